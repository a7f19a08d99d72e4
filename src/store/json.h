/* json.h -- strings as JSON writes them, safe to show anywhere.
 *
 * Controls, DEL, C1, line and paragraph separators, bidi controls, the byte
 * order mark and the two noncharacters that YAML forbids are escaped; all else
 * is UTF-8 as it is. What comes out is also a YAML double-quoted scalar that
 * libyaml reads.
 */
#ifndef STORE_JSON_H
#define STORE_JSON_H

#include <stddef.h>

struct buf;

/* "..." with its quotes. s[0..n) is valid UTF-8. */
void json_string(struct buf *out, const char *s, size_t n);
/* , "key": "text" -- with the comma if comma is not 0. */
void json_field(struct buf *out, int comma, const char *key, const char *text);

#endif
