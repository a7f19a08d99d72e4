# The sources of this layer.
libdais_a_SOURCES += \
	src/store/extra.c src/store/extra.h \
	src/store/json.c src/store/json.h \
	src/store/minutes.h src/store/yaml_read.c src/store/yaml_write.c
