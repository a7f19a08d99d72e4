/* drafting.h -- a report while it is being drawn; the draft layer's own.
 *
 * Form, phrases and minutes come together here; what comes out is a doc.
 *
 *      compose.c           walks the form: headings, numbers, phrases
 *      drafting.c          what all of these share: texts, numbers, sources
 *      sentence.c          where sentences begin and end
 *      grammar.c           what the words of the record look like
 *      gist.c              gists as what their speakers did
 *      sections.c          which section an item belongs to
 *      dates.c             days as the language says them
 *      facts.c             what the gaps of phrases are filled with: the table
 *      facts_meetings.c    ... of the meetings
 *      facts_people.c      ... of who was there
 *      facts_job.c         ... of the job
 *      names.c             people and bodies as they are called
 *      named.c             whether words of the record name them
 *      speaker.c           who spoke
 *      cited.c             documents and instruments
 *      speech.c            interventions, notes and events as paragraphs
 *      speech_said.c       interventions as sentences
 *      opening.c           who opened the meeting
 *      events.c            what was moved, ruled and voted on, as sentences
 *      resolve.c           outcomes as paragraphs with letters
 *      resolve_words.c     ... as sentences, with status and owners
 *      resolve_tables.c    ... as rows: decisions, actions
 *      edit.c              what the job adds, replaces and leaves out
 *      lists.c             tables and lists: attendance, documents ...
 *      tables.c            rows of cells
 *
 * What they stand on has headers of its own: phrases, pattern, decline, words,
 * roster, inflect, form, job, doc.
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
	/* What was not set; what else the drafter should know. */
	struct sentences want, note;
	size_t untranslated;            /* blocks with words of the record in
					 * another language */
	long due;                       /* number of a meeting, for phrases */
};

/* ---- drafting.c ---- */

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

/* ---- sentence.c ---- */

/* Two sentences as one paragraph: the language's blank between them. */
void drafting_join(struct drafting *d, struct buf *out, const char *text);
/* End a sentence that does not end itself. */
void drafting_stop(struct drafting *d, struct buf *out);
/* Does it end with a comma, to go on in the same sentence? */
bool drafting_pauses(const struct buf *text);
/* Where the word that joins the last of a list stands in the sentence once
 * more, put the language's other one ("joint") into the list. */
void drafting_vary_joint(const struct drafting *d, const char *last,
	const char *rest, struct buf *list);
/* Take the stop off again, for a sentence to go on. */
void drafting_unstop(struct drafting *d, struct buf *sentence);
/* The text without a capital it only has as a first word. */
void drafting_lower(struct drafting *d, const char *text, struct buf *out);
/* Does the text begin with a small letter? */
bool drafting_begins_small(const char *text);
/* The text with a small letter at its beginning. */
void drafting_small(const char *text, struct buf *out);
/* The letter at a byte of it made a capital. */
void drafting_capital(struct buf *text, size_t at);
/* How many bytes the first of the marks, ended by NULL, that it ends with has;
 * 0 if it ends with none. */
size_t drafting_end(const char *text, size_t n, const char *const *marks);
/* Does it end as what leads up to a list does, or has it not begun? */
bool drafting_leads_on(const struct buf *text);
/* ... or with any mark of its own? */
bool drafting_has_end(const struct buf *text);
/* Without the mark between entries of a list: a cell has none. */
void drafting_bare_end(struct buf *text);
/* Make one bracket of the first two that stand in a row. */
void drafting_one_bracket(struct buf *b);

/* ---- grammar.c ---- */

/* What the words look like: "question", "to" (an infinitive), "that",
 * "clause", "noun", "thing" (a noun without its article), "name" (a few words
 * with a capital), "about", "whether", "tail", "but" (begin with such a word), "for"
 * (has such a word further on), "other". */
const char *grammar_form(const struct drafting *d, const char *text);
bool grammar_question(const char *text);
bool grammar_quoted(const char *text);  /* begins with a mark of quotation */
/* Has the text, before a mark that lists or parts, a verb of its own that is
 * not behind a relative word? */
bool grammar_clause(const struct drafting *d, const char *text);
/* Do they say whom and then what to do: "the secretariat to submit"? */
bool grammar_whom(const struct drafting *d, const char *text);
/* Do they begin with somebody who, by the words that follow, speaks: "several
 * delegates asked", "he added"? */
bool grammar_subject(const struct drafting *d, const char *text);
/* The verb of a gist that begins with it, and the rest, into said[0] and [1]:
 * some languages have the speaker between the two. A particle before the verb
 * belongs to it; the verb is "" where there is none. */
void grammar_split(struct drafting *d, const char *gist, struct said *said);
/* An infinitive without the word that may stand before it. */
const char *grammar_bare(const struct drafting *d, const char *text);
/* Append a gist as it goes on in a sentence behind the speaker: without the
 * capital of a first word; and the verbs that begin it, up to the first mark,
 * agreeing with who it is, where the language has a phrase "term.agree" for the
 * class that they are of and a form of verbs for that, "agree-f". The gender
 * is that of name_gender, or "several". */
