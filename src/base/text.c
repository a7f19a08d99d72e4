/* text.c -- the border where text is checked, and motion in it. */
#include "config.h"
#include "base/text.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text_cell.h"

/* ---- the border ---- */

static bool is_control(UChar32 c)
{
	return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
}

bool text_valid(const char *s, size_t n, struct fault *f)
{
	int line = 1;
	size_t at = 0, line_start = 0;

	while (at < n) {
		UChar32 c = (unsigned char)s[at];
		size_t start = at;

		if (c < 0x80) {
			if (is_control(c) && c != '\t' && c != '\r')
				return fail_at(f, line, (int)(start -
					line_start) + 1, _("control character "
					"U+%04X"), (unsigned)c);
			at++;
			if (c == '\n') {
				line++;
				line_start = at;
			}
			continue;
		}
		U8_NEXT(s, at, n, c);
		if ((c > 0x9F || c == 0x85) && c != 0xFFFE && c != 0xFFFF)
			continue;
		if (c > 0)
			return fail_at(f, line, (int)(start - line_start) + 1,
				_("control character U+%04X"), (unsigned)c);
		return fail_at(f, line, (int)(start - line_start) + 1,
			_("byte 0x%02X is not valid UTF-8"),
			(unsigned char)s[start]);
	}
	return true;
}

bool text_check(const char *s, size_t n, struct fault *f)
{
	int line = 1, column = 1;
	size_t at = 0;

	while (at < n) {
		UChar32 c;
		size_t start = at;

		U8_NEXT(s, at, n, c);
		if (c < 0)
			return fail_at(f, line, column,
				_("byte 0x%02X is not valid UTF-8"),
				(unsigned char)s[start]);
		if (is_control(c))
			return fail_at(f, line, column,
				_("control character U+%04X"), (unsigned)c);
		column++;
		if (c == '\n') {
			line++;
			column = 1;
		}
	}
	return true;
}

void text_clean(const char *s, size_t n, struct buf *out)
{
	size_t at = 0;

	while (at < n) {
		UChar32 c;
		size_t start = at;

		U8_NEXT(s, at, n, c);
		if (c < 0)
			buf_add(out, "\xEF\xBF\xBD");
		else if (c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
			buf_addc(out, '\n');
			if (c == '\r' && at < n && s[at] == '\n')
				at++;
		} else if (c == '\t')
			buf_addc(out, ' ');
		else if (!is_control(c))
			buf_addn(out, s + start, at - start);
	}
}

/* ---- motion ---- */

static bool ascii(char c)
{
	return !((unsigned char)c & 0x80);
}

/* The iterator of a type over s[0..n), opened at its first use (5). */
static UBreakIterator *breaks(UBreakIteratorType type, const char *s, size_t n)
{
	static UBreakIterator *open[UBRK_SENTENCE + 1];
	UErrorCode e = U_ZERO_ERROR;
	UText text = UTEXT_INITIALIZER;

	if (!open[type])
		open[type] = ubrk_open(type, "", NULL, 0, &e);
	utext_openUTF8(&text, s, (int64_t)n, &e);
	ubrk_setUText(open[type], &text, &e);
	utext_close(&text);
	return open[type];
}

/* Give the text back, so that no iterator points into freed memory. */
static void breaks_done(UBreakIterator *it)
{
	UErrorCode e = U_ZERO_ERROR;

	ubrk_setText(it, NULL, 0, &e);
}

/* A grapheme is rarely longer than a few bytes: look this far first. */
enum { WINDOW = 128 };

/* Where that ends, from a place on: never in the midst of a character, which
 * would look like a break. */
static size_t window_end(const char *s, size_t n, size_t from)
{
	size_t end = n - from > WINDOW ? from + WINDOW : n;

	while (end < n && ((unsigned char)s[end] & 0xC0) == 0x80)
		end++;
	return end;
}

/* A letter that joins nothing before it or behind it: two of them are two
 * graphemes (UAX 29, GB999), and no iterator need be asked. */
