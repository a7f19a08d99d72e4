/* words.h -- where words begin and end, for the lists of a language.
 *
 *  (1) Texts and words are folded, unless it is said otherwise.
 *  (2) Chinese has no ends of words: any place will do.
 */
#ifndef DRAFT_WORDS_H
#define DRAFT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/* Is what follows a match another word? */
bool word_ends(const char *word, const char *rest);
/* Does a word begin at a place of the text? */
bool word_begins(const char *text, size_t place);
/* Has it two capitals to begin with: "ITU", "МСЭ-Т"? It is not folded. */
bool word_is_abbreviation(const char *word);
/* Does the text begin with the word: "noun", "le*" with more letters, or any
 * word that ends like "*er"? */
bool word_fits(const char *word, const char *text);

/* Are the letters of n bytes Latin ones, or none there? */
bool word_is_latin(const char *s, size_t n);
/* Take off the name in Latin letters that stands in brackets behind one in
 * other letters: "趋势科技（Trend Micro）". It is not folded. */
void word_bare(struct buf *name);

/* A list of such words; all of it zero to begin with. */
struct words {
	size_t n;
	char **word;            /* in the order of their bytes */
	size_t from[257];       /* the first that begins with a byte or later */
};

void words_add(struct words *w, const char *word);
/* After the last was added, and before any is asked for. */
void words_sort(struct words *w);
/* Does the text begin with one of them? */
bool words_fit(const struct words *w, const char *text);
void words_free(struct words *w);

#endif
