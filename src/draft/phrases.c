/* phrases.c -- what a report says, in one language, with gaps. */
#include "config.h"
#include "draft/phrases.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/ulistformatter.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "draft/data.h"
#include "draft/decline.h"
#include "draft/pattern.h"
#include "draft/words.h"

enum { NESTING_MAX = 8, ORDINALS_MAX = 8, KEY_MAX = 96 };

struct entry { char *key; struct pattern pattern; };

/* A list of the settings, each of its words folded. */
struct list {
	char *key;
	struct words words;
	size_t except;          /* the list of what begins so and is none of
				 * them ("no_speech"), from 1; 0 for none */
};

/* A text of the settings, by its path; what it says is the file's. */
struct text { char *key; const char *said; };

struct ordinals { char *variant; UNumberFormat *format; };

enum { LOOK_AT = 160, KEPT = 4 };       /* bytes at the start; texts */

/* The last texts asked about, folded: each is asked of several lists. */
struct folded { struct buf text, folded; };
struct kept { struct folded folded[KEPT]; size_t next; };

struct phrases {
	enum lang lang;
	struct data data;               /* kept: the settings are read there */
	size_t n, cap, sorted;
	struct entry *entry;            /* those sorted by key, then new */
	size_t lists, texts;
	struct list *list;              /* by key */
	struct text *text;              /* by key */
	size_t variants;
	struct ordinals ordinals[ORDINALS_MAX];
	UListFormatter *joiner;
	UDateFormat *month;
	struct kept *kept;
};

/* ---- between UTF-8 and ICU ---- */

static void add_utf16(const UChar *u, int32_t n, struct buf *out)
{
	UErrorCode e = U_ZERO_ERROR;
	int32_t bytes = 0;

	buf_grow(out, (size_t)n * 3 + 1);
	u_strToUTF8(out->s + out->n, n * 3 + 1, &bytes, u, n, &e);
	out->n += (size_t)bytes;
	out->s[out->n] = '\0';
}

/* The same, with runs of blanks made one: ICU's tables have some of two. */
static void add_words(const UChar *u, int32_t n, struct buf *out)
{
	for (int32_t i = 0; i < n; i++)
		if (u[i] != ' ' || !i || u[i - 1] != ' ')
			add_utf16(u + i, 1, out);
}

/* ---- the table ---- */

/* Of words, and of whatever begins with its key. */
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

/* ---- lists of words ---- */

static void add_list(struct phrases *p, struct data *d, const char *key,
	yaml_node_t *words)
{
	struct list *l;

	p->list = mem_grow(p->list, (p->lists + 1) * sizeof *p->list);
	l = &p->list[p->lists++];
	*l = (struct list){ .key = mem_copy(key) };
	for (yaml_node_t *w; (w = data_at(d, words, l->words.n)); ) {
		struct buf folded = BUF_INIT;
		const char *text = data_text(w);

		if (text)
			text_fold(text, strlen(text), &folded);
		words_add(&l->words, folded.s);
		buf_free(&folded);
	}
	words_sort(&l->words);
}

static void add_text(struct phrases *p, const char *key, const char *said)
{
	p->text = mem_grow(p->text, (p->texts + 1) * sizeof *p->text);
	p->text[p->texts++] = (struct text){ mem_copy(key), said };
}

/* Every list and text below the settings, by its path. */
static void take_lists(struct phrases *p, struct data *d, yaml_node_t *map,
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
			take_lists(p, d, at, key);
		else if (at->type == YAML_SEQUENCE_NODE)
			add_list(p, d, key, at);
		else if (data_text(at))
			add_text(p, key, data_text(at));
	}
}

static int is_of_key(const void *key, const void *list)
{
	return strcmp(key, ((const struct list *)list)->key);
}

static void find_exceptions(struct phrases *p)
{
	for (size_t i = 0; i < p->lists; i++)
		for (size_t k = 0; k < p->lists; k++)
			if (!strncmp(p->list[k].key, "no_", 3) &&
			    !strcmp(p->list[k].key + 3, p->list[i].key))
				p->list[i].except = k + 1;
}

static const struct list *list_of(const struct phrases *p, const char *key)
{
	return p->lists ? bsearch(key, p->list, p->lists, sizeof *p->list,
		is_of_key) : NULL;
}

static const char *fold(const struct phrases *p, const char *text, size_t n)
{
	struct kept *k = p->kept;
	struct folded *f = k->folded;

	for (size_t i = 0; i < KEPT; i++, f++)
		if (f->text.n == n && n && !memcmp(f->text.s, text, n))
			return f->folded.s;
	f = &k->folded[k->next++ % KEPT];
	buf_cut(&f->text, 0);
	buf_cut(&f->folded, 0);
	buf_addn(&f->text, text, n);
	text_fold(text, n, &f->folded);
	return f->folded.s;
}

