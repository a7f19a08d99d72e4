/* phrases.h -- what a report says, in one language, with gaps.
 *
 * data/phrases/LANGUAGE.yaml holds the patterns (draft/pattern.h) by key
 * ("adoption.as_drafted") and the settings of the language. A gap in a
 * pattern is filled by what the scope knows of its name, else by the phrase
 * "term.NAME", filled in the same scope; so a phrase can be built of others.
 * {has_x, select, yes {..} other {..}} asks whether x is known. Where the
 * settings have a form of that name, {x_genitive} is x in it ("Рабочей группы
 * Совета"), so that names stand in the record in their first form only.
 * How a name is put in a form is in draft/decline.h. A text of several, LISTED
 * between them, is said as a list of the language; a form of it is that of
 * each, or what the form has for "&".
 *
 *  (1) Every phrase of English is there in each language; a job or a form may
 *      put its own in the place of any.
 *  (2) A gap that nothing fills is marked in the result, never blank: UNSET
 *      its name UNSET_END. Whoever asked decides what becomes of it.
 */
#ifndef DRAFT_PHRASES_H
#define DRAFT_PHRASES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/lang.h"

struct buf;
struct data;
struct fault;
struct phrases;

/* Controls: no text of a record, a form or a job holds one. */
#define UNSET "\x01"
#define UNSET_END "\x02"

/* Between texts that fill a gap together: they stand there as a list of the
 * language, each of them in the form that the gap asks for. */
#define LISTED "\x03"

/* What a scope answers: a text and, of what is counted, a number. */
struct answer { const char *text; double number; };

/* Who answers: the first scope outward whose look returns true. A text of
 * "" says that the fact is known to be unset. */
struct scope {
	const struct scope *outer;
	bool (*look)(void *context, const char *name, struct answer *a);
	void *context;
};

/* A scope of some names, ended by a NULL name. */
struct said { const char *name, *text; double number; };
bool said_look(void *said, const char *name, struct answer *a);

struct phrases *phrases_open(enum lang l, struct fault *f);
void phrases_close(struct phrases *p);
enum lang phrases_lang(const struct phrases *p);
/* Put the phrases below a node in the place of those with the same keys: a
 * mapping, by key. */
bool phrases_override(struct phrases *p, struct data *d, void *node,
	struct fault *f);

bool phrases_has(const struct phrases *p, const char *key);
/* Append the phrase. A key nobody has is a gap of that name. */
void phrase(const struct phrases *p, const char *key,
	const struct scope *scope, struct buf *out);
/* Does the text have a gap that nothing filled? */
bool phrase_unset(const char *text);

/* ---- the settings of the language ---- */

/* "join", "stop" and the like; "" if the language has none such. */
const char *phrases_setting(const struct phrases *p, const char *name);
/* What a mapping of the settings, by its path, has under a key; "" if
 * nothing. */
const char *phrases_entry(const struct phrases *p, const char *map,
	const char *key);
/* Does the text begin with one of the words of a list of the settings
 * ("speech", "verbs.agreed"), whatever its case? "le*" fits more letters,
 * "*er" any word with that end. Not if one of the list "no_" and its name
 * fits too. */
bool phrases_starts(const struct phrases *p, const char *list,
	const char *text);
/* Does one of them occur in it anywhere, as words? */
bool phrases_occurs(const struct phrases *p, const char *list,
	const char *text);
/* The same, where it is the verb of the text: of one word alone, if the
 * language has such a list, only at the beginning or behind a word of that;
 * and none of the list "no_" and its name. */
bool phrases_says(const struct phrases *p, const char *list,
	const char *behind, const char *text);
/* Where one of them begins a word of it, behind a word of another list if
 * that is not NULL: a place in the folded text, for comparison. */
#define PHRASES_NOWHERE ((size_t)-1)
size_t phrases_at(const struct phrases *p, const char *list,
	const char *behind, const char *text);

/* Append the text in a form of the settings; false if there is none such. */
bool phrases_form(const struct phrases *p, const char *form, const char *text,
	struct buf *out);

/* ---- what ICU knows of the language ---- */

/* "twelfth", in the variant of the settings ("plain", "genitive"). */
void phrases_ordinal(const struct phrases *p, const char *variant, long n,
	struct buf *out);
/* Several texts as a list: "a, b and c". */
void phrases_list(const struct phrases *p, const char *const *text, size_t n,
	struct buf *out);
/* The same of texts with LISTED between them. */
void phrases_listed(const struct phrases *p, const char *all,
	struct buf *out);
/* 1..12, as it stands in a date. */
void phrases_month(const struct phrases *p, int month, struct buf *out);
/* The state of an ISO 3166-1 code, by settings.states or by ICU; false if
 * neither has a name for it. */
bool phrases_state(const struct phrases *p, const char *code,
	struct buf *out);
/* The same by a code of three letters, all small or all capital: "arg". */
bool phrases_state_typed(const struct phrases *p, const char *code,
	struct buf *out);

#endif
