/* pane_record.c -- what was said and agreed under the item shown.
 *
 * Entries are laid out from an anchor until the area is full, so the work is
 * that of one screen however long the record is.
 */
#include "config.h"
#include "ui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "record/floor.h"
#include "record/outcome.h"

enum { INDENT = 7 };

/* One row to paint. */
struct shown_row {
	item_id entry;
	size_t part;
	enum style style, head_style;
	char head[512];         /* in the indent, or the whole of a title row */
	const char *text;       /* lives in the record */
	size_t n;
	bool rtl, title;
};

struct shown { struct shown_row *row; int n, cap, columns; };

static struct shown_row *add_row(struct shown *s, item_id entry, size_t part)
{
	struct shown_row *row;

	if (s->n == s->cap) {
		s->cap = s->cap ? 2 * s->cap : 64;
		s->row = mem_grow(s->row, (size_t)s->cap * sizeof *s->row);
	}
	row = &s->row[s->n++];
	memset(row, 0, sizeof *row);
	row->entry = entry;
	row->part = part;
	row->text = "";
	return row;
}

/* A paragraph, wrapped; head stands in the indent of its first row. */
static void add_text(struct shown *s, item_id entry, size_t part,
	enum style style, const char *head, const char *text, size_t n)
{
	int columns = s->columns - INDENT - 2;
	bool rtl = text_is_rtl(text, n);
	size_t at = 0;

	do {
		struct shown_row *row = add_row(s, entry, part);
		size_t line = n - at ? text_line(text + at, n - at, columns)
			: 0;

		row->style = style;
		row->head_style = style == STYLE_PLAIN ? STYLE_DIM : style;
		row->rtl = rtl;
		row->text = text + at;
		row->n = text_line_shown(row->text, line);
		snprintf(row->head, sizeof row->head, "%s", at ? "" : head);
		at += line;
	} while (at < n);
}

static void time_head(const char *time, char *head, size_t size)
{
	char at[9];

	time_of_day(time, false, at);
	snprintf(head, size, "%s", at);
}

/* All that a field says, as people are told it: "Argentina, Japan". */
static void add_listed(const struct record *r, item_id i, enum row row,
	struct buf *b)
{
	const char *at;
	size_t n;

	for (size_t k = 0; many_at(record_say(r, i, row), k, &at, &n); k++) {
		struct buf one = BUF_INIT;

		buf_addn(&one, at, n);
		buf_addf(b, "%s%s", k ? ", " : "",
			schema[row].type == TYPE_WORD ? _(one.s) :
			schema[row].type == TYPE_WHO ?
			who_shown(r, one.s, record_lang(r)) : one.s);
		buf_free(&one);
	}
}

static void add_parts(const struct record *r, struct buf *b, item_id i)
{
	static const enum row rows[] = {
		INTERVENTION_BEHALF, INTERVENTION_KIND,
		INTERVENTION_DOCUMENT, INTERVENTION_MODE
	};

	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
		const char *text = record_say(r, i, rows[k]);

		if (!*text || !strcmp(text, "statement") ||
		    !strcmp(text, "on site"))
			continue;
		buf_addf(b, " %s %s", paint_mark(MARK_DOT),
			rows[k] == INTERVENTION_BEHALF ? _("for ") : "");
		add_listed(r, i, rows[k], b);
	}
}

/* As much of the words as the row has columns for. */
static void set_title(const struct shown *s, struct shown_row *row,
	enum style style, const struct buf *words)
{
	size_t n = text_fit(words->s, words->n, s->columns);

	while (n >= sizeof row->head)
		n = text_prev(words->s, n, n);
	snprintf(row->head, sizeof row->head, "%.*s", (int)n, words->s);
	row->title = true;
	row->style = style;
}

static void add_intervention(const struct record *r, struct shown *s,
	item_id i)
{
	const char *who = record_say(r, i, INTERVENTION_SPEAKER);
	const char *text = record_say(r, i, INTERVENTION_TEXT), *at;
	struct shown_row *row = add_row(s, i, 0);
	struct buf b = BUF_INIT;
	size_t n;

	time_head(record_say(r, i, INTERVENTION_BEGAN), row->head,
		sizeof row->head);
	buf_addf(&b, "%-5s  %s", row->head, *who ? who_shown(r, who,
		record_lang(r)) : _("(name to follow)"));
	add_parts(r, &b, i);
	if (i == floor_now(r))
		buf_addf(&b, " %s", paint_mark(MARK_FLOOR));
	set_title(s, row, STYLE_SPEAKER, &b);
	buf_free(&b);
	for (size_t k = 0; many_at(text, k, &at, &n); k++)
		add_text(s, i, k, STYLE_PLAIN, "", at, n);
}

