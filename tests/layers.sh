#!/bin/sh
# The sources keep the rules that a script can check: layers, and house style.
#
# layers.sh [TREE]; TREE is the top of the sources, by default $TOP. Each rule
# is one function that prints "file:line: what is wrong".
set -u
export LC_ALL=C.UTF-8

cd "${1:-${TOP:-$(dirname "$0")/..}}" || exit 2

layers='base record store session line draft ui main'
sources=$(find src -name '*.[ch]' | sort)
test_sources=$(find tests -name '*.[ch]' | sort)

# A file includes headers of its own layer and of lower ones, by their layer.
includes_go_down()
{
	awk -v layers="$layers" '
	BEGIN {
		n = split(layers, name, " ")
		for (i = 1; i <= n; i++)
			rank[name[i]] = i
	}
	FNR == 1 {
		split(FILENAME, part, "/")
		own = FILENAME ~ /^src\/main[^\/]*$/ ? "main" : part[2]
		if (!(own in rank))
			print FILENAME ":1: \047" own "\047 is no layer"
	}
	/^[ \t]*#[ \t]*include[ \t]*"/ {
		split($0, quoted, "\"")
		file = quoted[2]
		if (file == "config.h")
			next
		if (file == "main.h")
			file = "main/main.h"
		if (!split(file, part, "/") || !(part[1] in rank))
			print FILENAME ":" FNR ": \047" file \
				"\047 does not begin with its layer"
		else if (rank[part[1]] > rank[own])
			print FILENAME ":" FNR ": " own \
				" must not know of \047" file "\047"
	}' $sources
}

config_comes_first()
{
	for file in $sources; do
		case $file in
		*.h) continue ;;
		esac
		grep -m 1 '^#include' "$file" | grep -q '"config.h"' ||
			echo "$file:1: the first include is not config.h"
	done
}

only_ui_knows_curses()
{
	grep -nHE '#[ 	]*include.*[<"/](n?curses|term|panel|form)\.h' $sources |
		grep -v -e '^src/ui/' -e '"draft/form.h"'
}

# A shell between dais and a file name is a door for file names; initscr
# ends the program where newterm says no.
no_forbidden_calls()
{
	grep -nHE '(^|[^a-zA-Z0-9_])(system|popen|initscr|gets|tmpnam|mktemp)[ ]?\(' \
		$sources
}

files_are_short()
{
	wc -l $sources $test_sources |
		awk '$2 != "total" && $1 > 800 { print $2 ":801: more than 800 lines" }'
}

# 80 columns is the aim and 100 the limit; a row of a table stays one line.
lines_are_short()
{
	for file in $sources $test_sources; do
		expand "$file" | grep -nE '^.{101}' |
			grep -vE '^[0-9]+: +\{ .*\},?$' |
			sed "s|^\([0-9]*\):.*|$file:\1: wider than 100 columns|"
	done
}

functions_fit_a_screen()
{
	awk '
	FNR == 1 { start = 0 }
	/^{/ { start = FNR }
	/^}/ {
		if (start && FNR - start > 61)
			print FILENAME ":" start ": a function of " \
				FNR - start - 1 " lines"
		start = 0
	}' $sources
}

# Nothing may depend on the machine it was written on.
no_path_of_a_machine()
{
	grep -nHE '"/(tmp|home|root|mnt|work)(/|")' $sources
	grep -rnE '/[w]ork/|/[h]ome/[a-z]|/[r]oot/' src data docs tests \
		--include='*.[ch]' --include='*.sh' --include='*.mk' \
		--include='*.yaml' --include='*.t' --include='*.case' \
		--include='*.md' --include='*.[1-8]'
}

# What no makefile names is neither built, nor run, nor in the archive.
everything_is_listed()
{
	for file in $sources $test_sources \
			$(find tests -name '*.t' -o -name '*.case'); do
		# A program may be made from the file of its name.
		grep -qwF -e "$file" -e "${file%.c}" Makefile.am src/*/local.mk \
			tests/*/local.mk ||
			echo "$file:1: not listed in a local.mk"
	done
	for file in $(find data -type f ! -name local.mk); do
		grep -qF "$file" data/local.mk ||
			echo "$file:1: not listed in data/local.mk"
	done
}

broken=$(
	includes_go_down
	config_comes_first
	only_ui_knows_curses
	no_forbidden_calls
	files_are_short
	lines_are_short
	functions_fit_a_screen
	no_path_of_a_machine
	everything_is_listed
)
[ -z "$broken" ] || {
	printf '%s\n' "$broken"
	exit 1
}
