/* write_text.c -- a report as plain text, to be mailed and read out.
 *
 *  (1) No line is wider than the columns asked for, but for a UUID, and a
 *      table with more columns than there is room for.
 *  (2) The lines of a text stand under its first, beside its number.
 *  (3) The only things drawn are lines: under a heading, around the box,
 *      under the head of a table.
 *  (4) Indents and columns are blanks in logical order. A reader that goes
 *      by the first letter of a line shows Arabic from the right; where that
 *      letter would mislead it, an invisible mark of direction comes first.
 */
#include "config.h"
#include "draft/write.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

#define RULE "______________"

enum {
	COLUMNS = 80, NARROWEST = 20,
	NUMBER = 6,             /* from a paragraph's number to its text */
	STEP = 4,               /* from a level of a list to the next */
	BOX = 2,                /* from the box's edge to what is in it */
	GAP = 2,                /* between two columns of a table */
	LEAST = 6               /* of a column of a table */
};

struct page {
	const struct doc *doc;
	const struct write_options *options;
	struct buf *out;
	int columns;
	int left;               /* everything is this far in */
	bool rtl;               /* of the block being written */
};

/* Where the parts of a block stand, from the left of the page or the box. */
struct place {
	int mark, text, step;
	bool title;             /* centred */
	bool apart;             /* a blank line between two of the kind */
	char under;             /* drawn under it; 0 for nothing */
};

static const struct place places[BLOCK_KINDS] = {
	[BLOCK_HEAD]     = { 0, 0, 0, false, false, 0 },
	[BLOCK_TITLE]    = { 0, 0, 0, true, false, 0 },
	[BLOCK_SUBTITLE] = { 0, 0, 0, true, false, 0 },
	[BLOCK_LEAD]     = { 0, 0, 0, false, true, '-' },
	[BLOCK_HEADING]  = { 0, NUMBER, 0, false, true, '-' },
	[BLOCK_PARA]     = { 0, NUMBER, 0, false, true, 0 },
	[BLOCK_ENTRY]    = { STEP / 2, NUMBER, STEP, false, true, 0 },
	[BLOCK_RULE]     = { 0, 0, 0, true, true, 0 },
	[BLOCK_SIGN]     = { 0, 0, 0, false, false, 0 },
};

static void many(struct buf *out, char c, int n)
{
	for (; n > 0; n--)
		buf_addc(out, c);
}

/* Bytes of the mark at s that a file does not show: of direction, joined or
 * not, no width. 0 if it is none. */
static size_t is_unseen(const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;

	if (n < 3)
		return 0;
	if (u[0] == 0xE2 && u[1] == 0x80 && ((u[2] >= 0x8B && u[2] <= 0x8F) ||
			(u[2] >= 0xAA && u[2] <= 0xAE)))
		return 3;
	if (u[0] == 0xE2 && u[1] == 0x81 && u[2] >= 0xA0 && u[2] <= 0xA9)
		return 3;
	return u[0] == 0xEF && u[1] == 0xBB && u[2] == 0xBF ? 3 : 0;
}

/* What is seen of a text. */
static void add_seen(struct buf *out, const char *s, size_t n)
{
	for (size_t i = 0, size; i < n; i += size ? size : 1) {
		size = is_unseen(s + i, n - i);
		if (!size)
			buf_addc(out, s[i]);
	}
}

static bool all_seen(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_unseen(s + i, n - i))
			return false;
	return true;
}

static int width_of(const char *s, size_t n)
{
	struct buf seen = BUF_INIT;
	int width;

	if (all_seen(s, n))
		return text_width(s, n);
	add_seen(&seen, s, n);
	width = text_width(seen.s, seen.n);
	buf_free(&seen);
	return width;
}

/* text_line of what is seen. */
static size_t line_of(const char *s, size_t n, int columns)
{
	size_t window = (size_t)(columns > 0 ? columns : 1) * 16 + 256, line, at = 0;
	struct buf seen = BUF_INIT;

	/* A line is not longer, and looking on would take its time. */
	while (window < n && ((unsigned char)s[window] & 0xC0) == 0x80)
		window++;
	window = window < n ? window : n;
	if (all_seen(s, window))
		return text_line(s, n, columns);
	add_seen(&seen, s, window);
	line = text_line(seen.s, seen.n, columns);
	while (line || is_unseen(s + at, n - at)) {
		size_t size = is_unseen(s + at, n - at);

		at += size ? size : 1;
		line -= size ? 0 : 1;
	}
	buf_free(&seen);
	return at;
}

/* One line, its indent in front, nothing behind. */
static void put_line(struct page *p, int indent, const char *s, size_t n)
{
	n = text_line_shown(s, n);
	if (n && text_is_rtl(s, n) != p->rtl)
		buf_add(p->out, p->rtl ? RLM : LRM);
	if (n)
		many(p->out, ' ', p->left + indent);
	buf_addn(p->out, s, n);
	buf_addc(p->out, '\n');
}

