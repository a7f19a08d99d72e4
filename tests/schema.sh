#!/bin/sh
# The JSON Schema, asked of a real validator, about the examples and about
# files that are broken on purpose.
srcdir=${srcdir:-.}

for python in python3 /usr/bin/python3; do
	$python -c 'import jsonschema, yaml' 2>/dev/null && break
	python=
done
if [ -z "$python" ]; then
	echo "SKIPPED: needs python3-jsonschema and python3-yaml" >&2
	exit 77
fi
exec $python -B "$srcdir/tests/schema.py" data/dais-minutes.schema.json \
	"$srcdir"/data/examples/*.yaml
