/* panes.c -- head, agenda, floor, outcomes, hint. */
#include "config.h"
#include "ui/view.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"
#include "ui/term.h"

static int64_t now(const struct view *v)
{
	return session_time(v->s);
}

static void put_right(const struct area *a, int row, enum style style,
	const char *text)
{
	int width = text_width(text, strlen(text));

	paint_text(a, row, a->columns - width, width, style, text,
		strlen(text), false);
}

/* ---- head ---- */

static void add_light(const struct view *v, struct buf *out, bool *alarm)
{
	const char *why = session_alarm(v->s);

	*alarm = why != NULL;
	if (session_watching(v->s))
		buf_add(out, _("watching"));
	else if (why)
		buf_addf(out, "%s %s", paint_mark(MARK_ALARM), _("NOT SAVED"));
	else if (session_durable(v->s) < session_seq(v->s))
		buf_addf(out, "%s %s", paint_mark(MARK_SAVING), _("saving"));
	else
		buf_addf(out, "%s %s %llu", paint_mark(MARK_SAVED),
			_("saved"), (unsigned long long)session_seq(v->s));
}

static void add_title(const struct view *v, struct buf *out)
{
	enum lang l = record_lang(v->r);
	const char *code = record_say(v->r, MEETING, MEETING_BODY_CODE);
	const char *number = record_say(v->r, MEETING, MEETING_NUMBER);
	const char *status = record_say(v->r, MEETING, MEETING_STATUS);

	if (!*code)
		code = record_text(v->r, MEETING, MEETING_BODY_NAME, l);
	buf_addf(out, "%s%s%s%s", *code ? " " : "", code, *number ? " " : "",
		number);
	if (v->at.item == MEETING) {
		if (!strcmp(status, "suspended"))
			buf_addf(out, " (%s)", _("suspended"));
		return;
	}
	buf_addf(out, "%s%s ", out->n ? " " : "", out->n ?
		paint_mark(MARK_DOT) : "");
	agenda_number(v->r, v->at.item, out);
	buf_addf(out, " %s", record_text(v->r, v->at.item, ITEM_TITLE, l));
	if (v->at.item == agenda_open(v->r) || !strcmp(status, "closed"))
		return;
	if (!strcmp(status, "suspended") && v->at.item == agenda_left(v->r))
		buf_addf(out, " (%s)", _("suspended"));
	else
		buf_add(out, _(" (looked at, not open)"));
}

void pane_head(const struct view *v)
{
	struct buf left = BUF_INIT, right = BUF_INIT;
	char stamp[TIME_SIZE], clock[9];
	const char *city = record_text(v->r, MEETING, MEETING_CITY,
		record_lang(v->r));
	bool alarm;
	int width, at;

	session_stamp(v->s, stamp);
	time_of_day(stamp, true, clock);
	if (v->head.columns < 72)
		city = "";
	if (v->head.columns >= 30)
		buf_addf(&right, "%s%s   ", *city ? " " : "", clock);
	add_light(v, &right, &alarm);
	buf_addc(&right, ' ');
	add_title(v, &left);
	/* Each in its own direction: the light never changes its place. */
	width = text_width(right.s, right.n);
	at = v->head.columns - width - text_width(city, strlen(city));
	if (at < 1)
		at = 1;
	paint_text(&v->head, 0, 0, at - 1, STYLE_HEAD, left.s, left.n, false);
	paint_text(&v->head, 0, at - 1, 1, STYLE_HEAD, "", 0, false);
	paint_piece(&v->head, 0, at, v->head.columns - width - at, alarm ?
		STYLE_ALARM : STYLE_HEAD, city);
	at = v->head.columns > width ? v->head.columns - width : 0;
	paint_text(&v->head, 0, at, v->head.columns - at, alarm ?
		STYLE_ALARM : STYLE_HEAD, right.s, right.n, false);
	buf_free(&left);
	buf_free(&right);
}

