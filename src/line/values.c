/* values.c -- what is typed for a field, as the record wants it.
 *
 * Names become codes of the roster, symbols those of the list of documents,
 * a time of day a time, the beginning of a word the word. What the schema
 * would not bear is refused here, at the border.
 */
#include "config.h"
#include "line/act.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "record/agenda.h"
#include "record/floor.h"

static bool cannot_be(enum row row, const char *typed, struct fault *f)
{
	struct buf all = BUF_INIT;

	if (schema[row].type != TYPE_WORD)
		return fail(f, FAULT_RULE, _("'%s' cannot be '%s'"),
			schema[row].key, typed);
	for (const char *const *w = schema[row].words; *w; w++)
		buf_addf(&all, "%s%s", all.n ? ", " : "", *w);
	fail(f, FAULT_RULE, _("'%s' cannot be '%s'; choose one of: %s"),
		schema[row].key, typed, all.s);
	buf_free(&all);
	return false;
}

/* A time of day on the day of near, or on the day beside it: what is more than
 * half a day off lies on the other side of midnight, as long as that is not to
 * come. Without near it is to come itself, or has just been. */
static int64_t beside_midnight(const struct line_act *a, const char *near,
	int64_t t)
{
	const int64_t half = 12 * 3600, whole = 2 * half;
	int64_t at;

	if (!time_read(near, &at))
		return t < a->now - half ? t + whole : t;
	if (t - at > half && t > a->now)
		return t - whole;
	return at - t > half && t + whole <= a->now ? t + whole : t;
}

bool stamp_typed(struct line_act *a, const char *typed, const char *near,
	char *out, struct fault *f)
{
	const char *zone = record_say(a->r, MEETING, MEETING_TIMEZONE);
	bool ok = true, dated = strlen(typed) >= 10 && typed[4] == '-';
	char day[12], stamp[TIME_SIZE];
	int64_t t, moved;

	snprintf(day, sizeof day, "%.10s", *near ? near : a->stamp);
	ok = time_read_loose(typed, day, zone, &t);
	moved = ok && !dated ? beside_midnight(a, near, t) : t;
	if (ok && moved != t) {         /* by the wall, through any change */
		time_write(moved, zone, stamp);
		snprintf(day, sizeof day, "%.10s", stamp);
		ok = time_read_loose(typed, day, zone, &t);
	}
	if (!ok)
		return fail(f, FAULT_RULE, _("'%.40s' is no time; write "
			"10:05 or 10:05:20"), typed);
	time_write(t, zone, out);
	return true;
}

const char *word_typed(enum row row, const char *typed)
{
	const char *word = schema_word(row, typed);
	size_t n = strlen(typed);
	struct buf stem = BUF_INIT;

	if (!word && n > 1 && (typed[n - 1] == 's' || typed[n - 1] == 'S')) {
		buf_addn(&stem, typed, n - 1);
		word = schema_word(row, stem.s);
		buf_free(&stem);
	}
	return word;
}

bool need(const char *args, struct fault *f)
{
	return *args || fail(f, FAULT_RULE, _("say more: /help shows how the "
		"command is used"));
}

/* The only entry whose id begins so; NOWHERE if none or several. */
static item_id entry_typed(const struct record *r, const char *typed)
{
	item_id found = NOWHERE;
	char name[IDENT_SIZE];

	for (item_id i = MEETING; i; i = record_walk(r, i, MEETING)) {
		record_name(r, i, name);
		if (strncasecmp(name, typed, strlen(typed)))
			continue;
		if (found)
			return NOWHERE;
		found = i;
	}
	return found;
}

static bool item_value(struct line_act *a, enum row row, const char *typed,
	struct buf *out, struct fault *f)
{
	bool agenda = row == ITEM_JOINT || row == MEETING_NOW_ITEM;
	item_id i = agenda ? agenda_find(a->r, typed) : NOWHERE;
	char name[IDENT_SIZE];

	if (!i)
		i = entry_typed(a->r, typed);
	if (!i)
		return cannot_be(row, typed, f);
	record_name(a->r, i, name);
	buf_add(out, name);
	return true;
}

static bool flag_typed(enum row row, const char *typed, struct buf *out,
	struct fault *f)
{
	if (!strcasecmp(typed, "true") || !strcasecmp(typed, "yes"))
		buf_add(out, "true");
	else if (strcasecmp(typed, "false") && strcasecmp(typed, "no"))
		return cannot_be(row, typed, f);
	return true;
}

/* One value, not empty, as the row wants it. */
static bool value_typed(struct line_act *a, enum row row, const char *typed,
	struct buf *out, struct fault *f)
{
	char stamp[TIME_SIZE];
	const char *word;
	item_id d;

	switch (schema[row].type) {
	case TYPE_WHO:
		who_typed(a, typed, out);
		return true;
	case TYPE_DOC:
		d = document_find(a->r, typed);
		buf_add(out, d ? record_say(a->r, d, DOCUMENT_SYMBOL) : typed);
		return true;
	case TYPE_ITEM:
		return item_value(a, row, typed, out, f);
	case TYPE_FLAG:
		return flag_typed(row, typed, out, f);
	case TYPE_TIME:
		if (!stamp_typed(a, typed, a->stamp, stamp, f))
			return false;
		buf_add(out, stamp);
		return true;
	case TYPE_WORD:
		word = word_typed(row, typed);
		if (word)
			buf_add(out, word);
		return word || cannot_be(row, typed, f);
	default:
		buf_add(out, typed);
		return (schema_fits(row, typed) && (row != MEETING_TIMEZONE ||
			zone_known(typed))) || cannot_be(row, typed, f);
	}
}

bool put_list(struct line_act *a, item_id i, enum row row, const char *typed,
	struct fault *f)
{
	struct buf list = BUF_INIT, part = BUF_INIT, value = BUF_INIT;
	bool who = schema[row].type == TYPE_WHO;
	bool one = who && who_meant(a->r, typed, a->now), ok = true;

	if (one)        /* "Korea, Republic of" */
		who_typed(a, typed, &list);
	while (ok && !one && (who ? next_who(a->r, &typed, a->now, &part) :
	    next_part(&typed, names_mark, &part))) {
		if (!part.n)
			continue;
		buf_cut(&value, 0);
		ok = value_typed(a, row, part.s, &value, f);
		buf_addf(&list, "%s%s", list.n ? "\n" : "", value.s);
	}
	ok = ok && put(a, i, row, list.s, f);
	buf_free(&list);
	buf_free(&part);
	buf_free(&value);
	return ok;
}

bool put_typed(struct line_act *a, item_id i, enum row row, enum lang l,
	const char *typed, struct fault *f)
{
	struct buf value = BUF_INIT;
	bool ok;

	if (schema[row].flags & ROW_MANY && schema[row].type != TYPE_PROSE)
		return put_list(a, i, row, typed, f);
	ok = (!*typed || value_typed(a, row, typed, &value, f)) &&
		batch_set(a->b, i, row, l, value.s, f);
	buf_free(&value);
	return ok;
}

bool put(struct line_act *a, item_id i, enum row row, const char *text,
	struct fault *f)
{
	enum type type = schema[row].type;
	bool loose = type == TYPE_LINE || type == TYPE_PROSE ||
		type == TYPE_WHO || type == TYPE_DOC;

	if (*text && !loose && !(schema[row].flags & ROW_MANY) &&
	    !schema_fits(row, text))
		return cannot_be(row, text, f);
	return batch_set(a->b, i, row, LANG_NONE, text, f);
}
