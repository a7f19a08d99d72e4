# The sources of this layer.
libdais_a_SOURCES += \
	src/line/act.h src/line/line.c src/line/line.h \
	src/line/command.h src/line/commands.c src/line/commands.h \
	src/line/commands_agenda.c src/line/commands_console.c \
	src/line/commands_meeting.c src/line/commands_outcomes.c \
	src/line/commands_people.c src/line/complete.c src/line/explain.c \
	src/line/import.c src/line/import.h \
	src/line/script.c src/line/steps.c src/line/values.c src/line/words.c
