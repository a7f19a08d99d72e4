/* xml.c -- text as XML bears it. */
#include "config.h"
#include "draft/xml.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static const char *const escapes[128] = {
	['<'] = "&lt;", ['>'] = "&gt;", ['&'] = "&amp;", ['"'] = "&quot;",
	['\''] = "&#39;",
};

/* The code point at s and its bytes; -1 and one byte if it is none. */
static long decode(const unsigned char *s, size_t left, size_t *bytes)
{
	static const long least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t n = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
	long c = s[0] & (0xFF >> (n + 1));

	*bytes = 1;
	if (s[0] < 0xC2 || s[0] > 0xF4 || n > left)
		return -1;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return -1;
		c = c << 6 | (s[i] & 0x3F);
	}
	if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return -1;
	*bytes = n;
	return c;
}

static bool no_character(long c)
{
	return c < 0 || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* One character that is not plain ASCII; gives its bytes. */
static size_t add_special(struct buf *out, const char *s, size_t left)
{
	unsigned char first = (unsigned char)*s;
	size_t bytes = 1;
	long c;

	if (first < 0x80) {
		if (escapes[first])
			buf_add(out, escapes[first]);
		else if (first == '\n' || first == '\t')
			buf_addc(out, *s);
		return 1;
	}
	c = decode((const unsigned char *)s, left, &bytes);
	if (no_character(c))
		buf_add(out, REPLACEMENT);
	else if (c >= 0xA0)
		buf_addn(out, s, bytes);
	return bytes;
}

void xml_text(struct buf *out, const char *s, size_t n)
{
	size_t i = 0;

	while (i < n) {
		size_t run = i;

		while (run < n && (unsigned char)s[run] >= 0x20 &&
		       (unsigned char)s[run] < 0x7F &&
		       !escapes[(unsigned char)s[run]])
			run++;
		buf_addn(out, s + i, run - i);
		i = run;
		if (i < n)
			i += add_special(out, s + i, n - i);
	}
}
