/* term.h -- the terminal: taken, given back, whatever happens.
 *
 *  (1) However the program ends, the terminal is as it was: by term_leave, or
 *      from a crash by a string and settings prepared beforehand.
 *  (2) Only term.c and paint.c know curses.
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>

struct fault;

/* Take the terminal. False: *f says why this one cannot be used. */
bool term_enter(struct fault *f);
void term_leave(void);
/* Ctrl-Z: give it back, stop, and take it again when continued. */
void term_suspend(void);
/* The window has changed: ask for its size. */
void term_resize(void);
int term_rows(void);
int term_columns(void);
void term_redraw(void);         /* everything, as after garbage */
void term_bell(void);

#endif
