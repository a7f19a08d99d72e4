# Exports: read back by the parsers of other programs.
check_PROGRAMS += exportdemo
exportdemo_SOURCES = tests/draft/exportdemo.c
exportdemo_LDADD = $(DAIS_LIBS)
