/* record.c -- the meeting as a value: a tree of items with fields. */
#include "config.h"
#include "record/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "record/change.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free

/* ---- the index: UUID to number, open addressing, at most half full ---- */

static size_t index_at(const struct record *r, const struct ident *id)
{
	size_t at;

	memcpy(&at, id->b, sizeof at);
	at ^= at >> 29;
	at &= r->index_size - 1;
	while (r->index[at] && !ident_same(&r->item[r->index[at]].id, id))
		at = (at + 1) & (r->index_size - 1);
	return at;
}

static void index_build(struct record *r, size_t size)
{
	free(r->index);
	r->index_size = size;
	r->index = mem_get(size * sizeof *r->index);
	for (item_id i = 1; i < r->n; i++)
		if (!ident_none(&r->item[i].id))
			r->index[index_at(r, &r->item[i].id)] = i;
}

item_id record_find(const struct record *r, const struct ident *id)
{
	return r->index[index_at(r, id)];
}

item_id record_named(const struct record *r, const char *uuid)
{
	struct ident id;

	return ident_read(uuid, &id) ? record_find(r, &id) : NOWHERE;
}

void record_name(const struct record *r, item_id i, char *out)
{
	ident_write(&r->item[i].id, out);
}

/* ---- items ---- */

item_id record_number_new(struct record *r, enum kind k,
	const struct ident *id)
{
	struct item *it;

	if (r->n == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 64;
		r->item = mem_grow(r->item, r->cap * sizeof *r->item);
	}
	it = &r->item[r->n];
	memset(it, 0, sizeof *it);
	it->id = *id;
	it->kind = k;
	r->n++;
	if (r->n * 2 > r->index_size)
		index_build(r, r->index_size * 2);
	else if (!ident_none(id))
		r->index[index_at(r, id)] = (item_id)(r->n - 1);
	return (item_id)(r->n - 1);
}

void record_forget(struct record *r, size_t n)
{
	if (n == r->n)
		return;
	r->n = n;
	index_build(r, r->index_size);
}

void record_open(struct record *r)
{
	struct ident id = ident_new();

	schema_prepare();
	memset(r, 0, sizeof *r);
	obstack_init(&r->pool);
	r->n = 1;
	r->cap = 64;
	r->item = mem_get(r->cap * sizeof *r->item);
	index_build(r, 256);
	record_number_new(r, KIND_MEETING, &id);
}

void record_close(struct record *r)
{
	obstack_free(&r->pool, NULL);
	free(r->item);
	free(r->index);
	memset(r, 0, sizeof *r);
}

static void copy_below(const struct record *from, item_id parent,
	struct record *to, item_id parent_there)
{
	for (item_id i = from->item[parent].first; i; i = from->item[i].next) {
		const struct item *it = &from->item[i];
		item_id there = record_add(to, parent_there, it->kind, &it->id);

		for (struct value *v = it->values; v; v = v->next)
			record_put(to, there, v->row, v->lang, v->text,
				strlen(v->text));
		copy_below(from, i, to, there);
	}
}

void record_copy(const struct record *from, struct record *to)
{
	record_open(to);
	record_rename(to, &from->item[MEETING].id);
	for (struct value *v = from->item[MEETING].values; v; v = v->next)
		record_put(to, MEETING, v->row, v->lang, v->text,
			strlen(v->text));
	copy_below(from, MEETING, to, MEETING);
	to->seq = from->seq;
}

void record_rename(struct record *r, const struct ident *id)
{
	r->item[MEETING].id = *id;
	index_build(r, r->index_size);
}

bool record_has(const struct record *r, item_id i)
{
	if (i == NOWHERE || i >= r->n)
		return false;
	while (i != MEETING) {
		i = r->item[i].parent;
		if (i == NOWHERE)
			return false;
	}
	return true;
}

enum kind record_kind(const struct record *r, item_id i)
{
	return i && i < r->n ? r->item[i].kind : KIND_NONE;
}

/* ---- links ---- */

enum row record_slot(const struct record *r, item_id i)
{
	item_id parent = r->item[i].parent;

	if (!parent)
		return ROW_NONE;
	return schema_slot(r->item[parent].kind, r->item[i].kind);
}

/* The last child before the slot begins: where its first one goes after. */
static item_id before_slot(const struct record *r, item_id parent,
	enum row slot)
{
	item_id first = record_first(r, parent, slot), i;

