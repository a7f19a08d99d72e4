/* layout.c -- areas for every size of screen. */
#include "config.h"
#include "ui/view.h"

#include "ui/term.h"

enum { SIDE = 28, SIDE_FROM = 100, OUTCOMES = 42, OUTCOMES_FROM = 140 };

void layout(struct view *v)
{
	int rows = term_rows(), columns = term_columns(), top, bottom, left;
	bool tiny = rows < 12 || columns < 50;

	v->narrow = columns < SIDE_FROM;
	v->composer_rows = composer_wrap(v, columns);
	if (v->composer_rows > rows - 3)
		v->composer_rows = rows > 3 ? rows - 3 : 1;
	v->head = (struct area){ 0, 0, 1, columns };
	v->hint = (struct area){ rows - 1, 0, rows > 2 ? 1 : 0, columns };
	v->composer = (struct area){ rows - 1 - v->composer_rows, 0,
		v->composer_rows, columns };
	top = 1;
	bottom = v->composer.row - 1;           /* the rule above it */
	left = 0;
	v->side = (struct area){ 0, 0, 0, 0 };
	v->outcomes = v->side;
	if (!v->narrow && !tiny) {
		v->side = (struct area){ top, 0, bottom - top, SIDE };
		left = SIDE + 1;
	} else if (!tiny) {
		v->side = (struct area){ top, 0, 2, columns };
		top += 3;
	}
	if (columns >= OUTCOMES_FROM) {
		columns -= OUTCOMES + 1;
		v->outcomes = (struct area){ top, columns + 1, bottom - top,
			OUTCOMES };
	}
	v->record = (struct area){ top, left, bottom > top ? bottom - top : 0,
		columns - left };
}
