#!/bin/sh
# Every export, read back by the parsers of others, whatever is in it; and
# nothing in it that may not be named.
srcdir=${srcdir:-.}

python=
for each in python3 /usr/bin/python3; do
	[ -n "$python" ] || ! $each -c 'import jsonschema' 2>/dev/null ||
		python=$each
done
[ -n "$python" ] || python=$(command -v python3) || {
	echo 'SKIPPED: needs python3' >&2
	exit 77
}
exec "$python" -B "$srcdir/tests/draft/exports.py" ./exportdemo \
	data/dais-minutes.schema.json "$srcdir/data/examples" \
	"$srcdir/tests/draft/levels.yaml"
