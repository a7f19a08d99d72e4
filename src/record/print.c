/* print.c -- the schema table as others read it: JSON Schema and a manual.
 *
 *  (1) Whatever stands in schema.def is printed; nothing is listed here but
 *      how a type looks from outside.
 *  (2) The JSON Schema accepts what the store writes. It is stricter than the
 *      reader in one thing: human text has to be quoted, so that a file that
 *      passes says the same to every reader of YAML.
 */
#include "config.h"
#include "record/print.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/lang.h"
#include "record/schema.h"

#define UUID "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
#define MAY_BE_NULL(type) "\"type\": [\"" type "\", \"null\"]"
#define STRING_LIKE(pattern) \
	MAY_BE_NULL("string") ", \"pattern\": \"" pattern "\""

static const struct { const char *name, *json; } types[] = {
	[TYPE_LINE] = { "text of one line", STRING_LIKE("^[^\\\\n]*$") },
	[TYPE_PROSE] = { "text", MAY_BE_NULL("string") },
	[TYPE_CODE] = { "short code", STRING_LIKE("^[^ \\\\n:,;()]+$") },
	[TYPE_WHO] = { "code or name", STRING_LIKE("^[^\\\\n]*$") },
	[TYPE_DOC] = { "symbol of a document", STRING_LIKE("^[^\\\\n]*$") },
	[TYPE_ITEM] = { "id of an entry", STRING_LIKE("^" UUID "$") },
	[TYPE_NUMBER] = { "whole number", MAY_BE_NULL("integer")
		", \"minimum\": 0" },
	[TYPE_FLAG] = { "true or false", MAY_BE_NULL("boolean") },
	[TYPE_TIME] = { "time", STRING_LIKE("^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]"
		"[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?"
		"([Zz]|[+-][0-9]{2}:[0-9]{2})$") },
	[TYPE_DATE] = { "date",
		STRING_LIKE("^[0-9]{4}-[0-9]{2}-[0-9]{2}$") },
};

/* ---- JSON ---- */

/* Where the printing stands: how deep, and does a comma come first. */
struct json { struct buf *out; int depth; bool more; };

static void json_break(struct json *j)
{
	buf_add(j->out, j->more ? ",\n" : "\n");
	for (int i = 0; i < j->depth; i++)
		buf_addc(j->out, '\t');
	j->more = true;
}

static void json_open(struct json *j, char bracket)
{
	buf_addc(j->out, bracket);
	j->depth++;
	j->more = false;
}

static void json_close(struct json *j, char bracket)
{
	j->depth--;
	j->more = false;
	json_break(j);
	buf_addc(j->out, bracket);
}

static void json_string(struct json *j, const char *s)
{
	buf_addc(j->out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			buf_addc(j->out, '\\');
		buf_addc(j->out, *s);
	}
	buf_addc(j->out, '"');
}

static void json_key(struct json *j, const char *key)
{
	json_break(j);
	json_string(j, key);
	buf_add(j->out, ": ");
}

static void json_member(struct json *j, const char *key, const char *value)
{
	json_key(j, key);
	json_string(j, value);
}

/* A member whose value is JSON already. */
static void json_raw(struct json *j, const char *key, const char *value)
{
	json_key(j, key);
	buf_add(j->out, value);
}

static void json_ref(struct json *j, const char *definition)
{
	buf_addf(j->out, "{ \"$ref\": \"#/definitions/%s\" }", definition);
}

/* What one value of the row is, as members of an object that is open. */
static void json_type(struct json *j, const struct schema_row *row)
{
	if (row->type != TYPE_WORD) {
		json_break(j);
		buf_add(j->out, types[row->type].json);
		return;
	}
	json_key(j, "enum");
	json_open(j, '[');
	for (const char *const *w = row->words; *w; w++) {
		json_break(j);
		json_string(j, *w);
	}
	json_break(j);
	buf_add(j->out, "null");
	json_close(j, ']');
}

