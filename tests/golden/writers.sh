#!/bin/sh
# What the writers make, read by others: pandoc, python3's HTML parser, and
# the parts of the DOCX and ODT. Every text must come back as it was.
srcdir=${srcdir:-.}
export DAIS_DATADIR="${DAIS_DATADIR:-$srcdir/data}"

# What a machine without pandoc gets to read needs none.
said=$(env PATH=/nonexistent ./docdemo en docx 2>&1) && {
	echo "docx was made without pandoc" >&2
	exit 1
}
case $said in
*'cannot make docx: pandoc is not installed'*) ;;
*)
	echo "without pandoc: $said" >&2
	exit 1
	;;
esac
for needed in pandoc python3; do
	command -v $needed >/dev/null || {
		echo "SKIPPED: needs $needed" >&2
		exit 77
	}
done
exec python3 -B "$srcdir/tests/golden/writers.py" ./docdemo "$srcdir/data/styles"
