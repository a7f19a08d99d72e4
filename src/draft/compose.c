/* compose.c -- walks a form over the meetings and gives the document.
 *
 *  (1) A section in which nothing stands is left out, and so is what an
 *      "each" gives for a meeting or item from which its takes took nothing;
 *      numbers then go on as if it had never been.
 *  (2) A phrase marked with "?" is left out where a fact it needs is unset;
 *      any other such phrase is told as wanting.
 */
#include "config.h"
#include "draft/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "draft/drafting.h"
#include "draft/edit.h"
#include "draft/facts.h"
#include "draft/grammar.h"
#include "draft/names.h"
#include "draft/sections.h"
#include "draft/sentence.h"
#include "draft/tables.h"
#include "draft/takes.h"
#include "record/agenda.h"

/* "action.{action}": facts in a key. */
static void fill_key(struct drafting *d, const char *key, struct buf *out)
{
	while (*key && *key != '?') {
		size_t n = strcspn(key, "{?");
		struct answer a;
		char name[64];

		buf_addn(out, key, n);
		key += n;
		if (*key != '{')
			continue;
		n = strcspn(key, "}");
		snprintf(name, sizeof name, "%.*s", (int)n - 1, key + 1);
		if (facts_look(d, name, &a))
			buf_add(out, a.text);
		key += n + (key[n] == '}');
	}
}

/* One phrase of a form. A key that is no phrase because a fact of the job
 * filled it is the drafter's own sentence. */
static void form_phrase(struct drafting *d, const char *key, struct buf *out)
{
	bool optional = key[strlen(key) - 1] == '?';
	struct buf filled = BUF_INIT, text = BUF_INIT;
	const char *brace = strchr(key, '{');

	fill_key(d, key, &filled);
	if (brace && !phrases_has(d->p, filled.s))
		buf_add(&text, filled.s + (brace - key));
	else
		drafting_phrase(d, filled.s, NULL, &text);
	if (!optional || !phrase_unset(text.s))
		buf_add(out, text.s);
	buf_free(&filled);
	buf_free(&text);
}

static void add_lines(struct drafting *d, const struct form_block *b,
	enum block_kind kind)
{
	for (size_t i = 0; b->value[i]; i++) {
		struct buf text = BUF_INIT;
		struct block *block;

		form_phrase(d, b->value[i], &text);
		block = drafting_add(d, kind, &text);
		if (block)
			drafting_trace_group(d, block);
		buf_free(&text);
	}
}

/* ---- say ---- */

/* Does the text say itself of which of several meetings it is? */
static bool says_which(struct drafting *d, const char *text)
{
	struct buf ordinal = BUF_INIT, folded = BUF_INIT;
	bool says;

	fact_of(d, d->group.first, "ordinal", &ordinal);
	text_fold(ordinal.s, ordinal.n, &folded);
	says = ordinal.n && text_has(text, folded.s);
	buf_free(&ordinal);
	buf_free(&folded);
	return says;
}

static void say_once(struct drafting *d, const struct form_block *b,
	bool alone)
{
	struct buf text = BUF_INIT, whole = BUF_INIT;
	struct block *block;

	for (size_t i = 0; b->value[i]; i++) {
		struct buf one = BUF_INIT;

		form_phrase(d, b->value[i], &one);
		sentence_join(d, &text, one.s);
		buf_free(&one);
	}
	if (!alone && text.n && !says_which(d, text.s)) {
		struct buf rest = BUF_INIT;

		grammar_lower(d, text.s, &rest);
		struct said said[] = { { "rest", rest.s, 0 },
			{ NULL, NULL, 0 } };

		drafting_phrase(d, "discussion.at_meeting", said, &whole);
		buf_free(&rest);
	} else {
		buf_add(&whole, text.s);
	}
	sentence_stop(d, &whole);
	block = drafting_add(d, BLOCK_PARA, &whole);
	if (block) {
		block->number = drafting_number(d);
		drafting_trace_group(d, block);
	}
	buf_free(&text);
	buf_free(&whole);
}

