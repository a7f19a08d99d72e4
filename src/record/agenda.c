/* agenda.c -- the order of business: numbers, order, the open item. */
#include "config.h"
#include "record/agenda.h"

#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/text.h"

static enum row slot_of_items(const struct record *r, item_id parent)
{
	return parent == MEETING ? MEETING_ITEMS :
		record_kind(r, parent) == KIND_ITEM ? ITEM_ITEMS : ROW_NONE;
}

static item_id first_below(const struct record *r, item_id parent)
{
	return record_first(r, parent, slot_of_items(r, parent));
}

void agenda_number(const struct record *r, item_id item, struct buf *out)
{
	const char *label = record_say(r, item, ITEM_LABEL);
	item_id parent = r->item[item].parent;
	int n = 0;

	if (*label) {
		buf_add(out, label);
		return;
	}
	if (parent != MEETING && record_kind(r, parent) == KIND_ITEM) {
		agenda_number(r, parent, out);
		buf_addc(out, '.');
	}
	for (item_id i = item; i; i = record_prev(r, i))
		n++;
	buf_addf(out, "%d", n);
}

item_id agenda_next(const struct record *r, item_id item)
{
	item_id next = first_below(r, item ? item : MEETING);

	while (!next && item && item != MEETING) {
		next = record_next(r, item);
		item = r->item[item].parent;
	}
	return next;
}

item_id agenda_prev(const struct record *r, item_id item)
{
	item_id prev = item ? record_prev(r, item) : NOWHERE;
	item_id last;

	if (!item)
		return NOWHERE;
	if (!prev) {
		prev = r->item[item].parent;
		return prev == MEETING ? NOWHERE : prev;
	}
	while ((last = record_last(r, prev, ITEM_ITEMS)))
		prev = last;
	return prev;
}

static item_id by_number(const struct record *r, const char *typed)
{
	struct buf b = BUF_INIT;
	item_id i;

	for (i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i)) {
		buf_cut(&b, 0);
		agenda_number(r, i, &b);
		if (!strcmp(b.s, typed))
			break;
	}
	buf_free(&b);
	return i;
}

/* Does each word typed begin a word of the title, in their order? Both are
 * folded. */
static bool words_begin(const char *title, const char *typed)
{
	while (*typed) {
		size_t n = strcspn(typed, " ");
		bool fits = false;

		for (; *title && !fits; ) {
			fits = !strncmp(title, typed, n);
			title += strcspn(title, " ");
			title += strspn(title, " ");
		}
		if (!fits)
			return false;
		typed += n;
		typed += strspn(typed, " ");
	}
	return true;
}

/* Some title of the item, in any language, fits the folded words: by their
 * beginnings, or anywhere, for scripts that have no blanks. */
static bool title_fits(const struct record *r, item_id i, const char *folded,
	bool anywhere)
{
	struct buf title = BUF_INIT;
	bool fits = false;

	for (struct value *v = r->item[i].values; v && !fits; v = v->next) {
		if (v->row != ITEM_TITLE)
			continue;
		buf_cut(&title, 0);
		text_fold(v->text, strlen(v->text), &title);
		fits = anywhere ? strstr(title.s, folded) != NULL
			: words_begin(title.s, folded);
	}
	buf_free(&title);
	return fits;
}

static item_id by_title(const struct record *r, const char *folded,
	bool anywhere)
{
	item_id i;

	for (i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i))
		if (title_fits(r, i, folded, anywhere))
			return i;
	return NOWHERE;
}

item_id agenda_find(const struct record *r, const char *typed)
{
	struct buf folded = BUF_INIT;
	item_id i;

	if (!*typed)
		return NOWHERE;
	i = by_number(r, typed);
	if (i)
		return i;
	text_fold(typed, strlen(typed), &folded);
	i = by_number(r, folded.s);     /* full-width digits */
	if (!i)
		i = by_title(r, folded.s, false);
	if (!i && *folded.s)
		i = by_title(r, folded.s, true);
	buf_free(&folded);
	return i;
}

item_id agenda_open(const struct record *r)
{
	item_id i = record_named(r, record_say(r, MEETING, MEETING_NOW_ITEM));

	return record_has(r, i) && record_kind(r, i) == KIND_ITEM ? i : NOWHERE;
}

item_id agenda_latest(const struct record *r)
{
	item_id found = NOWHERE;
	int64_t latest = INT64_MIN, opened;

	for (item_id i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i))
		if (time_read(record_say(r, i, ITEM_OPENED), &opened) &&
		    opened >= latest) {
			found = i;
			latest = opened;
		}
	return found;
}

static bool is_pending(const struct record *r, item_id i)
{
	const char *state = record_say(r, i, ITEM_STATE);

	return !*state || !strcmp(state, "pending");
}

/* It was left then if it was closed at that very time, or is still pending. */
item_id agenda_left(const struct record *r)
{
	item_id sitting = record_last(r, MEETING, MEETING_SITTINGS);
	item_id latest = agenda_latest(r);

	if (latest && (is_pending(r, latest) ||
	    (!strcmp(record_say(r, latest, ITEM_STATE), "closed") &&
	     !strcmp(record_say(r, latest, ITEM_CLOSED),
	     record_say(r, sitting, SITTING_CLOSED)))))
		return latest;
	return NOWHERE;
}

static item_id pending_behind(const struct record *r, item_id i)
{
	for (i = agenda_next(r, i); i; i = agenda_next(r, i))
		if (is_pending(r, i))
			return i;
	return NOWHERE;
}

item_id agenda_coming(const struct record *r)
{
	item_id open = agenda_open(r), left, next;

	if (open)
		return agenda_next(r, open);
	left = strcmp(record_say(r, MEETING, MEETING_STATUS), "suspended") ?
		NOWHERE : agenda_left(r);
	if (left)
		return left;
	next = pending_behind(r, agenda_latest(r));
	return next ? next : pending_behind(r, NOWHERE);
}

long agenda_spent(const struct record *r, item_id item, int64_t now)
{
	long spent = record_number(r, item, ITEM_SPENT, 0);
	int64_t opened;

	if (agenda_open(r) != item ||
	    !time_read(record_say(r, item, ITEM_OPENED), &opened))
		return spent;
	return spent + (now > opened ? (long)(now - opened) : 0);
}

item_id agenda_of(const struct record *r, item_id i)
{
	while (i && i < r->n && record_kind(r, i) != KIND_ITEM)
		i = r->item[i].parent;
	return i < r->n ? i : NOWHERE;
}

bool agenda_adopted_under(const struct record *r, item_id item)
{
	int64_t adopted, opened, closed;

	if (!time_read(record_say(r, MEETING, MEETING_ADOPTED_AT), &adopted) ||
	    !time_read(record_say(r, item, ITEM_OPENED), &opened) ||
	    adopted < opened)
		return false;
	return agenda_open(r) == item || (time_read(record_say(r, item,
		ITEM_CLOSED), &closed) && adopted <= closed);
}
