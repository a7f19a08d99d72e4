
# Reports made by hand, in every format.
check_PROGRAMS += docdemo
docdemo_SOURCES = tests/golden/docdemo.c \
	tests/golden/sample_doc.c tests/golden/sample_doc.h
docdemo_LDADD = $(DAIS_LIBS)
dist_check_SCRIPTS += tests/golden/writers.sh
TESTS += tests/golden/writers.sh
EXTRA_DIST += tests/golden/writers.py
