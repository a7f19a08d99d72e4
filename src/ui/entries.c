/* entries.c -- the record of an item in the order of time.
 *
 * Two lists are merged, what was said and what was proposed, each in its own
 * order; an outcome stands after what was said when it was first put. Only
 * neighbours are looked at.
 */
#include "config.h"
#include "ui/view.h"

#include <string.h>

#include "base/clock.h"

static enum row record_slot_of(const struct record *r, item_id item)
{
	return item == MEETING ? MEETING_RECORD :
		record_kind(r, item) == KIND_ITEM ? ITEM_RECORD : ROW_NONE;
}

static enum row outcome_slot_of(item_id item)
{
	return item == MEETING ? MEETING_OUTCOMES : ITEM_OUTCOMES;
}

static bool time_of(const struct record *r, item_id i, int64_t *t)
{
	switch (record_kind(r, i)) {
	case KIND_INTERVENTION:
		return time_read(record_say(r, i, INTERVENTION_BEGAN), t);
	case KIND_NOTE:
		return time_read(record_say(r, i, NOTE_AT), t);
	case KIND_EVENT:
		return time_read(record_say(r, i, EVENT_AT), t);
	case KIND_OUTCOME:
		return time_read(record_say(r, i, OUTCOME_PROPOSED), t) ||
			time_read(record_say(r, i, OUTCOME_AT), t);
	default:
		return false;
	}
}

bool entry_since(const struct record *r, item_id entry, const char *stamp)
{
	int64_t a, b;

	return entry && time_of(r, entry, &a) && time_read(stamp, &b) &&
		a >= b;
}

/* Does outcome o stand before what was said, s? Without times, after. */
static bool before(const struct record *r, item_id o, item_id s)
{
	int64_t a, b;

	return time_of(r, o, &a) && time_of(r, s, &b) && a < b;
}

/* The first of both lists from here on. */
static item_id first_of(const struct record *r, item_id said, item_id outcome)
{
	if (!said || !outcome)
		return said ? said : outcome;
	return before(r, outcome, said) ? outcome : said;
}

static item_id last_of(const struct record *r, item_id said, item_id outcome)
{
	if (!said || !outcome)
		return said ? said : outcome;
	return before(r, outcome, said) ? said : outcome;
}

item_id entry_first(const struct record *r, item_id item)
{
	return first_of(r, record_first(r, item, record_slot_of(r, item)),
		record_first(r, item, outcome_slot_of(item)));
}

item_id entry_last(const struct record *r, item_id item)
{
	return last_of(r, record_last(r, item, record_slot_of(r, item)),
		record_last(r, item, outcome_slot_of(item)));
}

/* The other list's neighbour of an entry: walked from its end, for what is
 * looked at is mostly new. */
static item_id other_before(const struct record *r, item_id entry)
{
	item_id item = r->item[entry].parent, i;

	if (record_kind(r, entry) == KIND_OUTCOME) {
		i = record_last(r, item, record_slot_of(r, item));
		while (i && before(r, entry, i))
			i = record_prev(r, i);
	} else {
		i = record_last(r, item, outcome_slot_of(item));
		while (i && !before(r, i, entry))
			i = record_prev(r, i);
	}
	return i;
}

item_id entry_prev(const struct record *r, item_id entry)
{
	item_id mine = record_prev(r, entry), other = other_before(r, entry);

	if (record_kind(r, entry) == KIND_OUTCOME)
		return last_of(r, other, mine);
	return last_of(r, mine, other);
}

item_id entry_next(const struct record *r, item_id entry)
{
	item_id item = r->item[entry].parent, mine = record_next(r, entry);
	item_id other = other_before(r, entry);
	bool outcome = record_kind(r, entry) == KIND_OUTCOME;

	if (other)
		other = record_next(r, other);
	else
		other = record_first(r, item, outcome ? record_slot_of(r, item)
			: outcome_slot_of(item));
	return outcome ? first_of(r, other, mine) : first_of(r, mine, other);
}

/* ---- with what is below outcomes ---- */

static item_id first_below(const struct record *r, item_id outcome)
{
	item_id i = record_first(r, outcome, OUTCOME_ITEMS);

	return i ? i : record_first(r, outcome, OUTCOME_POSITIONS);
}

static item_id last_below(const struct record *r, item_id outcome)
{
	item_id i = record_last(r, outcome, OUTCOME_POSITIONS);

	return i ? i : record_last(r, outcome, OUTCOME_ITEMS);
}

/* Sub-items come first, then the positions. */
static item_id next_beside(const struct record *r, item_id i)
{
	item_id next = record_next(r, i);

	return next || record_kind(r, i) == KIND_POSITION ? next :
		record_first(r, r->item[i].parent, OUTCOME_POSITIONS);
}

static item_id prev_beside(const struct record *r, item_id i)
{
	item_id prev = record_prev(r, i);

	return prev || record_kind(r, i) == KIND_OUTCOME ? prev :
		record_last(r, r->item[i].parent, OUTCOME_ITEMS);
}

static bool is_below(const struct record *r, item_id i)
{
	return record_kind(r, r->item[i].parent) == KIND_OUTCOME;
}

item_id entry_deepest(const struct record *r, item_id i)
{
	item_id last;

	while (i && record_kind(r, i) == KIND_OUTCOME &&
	       (last = last_below(r, i)))
		i = last;
	return i;
}

item_id entry_step(const struct record *r, item_id entry, bool down)
{
	item_id i = entry, to = NOWHERE;

	if (down && record_kind(r, i) == KIND_OUTCOME)
		to = first_below(r, i);
	if (to)
		return to;
	for (; is_below(r, i); i = r->item[i].parent) {
		to = down ? next_beside(r, i) : prev_beside(r, i);
		if (to)
			return down ? to : entry_deepest(r, to);
		if (!down)
			return r->item[i].parent;
	}
	return down ? entry_next(r, i) : entry_deepest(r, entry_prev(r, i));
}
