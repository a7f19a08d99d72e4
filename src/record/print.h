/* print.h -- the schema table as others read it: JSON Schema and a manual. */
#ifndef RECORD_PRINT_H
#define RECORD_PRINT_H

struct buf;

/* Append a JSON Schema (draft 7, which editors know) of the minutes file.
 * Unknown keys are allowed, because they are kept; known ones have types. */
void schema_print_json(struct buf *out);

/* Append the tables of dais-minutes(5), in mdoc: a subsection a kind. */
void schema_print_mdoc(struct buf *out);

#endif
