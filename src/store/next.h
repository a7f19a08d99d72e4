/* next.h -- a meeting made from the last one. */
#ifndef STORE_NEXT_H
#define STORE_NEXT_H

#include <stdbool.h>

struct fault;

/* Write a fresh minutes file at path, which must not be there. after: the
 * minutes of the last meeting, or NULL: then only the form. Taken over: body,
 * mandate, roster, officers still in office, time zone, language, the next
 * number, dates and place, and open actions (as outcomes carried over). */
bool next_meeting(const char *path, const char *after, struct fault *f);

#endif
