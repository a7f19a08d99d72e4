/* text.h -- what a person reads: graphemes, lines, direction, search.
 *
 *  (1) Text inside dais is valid UTF-8 without control characters other than
 *      newline; text_check is the border where that is made sure.
 *  (2) Positions are bytes, and motion is by extended grapheme clusters
 *      (UAX 29). Text is kept as typed, never normalised.
 *  (3) A column is what curses will lay out: the sum of libc's wcwidth, with
 *      characters libc does not know counted as the replacement that
 *      text_safe puts in their place.
 *  (4) Pure ASCII takes a short way that never touches ICU; both ways give
 *      the same answer.
 *  (5) ICU's break iterators are opened once a process, at first need, and
 *      only the screen's thread uses this file's line and grapheme calls.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct fault;

/* Is s[0..n) valid text by (1)? If not, *f has the byte's line and column
 * (both from 1, columns in characters) and says what is wrong there. */
bool text_check(const char *s, size_t n, struct fault *f);

/* Is it valid UTF-8 that YAML allows: no control but tab, CR, LF and NEL, and
 * neither U+FFFE nor U+FFFF? Fast; the place as above, but the column in
 * bytes. */
bool text_valid(const char *s, size_t n, struct fault *f);

/* Append s[0..n) made valid by (1): CR LF and CR become LF, tab becomes a
 * blank, other controls go, bad bytes become U+FFFD, U+2028/2029 become LF. */
void text_clean(const char *s, size_t n, struct buf *out);

/* Start of the next / this one's previous grapheme. next stops at n, prev
 * at 0. */
size_t text_next(const char *s, size_t n, size_t at);
size_t text_prev(const char *s, size_t n, size_t at);
/* The same by words (UAX 29), for Ctrl-arrows. */
size_t text_word_next(const char *s, size_t n, size_t at);
size_t text_word_prev(const char *s, size_t n, size_t at);

/* Columns of s[0..n) as drawn after text_safe. */
int text_width(const char *s, size_t n);

/* Bytes of the longest run of whole graphemes within the columns. */
size_t text_fit(const char *s, size_t n, int columns);

/* One line of a paragraph that starts at s: how many bytes belong to it
 * when it may be this many columns wide (UAX 14; a word wider than the line
 * is broken between graphemes; blanks at the end hang over and count as the
 * line's). Ends after a newline too. At least one grapheme unless n is 0. */
size_t text_line(const char *s, size_t n, int columns);

/* Of such a line, the bytes to draw: without its newline and the blanks that
 * hang over. */
size_t text_line_shown(const char *s, size_t n);

/* The safe form of one line of text, as it may be sent to a terminal, in
 * visual order when reorder is true (UAX 9, with Arabic shaped and mirrored
 * brackets), left to right else. Control, bidi-control, zero-width,
 * noncharacters and code points libc has no width for become visible
 * replacements; more than four marks on a base are cut; sequences terminals
 * disagree about (ZWJ, variation selectors, skin tones) are reduced to their
 * first character, padded to the reckoned columns. rtl: the paragraph's base
 * direction. */
void text_safe(const char *s, size_t n, bool rtl, bool reorder,
	struct buf *out);

/* Where in the columns of text_safe's output (with the same rtl and reorder)
 * the logical byte position at stands: the column a cursor goes to. Behind the
 * end of a text from the right to the left that is -1, left of it. */
int text_column(const char *s, size_t n, size_t at, bool rtl, bool reorder);

/* First strong character is right-to-left (UAX 9 P2, P3)? */
bool text_is_rtl(const char *s, size_t n);

/* May anything in the text go from right to left, so that what is drawn is not
 * in the order of what is read? */
bool text_turns(const char *s, size_t n);

/* Append the form that search compares: case folded, NFKD, marks removed,
 * Arabic tatweel removed, alef and yeh variants united. */
void text_fold(const char *s, size_t n, struct buf *out);

/* Does the part begin a word of the text, behind the Arabic article too, or
 * stand anywhere in one of a script that has no blanks? Both are folded. */
bool text_begins_word(const char *folded_text, const char *folded);

/* Does the folded needle occur in the text? folded: made by text_fold. */
bool text_has(const char *text, const char *folded);

/* Compare two names in the order of the language ("fr", "zh", ...). */
int text_collate(const char *a, const char *b, const char *lang);

#endif