/* ---- agenda ---- */

/* "0:27/1h": hours and minutes spent, and what is planned. */
static void item_clock(const struct view *v, item_id i, struct buf *out)
{
	long spent = agenda_spent(v->r, i, now(v)) / 60;
	long plan = record_number(v->r, i, ITEM_ALLOTTED, 0);

	buf_addf(out, "%ld:%02ld", spent / 60, spent % 60);
	if (plan >= 60 && plan % 60 == 0)
		buf_addf(out, "/%ldh", plan / 60);
	else if (plan)
		buf_addf(out, "/%ld:%02ld", plan / 60, plan % 60);
}

static void item_right(const struct view *v, item_id i, struct buf *out)
{
	const char *state = record_say(v->r, i, ITEM_STATE);

	if (agenda_open(v->r) == i)
		item_clock(v, i, out);
	else if (!strcmp(state, "closed"))
		buf_add(out, paint_mark(MARK_DONE));
	else if (*state && strcmp(state, "pending"))
		buf_add(out, _(state));
}

static void agenda_row(const struct view *v, const struct area *a, int row,
	item_id i)
{
	bool open = agenda_open(v->r) == i, shown = v->at.item == i;
	struct buf left = BUF_INIT, right = BUF_INIT;
	enum style style = open ? STYLE_TITLE : STYLE_PLAIN;
	int width;

	buf_addf(&left, " %s ", open ? paint_mark(MARK_OPEN) : shown ?
		paint_mark(MARK_PROMPT) : " ");
	agenda_number(v->r, i, &left);
	buf_addf(&left, " %s", record_text(v->r, i, ITEM_TITLE,
		record_lang(v->r)));
	buf_addc(&right, ' ');
	item_right(v, i, &right);
	buf_addc(&right, ' ');
	width = text_width(right.s, right.n);
	paint_text(a, row, 0, a->columns - width, shown && !open ?
		STYLE_SELECTED : style, left.s, left.n, false);
	put_right(a, row, STYLE_DIM, right.s);
	buf_free(&left);
	buf_free(&right);
}

/* The part of the agenda about the item shown. */
static item_id agenda_top(const struct view *v, int rows)
{
	item_id first = agenda_next(v->r, NOWHERE), i;
	int index = 0, n = 0;

	for (i = first; i; i = agenda_next(v->r, i), n++)
		if (i == v->at.item)
			index = n;
	for (; n > rows && index > rows / 2 && first; n--) {
		first = agenda_next(v->r, first);
		index--;
	}
	return first;
}

static void pane_agenda(const struct view *v, const struct area *a)
{
	item_id first = agenda_top(v, a->rows - 1), i;
	int row = 1;

	paint_blank(a);
	paint_line(a, 0, 0, STYLE_TITLE, _(" Agenda"));
	for (i = first; i && row < a->rows; i = agenda_next(v->r, i))
		agenda_row(v, a, row++, i);
	if (!first)
		paint_line(a, 1, 0, STYLE_DIM, _("   #+ adds an item"));
}

static int agenda_rows(const struct view *v)
{
	return v->outcomes.rows ? v->side.rows / 2 : v->side.rows * 2 / 5;
}

item_id pane_agenda_at(const struct view *v, int row)
{
	item_id i;

	if (v->narrow || row < 1 || row >= agenda_rows(v))
		return NOWHERE;
	for (i = agenda_top(v, agenda_rows(v) - 1); i && row > 1; row--)
		i = agenda_next(v->r, i);
	return i;
}

/* ---- floor ---- */

void pane_speech_clock(const struct view *v, item_id i, struct buf *out,
	bool *over)
{
	long spent = floor_seconds(v->r, i, now(v));
	long limit = record_number(v->r, MEETING, MEETING_LIMIT, 0);
	char text[32];

	span_write(spent, text, sizeof text);
	buf_add(out, text);
	*over = limit && spent > limit;
	if (limit) {
		span_write(limit, text, sizeof text);
		buf_addf(out, "/%s%s", text, *over ? "!" : "");
	}
}

