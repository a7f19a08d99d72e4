#!/bin/sh
# Reports on the examples, as they were last looked at: one meeting and both,
# in six languages, in every form; a French and a Russian one from their jobs,
# with what the drafter added and replaced; and the structure of the Chinese
# one is that of the report that was published.
#
#      report.sh [--update]    writes them anew instead; then read the diff
set -u
srcdir=${srcdir:-.}
dais=${DAIS:-./dais}
export DAIS_DATADIR="${DAIS_DATADIR:-$srcdir/data}"
export LC_ALL=C.UTF-8
golden=$srcdir/tests/golden/reports
examples=$srcdir/data/examples
update=${1-}
here=$(mktemp -d) || exit 99
trap 'rm -rf "$here"' EXIT
export XDG_STATE_HOME="$here/state"
failed=0

# wrong SENTENCE
wrong()
{
	echo "FAILED: $*" >&2
	failed=1
}

# drawn NAME ARGUMENT...: the report is what tests/golden/reports/NAME holds.
drawn()
{
	drawn_from "$@" "$examples/cwg-cop-12.yaml" "$examples/cwg-cop-13.yaml"
}

# drawn_from NAME ARGUMENT...: the same of other minutes, or of a job.
drawn_from()
{
	name=$1
	shift
	"$dais" draft "$@" >"$here/out" 2>"$here/told" ||
		wrong "$name is not drawn: $(cat "$here/told")"
	if [ "$update" = --update ]; then
		mkdir -p "$golden" && cp "$here/out" "$golden/$name"
	elif ! diff -u "$golden/$name" "$here/out" >&2; then
		wrong "$name has changed"
	fi
}

for lang in ar en es fr ru zh; do
	drawn chair.$lang.txt --form cwg-chair --lang $lang
done
for lang in ar zh; do
	drawn chair.$lang.md --form cwg-chair --lang $lang --to markdown
	drawn chair.$lang.html --form cwg-chair --lang $lang --to html
done
for form in meeting-report summary-minutes decisions actions attendance; do
	for lang in en zh; do
		drawn $form.$lang.txt --form $form --lang $lang
	done
done
drawn_from gtc-fhr-19.txt "$examples/gtc-fhr-19-rapport.yaml"
for form in summary-minutes decisions; do
	drawn_from gtc-fhr-19.$form.txt --form $form \
		"$examples/gtc-fhr-19.yaml"
done
drawn_from rgs-internet-20.txt "$examples/rgs-internet-20-otchet.yaml"
for form in meeting-report summary-minutes decisions actions; do
	drawn_from rgs-internet-20.$form.txt --form $form \
		"$examples/rgs-internet-20.yaml"
done
[ "$update" = --update ] && exit $failed

# Headings and the marks of paragraphs, one a line, as in the report on these
# meetings that the Council was given (2017).
cat >"$here/published" <<'END'
1 引言
2 通过议程
3 欢迎致辞
4 文稿
4.1
5 讨论
5.1
5.2
5.3
5.4
5.5
5.6
5.7
6 CWG-COP第十二和第十三次会议的成果
6.1
a)
b)
c)
d)
•
•
•
6.2
a)
b)
c)
END
sed -nE 's/^([0-9]+) +(.*)$/\1 \2/p; s/^([0-9]+\.[0-9]+) .*$/\1/p
	s/^ +([a-z]\)|•) .*$/\1/p' "$golden/chair.zh.txt" >"$here/drafted"
diff -u "$here/published" "$here/drafted" >&2 ||
	wrong 'the Chinese report is not of the published shape'

# The same again gives the same.
for to in text markdown html; do
	for round in 1 2; do
		"$dais" draft --lang fr --to $to "$examples/cwg-cop-12.yaml" \
			"$examples/cwg-cop-13.yaml" >"$here/$round" 2>&1
	done
	cmp "$here/1" "$here/2" >&2 || wrong "$to is not the same twice"
done
# And so does another order of the same minutes.
"$dais" draft --lang fr --to html "$examples/cwg-cop-13.yaml" \
	"$examples/cwg-cop-12.yaml" >"$here/2" 2>&1
cmp "$here/1" "$here/2" >&2 || wrong 'the order of the minutes matters'
exit $failed
