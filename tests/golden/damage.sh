#!/bin/sh
# damage.sh -- check, history, recover, new and log, asked about files in
# every state: whole, cut, changed, gone, another's, behind a link.
srcdir=${srcdir:-.}
script=$(cd "$srcdir/tests/golden" && pwd)/study-group.script
dais=$(pwd)/dais
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
cd "$made" || exit 99
export LC_ALL=C.UTF-8 XDG_STATE_HOME="$made/state" DAIS_USER=pat
unset LANGUAGE LANG DAIS_FAULTS
wrong=0

# is WHAT STATUS WORDS COMMAND...: it ends so, and says so (or nothing).
is() {
	what=$1 status=$2 words=$3
	shift 3
	"$@" >out 2>err </dev/null
	got=$?
	[ $got = "$status" ] || {
		echo "$what: exit status $got, not $status" >&2
		wrong=$((wrong + 1))
	}
	if [ "$words" ]; then
		grep -q -e "$words" err out
	else
		[ ! -s err ]
	fi || {
		echo "$what: should say '$words'; says:" >&2
		head -n 5 err out >&2
		wrong=$((wrong + 1))
	}
}

fresh() {
	rm -rf m.* state
	cp whole/* .
}

# same WHAT FILE: its minutes are the whole ones, but for what names journals.
same() {
	sed '/^journal:/,$d' whole/m.yaml >a
	sed '/^journal:/,$d' "$2" >b
	diff -u a b >&2 || {
		echo "$1: not the same minutes" >&2
		wrong=$((wrong + 1))
	}
}

"$dais" log m.yaml "$script" 2>/dev/null
mkdir whole other
cp m.* whole
(cd other && echo 'of another meeting' | "$dais" log m.yaml)

is 'check, whole' 0 '' "$dais" check m.yaml
is 'history, whole' 0 '' "$dais" history m.yaml
is 'recover, whole' 0 'written to' "$dais" recover m.yaml -o o.yaml
same 'recover, whole' o.yaml
is 'recover onto something' 1 'there already' "$dais" recover m.yaml -o o.yaml
is 'recover to nowhere' 2 'dais recover' "$dais" recover m.yaml
rm o.yaml

# The journal cut short of what the minutes hold.
fresh
size=$(wc -c <m.journal)
head -c $((size / 2)) whole/m.journal >m.journal
is 'check, cut' 1 'the journal ends with change' "$dais" check m.yaml
is 'recover, cut' 0 'cut off' "$dais" recover m.yaml -o o.yaml
same 'recover, cut' o.yaml
is 'log, cut' 0 'the journal ends with change' "$dais" log m.yaml
same 'log, cut' m.yaml
is 'check, after that' 0 '' "$dais" check m.yaml
rm -f o.yaml

# Nothing left of it.
fresh
: >m.journal
is 'check, empty' 1 'the journal ends with change 0' "$dais" check m.yaml
is 'log, empty' 0 '' "$dais" log m.yaml
same 'log, empty' m.yaml

# A byte in the middle.
fresh
{ head -c $((size / 2)) whole/m.journal; printf '\001'
  tail -c +$((size / 2 + 2)) whole/m.journal; } >m.journal
is 'check, a byte' 1 'journal line .* is damaged' "$dais" check m.yaml
is 'history, a byte' 1 'journal line .* is damaged' "$dais" history m.yaml
is 'recover, a byte' 0 'is damaged' "$dais" recover m.yaml -o o.yaml
same 'recover, a byte' o.yaml
is 'log, a byte' 0 'is damaged' "$dais" log m.yaml
same 'log, a byte' m.yaml
rm -f o.yaml

# A tail of NULs, as some file systems leave after a power cut.
fresh
head -c 4096 /dev/zero >>m.journal
is 'check, NULs' 0 '' "$dais" check m.yaml
is 'log, NULs' 0 '' "$dais" log m.yaml
same 'log, NULs' m.yaml
is 'check, after NULs' 0 '' "$dais" check m.yaml

# The minutes gone, or past reading.
fresh
rm m.yaml
is 'check, gone' 1 'cannot open' "$dais" check m.yaml
is 'history, gone' 0 '' "$dais" history m.yaml
is 'log, gone' 0 'made again from the journal' "$dais" log m.yaml
same 'log, gone' m.yaml
fresh
echo 'agenda: [' >>m.yaml
is 'check, no YAML' 1 'm.yaml:[0-9]*:[0-9]*: ' "$dais" check m.yaml
is 'log, no YAML' 0 'could not be read' "$dais" log m.yaml
same 'log, no YAML' m.yaml
ls m.yaml.unreadable-* >/dev/null || wrong=$((wrong + 1))

# The journal of another meeting.
fresh
cp other/m.journal .
is 'check, foreign' 1 'not the one they were made with' "$dais" check m.yaml
is 'history, foreign' 1 'another meeting' "$dais" history m.yaml
is 'history, foreign' 1 'holds nothing of it' "$dais" history m.yaml
is 'log, foreign' 0 'not the one they were made with' "$dais" log m.yaml
same 'log, foreign' m.yaml

# The line that names the id is past reading, and so is what else names it.
for how in 's/journal/jXurnal/' 's/........-....-/00000000-0000-/' \
	's/.*/a/' d; do
	fresh
	sed "1$how" whole/m.journal >m.journal
	rm m.yaml
	is "recover, $how" 0 'first line' "$dais" recover m.yaml -o o.yaml
	same "recover, $how" o.yaml
	grep -q 'was cut off' err && wrong=$((wrong + 1))
	is "history, $how" 1 'first line' "$dais" history m.yaml
	is "log, $how" 0 'made again from the journal' "$dais" log m.yaml
	same "log, $how" m.yaml
	echo 'said after that' | "$dais" log m.yaml 2>err
	is "check, $how" 1 'first line' "$dais" check m.yaml
	rm m.yaml o.yaml
	is "log again, $how" 0 'made again from the journal' "$dais" log m.yaml
	grep -q 'said after that' m.yaml || wrong=$((wrong + 1))
done

# A journal that is none, and things that can be none.
fresh
head -c 5000 whole/m.yaml >m.journal
is 'history, no journal' 1 'the first line of' "$dais" history m.yaml
is 'history, no journal' 1 'holds nothing of it' "$dais" history m.yaml
for thing in mkdir mkfifo; do
	fresh
	rm m.journal
	$thing m.journal
	is "check, $thing" 1 "m.journal' is no regular file" "$dais" check m.yaml
	is "log, $thing" 1 "m.journal' is no regular file" "$dais" log m.yaml
	is "history, $thing" 1 "m.journal' is no regular file" \
		"$dais" history m.yaml
	is "recover, $thing" 0 "m.journal' is no regular file" \
		"$dais" recover m.yaml -o o.yaml
	same "recover, $thing" o.yaml
	rm o.yaml
done

# Links: one to the minutes is followed, one to a journal is not.
fresh
mkdir -p real
rm -f real/*
mv m.* real
ln -s real/m.yaml m.yaml
is 'check, link' 0 '' "$dais" check m.yaml
is 'history, link' 0 '' "$dais" history m.yaml
is 'log, link' 0 '' "$dais" log m.yaml
[ -h m.yaml ] && [ ! -e m.journal ] || wrong=$((wrong + 1))
fresh
mv m.journal elsewhere
ln -s elsewhere m.journal
is 'check, link to a journal' 1 'symbolic link' "$dais" check m.yaml
is 'log, link to a journal' 1 'symbolic link' "$dais" log m.yaml
rm -f m.journal elsewhere

# No files at all, and things that are none.
mkfifo pipe.yaml
is 'check, a pipe' 1 'no regular file' "$dais" check pipe.yaml
is 'log, a folder' 1 'no regular file' "$dais" log "$made" /dev/null
is 'log, no folder' 1 'No such file' "$dais" log nowhere/m.yaml /dev/null
is 'log, no script' 1 "cannot open 'none'" "$dais" log n.yaml none
is 'history, nothing' 1 'no journal' "$dais" history none.yaml
is 'recover, nothing' 1 "there is no 'none.yaml'" \
	"$dais" recover none.yaml -o o.yaml
[ -e o.yaml ] && wrong=$((wrong + 1))

# A segment that another journal has left here is not taken for ours.
fresh
cp other/m.journal m.journal-2
is 'check, a segment of another' 1 'of another journal' "$dais" check m.yaml
is 'log, a segment of another' 0 'of another journal' "$dais" log m.yaml
same 'log, a segment of another' m.yaml
cmp other/m.journal m.journal-2 || wrong=$((wrong + 1))
rm m.yaml m.journal
echo 'said anew' | "$dais" log m.yaml
is 'check, begun beside a segment' 0 '' "$dais" check m.yaml
cmp other/m.journal m.journal-2.unreadable-* || wrong=$((wrong + 1))

# The journal of a dais to come is not written by this one.
fresh
cat >newer <<'END'
a718d7e9 0000000000 {"journal": "6a1f0b52-7c3e-4d1c-9d2b-1f2e3d4c5b6a", "format": 2, "segment": 1, "minutes": "0b8f7c1e-5d2a-4a6b-8c3d-9e0f1a2b3c4d"}
END
sed 1d whole/m.journal >>newer
cp newer m.journal
is 'check, newer' 1 "m.journal' is of format 2" "$dais" check m.yaml
for command in history log 'recover -o o.yaml'; do
	is "$command, newer" 1 "m.journal' is of format 2" \
		"$dais" $command m.yaml
done
[ -e o.yaml ] && wrong=$((wrong + 1))
cmp newer m.journal && cmp whole/m.yaml m.yaml || wrong=$((wrong + 1))

# A great many gaps take no great time, and not all of them a line.
awk 'BEGIN {
	print "minutes: 1\nagenda:\n  items:\n  - title: a\n    outcomes:"
	for (i = 0; i < 60000; i++)
		print "    - text: a"
}' >many.yaml
is 'check, many gaps' 0 'more is open' timeout 60 "$dais" check many.yaml
[ "$(wc -l <out)" -lt 1100 ] || wrong=$((wrong + 1))

# A line without an end costs itself, and no more memory than a long one.
fresh
{ echo 'a line before'; head -c 300000000 /dev/zero | tr '\0' x
  echo; echo 'a line after'; } >long
tight='ulimit -v 200000;'        # sanitizers want more than that to begin
sh -c "$tight"' "$0" --version' "$dais" >out 2>&1 || tight=
is 'log, a line without end' 1 'long:2: .*1 MiB' \
	sh -c "$tight"' exec "$0" log m.yaml long' "$dais"
grep -q 'a line before' m.yaml && grep -q 'a line after' m.yaml ||
	wrong=$((wrong + 1))
rm long

# History: an entry, a moment, and what is neither.
fresh
is 'history, no entry' 1 'no act touches' "$dais" history m.yaml zz
is 'history, no moment' 1 'neither a time' "$dais" history --at soon m.yaml
is 'history, 09:35' 0 '' "$dais" history --at 09:35 m.yaml
grep -q 'how: "as amended"' out && ! grep -q 'a new Question: why' out || {
	echo 'history --at 09:35 shows another moment' >&2
	wrong=$((wrong + 1))
}
is 'history, number 1' 0 '' "$dais" history --at 1 m.yaml

# The meeting after.
is 'new' 0 '' "$dais" new next.yaml --after m.yaml
is 'check, new' 0 '' "$dais" check next.yaml
grep -q 'number: 5' next.yaml && grep -q '2025-09-01' next.yaml &&
	grep -q 'carried-from: "4 ' next.yaml || {
	echo 'new: not the next meeting' >&2
	wrong=$((wrong + 1))
}
is 'new, again' 1 'there already' "$dais" new next.yaml --after m.yaml
is 'new, after nothing' 1 'cannot open' "$dais" new x.yaml --after none.yaml

# While one writes: the second is told who, and an edit by hand is taken in.
fresh
mkfifo lines
"$dais" log m.yaml lines 2>first &
writer=$!
exec 3>lines
echo 'said live' >&3
n=0
until grep -q 'said live' m.yaml || [ $n -gt 100 ]; do
	sleep 0.1
	n=$((n + 1))
done
is 'the second' 1 'being written by pat on .* since' "$dais" log m.yaml
sed 's/^  number: 4/  number: 44/' m.yaml >edited
cp edited m.yaml
echo 'said after' >&3
exec 3>&-
wait $writer || wrong=$((wrong + 1))
grep -q 'number: 44' m.yaml && grep -q 'said after' m.yaml ||{
	echo 'an edit by hand, or the line after it, is not in the minutes' >&2
	wrong=$((wrong + 1))
}
is 'history of an edit' 0 'edited outside' "$dais" history m.yaml

# Standard input, output and errors that are closed are no place for files.
fresh
"$dais" log m.yaml <&- || wrong=$((wrong + 1))
same 'log, standard input closed' m.yaml
fresh
printf '/nonsense\n/bogus\n' | "$dais" log m.yaml 2>&- >&-
is 'check, standard errors closed' 0 '' "$dais" check m.yaml
grep -a nonsense m.* && wrong=$((wrong + 1))

# What standard output did not take is not done.
if [ -w /dev/full ]; then
	for command in 'check next.yaml' 'history m.yaml' \
		'history --at 1 m.yaml' help; do
		is "$command, full" 1 'cannot write standard' \
			sh -c '"$0" "$@" >/dev/full' "$dais" $command
	done
	is 'draft, full' 1 'cannot write standard' sh -c \
		'"$0" draft "$1" >/dev/full' "$dais" "$TOP/data/examples/cwg-cop-13.yaml"
fi
# Who closed the pipe has seen enough.
is 'draft into a closed pipe' 0 '' sh -c \
	'{ "$0" draft --lang zh "$1"; echo $? >status; } | :; exit $(cat status)' \
	"$dais" "$TOP/data/examples/cwg-cop-13.yaml"

# A report is asked for that cannot be.
twelve=$TOP/data/examples/cwg-cop-12.yaml
cp "$twelve" copy.yaml
is 'draft, the same meeting twice' 1 \
	"'copy.yaml' is the same meeting as '$twelve'" \
	"$dais" draft --lang zh "$twelve" copy.yaml
is 'draft, to a format that is none' 2 "no format ends in '.pdf'" \
	"$dais" draft --lang zh "$twelve" -o report.pdf
[ ! -e report.pdf ] || wrong=$((wrong + 1))
is 'draft, where there is no folder' 1 "cannot write 'no/report.txt'" \
	"$dais" draft --lang zh "$twelve" -o no/report.txt
is 'draft, by a form that is none' 1 "no form 'nope'" \
	"$dais" draft --lang zh --form nope "$twelve"
is 'draft, by a form that is no file' 1 "cannot open './nope.yaml'" \
	"$dais" draft --lang zh --form ./nope.yaml "$twelve"

# A job is checked as one.
printf 'report: 1\nminutes: %s\n' "$twelve" >job.yaml
is 'check, a job' 0 '' "$dais" check job.yaml "$TOP"/data/examples/*-*-*-*.yaml
printf 'report: 1\nminutes: gone.yaml\n' >job.yaml
is 'check, a job without its minutes' 1 "^dais: job.yaml.*gone.yaml" \
	"$dais" check job.yaml
printf 'report: 1\nminutes: a.yaml\nfrom: x\n' >job.yaml
is 'check, a job with another key' 1 "job.yaml:3:1: 'from' is no key" \
	"$dais" check job.yaml

# A name that is none makes no files.
is 'log, no name' 1 "there is no ''" "$dais" log ''
[ -e .journal ] && wrong=$((wrong + 1))

[ $wrong = 0 ]
