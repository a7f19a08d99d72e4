/* names.h -- the names of minutes: what stands or would stand at one.
 *
 *  (1) A journal belongs to one meeting: no name is given out that would make
 *      another share it.
 */
#ifndef STORE_NAMES_H
#define STORE_NAMES_H

#include <stdbool.h>

struct buf;
struct fault;

/* False: a symbolic link that leads nowhere. Written to, it would become a
 * file of its own, and what it leads to on another day be forgotten. */
bool name_leads(const char *path, struct fault *f);

/* May new minutes be made here? */
bool name_is_free(const char *path, struct fault *f);

/* The other minutes, if there are any, whose journal has the same name. */
bool name_shared(const char *path, struct buf *other);

#endif