	if (first)
		return r->item[first].prev;
	for (i = r->item[parent].last; i && record_slot(r, i) >= slot; )
		i = r->item[i].prev;
	return i;
}

void record_link(struct record *r, item_id i, item_id parent, item_id after)
{
	struct item *it = &r->item[i], *up = &r->item[parent];
	enum row slot = schema_slot(up->kind, it->kind);

	if (!after)
		after = before_slot(r, parent, slot);
	it->parent = parent;
	it->prev = after;
	it->next = after ? r->item[after].next : up->first;
	if (it->prev)
		r->item[it->prev].next = i;
	else
		up->first = i;
	if (it->next)
		r->item[it->next].prev = i;
	else
		up->last = i;
	r->changes++;
}

void record_unlink(struct record *r, item_id i)
{
	struct item *it = &r->item[i], *up = &r->item[it->parent];

	if (it->prev)
		r->item[it->prev].next = it->next;
	else
		up->first = it->next;
	if (it->next)
		r->item[it->next].prev = it->prev;
	else
		up->last = it->prev;
	it->parent = it->prev = it->next = NOWHERE;
	r->changes++;
}

bool record_identify(struct record *r, item_id i, const struct ident *id)
{
	if (ident_none(id) || record_find(r, id))
		return false;
	r->item[i].id = *id;
	r->index[index_at(r, id)] = i;
	return true;
}

item_id record_add_unnamed(struct record *r, item_id parent, enum kind k)
{
	static const struct ident none;
	enum row slot = schema_slot(record_kind(r, parent), k);
	item_id i;

	if (slot == ROW_NONE)
		return NOWHERE;
	i = record_number_new(r, k, &none);
	record_link(r, i, parent, record_last(r, parent, slot));
	return i;
}

item_id record_add(struct record *r, item_id parent, enum kind k,
	const struct ident *id)
{
	struct ident fresh;
	enum row slot = schema_slot(record_kind(r, parent), k);
	item_id i;

	if (slot == ROW_NONE)
		return NOWHERE;
	if (!id) {
		fresh = ident_new();
		id = &fresh;
	} else if (record_find(r, id)) {
		return NOWHERE;
	}
	i = record_number_new(r, k, id);
	record_link(r, i, parent, record_last(r, parent, slot));
	return i;
}

/* ---- values ---- */

static struct value *value_of(const struct record *r, item_id i, enum row row,
	enum lang l)
{
	struct value *v;

	if (i == NOWHERE || i >= r->n)
		return NULL;
	for (v = r->item[i].values; v; v = v->next)
		if (v->row == row && v->lang == l)
			return v;
	return NULL;
}

const char *record_get(const struct record *r, item_id i, enum row row,
	enum lang l)
{
	struct value *v = value_of(r, i, row, l);

	return v ? v->text : "";
}

const char *record_say(const struct record *r, item_id i, enum row row)
{
	return record_get(r, i, row, LANG_NONE);
}

enum lang record_lang(const struct record *r)
{
	return lang_read(record_say(r, MEETING, MEETING_LANGUAGE));
}

const char *record_text(const struct record *r, item_id i, enum row row,
	enum lang l)
{
	const enum lang order[] = { l, LANG_NONE, record_lang(r), LANG_EN };

	for (size_t n = 0; n < sizeof order / sizeof *order; n++) {
		const char *text = record_get(r, i, row, order[n]);

		if (*text)
			return text;
	}
	if (i == NOWHERE || i >= r->n)
		return "";
	for (struct value *v = r->item[i].values; v; v = v->next)
		if (v->row == row)
			return v->text;
	return "";
}

long record_number(const struct record *r, item_id i, enum row row,
	long otherwise)
{
	const char *text = record_say(r, i, row);
	char *end;
	long n = strtol(text, &end, 10);

	return end != text && !*end ? n : otherwise;
}

/* Take a value out of the list of its item. */
static void value_remove(struct item *it, const struct value *gone)
{
	struct value **at = &it->values;

	while (*at && *at != gone)
		at = &(*at)->next;
	if (*at)
		*at = gone->next;
}

static void value_append(struct record *r, item_id i, enum row row,
	enum lang l, const char *text)
{
	struct value *v = obstack_alloc(&r->pool, sizeof *v);
	struct value **at = &r->item[i].values;

	while (*at)
		at = &(*at)->next;
	v->text = text;
	v->next = NULL;
	v->row = (uint16_t)row;
	v->lang = (uint8_t)l;
	*at = v;
}

