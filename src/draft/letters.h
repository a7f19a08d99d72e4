/* letters.h -- the first letters of texts, and the marks at their ends. */
#ifndef DRAFT_LETTERS_H
#define DRAFT_LETTERS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/* Does the text begin with a small letter? */
bool letter_begins_small(const char *text);
/* The text with a small letter at its beginning. */
void letter_small(const char *text, struct buf *out);
/* The letter at a byte of it made a capital, or small. */
void letter_capital(struct buf *text, size_t at);
void letter_lower(struct buf *text, size_t at);
/* How many bytes the first of the marks, ended by NULL, that it ends with has;
 * 0 if it ends with none. */
size_t letters_end(const char *text, size_t n, const char *const *marks);

#endif
