/* composer.c -- the line at the bottom that is always ready. */
#include "config.h"
#include "ui/view.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "record/agenda.h"
#include "record/floor.h"

void composer_set(struct composer *c, const char *text, size_t cursor)
{
	size_t n = strlen(text);

	buf_cut(&c->text, 0);
	buf_addn(&c->text, text, n);
	c->edited = 0;
	c->cursor = cursor < n ? cursor : n;
	c->pasted = false;
}

void composer_insert(struct composer *c, const char *s, size_t n)
{
	if (c->cursor < c->edited)
		c->edited = c->cursor;
	buf_splice(&c->text, c->cursor, 0, s, n);
	c->cursor += n;
}

/* Take out from..to; kept for C-y where keep says so. */
static void cut(struct composer *c, size_t from, size_t to, bool keep)
{
	if (keep && to > from) {
		buf_cut(&c->killed, 0);
		buf_addn(&c->killed, c->text.s + from, to - from);
	}
	if (from < c->edited)
		c->edited = from;
	buf_splice(&c->text, from, to - from, "", 0);
	c->cursor = from;
	if (!c->text.n)
		c->pasted = false;
}

/* ---- keys, as a table ---- */

enum motion { HERE, LEFT, RIGHT, WORD_LEFT, WORD_RIGHT, START, END };

static const struct {
	const char *name;
	enum motion to;
	bool cuts, keeps;
} edits[] = {
	{ "Left", LEFT, false, false }, { "Right", RIGHT, false, false },
	{ "C-b", LEFT, false, false }, { "C-f", RIGHT, false, false },
	{ "C-Left", WORD_LEFT, false, false },
	{ "C-Right", WORD_RIGHT, false, false },
	{ "M-b", WORD_LEFT, false, false },
	{ "M-f", WORD_RIGHT, false, false },
	{ "Home", START, false, false }, { "End", END, false, false },
	{ "C-a", START, false, false }, { "C-e", END, false, false },
	{ "Backspace", LEFT, true, false }, { "Delete", RIGHT, true, false },
	{ "C-d", RIGHT, true, false },
	{ "C-w", WORD_LEFT, true, true },
	{ "M-Backspace", WORD_LEFT, true, true },
	{ "C-Delete", WORD_RIGHT, true, true },
	{ "C-k", END, true, true }, { "C-u", START, true, true },
};

static size_t moved(const struct composer *c, enum motion to)
{
	const char *s = c->text.s;
	size_t n = c->text.n, at = c->cursor;

	switch (to) {
	case LEFT:
		return text_prev(s, n, at);
	case RIGHT:
		return text_next(s, n, at);
	case WORD_LEFT:
		return text_word_prev(s, n, at);
	case WORD_RIGHT:
		return text_word_next(s, n, at);
	case START:
		return 0;
	case END:
		return n;
	default:
		return at;
	}
}

bool composer_key(struct composer *c, const struct key *k, bool *changed)
{
	*changed = true;
	if (k->what == KEY_TYPED) {
		composer_insert(c, k->text, strlen(k->text));
		return true;
	}
	if (!strcmp(k->name, "C-y")) {
		composer_insert(c, c->killed.s, c->killed.n);
		return true;
	}
	if (!strcmp(k->name, "M-Enter") || !strcmp(k->name, "C-j")) {
		composer_insert(c, "\n", 1);
		return true;
	}
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
		size_t to;

		if (strcmp(edits[i].name, k->name))
			continue;
		to = moved(c, edits[i].to);
		if (!edits[i].cuts)
			c->cursor = to;
		else if (to < c->cursor)
			cut(c, to, c->cursor, edits[i].keeps);
		else
			cut(c, c->cursor, to, edits[i].keeps);
		return true;
	}
	*changed = false;
	return false;
}

/* ---- painting ---- */

/* "Rwanda ›", "note · 5 ›", "edit 14:20 ›" */
static void prompt(const struct view *v, struct buf *out)
{
	item_id whose = line_whose(v), open = agenda_open(v->r);
	item_id floor = whose ? whose : floor_now(v->r);
	const char *who = record_say(v->r, floor, INTERVENTION_SPEAKER);

	buf_addc(out, ' ');
	if (v->c.entry) {
		buf_add(out, _("correct"));
	} else if (floor) {
		const char *name = *who ? who_shown(v->r, who,
			record_lang(v->r)) : "?";

		buf_addn(out, name, text_fit(name, strlen(name), 24));
	} else {
		buf_add(out, _("note"));
		if (open) {
			buf_addf(out, " %s ", paint_mark(MARK_DOT));
			agenda_number(v->r, open, out);
		}
	}
	buf_addf(out, " %s ", paint_mark(MARK_PROMPT));
}

/* Rows that an edit cannot have moved: those before the row before it. */
static size_t keep_rows(struct composer *c, struct wrapped *r)
{
	if (r->of_columns != r->columns || r->n >= 64)
		r->n = 0;
	while (r->n > 0 && r->start[r->n] > c->edited)
		r->n--;
	if (r->n > 0)
		r->n--;
	r->of_columns = r->columns;
	if (c->edited < r->stands)
		r->stands = c->edited;
	c->edited = c->text.n;
	return r->n ? r->start[r->n] : 0;
}

/* Where each row of the text begins, and the row of the cursor. Of a very
 * long text only the rows about its end are kept. */
