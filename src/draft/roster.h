/* roster.h -- who and which document is meant, found at once.
 *
 *  (1) Gives what who_is() and document_find() give, without walking the
 *      roster each time. It looks at a record that does not change meanwhile.
 *  (2) A document is also found by its whole title, as speakers of papers
 *      without a symbol are logged.
 *      (Not if it is lazy: then each value is looked for in the record, once,
 *      which is better for one question.)
 *  (3) Names that nobody in the roster bears are numbered 1, 2, 3 ... in the
 *      order in which they were first asked for.
 */
#ifndef DRAFT_ROSTER_H
#define DRAFT_ROSTER_H

#include <obstack.h>
#include <stdbool.h>
#include <stddef.h>

#include "record/record.h"

struct roster_entry { const char *key; item_id item; unsigned number; };

struct roster {
	const struct record *record;
	bool lazy;
	struct obstack pool;
	struct roster_entry *entry;     /* open addressing */
	size_t n, cap;
	const char **stranger;          /* by number - 1 */
	unsigned strangers, room;
};

void roster_open(struct roster *t, const struct record *r);
void roster_open_lazy(struct roster *t, const struct record *r);
void roster_close(struct roster *t);

item_id roster_who(struct roster *t, const char *value);
item_id roster_document(struct roster *t, const char *typed);
/* The number of a value that is nobody's; 0 if it is somebody's, or "". */
unsigned roster_stranger(struct roster *t, const char *value);

#endif