static void say(struct drafting *d, const struct form_block *b)
{
	struct group all = d->group;
	size_t end = all.first + all.n, next;

	for (size_t from = all.first; from < end; from = next) {
		next = b->same ? from + 1 : end;
		while (next < end && facts_alike(d, b->same, from, next))
			next++;
		d->group = (struct group){ from, next - from };
		say_once(d, b, next - from == all.n);
	}
	d->group = all;
}

/* ---- blocks within blocks ---- */

static void compose(struct drafting *d, const struct form_block *b);

static void compose_all(struct drafting *d, const struct form_block *b)
{
	for (size_t n = 0; n < b->n; n++)
		compose(d, &b->block[n]);
}

static bool has_take(const struct form_block *b)
{
	if (b->verb == FORM_TAKE)
		return true;
	for (size_t n = 0; n < b->n; n++)
		if (has_take(&b->block[n]))
			return true;
	return false;
}

/* What can be taken back. */
struct mark {
	size_t blocks, wants, notes, took, left_out, untranslated;
	struct numbering number;
};

static struct mark mark(const struct drafting *d)
{
	return (struct mark){ d->doc->n, d->want.n, d->note.n, d->took,
		d->left_out, d->untranslated, d->number };
}

static void take_back(struct drafting *d, const struct mark *m)
{
	d->doc->n = m->blocks;
	sentences_cut(&d->want, m->wants);
	sentences_cut(&d->note, m->notes);
	d->untranslated = m->untranslated;
	d->number = m->number;
}

static void add_of_job(struct drafting *d, const char *section)
{
	for (size_t n = 0; d->job && n < d->job->paragraphs_count; n++) {
		struct job_paragraph *p = &d->job->paragraph[n];
		struct buf text = BUF_INIT;
		struct block *b;

		if (!p->section || strcmp(p->section, section))
			continue;
		buf_add(&text, p->text);
		b = drafting_add(d, BLOCK_PARA, &text);
		b->number = drafting_number(d);
		b->sources = doc_text(d->doc, p->source, strlen(p->source));
		p->used = true;
		buf_free(&text);
	}
}

static void each_one(struct drafting *d, const struct form_block *b);

/* What is said where nothing was taken. */
static void say_none(struct drafting *d, const char *key)
{
	struct buf text = BUF_INIT;
	struct block *block;

	form_phrase(d, key, &text);
	block = drafting_add(d, BLOCK_PARA, &text);
	if (block) {
		block->number = drafting_number(d);
		drafting_trace_group(d, block);
	}
	d->took++;
	buf_free(&text);
}

/* The items below the present one, by the blocks of the "each" that it came
 * from. */
static void items_below(struct drafting *d, const struct form_block *each)
{
	const struct record *r = d->meeting[d->group.first].r;
	item_id outer = d->item;

	for (item_id i = record_first(r, outer, ITEM_ITEMS); i;
	     i = record_next(r, i)) {
		d->item = i;
		d->each = each;
		each_one(d, each);
	}
	d->item = outer;
}

static void section(struct drafting *d, const struct form_block *b)
{
	const struct form_block *from = d->each;
	struct mark before = mark(d);
	struct numbering outer;
	struct buf heading = BUF_INIT, number = BUF_INIT;
	struct block *block;
	bool deep = d->number.depth + 1 < SECTIONS_DEEP;

	form_phrase(d, b->value[0], &heading);
	if (b->number && deep)
		drafting_count(d, &number);
	block = drafting_add(d, BLOCK_HEADING, &heading);
	if (block) {
		block->number = drafting_keep(d, &number);
		block->level = d->number.depth + 1;
		if (d->item)
			drafting_trace(d, block,
				d->meeting[d->group.first].r, d->item);
	}
	buf_free(&heading);
	buf_free(&number);
	outer = d->number;
	if (deep)
		d->number.at[++d->number.depth] = 0;
	d->number.numbered = b->paragraphs &&
		!strcmp(b->paragraphs, "numbered");
	d->each = NULL;
	compose_all(d, b);
	if (from)
		items_below(d, from);
	add_of_job(d, b->value[0]);
	if (b->none && d->doc->n == before.blocks + (block != NULL) &&
	    d->left_out == before.left_out)
		say_none(d, b->none);
	if (d->doc->n == before.blocks + (block != NULL)) {
		take_back(d, &before);
		return;
	}
	d->number = outer;
}

