# The sources of this layer.
libdais_a_SOURCES += \
	src/store/extra.c src/store/extra.h \
	src/store/file.c src/store/file.h \
	src/store/folder.c src/store/folder.h \
	src/store/history.c src/store/history.h src/store/journal.c src/store/journal.h src/store/journal_batch.c \
	src/store/json.c src/store/json.h \
	src/store/keys.c src/store/keys.h \
	src/store/aside.c src/store/aside.h \
	src/store/keeper.c src/store/keeper.h src/store/load.c src/store/load.h src/store/minutes.h src/store/names.c src/store/names.h src/store/next.c src/store/next.h \
	src/store/recover.c src/store/recover.h \
	src/store/spool.c src/store/spool.h \
	src/store/yaml_problem.c src/store/yaml_problem.h \
	src/store/yaml_read.c src/store/yaml_write.c
