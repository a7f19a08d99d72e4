/* resolve.c -- outcomes with their letters, status and owners.
 *
 *  (1) The words agreed are given to the letter. Only where they do not say
 *      their verb themselves does a phrase go around them.
 *  (2) What was not agreed is said not to be, or left out, as the form says;
 *      letters are counted over what is shown.
 *  (3) A sub-item shares the fate of its outcome unless it has its own.
 *  (4) A lone sub-item of a whole sentence is no list: it goes on in the
 *      outcome's own paragraph, such as what somebody is to do about it.
 *  (5) What was carried over from an earlier meeting is an action still, and
 *      nothing that this one agreed.
 *  (6) What leads up to a list ends with a mark that says so, and so do those
 *      in it, the last with a stop; marks that are there already stay.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "draft/drafting.h"
#include "record/agenda.h"
#include "record/outcome.h"

/* Of sub-items, by level; outcomes themselves have letters. */
static const char *const marks[] = { "", "", "•", "–" };

/* One meeting's outcomes, as they are taken. */
struct taking {
	struct drafting *d;
	const struct form_block *b;
	size_t meeting;
	int shown;              /* so far, for letters */
	bool composed;          /* the last sentence has a verb of a phrase */
	bool alone;             /* it goes on from a lead-in, without a verb */
	bool due_noted;         /* a due is a note or a column, not words */
};

static const struct record *record_of(const struct taking *t)
{
	return t->d->meeting[t->meeting].r;
}

static const char *say(const struct taking *t, item_id o, enum row row)
{
	return record_say(record_of(t), o, row);
}

static struct taking taking_of(struct drafting *d, const struct form_block *b,
	size_t n)
{
	return (struct taking){ .d = d, .b = b, .meeting = d->group.first + n,
		.due_noted = !strcmp(b->value[0], "actions") ||
			(b->note && form_has(b->note, "due")) };
}

static const char *status_of(const struct record *r, item_id o)
{
	const char *own = record_say(r, o, OUTCOME_STATUS);
	item_id parent = r->item[o].parent;

	if (*own)
		return own;
	return record_kind(r, parent) == KIND_OUTCOME ?
		status_of(r, parent) : "proposed";
}

/* Is it not (yet, or any more) what the meeting agreed? */
static bool is_open(const char *status)
{
	return strcmp(status, "agreed") && strcmp(status, "amended");
}

/* Whom a verb is addressed to, of those that the words do not name. */
static void add_unnamed(struct taking *t, item_id o, enum row row,
	const char *text, struct buf *out)
{
	const char *all = say(t, o, row), *at;
	size_t n;

	for (size_t k = 0; many_at(all, k, &at, &n); k++) {
		struct buf one = BUF_INIT;

		buf_addn(&one, at, n);
		if (name_occurs(t->d, t->meeting, one.s, text)) {
			buf_cut(out, 0);
			buf_free(&one);
			return;
		}
		buf_free(&one);
	}
	names_each(t->d, t->meeting, all, NAME_SHORT, out);
}

static void add_due(struct taking *t, item_id o, const char *shape,
	struct buf *out);

/* Are the words of another language than the report's? */
static bool is_foreign(const struct taking *t, item_id o)
{
	const struct record *r = record_of(t);

	return gist_foreign(t->d, r) && !*record_get(r, o, OUTCOME_TEXT,
		phrases_lang(t->d->p));
}

/* The words with the verb they do not say themselves. What was not agreed
 * was proposed, whatever verb was meant for it. */
