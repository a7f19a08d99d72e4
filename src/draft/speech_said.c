/* speech_said.c -- interventions as sentences.
 *
 *  (1) Presentations in a row that say the same, or nothing, are one sentence
 *      with a list of who made them.
 *  (2) A gist that begins with a verb of speech goes on from the speaker's
 *      name; any other follows it as what was said.
 *  (3) The words of somebody who may not be named are left out if they name
 *      the speaker.
 */
#include "config.h"
#include "draft/speech_inside.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "draft/attribution.h"
#include "draft/cited.h"
#include "draft/gist.h"
#include "draft/grammar.h"
#include "draft/letters.h"
#include "draft/named.h"
#include "draft/names.h"
#include "draft/opening.h"
#include "draft/sentence.h"
#include "draft/speaker.h"

const struct record *speech_record(const struct paragraph *p)
{
	return p->d->meeting[p->meeting].r;
}

const char *speech_say(const struct paragraph *p, item_id i, enum row row)
{
	return record_say(speech_record(p), i, row);
}

bool speech_is_kind(const struct paragraph *p, item_id i, const char *kind)
{
	return !strcmp(speech_say(p, i, INTERVENTION_KIND), kind);
}

void speech_join(struct paragraph *p, const char *text)
{
	if (!p->text.n)
		p->small = letter_begins_small(text);
	sentence_join(p->d, &p->text, text);
}

/* Not where one may be named and the other not: that it is the same one would
 * tell who. */
bool speech_same_speaker(const struct paragraph *p, item_id i)
{
	const struct record *r = speech_record(p);
	const char *who = speech_say(p, i, INTERVENTION_SPEAKER);

	return p->last && *who && !strcmp(who, speech_say(p, p->last,
		INTERVENTION_SPEAKER)) &&
		attribution_of(r, i) == attribution_of(r, p->last);
}

static const char *gender(const struct paragraph *p, item_id i)
{
	return name_gender(p->d, p->meeting, attribution_speaker(speech_record(p),
		i));
}

/* What a field of the intervention may tell: a document or an address is as
 * good as the name of whose it is. */
static const char *shown(const struct paragraph *p, item_id i, enum row row)
{
	struct buf b = BUF_INIT;
	const char *text;

	if (attribution_of(speech_record(p), i) == ATTRIBUTION_NAMED)
		return speech_say(p, i, row);
	attribution_shown(speech_record(p), i, row, &b);
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
		symbol = doc ? speech_say(p, doc, DOCUMENT_SYMBOL) : "";
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

		sentence_unstop(d, text);
		drafting_phrase(d, "outcome.note", said, &note);
		buf_addf(text, "%s%s", phrases_setting(d->p, "join"), note.s);
		sentence_stop(d, text);
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
	if (attribution_of(speech_record(p), i) > ATTRIBUTION_DELEGATION ||
	    gist_owned(p->d, speaker, text))
		return false;
	return !strncmp(text, speaker, strlen(speaker)) ||
		gist_subject(p->d, text) ||
		name_begins(p->d, p->meeting, attribution_speaker(
		speech_record(p), i), text) ||
		name_acts(p->d, p->meeting, attribution_speaker(
		speech_record(p), i), text);
}

bool speech_by_chair(const struct paragraph *p, item_id i)
{
	return attribution_of(speech_record(p), i) == ATTRIBUTION_NAMED &&
		speaker_is_chair(p->d, p->meeting, i);
}

/* Does the last speaker of the paragraph go on, for the same as before? */
static bool goes_on(const struct paragraph *p, item_id i)
{
	return speech_same_speaker(p, i) && !strcmp(speech_say(p, i, INTERVENTION_BEHALF),
		speech_say(p, p->last, INTERVENTION_BEHALF)) &&
		!strcmp(speech_say(p, i, INTERVENTION_CAPACITY),
		speech_say(p, p->last, INTERVENTION_CAPACITY));
}

static const char *form_of(const struct paragraph *p, const char *text)
{
	return gist_foreign(p->d, speech_record(p)) ? "other" :
		gist_form(p->d, p->meeting, text);
}

/* Its kind as a name of phrases, in kind of 64 bytes; "" where the opening was
 * told already. */
static void kind_of(const struct paragraph *p, item_id i, char *kind)
{
	drafting_word(p->apart ? "" : speech_say(p, i, INTERVENTION_KIND),
		kind);
}

