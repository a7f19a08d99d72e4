# Exports: read back by the parsers of other programs.
check_PROGRAMS += exportdemo
exportdemo_SOURCES = tests/draft/exportdemo.c
exportdemo_LDADD = $(DAIS_LIBS)
dist_check_SCRIPTS += tests/draft/exports.sh tests/draft/akn.sh \
	tests/draft/asked.sh
TESTS += tests/draft/exports.sh tests/draft/akn.sh \
	tests/draft/asked.sh
EXTRA_DIST += tests/draft/exports.py tests/draft/asked.py tests/draft/levels.yaml