static void add_verb(struct taking *t, item_id o, const char *verb,
	const char *words, struct buf *out)
{
	struct drafting *d = t->d;
	const char *text = grammar_bare(d, words);
	/* Asked of the whole roster: only where it makes a difference. */
	bool person = !strcmp(verb, "thanked") || !strcmp(verb, "appointed") ?
		names_begin(d, t->meeting, text) :
		phrases_starts(d->p, "person", text);
	struct buf by = BUF_INIT, to = BUF_INIT, owner = BUF_INIT;
	struct buf lower = BUF_INIT, who = BUF_INIT;
	bool foreign = is_foreign(t, o);
	const char *what = foreign ? "" : gist_actor(d, t->meeting, text, &who);
	char word[64], key[80];

	if (*say(t, o, OUTCOME_BY))
		names_each(d, t->meeting, say(t, o, OUTCOME_BY), NAME_SHORT,
			&by);
	else
		drafting_phrase(d, "term.group", NULL, &by);
	add_unnamed(t, o, OUTCOME_TO, text, &to);
	add_unnamed(t, o, OUTCOME_OWNER, text, &owner);
	drafting_lower(d, text, &lower);
	struct said said[] = {
		{ "by", by.s, 0 }, { "to", to.s, 0 }, { "owner", owner.s, 0 },
		{ "text", lower.s, 0 }, { "form", foreign ? "other" : *what ? "actor" :
			gist_form(d, t->meeting, text), 0 },
		{ "who", who.s, 0 }, { "what", what, 0 },
		{ "person", person ? "yes" : "no", 0 },
		{ "whom", grammar_whom(d, text) || (!to.n && !owner.n &&
			(*say(t, o, OUTCOME_TO) || *say(t, o, OUTCOME_OWNER) ||
			(person && !strcmp(verb, "thanked")))) ? "yes" : "no",
			0 },
		{ NULL, NULL, 0 }
	};
	snprintf(key, sizeof key, "outcome.%s", is_open(status_of(record_of(t),
		o)) ? "proposed" : drafting_word(verb, word));
	drafting_phrase(d, phrases_has(d->p, key) ? key : "outcome.agreed",
		said, out);
	if (!t->due_noted)
		add_due(t, o, "outcome.until", out);
	buf_free(&by);
	buf_free(&to);
	buf_free(&owner);
	buf_free(&lower);
	buf_free(&who);
}

static void add_topic(struct drafting *d, const char *topic, struct buf *text)
{
	struct buf rest = BUF_INIT, whole = BUF_INIT;

	drafting_lower(d, text->s, &rest);
	struct said said[] = {
		{ "topic", topic, 0 }, { "rest", rest.s, 0 },
		{ NULL, NULL, 0 }
	};
	drafting_phrase(d, "outcome.topic", said, &whole);
	buf_cut(text, 0);
	buf_add(text, whole.s);
	buf_free(&rest);
	buf_free(&whole);
}

static bool is_sub_item(const struct record *r, item_id o)
{
	return record_kind(r, r->item[o].parent) == KIND_OUTCOME;
}

/* Do the words above a sub-item end with a colon? */
static bool has_lead_in(const struct taking *t, item_id o)
{
	const struct record *r = record_of(t);
	const char *text = drafting_text(t->d, r, r->item[o].parent,
		OUTCOME_TEXT);
	size_t n = strlen(text), wide = strlen("：");

	return n && (text[n - 1] == ':' || (n > wide &&
		!strcmp(text + n - wide, "：")));
}

/* Is this a sub-item whose words go on from the lead-in above it, and are
 * nothing that a verb of its own could govern? Who is to act stands behind
 * them then. */
static bool stands_alone(const struct taking *t, item_id o, const char *text)
{
	const char *form = grammar_form(t->d, text);

	if (*say(t, o, OUTCOME_TO) || (*say(t, o, OUTCOME_OWNER) &&
	    (!strcmp(form, "noun") || !has_lead_in(t, o))))
		return false;
	return is_sub_item(record_of(t), o) && strcmp(form, "to") &&
		!strcmp(phrases_setting(t->d->p, "sub_items"), "alone");
}

/* Verbs that are addressed to whoever is to act. */
static const char *const addressed[] = { "requested", "invited", "encouraged",
	"instructed", "thanked", NULL };

/* Is it a sentence that names whoever is to act, where a verb would only tell
 * whom it is for? */
