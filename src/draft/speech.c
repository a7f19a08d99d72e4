/* speech.c -- interventions, notes and events as paragraphs.
 *
 *  (1) What the secretary says of a paragraph ("new", "joined") holds.
 *      Otherwise, by "topic", a paragraph is a presentation and what follows
 *      it up to the chair's remarks: see begins().
 *  (2) Presentations in a row that say the same, or nothing, are one sentence
 *      with a list of who made them.
 *  (3) A gist that begins with a verb of speech goes on from the speaker's
 *      name; any other follows it as what was said.
 *  (4) The words of somebody who may not be named are left out if they name
 *      the speaker.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "draft/attribution.h"
#include "draft/drafting.h"
#include "record/agenda.h"
#include "record/floor.h"

enum { TOPIC_MAX = 4 };         /* speeches that one topic may hold */

/* A paragraph that is being made. */
struct paragraph {
	struct drafting *d;
	const struct form_block *b;
	struct buf text, sources;
	size_t meeting;
	item_id anchor, item;           /* its first entry, and its item */
	item_id last;                   /* the last intervention in it */
	int notes, speeches;
	bool topic;                     /* begun by a presentation */
	bool chair;                     /* the chair spoke last */
	bool note;                      /* a note came last */
	bool asked;                     /* a question came last */
	bool named;                     /* it says which meeting it is of */
	bool first;                     /* the meeting's first in this take */
	bool small;                     /* its first letter was made large */
	bool apart;                     /* the opening is a sentence already */
	const char *called;             /* as the opening just called somebody */
	item_id opener_of_before;
	size_t opener_meeting;
};

static const struct record *record_of(const struct paragraph *p)
{
	return p->d->meeting[p->meeting].r;
}

static const char *say(const struct paragraph *p, item_id i, enum row row)
{
	return record_say(record_of(p), i, row);
}

static bool is_kind(const struct paragraph *p, item_id i, const char *kind)
{
	return !strcmp(say(p, i, INTERVENTION_KIND), kind);
}

static void join(struct paragraph *p, const char *text)
{
	if (!p->text.n)
		p->small = drafting_begins_small(text);
	drafting_join(p->d, &p->text, text);
}

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
			drafting_small(p->text.s, &rest);
		else
			drafting_lower(d, p->text.s, &rest);
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

static void finish(struct paragraph *p)
{
	struct buf whole = BUF_INIT;
	struct block *b;
	char name[IDENT_SIZE];

	if (!p->text.n)
		return;
	drafting_stop(p->d, &p->text);
	say_which(p, &whole);
	b = drafting_add(p->d, BLOCK_PARA, &whole);
	b->number = drafting_number(p->d);
	record_name(record_of(p), p->anchor, name);
	b->anchor = doc_text(p->d->doc, name, strlen(name));
	b->sources = drafting_keep(p->d, &p->sources);
	if (gist_foreign(p->d, record_of(p)))
		p->d->untranslated++;
	if (!p->speeches && record_lang(record_of(p)))
		b->lang = record_lang(record_of(p));
	buf_free(&whole);
	buf_cut(&p->text, 0);
	buf_cut(&p->sources, 0);
	p->notes = p->speeches = 0;
	p->topic = p->chair = p->note = p->asked = false;
	p->named = p->first = false;
	p->last = p->anchor = NOWHERE;
	p->called = NULL;
}

/* ---- where a paragraph begins ---- */

static bool same_speaker(const struct paragraph *p, item_id i)
{
	const char *who = say(p, i, INTERVENTION_SPEAKER);

	return p->last && *who && !strcmp(who, say(p, p->last,
		INTERVENTION_SPEAKER));
}

/* Is a note followed by a presentation, which it may lead up to? */
static bool leads(const struct paragraph *p, item_id note)
{
	item_id next = record_next(record_of(p), note);

	return next && record_kind(record_of(p), next) == KIND_INTERVENTION &&
		is_kind(p, next, "presentation");
}

