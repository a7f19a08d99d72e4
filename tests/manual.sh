#!/bin/sh
# The manual pages are right by mandoc, warnings too.
srcdir=${srcdir:-.}

if ! command -v mandoc >/dev/null; then
	echo "SKIPPED: needs mandoc" >&2
	exit 77
fi
found=$(mandoc -T lint -W style docs/dais.1 docs/dais-form.5 docs/dais-minutes.5 \
	docs/dais-report.5 |
	grep -v 'referenced manual not found')
[ -z "$found" ] && exit 0
echo "$found" >&2
exit 1