static bool says_who_acts(struct taking *t, item_id o, const char *text)
{
	const char *all = say(t, o, OUTCOME_OWNER), *at;
	bool names = true;
	size_t n, k;

	if (!form_has(addressed, say(t, o, OUTCOME_VERB)) ||
	    is_open(status_of(record_of(t), o)) ||
	    strcmp(grammar_form(t->d, text), "clause") ||
	    grammar_whom(t->d, text))
		return false;
	for (k = 0; names && many_at(all, k, &at, &n); k++) {
		struct buf one = BUF_INIT;

		buf_addn(&one, at, n);
		names = name_begins_as_called(t->d, t->meeting, one.s, text) ||
			name_occurs(t->d, t->meeting, one.s, text);
		buf_free(&one);
	}
	return k && names;
}

/* Does what was agreed begin as a sentence that stands for itself, or with the
 * group, and what it does? */
static bool stands_as_is(struct taking *t, item_id o, const char *text)
{
	struct drafting *d = t->d;
	struct buf group = BUF_INIT;
	bool itself;

	if (strcmp(say(t, o, OUTCOME_VERB), "agreed") || is_foreign(t, o))
		return false;
	if (phrases_starts(d->p, "whole", text))
		return true;
	drafting_phrase(d, "term.group", NULL, &group);
	itself = drafting_begins_with(text, group.s) &&
		phrases_starts(d->p, "speech", text + group.n +
		strspn(text + group.n, " "));
	buf_free(&group);
	return itself;
}

/* The sentence of an outcome. */
static void add_words(struct taking *t, item_id o, struct buf *out)
{
	struct drafting *d = t->d;
	const char *text = drafting_text(d, record_of(t), o, OUTCOME_TEXT);
	const char *topic = drafting_text(d, record_of(t), o, OUTCOME_TOPIC);
	const char *verb = say(t, o, OUTCOME_VERB);
	struct buf sentence = BUF_INIT;
	char word[64], list[80];
	bool own, acts, about;

	snprintf(list, sizeof list, "verbs.%s", drafting_word(verb, word));
	t->alone = false;
	own = !*verb || !*text || phrases_occurs(d->p, list, text) ||
		stands_as_is(t, o, text) || (t->alone = stands_alone(t, o, text));
	about = *topic && !strstr(text, topic);
	acts = !own && says_who_acts(t, o, text);
	t->composed = !own && !acts;
	if (own || acts)
		buf_add(&sentence, text);
	if (acts && !t->due_noted)
		add_due(t, o, "outcome.until", &sentence);
	if (!own && !acts)
		add_verb(t, o, verb, text, &sentence);
	if (about)
		add_topic(d, topic, &sentence);
	if (own && !about && is_sub_item(record_of(t), o))
		buf_add(out, sentence.s);
	else
		drafting_join(d, out, sentence.s);
	buf_free(&sentence);
}

/* ---- what stands behind the words ---- */

/* When it is due, by a shape of words: "outcome.until" in a sentence,
 * "outcome.due" as a note, or NULL for the bare date or meeting. */
static void add_due(struct taking *t, item_id o, const char *shape,
	struct buf *out)
{
	struct drafting *d = t->d;
	const char *date = say(t, o, OUTCOME_DUE_DATE);
	const char *meeting = say(t, o, OUTCOME_DUE_MEETING);
	const char *session = say(t, o, OUTCOME_DUE_SESSION);
	bool until = shape && !strcmp(shape, "outcome.until");
	struct buf day = BUF_INIT, due = BUF_INIT;
	const char *kind = NULL;
	char key[80];

	d->due = strtol(meeting, NULL, 10);
	fact_date(d, date, false, &day);
	if (*date)
		kind = "date";
	else if (*meeting && (d->due || !strcmp(meeting, "next")))
		kind = "meeting";
	else if (*meeting || *session)
		kind = "session";
	if (!kind)
		return;
	struct said said[] = { { "date", day.s, 0 },
		{ "due", *meeting ? meeting : session, 0 },
		{ NULL, NULL, 0 } };

