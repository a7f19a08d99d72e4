# The sources of this layer.
libdais_a_SOURCES += \
	src/session/inside.h src/session/opening.c src/session/outside.c \
	src/session/session.c src/session/session.h \
	src/session/undo.c src/session/undo.h
