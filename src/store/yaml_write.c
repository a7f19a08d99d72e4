/* yaml_write.c -- a record as the text of a minutes file. */
#include "config.h"
#include "store/minutes.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/buf.h"
#include "store/extra.h"

struct writer {
	yaml_emitter_t emitter;
	const struct record *r;
	bool ok;
};

static void emit(struct writer *w, yaml_event_t *e, int made)
{
	w->ok = w->ok && made && yaml_emitter_emit(&w->emitter, e);
}

static void put_scalar(struct writer *w, const char *s, size_t n,
	yaml_scalar_style_t style)
{
	yaml_event_t e;

	emit(w, &e, yaml_scalar_event_initialize(&e, NULL, NULL,
		(const yaml_char_t *)s, (int)n, 1, 1, style));
}

static void put_key(struct writer *w, const char *key)
{
	put_scalar(w, key, strlen(key), YAML_ANY_SCALAR_STYLE);
}

static void begin_map(struct writer *w)
{
	yaml_event_t e;

	emit(w, &e, yaml_mapping_start_event_initialize(&e, NULL, NULL, 1,
		YAML_BLOCK_MAPPING_STYLE));
}

static void end_map(struct writer *w)
{
	yaml_event_t e;

	emit(w, &e, yaml_mapping_end_event_initialize(&e));
}

static void begin_list(struct writer *w)
{
	yaml_event_t e;

	emit(w, &e, yaml_sequence_start_event_initialize(&e, NULL, NULL, 1,
		YAML_BLOCK_SEQUENCE_STYLE));
}

static void end_list(struct writer *w)
{
	yaml_event_t e;

	emit(w, &e, yaml_sequence_end_event_initialize(&e));
}

static void put_text(struct writer *w, const char *key, const char *text)
{
	put_key(w, key);
	put_scalar(w, text, strlen(text), YAML_DOUBLE_QUOTED_SCALAR_STYLE);
}

/* A block scalar keeps what has lines, unless blanks at a line's edge or
 * characters that YAML counts as breaks would not come back. */
static bool fits_block(const char *s, size_t n)
{
	if (!memchr(s, '\n', n) || s[0] == ' ' || s[0] == '\n' ||
	    s[n - 1] == '\n' || s[n - 1] == ' ')
		return false;
	return !strstr(s, " \n") && !strstr(s, "\n ") &&
		!strstr(s, "\xC2\x85") && !strstr(s, "\xE2\x80\xA8") &&
		!strstr(s, "\xE2\x80\xA9") && !strstr(s, "\xEF\xBB\xBF");
}

static void put_value(struct writer *w, enum row row, const char *s, size_t n)
{
	enum type type = schema[row].type;
	char number[24];

	if (type == TYPE_FLAG && n == 4 && !memcmp(s, "true", 4)) {
		put_scalar(w, s, n, YAML_PLAIN_SCALAR_STYLE);
		return;
	}
	if (type == TYPE_NUMBER && n < sizeof number) {
		memcpy(number, s, n);
		number[n] = '\0';
		if (schema_fits(row, number)) {
			put_scalar(w, s, n, YAML_PLAIN_SCALAR_STYLE);
			return;
		}
	}
	put_scalar(w, s, n, type == TYPE_PROSE && fits_block(s, n) ?
		YAML_LITERAL_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE);
}

static void put_many(struct writer *w, enum row row, const char *text)
{
	const char *at;
	size_t n;

	begin_list(w);
	for (size_t k = 0; many_at(text, k, &at, &n); k++)
		put_value(w, row, at, n);
	end_list(w);
}

static void put_languages(struct writer *w, item_id i, enum row row,
	const char *extra)
{
	begin_map(w);
	for (int l = LANG_NONE; l < LANG_COUNT; l++) {
		const char *text = record_get(w->r, i, row, (enum lang)l);

		if (!*text)
			continue;
		put_key(w, l ? lang_code((enum lang)l) : "und");
		put_value(w, row, text, strlen(text));
	}
	w->ok = w->ok && extra_emit(extra, schema[row].key, &w->emitter);
	end_map(w);
}

static bool has_row(const struct record *r, item_id i, enum row row)
{
	if (schema[row].type == TYPE_CHILDREN)
		return record_first(r, i, row);
	for (struct value *v = r->item[i].values; v; v = v->next)
		if (v->row == row)
			return true;
	return false;
}

static void put_item(struct writer *w, item_id i);

static void put_children(struct writer *w, item_id parent, enum row slot)
{
	begin_list(w);
	for (item_id i = record_first(w->r, parent, slot); i;
	     i = record_next(w->r, i)) {
		if (schema[slot].flags & ROW_TAGGED) {
			begin_map(w);
			put_key(w, kind_key(record_kind(w->r, i)));
		}
		put_item(w, i);
		if (schema[slot].flags & ROW_TAGGED)
			end_map(w);
	}
	end_list(w);
}

static void put_row(struct writer *w, item_id i, enum row row,
	const char *extra)
{
	const char *alone = record_say(w->r, i, row);
	bool by_lang = schema[row].flags & ROW_BY_LANG;
	bool languages = by_lang && extra_below(extra, schema[row].key);

	if (schema[row].type == TYPE_CHILDREN) {
		put_children(w, i, row);
		return;
	}
	for (int l = LANG_NONE + 1; by_lang && l < LANG_COUNT; l++)
		languages |= *record_get(w->r, i, row, (enum lang)l) != 0;
	if (languages)
		put_languages(w, i, row, extra);
	else if (schema[row].flags & ROW_MANY)
		put_many(w, row, alone);
	else
		put_value(w, row, alone, strlen(alone));
}