static void json_field(struct json *j, const struct schema_row *row)
{
	if (!(row->flags & (ROW_BY_LANG | ROW_MANY))) {
		json_type(j, row);
		return;
	}
	json_key(j, "anyOf");
	json_open(j, '[');
	json_break(j);
	json_open(j, '{');
	json_type(j, row);
	json_close(j, '}');
	json_break(j);
	if (row->flags & ROW_BY_LANG) {
		json_ref(j, "languages");
	} else {
		json_open(j, '{');
		json_member(j, "type", "array");
		json_key(j, "items");
		json_open(j, '{');
		json_type(j, row);
		json_close(j, '}');
		json_close(j, '}');
	}
	json_close(j, ']');
}

/* "- intervention: {...}": a mapping with the kind as its only key. */
static void json_tagged(struct json *j, const struct schema_row *row)
{
	json_open(j, '{');
	json_member(j, "type", "object");
	json_raw(j, "minProperties", "1");
	json_raw(j, "maxProperties", "1");
	json_raw(j, "additionalProperties", "false");
	json_key(j, "properties");
	json_open(j, '{');
	for (int k = KIND_NONE + 1; k < KIND_COUNT; k++) {
		if (!(row->children & (1u << k)))
			continue;
		json_key(j, kind_key((enum kind)k));
		json_ref(j, kind_key((enum kind)k));
	}
	json_close(j, '}');
	json_close(j, '}');
}

static enum kind only_child(const struct schema_row *row)
{
	int k = KIND_NONE;

	while (!(row->children & (1u << k)))
		k++;
	return (enum kind)k;
}

static void json_children(struct json *j, const struct schema_row *row)
{
	json_break(j);
	buf_add(j->out, MAY_BE_NULL("array"));
	json_key(j, "items");
	if (row->flags & ROW_TAGGED)
		json_tagged(j, row);
	else
		json_ref(j, kind_key(only_child(row)));
}

static void json_row(struct json *j, const struct schema_row *row)
{
	json_open(j, '{');
	json_member(j, "description", row->help);
	if (row->type == TYPE_CHILDREN)
		json_children(j, row);
	else
		json_field(j, row);
	json_close(j, '}');
}

static void json_id(struct json *j)
{
	json_key(j, "id");
	buf_add(j->out, "{ " STRING_LIKE("^" UUID "$") " }");
}

/* The properties of rows from..to, which share the first skip bytes of their
 * keys: those of a mapping that has begun. */
static void json_rows(struct json *j, int from, int to, size_t skip)
{
	while (from < to) {
		const char *key = schema[from].key;
		size_t n = skip + strcspn(key + skip, ".");
		struct buf name = BUF_INIT;
		int end = from + 1;

		while (end < to && !strncmp(schema[end].key, key, n) &&
		       schema[end].key[n] == '.')
			end++;
		buf_addn(&name, key + skip, n - skip);
		json_key(j, name.s);
		if (!key[n]) {
			json_row(j, &schema[from]);
		} else {
			json_open(j, '{');
			json_break(j);
			buf_add(j->out, MAY_BE_NULL("object"));
			json_key(j, "properties");
			json_open(j, '{');
			if (!skip && !strcmp(name.s, "meeting"))
				json_id(j);
			json_rows(j, from, end, n + 1);
			json_close(j, '}');
			json_close(j, '}');
		}
		buf_free(&name);
		from = end;
	}
}

static void json_kind(struct json *j, enum kind k)
{
	json_key(j, kind_key(k));
	json_open(j, '{');
	json_member(j, "description", kind_help(k));
	json_member(j, "type", "object");
	json_key(j, "properties");
	json_open(j, '{');
	json_id(j);
	json_rows(j, (int)schema_first(k), (int)schema_end(k), 0);
	json_close(j, '}');
	json_close(j, '}');
}

static void json_languages(struct json *j)
{
	json_key(j, "languages");
	json_open(j, '{');
	json_member(j, "description", "the same text by language; und is "
		"text of none in particular");
	json_member(j, "type", "object");
	json_key(j, "properties");
	json_open(j, '{');
	for (int l = LANG_NONE; l < LANG_COUNT; l++)
		json_raw(j, l ? lang_code((enum lang)l) : "und",
			"{ " MAY_BE_NULL("string") " }");
	json_close(j, '}');
	json_close(j, '}');
}

