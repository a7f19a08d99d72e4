/* export_ical.c -- a calendar (RFC 5545): the meeting, the next one, and
 * what is to be done by when.
 *
 *  (1) Days are dates without a time; times are in UTC, so that no time zone
 *      need be described.
 *  (2) Stamps come from the record, not from the clock: the gavel of an
 *      action; of the meeting the last time that the record knows.
 *  (3) Lines end in CR LF and have at most 75 octets; none is cut within a
 *      character. Controls do not get through.
 *  (4) A task is an outcome with an owner or a due that was agreed, or whose
 *      status nobody has written; what is only proposed, put off or
 *      withdrawn is none.
 *  (5) A next meeting that is itself among the meetings stands once.
 *  (6) A calendar has something in it; where there is neither a date nor a
 *      task, there is nothing to be had.
 */
#include "config.h"
#include "draft/export_formats.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "draft/export_inside.h"
#include "record/outcome.h"

enum { LINE_OCTETS = 75, STAMP_SIZE = 64 };

struct calendar {
	struct run run;
	const struct record *const *meeting;
	size_t meetings;
	struct buf *out;
	struct buf text;        /* to put a value together */
	char stamp[STAMP_SIZE]; /* of the meeting */
	size_t parts;           /* how many meetings and tasks so far */
};

/* ---- lines ---- */

