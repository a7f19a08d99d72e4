# The sources of this layer: record in, document out.
libdais_a_SOURCES += \
	src/draft/attribution.h \
	src/draft/data.c src/draft/data.h \
	src/draft/doc.c src/draft/doc.h \
	src/draft/exports.h \
	src/draft/pattern.c src/draft/pattern.h \
	src/draft/phrases.c src/draft/phrases.h \
	src/draft/writers.h