	snprintf(key, sizeof key, "outcome.%s_%s", until ? "until" : "due",
		kind);
	if (until) {
		drafting_unstop(d, out);
		buf_add(out, phrases_setting(d->p, "join"));
	}
	drafting_phrase(d, key, said, &due);
	struct said whole[] = { { "due", due.s, 0 }, { NULL, NULL, 0 } };

	if (shape && !strcmp(shape, "outcome.due"))
		drafting_phrase(d, shape, whole, out);
	else
		buf_add(out, due.s);
	buf_free(&day);
	buf_free(&due);
}

static void add_owner(struct taking *t, item_id o, bool phrased,
	struct buf *out)
{
	struct buf who = BUF_INIT;

	names_each(t->d, t->meeting, say(t, o, OUTCOME_OWNER), NAME_SHORT,
		&who);
	struct said said[] = { { "owner", who.s, 0 }, { NULL, NULL, 0 } };

	if (who.n && phrased)
		drafting_phrase(t->d, "outcome.owner", said, out);
	else if (who.n && phrases_has(t->d->p, "term.owner_alone"))
		drafting_phrase(t->d, "term.owner_alone", said, out);
	else
		phrases_listed(t->d->p, who.s, out);
	buf_free(&who);
}

static void add_done(struct taking *t, item_id o, struct buf *out)
{
	char key[80];

	if (!*say(t, o, OUTCOME_DONE))
		return;
	snprintf(key, sizeof key, "outcome.done_%s", say(t, o, OUTCOME_DONE));
	drafting_phrase(t->d, key, NULL, out);
}

/* Behind the words, before the mark that ends them, which a lead-in keeps. */
static void put_note(struct drafting *d, const char *note, struct buf *out)
{
	static const char *const ends[] = { ".", ";", "。", "；", "؛", ":",
		"：" };
	const char *mark = "";

	for (size_t i = 0; i < sizeof ends / sizeof *ends && !*mark; i++) {
		size_t n = strlen(ends[i]);

		if (out->n > n && !strcmp(out->s + out->n - n, ends[i]))
			mark = ends[i];
	}
	buf_cut(out, out->n - strlen(mark));
	buf_addf(out, "%s%s%s", phrases_setting(d->p, "join"), note, mark);
}

/* Does the sentence say already who is to act? By its verb, which is
 * addressed to the owner, or in its words. */
static bool names_owner(struct taking *t, item_id o)
{
	const char *text = drafting_text(t->d, record_of(t), o, OUTCOME_TEXT);
	const char *all = say(t, o, OUTCOME_OWNER), *at;
	size_t n;

	if (t->composed && !*say(t, o, OUTCOME_TO) && form_has(addressed,
	    say(t, o, OUTCOME_VERB)))
		return true;
	for (size_t k = 0; many_at(all, k, &at, &n); k++) {
		struct buf one = BUF_INIT;
		bool named;

		buf_addn(&one, at, n);
		named = name_occurs(t->d, t->meeting, one.s, text) ||
			name_begins_as_called(t->d, t->meeting, one.s, text);
		buf_free(&one);
		if (!named)
			return false;
	}
	return true;
}

