# Crash tests: processes killed at random instants.
check_PROGRAMS += test_kill
test_kill_SOURCES = tests/crash/test_kill.c
test_kill_LDADD = $(DAIS_LIBS)
TESTS += test_kill
