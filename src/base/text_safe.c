/* text_safe.c -- the one form in which text may be sent to a terminal.
 *
 *  (1) A cell's columns are the sum of wcwidth over what is sent for it.
 *  (2) Nothing that is sent is a control, a bidi control, zero-width without
 *      a base, or unknown to libc; such a character is shown by its number.
 *  (3) Where terminals disagree about a sequence (joined emoji, variation
 *      selectors, skin tones) only its first character is sent.
 */
#include "config.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/ushape.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <wchar.h>

#include "base/buf.h"
#include "base/text_cell.h"

enum { MARKS_MAX = 4, LAM = 0x0644 };

static bool is_alef(UChar32 c)
{
	return c == 0x0622 || c == 0x0623 || c == 0x0625 || c == 0x0627;
}

/* Must it be shown by number? */
static bool is_hidden(UChar32 c)
{
	int type = u_charType(c);

	return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR ||
		type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR ||
		type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED ||
		type == U_SURROGATE || wcwidth((wchar_t)c) < 0 ||
		(u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
		 c != 0x00AD);
}

/* Parts of a grapheme that are left out in the middle of one. */
static bool is_silent(UChar32 c)
{
	return c == 0x200C || c == 0x200D ||
		(c >= 0xFE00 && c <= 0xFE0F) ||
		(c >= 0x1F3FB && c <= 0x1F3FF) ||
		(c >= 0xE0000 && c <= 0xE0FFF);
}

static void cell_put(struct cell *c, UChar32 ch)
{
	int n = 0;

	if (c->n + 4 > CELL_TEXT)
		return;
	U8_APPEND_UNSAFE(c->text + c->n, n, ch);
	c->n += (size_t)n;
}

static void cell_number(struct cell *c, UChar32 ch)
{
	c->n = (size_t)snprintf(c->text, CELL_TEXT, "<U+%04X>", (unsigned)ch);
	c->columns = (int)c->n;
}

/* The first character of a grapheme. False if nothing may follow it. */
static bool cell_base(struct cell *c, UChar32 ch)
{
	if (ch < 0)
		ch = 0xFFFD;
	if (ch < 0x20 || ch == 0x7F) {
		cell_put(c, ch == 0x7F ? 0x2421 : 0x2400 + ch);
		c->columns = 1;
		return false;
	}
	if (ch == 0x00AD || ch == 0x00A0) {
		cell_put(c, ch == 0x00AD ? '-' : ' ');
		c->columns = 1;
		return true;
	}
	if (is_hidden(ch)) {
		cell_number(c, ch);
		return false;
	}
	c->columns = wcwidth((wchar_t)ch);
	if (c->columns == 0) {
		cell_put(c, 0x25CC);
		c->columns = 1;
	}
	cell_put(c, ch);
	return true;
}

static void cell_rest(struct cell *c, const char *s, size_t at, size_t end)
{
	int marks = 0;
	UChar32 ch, first;
	size_t k = 0;

	U8_NEXT(c->text, k, c->n, first);
	while (at < end) {
		U8_NEXT(s, at, end, ch);
		if (ch == 0x200D &&
		    u_hasBinaryProperty(first, UCHAR_EXTENDED_PICTOGRAPHIC))
			return;
		if (ch < 0 || is_silent(ch) || is_hidden(ch))
			continue;
		if (wcwidth((wchar_t)ch) == 0 && ++marks > MARKS_MAX)
			continue;
		if (c->n + 4 > CELL_TEXT)
			return;
		c->columns += wcwidth((wchar_t)ch);
		cell_put(c, ch);
	}
}

/* Take an alef behind a lam into its cell. */
static void cell_lam_alef(struct cell *c, const char *s, size_t n, size_t at)
{
	UChar32 ch;
	size_t next = at + c->bytes, after;

	U8_NEXT(s, at, n, ch);
	if (ch != LAM || c->bytes != 2 || next >= n)
		return;
	after = next;
	U8_NEXT(s, after, n, ch);
	if (!is_alef(ch))
		return;
	after = text_next(s, n, next);
	cell_put(c, ch);
	c->bytes += after - next;
}

size_t cell_run(const char *s, size_t n, size_t at)
{
	size_t end = at;

	while (end < n && s[end] >= 0x20 && s[end] < 0x7F)
		end++;
	if (end > at && end < n && (unsigned char)s[end] & 0x80)
		end--;
	return end - at;
}

bool cell_next(const char *s, size_t n, size_t at, struct cell *c)
{
	UChar32 ch;
	size_t end, next = at;

	if (at >= n)
		return false;
	c->n = 0;
	c->bytes = 1;
	if (s[at] >= 0x20 && s[at] < 0x7F &&
	    (at + 1 >= n || !((unsigned char)s[at + 1] & 0x80))) {
		c->text[c->n++] = s[at];
		c->columns = 1;
		return true;
	}
	end = text_next(s, n, at);
	c->bytes = end - at;
	U8_NEXT(s, next, n, ch);
	if (cell_base(c, ch))
		cell_rest(c, s, next, end);
	if (ch == LAM)
		cell_lam_alef(c, s, n, at);
	return true;
}

