/* speech.c -- interventions, notes and events as paragraphs.
 *
 *  (1) What the secretary says of a paragraph ("new", "joined") holds.
 *      Otherwise, by "topic", a paragraph is a presentation and what follows
 *      it up to the chair's remarks: see begins().
 *  (2) With several meetings, the first paragraph of each says which it is.
 */
#include "config.h"
#include "draft/speech_inside.h"

#include <string.h>

#include "base/text.h"
#include "draft/events.h"
#include "draft/facts.h"
#include "draft/gist.h"
#include "draft/grammar.h"
#include "draft/letters.h"
#include "draft/names.h"
#include "draft/sections.h"
#include "draft/sentence.h"
#include "draft/takes.h"
#include "record/agenda.h"

enum { TOPIC_MAX = 4 };         /* speeches that one topic may hold */

/* With several meetings, the first paragraph of each says which it is,
 * unless it does so already. */
static void say_which(struct paragraph *p, struct buf *out)
{
	struct drafting *d = p->d;
	struct buf ordinal = BUF_INIT, rest = BUF_INIT, folded = BUF_INIT;
	struct group before = d->group;

	fact_of(d, p->meeting, "ordinal", &ordinal);
	text_fold(ordinal.s, ordinal.n, &folded);
	if (!p->first || p->named || d->n == 1 || (ordinal.n &&
	    text_has(p->text.s, folded.s))) {
		buf_add(out, p->text.s);
	} else {
		if (p->small)
			letter_small(p->text.s, &rest);
		else
			grammar_lower(d, p->text.s, &rest);
		struct said said[] = { { "rest", rest.s, 0 },
			{ NULL, NULL, 0 } };

		d->group = (struct group){ p->meeting, 1 };
		drafting_phrase(d, "discussion.at_meeting", said, out);
		d->group = before;
	}
	buf_free(&ordinal);
	buf_free(&rest);
	buf_free(&folded);
}

/* Of a paragraph without a speaker: the language of the record only where it
 * begins with what was entered, and with no words of the report. */
static enum lang words_lang(const struct paragraph *p, const char *text)
{
	const struct record *r = speech_record(p);

	switch (record_kind(r, p->anchor)) {
	case KIND_NOTE:
		return drafting_begins_in(p->d, r, p->anchor, NOTE_TEXT, text);
	case KIND_EVENT:
		return drafting_begins_in(p->d, r, p->anchor, EVENT_TEXT,
			text);
	default:
		return phrases_lang(p->d->p);
	}
}

static void clear(struct paragraph *p)
{
	buf_cut(&p->text, 0);
	buf_cut(&p->sources, 0);
	p->notes = p->speeches = 0;
	p->topic = p->chair = p->note = p->asked = p->named = false;
	p->last = p->anchor = NOWHERE;
	p->called = NULL;
	p->made = names_made(p->d);
}

static void finish(struct paragraph *p)
{
	struct buf whole = BUF_INIT;
	struct block *b;
	char name[IDENT_SIZE];

	if (!p->text.n)
		return;
	if (drafting_leaves_out(p->d, p->sources.s)) {
		/* Names and the meeting are left to the next one to say. */
		names_unmake(p->d, p->made);
		p->opener_of_before = NOWHERE;
		clear(p);
		return;
	}
	sentence_stop(p->d, &p->text);
	say_which(p, &whole);
	b = drafting_add(p->d, BLOCK_PARA, &whole);
	b->number = drafting_number(p->d);
	record_name(speech_record(p), p->anchor, name);
	b->anchor = doc_text(p->d->doc, name, strlen(name));
	b->sources = drafting_keep(p->d, &p->sources);
	if (gist_foreign(p->d, speech_record(p)))
		p->d->untranslated++;
	if (!p->speeches)
		b->lang = words_lang(p, b->text);
	buf_free(&whole);
	clear(p);
	p->first = false;
}

/* Is a note followed by a presentation, which it may lead up to? */
static bool leads(const struct paragraph *p, item_id note)
{
	item_id next = record_next(speech_record(p), note);

	return next && record_kind(speech_record(p), next) == KIND_INTERVENTION &&
		speech_is_kind(p, next, "presentation");
}

/* Does entry i begin a paragraph, by what the present one holds? */
static bool begins(const struct paragraph *p, item_id i, bool chair)
{
	const struct record *r = speech_record(p);
	enum kind k = record_kind(r, i);
	bool other = agenda_of(r, i) != p->item;
	bool by_entry = p->b->by && !strcmp(p->b->by, "entry");

	if (k == KIND_EVENT || by_entry)
		return true;
	if (k == KIND_NOTE)
		return other || !p->speeches || p->chair ||
			(p->note && leads(p, i));
	if (speech_is_kind(p, i, "presentation"))
		return other || p->speeches || !p->notes ||
			!*speech_say(p, i, INTERVENTION_TEXT);
	if (speech_same_speaker(p, i))
		return false;
	if (other)
		return true;
	if (p->asked || speech_is_kind(p, i, "answer") || speech_is_kind(p, i, "reply"))
		return !p->speeches;
	return !chair && !(p->notes && !p->speeches) &&
		!(p->topic && !p->chair && p->speeches < TOPIC_MAX);
}

