/* form.c -- the shape of a report, read from a file. */
#include "config.h"
#include "draft/form.h"

#include <obstack.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "draft/data.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free

struct form {
	struct data data;
	struct obstack pool;
	struct form_block top;
};

static const char *const takes[] = { "record", "outcomes", "mandate",
	"attendance", "documents", "actions", "officers", "agenda", "liaisons",
	"decisions", "sittings", NULL };
static const char *const eaches[] = { "meeting", "item", NULL };

/* What each verb's value may be; NULL: phrases. */
static const struct { const char *key; const char *const *values; bool nests; }
verbs[FORM_VERBS] = {
	[FORM_HEAD] = { "head", NULL, false },
	[FORM_TITLE] = { "title", NULL, false },
	[FORM_SUBTITLE] = { "subtitle", NULL, false },
	[FORM_LEAD] = { "lead", NULL, false },
	[FORM_SAY] = { "say", NULL, false },
	[FORM_TAKE] = { "take", takes, false },
	[FORM_SECTION] = { "section", NULL, true },
	[FORM_BOX] = { "box", NULL, true },
	[FORM_EACH] = { "each", eaches, true },
	[FORM_RULE] = { "rule", NULL, false },
	[FORM_SIGN] = { "sign", NULL, false },
};

static const char *const paragraphs[] = { "numbered", "plain", NULL };
static const char *const bys[] = { "topic", "entry", NULL };
static const char *const statuses[] = { "agreed", "amended", "proposed",
	"deferred", "withdrawn", "open", "done", "dropped", "carried", NULL };
static const char *const notes[] = { "status", "owner", "due", "done", NULL };
static const char *const exceptions[] = { "chair", "notes", "events",
	"interventions", NULL };
static const char *const numbers[] = { "true", "false", "yes", "no", NULL };

/* The options: where each goes and what it may be; NULL: anything. */
static const struct {
	const char *key;
	size_t words, word;     /* offset of a list, or of one word */
	const char *const *values;
} options[] = {
#define WORDS(name) offsetof(struct form_block, name), 0
#define WORD(name) 0, offsetof(struct form_block, name)
	{ "from", WORDS(from), NULL },
	{ "except", WORDS(except), exceptions },
	{ "same", WORDS(same), NULL },
	{ "status", WORDS(status), statuses },
	{ "note", WORDS(note), notes },
	{ "when", WORD(when), NULL },
	{ "none", WORD(none), NULL },
	{ "paragraphs", WORD(paragraphs), paragraphs },
	{ "by", WORD(by), bys },
	{ "number", 0, 0, numbers },
	{ "blocks", 0, 0, NULL },
	{ NULL, 0, 0, NULL }
};

bool form_has(form_words words, const char *word)
{
	if (!words)
		return true;
	while (*words && strcmp(*words, word))
		words++;
	return *words != NULL;
}

static bool allowed(struct form *form, yaml_node_t *at,
	const char *const *values, struct fault *f)
{
	const char *word = data_text(at);

	if (!word)
		return data_fail(&form->data, at, f, _("a word belongs here"));
	if (form_has(values, word))
		return true;
	return data_fail(&form->data, at, f, _("'%.60s' is not known here; "
		"'%s' is, for example"), word, values[0]);
}

/* A scalar or a list of scalars as words. NULL with *f if it is neither. */
static form_words words_of(struct form *form, yaml_node_t *list,
	const char *const *values, struct fault *f)
{
	struct data *d = &form->data;
	const char **words;
	size_t n = 0;

	while (data_at(d, list, n))
		if (!allowed(form, data_at(d, list, n++), values, f))
			return NULL;
	words = obstack_alloc(&form->pool, (n + 1) * sizeof *words);
	for (size_t i = 0; i < n; i++)
		words[i] = data_text(data_at(d, list, i));
	words[n] = NULL;
	return words;
}

static bool read_option(struct form *form, struct form_block *b, size_t o,
	yaml_node_t *at, struct fault *f)
{
	if (options[o].words) {
		form_words words = words_of(form, at, options[o].values, f);

		memcpy((char *)b + options[o].words, &words, sizeof words);
		return words != NULL;
	}
	if (!strcmp(options[o].key, "blocks"))
		return true;
	if (!allowed(form, at, options[o].values, f))
		return false;
	if (options[o].word) {
		const char *word = data_text(at);

		memcpy((char *)b + options[o].word, &word, sizeof word);
	} else {
		b->number = data_true(at);
	}
	return true;
}

