/* gist.c -- a gist as what its speaker did: a verb, or what stands for one,
 * that the speaker's name can stand before.
 *
 *  (1) The language's settings hold the words, below "gist". Without that,
 *      no gist is read here. How verbs and owners end, and the "and", "but"
 *      and "to" between words, are English: they are asked at each word.
 *  (2) Verbs of "gist.tense" are told in the past: by their first form, by that
 *      with "s", and by other verbs that the first one carries along.
 *  (3) What begins with a verb by its ending ("*ed") or by a form that may be
 *      a noun ("notes") counts only where what follows is governed by it.
 *  (4) Nothing behind a relative word ("that", "which") is changed.
 */
#include "config.h"
#include "draft/gist.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "draft/drafting.h"
#include "draft/grammar.h"
#include "draft/names.h"
#include "draft/sentence.h"

enum { WORD_MAX = 32, WORDS_MAX = 5 };

static bool is(const struct drafting *d, const char *list, const char *text)
{
	return phrases_starts(d->p, list, text);
}

static const char *past_blanks(const char *text)
{
	return text + strspn(text, " ");
}

/* Behind the first word and the blanks after it. */
static const char *past_word(const char *text)
{
	return past_blanks(text + strcspn(text, " "));
}

/* The bytes of the first n words, without a mark that ends them. */
static size_t words_length(const char *text, int n)
{
	size_t length = 0;

	for (int i = 0; i < n; i++) {
		if (i)
			length += strspn(text + length, " ");
		length += strcspn(text + length, " ");
	}
	while (length && strchr(",;:.!", text[length - 1]))
		length--;
	return length;
}

/* The text, its first letter small unless it is one of several capitals. */
static void add_small(const char *text, struct buf *out)
{
	if (isupper((unsigned char)text[0]) && !isupper((unsigned char)text[1]))
		buf_addc(out, (char)tolower((unsigned char)*text++));
	buf_add(out, text);
}

/* What a mapping of the settings has for these bytes, in small letters, with
 * a mark behind them if that is not 0. */
static const char *instead_of(const struct drafting *d, const char *map,
	const char *text, size_t n, char mark)
{
	char key[WORD_MAX * 2];

	if (!n || n + 2 > sizeof key)
		return "";
	for (size_t i = 0; i < n; i++)
		key[i] = (char)tolower((unsigned char)text[i]);
	if (mark)
		key[n++] = mark;
	key[n] = '\0';
	return phrases_entry(d->p, map, key);
}

/* What a map has instead of the first words, the longest that it knows, and
 * how many bytes they are. */
static const char *told(const struct drafting *d, const char *map,
	const char *text, size_t *n)
{
	const char *shape = "";

	for (int i = WORDS_MAX; i && !*shape; i--) {
		*n = words_length(text, i);
		if (text[*n] == ':')
			shape = instead_of(d, map, text, *n, ':');
		if (!*shape && (!text[*n] || strchr(".,;:", text[*n])))
			shape = instead_of(d, map, text, *n, '.');
		if (!*shape)
			shape = instead_of(d, map, text, *n, 0);
	}
	return shape;
}

/* The past of a verb that is the first word: "support", "supports",
 * "classifies"; "" if it is none. */
static const char *past_of(const struct drafting *d, const char *text,
	bool plain)
{
	char word[WORD_MAX + 2];
	size_t n = words_length(text, 1);
	const char *past = plain ? instead_of(d, "gist.tense", text, n, 0) :
		"";

	if (*past || n < 3 || n > WORD_MAX || (text[n - 1] | 32) != 's')
		return past;
	past = instead_of(d, "gist.tense", text, n - 1, 0);
	if (!*past && (text[n - 2] | 32) == 'e')
		past = instead_of(d, "gist.tense", text, n - 2, 0);
	if (!*past && n > 3 && (text[n - 2] | 32) == 'e' &&
	    (text[n - 3] | 32) == 'i') {
		memcpy(word, text, n - 3);
		word[n - 3] = 'y';
		past = instead_of(d, "gist.tense", word, n - 2, 0);
	}
	return past;
}

/* ---- verbs that the first one carries along ---- */

/* "supports, asks": the second of them, behind the joint. */
struct carried { size_t comma, length; };

/* Where another verb may stand: behind a joint. 0 if none does. */
static size_t joint_at(const char *text)
{
	static const char *const joints[] = { ", and ", ", but ", "; and ",
		" and ", " but ", ", ", "; " };

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
		if (!strncmp(text, joints[i], strlen(joints[i])))
			return strlen(joints[i]);
	return 0;
}

