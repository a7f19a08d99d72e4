/* chair.c -- the chair's screen: the item, the floor, the outcomes, large.
 *
 *  (1) It writes nothing; it may stand in the console or in a terminal of its
 *      own, and follows the meeting in both.
 *  (2) Words of an outcome that are not as they were when last read stand out
 *      until the chair has read them: Space, or leaving the screen.
 *  (3) The newest outcome that waits for the gavel is in sight, unless the
 *      arrows have chosen another place.
 */
#include "config.h"
#include "ui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"
#include "ui/term.h"

enum { LEFT = 3, INDENT = 6, SUB = 6, WORDS_MAX = 400 };

/* One row of the outcomes. */
struct chair_row {
	item_id outcome;
	enum style style;
	char head[96];          /* before the text, or a row of its own */
	int left;               /* where the text begins */
	const char *text;       /* lives in the record */
	size_t from, n;
	bool *changed;          /* of the text's bytes; NULL: none */
};

struct chair_rows { struct chair_row *row; int n, cap; };

/* ---- what has been read ---- */

static struct read_text *read_of(struct view *v, item_id o)
{
	char name[IDENT_SIZE];

	record_name(v->r, o, name);
	for (size_t i = 0; i < v->read_n; i++)
		if (!strcmp(v->read[i].name, name))
			return &v->read[i];
	return NULL;
}

static const char *outcome_words(const struct view *v, item_id o)
{
	return record_text(v->r, o, OUTCOME_TEXT, record_lang(v->r));
}

void chair_read_all(struct view *v)
{
	for (item_id o = outcome_next(v->r, NOWHERE); o;
	     o = outcome_next(v->r, o)) {
		struct read_text *t = read_of(v, o);

		if (!t) {
			v->read = mem_grow(v->read, (v->read_n + 1) *
				sizeof *v->read);
			t = &v->read[v->read_n++];
			record_name(v->r, o, t->name);
			t->text = NULL;
		}
		if (t->text && !strcmp(t->text, outcome_words(v, o)))
			continue;
		free(t->text);
		t->text = mem_copy(outcome_words(v, o));
	}
	v->reading = true;
}

void chair_forget(struct view *v)
{
	for (size_t i = 0; i < v->read_n; i++)
		free(v->read[i].text);
	free(v->read);
	v->read = NULL;
	v->read_n = 0;
}

/* ---- which words are new ---- */

static int words_of(const char *s, size_t *at)
{
	size_t n = strlen(s);
	int count = 0;

	at[0] = 0;
	while (at[count] < n && count < WORDS_MAX) {
		at[count + 1] = text_word_next(s, n, at[count]);
		count++;
	}
	return count;
}

static bool same_word(const char *a, const size_t *x, const char *b,
	const size_t *y)
{
	return x[1] - x[0] == y[1] - y[0] &&
		!memcmp(a + x[0], b + y[0], x[1] - x[0]);
}

/* Mark the words of new that no longest common row of words has. */
static void mark_new(const char *old, const char *new, bool *changed)
{
	unsigned short (*common)[WORDS_MAX + 1] = mem_get((WORDS_MAX + 1) *
		sizeof *common);
	size_t a[WORDS_MAX + 2], b[WORDS_MAX + 2];
	int n = words_of(old, a), m = words_of(new, b), i, k;

	for (i = n; i >= 0; i--)
		for (k = m; k >= 0; k--)
			common[i][k] = i == n || k == m ? 0 :
				same_word(old, a + i, new, b + k) ?
				common[i + 1][k + 1] + 1 :
				common[i + 1][k] > common[i][k + 1] ?
				common[i + 1][k] : common[i][k + 1];
	for (i = k = 0; k < m; ) {
		if (i < n && same_word(old, a + i, new, b + k)) {
			i++;
			k++;
		} else if (i < n && common[i + 1][k] >= common[i][k + 1]) {
			i++;
		} else {
			size_t end = b[k + 1];

			while (end > b[k] + 1 && new[end - 1] == ' ')
				end--;
			memset(changed + b[k], 1, end - b[k]);
			/* One stretch, where the word before is new too. */
			if (k && changed[b[k - 1]])
				memset(changed + b[k - 1], 1, b[k] - b[k - 1]);
			k++;
		}
	}
	free(common);
}

