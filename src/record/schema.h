/* schema.h -- what minutes are made of, as one table.
 *
 *  (1) Every row of schema.def is one enumerator: MEETING_NUMBER,
 *      OUTCOME_TEXT, ITEM_RECORD ...; ROW_NONE is 0 and no row.
 *  (2) Rows of a kind stand together, in the order of the file.
 *  (3) A value is text, whatever its type: a number "13", a flag "true".
 *      Of a row with ROW_MANY it is several, joined by newlines; so of those
 *      no single one contains a newline. Absent is "".
 *  (4) Every item of every kind also has the key "id", its UUID.
 *  (5) ROW_EXTRA carries what the file says and the schema does not know:
 *      a YAML flow mapping as text, opaque above the store.
 */
#ifndef RECORD_SCHEMA_H
#define RECORD_SCHEMA_H

#include <stdbool.h>
#include <stdint.h>

enum kind {
	KIND_NONE, KIND_MEETING, KIND_INSTRUMENT, KIND_BODY, KIND_PERSON,
	KIND_OFFICER, KIND_DOCUMENT, KIND_ITEM, KIND_INTERVENTION, KIND_NOTE,
	KIND_EVENT, KIND_OUTCOME, KIND_POSITION, KIND_SITTING, KIND_REQUEST,
	KIND_LIAISON, KIND_COUNT
};

enum type {
	TYPE_NONE,
	TYPE_LINE,      /* one line of human text */
	TYPE_PROSE,     /* human text, may have several lines */
	TYPE_CODE,      /* a short code, unique in the roster */
	TYPE_WHO,       /* a code of a person or body, or a name as typed */
	TYPE_DOC,       /* a document's symbol as typed */
	TYPE_ITEM,      /* the UUID of an item */
	TYPE_WORD,      /* one of ->words */
	TYPE_NUMBER,    /* a whole number */
	TYPE_FLAG,      /* "true", or absent */
	TYPE_TIME,      /* RFC 3339 */
	TYPE_DATE,      /* YYYY-MM-DD */
	TYPE_CHILDREN   /* items of the kinds in ->children */
};

enum { ROW_BY_LANG = 1, ROW_MANY = 2, ROW_TAGGED = 4 };

enum row {
	ROW_NONE,
	ROW_EXTRA,
#define F(kind, name, key, type, flags, words, help) kind##_##name,
#define C(kind, name, key, children, flags, help) kind##_##name,
#include "record/schema.def"
#undef F
#undef C
	ROW_COUNT
};

struct schema_row {
	enum kind kind;
	enum type type;
	int flags;                      /* ROW_... */
	const char *key;                /* path in the file, "a.b.c" */
	const char *const *words;       /* of TYPE_WORD, ended by NULL */
	uint32_t children;              /* of TYPE_CHILDREN: bits 1 << kind */
	const char *help;               /* one line, for N_() */
};

extern const struct schema_row schema[ROW_COUNT];

/* The file's name of a kind ("intervention"), and one line on it. */
const char *kind_key(enum kind k);
const char *kind_help(enum kind k);

/* Make the tables that the calls below use; record_open does it. */
void schema_prepare(void);

/* First and one-past-last row of a kind. */
enum row schema_first(enum kind k);
enum row schema_end(enum kind k);

/* The row of a kind with this key (a whole path); ROW_NONE if none. */
enum row schema_find(enum kind k, const char *key);

/* The list of parent that holds children of kind; ROW_NONE if it may not. */
enum row schema_slot(enum kind parent, enum kind child);

/* Is text a whole value of the row (one entry, of a ROW_MANY one)? */
bool schema_fits(enum row row, const char *text);

/* The word that a person meant: exact, else the only one that begins so,
 * blanks and hyphens alike; NULL if none. */
const char *schema_word(enum row row, const char *typed);

#endif
