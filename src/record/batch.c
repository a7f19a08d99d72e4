/* batch.c -- change: batches of two kinds of edit. */
#include "config.h"
#include "record/batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "record/change.h"

/* ---- one edit ---- */

static struct place place_of(const struct record *r, item_id i)
{
	struct place p = { r->item[i].parent, NOWHERE };

	if (p.parent)
		p.after = record_prev(r, i);
	return p;
}

static bool same_place(struct place a, struct place b)
{
	return a.parent == b.parent && (!a.parent || a.after == b.after);
}

static bool can_stand(const struct record *r, item_id i, struct place to,
	struct fault *f)
{
	enum kind child = record_kind(r, i), parent = record_kind(r, to.parent);

	if (schema_slot(parent, child) == ROW_NONE)
		return fail(f, FAULT_RULE, _("'%s' cannot stand under '%s'"),
			kind_key(child), kind_key(parent));
	if (record_under(r, to.parent, i))
		return fail(f, FAULT_RULE,
			_("'%s' cannot be placed inside itself"),
			kind_key(child));
	if (!to.after)
		return true;
	if (to.after == i || to.after >= r->n ||
	    r->item[to.after].parent != to.parent ||
	    record_slot(r, to.after) != schema_slot(parent, child))
		return fail(f, FAULT_RULE,
			_("what '%s' was to follow is not there"),
			kind_key(child));
	return true;
}

static bool place_fits(const struct record *r, const struct edit *e,
	struct fault *f)
{
	if (e->item == MEETING)
		return fail(f, FAULT_RULE, _("the meeting cannot be moved"));
	if (!same_place(place_of(r, e->item), e->from))
		return fail(f, FAULT_RULE, _("'%s' has moved meanwhile"),
			kind_key(record_kind(r, e->item)));
	return !e->to.parent || can_stand(r, e->item, e->to, f);
}

static bool set_fits(const struct record *r, const struct edit *e,
	struct fault *f)
{
	enum kind k = record_kind(r, e->item);

	if (e->row != ROW_EXTRA && (schema[e->row].kind != k ||
	    schema[e->row].type == TYPE_CHILDREN))
		return fail(f, FAULT_RULE, _("'%s' has no field '%s'"),
			kind_key(k), schema[e->row].key);
	if (e->lang && !(schema[e->row].flags & ROW_BY_LANG))
		return fail(f, FAULT_RULE, _("'%s' is the same in all languages"),
			schema[e->row].key);
	if (strcmp(record_get(r, e->item, e->row, e->lang), e->was))
		return fail(f, FAULT_RULE, _("'%s' has changed meanwhile"),
			schema[e->row].key);
	return true;
}

static bool edit_fits(const struct record *r, const struct edit *e,
	struct fault *f)
{
	if (e->item == NOWHERE || e->item >= r->n)
		return fail(f, FAULT_RULE, _("an entry it speaks of is not there"));
	if (e->op == EDIT_PLACE)
		return place_fits(r, e, f);
	return set_fits(r, e, f);
}

static void edit_do(struct record *r, const struct edit *e)
{
	if (e->op == EDIT_SET) {
		record_point(r, e->item, e->row, e->lang, e->is);
		return;
	}
	if (e->from.parent)
		record_unlink(r, e->item);
	if (e->to.parent)
		record_link(r, e->item, e->to.parent, e->to.after);
}

static struct edit edit_inverse(struct edit e)
{
	struct place from = e.from;
	const char *was = e.was;

	e.from = e.to;
	e.to = from;
	e.was = e.is;
	e.is = was;
	return e;
}

/* ---- building by doing ---- */

static const char *keep(struct record *r, const char *text)
{
	return *text ? obstack_copy0(&r->pool, text, (int)strlen(text)) : "";
}

void batch_begin(struct batch *b, struct record *r, const char *verb,
	const char *by, int64_t at)
{
	memset(b, 0, sizeof *b);
	b->record = r;
	b->seq = r->seq + 1;
	b->items_before = r->n;
	b->verb = keep(r, verb);
	b->by = keep(r, by);
	b->at = at;
}

void batch_add(struct batch *b, const struct edit *e)
{
	if (b->n == b->cap) {
		b->cap = b->cap ? b->cap * 2 : 8;
		b->edit = mem_grow(b->edit, b->cap * sizeof *b->edit);
	}
	b->edit[b->n++] = *e;
}

static bool do_edit(struct batch *b, const struct edit *e, struct fault *f)
{
	if (!edit_fits(b->record, e, f)) {
		b->refused = true;
		return false;
	}
	edit_do(b->record, e);
	batch_add(b, e);
	return true;
}

item_id batch_new_named(struct batch *b, enum kind k, const struct ident *id,
	item_id parent, item_id after, struct fault *f)
{
	item_id i = batch_item(b, k, id);

	return batch_place(b, i, parent, after, f) ? i : NOWHERE;
}

item_id batch_new(struct batch *b, enum kind k, item_id parent,
	item_id after, struct fault *f)
{
	struct ident id = ident_new();

	return batch_new_named(b, k, &id, parent, after, f);
}

bool batch_place(struct batch *b, item_id i, item_id parent, item_id after,
	struct fault *f)
{
	struct edit e = { .op = EDIT_PLACE, .item = i, .was = "", .is = "" };

	if (i == NOWHERE || i >= b->record->n) {
		b->refused = true;
		return fail(f, FAULT_RULE, _("there is no such entry"));
	}
	e.from = place_of(b->record, i);
	e.to = (struct place){ parent, parent ? after : NOWHERE };
	if (same_place(e.from, e.to))
		return true;
	return do_edit(b, &e, f);
}