static void add_notes(struct taking *t, item_id o, bool top, struct buf *out)
{
	struct drafting *d = t->d;
	struct buf part[3] = { BUF_INIT, BUF_INIT, BUF_INIT };
	struct buf list = BUF_INIT, note = BUF_INIT;
	const char *texts[3], *status = status_of(record_of(t), o);
	char key[80];
	size_t n = 0;

	if ((t->alone || (t->b->note && form_has(t->b->note, "owner"))) &&
	    !names_owner(t, o))
		add_owner(t, o, true, &part[0]);
	if (t->b->note && form_has(t->b->note, "due"))
		add_due(t, o, "outcome.due", &part[1]);
	if (t->b->note && form_has(t->b->note, "done"))
		add_done(t, o, &part[2]);
	for (int i = 0; i < 3; i++)
		if (part[i].n)
			texts[n++] = part[i].s;
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_add(&list, phrases_setting(d->p, "note-join"));
		buf_add(&list, texts[i]);
	}
	if (n) {
		struct said said[] = { { "list", list.s, 0 },
			{ NULL, NULL, 0 } };

		drafting_phrase(d, "outcome.note", said, &note);
		put_note(d, note.s, out);
	}
	snprintf(key, sizeof key, "outcome.status_%s", status);
	if (t->b->note && form_has(t->b->note, "status") && is_open(status) &&
	    (top || *say(t, o, OUTCOME_STATUS))) {
		buf_cut(&note, 0);
		drafting_phrase(d, key, NULL, &note);
		put_note(d, note.s, out);
	}
	for (int i = 0; i < 3; i++)
		buf_free(&part[i]);
	buf_free(&list);
	buf_free(&note);
}

static void add_positions(struct taking *t, item_id o, int level)
{
	struct drafting *d = t->d;
	const struct record *r = record_of(t);

	for (item_id i = record_first(r, o, OUTCOME_POSITIONS); i;
	     i = record_next(r, i)) {
		struct buf by = BUF_INIT, b = BUF_INIT, whole = BUF_INIT;
		const char *kind = say(t, i, POSITION_KIND);
		char word[64], key[80];
		struct block *block;

		names_each(d, t->meeting, say(t, i, POSITION_BY), NAME_MENTION,
			&by);
		struct said said[] = {
			{ "by", by.s, 0 }, { "text", say(t, i, POSITION_TEXT),
				0 },
			{ "form", grammar_form(d, say(t, i, POSITION_TEXT)),
				0 },
			{ NULL, NULL, 0 }
		};
		snprintf(key, sizeof key, "position.%s", drafting_word(
			*kind ? kind : "explanation", word));
		drafting_phrase(d, key, said, &b);
		drafting_join(d, &whole, b.s);
		drafting_stop(d, &whole);
		block = drafting_add(d, BLOCK_ENTRY, &whole);
		block->level = level;
		block->number = marks[level];
		drafting_trace(d, block, r, i);
		buf_free(&by);
		buf_free(&b);
		buf_free(&whole);
	}
}

/* Is it the last of all that stand below an outcome? */
static bool ends_list(const struct record *r, item_id o)
{
	for (; is_sub_item(r, o); o = r->item[o].parent)
		if (record_next(r, o))
			return false;
	return true;
}

/* The mark that what leads up to a list, or stands in one, ends with. */
static void end_entry(struct taking *t, item_id o, bool leads,
	struct buf *text)
{
	const struct record *r = record_of(t);

	if (!text->n || drafting_has_end(text) ||
	    (!leads && !is_sub_item(r, o)))
		return;
	buf_add(text, phrases_setting(t->d->p, leads ? "lead" :
		ends_list(r, o) ? "stop" : "entry"));
}

/* The sub-item that goes on in the paragraph; NOWHERE if they are a list. */
static item_id lone_item(const struct taking *t, item_id o,
	const struct buf *text)
{
	const struct record *r = record_of(t);
	item_id only = record_first(r, o, OUTCOME_ITEMS);

	if (!only || record_next(r, only) || drafting_leads_on(text) ||
	    record_first(r, o, OUTCOME_POSITIONS) ||
	    record_first(r, only, OUTCOME_ITEMS) ||
	    record_first(r, only, OUTCOME_POSITIONS) ||
	    *say(t, only, OUTCOME_STATUS) || !*drafting_text(t->d, r, only,
	    OUTCOME_TEXT))
		return NOWHERE;
	return only;
}

/* The outcome's words with what stands behind them, and so those of the
 * sub-item that goes on with them. */
