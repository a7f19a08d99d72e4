/* change.h -- the ways record.c lends to batch.c, and to nobody else. */
#ifndef RECORD_CHANGE_H
#define RECORD_CHANGE_H

#include "record/record.h"

/* A number for a new item that is nowhere yet. The id must not be known. */
item_id record_number_new(struct record *r, enum kind k,
	const struct ident *id);
/* Give back the numbers from n on; they must be nowhere and unreferenced. */
void record_forget(struct record *r, size_t n);
/* Place an item that is nowhere; after NOWHERE: first of its slot. The caller
 * has checked that it fits. */
void record_link(struct record *r, item_id i, item_id parent, item_id after);
void record_unlink(struct record *r, item_id i);
/* Set a field to a text that lives in the pool already; "" takes it away. */
void record_point(struct record *r, item_id i, enum row row, enum lang l,
	const char *text);

#endif
