/* phrases_words.c -- the lists of words that the settings of a language have.
 *
 *  (1) Words and texts are compared folded. The last texts asked about are
 *      kept so, for each is asked of several lists.
 *  (2) Whether a text begins with a word is told by its first LOOK_AT bytes.
 */
#include "config.h"
#include "draft/phrases_inside.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>

#include "base/buf.h"
#include "base/text.h"

enum { LOOK_AT = 160, KEPT = 4 };       /* bytes; texts */

struct folded { struct buf text, folded; };
struct kept { struct folded folded[KEPT]; size_t next; };

void phrases_add_list(struct phrases *p, struct data *d, const char *key,
	yaml_node_t *words)
{
	struct list *l;

	p->list = mem_grow(p->list, (p->lists + 1) * sizeof *p->list);
	l = &p->list[p->lists++];
	*l = (struct list){ .key = mem_copy(key) };
	for (yaml_node_t *w; (w = data_at(d, words, l->words.n)); ) {
		struct buf folded = BUF_INIT;
		const char *text = data_text(w);

		if (text)
			text_fold(text, strlen(text), &folded);
		words_add(&l->words, folded.s);
		buf_free(&folded);
	}
	words_sort(&l->words);
}

static int is_of_key(const void *key, const void *list)
{
	return strcmp(key, ((const struct list *)list)->key);
}

static void find_exceptions(struct phrases *p)
{
	for (size_t i = 0; i < p->lists; i++)
		for (size_t k = 0; k < p->lists; k++)
			if (!strncmp(p->list[k].key, "no_", 3) &&
			    !strcmp(p->list[k].key + 3, p->list[i].key))
				p->list[i].except = k + 1;
}

static int by_key(const void *a, const void *b)
{
	return strcmp(((const struct list *)a)->key,
		((const struct list *)b)->key);
}

void phrases_sort_lists(struct phrases *p)
{
	if (p->lists)
		qsort(p->list, p->lists, sizeof *p->list, by_key);
	find_exceptions(p);
	p->kept = mem_get(sizeof *p->kept);
	for (size_t i = 0; i < KEPT; i++)
		p->kept->folded[i] = (struct folded){ BUF_INIT, BUF_INIT };
}

void phrases_close_lists(struct phrases *p)
{
	for (size_t i = 0; i < p->lists; i++) {
		words_free(&p->list[i].words);
		free(p->list[i].key);
	}
	for (size_t i = 0; p->kept && i < KEPT; i++) {
		buf_free(&p->kept->folded[i].text);
		buf_free(&p->kept->folded[i].folded);
	}
	free(p->kept);
	free(p->list);
}

static const struct list *list_of(const struct phrases *p, const char *key)
{
	return p->lists ? bsearch(key, p->list, p->lists, sizeof *p->list,
		is_of_key) : NULL;
}

static const char *fold(const struct phrases *p, const char *text, size_t n)
{
	struct kept *k = p->kept;
	struct folded *f = k->folded;

	for (size_t i = 0; i < KEPT; i++, f++)
		if (f->text.n == n && n && !memcmp(f->text.s, text, n))
			return f->folded.s;
	f = &k->folded[k->next++ % KEPT];
	buf_cut(&f->text, 0);
	buf_cut(&f->folded, 0);
	buf_addn(&f->text, text, n);
	text_fold(text, n, &f->folded);
	return f->folded.s;
}

static const char *folded_start(const struct phrases *p, const char *text)
{
	size_t n = strlen(text);

	while (n > LOOK_AT)
		n = text_prev(text, n, LOOK_AT + 1);
	return fold(p, text, n);
}

static bool any_fits(const struct list *l, const char *folded)
{
	return l && words_fit(&l->words, folded);
}

bool phrases_starts(const struct phrases *p, const char *list,
	const char *text)
{
	const struct list *l = list_of(p, list);
	const char *folded;

	if (!l)
		return false;
	folded = folded_start(p, text);
	return any_fits(l, folded) && !(l->except &&
		any_fits(&p->list[l->except - 1], folded));
}

size_t phrases_at(const struct phrases *p, const char *list,
	const char *behind, const char *text)
{
	const struct list *l = list_of(p, list);
	const struct list *first = behind ? list_of(p, behind) : NULL;
	size_t before = PHRASES_NOWHERE;
	const char *s;

	if (!l)
		return PHRASES_NOWHERE;
	s = fold(p, text, strlen(text));
	for (size_t i = 0; s[i]; i++) {
		if (s[i] == ' ' || s[i] == '\'' || U8_IS_TRAIL(s[i]) ||
		    !word_begins(s, i))
			continue;
		if (any_fits(l, s + i) && (!first || (before !=
		    PHRASES_NOWHERE && any_fits(first, s + before))))
			return i;
		before = i;
	}
	return PHRASES_NOWHERE;
}

bool phrases_occurs(const struct phrases *p, const char *list,
	const char *text)
{
	return phrases_says(p, list, NULL, text);
}

/* Do the bytes before a place end with one of the words, or is nothing there? */
static bool stands_behind(const struct list *l, const char *s, size_t place)
{
	while (place && s[place - 1] == ' ')
		place--;
	for (size_t i = 0; place && i < l->words.n; i++) {
		const char *word = l->words.word[i];
		size_t n = strlen(word);

		if (n && n <= place && !memcmp(s + place - n, word, n) &&
		    word_begins(s, place - n))
			return true;
	}
	return !place;
}

bool phrases_says(const struct phrases *p, const char *list,
	const char *behind, const char *text)
{
	const struct list *l = list_of(p, list);
	const struct list *subject = behind ? list_of(p, behind) : NULL;
	const char *s = l ? fold(p, text, strlen(text)) : "";

	for (size_t i = 0; l && i < l->words.n; i++) {
		const char *word = l->words.word[i];
		bool anywhere = !subject || strchr(word, ' ');

		for (const char *at = s; *word && (at = strstr(at, word)); at++)
			if (word_begins(s, (size_t)(at - s)) &&
			    word_ends(word, at + strlen(word)) &&
			    !(behind && l->except &&
			    any_fits(&p->list[l->except - 1], at)) &&
			    (anywhere || stands_behind(subject, s,
			    (size_t)(at - s))))
				return true;
	}
	return false;
}
