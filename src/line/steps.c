/* steps.c -- the steps that acts are made of. */
#include "config.h"
#include "line/act.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

void say(struct line_act *a, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(a->out->said, sizeof a->out->said, fmt, ap);
	va_end(ap);
}

bool put_stamp(struct line_act *a, item_id i, enum row row, struct fault *f)
{
	return put(a, i, row, a->stamp, f);
}

bool put_text(struct line_act *a, item_id i, enum row row, const char *text,
	struct fault *f)
{
	enum lang l = schema[row].flags & ROW_BY_LANG ?
		record_lang(a->r) : LANG_NONE;

	/* Where an unmarked text stands, that is what is meant. */
	if (*record_say(a->r, i, row))
		l = LANG_NONE;
	return batch_set(a->b, i, row, l, text, f);
}

item_id make(struct line_act *a, enum kind k, item_id parent, struct fault *f)
{
	enum row slot = schema_slot(record_kind(a->r, parent), k);

	return batch_new(a->b, k, parent, record_last(a->r, parent, slot), f);
}

bool put_more(struct line_act *a, item_id i, enum row row, const char *entry,
	struct fault *f)
{
	struct buf b = BUF_INIT;
	const char *has = record_say(a->r, i, row);
	bool ok;

	if (*has)
		buf_addf(&b, "%s\n", has);
	buf_add(&b, entry);
	ok = put(a, i, row, b.s, f);
	buf_free(&b);
	return ok;
}

item_id speech_of(const struct record *r, const struct line_context *where)
{
	item_id i = where ? where->floor : NOWHERE;

	return record_has(r, i) && record_kind(r, i) == KIND_INTERVENTION ? i :
		floor_now(r);
}

item_id here(const struct line_act *a)
{
	item_id open = agenda_open(a->r);

	return open ? open : MEETING;
}

const char *who_typed(const struct line_act *a, const char *typed,
	struct buf *keep)
{
	const char *value = who_meant(a->r, typed, a->now);

	buf_cut(keep, 0);
	buf_add(keep, value ? value : typed);
	return keep->s;
}

bool floor_end(struct line_act *a, struct fault *f)
{
	item_id now = floor_now(a->r);
	const char *ended;
	int64_t began;

	if (!now)
		return true;
	ended = record_say(a->r, now, INTERVENTION_BEGAN);
	if (!time_read(ended, &began) || began <= a->now)
		ended = a->stamp;
	return put(a, now, INTERVENTION_ENDED, ended, f) &&
		put(a, MEETING, MEETING_NOW_FLOOR, "", f);
}

item_id floor_give(struct line_act *a, const char *who, struct fault *f)
{
	char name[IDENT_SIZE];
	item_id i;

	if (!floor_end(a, f))
		return NOWHERE;
	i = make(a, KIND_INTERVENTION, here(a), f);
	if (!i || !put_stamp(a, i, INTERVENTION_BEGAN, f) ||
	    !put(a, i, INTERVENTION_SPEAKER, who, f))
		return NOWHERE;
	record_name(a->r, i, name);
	return put(a, MEETING, MEETING_NOW_FLOOR, name, f) ? i : NOWHERE;
}

/* Leave the open item: its time is added up, and it is closed if anything
 * was said or agreed under it. */
static bool item_leave(struct line_act *a, item_id item, struct fault *f)
{
	bool used = record_first(a->r, item, ITEM_RECORD) ||
		record_first(a->r, item, ITEM_OUTCOMES) ||
		agenda_adopted_under(a->r, item);
	char spent[24];

	snprintf(spent, sizeof spent, "%ld", agenda_spent(a->r, item, a->now));
	return put(a, item, ITEM_SPENT, spent, f) &&
		put(a, MEETING, MEETING_NOW_ITEM, "", f) &&
		(strcmp(record_say(a->r, item, ITEM_STATE), "open") ||
		 (put(a, item, ITEM_STATE, used ? "closed" : "pending", f) &&
		  (!used || put_stamp(a, item, ITEM_CLOSED, f))));
}

bool item_goto(struct line_act *a, item_id item, struct fault *f)
{
	item_id open = agenda_open(a->r);
	char name[IDENT_SIZE];

	if (item == open)
		return true;
	if (!floor_end(a, f) || (open && !item_leave(a, open, f)))
		return false;
	if (!item)
		return true;
	record_name(a->r, item, name);
	return put(a, item, ITEM_STATE, "open", f) &&
		put_stamp(a, item, ITEM_OPENED, f) &&
		put(a, item, ITEM_CLOSED, "", f) &&
		put(a, MEETING, MEETING_NOW_ITEM, name, f);
}

