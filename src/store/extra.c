/* extra.c -- what a file says and the schema does not know. */
#include "config.h"
#include "store/extra.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "store/json.h"

/* Such a scalar stays what it is inside flow brackets. */
static bool safe_plain(const char *s, size_t n)
{
	if (!n || !(isalnum((unsigned char)s[0]) || (n > 1 &&
	    strchr("+-.", s[0]) && isdigit((unsigned char)s[1]))))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!isalnum((unsigned char)s[i]) && !strchr("+-._:", s[i]))
			return false;
	return s[n - 1] != ':';
}

void extra_scalar(struct buf *out, const char *s, size_t n, bool plain)
{
	if (plain && (!n || (n == 1 && *s == '~')))
		buf_addc(out, '~');
	else if (plain && safe_plain(s, n))
		buf_addn(out, s, n);
	else
		json_string(out, s, n);
}

/* Is it a text to every reader of YAML, quoted or not? Some take words of
 * this list for a flag or for nothing, and much that begins with a digit or a
 * sign for a number or a date. */
static bool is_word(const char *s)
{
	static const char *const taken[] = { "y", "n", "yes", "no", "on",
		"off", "true", "false", "null" };

	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		if (!strcasecmp(s, taken[i]))
			return false;
	if (!isalpha((unsigned char)*s) && (unsigned char)*s < 0x80)
		return false;
	for (; *s; s++)
		if (!isalnum((unsigned char)*s) && !strchr("-_ ", *s) &&
		    (unsigned char)*s < 0x80)
			return false;
	return true;
}

void extra_head(struct buf *out, const char *path, const char *key,
	bool plain)
{
	size_t n = strlen(key);

	buf_add(out, out->n ? ", [" : "[[");
	json_string(out, path, strlen(path));
	buf_add(out, ", ");
	extra_scalar(out, key, n, plain && !is_word(key));
	buf_add(out, ", ");
}

/* ---- in order ---- */

struct part { const char *s; size_t n, path_n; };

static int by_path(const void *a, const void *b)
{
	const struct part *x = a, *y = b;
	size_t n = x->path_n < y->path_n ? x->path_n : y->path_n;
	int order = memcmp(x->s, y->s, n);

	if (!order)
		order = (x->path_n > y->path_n) - (x->path_n < y->path_n);
	return order ? order : (x->s > y->s) - (x->s < y->s);
}

/* The end of the triple that begins at s: no bracket counts in a string. */
static const char *triple_end(const char *s)
{
	int depth = 0;
	bool quoted = false;

	for (; *s; s++) {
		if (quoted && *s == '\\' && s[1])
			s++;
		else if (*s == '"')
			quoted = !quoted;
		else if (!quoted && (*s == '[' || *s == '{'))
			depth++;
		else if (!quoted && (*s == ']' || *s == '}') && --depth == 0)
			return s + 1;
	}
	return s;
}

void extra_sort(const char *extra, struct buf *out)
{
	struct part *part = NULL;
	size_t n = 0, cap = 0;

	for (const char *s = extra + 1; *s == '['; ) {
		const char *end = triple_end(s);

		if (n == cap) {
			cap = cap ? cap * 2 : 16;
			part = mem_grow(part, cap * sizeof *part);
		}
		/* A path is a string of keys with points: no quote in it. */
		part[n++] = (struct part){ s, (size_t)(end - s),
			2 + strcspn(s + 2, "\"") };
		s = end;
		s += strspn(s, ", ");
	}
	if (n)
		qsort(part, n, sizeof *part, by_path);
	buf_addc(out, '[');
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_add(out, ", ");
		buf_addn(out, part[i].s, part[i].n);
	}
	buf_addc(out, ']');
	free(part);
}

/* ---- passed on ---- */

/* Pass the node that begins with e on to the emitter, or over it if to is
 * NULL. e is used up. */
