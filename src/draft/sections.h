/* sections.h -- which section of a report an item of the agenda belongs to. */
#ifndef DRAFT_SECTIONS_H
#define DRAFT_SECTIONS_H

#include "record/record.h"

struct drafting;

/* The section an item belongs to: by its own word, else its title, else its
 * parent's; "" where none tells. */
const char *section_said(struct drafting *d, const struct record *r,
	item_id item);
/* The same; "discussion" where none tells or the form does not take it. */
const char *section_of(struct drafting *d, const struct record *r,
	item_id item);

#endif
