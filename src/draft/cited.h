/* cited.h -- documents and instruments as they are called in a report. */
#ifndef DRAFT_CITED_H
#define DRAFT_CITED_H

#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct buf;
struct drafting;

/* How to tell of a document that several submitted who they are. */
enum citing {
	CITE_BARE,      /* not at all */
	CITE_BEHIND,    /* in brackets behind it */
	CITE_INSIDE     /* behind a comma: it stands in brackets itself */
};

/* The documents of a ROW_MANY of symbols: "Documents 13/2 and 13/4", and
 * those who submitted them unless the words name these. */
void cite_documents(struct drafting *d, size_t meeting, const char *symbols,
	enum citing how, const char *words, struct buf *out);
/* The same, bare. */
void name_documents(struct drafting *d, size_t meeting, const char *symbols,
	struct buf *out);
/* "ITU Council Resolution 1306"; as a reference, "Council Resolution 1306":
 * without the conference it came from, and with the name of the body that
 * the report is for. */
void name_instrument(struct drafting *d, size_t meeting, item_id instrument,
	bool reference, struct buf *out);

#endif
