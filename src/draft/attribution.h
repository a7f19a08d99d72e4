/* attribution.h -- how far a report may name who spoke.
 *
 *  (1) The secretary's word on an intervention (INTERVENTION_NAMED) holds in
 *      every output, metadata included. Without one, the speaker is named.
 *  (2) What may not be named is not there: neither name nor code nor the id
 *      of the roster's entry, nor for whom the speaker spoke.
 */
#ifndef DRAFT_ATTRIBUTION_H
#define DRAFT_ATTRIBUTION_H

#include "record/record.h"

struct buf;

enum attribution {
	ATTRIBUTION_NAMED,      /* person or body, as in the record */
	ATTRIBUTION_DELEGATION, /* the body only, never the person */
	ATTRIBUTION_ANONYMOUS,  /* "a Member State": the category only */
	ATTRIBUTION_NONE        /* nobody at all: "it was said" */
};

enum attribution attribution_of(const struct record *r, item_id intervention);

/* The value (a code, or a name as typed) that may be shown for the speaker:
 * for DELEGATION that of the person's body; "" where nobody may be named or
 * nobody is known. Lives as long as the record. */
const char *attribution_speaker(const struct record *r, item_id intervention);

/* The category of the speaker, a word of the schema ("member state"); "" if
 * unknown, or if not even that may be said. */
const char *attribution_category(const struct record *r,
	item_id intervention);

/* Append what may be shown of a field of an intervention, entry by entry:
 * the documents that were presented, who read it out. */
void attribution_shown(const struct record *r, item_id intervention,
	enum row row, struct buf *out);

/* Does the text of an intervention that may not be attributed name its
 * speaker itself, or whom they spoke for? Then the name in question (full,
 * short, alias or code of the person or the body); else NULL. */
const char *attribution_leak(const struct record *r, item_id intervention);

#endif