static void add_note(const struct record *r, struct shown *s, item_id i)
{
	const char *text = record_say(r, i, NOTE_TEXT);
	char head[16];

	time_head(record_say(r, i, NOTE_AT), head, sizeof head);
	add_text(s, i, 0, STYLE_PLAIN, head, text, strlen(text));
}

static void add_event(const struct record *r, struct shown *s, item_id i)
{
	const char *text = record_say(r, i, EVENT_TEXT);
	const char *kind = record_say(r, i, EVENT_KIND);
	struct shown_row *row = add_row(s, i, 0);
	struct buf b = BUF_INIT;
	char at[16];

	time_head(record_say(r, i, EVENT_AT), at, sizeof at);
	buf_addf(&b, "%-5s  * %s", at, _(*kind ? kind :
		kind_key(KIND_EVENT)));
	if (*record_say(r, i, EVENT_FOR))
		buf_addf(&b, " %s/%s/%s", record_say(r, i, EVENT_FOR),
			record_say(r, i, EVENT_AGAINST),
			record_say(r, i, EVENT_ABSTAINING));
	if (*record_say(r, i, EVENT_BY)) {
		buf_add(&b, ": ");
		add_listed(r, i, EVENT_BY, &b);
	}
	set_title(s, row, STYLE_MARK, &b);
	buf_free(&b);
	if (*text)
		add_text(s, i, 0, STYLE_PLAIN, "", text, strlen(text));
}

/* Words that are not the record's own, wrapped, below an outcome. */
static void add_lines(struct shown *s, item_id o, enum style style,
	const char *text, size_t n)
{
	for (size_t at = 0; at < n; ) {
		struct shown_row *row = add_row(s, o, 0);
		size_t line = text_line(text + at, n - at, s->columns -
			INDENT - 2);
		size_t shown = text_line_shown(text + at, line);

		while (shown > sizeof row->head - INDENT - 1)
			shown = text_prev(text + at, shown, shown);
		snprintf(row->head, sizeof row->head, "%*s%.*s", INDENT, "",
			(int)shown, text + at);
		row->title = true;
		row->style = style;
		at += line;
	}
}

static void add_terms(const struct record *r, struct shown *s, item_id o,
	const char *verb)
{
	static const enum row dues[] = {
		OUTCOME_DUE_DATE, OUTCOME_DUE_MEETING, OUTCOME_DUE_SESSION
	};
	const char *owner = record_say(r, o, OUTCOME_OWNER);
	struct buf b = BUF_INIT;

	buf_addf(&b, "%s%s%s", *verb ? _(verb) : "", *verb && *owner ? "  "
		: "", *owner ? _("owner: ") : "");
	add_listed(r, o, OUTCOME_OWNER, &b);
	for (size_t k = 0; k < 3; k++) {
		const char *due = record_say(r, o, dues[k]);

		if (*due)
			buf_addf(&b, "%s%s%s", b.n ? "  " : "", _("due: "),
				dues[k] == OUTCOME_DUE_MEETING && !strcmp(due,
				"next") ? _("next meeting") : due);
	}
	add_lines(s, o, STYLE_DIM, b.s, b.n);
	buf_free(&b);
}

/* "Argentina · reservation", and in what words. */
static void add_position(const struct record *r, struct shown *s, item_id i)
{
	const char *words = record_say(r, i, POSITION_TEXT);
	struct buf b = BUF_INIT;

	add_listed(r, i, POSITION_BY, &b);
	if (*record_say(r, i, POSITION_KIND)) {
		buf_addf(&b, "%s%s%s", b.n ? " " : "", b.n ?
			paint_mark(MARK_DOT) : "", b.n ? " " : "");
		add_listed(r, i, POSITION_KIND, &b);
	}
	add_lines(s, i, STYLE_MARK, b.s, b.n);
	if (*words)
		add_text(s, i, 0, STYLE_PLAIN, "", words, strlen(words));
	buf_free(&b);
}

