# The sources of this layer.
libdais_a_SOURCES += \
	src/record/schema.c src/record/schema.h src/record/schema.def \
	src/record/record.c src/record/record.h \
	src/record/batch.c src/record/batch.h src/record/change.h \
	src/record/difference.c \
	src/record/agenda.c src/record/agenda.h \
	src/record/floor.c src/record/floor.h \
	src/record/who.c \
	src/record/outcome.c src/record/outcome.h \
	src/record/gaps.c src/record/gaps.h \
	src/record/print.c src/record/print.h