static size_t octets_of(const char *s)
{
	unsigned char c = (unsigned char)*s;
	size_t wanted = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4, n = 1;

	while (n < wanted && ((unsigned char)s[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* One line, folded. */
static void put_line(struct calendar *c, const char *line)
{
	size_t used = 0;

	while (*line) {
		size_t n = octets_of(line);

		if (used + n > LINE_OCTETS) {
			buf_add(c->out, "\r\n ");
			used = 1;
		}
		buf_addn(c->out, line, n);
		used += n;
		line += n;
	}
	buf_add(c->out, "\r\n");
}

static bool is_control(const char *s)
{
	unsigned char c = (unsigned char)*s, next = (unsigned char)s[1];

	return c < 0x20 || c == 0x7F || (c == 0xC2 && next < 0xA0) ||
		(c == 0xEF && next == 0xBF && (unsigned char)s[2] >= 0xBE);
}

/* Append a text escaped: what breaks a line becomes \n, other controls and
 * noncharacters go. */
static void add_escaped(struct buf *out, const char *s)
{
	for (; *s; s += octets_of(s)) {
		if (*s == '\n' || !strncmp(s, "\xE2\x80\xA8", 3) ||
		    !strncmp(s, "\xE2\x80\xA9", 3))
			buf_add(out, "\\n");
		else if (*s == '\t')
			buf_addc(out, ' ');
		else if (is_control(s))
			continue;
		else if (strchr("\\;,", *s))
			buf_addf(out, "\\%c", *s);
		else
			buf_addn(out, s, octets_of(s));
	}
}

/* A property whose value is text; none if the text is empty. */
static void put_text(struct calendar *c, const char *name, const char *text)
{
	struct buf line = BUF_INIT;

	if (*text) {
		buf_addf(&line, "%s:", name);
		add_escaped(&line, text);
		put_line(c, line.s);
	}
	buf_free(&line);
}

static void put_uid(struct calendar *c, item_id i, const char *end)
{
	char name[IDENT_SIZE];

	record_name(c->run.r, i, name);
	buf_addf(c->out, "UID:%s%s\r\n", name, end);
}

/* ---- days and times ---- */

enum { DAY = 24 * 60 * 60 };

/* 20170202T093000Z, or only its day. */
static void write_utc(int64_t t, bool whole, char *out)
{
	time_t at = (time_t)t;
	struct tm tm = {0};

	gmtime_r(&at, &tm);
	snprintf(out, STAMP_SIZE, "%04d%02d%02d", tm.tm_year + 1900,
		tm.tm_mon + 1, tm.tm_mday);
	if (whole)
		snprintf(out + strlen(out), STAMP_SIZE - strlen(out),
			"T%02d%02d%02dZ", tm.tm_hour, tm.tm_min, tm.tm_sec);
}

static bool day_read(const char *date, size_t n, int64_t *t)
{
	char text[32];

	if (n != 10)
		return false;
	memcpy(text, date, 10);
	strcpy(text + 10, "T00:00:00Z");
	return time_read(text, t);
}

static void put_day(struct calendar *c, const char *name, int64_t t)
{
	char day[STAMP_SIZE];

	write_utc(t, false, day);
	buf_addf(c->out, "%s;VALUE=DATE:%s\r\n", name, day);
}

static void put_time(struct calendar *c, const char *name, int64_t t)
{
	char stamp[STAMP_SIZE];

	write_utc(t, true, stamp);
	buf_addf(c->out, "%s:%s\r\n", name, stamp);
}

/* The first and last day of a ROW_MANY of dates. */
static bool days_of(const char *dates, int64_t *first, int64_t *last)
{
	const char *at;
	bool any = false;
	int64_t t;
	size_t n;

	while (export_entry_next(&dates, &at, &n)) {
		if (!day_read(at, n, &t))
			continue;
		if (!any || t < *first)
			*first = t;
		if (!any || t > *last)
			*last = t;
		any = true;
	}
	return any;
}

/* From the opening of the first sitting to the close of the last, if that
 * is within a day; else whole days are truer. */
static bool sat(const struct record *r, int64_t *from, int64_t *to)
{
	item_id first = record_first(r, MEETING, MEETING_SITTINGS);
	item_id last = record_last(r, MEETING, MEETING_SITTINGS);

	return first && time_read(record_say(r, first, SITTING_OPENED), from) &&
		time_read(record_say(r, last, SITTING_CLOSED), to) &&
		*from < *to && *to - *from < DAY;
}

/* Whole days: those it was called for, else those on which it sat. */
static bool days_sat(const struct record *r, int64_t *from, int64_t *to)
{
	item_id first = record_first(r, MEETING, MEETING_SITTINGS);
	item_id last = record_last(r, MEETING, MEETING_SITTINGS);
	const char *opened = record_say(r, first, SITTING_OPENED);
	const char *closed = record_say(r, last, SITTING_CLOSED);

	if (days_of(record_say(r, MEETING, MEETING_DATES), from, to))
		return true;
	if (!day_read(opened, strnlen(opened, 10), from))
		return false;
	if (!day_read(closed, strnlen(closed, 10), to) || *to < *from)
		*to = *from;
	return true;
}

/* The last thing that the record knows of the meeting as a whole. */
static void make_stamp(struct calendar *c)
{
	static const enum row rows[] = { MEETING_ADOPTED_AT,
		MEETING_APPROVED_AT };
	static const enum row of_sittings[] = { SITTING_OPENED,
		SITTING_CLOSED };
	const struct record *r = c->run.r;
	int64_t stamp = 0, t, last;

	if (days_of(record_say(r, MEETING, MEETING_DATES), &t, &last))
		stamp = t;
	for (size_t k = 0; k < 2; k++)
		if (time_read(record_say(r, MEETING, rows[k]), &t) &&
		    t > stamp)
			stamp = t;
	for (item_id i = record_first(r, MEETING, MEETING_SITTINGS); i;
	     i = record_next(r, i))
		for (size_t k = 0; k < 2; k++)
			if (time_read(record_say(r, i, of_sittings[k]), &t) &&
			    t > stamp)
				stamp = t;
	write_utc(stamp, true, c->stamp);
}

/* ---- meetings ---- */

static void add_agenda_line(void *context, item_id item, const char *number)
{
	struct calendar *c = context;
	const char *title;

	if (!item)
		return;
	title = record_text(c->run.r, item, ITEM_TITLE, c->run.lang);
	if (c->text.n)
		buf_addc(&c->text, '\n');
	buf_addf(&c->text, "%s%s%s", number, *title ? " " : "", title);
}

static void put_place(struct calendar *c)
{
	static const enum row rows[] = { MEETING_ROOM, MEETING_PREMISES,
		MEETING_CITY };

	buf_cut(&c->text, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *part = record_text(c->run.r, MEETING, rows[i],
			c->run.lang);

		if (*part && c->text.n)
			buf_add(&c->text, ", ");
		buf_add(&c->text, part);
	}
	put_text(c, "LOCATION", c->text.s);
}

/* The title, or what is short for the meeting. */
static void put_summary(struct calendar *c)
{
	const char *title = record_text(c->run.r, MEETING, MEETING_TITLE,
		c->run.lang);

	buf_cut(&c->text, 0);
	export_meeting(&c->run, &c->text);
	if (*title && c->text.n)
		buf_add(&c->text, ": ");
	buf_add(&c->text, title);
	put_text(c, "SUMMARY", c->text.n ? c->text.s : _("Meeting"));
}

static void begin(struct calendar *c, const char *what, item_id i,
	const char *end, const char *stamp)
{
	c->parts++;
	buf_addf(c->out, "BEGIN:%s\r\n", what);
	put_uid(c, i, end);
	buf_addf(c->out, "DTSTAMP:%s\r\n", stamp);
}

static void put_meeting(struct calendar *c)
{
	int64_t from, to;
	bool times = sat(c->run.r, &from, &to);

	if (!times && !days_sat(c->run.r, &from, &to))
		return;
	begin(c, "VEVENT", MEETING, "", c->stamp);
	if (times) {
		put_time(c, "DTSTART", from);
		put_time(c, "DTEND", to);
	} else {
		put_day(c, "DTSTART", from);
		put_day(c, "DTEND", to + DAY);
	}
	put_summary(c);
	put_place(c);
	buf_cut(&c->text, 0);
	export_items(&c->run, add_agenda_line, c);
	put_text(c, "DESCRIPTION", c->text.s);
	buf_add(c->out, "STATUS:CONFIRMED\r\nEND:VEVENT\r\n");
}

/* Is the meeting of that number among those of the calendar? */
static bool is_held(const struct calendar *c, const char *number)
{
	const char *code = record_say(c->run.r, MEETING, MEETING_BODY_CODE);

	if (!*code || !*number)
		return false;
	for (size_t i = 0; i < c->meetings; i++) {
		const struct record *r = c->meeting[i];

		if (!strcmp(record_say(r, MEETING, MEETING_BODY_CODE), code) &&
		    !strcmp(record_say(r, MEETING, MEETING_NUMBER), number) &&
		    *record_say(r, MEETING, MEETING_DATES))
			return true;
	}
	return false;
}

static void put_next_meeting(struct calendar *c)
{
	const struct record *r = c->run.r;
	const char *code = record_say(r, MEETING, MEETING_BODY_CODE);
	const char *number = record_say(r, MEETING, MEETING_NEXT_NUMBER);
	int64_t from, to;

	if (!days_of(record_say(r, MEETING, MEETING_NEXT_DATES), &from, &to) ||
	    is_held(c, number))
		return;
	begin(c, "VEVENT", MEETING, "-next", c->stamp);
	put_day(c, "DTSTART", from);
	put_day(c, "DTEND", to + DAY);
	if (!*code)
		code = record_text(r, MEETING, MEETING_BODY_NAME, c->run.lang);
	buf_cut(&c->text, 0);
	buf_addf(&c->text, "%s%s%s", code, *code && *number ? " " : "",
		number);
	put_text(c, "SUMMARY", c->text.n ? c->text.s : _("Next meeting"));
	put_text(c, "LOCATION", record_text(r, MEETING, MEETING_NEXT_PLACE,
		c->run.lang));
	put_text(c, "DESCRIPTION", record_say(r, MEETING, MEETING_NEXT_NOTE));
	buf_addf(c->out, "STATUS:%s\r\nEND:VEVENT\r\n",
		*record_say(r, MEETING, MEETING_NEXT_TENTATIVE) ?
		"TENTATIVE" : "CONFIRMED");
}

/* ---- tasks ---- */

static bool is_one_of(const char *word, const char *const *words)
{
	for (; *words; words++)
		if (!strcmp(word, *words))
			return true;
	return false;
}

static bool is_task(const struct calendar *c, item_id o)
{
	static const char *const no_task[] = { "proposed", "deferred",
		"withdrawn", NULL };

	return outcome_is_action(c->run.r, o) &&
		!is_one_of(export_status(&c->run, o), no_task);
}

/* The day it is due: as written, or that of the next meeting. */
static bool due_day(const struct record *r, item_id o, int64_t *t)
{
	const char *date = record_say(r, o, OUTCOME_DUE_DATE);
	const char *meeting = record_say(r, o, OUTCOME_DUE_MEETING);
	const char *next = record_say(r, MEETING, MEETING_NEXT_NUMBER);
	int64_t last;

	if (day_read(date, strlen(date), t))
		return true;
	return *meeting && (!strcmp(meeting, "next") ||
		!strcmp(meeting, next)) &&
		days_of(record_say(r, MEETING, MEETING_NEXT_DATES), t, &last);
}

/* The time of the gavel of an outcome or of the one above it. */
static void task_stamp(const struct calendar *c, item_id o, char *out)
{
	static const enum row rows[] = { OUTCOME_AT, OUTCOME_PROPOSED };
	int64_t t;

	memcpy(out, c->stamp, STAMP_SIZE);
	for (; record_kind(c->run.r, o) == KIND_OUTCOME;
	     o = c->run.r->item[o].parent)
		for (size_t k = 0; k < 2; k++)
			if (time_read(record_say(c->run.r, o, rows[k]), &t)) {
				write_utc(t, true, out);
				return;
			}
}

static const struct { const char *done, *status; } statuses[] = {
	{ "done", "COMPLETED" },
	{ "dropped", "CANCELLED" },
	{ "carried", "IN-PROCESS" },
	{ "", "NEEDS-ACTION" },
};

static const char *task_status(const char *done)
{
	size_t i = 0;

	while (*statuses[i].done && strcmp(statuses[i].done, done))
		i++;
	return statuses[i].status;
}

/* Where it comes from, when it is due, and what shows that it was done. */
static void put_task_text(struct calendar *c, item_id o, const char *label)
{
	const char *evidence = record_say(c->run.r, o, OUTCOME_EVIDENCE);
	struct buf due = BUF_INIT;

	buf_cut(&c->text, 0);
	export_meeting(&c->run, &c->text);
	buf_addf(&c->text, "%s%s)", c->text.n ? ", " : "", label);
	export_due(&c->run, o, &due);
	if (due.n)
		buf_addc(&c->text, '\n');
	if (due.n)
		buf_addf(&c->text, _("due: %s"), due.s);
	if (*evidence)
		buf_addf(&c->text, "\n%s", evidence);
	put_text(c, "DESCRIPTION", c->text.s);
	buf_free(&due);
}

static void put_task(void *context, item_id o, const char *label, int depth)
{
	struct calendar *c = context;
	const struct record *r = c->run.r;
	const char *says = record_text(r, o, OUTCOME_TEXT, c->run.lang);
	const char *verb = record_say(r, o, OUTCOME_VERB);
	char stamp[STAMP_SIZE];
	int64_t due;

	(void)depth;
	if (!is_task(c, o))
		return;
	task_stamp(c, o, stamp);
	begin(c, "VTODO", o, "", stamp);
	put_text(c, "SUMMARY", *says ? says : *verb ? verb : label);
	if (due_day(r, o, &due))
		put_day(c, "DUE", due);
	buf_cut(&c->text, 0);
	export_names(&c->run, record_say(r, o, OUTCOME_OWNER), ", ", &c->text);
	put_text(c, "CONTACT", c->text.s);
	put_text(c, "CATEGORIES", verb);
	put_task_text(c, o, label);
	buf_addf(c->out, "STATUS:%s\r\nEND:VTODO\r\n",
		task_status(record_say(r, o, OUTCOME_DONE)));
}

bool export_ical(const struct record *const *meeting, size_t n, enum lang l,
	struct buf *out, struct fault *f)
{
	struct calendar c = { .meeting = meeting, .meetings = n, .out = out,
		.text = BUF_INIT };
	size_t start = out->n;

	buf_add(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
		"PRODID:-//dais//minutes//EN\r\n");
	for (size_t i = 0; i < n; i++) {
		export_open(&c.run, meeting[i], l, out);
		make_stamp(&c);
		put_meeting(&c);
		put_next_meeting(&c);
		export_outcomes(&c.run, put_task, &c);
		export_close(&c.run);
	}
	buf_add(out, "END:VCALENDAR\r\n");
	buf_free(&c.text);
	if (c.parts)
		return true;
	buf_cut(out, start);
	return fail(f, FAULT_RULE, _("nothing for a calendar: the minutes "
		"have neither a date nor an action"));
}
