/* minutes.h -- the minutes file: YAML text to a record and back.
 *
 *  (1) What is written reads back as the same record, unknown keys included.
 *  (2) The type of a value is the schema's, never the look of its scalar.
 *  (3) Hostile files are refused by place: too deep, too large, aliases,
 *      keys used twice, a second document, foreign tags, invalid UTF-8.
 *  (4) What is only odd is kept as it was and told: a word not in the list,
 *      a key nobody knows, an id used twice.
 *  (5) The same record gives the same bytes.
 */
#ifndef STORE_MINUTES_H
#define STORE_MINUTES_H

#include "record/record.h"

struct buf;
struct fault;

enum {
	MINUTES_SIZE_MAX = 64 << 20, MINUTES_DEPTH_MAX = 32,
	MINUTES_SCALAR_MAX = TEXT_MAX, MINUTES_NODES_MAX = 8000000
};

/* What the file says of its history. */
struct minutes_info {
	bool has_journal;
	struct ident journal;
	uint64_t sequence;
	bool named;                     /* it says which meeting it is */
	size_t ids_given;               /* items that had no id in the file */
	size_t issues;
	struct mark { int line, column; } *mark; /* where each item begins, by
					 * number, for the caller to free;
					 * NULL unless asked */
	bool want_lines;
};

/* Is told of each oddity; f has line and column. */
typedef void minutes_teller(void *context, const struct fault *f);

/* Read into r, which is open and empty. On false, *f says where and what,
 * and r may hold a part. tell may be NULL. */
bool minutes_read(const char *text, size_t n, struct record *r,
	struct minutes_info *info, minutes_teller *tell, void *context,
	struct fault *f);

/* Append the whole file. journal may be NULL: no history is named. */
bool minutes_write(const struct record *r, const struct ident *journal,
	uint64_t sequence, struct buf *out);

/* Do two records say the same? */
bool minutes_same(const struct record *a, const struct record *b);

#endif
