/* resolve_words.c -- an outcome as a sentence, and what stands behind it.
 *
 *  (1) The words agreed are given to the letter. Only where they do not say
 *      their verb themselves does a phrase go around them.
 *  (2) What was not agreed was proposed, whatever verb was meant for it.
 *  (3) Who is to act stands behind the words only where they, or their verb,
 *      do not say so.
 */
#include "config.h"
#include "draft/resolve_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draft/dates.h"
#include "draft/gist.h"
#include "draft/grammar.h"
#include "draft/letters.h"
#include "draft/named.h"
#include "draft/names.h"
#include "draft/sentence.h"

const struct record *resolve_record(const struct taking *t)
{
	return t->d->meeting[t->meeting].r;
}

const char *resolve_say(const struct taking *t, item_id o, enum row row)
{
	return record_say(resolve_record(t), o, row);
}

struct taking resolve_open(struct drafting *d, const struct form_block *b,
	size_t n)
{
	return (struct taking){ .d = d, .b = b, .meeting = d->group.first + n,
		.due_noted = !strcmp(b->value[0], "actions") ||
			(b->note && form_has(b->note, "due")) };
}

const char *resolve_status(const struct record *r, item_id o)
{
	const char *own = record_say(r, o, OUTCOME_STATUS);
	item_id parent = r->item[o].parent;

	if (*own)
		return own;
	return record_kind(r, parent) == KIND_OUTCOME ?
		resolve_status(r, parent) : "proposed";
}

/* Is it not (yet, or any more) what the meeting agreed? */
bool resolve_is_open(const char *status)
{
	return strcmp(status, "agreed") && strcmp(status, "amended");
}

