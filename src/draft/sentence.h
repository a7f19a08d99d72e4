/* sentence.h -- where sentences begin and end: marks and first letters. */
#ifndef DRAFT_SENTENCE_H
#define DRAFT_SENTENCE_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct drafting;

/* Two sentences as one paragraph: the language's blank between them. */
void sentence_join(struct drafting *d, struct buf *out, const char *text);
/* End a sentence that does not end itself. */
void sentence_stop(struct drafting *d, struct buf *out);
/* Does it end with a comma, to go on in the same sentence? */
bool sentence_pauses(const struct buf *text);
/* Where the word that joins the last of a list stands in the sentence once
 * more, put the language's other one ("joint") into the list. */
void sentence_vary_joint(const struct drafting *d, const char *last,
	const char *rest, struct buf *list);
/* Take the stop off again, for a sentence to go on. */
void sentence_unstop(struct drafting *d, struct buf *sentence);
/* Does it end as what leads up to a list does, or has it not begun? */
bool sentence_leads_on(const struct buf *text);
/* ... or with any mark of its own? */
bool sentence_has_end(const struct buf *text);
/* Without the mark between entries of a list: a cell has none. */
void sentence_bare_end(struct buf *text);
/* Make one bracket of the first two that stand in a row. */
void sentence_one_bracket(struct buf *b);

#endif
