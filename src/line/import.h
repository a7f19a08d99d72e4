/* import.h -- the log of a W3C or MeetBot meeting, as a script. */
#ifndef LINE_IMPORT_H
#define LINE_IMPORT_H

#include <stdbool.h>
#include <stddef.h>

struct fault;

/* A line of the script, and the line of the log that it comes from. */
typedef void import_teller(void *context, int line, const char *text);

/* Tell the script that a log of n bytes comes to. False, and nothing told: it
 * is no log, or does not say on which day it was. */
bool import_log(const char *log, size_t n, import_teller *tell, void *context,
	struct fault *f);

#endif
