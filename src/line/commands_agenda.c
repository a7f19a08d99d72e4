/* commands_agenda.c -- the agenda: adopted, added to, moved, put off. */
#include "config.h"
#include "line/command.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "record/agenda.h"

enum { LEVELS = 10 };    /* of items in items */

static item_id open_item(struct line_act *a, struct fault *f)
{
	item_id i = a->where ? a->where->selected : NOWHERE;

	if (record_kind(a->r, i) != KIND_ITEM || !record_has(a->r, i))
		i = agenda_open(a->r);
	if (!i)
		fail(f, FAULT_RULE, _("no item is open; go to one with #"));
	a->out->item = i;
	return i;
}

/* "as amended: note": what stands before and behind the colon. */
static void head_and_note(const char *args, struct buf *head,
	struct buf *note)
{
	const char *after, *colon = find_colon(args, &after);

	copy_trimmed(head, args, colon ? (size_t)(colon - args)
		: strlen(args));
	if (colon)
		copy_trimmed(note, after, strlen(after));
}

RUN(adopt)
{
	struct buf head = BUF_INIT, note = BUF_INIT;
	const char *how = "as drafted";
	bool ok = true;

	head_and_note(a->args, &head, &note);
	if (head.n)
		how = schema_word(MEETING_ADOPTED_HOW, head.s);
	if (!how && !strncasecmp(head.s, "amended", head.n))
		how = "as amended";
	if (!how)
		ok = fail(f, FAULT_RULE, _("an agenda is adopted as drafted "
			"or as amended: /adopt as amended: NOTE"));
	ok = ok && put_stamp(a, MEETING, MEETING_ADOPTED_AT, f) &&
		put(a, MEETING, MEETING_ADOPTED_HOW, how, f) &&
		put(a, MEETING, MEETING_ADOPTED_NOTE, note.s, f);
	if (ok)
		say(a, _("the agenda is adopted"));
	buf_free(&head);
	buf_free(&note);
	return ok;
}

/* How many items stand in one another below the item. */
static int levels_below(const struct record *r, item_id item)
{
	int most = 0;

	for (item_id i = record_first(r, item, ITEM_ITEMS); i;
	     i = record_next(r, i)) {
		int n = 1 + levels_below(r, i);

		most = n > most ? n : most;
	}
	return most;
}

/* May an item with so many levels below it stand in the parent? With what
 * hangs on the lowest, minutes are not to be deeper than their reader takes. */
static bool is_shallow(const struct record *r, item_id parent, int below,
	struct fault *f)
{
	int level = 1 + below;

	for (; parent != MEETING && parent; parent = r->item[parent].parent)
		level++;
	return level <= LEVELS || fail(f, FAULT_RULE,
		_("nested deeper than %d levels"), LEVELS);
}

static bool new_item(struct line_act *a, item_id parent, item_id after,
	struct fault *f)
{
	if (!*a->args)
		return fail(f, FAULT_RULE, _("say what the item is"));
	if (!is_shallow(a->r, parent, 0, f))
		return false;
	a->out->item = batch_new(a->b, KIND_ITEM, parent, after, f);
	return put_text(a, a->out->item, ITEM_TITLE, a->args, f) &&
		put(a, a->out->item, ITEM_STATE, "pending", f);
}

RUN(add)
{
	item_id open = agenda_open(a->r);

	return new_item(a, open ? a->r->item[open].parent : MEETING, open ?
		open : record_last(a->r, MEETING, MEETING_ITEMS), f);
}

RUN(sub)
{
	item_id open = open_item(a, f);

	return open && new_item(a, open, record_last(a->r, open, ITEM_ITEMS),
		f);
}

RUN(rename)
{
	item_id i = open_item(a, f);

	return i && put_text(a, i, ITEM_TITLE, a->args, f);
}

