# Screen tests: each .t is a scenario typed at the real program.
screen_tests = \
	tests/screen/begin.t \
	tests/screen/carried.t \
	tests/screen/chair.t \
	tests/screen/position.t \
	tests/screen/preview.t \
	tests/screen/chinese.t \
	tests/screen/close.t \
	tests/screen/complete.t \
	tests/screen/correct.t \
	tests/screen/crash.t \
	tests/screen/bare.t tests/screen/find.t tests/screen/gaps.t \
	tests/screen/going.t \
	tests/screen/half.t \
	tests/screen/hangup.t \
	tests/screen/help.t \
	tests/screen/meant.t \
	tests/screen/meeting-120.t \
	tests/screen/meeting-80.t \
	tests/screen/message.t \
	tests/screen/moved.t \
	tests/screen/mouse.t \
	tests/screen/nocolour.t \
	tests/screen/over.t \
	tests/screen/paragraph.t \
	tests/screen/paste.t \
	tests/screen/pause.t \
	tests/screen/resize.t \
	tests/screen/arabic.t \
	tests/screen/second.t \
	tests/screen/sitting.t \
	tests/screen/spoke.t \
	tests/screen/stop.t \
	tests/screen/storm.t \
	tests/screen/tall.t \
	tests/screen/term.t tests/screen/told.t \
	tests/screen/vt100.t \
	tests/screen/whose.t \
	tests/screen/withdrawn.t \
	tests/screen/wide.t

EXTRA_DIST += $(screen_tests)
if HAVE_VTERM
check_PROGRAMS += screen
screen_SOURCES = tests/screen/screen.c
screen_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
screen_LDADD = $(DAIS_LIBS) $(VTERM_LIBS) -lutil
TESTS += $(screen_tests)
endif
