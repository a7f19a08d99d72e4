/* export_akn.h -- what the two halves of the Akoma Ntoso export share. */
#ifndef DRAFT_EXPORT_AKN_H
#define DRAFT_EXPORT_AKN_H

#include <stdint.h>

#include "draft/export_inside.h"

struct akn {
	struct run run;
	struct buf *out;
	struct buf one;         /* an entry, ended by a NUL */
	struct buf words;       /* the words to be shown of it */
	struct buf votes;       /* for the analysis */
	struct buf strangers;   /* by number - 1: 1 if referred to */
	uint64_t categories, verbs, roles;      /* referred to: bits */
	bool unnamed;           /* "#unnamed" is referred to */
	int letter;             /* of the next outcome */
};

/* Append a text, a newline as <br/>. */
void akn_words(struct akn *a, const char *s, size_t n);
void akn_text(struct akn *a, const char *s);
/* Append ' eId="..."': the mark and the UUID of the item. */
void akn_eid(struct akn *a, const char *mark, item_id i);
/* Append ' class="..."'; blanks become hyphens. Nothing for "". */
void akn_class(struct akn *a, const char *word);
/* Append ' name="..."' with a time the schema takes; nothing if none. */
void akn_time(struct akn *a, const char *name, const char *time);
/* Append the reference to somebody: "#e..." or "#w1". Is it a body? */
bool akn_who(struct akn *a, const char *value);
/* Append <person> or <organization> for a value of who. */
void akn_agent(struct akn *a, const char *value);
void akn_agent_item(struct akn *a, item_id who, const char *role);
/* Append 'name="#stem-word"' and remember it in *used; nothing for a word
 * that is none of the row. */
void akn_concept(struct akn *a, const char *name, const char *stem,
	enum row row, const char *word, uint64_t *used);

void akn_body(struct akn *a);

#endif