static bool pass_node(yaml_parser_t *from, yaml_event_t e, yaml_emitter_t *to)
{
	int depth = 0;

	for (;;) {
		if (e.type == YAML_SEQUENCE_START_EVENT) {
			e.data.sequence_start.style = YAML_BLOCK_SEQUENCE_STYLE;
			depth++;
		} else if (e.type == YAML_MAPPING_START_EVENT) {
			e.data.mapping_start.style = YAML_BLOCK_MAPPING_STYLE;
			depth++;
		} else if (e.type == YAML_SEQUENCE_END_EVENT ||
		    e.type == YAML_MAPPING_END_EVENT) {
			depth--;
		}
		if (!to)
			yaml_event_delete(&e);
		else if (!yaml_emitter_emit(to, &e))
			return false;
		if (depth == 0)
			return true;
		if (!yaml_parser_parse(from, &e))
			return false;
	}
}

/* Emit the key that is the event, so that it reads as it did. */
static bool emit_key(yaml_emitter_t *to, const yaml_event_t *key)
{
	const yaml_char_t *s = key->data.scalar.value;
	bool plain = is_word((const char *)s) ||
		key->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	yaml_event_t e;

	return yaml_scalar_event_initialize(&e, NULL, NULL, s,
		(int)key->data.scalar.length, 1, 1, plain ?
		YAML_ANY_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE) &&
		yaml_emitter_emit(to, &e);
}

/* One triple, whose list has begun; its value is passed on if its path is
 * the wanted one. */
static bool triple(yaml_parser_t *p, const char *path, yaml_emitter_t *to,
	bool *below)
{
	yaml_event_t e;
	size_t n = strlen(path);
	const char *got;
	bool here, ok;

	if (!yaml_parser_parse(p, &e))
		return false;
	got = (const char *)e.data.scalar.value;
	here = e.type == YAML_SCALAR_EVENT && !strcmp(got, path);
	*below |= e.type == YAML_SCALAR_EVENT && !strncmp(got, path, n) &&
		(!n || !got[n] || got[n] == '.');
	yaml_event_delete(&e);
	if (!yaml_parser_parse(p, &e))
		return false;
	ok = !here || !to || emit_key(to, &e);
	yaml_event_delete(&e);
	if (!ok || !yaml_parser_parse(p, &e) ||
	    !pass_node(p, e, here ? to : NULL))
		return false;
	if (!yaml_parser_parse(p, &e))          /* the end of the triple */
		return false;
	yaml_event_delete(&e);
	return true;
}

static bool walk(const char *extra, const char *path, yaml_emitter_t *to,
	bool *below)
{
	yaml_parser_t p;
	yaml_event_t e;
	bool ok = true;
	int lists = 0;

	if (!yaml_parser_initialize(&p))
		return false;
	yaml_parser_set_input_string(&p, (const unsigned char *)extra,
		strlen(extra));
	while (ok) {
		enum yaml_event_type_e type;

		ok = yaml_parser_parse(&p, &e);
		if (!ok)
			break;
		type = e.type;
		yaml_event_delete(&e);
		if (type == YAML_STREAM_END_EVENT)
			break;
		if (type == YAML_SEQUENCE_START_EVENT && ++lists == 2) {
			ok = triple(&p, path, to, below);
			lists = 1;
		}
	}
	yaml_parser_delete(&p);
	return ok;
}

/* Is a triple of the path, or of one that begins so, at all likely? Most rows
 * have none, and to find a string is far quicker than to parse. */
static bool maybe(const char *extra, const char *path)
{
	char head[160];

	return *extra && (snprintf(head, sizeof head, "[\"%s", path) >=
		(int)sizeof head || strstr(extra, head));
}

bool extra_emit(const char *extra, const char *path, yaml_emitter_t *to)
{
	bool below = false;

	return !maybe(extra, path) || walk(extra, path, to, &below);
}

bool extra_below(const char *extra, const char *path)
{
	bool below = false;

	if (maybe(extra, path))
		walk(extra, path, NULL, &below);
	return below;
}
