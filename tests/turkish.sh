#!/bin/sh
# In the locale of a secretary from Türkiye, where the small form of I is not
# i, lines give the same minutes as everywhere.
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
localedef -i tr_TR -f UTF-8 "$made/tr_TR.UTF-8" >/dev/null 2>&1 || {
	echo "no Turkish locale can be made here"
	exit 77
}
LOCPATH=$made DAIS_IDS=turkish DAIS_CLOCK=2017-02-02T09:40:00+01:00
export LOCPATH DAIS_IDS DAIS_CLOCK

cat >"$made/lines" <<'.'
/MEETING cwg-x 1
/body irn Iran
#+ INTERNET
#internet
@IRN: first words
.
for locale in C.UTF-8 tr_TR.UTF-8; do
	LC_ALL=$locale ./dais log "$made/$locale.yaml" "$made/lines" || exit 1
done
diff -u "$made/C.UTF-8.yaml" "$made/tr_TR.UTF-8.yaml"