/* Does entry i begin a paragraph, by what the present one holds? */
static bool begins(const struct paragraph *p, item_id i, bool chair)
{
	const struct record *r = record_of(p);
	enum kind k = record_kind(r, i);
	bool other = agenda_of(r, i) != p->item;
	bool by_entry = p->b->by && !strcmp(p->b->by, "entry");

	if (k == KIND_EVENT || by_entry)
		return true;
	if (k == KIND_NOTE)
		return other || !p->speeches || p->chair ||
			(p->note && leads(p, i));
	if (is_kind(p, i, "presentation"))
		return other || p->speeches || !p->notes ||
			!*say(p, i, INTERVENTION_TEXT);
	if (same_speaker(p, i))
		return false;
	if (other)
		return true;
	if (p->asked || is_kind(p, i, "answer") || is_kind(p, i, "reply"))
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
	p->item = agenda_of(record_of(p), i);
	drafting_source(record_of(p), i, &p->sources);
}

/* ---- one speech ---- */

static const char *gender(const struct paragraph *p, item_id i)
{
	return name_gender(p->d, p->meeting, attribution_speaker(record_of(p),
		i));
}

/* What a field of the intervention may tell: a document or an address is as
 * good as the name of whose it is. */
static const char *shown(const struct paragraph *p, item_id i, enum row row)
{
	struct buf b = BUF_INIT;
	const char *text;

	if (attribution_of(record_of(p), i) == ATTRIBUTION_NAMED)
		return say(p, i, row);
	attribution_shown(record_of(p), i, row, &b);
	text = drafting_keep(p->d, &b);
	buf_free(&b);
	return text;
}

/* The symbols of the documents that may be told of, a line each; where there
 * are words, of those that these do not name themselves. */
static void add_symbols(struct paragraph *p, item_id i, const char *words,
	struct buf *out)
{
	const char *all = shown(p, i, INTERVENTION_DOCUMENT), *at;
	size_t n;

	for (size_t k = 0; many_at(all, k, &at, &n); k++) {
		struct buf one = BUF_INIT;
		item_id doc;
		const char *symbol;

		buf_addn(&one, at, n);
		doc = names_document(p->d, p->meeting, one.s);
		symbol = doc ? say(p, doc, DOCUMENT_SYMBOL) : "";
		if (*symbol && (!words || (!strstr(words, symbol) &&
		    !strstr(words, one.s))))
			buf_addf(out, "%s%s", out->n ? "\n" : "", symbol);
		buf_free(&one);
	}
}

/* Documents that the words do not name themselves. */
static void add_documents(struct paragraph *p, item_id i, struct buf *text)
{
	struct drafting *d = p->d;
	struct buf symbols = BUF_INIT, names = BUF_INIT;

	add_symbols(p, i, text->s, &symbols);
	if (symbols.n) {
		cite_documents(d, p->meeting, symbols.s, CITE_INSIDE, text->s,
			&names);
		struct said said[] = { { "list", names.s, 0 },
			{ NULL, NULL, 0 } };
		struct buf note = BUF_INIT;

		drafting_unstop(d, text);
		drafting_phrase(d, "outcome.note", said, &note);
		buf_addf(text, "%s%s", phrases_setting(d->p, "join"), note.s);
		drafting_stop(d, text);
		buf_free(&note);
	}
	buf_free(&symbols);
	buf_free(&names);
}

/* Does the gist say itself who did what? Not of somebody who may not be
 * named, whose name it cannot begin with. */
static bool has_subject(struct paragraph *p, item_id i, const char *speaker,
	const char *text)
{
	if (attribution_of(record_of(p), i) > ATTRIBUTION_DELEGATION ||
	    gist_owned(p->d, speaker, text))
		return false;
	return !strncmp(text, speaker, strlen(speaker)) ||
		grammar_subject(p->d, text) ||
		name_begins(p->d, p->meeting, attribution_speaker(
		record_of(p), i), text) ||
		name_acts(p->d, p->meeting, attribution_speaker(
		record_of(p), i), text);
}

static bool by_chair(const struct paragraph *p, item_id i)
{
	return attribution_of(record_of(p), i) == ATTRIBUTION_NAMED &&
		speaker_is_chair(p->d, p->meeting, i);
}

/* Does the last speaker of the paragraph go on, for the same as before? */
static bool goes_on(const struct paragraph *p, item_id i)
{
	return same_speaker(p, i) && !strcmp(say(p, i, INTERVENTION_BEHALF),
		say(p, p->last, INTERVENTION_BEHALF)) &&
		!strcmp(say(p, i, INTERVENTION_CAPACITY),
		say(p, p->last, INTERVENTION_CAPACITY));
}

