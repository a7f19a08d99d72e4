/* facts.h -- what the gaps of phrases are filled with. */
#ifndef DRAFT_FACTS_H
#define DRAFT_FACTS_H

#include <stdbool.h>
#include <stddef.h>

#include "draft/form.h"

struct answer;
struct buf;
struct drafting;

/* A struct scope's look; the context is the drafting. */
bool facts_look(void *drafting, const char *name, struct answer *a);
/* The same of one meeting. */
void fact_of(struct drafting *d, size_t meeting, const char *name,
	struct buf *out);
/* Are two meetings alike in these facts? The list ends in NULL. */
bool facts_alike(struct drafting *d, form_words facts, size_t a, size_t b);
/* The n-th fact's name and one line of help; false past the last. */
bool fact_told(size_t n, const char **name, const char **help);
/* What is to be said of where a fact could be set; NULL if it is none. */
const char *fact_place(const char *name);

#endif