static void add_sentences(struct taking *t, item_id o, int level,
	item_id *lone, struct buf *text)
{
	const struct record *r = record_of(t);
	struct buf more = BUF_INIT;

	add_words(t, o, text);
	*lone = level == 1 ? lone_item(t, o, text) : NOWHERE;
	if (text->n && level == 1 &&
	    (*lone || !record_first(r, o, OUTCOME_ITEMS)))
		drafting_stop(t->d, text);
	add_notes(t, o, level == 1, text);
	if (*lone) {
		add_words(t, *lone, &more);
		drafting_stop(t->d, &more);
		add_notes(t, *lone, false, &more);
		drafting_join(t->d, text, more.s);
	}
	buf_free(&more);
}

static void trace_outcome(struct taking *t, item_id o, item_id lone,
	struct block *b)
{
	const struct record *r = record_of(t);
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
	const struct record *r = record_of(t);
	item_id below = record_first(r, o, OUTCOME_ITEMS), lone;
	struct buf text = BUF_INIT, mark = BUF_INIT, letters = BUF_INIT;
	struct block *b;

	add_sentences(t, o, level, &lone, &text);
	if (!text.n)
		drafting_want(d, "'%s': %s", t->d->meeting[t->meeting].path,
			_(schema[OUTCOME_TEXT].help));
	end_entry(t, o, below && !lone, &text);
	b = drafting_add(d, BLOCK_ENTRY, &text);
	if (b && level == 1) {
		if (*say(t, o, OUTCOME_LABEL))
			buf_add(&letters, say(t, o, OUTCOME_LABEL));
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
	for (; below && !lone; below = record_next(r, below))
		add_outcome(t, below, level < 3 ? level + 1 : 3);
	add_positions(t, o, level < 3 ? level + 1 : 3);
	buf_free(&text);
	buf_free(&mark);
	buf_free(&letters);
}

static bool is_taken(const struct taking *t, item_id o)
{
	const struct record *r = record_of(t);

	if (t->d->item && agenda_of(r, o) != t->d->item)
		return false;
	if (*record_say(r, o, OUTCOME_CARRIED))
		return false;
	if (t->b->from && !form_has(t->b->from, "all") && !t->d->item &&
	    !form_has(t->b->from, drafting_section(t->d, r, agenda_of(r, o))))
		return false;
	return form_has(t->b->status, status_of(r, o));
}

void take_outcomes(struct drafting *d, const struct form_block *b)
{
	for (size_t n = 0; n < d->group.n; n++) {
		struct taking t = taking_of(d, b, n);
		const struct record *r = record_of(&t);
		item_id o = d->item ? record_first(r, d->item, ITEM_OUTCOMES)
			: outcome_next_top(r, NOWHERE);

		for (; o; o = d->item ? record_next(r, o) :
		     outcome_next_top(r, o))
			if (is_taken(&t, o))
				add_outcome(&t, o, 1);
	}
}

/* ---- tables ---- */

/* Where the report has the outcome, or what it is a part of; else its label,
 * behind the number of its meeting where there are several. */
static void add_label(struct taking *t, item_id o, struct buf *out)
{
	const struct record *r = record_of(t);
	const char *number = record_say(r, MEETING, MEETING_NUMBER), *mark;
	struct buf label = BUF_INIT;
	item_id top = o;

	while (is_sub_item(r, top))
		top = r->item[top].parent;
	mark = drafting_marked(t->d, t->meeting, top);
	if (mark) {
		buf_add(out, mark);
		return;
	}
	if (t->d->n > 1 && *number)
		buf_addf(out, "%s/", number);
	outcome_label(r, o, &label);
	drafting_letters(t->d, label.s, out);
	buf_free(&label);
}

void take_decisions(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "number", "subject",
		"outcome", NULL };
	bool head = false;

