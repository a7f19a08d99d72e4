# The sources of this layer.
libdais_a_SOURCES += \
	src/line/act.h src/line/line.c src/line/line.h \
	src/line/steps.c src/line/words.c