void record_point(struct record *r, item_id i, enum row row, enum lang l,
	const char *text)
{
	struct value *v = value_of(r, i, row, l);

	r->changes++;
	if (!*text && v)
		value_remove(&r->item[i], v);
	else if (v)
		v->text = text;
	else if (*text)
		value_append(r, i, row, l, text);
}

void record_put(struct record *r, item_id i, enum row row, enum lang l,
	const char *text, size_t n)
{
	record_point(r, i, row, l,
		n ? obstack_copy0(&r->pool, text, (int)n) : "");
}

/* ---- walking ---- */

/* Slots are often of very different length, one of thousands beside one of a
 * few: looking from both ends at once costs the shorter way. */
item_id record_first(const struct record *r, item_id parent, enum row slot)
{
	item_id i = r->item[parent].first, back = r->item[parent].last;
	item_id after = NOWHERE;

	for (; i && back; i = r->item[i].next, back = r->item[back].prev) {
		if (record_slot(r, i) >= slot)
			return record_slot(r, i) == slot ? i : NOWHERE;
		if (record_slot(r, back) < slot)
			return after && record_slot(r, after) == slot ? after
				: NOWHERE;
		after = back;
	}
	return NOWHERE;
}

item_id record_last(const struct record *r, item_id parent, enum row slot)
{
	item_id i = r->item[parent].last, front = r->item[parent].first;
	item_id before = NOWHERE;

	for (; i && front; i = r->item[i].prev, front = r->item[front].next) {
		if (record_slot(r, i) <= slot)
			return record_slot(r, i) == slot ? i : NOWHERE;
		if (record_slot(r, front) > slot)
			return before && record_slot(r, before) == slot ?
				before : NOWHERE;
		before = front;
	}
	return NOWHERE;
}

item_id record_next(const struct record *r, item_id i)
{
	item_id next = r->item[i].next;

	return next && record_slot(r, next) == record_slot(r, i)
		? next : NOWHERE;
}

item_id record_prev(const struct record *r, item_id i)
{
	item_id prev = r->item[i].prev;

	return prev && record_slot(r, prev) == record_slot(r, i)
		? prev : NOWHERE;
}

bool record_under(const struct record *r, item_id i, item_id top)
{
	while (i && i != top)
		i = r->item[i].parent;
	return i == top && i;
}

item_id record_walk(const struct record *r, item_id i, item_id top)
{
	if (r->item[i].first)
		return r->item[i].first;
	while (i && i != top && !r->item[i].next)
		i = r->item[i].parent;
	return i && i != top ? r->item[i].next : NOWHERE;
}

bool many_at(const char *text, size_t n, const char **at, size_t *length)
{
	if (!*text)
		return false;
	for (; n; n--) {
		text = strchr(text, '\n');
		if (!text)
			return false;
		text++;
	}
	*at = text;
	*length = strcspn(text, "\n");
	return true;
}

size_t many_count(const char *text)
{
	size_t n = *text ? 1 : 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

/* ---- what always holds ---- */

static bool children_sane(const struct record *r, item_id parent)
{
	item_id last = NOWHERE;
	enum row slot = ROW_NONE;

	for (item_id i = r->item[parent].first; i; i = r->item[i].next) {
		if (r->item[i].parent != parent || r->item[i].prev != last)
			return false;
		if (record_slot(r, i) == ROW_NONE || record_slot(r, i) < slot)
			return false;
		slot = record_slot(r, i);
		last = i;
	}
	return r->item[parent].last == last;
}

static bool values_sane(const struct record *r, item_id i)
{
	for (struct value *v = r->item[i].values; v; v = v->next) {
		if (!*v->text || value_of(r, i, v->row, v->lang) != v)
			return false;
		if (v->row != ROW_EXTRA &&
		    schema[v->row].kind != r->item[i].kind)
			return false;
	}
	return true;
}

bool record_sane(const struct record *r)
{
	if (r->item[MEETING].kind != KIND_MEETING || r->item[MEETING].parent)
		return false;
	for (item_id i = MEETING; i < r->n; i++) {
		item_id up = r->item[i].parent;
		size_t steps = 0;

		if (!children_sane(r, i) || !values_sane(r, i))
			return false;
		if (record_find(r, &r->item[i].id) != i)
			return false;
		for (; up && up != MEETING; up = r->item[up].parent)
			if (++steps > r->n)
				return false;
	}
	return true;
}
