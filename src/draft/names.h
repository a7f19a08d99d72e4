/* names.h -- people and bodies as they are called in a report. */
#ifndef DRAFT_NAMES_H
#define DRAFT_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct buf;
struct drafting;

enum naming {
	NAME_MENTION,   /* in full the first time, short from then on */
	NAME_LIST,      /* the same, of a list: a State has no article */
	NAME_SHORT,
	NAME_TABLE,     /* in full, as a table has it: no article, no country */
	NAME_FORMAL     /* in full, with the country: signatures, tables */
};

struct names *names_open(void);
void names_close(struct names *n);
/* The person or body of a value; NOWHERE if it is a name as typed. */
item_id names_who(struct drafting *d, size_t meeting, const char *value);
void name_add(struct drafting *d, size_t meeting, const char *value,
	enum naming how, struct buf *out);
/* How many have been mentioned; and to forget those after the n-th, for what
 * mentioned them is left out. */
size_t names_made(const struct drafting *d);
void names_unmake(struct drafting *d, size_t n);
/* The document of a symbol as typed, or of a whole title; NOWHERE if it is
 * not listed. */
item_id names_document(struct drafting *d, size_t meeting,
	const char *typed);
/* Several values of a ROW_MANY, for a gap of a phrase: LISTED between them. */
void names_each(struct drafting *d, size_t meeting, const char *values,
	enum naming how, struct buf *out);
/* The same as a list. */
void names_list(struct drafting *d, size_t meeting, const char *values,
	enum naming how, struct buf *out);
/* What the value is for phrases: "state", "secretariat", "group", "other". */
const char *name_kind(struct drafting *d, size_t meeting, const char *value);
/* The same of several; "mixed" if they are not of one kind. */
const char *names_kind(struct drafting *d, size_t meeting,
	const char *values);
/* "female", "male", "other", "body"; "" if not known. */
const char *name_gender(struct drafting *d, size_t meeting,
	const char *value);
/* Is it written in Latin letters, or in none? */
bool name_is_latin(const char *text);

#endif
