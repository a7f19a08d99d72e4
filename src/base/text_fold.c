/* text_fold.c -- what search compares, and the order of names. */
#include "config.h"
#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/buf.h"

/* Letters that writers of Arabic use for one another. */
static UChar32 arabic_same(UChar32 c)
{
	switch (c) {
	case 0x0622: case 0x0623: case 0x0625: case 0x0671:
		return 0x0627;
	case 0x0649: case 0x06CC:
		return 0x064A;
	case 0x0629:
		return 0x0647;
	default:
		return c;
	}
}

static bool ascii_fold(const char *s, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] & 0x80)
			return false;
	buf_grow(out, n);
	for (size_t i = 0; i < n; i++)
		buf_addc(out, (char)tolower((unsigned char)s[i]));
	return true;
}

static void add_char(struct buf *out, UChar32 c)
{
	char bytes[4];
	int n = 0;

	U8_APPEND_UNSAFE(bytes, n, c);
	buf_addn(out, bytes, (size_t)n);
}

/* Normalise by n, in a fresh array that the caller frees. */
static UChar *normal(const UNormalizer2 *n, const UChar *s, int32_t length,
	int32_t *got)
{
	UErrorCode e = U_ZERO_ERROR;
	int32_t cap = length * 4 + 32;
	UChar *out = mem_get((size_t)cap * sizeof *out);

	*got = unorm2_normalize(n, s, length, out, cap, &e);
	if (e == U_BUFFER_OVERFLOW_ERROR) {
		e = U_ZERO_ERROR;
		cap = *got + 1;
		out = mem_grow(out, (size_t)cap * sizeof *out);
		*got = unorm2_normalize(n, s, length, out, cap, &e);
	}
	if (U_FAILURE(e))
		*got = 0;
	return out;
}

void text_fold(const char *s, size_t n, struct buf *out)
{
	UErrorCode e = U_ZERO_ERROR;
	UChar *wide, *cased, *apart;
	int32_t length, at = 0;

	if (ascii_fold(s, n, out))
		return;
	wide = mem_get((n + 1) * sizeof *wide);
	u_strFromUTF8WithSub(wide, (int32_t)n + 1, &length, s, (int32_t)n,
		0xFFFD, NULL, &e);
	cased = normal(unorm2_getNFKCCasefoldInstance(&e), wide, length,
		&length);
	apart = normal(unorm2_getNFDInstance(&e), cased, length, &length);
	while (at < length) {
		UChar32 c;

		U16_NEXT(apart, at, length, c);
		if (u_charType(c) != U_NON_SPACING_MARK && c != 0x0640)
			add_char(out, arabic_same(c));
	}
	free(wide);
	free(cased);
	free(apart);
}

/* Of a script that sets no blanks between words? */
static bool has_no_blanks(UChar32 c)
{
	switch (u_getIntPropertyValue(c, UCHAR_LINE_BREAK)) {
	case U_LB_IDEOGRAPHIC: case U_LB_COMPLEX_CONTEXT:
	case U_LB_CONDITIONAL_JAPANESE_STARTER: case U_LB_NONSTARTER:
		return true;
	default:
		return false;
	}
}

/* Does a word begin at s[at]? */
static bool word_begins(const char *s, size_t at)
{
	static const char article[] = "\u0627\u0644";   /* al- */
	const size_t n = sizeof article - 1;
	UChar32 before = 0, first = 0;
	size_t here = at;

	if (!at)
		return true;
	U8_NEXT_UNSAFE(s, here, first);
	here = at;
	U8_PREV_UNSAFE(s, here, before);
	return !u_isalnum(before) || has_no_blanks(first) ||
		(at >= n && !memcmp(s + at - n, article, n) &&
		 word_begins(s, at - n));
}

bool text_begins_word(const char *folded_text, const char *folded)
{
	const char *at = folded_text;

	while (*folded && (at = strstr(at, folded))) {
		if (word_begins(folded_text, (size_t)(at - folded_text)))
			return true;
		at++;
	}
	return false;
}

bool text_has(const char *text, const char *folded)
{
	struct buf b = BUF_INIT;
	bool has;

	text_fold(text, strlen(text), &b);
	has = strstr(b.s, folded) != NULL;
	buf_free(&b);
	return has;
}

int text_collate(const char *a, const char *b, const char *lang)
{
	static UCollator *open;
	static char of[8];
	UErrorCode e = U_ZERO_ERROR;

	if (!open || strncmp(of, lang, sizeof of - 1)) {
		ucol_close(open);
		open = ucol_open(lang, &e);
		strncpy(of, lang, sizeof of - 1);
	}
	if (U_FAILURE(e) || !open)
		return strcmp(a, b);
	return (int)ucol_strcollUTF8(open, a, -1, b, -1, &e);
}
