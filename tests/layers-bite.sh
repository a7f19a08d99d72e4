#!/bin/sh
# Every rule of layers.sh is broken once, and layers.sh says so.
set -u

top=${TOP:-$(cd "$(dirname "$0")/.." && pwd)}
tree=$(mktemp -d) || exit 99
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/src/base" "$tree/src/ui" "$tree/tests/x" "$tree/data" \
	"$tree/docs"
: >"$tree/Makefile.am"
: >"$tree/src/ui/local.mk"
: >"$tree/src/base/local.mk"
: >"$tree/tests/x/local.mk"
bitten=0

# bites SENTENCE <<text: a file src/base/bad.c of that text is refused so.
bites()
{
	cat >"$tree/src/base/bad.c"
	echo src/base/bad.c >"$tree/src/base/local.mk"
	if ! sh "$top/tests/layers.sh" "$tree" | grep -q "$1"; then
		echo "layers.sh did not say: $1"
		bitten=1
	fi
}

bites "bad.c:2: base must not know of 'store/file.h'" <<'.'
#include "config.h"
#include "store/file.h"
.
bites "bad.c:2: 'file.h' does not begin with its layer" <<'.'
#include "config.h"
#include "file.h"
.
bites 'bad.c:1: the first include is not config.h' <<'.'
#include "base/buf.h"
.
bites 'bad.c:2:#include <ncursesw/curses.h>' <<'.'
#include "config.h"
#include <ncursesw/curses.h>
.
bites 'bad.c:2:.*system' <<'.'
#include "config.h"
int f(void) { return system("true"); }
.
bites 'bad.c:2: wider than 100 columns' <<.
#include "config.h"
/* $(printf '%0100d' 0) */
.
bites 'bad.c:801: more than 800 lines' <<.
#include "config.h"
$(yes '/* */' | head -801)
.
bites 'bad.c:3: a function of 70 lines' <<.
#include "config.h"
int f(void)
{
$(yes '	f();' | head -70)
}
.
bites 'bad.c:2:.*"/tmp/' <<'.'
#include "config.h"
const char *where = "/tmp/dais";
.

# A test that no makefile lists is run by nobody.
echo '# a claim' >"$tree/tests/x/forgotten.t"
bites 'forgotten.t:1: not listed' <<'.'
#include "config.h"
.
rm "$tree/tests/x/forgotten.t"

# And a tree that keeps the rules passes.
printf '#include "config.h"\n' >"$tree/src/base/bad.c"
sh "$top/tests/layers.sh" "$tree" || {
	echo 'layers.sh refused a tree that keeps the rules'
	bitten=1
}
exit $bitten
