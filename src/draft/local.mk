# The sources of this layer: record in, document out.
libdais_a_SOURCES += \
	src/draft/attribution.c src/draft/attribution.h \
	src/draft/cited.c src/draft/cited.h \
	src/draft/compose.c src/draft/report.h \
	src/draft/cover.c \
	src/draft/data.c src/draft/data.h \
	src/draft/dates.c src/draft/dates.h \
	src/draft/decline.c src/draft/decline.h \
	src/draft/drafting.c src/draft/drafting.h \
	src/draft/edit.c src/draft/edit.h \
	src/draft/events.c src/draft/events.h \
	src/draft/doc.c src/draft/doc.h \
	src/draft/export_akn.c src/draft/export_akn.h \
	src/draft/export_akn_body.c \
	src/draft/export_csv.c \
	src/draft/export_formats.h \
	src/draft/export_ical.c \
	src/draft/export_inside.h \
	src/draft/export_json.c \
	src/draft/export_run.c \
	src/draft/exports.c src/draft/exports.h \
	src/draft/facts.c src/draft/facts.h src/draft/facts_inside.h \
	src/draft/facts_job.c \
	src/draft/facts_meetings.c src/draft/facts_people.c \
	src/draft/gist.c src/draft/gist.h \
	src/draft/grammar.c src/draft/grammar.h \
	src/draft/form.c src/draft/form.h \
	src/draft/inflect.c src/draft/inflect.h \
	src/draft/job.c src/draft/job.h \
	src/draft/leak.c \
	src/draft/letters.c src/draft/letters.h \
	src/draft/lists.c \
	src/draft/named.c src/draft/named.h src/draft/names.c \
	src/draft/names.h \
	src/draft/opening.c src/draft/opening.h \
	src/draft/pattern.c src/draft/pattern.h \
	src/draft/phrases.c src/draft/phrases.h \
	src/draft/phrases_icu.c src/draft/phrases_inside.h \
	src/draft/phrases_words.c \
	src/draft/resolve.c src/draft/resolve_inside.h \
	src/draft/resolve_tables.c src/draft/resolve_words.c \
	src/draft/sections.c src/draft/sections.h src/draft/sentence.c \
	src/draft/sentence.h \
	src/draft/speaker.c src/draft/speaker.h src/draft/speech.c \
	src/draft/speech_inside.h \
	src/draft/speech_said.c \
	src/draft/roster.c src/draft/roster.h \
	src/draft/tables.c src/draft/tables.h src/draft/takes.h \
	src/draft/veil.c src/draft/veil.h \
	src/draft/words.c src/draft/words.h \
	src/draft/write.h src/draft/writers.c src/draft/writers.h \
	src/draft/write_html.c src/draft/write_markdown.c \
	src/draft/write_pandoc.c src/draft/write_text.c \
	src/draft/xml.c src/draft/xml.h