static const char *folded_start(const struct phrases *p, const char *text)
{
	size_t n = strlen(text);

	while (n > LOOK_AT)
		n = text_prev(text, n, LOOK_AT + 1);
	return fold(p, text, n);
}

static bool any_fits(const struct list *l, const char *folded)
{
	return l && words_fit(&l->words, folded);
}

bool phrases_starts(const struct phrases *p, const char *list,
	const char *text)
{
	const struct list *l = list_of(p, list);
	const char *folded;

	if (!l)
		return false;
	folded = folded_start(p, text);
	return any_fits(l, folded) && !(l->except &&
		any_fits(&p->list[l->except - 1], folded));
}

size_t phrases_at(const struct phrases *p, const char *list,
	const char *behind, const char *text)
{
	const struct list *l = list_of(p, list);
	const struct list *first = behind ? list_of(p, behind) : NULL;
	size_t before = PHRASES_NOWHERE;
	const char *s;

	if (!l)
		return PHRASES_NOWHERE;
	s = fold(p, text, strlen(text));
	for (size_t i = 0; s[i]; i++) {
		if (s[i] == ' ' || s[i] == '\'' || U8_IS_TRAIL(s[i]) ||
		    !word_begins(s, i))
			continue;
		if (any_fits(l, s + i) && (!first || (before !=
		    PHRASES_NOWHERE && any_fits(first, s + before))))
			return i;
		before = i;
	}
	return PHRASES_NOWHERE;
}

