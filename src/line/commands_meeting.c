/* commands_meeting.c -- the meeting and its sittings, facts, fields. */
#include "config.h"
#include "line/command.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "record/agenda.h"
#include "record/floor.h"

static bool is_status(const struct line_act *a, const char *status)
{
	return !strcmp(record_say(a->r, MEETING, MEETING_STATUS), status);
}

/* ---- sittings ---- */

static bool sitting_begin(struct line_act *a, struct fault *f)
{
	item_id i = make(a, KIND_SITTING, MEETING, f);

	a->out->item = i;
	return put_stamp(a, i, SITTING_OPENED, f) &&
		put(a, MEETING, MEETING_STATUS, "open", f);
}

static bool sitting_end(struct line_act *a, const char *how, struct fault *f)
{
	item_id i = record_last(a->r, MEETING, MEETING_SITTINGS);

	if (i && !*record_say(a->r, i, SITTING_CLOSED) &&
	    !(put_stamp(a, i, SITTING_CLOSED, f) &&
	      put(a, i, SITTING_HOW, how, f) &&
	      put(a, i, SITTING_NOTE, a->args, f)))
		return false;
	a->out->item = i;
	return item_goto(a, NOWHERE, f) && floor_end(a, f) &&
		put(a, MEETING, MEETING_STATUS, how, f);
}

RUN(open)
{
	if (is_status(a, "open"))
		return fail(f, FAULT_RULE, _("the meeting is open already"));
	say(a, _("the meeting is open"));
	return sitting_begin(a, f);
}

RUN(resume)
{
	item_id item;

	if (is_status(a, "open"))
		return fail(f, FAULT_RULE, _("the meeting is open already"));
	item = agenda_left(a->r);
	say(a, _("the meeting is resumed"));
	return sitting_begin(a, f) && item_goto(a, item, f);
}

RUN(suspend)
{
	if (is_status(a, "suspended"))
		return fail(f, FAULT_RULE, _("it is suspended already"));
	say(a, _("the sitting is suspended"));
	return sitting_end(a, "suspended", f);
}

RUN(close)
{
	if (is_status(a, "closed"))
		return fail(f, FAULT_RULE, _("it is closed already"));
	say(a, _("the meeting is closed; /check shows what is still open"));
	a->out->after = LINE_CLOSED;
	return sitting_end(a, "closed", f);
}

/* ---- facts ---- */

RUN(meeting)
{
	const char *s = a->args, *word;
	struct buf b = BUF_INIT;
	size_t n = next_word(&s, &word);
	bool ok = need(a->args, f);

	buf_addn(&b, word, n);
	ok = ok && put(a, MEETING, MEETING_BODY_CODE, b.s, f);
	n = next_word(&s, &word);
	buf_cut(&b, 0);
	buf_addn(&b, word, n);
	if (ok && b.n)
		ok = put(a, MEETING, MEETING_NUMBER, b.s, f);
	s = skip_blanks(s);
	if (ok && *s)
		ok = put_text(a, MEETING, MEETING_BODY_NAME, s, f);
	buf_free(&b);
	return ok;
}

RUN(title)
{
	return need(a->args, f) &&
		put_text(a, MEETING, MEETING_TITLE, a->args, f);
}

RUN(language)
{
	const char *word = schema_word(MEETING_LANGUAGE, a->args);

	if (!word)
		return fail(f, FAULT_RULE, _("a language is one of ar, en, "
			"es, fr, ru, zh"));
	return put(a, MEETING, MEETING_LANGUAGE, word, f);
}

RUN(timezone)
{
	if (!zone_known(a->args))
		return fail(f, FAULT_RULE, _("there is no time zone '%s'; "
			"write an area and a city, such as Europe/Zurich"),
			a->args);
	return put(a, MEETING, MEETING_TIMEZONE, a->args, f);
}

