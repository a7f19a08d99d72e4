#!/bin/sh
# names.sh -- names that two meetings would share: one journal for two files,
# a new meeting where the journal of an old one lies, a link that leads
# nowhere. No meeting becomes another by it, and nothing is taken out of one.
top=$(cd "${srcdir:-.}" && pwd)
. "${srcdir:-.}/tests/golden/hands.sh"

# meeting FILE WORDS: a meeting of these words.
meeting() { echo "$2 words" | "$dais" log "$1" || complain "cannot make $1"; }

# refuses WORDS COMMAND...: it ends with 1 and says why.
refuses() {
	words=$1
	shift
	"$dais" "$@" >said 2>&1 </dev/null && complain "'$*' is done"
	grep -q "$words" said || complain "'$*' says: $(cat said)"
}

# only FILE WORDS: the minutes hold these words and no others.
only() {
	[ "$(grep -c 'words"' "$1")" = 1 ] && grep -q "$2 words" "$1" ||
		complain "$1 holds: $(grep 'words"' "$1")"
}

by_hand() {
	printf 'minutes: 1\nrecord:\n- note: {text: "%s words"}\n' "$2" >"$1"
}

fresh() {
	what=$1
	rm -rf f state
	mkdir f
}

for pair in 'm.yaml m.yml' 'm.yml m.yaml' 'm m.yaml' 'm.yaml m'; do
	fresh "one journal for two: $pair"
	one=f/${pair% *} two=f/${pair#* }
	meeting $one first
	refuses "$one'.*both.*f/m.journal'" log $two
	[ ! -e $two ] || complain 'a second file is made'
	by_hand $two other
	cp $two before
	refuses "$one'.*both.*f/m.journal'" log $two
	cmp before $two || complain 'it is written all the same'
	"$dais" log $one /dev/null || complain 'the first does not open'
	only $one first
done

fresh 'a copy is the same meeting'
meeting f/m.yaml first
cp f/m.yaml f/m.yml
"$dais" log f/m.yml /dev/null || complain 'it does not open'
only f/m.yml first

fresh 'the name was changed'
meeting f/m.yml first
mv f/m.yml f/m.yaml
"$dais" log f/m.yaml /dev/null || complain 'it does not open'
only f/m.yaml first

fresh 'the name was changed, and not that of the journal'
meeting f/m.yaml first
mv f/m.yaml f/n.yaml
"$dais" log f/n.yaml /dev/null 2>said || complain "says: $(cat said)"
grep -q 'journal of these minutes is not beside them' said ||
	complain "says: $(cat said)"
"$dais" log f/n.yaml /dev/null 2>said
[ ! -s said ] || complain "again it says: $(cat said)"

fresh 'new where a journal is'
meeting f/m.yaml first
cp f/m.journal before
mv f/m.yaml old.yaml
refuses "m.journal' is there already" new f/m.yaml
refuses "m.journal' is there already" new f/m.yaml --after old.yaml
cp "$top/tests/golden/meetbot.log.txt" log.txt
refuses "m.journal' is there already" import log.txt -o f/m.yaml
[ ! -e f/m.yaml ] || complain 'it is made all the same'
cmp before f/m.journal || complain 'the journal is changed'

# Minutes that say which meeting they are, put by hand beside such a journal.
fresh 'another meeting beside a journal'
meeting f/m.yaml first
"$dais" new f/n.yaml
printf 'record:\n- note: {text: "other words"}\n' >>f/n.yaml
mv f/n.yaml f/m.yaml
"$dais" log f/m.yaml /dev/null 2>said
grep -q 'another meeting' said || complain "says: $(cat said)"
only f/m.yaml other
grep -q 'first words' f/m.journal.* || complain 'the old journal is gone'
grep -q 'first words' f/m.journal && complain 'it goes on in the old journal'

begin 'a new meeting saved over the open one'
"$dais" new f/n.yaml
mv f/n.yaml f/m.yaml
saved 'first words'
enter 'second words'
end 0
grep -q 'first words' f/m.yaml && grep -q 'second words' f/m.yaml ||
	complain "says: $(cat said)"
grep -q 'another meeting' said || complain "says: $(cat said)"
ls f/m.yaml.conflict-* >/dev/null || complain 'the new one is lost'

# The medium is not there: the link must not become an empty meeting.
for to in away/m.yaml m.yaml; do
	fresh "a link to $to"
	ln -s $to f/m.yaml
	refuses "'f/m.yaml' is a symbolic link that leads nowhere" log f/m.yaml
	refuses 'leads nowhere' new f/m.yaml
	refuses 'leads nowhere' import log.txt -o f/m.yaml
	refuses 'leads nowhere' recover f/m.yaml -o f/m.yaml
	[ -h f/m.yaml ] && [ "$(ls f)" = m.yaml ] || complain "$(ls -l f)"
done

[ $wrong = 0 ]