/* Is what follows a word governed by it, as a verb? What may be a noun wants
 * more to tell it. */
static bool governs(const struct drafting *d, const char *rest, bool noun)
{
	size_t joint = joint_at(rest);
	int32_t i = 0;
	UChar32 c;

	if (joint && noun)
		return *past_of(d, rest + joint, false);
	rest = past_blanks(rest);
	U8_NEXT((const uint8_t *)rest, i, -1, c);
	if (!*rest || u_ispunct(c))
		return !noun || c == '"' || c == 0x201C;
	if (noun && is(d, "gist.link", rest))
		return false;
	return is(d, "gist.object", rest) || u_isupper(c) || u_isdigit(c) ||
		!grammar_clause(d, rest);
}

/* The past of a verb behind a joint: a mark, or a word, which may join nouns
 * as well. */
static const char *carried_past(const struct drafting *d, const char *text,
	bool mark)
{
	const char *past = past_of(d, text, false);

	if (!*past || !is(d, "gist.either", text))
		return past;
	return (mark && governs(d, text + words_length(text, 1), true)) ||
		is(d, "gist.object", past_word(text)) ? past : "";
}

/* The rest of a gist whose first verb was told in the past. Two verbs with no
 * more than a mark between them are joined by a word. */
static void carry(const struct drafting *d, const char *rest, struct buf *out)
{
	const char *word = phrases_entry(d->p, "gist", "and");
	struct carried last = { 0, 0 };
	size_t n = phrases_at(d->p, "relative", NULL, rest), all = strlen(rest);
	const char *end = rest + (n < all ? n : all), *past;

	while (rest < end) {
		n = joint_at(rest);
		past = n ? carried_past(d, rest + n, n == 2) : "";
		if (!*past) {
			n = 1 + strcspn(rest + 1, " ,;");
			buf_addn(out, rest, n);
			rest += n;
			continue;
		}
		last = n == 2 ? (struct carried){ out->n, n } :
			(struct carried){ 0, 0 };
		buf_addn(out, rest, n);
		buf_add(out, past);
		rest += n + words_length(rest + n, 1);
	}
	buf_add(out, rest);
	if (last.length && *word)
		buf_splice(out, last.comma, last.length, word, strlen(word));
}

/* ---- the predicate ---- */

/* own: the speaker is its subject, by a pronoun that went before. */
static bool predicate(struct drafting *d, const char *text, bool own,
	struct buf *out);

/* "was", "is not", "is already": what stands before a state of mind, and
 * whether it is no. */
static const char *before_state(const struct drafting *d, const char *text,
	bool *no)
{
	*no = false;
	if (is(d, "gist.be", text))
		text = past_word(text);
	while (is(d, "gist.not", text) || (is(d, "gist.adverb", text) &&
	       !is(d, "gist.state", text))) {
		*no |= is(d, "gist.not", text);
		text = past_word(text);
	}
	return text;
}

static bool state(const struct drafting *d, const char *text, struct buf *out)
{
	bool no;
	const char *of = before_state(d, text, &no);
	const char *from = is(d, "gist.be", text) ? past_word(text) : text;

	if (!is(d, "gist.state", of))
		return false;
	buf_addf(out, "%s ", phrases_entry(d->p, "gist", "was"));
	add_small(from, out);
	return true;
}

/* "could", "has", "is hosting": unless it is another's passive, or a
 * question. */
static bool auxiliary(const struct drafting *d, const char *text, struct buf *out)
{
	const char *rest = past_word(text), *next = past_word(rest);
	bool doing = is(d, "gist.doing", rest) || is(d, "gist.being", rest);
	bool be = is(d, "gist.be", text);

	if (!*rest || is(d, "gist.asked", text) || (be && !doing) ||
	    (is(d, "gist.passive", text) && !is(d, "gist.state", next) &&
	    !is(d, "gist.doing", next)))
		return false;
	if (be || is(d, "gist.have", text))
		buf_addf(out, "%s %s", phrases_entry(d->p, "gist", be ? "was" :
			"had"), rest);
	else if (is(d, "gist.finite", text))
		add_small(text, out);
	else
		return false;
	return true;
}