static void add_outcome(const struct record *r, struct shown *s, item_id o)
{
	const char *text = record_text(r, o, OUTCOME_TEXT, record_lang(r));
	const char *status = record_say(r, o, OUTCOME_STATUS);
	const char *verb = record_say(r, o, OUTCOME_VERB);
	bool top = record_kind(r, r->item[o].parent) != KIND_OUTCOME;
	bool agreed = !strcmp(status, "agreed");
	struct buf head = BUF_INIT;
	int at_row;
	item_id i;

	buf_addf(&head, "%s ", top ? "!" : " ");
	outcome_label(r, o, &head);
	buf_addf(&head, " %s", agreed ? paint_mark(MARK_DONE) : top ?
		paint_mark(MARK_PROPOSED) : "");
	at_row = s->n;
	add_text(s, o, 0, agreed ? STYLE_TITLE : STYLE_PLAIN, head.s, text,
		strlen(text));
	if (top)
		s->row[at_row].head_style = agreed ? STYLE_AGREED :
			STYLE_PROPOSED;
	if (top) {
		struct shown_row *row = add_row(s, o, 0);
		bool gone = !agreed && *status && strcmp(status, "proposed");
		char at[16];

		/* Of what is withdrawn or put off, no time is known but this. */
		time_head(record_say(r, o, agreed ? OUTCOME_AT :
			OUTCOME_PROPOSED), at, sizeof at);
		snprintf(row->head, sizeof row->head, "%*s%s%s%s %s%s%s",
			INDENT, "", gone ? _(status) : "", gone ? "  " : "",
			_(agreed ? status : "proposed"), at, *verb &&
			strcmp(verb, status) ? "  " : "", *verb &&
			strcmp(verb, status) ? _(verb) : "");
		row->title = true;
		row->style = STYLE_DIM;
	}
	add_terms(r, s, o, top ? "" : verb);
	for (i = record_first(r, o, OUTCOME_ITEMS); i; i = record_next(r, i))
		add_outcome(r, s, i);
	for (i = record_first(r, o, OUTCOME_POSITIONS); i;
	     i = record_next(r, i))
		add_position(r, s, i);
	buf_free(&head);
}

static void add_entry(const struct record *r, struct shown *s, item_id i)
{
	switch (record_kind(r, i)) {
	case KIND_INTERVENTION:
		add_intervention(r, s, i);
		break;
	case KIND_NOTE:
		add_note(r, s, i);
		break;
	case KIND_EVENT:
		add_event(r, s, i);
		break;
	case KIND_OUTCOME:
		add_outcome(r, s, i);
		break;
	default:
		break;
	}
}

/* ---- which rows ---- */

static int entry_rows(const struct view *v, item_id i, struct shown *s)
{
	s->n = 0;
	s->columns = v->record.columns;
	add_entry(v->r, s, i);
	return s->n;
}

/* The entry of the list that holds i: the outcome of a sub-item. */
static item_id listed(const struct record *r, item_id i)
{
	while (i && (record_kind(r, r->item[i].parent) == KIND_OUTCOME))
		i = r->item[i].parent;
	return i;
}

/* The screen ends with the first n rows of last. An entry that does not fit
 * begins above it, unless no more than its head would be seen. */
static void end_with(struct view *v, item_id last, int n, struct shown *s)
{
	int room = v->record.rows - n, all = n;
	item_id i = last, prev;

	while (room > 0 && (prev = entry_prev(v->r, i))) {
		i = prev;
		all = entry_rows(v, i, s);
		room -= all;
	}
	v->at.top = i;
	v->at.skip = room < 0 ? -room : 0;
	if (v->at.skip && i != last && all - v->at.skip < 3) {
		v->at.top = entry_next(v->r, i);
		v->at.skip = 0;
	}
}

/* The rows [*from, *to) of an entry that are what is selected; false: none. */
static bool selected_rows(const struct view *v, const struct shown *s,
	int *from, int *to)
{
	*from = *to = -1;
	for (int k = 0; k < s->n; k++)
		if (s->row[k].entry == v->at.selected &&
		    s->row[k].part == v->at.part) {
			*from = *from < 0 ? k : *from;
			*to = k + 1;
		}
	return *from >= 0;
}

/* What is above the top's first row shown: its head takes a row, for nobody
 * is to be taken for somebody else. */
static bool head_above(const struct view *v, const struct shown *s)
{
	return v->at.skip && s->n && s->row[0].title;
}

/* Are the rows [from, to) of entry on the screen as it is? */
static bool in_sight(const struct view *v, item_id entry, int from, int to,
	struct shown *s)
{
	int at = -v->at.skip;
	item_id i = v->at.top;

	if (!i || !record_has(v->r, i) || v->r->item[i].parent != v->at.item)
		return false;
	for (; i && i != entry && at < v->record.rows; i = entry_next(v->r, i))
		at += entry_rows(v, i, s);
	if (i != entry)
		return false;
	entry_rows(v, i, s);
	return at + from >= (i == v->at.top && head_above(v, s)) &&
		at + to <= v->record.rows;
}

/* A paragraph taller than the screen is shown from a row of its own. */
static void show_tall(struct view *v, item_id entry, int from, int to,
	const struct shown *s)
{
	int room = v->record.rows - s->row[0].title;

	if (v->at.into > to - from - room)
		v->at.into = to - from - room;
	v->at.top = entry;
	v->at.skip = from + v->at.into - s->row[0].title;
}