enum row time_row(enum kind k)
{
	switch (k) {
	case KIND_INTERVENTION:
		return INTERVENTION_BEGAN;
	case KIND_NOTE:
		return NOTE_AT;
	case KIND_EVENT:
		return EVENT_AT;
	case KIND_OUTCOME:
		return OUTCOME_AT;
	case KIND_POSITION:
		return POSITION_AT;
	case KIND_SITTING:
		return SITTING_CLOSED;
	default:
		return ROW_NONE;
	}
}

/* Who has the floor, else the last entry under what is open. */
static item_id newest(const struct line_act *a)
{
	item_id i = floor_now(a->r), parent = here(a);

	return i ? i : record_last(a->r, parent, parent == MEETING ?
		MEETING_RECORD : ITEM_RECORD);
}

item_id meant(const struct line_act *a)
{
	item_id i = a->where ? a->where->selected : NOWHERE;

	return record_has(a->r, i) && i != MEETING && record_kind(a->r, i) !=
		KIND_SITTING ? i : newest(a);
}

item_id meant_speech(const struct line_act *a)
{
	item_id i = meant(a);

	if (record_kind(a->r, i) == KIND_INTERVENTION ||
	    (a->where && a->where->chosen))
		return i;
	i = newest(a);
	while (i && record_kind(a->r, i) != KIND_INTERVENTION)
		i = record_prev(a->r, i);
	return i;
}

item_id meant_time(const struct line_act *a)
{
	item_id i = a->where ? a->where->selected : NOWHERE;

	if (!record_has(a->r, i) || record_kind(a->r, i) != KIND_SITTING)
		i = meant(a);
	return time_row(record_kind(a->r, i)) || (a->where && a->where->chosen)
		? i : newest(a);
}

bool part_meant(const struct line_act *a)
{
	return a->where && a->where->part && a->where->part <
		line_parts(a->r, a->where->selected);
}

item_id meant_outcome(const struct line_act *a, struct fault *f)
{
	item_id i = a->where ? a->where->selected : NOWHERE;

	if (record_has(a->r, i) && record_kind(a->r, i) == KIND_POSITION)
		i = a->r->item[i].parent;
	if (record_has(a->r, i) && record_kind(a->r, i) == KIND_OUTCOME)
		return i;
	i = outcome_last(a->r, agenda_open(a->r), false);
	if (!i)
		i = outcome_last(a->r, NOWHERE, false);
	if (!i)
		fail(f, FAULT_RULE, _("there is no outcome yet"));
	return i;
}

static bool is_listed(const struct line_act *a, item_id d)
{
	const char *state = record_say(a->r, d, DOCUMENT_STATE);

	return !*state || !strcmp(state, "listed");
}

static bool is_from(const struct line_act *a, item_id d, const char *who)
{
	const char *sources = record_say(a->r, d, DOCUMENT_SOURCE), *at;
	size_t n;

	for (size_t k = 0; many_at(sources, k, &at, &n); k++)
		if (n == strlen(who) && !memcmp(at, who, n))
			return true;
	return false;
}

item_id document_waiting(const struct line_act *a, const char *who)
{
	item_id d, only = NOWHERE, agenda = document_find(a->r, record_say(
		a->r, MEETING, MEETING_DRAFT_AGENDA));

	for (d = record_first(a->r, MEETING, MEETING_DOCUMENTS); d;
	     d = record_next(a->r, d)) {
		if (!is_listed(a, d) || !is_from(a, d, who) || d == agenda)
			continue;
		if (only)
			return NOWHERE;
		only = d;
	}
	return only;
}

bool document_introduce(struct line_act *a, item_id d, struct fault *f)
{
	return !is_listed(a, d) ||
		(put(a, d, DOCUMENT_STATE, "introduced", f) &&
		 put_stamp(a, d, DOCUMENT_INTRODUCED, f));
}

enum row text_row(enum kind k)
{
	switch (k) {
	case KIND_INTERVENTION:
		return INTERVENTION_TEXT;
	case KIND_NOTE:
		return NOTE_TEXT;
	case KIND_EVENT:
		return EVENT_TEXT;
	case KIND_OUTCOME:
		return OUTCOME_TEXT;
	case KIND_POSITION:
		return POSITION_TEXT;
	case KIND_ITEM:
		return ITEM_TITLE;
	case KIND_DOCUMENT:
		return DOCUMENT_TITLE;
	case KIND_REQUEST:
		return REQUEST_ABOUT;
	default:
		return ROW_NONE;
	}
}