static void put_id(struct writer *w, item_id i)
{
	char name[IDENT_SIZE];

	record_name(w->r, i, name);
	put_text(w, "id", name);
}

/* Rows from..to of an item share the first skip bytes of their keys: the path
 * of the mapping that has begun. */
static void put_rows(struct writer *w, item_id i, int from, int to,
	size_t skip, const char *extra)
{
	char path[128], key[128];

	while (from < to) {
		const char *rest = schema[from].key + skip;
		size_t n = strcspn(rest, ".");
		bool deeper = rest[n] == '.', any = false;
		int end = from;

		for (; end < to && !strncmp(schema[end].key, schema[from].key,
		     skip + n) && schema[end].key[skip + n] == rest[n]; end++)
			any |= has_row(w->r, i, (enum row)end);
		snprintf(key, sizeof key, "%.*s", (int)n, rest);
		snprintf(path, sizeof path, "%.*s", (int)(skip + n),
			schema[from].key);
		any = any || (*extra && extra_below(extra, path));
		any = any || (i == MEETING && !strcmp(path, "meeting"));
		if (any) {
			put_key(w, key);
			if (!deeper) {
				put_row(w, i, (enum row)from, extra);
			} else {
				begin_map(w);
				if (i == MEETING && !strcmp(path, "meeting"))
					put_id(w, i);
				put_rows(w, i, from, end, skip + n + 1, extra);
				w->ok = w->ok && extra_emit(extra, path,
					&w->emitter);
				end_map(w);
			}
		}
		from = end;
	}
}

static void put_item(struct writer *w, item_id i)
{
	enum kind k = record_kind(w->r, i);
	const char *extra = record_say(w->r, i, ROW_EXTRA);

	begin_map(w);
	put_id(w, i);
	put_rows(w, i, (int)schema_first(k), (int)schema_end(k), 0, extra);
	w->ok = w->ok && extra_emit(extra, "", &w->emitter);
	end_map(w);
}

static void put_history(struct writer *w, const struct ident *journal,
	uint64_t sequence)
{
	char name[IDENT_SIZE], number[24];

	ident_write(journal, name);
	put_text(w, "id", name);
	put_key(w, "sequence");
	snprintf(number, sizeof number, "%" PRIu64, sequence);
	put_scalar(w, number, strlen(number), YAML_PLAIN_SCALAR_STYLE);
}

static void put_meeting(struct writer *w, const struct ident *journal,
	uint64_t sequence)
{
	const char *extra = record_say(w->r, MEETING, ROW_EXTRA);

	begin_map(w);
	put_key(w, "minutes");
	put_scalar(w, "1", 1, YAML_PLAIN_SCALAR_STYLE);
	put_rows(w, MEETING, (int)schema_first(KIND_MEETING),
		(int)schema_end(KIND_MEETING), 0, extra);
	w->ok = w->ok && extra_emit(extra, "", &w->emitter);
	if (journal || extra_below(extra, "journal")) {
		put_key(w, "journal");
		begin_map(w);
		if (journal)
			put_history(w, journal, sequence);
		w->ok = w->ok && extra_emit(extra, "journal", &w->emitter);
		end_map(w);
	}
	end_map(w);
}

static int take_bytes(void *data, unsigned char *bytes, size_t n)
{
	buf_addn(data, (const char *)bytes, n);
	return 1;
}

bool minutes_write(const struct record *r, const struct ident *journal,
	uint64_t sequence, struct buf *out)
{
	struct writer w = { .r = r, .ok = true };
	yaml_event_t e;

	buf_add(out, "# Minutes, format 1; see dais-minutes(5). May be edited "
		"by hand;\n# entries without an id are given one.\n");
	if (!yaml_emitter_initialize(&w.emitter))
		return false;
	yaml_emitter_set_output(&w.emitter, take_bytes, out);
	yaml_emitter_set_unicode(&w.emitter, 1);
	yaml_emitter_set_width(&w.emitter, -1);
	emit(&w, &e, yaml_stream_start_event_initialize(&e,
		YAML_UTF8_ENCODING));
	emit(&w, &e, yaml_document_start_event_initialize(&e, NULL, NULL, NULL,
		1));
	put_meeting(&w, journal, sequence);
	emit(&w, &e, yaml_document_end_event_initialize(&e, 1));
	emit(&w, &e, yaml_stream_end_event_initialize(&e));
	yaml_emitter_delete(&w.emitter);
	return w.ok;
}

/* ---- sameness ---- */

static bool same_values(const struct record *a, item_id i,
	const struct record *b, item_id j)
{
	size_t n = 0, m = 0;

	for (struct value *v = a->item[i].values; v; v = v->next, n++)
		if (strcmp(v->text, record_get(b, j, v->row, v->lang)))
			return false;
	for (struct value *v = b->item[j].values; v; v = v->next)
		m++;
	return n == m;
}

static bool same_below(const struct record *a, item_id i,
	const struct record *b, item_id j)
{
	item_id x = a->item[i].first, y = b->item[j].first;

	if (!ident_same(&a->item[i].id, &b->item[j].id) ||
	    !same_values(a, i, b, j))
		return false;
	for (; x && y; x = a->item[x].next, y = b->item[y].next)
		if (!same_below(a, x, b, y))
			return false;
	return !x && !y;
}

bool minutes_same(const struct record *a, const struct record *b)
{
	return same_below(a, MEETING, b, MEETING);
}
