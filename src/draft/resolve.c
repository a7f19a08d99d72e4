/* resolve.c -- outcomes as paragraphs with letters, and lists below them.
 *
 *  (1) What was not agreed is said not to be, or left out, as the form says;
 *      letters are counted over what is shown.
 *  (2) A sub-item shares the fate of its outcome unless it has its own.
 *  (3) A lone sub-item of a whole sentence is no list: it goes on in the
 *      outcome's own paragraph, such as what somebody is to do about it.
 *  (4) What was carried over from an earlier meeting is an action still, and
 *      nothing that this one agreed.
 *  (5) What leads up to a list ends with a mark that says so, and so do those
 *      in it, the last with a stop; marks that are there already stay.
 */
#include "config.h"
#include "draft/resolve_inside.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "draft/grammar.h"
#include "draft/names.h"
#include "draft/sections.h"
#include "draft/sentence.h"
#include "draft/takes.h"
#include "record/agenda.h"
#include "record/outcome.h"

/* Of sub-items, by level; outcomes themselves have letters. */
static const char *const marks[] = { "", "", "•", "–" };

static void add_positions(struct taking *t, item_id o, int level,
	const char *mark)
{
	struct drafting *d = t->d;
	const struct record *r = resolve_record(t);

	for (item_id i = record_first(r, o, OUTCOME_POSITIONS); i;
	     i = record_next(r, i)) {
		struct buf by = BUF_INIT, b = BUF_INIT, whole = BUF_INIT;
		const char *kind = resolve_say(t, i, POSITION_KIND);
		char word[64], key[80];
		struct block *block;

		names_each(d, t->meeting, resolve_say(t, i, POSITION_BY), NAME_MENTION,
			&by);
		struct said said[] = {
			{ "by", by.s, 0 }, { "text", resolve_say(t, i, POSITION_TEXT),
				0 },
			{ "form", grammar_form(d, resolve_say(t, i, POSITION_TEXT)),
				0 },
			{ NULL, NULL, 0 }
		};
		snprintf(key, sizeof key, "position.%s", drafting_word(
			*kind ? kind : "explanation", word));
		drafting_phrase(d, key, said, &b);
		sentence_join(d, &whole, b.s);
		sentence_stop(d, &whole);
		block = drafting_add(d, BLOCK_ENTRY, &whole);
		block->level = level;
		block->number = mark;
		drafting_trace(d, block, r, i);
		buf_free(&by);
		buf_free(&b);
		buf_free(&whole);
	}
}

/* Is it the last of all that stand below an outcome? */
static bool ends_list(const struct record *r, item_id o)
{
	for (; resolve_is_sub_item(r, o); o = r->item[o].parent)
		if (record_next(r, o))
			return false;
	return true;
}

/* The mark that what leads up to a list, or stands in one, ends with. */
static void end_entry(struct taking *t, item_id o, bool leads,
	struct buf *text)
{
	const struct record *r = resolve_record(t);

	if (!text->n || sentence_has_end(text) ||
	    (!leads && !resolve_is_sub_item(r, o)))
		return;
	buf_add(text, phrases_setting(t->d->p, leads ? "lead" :
		ends_list(r, o) ? "stop" : "entry"));
}

/* The sub-item that goes on in the paragraph; NOWHERE if they are a list. */
static item_id lone_item(const struct taking *t, item_id o,
	const struct buf *text)
{
	const struct record *r = resolve_record(t);
	item_id only = record_first(r, o, OUTCOME_ITEMS);

	if (!only || record_next(r, only) || sentence_leads_on(text) ||
	    record_first(r, o, OUTCOME_POSITIONS) ||
	    record_first(r, only, OUTCOME_ITEMS) ||
	    record_first(r, only, OUTCOME_POSITIONS) ||
	    *resolve_say(t, only, OUTCOME_STATUS) || !*drafting_text(t->d, r, only,
	    OUTCOME_TEXT))
		return NOWHERE;
	return only;
}

/* The outcome's words with what stands behind them, and so those of the
 * sub-item that goes on with them. */