/* ---- the rows of the outcomes ---- */

static struct chair_row *add_row(struct chair_rows *rows, item_id o,
	enum style style)
{
	struct chair_row *row;

	if (rows->n == rows->cap) {
		rows->cap = rows->cap ? rows->cap * 2 : 64;
		rows->row = mem_grow(rows->row, (size_t)rows->cap *
			sizeof *rows->row);
	}
	row = &rows->row[rows->n++];
	memset(row, 0, sizeof *row);
	row->outcome = o;
	row->style = style;
	row->text = "";
	return row;
}

/* "a  ✓ agreed 14:28  (changed)"; of a sub-item its letter alone. */
static void write_head(const struct view *v, item_id o, const char *news,
	struct buf *out)
{
	const char *status = record_say(v->r, o, OUTCOME_STATUS);
	bool agreed = !strcmp(status, "agreed");
	bool gone = !agreed && *status && strcmp(status, "proposed");
	char at[9];

	outcome_label(v->r, o, out);
	if (record_kind(v->r, v->r->item[o].parent) != KIND_OUTCOME) {
		time_of_day(record_say(v->r, o, agreed ? OUTCOME_AT :
			OUTCOME_PROPOSED), false, at);
		buf_addf(out, "  %s %s", paint_mark(agreed ? MARK_DONE :
			MARK_PROPOSED), _(*status ? status : "proposed"));
		/* When it was withdrawn or put off is not known. */
		if (!gone)
			buf_addf(out, " %s", at);
	}
	if (*news)
		buf_addf(out, "  (%s)", news);
}

/* What is new of an outcome: a word for it, and which bytes. */
static const char *news_of(struct view *v, item_id o, bool **changed)
{
	const char *text = outcome_words(v, o);
	const struct read_text *was = read_of(v, o);

	*changed = NULL;
	if (!was)
		return _("new");
	if (!strcmp(was->text, text))
		return "";
	*changed = mem_get(strlen(text) + 1);
	mark_new(was->text, text, *changed);
	return _("changed");
}

static void add_outcome(struct view *v, struct chair_rows *rows, item_id o,
	int columns)
{
	bool sub = record_kind(v->r, v->r->item[o].parent) == KIND_OUTCOME;
	bool agreed = !strcmp(record_say(v->r, o, OUTCOME_STATUS), "agreed");
	const char *text = outcome_words(v, o), *news;
	size_t n = strlen(text), at = 0;
	struct buf head = BUF_INIT;
	int left = sub ? INDENT + SUB : INDENT;
	struct chair_row *row;
	bool *changed;

	news = news_of(v, o, &changed);
	write_head(v, o, news, &head);
	if (!sub && rows->n)
		add_row(rows, NOWHERE, STYLE_PLAIN);
	row = add_row(rows, o, sub ? STYLE_DIM : agreed ? STYLE_AGREED :
		STYLE_PROPOSED);
	snprintf(row->head, sizeof row->head, "%s", head.s);
	row->left = sub && *news ? INDENT + text_width(head.s, head.n) + 2 :
		left;
	buf_free(&head);
	while (at < n) {
		size_t line;

		if (!sub || at)
			row = add_row(rows, o, STYLE_PLAIN);
		if (!sub || at)
			row->left = left;
		line = text_line(text + at, n - at, columns - row->left);
		row->text = text;
		row->from = at;
		row->n = text_line_shown(text + at, line);
		row->changed = changed;
		at += line;
	}
	if (!n)
		free(changed);
}

static void free_rows(struct chair_rows *rows)
{
	const bool *last = NULL;

	for (int i = 0; i < rows->n; i++) {
		if (rows->row[i].changed != last)
			free(rows->row[i].changed);
		last = rows->row[i].changed;
	}
	free(rows->row);
}

/* ---- painting ---- */

/* Right-to-left anywhere: such a row is not painted in pieces. */
static bool has_rtl(const char *s, size_t n)
{
	size_t next;

	for (size_t at = 0; at < n; at = next) {
		next = text_next(s, n, at);
		if (text_is_rtl(s + at, next - at))
			return true;
	}
	return false;
}