RUN(place)
{
	static const enum row rows[] = {
		MEETING_CITY, MEETING_PREMISES, MEETING_ROOM
	};
	const char *s = a->args;
	struct buf part = BUF_INIT;
	bool ok = need(a->args, f);

	for (int i = 0; ok && i < 3 && next_part(&s, comma, &part); i++)
		if (part.n)
			ok = put_text(a, MEETING, rows[i], part.s, f);
	buf_free(&part);
	return ok;
}

/* A date of so many words at *s, moved behind it and a comma. */
static bool date_of_words(const char **s, int words, char *date)
{
	const char *at = *s, *word, *start = skip_blanks(at);
	struct buf one = BUF_INIT;
	bool fits;

	while (words-- && next_word(&at, &word))
		continue;
	buf_addn(&one, start, (size_t)(at - start));
	if (one.n && comma(one.s + one.n - 1) == 1)
		buf_cut(&one, one.n - 1);
	else if (one.n > 2 && names_mark(one.s + one.n - 3) == 3)
		buf_cut(&one, one.n - 3);
	fits = date_read_loose(one.s, date);
	buf_free(&one);
	if (fits)
		*s = skip_blanks(at);
	return fits;
}

/* The dates that stand at *s, as lines; *s is moved behind them. */
static bool dates_of(const char **s, struct buf *out)
{
	char date[12];

	while (date_of_words(s, 1, date) || date_of_words(s, 3, date))
		buf_addf(out, "%s%s", out->n ? "\n" : "", date);
	*s = skip_blanks(*s);
	return out->n;
}

RUN(dates)
{
	const char *s = a->args;
	struct buf dates = BUF_INIT;
	bool ok = dates_of(&s, &dates) && !*s;

	ok = ok ? put(a, MEETING, MEETING_DATES, dates.s, f) :
		fail(f, FAULT_RULE, _("dates are written YYYY-MM-DD"));
	buf_free(&dates);
	return ok;
}

RUN(until)
{
	char stamp[TIME_SIZE];

	return stamp_typed(a, a->args, "", stamp, f) &&
		put(a, MEETING, MEETING_UNTIL, stamp, f);
}

/* Moves *s behind the words and a blank; false if they do not stand there. */
static bool behind(const char **s, const char *words)
{
	size_t n = strlen(words);

	if (strncasecmp(*s, words, n) || ((*s)[n] && skip_blanks(*s + n) ==
	    *s + n))
		return false;
	*s = skip_blanks(*s + n);
	return true;
}

/* A number, or yes or no, into out; false: neither stands there. */
static bool number_typed(const char **s, bool words, struct buf *out)
{
	const char *at = *s, *word;
	size_t n = next_word(&at, &word);

	while (n && comma(word + n - 1))
		n--;
	buf_cut(out, 0);
	buf_addn(out, word, n);
	if (!isdigit((unsigned char)*out->s) && !(words && (!strcmp(out->s,
	    "yes") || !strcmp(out->s, "no"))))
		return false;
	*s = skip_blanks(at);
	return true;
}

/* "about", "more than" and the like before the number of heads. */
static bool heads_typed(struct line_act *a, const char **s, struct buf *one,
	struct fault *f)
{
	bool about = behind(s, "about"), least = !about &&
		(behind(s, "more than") || behind(s, "at least") ||
		 behind(s, "over"));

	if (!number_typed(s, false, one))
		return !(about || least) || fail(f, FAULT_RULE, _("say how "
			"many: /attendance about 100"));
	return put(a, MEETING, MEETING_COUNT, one->s, f) &&
		put(a, MEETING, MEETING_COUNT_ABOUT, about ? "true" : "", f) &&
		put(a, MEETING, MEETING_COUNT_AT_LEAST, least ? "true" : "",
			f);
}

