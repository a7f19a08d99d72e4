/* speaker.h -- who spoke, as a sentence begins with them. */
#ifndef DRAFT_SPEAKER_H
#define DRAFT_SPEAKER_H

#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct buf;
struct drafting;

/* Who spoke, as a sentence begins with them: in the chair, in a capacity,
 * on behalf of, unnamed. Of one who goes on speaking, less is said. */
void name_speaker(struct drafting *d, size_t meeting, item_id intervention,
	bool goes_on, struct buf *out);
bool speaker_is_chair(struct drafting *d, size_t meeting,
	item_id intervention);

#endif
