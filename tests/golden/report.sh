#!/bin/sh
# Reports on the examples, as they were last looked at: two meetings, each and
# both, in six languages, in every form and in every format; an Arabic, a French
# and a Russian one from their jobs, with what the drafter added and replaced;
# and the structure of the Chinese one is that of the report that was published.
#
#      report.sh [--update]    writes them anew instead; then read the diff
#
# Of DOCX and ODT, whose bytes change with pandoc, what a person sees is kept:
# see office.py.
set -u
srcdir=${srcdir:-.}
dais=${DAIS:-./dais}
export DAIS_DATADIR="${DAIS_DATADIR:-$srcdir/data}"
export LC_ALL=C.UTF-8
golden=$srcdir/tests/golden/reports
twelfth=$srcdir/data/examples/cwg-cop-12.yaml
thirteenth=$srcdir/data/examples/cwg-cop-13.yaml
here=$(mktemp -d) || exit 99
trap 'rm -rf "$here"' EXIT
export XDG_STATE_HOME="$here/state"
update=${1-}
failed=0

# wrong SENTENCE
wrong()
{
	echo "FAILED: $*" >&2
	failed=1
}

# draw FILE ARGUMENT...: into new/FILE.
draw()
{
	file=$here/new/$1
	shift
	mkdir -p "${file%/*}"
	"$dais" draft "$@" >"$file" 2>"$here/told" ||
		wrong "${file#"$here/new/"}: $(cat "$here/told")"
}

# both FILE ARGUMENT...: of the two meetings.
both()
{
	draw "$@" "$twelfth" "$thirteenth"
}

# in_none FOLDER/NAME.SUFFIX FORMAT: it is the same in all languages.
in_none()
{
	both "$1" --to "$2" --lang en
	for lang in ar es fr ru zh; do
		both other --to "$2" --lang $lang
		cmp "$here/new/$1" "$here/new/other" >&2 ||
			wrong "$2 is another in $lang"
	done
	rm "$here/new/other"
}

for lang in ar en es fr ru zh; do
	both text/chair.$lang.txt --form cwg-chair --lang $lang
	draw text/chair-12.$lang.txt --form cwg-chair --lang $lang "$twelfth"
	draw text/chair-13.$lang.txt --form cwg-chair --lang $lang "$thirteenth"
	both markdown/chair.$lang.md --form cwg-chair --lang $lang --to markdown
	both html/chair.$lang.html --form cwg-chair --lang $lang --to html
	draw akn/12.$lang.xml --to akn --lang $lang "$twelfth"
	draw akn/13.$lang.xml --to akn --lang $lang "$thirteenth"
	for table in actions attendance speaking; do
		both csv/$table.$lang.csv --to csv-$table --lang $lang
	done
	both ical/both.$lang.ics --to ical --lang $lang
done
for form in meeting-report summary-minutes decisions actions attendance; do
	for lang in en zh; do
		both text/$form.$lang.txt --form $form --lang $lang
	done
done
examples=$srcdir/data/examples
draw text/cwg-lang-15.txt "$examples/cwg-lang-15-taqrir.yaml"
for form in meeting-report summary-minutes decisions actions attendance; do
	draw text/cwg-lang-15.$form.txt --form $form \
		"$examples/cwg-lang-15.yaml"
done
draw text/gtc-fhr-19.txt "$examples/gtc-fhr-19-rapport.yaml"
for form in summary-minutes decisions; do
	draw text/gtc-fhr-19.$form.txt --form $form "$examples/gtc-fhr-19.yaml"
done
draw text/rgs-internet-20.txt "$examples/rgs-internet-20-otchet.yaml"
for form in meeting-report summary-minutes decisions actions; do
	draw text/rgs-internet-20.$form.txt --form $form \
		"$examples/rgs-internet-20.yaml"
done
# The titles of these items are Chinese alone.
in_none csv/agenda.csv csv-agenda
in_none json/both.json json

# The report of the chair, and one that is a table.
if command -v pandoc >/dev/null && command -v python3 >/dev/null; then
	except=
	for to in docx odt; do
		for lang in ar en es fr ru zh; do
			for form in cwg-chair actions; do
				both $to/${form#cwg-}.$lang.$to --form $form \
					--lang $lang --to $to
			done
		done
		python3 -B "$srcdir/tests/golden/office.py" "$here/new/$to" ||
			wrong "$to cannot be read"
		rm "$here/new/$to"/*.$to
	done
else
	echo 'LEFT OUT: docx and odt need pandoc and python3' >&2
	except='-x docx -x odt'
fi

if [ "$update" = --update ]; then
	[ $failed = 0 ] || exit 1
	for folder in "$here"/new/*; do
		rm -rf "$golden/${folder##*/}"
		cp -R "$folder" "$golden"
	done
	exit 0
fi
# No file is missing, and none is there that is not drawn.
diff -ru $except "$golden" "$here/new" >&2 || wrong 'reports have changed'

# The language of the record's formats, where none is asked for, is that of the
# job, else that of the last minutes.
printf 'report: 1\nlanguage: fr\nminutes: ["%s", "%s"]\n' \
	"$(realpath "$twelfth")" "$(realpath "$thirteenth")" >"$here/job.yaml"
"$dais" draft --to csv-attendance "$here/job.yaml" 2>&1 |
	cmp - "$golden/csv/attendance.fr.csv" >&2 || wrong 'the job says French'
sed 's/^  language: "zh"/  language: "en"/' "$thirteenth" >"$here/13.yaml"
"$dais" draft --to csv-attendance "$twelfth" "$here/13.yaml" 2>&1 |
	cmp - "$golden/csv/attendance.en.csv" >&2 ||
	wrong 'the last minutes are English'

# Several meetings as JSON are each, in a list.
{
	echo '['
	"$dais" draft --to json "$twelfth" | sed 's/^/\t/; $s/$/,/'
	"$dais" draft --to json "$thirteenth" | sed 's/^/\t/'
	echo ']'
} | cmp - "$golden/json/both.json" >&2 || wrong 'two meetings are not each'

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
	s/^ +([a-z]\)|•) .*$/\1/p' "$golden/text/chair.zh.txt" >"$here/drafted"
diff -u "$here/published" "$here/drafted" >&2 ||
	wrong 'the Chinese report is not of the published shape'

# The same again gives the same.
for to in text markdown html; do
	for round in 1 2; do
		"$dais" draft --lang fr --to $to "$twelfth" "$thirteenth" \
			>"$here/$round" 2>&1
	done
	cmp "$here/1" "$here/2" >&2 || wrong "$to is not the same twice"
done
# And so does another order of the same minutes.
"$dais" draft --lang fr --to html "$thirteenth" "$twelfth" >"$here/2" 2>&1
cmp "$here/1" "$here/2" >&2 || wrong 'the order of the minutes matters'
exit $failed