static void choose_top(struct view *v, struct shown *s)
{
	item_id last = entry_last(v->r, v->at.item), entry;
	int from, to, n;

	v->at.tall = false;
	if (!last) {
		v->at.top = NOWHERE;
		return;
	}
	entry = v->at.selected ? listed(v->r, v->at.selected) : last;
	n = entry_rows(v, entry, s);
	if (!v->at.selected || !selected_rows(v, s, &from, &to)) {
		end_with(v, entry, n, s);
		return;
	}
	v->at.tall = to - from + s->row[0].title > v->record.rows;
	if (v->at.tall) {
		show_tall(v, entry, from, to, s);
		return;
	}
	v->at.into = 0;
	if (!in_sight(v, entry, from, to, s))
		end_with(v, entry, n <= v->record.rows ? n : to, s);
}

/* Rows of the screen from the one at row on, each with what stands there;
 * true from paint ends it. */
static bool each_row(struct view *v, struct shown *s, bool (*paint)(
	const struct view *v, int row, const struct shown *s, int k,
	void *context), void *context)
{
	int row = 0, k;

	choose_top(v, s);
	for (item_id i = v->at.top; i && row < v->record.rows;
	     i = entry_next(v->r, i)) {
		int n = entry_rows(v, i, s);

		k = i == v->at.top ? v->at.skip : 0;
		if (k && head_above(v, s) && paint(v, row++, s, 0, context))
			return true;
		for (k += k && head_above(v, s); k < n &&
		     row < v->record.rows; k++)
			if (paint(v, row++, s, k, context))
				return true;
	}
	return false;
}

/* ---- painting ---- */

static bool is_selected(const struct view *v, const struct shown_row *row)
{
	return v->at.selected && row->entry == v->at.selected &&
		row->part == v->at.part;
}

/* first: of what is selected, which has the mark on its first row. */
static void paint_shown(const struct view *v, int row,
	const struct shown_row *shown, bool first)
{
	const struct area *a = &v->record;
	bool selected = is_selected(v, shown);
	enum style style = selected ? STYLE_SELECTED : shown->style;
	const char *mark = selected && first ? paint_mark(MARK_SELECTED) : "";

	paint_text(a, row, 0, 1, STYLE_MARK, mark, strlen(mark), false);
	if (shown->title) {
		paint_text(a, row, 1, a->columns - 2, style, shown->head,
			strlen(shown->head), false);
		return;
	}
	paint_text(a, row, 1, INDENT, selected ? style : shown->head_style,
		shown->head, strlen(shown->head), false);
	paint_text(a, row, 1 + INDENT, a->columns - 2 - INDENT, style,
		shown->text, shown->n, shown->rtl);
}

static bool paint_row(const struct view *v, int row, const struct shown *s,
	int k, void *context)
{
	int *last = context;

	if (!k && !row && v->at.skip) {         /* it began above */
		size_t n = strlen(s->row[0].head);

		snprintf(s->row[0].head + n, sizeof s->row[0].head - n, " %s",
			paint_mark(MARK_MORE));
	}
	paint_shown(v, row, &s->row[k], k == 0 || k != *last + 1 ||
		!is_selected(v, &s->row[k - 1]));
	*last = k;
	return false;
}

void pane_record(struct view *v)
{
	struct shown s = { .row = NULL };
	int last = 0;

	paint_blank(&v->record);
	each_row(v, &s, paint_row, &last);
	if (!v->at.top)
		paint_line(&v->record, 1, 3, STYLE_DIM, _("nothing is recorded "
			"here yet"));
	if (!v->at.top && !record_first(v->r, MEETING, MEETING_ITEMS))
		paint_first_lines(&v->record, 3);
	free(s.row);
}

struct wanted { int row; item_id entry; size_t part; };

static bool is_wanted(const struct view *v, int row, const struct shown *s,
	int k, void *context)
{
	struct wanted *w = context;

	(void)v;
	if (row != w->row)
		return false;
	w->entry = s->row[k].entry;
	w->part = s->row[k].part;
	return true;
}

item_id pane_record_at(struct view *v, int row, size_t *part)
{
	struct wanted w = { row, NOWHERE, 0 };
	struct shown s = { .row = NULL };

	each_row(v, &s, is_wanted, &w);
	free(s.row);
	*part = w.part;
	return w.entry;
}

int pane_record_height(struct view *v)
{
	struct shown s = { .row = NULL };
	int from = 0, to = 0;

	if (!v->at.selected)
		return 1;
	entry_rows(v, listed(v->r, v->at.selected), &s);
	if (!selected_rows(v, &s, &from, &to))
		to = from + 1;
	free(s.row);
	return to - from;
}
