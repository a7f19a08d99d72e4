# Unit tests: one program a file, cmocka. Each is made from the file of its
# name; what several share is in a library.
if HAVE_CMOCKA
AM_CFLAGS += $(CMOCKA_CFLAGS)
LDADD = libunit.a $(DAIS_LIBS) $(CMOCKA_LIBS)
check_LIBRARIES += libunit.a
libunit_a_SOURCES = tests/unit/unit.h tests/unit/lines.h tests/unit/meeting.h \
	tests/unit/drawing.c tests/unit/drawing.h \
	tests/golden/sample_doc.c tests/golden/sample_doc.h

unit_programs = \
	tests/unit/test_record \
	tests/unit/test_text \
	tests/unit/test_clock \
	tests/unit/test_yaml \
	tests/unit/test_examples \
	tests/unit/test_hands \
	tests/unit/test_line \
	tests/unit/test_session \
	tests/unit/test_keys \
	tests/unit/test_composer \
	tests/unit/test_pattern \
	tests/unit/test_writers \
	tests/unit/test_exports \
	tests/unit/test_phrases \
	tests/unit/test_report \
	tests/unit/test_jobs \
	tests/unit/test_attribution \
	tests/unit/test_drafting \
	tests/unit/test_french \
	tests/unit/test_russian \
	tests/unit/test_gists \
	tests/unit/test_arabic \
	tests/unit/test_spanish \
	tests/unit/test_chinese
check_PROGRAMS += $(unit_programs)
TESTS += $(unit_programs)
endif
