/* view.h -- what the console's panes share.
 *
 *  (1) Panes only read the record and this state, and paint their area.
 *  (2) A pane is painted when its bit is in dirty; typing sets only that of
 *      the composer, so the cost of a key does not grow with the meeting.
 *  (3) No pane walks more of the record than it shows, the agenda and the
 *      roster apart.
 */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include "base/buf.h"
#include "line/line.h"
#include "ui/keys.h"
#include "ui/paint.h"

enum pane {
	PANE_HEAD = 1, PANE_SIDE = 2, PANE_RECORD = 4, PANE_COMPOSER = 8,
	PANE_HINT = 16, PANE_CLOCK = 32, PANE_ALL = 63
};

enum { COMPOSER_ROWS = 5 };

/* How the line is broken into rows; made once a paint. */
struct wrapped {
	size_t start[65];       /* of each row, a byte of the text, and the
				 * byte after the last */
	int n, cursor;          /* rows, and the one of the cursor */
	int of_columns;         /* what start was made for */
	int left, columns;      /* where text begins, and how wide it may be */
	size_t stands;          /* bytes before it are as last painted */
	/* The bytes that each row on the screen shows; turns: some go from
	 * right to left. */
	struct { size_t from, to; bool turns; } painted[COMPOSER_ROWS];
};

/* A line being typed. */
struct composer {
	struct buf text;
	size_t cursor;
	size_t edited;          /* bytes before it are as last wrapped */
	bool pasted;            /* began by paste: it is text */
	bool begun;             /* whose is known */
	item_id whose;          /* who had the floor when it was begun */
	item_id entry;          /* being corrected, or NOWHERE */
	size_t part;
	bool has_aside;         /* a half-typed line is kept meanwhile */
	struct buf aside;
	size_t aside_cursor;
	bool aside_pasted;
	item_id aside_whose;
	struct buf killed;      /* C-k, C-w, C-u; C-y brings it back */
};

/* Where in the record the secretary is. */
struct place_shown {
	item_id item;           /* shown: MEETING or an agenda item */
	item_id selected;       /* entry, or NOWHERE */
	size_t part;
	item_id top;            /* entry at the top row; NOWHERE: there is none */
	int skip;               /* its rows that are above the screen */
	int into;               /* of a tall one: its rows passed */
	bool tall;              /* what is selected does not fit the screen */
};

struct view;

/* A row of a list to go to; row: the field that is not filled. */
struct hit { item_id item; enum row row; size_t part; };

struct preview;

struct read_text { char name[IDENT_SIZE], *text; };

/* Something that takes the whole screen for a while. */
struct screen {
	const char *name;
	void (*draw)(struct view *v);
	bool (*key)(struct view *v, const struct key *k);  /* false: close */
	/* A slice of what would make a key wait; true: there is more. Or NULL. */
	bool (*work)(struct view *v);
	/* Letters that mean something to it; NULL: all do. Others are typed:
	 * they close it and go into the line. */
	const char *letters;
};

struct view {
	struct session *s;
	const struct record *r;
	struct composer c;
	struct place_shown at;
	item_id last;           /* entry made or changed by the last line */
	const struct screen *over;
	size_t over_top, over_index;
	bool over_moved;        /* the place was chosen by a key */
	bool chair_only;        /* nothing but the chair's screen */
	bool reading;           /* the chair has seen it before */
	struct read_text *read; /* outcomes as the chair last read them */
	size_t read_n;
	struct buf over_text;   /* lines of help, of hits */
	struct buf find, folded;        /* words to find, as text_has wants them */
	item_id find_next;      /* where to look next; NOWHERE: all was looked at */
	uint64_t find_of;       /* changes of the record when it began */
	bool busy;              /* the screen has work for when no key waits */
	struct preview *preview;        /* preview.c's own; NULL: none yet */
	const struct buf *pasted;       /* of the key being taken */
	struct hit *hits;
	size_t hits_n;
	struct buf prompt;      /* of the record as of prompt_of */
	uint64_t prompt_of;
	struct wrapped rows;
	bool line_dirty;        /* to be kept and wrapped before it is drawn */
	bool hint_is_text;      /* the hint shown is that of plain text */
	struct line_candidate candidate[8];
	size_t candidates, candidate_at, candidate_from;
	struct buf message;
	bool message_alarm;
	int dirty;              /* panes to paint */
	bool quit;
	struct area head, side, record, outcomes, composer, hint;
	int composer_rows;
	bool narrow;            /* the side is a strip of two rows */
};

