/* paint.h -- the only way from data to the screen.
 *
 *  (1) All text passes text_safe here: controls are shown, never sent.
 *  (2) Text is cut to its columns between graphemes and padded with blanks.
 *  (3) What a style says is said by a mark or a word too, never by it alone.
 */
#ifndef UI_PAINT_H
#define UI_PAINT_H

#include <stdbool.h>
#include <stddef.h>

enum style {
	STYLE_PLAIN, STYLE_DIM, STYLE_TITLE, STYLE_SPEAKER, STYLE_CLOCK,
	STYLE_SELECTED, STYLE_AGREED, STYLE_PROPOSED, STYLE_ALARM, STYLE_MARK,
	STYLE_RULE, STYLE_HINT, STYLE_INPUT, STYLE_HEAD, STYLE_CHANGED,
	STYLE_COUNT
};

enum mark {
	MARK_OPEN, MARK_FLOOR, MARK_DONE, MARK_PROPOSED, MARK_SAVED,
	MARK_SAVING, MARK_ALARM, MARK_SELECTED, MARK_RULE, MARK_WALL,
	MARK_JOIN, MARK_FOOT, MARK_DOT, MARK_PROMPT, MARK_NEWLINE, MARK_MORE,
	MARK_COUNT
};

struct area { int row, column, rows, columns; };

void paint_start(void);
/* The mark in the terminal's character set, one column wide. */
const char *paint_mark(enum mark m);

/* One line of text at a place in the area, in so many columns; the rest of
 * them is blank. right: flush right. Gives the columns the text took. */
int paint_text(const struct area *a, int row, int column, int columns,
	enum style style, const char *text, size_t n, bool rtl);
/* A piece of text in the direction of its own, in as many columns as it takes
 * of those that there are; gives how many. */
int paint_piece(const struct area *a, int row, int column, int columns,
	enum style style, const char *text);
/* A line of the interface across the area, from the side its language begins
 * on. */
void paint_hint(const struct area *a, int row, enum style style,
	const char *text);
int paint_line(const struct area *a, int row, int column, enum style style,
	const char *text);      /* to the end of the area */
void paint_blank(const struct area *a);
void paint_rule(const struct area *a, int row);
void paint_wall(int row, int rows, int column);
/* Where a rule meets a wall: MARK_JOIN, MARK_FOOT. */
void paint_joint(int row, int column, enum mark m);
void paint_cursor(int row, int column);
void paint_no_cursor(void);      /* where nothing is typed */
void paint_show(void);          /* send what has changed */

#endif