/* What is said as it was typed: a verb begins it, or somebody who acts. */
static bool speak_itself(struct paragraph *p, item_id i, const char *speaker,
	const char *words, const char *text, struct said *said,
	struct buf *lower, struct buf *out)
{
	struct drafting *d = p->d;
	struct buf someone = BUF_INIT;
	bool verb = !gist_language(d) && phrases_starts(d->p, "speech", text);
	const char *all = speech_say(p, i, INTERVENTION_TEXT);
	char kind[64], key[80] = "speech.none";

	kind_of(p, i, kind);
	if (!gist_foreign(d, speech_record(p)) && gist_say(d, kind, all, words,
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
		said[SAID_SPEAKER].text = someone.s;
		buf_cut(lower, 0);
		grammar_gist(d, someone.s, gender(p, i), text, lower);
		snprintf(key, sizeof key, "speech.verb");
	} else if (verb) {
		gist_verb_phrase(d, kind, all, words, key, sizeof key);
		sentence_unstop(d, lower);
	}
	said[SAID_TEXT].text = lower->s;
	said[SAID_FORM].text = form_of(p, text);
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
	kind_of(p, i, kind);
	if (*speech_say(p, i, INTERVENTION_VERBATIM) && grammar_quoted(text)) {
		buf_add(&quoted, text);
	} else if (*speech_say(p, i, INTERVENTION_VERBATIM)) {
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
		said[SAID_FORM].text = form_of(p, text);
		if (strcmp(said[SAID_FORM].text, "question") ||
		    *phrases_setting(d->p, "small_questions"))
			said[SAID_TEXT].text = lower.s;
		gist_phrase(d, kind, said[SAID_FORM].text, text, key, sizeof key);
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
	drafting_word(speech_say(p, i, INTERVENTION_KIND), kind);
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
	const char *reader = speech_say(p, i, INTERVENTION_READ_BY);
	struct buf b = BUF_INIT, who = BUF_INIT;
	struct said said[] = { { "url", url, 0 }, { "reader", "", 0 },
		{ NULL, NULL, 0 } };

	if (*url) {
		drafting_phrase(d, "speech.elsewhere", said, &b);
		speech_join(p, b.s);
	}
	if (*reader && attribution_of(speech_record(p), i) == ATTRIBUTION_NAMED) {
		buf_cut(&b, 0);
		name_add(d, p->meeting, reader, NAME_MENTION, &who);
		said[1].text = who.s;
		drafting_phrase(d, "speech.read_out", said, &b);
		speech_join(p, b.s);
	}
	buf_free(&b);
	buf_free(&who);
}

/* The words, unless they tell who spoke and must not. */
static const char *words_of(struct paragraph *p, item_id i)
{
	const struct record *r = speech_record(p);
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
	size_t n = *speech_say(p, i, INTERVENTION_VERBATIM) ? 0 :
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
		sentence_stop(d, &sentence);
		add_documents(p, i, &sentence);
	}
	speech_join(p, sentence.s);
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
	    attribution_of(speech_record(p), i) == ATTRIBUTION_NAMED) {
		buf_cut(speaker, 0);
		buf_add(speaker, pronoun);
	}
	p->called = NULL;
}

/* Did the same speaker open the meeting before this one, and may both be known
 * to have? */
static bool opens_again(const struct paragraph *p, item_id i)
{
	const struct record *before = p->d->meeting[p->opener_meeting].r;

	return p->opener_of_before && !strcmp(speech_say(p, i,
		INTERVENTION_SPEAKER), record_say(before, p->opener_of_before,
		INTERVENTION_SPEAKER)) &&
		attribution_of(speech_record(p), i) == ATTRIBUTION_NAMED &&
		attribution_of(before, p->opener_of_before) ==
		ATTRIBUTION_NAMED;
}

/* That the speaker opened the meeting, as a sentence of its own; the speaker is
 * then called as one who goes on. */
static void open_meeting(struct paragraph *p, item_id i, struct buf *speaker)
{
	struct buf b = BUF_INIT;

	opening_say(p->d, p->meeting, i, speaker->s, opens_again(p, i), &b);
	speech_join(p, b.s);
	p->named = p->apart = true;
	p->called = drafting_keep(p->d, speaker);
	buf_free(&b);
}

static bool opens_apart(struct paragraph *p, item_id i, const char *speaker,
	const char *words)
{
	return *speaker && speech_is_kind(p, i, "opening") && (!*words ||
		opening_apart(p->d, words, has_subject(p, i, speaker, words)));
}

