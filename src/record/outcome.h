/* outcome.h -- what is proposed and agreed, in order and by letter. */
#ifndef RECORD_OUTCOME_H
#define RECORD_OUTCOME_H

#include "record/record.h"

struct buf;

/* In the order of the report: by agenda item, sub-items after their outcome,
 * the meeting's own last. outcome_next(r, NOWHERE) is the first. */
item_id outcome_next(const struct record *r, item_id outcome);
/* The same without sub-items. */
item_id outcome_next_top(const struct record *r, item_id outcome);
/* "b" of the whole meeting, "b.2" for a sub-item, or its own label. */
void outcome_label(const struct record *r, item_id outcome, struct buf *out);
/* The same for who walks them all, and knows that so many that are no
 * sub-items stand before it or what it is a part of; -1: not known. */
void outcome_label_at(const struct record *r, item_id outcome, int place,
	struct buf *out);
/* The letters of the n-th: 0 is a, 25 is z, 26 is aa. */
void outcome_letters(int n, struct buf *out);
/* By label; NOWHERE if none. */
item_id outcome_find(const struct record *r, const char *label);
/* Does it wait for the gavel? What another meeting left open does not: here it
 * is a reminder, and agreed only if it is named. */
bool outcome_waits(const struct record *r, item_id outcome);
/* The outcome put last (by order of creation) of the open item, or of any, or
 * of those that wait. */
item_id outcome_last(const struct record *r, item_id item, bool waits);
/* Has it an owner or a due? */
bool outcome_is_action(const struct record *r, item_id outcome);

#endif
