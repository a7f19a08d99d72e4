/* resolve_inside.h -- outcomes while they are taken; of the resolve*.c alone. */
#ifndef DRAFT_RESOLVE_INSIDE_H
#define DRAFT_RESOLVE_INSIDE_H

#include "draft/drafting.h"

/* One meeting's outcomes, as they are taken. */
struct taking {
	struct drafting *d;
	const struct form_block *b;
	size_t meeting;
	int shown;              /* so far, for letters */
	bool composed;          /* the last sentence has a verb of a phrase */
	bool alone;             /* it goes on from a lead-in, without a verb */
	bool due_noted;         /* a due is a note or a column, not words */
	item_id top;            /* the last whose label was asked for, */
	int before_top;         /* and how many stand before it */
};

/* Of the n-th meeting of the present group. */
struct taking resolve_open(struct drafting *d, const struct form_block *b,
	size_t n);
const struct record *resolve_record(const struct taking *t);
const char *resolve_say(const struct taking *t, item_id o, enum row row);
/* Its own, else that of what it is a part of; "proposed" if there is none. */
const char *resolve_status(const struct record *r, item_id o);
/* Is it not (yet, or any more) what the meeting agreed? */
bool resolve_is_open(const char *status);
bool resolve_is_sub_item(const struct record *r, item_id o);
/* Does the block take it? */
bool resolve_takes(const struct taking *t, item_id o);

/* The sentence of an outcome; tells of it in composed and alone. */
void resolve_words(struct taking *t, item_id o, struct buf *out);
/* When it is due, by a shape of words: "outcome.until" in a sentence,
 * "outcome.due" as a note, or NULL for the bare date or meeting. */
void resolve_due(struct taking *t, item_id o, const char *shape,
	struct buf *out);
/* Who is to act; phrased: as a note. */
void resolve_owner(struct taking *t, item_id o, bool phrased,
	struct buf *out);
void resolve_done(struct taking *t, item_id o, struct buf *out);
/* What the form wants noted behind the sentence that came last. */
void resolve_notes(struct taking *t, item_id o, bool top, struct buf *out);

#endif
