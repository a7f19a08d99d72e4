include tests/unit/local.mk
include tests/golden/local.mk
include tests/screen/local.mk
include tests/crash/local.mk
include tests/fuzz/local.mk
include tests/bench/local.mk
dist_check_SCRIPTS += tests/schema.sh tests/manual.sh tests/examples.sh
TESTS += tests/schema.sh tests/manual.sh tests/examples.sh
EXTRA_DIST += tests/schema.py
