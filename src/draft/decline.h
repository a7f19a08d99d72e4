/* decline.h -- names in other forms, by the settings of a language.
 *
 * A form is a mapping from how a name begins or ends to what stands there
 * instead; what the longest key that fits stands for is put in its other
 * shape, and the rest of the name stays:
 *
 *      "Groupe"    whole words at the start
 *      "A*"        letters at the start
 *      "*ia"       letters at the end
 *      "*"         nothing, of any name
 *
 * A shape behind "=" is all that is said ("=f", to select by).
 *
 * Where only "*" fits, or nothing, the words of the name decline one by one,
 * by a mapping of states. A state is a mapping from words to what stands
 * there instead and to the state of the word behind it:
 *
 *      start: {"*ая": "ой f", "г-н": "г-на he"}
 *      f: {"*ия": "ии ."}
 *
 *  (1) "*ая" fits the end of a word, "г-н" a whole one, "*" any; with a blank
 *      behind it ("Ким ") only one that is not the last. The longest counts.
 *      With nothing before the state (" he") the word stays as it is.
 *  (2) The first state is "start". Behind "." the name stays as it is; what
 *      does not begin with a letter or digit ends it too.
 *  (3) Where the name begins with an abbreviation, where a word fits nothing
 *      and where the name ends in a state without a rule for ".", nothing is
 *      sure and the whole name stays.
 */
#ifndef DRAFT_DECLINE_H
#define DRAFT_DECLINE_H

#include "draft/data.h"

struct buf;

/* Either may be NULL. */
struct form { yaml_node_t *map, *words; };

/* Append the name in the form. */
void decline(struct data *d, const struct form *f, const char *name,
	struct buf *out);

#endif