const char *pane_speaker(const struct view *v, item_id i)
{
	const char *who = record_say(v->r, i, INTERVENTION_SPEAKER);

	return *who ? who_shown(v->r, who, record_lang(v->r)) :
		_("(name to follow)");
}

static int waiting(const struct view *v)
{
	int n = 0;

	for (item_id i = record_first(v->r, MEETING, MEETING_REQUESTS); i;
	     i = record_next(v->r, i))
		n++;
	return n;
}

void pane_add_request(const struct view *v, item_id i, struct buf *out)
{
	const char *kind = record_say(v->r, i, REQUEST_KIND);
	const char *about = record_say(v->r, i, REQUEST_ABOUT);

	buf_add(out, who_shown(v->r, record_say(v->r, i, REQUEST_WHO),
		record_lang(v->r)));
	if (!strcmp(kind, "point of order"))
		buf_add(out, " !");
	else if (!strcmp(kind, "question"))
		buf_add(out, " ?");
	else if (!strcmp(kind, "reply"))
		buf_add(out, " <");
	if (*about)
		buf_addf(out, " %s", about);
}

/* "3 waiting, closed"; nothing where nothing is to be said. */
static void add_waiting(const struct view *v, struct buf *out)
{
	bool closed = !strcmp(record_say(v->r, MEETING, MEETING_LIST),
		"closed");
	int n = waiting(v);

	if (n)
		buf_addf(out, ngettext("%d waiting", "%d waiting", n), n);
	if (closed)
		buf_add(out, n ? _(", closed") : _("list closed"));
}

static void pane_floor(const struct view *v, const struct area *a)
{
	item_id floor = floor_now(v->r), i;
	struct buf b = BUF_INIT;
	bool over = false;
	int row = 2, n = 0;

	paint_blank(a);
	paint_line(a, 0, 0, STYLE_TITLE, _(" Floor"));
	add_waiting(v, &b);
	buf_addc(&b, ' ');
	put_right(a, 0, STYLE_DIM, b.s);
	buf_cut(&b, 0);
	if (floor) {
		int width;

		pane_speech_clock(v, floor, &b, &over);
		buf_addc(&b, ' ');
		width = text_width(b.s, b.n);
		put_right(a, 1, over ? STYLE_ALARM : STYLE_CLOCK, b.s);
		buf_cut(&b, 0);
		buf_addf(&b, " %s %s", paint_mark(MARK_FLOOR),
			pane_speaker(v, floor));
		paint_text(a, 1, 0, a->columns - width - 1, STYLE_SPEAKER,
			b.s, b.n, false);
	} else {
		paint_line(a, 1, 0, STYLE_DIM, _("   nobody"));
	}
	for (i = record_first(v->r, MEETING, MEETING_REQUESTS);
	     i && row < a->rows; i = record_next(v->r, i)) {
		int at;

		buf_cut(&b, 0);
		buf_addf(&b, "   %d ", ++n);
		at = paint_text(a, row, 0, a->columns - 1, STYLE_PLAIN, b.s,
			b.n, false);
		buf_cut(&b, 0);
		pane_add_request(v, i, &b);
		paint_piece(a, row++, at, a->columns - 1 - at, STYLE_PLAIN,
			b.s);
	}
	buf_free(&b);
}

/* ---- outcomes ---- */

static enum style outcome_style(const char *status)
{
	return !strcmp(status, "agreed") ? STYLE_AGREED :
		!*status || !strcmp(status, "proposed") ? STYLE_PROPOSED :
		STYLE_DIM;
}

/* What is withdrawn or put off is none of those that are to be agreed. Gives
 * how many there are with these. */
