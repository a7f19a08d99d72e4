/* veil.h -- a record seen through its attribution levels.
 *
 * What attribution.h says of one intervention, and what follows from it for
 * everything else an output would print, once for a whole run:
 *
 *  (1) Of an intervention that is not NAMED go: the capacity, the URL of the
 *      statement, what the schema does not know. Under DELEGATION, of the
 *      speaker, those spoken for and the reader only bodies are left, a
 *      person giving way to theirs, and who is not in the roster goes; and of the documents those
 *      that a person submitted go. Where not even the body may be named, all
 *      of these go, with the language and the way of taking part: one of a
 *      delegation's own language is as good as its name.
 *  (2) Nobody is said to have been answered or asked who may not be named
 *      for what they said under the same item of the agenda.
 *  (3) The list of documents keeps its sources, which are public; but not
 *      the time at which a document was introduced, if somebody had the
 *      floor then whom no one may name.
 *  (4) An anonymous text that names its speaker is shown with "[...]" in
 *      place of the name: see attribution_leak.
 *  (5) An attribution that is no word of the schema counts as "none".
 */
#ifndef DRAFT_VEIL_H
#define DRAFT_VEIL_H

#include <obstack.h>

#include "draft/attribution.h"
#include "draft/roster.h"

struct buf;
struct names;

/* Somebody not to be named for what they said under an item. */
struct veil_pair { item_id item, who; };
/* When somebody had the floor whom no one may name. */
struct veil_stretch { int64_t began, ended; };

struct veil {
	const struct record *record;
	struct roster *roster;          /* the caller's, or own */
	struct roster own;
	struct obstack pool;
	struct veil_pair *pair;         /* sorted */
	size_t pairs, pair_room;
	struct veil_stretch *stretch;
	size_t stretches, stretch_room;
	const struct names **names;     /* by item, as they are needed */
};

/* Look over the record, which does not change until veil_close. */
void veil_open(struct veil *v, const struct record *r, struct roster *t);
/* For a question about one intervention; veil_close too. */
void veil_open_bare(struct veil *v, const struct record *r);
void veil_close(struct veil *v);

item_id veil_who(const struct veil *v, const char *value);
const char *veil_speaker(const struct veil *v, item_id intervention);
/* Of the person if they are named or anonymous, else of the body. */
const char *veil_category(const struct veil *v, item_id intervention);
/* Of a person their body as the roster has it, of a body itself, else "". */
const char *veil_body(const struct veil *v, const char *value);

/* Is any of the field to be shown? */
bool veil_shows(const struct veil *v, item_id i, enum row row);
/* One entry of the field as it is to be shown: itself, a body in its place,
 * or "" if nothing is. The answer lives as long as the entry. */
const char *veil_entry(const struct veil *v, item_id i, enum row row,
	const char *entry);

/* Append n bytes of the words of an intervention as they are to be shown. */
void veil_words(struct veil *v, item_id i, const char *s, size_t n,
	struct buf *out);
/* The name that the words betray; NULL if none. */
const char *veil_leak(struct veil *v, item_id i);

#endif