/* Where "up", "down" or "after N" begins; what stands before is the item. */
static const char *place_word(const char *args)
{
	const char *next = args, *word;
	size_t n;

	while ((n = next_word(&next, &word))) {
		bool last = !*skip_blanks(next);

		if ((last && n == 2 && !strncasecmp(word, "up", n)) ||
		    (last && n == 4 && !strncasecmp(word, "down", n)) ||
		    (!last && n == 5 && !strncasecmp(word, "after", n)))
			return word;
	}
	return NULL;
}

static bool move_after(struct line_act *a, item_id i, const char *typed,
	struct fault *f)
{
	item_id other = item_typed(a, skip_blanks(typed), f), parent;

	if (!other)
		return false;
	if (other == i)
		return fail(f, FAULT_RULE, _("it cannot stand after itself"));
	parent = a->r->item[other].parent;
	return is_shallow(a->r, parent, levels_below(a->r, i), f) &&
		batch_place(a->b, i, parent, other, f);
}

static bool move_by_one(struct line_act *a, item_id i, bool down,
	struct fault *f)
{
	item_id parent = a->r->item[i].parent;
	item_id other = down ? record_next(a->r, i) : record_prev(a->r, i);

	if (!other)
		return fail(f, FAULT_RULE, down ? _("it is the last already")
			: _("it is the first already"));
	return batch_place(a->b, i, parent, down ? other :
		record_prev(a->r, other), f);
}

RUN(move)
{
	const char *how = place_word(a->args);
	struct buf typed = BUF_INIT;
	item_id i;

	if (!how)
		return fail(f, FAULT_RULE, _("move it up, down, or after the "
			"number of another item"));
	copy_trimmed(&typed, a->args, (size_t)(how - a->args));
	i = typed.n ? item_typed(a, typed.s, f) : open_item(a, f);
	buf_free(&typed);
	if (!i)
		return false;
	a->out->item = i;
	if (tolower((unsigned char)*how) == 'a')
		return move_after(a, i, how + strlen("after"), f);
	return move_by_one(a, i, tolower((unsigned char)*how) == 'd', f);
}

static bool time_of(const struct record *r, item_id i, int64_t *t)
{
	enum row row = time_row(record_kind(r, i));

	if (row == OUTCOME_AT && time_read(record_say(r, i,
	    OUTCOME_PROPOSED), t))
		return true;
	return row && time_read(record_say(r, i, row), t);
}

/* What was said goes where its time puts it, an outcome behind the others. */
static bool place_entry(struct line_act *a, item_id i, item_id item,
	struct fault *f)
{
	enum row slot = record_kind(a->r, i) == KIND_OUTCOME ? ITEM_OUTCOMES :
		ITEM_RECORD;
	item_id after = record_last(a->r, item, slot);
	int64_t t, other;

	while (slot == ITEM_RECORD && after && time_of(a->r, i, &t) &&
	       time_of(a->r, after, &other) && other > t)
		after = record_prev(a->r, after);
	return batch_place(a->b, i, item, after, f);
}

static bool can_move(const struct record *r, item_id i)
{
	enum kind k = record_kind(r, i), above = i ? record_kind(r,
		r->item[i].parent) : KIND_NONE;

	return k == KIND_INTERVENTION || k == KIND_NOTE || k == KIND_EVENT ||
		(k == KIND_OUTCOME && above != KIND_OUTCOME);
}

static void say_moved(struct line_act *a, item_id item)
{
	struct buf b = BUF_INIT;

	agenda_number(a->r, item, &b);
	say(a, _("moved to item %s"), b.s);
	buf_free(&b);
}

RUN(move_to)
{
	item_id i = meant_time(a), to;

	if (!i || !can_move(a->r, i))
		return fail(f, FAULT_RULE, _("select what was said or agreed "
			"under the wrong item"));
	to = need(a->args, f) ? item_typed(a, a->args, f) : NOWHERE;
	if (!to)
		return false;
	a->out->item = i;
	say_moved(a, to);
	return agenda_of(a->r, i) == to || place_entry(a, i, to, f);
}

