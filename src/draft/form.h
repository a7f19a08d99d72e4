/* form.h -- the shape of a report: which sections in which order, and what
 * each takes from the record. Forms are files; dais-form(5) is their manual.
 *
 *  (1) A form is a tree of blocks; each does one thing (its verb) with one
 *      value, and has options.
 *  (2) A form says nothing of its own: all words are phrases.
 */
#ifndef DRAFT_FORM_H
#define DRAFT_FORM_H

#include <stdbool.h>
#include <stddef.h>

struct data;
struct fault;

enum form_verb {
	FORM_HEAD,      /* lines above the title */
	FORM_TITLE, FORM_SUBTITLE,
	FORM_LEAD,      /* a heading outside the numbering */
	FORM_SAY,       /* one paragraph of phrases */
	FORM_TAKE,      /* what the record holds of something */
	FORM_SECTION,   /* a heading, and blocks below it */
	FORM_BOX,       /* blocks in a frame */
	FORM_EACH,      /* blocks for each meeting or item */
	FORM_RULE, FORM_SIGN,
	FORM_VERBS
};

/* A list of words, ended by NULL. */
typedef const char *const *form_words;

struct form_block {
	enum form_verb verb;
	form_words value;       /* phrases; of TAKE and EACH what is meant */
	form_words from;        /* sections that items belong to */
	form_words except;      /* whose words are left out: "chair" */
	form_words same;        /* facts: meetings alike in them share one */
	form_words status;      /* of outcomes and actions */
	form_words note;        /* what is put behind an outcome */
	const char *when;       /* a fact that must be set */
	const char *none;       /* what is said where there is nothing */
	const char *paragraphs; /* "numbered" or "plain" */
	const char *by;         /* paragraphs by "topic" or "entry" */
	bool number;            /* of a section: has it a number? */
	size_t n;
	struct form_block *block;       /* below a section, box or each */
};

/* Tell of each form that is delivered with the program, by name, with what it
 * says it is about. */
typedef void form_teller(void *context, const char *name, const char *about);
void forms_tell(form_teller *tell, void *context);

/* A word of forms, with one line of help for N_(); what may stand behind it,
 * ended by a NULL name, or NULL. */
struct form_word {
	const char *name, *help;
	const struct form_word *values;
};

/* The n-th verb and option, from 0; NULL past the last. */
const struct form_word *form_verb_told(size_t n);
const struct form_word *form_option_told(size_t n);

struct form;

/* name: of a form delivered with the program, or a path. *f says which line
 * of the form is wrong. */
struct form *form_open(const char *name, struct fault *f);
void form_close(struct form *form);
/* The whole, as one block. */
const struct form_block *form_top(const struct form *form);
/* Its file, and there its phrases by language: a mapping, or NULL. */
struct data *form_data(struct form *form);
void *form_phrases(struct form *form);
/* Is a word in the list? A NULL list has every word. */
bool form_has(form_words words, const char *word);
/* Does any block take from this section? */
bool form_takes_from(const struct form *form, const char *section);

#endif
