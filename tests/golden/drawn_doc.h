/* drawn_doc.h -- reports drawn from random minutes full of nasty texts.
 *
 * "drawn:7" is a report on one or two meetings in which every field of every
 * kind may be filled: human text with what could be taken for markup, the
 * rest with what fits its type. The number picks form and language; the same
 * number gives the same report.
 */
#ifndef TESTS_DRAWN_DOC_H
#define TESTS_DRAWN_DOC_H

#include <stdbool.h>

#include "draft/doc.h"

/* False if the name is no such report, or it cannot be drawn, which is said
 * on standard error; else close it with doc_close. */
bool drawn_doc(const char *name, struct doc *d);

#endif
