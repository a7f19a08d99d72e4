/* line.h -- the line language: text in, one batch out.
 *
 *  (1) Only the first character decides what a line is: @ + # ! / or one of
 *      their full-width forms; \ in front takes that away. Words never do.
 *  (2) A line is one act: one batch, one undo. Refused, it changes nothing.
 *  (3) line_explain says what line_enter would do, without doing it, in a
 *      time that does not grow with the record.
 *  (4) Keys are shortcuts for lines: whatever can be done can be typed.
 */
#ifndef LINE_LINE_H
#define LINE_LINE_H

#include "session/session.h"

/* Where the hand is: what a line without an address speaks of. */
struct line_context {
	item_id selected;       /* entry selected on the screen, or NOWHERE */
	bool pasted;            /* the line came by paste: it is text */
	item_id floor;          /* whose words they are, where no longer those
				 * of who has the floor; or NOWHERE */
	bool chosen;            /* selected by hand; else it is the last
				 * that was entered */
	size_t part;            /* which paragraph of the entry is selected;
				 * 0: the first, and the entry with it */
};

enum line_after {               /* what the caller is to do beyond the record */
	LINE_DONE, LINE_QUIT, LINE_HELP, LINE_FIND, LINE_SHOW, LINE_GAPS,
	LINE_CHAIR, LINE_DRAFT,
	LINE_CLOSED             /* the meeting has just been closed */
};

struct line_result {
	enum line_after after;
	item_id item;           /* the entry made, changed or found */
	char said[256];         /* what was done, one sentence; may be "" */
};

/* Do what the line says, as an act of the session. */
bool line_enter(struct session *s, const struct line_context *where,
	const char *text, struct line_result *out, struct fault *f);

/* The mark that a line begins with, in ASCII (@ + # ! / \), or 0 for text;
 * rest: what follows it. */
char line_mark(const char *text, const char **rest);

/* One sentence on what the line would become: "outcome b proposed under 5,
 * request to sec by 2017-05-01". Empty line: "". Something wrong with it is
 * said too, and false given. */
bool line_explain(const struct record *r, const struct line_context *where,
	const char *text, size_t n, struct buf *out);

/* What could stand at the cursor: each candidate replaces text[from, cursor).
 * Gives how many (at most max), best first. */
struct line_candidate {
	char text[128];         /* what is put in */
	char help[128];         /* what it is: the full name, the title */
};
size_t line_complete(const struct record *r, const char *text, size_t n,
	size_t cursor, size_t *from, struct line_candidate *list, size_t max);

/* The text of an entry (n-th paragraph of an intervention) for correcting it,
 * and its replacement: "" removes the paragraph, or the entry with its last
 * one. line_parts: how many paragraphs it has. */
size_t line_parts(const struct record *r, item_id entry);
void line_take(const struct record *r, item_id entry, size_t part,
	struct buf *out);
bool line_replace(struct session *s, item_id entry, size_t part,
	const char *text, struct line_result *out, struct fault *f);

/* The commands: one table for help, completion, the card and the manual. */
struct line_act;
struct command {
	const char *name;       /* "adopt"; aliases are rows of their own */
	const char *usage;      /* "[as amended] [: note]" */
	const char *help;       /* one line, N_() */
	const char *key;        /* "F5", or "" */
	const char *line;       /* what the key enters: "!!"; "" if the name */
	bool (*run)(struct line_act *act, struct fault *f);
};
extern const struct command commands[];         /* ended by name NULL */
/* By name or the only one that begins so; NULL if none. */
const struct command *command_find(const char *name, size_t n);

/* A script: lines that may begin with [10:05]. A bad line is told as
 * "file:line: what is wrong" and changes nothing; the rest goes on. */
struct script_ears {
	void (*bad)(void *context, const struct fault *f);
	void (*done)(void *context, const struct line_result *out); /* or NULL */
	void *context;
};
struct script *script_open(struct session *s, const char *name,
	const struct script_ears *ears);
/* The next line, without its end. False: it was /quit. */
bool script_line(struct script *sc, const char *line, size_t n);
/* The next line stands for line n of what the script was made from. */
void script_at(struct script *sc, int n);
size_t script_close(struct script *sc);         /* how many were bad */

#endif