static const char *form_of(const struct paragraph *p, const char *text)
{
	return gist_foreign(p->d, record_of(p)) ? "other" :
		gist_form(p->d, p->meeting, text);
}

enum { SAID_VERB = 5 };         /* where speak() has the verb and the rest */

/* What is said as it was typed: a verb begins it, or somebody who acts. */
static bool speak_itself(struct paragraph *p, item_id i, const char *speaker,
	const char *words, const char *text, struct said *said,
	struct buf *lower, struct buf *out)
{
	struct drafting *d = p->d;
	struct buf someone = BUF_INIT;
	bool verb = !gist_language(d) && phrases_starts(d->p, "speech", text);
	const char *all = say(p, i, INTERVENTION_TEXT);
	char kind[64], key[80] = "speech.none";

	drafting_word(p->apart ? "" : say(p, i, INTERVENTION_KIND), kind);
	if (!gist_foreign(d, record_of(p)) && gist_say(d, kind, all, words,
	    text, said, out))
		return true;
	if (*speaker && !verb) {
		if (!has_subject(p, i, speaker, text))
			return false;
		buf_add(out, text);
		return true;
	}
	if (!*speaker && verb) {
		drafting_phrase(d, "speaker.unknown", NULL, &someone);
		said[0].text = someone.s;
		buf_cut(lower, 0);
		grammar_gist(d, someone.s, gender(p, i), text, lower);
		snprintf(key, sizeof key, "speech.verb");
	} else if (verb) {
		gist_verb_phrase(d, kind, all, words, key, sizeof key);
		drafting_unstop(d, lower);
	}
	said[1].text = lower->s;
	said[2].text = form_of(p, text);
	grammar_split(d, lower->s, said + SAID_VERB);
	drafting_phrase(d, key, said, out);
	buf_free(&someone);
	return true;
}

/* The speaker and one paragraph of the gist as a sentence. */
static void speak(struct paragraph *p, item_id i, const char *speaker,
	const char *words, struct buf *out)
{
	struct drafting *d = p->d;
	const char *text = goes_on(p, i) ? words : gist_bare(p->d, words);
	struct buf docs = BUF_INIT, quoted = BUF_INIT, lower = BUF_INIT;
	char kind[64], key[80];

	cite_documents(d, p->meeting, shown(p, i, INTERVENTION_DOCUMENT),
		CITE_BEHIND, text, &docs);
	drafting_word(p->apart ? "" : say(p, i, INTERVENTION_KIND), kind);
	if (*say(p, i, INTERVENTION_VERBATIM) && grammar_quoted(text)) {
		buf_add(&quoted, text);
	} else if (*say(p, i, INTERVENTION_VERBATIM)) {
		struct said said[] = { { "title", text, 0 },
			{ NULL, NULL, 0 } };

		drafting_phrase(d, "document.titled", said, &quoted);
		text = quoted.s;
	}
	grammar_gist(d, speaker, gender(p, i), text, &lower);
	struct said said[] = {
		{ "speaker", speaker, 0 }, { "text", text, 0 },
		{ "form", "", 0 },
		{ "documents", docs.s, 0 },
		{ "gender", gender(p, i), 0 },
		{ "verb", "", 0 }, { "rest", "", 0 },
		{ "several", phrases_occurs(d->p, "and_verb", text) ? "yes" :
			"no", 0 },
		{ NULL, NULL, 0 }
	};
	if ((quoted.n && *speaker) ||
	    !speak_itself(p, i, speaker, words, text, said, &lower, out)) {
		said[2].text = form_of(p, text);
		if (strcmp(said[2].text, "question") ||
		    *phrases_setting(d->p, "small_questions"))
			said[1].text = lower.s;
		gist_phrase(d, kind, said[2].text, text, key, sizeof key);
		drafting_phrase(d, key, said, out);
	}
	buf_free(&docs);
	buf_free(&quoted);
	buf_free(&lower);
}

/* A speech of which no words are kept. */
static void stand(struct paragraph *p, item_id i, const char *speaker,
	struct buf *out)
{
	struct drafting *d = p->d;
	struct buf docs = BUF_INIT;
	char kind[64], key[80];

