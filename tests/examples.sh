#!/bin/sh
# The scripts of the examples still give the minutes beside them, and dais
# has nothing to say against those.
srcdir=${srcdir:-.}
examples=$srcdir/data/examples

made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
sh "$examples/make" ./dais "$made" || exit 1
for file in "$made"/*.yaml; do
	diff -u "$examples/${file##*/}" "$file" || exit 1
done
exec ./dais check --complete "$examples"/cwg-cop-*.yaml "$examples/cwg-lang-15.yaml" "$examples/gtc-fhr-19.yaml"
