/* letters.c -- the first letters of texts, and the marks at their ends. */
#include "config.h"
#include "draft/letters.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/buf.h"

/* The letter at a byte made large, or small. */
static void change_letter(struct buf *b, size_t at, bool large)
{
	int32_t i = (int32_t)at, n = 0;
	UChar32 c, changed;
	char bytes[4];

	if (at >= b->n)
		return;
	U8_NEXT((const uint8_t *)b->s, i, (int32_t)b->n, c);
	if (c < 0)
		return;
	changed = large ? u_totitle(c) : u_tolower(c);
	if (changed == c)
		return;
	U8_APPEND_UNSAFE((uint8_t *)bytes, n, changed);
	buf_splice(b, at, (size_t)i - at, bytes, (size_t)n);
}

void letter_capital(struct buf *text, size_t at)
{
	change_letter(text, at, true);
}

bool letter_begins_small(const char *text)
{
	int32_t i = 0;
	UChar32 c;

	U8_NEXT((const uint8_t *)text, i, -1, c);
	return c > 0 && u_islower(c);
}

void letter_lower(struct buf *text, size_t at)
{
	change_letter(text, at, false);
}

void letter_small(const char *text, struct buf *out)
{
	size_t at = out->n;

	buf_add(out, text);
	change_letter(out, at, false);
}

size_t letters_end(const char *text, size_t n, const char *const *marks)
{
	for (; *marks; marks++) {
		size_t m = strlen(*marks);

		if (n >= m && !memcmp(text + n - m, *marks, m))
			return m;
	}
	return 0;
}