	cite_documents(d, p->meeting, shown(p, i, INTERVENTION_DOCUMENT),
		CITE_BEHIND, "", &docs);
	drafting_word(say(p, i, INTERVENTION_KIND), kind);
	struct said said[] = {
		{ "speaker", speaker, 0 }, { "documents", docs.s, 0 },
		{ "gender", gender(p, i), 0 },
		{ NULL, NULL, 0 }
	};
	snprintf(key, sizeof key, "floor.%s", kind);
	drafting_phrase(d, !*speaker ? "floor.none" :
		phrases_has(d->p, key) ? key : "floor.statement", said, out);
	buf_free(&docs);
}

/* What follows the words: where they can be read, who read them out. */
static void add_rest(struct paragraph *p, item_id i)
{
	struct drafting *d = p->d;
	const char *url = shown(p, i, INTERVENTION_URL);
	const char *reader = say(p, i, INTERVENTION_READ_BY);
	struct buf b = BUF_INIT, who = BUF_INIT;
	struct said said[] = { { "url", url, 0 }, { "reader", "", 0 },
		{ NULL, NULL, 0 } };

	if (*url) {
		drafting_phrase(d, "speech.elsewhere", said, &b);
		join(p, b.s);
	}
	if (*reader && attribution_of(record_of(p), i) == ATTRIBUTION_NAMED) {
		buf_cut(&b, 0);
		name_add(d, p->meeting, reader, NAME_MENTION, &who);
		said[1].text = who.s;
		drafting_phrase(d, "speech.read_out", said, &b);
		join(p, b.s);
	}
	buf_free(&b);
	buf_free(&who);
}

/* The words, unless they tell who spoke and must not. */
static const char *words_of(struct paragraph *p, item_id i)
{
	const struct record *r = record_of(p);
	char uuid[IDENT_SIZE];

	if (!attribution_leak(r, i))
		return record_say(r, i, INTERVENTION_TEXT);
	record_name(r, i, uuid);
	drafting_want(p->d, _("'%s': the words of intervention %s name a "
		"speaker who is not to be named; they are left out"),
		p->d->meeting[p->meeting].path, uuid);
	return "";
}

/* One paragraph of the gist; its documents stand behind the first sentence. A
 * sentence within it that lacks its subject has the speaker's name. */
static void add_words(struct paragraph *p, item_id i, struct buf *speaker,
	const char *text, bool first)
{
	struct drafting *d = p->d;
	struct buf one = BUF_INIT, sentence = BUF_INIT;
	bool speaks = first || gist_goes_on(d, text);
	size_t n = *say(p, i, INTERVENTION_VERBATIM) ? 0 :
		gist_sentence(d, text);

	buf_addn(&one, text, n ? n : strlen(text));
	if (!first && speaks) {
		buf_cut(speaker, 0);
		name_speaker(d, p->meeting, i, true, speaker);
	}
	if (speaks)
		speak(p, i, speaker->s, one.s, &sentence);
	else
		buf_add(&sentence, one.s);
	if (first) {
		drafting_stop(d, &sentence);
		add_documents(p, i, &sentence);
	}
	join(p, sentence.s);
	if (n)
		add_words(p, i, speaker, text + n + 1, false);
	buf_free(&one);
	buf_free(&sentence);
}

/* The speaker: by a pronoun straight behind a sentence that was begun with the
 * same name. */
static void call(struct paragraph *p, item_id i, bool on, struct buf *speaker)
{
	const char *pronoun = phrases_entry(p->d->p, "pronouns", gender(p, i));

	name_speaker(p->d, p->meeting, i, on, speaker);
	if (on && p->called && *pronoun && !strcmp(p->called, speaker->s) &&
	    attribution_of(record_of(p), i) == ATTRIBUTION_NAMED) {
		buf_cut(speaker, 0);
		buf_add(speaker, pronoun);
	}
	p->called = NULL;
}

/* That the speaker opened the meeting, as a sentence of its own; the speaker is
 * then called as one who goes on. */