static bool stands_alone(UChar32 c)
{
	return c >= 0 && u_getIntPropertyValue(c,
		UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER;
}

/* The end of the letter at a place, if it and the next stand alone; else 0. */
static size_t alone_from(const char *s, size_t n, size_t at)
{
	size_t next = at, end;
	UChar32 c, after;

	U8_NEXT(s, next, n, c);
	end = next;
	if (!stands_alone(c))
		return 0;
	if (end >= n)
		return end;
	U8_NEXT(s, next, n, after);
	return stands_alone(after) ? end : 0;
}

size_t text_next(const char *s, size_t n, size_t at)
{
	UBreakIterator *it;
	size_t alone, window;
	int32_t next;

	if (at >= n)
		return n;
	if (ascii(s[at]) && (at + 1 == n || ascii(s[at + 1])))
		return at + 1;
	alone = alone_from(s, n, at);
	if (alone)
		return alone;
	window = window_end(s, n, at) - at;
	it = breaks(UBRK_CHARACTER, s + at, window);
	next = ubrk_following(it, 0);
	if (next == (int32_t)window && at + window < n) {
		it = breaks(UBRK_CHARACTER, s + at, n - at);
		next = ubrk_following(it, 0);
	}
	breaks_done(it);
	return next == UBRK_DONE ? n : at + (size_t)next;
}

/* A place before at where a grapheme surely begins: between two letters that
 * stand alone. */
static size_t sure_start(const char *s, size_t at)
{
	UChar32 behind = U_SENTINEL, c;
	int32_t from = (int32_t)at, here = from;

	while (from) {
		U8_PREV((const uint8_t *)s, 0, from, c);
		if (here < (int32_t)at && stands_alone(c) &&
		    stands_alone(behind))
			return (size_t)here;
		behind = c;
		here = from;
	}
	return 0;
}

size_t text_prev(const char *s, size_t n, size_t at)
{
	UBreakIterator *it;
	int32_t prev, letter = (int32_t)at;
	size_t from;
	UChar32 c;

	(void)n;
	if (at == 0)
		return 0;
	if (ascii(s[at - 1]) && (at == 1 || ascii(s[at - 2])))
		return at - 1;
	from = sure_start(s, at);
	U8_PREV((const uint8_t *)s, 0, letter, c);
	if (from == (size_t)letter)
		return from;
	it = breaks(UBRK_CHARACTER, s + from, at - from);
	prev = ubrk_preceding(it, (int32_t)(at - from));
	breaks_done(it);
	return prev == UBRK_DONE ? from : from + (size_t)prev;
}

/* Does a word, and not a gap, begin here? */
static bool in_word(const char *s, size_t n, size_t at)
{
	UChar32 c;
	size_t next = at;

	if (at >= n)
		return false;
	U8_NEXT(s, next, n, c);
	return c >= 0 && !u_isUWhiteSpace(c) && !u_ispunct(c);
}

size_t text_word_next(const char *s, size_t n, size_t at)
{
	UBreakIterator *it = breaks(UBRK_WORD, s, n);
	int32_t to = (int32_t)at;

	do
		to = ubrk_following(it, to);
	while (to != UBRK_DONE && !in_word(s, n, (size_t)to));
	breaks_done(it);
	return to == UBRK_DONE ? n : (size_t)to;
}

size_t text_word_prev(const char *s, size_t n, size_t at)
{
	UBreakIterator *it = breaks(UBRK_WORD, s, n);
	int32_t to = (int32_t)at;

	do
		to = ubrk_preceding(it, to);
	while (to != UBRK_DONE && !in_word(s, n, (size_t)to));
	breaks_done(it);
	return to == UBRK_DONE ? 0 : (size_t)to;
}

/* ---- lines ---- */

size_t text_fit(const char *s, size_t n, int columns)
{
	struct cell c;
	size_t at = 0, run;

	for (;;) {
		run = cell_run(s, n, at);
		if ((long)run > columns)
			return at + (size_t)(columns > 0 ? columns : 0);
		at += run;
		columns -= (int)run;
		if (!cell_next(s, n, at, &c) || c.columns > columns)
			return at;
		columns -= c.columns;
		at += c.bytes;
	}
}

/* Blanks at the end of a line hang over its edge. */
static size_t over_blanks(const char *s, size_t n, size_t at)
{
	while (at < n && s[at] == ' ')
		at++;
	return at;
}

static bool is_one_of(UChar32 c, const int *classes)
{
	int class = c < 0 ? 0 : u_getIntPropertyValue(c, UCHAR_LINE_BREAK);

	while (*classes && *classes != class)
		classes++;
	return *classes;
}

/* The last break at or before fit where it needs no iterator: behind blanks,
 * before a word of nothing but letters and digits that reaches over fit
 * (UAX 14, LB18; LB23, LB25 and LB28 allow none in the word). 0: ask. */
static size_t sure_line(const char *s, size_t n, size_t fit)
{
	static const int word[] = { U_LB_ALPHABETIC, U_LB_NUMERIC, 0 };
	static const int before[] = { U_LB_ALPHABETIC, U_LB_NUMERIC,
		U_LB_INFIX_NUMERIC, U_LB_EXCLAMATION, 0 };
	size_t next = fit;
	int32_t at = (int32_t)fit, from = at;
	UChar32 c;

	U8_NEXT(s, next, n, c);
	while (is_one_of(c, word)) {
		from = at;
		if (!at)
			return 0;
		U8_PREV((const uint8_t *)s, 0, at, c);
	}
	if (c != ' ' || from == 0)
		return 0;
	while (at > 0 && s[at - 1] == ' ')
		at--;
	if (!at)
		return 0;
	U8_PREV((const uint8_t *)s, 0, at, c);
	return is_one_of(c, before) ? (size_t)from : 0;
}

size_t text_line(const char *s, size_t n, int columns)
{
	const char *nl = n ? memchr(s, '\n', n) : NULL;
	size_t end = nl ? (size_t)(nl - s) : n, fit, window, sure;
	UBreakIterator *it;
	int32_t cut;

	fit = text_fit(s, end, columns);
	fit = over_blanks(s, end, fit);
	if (fit == end)
		return nl ? end + 1 : end;
	sure = sure_line(s, end, fit);
	if (sure)
		return sure;
	/* Line breaks look only a little ahead of where they fall. */
	window = window_end(s, end, fit);
	it = breaks(UBRK_LINE, s, window);
	cut = ubrk_isBoundary(it, (int32_t)fit) ? (int32_t)fit
		: ubrk_preceding(it, (int32_t)fit);
	breaks_done(it);
	if (cut > 0)
		return (size_t)cut;
	return fit ? fit : text_next(s, end, 0);
}

size_t text_line_shown(const char *s, size_t n)
{
	while (n && (s[n - 1] == ' ' || s[n - 1] == '\n'))
		n--;
	return n;
}
