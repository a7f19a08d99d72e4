/* outcome.c -- what is proposed and agreed, in order and by letter. */
#include "config.h"
#include "record/outcome.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/text.h"
#include "record/agenda.h"

static enum row slot_of_outcomes(const struct record *r, item_id parent)
{
	switch (record_kind(r, parent)) {
	case KIND_MEETING:
		return MEETING_OUTCOMES;
	case KIND_ITEM:
		return ITEM_OUTCOMES;
	case KIND_OUTCOME:
		return OUTCOME_ITEMS;
	default:
		return ROW_NONE;
	}
}

static item_id first_of(const struct record *r, item_id parent)
{
	return record_first(r, parent, slot_of_outcomes(r, parent));
}

/* The first outcome of an agenda item after this one, else the meeting's. */
static item_id of_later_items(const struct record *r, item_id item)
{
	while ((item = agenda_next(r, item))) {
		item_id o = first_of(r, item);

		if (o)
			return o;
	}
	return first_of(r, MEETING);
}

item_id outcome_next_top(const struct record *r, item_id outcome)
{
	item_id next, parent;

	if (!outcome)
		return of_later_items(r, NOWHERE);
	while (record_kind(r, r->item[outcome].parent) == KIND_OUTCOME)
		outcome = r->item[outcome].parent;
	next = record_next(r, outcome);
	if (next)
		return next;
	parent = r->item[outcome].parent;
	return parent == MEETING ? NOWHERE : of_later_items(r, parent);
}

item_id outcome_next(const struct record *r, item_id outcome)
{
	item_id next;

	if (!outcome)
		return outcome_next_top(r, NOWHERE);
	next = first_of(r, outcome);
	if (next)
		return next;
	while (record_kind(r, r->item[outcome].parent) == KIND_OUTCOME) {
		next = record_next(r, outcome);
		if (next)
			return next;
		outcome = r->item[outcome].parent;
	}
	return outcome_next_top(r, outcome);
}

void outcome_letters(int n, struct buf *out)
{
	if (n >= 26)
		outcome_letters(n / 26 - 1, out);
	buf_addc(out, (char)('a' + n % 26));
}

/* How many stand before it? */
static int place_of(const struct record *r, item_id top)
{
	item_id i = outcome_next_top(r, NOWHERE);
	int n = 0;

	for (; i && i != top; i = outcome_next_top(r, i))
		n++;
	return n;
}

void outcome_label_at(const struct record *r, item_id outcome, int place,
	struct buf *out)
{
	const char *label = record_say(r, outcome, OUTCOME_LABEL);
	item_id parent = r->item[outcome].parent;
	int n = 0;

	if (*label) {
		buf_add(out, label);
		return;
	}
	if (record_kind(r, parent) == KIND_OUTCOME) {
		outcome_label_at(r, parent, place, out);
		for (item_id i = outcome; i; i = record_prev(r, i))
			n++;
		buf_addf(out, ".%d", n);
		return;
	}
	outcome_letters(place < 0 ? place_of(r, outcome) : place, out);
}

void outcome_label(const struct record *r, item_id outcome, struct buf *out)
{
	outcome_label_at(r, outcome, -1, out);
}

item_id outcome_find(const struct record *r, const char *label)
{
	struct buf b = BUF_INIT, folded = BUF_INIT;
	item_id i;

	text_fold(label, strlen(label), &folded);       /* "ｂ", "B" */
	for (i = outcome_next(r, NOWHERE); i; i = outcome_next(r, i)) {
		buf_cut(&b, 0);
		outcome_label(r, i, &b);
		if (!strcasecmp(b.s, folded.s))
			break;
	}
	buf_free(&b);
	buf_free(&folded);
	return i;
}

bool outcome_waits(const struct record *r, item_id o)
{
	const char *status = record_say(r, o, OUTCOME_STATUS);

	return (!*status || !strcmp(status, "proposed")) &&
		!*record_say(r, o, OUTCOME_CARRIED);
}

item_id outcome_last(const struct record *r, item_id item, bool waits)
{
	item_id i, last = NOWHERE, parent = item ? item : MEETING;

	for (i = first_of(r, parent); i; i = record_next(r, i))
		if ((!waits || outcome_waits(r, i)) && i > last)
			last = i;
	if (last || item)
		return last;
	for (i = outcome_next_top(r, NOWHERE); i; i = outcome_next_top(r, i))
		if ((!waits || outcome_waits(r, i)) && i > last)
			last = i;
	return last;
}

bool outcome_is_action(const struct record *r, item_id o)
{
	return *record_say(r, o, OUTCOME_OWNER) ||
		*record_say(r, o, OUTCOME_DUE_DATE) ||
		*record_say(r, o, OUTCOME_DUE_MEETING) ||
		*record_say(r, o, OUTCOME_DUE_SESSION);
}
