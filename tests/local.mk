# How each kind of test is run. Every test has the uninstalled data and the
# program under test in its environment, and ends within five minutes.
AM_TESTS_ENVIRONMENT = \
	DAIS='$(abs_top_builddir)/dais'; export DAIS; \
	TOP='$(abs_top_srcdir)'; export TOP; \
	EXAMPLES='$(abs_top_srcdir)/data/examples'; export EXAMPLES; \
	DAIS_DATADIR='$(abs_top_srcdir)/data'; export DAIS_DATADIR;

LIMIT = timeout -k 5 300
TEST_EXTENSIONS = .sh .t
LOG_COMPILER = $(LIMIT)
SH_LOG_COMPILER = $(LIMIT) $(SHELL)
T_LOG_COMPILER = $(LIMIT) env DAIS=$(abs_top_builddir)/dais \
	EXAMPLES=$(abs_top_srcdir)/data/examples $(abs_top_builddir)/screen

TESTS += tests/layers.sh tests/layers-bite.sh
EXTRA_DIST += tests/layers.sh tests/layers-bite.sh

include tests/unit/local.mk
include tests/golden/local.mk
include tests/screen/local.mk
include tests/crash/local.mk
include tests/fuzz/local.mk
include tests/draft/local.mk
include tests/bench/local.mk
other_tests = tests/catalogues.sh tests/examples.sh tests/manual.sh \
	tests/schema.sh tests/turkish.sh
dist_check_SCRIPTS += $(other_tests)
TESTS += $(other_tests)
EXTRA_DIST += tests/schema.py
