/* ident.h -- identity: libuuid's random UUIDs.
 *
 * DAIS_IDS=seed makes them a fixed sequence, so that a test can compare whole
 * files; it is for tests only.
 */
#ifndef BASE_IDENT_H
#define BASE_IDENT_H

#include <stdbool.h>

struct ident { unsigned char b[16]; };
enum { IDENT_SIZE = 37 };               /* text with its NUL */

struct ident ident_new(void);
bool ident_read(const char *text, struct ident *id);
void ident_write(const struct ident *id, char *out);    /* lower case */
bool ident_same(const struct ident *a, const struct ident *b);
bool ident_none(const struct ident *id);                /* all zero */

#endif