static void open_meeting(struct paragraph *p, item_id i, struct buf *speaker)
{
	struct buf b = BUF_INIT;

	opening_say(p->d, p->meeting, i, speaker->s, p->opener_of_before &&
		!strcmp(say(p, i, INTERVENTION_SPEAKER), record_say(
		p->d->meeting[p->opener_meeting].r, p->opener_of_before,
		INTERVENTION_SPEAKER)), &b);
	join(p, b.s);
	p->named = p->apart = true;
	p->called = drafting_keep(p->d, speaker);
	buf_free(&b);
}

static bool opens_apart(struct paragraph *p, item_id i, const char *speaker,
	const char *words)
{
	return *speaker && is_kind(p, i, "opening") && (!*words ||
		opening_apart(p->d, words, has_subject(p, i, speaker, words)));
}

static void add_speech(struct paragraph *p, item_id i)
{
	const char *words = words_of(p, i), *at;
	struct buf speaker = BUF_INIT, b = BUF_INIT;
	size_t n, k;

	call(p, i, goes_on(p, i), &speaker);
	if (opens_apart(p, i, speaker.s, words)) {
		open_meeting(p, i, &speaker);
		buf_cut(&speaker, 0);
		if (*words)
			call(p, i, true, &speaker);
	} else if (!*words) {
		stand(p, i, speaker.s, &b);
		join(p, b.s);
	}
	for (k = 0; many_at(words, k, &at, &n); k++) {
		struct buf one = BUF_INIT;

		buf_addn(&one, at, n);
		add_words(p, i, &speaker, one.s, !k);
		buf_free(&one);
	}
	add_rest(p, i);
	if (is_kind(p, i, "opening")) {
		p->opener_of_before = i;
		p->opener_meeting = p->meeting;
	}
	p->apart = false;
	buf_free(&speaker);
	buf_free(&b);
}

/* ---- presentations in a row ---- */

static bool may_merge(const struct paragraph *p, item_id i)
{
	const struct record *r = record_of(p);

	return i && record_kind(r, i) == KIND_INTERVENTION &&
		is_kind(p, i, "presentation") &&
		*say(p, i, INTERVENTION_SPEAKER) &&
		!by_chair(p, i) &&
		strcmp(name_kind(p->d, p->meeting, say(p, i,
		INTERVENTION_SPEAKER)), "secretariat") &&
		!*say(p, i, INTERVENTION_CAPACITY) &&
		!*say(p, i, INTERVENTION_BEHALF) &&
		!*say(p, i, INTERVENTION_PARAGRAPH) &&
		attribution_of(r, i) <= ATTRIBUTION_DELEGATION &&
		!attribution_leak(r, i);
}

/* The last of those that can be told with i in one sentence; i if none. */
static item_id last_like(const struct paragraph *p, item_id i)
{
	const char *words = say(p, i, INTERVENTION_TEXT);
	item_id last = i, next;

	if (!may_merge(p, i))
		return i;
	for (next = record_next(record_of(p), i); may_merge(p, next) &&
	     !strcmp(words, say(p, next, INTERVENTION_TEXT));
	     next = record_next(record_of(p), next))
		last = next;
	return last;
}

/* Who presented, and by its symbol what. */
static const char *presented_by(struct paragraph *p, item_id i,
	enum naming how)
{
	struct drafting *d = p->d;
	struct buf name = BUF_INIT, symbols = BUF_INIT, docs = BUF_INIT;
	struct buf both = BUF_INIT;
	const char *kept;

	name_add(d, p->meeting, attribution_speaker(record_of(p), i), how,
		&name);
	add_symbols(p, i, NULL, &symbols);
	cite_documents(d, p->meeting, symbols.s, CITE_INSIDE, "", &docs);
	struct said said[] = { { "name", name.s, 0 },
		{ "documents", docs.s, 0 }, { NULL, NULL, 0 } };

	if (docs.n)
		drafting_phrase(d, "presented.one", said, &both);
	drafting_one_bracket(&both);
	kept = drafting_keep(d, docs.n ? &both : &name);
	buf_free(&name);
	buf_free(&symbols);
	buf_free(&docs);
	buf_free(&both);
	return kept;
}

