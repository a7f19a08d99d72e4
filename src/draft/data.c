/* data.c -- phrases, forms and jobs: small YAML files that people write. */
#include "config.h"
#include "draft/data.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/file.h"
#include "store/folder.h"
#include "store/keys.h"
#include "store/yaml_problem.h"

enum { DATA_SIZE_MAX = 4 << 20, DATA_DEPTH_MAX = 24 };

bool data_fail(const struct data *d, const yaml_node_t *at, struct fault *f,
	const char *fmt, ...)
{
	char text[400];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	fail_at(f, at ? (int)at->start_mark.line + 1 : 1,
		at ? (int)at->start_mark.column + 1 : 1, "%s", text);
	if (f)
		snprintf(f->file, sizeof f->file, "%.255s", d->path);
	return false;
}

/* Aliases could nest a file into itself; libyaml resolves them silently, so
 * they are refused before it builds anything. */
static bool scan(const struct data *d, const struct buf *text, struct fault *f)
{
	yaml_parser_t p;
	yaml_event_t e;
	bool ok = true, more = true;
	int depth = 0, documents = 0;

	if (!yaml_parser_initialize(&p))
		return fail(f, FAULT_SYSTEM, _("out of memory"));
	yaml_parser_set_input_string(&p, (const unsigned char *)text->s,
		text->n);
	while (ok && more) {
		ok = yaml_parser_parse(&p, &e);
		if (!ok) {
			fail_at(f, (int)p.problem_mark.line + 1,
				(int)p.problem_mark.column + 1,
				_("not valid YAML: %s"),
				yaml_problem(p.problem));
			break;
		}
		if (e.type == YAML_SEQUENCE_START_EVENT ||
		    e.type == YAML_MAPPING_START_EVENT)
			depth++;
		if (e.type == YAML_SEQUENCE_END_EVENT ||
		    e.type == YAML_MAPPING_END_EVENT)
			depth--;
		documents += e.type == YAML_DOCUMENT_START_EVENT;
		if (documents > 1)
			ok = fail_at(f, (int)e.start_mark.line + 1,
				(int)e.start_mark.column + 1,
				_("a second document begins here"));
		else if (e.type == YAML_ALIAS_EVENT)
			ok = fail_at(f, (int)e.start_mark.line + 1,
				(int)e.start_mark.column + 1,
				_("aliases ('*') are not used here"));
		else if (depth > DATA_DEPTH_MAX)
			ok = fail_at(f, (int)e.start_mark.line + 1,
				(int)e.start_mark.column + 1,
				_("nested deeper than %d levels"),
				DATA_DEPTH_MAX);
		more = e.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&e);
	}
	yaml_parser_delete(&p);
	if (!ok && f)
		snprintf(f->file, sizeof f->file, "%.255s", d->path);
	return ok;
}

static bool load(struct data *d, const struct buf *text)
{
	yaml_parser_t p;
	bool ok;

	if (!yaml_parser_initialize(&p))
		return false;
	yaml_parser_set_input_string(&p, (const unsigned char *)text->s,
		text->n);
	ok = yaml_parser_load(&p, &d->document);
	yaml_parser_delete(&p);
	return ok;
}

/* A key that stands twice in its mapping; NULL if none does, below n. */
static yaml_node_t *key_twice(struct data *d, yaml_node_t *n)
{
	struct keys keys = { NULL, 0, 0 };
	yaml_node_t *twice = NULL;

	for (size_t i = 0; !twice && data_key(d, n, i); i++) {
		const char *key = data_text(data_key(d, n, i));

		twice = key && !keys_enter(&keys, key_hash(key)) ?
			data_key(d, n, i) : key_twice(d, data_value(d, n, i));
	}
	free(keys.hash);
	if (n && n->type == YAML_SEQUENCE_NODE)
		for (size_t i = 0; !twice && data_at(d, n, i); i++)
			twice = key_twice(d, data_at(d, n, i));
	return twice;
}

/* A scalar that says by an escape what the file may not hold. */
static yaml_node_t *bad_text(struct data *d, yaml_node_t *n, struct fault *f)
{
	yaml_node_t *bad = NULL;

	if (n && n->type == YAML_SCALAR_NODE &&
	    !text_check((const char *)n->data.scalar.value,
	    n->data.scalar.length, f))
		return n;
	for (size_t i = 0; !bad && data_key(d, n, i); i++) {
		bad = bad_text(d, data_key(d, n, i), f);
		if (!bad)
			bad = bad_text(d, data_value(d, n, i), f);
	}
	if (n && n->type == YAML_SEQUENCE_NODE)
		for (size_t i = 0; !bad && data_at(d, n, i); i++)
			bad = bad_text(d, data_at(d, n, i), f);
	return bad;
}

/* Is there anything in it that only looks like a file of ours? */
static bool is_clean(struct data *d, struct fault *f)
{
	struct fault why = FAULT_INIT;
	yaml_node_t *at = key_twice(d, data_root(d));

	if (at)
		return data_fail(d, at, f,
			_("'%s' stands here a second time"), data_text(at));
	at = bad_text(d, data_root(d), &why);
	return !at || data_fail(d, at, f, "%s", why.text);
}

