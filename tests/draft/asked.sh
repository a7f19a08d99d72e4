#!/bin/sh
# No phrase and no setting of a language is there that nobody asks for; and
# one that is put in is found.
top=${TOP:-.}
python3 -c 'import yaml' 2>/dev/null || {
	echo 'SKIPPED: needs python3-yaml' >&2
	exit 77
}
python3 -B "$top/tests/draft/asked.py" "$top" || exit 1

# It bites.
here=$(mktemp -d) || exit 99
trap 'rm -rf "$here"' EXIT
mkdir "$here/src" "$here/data" &&
	cp -R "$top/src/draft" "$top/src/record" "$here/src" &&
	cp -R "$top/data/forms" "$top/data/phrases" "$here/data" || exit 99
sed -i -e 's/^settings:/&\n  superfluous: [word]/' \
	-e 's/^  gist:/&\n    superfluous: [word]/' \
	-e 's/^  heading:/&\n    superfluous: "Nothing"/' \
	"$here/data/phrases/en.yaml"
python3 -B "$top/tests/draft/asked.py" "$here" >"$here/said" && exit 1
printf 'data/phrases/en.yaml: nobody asks for %s\n' \
	say.heading.superfluous settings.superfluous \
	settings.gist.superfluous |
	diff -u - "$here/said" >&2
