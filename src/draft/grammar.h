/* grammar.h -- what the words of a record look like, so that a phrase can go
 * on with them.
 */
#ifndef DRAFT_GRAMMAR_H
#define DRAFT_GRAMMAR_H

#include <stdbool.h>

struct buf;
struct drafting;
struct said;

/* What the words look like: "question", "to" (an infinitive), "that",
 * "clause", "noun", "thing" (a noun without its article), "name" (a few words
 * with a capital), "about", "whether", "tail", "but" (begin with such a word), "for"
 * (has such a word further on), "other". */
const char *grammar_form(const struct drafting *d, const char *text);
bool grammar_question(const char *text);
bool grammar_quoted(const char *text);  /* begins with a mark of quotation */
/* Has the text, before a mark that lists or parts, a verb of its own that is
 * not behind a relative word? */
bool grammar_clause(const struct drafting *d, const char *text);
/* Do they say whom and then what to do: "the secretariat to submit"? */
bool grammar_whom(const struct drafting *d, const char *text);
/* The verb of a gist that begins with it, and the rest, into said[0] and [1]:
 * some languages have the speaker between the two. A particle before the verb
 * belongs to it; the verb is "" where there is none. */
void grammar_split(struct drafting *d, const char *gist, struct said *said);
/* An infinitive without the word that may stand before it. */
const char *grammar_bare(const struct drafting *d, const char *text);
/* Append a gist as it goes on in a sentence behind the speaker: without the
 * capital of a first word; and the verbs that begin it, up to the first mark,
 * agreeing with who it is, where the language has a phrase "term.agree" for the
 * class that they are of and a form of verbs for that, "agree-f". The gender
 * is that of name_gender, or "several". */
void grammar_gist(struct drafting *d, const char *speaker, const char *gender,
	const char *text, struct buf *out);
/* The text without a capital it only has as a first word. */
void grammar_lower(struct drafting *d, const char *text, struct buf *out);
/* Does its first word need no capital inside a sentence? */
bool grammar_lowers(const struct drafting *d, const char *text);

#endif
