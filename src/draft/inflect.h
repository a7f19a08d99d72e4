/* inflect.h -- names in texts of languages that inflect them: Russian and its
 * kin, in Cyrillic letters.
 *
 *  (1) Names and texts are folded, so that й is и and ё is е.
 *  (2) A word of a name is its stem and one of the endings that words of its
 *      kind have; each word of a name by itself. A word of no known kind, such
 *      as any in other letters, is only itself.
 */
#ifndef DRAFT_INFLECT_H
#define DRAFT_INFLECT_H

#include <stddef.h>

/* How many bytes every form of the name begins with. */
size_t inflect_stem(const char *name);
/* How many of the n bytes of the text are a form of the name, up to the end
 * of a word; 0 if none are. */
size_t inflect_fits(const char *text, size_t n, const char *name);

#endif
