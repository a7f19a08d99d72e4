#!/bin/sh
# The JSON Schema, asked of a real validator, about the examples and about
# files that are broken on purpose.
srcdir=${srcdir:-.}

# The first that has all modules, else the first that can do without one.
python=
for needs in 'jsonschema, yaml, ruamel.yaml' 'jsonschema, yaml'; do
	for each in python3 /usr/bin/python3; do
		[ -n "$python" ] ||
			! $each -c "import $needs" 2>/dev/null || python=$each
	done
done
if [ -z "$python" ]; then
	echo "SKIPPED: needs python3-jsonschema and python3-yaml" >&2
	exit 77
fi
# What dais writes when people say what YAML has its own ideas about.
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
XDG_STATE_HOME=$made ./dais log "$made/strings.yaml" - <<'END' || exit 1
/title no
/place Null, 0123, 1:30
/body on Yes, member state
/doc 1e3 from on: ~
no
1:30
0123
0o17
2017-02-02
- first
key: value
\# comment
\@rwa
'quoted' "twice" \\ once
[a, b] {c: d} *e &f !g |h >i %j
  y
END
$python -B "$srcdir/tests/schema.py" data/dais-minutes.schema.json \
	"$made/strings.yaml" $(ls "$srcdir"/data/examples/*.yaml \
	"$srcdir"/tests/golden/*.yaml |
	grep -v -e -rapport -e -otchet -e -taqrir -e '\.bad\.yaml' \
		-e '\.hand\.yaml' -e odd.tidy)