static int count_outcomes(const struct view *v, int *agreed, int *all)
{
	int n = 0;

	*agreed = *all = 0;
	for (item_id o = outcome_next_top(v->r, NOWHERE); o;
	     o = outcome_next_top(v->r, o)) {
		bool done = !strcmp(record_say(v->r, o, OUTCOME_STATUS),
			"agreed");

		n++;
		*agreed += done;
		*all += done || outcome_waits(v->r, o);
	}
	return n;
}

/* An outcome as rows; gives how many it took. */
static int outcome_rows(const struct view *v, const struct area *a, int row,
	item_id o, bool whole)
{
	const char *status = record_say(v->r, o, OUTCOME_STATUS);
	const char *text = record_text(v->r, o, OUTCOME_TEXT,
		record_lang(v->r));
	struct buf head = BUF_INIT;
	size_t n = strlen(text), at = 0;
	int left, used = 0;
	bool rtl = text_is_rtl(text, n);

	buf_add(&head, "   ");
	outcome_label(v->r, o, &head);
	buf_addf(&head, " %s ", !strcmp(status, "agreed") ?
		paint_mark(MARK_DONE) : paint_mark(MARK_PROPOSED));
	left = text_width(head.s, head.n);
	paint_text(a, row, 0, left, outcome_style(status), head.s, head.n,
		false);
	while (at < n && row + used < a->rows) {
		int columns = a->columns - left - 1;
		size_t line = whole ? text_line(text + at, n - at, columns)
			: n;
		size_t shown = text_line_shown(text + at, line);

		if (used)
			paint_text(a, row + used, 0, left, STYLE_PLAIN, "", 0,
				false);
		paint_text(a, row + used, left, columns, STYLE_PLAIN,
			text + at, shown, rtl);
		at += line;
		used++;
	}
	buf_free(&head);
	return used ? used : 1;
}

void pane_outcomes(const struct view *v, const struct area *a)
{
	bool whole = a->columns > 30;
	struct buf b = BUF_INIT;
	int agreed, all, row = 1, n = count_outcomes(v, &agreed, &all), skip;

	paint_blank(a);
	paint_line(a, 0, 0, STYLE_TITLE, _(" Outcomes"));
	if (all)
		buf_addf(&b, _("%d of %d agreed "), agreed, all);
	if (!n)
		paint_line(a, 1, 0, STYLE_DIM, _("   none yet"));
	put_right(a, 0, STYLE_DIM, b.s);
	/* The newest matter most: where there is no room, the first go. */
	skip = n - (a->rows - 1) / (whole ? 2 : 1);
	for (item_id o = outcome_next_top(v->r, NOWHERE); o && row < a->rows;
	     o = outcome_next_top(v->r, o))
		if (skip-- <= 0)
			row += outcome_rows(v, a, row, o, whole);
	buf_free(&b);
}

/* ---- the strip of narrow screens ---- */

/* "· 2 waiting: INSAFE ? ask about costs, Rwanda": each is read in a direction
 * of its own, all of it in that of the interface. */
static void strip_waiting(const struct view *v, const struct area *a, int at)
{
	struct buf b = BUF_INIT;
	int n = 0, left;
	bool rtl;

	paint_line(a, 0, at, STYLE_PLAIN, "");
	add_waiting(v, &b);
	rtl = text_is_rtl(b.s, b.n);
	if (b.n) {
		buf_splice(&b, 0, 0, " ", 1);
		buf_splice(&b, 0, 0, paint_mark(MARK_DOT),
			strlen(paint_mark(MARK_DOT)));
		at += 2;
	}
	for (item_id i = record_first(v->r, MEETING, MEETING_REQUESTS); i;
	     i = record_next(v->r, i)) {
		buf_add(&b, n++ ? ", " : ": ");
		if (!rtl) {
			at += paint_text(a, 0, at, a->columns - at, STYLE_PLAIN,
				b.s, b.n, false);
			buf_cut(&b, 0);
		}
		pane_add_request(v, i, &b);
		if (!rtl && (left = a->columns - at) > 0) {
			at += paint_piece(a, 0, at, left, STYLE_PLAIN, b.s);
			buf_cut(&b, 0);
		}
	}
	paint_text(a, 0, at, a->columns - at, STYLE_PLAIN, b.s, b.n, rtl);
	buf_free(&b);
}

