# Random acts and random bytes: bounded, the same at each run. SEED, ROUNDS.
check_PROGRAMS += property fuzz
property_SOURCES = tests/fuzz/property.c
property_LDADD = $(DAIS_LIBS)
fuzz_SOURCES = tests/fuzz/fuzz.c
fuzz_LDADD = $(DAIS_LIBS)
dist_check_SCRIPTS += tests/fuzz/fuzz.sh
TESTS += property tests/fuzz/fuzz.sh
