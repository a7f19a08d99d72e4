# Unit tests: one program a file, cmocka.
if HAVE_CMOCKA
EXTRA_DIST += tests/unit/unit.h
unit_programs =
unit_flags = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
unit_libs = $(DAIS_LIBS) $(CMOCKA_LIBS)

unit_programs += test_record
test_record_SOURCES = tests/unit/test_record.c
test_record_CFLAGS = $(unit_flags)
test_record_LDADD = $(unit_libs)

unit_programs += test_text
test_text_SOURCES = tests/unit/test_text.c
test_text_CFLAGS = $(unit_flags)
test_text_LDADD = $(unit_libs)

unit_programs += test_clock
test_clock_SOURCES = tests/unit/test_clock.c
test_clock_CFLAGS = $(unit_flags)
test_clock_LDADD = $(unit_libs)

unit_programs += test_yaml
test_yaml_SOURCES = tests/unit/test_yaml.c
test_yaml_CFLAGS = $(unit_flags)
test_yaml_LDADD = $(unit_libs)

unit_programs += test_examples
test_examples_SOURCES = tests/unit/test_examples.c
test_examples_CFLAGS = $(unit_flags)
test_examples_LDADD = $(unit_libs)

unit_programs += test_line
test_line_SOURCES = tests/unit/test_line.c tests/unit/lines.h
test_line_CFLAGS = $(unit_flags)
test_line_LDADD = $(unit_libs)

unit_programs += test_hands
test_hands_SOURCES = tests/unit/test_hands.c tests/unit/lines.h
test_hands_CFLAGS = $(unit_flags)
test_hands_LDADD = $(unit_libs)

unit_programs += test_session
test_session_SOURCES = tests/unit/test_session.c
test_session_CFLAGS = $(unit_flags)
test_session_LDADD = $(unit_libs)

unit_programs += test_keys
test_keys_SOURCES = tests/unit/test_keys.c
test_keys_CFLAGS = $(unit_flags)
test_keys_LDADD = $(unit_libs)

unit_programs += test_composer
test_composer_SOURCES = tests/unit/test_composer.c
test_composer_CFLAGS = $(unit_flags)
test_composer_LDADD = $(unit_libs)

unit_programs += test_pattern
test_pattern_SOURCES = tests/unit/test_pattern.c
test_pattern_CFLAGS = $(unit_flags)
test_pattern_LDADD = $(unit_libs)

unit_programs += test_writers
test_writers_SOURCES = tests/unit/test_writers.c \
	tests/golden/sample_doc.c tests/golden/sample_doc.h
test_writers_CFLAGS = $(unit_flags)
test_writers_LDADD = $(unit_libs)

unit_programs += test_exports
test_exports_SOURCES = tests/unit/test_exports.c
test_exports_CFLAGS = $(unit_flags)
test_exports_LDADD = $(unit_libs)

unit_programs += test_phrases
test_phrases_SOURCES = tests/unit/test_phrases.c
test_phrases_CFLAGS = $(unit_flags)
test_phrases_LDADD = $(unit_libs)

unit_programs += test_report test_jobs
test_report_SOURCES = tests/unit/test_report.c tests/unit/meeting.h \
	tests/unit/drawing.c tests/unit/drawing.h
test_report_CFLAGS = $(unit_flags)
test_report_LDADD = $(unit_libs)

unit_programs += test_attribution
test_attribution_SOURCES = tests/unit/test_attribution.c tests/unit/meeting.h \
	tests/unit/drawing.c tests/unit/drawing.h
test_attribution_CFLAGS = $(unit_flags)
test_attribution_LDADD = $(unit_libs)

test_jobs_SOURCES = tests/unit/test_jobs.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_jobs_CFLAGS = $(unit_flags)
test_jobs_LDADD = $(unit_libs)

unit_programs += test_drafting
test_drafting_SOURCES = tests/unit/test_drafting.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_drafting_CFLAGS = $(unit_flags)
test_drafting_LDADD = $(unit_libs)

unit_programs += test_french
test_french_SOURCES = tests/unit/test_french.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_french_CFLAGS = $(unit_flags)
test_french_LDADD = $(unit_libs)

unit_programs += test_russian
test_russian_SOURCES = tests/unit/test_russian.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_russian_CFLAGS = $(unit_flags)
test_russian_LDADD = $(unit_libs)

unit_programs += test_gists
test_gists_SOURCES = tests/unit/test_gists.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_gists_CFLAGS = $(unit_flags)
test_gists_LDADD = $(unit_libs)

unit_programs += test_arabic
test_arabic_SOURCES = tests/unit/test_arabic.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_arabic_CFLAGS = $(unit_flags)
test_arabic_LDADD = $(unit_libs)

unit_programs += test_spanish
test_spanish_SOURCES = tests/unit/test_spanish.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_spanish_CFLAGS = $(unit_flags)
test_spanish_LDADD = $(unit_libs)

unit_programs += test_chinese
test_chinese_SOURCES = tests/unit/test_chinese.c \
	tests/unit/drawing.c tests/unit/drawing.h
test_chinese_CFLAGS = $(unit_flags)
test_chinese_LDADD = $(unit_libs)

check_PROGRAMS += $(unit_programs)
TESTS += $(unit_programs)
endif