	for (size_t n = 0; n < d->group.n; n++) {
		struct taking t = taking_of(d, b, n);
		const struct record *r = record_of(&t);
		item_id o, item;

		for (o = outcome_next(r, NOWHERE); o; o = outcome_next(r, o)) {
			struct buf row = BUF_INIT, text = BUF_INIT;
			struct buf label = BUF_INIT;

			item = agenda_of(r, o);
			if (!is_taken(&t, o))
				continue;
			if (!head)
				table_head(d, columns);
			head = true;
			add_label(&t, o, &label);
			add_words(&t, o, &text);
			drafting_bare_end(&text);
			add_notes(&t, o, true, &text);
			table_cell(&row, label.s);
			table_cell(&row, item ? drafting_text(d, r, item, ITEM_TITLE) : "");
			table_cell(&row, text.s);
			drafting_trace(d, drafting_add(d, BLOCK_ROW, &row), r,
				o);
			buf_free(&row);
			buf_free(&text);
			buf_free(&label);
		}
	}
}

/* ---- actions ---- */

/* Was this action carried over into a later meeting of the report? */
static bool carried_on(const struct drafting *d, size_t meeting, item_id o)
{
	char name[IDENT_SIZE];

	record_name(d->meeting[meeting].r, o, name);
	for (size_t m = meeting + 1; m < d->n; m++) {
		const struct record *r = d->meeting[m].r;

		for (item_id i = outcome_next(r, NOWHERE); i;
		     i = outcome_next(r, i))
			if (strstr(record_say(r, i, OUTCOME_CARRIED), name))
				return true;
	}
	return false;
}

static bool is_open_action(const struct taking *t, item_id o)
{
	const struct record *r = record_of(t);
	const char *done = record_say(r, o, OUTCOME_DONE);

	/* Of these, an owner is who it speaks of. */
	static const char *const of_nobody[] = { "thanked", "noted",
		"welcomed", "supported", "appointed", NULL };

	if (!outcome_is_action(r, o) || carried_on(t->d, t->meeting, o) ||
	    form_has(of_nobody, record_say(r, o, OUTCOME_VERB)))
		return false;
	if (!strcmp(status_of(r, o), "withdrawn"))
		return false;
	return form_has(t->b->status, *done ? done : "open");
}

/* The entry it was carried over from, as a source beside its own. */
static void trace_action(struct taking *t, item_id o, struct block *b)
{
	const char *from = say(t, o, OUTCOME_CARRIED);
	struct buf sources = BUF_INIT;
	size_t n = strlen(from);
	struct ident id;

	drafting_trace(t->d, b, record_of(t), o);
	from += n < IDENT_SIZE - 1 ? n : n - (IDENT_SIZE - 1);
	if (!ident_read(from, &id))
		return;
	buf_addf(&sources, "%s %s", b->sources, from);
	b->sources = drafting_keep(t->d, &sources);
	buf_free(&sources);
}

static void add_action(struct taking *t, item_id o)
{
	struct drafting *d = t->d;
	struct buf row = BUF_INIT, cell = BUF_INIT;

	add_label(t, o, &cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	add_words(t, o, &cell);
	drafting_bare_end(&cell);
	if (*say(t, o, OUTCOME_EVIDENCE))
		drafting_join(d, &cell, say(t, o, OUTCOME_EVIDENCE));
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	add_owner(t, o, false, &cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	add_due(t, o, NULL, &cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	add_done(t, o, &cell);
	if (!cell.n)
		drafting_phrase(d, "outcome.done_open", NULL, &cell);
	table_cell(&row, cell.s);
	trace_action(t, o, drafting_add(d, BLOCK_ROW, &row));
	buf_free(&row);
	buf_free(&cell);
}

void take_actions(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "number", "action", "owner",
		"due", "state", NULL };
	bool head = false;

	for (size_t n = 0; n < d->group.n; n++) {
		struct taking t = taking_of(d, b, n);
		const struct record *r = record_of(&t);

		for (item_id o = outcome_next(r, NOWHERE); o;
		     o = outcome_next(r, o)) {
			if (!is_open_action(&t, o))
				continue;
			if (!head)
				table_head(d, columns);
			head = true;
			add_action(&t, o);
		}
	}
}
