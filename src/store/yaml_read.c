/* yaml_read.c -- the minutes file, read by the schema table.
 *
 * libyaml gives events; each mapping is walked with the item it describes and
 * the path of keys that led there. Recursion is bounded by the depth limit.
 */
#include "config.h"
#include "store/minutes.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/extra.h"
#include "store/journal.h"
#include "store/keys.h"
#include "store/yaml_problem.h"

enum { MISSHAPEN_MAX = 100 };

struct reader {
	yaml_parser_t parser;
	yaml_event_t event;
	bool have;              /* event is to be freed */
	int depth;
	size_t nodes;
	struct record *r;
	struct minutes_info *info;
	minutes_teller *tell;
	void *context;
	struct fault *f;
	bool format_seen;
	bool key_plain;         /* was the last key written without quotes? */
	int misshapen;          /* how many were kept under another name */
	struct buf renamed;     /* which, each with its item, on a line */
};

/* Where a mapping stands: the item it describes and the path within it. */
struct at {
	item_id item;
	enum kind kind;
	char path[128];
	bool named;             /* the item has its id */
	enum row row;           /* the field whose languages these are */
	struct buf *extra;      /* its unknown keys so far */
};

/* A sentence on the present event, in f. */
static void say_here(const struct reader *rd, struct fault *f,
	const char *fmt, va_list ap) __attribute__((format(printf, 3, 0)));
