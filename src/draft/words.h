/* words.h -- where words begin and end, for the lists of a language.
 *
 *  (1) Texts and words are folded.
 *  (2) Chinese has no ends of words: any place will do.
 */
#ifndef DRAFT_WORDS_H
#define DRAFT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Is what follows a match another word? */
bool word_ends(const char *word, const char *rest);
/* Does a word begin at a place of the text? */
bool word_begins(const char *text, size_t place);
/* Does the text begin with the word: "noun", "le*" with more letters, or any
 * word that ends like "*er"? */
bool word_fits(const char *word, const char *text);

#endif
