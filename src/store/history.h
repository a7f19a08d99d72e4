/* history.h -- who changed what and when, from the journal. */
#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include <stdbool.h>

struct buf;
struct fault;

/* All acts, one a paragraph with its edits; entry not NULL: only those that
 * touch the item of that UUID (or the beginning of one). news: a sentence a
 * line on what is damaged and therefore missing. */
bool history_list(const char *yaml, const char *entry, struct buf *out,
	struct buf *news, struct fault *f);

/* The minutes as they stood: at is a time (RFC 3339, or of day on the day of
 * the meeting) or a sequence number. */
bool history_at(const char *yaml, const char *at, struct buf *out,
	struct buf *news, struct fault *f);

#endif
