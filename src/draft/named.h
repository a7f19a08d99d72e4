/* named.h -- do the words of a record name somebody? */
#ifndef DRAFT_NAMED_H
#define DRAFT_NAMED_H

#include <stdbool.h>
#include <stddef.h>

struct drafting;

/* Does the text begin with a name of that person or body? */
bool name_begins(struct drafting *d, size_t meeting, const char *value,
	const char *text);
/* Does it begin with them as a sentence calls them, article and all? */
bool name_begins_as_called(struct drafting *d, size_t meeting,
	const char *value, const char *text);
/* Does it begin with anybody of the roster, or with words for somebody ("the
 * secretariat", "Ms")? */
bool names_begin(struct drafting *d, size_t meeting, const char *text);
/* Does a name of theirs stand anywhere in it: at all; with a verb of speech
 * behind it? */
bool name_occurs(struct drafting *d, size_t meeting, const char *value,
	const char *text);
bool name_acts(struct drafting *d, size_t meeting, const char *value,
	const char *text);

#endif
