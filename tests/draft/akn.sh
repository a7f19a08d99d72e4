#!/bin/sh
# Akoma Ntoso against the schema of OASIS, which is no part of dais: it is
# looked for in $AKN_SCHEMA, else beside the sources.
srcdir=${srcdir:-.}
TOP=${TOP:-$srcdir}
schema=${AKN_SCHEMA:-$TOP/../shared/reference/akn/akomantoso30.xsd}

skip()
{
	echo "SKIPPED: $*" >&2
	exit 77
}

[ -f "$schema" ] || skip "needs akomantoso30.xsd; set AKN_SCHEMA to it"
command -v xmllint >/dev/null || skip 'needs xmllint (libxml2-utils)'
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT

for file in "$srcdir"/data/examples/cwg-cop-1*.yaml \
		"$srcdir/data/examples/agenda.yaml" \
		"$srcdir/tests/draft/levels.yaml"; do
	for lang in ar en zh; do
		name=$(basename "$file" .yaml)
		./exportdemo akn $lang "$file" >"$made/$name-$lang.xml" || exit 1
	done
done
printf 'minutes: 1\n' >"$made/empty.yaml"
./exportdemo akn en "$made/empty.yaml" >"$made/empty.xml" || exit 1
seed=1
while [ $seed -le 25 ]; do
	./exportdemo akn en --nasty $seed >"$made/nasty-$seed.xml" || exit 1
	seed=$((seed + 1))
done
xmllint --nonet --noout --schema "$schema" "$made"/*.xml >"$made/log" 2>&1 || {
	grep -v ' validates$' "$made/log" | head -40
	exit 1
}