static void json_file(struct json *j)
{
	json_key(j, "properties");
	json_open(j, '{');
	json_raw(j, "minutes", "{ \"const\": 1 }");
	json_rows(j, (int)schema_first(KIND_MEETING),
		(int)schema_end(KIND_MEETING), 0);
	json_key(j, "journal");
	json_open(j, '{');
	json_member(j, "description", "the journal this file was made from, "
		"and how much of it; not for editing");
	json_member(j, "type", "object");
	json_key(j, "properties");
	json_open(j, '{');
	json_id(j);
	json_raw(j, "sequence", "{ \"type\": \"integer\", \"minimum\": 0 }");
	json_close(j, '}');
	json_close(j, '}');
	json_close(j, '}');
}

void schema_print_json(struct buf *out)
{
	struct json j = { out, 0, false };

	json_open(&j, '{');
	json_member(&j, "$schema", "http://json-schema.org/draft-07/schema#");
	json_member(&j, "title", "minutes of a meeting, format 1; see "
		"dais-minutes(5)");
	json_member(&j, "type", "object");
	json_raw(&j, "required", "[\"minutes\"]");
	json_file(&j);
	json_key(&j, "definitions");
	json_open(&j, '{');
	json_languages(&j);
	for (int k = KIND_MEETING + 1; k < KIND_COUNT; k++)
		json_kind(&j, (enum kind)k);
	json_close(&j, '}');
	json_close(&j, '}');
	buf_addc(out, '\n');
}

/* ---- mdoc ---- */

static void mdoc_help(struct buf *out, const char *help)
{
	size_t n = strlen(help);

	buf_addf(out, "%c%s%s\n", toupper((unsigned char)help[0]), help + 1,
		help[n - 1] == '.' ? "" : ".");
}

static void mdoc_words(struct buf *out, const struct schema_row *row)
{
	buf_add(out, "One of\n");
	for (const char *const *w = row->words; *w; w++)
		buf_addf(out, ".Ql %s%s\n", *w, !w[1] ? " ." :
			!w[2] ? "\nor" : " ,");
}

static const char *type_name(const struct schema_row *row)
{
	return row->type == TYPE_WORD ? "word" : types[row->type].name;
}

static void mdoc_children(struct buf *out, const struct schema_row *row)
{
	const char *between = "";

	buf_addf(out, ".It Ic %s Pq list of Em ", row->key);
	for (int k = KIND_NONE + 1; k < KIND_COUNT; k++) {
		if (!(row->children & (1u << k)))
			continue;
		buf_addf(out, "%s%s", between, kind_key((enum kind)k));
		between = " , ";
	}
	buf_addc(out, '\n');
	mdoc_help(out, row->help);
}

static void mdoc_row(struct buf *out, const struct schema_row *row)
{
	if (row->type == TYPE_CHILDREN) {
		mdoc_children(out, row);
		return;
	}
	buf_addf(out, ".It Ic %s Pq %s%s\n", row->key, type_name(row),
		row->flags & ROW_BY_LANG ? ", by language" :
		row->flags & ROW_MANY ? ", one or more" : "");
	mdoc_help(out, row->help);
	if (row->type == TYPE_WORD)
		mdoc_words(out, row);
}

void schema_print_mdoc(struct buf *out)
{
	for (int k = KIND_MEETING; k < KIND_COUNT; k++) {
		const char *name = kind_key((enum kind)k);

		buf_addf(out, ".Ss %s\nThis is %s.\n", name,
			kind_help((enum kind)k));
		buf_add(out, ".Bl -tag -width Ds\n");
		for (int row = schema_first((enum kind)k);
		     row < (int)schema_end((enum kind)k); row++)
			mdoc_row(out, &schema[row]);
		buf_add(out, ".El\n");
	}
}
