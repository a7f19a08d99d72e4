#!/bin/sh
# away.sh -- the files of an open meeting are deleted, moved or replaced, or
# cannot be written: nothing is lost, and what is said of it is true.
. "${srcdir:-.}/tests/golden/hands.sh"

# whole FILE WORDS...: a journal (or several) from which all can be made again.
whole() {
	yaml=$1
	shift
	rm -f "$yaml"
	"$dais" log "$yaml" /dev/null 2>/dev/null
	for words; do
		grep -q "$words words" "$yaml" ||
			complain "'$words' is not in the journal"
	done
}

begin 'journal deleted'
rm f/m.journal
until_true test -e f/m.journal || complain 'no journal until the next line'
enter 'middle words'
until_true grep -q 'middle words' f/m.journal || complain 'no journal'
rm f/m.journal
enter 'last words'
until_true grep -q 'last words' f/m.journal || complain 'no journal'
kill -9 $writer
wait $writer 2>/dev/null
exec 3>&-
whole f/m.yaml first middle last

begin 'journal deleted, and a second console'
rm f/m.journal
until_true test -e f/m.journal
"$dais" log f/m.yaml /dev/null 2>err && complain 'two consoles write'
grep -q 'written by pat' err || complain "$(cat err)"
end 0

begin 'journal replaced'
cp f/m.journal copy
mv copy f/m.journal
enter 'last words'
end 0
whole f/m.yaml first last

begin 'folder renamed'
mv f g
enter 'last words'
until_true grep -qr 'last words' state || complain 'not in the state folder'
end 1
grep -q "No such file or directory; all changes are safe in '$made/state" said ||
	complain "says: $(cat said)"
whole g/m.yaml first last

begin 'folder renamed, and back'
mv f g
enter 'middle words'
until_true grep -qr 'middle words' state
mv g f
enter 'last words'
end 0
whole f/m.yaml first middle last

begin 'folder deleted'
rm -rf f
enter 'last words'
until_true grep -qr 'last words' state
end 1
mkdir g
file=$(sed -n "s/.*safe in '\(.*\)'.*/\1/p" said)
cp "$file" g/m.journal || complain "says: $(cat said)"
whole g/m.yaml first last

begin 'folder deleted, and made again'
rm -rf f
enter 'middle words'
until_true grep -qr 'middle words' state
mkdir f
until_true test -e f/m.yaml || complain 'the minutes do not come back'
until_true test -e f/m.journal || complain 'the journal does not come back'
enter 'last words'
end 0
whole f/m.yaml first middle last

# A flush that failed is not tried again on that file; the lock stays.
begin 'after a fault' fdatasync:2:EIO
enter 'last words'
until_true test -e f/m.journal-2 || complain 'no second segment'
"$dais" log f/m.yaml /dev/null 2>err && complain 'two consoles write'
grep -q 'written by pat' err || complain "$(cat err)"
end 0
whole f/m.yaml first last

# Nowhere to write to: that is what is said, and no file is called safe.
begin 'nowhere' write:8+:ENOSPC
for n in 1 2 3 4 5 6 7 8; do
	enter "more words $n"
	sleep 0.1
done
end 1
grep -q 'are only in ' said && ! grep -q 'safe in' said ||
	complain "says: $(cat said)"

# What the disk would not take waits where there was room, and is found there
# even if there is room in the usual place again.
mkdir run
touch none
XDG_STATE_HOME=$made/none XDG_RUNTIME_DIR=$made/run
export XDG_RUNTIME_DIR
begin 'no room in two places' write:8+:ENOSPC
for n in 1 2 3 4 5 6 7 8; do
	enter "more words $n"
	sleep 0.1
done
end 1
XDG_STATE_HOME=$made/state
whole f/m.yaml first
grep -q 'more words 8' f/m.yaml || complain 'what waited is lost'
[ "$(find run -type f)" ] && complain 'what waited lies there still'

# It still waits there if the disk is as full when the meeting is opened.
begin 'full when it is opened again' write:8+:ENOSPC
for n in 1 2 3 4 5 6 7 8; do
	enter "more words $n"
	sleep 0.1
done
end 1
for again in once twice; do
	sleep 1 | DAIS_FAULTS=write:1+:ENOSPC "$dais" log f/m.yaml 2>said &&
		complain "$again: nothing is said"
	grep -q 'are only in ' said || complain "$again: $(cat said)"
done
whole f/m.yaml first
for n in 1 2 3 4 5 6 7 8; do
	grep -q "more words $n" f/m.yaml || complain "'more words $n' is lost"
done

# The hand that writes is text from outside like any other: bytes that are no
# UTF-8, or too many of them, cost neither the journal nor the minutes.
for user in "$(printf 'Ren\351')" "$(printf 'a\nb\001\033[31m')" \
	'Екатерина Александровна Константинопольская-Воскресенская' \
	'日内瓦日内瓦日内瓦日内瓦日内瓦日内瓦日内瓦日内瓦'; do
	what="written by '$user'"
	rm -rf f
	mkdir f
	echo 'first words' | DAIS_USER=$user "$dais" log f/m.yaml 2>said ||
		complain "says: $(cat said)"
	grep -q 'first words' f/m.yaml || complain 'not in the minutes'
	"$dais" history f/m.yaml >said || complain 'no history'
	iconv -f UTF-8 -t UTF-8 said >/dev/null || complain 'bytes in it'
	[ "$(grep -c '^[0-9]' said)" = 2 ] || complain "$(cat said)"
	whole f/m.yaml first
done

# A crash between writing and renaming leaves a file beside the minutes.
what='a crash at the rename'
rm -rf f
mkdir f
echo 'last words' | DAIS_FAULTS=rename:1:crash "$dais" log f/m.yaml
ls f/m.yaml.tmp-* >/dev/null || complain 'no such crash'
touch f/m.yaml.tmp-mine f/mine.yaml.tmp-1
"$dais" log f/m.yaml /dev/null 2>said || complain "says: $(cat said)"
grep -q 'last words' f/m.yaml || complain 'the last words are lost'
ls f/m.yaml.tmp-[0-9]* >/dev/null 2>&1 && complain 'it lies there still'
[ -e f/m.yaml.tmp-mine ] && [ -e f/mine.yaml.tmp-1 ] ||
	complain 'another file was deleted'

[ $wrong = 0 ]
