/* lang.h -- the six languages, and none. */
#ifndef BASE_LANG_H
#define BASE_LANG_H

enum lang { LANG_NONE, LANG_AR, LANG_EN, LANG_ES, LANG_FR, LANG_RU, LANG_ZH,
	LANG_COUNT };

/* "ar", "en", ...; "" for LANG_NONE. */
const char *lang_code(enum lang l);
/* The language of a code ("zh", "zh-CN", "zh_CN.UTF-8"); LANG_NONE if it is
 * not one of the six. */
enum lang lang_read(const char *code);
/* The language that messages are in: that of the catalogue, else English. */
enum lang lang_of_interface(void);

#endif
