/* record.h -- the meeting as a value: a tree of items with fields.
 *
 *  (1) Item 1 is the meeting; it is always there and never moves.
 *  (2) Item numbers are given out 1, 2, 3 ... and live as long as the record
 *      is open; they mean nothing outside it. Outside, an item is its UUID.
 *  (3) parent == NOWHERE exactly if the item (with all below it) is not in
 *      the meeting, yet or any more; what is below it stays below it.
 *  (4) prev, next, first, last are mutual, and following parents from any
 *      item in the meeting ends at MEETING.
 *  (5) Children stand grouped by the rows of the schema that hold them
 *      (their slot), in the order of those rows. A place names the sibling
 *      before it in the same slot.
 *  (6) A field has at most one value in a language; none is empty.
 *
 * record_sane() checks 1 to 6. All text lives in the record's pool until
 * record_close; a string once got from it stays valid until then, whatever
 * happens to the field.
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include <obstack.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ident.h"
#include "base/lang.h"
#include "record/schema.h"

struct fault;

typedef uint32_t item_id;
enum { NOWHERE = 0, MEETING = 1 };

/* A text may have so many bytes: the minutes' reader takes no more. */
enum { TEXT_MAX = 1 << 20 };

struct value {
	const char *text;
	struct value *next;             /* in the order first set */
	uint16_t row;
	uint8_t lang;
};

struct item {
	struct ident id;
	enum kind kind;
	item_id parent, prev, next, first, last;
	struct value *values;
};

struct record {
	struct obstack pool;
	uint64_t seq;                   /* of the last batch applied */
	size_t n, cap;                  /* items 1 .. n - 1 */
	struct item *item;
	item_id *index;                 /* UUID to number, open addressing */
	size_t index_size;
	uint64_t changes;               /* grows with every edit applied */
};

void record_open(struct record *r);     /* the meeting, and nothing in it */
void record_close(struct record *r);
/* A record of its own with the same items, seq and texts; numbers differ. */
void record_copy(const struct record *from, struct record *to);

/* Is it a number of this record, and in the meeting? */
bool record_has(const struct record *r, item_id i);
enum kind record_kind(const struct record *r, item_id i);
item_id record_find(const struct record *r, const struct ident *id);
/* By its UUID as text; NOWHERE if it is none or not known. */
item_id record_named(const struct record *r, const char *uuid);
/* Its UUID as text, in out of IDENT_SIZE bytes. */
void record_name(const struct record *r, item_id i, char *out);

/* What a field says in a language, "" if nothing. */
const char *record_get(const struct record *r, item_id i, enum row row,
	enum lang l);
/* What it says to a reader of that language: in it, else unmarked, else in
 * the meeting's language, English, any. "" only if it says nothing at all. */
const char *record_text(const struct record *r, item_id i, enum row row,
	enum lang l);
/* record_get without a language, for rows that have none. */
const char *record_say(const struct record *r, item_id i, enum row row);
/* The same as a whole number; otherwise if it is none. */
long record_number(const struct record *r, item_id i, enum row row,
	long otherwise);
enum lang record_lang(const struct record *r);  /* of the minutes */

/* Walking: the first / last child in a slot, the next / previous in the same
 * slot; NOWHERE at the end. */
item_id record_first(const struct record *r, item_id parent, enum row slot);
item_id record_last(const struct record *r, item_id parent, enum row slot);
item_id record_next(const struct record *r, item_id i);
item_id record_prev(const struct record *r, item_id i);
/* The slot it stands in; ROW_NONE if nowhere. */
enum row record_slot(const struct record *r, item_id i);
/* Is i below (or the same as) top? */
bool record_under(const struct record *r, item_id i, item_id top);
/* The next item of a whole walk, parents before children, below top. */
item_id record_walk(const struct record *r, item_id i, item_id top);

/* One of several: the n-th entry (from 0) of a ROW_MANY value. Gives its
 * length and sets *at to its first byte; false past the last. */
bool many_at(const char *text, size_t n, const char **at, size_t *length);
size_t many_count(const char *text);

/* --- for readers of files: fill a record that nobody looks at yet --- */

/* An item appended at the end of its slot. id NULL: a new one. NOWHERE if
 * the parent may not hold it or the id is taken. */
item_id record_add(struct record *r, item_id parent, enum kind k,
	const struct ident *id);
/* The same with the id to follow by record_identify, before anything else
 * but record_put sees the item. False if the id is taken or none. */
item_id record_add_unnamed(struct record *r, item_id parent, enum kind k);
bool record_identify(struct record *r, item_id i, const struct ident *id);
/* Set a field; n bytes are copied; "" takes it away. */
void record_put(struct record *r, item_id i, enum row row, enum lang l,
	const char *text, size_t n);
/* Give the meeting itself another UUID. */
void record_rename(struct record *r, const struct ident *id);

bool record_sane(const struct record *r);       /* for tests: 1 to 6 hold */

#endif
