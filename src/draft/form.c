/* form.c -- the shape of a report, read from a file. */
#include "config.h"
#include "draft/form.h"

#include <obstack.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "draft/data.h"
#include "store/folder.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free

struct form {
	struct data data;
	struct obstack pool;
	struct form_block top;
};

/* What may stand behind a key, with what dais-form(5) says of it. */
static const struct form_word takes[] = {
	{ "record", N_("interventions, notes and events as paragraphs"), NULL },
	{ "outcomes", N_("outcomes by letter, with their sub-items and positions"), NULL },
	{ "decisions", N_("a table of outcomes: number, subject, words"), NULL },
	{ "actions", N_("a table of actions: number, words, owner, due, state"), NULL },
	{ "mandate", N_("the instruments the body acts under, a paragraph each"), NULL },
	{ "attendance", N_("tables of people and bodies by category"), NULL },
	{ "officers", N_("a table of offices and who held them"), NULL },
	{ "documents", N_("a table of documents; under an item, its documents in one sentence"), NULL },
	{ "agenda", N_("the items of the agenda with their numbers"), NULL },
	{ "liaisons", N_("messages to other bodies, a paragraph each"), NULL },
	{ "sittings", N_("when the meeting was opened, suspended, resumed and closed"), NULL },
	{ NULL, NULL, NULL }
};
static const struct form_word eaches[] = {
	{ "meeting", N_("the blocks below once for each meeting"), NULL },
	{ "item", N_("the blocks below once for each item of the agenda"), NULL },
	{ NULL, NULL, NULL }
};

/* What each verb's value may be; no list: phrases. */
static const struct form_word verbs[FORM_VERBS] = {
	[FORM_HEAD] = { "head", N_("lines above the title, a phrase each"), NULL },
	[FORM_TITLE] = { "title", N_("the title; the first one is the document's"), NULL },
	[FORM_SUBTITLE] = { "subtitle", N_("a line below the title"), NULL },
	[FORM_LEAD] = { "lead", N_("a heading outside the numbering"), NULL },
	[FORM_SAY] = { "say", N_("a paragraph of one phrase or several"), NULL },
	[FORM_TAKE] = { "take", N_("what the record holds of something"), takes },
	[FORM_SECTION] = { "section", N_("a heading, by its phrase, and blocks below it"), NULL },
	[FORM_BOX] = { "box", N_("a list of blocks in a frame"), NULL },
	[FORM_EACH] = { "each", N_("blocks that are repeated"), eaches },
	[FORM_RULE] = { "rule", N_("a line across; its value is empty"), NULL },
	[FORM_SIGN] = { "sign", N_("lines of the signature, a phrase each"), NULL },
};

static const struct form_word paragraphs[] = {
	{ "numbered", N_("paragraphs have the number of the section before their own"), NULL },
	{ "plain", N_("paragraphs have no number"), NULL },
	{ NULL, NULL, NULL }
};
static const struct form_word bys[] = {
	{ "topic", N_("a presentation and what follows it are one paragraph"), NULL },
	{ "entry", N_("each intervention, note and event is one"), NULL },
	{ NULL, NULL, NULL }
};
static const struct form_word statuses[] = {
	{ "agreed", N_("outcomes that were agreed"), NULL },
	{ "amended", N_("outcomes that were agreed as amended"), NULL },
	{ "proposed", N_("outcomes without a gavel"), NULL },
	{ "deferred", N_("outcomes that were put off"), NULL },
	{ "withdrawn", N_("outcomes that were withdrawn"), NULL },
	{ "open", N_("actions that are still to be done"), NULL },
	{ "done", N_("actions that are done"), NULL },
	{ "dropped", N_("actions that were given up"), NULL },
	{ "carried", N_("actions that were carried over"), NULL },
	{ NULL, NULL, NULL }
};
static const struct form_word notes[] = {
	{ "status", N_("what the outcome is, if it is not agreed"), NULL },
	{ "owner", N_("who is to act"), NULL },
	{ "due", N_("by when"), NULL },
	{ "done", N_("what became of it"), NULL },
	{ NULL, NULL, NULL }
};
static const struct form_word exceptions[] = {
	{ "chair", N_("what the chair said in the chair"), NULL },
	{ "notes", N_("notes"), NULL },
	{ "events", N_("motions, votes and other events"), NULL },
	{ "interventions", N_("interventions"), NULL },
	{ NULL, NULL, NULL }
};
static const struct form_word numbers[] = {
	{ "true", N_("the heading has a number"), NULL },
	{ "false", N_("the heading has none"), NULL },
	{ "yes", N_("as true"), NULL },
	{ "no", N_("as false"), NULL },
	{ NULL, NULL, NULL }
};

