/* phrases_inside.h -- the phrases of a language; of the phrases*.c alone. */
#ifndef DRAFT_PHRASES_INSIDE_H
#define DRAFT_PHRASES_INSIDE_H

#include <unicode/udat.h>
#include <unicode/ulistformatter.h>
#include <unicode/unum.h>

#include "draft/data.h"
#include "draft/pattern.h"
#include "draft/phrases.h"
#include "draft/words.h"

enum { ORDINALS_MAX = 8, KEY_MAX = 96 };

struct entry { char *key; struct pattern pattern; };

/* A list of the settings, each of its words folded. */
struct list {
	char *key;
	struct words words;
	size_t except;          /* the list of what begins so and is none of
				 * them ("no_speech"), from 1; 0 for none */
};

/* A text of the settings, by its path; what it says is the file's. */
struct text { char *key; const char *said; };

struct ordinals { char *variant; UNumberFormat *format; };

struct kept;                            /* texts asked about, folded */

struct phrases {
	enum lang lang;
	struct data data;               /* kept: the settings are read there */
	size_t n, cap, sorted;
	struct entry *entry;            /* those sorted by key, then new */
	size_t lists, texts;
	struct list *list;              /* by key */
	struct text *text;              /* by key */
	size_t variants;
	struct ordinals ordinals[ORDINALS_MAX];
	UListFormatter *joiner;
	UDateFormat *month;
	struct kept *kept;
};

/* ---- phrases_words.c: lists of words ---- */

void phrases_add_list(struct phrases *p, struct data *d, const char *key,
	yaml_node_t *words);
/* After the last was added, and before any is asked for. */
void phrases_sort_lists(struct phrases *p);
void phrases_close_lists(struct phrases *p);

/* ---- phrases_icu.c: what ICU knows of the language ---- */

/* By the settings, which are there; false if ICU has no such locale. */
bool phrases_open_icu(struct phrases *p);
void phrases_close_icu(struct phrases *p);

#endif