int text_width(const char *s, size_t n)
{
	struct cell c;
	int columns = 0;
	size_t run;

	for (size_t at = 0; at < n; at += run ? run : c.bytes) {
		run = cell_run(s, n, at);
		columns += run ? (int)run : cell_next(s, n, at, &c) ?
			c.columns : 0;
	}
	return columns;
}

/* ---- direction ---- */

/* Where in Unicode there are letters, digits and controls that go from right
 * to left (UAX #9: R, AL, AN and the bidi controls), or are kept for such. */
static const struct { UChar32 first, last; } turning[] = {
	{ 0x0590, 0x08FF }, { 0x200E, 0x200F }, { 0x202A, 0x202E },
	{ 0x2066, 0x2069 }, { 0xFB1D, 0xFDFF }, { 0xFE70, 0xFEFF },
	{ 0x10800, 0x10FFF }, { 0x1E800, 0x1EFFF },
};

bool text_turns(const char *s, size_t n)
{
	UChar32 c;

	for (size_t at = 0; at < n; ) {
		if ((unsigned char)s[at] < 0xD6) {
			at++;           /* in UTF-8 below all of them */
			continue;
		}
		U8_NEXT(s, at, n, c);
		for (size_t i = 0; i < sizeof turning / sizeof *turning; i++)
			if (c >= turning[i].first && c <= turning[i].last)
				return true;
	}
	return false;
}

bool text_is_rtl(const char *s, size_t n)
{
	size_t at = 0;
	UChar32 c;

	while (at < n) {
		UCharDirection d;

		if (s[at] >= 'a' && s[at] <= 'z')
			return false;   /* as most rows begin */

		U8_NEXT(s, at, n, c);
		d = c < 0 ? U_OTHER_NEUTRAL : u_charDirection(c);
		if (d == U_LEFT_TO_RIGHT)
			return false;
		if (d == U_RIGHT_TO_LEFT || d == U_RIGHT_TO_LEFT_ARABIC)
			return true;
	}
	return false;
}

/* A line as cells in logical order, and the order to draw them in. */
struct line {
	struct cell *cell;
	size_t *at;             /* where each begins in the text */
	UBiDiLevel *level;
	int32_t *visual;        /* visual[k] is the cell drawn k-th */
	size_t n;
};

static void line_free(struct line *l)
{
	free(l->cell);
	free(l->at);
	free(l->level);
	free(l->visual);
}

static void line_cells(struct line *l, const char *s, size_t n)
{
	size_t at = 0, cap = n + 1;

	l->n = 0;
	l->cell = mem_get(cap * sizeof *l->cell);
	l->at = mem_get(cap * sizeof *l->at);
	l->level = mem_get(cap * sizeof *l->level);
	l->visual = mem_get(cap * sizeof *l->visual);
	while (cell_next(s, n, at, &l->cell[l->n])) {
		l->at[l->n] = at;
		at += l->cell[l->n++].bytes;
	}
}

/* The unjoined sign of an alef, alone or under a lam; the joined one is the
 * next in Unicode. */
static UChar alef_sign(UChar32 alef, bool lam)
{
	switch (alef) {
	case 0x0622:
		return lam ? 0xFEF5 : 0xFE81;
	case 0x0623:
		return lam ? 0xFEF7 : 0xFE83;
	case 0x0625:
		return lam ? 0xFEF9 : 0xFE87;
	default:
		return lam ? 0xFEFB : 0xFE8D;
	}
}

/* The letters of a cell that decide its form: its first, and the alef that a
 * lam has taken in, 0 if none. Gives the bytes they take. */
static size_t cell_letters(const struct cell *c, UChar32 *first, UChar32 *alef)
{
	size_t i = 0, next;

	U8_NEXT(c->text, i, c->n, *first);
	*alef = 0;
	if (is_alef(*first))
		*alef = *first;
	if (*first != LAM || i >= c->n)
		return i;
	next = i;
	U8_NEXT(c->text, next, c->n, *alef);
	if (is_alef(*alef))
		return next;
	*alef = 0;
	return i;
}

static void cell_change(struct cell *c, size_t skip, UChar32 to)
{
	char rest[CELL_TEXT];
	size_t left = c->n - skip;

	memcpy(rest, c->text + skip, left);
	c->n = 0;
	cell_put(c, to);
	memcpy(c->text + c->n, rest, left);
	c->n += left;
}