static size_t option_named(const char *key)
{
	size_t o = 0;

	while (options[o].key && strcmp(options[o].key, key))
		o++;
	return o;
}

static int verb_named(const char *key)
{
	int v = 0;

	while (v < FORM_VERBS && strcmp(verbs[v].key, key))
		v++;
	return v;
}

static bool read_blocks(struct form *form, struct form_block *into,
	yaml_node_t *list, struct fault *f);

/* One key of a block: its verb, or an option. */
static bool read_key(struct form *form, struct form_block *b,
	yaml_node_t *key, yaml_node_t *value, struct fault *f)
{
	const char *name = data_text(key);
	int v = name ? verb_named(name) : FORM_VERBS;
	size_t o = name ? option_named(name) : 0;

	if (v < FORM_VERBS) {
		if (b->verb != FORM_VERBS)
			return data_fail(&form->data, key, f, _("a block does "
				"one thing: '%s' or '%s'"),
				verbs[b->verb].key, name);
		b->verb = (enum form_verb)v;
		if (v == FORM_BOX)
			return read_blocks(form, b, value, f);
		b->value = words_of(form, value, verbs[v].values, f);
		return b->value != NULL;
	}
	if (!name || !options[o].key)
		return data_fail(&form->data, key, f,
			_("'%.60s' is no key of a block"), name ? name : "?");
	if (!read_option(form, b, o, value, f))
		return false;
	return strcmp(name, "blocks") || read_blocks(form, b, value, f);
}

static bool read_block(struct form *form, struct form_block *b,
	yaml_node_t *map, struct fault *f)
{
	struct data *d = &form->data;

	*b = (struct form_block){ .verb = FORM_VERBS, .number = true };
	if (map->type != YAML_MAPPING_NODE)
		return data_fail(d, map, f, _("a block is a mapping, such as "
			"'say: summary.text'"));
	for (size_t n = 0; data_key(d, map, n); n++)
		if (!read_key(form, b, data_key(d, map, n),
		    data_value(d, map, n), f))
			return false;
	if (b->verb == FORM_VERBS)
		return data_fail(d, map, f, _("a block that does nothing: it "
			"needs 'say', 'take', 'section' or the like"));
	if (b->n && !verbs[b->verb].nests)
		return data_fail(d, map, f, _("'%s' has no blocks below it"),
			verbs[b->verb].key);
	return true;
}

static bool read_blocks(struct form *form, struct form_block *into,
	yaml_node_t *list, struct fault *f)
{
	struct data *d = &form->data;

	if (!list || list->type != YAML_SEQUENCE_NODE)
		return data_fail(d, list, f, _("a list of blocks belongs "
			"here"));
	while (data_at(d, list, into->n))
		into->n++;
	into->block = obstack_alloc(&form->pool,
		into->n * sizeof *into->block);
	for (size_t n = 0; n < into->n; n++)
		if (!read_block(form, &into->block[n], data_at(d, list, n), f))
			return false;
	return true;
}

struct form *form_open(const char *name, struct fault *f)
{
	static const char *const keys[] = { "form", "about", "phrases",
		"blocks", NULL };
	struct form *form = mem_get(sizeof *form);
	struct buf path = BUF_INIT;
	struct data *d = &form->data;
	bool ok;

	obstack_init(&form->pool);
	form->top.verb = FORM_BOX;
	data_meant("forms", name, &path);
	ok = data_open(d, path.s, "form", f) &&
		data_keys(d, data_root(d), keys, f);
	if (ok && !data_get(d, data_root(d), "blocks"))
		ok = data_fail(d, data_root(d), f, _("a form needs 'blocks'"));
	ok = ok && read_blocks(form, &form->top,
		data_get(d, data_root(d), "blocks"), f);
	buf_free(&path);
	if (ok)
		return form;
	form_close(form);
	return NULL;
}

void form_close(struct form *form)
{
	if (!form)
		return;
	data_close(&form->data);
	obstack_free(&form->pool, NULL);
	free(form);
}

const struct form_block *form_top(const struct form *form)
{
	return &form->top;
}

struct data *form_data(struct form *form)
{
	return &form->data;
}

void *form_phrases(struct form *form)
{
	return data_get(&form->data, data_root(&form->data), "phrases");
}

static bool takes_from(const struct form_block *b, const char *section)
{
	if (b->from && form_has(b->from, section))
		return true;
	for (size_t n = 0; n < b->n; n++)
		if (takes_from(&b->block[n], section))
			return true;
	return false;
}

bool form_takes_from(const struct form *form, const char *section)
{
	return takes_from(&form->top, section);
}
