/* gaps.h -- what is still open in a record, before the meeting closes. */
#ifndef RECORD_GAPS_H
#define RECORD_GAPS_H

#include "record/record.h"

struct buf;

/* Is told of one gap: the item it concerns, the field that would fill it
 * (ROW_NONE if no one field does) and one sentence. */
typedef void gap_teller(void *context, item_id item, enum row row,
	const char *sentence);

/* Tell of all gaps in the order of the agenda: blank heading facts, agenda
 * not adopted, items without a word, unnamed or unknown speakers, outcomes
 * without a gavel, actions without an owner, documents never introduced.
 * Gives how many. */
size_t gaps_tell(const struct record *r, gap_teller *tell, void *context);

/* What is wrong within the record, one sentence each: references to entries
 * that are not there, codes used twice, an end before its beginning. Whether
 * a value fits its type is told by the reader of the file, with its place.
 * Gives how many. */
size_t faults_tell(const struct record *r, gap_teller *tell, void *context);

#endif
