/* batch.h -- change: batches of two kinds of edit.
 *
 *  (1) There are two edits: PLACE, where an item stands (nowhere is a place),
 *      and SET, what a field says in a language. Each carries what was and
 *      what is, so it is its own inverse, and a stale one is refused.
 *  (2) A batch applies whole or not at all; a refused one leaves the record
 *      as it was and gives the numbers of its new items back.
 *  (3) A batch is built by doing: batch_new, batch_place and batch_set change
 *      the record at once, so that each sees what the one before did.
 *      batch_end keeps all of it, or, if any was refused, nothing.
 *  (4) Texts in edits live in the record's pool.
 */
#ifndef RECORD_BATCH_H
#define RECORD_BATCH_H

#include "record/record.h"

enum edit_op { EDIT_PLACE, EDIT_SET };

struct place { item_id parent, after; };        /* after NOWHERE: first */

struct edit {
	enum edit_op op;
	item_id item;
	struct place from, to;                  /* EDIT_PLACE */
	enum row row;                           /* EDIT_SET */
	enum lang lang;
	const char *was, *is;                   /* "" is absent */
};

struct batch {
	uint64_t seq;           /* the record's seq plus one */
	uint64_t undoes;        /* seq of the batch it takes back, or 0 */
	int64_t at;             /* seconds since 1970 */
	const char *verb;       /* the act: "floor", "outcome", "undo" ... */
	const char *by;         /* the hand */
	size_t n, cap;
	struct edit *edit;
	/* While it is being built: */
	struct record *record;
	size_t items_before;
	bool refused;
};

/* verb and by are copied into the record's pool. */
void batch_begin(struct batch *b, struct record *r, const char *verb,
	const char *by, int64_t at);
/* A new item of the kind under parent, after a sibling of the same slot
 * (NOWHERE: first; batch_last gives the last). NOWHERE if refused. */
item_id batch_new(struct batch *b, enum kind k, item_id parent,
	item_id after, struct fault *f);
/* The same with an id of the caller's, as a reader of journals needs. */
item_id batch_new_named(struct batch *b, enum kind k, const struct ident *id,
	item_id parent, item_id after, struct fault *f);
bool batch_place(struct batch *b, item_id i, item_id parent, item_id after,
	struct fault *f);
/* Empty it and all below it, and take them out of the meeting: the edits
 * hold everything that undo needs, also after a restart. */
bool batch_remove(struct batch *b, item_id i, struct fault *f);
/* More than TEXT_MAX is refused.
 * Newlines that the row cannot bear become blanks or go. No edit is made
 * where the field says so already. */
bool batch_set(struct batch *b, item_id i, enum row row, enum lang l,
	const char *text, struct fault *f);
/* Keep it: the record's seq becomes b->seq. False if any step was refused;
 * then everything is undone. An empty batch is kept too. */
bool batch_end(struct batch *b);
/* Undo all steps so far. */
void batch_drop(struct batch *b);
/* Free the list of edits; the record keeps the texts. */
void batch_free(struct batch *b);

/* --- whole batches, as read from a journal --- */

/* Add an edit without doing it. Texts must live in the record's pool. */
void batch_add(struct batch *b, const struct edit *e);
/* An item that the batch creates: a number for the id, nowhere yet. If the
 * record knows the id already, that number. */
item_id batch_item(struct batch *b, enum kind k, const struct ident *id);
/* Apply all edits, or none and *f says which was refused and why. Sets
 * r->seq to b->seq. */
bool batch_apply(struct batch *b, struct fault *f);
/* Apply what can be applied even where what was differs, for recovery:
 * gives the number of edits left out. */
size_t batch_salvage(struct batch *b);
/* Turn it into its own inverse. */
void batch_reverse(struct batch *b);

/* Make the steps that turn now into what wanted says (by UUIDs), in b, which
 * was begun on now. Where base is not NULL, only what wanted changed against
 * base is taken, and a field or place that now has changed too stays as now
 * has it: their number is given back. */
size_t batch_difference(struct batch *b, const struct record *wanted,
	const struct record *base);

/* Has wanted been gone on with at another desk? Then it holds items, more than
 * the given ones that had no UUID, which were not there when it is said to have
 * been made, and lacks some that were, and are. */
bool record_strayed(const struct record *now, const struct record *wanted,
	const struct record *base, size_t given);
/* The same for such a wanted: what it has that now never had is brought in,
 * and nothing is taken out. Gives the number of fields that differ, which stay
 * as now has them. */
size_t batch_join(struct batch *b, const struct record *wanted);

#endif
