/* words.c -- where words begin and end, for the lists of a language. */
#include "config.h"
#include "draft/words.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/buf.h"

/* May a word end or begin between the two? Chinese has no ends of words. */
static bool apart(UChar32 a, UChar32 b)
{
	return a >= 0x2E80 || b >= 0x2E80 || !u_isalnum(a) || !u_isalnum(b);
}

bool word_ends(const char *word, const char *rest)
{
	int32_t at = (int32_t)strlen(word), i = 0;
	UChar32 last, next;

	U8_PREV((const uint8_t *)word, 0, at, last);
	U8_NEXT((const uint8_t *)rest, i, -1, next);
	return apart(last, next);
}

bool word_begins(const char *text, size_t place)
{
	int32_t at = (int32_t)place, i = 0;
	UChar32 last, next;

	if (!place)
		return true;
	if (isalnum((unsigned char)text[place]) &&
	    isalnum((unsigned char)text[place - 1]))
		return false;
	U8_PREV((const uint8_t *)text, 0, at, last);
	U8_NEXT((const uint8_t *)text + place, i, -1, next);
	return apart(last, next);
}

bool word_is_abbreviation(const char *word)
{
	int32_t i = 0;
	UChar32 a, b;

	U8_NEXT((const uint8_t *)word, i, -1, a);
	U8_NEXT((const uint8_t *)word, i, -1, b);
	return a > 0 && b > 0 && u_isupper(a) && u_isupper(b);
}

/* Does the first word of a text end like this, and is it longer? */
static bool first_word_ends(const char *text, const char *ending)
{
	size_t length = strlen(ending), n = 0;
	int32_t i = 0;
	UChar32 c;

	do {
		n = (size_t)i;
		U8_NEXT((const uint8_t *)text, i, -1, c);
	} while (c > 0 && u_isalpha(c));
	return n > length && !strncmp(text + n - length, ending, length);
}

bool word_fits(const char *word, const char *text)
{
	size_t n = strlen(word);

	if (!n)
		return false;
	if (*word == '*')
		return first_word_ends(text, word + 1);
	if (word[n - 1] == '*')
		return !strncmp(text, word, n - 1);
	return !strncmp(text, word, n) && word_ends(word, text + n);
}

/* ---- lists of words ---- */

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void words_add(struct words *w, const char *word)
{
	w->word = mem_grow(w->word, (w->n + 1) * sizeof *w->word);
	w->word[w->n++] = mem_copy(word);
}

void words_sort(struct words *w)
{
	if (w->n)
		qsort(w->word, w->n, sizeof *w->word, by_bytes);
	for (size_t c = 0, i = 0; c < 257; c++) {
		while (i < w->n && (unsigned char)*w->word[i] < c)
			i++;
		w->from[c] = i;
	}
}

void words_free(struct words *w)
{
	for (size_t i = 0; i < w->n; i++)
		free(w->word[i]);
	free(w->word);
}

/* Does one of those that begin with a byte fit? Beyond ASCII many letters
 * share their first byte. */
static bool any_of_byte(const struct words *w, size_t c, const char *folded)
{
	for (size_t i = w->from[c]; i < w->from[c + 1]; i++)
		if ((c < 0x80 || w->word[i][1] == folded[1]) &&
		    word_fits(w->word[i], folded))
			return true;
	return false;
}

bool words_fit(const struct words *w, const char *folded)
{
	return any_of_byte(w, (unsigned char)*folded, folded) ||
		any_of_byte(w, '*', folded);
}

bool word_is_latin(const char *s, size_t n)
{
	int32_t i = 0;
	UChar32 c;

	while ((size_t)i < n) {
		U8_NEXT((const uint8_t *)s, i, (int32_t)n, c);
		if (u_isalpha(c) && c > 0x24F)
			return false;
	}
	return true;
}

void word_bare(struct buf *name)
{
	static const char *const brackets[][2] = { { "（", "）" },
		{ " (", ")" } };

	for (size_t i = 0; i < 2; i++) {
		const char *to = brackets[i][1];
		size_t n = strlen(to);
		char *at = name->n > n && !strcmp(name->s + name->n - n, to) ?
			strstr(name->s, brackets[i][0]) : NULL;

		if (at && word_is_latin(at + strlen(brackets[i][0]),
		    strlen(at) - strlen(brackets[i][0])) &&
		    !word_is_latin(name->s, (size_t)(at - name->s)))
			buf_cut(name, (size_t)(at - name->s));
	}
}
