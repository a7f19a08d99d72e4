/* writers.h -- a drafted report in the formats people read.
 *
 *  (1) The same document gives the same bytes.
 *  (2) No text can break out of its format, whatever is in it.
 *  (3) With trace, a block names the entries that it comes from.
 *
 * To add a format: one row in the table, one function.
 */
#ifndef DRAFT_WRITERS_H
#define DRAFT_WRITERS_H

#include <stdbool.h>

#include "draft/doc.h"

struct buf;
struct fault;

struct write_options {
	bool trace;
	int columns;            /* of plain text; 0 is 80 */
	const char *styles;     /* folder of the reference documents */
};

struct writer {
	const char *name;       /* as after --to */
	const char *suffix;     /* of a file in this format, "txt" */
	const char *help;       /* one line, for N_() */
	bool binary;            /* not to be written to a terminal */
	/* Append the report to out. False with *f: nothing to be had. */
	bool (*write)(const struct doc *d, const struct write_options *o,
		struct buf *out, struct fault *f);
};

extern const struct writer writers[];   /* ended by a NULL name */

const struct writer *writer_named(const char *name);    /* or NULL */

#endif