static void paint_words(const struct area *a, int row, int columns,
	const struct chair_row *w)
{
	const char *s = w->text + w->from;
	const bool *changed = w->changed ? w->changed + w->from : NULL;
	bool rtl = text_is_rtl(w->text, strlen(w->text)), any = false;

	for (size_t i = 0; changed && i < w->n; i++)
		any |= changed[i];
	paint_text(a, row, w->left, columns, any && (rtl ||
		has_rtl(s, w->n)) ? STYLE_CHANGED : STYLE_PLAIN, s, w->n, rtl);
	if (!any || rtl || has_rtl(s, w->n))
		return;
	for (size_t at = 0, to; at < w->n; at = to) {
		for (to = at; to < w->n && changed[to] == changed[at]; )
			to++;
		if (changed[at])
			paint_text(a, row, w->left + text_width(s, at),
				text_width(s + at, to - at), STYLE_CHANGED,
				s + at, to - at, false);
	}
}

static void paint_row(const struct area *a, int row, int columns,
	const struct chair_row *w)
{
	bool sub = w->left > INDENT;

	if (*w->head)
		paint_line(a, row, sub ? INDENT : LEFT, w->style, w->head);
	if (w->n)
		paint_words(a, row, columns - w->left, w);
}

/* The first row to show, so that what matters is in sight. */
static int first_row(struct view *v, const struct chair_rows *rows, int room)
{
	item_id o = outcome_last(v->r, NOWHERE, true);
	int begin = -1, end = rows->n, last = rows->n > room ? rows->n - room
		: 0;

	if (!v->over_moved) {
		for (int i = 0; i < rows->n && o; i++) {
			if (rows->row[i].outcome != o)
				continue;
			begin = begin < 0 ? i : begin;
			end = i + 1;
		}
		v->over_top = (size_t)(end > room ? end - room : 0);
		if (begin >= 0 && (size_t)begin < v->over_top)
			v->over_top = (size_t)begin;
	}
	if (v->over_top > (size_t)last)
		v->over_top = (size_t)last;
	return (int)v->over_top;
}

static void chair_outcomes(struct view *v, const struct area *a)
{
	int columns = a->columns - LEFT, first;
	struct chair_rows rows = { NULL, 0, 0 };

	for (item_id o = outcome_next(v->r, NOWHERE); o;
	     o = outcome_next(v->r, o))
		add_outcome(v, &rows, o, columns > 30 ? columns : 30);
	first = first_row(v, &rows, a->rows);
	if (!rows.n)
		paint_line(a, 0, LEFT, STYLE_DIM, _("no outcomes yet"));
	for (int i = 0; i < a->rows && first + i < rows.n; i++)
		paint_row(a, i, columns, &rows.row[first + i]);
	free_rows(&rows);
}

static void chair_head(const struct view *v, const struct area *a)
{
	const char *code = record_say(v->r, MEETING, MEETING_BODY_CODE);
	struct buf left = BUF_INIT, right = BUF_INIT;
	int64_t until, now = session_time(v->s);
	char stamp[TIME_SIZE], clock[9], span[32];
	bool over = false;
	int width;

	session_stamp(v->s, stamp);
	time_of_day(stamp, true, clock);
	if (time_read(record_say(v->r, MEETING, MEETING_UNTIL), &until) &&
	    !strcmp(record_say(v->r, MEETING, MEETING_STATUS), "open")) {
		over = until < now;
		snprintf(span, sizeof span, "%lld", (long long)(over ?
			now - until : until - now) / 60);
		buf_addf(&right, over ? _("over time by %s min") :
			_("time left %s min"), span);
		buf_add(&right, "   ");
	}
	buf_addf(&right, "%s ", clock);
	buf_addf(&left, " %s %s", *code ? code : record_text(v->r, MEETING,
		MEETING_BODY_NAME, record_lang(v->r)),
		record_say(v->r, MEETING, MEETING_NUMBER));
	width = text_width(right.s, right.n);
	paint_text(a, 0, 0, a->columns - width, STYLE_HEAD, left.s, left.n,
		false);
	paint_text(a, 0, a->columns - width, width, over ? STYLE_ALARM :
		STYLE_HEAD, right.s, right.n, false);
	buf_free(&left);
	buf_free(&right);
}

