/* gist.h -- a gist as what its speaker did. */
#ifndef DRAFT_GIST_H
#define DRAFT_GIST_H

#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct buf;
struct drafting;
struct said;

/* Are the words of the record of another language than the report's? */
bool gist_foreign(const struct drafting *d, const struct record *r);
/* Are gists of the language read here? */
bool gist_language(const struct drafting *d);
/* What phrases of speech are filled with: texts by these numbers, "speaker",
 * "text" ... "several", and an end. */
enum {
	SAID_SPEAKER, SAID_TEXT, SAID_FORM, SAID_DOCUMENTS, SAID_GENDER,
	SAID_VERB, SAID_REST, SAID_SEVERAL
};

/* The gist as what its speaker did: "supported it", "in response, asks", in
 * said and as a sentence; false if it is no such. A document that was
 * presented is told of before what else was done. */
bool gist_say(struct drafting *d, const char *kind, const char *all,
	const char *words, const char *text, struct said *said,
	struct buf *out);
/* Do they begin with somebody who, by the words that follow, speaks: "several
 * delegates asked", "he added"? */
bool gist_subject(const struct drafting *d, const char *text);
/* Where the words that lead up to a verb or its subject end; 0 if none do. */
size_t gist_lead(const struct drafting *d, const char *text);
/* Does a sentence that begins like this lack its subject? */
bool gist_goes_on(const struct drafting *d, const char *text);
/* Where a sentence ends that such a one follows; 0 if none does. */
size_t gist_sentence(const struct drafting *d, const char *text);

/* The words without a pronoun for a speaker whom nothing before has named. */
const char *gist_bare(const struct drafting *d, const char *text);
/* The phrase of a gist with a verb of its own: whoever opens or closes the
 * meeting does so too, in the first or the only paragraph of all. */
void gist_verb_phrase(const struct drafting *d, const char *kind,
	const char *all, const char *words, char *key, size_t size);
/* The phrase for words of that form, of an intervention of that kind: one
 * whose verb they can follow, where they begin with "whether" or "that". */
void gist_phrase(const struct drafting *d, const char *kind, const char *form,
	const char *text, char *key, size_t size);
/* What an outcome looks like: more of grammar_form, with who is known by
 * name: "with" and "do" (begin with such a word), "words" (a few, small). */
const char *gist_form(struct drafting *d, size_t meeting, const char *text);
/* "the secretariat to prepare it": who, and what they are to do; "" if it is
 * no such thing. */
const char *gist_actor(struct drafting *d, size_t meeting, const char *text,
	struct buf *who);
/* "Canada's strategy": a thing of the speaker's, where nobody speaks. */
bool gist_owned(const struct drafting *d, const char *speaker,
	const char *text);

#endif