void grammar_gist(struct drafting *d, const char *speaker, const char *gender,
	const char *text, struct buf *out);
/* Does its first word need no capital inside a sentence? */
bool grammar_lowers(const struct drafting *d, const char *text);

/* ---- gist.c ---- */

/* Are the words of the record of another language than the report's? */
bool gist_foreign(const struct drafting *d, const struct record *r);
/* Are gists of the language read here? */
bool gist_language(const struct drafting *d);
/* What phrases of speech are filled with: texts by these numbers, "speaker",
 * "text" ... "several", and an end. */
enum {
	SAID_SPEAKER, SAID_TEXT, SAID_FORM, SAID_DOCUMENTS, SAID_GENDER,
	SAID_VERB, SAID_REST, SAID_SEVERAL
};

/* The gist as what its speaker did: "supported it", "in response, asks", in
 * said and as a sentence; false if it is no such. A document that was
 * presented is told of before what else was done. */
bool gist_say(struct drafting *d, const char *kind, const char *all,
	const char *words, const char *text, struct said *said,
	struct buf *out);
/* Where the words that lead up to a verb or its subject end; 0 if none do. */
size_t gist_lead(const struct drafting *d, const char *text);
/* Does a sentence that begins like this lack its subject? */
bool gist_goes_on(const struct drafting *d, const char *text);
/* Where a sentence ends that such a one follows; 0 if none does. */
size_t gist_sentence(const struct drafting *d, const char *text);

/* The words without a pronoun for a speaker whom nothing before has named. */
const char *gist_bare(const struct drafting *d, const char *text);
/* The phrase of a gist with a verb of its own: whoever opens or closes the
 * meeting does so too, in the first or the only paragraph of all. */
void gist_verb_phrase(const struct drafting *d, const char *kind,
	const char *all, const char *words, char *key, size_t size);
/* The phrase for words of that form, of an intervention of that kind: one
 * whose verb they can follow, where they begin with "whether" or "that". */
void gist_phrase(const struct drafting *d, const char *kind, const char *form,
	const char *text, char *key, size_t size);
/* What an outcome looks like: more of grammar_form, with who is known by
 * name: "with" and "do" (begin with such a word), "words" (a few, small). */
const char *gist_form(struct drafting *d, size_t meeting, const char *text);
/* "the secretariat to prepare it": who, and what they are to do; "" if it is
 * no such thing. */
const char *gist_actor(struct drafting *d, size_t meeting, const char *text,
	struct buf *who);
/* "Canada's strategy": a thing of the speaker's, where nobody speaks. */
bool gist_owned(const struct drafting *d, const char *speaker,
	const char *text);

/* ---- opening.c ---- */

/* "X opened the twelfth meeting"; of a later one, that X did so again. */
void opening_say(struct drafting *d, size_t meeting, item_id i,
	const char *speaker, bool again, struct buf *out);
/* Is the opening a sentence before the words, which do not tell of it? Not
 * where a phrase for both is made of them; whole: they have a subject. */
bool opening_apart(const struct drafting *d, const char *words, bool whole);

/* ---- sections.c ---- */

/* The section an item belongs to: by its own word, else its title, else its
 * parent's; "" where none tells. */
const char *drafting_section_said(struct drafting *d, const struct record *r,
	item_id item);
/* The same; "discussion" where none tells or the form does not take it. */
const char *drafting_section(struct drafting *d, const struct record *r,
	item_id item);

/* ---- dates.c ---- */

/* The day of "2017-02-28"; false if it is none. */
bool date_read(const char *text, size_t n, struct tm *tm);
/* One day, or the days from a to b, by the phrases "date.*"; on: as a phrase
 * of its own in a sentence. */
void date_days(struct drafting *d, const struct tm *a, const struct tm *b,
	bool on, struct buf *out);
/* Two days of a month, with others between them. */
void date_pair(struct drafting *d, const struct tm *a, const struct tm *b,
	bool on, struct buf *out);
/* Days in a row are one stretch; stretches are a list. */
void gathered_add_dates(struct drafting *d, const char *dates, bool on,
	struct gathered *g);
/* The same of one date as it is written in the record. */
void fact_date(struct drafting *d, const char *date, bool on,
	struct buf *out);

/* ---- facts.c ---- */

/* A struct scope's look; the context is the drafting. */
bool facts_look(void *drafting, const char *name, struct answer *a);
/* The same of one meeting. */
void fact_of(struct drafting *d, size_t meeting, const char *name,
	struct buf *out);
/* Are two meetings alike in these facts? The list ends in NULL. */
bool facts_alike(struct drafting *d, form_words facts, size_t a, size_t b);
/* The n-th fact's name and one line of help; false past the last. */
bool fact_told(size_t n, const char **name, const char **help);
/* What is to be said of where a fact could be set; NULL if it is none. */
const char *fact_place(const char *name);

/* ---- names.c ---- */

enum naming {
	NAME_MENTION,   /* in full the first time, short from then on */
	NAME_LIST,      /* the same, of a list: a State has no article */
	NAME_SHORT,
	NAME_TABLE,     /* in full, as a table has it: no article, no country */
	NAME_FORMAL     /* in full, with the country: signatures, tables */
};