/* Whom a verb is addressed to, of those that the words do not name. */
static void add_unnamed(struct taking *t, item_id o, enum row row,
	const char *text, struct buf *out)
{
	const char *all = resolve_say(t, o, row), *at;
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

/* Are the words of another language than the report's? */
static bool is_foreign(const struct taking *t, item_id o)
{
	const struct record *r = resolve_record(t);

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

	if (*resolve_say(t, o, OUTCOME_BY))
		names_each(d, t->meeting, resolve_say(t, o, OUTCOME_BY), NAME_SHORT,
			&by);
	else
		drafting_phrase(d, "term.group", NULL, &by);
	add_unnamed(t, o, OUTCOME_TO, text, &to);
	add_unnamed(t, o, OUTCOME_OWNER, text, &owner);
	grammar_lower(d, text, &lower);
	struct said said[] = {
		{ "by", by.s, 0 }, { "to", to.s, 0 }, { "owner", owner.s, 0 },
		{ "text", lower.s, 0 }, { "form", foreign ? "other" : *what ? "actor" :
			gist_form(d, t->meeting, text), 0 },
		{ "who", who.s, 0 }, { "what", what, 0 },
		{ "person", person ? "yes" : "no", 0 },
		{ "whom", grammar_whom(d, text) || (!to.n && !owner.n &&
			(*resolve_say(t, o, OUTCOME_TO) || *resolve_say(t, o, OUTCOME_OWNER) ||
			(person && !strcmp(verb, "thanked")))) ? "yes" : "no",
			0 },
		{ NULL, NULL, 0 }
	};
	snprintf(key, sizeof key, "outcome.%s", resolve_is_open(resolve_status(resolve_record(t),
		o)) ? "proposed" : drafting_word(verb, word));
	drafting_phrase(d, phrases_has(d->p, key) ? key : "outcome.agreed",
		said, out);
	if (!t->due_noted)
		resolve_due(t, o, "outcome.until", out);
	buf_free(&by);
	buf_free(&to);
	buf_free(&owner);
	buf_free(&lower);
	buf_free(&who);
}

static void add_topic(struct drafting *d, const char *topic, struct buf *text)
{
	struct buf rest = BUF_INIT, whole = BUF_INIT;

	grammar_lower(d, text->s, &rest);
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

bool resolve_is_sub_item(const struct record *r, item_id o)
{
	return record_kind(r, r->item[o].parent) == KIND_OUTCOME;
}

/* Do the words above a sub-item end with a colon? */
static bool has_lead_in(const struct taking *t, item_id o)
{
	static const char *const colons[] = { ":", "：", NULL };
	const struct record *r = resolve_record(t);
	const char *text = drafting_text(t->d, r, r->item[o].parent,
		OUTCOME_TEXT);

	return letters_end(text, strlen(text), colons) > 0;
}

/* Is this a sub-item whose words go on from the lead-in above it, and are
 * nothing that a verb of its own could govern? Who is to act stands behind
 * them then. */
static bool stands_alone(const struct taking *t, item_id o, const char *text)
{
	const char *form = grammar_form(t->d, text);

	if (*resolve_say(t, o, OUTCOME_TO) || (*resolve_say(t, o, OUTCOME_OWNER) &&
	    (!strcmp(form, "noun") || !has_lead_in(t, o))))
		return false;
	return resolve_is_sub_item(resolve_record(t), o) && strcmp(form, "to") &&
		!strcmp(phrases_setting(t->d->p, "sub_items"), "alone");
}

/* Verbs that are addressed to whoever is to act. */
static const char *const addressed[] = { "requested", "invited", "encouraged",
	"instructed", "thanked", NULL };

/* Is it a sentence that names whoever is to act, where a verb would only tell
 * whom it is for? */
static bool says_who_acts(struct taking *t, item_id o, const char *text)
{
	const char *all = resolve_say(t, o, OUTCOME_OWNER), *at;
	bool names = true;
	size_t n, k;

	if (!form_has(addressed, resolve_say(t, o, OUTCOME_VERB)) ||
	    resolve_is_open(resolve_status(resolve_record(t), o)) ||
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

	if (strcmp(resolve_say(t, o, OUTCOME_VERB), "agreed") ||
	    is_foreign(t, o))
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

/* Do the words begin with the group, by whatever name of it? */
static bool begins_with_group(struct taking *t, const char *text)
{
	const char *code = resolve_say(t, MEETING, MEETING_BODY_CODE);
	const char *second = text + strcspn(text, " ");
	struct buf group = BUF_INIT;
	bool begins;

	second += *second == ' ';
	drafting_phrase(t->d, "term.group", NULL, &group);
	begins = drafting_begins_with(text, group.s) || (*code &&
		(!strncmp(text, code, strlen(code)) ||
		!strncmp(second, code, strlen(code))));
	buf_free(&group);
	return begins;
}

/* Do the words say the verb themselves? What begins with the group does with
 * any word of it. */
static bool says_verb(struct taking *t, const char *verb, const char *text)
{
	char word[64], list[80];

	snprintf(list, sizeof list, "verbs.%s", drafting_word(verb, word));
	return phrases_says(t->d->p, list, "verb_behind", text) ||
		(phrases_occurs(t->d->p, list, text) &&
		begins_with_group(t, text));
}

/* The sentence of an outcome. */
void resolve_words(struct taking *t, item_id o, struct buf *out)
{
	struct drafting *d = t->d;
	const char *text = drafting_text(d, resolve_record(t), o, OUTCOME_TEXT);
	const char *topic = drafting_text(d, resolve_record(t), o, OUTCOME_TOPIC);
	const char *verb = resolve_say(t, o, OUTCOME_VERB);
	struct buf sentence = BUF_INIT;
	bool own, acts, about;

	t->alone = false;
	own = !*verb || !*text || says_verb(t, verb, text) ||
		stands_as_is(t, o, text) ||
		(t->alone = stands_alone(t, o, text));
	about = *topic && !strstr(text, topic);
	acts = !own && says_who_acts(t, o, text);
	t->composed = !own && !acts;
	if (own || acts)
		buf_add(&sentence, text);
	if (acts && !t->due_noted)
		resolve_due(t, o, "outcome.until", &sentence);
	if (!own && !acts)
		add_verb(t, o, verb, text, &sentence);
	if (about)
		add_topic(d, topic, &sentence);
	if (own && !about && resolve_is_sub_item(resolve_record(t), o))
		buf_add(out, sentence.s);
	else
		sentence_join(d, out, sentence.s);
	buf_free(&sentence);
}

/* The number of the meeting that it is due at; 0 if that is not told. In a
 * report on several, "next" is the one after its own, unless that is the
 * last, whose next is the reader's too. */
static long due_number(const struct taking *t, const char *meeting)
{
	const struct record *r = resolve_record(t);
	long number;

	if (strcmp(meeting, "next") || t->meeting + 1 == t->d->n)
		return strtol(meeting, NULL, 10);
	number = record_number(r, MEETING, MEETING_NEXT_NUMBER, 0);
	if (!number && record_number(r, MEETING, MEETING_NUMBER, 0))
		number = record_number(r, MEETING, MEETING_NUMBER, 0) + 1;
	return number;
}

/* When it is due, by a shape of words: "outcome.until" in a sentence,
 * "outcome.due" as a note, or NULL for the bare date or meeting. */
void resolve_due(struct taking *t, item_id o, const char *shape,
	struct buf *out)
{
	struct drafting *d = t->d;
	const char *date = resolve_say(t, o, OUTCOME_DUE_DATE);
	const char *meeting = resolve_say(t, o, OUTCOME_DUE_MEETING);
	const char *session = resolve_say(t, o, OUTCOME_DUE_SESSION);
	bool until = shape && !strcmp(shape, "outcome.until");
	struct buf day = BUF_INIT, due = BUF_INIT;
	const char *kind = NULL;
	char key[80];

	d->due = due_number(t, meeting);
	if (d->due)
		meeting = "numbered";
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
		sentence_unstop(d, out);
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

void resolve_owner(struct taking *t, item_id o, bool phrased,
	struct buf *out)
{
	struct buf who = BUF_INIT;

	names_each(t->d, t->meeting, resolve_say(t, o, OUTCOME_OWNER), NAME_SHORT,
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

void resolve_done(struct taking *t, item_id o, struct buf *out)
{
	char key[80];

	if (!*resolve_say(t, o, OUTCOME_DONE))
		return;
	snprintf(key, sizeof key, "outcome.done_%s", resolve_say(t, o, OUTCOME_DONE));
	drafting_phrase(t->d, key, NULL, out);
}

/* Behind the words, before the mark that ends them, which a lead-in keeps. */
static void put_note(struct drafting *d, const char *note, struct buf *out)
{
	static const char *const ends[] = { ".", ";", "。", "；", "؛", ":",
		"：", NULL };
	size_t mark = letters_end(out->s, out->n, ends);
	struct buf b = BUF_INIT;

	if (mark == out->n)
		mark = 0;
	buf_addf(&b, "%s%s", phrases_setting(d->p, "join"), note);
	buf_splice(out, out->n - mark, 0, b.s, b.n);
	buf_free(&b);
}

/* Does the sentence say already who is to act? By its verb, which is
 * addressed to the owner, or in its words. */
static bool names_owner(struct taking *t, item_id o)
{
	const char *text = drafting_text(t->d, resolve_record(t), o, OUTCOME_TEXT);
	const char *all = resolve_say(t, o, OUTCOME_OWNER), *at;
	size_t n;

	if (t->composed && !*resolve_say(t, o, OUTCOME_TO) && form_has(addressed,
	    resolve_say(t, o, OUTCOME_VERB)))
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

void resolve_notes(struct taking *t, item_id o, bool top, struct buf *out)
{
	struct drafting *d = t->d;
	struct buf part[3] = { BUF_INIT, BUF_INIT, BUF_INIT };
	struct buf list = BUF_INIT, note = BUF_INIT;
	const char *texts[3], *status = resolve_status(resolve_record(t), o);
	char key[80];
	size_t n = 0;

	if ((t->alone || (t->b->note && form_has(t->b->note, "owner"))) &&
	    !names_owner(t, o))
		resolve_owner(t, o, true, &part[0]);
	if (t->b->note && form_has(t->b->note, "due"))
		resolve_due(t, o, "outcome.due", &part[1]);
	if (t->b->note && form_has(t->b->note, "done"))
		resolve_done(t, o, &part[2]);
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
	if (t->b->note && form_has(t->b->note, "status") && resolve_is_open(status) &&
	    (top || *resolve_say(t, o, OUTCOME_STATUS))) {
		buf_cut(&note, 0);
		drafting_phrase(d, key, NULL, &note);
		put_note(d, note.s, out);
	}
	for (int i = 0; i < 3; i++)
		buf_free(&part[i]);
	buf_free(&list);
	buf_free(&note);
}