static void put_dashes(struct page *p, int indent, char c, int n)
{
	many(p->out, ' ', indent);
	many(p->out, c, n);
	buf_addc(p->out, '\n');
}

static int room(const struct page *p, int indent)
{
	return p->columns - 2 * p->left - indent;
}

/* line_of, but a URL which fits on a line is not cut: it is to be followed
 * from a mail. */
static size_t take_line(const char *s, size_t n, int columns)
{
	size_t line = line_of(s, n, columns);

	for (size_t at = 1; at < line; at++) {
		size_t url = s[at] == 'h' ? write_url(s + at, n - at) : 0;

		if (!url)
			continue;
		if (at + url > line && (int)url <= columns)
			return at;
		at += url - 1;
	}
	return line;
}

/* The number and the blanks behind it, up to where the text stands. */
static int add_number(const struct page *p, const struct block *b, int mark,
	int indent, struct buf *out)
{
	int width = width_of(b->number, strlen(b->number));
	int gap = mark + width < indent ? indent - mark - width : 1;

	if (!*b->number)
		gap = indent - mark;
	buf_add(out, b->number);
	buf_add(out, write_turns(p->doc, b) ? LRM : "");
	many(out, ' ', gap);
	return mark + width + gap;
}

/* A text with its number hanging in front; gives the widest line. */
static int put_hanging(struct page *p, int mark, int indent,
	const struct block *b)
{
	size_t n = strlen(b->text), at = 0, line;
	struct buf first = BUF_INIT;
	int widest = 0, in, width;

	in = add_number(p, b, mark, indent, &first);
	do {
		line = take_line(b->text + at, n - at, room(p, in));
		buf_addn(&first, b->text + at, line);
		put_line(p, mark, first.s, first.n);
		width = in + width_of(b->text + at,
			text_line_shown(b->text + at, line));
		widest = width > widest ? width : widest;
		buf_cut(&first, 0);
		in = mark = indent;
		at += line;
	} while (at < n);
	buf_free(&first);
	return widest;
}

static void put_centred(struct page *p, const char *text)
{
	size_t n = strlen(text), line;

	for (size_t at = 0; at < n; at += line) {
		int width;

		line = line_of(text + at, n - at, room(p, STEP));
		width = width_of(text + at, text_line_shown(text + at, line));
		put_line(p, (room(p, 0) - width) / 2, text + at, line);
	}
}

/* "[UUID UUID]", as many on a line as there is room for. */
static void put_sources(struct page *p, int indent, const char *sources)
{
	struct buf line = BUF_INIT;

	if (!p->options->trace || !*sources)
		return;
	buf_addc(&line, '[');
	while (*sources) {
		size_t n = strcspn(sources, " ");

		if (line.n > 1 && (int)(line.n + n) + 2 > room(p, indent)) {
			put_line(p, indent, line.s, line.n);
			buf_cut(&line, 0);
		} else if (line.n > 1) {
			buf_addc(&line, ' ');
		}
		buf_addn(&line, sources, n);
		sources += n + strspn(sources + n, " ");
	}
	buf_addc(&line, ']');
	put_line(p, indent, line.s, line.n);
	buf_free(&line);
}

/* A table: the columns' widths, and the rows cut to them. */
struct table {
	size_t first, end, n;
	int *width;
};

static int cell_width(const char *s, size_t n)
{
	int widest = 0;

	for (size_t at = 0; at < n; ) {
		const char *nl = memchr(s + at, '\n', n - at);
		size_t end = nl ? (size_t)(nl - s) : n;
		int width = width_of(s + at, end - at);

		widest = width > widest ? width : widest;
		at = end + 1;
	}
	return widest;
}

/* As wide as their cells; then the widest gives way until all fit. */
static void measure(const struct page *p, struct table *t)
{
	int most = room(p, 0), total = GAP * ((int)t->n - 1);

	for (size_t i = t->first; i < t->end; i++) {
		const char *s;
		size_t size;

		for (size_t k = 0; doc_cell(&p->doc->block[i], k, &s, &size); k++) {
			int w = cell_width(s, size);

			w = w > most ? most : w;
			t->width[k] = w > t->width[k] ? w : t->width[k];
		}
	}
	for (size_t k = 0; k < t->n; k++)
		total += t->width[k];
	while (total > most) {
		size_t widest = 0;

		for (size_t k = 1; k < t->n; k++)
			if (t->width[k] > t->width[widest])
				widest = k;
		if (t->width[widest] <= LEAST)
			return;
		t->width[widest]--;
		total--;
	}
}

/* What would turn the rest of the line, cells of others with it. */
static bool turns(const char *s, size_t n)
{
	return n >= 3 && ((!memcmp(s, "\xE2\x80", 2) && s[2] >= '\xAA' && s[2] <= '\xAE') ||
		(!memcmp(s, "\xE2\x81", 2) && s[2] >= '\xA6' && s[2] <= '\xA9'));
}

static void add_cell_line(struct buf *line, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (turns(s + i, n - i))
			i += 2;
		else
			buf_addc(line, s[i]);
	}
}