/* layout.c: areas for the size and the composer's rows. */
void layout(struct view *v);
/* How many rows the hint takes: what is said in answer is said whole. */
int layout_hint_rows(const struct view *v);

/* panes: paint one area each. */
void pane_head(const struct view *v);
void pane_side(const struct view *v);   /* agenda, floor, outcomes; or strip */
void pane_outcomes(const struct view *v, const struct area *a);
void pane_record(struct view *v);
/* What stands in a row of the record's area; NOWHERE: nothing. */
item_id pane_record_at(struct view *v, int row, size_t *part);
/* How many rows what is selected takes. */
int pane_record_height(struct view *v);
item_id pane_agenda_at(const struct view *v, int row);
void pane_hint(const struct view *v);
/* Their words: a speaker, "1:42/3:00", "INSAFE ? ask about costs". */
const char *pane_speaker(const struct view *v, item_id i);
void pane_speech_clock(const struct view *v, item_id i, struct buf *out,
	bool *over);
void pane_add_request(const struct view *v, item_id i, struct buf *out);

/* composer.c */
void composer_set(struct composer *c, const char *text, size_t cursor);
/* Break the line for so many columns, into v->rows; gives the rows to show. */
int composer_wrap(struct view *v, int columns);
void composer_paint(struct view *v);
/* The mouse: put the cursor where it points. */
void composer_point(struct view *v, int row, int column);
/* True if the key was for the line. changed: the text or cursor has. */
bool composer_key(struct composer *c, const struct key *k, bool *changed);
void composer_insert(struct composer *c, const char *s, size_t n);

/* entries.c: the record of an item in the order of time, outcomes among it. */
item_id entry_first(const struct record *r, item_id item);
item_id entry_last(const struct record *r, item_id item);
item_id entry_next(const struct record *r, item_id entry);
item_id entry_prev(const struct record *r, item_id entry);
/* Is it of that time or later? */
bool entry_since(const struct record *r, item_id entry, const char *stamp);
/* The same, the sub-items of outcomes and the positions on them among it. */
item_id entry_deepest(const struct record *r, item_id entry);
item_id entry_step(const struct record *r, item_id entry, bool down);

/* hand.c: what a key does; pasted: of a KEY_PASTED. */
void hand_key(struct view *v, const struct key *k, const struct buf *pasted);
void line_keep(struct view *v);         /* the half-typed line, for a crash */
void line_put(struct view *v, const char *text);  /* as if typed */
void line_restore(struct view *v);      /* after one */
/* Whose words the line holds, if not those of who has the floor; else
 * NOWHERE. Where the meeting has gone on to another item, nobody's. */
item_id line_whose(const struct view *v);
/* Is the hint that of plain text, which says the same for every letter? */
bool line_hint_is_text(const struct view *v);
void view_follow(struct view *v);       /* show the item that is open */

/* screens */
extern const struct screen screen_help, screen_find, screen_gaps, screen_chair,
	screen_preview;
/* Into the area, from the row on: how a meeting is begun, as help tells it. */
void paint_first_lines(const struct area *a, int row);
/* The report of the meeting: in which language, by which form. */
void preview_ask(struct view *v, const char *words);
void preview_forget(struct view *v);
void chair_read_all(struct view *v);    /* as the outcomes are now */
void chair_forget(struct view *v);
void screen_open(struct view *v, const struct screen *s);
void view_show(struct view *v, item_id entry);  /* go to where it is */
void view_say(struct view *v, bool alarm, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

#endif
