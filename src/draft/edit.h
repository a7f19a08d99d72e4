/* edit.h -- what the drafter changes in a report that was drawn. */
#ifndef DRAFT_EDIT_H
#define DRAFT_EDIT_H

#include <stdbool.h>

struct drafting;
struct fault;

/* The job's paragraphs that stand after, or instead of, what entries gave. */
bool edit_apply(struct drafting *d, struct fault *f);

#endif
