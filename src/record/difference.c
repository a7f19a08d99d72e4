/* difference.c -- the batch that turns one record into another.
 *
 *  (1) Items are the same if their UUIDs and kinds are; nothing is guessed.
 *      One that was made another kind is another item.
 *  (2) With a base, the result is a three-way merge: only what wanted changed
 *      against base is taken, and what both changed stays as now has it.
 *  (3) A record that comes from another desk does not say what it has taken
 *      out, for it never had all: it only brings in.
 *  (4) New items and moves are made in the order of wanted, so that the item
 *      each one follows is there already.
 */
#include "config.h"
#include "record/batch.h"

#include <string.h>

#include "base/fault.h"

struct difference {
	struct batch *b;
	struct record *now;
	const struct record *wanted, *base;
	bool join;              /* by (3) */
	size_t conflicts;
};

/* The item of other that has the UUID of i in r; NOWHERE if not there. */
static item_id twin(const struct record *r, item_id i,
	const struct record *other)
{
	item_id there;

	if (!i || !other)
		return NOWHERE;
	if (i == MEETING)
		return MEETING;
	there = record_find(other, &r->item[i].id);
	return record_has(other, there) && other->item[there].kind ==
		r->item[i].kind ? there : NOWHERE;
}

/* Decide one field by (2). */
static void set_one(struct difference *d, item_id w, item_id n, enum row row,
	enum lang l)
{
	const char *want = record_get(d->wanted, w, row, l);
	const char *have = record_get(d->now, n, row, l);
	item_id base = twin(d->wanted, w, d->base);

	if (!strcmp(want, have))
		return;
	if (d->join && *have) {
		d->conflicts += *want != '\0';
		return;
	}
	if (base) {
		const char *old = record_get(d->base, base, row, l);

		if (!strcmp(old, want))
			return;
		if (strcmp(old, have)) {
			d->conflicts++;
			return;
		}
	}
	batch_set(d->b, n, row, l, want, NULL);
}

static void set_fields(struct difference *d, item_id w, item_id n)
{
	struct value *v, *next;

	for (v = d->wanted->item[w].values; v; v = v->next)
		set_one(d, w, n, v->row, v->lang);
	for (v = d->now->item[n].values; v; v = next) {
		next = v->next;
		if (!*record_get(d->wanted, w, v->row, v->lang))
			set_one(d, w, n, v->row, v->lang);
	}
}

/* Did wanted move the item against base? Without a base, it wants its place
 * whatever it was. */
static bool moved(const struct difference *d, item_id w)
{
	item_id base = twin(d->wanted, w, d->base);
	item_id up, before;

	if (d->join)
		return false;
	if (!base)
		return true;
	up = twin(d->wanted, d->wanted->item[w].parent, d->base);
	if (up != d->base->item[base].parent)
		return true;
	before = record_prev(d->wanted, w);
	/* New neighbours push an item along; that is no move of its own. */
	while (before && !twin(d->wanted, before, d->base))
		before = record_prev(d->wanted, before);
	return twin(d->wanted, before, d->base) != record_prev(d->base, base);
}

/* Its place in now: under the twin of its parent, after the nearest sibling
 * before it that now has there. */
static void place_one(struct difference *d, item_id w, item_id n,
	item_id parent)
{
	item_id before = record_prev(d->wanted, w), after = NOWHERE;

	for (; before && !after; before = record_prev(d->wanted, before)) {
		after = twin(d->wanted, before, d->now);
		if (after && d->now->item[after].parent != parent)
			after = NOWHERE;
	}
	batch_place(d->b, n, parent, after, NULL);
}

static void bring_below(struct difference *d, item_id w, item_id n);

static void bring(struct difference *d, item_id w, item_id parent)
{
	const struct item *it = &d->wanted->item[w];
	item_id n = record_find(d->now, &it->id);
	struct ident id = it->id;

	if (n && d->now->item[n].kind != it->kind) {
		if (d->join || twin(d->wanted, w, d->base)) {
			d->conflicts++;
			return;
		}
		id = ident_new();
		n = NOWHERE;
	}
	if (!n) {
		/* Both had it, and now has removed it for good. */
		if (twin(d->wanted, w, d->base)) {
			d->conflicts++;
			return;
		}
		n = batch_item(d->b, it->kind, &id);
		place_one(d, w, n, parent);
	} else if (!record_has(d->now, n)) {
		if (d->join || twin(d->wanted, w, d->base))
			return;
		place_one(d, w, n, parent);
	} else if (moved(d, w)) {
		place_one(d, w, n, parent);
	}
	set_fields(d, w, n);
	bring_below(d, w, n);
}

static void bring_below(struct difference *d, item_id w, item_id n)
{
	for (item_id c = d->wanted->item[w].first; c;
	     c = d->wanted->item[c].next)
		bring(d, c, n);
}

/* Items that wanted no longer has: with a base, only those base had. What
 * now has changed below such an item goes with it, into the history. */
static void remove_gone(struct difference *d, item_id n)
{
	item_id c, next;

	for (c = d->now->item[n].first; c; c = next) {
		next = d->now->item[c].next;
		if (twin(d->now, c, d->wanted) ||
		    (d->base && !twin(d->now, c, d->base)))
			remove_gone(d, c);
		else
			batch_remove(d->b, c, NULL);
	}
}

size_t batch_difference(struct batch *b, const struct record *wanted,
	const struct record *base)
{
	struct difference d = { b, b->record, wanted, base, false, 0 };

	set_fields(&d, MEETING, MEETING);
	bring_below(&d, MEETING, MEETING);
	remove_gone(&d, MEETING);
	return d.conflicts;
}

size_t batch_join(struct batch *b, const struct record *wanted)
{
	struct difference d = { b, b->record, wanted, NULL, true, 0 };

	set_fields(&d, MEETING, MEETING);
	bring_below(&d, MEETING, MEETING);
	return d.conflicts;
}

bool record_strayed(const struct record *now, const struct record *wanted,
	const struct record *base, size_t given)
{
	size_t unknown = 0, lacks = 0;

	for (item_id i = MEETING + 1; i < wanted->n; i++)
		unknown += record_has(wanted, i) &&
			!record_find(base, &wanted->item[i].id);
	for (item_id i = MEETING + 1; unknown > given && i < base->n; i++)
		lacks += record_has(base, i) && twin(base, i, now) &&
			!twin(base, i, wanted);
	return lacks > 0;
}