static void each_one(struct drafting *d, const struct form_block *b)
{
	struct mark before = mark(d);

	compose_all(d, b);
	if (has_take(b) && d->took == before.took)
		take_back(d, &before);
}

static void each_item(struct drafting *d, const struct form_block *b)
{
	const struct record *r = d->meeting[d->group.first].r;
	item_id outer = d->item;

	for (item_id i = record_first(r, MEETING, MEETING_ITEMS); i;
	     i = record_next(r, i)) {
		if (b->from && !form_has(b->from, section_of(d, r, i)))
			continue;
		d->item = i;
		d->each = b;
		each_one(d, b);
	}
	d->item = outer;
	d->each = NULL;
}

static void each(struct drafting *d, const struct form_block *b)
{
	struct group all = d->group;

	for (size_t n = 0; n < all.n; n++) {
		d->group = (struct group){ all.first + n, 1 };
		if (!strcmp(b->value[0], "item"))
			each_item(d, b);
		else
			each_one(d, b);
	}
	d->group = all;
}

/* ---- the verbs ---- */

static const struct {
	const char *name;
	void (*take)(struct drafting *d, const struct form_block *b);
} takes[] = {
	{ "record", take_record },
	{ "outcomes", take_outcomes },
	{ "decisions", take_decisions },
	{ "mandate", take_mandate },
	{ "attendance", take_attendance },
	{ "documents", take_documents },
	{ "actions", take_actions },
	{ "officers", take_officers },
	{ "agenda", take_agenda },
	{ "liaisons", take_liaisons },
	{ "sittings", take_sittings },
};

static void take(struct drafting *d, const struct form_block *b)
{
	size_t before = d->doc->n, left_out = d->left_out;

	for (size_t i = 0; i < sizeof takes / sizeof *takes; i++)
		if (!strcmp(takes[i].name, b->value[0]))
			takes[i].take(d, b);
	d->took += d->doc->n - before;
	if (d->doc->n == before && d->left_out == left_out && b->none)
		say_none(d, b->none);
}

static void compose(struct drafting *d, const struct form_block *b)
{
	struct answer a;

	if (b->when && (!facts_look(d, b->when, &a) || !*a.text))
		return;
	switch (b->verb) {
	case FORM_HEAD:
		add_lines(d, b, BLOCK_HEAD);
		break;
	case FORM_TITLE:
		add_lines(d, b, BLOCK_TITLE);
		break;
	case FORM_SUBTITLE:
		add_lines(d, b, BLOCK_SUBTITLE);
		break;
	case FORM_LEAD:
		add_lines(d, b, BLOCK_LEAD);
		break;
	case FORM_SIGN:
		add_lines(d, b, BLOCK_SIGN);
		break;
	case FORM_RULE:
		doc_add(d->doc, BLOCK_RULE)->boxed = d->boxed;
		break;
	case FORM_SAY:
		say(d, b);
		/* What only some meetings and items say is no frame. */
		d->took += b->when != NULL;
		break;
	case FORM_TAKE:
		take(d, b);
		break;
	case FORM_SECTION:
		section(d, b);
		break;
	case FORM_EACH:
		each(d, b);
		break;
	default:
		d->boxed = b != form_top(d->form);
		compose_all(d, b);
		d->boxed = false;
	}
}

