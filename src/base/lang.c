/* lang.c -- the six languages, and none. */
#include "config.h"
#include "base/lang.h"

#include <string.h>
#include <strings.h>

#include "base/i18n.h"

static const char codes[LANG_COUNT][3] = {
	"", "ar", "en", "es", "fr", "ru", "zh"
};

const char *lang_code(enum lang l)
{
	return codes[l];
}

enum lang lang_read(const char *code)
{
	for (int l = LANG_NONE + 1; l < LANG_COUNT; l++) {
		if (strncasecmp(code, codes[l], 2))
			continue;
		if (!code[2] || strchr("-_.@", code[2]))
			return (enum lang)l;
	}
	return LANG_NONE;
}

enum lang lang_of_interface(void)
{
	/* Translators: the code of your language, as "fr". */
	return lang_read(_("en"));
}
