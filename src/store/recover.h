/* recover.h -- all that can be saved, from any mixture of damaged files. */
#ifndef STORE_RECOVER_H
#define STORE_RECOVER_H

#include <stdbool.h>

struct buf;
struct fault;

/* Load the minutes, the journal's segments and the spool of yaml, salvage
 * every change that can be made to fit, and write the result to out, which
 * must not be there yet. report: what was found, one sentence a line. The
 * files read are not touched. */
bool recover_to(const char *yaml, const char *out, struct buf *report,
	struct fault *f);

#endif