struct names *names_open(void);
void names_close(struct names *n);
/* The person or body of a value; NOWHERE if it is a name as typed. */
item_id names_who(struct drafting *d, size_t meeting, const char *value);
void name_add(struct drafting *d, size_t meeting, const char *value,
	enum naming how, struct buf *out);
/* The document of a symbol as typed, or of a whole title; NOWHERE if it is
 * not listed. */
item_id names_document(struct drafting *d, size_t meeting,
	const char *typed);
/* Several values of a ROW_MANY, for a gap of a phrase: LISTED between them. */
void names_each(struct drafting *d, size_t meeting, const char *values,
	enum naming how, struct buf *out);
/* The same as a list. */
void names_list(struct drafting *d, size_t meeting, const char *values,
	enum naming how, struct buf *out);
/* What the value is for phrases: "state", "secretariat", "group", "other". */
const char *name_kind(struct drafting *d, size_t meeting, const char *value);
/* The same of several; "mixed" if they are not of one kind. */
const char *names_kind(struct drafting *d, size_t meeting,
	const char *values);
/* "female", "male", "other", "body"; "" if not known. */
const char *name_gender(struct drafting *d, size_t meeting,
	const char *value);
/* Is it written in Latin letters, or in none? */
bool name_is_latin(const char *text);

/* ---- named.c ---- */

/* Does the text begin with a name of that person or body? */
bool name_begins(struct drafting *d, size_t meeting, const char *value,
	const char *text);
/* Does it begin with them as a sentence calls them, article and all? */
bool name_begins_as_called(struct drafting *d, size_t meeting,
	const char *value, const char *text);
/* Does it begin with anybody of the roster, or with words for somebody ("the
 * secretariat", "Ms")? */
bool names_begin(struct drafting *d, size_t meeting, const char *text);
/* Does a name of theirs stand anywhere in it: at all; with a verb of speech
 * behind it? */
bool name_occurs(struct drafting *d, size_t meeting, const char *value,
	const char *text);
bool name_acts(struct drafting *d, size_t meeting, const char *value,
	const char *text);

/* ---- speaker.c ---- */

/* Who spoke, as a sentence begins with them: in the chair, in a capacity,
 * on behalf of, unnamed. Of one who goes on speaking, less is said. */
void name_speaker(struct drafting *d, size_t meeting, item_id intervention,
	bool goes_on, struct buf *out);
bool speaker_is_chair(struct drafting *d, size_t meeting,
	item_id intervention);

/* ---- cited.c ---- */

/* How to tell of a document that several submitted who they are. */
enum citing {
	CITE_BARE,      /* not at all */
	CITE_BEHIND,    /* in brackets behind it */
	CITE_INSIDE     /* behind a comma: it stands in brackets itself */
};

/* The documents of a ROW_MANY of symbols: "Documents 13/2 and 13/4", and
 * those who submitted them unless the words name these. */
void cite_documents(struct drafting *d, size_t meeting, const char *symbols,
	enum citing how, const char *words, struct buf *out);
/* The same, bare. */
void name_documents(struct drafting *d, size_t meeting, const char *symbols,
	struct buf *out);
/* "ITU Council Resolution 1306"; as a reference, "Council Resolution 1306":
 * without the conference it came from, and with the name of the body that
 * the report is for. */
void name_instrument(struct drafting *d, size_t meeting, item_id instrument,
	bool reference, struct buf *out);

/* ---- tables.c ---- */

/* One cell of a table's row, and the head of a table by its phrases. */
void table_cell(struct buf *row, const char *text);
void table_head(struct drafting *d, const char *const *columns);
/* Take away the columns of tables in which nothing stands. */
void tables_trim(struct doc *d);

/* ---- events.c ---- */

/* An event as the sentences that tell of it, appended. */
void event_say(struct drafting *d, size_t meeting, item_id event,
	struct buf *out);
/* How an item ended, and why; false, and nothing, where it came to its end. */
bool event_ended(struct drafting *d, size_t meeting, item_id item,
	struct buf *out);

/* ---- edit.c ---- */

/* The job's paragraphs that stand after, or instead of, what entries gave. */
bool drafting_edit(struct drafting *d, struct fault *f);

/* ---- takes: what a block with "take" gives ---- */

void take_record(struct drafting *d, const struct form_block *b);
void take_outcomes(struct drafting *d, const struct form_block *b);
void take_mandate(struct drafting *d, const struct form_block *b);
void take_attendance(struct drafting *d, const struct form_block *b);
void take_documents(struct drafting *d, const struct form_block *b);
void take_actions(struct drafting *d, const struct form_block *b);
void take_officers(struct drafting *d, const struct form_block *b);
void take_agenda(struct drafting *d, const struct form_block *b);
void take_liaisons(struct drafting *d, const struct form_block *b);
void take_decisions(struct drafting *d, const struct form_block *b);
void take_sittings(struct drafting *d, const struct form_block *b);

#endif
