/* sample_doc.h -- reports made by hand, for the tests of the writers.
 *
 * "en", "zh" and "ar" are the same short report, with every kind of block
 * and one paragraph in another language. "hostile" has what could be taken
 * for markup in every format; "fuzz:7" is a random report of such pieces,
 * the same for the same number. "long:300" is the English one 300 times, for
 * the clock.
 */
#ifndef TESTS_SAMPLE_DOC_H
#define TESTS_SAMPLE_DOC_H

#include <stdbool.h>

#include "draft/doc.h"

/* False if there is no such report; else close it with doc_close. */
bool sample_doc(const char *name, struct doc *d);

extern const char *const nasty[];       /* ended by NULL */

#endif
