/* layout.c -- areas for every size of screen. */
#include "config.h"
#include "ui/view.h"

#include "base/text.h"
#include "ui/term.h"

enum { SIDE = 28, SIDE_FROM = 100, OUTCOMES = 42, OUTCOMES_FROM = 140 };

int layout_hint_rows(const struct view *v)
{
	int columns = term_columns() - 2, n = 0;

	if (term_rows() < 12 || !v->message.n || v->candidates)
		return term_rows() > 2;
	for (size_t at = 0; at < v->message.n && n < term_rows() / 3; n++)
		at += text_line(v->message.s + at, v->message.n - at, columns);
	return n;
}

void layout(struct view *v)
{
	int rows = term_rows(), columns = term_columns(), top, bottom, left,
		hint;
	bool tiny = rows < 12 || columns < 50;

	v->narrow = columns < SIDE_FROM;
	v->composer_rows = composer_wrap(v, columns);
	if (v->composer_rows > rows - 3)
		v->composer_rows = rows > 3 ? rows - 3 : 1;
	v->head = (struct area){ 0, 0, 1, columns };
	hint = layout_hint_rows(v);
	v->hint = (struct area){ rows - hint, 0, hint, columns };
	v->composer = (struct area){ rows - (hint ? hint : 1) -
		v->composer_rows, 0, v->composer_rows, columns };
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