/* "we", without which the rest is the speaker's. */
static bool self(struct drafting *d, const char *text, struct buf *out)
{
	const char *rest = past_word(text);

	return is(d, "gist.self", text) && *rest &&
		!phrases_occurs(d->p, "gist.selves", rest) &&
		predicate(d, rest, true, out);
}

/* By its ending, or by a form that is a noun as well. */
static bool perhaps(const struct drafting *d, const char *text, bool own,
	struct buf *out)
{
	size_t n = words_length(text, 1);
	const char *past = past_of(d, text, own || is(d, "gist.plain", text));
	bool sure = *past && !is(d, "gist.either", text) &&
		*past_of(d, text, false);

	if (sure || (*past && governs(d, text + n, is(d, "gist.either",
	    text)))) {
		buf_add(out, past);
		carry(d, text + n, out);
		return true;
	}
	if (!is(d, "gist.ed", text) || !governs(d, text + n, false) ||
	    (is(d, "gist.no_ed", text) &&
	    !is(d, "gist.definite", past_word(text))))
		return false;
	add_small(text, out);
	return true;
}

/* An adverb, and the predicate behind it. */
static bool after_adverb(struct drafting *d, const char *text, bool own,
	struct buf *out)
{
	size_t n = words_length(text, 1);

	if (text[n] != ' ' || !is(d, "gist.adverb", text))
		return false;
	buf_addc(out, (char)tolower((unsigned char)*text));
	buf_addn(out, text + 1, n);
	return predicate(d, past_word(text), own, out);
}

/* The words as what somebody did, in the past, without who. */
static bool predicate(struct drafting *d, const char *text, bool own,
	struct buf *out)
{
	size_t from = out->n, n;
	const char *shape;

	if (is(d, "gist.no_speech", text))
		return false;
	if (state(d, text, out))
		return true;
	shape = told(d, "gist.nominal", text, &n);
	if (*shape && text[n] == ' ' && grammar_clause(d, text + n))
		shape = "";
	if (!*shape)
		shape = told(d, "gist.told", text, &n);
	if (*shape && !(is(d, "gist.self", text) &&
	    phrases_occurs(d->p, "gist.selves", text + n))) {
		buf_add(out, shape);
		carry(d, text + n, out);
		return true;
	}
	if (after_adverb(d, text, own, out))
		return true;
	buf_cut(out, from);
	if (!is(d, "speech", text))
		return self(d, text, out) || perhaps(d, text, own, out) ||
			auxiliary(d, text, out);
	grammar_lower(d, text, out);
	return true;
}

/* ---- what leads up to it ---- */

/* Does what is behind a comma go on with a verb, or with a subject and one? */
static bool goes_on_here(const struct drafting *d, const char *text)
{
	return is(d, "speech", text) || is(d, "gist.ed", text) ||
		is(d, "gist.finite", text) || is(d, "gist.have", text) ||
		is(d, "gist.be", text) || *past_of(d, text, false) ||
		gist_subject(d, text);
}

size_t gist_lead(const struct drafting *d, const char *text)
{
	int deep = 0;

	if (!is(d, "gist.lead", text))
		return 0;
	for (size_t i = 0; text[i]; i++) {
		deep += (text[i] == '(') - (text[i] == ')');
		if (!deep && text[i] == ',' && text[i + 1] == ' ' &&
		    goes_on_here(d, text + i + 2))
			return i + 2;
	}
	return 0;
}

bool gist_subject(const struct drafting *d, const char *text)
{
	const char *rest = strchr(text, ' ');
	size_t lead = gist_lead(d, text);

	if (lead)
		return gist_subject(d, text + lead);
	if (phrases_starts(d->p, "pronoun", text))
		return rest && phrases_starts(d->p, "speech", rest + 1) &&
			!phrases_starts(d->p, "clause", rest + 1);
	if (phrases_starts(d->p, "gist.folk", text) &&
	    phrases_at(d->p, "gist.ed", NULL, text) <
	    phrases_at(d->p, "clause", NULL, text))
		return true;
	return phrases_starts(d->p, "subject", text) &&
		phrases_at(d->p, "speech", NULL, text) <
		phrases_at(d->p, "clause", NULL, text);
}

/* Behind a first sentence that is mere courtesy: "Thank you, Chair." */
static const char *past_courtesy(const struct drafting *d, const char *text)
{
	const char *end = is(d, "gist.courtesy", text) ? strstr(text, ". ") :
		NULL;

	return end ? end + 2 : text;
}