RUN(attendance)
{
	static const struct { const char *word; enum row row; } parts[] = {
		{ "remote", MEETING_COUNT_REMOTE },
		{ "on site", MEETING_COUNT_SITE },
		{ "women", MEETING_COUNT_WOMEN }, { "men", MEETING_COUNT_MEN },
		{ "countries", MEETING_COUNT_STATES },
	};
	enum { PARTS = sizeof parts / sizeof *parts };
	const char *s = a->args;
	struct buf one = BUF_INIT;
	bool ok = need(s, f) && heads_typed(a, &s, &one, f);
	size_t k = 0;

	while (ok && k < PARTS) {
		bool remote = parts[k].row == MEETING_COUNT_REMOTE;

		if (!behind(&s, parts[k].word)) {
			k++;
			continue;
		}
		if (number_typed(&s, remote, &one))
			ok = put(a, MEETING, parts[k].row, one.s, f);
		else
			ok = remote ? put(a, MEETING, parts[k].row, "yes", f) :
				fail(f, FAULT_RULE, _("say how many: "
					"/attendance about 100"));
		k = 0;
	}
	if (ok && *s)
		ok = put_list(a, MEETING, MEETING_REPRESENTED, s, f);
	buf_free(&one);
	return ok;
}

static bool excuse(struct line_act *a, const char *typed, struct fault *f)
{
	struct buf keep = BUF_INIT;
	const char *who = who_typed(a, typed, &keep);
	item_id i = who_is(a->r, who);
	bool ok = put_more(a, MEETING, MEETING_APOLOGIES, who, f) &&
		(record_kind(a->r, i) != KIND_PERSON ||
		 put(a, i, PERSON_STATUS, "excused", f));

	buf_free(&keep);
	return ok;
}

RUN(apologies)
{
	const char *s = a->args;
	struct buf part = BUF_INIT;
	bool ok = need(s, f);

	if (ok && who_find(a->r, s, a->now))
		return excuse(a, s, f);
	while (ok && next_who(a->r, &s, a->now, &part))
		ok = !part.n || excuse(a, part.s, f);
	buf_free(&part);
	return ok;
}

RUN(next_meeting)
{
	const char *s = a->args;
	struct buf dates = BUF_INIT;
	long number = record_number(a->r, MEETING, MEETING_NUMBER, 0);
	char next[24];
	bool ok = need(a->args, f);

	snprintf(next, sizeof next, "%ld", number + 1);
	if (ok && number)
		ok = put(a, MEETING, MEETING_NEXT_NUMBER, next, f);
	if (ok && dates_of(&s, &dates))
		ok = put(a, MEETING, MEETING_NEXT_DATES, dates.s, f);
	if (ok && *s)
		ok = put_text(a, MEETING, dates.n ? MEETING_NEXT_PLACE :
			MEETING_NEXT_NOTE, s, f);
	buf_free(&dates);
	return ok;
}

RUN(corrections)
{
	const char *s = a->args;
	char day[12];

	if (!date_of_words(&s, 1, day) && !date_of_words(&s, 3, day))
		return fail(f, FAULT_RULE, _("dates are written YYYY-MM-DD"));
	return put(a, MEETING, MEETING_CORRECT_UNTIL, day, f) &&
		put(a, MEETING, MEETING_CORRECT_TO, s, f);
}

/* The kind of instrument that stands at *s, moved on; NULL if none. */
static const char *instrument_kind(const char **s)
{
	const char *word, *kind;
	struct buf one = BUF_INIT;
	size_t n;

	for (const char *const *w = schema[INSTRUMENT_KIND].words; *w; w++)
		if (behind(s, *w))
			return *w;
	n = next_word(s, &word);
	buf_addn(&one, word, n);
	kind = schema_word(INSTRUMENT_KIND, one.s);
	buf_free(&one);
	*s = skip_blanks(*s);
	return kind;
}

