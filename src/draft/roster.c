/* roster.c -- who and which document is meant, found at once.
 *
 * One table holds everything, each key with a letter before it that says
 * what it is: c a code in lower case, n a name folded, d the marks-free end
 * of a symbol, t a title; and, as they are asked for, w a value of who and
 * p one of a document. Who comes first in the roster keeps a key.
 */
#include "config.h"
#include "draft/roster.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "record/floor.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free

static size_t hash(const char *s)
{
	uint64_t h = 14695981039346656037u;

	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

/* Where the key is, or would be. */
static struct roster_entry *at_key(const struct roster *t, const char *key)
{
	size_t i = hash(key) & (t->cap - 1);

	while (t->entry[i].key && strcmp(t->entry[i].key, key))
		i = (i + 1) & (t->cap - 1);
	return &t->entry[i];
}

static void grow(struct roster *t)
{
	struct roster old = *t;

	t->cap = old.cap ? old.cap * 2 : 16;
	t->entry = mem_get(t->cap * sizeof *t->entry);
	for (size_t i = 0; i < old.cap; i++)
		if (old.entry[i].key)
			*at_key(t, old.entry[i].key) = old.entry[i];
	free(old.entry);
}

/* The key's entry; made for the item if there was none. */
static struct roster_entry *keep(struct roster *t, const char *key,
	item_id item)
{
	struct roster_entry *e;

	if (2 * t->n >= t->cap)
		grow(t);
	e = at_key(t, key);
	if (!e->key) {
		e->key = obstack_copy0(&t->pool, key, strlen(key));
		e->item = item;
		t->n++;
	}
	return e;
}

static item_id look(const struct roster *t, const char *key)
{
	return t->cap ? at_key(t, key)->item : NOWHERE;
}

static void code_key(const char *code, struct buf *out)
{
	buf_cut(out, 0);
	buf_addc(out, 'c');
	for (; *code; code++)
		buf_addc(out, (char)tolower((unsigned char)*code));
}

static void name_key(const char *name, size_t n, struct buf *out)
{
	buf_cut(out, 0);
	buf_addc(out, 'n');
	text_fold(name, n, out);
}

static bool is_name_row(enum row row)
{
	return row == PERSON_NAME || row == PERSON_SHORT || row == BODY_NAME ||
		row == BODY_SHORT || row == BODY_AKA;
}

static void add_names(struct roster *t, item_id i, struct buf *key)
{
	const char *at;
	size_t n;

	for (struct value *v = t->record->item[i].values; v; v = v->next)
		for (size_t k = 0; is_name_row(v->row) &&
		     many_at(v->text, k, &at, &n); k++) {
			name_key(at, n, key);
			if (key->n > 1)
				keep(t, key->s, i);
		}
}

static void add_participants(struct roster *t, enum row slot, enum row code,
	struct buf *key)
{
	for (item_id i = record_first(t->record, MEETING, slot); i;
	     i = record_next(t->record, i)) {
		const char *says = record_say(t->record, i, code);

		if (*says) {
			code_key(says, key);
			keep(t, key->s, i);
		}
		add_names(t, i, key);
	}
}

static bool is_mark(char c)
{
	return !isalnum((unsigned char)c) && !((unsigned char)c & 0x80);
}

static void symbol_key(const char *s, struct buf *out)
{
	buf_cut(out, 0);
	buf_addc(out, 'd');
	for (; *s; s++)
		if (!is_mark(*s))
			buf_addc(out, (char)tolower((unsigned char)*s));
}

/* Each end of the symbol that begins after a mark names the document; no
 * real one has more than sixteen. */
static void add_symbol(struct roster *t, item_id i, const char *symbol,
	struct buf *key)
{
	int parts = 0;

	for (bool start = true; *symbol && parts < 16; symbol++) {
		bool mark = is_mark(*symbol);

		if (start && !mark) {
			symbol_key(symbol, key);
			keep(t, key->s, i);
			parts++;
		}
		start = mark;
	}
}

static void add_documents(struct roster *t, struct buf *key)
{
	for (item_id i = record_first(t->record, MEETING, MEETING_DOCUMENTS);
	     i; i = record_next(t->record, i)) {
		add_symbol(t, i, record_say(t->record, i, DOCUMENT_SYMBOL),
			key);
		for (struct value *v = t->record->item[i].values; v;
		     v = v->next) {
			if (v->row != DOCUMENT_TITLE)
				continue;
			buf_cut(key, 0);
			buf_addf(key, "t%s", v->text);
			keep(t, key->s, i);
		}
	}
}

void roster_open_lazy(struct roster *t, const struct record *r)
{
	memset(t, 0, sizeof *t);
	obstack_init(&t->pool);
	t->record = r;
	t->lazy = true;
}

void roster_open(struct roster *t, const struct record *r)
{
	struct buf key = BUF_INIT;

	roster_open_lazy(t, r);
	t->lazy = false;
	add_participants(t, MEETING_PEOPLE, PERSON_CODE, &key);
	add_participants(t, MEETING_BODIES, BODY_CODE, &key);
	add_documents(t, &key);
	buf_free(&key);
}

void roster_close(struct roster *t)
{
	obstack_free(&t->pool, NULL);
	free(t->entry);
	free(t->stranger);
	memset(t, 0, sizeof *t);
}

/* By code, else by whole name. */
static item_id search_who(const struct roster *t, const char *value)
{
	struct buf key = BUF_INIT;
	item_id i;

	if (t->lazy)
		return who_is(t->record, value);
	code_key(value, &key);
	i = look(t, key.s);
	if (!i) {
		name_key(value, strlen(value), &key);
		i = key.n > 1 ? look(t, key.s) : NOWHERE;
	}
	buf_free(&key);
	return i;
}

static unsigned new_stranger(struct roster *t, const char *value)
{
	if (t->strangers == t->room) {
		t->room = t->room ? t->room * 2 : 16;
		t->stranger = mem_grow(t->stranger,
			t->room * sizeof *t->stranger);
	}
	t->stranger[t->strangers++] = value;
	return t->strangers;
}

/* The entry of a value of who that is not "". */
static const struct roster_entry *who_entry(struct roster *t,
	const char *value)
{
	struct buf key = BUF_INIT;
	struct roster_entry *e;

	buf_addc(&key, 'w');
	buf_add(&key, value);
	e = keep(t, key.s, NOWHERE);
	if (!e->item && !e->number) {
		e->item = search_who(t, value);
		if (!e->item)
			e->number = new_stranger(t, e->key + 1);
	}
	buf_free(&key);
	return e;
}

item_id roster_who(struct roster *t, const char *value)
{
	return *value ? who_entry(t, value)->item : NOWHERE;
}

unsigned roster_stranger(struct roster *t, const char *value)
{
	return *value ? who_entry(t, value)->number : 0;
}

item_id roster_document(struct roster *t, const char *typed)
{
	struct buf key = BUF_INIT;
	item_id i;

	if (t->lazy)
		return document_find(t->record, typed);
	symbol_key(typed, &key);
	i = key.n > 1 ? look(t, key.s) : NOWHERE;
	if (!i && *typed) {
		buf_cut(&key, 0);
		buf_addf(&key, "t%s", typed);
		i = look(t, key.s);
	}
	buf_free(&key);
	return i;
}
