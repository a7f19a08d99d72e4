# The sources of this layer.
libdais_a_SOURCES += \
	src/base/buf.c src/base/buf.h \
	src/base/clock.c src/base/clock.h \
	src/base/fault.c src/base/fault.h \
	src/base/i18n.h \
	src/base/icu_late.c \
	src/base/ident.c src/base/ident.h \
	src/base/lang.c src/base/lang.h \
	src/base/text.c src/base/text.h src/base/text_cell.h \
	src/base/text_fold.c src/base/text_safe.c
