/* doc.h -- a drafted report as a list of blocks, of no format yet.
 *
 *  (1) Blocks stand in the order of reading. Numbers, letters, bullets,
 *      dashes and every word are in them already; a writer adds none.
 *  (2) Texts are valid UTF-8 in logical order without control characters.
 *      A text is one paragraph; a newline in it is a line break within it.
 *  (3) An anchor is the UUID of the entry that a block stands for; no two
 *      blocks of a document have the same one.
 *  (4) All texts live in the document's pool until doc_close.
 *
 * The report of one meeting begins, for example:
 *
 *      TITLE    ""     "Report by the Chair of the Group"
 *      LEAD     ""     "Summary"                               boxed
 *      PARA     ""     "This report summarizes ..."            boxed
 *      RULE     ""     ""                                      boxed
 *      HEADING  "1"    "Introduction"           level 1
 *      PARA     ""     "The twelfth meeting was held ..."
 *      HEADING  "5"    "Discussion"             level 1
 *      PARA     "5.1"  "The secretariat reported ..."
 *      ENTRY    "a)"   "The Group agreed:"      level 1
 *      ENTRY    "•"    "to go on;"              level 2
 *      SIGN     ""     "Chair of CWG-COP"
 */
#ifndef DRAFT_DOC_H
#define DRAFT_DOC_H

#include <obstack.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/lang.h"

enum block_kind {
	BLOCK_HEAD,             /* a line above the title: "Document C17/15" */
	BLOCK_TITLE,
	BLOCK_SUBTITLE,
	BLOCK_LEAD,             /* a heading outside the numbering */
	BLOCK_HEADING,
	BLOCK_PARA,
	BLOCK_ENTRY,            /* of a list; its number is its mark */
	BLOCK_ROW,              /* of a table; the first of a run is its head */
	BLOCK_RULE,             /* a line across */
	BLOCK_SIGN              /* a line of the signature */
};

struct block {
	enum block_kind kind;
	int level;              /* of HEADING and ENTRY, from 1 */
	bool boxed;             /* in the frame at the head of the report */
	bool open;              /* an unset fact is marked in the text */
	enum lang lang;         /* of the text; may differ from the doc's */
	const char *number;     /* "5", "5.1", "a)", "•"; "" if none */
	const char *text;       /* of a ROW its cells, CELL_END behind each
				 * but the last */
	const char *anchor;     /* UUID, or "" */
	const char *sources;    /* UUIDs it was made from, a blank between;
				 * facts of a meeting as "meeting:UUID"; "" */
};

#define CELL_END "\x1f"

struct doc {
	struct obstack pool;
	enum lang lang;
	const char *title;      /* for metadata; "" if none */
	const char *symbol;     /* of the report as a document; "" if none */
	const char *date;       /* YYYY-MM-DD; "" if none */
	size_t n, cap;
	struct block *block;
};

void doc_open(struct doc *d, enum lang l);
void doc_close(struct doc *d);
/* A block at the end, in the document's language and with no number, text,
 * anchor or sources yet. Valid until the next call. */
struct block *doc_add(struct doc *d, enum block_kind kind);
/* A copy of n bytes in the document's pool. */
const char *doc_text(struct doc *d, const char *s, size_t n);
/* An entry may stand in several blocks: the first one keeps its anchor. */
void doc_anchor_once(struct doc *d);
/* The n-th cell of a ROW, from 0; false past the last. */
bool doc_cell(const struct block *row, size_t n, const char **at,
	size_t *length);

#endif
