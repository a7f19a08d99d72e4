/* drafting.h -- a report while it is being drawn; the draft layer's own.
 *
 * Form, phrases and minutes come together here; what comes out is a doc.
 * It stands on phrases, pattern, decline, words, letters, roster, inflect, form,
 * job and doc. On it stand, each calling only those before it:
 *
 *      names, named, cited, speaker        people, bodies and documents
 *      sentence, grammar, gist             the words of the record in sentences
 *      dates, sections, facts              what phrases are filled with
 *      opening, events, speech             interventions and acts as paragraphs
 *      resolve, lists, tables              outcomes, lists, rows of cells
 *      edit                                what the job changes
 *      compose                             the walk over the form
 *
 * Phrases ask for facts, and facts are made of phrases: that one circle goes
 * through look and place below, which compose hands down.
 *
 *  (1) Texts made here live in the document's pool.
 *  (2) What is unset is told once (drafting_want) with the place where it
 *      could be set, and is marked in the text.
 */
#ifndef DRAFT_DRAFTING_H
#define DRAFT_DRAFTING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "draft/doc.h"
#include "draft/form.h"
#include "draft/job.h"
#include "draft/phrases.h"
#include "record/record.h"

struct fault;
struct names;
struct tm;

/* One of the meetings of the report. */
struct meeting {
	const struct record *r;
	const char *path;
	item_id officers;       /* the first of them: each speech asks */
};

/* The meetings a phrase speaks of: n from the first. */
struct group { size_t first, n; };

/* Where numbers stand: sections within sections. */
enum { SECTIONS_DEEP = 6 };
struct numbering { int depth, at[SECTIONS_DEEP]; bool numbered; };

/* Sentences for the drafter, each once, in the order met. */
struct sentences { size_t n, cap; char **text; };

/* Which section each item of a record belongs to, as far as it was asked. */
struct sections_known { const struct record *of; const char **section; };

struct drafting {
	struct doc *doc;
	struct phrases *p;
	const struct form *form;
	const struct job *job;
	size_t n;
	const struct meeting *meeting;
	/* The facts that phrases ask for are made of phrases in turn: what a
	 * fact says, and where it could be set (facts.h). */
	bool (*look)(void *drafting, const char *name, struct answer *a);
	const char *(*place)(const char *name);
	struct names *names;
	struct data sections;           /* which titles mean which section */
	struct sections_known known;
	const char ***marked;           /* of a meeting, of an outcome: "5 a)"
					 * where it stands in the report */
	struct numbering number;
	bool boxed;
	/* Of the block that is being made: */
	struct group group;
	item_id item;                   /* in an "each: item" */
	const struct form_block *each;  /* the one it came from, until its
					 * section has begun */
	size_t took;                    /* blocks that takes have given */
	size_t left_out;                /* and what the job had left out */
	/* What was not set; what else the drafter should know. */
	struct sentences want, note;
	size_t untranslated;            /* blocks with words of the record in
					 * another language */
	long due;                       /* number of a meeting, for phrases */
};

/* Text of a finished buffer, in the document's pool. */
const char *drafting_keep(struct drafting *d, const struct buf *b);
/* Say that something is not set. */
void drafting_want(struct drafting *d, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* The number of the next numbered paragraph or heading, "5.1"; "" where
 * paragraphs have none. */
const char *drafting_number(struct drafting *d);
/* One more in the innermost count, appended as a number: "5.1". */
void drafting_count(struct drafting *d, struct buf *out);
/* The letters of an outcome, as the language writes them if they are a small
 * Latin one: "b.1"; anything else as it is. */
void drafting_letters(struct drafting *d, const char *label, struct buf *out);
/* An outcome stands here, under a mark: "a)". */
void drafting_mark(struct drafting *d, size_t meeting, item_id o,
	const char *mark);
/* How an outcome is found in the report: "5 a)"; NULL if it is not in it. */
const char *drafting_marked(const struct drafting *d, size_t meeting,
	item_id o);
/* Is the entry of an id, as the job has it, one of the sources? */
bool drafting_comes_from(const char *sources, const char *id);
/* Does the job leave out what these entries gave, and put nothing behind it? It
 * is left out then, and the job's paragraph has found its place. */
bool drafting_leaves_out(struct drafting *d, const char *sources);
/* A block with this text, gaps in it made visible and told. Takes the first
 * letter's capital care. NULL for an empty text. */
struct block *drafting_add(struct drafting *d, enum block_kind kind,
	const struct buf *text);
/* Say something that the drafter should know and that stops nothing. */
void drafting_note(struct drafting *d, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* What a field says in the report's language, else without one; "" where it is
 * said in others alone. */
const char *drafting_own(const struct drafting *d, const struct record *r,
	item_id i, enum row row);
/* What a field says to a reader of the report: in its language, else without
 * one, else in English, which is noted; else in any. */
const char *drafting_text(struct drafting *d, const struct record *r,
	item_id i, enum row row);
/* Do the words come first, whatever became of their first letter? */
bool drafting_begins_with(const char *text, const char *words);
/* The language that a text begins in: that of the words of the field, if they
 * come first in it; else the report's. */
enum lang drafting_begins_in(const struct drafting *d, const struct record *r,
	item_id i, enum row row, const char *text);
/* A phrase in the scope of the present group, and of more above it. */
void drafting_phrase(struct drafting *d, const char *key,
	const struct said *said, struct buf *out);
/* Sources: the entry's UUID, with a blank before it if there are some. */
void drafting_source(const struct record *r, item_id i, struct buf *out);
/* The block's anchor and sources. */
void drafting_trace(struct drafting *d, struct block *b,
	const struct record *r, item_id i);
/* The meetings of the present group as the sources of what phrases say. */
void drafting_trace_group(struct drafting *d, struct block *b);
/* Take back all sentences behind the n-th. */
void sentences_cut(struct sentences *s, size_t n);
/* A list that is being gathered: texts of its own, none twice. */
struct gathered { size_t n, cap; char **text; };
void gathered_add(struct gathered *g, const char *text);
/* With this between them, or as a list of the language; empties it. */
void gathered_join(struct gathered *g, const char *joint, struct buf *out);
void gathered_say(struct drafting *d, struct gathered *g, struct buf *out);
/* The words of the schema as names of phrases: "member state" gives
 * "member_state"; in out of 64 bytes. */
const char *drafting_word(const char *word, char *out);

#endif
