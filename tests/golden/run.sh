#!/bin/sh
# run.sh -- whole files compared.
#
#  NAME.script: entered with dais log, it gives NAME.yaml, says NAME.err (none:
#  nothing) and ends with 1 exactly if it said something. What it gives, opened
#  and closed again, stays as it is.
#  NAME.log.txt: the log of a chat; imported it gives NAME.yaml, says NAME.err;
#  where NAME.yaml is not there, no file is made.
#  NAME.hand.yaml: written by hand; opened and closed, it gives NAME.tidy.yaml.
#  NAME.bad.yaml: refused by dais check; NAME.says is what it says.
#
# With UPDATE=1 the files are written in place of being compared: read the
# difference before it is kept.
srcdir=${srcdir:-.}
golden=$(cd "$srcdir/tests/golden" && pwd) || exit 99
dais=$(pwd)/dais
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
cd "$made" || exit 99
export DAIS_USER=golden DAIS_CLOCK=2025-01-01T12:00:00Z
export LC_ALL=C.UTF-8 TZ=UTC XDG_STATE_HOME="$made/state"
unset LANGUAGE LANG
wrong=0

complain() {
	echo "$*" >&2
	wrong=$((wrong + 1))
}

# same WANTED GOT: the wanted file may be missing if nothing came.
same() {
	if [ "${UPDATE-}" ]; then
		if [ -s "$2" ]; then cp "$2" "$1"; else rm -f "$1"; fi
	elif [ -e "$1" ]; then
		diff -u "$1" "$2" >&2 || complain "${1##*/} differs"
	elif [ -s "$2" ]; then
		cat "$2" >&2
		complain "${1##*/}: nothing was expected"
	fi
}

# again FILE: minutes that are opened and closed stay as they are, but for
# the journal they name.
again() {
	mkdir -p again
	rm -f again/*
	cp "$1" again/it.yaml
	"$dais" log again/it.yaml /dev/null || complain "$1 does not open"
	sed '/^journal:/,$d' "$1" >before
	sed '/^journal:/,$d' again/it.yaml >after
	diff -u before after >&2 || complain "$1 changed by being opened"
}

for script in "$golden"/*.script; do
	name=${script##*/}
	name=${name%.script}
	cp "$script" .
	DAIS_IDS=$name "$dais" log "$name.yaml" "$name.script" >out 2>err
	status=$?
	[ $status = "$(test -s err; echo $((!$?)))" ] ||
		complain "$name: exit status $status"
	[ ! -s out ] || complain "$name: something on standard output"
	same "$golden/$name.yaml" "$name.yaml"
	same "$golden/$name.err" err
	again "$name.yaml"
	"$dais" history "$name.yaml" >/dev/null || complain "$name: history"
	"$dais" recover "$name.yaml" -o "$name.saved.yaml" 2>/dev/null
	diff -u "$name.yaml" "$name.saved.yaml" | grep '^[-+] *[a-z]' |
		grep -v '^-\(journal\|  id\|  sequence\):' &&
		complain "$name: recover gives something else"
done
for hand in "$golden"/*.hand.yaml; do
	name=${hand##*/}
	name=${name%.hand.yaml}
	cp "$hand" "$name.yaml"
	DAIS_IDS=$name "$dais" log "$name.yaml" /dev/null ||
		complain "$name.hand.yaml does not open"
	same "$golden/$name.tidy.yaml" "$name.yaml"
	again "$name.yaml"
done
for log in "$golden"/*.log.txt; do
	name=${log##*/}
	name=${name%.log.txt}
	cp "$log" .
	DAIS_IDS=$name "$dais" import "$name.log.txt" -o "$name.yaml" >out 2>err
	status=$?
	[ $status = "$(test -s err; echo $((!$?)))" ] ||
		complain "$name: exit status $status"
	[ ! -s out ] || complain "$name: something on standard output"
	if [ -e "$name.yaml" ]; then
		same "$golden/$name.yaml" "$name.yaml"
		again "$name.yaml"
	fi
	[ -e "$name.yaml" ] || [ ! -e "$golden/$name.yaml" ] ||
		complain "$name: no minutes"
	same "$golden/$name.err" err
	: >taken
	"$dais" import "$name.log.txt" -o taken 2>err && complain "taken"
	[ ! -s taken ] || complain "$name: a file that was there is not"
done
for bad in "$golden"/*.bad.yaml; do
	name=${bad##*/}
	cp "$bad" "$name"
	"$dais" check "$name" >out 2>err && complain "$name is accepted"
	same "$golden/${name%.bad.yaml}.says" err
done
[ $wrong = 0 ]
