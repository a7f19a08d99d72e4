#!/bin/sh
# Each form in each language draws without a gap, with a job and without; and
# what the manual shows as examples is right.
set -u
srcdir=${srcdir:-.}
dais=${DAIS:-./dais}
export DAIS_DATADIR="${DAIS_DATADIR:-$srcdir/data}"
export LC_ALL=C.UTF-8
examples=$(cd "$srcdir/data/examples" && pwd) || exit 99
docs=$(cd "$srcdir/docs" && pwd) || exit 99
here=$(mktemp -d) || exit 99
trap 'rm -rf "$here"' EXIT
export XDG_STATE_HOME="$here/state"
failed=0

wrong()
{
	echo "FAILED: $*" >&2
	failed=1
}

# whole WHAT ARGUMENT...: drawn, and nothing in it is a gap, a key or empty.
whole()
{
	what=$1
	shift
	"$dais" draft "$@" >"$here/out" 2>"$here/told" ||
		wrong "$what: $(cat "$here/told")"
	[ -s "$here/out" ] || wrong "$what: nothing was drawn"
	grep -nE '\?\]|[{}]|[a-z]+\.[a-z]+_[a-z]+' "$here/out" >&2 &&
		wrong "$what: a gap, or a phrase that nobody has"
}

for form in actions attendance cwg-chair decisions meeting-report \
		summary-minutes; do
	for lang in ar en es fr ru zh; do
		for files in 12 13 '12 13'; do
			set --
			for file in $files; do
				set -- "$@" "$examples/cwg-cop-$file.yaml"
			done
			whole "$form in $lang of $files" --form $form \
				--lang $lang "$@"
		done
	done
done
[ "$(ls "$DAIS_DATADIR/forms" | grep -vc '^sections')" = 6 ] ||
	wrong 'a form is not drawn here'

# literal PAGE BEGINNING: the example of a page that begins with that line.
literal()
{
	awk -v from="$2" '
	/^\.Bd -literal/ { getline; inside = $0 == from }
	/^\.Ed/ { inside = 0 }
	inside' "$docs/$1.5.in"
}

literal dais-form 'form: 1' >"$here/note.yaml"
literal dais-report 'report: 1' |
	sed "s|\(cwg-cop-1[23].yaml\)|$examples/\1|g" >"$here/report.yaml"
whole 'the form of dais-form(5)' --lang en --form "$here/note.yaml" \
	"$examples/cwg-cop-12.yaml"
whole 'the job of dais-report(5)' "$here/report.yaml"
grep -q 'Documents received' "$here/out" && grep -q 'webcast' "$here/out" &&
grep -q 'Document C17/15-E' "$here/out" ||
	wrong 'the job of dais-report(5) is not what was drawn'
whole 'the same in Arabic' --lang ar "$here/report.yaml"

# Help and refusals of the command itself.
for form in "$DAIS_DATADIR"/forms/*.yaml; do
	name=$(basename "$form" .yaml)
	"$dais" draft --help | grep -q "^  $name " || [ $name = sections ] ||
		wrong "dais draft --help says nothing of $name"
done
for command in open chair log check draft actions history recover new help
do
	"$dais" $command --help | grep -q "^Usage: dais $command" ||
		wrong "dais $command --help"
done
"$dais" draft --to pdf "$examples/cwg-cop-12.yaml" >/dev/null 2>&1
[ $? = 2 ] || wrong 'an unknown format is no question of usage'
"$dais" draft --lang de "$examples/cwg-cop-12.yaml" >/dev/null 2>&1
[ $? = 2 ] || wrong 'an unknown language is no question of usage'
"$dais" draft --cover "$examples/cwg-cop-12.yaml" \
	"$examples/cwg-cop-13.yaml" >"$here/out" 2>&1 ||
	wrong "the examples are not covered: $(cat "$here/out")"
exit $failed