static void begin(struct paragraph *p, item_id i, const char *word, bool chair)
{
	bool fresh = !strcmp(word, "new") ||
		(strcmp(word, "joined") && begins(p, i, chair));

	if (fresh)
		finish(p);
	if (!p->text.n)
		p->anchor = i;
	p->item = agenda_of(speech_record(p), i);
	drafting_source(speech_record(p), i, &p->sources);
}

static bool excepted(const struct form_block *b, const char *what)
{
	return b->except && form_has(b->except, what);
}

static item_id add_intervention(struct paragraph *p, item_id i)
{
	item_id last = speech_last_like(p, i);
	bool chair = speech_by_chair(p, i);

	if (chair && excepted(p->b, "chair"))
		return i;
	begin(p, i, speech_say(p, i, INTERVENTION_PARAGRAPH), chair);
	if (!p->speeches)
		p->topic = speech_is_kind(p, i, "presentation");
	if (last != i)
		speech_add_presentations(p, i, last);
	else
		speech_add(p, i);
	p->speeches++;
	p->note = false;
	p->asked = speech_is_kind(p, i, "question") ||
		grammar_question(speech_say(p, i, INTERVENTION_TEXT));
	p->chair = chair;
	p->last = last;
	return last;
}

static void add_note(struct paragraph *p, item_id i)
{
	begin(p, i, speech_say(p, i, NOTE_PARAGRAPH), false);
	speech_join(p, speech_say(p, i, NOTE_TEXT));
	p->called = NULL;
	if (!sentence_pauses(&p->text))
		sentence_stop(p->d, &p->text);
	p->notes++;
	p->note = true;
	p->asked = p->chair = false;
	p->last = NOWHERE;
}

static void add_event(struct paragraph *p, item_id i)
{
	struct buf b = BUF_INIT;

	begin(p, i, "", false);
	event_say(p->d, p->meeting, i, &b);
	speech_join(p, b.s);
	p->notes++;
	p->chair = false;
	buf_free(&b);
}

/* Whoever closed the meeting did so in the section for that, under whatever
 * item it was. */
static bool is_elsewhere(const struct paragraph *p, item_id i,
	const char *section)
{
	if (p->b->from && speech_is_kind(p, i, "closing") &&
	    form_takes_from(p->d->form, "closing"))
		section = "closing";
	return p->b->from && !form_has(p->b->from, section);
}

static void add_entries(struct paragraph *p, item_id parent, enum row slot,
	const char *section)
{
	const struct record *r = speech_record(p);
	bool here = !p->b->from || form_has(p->b->from, section);

	for (item_id i = record_first(r, parent, slot); i;
	     i = record_next(r, i))
		switch (record_kind(r, i)) {
		case KIND_INTERVENTION:
			if (!excepted(p->b, "interventions") &&
			    !is_elsewhere(p, i, section))
				i = add_intervention(p, i);
			break;
		case KIND_NOTE:
			if (!excepted(p->b, "notes") && here)
				add_note(p, i);
			break;
		default:
			if (!excepted(p->b, "events") && here)
				add_event(p, i);
		}
}

/* How an item ended, where its words do not tell. */
static void add_state(struct paragraph *p, item_id item)
{
	struct buf b = BUF_INIT;

	if (event_ended(p->d, p->meeting, item, &b)) {
		finish(p);
		speech_join(p, b.s);
		p->anchor = item;
		drafting_source(speech_record(p), item, &p->sources);
		p->notes++;
		p->item = item;
	}
	buf_free(&b);
}

static void take_meeting(struct paragraph *p)
{
	struct drafting *d = p->d;
	const struct record *r = speech_record(p);

	if (d->item) {
		add_entries(p, d->item, ITEM_RECORD, "");
		add_state(p, d->item);
		return;
	}
	add_entries(p, MEETING, MEETING_RECORD, "discussion");
	for (item_id i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i)) {
		const char *section = section_of(d, r, i);

		add_entries(p, i, ITEM_RECORD, section);
		if (!p->b->from || form_has(p->b->from, section))
			add_state(p, i);
	}
}

void take_record(struct drafting *d, const struct form_block *b)
{
	struct paragraph p = { .d = d, .b = b, .text = BUF_INIT,
		.sources = BUF_INIT };

	for (size_t n = 0; n < d->group.n; n++) {
		p.meeting = d->group.first + n;
		p.first = d->group.n > 1;
		p.item = NOWHERE;
		p.made = names_made(d);
		take_meeting(&p);
		finish(&p);
	}
	buf_free(&p.text);
	buf_free(&p.sources);
}