static void add_presentations(struct paragraph *p, item_id from, item_id to)
{
	struct drafting *d = p->d;
	const struct record *r = record_of(p);
	struct listed who = { 0, NULL };
	struct buf list = BUF_INIT, b = BUF_INIT;
	struct buf words = BUF_INIT;
	bool states = false, others = false;
	bool same = phrases_starts(d->p, "speech", say(p, from,
		INTERVENTION_TEXT));

	for (item_id i = from; i; i = i == to ? NOWHERE : record_next(r, i)) {
		const char *value = attribution_speaker(r, i);
		bool state = !strcmp(name_kind(d, p->meeting, value), "state");

		states |= state;
		others |= !state;
		listed_add(&who, presented_by(p, i, same ? NAME_MENTION :
			NAME_LIST));
		if (i != from)
			drafting_source(r, i, &p->sources);
	}
	phrases_list(d->p, who.text, who.n, &list);
	if (same)
		grammar_gist(d, list.s, "several", say(p, from,
			INTERVENTION_TEXT), &words);
	struct said said[] = {
		{ "list", list.s, 0 },
		{ "sources", !others ? "states" : !states ? "others" :
			"mixed", 0 },
		{ "text", words.s, 0 },
		{ "verb", "", 0 }, { "rest", "", 0 },
		{ NULL, NULL, 0 }
	};
	drafting_vary_joint(d, who.text[who.n - 1], words.s, &list);
	said[0].text = list.s;
	grammar_split(d, words.s, said + 3);
	drafting_phrase(d, words.n ? "presented.same" : "presented.many",
		said, &b);
	join(p, b.s);
	if (!words.n)
		join(p, say(p, from, INTERVENTION_TEXT));
	free(who.text);
	buf_free(&list);
	buf_free(&b);
	buf_free(&words);
}

static item_id add_intervention(struct paragraph *p, item_id i)
{
	item_id last = last_like(p, i);
	bool chair = by_chair(p, i);

	if (form_has(p->b->except ? p->b->except :
	    (const char *const[]){ NULL }, "chair") && chair)
		return i;
	begin(p, i, say(p, i, INTERVENTION_PARAGRAPH), chair);
	if (!p->speeches)
		p->topic = is_kind(p, i, "presentation");
	if (last != i)
		add_presentations(p, i, last);
	else
		add_speech(p, i);
	p->speeches++;
	p->note = false;
	p->asked = is_kind(p, i, "question") ||
		grammar_question(say(p, i, INTERVENTION_TEXT));
	p->chair = chair;
	p->last = last;
	return last;
}

/* ---- notes and events ---- */

static void add_note(struct paragraph *p, item_id i)
{
	begin(p, i, say(p, i, NOTE_PARAGRAPH), false);
	join(p, say(p, i, NOTE_TEXT));
	p->called = NULL;
	if (!drafting_pauses(&p->text))
		drafting_stop(p->d, &p->text);
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
	join(p, b.s);
	p->notes++;
	p->chair = false;
	buf_free(&b);
}

/* ---- the take ---- */

static bool excepted(const struct form_block *b, const char *what)
{
	return b->except && form_has(b->except, what);
}

/* Whoever closed the meeting did so in the section for that, under whatever
 * item it was. */
static bool is_elsewhere(const struct paragraph *p, item_id i,
	const char *section)
{
	if (p->b->from && is_kind(p, i, "closing") &&
	    form_takes_from(p->d->form, "closing"))
		section = "closing";
	return p->b->from && !form_has(p->b->from, section);
}

static void add_entries(struct paragraph *p, item_id parent, enum row slot,
	const char *section)
{
	const struct record *r = record_of(p);
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
		join(p, b.s);
		p->anchor = item;
		drafting_source(record_of(p), item, &p->sources);
		p->notes++;
		p->item = item;
	}
	buf_free(&b);
}

static void take_meeting(struct paragraph *p)
{
	struct drafting *d = p->d;
	const struct record *r = record_of(p);

	if (d->item) {
		add_entries(p, d->item, ITEM_RECORD, "");
		add_state(p, d->item);
		return;
	}
	add_entries(p, MEETING, MEETING_RECORD, "discussion");
	for (item_id i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i)) {
		const char *section = drafting_section(d, r, i);

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
		take_meeting(&p);
		finish(&p);
	}
	buf_free(&p.text);
	buf_free(&p.sources);
}
