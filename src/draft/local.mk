# The sources of this layer: record in, document out.
libdais_a_SOURCES += \
	src/draft/attribution.h \
	src/draft/doc.c src/draft/doc.h \
	src/draft/exports.h src/draft/writers.h
