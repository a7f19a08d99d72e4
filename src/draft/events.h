/* events.h -- acts of procedure as sentences: motions, rulings, votes. */
#ifndef DRAFT_EVENTS_H
#define DRAFT_EVENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct buf;
struct drafting;

/* An event as the sentences that tell of it, appended. */
void event_say(struct drafting *d, size_t meeting, item_id event,
	struct buf *out);
/* How an item ended, and why; false, and nothing, where it came to its end. */
bool event_ended(struct drafting *d, size_t meeting, item_id item,
	struct buf *out);

#endif
