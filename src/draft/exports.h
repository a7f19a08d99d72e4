/* exports.h -- the record itself in the formats other programs read.
 *
 *  (1) The same records give the same bytes.
 *  (2) No text can break out of its format, whatever is in it; in a table,
 *      what a spreadsheet would take for a formula is made inert.
 *  (3) What attribution.h says may not be named is not there.
 *
 * To add a format: one row in the table, one function.
 */
#ifndef DRAFT_EXPORTS_H
#define DRAFT_EXPORTS_H

#include <stdbool.h>

#include "record/record.h"

struct buf;
struct fault;

struct export {
	const char *name;       /* as after --to: "akn", "csv-actions" */
	const char *suffix;
	const char *help;       /* one line, for N_() */
	int most;               /* meetings at a time; 0 is any number */
	/* Append it to out. False with *f: nothing to be had. */
	bool (*write)(const struct record *const *meeting, size_t n,
		enum lang l, struct buf *out, struct fault *f);
};

extern const struct export exports[];   /* ended by a NULL name */

const struct export *export_named(const char *name);    /* or NULL */

#endif