static void wrap(struct composer *c, struct wrapped *r)
{
	size_t at = keep_rows(c, r);
	bool more = true;

	while (more) {
		if (r->n == 64) {
			memmove(r->start, r->start + 32,
				32 * sizeof *r->start);
			r->n = 32;
		}
		r->start[r->n++] = at;
		at += text_line(c->text.s + at, c->text.n - at, r->columns);
		/* Behind a newline at the end there is one more row. */
		more = at < c->text.n || (at > r->start[r->n - 1] &&
			c->text.s[at - 1] == '\n');
	}
	r->start[r->n] = at;
	r->cursor = 0;
	while (r->cursor + 1 < r->n && r->start[r->cursor + 1] <= c->cursor)
		r->cursor++;
}

/* The prompt changes with the record, and with whose the line is. */
static void refresh_prompt(struct view *v)
{
	uint64_t now = v->r->changes + 1;

	if (v->prompt_of == now)
		return;
	buf_cut(&v->prompt, 0);
	prompt(v, &v->prompt);
	v->rows.left = text_width(v->prompt.s, v->prompt.n);
	v->prompt_of = now;
}

int composer_wrap(struct view *v, int columns)
{
	struct wrapped *r = &v->rows;

	refresh_prompt(v);
	/* One column stays free for the cursor behind the last character. */
	r->columns = columns - r->left - 1 > 4 ? columns - r->left - 1 : 4;
	wrap(&v->c, r);
	return r->n > COMPOSER_ROWS ? COMPOSER_ROWS : r->n;
}

/* How many bytes of a row need not be painted, for they stand on the screen:
 * all before the grapheme that an edit may have changed. From here on the row
 * is reckoned as painted. */
static size_t row_stands(struct wrapped *r, int row, size_t from,
	const char *s, size_t n)
{
	bool turns = text_turns(s, n), same = r->painted[row].from == from &&
		!turns && !r->painted[row].turns;
	size_t to = r->painted[row].to;

	r->painted[row].from = from;
	r->painted[row].to = from + n;
	r->painted[row].turns = turns;
	if (to > r->stands)
		to = r->stands;
	if (to > from + n)
		to = from + n;
	return same && to > from ? text_prev(s, n, to - from) : 0;
}

static void paint_row(struct view *v, int k, int row)
{
	const struct composer *c = &v->c;
	struct wrapped *r = &v->rows;
	int left = r->left, columns = r->columns;
	size_t from = r->start[k], n = r->start[k + 1] - from;
	bool newline = n && c->text.s[from + n - 1] == '\n';
	size_t shown = newline ? n - 1 : n, at = c->cursor - from;
	size_t stands = row_stands(r, row, from, c->text.s + from, n);
	bool rtl = text_is_rtl(c->text.s + from, shown);
	int width, column, skip;

	while (shown && c->text.s[from + shown - 1] == ' ' &&
	       text_width(c->text.s + from, shown) > columns)
		shown--;
	if (stands > shown)
		stands = shown;
	skip = text_width(c->text.s + from, stands);
	width = skip + text_width(c->text.s + from + stands, shown - stands);
	paint_text(&v->composer, row, left + skip, columns + 1 - skip,
		STYLE_INPUT, c->text.s + from + stands, shown - stands, rtl);
	if (newline && !rtl)
		paint_text(&v->composer, row, left + width, 1, STYLE_DIM,
			paint_mark(MARK_NEWLINE),
			strlen(paint_mark(MARK_NEWLINE)), false);
	if (k != r->cursor)
		return;
	column = text_column(c->text.s + from, shown, at < shown ? at : shown,
		rtl, true);
	if (rtl)
		column += columns + 1 - width;
	paint_cursor(v->composer.row + row, v->composer.column + left +
		(column < 0 ? 0 : column > columns ? columns : column));
}

/* The row of the text shown first. */
static int first_shown(const struct view *v)
{
	int first = v->rows.cursor - v->composer.rows + 1;

	return v->rows.n <= v->composer.rows || first < 0 ? 0 : first;
}

void composer_point(struct view *v, int row, int column)
{
	const struct wrapped *r = &v->rows;
	struct composer *c = &v->c;
	int k = first_shown(v) + row;
	size_t from, n;

	if (k >= r->n)
		return;
	from = r->start[k];
	n = text_line_shown(c->text.s + from, r->start[k + 1] - from);
	if (text_is_rtl(c->text.s + from, n)) {
		column -= r->left + r->columns + 1 - text_width(c->text.s +
			from, n);
		for (size_t at = 0; at <= n; at = text_next(c->text.s + from,
		     n, at)) {
			c->cursor = from + at;
			if (at == n || text_column(c->text.s + from, n, at,
			    true, true) <= column)
				return;
		}
	}
	c->cursor = from + text_fit(c->text.s + from, n, column > r->left ?
		column - r->left : 0);
}

void composer_paint(struct view *v)
{
	struct wrapped *r = &v->rows;
	int first = first_shown(v);
	/* The prompt changes with more than the line. */
	bool all = v->dirty & (PANE_RECORD | PANE_SIDE);

	if (all)
		r->stands = 0;
	/* The cursor's row last, so that the cursor stays there. */
	for (int pass = 0; pass < 2; pass++)
		for (int row = 0; row < v->composer.rows; row++) {
			int k = first + row;

			if (k >= r->n || (k == r->cursor) != pass)
				continue;
			if (all)
				paint_text(&v->composer, row, 0, r->left,
					STYLE_SPEAKER, row ? "" : v->prompt.s,
					row ? 0 : v->prompt.n, false);
			paint_row(v, k, row);
		}
	r->stands = v->c.text.n;
}