/* How many bytes the bracket or comma at s has, full-width or not; or 0. */
static size_t mark_at(const char *s)
{
	static const char *const marks[] = { ",", "(", ")", "，", "（", "）" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (!strncmp(s, marks[i], strlen(marks[i])))
			return strlen(marks[i]);
	return 0;
}

/* "of the Council", up to a bracket or a comma: whose instrument it is. */
static bool put_whose(struct line_act *a, item_id i, const char **s,
	struct fault *f)
{
	struct buf body = BUF_INIT;
	bool ok;

	if (!behind(s, "of"))
		return true;
	behind(s, "the");       /* reports have articles of their own */
	while (**s && !mark_at(*s))
		buf_addc(&body, *(*s)++);
	while (body.n && body.s[body.n - 1] == ' ')
		buf_cut(&body, body.n - 1);
	ok = put_text(a, i, INSTRUMENT_BODY, body.s, f);
	buf_free(&body);
	return ok;
}

/* "(Rev. Busan, 2014)": the last word may be the year, the rest is the
 * place; brackets and commas say nothing more. */
static bool put_conference(struct line_act *a, item_id i, const char *s,
	struct fault *f)
{
	struct buf place = BUF_INIT;
	const char *year, *rest;
	bool ok = true, revised;

	for (size_t n; *s; s += n ? n : 1) {
		n = mark_at(s);
		if (!n)
			buf_addc(&place, *s);
		else if (place.n && place.s[place.n - 1] != ' ')
			buf_addc(&place, ' ');
	}
	while (place.n && place.s[place.n - 1] == ' ')
		buf_cut(&place, place.n - 1);
	rest = skip_blanks(place.s);
	revised = behind(&rest, "Rev.") || behind(&rest, "revised") ||
		behind(&rest, "rev");
	year = strrchr(rest, ' ');
	year = year ? year + 1 : rest;
	if (strlen(year) == 4 && strspn(year, "0123456789") == 4) {
		ok = put(a, i, INSTRUMENT_YEAR, year, f);
		buf_cut(&place, (size_t)(year - place.s));
		while (place.n && place.s[place.n - 1] == ' ')
			buf_cut(&place, place.n - 1);
	}
	if (ok && rest < place.s + place.n)
		ok = put_text(a, i, INSTRUMENT_PLACE, rest, f);
	buf_free(&place);
	return ok && (!revised || put(a, i, INSTRUMENT_REVISED, "true", f));
}

RUN(mandate)
{
	const char *s = a->args, *word, *kind = instrument_kind(&s);
	struct buf number = BUF_INIT;
	item_id i;
	size_t n;
	bool ok;

	if (!kind)
		return fail(f, FAULT_RULE, _("begin with resolution, decision, "
			"recommendation, opinion or other"));
	i = make(a, KIND_INSTRUMENT, MEETING, f);
	a->out->item = i;
	n = next_word(&s, &word);
	buf_addn(&number, word, n);
	s = skip_blanks(s);
	ok = i && put(a, i, INSTRUMENT_KIND, kind, f) &&
		put(a, i, INSTRUMENT_NUMBER, number.s, f) &&
		put_whose(a, i, &s, f) && put_conference(a, i, s, f);
	buf_free(&number);
	return ok;
}

/* ---- the time of an entry ---- */

/* What bears the time of a sitting, as it began or ended with it, goes along;
 * so does the time spent on the item that was open. */
static bool move_with(struct line_act *a, item_id i, const char *was,
	const char *stamp, struct fault *f)
{
	static const enum row rows[] = {
		INTERVENTION_ENDED, ITEM_CLOSED, ITEM_OPENED
	};
	long spent = record_number(a->r, i, ITEM_SPENT, 0);
	int64_t from, to;
	char text[24];

	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
		if (schema[rows[k]].kind != record_kind(a->r, i) ||
		    strcmp(record_say(a->r, i, rows[k]), was))
			continue;
		if (!put(a, i, rows[k], stamp, f))
			return false;
		if (rows[k] != ITEM_CLOSED || !time_read(was, &from) ||
		    !time_read(stamp, &to))
			continue;
		spent += (long)(to - from);
		snprintf(text, sizeof text, "%ld", spent > 0 ? spent : 0);
		if (!put(a, i, ITEM_SPENT, text, f))
			return false;
	}
	return true;
}

