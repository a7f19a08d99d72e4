# The sources of this layer: the only one that knows curses.
libdais_a_SOURCES += \
	src/ui/console.c src/ui/console.h \
	src/ui/keys.c src/ui/keys.h \
	src/ui/paint.c src/ui/paint.h \
	src/ui/term.c src/ui/term.h
libdais_a_SOURCES += \
	src/ui/composer.c src/ui/entries.c src/ui/hand.c src/ui/layout.c \
	src/ui/panes.c \
	src/ui/view.h
libdais_a_SOURCES += \
	src/ui/preview.c src/ui/chair.c src/ui/pane_record.c src/ui/screens.c