static void strip_floor(const struct view *v, const struct area *a)
{
	item_id floor = floor_now(v->r);
	struct buf b = BUF_INIT, clock = BUF_INIT;
	bool over = false;
	int width, at;

	if (floor) {
		buf_addf(&b, " %s %s ", paint_mark(MARK_FLOOR),
			pane_speaker(v, floor));
		pane_speech_clock(v, floor, &clock, &over);
	} else {
		buf_add(&b, _(" nobody has the floor"));
	}
	width = text_width(b.s, b.n);
	at = paint_text(a, 0, 0, width < 40 ? width : 40, floor ?
		STYLE_SPEAKER : STYLE_DIM, b.s, b.n, false);
	paint_text(a, 0, at, text_width(clock.s, clock.n), over ? STYLE_ALARM
		: STYLE_CLOCK, clock.s, clock.n, false);
	at += text_width(clock.s, clock.n);
	buf_free(&b);
	buf_free(&clock);
	strip_waiting(v, a, at);
}

/* "0:27/1h · next 6 Outcomes"; gives the columns left for the rest. */
static int strip_agenda(const struct view *v, const struct area *a)
{
	item_id open = agenda_open(v->r), next = agenda_coming(v->r);
	struct buf b = BUF_INIT;
	int width;

	if (open)
		item_clock(v, open, &b);
	if (next && strcmp(record_say(v->r, MEETING, MEETING_STATUS),
	    "closed")) {
		buf_addf(&b, "%s%s ", open ? " " : "", open ?
			paint_mark(MARK_DOT) : "");
		buf_add(&b, _("next: "));
		agenda_number(v->r, next, &b);
		buf_addf(&b, " %s", record_text(v->r, next, ITEM_TITLE,
			record_lang(v->r)));
	}
	width = text_width(b.s, b.n);
	if (width > a->columns / 2)
		width = a->columns / 2;
	paint_text(a, 1, a->columns - width - 1, width + 1, STYLE_DIM, b.s,
		b.n, false);
	buf_free(&b);
	return a->columns - width - 3;
}

static void strip_outcomes(const struct view *v, const struct area *a)
{
	int agreed, all;
	item_id o = outcome_last(v->r, NOWHERE, true);
	struct buf b = BUF_INIT;

	count_outcomes(v, &agreed, &all);
	if (all)
		buf_addf(&b, _(" ! %d of %d agreed"), agreed, all);
	else
		buf_add(&b, _(" ! no outcomes yet"));
	if (o) {
		buf_addf(&b, " %s ", paint_mark(MARK_DOT));
		outcome_label(v->r, o, &b);
		buf_addf(&b, " %s", record_text(v->r, o, OUTCOME_TEXT,
			record_lang(v->r)));
	}
	for (size_t i = 0; i < b.n; i++)
		if (b.s[i] == '\n')
			b.s[i] = ' ';
	paint_blank(&(struct area){ a->row + 1, a->column, 1, a->columns });
	paint_text(a, 1, 0, strip_agenda(v, a), o ? STYLE_PLAIN : STYLE_DIM,
		b.s, b.n, false);
	buf_free(&b);
}

