/* text_cell.h -- one grapheme as it is drawn; text's own header.
 *
 * Width, fitting, painting and the cursor all walk the same cells, so they
 * cannot disagree.
 */
#ifndef BASE_TEXT_CELL_H
#define BASE_TEXT_CELL_H

#include <stdbool.h>
#include <stddef.h>

enum { CELL_TEXT = 32 };

struct cell {
	size_t bytes;           /* how much of the text it takes */
	int columns;
	char text[CELL_TEXT];   /* what is sent for it, no NUL within */
	size_t n;
};

/* The cell at a grapheme's start; false at the end. Lam and alef, which
 * Arabic writes as one, are one cell. */
bool cell_next(const char *s, size_t n, size_t at, struct cell *c);
/* How many bytes from a grapheme's start on are cells of one column each, sent
 * as they are: printable ASCII that no mark combines with. */
size_t cell_run(const char *s, size_t n, size_t at);

#endif
