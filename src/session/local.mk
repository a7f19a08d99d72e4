# The sources of this layer.
libdais_a_SOURCES += \
	src/session/session.c src/session/session.h \
	src/session/undo.c src/session/undo.h
