/* opening.h -- who opened the meeting. */
#ifndef DRAFT_OPENING_H
#define DRAFT_OPENING_H

#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct buf;
struct drafting;

/* "X opened the twelfth meeting"; of a later one, that X did so again. */
void opening_say(struct drafting *d, size_t meeting, item_id i,
	const char *speaker, bool again, struct buf *out);
/* Is the opening a sentence before the words, which do not tell of it? Not
 * where a phrase for both is made of them; whole: they have a subject. */
bool opening_apart(const struct drafting *d, const char *words, bool whole);

#endif
