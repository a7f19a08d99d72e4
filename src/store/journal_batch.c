/* journal_batch.c -- from a line of the journal to a batch.
 *
 * libyaml reads the JSON as a flow mapping. Names of items become numbers of
 * the record at hand; one that is not there becomes a number no edit fits.
 */
#include "config.h"
#include "store/journal.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"

enum { NOT_THERE = UINT32_MAX };

struct parse {
	yaml_parser_t parser;
	yaml_event_t event;
	bool have;
	struct record *r;
	struct batch *b;
};

static bool step(struct parse *p)
{
	if (p->have)
		yaml_event_delete(&p->event);
	p->have = yaml_parser_parse(&p->parser, &p->event);
	return p->have;
}

static bool is(const struct parse *p, yaml_event_type_t type)
{
	return p->have && p->event.type == type;
}

static const char *text(const struct parse *p)
{
	return is(p, YAML_SCALAR_EVENT) ?
		(const char *)p->event.data.scalar.value : "";
}

static const char *pooled(struct parse *p)
{
	const char *s = text(p);

	return *s ? obstack_copy0(&p->r->pool, s, (int)strlen(s)) : "";
}

static item_id named(const struct record *r, const char *name)
{
	item_id i = record_named(r, name);

	return i ? i : NOT_THERE;
}

/* null, or [parent], or [parent, after] */
static bool parse_place(struct parse *p, struct place *place)
{
	*place = (struct place){ NOWHERE, NOWHERE };
	if (is(p, YAML_SCALAR_EVENT))
		return true;
	if (!is(p, YAML_SEQUENCE_START_EVENT) || !step(p))
		return false;
	place->parent = named(p->r, text(p));
	if (!step(p))
		return false;
	if (is(p, YAML_SCALAR_EVENT)) {
		place->after = named(p->r, text(p));
		if (!step(p))
			return false;
	}
	return is(p, YAML_SEQUENCE_END_EVENT);
}

static enum kind kind_named(const char *key)
{
	for (int k = KIND_NONE + 1; k < KIND_COUNT; k++)
		if (!strcmp(kind_key((enum kind)k), key))
			return (enum kind)k;
	return KIND_NONE;
}

struct raw { struct ident id; enum kind kind; char field[128]; };

static bool parse_key(struct parse *p, const char *key, struct edit *e,
	struct raw *raw)
{
	if (!strcmp(key, "from"))
		return parse_place(p, &e->from);
	if (!strcmp(key, "to"))
		return parse_place(p, &e->to);
	if (!is(p, YAML_SCALAR_EVENT))
		return false;
	if (!strcmp(key, "place") || !strcmp(key, "set")) {
		e->op = *key == 'p' ? EDIT_PLACE : EDIT_SET;
		return ident_read(text(p), &raw->id);
	}
	if (!strcmp(key, "kind"))
		raw->kind = kind_named(text(p));
	else if (!strcmp(key, "field"))
		snprintf(raw->field, sizeof raw->field, "%s", text(p));
	else if (!strcmp(key, "lang"))
		e->lang = lang_read(text(p));
	else if (!strcmp(key, "was"))
		e->was = pooled(p);
	else if (!strcmp(key, "is"))
		e->is = pooled(p);
	return true;
}

static bool parse_edit(struct parse *p)
{
	struct edit e = { .was = "", .is = "" };
	struct raw raw = { .kind = KIND_NONE };
	char key[16];

	for (;;) {
		if (!step(p))
			return false;
		if (is(p, YAML_MAPPING_END_EVENT))
			break;
		snprintf(key, sizeof key, "%s", text(p));
		if (!step(p) || !parse_key(p, key, &e, &raw))
			return false;
	}
	if (!raw.kind || ident_none(&raw.id))
		return false;
	/* An undone creation empties its item before it places it nowhere: so
	 * either edit may be the first to name it. */
	e.item = batch_item(p->b, raw.kind, &raw.id);
	if (e.op == EDIT_SET) {
		e.row = *raw.field ? schema_find(raw.kind, raw.field)
			: ROW_EXTRA;
		if (!e.row)
			return false;
	}
	batch_add(p->b, &e);
	return true;
}

static bool parse_edits(struct parse *p)
{
	if (!is(p, YAML_SEQUENCE_START_EVENT))
		return false;
	for (;;) {
		if (!step(p))
			return false;
		if (is(p, YAML_SEQUENCE_END_EVENT))
			return true;
		if (!is(p, YAML_MAPPING_START_EVENT) || !parse_edit(p))
			return false;
	}
}

static bool parse_batch(struct parse *p)
{
	char key[16];

	for (int i = 0; i < 3; i++)     /* stream, document, mapping */
		if (!step(p))
			return false;
	if (!is(p, YAML_MAPPING_START_EVENT))
		return false;
	for (;;) {
		if (!step(p))
			return false;
		if (is(p, YAML_MAPPING_END_EVENT))
			return true;
		snprintf(key, sizeof key, "%s", text(p));
		if (!step(p))
			return false;
		if (!strcmp(key, "edits")) {
			if (!parse_edits(p))
				return false;
		} else if (!is(p, YAML_SCALAR_EVENT)) {
			return false;
		} else if (!strcmp(key, "verb")) {
			p->b->verb = pooled(p);
		} else if (!strcmp(key, "by")) {
			p->b->by = pooled(p);
		} else if (!strcmp(key, "at")) {
			time_read(text(p), &p->b->at);
		} else if (!strcmp(key, "undoes")) {
			p->b->undoes = strtoull(text(p), NULL, 10);
		}
	}
}

bool line_batch(const struct line *l, struct record *r, struct batch *b,
	struct fault *f)
{
	struct parse p = { .r = r, .b = b };
	bool ok;

	batch_begin(b, r, "", "", 0);
	b->seq = l->seq;
	if (!yaml_parser_initialize(&p.parser))
		return fail(f, FAULT_SYSTEM, _("out of memory"));
	yaml_parser_set_encoding(&p.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&p.parser,
		(const unsigned char *)l->json, l->json_n);
	ok = parse_batch(&p);
	if (p.have)
		yaml_event_delete(&p.event);
	yaml_parser_delete(&p.parser);
	if (ok)
		return true;
	b->n = 0;
	batch_drop(b);
	batch_free(b);
	return fail_at(f, l->number, 0, _("line %d of the journal is not "
		"understood"), l->number);
}
