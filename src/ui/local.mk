# The sources of this layer: the only one that knows curses.
libdais_a_SOURCES += \
	src/ui/console.c src/ui/console.h