static bool bad(struct reader *rd, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
static void issue(struct reader *rd, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

static void say_here(const struct reader *rd, struct fault *f,
	const char *fmt, va_list ap)
{
	char text[400];

	vsnprintf(text, sizeof text, fmt, ap);
	fail_at(f, (int)rd->event.start_mark.line + 1,
		(int)rd->event.start_mark.column + 1, "%s", text);
}

static bool bad(struct reader *rd, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_here(rd, rd->f, fmt, ap);
	va_end(ap);
	return false;
}

static void issue(struct reader *rd, const char *fmt, ...)
{
	struct fault f = FAULT_INIT;
	va_list ap;

	va_start(ap, fmt);
	say_here(rd, &f, fmt, ap);
	va_end(ap);
	rd->info->issues++;
	if (rd->tell)
		rd->tell(rd->context, &f);
}

/* ---- events ---- */

static bool event_allowed(struct reader *rd)
{
	const yaml_event_t *e = &rd->event;
	const yaml_char_t *anchor = NULL, *tag = NULL;

	switch (e->type) {
	case YAML_ALIAS_EVENT:
		return bad(rd, _("aliases ('*') are not used in minutes"));
	case YAML_SCALAR_EVENT:
		anchor = e->data.scalar.anchor;
		tag = e->data.scalar.tag;
		if (e->data.scalar.length > MINUTES_SCALAR_MAX)
			return bad(rd, _("a text of more than 1 MiB"));
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = e->data.sequence_start.anchor;
		tag = e->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = e->data.mapping_start.anchor;
		tag = e->data.mapping_start.tag;
		break;
	default:
		break;
	}
	if (anchor)
		return bad(rd, _("anchors ('&') are not used in minutes"));
	if (!yaml_core_tag(tag))
		return bad(rd, _("the tag '%.60s' is not used in minutes"),
			(const char *)tag);
	return true;
}

static bool next(struct reader *rd)
{
	yaml_parser_t *p = &rd->parser;

	if (rd->have)
		yaml_event_delete(&rd->event);
	rd->have = yaml_parser_parse(p, &rd->event);
	if (!rd->have) {
		memset(&rd->event, 0, sizeof rd->event);
		return fail_at(rd->f, (int)p->problem_mark.line + 1,
			(int)p->problem_mark.column + 1,
			_("not valid YAML: %s"), yaml_problem(p->problem));
	}
	if (rd->event.type == YAML_SEQUENCE_START_EVENT ||
	    rd->event.type == YAML_MAPPING_START_EVENT)
		rd->depth++;
	if (rd->event.type == YAML_SEQUENCE_END_EVENT ||
	    rd->event.type == YAML_MAPPING_END_EVENT)
		rd->depth--;
	if (rd->depth > MINUTES_DEPTH_MAX)
		return bad(rd, _("nested deeper than %d levels"),
			MINUTES_DEPTH_MAX);
	if (++rd->nodes > MINUTES_NODES_MAX)
		return bad(rd, _("more than %d entries"), MINUTES_NODES_MAX);
	return event_allowed(rd);
}

static bool is_scalar(const struct reader *rd)
{
	return rd->event.type == YAML_SCALAR_EVENT;
}

static const char *scalar(const struct reader *rd)
{
	return (const char *)rd->event.data.scalar.value;
}

static bool is_plain(const struct reader *rd)
{
	return rd->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
		rd->event.data.scalar.plain_implicit;
}

static bool is_null(const struct reader *rd)
{
	const char *s = scalar(rd);

	if (rd->event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		return false;
	return !*s || !strcmp(s, "~") || !strcmp(s, "null") ||
		!strcmp(s, "Null") || !strcmp(s, "NULL");
}

/* The present event is to be the key of one more field of a mapping. */
static bool take_key(struct reader *rd, struct keys *keys)
{
	if (!is_scalar(rd) ||
	    strlen(scalar(rd)) != rd->event.data.scalar.length)
		return bad(rd, _("a key must be a word"));
	if (!keys_enter(keys, key_hash(scalar(rd))))
		return bad(rd, _("the key '%.60s' is used twice"), scalar(rd));
	rd->key_plain = is_plain(rd);
	return true;
}

typedef bool key_reader(struct reader *rd, struct at *at, const char *key);

/* Each key, and its value by read. */
static bool read_keys(struct reader *rd, struct at *at, key_reader *read)
{
	struct keys keys = { NULL, 0, 0 };
	char *key;
	bool ok;

	for (;;) {
		ok = next(rd);
		if (!ok || rd->event.type == YAML_MAPPING_END_EVENT)
			break;
		ok = take_key(rd, &keys);
		if (!ok)
			break;
		key = mem_copy(scalar(rd));
		ok = next(rd) && read(rd, at, key);
		free(key);
		if (!ok)
			break;
	}
	free(keys.hash);
	return ok;
}

/* ---- what the schema does not know ---- */

static bool keep_node(struct reader *rd, struct buf *out);

static bool keep_list(struct reader *rd, struct buf *out)
{
	bool first = true;

	buf_addc(out, '[');
	for (;;) {
		if (!next(rd))
			return false;
		if (rd->event.type == YAML_SEQUENCE_END_EVENT)
			break;
		if (!first)
			buf_add(out, ", ");
		first = false;
		if (!keep_node(rd, out))
			return false;
	}
	buf_addc(out, ']');
	return true;
}

static bool keep_mapping(struct reader *rd, struct buf *out)
{
	struct keys keys = { NULL, 0, 0 };
	bool first = true, ok = false;

	buf_addc(out, '{');
	for (;;) {
		if (!next(rd))
			break;
		if (rd->event.type == YAML_MAPPING_END_EVENT) {
			buf_addc(out, '}');
			ok = true;
			break;
		}
		if (!take_key(rd, &keys))
			break;
		if (!first)
			buf_add(out, ", ");
		first = false;
		if (!keep_node(rd, out))
			break;
		buf_add(out, ": ");
		if (!next(rd) || !keep_node(rd, out))
			break;
	}
	free(keys.hash);
	return ok;
}

/* The node that begins with the present event, as flow text. */
static bool keep_node(struct reader *rd, struct buf *out)
{
	if (is_scalar(rd)) {
		extra_scalar(out, scalar(rd), rd->event.data.scalar.length,
			is_plain(rd));
		return true;
	}
	if (rd->event.type == YAML_SEQUENCE_START_EVENT)
		return keep_list(rd, out);
	if (rd->event.type == YAML_MAPPING_START_EVENT)
		return keep_mapping(rd, out);
	return bad(rd, _("something is missing here"));
}

/* Is this beginning of a triple that of a key that was renamed? */
static bool was_renamed(const struct reader *rd, const struct at *at,
	const char *head)
{
	struct buf line = BUF_INIT;
	bool was;

	buf_addf(&line, "\n%u %s", (unsigned)at->item, strchr(head, '"'));
	was = strstr(rd->renamed.s, line.s) != NULL;
	buf_free(&line);
	return was;
}

/* As elsewhere, what begins with x- is somebody's own. */
static void tell_unknown(struct reader *rd, const char *key)
{
	if (strncmp(key, "x-", 2))
		issue(rd, _("'%.60s' is not known here; it is kept"), key);
}

/* Keep the present node as an unknown key of the item. */
static bool keep_unknown(struct reader *rd, const struct at *at,
	const char *path, const char *key)
{
	size_t from = at->extra->n;

	extra_head(at->extra, path, key, rd->key_plain);
	/* One that was renamed may have taken this name. */
	if (rd->misshapen && !strncmp(key, "x-", 2) && was_renamed(rd, at,
	    at->extra->s + from))
		return bad(rd, _("the key '%.60s' is used twice"), key);
	if (!keep_node(rd, at->extra))
		return false;
	buf_addc(at->extra, ']');
	return true;
}

/* A known key whose value has not its shape: kept beside, under a name that
 * what is written for the key itself cannot meet. */
static bool keep_misshapen(struct reader *rd, const struct at *at,
	const char *path, const char *key)
{
	struct buf name = BUF_INIT, head = BUF_INIT;
	int n = 0;
	bool ok;

	do {
		buf_cut(&name, 0);
		buf_cut(&head, 0);
		buf_addf(&name, "x-%.100s", key);
		if (++n > 1)
			buf_addf(&name, "-%d", n);
		extra_head(&head, path, name.s, false);
	} while (n < MISSHAPEN_MAX && at->extra->n &&
		strstr(at->extra->s, head.s + 2));
	ok = (n < MISSHAPEN_MAX && rd->misshapen < 10 * MISSHAPEN_MAX) ||
		bad(rd, _("too much in '%s' is not written "
		"as it should be"), key);
	if (ok)
		issue(rd, _("'%s' is not written as it should be; it is kept "
			"as '%s'"), key, name.s);
	ok = ok && keep_unknown(rd, at, path, name.s);
	rd->misshapen++;
	buf_addf(&rd->renamed, "\n%u %s", (unsigned)at->item, head.s + 2);
	buf_free(&name);
	buf_free(&head);
	return ok;
}

/* All unknown keys of the item have been seen. */
static void put_unknown(struct reader *rd, const struct at *at)
{
	struct buf sorted = BUF_INIT;

	if (at->extra->n) {
		buf_addc(at->extra, ']');
		extra_sort(at->extra->s, &sorted);
		record_put(rd->r, at->item, ROW_EXTRA, LANG_NONE, sorted.s,
			sorted.n);
	}
	buf_free(&sorted);
	buf_free(at->extra);
}

/* ---- values ---- */

static bool one_of(const char *s, const char *const *words)
{
	for (; *words; words++)
		if (!strcmp(s, *words))
			return true;
	return false;
}

/* The text of the present scalar as the row wants it, appended to out. */
static void take_scalar(struct reader *rd, enum row row, struct buf *out)
{
	static const char *const yes[] = { "true", "True", "TRUE", "yes",
		"Yes", "YES", "on", "On", "ON", NULL };
	static const char *const no[] = { "false", "False", "FALSE", "no",
		"No", "NO", "off", "Off", "OFF", NULL };
	const char *s = scalar(rd);
	size_t n = rd->event.data.scalar.length, start = out->n;

	if (schema[row].type == TYPE_FLAG && one_of(s, no))
		return;
	if (schema[row].type == TYPE_FLAG && one_of(s, yes)) {
		buf_add(out, "true");
		return;
	}
	if (yaml_control(s, n)) {
		issue(rd, _("'%s' holds control characters, which are left "
			"out"), schema[row].key);
		text_clean(s, n, out);
	} else {
		buf_addn(out, s, n);
	}
	while (out->n > start && out->s[out->n - 1] == '\n')
		buf_cut(out, out->n - 1);
	if (out->n > start && !schema_fits(row, out->s + start))
		issue(rd, _("'%s' cannot be '%.80s'"), schema[row].key,
			out->s + start);
}

/* One entry of a list: it must not contain the newline that separates them,
 * but paragraphs may be several. */
static void take_entry(struct reader *rd, enum row row, struct buf *list)
{
	struct buf one = BUF_INIT;
	char *line, *rest;

	take_scalar(rd, row, &one);
	rest = one.s;
	while ((line = strsep(&rest, "\n"))) {
		if (!*line)
			continue;
		if (list->n)
			buf_addc(list, '\n');
		buf_add(list, line);
	}
	buf_free(&one);
}

static void put(struct reader *rd, const struct at *at, enum row row,
	enum lang l, const struct buf *b)
{
	record_put(rd->r, at->item, row, l, b->s, b->n);
}

static bool read_scalar(struct reader *rd, const struct at *at, enum row row,
	enum lang l)
{
	struct buf b = BUF_INIT;

	if (is_null(rd))
		return true;
	if (schema[row].flags & ROW_MANY)
		take_entry(rd, row, &b);
	else
		take_scalar(rd, row, &b);
	put(rd, at, row, l, &b);
	buf_free(&b);
	return true;
}

static bool read_list(struct reader *rd, const struct at *at, enum row row,
	const char *key)
{
	struct buf list = BUF_INIT;
	bool ok;

	for (;;) {
		ok = next(rd);
		if (!ok || rd->event.type == YAML_SEQUENCE_END_EVENT)
			break;
		if (is_scalar(rd)) {
			if (!is_null(rd))
				take_entry(rd, row, &list);
			continue;
		}
		ok = keep_misshapen(rd, at, at->path, key);
		if (!ok)
			break;
	}
	if (ok)
		put(rd, at, row, LANG_NONE, &list);
	buf_free(&list);
	return ok;
}

/* What a field says in the language that is the key. */
static bool read_language(struct reader *rd, struct at *at, const char *key)
{
	enum lang l = lang_read(key);
	bool known = !strcmp(key, l ? lang_code(l) : "und");

	if (known && is_scalar(rd))
		return read_scalar(rd, at, at->row, l);
	if (known)
		return keep_misshapen(rd, at, schema[at->row].key, key);
	tell_unknown(rd, key);
	return keep_unknown(rd, at, schema[at->row].key, key);
}

static bool read_languages(struct reader *rd, const struct at *at,
	enum row row)
{
	struct at field = *at;

	field.row = row;
	return read_keys(rd, &field, read_language);
}

static bool read_field(struct reader *rd, const struct at *at, enum row row,
	const char *key)
{
	if (is_scalar(rd))
		return read_scalar(rd, at, row, LANG_NONE);
	if (rd->event.type == YAML_SEQUENCE_START_EVENT &&
	    schema[row].flags & ROW_MANY)
		return read_list(rd, at, row, key);
	if (rd->event.type == YAML_MAPPING_START_EVENT &&
	    schema[row].flags & ROW_BY_LANG)
		return read_languages(rd, at, row);
	return keep_misshapen(rd, at, at->path, key);
}

/* ---- items ---- */

static bool read_mapping(struct reader *rd, struct at *at);

/* Remember where an item begins, for whoever reports on it. */
static void note_mark(struct reader *rd, item_id i)
{
	if (!rd->info->want_lines)
		return;
	if (!rd->info->mark || (i & (i - 1)) == 0)
		rd->info->mark = mem_grow(rd->info->mark,
			(size_t)i * 2 * sizeof *rd->info->mark);
	rd->info->mark[i] = (struct mark){
		(int)rd->event.start_mark.line + 1,
		(int)rd->event.start_mark.column + 1
	};
}

static bool read_item(struct reader *rd, item_id parent, enum kind k)
{
	struct buf extra = BUF_INIT;
	struct at at = { NOWHERE, k, "", false, ROW_NONE, &extra };
	struct ident fresh;
	bool ok;

	at.item = record_add_unnamed(rd->r, parent, k);
	note_mark(rd, at.item);
	ok = read_mapping(rd, &at);
	put_unknown(rd, &at);
	if (!ok || at.named)
		return ok;
	fresh = ident_new();
	rd->info->ids_given++;
	return record_identify(rd->r, at.item, &fresh);
}

static enum kind tagged_kind(enum row slot, const char *tag)
{
	for (int k = KIND_NONE + 1; k < KIND_COUNT; k++)
		if (schema[slot].children & (1u << k) &&
		    !strcmp(kind_key((enum kind)k), tag))
			return (enum kind)k;
	return KIND_NONE;
}

static enum kind only_kind(enum row slot)
{
	int k = KIND_NONE;

	while (!(schema[slot].children & (1u << k)))
		k++;
	return (enum kind)k;
}

/* "- intervention: {...}" */
static bool read_tagged(struct reader *rd, const struct at *at, enum row slot)
{
	enum kind k;

	if (!next(rd))
		return false;
	if (!is_scalar(rd))
		return bad(rd, _("a key must be a word"));
	k = tagged_kind(slot, scalar(rd));
	if (!k)
		return bad(rd, _("'%.60s' is nothing that stands in '%s'"),
			scalar(rd), schema[slot].key);
	if (!next(rd))
		return false;
	if (rd->event.type != YAML_MAPPING_START_EVENT)
		return bad(rd, _("'%s' needs its fields below it"),
			kind_key(k));
	if (!read_item(rd, at->item, k) || !next(rd))
		return false;
	if (rd->event.type != YAML_MAPPING_END_EVENT)
		return bad(rd, _("one entry begins here before the last has "
			"ended: '-' is missing"));
	return true;
}

static bool read_children(struct reader *rd, const struct at *at,
	enum row slot, const char *key)
{
	bool tagged = schema[slot].flags & ROW_TAGGED;

	if (is_scalar(rd) && is_null(rd))
		return true;
	if (rd->event.type != YAML_SEQUENCE_START_EVENT)
		return bad(rd, _("'%s' is a list: each entry begins with '-'"),
			key);
	for (;;) {
		if (!next(rd))
			return false;
		if (rd->event.type == YAML_SEQUENCE_END_EVENT)
			return true;
		if (rd->event.type != YAML_MAPPING_START_EVENT)
			return bad(rd, _("an entry of '%s' needs its fields, "
				"such as 'id' or 'text'"), key);
		if (tagged ? !read_tagged(rd, at, slot)
		    : !read_item(rd, at->item, only_kind(slot)))
			return false;
	}
}

/* Is path, with a point behind it, the beginning of a row's key? */
static bool is_path(enum kind k, const char *path)
{
	size_t n = strlen(path);

	for (int row = schema_first(k); row < (int)schema_end(k); row++)
		if (!strncmp(schema[row].key, path, n) &&
		    schema[row].key[n] == '.')
			return true;
	return false;
}

static bool read_id(struct reader *rd, struct at *at)
{
	struct ident id;
	item_id twin;

	if (!is_scalar(rd) || !ident_read(scalar(rd), &id)) {
		issue(rd, _("this id is no UUID; a new one is given"));
		return is_scalar(rd) ||
			keep_misshapen(rd, at, at->path, "id");
	}
	twin = record_find(rd->r, &id);
	if (at->item == MEETING && (!twin || twin == MEETING)) {
		record_rename(rd->r, &id);
		rd->info->named = true;
		return true;
	}
	if (at->item != MEETING && record_identify(rd->r, at->item, &id))
		at->named = true;
	else
		issue(rd, _("the id %s is used twice; this entry gets a new "
			"one"), scalar(rd));
	return true;
}

/* The value of one key of the program's own. */
static bool read_journal_key(struct reader *rd, struct at *at,
	const char *key)
{
	bool id = !strcmp(key, "id");

	if (!id && strcmp(key, "sequence"))
		return keep_unknown(rd, at, "journal", key);
	if (!is_scalar(rd))
		return bad(rd, _("'journal' needs 'id' and 'sequence'"));
	if (id)
		rd->info->has_journal = ident_read(scalar(rd),
			&rd->info->journal);
	else if (!sequence_read(scalar(rd), &rd->info->sequence))
		return bad(rd, _("'journal' needs 'id' and 'sequence'"));
	return true;
}

static bool read_journal(struct reader *rd, struct at *at)
{
	if (rd->event.type != YAML_MAPPING_START_EVENT)
		return bad(rd, _("'journal' needs 'id' and 'sequence'"));
	return read_keys(rd, at, read_journal_key);
}

static bool read_format(struct reader *rd)
{
	if (!is_scalar(rd) || scalar(rd)[strspn(scalar(rd), "0123456789")])
		return bad(rd, _("these are no minutes: they begin with "
			"'minutes: 1'"));
	if (strcmp(scalar(rd), "1"))
		return bad(rd, _("these minutes are of format '%.20s'; this "
			"dais reads format 1"), scalar(rd));
	rd->format_seen = true;
	return true;
}

/* The value of one key, whose event is the present one. */
static bool read_key(struct reader *rd, struct at *at, const char *key)
{
	bool top = at->item == MEETING && !*at->path;
	/* A path is mappings; were it a key too, each would hide the other. */
	bool path = strchr(key, '.');
	char full[256] = "";
	enum row row = path || *at->path ? ROW_NONE :
		schema_find(at->kind, key);

	if (top && !strcmp(key, "minutes"))
		return read_format(rd);
	if (top && !strcmp(key, "journal"))
		return read_journal(rd, at);
	if (!strcmp(key, "id") && (at->item == MEETING ?
	    !strcmp(at->path, "meeting") : !*at->path))
		return read_id(rd, at);
	if (!row && !path) {
		snprintf(full, sizeof full, "%s%s%.100s", at->path,
			*at->path ? "." : "", key);
		row = schema_find(at->kind, full);
	}
	if (row && schema[row].type == TYPE_CHILDREN)
		return read_children(rd, at, row, key);
	if (row)
		return read_field(rd, at, row, key);
	if (rd->event.type == YAML_MAPPING_START_EVENT &&
	    is_path(at->kind, full)) {
		struct at below = *at;
		bool ok;

		snprintf(below.path, sizeof below.path, "%.127s", full);
		ok = read_mapping(rd, &below);
		at->named = below.named;
		return ok;
	}
	if (is_path(at->kind, full))
		return (is_scalar(rd) && is_null(rd)) ||
			keep_misshapen(rd, at, at->path, key);
	tell_unknown(rd, key);
	return keep_unknown(rd, at, at->path, key);
}

static bool read_mapping(struct reader *rd, struct at *at)
{
	return read_keys(rd, at, read_key);
}

static bool read_document(struct reader *rd)
{
	struct buf extra = BUF_INIT;
	struct at at = { MEETING, KIND_MEETING, "", true, ROW_NONE, &extra };
	bool ok;

	if (!next(rd) || !next(rd))     /* stream, document or stream end */
		return false;
	if (rd->event.type != YAML_DOCUMENT_START_EVENT)
		return bad(rd, _("the file is empty"));
	if (!next(rd))
		return false;
	if (rd->event.type != YAML_MAPPING_START_EVENT)
		return bad(rd, _("these are no minutes: they begin with "
			"'minutes: 1'"));
	ok = read_mapping(rd, &at);
	put_unknown(rd, &at);
	if (!ok)
		return false;
	if (!rd->format_seen)
		return fail_at(rd->f, 1, 1, _("these are no minutes: the line "
			"'minutes: 1' is missing"));
	if (!next(rd) || !next(rd))     /* document end, stream end */
		return false;
	if (rd->event.type != YAML_STREAM_END_EVENT)
		return bad(rd, _("a second document begins here"));
	return true;
}

bool minutes_read(const char *text, size_t n, struct record *r,
	struct minutes_info *info, minutes_teller *tell, void *context,
	struct fault *f)
{
	struct reader rd = { .r = r, .info = info, .tell = tell,
		.context = context, .f = f, .renamed = BUF_INIT };
	bool ok, want;

	want = info->want_lines;
	memset(info, 0, sizeof *info);
	info->want_lines = want;
	if (n > MINUTES_SIZE_MAX)
		return fail_at(f, 1, 1, _("larger than 64 MiB"));
	if (n >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3)) {
		text += 3;
		n -= 3;
	}
	if (!yaml_foreign(text, n, f) || !text_valid(text, n, f))
		return false;
	if (!yaml_parser_initialize(&rd.parser))
		return fail(f, FAULT_SYSTEM, _("out of memory"));
	yaml_parser_set_encoding(&rd.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&rd.parser, (const unsigned char *)text,
		n);
	ok = read_document(&rd);
	buf_free(&rd.renamed);
	if (rd.have)
		yaml_event_delete(&rd.event);
	yaml_parser_delete(&rd.parser);
	r->seq = info->sequence;
	return ok;
}