/* Newlines as the row can bear them: between the entries of a list, none of
 * them empty; within prose, not at its ends; nowhere else. */
static const char *bearable(struct record *r, enum row row, const char *text)
{
	bool many = schema[row].flags & ROW_MANY;
	bool prose = schema[row].type == TYPE_PROSE;
	size_t n = strlen(text), m = 0;
	char *copy;

	if (!memchr(text, '\n', n))
		return keep(r, text);
	copy = obstack_alloc(&r->pool, n + 1);
	for (size_t i = 0; i < n; i++) {
		bool line = text[i] == '\n';

		if (line && (!m || (many && copy[m - 1] == '\n')))
			continue;
		copy[m++] = line && !many && !prose ? ' ' : text[i];
	}
	while (m && copy[m - 1] == '\n')
		m--;
	copy[m] = '\0';
	return copy;
}

/* The text, or the longest of several. */
static size_t longest(enum row row, const char *text)
{
	size_t most = 0, n = strlen(text);
	const char *at;

	if (n <= TEXT_MAX || !(schema[row].flags & ROW_MANY))
		return n;
	for (size_t k = 0; many_at(text, k, &at, &n); k++)
		most = n > most ? n : most;
	return most;
}

bool batch_set(struct batch *b, item_id i, enum row row, enum lang l,
	const char *text, struct fault *f)
{
	struct edit e = { .op = EDIT_SET, .item = i, .row = row, .lang = l };

	e.was = record_get(b->record, i, row, l);
	if (!strcmp(e.was, text))
		return true;
	e.is = bearable(b->record, row, text);
	if (row != ROW_EXTRA && longest(row, e.is) > TEXT_MAX) {
		b->refused = true;
		return fail(f, FAULT_RULE, _("a text of more than 1 MiB"));
	}
	return !strcmp(e.was, e.is) || do_edit(b, &e, f);
}

/* Emptied before it goes, from the leaves up: a minutes file does not hold
 * what is nowhere, so after a restart only these edits can bring it back. */
bool batch_remove(struct batch *b, item_id i, struct fault *f)
{
	struct record *r = b->record;
	struct value *v;

	if (i == NOWHERE || i >= r->n)
		return batch_place(b, i, NOWHERE, NOWHERE, f);
	while (r->item[i].last)
		if (!batch_remove(b, r->item[i].last, f))
			return false;
	while ((v = r->item[i].values))
		if (!batch_set(b, i, v->row, v->lang, "", f))
			return false;
	return batch_place(b, i, NOWHERE, NOWHERE, f);
}

static void take_back(struct batch *b, size_t n)
{
	while (n--) {
		struct edit e = edit_inverse(b->edit[n]);

		edit_do(b->record, &e);
	}
}

void batch_drop(struct batch *b)
{
	take_back(b, b->n);
	record_forget(b->record, b->items_before);
	b->n = 0;
}

bool batch_end(struct batch *b)
{
	if (b->refused) {
		batch_drop(b);
		return false;
	}
	b->record->seq = b->seq;
	return true;
}

void batch_free(struct batch *b)
{
	free(b->edit);
	b->edit = NULL;
	b->n = b->cap = 0;
}

/* ---- whole batches ---- */

item_id batch_item(struct batch *b, enum kind k, const struct ident *id)
{
	item_id known = record_find(b->record, id);

	return known ? known : record_number_new(b->record, k, id);
}

bool batch_apply(struct batch *b, struct fault *f)
{
	for (size_t i = 0; i < b->n; i++) {
		if (edit_fits(b->record, &b->edit[i], f)) {
			edit_do(b->record, &b->edit[i]);
			continue;
		}
		take_back(b, i);
		record_forget(b->record, b->items_before);
		return false;
	}
	b->record->seq = b->seq;
	return true;
}

/* Make an edit fit by believing what is there instead of what was; a place
 * whose neighbour is gone becomes the last of its slot. */
static bool bend(const struct record *r, struct edit *e)
{
	enum row slot;

	if (e->item == NOWHERE || e->item >= r->n || e->item == MEETING)
		return e->op == EDIT_SET && e->item == MEETING;
	if (e->op == EDIT_SET)
		return true;
	e->from = place_of(r, e->item);
	if (!e->to.parent || can_stand(r, e->item, e->to, NULL))
		return true;
	if (!record_has(r, e->to.parent))
		e->to.parent = MEETING;
	slot = schema_slot(record_kind(r, e->to.parent),
		record_kind(r, e->item));
	if (slot == ROW_NONE || record_under(r, e->to.parent, e->item))
		return false;
	e->to.after = record_last(r, e->to.parent, slot);
	if (e->to.after == e->item)
		e->to.after = record_prev(r, e->item);
	return true;
}

size_t batch_salvage(struct batch *b)
{
	size_t left = 0;

	for (size_t i = 0; i < b->n; i++) {
		struct edit *e = &b->edit[i];

		if (bend(b->record, e)) {
			if (e->op == EDIT_SET)
				e->was = record_get(b->record, e->item,
					e->row, e->lang);
			if (edit_fits(b->record, e, NULL)) {
				edit_do(b->record, e);
				continue;
			}
		}
		left++;
	}
	b->record->seq = b->seq;
	return left;
}

void batch_reverse(struct batch *b)
{
	for (size_t i = 0; i < (b->n + 1) / 2; i++) {
		struct edit e = edit_inverse(b->edit[i]);

		b->edit[i] = edit_inverse(b->edit[b->n - 1 - i]);
		b->edit[b->n - 1 - i] = e;
	}
}
