#!/bin/sh
# catalogues.sh -- every message is translated into every language of the
# catalogues, in the form that its gaps need.
srcdir=${srcdir:-.}
command -v xgettext >/dev/null || { echo "no gettext here"; exit 77; }
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
wrong=0

grep -v '^#' "$srcdir/po/POTFILES.in" >"$made/files"
# A file that marks messages and is not in the list has none of them in it.
for file in $(cd "$srcdir" && grep -lE '\b(_|N_|ngettext)\("' src/*.c src/*/*.c); do
	grep -qx "$file" "$made/files" || {
		echo "$file has messages and is not in po/POTFILES.in"
		wrong=1
	}
done
xgettext --directory="$srcdir" --files-from="$made/files" --from-code=UTF-8 \
	--language=C --keyword=_ --keyword=N_ --output="$made/dais.pot" || exit 99
for catalogue in "$srcdir"/po/*.po; do
	name=${catalogue##*/}
	msgmerge --quiet --no-fuzzy-matching --output-file="$made/$name" \
		"$catalogue" "$made/dais.pot" || exit 99
	msgattrib --no-obsolete --untranslated "$made/$name" >"$made/none"
	msgattrib --no-obsolete --only-fuzzy "$made/$name" >"$made/fuzzy"
	if [ -s "$made/none" ] || [ -s "$made/fuzzy" ]; then
		echo "$name lacks:"
		sed -n 's/^msgid /  /p' "$made/none" "$made/fuzzy"
		wrong=1
	fi
	msgfmt --check --output-file=/dev/null "$made/$name" || wrong=1
done
exit $wrong
