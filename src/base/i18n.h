/* i18n.h -- the catalogue. _() where a sentence is used, N_() in tables. */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) (text)

#endif