bool gist_language(const struct drafting *d)
{
	return *phrases_entry(d->p, "gist", "was");
}

bool gist_foreign(const struct drafting *d, const struct record *r)
{
	return record_lang(r) && record_lang(r) != phrases_lang(d->p);
}

/* Does the text say what its speaker did? Then lead is what stands before the
 * name ("In response,"; "" for most), did what stands behind it. */
static bool gist_read(struct drafting *d, const char *whole, const char *kind,
	const char **lead, const char **did)
{
	const char *text = past_courtesy(d, whole);
	size_t n = gist_lead(d, text);
	struct buf before = BUF_INIT, out = BUF_INIT;
	char list[80];
	bool ok;

	snprintf(list, sizeof list, "gist.no_act.%s", kind);
	ok = gist_language(d) && !is(d, list, text) &&
		predicate(d, text + n, false, &out);
	if (ok && n)
		buf_addn(&before, text, n - 1);
	*lead = drafting_keep(d, &before);
	*did = drafting_keep(d, &out);
	buf_free(&before);
	buf_free(&out);
	return ok;
}

/* Is the sentence one without its subject? */
static bool lacks_subject(const struct drafting *d, const char *text)
{
	size_t n = gist_lead(d, text), told_of;

	if (n)
		return !gist_subject(d, text + n);
	if (is(d, "gist.self", text))
		return true;
	if ((is(d, "gist.ed", text) || is(d, "speech", text)) &&
	    !is(d, "gist.no_ed", text) && !is(d, "gist.no_speech", text) &&
	    governs(d, past_word(text), false))
		return true;
	return is(d, "gist.goes_on", text) || *past_of(d, text, false) ||
		*told(d, "gist.told", text, &told_of);
}

bool gist_goes_on(const struct drafting *d, const char *text)
{
	return is(d, "speech", text) || lacks_subject(d, text);
}

size_t gist_sentence(const struct drafting *d, const char *text)
{
	size_t from = (size_t)(past_courtesy(d, text) - text);

	for (size_t i = from + 1; *text && text[i]; i++)
		if (text[i] == ' ' && strchr(".!?", text[i - 1]) &&
		    isupper((unsigned char)text[i + 1]) &&
		    lacks_subject(d, text + i + 1))
			return i;
	return 0;
}

bool gist_owned(const struct drafting *d, const char *speaker,
	const char *text)
{
	size_t n = strlen(speaker);

	return !strncmp(text, speaker, n) && (text[n] == '\'' ||
		!strncmp(text + n, "\u2019", strlen("\u2019"))) &&
		phrases_at(d->p, "speech", NULL, text) == PHRASES_NOWHERE;
}

const char *gist_bare(const struct drafting *d, const char *text)
{
	return is(d, "self", text) && gist_subject(d, text) ?
		past_word(text) : text;
}

/* Does who presents something also do something else, by these words? */
static bool gist_presents(const struct drafting *d, const char *kind,
	const char *text)
{
	return !strcmp(kind, "presentation") && gist_language(d) &&
		!is(d, "gist.presents", text);
}

void gist_verb_phrase(const struct drafting *d, const char *kind,
	const char *all, const char *words, char *key, size_t size)
{
	char list[80];

	snprintf(key, size, "speech.%s_verb", kind);
	snprintf(list, sizeof list, "verbs.%s", kind);
	if (!phrases_has(d->p, key) || phrases_occurs(d->p, list, words) ||
	    strncmp(all, words, strlen(words)) ||
	    (!strcmp(kind, "closing") && many_count(all) > 1))
		snprintf(key, size, "speech.verb");
}

void gist_phrase(const struct drafting *d, const char *kind, const char *form,
	const char *text, char *key, size_t size)
{
	bool asks = !strcmp(form, "question");

	snprintf(key, size, "speech.%s", asks ? "question" : *kind ? kind :
		"said");
	if (!asks && is(d, "follow", text)) {
		snprintf(key, size, "speech.follow_%s", kind);
		if (!phrases_has(d->p, key))
			snprintf(key, size, "speech.follow_said");
	}
	if (!phrases_has(d->p, key))
		snprintf(key, size, "speech.said");
}

/* "yes" if two verbs or more stand in it. */
static const char *several(const struct drafting *d, const char *act)
{
	return phrases_occurs(d->p, "gist.and_verb", act) ? "yes" : "no";
}