/* Join the letters: each cell's first becomes the form that its neighbours
 * ask for. ICU is shown one letter a cell; an alef goes as waw, which joins
 * as it does but never melts with a lam. */
static void line_shape(struct line *l)
{
	UErrorCode e = U_ZERO_ERROR;
	UChar *letters = mem_get((l->n + 1) * sizeof *letters);
	UChar *shaped = mem_get((l->n + 1) * sizeof *shaped);
	UChar32 first, alef;

	for (size_t k = 0; k < l->n; k++) {
		cell_letters(&l->cell[k], &first, &alef);
		letters[k] = alef ? 0x0648 : first > 0 && first < 0xD800 ?
			(UChar)first : 0xFFFD;
	}
	u_shapeArabic(letters, (int32_t)l->n, shaped, (int32_t)l->n + 1,
		U_SHAPE_LETTERS_SHAPE | U_SHAPE_TEXT_DIRECTION_LOGICAL, &e);
	for (size_t k = 0; U_SUCCESS(e) && k < l->n; k++) {
		size_t skip = cell_letters(&l->cell[k], &first, &alef);

		if (alef)
			cell_change(&l->cell[k], skip, alef_sign(alef,
				first == LAM) + (shaped[k] == 0xFEEE));
		else if (shaped[k] != letters[k] && shaped[k] >= 0xFE80)
			cell_change(&l->cell[k], skip, shaped[k]);
	}
	free(letters);
	free(shaped);
}

static void line_mirror(struct line *l)
{
	for (size_t k = 0; k < l->n; k++) {
		struct cell *c = &l->cell[k];
		size_t i = 0;
		UChar32 ch;

		if (!(l->level[k] & 1))
			continue;
		U8_NEXT(c->text, i, c->n, ch);
		if (ch < 0 || i != c->n || u_charMirror(ch) == ch)
			continue;
		c->n = 0;
		cell_put(c, u_charMirror(ch));
	}
}

static void line_order(struct line *l, const char *s, size_t n, bool rtl)
{
	UChar *text = mem_get((n + 1) * sizeof *text);
	int32_t *where = mem_get((l->n + 1) * sizeof *where);
	UErrorCode e = U_ZERO_ERROR;
	UBiDi *bidi = ubidi_open();
	const UBiDiLevel *levels;
	int32_t length = 0;
	size_t at = 0;

	for (size_t k = 0; k < l->n; k++) {
		where[k] = length;
		while (at < l->at[k] + l->cell[k].bytes) {
			UChar32 c;

			U8_NEXT(s, at, n, c);
			/* What is shown by number has no direction left. */
			if (c < 0 || c == '\n' || (l->cell[k].n > 1 &&
			    l->cell[k].text[0] == '<'))
				c = 0xFFFD;
			U16_APPEND_UNSAFE(text, length, c);
		}
	}
	ubidi_setPara(bidi, text, length, rtl, NULL, &e);
	levels = ubidi_getLevels(bidi, &e);
	for (size_t k = 0; k < l->n; k++)
		l->level[k] = U_SUCCESS(e) && levels ? levels[where[k]]
			: (UBiDiLevel)rtl;
	ubidi_close(bidi);
	line_shape(l);
	line_mirror(l);
	free(text);
	free(where);
	ubidi_reorderVisual(l->level, (int32_t)l->n, l->visual);
}

void text_safe(const char *s, size_t n, bool rtl, bool reorder,
	struct buf *out)
{
	struct line l;
	struct cell c;
	size_t run;

	if (!reorder || (!rtl && !text_turns(s, n))) {
		for (size_t at = 0; at < n; at += run ? run : c.bytes) {
			run = cell_run(s, n, at);
			if (run)
				buf_addn(out, s + at, run);
			else if (cell_next(s, n, at, &c))
				buf_addn(out, c.text, c.n);
		}
		return;
	}
	line_cells(&l, s, n);
	line_order(&l, s, n, rtl);
	for (size_t k = 0; k < l.n; k++) {
		const struct cell *drawn = &l.cell[l.visual[k]];

		buf_addn(out, drawn->text, drawn->n);
	}
	line_free(&l);
}

int text_column(const char *s, size_t n, size_t at, bool rtl, bool reorder)
{
	struct line l;
	int column = 0;

	if (!reorder || (!rtl && !text_turns(s, n)))
		return text_width(s, at);
	if (at >= n)
		return rtl ? (n ? -1 : 0) : text_width(s, n);
	line_cells(&l, s, n);
	line_order(&l, s, n, rtl);
	for (size_t k = 0; k < l.n; k++) {
		size_t from = l.at[l.visual[k]];

		if (at >= from && at < from + l.cell[l.visual[k]].bytes)
			break;
		column += l.cell[l.visual[k]].columns;
	}
	line_free(&l);
	return column;
}
