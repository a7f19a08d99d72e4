/* veil.c -- a record seen through its attribution levels. */
#include "config.h"
#include "draft/veil.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "record/agenda.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free

/* What becomes of a field of an intervention. */
enum rule {
	RULE_OPEN,
	RULE_WHO,       /* the speaker's side: bodies under DELEGATION */
	RULE_DOCUMENT,  /* told by its sources */
	RULE_PERSONAL,  /* only where the person is named */
	RULE_TELLING,   /* only where the body is named */
	RULE_ADDRESSED  /* who was spoken to: by what they said themselves */
};

static const struct { enum row row; enum rule rule; } rules[] = {
	{ INTERVENTION_SPEAKER, RULE_WHO },
	{ INTERVENTION_BEHALF, RULE_WHO },
	{ INTERVENTION_READ_BY, RULE_WHO },
	{ INTERVENTION_DOCUMENT, RULE_DOCUMENT },
	{ INTERVENTION_CAPACITY, RULE_PERSONAL },
	{ INTERVENTION_URL, RULE_PERSONAL },
	{ ROW_EXTRA, RULE_PERSONAL },
	{ INTERVENTION_LANGUAGE, RULE_TELLING },
	{ INTERVENTION_MODE, RULE_TELLING },
	{ INTERVENTION_TO, RULE_ADDRESSED },
};

static enum rule rule_of(enum row row)
{
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (rules[i].row == row)
			return rules[i].rule;
	return RULE_OPEN;
}

item_id veil_who(const struct veil *v, const char *value)
{
	return roster_who(v->roster, value);
}

static bool is_person(const struct veil *v, item_id who)
{
	return who && record_kind(v->record, who) == KIND_PERSON;
}

const char *veil_body(const struct veil *v, const char *value)
{
	item_id who = veil_who(v, value);

	if (!is_person(v, who))
		return who ? value : "";
	value = record_say(v->record, who, PERSON_BODY);
	return is_person(v, veil_who(v, value)) ? "" : value;
}

const char *veil_speaker(const struct veil *v, item_id i)
{
	const char *speaker = record_say(v->record, i, INTERVENTION_SPEAKER);

	switch (attribution_of(v->record, i)) {
	case ATTRIBUTION_NAMED:
		return speaker;
	case ATTRIBUTION_DELEGATION:
		return veil_body(v, speaker);
	default:
		return "";
	}
}

const char *veil_category(const struct veil *v, item_id i)
{
	const struct record *r = v->record;
	item_id who = veil_who(v, record_say(r, i, INTERVENTION_SPEAKER));
	enum attribution level = attribution_of(r, i);
	const char *own;

	if (!who || level == ATTRIBUTION_NONE)
		return "";
	if (!is_person(v, who))
		return record_say(r, who, BODY_CATEGORY);
	own = record_say(r, who, PERSON_CATEGORY);
	if (*own && level != ATTRIBUTION_DELEGATION)
		return own;
	who = veil_who(v, record_say(r, who, PERSON_BODY));
	return who && record_kind(r, who) == KIND_BODY ?
		record_say(r, who, BODY_CATEGORY) : "";
}

/* ---- what follows for the rest of the record ---- */

/* A number for somebody, in the roster or not. */
static item_id mark_of(const struct veil *v, const char *value)
{
	item_id who = veil_who(v, value);

	if (who || !*value)
		return who;
	return (item_id)v->record->n + roster_stranger(v->roster, value);
}

static void add_pair(struct veil *v, item_id item, item_id who)
{
	if (!who)
		return;
	if (v->pairs == v->pair_room) {
		v->pair_room = v->pair_room ? v->pair_room * 2 : 64;
		v->pair = mem_grow(v->pair, v->pair_room * sizeof *v->pair);
	}
	v->pair[v->pairs++] = (struct veil_pair){ item, who };
}

static void add_stretch(struct veil *v, item_id i)
{
	struct veil_stretch s = { 0, INT64_MAX };

	if (!time_read(record_say(v->record, i, INTERVENTION_BEGAN), &s.began))
		return;
	time_read(record_say(v->record, i, INTERVENTION_ENDED), &s.ended);
	if (v->stretches == v->stretch_room) {
		v->stretch_room = v->stretch_room ? v->stretch_room * 2 : 64;
		v->stretch = mem_grow(v->stretch,
			v->stretch_room * sizeof *v->stretch);
	}
	v->stretch[v->stretches++] = s;
}

/* Hide somebody under the item: the person alone, or with the body. */
static void hide(struct veil *v, item_id item, const char *value,
	bool body_too)
{
	item_id who = veil_who(v, value);

	if (who && !is_person(v, who) && !body_too)
		return;
	add_pair(v, item, mark_of(v, value));
	if (body_too && is_person(v, who))
		add_pair(v, item, mark_of(v, veil_body(v, value)));
}