static void chair_item(const struct view *v, const struct area *a, int row)
{
	item_id open = agenda_open(v->r);
	const char *status = record_say(v->r, MEETING, MEETING_STATUS);
	struct buf b = BUF_INIT;

	if (open) {
		agenda_number(v->r, open, &b);
		buf_addf(&b, "  %s", record_text(v->r, open, ITEM_TITLE,
			record_lang(v->r)));
	} else {
		buf_add(&b, !strcmp(status, "closed") ?
			_("the meeting is closed") : _("no item is open"));
	}
	paint_line(a, row, LEFT, open ? STYLE_TITLE : STYLE_DIM, b.s);
	buf_free(&b);
}

/* Who speaks and how long, and who waits; gives the next row. */
static int chair_floor(const struct view *v, const struct area *a, int row)
{
	item_id floor = floor_now(v->r), i;
	struct buf b = BUF_INIT, clock = BUF_INIT;
	bool over = false;
	int at = LEFT, n = 0;

	if (floor) {
		buf_addf(&b, "%s %s   ", paint_mark(MARK_FLOOR),
			pane_speaker(v, floor));
		pane_speech_clock(v, floor, &clock, &over);
		at += paint_text(a, row, LEFT, a->columns - LEFT -
			(int)clock.n, STYLE_SPEAKER, b.s, b.n, false);
		paint_text(a, row, at, (int)clock.n, over ? STYLE_ALARM :
			STYLE_CLOCK, clock.s, clock.n, false);
	} else {
		paint_line(a, row, LEFT, STYLE_DIM, _("nobody has the floor"));
	}
	buf_cut(&b, 0);
	for (i = record_first(v->r, MEETING, MEETING_REQUESTS); i;
	     i = record_next(v->r, i)) {
		buf_addf(&b, "%s%d ", n ? "   " : "", n + 1);
		pane_add_request(v, i, &b);
		n++;
	}
	for (size_t done = 0, line; done < b.n && row < a->rows / 2;
	     done += line) {
		line = text_line(b.s + done, b.n - done, a->columns - LEFT -
			5);
		paint_text(a, ++row, LEFT + 2, a->columns - LEFT - 5,
			STYLE_PLAIN, b.s + done,
			text_line_shown(b.s + done, line), text_is_rtl(
			b.s + done, line));
	}
	buf_free(&b);
	buf_free(&clock);
	return row + 1;
}

static void chair_draw(struct view *v)
{
	struct area a = { 0, 0, term_rows(), term_columns() }, rest;
	int row = a.rows > 12 ? 2 : 1, gap = a.rows > 12;

	if (!v->reading)
		chair_read_all(v);
	paint_blank(&a);
	chair_head(v, &a);
	chair_item(v, &a, row);
	row = chair_floor(v, &a, row + 1 + gap);
	paint_rule(&a, row);
	rest = (struct area){ row + 1 + gap, 0, a.rows - row - 2 - gap,
		a.columns };
	if (rest.rows > 0)
		chair_outcomes(v, &rest);
	paint_hint(&a, a.rows - 1, STYLE_HINT, v->chair_only ?
		_(" Space: all of it is read   Up Down   q leaves") :
		_(" Space: all of it is read   Up Down   F8 back"));
	paint_no_cursor();
}

static bool chair_key(struct view *v, const struct key *k)
{
	size_t page = (size_t)(term_rows() > 8 ? term_rows() / 2 : 1);
	size_t up = 0;

	if (k->what == KEY_TYPED && !strcmp(k->text, " ")) {
		chair_read_all(v);
		v->over_moved = false;
	}
	if (k->what == KEY_TYPED)
		return strcmp(k->text, "q") != 0;
	if (k->what != KEY_NAMED)
		return true;
	if (!strcmp(k->name, "Down") || !strcmp(k->name, "WheelDown"))
		v->over_top++;
	else if (!strcmp(k->name, "PgDn"))
		v->over_top += page;
	else if (!strcmp(k->name, "Up") || !strcmp(k->name, "WheelUp"))
		up = 1;
	else if (!strcmp(k->name, "PgUp"))
		up = page;
	else
		return strcmp(k->name, "Esc") && strcmp(k->name, "F8") &&
			strcmp(k->name, "F10") && strcmp(k->name, "C-c");
	v->over_top -= up < v->over_top ? up : v->over_top;
	v->over_moved = true;
	return true;
}

const struct screen screen_chair = { "chair", chair_draw, chair_key, NULL,
	"q " };
