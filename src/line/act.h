/* act.h -- one line being carried out; the line layer's own header.
 *
 * An act owns a batch that has begun. Steps set and place through it; the
 * first that is refused makes line_enter drop the whole.
 */
#ifndef LINE_ACT_H
#define LINE_ACT_H

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "line/line.h"

struct line_act {
	struct session *s;
	const struct record *r;
	struct batch *b;
	const struct line_context *where;
	const char *verb;               /* name of the command, if one */
	const char *args;               /* what follows the mark or command */
	struct line_result *out;
	char stamp[TIME_SIZE];
	int64_t now;
};

/* Begin the batch, with the time it bears. */
void act_begin(struct line_act *a, const char *verb);

/* --- text --- */

const char *skip_blanks(const char *s);         /* the ideographic one too */
/* Copy s[0..n) without blanks at its ends. */
void copy_trimmed(struct buf *out, const char *s, size_t n);
/* The first ':' or '：' of s; NULL if none. after: behind it. */
const char *find_colon(const char *s, const char **after);
/* The next word of *s, moved on; 0 at the end. */
size_t next_word(const char **s, const char **word);

/* The bytes of a comma of any script at s; 0 if none. names_mark: of that, a
 * semicolon, or an enumeration comma. */
size_t comma(const char *s);
size_t names_mark(const char *s);
/* The next part of *s up to such a mark, without blanks; false at the end. */
bool next_part(const char **s, size_t (*mark)(const char *), struct buf *out);
/* The next name of a list. "arg and rus" are two if each is somebody's name at
 * the time, and the whole is nobody's. */
bool next_who(const struct record *r, const char **s, int64_t at,
	struct buf *out);

void say(struct line_act *a, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* --- steps --- */

bool put(struct line_act *a, item_id i, enum row row, const char *text,
	struct fault *f);
bool put_stamp(struct line_act *a, item_id i, enum row row, struct fault *f);
/* In the language of the minutes, or unmarked if they have none. */
bool put_text(struct line_act *a, item_id i, enum row row, const char *text,
	struct fault *f);
/* A new item at the end of its slot. */
item_id make(struct line_act *a, enum kind k, item_id parent,
	struct fault *f);
/* Add one entry to a ROW_MANY value. */
bool put_more(struct line_act *a, item_id i, enum row row, const char *entry,
	struct fault *f);

/* A time typed, such as 10:05, as a stamp; on the day of near, or the one beside
 * it where midnight lies between. Without near, it is to come. */
bool stamp_typed(struct line_act *a, const char *typed, const char *near,
	char *out, struct fault *f);
/* Any field, as typed. */
bool put_typed(struct line_act *a, item_id i, enum row row, enum lang l,
	const char *typed, struct fault *f);
/* The word of a row's that is typed, its beginning, or one with an s behind
 * ("member states", "encourages"); NULL: none, or several. */
const char *word_typed(enum row row, const char *typed);
/* Is there anything behind the command? */
bool need(const char *args, struct fault *f);
/* A list of values as typed, each looked up, into a ROW_MANY field; refused
 * whole if one does not fit. */
bool put_list(struct line_act *a, item_id i, enum row row, const char *typed,
	struct fault *f);

/* The intervention that text goes to; NOWHERE: a note. */
item_id speech_of(const struct record *r, const struct line_context *where);
/* Where an entry goes now: the open item, else the meeting. */
item_id here(const struct line_act *a);
/* What a typed name means: the value to store. Valid while the record is. */
const char *who_typed(const struct line_act *a, const char *typed,
	struct buf *keep);
bool floor_end(struct line_act *a, struct fault *f);
/* A new intervention now; NOWHERE if refused. */
item_id floor_give(struct line_act *a, const char *who, struct fault *f);
bool item_goto(struct line_act *a, item_id item, struct fault *f);
/* The item of the agenda that is typed, by number or words, with or without
 * its mark. */
item_id item_typed(struct line_act *a, const char *typed, struct fault *f);
/* The entry an act without an address means: selected, on the floor, last. */
item_id meant(const struct line_act *a);
/* What somebody said: selected, or the last there is. */
item_id meant_speech(const struct line_act *a);
/* What has a time: selected or last entered, or the sitting that has just
 * begun or ended. When somebody asked for the floor is nothing one corrects. */
item_id meant_time(const struct line_act *a);
/* Where an entry of the record says when it was; ROW_NONE: nowhere. */
enum row time_row(enum kind k);
/* Is one paragraph of an intervention meant, and not the first? */
bool part_meant(const struct line_act *a);
/* The outcome meant: selected or above what is selected, else the last. */
item_id meant_outcome(const struct line_act *a, struct fault *f);
/* The one document that somebody has listed and not yet introduced; NOWHERE
 * if there is none, or more than one. */
item_id document_waiting(const struct line_act *a, const char *who);
/* It is introduced now, unless it was before. */
bool document_introduce(struct line_act *a, item_id d, struct fault *f);
/* The field of a kind that holds its words; ROW_NONE if it has none. */
enum row text_row(enum kind k);

/* --- lines by their mark --- */

bool line_text(struct line_act *a, const char *text, struct fault *f);
bool line_speaker(struct line_act *a, struct fault *f);
/* The floor to who, a value of the record; no word in it is looked at. */
bool line_floor(struct line_act *a, const char *who, struct fault *f);
bool line_list(struct line_act *a, struct fault *f);
bool line_item(struct line_act *a, struct fault *f);
bool line_outcome(struct line_act *a, struct fault *f);
bool line_command(struct line_act *a, struct fault *f);
bool line_correct(struct line_act *a, struct fault *f);

/* "@rwa for sg presents 13/4: words" taken apart. */
struct speaking {
	struct buf who, behalf, documents, words;
	const char *kind;       /* of intervention, "" if not said */
	bool has_words;
};
void speaking_read(const struct record *r, const char *args, int64_t at,
	struct speaking *p);
void speaking_free(struct speaking *p);

/* "!(request sec, arg by 2017-05-01) text" taken apart. */
struct proposing {
	struct buf owners, due, text;   /* owners: their names, as typed */
	const char *verb;       /* "" if not said */
	enum row due_row;       /* ROW_NONE if no due */
	bool gavel, sub;        /* "!!", "!>" */
};
void proposing_read(const char *args, struct proposing *p);
void proposing_free(struct proposing *p);

/* Owners, verb and due onto an outcome. */
bool put_terms(struct line_act *a, item_id o, const struct proposing *p,
	struct fault *f);

/* "arg to ask about x" taken apart. */
struct asking { struct buf who, about; const char *kind; bool off; };
void asking_read(const char *args, struct asking *p);
void asking_free(struct asking *p);

/* "13/4 from rwa: Laws" taken apart. */
struct documenting { struct buf symbol, source, title; };
void documenting_read(const char *args, struct documenting *p);
void documenting_free(struct documenting *p);

/* s/old/new/g taken apart; false: it is no correction. */
struct correcting { struct buf old, new; bool all, whole; };
bool is_correcting(const char *args);
bool correcting_read(const char *args, struct correcting *p);
void correcting_free(struct correcting *p);
size_t count_of(const char *text, const char *part);
/* The value with its part-th paragraph replaced by text, which may be several
 * or none. */
void replace_part(const char *value, size_t part, const char *text,
	struct buf *out);

#endif
