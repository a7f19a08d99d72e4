/* json.c -- strings as JSON writes them, safe to show anywhere. */
#include "config.h"
#include "store/json.h"

#include <string.h>

#include "base/buf.h"

/* The code point of the two- or three-byte sequence at s that must be
 * escaped, and its length; 0 if it need not be. */
static unsigned escape_at(const unsigned char *s, size_t left, size_t *length)
{
	unsigned c;

	if (left >= 2 && (s[0] & 0xE0) == 0xC0) {
		c = (unsigned)(s[0] & 0x1F) << 6 | (s[1] & 0x3F);
		*length = 2;
		return (c >= 0x80 && c <= 0x9F) || c == 0x61C ? c : 0;
	}
	if (left < 3 || (s[0] & 0xF0) != 0xE0)
		return 0;
	c = (unsigned)(s[0] & 0x0F) << 12 | (unsigned)(s[1] & 0x3F) << 6 |
		(s[2] & 0x3F);
	*length = 3;
	return c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
		(c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c >= 0xFFFE ?
		c : 0;
}

static void add_ascii(struct buf *out, unsigned char c)
{
	if (c == '"' || c == '\\') {
		buf_addc(out, '\\');
		buf_addc(out, (char)c);
	} else if (c == '\n') {
		buf_add(out, "\\n");
	} else if (c < 0x20 || c == 0x7F) {
		buf_addf(out, "\\u%04x", c);
	} else {
		buf_addc(out, (char)c);
	}
}

void json_string(struct buf *out, const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t i = 0;

	buf_addc(out, '"');
	while (i < n) {
		size_t run = i, length = 1;
		unsigned c;

		while (run < n && s[run] >= 0x20 && s[run] < 0x7F &&
		       s[run] != '"' && s[run] != '\\')
			run++;
		buf_addn(out, text + i, run - i);
		i = run;
		if (i >= n)
			break;
		if (s[i] < 0x80) {
			add_ascii(out, s[i]);
		} else if ((c = escape_at(s + i, n - i, &length))) {
			buf_addf(out, "\\u%04x", c);
		} else {
			length = 1;
			buf_addc(out, text[i]);
		}
		i += length;
	}
	buf_addc(out, '"');
}

void json_field(struct buf *out, int comma, const char *key, const char *text)
{
	if (comma)
		buf_add(out, ", ");
	json_string(out, key, strlen(key));
	buf_add(out, ": ");
	json_string(out, text, strlen(text));
}