bool phrases_occurs(const struct phrases *p, const char *list,
	const char *text)
{
	const struct list *l = list_of(p, list);
	const char *s = l ? fold(p, text, strlen(text)) : "";

	for (size_t i = 0; l && i < l->words.n; i++) {
		const char *word = l->words.word[i];

		for (const char *at = s; *word && (at = strstr(at, word)); at++)
			if (word_begins(s, (size_t)(at - s)) &&
			    word_ends(word, at + strlen(word)))
				return true;
	}
	return false;
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

/* The text of a gap, appended to out. */
static void answer_text(const struct phrases *p, const char *name,
	const struct scope *scope, int depth, struct buf *out)
{
	struct answer a = { "", 0 };
	char key[KEY_MAX], base[PATTERN_NAME];
	struct form form;

	if (look(scope, name, &a) && *a.text) {
		if (strstr(a.text, LISTED))
			add_listed(p, NULL, a.text, out);
		else
			buf_add(out, a.text);
		return;
	}
	snprintf(key, sizeof key, "term.%s", name);
	if (!*a.text && depth < NESTING_MAX && entry_of(p, key)) {
		fill(p, key, scope, depth + 1, out);
		return;
	}
	if (!strncmp(name, "has_", 4)) {
		struct buf b = BUF_INIT;

		answer_text(p, name + 4, scope, depth, &b);
		buf_add(out, *b.s && !phrase_unset(b.s) ? "yes" : "no");
		buf_free(&b);
		return;
	}
	if (form_of(p, name, base, &form)) {
		struct buf b = BUF_INIT;

		if (look(scope, base, &a) && strstr(a.text, LISTED))
			buf_add(&b, a.text);
		else
			answer_text(p, base, scope, depth, &b);
		if (phrase_unset(b.s))
			buf_add(out, b.s);
		else
			add_listed(p, &form, b.s, out);
		buf_free(&b);
		return;
	}
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

/* ---- what ICU knows of the language ---- */

static void open_ordinals(struct phrases *p, struct data *d)
{
	yaml_node_t *map = data_get(d, data_get(d, data_root(d), "settings"),
		"ordinals");
	UChar rules[64];

	for (size_t n = 0; data_key(d, map, n) && p->variants < ORDINALS_MAX;
	     n++) {
		const char *name = data_text(data_key(d, map, n));
		const char *set = data_text(data_value(d, map, n));
		struct ordinals *o = &p->ordinals[p->variants];
		UErrorCode e = U_ZERO_ERROR;

		if (!name || !set || strlen(set) >= 64)
			continue;
		o->format = unum_open(UNUM_SPELLOUT, NULL, 0,
			phrases_setting(p, "locale"), NULL, &e);
		if (U_FAILURE(e))
			continue;
		u_uastrcpy(rules, set);
		unum_setTextAttribute(o->format, UNUM_DEFAULT_RULESET, rules,
			-1, &e);
		o->variant = mem_copy(name);
		p->variants++;
	}
}

void phrases_ordinal(const struct phrases *p, const char *variant, long n,
	struct buf *out)
{
	const struct ordinals *o = p->ordinals;
	const struct ordinals *end = p->ordinals + p->variants;
	UErrorCode e = U_ZERO_ERROR;
	UChar u[128];
	char number[24], group[KEY_MAX];
	const char *own;
	int32_t length;

	snprintf(number, sizeof number, "%ld", n);
	snprintf(group, sizeof group, "ordinals-%s", variant);
	own = phrases_entry(p, group, number);
	if (*own) {
		buf_add(out, own);
		return;
	}
	while (o < end && strcmp(o->variant, variant))
		o++;
	if (o == end) {
		buf_add(out, number);
		return;
	}
	length = unum_formatInt64(o->format, n, u, 128, NULL, &e);
	if (U_SUCCESS(e))
		add_words(u, length, out);
}

void phrases_listed(const struct phrases *p, const char *all, struct buf *out)
{
	add_listed(p, NULL, all, out);
}

void phrases_list(const struct phrases *p, const char *const *text, size_t n,
	struct buf *out)
{
	const UChar **u;
	int32_t *length, total = 64, used;
	UErrorCode e = U_ZERO_ERROR;
	UChar *all;

	if (n == 1)
		buf_add(out, text[0]);
	if (n < 2)
		return;
	u = mem_get(n * sizeof *u);
	length = mem_get(n * sizeof *length);
	for (size_t i = 0; i < n; i++) {
		int32_t bytes = (int32_t)strlen(text[i]);
		UChar *copy = mem_get(((size_t)bytes + 1) * sizeof *copy);

		u_strFromUTF8(copy, bytes + 1, &length[i], text[i], bytes, &e);
		u[i] = copy;
		total += length[i] + 16;
	}
	all = mem_get((size_t)total * sizeof *all);
	used = ulistfmt_format(p->joiner, u, length, (int32_t)n, all, total,
		&e);
	if (U_SUCCESS(e))
		add_utf16(all, used, out);
	for (size_t i = 0; i < n; i++)
		free((UChar *)u[i]);
	free(u);
	free(length);
	free(all);
}

void phrases_month(const struct phrases *p, int month, struct buf *out)
{
	/* The middle of the month, in the year of the epoch, by UTC. */
	UDate when = ((month - 1) * 30.44 + 14) * 86400000.0;
	UErrorCode e = U_ZERO_ERROR;
	UChar u[64];
	int32_t n = udat_format(p->month, when, u, 64, NULL, &e);

	if (U_SUCCESS(e))
		add_utf16(u, n, out);
}

bool phrases_state(const struct phrases *p, const char *code, struct buf *out)
{
	const char *own = phrases_entry(p, "states", code);
	char locale[16];
	UErrorCode e = U_ZERO_ERROR;
	UChar u[128];
	int32_t n;

	if (*own) {
		buf_add(out, own);
		return true;
	}
	if (strlen(code) != 2)
		return false;
	snprintf(locale, sizeof locale, "und_%s", code);
	n = uloc_getDisplayCountry(locale, phrases_setting(p, "locale"), u, 128,
		&e);
	if (U_FAILURE(e) || e == U_USING_DEFAULT_WARNING || n < 1)
		return false;
	add_utf16(u, n, out);
	return true;
}

/* ---- opening ---- */

static bool open_icu(struct phrases *p)
{
	const char *locale = phrases_setting(p, "locale");
	UErrorCode e = U_ZERO_ERROR;
	UChar full[8], utc[8];

	u_uastrcpy(full, "MMMM");
	u_uastrcpy(utc, "UTC");
	p->joiner = ulistfmt_open(locale, &e);
	p->month = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, full,
		-1, &e);
	return U_SUCCESS(e);
}

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
	take_lists(p, d, settings, "");
	if (p->lists)
		qsort(p->list, p->lists, sizeof *p->list, by_key);
	if (p->texts)
		qsort(p->text, p->texts, sizeof *p->text, by_key);
	find_exceptions(p);
	open_ordinals(p, d);
	if (!open_icu(p))
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
	p->kept = mem_get(sizeof *p->kept);
	for (size_t i = 0; i < KEPT; i++)
		p->kept->folded[i] = (struct folded){ BUF_INIT, BUF_INIT };
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
	for (size_t i = 0; i < p->lists; i++) {
		words_free(&p->list[i].words);
		free(p->list[i].key);
	}
	for (size_t i = 0; i < p->variants; i++) {
		unum_close(p->ordinals[i].format);
		free(p->ordinals[i].variant);
	}
	if (p->joiner)
		ulistfmt_close(p->joiner);
	if (p->month)
		udat_close(p->month);
	for (size_t i = 0; i < KEPT; i++) {
		buf_free(&p->kept->folded[i].text);
		buf_free(&p->kept->folded[i].folded);
	}
	free(p->kept);
	free(p->entry);
	for (size_t i = 0; i < p->texts; i++)
		free(p->text[i].key);
	free(p->text);
	free(p->list);
	data_close(&p->data);
	free(p);
}