void speech_add(struct paragraph *p, item_id i)
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
		speech_join(p, b.s);
	}
	for (k = 0; many_at(words, k, &at, &n); k++) {
		struct buf one = BUF_INIT;

		buf_addn(&one, at, n);
		add_words(p, i, &speaker, one.s, !k);
		buf_free(&one);
	}
	add_rest(p, i);
	if (speech_is_kind(p, i, "opening")) {
		p->opener_of_before = i;
		p->opener_meeting = p->meeting;
	}
	p->apart = false;
	buf_free(&speaker);
	buf_free(&b);
}

static bool may_merge(const struct paragraph *p, item_id i)
{
	const struct record *r = speech_record(p);

	return i && record_kind(r, i) == KIND_INTERVENTION &&
		speech_is_kind(p, i, "presentation") &&
		*speech_say(p, i, INTERVENTION_SPEAKER) &&
		!speech_by_chair(p, i) &&
		strcmp(name_kind(p->d, p->meeting, speech_say(p, i,
		INTERVENTION_SPEAKER)), "secretariat") &&
		!*speech_say(p, i, INTERVENTION_CAPACITY) &&
		!*speech_say(p, i, INTERVENTION_BEHALF) &&
		!*speech_say(p, i, INTERVENTION_PARAGRAPH) &&
		attribution_of(r, i) <= ATTRIBUTION_DELEGATION &&
		!attribution_leak(r, i);
}

item_id speech_last_like(const struct paragraph *p, item_id i)
{
	const char *words = speech_say(p, i, INTERVENTION_TEXT);
	item_id last = i, next;

	if (!may_merge(p, i))
		return i;
	for (next = record_next(speech_record(p), i); may_merge(p, next) &&
	     !strcmp(words, speech_say(p, next, INTERVENTION_TEXT));
	     next = record_next(speech_record(p), next))
		last = next;
	return last;
}

/* Who presented, and by its symbol what. */
static void add_presenter(struct paragraph *p, item_id i, enum naming how,
	struct buf *out)
{
	struct drafting *d = p->d;
	struct buf name = BUF_INIT, symbols = BUF_INIT, docs = BUF_INIT;
	struct buf both = BUF_INIT;

	name_add(d, p->meeting, attribution_speaker(speech_record(p), i), how,
		&name);
	add_symbols(p, i, NULL, &symbols);
	cite_documents(d, p->meeting, symbols.s, CITE_INSIDE, "", &docs);
	struct said said[] = { { "name", name.s, 0 },
		{ "documents", docs.s, 0 }, { NULL, NULL, 0 } };

	if (docs.n)
		drafting_phrase(d, "presented.one", said, &both);
	sentence_one_bracket(&both);
	buf_add(out, docs.n ? both.s : name.s);
	buf_free(&name);
	buf_free(&symbols);
	buf_free(&docs);
	buf_free(&both);
}

void speech_add_presentations(struct paragraph *p, item_id from, item_id to)
{
	struct drafting *d = p->d;
	const struct record *r = speech_record(p);
	struct buf who = BUF_INIT, list = BUF_INIT, b = BUF_INIT;
	struct buf words = BUF_INIT;
	bool states = false, others = false;
	size_t last = 0;                /* where the last of them begins */
	bool same = phrases_starts(d->p, "speech", speech_say(p, from,
		INTERVENTION_TEXT));

	for (item_id i = from; i; i = i == to ? NOWHERE : record_next(r, i)) {
		const char *value = attribution_speaker(r, i);
		bool state = !strcmp(name_kind(d, p->meeting, value), "state");

		states |= state;
		others |= !state;
		if (i != from) {
			buf_add(&who, LISTED);
			last = who.n;
			drafting_source(r, i, &p->sources);
		}
		add_presenter(p, i, same ? NAME_MENTION : NAME_LIST, &who);
	}
	phrases_listed(d->p, who.s, &list);
	if (same)
		grammar_gist(d, list.s, "several", speech_say(p, from,
			INTERVENTION_TEXT), &words);
	struct said said[] = {
		{ "list", list.s, 0 },
		{ "sources", !others ? "states" : !states ? "others" :
			"mixed", 0 },
		{ "text", words.s, 0 },
		{ "verb", "", 0 }, { "rest", "", 0 },
		{ NULL, NULL, 0 }
	};
	sentence_vary_joint(d, who.s + last, words.s, &list);
	said[0].text = list.s;
	grammar_split(d, words.s, said + 3);
	drafting_phrase(d, words.n ? "presented.same" : "presented.many",
		said, &b);
	speech_join(p, b.s);
	if (!words.n)
		speech_join(p, speech_say(p, from, INTERVENTION_TEXT));
	buf_free(&who);
	buf_free(&list);
	buf_free(&b);
	buf_free(&words);
}