static void add_sentences(struct taking *t, item_id o, int level,
	item_id *lone, struct buf *text)
{
	const struct record *r = resolve_record(t);
	struct buf more = BUF_INIT;

	resolve_words(t, o, text);
	*lone = level == 1 ? lone_item(t, o, text) : NOWHERE;
	if (text->n && level == 1 &&
	    (*lone || !record_first(r, o, OUTCOME_ITEMS)))
		sentence_stop(t->d, text);
	resolve_notes(t, o, level == 1, text);
	if (*lone) {
		resolve_words(t, *lone, &more);
		sentence_stop(t->d, &more);
		resolve_notes(t, *lone, false, &more);
		sentence_join(t->d, text, more.s);
	}
	buf_free(&more);
}

static void trace_outcome(struct taking *t, item_id o, item_id lone,
	struct block *b)
{
	const struct record *r = resolve_record(t);
	struct buf sources = BUF_INIT;

	drafting_trace(t->d, b, r, o);
	if (!lone)
		return;
	buf_add(&sources, b->sources);
	drafting_source(r, lone, &sources);
	b->sources = drafting_keep(t->d, &sources);
	buf_free(&sources);
}

static void add_outcome(struct taking *t, item_id o, int level)
{
	struct drafting *d = t->d;
	const struct record *r = resolve_record(t);
	item_id below = record_first(r, o, OUTCOME_ITEMS), lone;
	int deeper = level < 3 ? level + 1 : 3;
	struct buf text = BUF_INIT, mark = BUF_INIT, letters = BUF_INIT;
	struct block *b;

	add_sentences(t, o, level, &lone, &text);
	if (!text.n)
		drafting_want(d, "'%s': %s", t->d->meeting[t->meeting].path,
			_(schema[OUTCOME_TEXT].help));
	end_entry(t, o, below && !lone, &text);
	b = drafting_add(d, BLOCK_ENTRY, &text);
	if (b && level == 1) {
		if (*resolve_say(t, o, OUTCOME_LABEL))
			buf_add(&letters, resolve_say(t, o, OUTCOME_LABEL));
		else
			outcome_letters(t->shown++, &letters);
		drafting_letters(d, letters.s, &mark);
		buf_addc(&mark, ')');
		drafting_mark(d, t->meeting, o, mark.s);
	}
	if (b) {
		b->level = level;
		b->number = level == 1 ? drafting_keep(d, &mark) :
			marks[level];
		trace_outcome(t, o, lone, b);
		b->lang = drafting_begins_in(d, r, o, OUTCOME_TEXT, b->text);
	}
	if (below && !lone) {
		for (; below; below = record_next(r, below))
			add_outcome(t, below, deeper);
		/* Behind a list, and no part of it. */
		add_positions(t, o, level, "");
	} else {
		add_positions(t, o, deeper, marks[deeper]);
	}
	buf_free(&text);
	buf_free(&mark);
	buf_free(&letters);
}

/* Does the job leave it out, with what stands below it? */
static bool is_left_out(const struct taking *t, item_id o)
{
	struct buf source = BUF_INIT;
	bool left_out;

	drafting_source(resolve_record(t), o, &source);
	left_out = drafting_leaves_out(t->d, source.s);
	buf_free(&source);
	return left_out;
}

bool resolve_takes(const struct taking *t, item_id o)
{
	const struct record *r = resolve_record(t);

	if (t->d->item && agenda_of(r, o) != t->d->item)
		return false;
	if (*record_say(r, o, OUTCOME_CARRIED))
		return false;
	if (t->b->from && !form_has(t->b->from, "all") && !t->d->item &&
	    !form_has(t->b->from, section_of(t->d, r, agenda_of(r, o))))
		return false;
	return form_has(t->b->status, resolve_status(r, o)) &&
		!is_left_out(t, o);
}

void take_outcomes(struct drafting *d, const struct form_block *b)
{
	for (size_t n = 0; n < d->group.n; n++) {
		struct taking t = resolve_open(d, b, n);
		const struct record *r = resolve_record(&t);
		item_id o = d->item ? record_first(r, d->item, ITEM_OUTCOMES)
			: outcome_next_top(r, NOWHERE);

		for (; o; o = d->item ? record_next(r, o) :
		     outcome_next_top(r, o))
			if (resolve_takes(&t, o))
				add_outcome(&t, o, 1);
	}
}
