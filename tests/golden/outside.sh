#!/bin/sh
# outside.sh -- what other hands save over the minutes of an open meeting: an
# older version, another meeting, what cannot be read, half a file. Nothing
# that was typed is taken out by it, and nothing that was saved is lost.
. "${srcdir:-.}/tests/golden/hands.sh"

# holds FILE WORDS...: all of them are in it.
holds() {
	file=$1
	shift
	for words; do
		grep -q "$words" "$file" || complain "no '$words' in $file"
	done
}

says() { grep -q "$1" said || complain "says: $(cat said)"; }

# An editor had the file open since before the second words were saved.
begin 'an older version, edited'
sed 's/first words/first words by hand/' f/m.yaml >older
enter 'second words'
saved 'second words'
mv older f/m.yaml
saved 'second words'
enter 'third words'
end 0
holds f/m.yaml 'first words by hand' 'second words' 'third words'
says 'older version'
says 'changes taken in: 1'

# It goes on from what it has, without ever reading what dais wrote.
begin 'an editor that never reads again'
sed '/^journal:/,$d' f/m.yaml >editor
echo '- note: {text: "added words"}' >>editor
sed -n '/^journal:/,$p' f/m.yaml >>editor
cp editor f/m.yaml
saved 'sequence: [3-9]'
enter 'second words'
saved 'second words'
for hand in one two; do
	sed "s/first words.*/first words by hand $hand\"/" editor >f/m.yaml
	saved "by hand $hand"
	saved 'second words'
done
enter 'third words'
end 0
holds f/m.yaml 'first words by hand two' 'second words' 'third words'
[ "$(grep -c 'added words' f/m.yaml)" = 1 ] || complain 'added twice'
[ "$(ls f)" = "$(printf 'm.journal\nm.yaml')" ] || complain "$(ls f)"

begin 'an older version, as it was'
cp f/m.yaml older
enter 'second words'
saved 'second words'
mv older f/m.yaml
saved 'second words'
enter 'third words'
end 0
holds f/m.yaml 'first words' 'second words' 'third words'
says 'older version'

begin 'another meeting'
echo 'other words' | "$dais" log other.yaml
mv other.yaml f/m.yaml
saved 'first words'
enter 'second words'
end 0
holds f/m.yaml 'first words' 'second words'
grep -q 'other words' f/m.yaml && complain 'two meetings in one'
cat f/m.yaml.conflict-* >kept
holds kept 'other words'
says 'another meeting'

# Two of them within the same second.
export DAIS_CLOCK=2025-03-03T10:00:00Z
begin 'twice past reading'
for n in one two; do
	printf 'minutes: 1\nx-kept: "kept %s\n' $n >f/m.yaml
	saved 'first words'
done
end 0
cat f/m.yaml.unreadable-* >kept
holds kept 'kept one' 'kept two'
unset DAIS_CLOCK

# What cannot be read at all is not written over either.
begin 'too large'
{ cat f/m.yaml; echo '# kept one'; head -c 70000000 /dev/zero | tr '\0' '\n'; } \
	>large
mv large f/m.yaml
until_true ls f/m.yaml.unreadable-* >/dev/null
saved 'first words'
end 0
grep -q 'kept one' f/m.yaml.unreadable-* || complain 'it is lost'
says 'is kept as'
"$dais" check f/m.yaml >/dev/null || complain 'the minutes are not whole'
what='too large when it is opened'
mv f/m.yaml.unreadable-* f/m.yaml
"$dais" log f/m.yaml /dev/null 2>said || complain "says: $(cat said)"
holds f/m.yaml 'first words'
grep -q 'kept one' f/m.yaml.unreadable-* || complain 'it is lost'
says 'is kept as'

begin 'a folder in its place'
rm f/m.yaml
mkdir f/m.yaml
echo 'kept one' >f/m.yaml/inside
saved 'first words'
end 0
holds f/m.yaml.unreadable-*/inside 'kept one'

# An editor that empties the file before it writes it, over a slow line.
begin 'saved in two steps'
sed 's/first words/first words by hand/' f/m.yaml >edited
{ sleep 1.7; cat edited; } >f/m.yaml
saved 'sequence: [3-9]'
end 0
holds f/m.yaml 'first words by hand'
[ "$(ls f)" = "$(printf 'm.journal\nm.yaml')" ] || complain "$(ls f)"

