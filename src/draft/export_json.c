/* export_json.c -- the whole record as JSON.
 *
 *  (1) Same keys, same nesting, same order as in the minutes; the schema
 *      table says what there is. A number is a number, a flag true or false;
 *      what does not fit its type stays the string it was.
 *  (2) One meeting is an object, several are an array of such.
 *  (3) What is said by language is an object if any language is named; the
 *      text of none in particular is then under "und".
 *  (4) What veil.h says may not be shown is not there. Keys that the schema
 *      does not know are left out: nothing is known of what they tell.
 *  (5) Strings are safe to show anywhere: see json.h.
 */
#include "config.h"
#include "draft/export_formats.h"

#include <string.h>

#include "base/fault.h"
#include "draft/export_inside.h"
#include "store/json.h"

struct json {
	struct run run;
	struct buf *out;
	int depth;
	bool more;              /* a comma comes before the next */
	struct buf one;         /* an entry, ended by a NUL */
	struct buf words;       /* and the words to be shown of it */
};

static void put_break(struct json *j)
{
	static const char tabs[] = "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t";
	int n = j->depth;

	buf_add(j->out, j->more ? ",\n" : "\n");
	for (; n > 16; n--)
		buf_addc(j->out, '\t');
	buf_addn(j->out, tabs, (size_t)n);
	j->more = true;
}

static void put_open(struct json *j, char bracket)
{
	buf_addc(j->out, bracket);
	j->depth++;
	j->more = false;
}

static void put_close(struct json *j, char bracket)
{
	bool any = j->more;

	j->depth--;
	j->more = false;
	if (any)
		put_break(j);
	buf_addc(j->out, bracket);
	j->more = true;
}

static void put_key(struct json *j, const char *key, size_t n)
{
	put_break(j);
	json_string(j->out, key, n);
	buf_add(j->out, ": ");
}

static void put_value(struct json *j, enum row row, const char *s, size_t n)
{
	enum type type = schema[row].type;

	if ((type == TYPE_NUMBER && n < 24 && schema_fits(row, s)) ||
	    (type == TYPE_FLAG && schema_fits(row, s)))
		buf_addn(j->out, s, n);
	else
		json_string(j->out, s, n);
}

/* One entry as it may be shown; in j->one, or the answer of the veil. */
static const char *entry_shown(struct json *j, item_id i, enum row row,
	const char *at, size_t n)
{
	buf_cut(&j->one, 0);
	buf_addn(&j->one, at, n);
	if (row != INTERVENTION_TEXT)
		return veil_entry(&j->run.veil, i, row, j->one.s);
	buf_cut(&j->words, 0);
	veil_words(&j->run.veil, i, at, n, &j->words);
	return j->words.s;
}

static void put_many(struct json *j, item_id i, enum row row)
{
	const char *rest = record_say(j->run.r, i, row), *at;
	size_t n;

	put_open(j, '[');
	while (export_entry_next(&rest, &at, &n)) {
		const char *shown = entry_shown(j, i, row, at, n);

		if (n && !*shown)
			continue;
		put_break(j);
		put_value(j, row, shown, strlen(shown));
	}
	put_close(j, ']');
}

static void put_languages(struct json *j, item_id i, enum row row)
{
	put_open(j, '{');
	for (int l = LANG_NONE; l < LANG_COUNT; l++) {
		const char *code = l ? lang_code((enum lang)l) : "und";
		const char *text = record_get(j->run.r, i, row, (enum lang)l);

		if (!*text)
			continue;
		put_key(j, code, strlen(code));
		put_value(j, row, text, strlen(text));
	}
	put_close(j, '}');
}

static bool in_languages(const struct record *r, item_id i, enum row row)
{
	for (struct value *v = r->item[i].values; v; v = v->next)
		if (v->row == row && v->lang)
			return true;
	return false;
}

static void put_item(struct json *j, item_id i);