static void look_at(struct veil *v, item_id i)
{
	const struct record *r = v->record;
	enum attribution level = attribution_of(r, i);
	bool body_too = level != ATTRIBUTION_DELEGATION;
	item_id item = agenda_of(r, i);
	const char *behalf = record_say(r, i, INTERVENTION_BEHALF), *at;
	struct buf one = BUF_INIT;
	size_t n;

	if (level == ATTRIBUTION_NAMED)
		return;
	hide(v, item, record_say(r, i, INTERVENTION_SPEAKER), body_too);
	for (size_t k = 0; many_at(behalf, k, &at, &n); k++) {
		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		hide(v, item, one.s, body_too);
	}
	buf_free(&one);
	if (body_too)
		add_stretch(v, i);
}

static int by_pair(const void *a, const void *b)
{
	const struct veil_pair *x = a, *y = b;

	if (x->item != y->item)
		return x->item < y->item ? -1 : 1;
	return x->who < y->who ? -1 : x->who > y->who;
}

void veil_open_bare(struct veil *v, const struct record *r)
{
	memset(v, 0, sizeof *v);
	obstack_init(&v->pool);
	v->record = r;
	roster_open_lazy(&v->own, r);
	v->roster = &v->own;
}

void veil_open(struct veil *v, const struct record *r, struct roster *t)
{
	veil_open_bare(v, r);
	v->roster = t;
	v->names = mem_get(r->n * sizeof *v->names);
	for (item_id i = MEETING; i; i = record_walk(r, i, MEETING))
		if (record_kind(r, i) == KIND_INTERVENTION)
			look_at(v, i);
	if (v->pairs)
		qsort(v->pair, v->pairs, sizeof *v->pair, by_pair);
}

void veil_close(struct veil *v)
{
	roster_close(&v->own);
	obstack_free(&v->pool, NULL);
	free(v->pair);
	free(v->stretch);
	free(v->names);
	memset(v, 0, sizeof *v);
}

static bool is_hidden(const struct veil *v, item_id item, const char *value)
{
	struct veil_pair wanted = { item, mark_of(v, value) };

	return v->pairs && wanted.who && bsearch(&wanted, v->pair, v->pairs,
		sizeof *v->pair, by_pair);
}

/* ---- fields ---- */

/* Did a person submit it? What is not in the list tells nothing. */
static bool is_persons(const struct veil *v, const char *typed)
{
	item_id d = roster_document(v->roster, typed);
	const char *sources = d ? record_say(v->record, d, DOCUMENT_SOURCE)
		: "";
	struct buf one = BUF_INIT;
	bool persons = false;
	const char *at;
	size_t n;

	for (size_t k = 0; !persons && many_at(sources, k, &at, &n); k++) {
		item_id who;

		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		who = veil_who(v, one.s);
		persons = !who || is_person(v, who);
	}
	buf_free(&one);
	return persons;
}

const char *veil_entry(const struct veil *v, item_id i, enum row row,
	const char *entry)
{
	enum attribution level = attribution_of(v->record, i);
	enum rule rule = rule_of(row);

	if (rule == RULE_ADDRESSED)
		return is_hidden(v, agenda_of(v->record, i), entry) ? ""
			: entry;
	if (level == ATTRIBUTION_NAMED || rule == RULE_OPEN)
		return entry;
	if (level != ATTRIBUTION_DELEGATION || rule == RULE_PERSONAL)
		return "";
	if (rule == RULE_WHO)
		return veil_body(v, entry);
	if (rule == RULE_DOCUMENT && is_persons(v, entry))
		return "";
	return entry;
}

static bool told_by_time(const struct veil *v, item_id document)
{
	int64_t at;

	if (!v->stretches || !time_read(record_say(v->record, document,
	    DOCUMENT_INTRODUCED), &at))
		return false;
	for (size_t i = 0; i < v->stretches; i++)
		if (at >= v->stretch[i].began && at <= v->stretch[i].ended)
			return true;
	return false;
}

static bool any_entry(const struct veil *v, item_id i, enum row row)
{
	const char *text = record_say(v->record, i, row), *at;
	struct buf one = BUF_INIT;
	bool any = false;
	size_t n;

	for (size_t k = 0; !any && many_at(text, k, &at, &n); k++) {
		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		any = *veil_entry(v, i, row, one.s) != 0;
	}
	buf_free(&one);
	return any;
}

bool veil_shows(const struct veil *v, item_id i, enum row row)
{
	enum kind k = record_kind(v->record, i);

	if (k == KIND_DOCUMENT && row == DOCUMENT_INTRODUCED)
		return !told_by_time(v, i);
	if (k != KIND_INTERVENTION || rule_of(row) == RULE_OPEN)
		return true;
	if (row != INTERVENTION_TO &&
	    attribution_of(v->record, i) == ATTRIBUTION_NAMED)
		return true;
	return any_entry(v, i, row);
}