/* ---- the whole ---- */

/* Of a mapping of phrases, those of the language: below its code, or the
 * mapping itself if it is not by language. */
static yaml_node_t *of_language(struct data *d, yaml_node_t *map, enum lang l)
{
	for (size_t n = 0; data_key(d, map, n); n++) {
		const char *key = data_text(data_key(d, map, n));

		if (key && lang_read(key) && strlen(key) == 2)
			return data_get(d, map, lang_code(l));
	}
	return map;
}

/* A phrase of the job that stands in the place of none changes nothing, unless
 * its other words ask for it: those of terms, actions and roles. */
static void note_unknown(struct drafting *d, struct data *job,
	yaml_node_t *map, const char *above)
{
	static const char *const own[] = { "term", "action", "role", NULL };

	for (size_t n = 0; map && data_key(job, map, n); n++) {
		yaml_node_t *at = data_value(job, map, n);
		const char *name = data_text(data_key(job, map, n));
		struct buf key = BUF_INIT;

		buf_addf(&key, "%s%s%s", above, *above ? "." : "",
			name ? name : "");
		if (at->type == YAML_MAPPING_NODE && !(!*above && name &&
		    form_has(own, name)))
			note_unknown(d, job, at, key.s);
		else if (data_text(at) && !phrases_has(d->p, key.s))
			drafting_note(d, _("no phrase is called '%s'"), key.s);
		buf_free(&key);
	}
}

static bool override_by_job(struct drafting *d, struct data *job,
	yaml_node_t *phrases, struct fault *f)
{
	yaml_node_t *map = of_language(job, phrases, d->doc->lang);

	if (map && map->type == YAML_MAPPING_NODE)
		note_unknown(d, job, map, "");
	return phrases_override(d->p, job, map, f);
}

/* Is the body of the meeting also known by a name? */
static bool also_known_as(const struct record *r, const char *name)
{
	const char *all = record_say(r, MEETING, MEETING_BODY_AKA), *at;
	size_t n;

	for (size_t k = 0; many_at(all, k, &at, &n); k++)
		if (n == strlen(name) && !memcmp(at, name, n))
			return true;
	return false;
}

/* The report speaks of all meetings as of one body's. */
static void note_other_bodies(struct drafting *d)
{
	const struct record *first = d->meeting[0].r;
	const char *code = record_say(first, MEETING, MEETING_BODY_CODE);

	for (size_t n = 1; n < d->n; n++) {
		const struct record *r = d->meeting[n].r;
		const char *other = record_say(r, MEETING, MEETING_BODY_CODE);

		if (*code && *other && strcmp(code, other) &&
		    !also_known_as(r, code) && !also_known_as(first, other))
			drafting_note(d, _("'%s' is of '%s' and '%s' of '%s', "
				"but a report takes all meetings for those of "
				"one body"), d->meeting[n].path, other,
				d->meeting[0].path, code);
	}
}

static bool open_data(struct drafting *d, const struct report_request *q,
	const char *form, struct form **opened, struct fault *f)
{
	struct buf path = BUF_INIT;
	enum lang l = q->lang;
	bool ok;

	if (!l && q->job)
		l = q->job->lang;
	if (!l)
		l = record_lang(q->meeting[q->n - 1]);
	doc_open(d->doc, l ? l : LANG_EN);
	data_meant("forms", "sections", &path);
	ok = data_open(&d->sections, path.s, "sections", f);
	buf_free(&path);
	ok = ok && (d->p = phrases_open(d->doc->lang, f)) &&
		(*opened = form_open(form, f));
	if (!ok)
		return false;
	d->form = *opened;
	ok = phrases_override(d->p, form_data(*opened), of_language(
		form_data(*opened), form_phrases(*opened), d->doc->lang), f);
	if (ok && q->job)
		ok = override_by_job(d, (struct data *)&q->job->data,
			job_phrases((struct job *)q->job), f);
	return ok;
}