# It cannot be kept beside: then it stays where it is.
begin 'no room beside' open:4:ENOSPC
echo 'kept one: [' >>f/m.yaml
saved 'sequence: [0-9]'
enter 'second words'
saved 'second words'
end 0
cat f/m.yaml.unreadable-* >kept
holds kept 'kept one'

# Minutes that another desk has gone on with lack what was entered here since;
# that is not the same as its having been taken out by hand.
at_another_desk() {
	rm -rf desk
	cp -r f desk
	echo "/s/first/1st/
their words" | "$dais" log desk/m.yaml 2>said || complain "$(cat said)"
}

union() {
	holds f/m.yaml 'first words' 'second words' 'their words' 'third words'
	grep -q 'another desk' said || complain "says: $(cat said)"
	cat f/m.yaml.conflict-* >kept
	holds kept '1st words' 'their words'
}

begin 'from another desk, while it is open'
at_another_desk
enter 'second words'
saved 'second words'
cp desk/m.yaml f/m.yaml
saved 'their words'
enter 'third words'
end 0
union

begin 'from another desk, when it is opened'
at_another_desk
enter 'second words'
end 0
cp desk/m.yaml f/m.yaml
"$dais" recover f/m.yaml -o recovered.yaml 2>said
holds recovered.yaml 'first words' 'second words' 'their words'
echo 'third words' | "$dais" log f/m.yaml 2>said
union

begin 'the history of another desk'
at_another_desk
enter 'second words'
end 0
cp desk/m.journal f/m.journal
"$dais" log f/m.yaml /dev/null 2>said
holds f/m.yaml 'first words' 'second words' 'their words'

begin 'from another desk that began a history of its own'
rm -rf desk
mkdir desk
cp f/m.yaml desk
echo 'their words' | "$dais" log desk/m.yaml 2>said || complain "$(cat said)"
enter 'second words'
end 0
cp desk/m.yaml f/m.yaml
echo 'third words' | "$dais" log f/m.yaml 2>said
holds f/m.yaml 'first words' 'second words' 'their words' 'third words'
grep -q 'another desk' said || complain "says: $(cat said)"

# What is pasted with its ids is no other desk, and what goes at the same time
# as entries that were never here without an id is meant to go.
begin 'pasted and taken out by hand'
enter 'second words'
saved 'second words'
sed '/^- note:/{N;N;N;/second/d;s/first/1st/;};/^journal:/,$d' f/m.yaml >edited
echo '- note: {text: "typed words"}' >>edited
sed -n '/^journal:/,$p' f/m.yaml >>edited
cp edited f/m.yaml
saved 'typed words'
end 0
holds f/m.yaml '1st words' 'typed words'
grep -q 'second words' f/m.yaml && complain 'it is not taken out'
ls f/m.yaml.conflict-* >/dev/null 2>&1 && complain 'kept beside for nothing'

# A note that was somebody's speech after all keeps its id in the editor.
to_speech() {
	sed '/^- note:/{N;N;N;/first/{s/- note:/- intervention:/;s/ at:/ began:/;};}' \
		f/m.yaml >edited
	cp edited f/m.yaml
}

is_speech() {
	grep -A 4 '^- intervention' f/m.yaml | grep -q '"first words"' ||
		complain "no speech: $(cat f/m.yaml)"
	[ "$(grep -c 'first words' f/m.yaml)" = 1 ] || complain 'there twice'
	"$dais" check f/m.yaml >/dev/null || complain 'the minutes are not whole'
}

begin 'an entry made another kind, while it is open'
to_speech
saved 'sequence: 3'
enter 'second words'
end 0
is_speech
holds f/m.yaml 'second words'

begin 'an entry made another kind, when it is opened'
end 0
to_speech
"$dais" log f/m.yaml /dev/null 2>said || complain "says: $(cat said)"
is_speech
"$dais" log f/m.yaml /dev/null 2>said || complain "says: $(cat said)"
[ ! -s said ] || complain "again it says: $(cat said)"
echo /undo | "$dais" log f/m.yaml || complain 'no undo'
grep -A 3 '^- note' f/m.yaml | grep -q 'first words' || complain 'no note'

[ $wrong = 0 ]
