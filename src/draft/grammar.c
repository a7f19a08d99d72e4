/* grammar.c -- what the words of a record look like, so that a phrase can go
 * around them.
 *
 *  (1) Only the first words and a few verbs are looked at, by lists of the
 *      language. Where they do not tell, the form is "other", and the words
 *      stand behind a colon as they are.
 *  (2) A capital that belongs to the first word of a sentence is given up
 *      only for words that are known to need none.
 */
#include "config.h"
#include "draft/grammar.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "draft/drafting.h"
#include "draft/letters.h"
#include "draft/words.h"

static bool is_infinitive(const struct drafting *d, const char *text)
{
	return phrases_starts(d->p, "infinitive", text);
}

/* "de présenter": the infinitive alone. */
const char *grammar_bare(const struct drafting *d, const char *text)
{
	size_t n = strcspn(text, " '\u2019");
	const char *rest = text + n;

	if (!phrases_starts(d->p, "before_infinitive", text))
		return text;
	if (*rest == ' ' || *rest == '\'')
		rest++;
	else if (*rest)
		rest += strlen("\u2019");
	return is_infinitive(d, rest) ? rest : text;
}

bool grammar_question(const char *text)
{
	static const char *const marks[] = { "?", "？", "؟", NULL };
	size_t n = strlen(text), mark = letters_end(text, n, marks);

	return mark && mark < n;
}

/* Can the text stand inside a sentence, with its first letter made small or
 * as it is? */
static bool goes_inside(const struct drafting *d, const char *text)
{
	int32_t i = 0;
	UChar32 c;

	U8_NEXT((const uint8_t *)text, i, -1, c);
	return c <= 0 || !u_isupper(c) || word_is_abbreviation(text) ||
		grammar_lowers(d, text) || phrases_starts(d->p, "proper", text);
}

bool grammar_lowers(const struct drafting *d, const char *text)
{
	return phrases_starts(d->p, "lower", text) ||
		phrases_starts(d->p, "speech", text) ||
		is_infinitive(d, text);
}

void grammar_lower(struct drafting *d, const char *text, struct buf *out)
{
	struct said said[] = { { "text", text, 0 }, { NULL, NULL, 0 } };
	size_t at = out->n;

	/* Capitals may stand without the accents of their small letters. */
	if (grammar_lowers(d, text) && phrases_has(d->p, "term.lowered"))
		drafting_phrase(d, "term.lowered", said, out);
	else
		buf_add(out, text);
	if (grammar_lowers(d, text))
		letter_lower(out, at);
}

/* The verb of a gist that begins with it, behind a particle if there is one;
 * "" where it is a particle alone. */
static const char *verb_of(struct drafting *d, const char *text)
{
	size_t n = strcspn(text, " ");

	if (!phrases_starts(d->p, "particle", text))
		return doc_text(d->doc, text, n);
	if (!text[n] || !phrases_starts(d->p, "speech", text + n + 1))
		return "";
	return doc_text(d->doc, text, n + 1 + strcspn(text + n + 1, " "));
}

void grammar_split(struct drafting *d, const char *gist, struct said *said)
{
	said[0] = (struct said){ "verb", verb_of(d, gist), 0 };
	said[1] = (struct said){ "rest", gist + strlen(said[0].text), 0 };
}

bool grammar_clause(const struct drafting *d, const char *text)
{
	const char *month = phrases_entry(d->p, "gist", "month");
	struct buf part = BUF_INIT;
	bool yes;

	buf_addn(&part, text, strcspn(text, ";:"));
	for (char *at = part.s; *month && (at = strstr(at, month)); at++)
		if (at > part.s && at[-1] == ' ')
			*at = '0';
	yes = phrases_at(d->p, "clause", NULL, part.s) <
		phrases_at(d->p, "relative", NULL, part.s);
	buf_free(&part);
	return yes;
}

/* A few words that begin with a name, and are no sentence. */
static bool is_name(const struct drafting *d, const char *text)
{
	size_t words = 1;

	for (const char *at = text; (at = strchr(at, ' ')); at++)
		words++;
	return words < 8 && !strpbrk(text, ";:.!?\"") && !grammar_clause(d, text);
}

bool grammar_quoted(const char *text)
{
	return *text == '"' || !strncmp(text, "\u201C", strlen("\u201C")) ||
		!strncmp(text, "\u00AB", strlen("\u00AB"));
}