bool gist_say(struct drafting *d, const char *kind, const char *all,
	const char *words, const char *text, struct said *said,
	struct buf *out)
{
	struct buf who = BUF_INIT, act = BUF_INIT;
	const char *lead, *did;
	char key[80];

	if (!gist_read(d, text, kind, &lead, &did))
		return false;
	buf_add(&act, did);
	sentence_unstop(d, &act);
	if (*lead)
		buf_addf(&who, "%s ", lead);
	if (*said[SAID_SPEAKER].text)
		buf_add(&who, said[SAID_SPEAKER].text);
	else
		drafting_phrase(d, "speaker.unknown", NULL, &who);
	gist_verb_phrase(d, kind, all, words, key, sizeof key);
	if (*said[SAID_DOCUMENTS].text && !*lead && gist_presents(d, kind, text))
		snprintf(key, sizeof key, "speech.presentation");
	said[SAID_SPEAKER].text = who.s;
	said[SAID_TEXT].text = act.s;
	said[SAID_FORM].text = "act";
	said[SAID_SEVERAL].text = strcmp(key, "speech.verb") ?
		several(d, act.s) : "no";
	drafting_phrase(d, key, said, out);
	buf_free(&who);
	buf_free(&act);
	return true;
}

/* ---- outcomes ---- */

/* A few words without a mark within, and no clause. */
static bool is_short(const struct drafting *d, const char *text)
{
	size_t words = 1;

	for (const char *at = text; (at = strchr(at, ' ')); at++)
		words++;
	return words <= 16 && !strpbrk(text, ";:?!\"") && !grammar_clause(d, text);
}

/* Whose the first word says that something is: "Canada's". */
static bool is_owners(const char *text)
{
	size_t n = strcspn(text, " ");

	return (n > 2 && !strncmp(text + n - 2, "'s", 2)) ||
		(n > 4 && !strncmp(text + n - 4, "\u2019s", 4));
}

/* Does the text begin with somebody: with a name of the roster, or with words
 * for people? */
static bool is_somebody(struct drafting *d, size_t meeting, const char *text)
{
	if (is(d, "person", text))
		return true;
	for (int i = 1; i <= WORDS_MAX; i++) {
		struct buf name = BUF_INIT;
		bool known;

		buf_addn(&name, text, words_length(text, i));
		if (name.n > 2 && !strcmp(name.s + name.n - 2, "'s"))
			buf_cut(&name, name.n - 2);
		known = names_who(d, meeting, name.s) != NOWHERE;
		buf_free(&name);
		if (known)
			return true;
	}
	return false;
}

const char *gist_form(struct drafting *d, size_t meeting, const char *text)
{
	const char *form = grammar_form(d, text);
	struct buf small = BUF_INIT;

	if (!gist_language(d) || (strcmp(form, "other") &&
	    strcmp(form, "name")))
		return form;
	if (is(d, "gist.with", text))
		return "with";
	if (is(d, "gist.do", text) && !is(d, "gist.thing", past_word(text)))
		return "do";
	if (islower((unsigned char)*text))
		return is_short(d, text) && !is(d, "gist.link", text) ?
			"words" : form;
	if ((is_owners(text) || is(d, "proper", text)) && is_short(d, text))
		return "noun";
	if (!is_somebody(d, meeting, text))
		return form;
	buf_addc(&small, (char)tolower((unsigned char)*text));
	buf_add(&small, text + 1);
	form = grammar_form(d, small.s);
	if (!strcmp(form, "other") && is_short(d, text))
		form = "noun";
	buf_free(&small);
	return form;
}

/* Has each word up to there a capital, as of a name? */
static bool is_title(const char *text, const char *end)
{
	for (const char *at = text; at < end; at++)
		if ((at == text || at[-1] == ' ') &&
		    !isupper((unsigned char)*at))
			return false;
	return true;
}

const char *gist_actor(struct drafting *d, size_t meeting, const char *text,
	struct buf *who)
{
	const char *at = strstr(text, " to ");

	if (!gist_language(d) || !at || is_owners(text) ||
	    !(is_somebody(d, meeting, text) || (is_title(text, at) &&
	    is(d, "gist.do", at + strlen(" to ")))) ||
	    grammar_clause(d, text))
		return "";
	for (const char *c = text; c < at; c++)
		if (strchr(";:.(", *c))
			return "";
	grammar_lower(d, text, who);
	buf_cut(who, (size_t)(at - text));
	return at + strlen(" to ");
}
