/* phrases.c -- what a report says, in one language, with gaps: the table of
 * phrases, the settings, and how gaps are filled.
 *
 *  (1) A gap is what the scope answers, else the phrase "term.NAME", else the
 *      form of another gap, else marked as unset. Phrases within phrases end
 *      at a depth.
 */
#include "config.h"
#include "draft/phrases_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "draft/decline.h"

enum { NESTING_MAX = 8 };

/* ---- the table ---- */

/* Of whatever begins with its key. */
static int by_key(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static struct entry *entry_of(const struct phrases *p, const char *key)
{
	struct entry wanted = { .key = (char *)key };

	return p->sorted ? bsearch(&wanted, p->entry, p->sorted,
		sizeof *p->entry, by_key) : NULL;
}

const char *phrases_entry(const struct phrases *p, const char *group,
	const char *name)
{
	char key[KEY_MAX];
	struct text wanted = { .key = key }, *found = NULL;
	size_t above = group ? strlen(group) : 0, n = strlen(name);

	if (above + n + 2 > sizeof key)
		return "";
	memcpy(key, group ? group : "", above);
	key[above] = '.';
	memcpy(key + above + !!group, name, n + 1);
	if (p->texts)
		found = bsearch(&wanted, p->text, p->texts, sizeof *p->text,
			by_key);
	return found ? found->said : "";
}

const char *phrases_setting(const struct phrases *p, const char *name)
{
	return phrases_entry(p, NULL, name);
}

/* A phrase in the table, in the place of one with its key. */
static bool put_phrase(struct phrases *p, const char *key, const char *source,
	const char **why)
{
	struct entry *e = entry_of(p, key);
	struct pattern pattern;

	if (!pattern_open(&pattern, source, phrases_setting(p, "locale"), why))
		return false;
	if (e) {
		pattern_close(&e->pattern);
		e->pattern = pattern;
		return true;
	}
	if (p->n == p->cap) {
		p->cap = p->cap ? 2 * p->cap : 256;
		p->entry = mem_grow(p->entry, p->cap * sizeof *p->entry);
	}
	p->entry[p->n++] = (struct entry){ mem_copy(key), pattern };
	return true;
}

/* Was the key added since they were sorted? */
static bool just_added(const struct phrases *p, const char *key)
{
	for (size_t i = p->sorted; i < p->n; i++)
		if (!strcmp(p->entry[i].key, key))
			return true;
	return false;
}

/* Everything below a mapping, its keys joined by points. */
static bool take(struct phrases *p, struct data *d, yaml_node_t *map,
	const char *above, struct fault *f)
{
	for (size_t n = 0; data_key(d, map, n); n++) {
		yaml_node_t *at = data_value(d, map, n);
		const char *name = data_text(data_key(d, map, n));
		const char *why;
		char key[KEY_MAX];

		if (!name || snprintf(key, sizeof key, "%s%s%s", above,
		    *above ? "." : "", name) >= KEY_MAX)
			return data_fail(d, data_key(d, map, n), f,
				_("not a key of a phrase"));
		if (at->type == YAML_MAPPING_NODE) {
			if (!take(p, d, at, key, f))
				return false;
			continue;
		}
		if (!data_text(at))
			return data_fail(d, at, f, _("'%s' is no text"), key);
		if (just_added(p, key))
			return data_fail(d, data_key(d, map, n), f,
				_("'%s' is there twice"), key);
		if (!put_phrase(p, key, data_text(at), &why))
			return data_fail(d, at, f, _("'%s' has %s"), key, why);
	}
	return true;
}

bool phrases_override(struct phrases *p, struct data *d, void *node,
	struct fault *f)
{
	yaml_node_t *map = node;
	bool ok;

	if (map && map->type != YAML_MAPPING_NODE)
		return data_fail(d, map, f, _("a mapping belongs here"));
	ok = take(p, d, map, "", f);
	if (p->n > p->sorted)
		qsort(p->entry, p->n, sizeof *p->entry, by_key);
	p->sorted = p->n;
	return ok;
}

/* ---- settings ---- */

static void add_text(struct phrases *p, const char *key, const char *said)
{
	p->text = mem_grow(p->text, (p->texts + 1) * sizeof *p->text);
	p->text[p->texts++] = (struct text){ mem_copy(key), said };
}

/* Every list and text below the settings, by its path. */
static void take_settings(struct phrases *p, struct data *d, yaml_node_t *map,
	const char *above)
{
	for (size_t n = 0; data_key(d, map, n); n++) {
		yaml_node_t *at = data_value(d, map, n);
		const char *name = data_text(data_key(d, map, n));
		char key[KEY_MAX];

		if (!name)
			continue;
		snprintf(key, sizeof key, "%s%s%s", above, *above ? "." : "",
			name);
		if (at->type == YAML_MAPPING_NODE)
			take_settings(p, d, at, key);
		else if (at->type == YAML_SEQUENCE_NODE)
			phrases_add_list(p, d, key, at);
		else if (data_text(at))
			add_text(p, key, data_text(at));
	}
}

/* ---- filling in ---- */

static bool look(const struct scope *s, const char *name, struct answer *a)
{
	for (; s; s = s->outer)
		if (s->look(s->context, name, a))
			return true;
	return false;
}

bool said_look(void *said, const char *name, struct answer *a)
{
	for (struct said *s = said; s->name; s++) {
		if (strcmp(s->name, name))
			continue;
		*a = (struct answer){ s->text ? s->text : "", s->number };
		return true;
	}
	return false;
}

/* ---- forms of a name ---- */

static struct form form_named(const struct phrases *p, const char *name)
{
	struct data *d = (struct data *)&p->data;
	yaml_node_t *all = data_get(d, data_root(d), "settings");

	return (struct form){ data_get(d, data_get(d, all, "forms"), name),
		data_get(d, data_get(d, all, "words"), name) };
}

/* The form that a gap's name ends with ("body_genitive"), the rest of it in
 * base; false if it ends with none. */
static bool form_of(const struct phrases *p, const char *name, char *base,
	struct form *form)
{
	const char *last = strrchr(name, '_');

	if (!last || last == name || last - name >= PATTERN_NAME)
		return false;
	memcpy(base, name, (size_t)(last - name));
	base[last - name] = '\0';
	*form = form_named(p, last + 1);
	return form->map || form->words;
}

/* A text, or each entry of a list, in a form if there is one. Of a list a form
 * may have something of its own, by the key "&". */
static void add_listed(const struct phrases *p, const struct form *form,
	const char *text, struct buf *out)
{
	const char **said = NULL;
	size_t n = 0, length;
	const char *whole = form && strstr(text, LISTED) ? data_text(data_get(
		(struct data *)&p->data, form->map, "&")) : NULL;

	if (whole) {
		buf_add(out, whole + (*whole == '='));
		return;
	}
	for (; *text; text += length + (text[length] != '\0')) {
		struct buf one = BUF_INIT, formed = BUF_INIT;

		length = strcspn(text, LISTED);
		buf_addn(&one, text, length);
		if (form)
			decline((struct data *)&p->data, form, one.s, &formed);
		said = mem_grow(said, (n + 1) * sizeof *said);
		said[n++] = mem_copy(form ? formed.s : one.s);
		buf_free(&one);
		buf_free(&formed);
	}
	phrases_list(p, said, n, out);
	while (n)
		free((char *)said[--n]);
	free(said);
}

void phrases_listed(const struct phrases *p, const char *all, struct buf *out)
{
	if (strstr(all, LISTED))
		add_listed(p, NULL, all, out);
	else
		buf_add(out, all);
}

bool phrases_form(const struct phrases *p, const char *form, const char *text,
	struct buf *out)
{
	struct form f = form_named(p, form);

	if (f.map || f.words)
		decline((struct data *)&p->data, &f, text, out);
	return f.map || f.words;
}

static void fill(const struct phrases *p, const char *key,
	const struct scope *scope, int depth, struct buf *out);

static void answer_text(const struct phrases *p, const char *name,
	const struct scope *scope, int depth, struct buf *out);

/* {has_x}: "yes" if x is known. */
static void answer_has(const struct phrases *p, const char *name,
	const struct scope *scope, int depth, struct buf *out)
{
	struct buf b = BUF_INIT;

	answer_text(p, name, scope, depth, &b);
	buf_add(out, *b.s && !phrase_unset(b.s) ? "yes" : "no");
	buf_free(&b);
}

/* {x_genitive}: x in a form; of a list, each. */
static void answer_form(const struct phrases *p, const char *name,
	const struct form *form, const struct scope *scope, int depth,
	struct buf *out)
{
	struct answer a = { "", 0 };
	struct buf b = BUF_INIT;

	if (look(scope, name, &a) && strstr(a.text, LISTED))
		buf_add(&b, a.text);
	else
		answer_text(p, name, scope, depth, &b);
	if (phrase_unset(b.s))
		buf_add(out, b.s);
	else
		add_listed(p, form, b.s, out);
	buf_free(&b);
}

/* The text of a gap, appended to out. */
static void answer_text(const struct phrases *p, const char *name,
	const struct scope *scope, int depth, struct buf *out)
{
	struct answer a = { "", 0 };
	char key[KEY_MAX], base[PATTERN_NAME];
	struct form form;

	if (look(scope, name, &a) && *a.text) {
		phrases_listed(p, a.text, out);
		return;
	}
	snprintf(key, sizeof key, "term.%s", name);
	if (depth < NESTING_MAX && entry_of(p, key))
		fill(p, key, scope, depth + 1, out);
	else if (!strncmp(name, "has_", 4))
		answer_has(p, name + 4, scope, depth, out);
	else if (form_of(p, name, base, &form))
		answer_form(p, base, &form, scope, depth, out);
	else
		buf_addf(out, UNSET "%s" UNSET_END, name);
}

static double answer_number(const struct pattern *p, const char *name,
	const struct scope *scope, bool *unset)
{
	struct answer a = { "", 0 };
	bool known = look(scope, name, &a) && *a.text;

	for (size_t i = 0; !known && i < p->texts; i++)
		known = !strncmp(p->text[i], "has_", 4) &&
			!strcmp(p->text[i] + 4, name);
	*unset = !known;
	return a.number;
}

static void fill(const struct phrases *p, const char *key,
	const struct scope *scope, int depth, struct buf *out)
{
	const struct entry *e = entry_of(p, key);
	struct buf text[PATTERN_TEXTS];
	const char *said[PATTERN_TEXTS];
	double number[PATTERN_NUMBERS];
	bool unset;

	if (!e) {
		buf_addf(out, UNSET "%s" UNSET_END, key);
		return;
	}
	for (size_t i = 0; i < e->pattern.texts; i++) {
		text[i] = (struct buf)BUF_INIT;
		answer_text(p, e->pattern.text[i], scope, depth, &text[i]);
		said[i] = text[i].s;
	}
	for (size_t i = 0; i < e->pattern.numbers; i++) {
		number[i] = answer_number(&e->pattern, e->pattern.number[i],
			scope, &unset);
		if (unset)
			buf_addf(out, UNSET "%s" UNSET_END,
				e->pattern.number[i]);
	}
	pattern_fill(&e->pattern, said, number, out);
	for (size_t i = 0; i < e->pattern.texts; i++)
		buf_free(&text[i]);
}

void phrase(const struct phrases *p, const char *key,
	const struct scope *scope, struct buf *out)
{
	fill(p, key, scope, 0, out);
}

bool phrase_unset(const char *text)
{
	return strstr(text, UNSET) != NULL;
}

bool phrases_has(const struct phrases *p, const char *key)
{
	return entry_of(p, key) != NULL;
}

enum lang phrases_lang(const struct phrases *p)
{
	return p->lang;
}

/* ---- opening ---- */

static bool take_file(struct phrases *p, struct fault *f)
{
	struct data *d = &p->data;
	yaml_node_t *root = data_root(d);
	yaml_node_t *settings = data_get(d, root, "settings");
	yaml_node_t *say = data_get(d, root, "say");
	static const char *const keys[] = { "phrases", "settings", "say",
		NULL };

	if (!data_keys(d, root, keys, f))
		return false;
	if (!settings || !say)
		return data_fail(d, root, f,
			_("phrases need 'settings' and 'say'"));
	take_settings(p, d, settings, "");
	if (p->texts)
		qsort(p->text, p->texts, sizeof *p->text, by_key);
	phrases_sort_lists(p);
	if (!phrases_open_icu(p))
		return data_fail(d, settings, f,
			_("ICU does not know the locale '%s'"),
			phrases_setting(p, "locale"));
	return phrases_override(p, d, say, f);
}

struct phrases *phrases_open(enum lang l, struct fault *f)
{
	struct phrases *p = mem_get(sizeof *p);
	struct buf path = BUF_INIT;
	bool ok;

	p->lang = l;
	data_meant("phrases", lang_code(l), &path);
	ok = data_open(&p->data, path.s, "phrases", f);
	buf_free(&path);
	if (ok && take_file(p, f))
		return p;
	phrases_close(p);
	return NULL;
}

void phrases_close(struct phrases *p)
{
	if (!p)
		return;
	for (size_t i = 0; i < p->n; i++) {
		free(p->entry[i].key);
		pattern_close(&p->entry[i].pattern);
	}
	free(p->entry);
	phrases_close_lists(p);
	phrases_close_icu(p);
	for (size_t i = 0; i < p->texts; i++)
		free(p->text[i].key);
	free(p->text);
	data_close(&p->data);
	free(p);
}
