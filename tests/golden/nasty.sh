#!/bin/sh
# Names and texts that try to break out, from minutes files through every
# format and back. ROUNDS=100 ./nasty.sh takes some minutes; SEED is the first.
srcdir=${srcdir:-.}
TOP=${TOP:-$srcdir}
export DAIS_DATADIR="${DAIS_DATADIR:-$srcdir/data}"
export LC_ALL=C.UTF-8
schema=${AKN_SCHEMA:-$TOP/../shared/reference/akn/akomantoso30.xsd}

for needed in pandoc python3; do
	command -v $needed >/dev/null || {
		echo "SKIPPED: needs $needed" >&2
		exit 77
	}
done
command -v xmllint >/dev/null && [ -f "$schema" ] || {
	echo 'LEFT OUT: Akoma Ntoso by its schema; see tests/draft/akn.sh' >&2
	schema=
}
state=$(mktemp -d) || exit 99
trap 'rm -rf "$state"' EXIT
XDG_STATE_HOME=$state python3 -B "$srcdir/tests/golden/nasty.py" \
	"${DAIS:-./dais}" "$schema"