static void tell_all(const struct sentences *s, report_teller *tell,
	void *context)
{
	for (size_t i = 0; i < s->n; i++)
		tell(context, s->text[i]);
}

/* The title and the facts that formats put beside the text. */
static void name_doc(struct drafting *d)
{
	for (size_t i = 0; i < d->doc->n && !*d->doc->title; i++)
		if (d->doc->block[i].kind == BLOCK_TITLE)
			d->doc->title = d->doc->block[i].text;
	if (d->job) {
		const char *s = job_says(d->job, "symbol", d->doc->lang);
		const char *date = job_says(d->job, "date", d->doc->lang);

		d->doc->symbol = doc_text(d->doc, s, strlen(s));
		d->doc->date = doc_text(d->doc, date, strlen(date));
	}
}

static struct meeting *meetings_of(const struct report_request *q)
{
	struct meeting *m = mem_get((q->n + 1) * sizeof *m);

	for (size_t n = 0; n < q->n; n++)
		m[n] = (struct meeting){ q->meeting[n], q->path[n],
			record_first(q->meeting[n], MEETING,
			MEETING_OFFICERS) };
	return m;
}

/* Two meetings of one number are told of as one and the same. */
static void note_same_numbers(struct drafting *d)
{
	for (size_t n = 1; n < d->n; n++)
		for (size_t k = 0; k < n; k++) {
			const char *number = record_say(d->meeting[n].r,
				MEETING, MEETING_NUMBER);

			if (*number && !strcmp(number, record_say(
			    d->meeting[k].r, MEETING, MEETING_NUMBER)))
				drafting_note(d, _("'%s' and '%s' are both "
					"meeting %s"), d->meeting[k].path,
					d->meeting[n].path, number);
		}
}

/* The whole document; false if the job's changes find no place. */
static bool draw(struct drafting *d, struct fault *f)
{
	bool ok;

	note_other_bodies(d);
	note_same_numbers(d);
	compose(d, form_top(d->form));
	name_doc(d);
	ok = edit_apply(d, f);
	tables_trim(d->doc);
	doc_anchor_once(d->doc);
	if (d->untranslated)
		drafting_note(d, ngettext("%zu text of the record is in "
			"another language than the report", "%zu texts of "
			"the record are in another language than the report",
			d->untranslated), d->untranslated);
	return ok;
}

static void close_drafting(struct drafting *d, struct form *form)
{
	sentences_cut(&d->want, 0);
	sentences_cut(&d->note, 0);
	free(d->want.text);
	free(d->note.text);
	free(d->known.section);
	for (size_t n = 0; d->marked && n < d->n; n++)
		free(d->marked[n]);
	free(d->marked);
	names_close(d->names);
	form_close(form);
	phrases_close(d->p);
	if (d->sections.path)
		data_close(&d->sections);
	free((struct meeting *)d->meeting);
}

bool report_draw(const struct report_request *q, struct doc *doc,
	report_teller *tell, void *context, struct fault *f)
{
	const char *name = q->form ? q->form : q->job && q->job->form ?
		q->job->form : "cwg-chair";
	struct drafting d = { .doc = doc, .job = q->job, .n = q->n,
		.meeting = meetings_of(q), .look = facts_look,
		.place = fact_place, .names = names_open(),
		.group = { 0, q->n } };
	struct form *form = NULL;
	bool ok = open_data(&d, q, name, &form, f);

	if (ok) {
		ok = draw(&d, f);
		tell_all(&d.note, tell, context);
		tell_all(&d.want, tell, context);
		if (ok && d.want.n && !q->incomplete) {
			*f = (struct fault)FAULT_INIT;
			ok = false;
		}
	}
	close_drafting(&d, form);
	if (!ok)
		doc_close(doc);
	return ok;
}