bool data_open(struct data *d, const char *path, const char *kind,
	struct fault *f)
{
	struct buf text = BUF_INIT;
	const char *version;
	bool ok;

	memset(d, 0, sizeof *d);
	d->path = mem_copy(path);
	ok = file_read(path, DATA_SIZE_MAX, &text, NULL, f);
	if (text.n >= 3 && !memcmp(text.s, "\xEF\xBB\xBF", 3))
		buf_splice(&text, 0, 3, "", 0);
	if (ok && !text_valid(text.s, text.n, f)) {
		snprintf(f->file, sizeof f->file, "%.255s", path);
		ok = false;
	}
	ok = ok && scan(d, &text, f);
	if (ok && !load(d, &text))
		ok = data_fail(d, NULL, f, _("cannot be parsed"));
	buf_free(&text);
	ok = ok && is_clean(d, f);
	if (ok) {
		version = data_text(data_get(d, data_root(d), kind));
		if (!version || strcmp(version, "1"))
			ok = data_fail(d, data_root(d), f,
				_("begins with '%s: 1', or is of another kind"),
				kind);
	}
	if (!ok)
		data_close(d);
	return ok;
}

void data_close(struct data *d)
{
	yaml_document_delete(&d->document);
	free(d->path);
	memset(d, 0, sizeof *d);
}

void data_path(const char *name, struct buf *out)
{
	folder_of_data(out);
	buf_addf(out, "/%s", name);
}

bool data_is_path(const char *name)
{
	size_t n = strlen(name);

	return strchr(name, '/') || (n > 5 && !strcmp(name + n - 5, ".yaml"));
}

void data_meant(const char *folder, const char *name, struct buf *out)
{
	struct buf file = BUF_INIT;

	if (data_is_path(name)) {
		buf_add(out, name);
		return;
	}
	buf_addf(&file, "%s/%s.yaml", folder, name);
	data_path(file.s, out);
	buf_free(&file);
}

yaml_node_t *data_root(struct data *d)
{
	return yaml_document_get_root_node(&d->document);
}

static yaml_node_t *node(struct data *d, int index)
{
	return yaml_document_get_node(&d->document, index);
}

yaml_node_t *data_at(struct data *d, yaml_node_t *list, size_t n)
{
	yaml_node_item_t *first;

	if (!list || list->type != YAML_SEQUENCE_NODE)
		return n ? NULL : list;
	first = list->data.sequence.items.start;
	return n < (size_t)(list->data.sequence.items.top - first) ?
		node(d, first[n]) : NULL;
}

static yaml_node_pair_t *pair(yaml_node_t *map, size_t n)
{
	yaml_node_pair_t *first;

	if (!map || map->type != YAML_MAPPING_NODE)
		return NULL;
	first = map->data.mapping.pairs.start;
	return n < (size_t)(map->data.mapping.pairs.top - first) ?
		first + n : NULL;
}

yaml_node_t *data_key(struct data *d, yaml_node_t *map, size_t n)
{
	yaml_node_pair_t *p = pair(map, n);

	return p ? node(d, p->key) : NULL;
}

yaml_node_t *data_value(struct data *d, yaml_node_t *map, size_t n)
{
	yaml_node_pair_t *p = pair(map, n);

	return p ? node(d, p->value) : NULL;
}

yaml_node_t *data_get(struct data *d, yaml_node_t *map, const char *key)
{
	const char *has;

	for (size_t n = 0; pair(map, n); n++) {
		has = data_text(data_key(d, map, n));
		if (has && !strcmp(has, key))
			return data_value(d, map, n);
	}
	return NULL;
}

const char *data_text(const yaml_node_t *n)
{
	return n && n->type == YAML_SCALAR_NODE ?
		(const char *)n->data.scalar.value : NULL;
}

bool data_true(const yaml_node_t *n)
{
	const char *text = data_text(n);

	return text && (!strcasecmp(text, "true") || !strcasecmp(text, "yes"));
}

const char *data_said(struct data *d, yaml_node_t *n, enum lang l)
{
	yaml_node_t *said;

	if (!n || n->type != YAML_MAPPING_NODE)
		return data_text(n);
	said = data_get(d, n, lang_code(l));
	return data_text(said ? said : data_get(d, n, "en"));
}

bool data_keys(struct data *d, yaml_node_t *map, const char *const *allowed,
	struct fault *f)
{
	if (!map || map->type != YAML_MAPPING_NODE)
		return data_fail(d, map, f, _("a mapping belongs here"));
	for (size_t n = 0; pair(map, n); n++) {
		yaml_node_t *at = data_key(d, map, n);
		const char *key = data_text(at);
		const char *const *a = allowed;

		while (key && *a && strcmp(*a, key))
			a++;
		if (!key || !*a)
			return data_fail(d, at, f, _("'%.60s' is no key here"),
				key ? key : "?");
	}
	return true;
}