static bool sitting_at(struct line_act *a, item_id i, enum row row,
	const char *stamp, struct fault *f)
{
	char was[TIME_SIZE];
	bool ok;

	snprintf(was, sizeof was, "%s", record_say(a->r, i, row));
	ok = put(a, i, row, stamp, f);
	for (item_id k = 1; ok && k < a->r->n; k++)
		if (record_has(a->r, k))
			ok = move_with(a, k, was, stamp, f);
	return ok;
}

RUN(at)
{
	item_id i = meant_time(a);
	enum row row = time_row(record_kind(a->r, i));
	char stamp[TIME_SIZE];
	int64_t t;

	if (!row)
		return fail(f, FAULT_RULE, _("select the entry whose time is "
			"to be corrected"));
	if (row == OUTCOME_AT && !*record_say(a->r, i, row))
		row = OUTCOME_PROPOSED;
	if (row == SITTING_CLOSED && !*record_say(a->r, i, row))
		row = SITTING_OPENED;
	a->out->item = i;
	if (*a->args == '+' || *a->args == '-') {
		char *end;
		long seconds = strtol(a->args, &end, 10);

		if (end == a->args || *end)
			return fail(f, FAULT_RULE, _("'%.40s' is no time; "
				"write 10:05 or 10:05:20"), a->args);
		if (!time_read(record_say(a->r, i, row), &t))
			return fail(f, FAULT_RULE, _("it has no time yet"));
		time_write(t + seconds,
			record_say(a->r, MEETING, MEETING_TIMEZONE), stamp);
	} else if (!stamp_typed(a, a->args, record_say(a->r, i, row), stamp,
	    f)) {
		return false;
	}
	if (record_kind(a->r, i) == KIND_SITTING)
		return sitting_at(a, i, row, stamp, f);
	return put(a, i, row, stamp, f);
}

/* ---- any field ---- */

/* The row of a key, with a language behind the last point. */
static enum row row_typed(enum kind k, const char *key, enum lang *l)
{
	char stem[128];
	const char *point = strrchr(key, '.');
	enum row row = schema_find(k, key);

	*l = LANG_NONE;
	if (row || !point)
		return row;
	*l = lang_read(point + 1);
	snprintf(stem, sizeof stem, "%.*s", (int)(point - key), key);
	row = *l ? schema_find(k, stem) : ROW_NONE;
	return row && schema[row].flags & ROW_BY_LANG ? row : ROW_NONE;
}

RUN(set)
{
	const char *s = a->args, *word;
	size_t n = next_word(&s, &word);
	struct buf key = BUF_INIT;
	item_id i = meant(a), named;
	enum lang l;
	enum row row;
	bool ok;

	/* A code in front says whose field: "/set jns post Deputy". */
	buf_addn(&key, word, n);
	named = who_is(a->r, key.s);
	if (named) {
		i = named;
		buf_cut(&key, 0);
		n = next_word(&s, &word);
		buf_addn(&key, word, n);
	}
	row = i ? row_typed(record_kind(a->r, i), key.s, &l) : ROW_NONE;
	if (!row && record_kind(a->r, i) == KIND_POSITION) {
		i = a->r->item[i].parent;
		row = row_typed(KIND_OUTCOME, key.s, &l);
	}
	if (!row && !named && agenda_open(a->r)) {
		i = agenda_open(a->r);
		row = row_typed(KIND_ITEM, key.s, &l);
	}
	if (!row && !named) {
		i = MEETING;
		row = row_typed(KIND_MEETING, key.s, &l);
	}
	if (!row && !named) {   /* "body.parent" */
		buf_splice(&key, 0, 0, "meeting.", 8);
		row = row_typed(KIND_MEETING, key.s, &l);
		if (!row)
			buf_splice(&key, 0, 8, "", 0);
	}
	s = skip_blanks(s);
	if (!row || schema[row].type == TYPE_CHILDREN)
		ok = fail(f, FAULT_RULE, _("there is no field '%s' here; "
			"dais-minutes(5) lists them"), key.s);
	else
		ok = put_typed(a, i, row, l, s, f);
	a->out->item = i;
	buf_free(&key);
	return ok;
}