static void put_children(struct json *j, item_id parent, enum row slot)
{
	bool tagged = schema[slot].flags & ROW_TAGGED;

	put_open(j, '[');
	for (item_id i = record_first(j->run.r, parent, slot); i;
	     i = record_next(j->run.r, i)) {
		const char *kind = kind_key(record_kind(j->run.r, i));

		put_break(j);
		if (tagged) {
			put_open(j, '{');
			put_key(j, kind, strlen(kind));
		}
		put_item(j, i);
		if (tagged)
			put_close(j, '}');
	}
	put_close(j, ']');
}

static void put_row(struct json *j, item_id i, enum row row)
{
	const char *text = record_say(j->run.r, i, row);

	if (schema[row].type == TYPE_CHILDREN)
		put_children(j, i, row);
	else if (in_languages(j->run.r, i, row))
		put_languages(j, i, row);
	else if (schema[row].flags & ROW_MANY)
		put_many(j, i, row);
	else
		put_value(j, row, veil_entry(&j->run.veil, i, row, text),
			strlen(veil_entry(&j->run.veil, i, row, text)));
}

static bool has_row(const struct json *j, item_id i, enum row row)
{
	if (schema[row].type == TYPE_CHILDREN)
		return record_first(j->run.r, i, row);
	for (struct value *v = j->run.r->item[i].values; v; v = v->next)
		if (v->row == row)
			return veil_shows(&j->run.veil, i, row);
	return false;
}

static void put_id(struct json *j, item_id i)
{
	char name[IDENT_SIZE];

	record_name(j->run.r, i, name);
	put_key(j, "id", 2);
	json_string(j->out, name, strlen(name));
}

static void put_rows(struct json *j, item_id i, int from, int to, size_t skip);

/* Rows from..end: one, or those of a mapping whose key has n bytes. */
static void put_group(struct json *j, item_id i, int from, int end,
	size_t skip, size_t n)
{
	const char *key = schema[from].key + skip;

	put_key(j, key, n);
	if (key[n] != '.') {
		put_row(j, i, (enum row)from);
		return;
	}
	put_open(j, '{');
	if (i == MEETING && !skip && n == 7 && !memcmp(key, "meeting", n))
		put_id(j, i);
	put_rows(j, i, from, end, skip + n + 1);
	put_close(j, '}');
}

/* Rows from..to of an item share the first skip bytes of their keys: the
 * path of the mapping that has begun. */
static void put_rows(struct json *j, item_id i, int from, int to, size_t skip)
{
	while (from < to) {
		const char *key = schema[from].key;
		size_t n = strcspn(key + skip, ".");
		/* The meeting's own id is there in any case. */
		bool any = !skip && !strncmp(key, "meeting.", 8);
		int end = from;

		for (; end < to && !strncmp(schema[end].key, key, skip + n) &&
		     schema[end].key[skip + n] == key[skip + n]; end++)
			any = any || has_row(j, i, (enum row)end);
		if (any)
			put_group(j, i, from, end, skip, n);
		from = end;
	}
}

static void put_item(struct json *j, item_id i)
{
	enum kind k = record_kind(j->run.r, i);

	put_open(j, '{');
	if (i == MEETING) {
		put_key(j, "minutes", 7);
		buf_addc(j->out, '1');
	} else {
		put_id(j, i);
	}
	put_rows(j, i, (int)schema_first(k), (int)schema_end(k), 0);
	put_close(j, '}');
}

bool export_json(const struct record *const *meeting, size_t n, enum lang l,
	struct buf *out, struct fault *f)
{
	struct json j = { .out = out, .one = BUF_INIT, .words = BUF_INIT };

	(void)f;
	if (n != 1)
		put_open(&j, '[');
	for (size_t i = 0; i < n; i++) {
		if (n != 1)
			put_break(&j);
		export_open(&j.run, meeting[i], l, out);
		put_item(&j, MEETING);
		export_close(&j.run);
	}
	if (n != 1)
		put_close(&j, ']');
	buf_addc(out, '\n');
	buf_free(&j.one);
	buf_free(&j.words);
	return true;
}
