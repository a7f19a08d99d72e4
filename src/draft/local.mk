# The sources of this layer: record in, document out.
libdais_a_SOURCES += \
	src/draft/attribution.h \
	src/draft/doc.c src/draft/doc.h \
	src/draft/exports.h \
	src/draft/write.h src/draft/writers.c src/draft/writers.h \
	src/draft/write_html.c src/draft/write_markdown.c \
	src/draft/write_pandoc.c src/draft/write_text.c