/* The options: where each goes and what it may be; no list: anything. */
static const struct {
	struct form_word key;
	size_t words, word;     /* offset of a list, or of one word */
} options[] = {
#define WORDS(name) offsetof(struct form_block, name), 0
#define WORD(name) 0, offsetof(struct form_block, name)
	{ { "from", N_("sections whose items are taken; all of them if it is missing"), NULL }, WORDS(from) },
	{ { "except", N_("what is not taken"), exceptions }, WORDS(except) },
	{ { "same", N_("facts: meetings that are alike in them share a paragraph, others get their own"), NULL }, WORDS(same) },
	{ { "status", N_("which outcomes or actions are taken; all of them if it is missing"), statuses }, WORDS(status) },
	{ { "note", N_("what is put in brackets behind an outcome"), notes }, WORDS(note) },
	{ { "when", N_("a fact: without it the block is left out"), NULL }, WORD(when) },
	{ { "none", N_("the phrase that is said where nothing was taken"), NULL }, WORD(none) },
	{ { "paragraphs", N_("of a section: are its paragraphs numbered?"), paragraphs }, WORD(paragraphs) },
	{ { "by", N_("how what was said is grouped into paragraphs; topic if it is missing"), bys }, WORD(by) },
	{ { "number", N_("of a section: has it a number?"), numbers }, 0, 0 },
	{ { "blocks", N_("below a section or an each: the list of its blocks"), NULL }, 0, 0 },
	{ { NULL, NULL, NULL }, 0, 0 }
};

static bool nests(enum form_verb v)
{
	return v == FORM_SECTION || v == FORM_BOX || v == FORM_EACH;
}

const struct form_word *form_verb_told(size_t n)
{
	return n < FORM_VERBS ? &verbs[n] : NULL;
}

const struct form_word *form_option_told(size_t n)
{
	return n + 1 < sizeof options / sizeof *options ? &options[n].key :
		NULL;
}

bool form_has(form_words words, const char *word)
{
	if (!words)
		return true;
	while (*words && strcmp(*words, word))
		words++;
	return *words != NULL;
}

static bool allowed(struct form *form, yaml_node_t *at,
	const struct form_word *values, struct fault *f)
{
	const char *word = data_text(at);

	if (!word)
		return data_fail(&form->data, at, f, _("a word belongs here"));
	for (const struct form_word *v = values; v && v->name; v++)
		if (!strcmp(v->name, word))
			return true;
	return !values || data_fail(&form->data, at, f, _("'%.60s' is not "
		"known here; '%s' is, for example"), word, values[0].name);
}

/* A scalar or a list of scalars as words. NULL with *f if it is neither. */
static form_words words_of(struct form *form, yaml_node_t *list,
	const struct form_word *values, struct fault *f)
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
		form_words words = words_of(form, at,
			options[o].key.values, f);

		memcpy((char *)b + options[o].words, &words, sizeof words);
		return words != NULL;
	}
	if (!strcmp(options[o].key.name, "blocks"))
		return true;
	if (!allowed(form, at, options[o].key.values, f))
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

	while (options[o].key.name && strcmp(options[o].key.name, key))
		o++;
	return o;
}

static int verb_named(const char *key)
{
	int v = 0;

	while (v < FORM_VERBS && strcmp(verbs[v].name, key))
		v++;
	return v;
}

static bool read_blocks(struct form *form, struct form_block *into,
	yaml_node_t *list, struct fault *f);

/* Is there at least one, and none that is empty? */
static bool has_words(struct form *form, form_words words, yaml_node_t *at,
	struct fault *f)
{
	bool any = *words != NULL;

	for (; *words && any; words++)
		any = **words && strcmp(*words, "?");
	return any || data_fail(&form->data, at, f,
		_("a word belongs here"));
}

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
				verbs[b->verb].name, name);
		b->verb = (enum form_verb)v;
		if (v == FORM_BOX)
			return read_blocks(form, b, value, f);
		b->value = words_of(form, value, verbs[v].values, f);
		return b->value && (v == FORM_RULE ||
			has_words(form, b->value, value, f));
	}
	if (!name || !options[o].key.name)
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
	if (b->n && !nests(b->verb))
		return data_fail(d, map, f, _("'%s' has no blocks below it"),
			verbs[b->verb].name);
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
	if (!data_is_path(name) && access(path.s, F_OK) < 0)
		ok = fail(f, FAULT_RULE, _("there is no form '%s'; 'dais draft "
			"--help' lists them"), name);
	else
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

void forms_tell(form_teller *tell, void *context)
{
	struct buf folder = BUF_INIT;
	char **name;
	size_t n;

	data_path("forms", &folder);
	name = folder_names(folder.s, ".yaml", &n);
	for (size_t i = 0; i < n; i++) {
		struct buf path = BUF_INIT;
		const char *about;
		struct data d;

		data_meant("forms", name[i], &path);
		if (data_open(&d, path.s, "form", NULL)) {
			about = data_said(&d, data_get(&d, data_root(&d),
				"about"), lang_of_interface());
			tell(context, name[i], about ? about : "");
			data_close(&d);
		}
		buf_free(&path);
		free(name[i]);
	}
	free(name);
	buf_free(&folder);
}