/* All in the slot since the time goes to another item. */
static bool move_since(struct line_act *a, item_id from, enum row slot,
	item_id to, int64_t since, struct fault *f)
{
	item_id i = record_first(a->r, from, slot), next;
	int64_t t;

	for (; i; i = next) {
		next = record_next(a->r, i);
		if (time_of(a->r, i, &t) && t >= since &&
		    !place_entry(a, i, to, f))
			return false;
	}
	return true;
}

/* The wrong item was opened: it has not been open, the other one has. */
RUN(move_all)
{
	item_id from = agenda_open(a->r), to;
	char name[IDENT_SIZE], opened[TIME_SIZE];
	bool used;
	int64_t since;

	if (!from || !time_read(record_say(a->r, from, ITEM_OPENED), &since))
		return fail(f, FAULT_RULE, _("no item is open; go to one "
			"with #"));
	to = need(a->args, f) ? item_typed(a, a->args, f) : NOWHERE;
	if (!to)
		return false;
	if (to == from)
		return fail(f, FAULT_RULE, _("that item is open already"));
	snprintf(opened, sizeof opened, "%s", record_say(a->r, from,
		ITEM_OPENED));
	if (!move_since(a, from, ITEM_RECORD, to, since, f) ||
	    !move_since(a, from, ITEM_OUTCOMES, to, since, f))
		return false;
	used = record_first(a->r, from, ITEM_RECORD) ||
		record_first(a->r, from, ITEM_OUTCOMES);
	record_name(a->r, to, name);
	a->out->item = to;
	say_moved(a, to);
	return put(a, from, ITEM_STATE, used ? "closed" : "pending", f) &&
		put(a, from, ITEM_OPENED, used ? opened : "", f) &&
		put(a, from, ITEM_CLOSED, used ? opened : "", f) &&
		put(a, to, ITEM_STATE, "open", f) &&
		put(a, to, ITEM_OPENED, opened, f) &&
		put(a, to, ITEM_CLOSED, "", f) &&
		put(a, MEETING, MEETING_NOW_ITEM, name, f);
}

/* Leave the open item in a state of its own. */
static bool leave_as(struct line_act *a, item_id i, const char *state,
	const char *note, struct fault *f)
{
	if (agenda_open(a->r) == i && !item_goto(a, NOWHERE, f))
		return false;
	return put(a, i, ITEM_STATE, state, f) &&
		(!*note || put(a, i, ITEM_NOTE, note, f));
}

RUN(defer)
{
	struct buf head = BUF_INIT, note = BUF_INIT;
	item_id i = open_item(a, f);
	const char *to;
	bool ok;

	head_and_note(a->args, &head, &note);
	to = strncasecmp(head.s, "to ", 3) ? head.s : head.s + 3;
	ok = i && leave_as(a, i, "deferred", note.s, f) &&
		put(a, i, ITEM_DEFERRED_TO, to, f);
	buf_free(&head);
	buf_free(&note);
	return ok;
}

RUN(skip)
{
	item_id i = open_item(a, f);

	return i && leave_as(a, i, "skipped", a->args, f);
}

RUN(done_item)
{
	item_id i = open_item(a, f);

	return i && leave_as(a, i, "closed", "", f) &&
		put_stamp(a, i, ITEM_CLOSED, f);
}

RUN(join)
{
	item_id i = open_item(a, f), other;
	char name[IDENT_SIZE];

	if (!i)
		return false;
	if (!*a->args)
		return fail(f, FAULT_RULE, _("say with which item: /join N"));
	other = item_typed(a, a->args, f);
	if (!other)
		return false;
	if (other == i)
		return fail(f, FAULT_RULE, _("say with which item: /join N"));
	record_name(a->r, i, name);
	return put_more(a, other, ITEM_JOINT, name, f) &&
		put(a, other, ITEM_STATE, "joint", f);
}

RUN(allot)
{
	item_id i = open_item(a, f);

	if (i && *a->args && !schema_fits(ITEM_ALLOTTED, a->args))
		return fail(f, FAULT_RULE, _("say how many minutes"));
	return i && put(a, i, ITEM_ALLOTTED, a->args, f);
}