void pane_side(const struct view *v)
{
	struct area a = v->side, part = v->side;
	int agenda = agenda_rows(v), floor = a.rows * 3 / 10;

	if (!a.rows)
		return;
	if (v->narrow) {
		strip_floor(v, &a);
		strip_outcomes(v, &a);
		paint_rule(&(struct area){ a.row + 2, 0, 1, a.columns }, 0);
		return;
	}
	if (v->outcomes.rows)
		floor = a.rows - agenda - 1;
	part.rows = agenda;
	pane_agenda(v, &part);
	paint_rule(&a, agenda);
	part.row += agenda + 1;
	part.rows = floor;
	pane_floor(v, &part);
	if (!v->outcomes.rows) {
		paint_rule(&a, agenda + 1 + floor);
		part.row += floor + 1;
		part.rows = a.row + a.rows - part.row;
		pane_outcomes(v, &part);
	} else {
		pane_outcomes(v, &v->outcomes);
		paint_wall(v->outcomes.row, v->outcomes.rows,
			v->outcomes.column - 1);
	}
	paint_wall(a.row, a.rows, a.columns);
	paint_joint(a.row + agenda, a.columns, MARK_JOIN);
	paint_joint(a.row + a.rows, a.columns, MARK_FOOT);
	if (v->outcomes.rows)
		paint_joint(a.row + a.rows, v->outcomes.column - 1, MARK_FOOT);
	else
		paint_joint(a.row + agenda + 1 + floor, a.columns, MARK_JOIN);
}

/* ---- hint ---- */

static void candidates_line(const struct view *v, struct buf *out)
{
	for (size_t i = 0; i < v->candidates; i++) {
		const struct line_candidate *c = &v->candidate[i];

		if (i == v->candidate_at)
			buf_addf(out, " [%s] %s ", c->text, c->help);
		else
			buf_addf(out, " %s ", c->text);
	}
}

/* What is said in answer, on as many rows as it takes. */
static void message_rows(const struct view *v)
{
	enum style style = v->message_alarm ? STYLE_ALARM : STYLE_MARK;
	size_t at = 0, n = v->message.n;

	for (int row = 0; row < v->hint.rows; row++) {
		const char *text = v->message.s + at;
		size_t line = row + 1 < v->hint.rows ? text_line(text, n - at,
			v->hint.columns - 2) : n - at;
		struct buf b = BUF_INIT;

		buf_addc(&b, ' ');
		buf_addn(&b, text, text_line_shown(text, line));
		/* One row calls; a block of it would shout. */
		paint_hint(&v->hint, row, row ? STYLE_PLAIN : style, b.s);
		buf_free(&b);
		at += line;
	}
}

void pane_hint(const struct view *v)
{
	struct line_context where = { v->at.selected ? v->at.selected :
		v->last, v->c.pasted, line_whose(v),
		v->at.selected != NOWHERE, v->at.selected ? v->at.part : 0 };
	struct buf b = BUF_INIT;
	enum style style = STYLE_HINT;
	bool ok = true;

	if (!v->hint.rows)
		return;
	buf_addc(&b, ' ');
	if (v->candidates) {
		candidates_line(v, &b);
		style = STYLE_MARK;
	} else if (v->message.n) {
		message_rows(v);
		buf_free(&b);
		return;
	} else if (v->c.entry) {
		buf_add(&b, _("Enter keeps the correction, Esc leaves it"));
	} else if (v->c.text.n) {
		buf_addf(&b, "%s ", paint_mark(MARK_DOT));
		ok = line_explain(v->r, &where, v->c.text.s, v->c.text.n, &b);
		style = ok ? STYLE_MARK : STYLE_PROPOSED;
	} else if (v->at.selected) {
		buf_add(&b, _("Enter corrects it, /at /speaker /delete change "
			"it, Esc leaves it"));
	} else if (session_watching(v->s)) {
		buf_add(&b, _("this console only watches"));
	} else if (v->hint.columns < 100) {
		buf_add(&b, _("@ speaker  + list  ! outcome  # item  / command"
			"   F5 gavel  F1 help"));
	} else {
		buf_add(&b, _("@ speaker  + list  ! outcome  # item  / command"
			"   F2 speaker  F4 next  F5 gavel  F8 chair"
			"  F1 help"));
	}
	paint_hint(&v->hint, 0, style, b.s);
	buf_free(&b);
}
