dist_check_SCRIPTS += tests/schema.sh tests/manual.sh
TESTS += tests/schema.sh tests/manual.sh
EXTRA_DIST += tests/schema.py