const char *grammar_form(const struct drafting *d, const char *text)
{
	if (grammar_quoted(text))
		return "other";
	if (grammar_question(text) || phrases_starts(d->p, "gist.inverted", text))
		return "question";
	if (is_infinitive(d, grammar_bare(d, text)))
		return "to";
	if (phrases_starts(d->p, "that", text))
		return "that";
	if (phrases_starts(d->p, "gist.whether", text))
		return "whether";
	if (phrases_starts(d->p, "gist.tail", text) &&
	    !phrases_starts(d->p, "about", text))
		return "tail";
	if (phrases_starts(d->p, "gist.but", text))
		return "but";
	if (!goes_inside(d, text))
		return is_name(d, text) ? "name" : "other";
	if (phrases_starts(d->p, "gist.headless", text))
		return "other";
	if (grammar_clause(d, text))
		return "clause";
	if (phrases_starts(d->p, "about", text))
		return "about";
	if (phrases_starts(d->p, "gist.thing", text))
		return "thing";
	if (phrases_starts(d->p, "noun", text))
		return "noun";
	return phrases_at(d->p, "for", NULL, text) != PHRASES_NOWHERE ?
		"for" : "other";
}

/* "the secretariat to submit", "au secrétariat de présenter". */
bool grammar_whom(const struct drafting *d, const char *text)
{
	const char *behind = *phrases_setting(d->p, "whom_by") ?
		"before_infinitive" : NULL;
	size_t at = phrases_at(d->p, "infinitive", behind, text);

	return at && at != PHRASES_NOWHERE && goes_inside(d, text) &&
		at < phrases_at(d->p, "clause", NULL, text);
}

/* How many bytes the word at s has. */
static size_t word_length(const char *s)
{
	size_t n = 0;
	int32_t i = 0;
	UChar32 c;

	do {
		n = (size_t)i;
		U8_NEXT((const uint8_t *)s, i, -1, c);
	} while (c > 0 && u_isUAlphabetic(c));
	return n;
}

/* Does a verb stand here that is said of the speaker: the first word of the
 * gist, or one behind such a word or "and"? That may be written as a part of
 * it; then nobody else may stand behind the verb. */
static bool is_said(const struct drafting *d, const char *text, bool behind)
{
	const char *and = phrases_setting(d->p, "and-prefix");
	const char *next = strchr(text, ' ');

	if (!behind && (!*and || strncmp(text, and, strlen(and)) ||
	    (next && phrases_starts(d->p, "person", next + 1))))
		return false;
	return phrases_starts(d->p, "speech", text) ||
		phrases_starts(d->p, "negation", text);
}

/* Does what follows belong to somebody or something else? */
static bool is_of_another(const struct drafting *d, const char *text)
{
	static const char *const marks[] = { ",", ".", ";", ":", "(", "؛" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (!strncmp(text, marks[i], strlen(marks[i])))
			return true;
	return phrases_starts(d->p, "relative", text);
}

/* The verbs in the form for a class of speakers. */
static void agree(const struct drafting *d, const char *who,
	const char *text, struct buf *out)
{
	bool behind = true;
	char form[32];
	size_t n;

	snprintf(form, sizeof form, "agree-%s", who);
	for (; *who && *text && !is_of_another(d, text); text += n) {
		struct buf word = BUF_INIT;
		bool said = is_said(d, text, behind);

		n = word_length(text);
		if (n)
			behind = said || phrases_starts(d->p, "and", text);
		else
			U8_FWD_1((const uint8_t *)text, n, strlen(text));
		buf_addn(&word, text, n);
		if (!said || !phrases_form(d->p, form, word.s, out))
			buf_add(out, word.s);
		buf_free(&word);
	}
	buf_add(out, text);
}

void grammar_gist(struct drafting *d, const char *speaker, const char *gender,
	const char *text, struct buf *out)
{
	struct buf small = BUF_INIT, how = BUF_INIT;
	struct said said[] = { { "speaker", speaker, 0 },
		{ "gender", gender, 0 }, { NULL, NULL, 0 } };

	grammar_lower(d, text, &small);
	if (*speaker && phrases_has(d->p, "term.agree") &&
	    phrases_starts(d->p, "speech", text))
		drafting_phrase(d, "term.agree", said, &how);
	agree(d, how.s, small.s, out);
	buf_free(&small);
	buf_free(&how);
}