/* A row, in as many lines as its longest cell; gives how many. */
static int put_row(struct page *p, const struct table *t,
	const struct block *b, size_t *at)
{
	struct buf line = BUF_INIT;
	bool more = true;
	int lines;

	memset(at, 0, t->n * sizeof *at);
	for (lines = 0; more; lines++) {
		int column = 0, done = 0;

		more = false;
		for (size_t k = 0; k < t->n; k++, column += t->width[k - 1] + GAP) {
			const char *s;
			size_t size, from, n;

			if (!doc_cell(b, k, &s, &size) || at[k] >= size)
				continue;
			many(&line, ' ', column - done);
			from = line.n;
			n = line_of(s + at[k], size - at[k], t->width[k]);
			add_cell_line(&line, s + at[k], text_line_shown(s + at[k], n));
			done = column + width_of(line.s + from, line.n - from);
			at[k] += n;
			more |= at[k] < size;
		}
		put_line(p, 0, line.s, line.n);
		buf_cut(&line, 0);
	}
	buf_free(&line);
	return lines;
}

static void put_table(struct page *p, size_t first, size_t end)
{
	struct table t = { first, end, write_cells(p->doc, first, end), NULL };
	size_t *at = mem_get(t.n * sizeof *at);
	int wide = -GAP, lines;

	t.width = mem_get(t.n * sizeof *t.width);
	measure(p, &t);
	for (size_t k = 0; k < t.n; k++)
		wide += t.width[k] + GAP;
	for (size_t i = first; i < end; i++) {
		const struct block *b = &p->doc->block[i];

		p->rtl = write_rtl(write_lang(p->doc, b));
		lines = put_row(p, &t, b, at);
		put_sources(p, 0, b->sources);
		if (i == first && end > first + 1)
			put_dashes(p, p->left, '-', wide);
		else if (lines > 1 && i + 1 < end)
			buf_addc(p->out, '\n');
	}
	free(t.width);
	free(at);
}

/* A number wider than this is taken for the beginning of the text. */
static bool is_wide(const struct page *p, const char *number)
{
	return strchr(number, '\n') ||
		width_of(number, strlen(number)) > p->columns / 4;
}

static void put_block(struct page *p, const struct block *block)
{
	const struct place *at = &places[block->kind];
	struct buf joined = BUF_INIT;
	struct block b = *block;
	int deep = at->step * (b.level > 1 ? b.level - 1 : 0);
	int mark = at->mark + deep, indent, widest;

	p->rtl = write_rtl(write_lang(p->doc, &b));
	if (*b.number && (at->title || is_wide(p, b.number))) {
		buf_addf(&joined, "%s %s", b.number, b.text);
		b.text = joined.s;
		b.number = "";
	}
	indent = at->step || *b.number ? at->text + deep : 0;
	if (mark > p->columns / 2)
		mark = p->columns / 2;
	if (indent > mark + NUMBER)
		indent = mark + NUMBER;
	if (b.kind == BLOCK_SIGN)
		mark = indent = room(p, 0) / 2;
	if (at->title) {
		put_centred(p, b.kind == BLOCK_RULE ? RULE : b.text);
	} else {
		widest = put_hanging(p, mark, indent, &b);
		if (at->under && b.level == 1 && !b.boxed)
			put_dashes(p, p->left, at->under, widest);
	}
	put_sources(p, indent, b.sources);
	buf_free(&joined);
}

/* Is there a blank line between these two? */
static bool is_apart(const struct block *a, const struct block *b)
{
	if (a->boxed != b->boxed || a->kind != b->kind)
		return !(a->kind == BLOCK_LEAD && a->boxed);
	if (a->kind == BLOCK_ENTRY)
		return !b->boxed && (b->level == 1 || a->level > b->level);
	return places[a->kind].apart;
}

static void put_between(struct page *p, const struct block *a,
	const struct block *b)
{
	bool was = a && a->boxed, is = b && b->boxed;

	if (was && !is)
		put_dashes(p, 0, '-', p->columns);
	if (a && b && is_apart(a, b))
		buf_addc(p->out, '\n');
	if (b && b->kind == BLOCK_HEADING && b->level == 1 && a && !is)
		buf_addc(p->out, '\n');
	if (is && !was)
		put_dashes(p, 0, '-', p->columns);
	p->left = is ? BOX : 0;
}

bool write_text(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f)
{
	struct page p = { .doc = d, .options = o, .out = out,
		.columns = o->columns ? o->columns : COLUMNS };
	const struct block *before = NULL;

	(void)f;
	if (p.columns < NARROWEST)
		p.columns = NARROWEST;
	for (size_t i = 0; i < d->n; ) {
		const struct block *b = &d->block[i];

		put_between(&p, before, b);
		if (b->kind == BLOCK_ROW) {
			size_t end = write_run(d, i);

			put_table(&p, i, end);
			i = end;
		} else {
			put_block(&p, b);
			i++;
		}
		before = &d->block[i - 1];
	}
	put_between(&p, before, NULL);
	return true;
}
