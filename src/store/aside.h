/* aside.h -- other hands at the minutes: when they have done, and what they
 * left in their place, kept beside them as NAME.SUFFIX-TIME.
 *
 *  (1) Nothing that is there already is written over.
 */
#ifndef STORE_ASIDE_H
#define STORE_ASIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

struct buf;
struct fault;

/* A text that is to be kept, in a list. */
struct aside { char *text; size_t n; char suffix[16]; struct aside *next; };

/* Add at the end of the list. */
void aside_add(struct aside **list, const char *text, size_t n,
	const char *suffix);
void aside_free(struct aside *a);

bool aside_write(const char *yaml, const struct aside *a, struct fault *f);
/* Move what is there, whatever it is; as: its new name. */
bool aside_move(const char *yaml, struct buf *as, struct fault *f);

enum { HANDS_QUIET = 300 };     /* milliseconds at rest, and it is whole */

/* A file that somebody else may be writing; since: as it is now, 0: nobody. */
struct hands { struct stat st; int64_t since; };

/* Has it, which is now as st says, been so for a while? Then since is 0. */
bool hands_rest(struct hands *h, const char *path, const struct stat *st);

#endif
