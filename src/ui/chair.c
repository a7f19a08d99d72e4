/* chair.c -- the chair's screen: the item, the speaker, the outcomes, large. */
#include "config.h"
#include "ui/view.h"

#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"
#include "ui/term.h"

/* Text wrapped within margins from a row on; gives the next row. */
static int wrapped(const struct area *a, int row, int left, enum style style,
	const char *text)
{
	size_t n = strlen(text), at = 0;
	bool rtl = text_is_rtl(text, n);

	while (at < n && row < a->rows) {
		size_t line = text_line(text + at, n - at,
			a->columns - left - 4);
		size_t shown = text_line_shown(text + at, line);

		paint_text(a, row++, left, a->columns - left - 4, style,
			text + at, shown, rtl);
		at += line;
	}
	return row;
}

static int chair_floor(const struct view *v, const struct area *a, int row)
{
	item_id floor = floor_now(v->r), i;
	enum lang l = record_lang(v->r);
	struct buf b = BUF_INIT;
	int64_t now = session_time(v->s), until;
	char span[32];
	int n = 0;

	if (floor) {
		const char *who = record_say(v->r, floor,
			INTERVENTION_SPEAKER);

		span_write(floor_seconds(v->r, floor, now), span, sizeof span);
		buf_addf(&b, "%s %s   %s", paint_mark(MARK_FLOOR), *who ?
			who_shown(v->r, who, l) : "?", span);
		paint_line(a, row, 3, STYLE_SPEAKER, b.s);
	}
	buf_cut(&b, 0);
	for (i = record_first(v->r, MEETING, MEETING_REQUESTS); i;
	     i = record_next(v->r, i)) {
		n++;
		buf_addf(&b, "%s%d %s", n > 1 ? "   " : "", n,
			who_shown(v->r, record_say(v->r, i, REQUEST_WHO), l));
	}
	paint_line(a, row + 1, 3, STYLE_PLAIN, b.s);
	if (time_read(record_say(v->r, MEETING, MEETING_UNTIL), &until) &&
	    !strcmp(record_say(v->r, MEETING, MEETING_STATUS), "open")) {
		buf_cut(&b, 0);
		span_write((until - now) / 60 * 60, span, sizeof span);
		buf_addf(&b, _("time left %s"), span);
		paint_line(a, row + 2, 3, STYLE_DIM, b.s);
	}
	buf_free(&b);
	return row + 4;
}

static void chair_draw(struct view *v)
{
	struct area a = { 0, 0, term_rows(), term_columns() };
	item_id open = agenda_open(v->r), o;
	struct buf b = BUF_INIT;
	int row;

	paint_blank(&a);
	if (open) {
		agenda_number(v->r, open, &b);
		buf_addf(&b, "  %s", record_text(v->r, open, ITEM_TITLE,
			record_lang(v->r)));
	}
	paint_line(&a, 1, 3, STYLE_TITLE, b.s);
	row = chair_floor(v, &a, 3);
	paint_rule(&a, row - 1);
	for (o = outcome_next(v->r, NOWHERE); o && row < a.rows;
	     o = outcome_next(v->r, o)) {
		const char *status = record_say(v->r, o, OUTCOME_STATUS);
		bool agreed = !strcmp(status, "agreed");

		buf_cut(&b, 0);
		outcome_label(v->r, o, &b);
		buf_addf(&b, "  %s %s", agreed ? paint_mark(MARK_DONE) : "",
			_(status));
		paint_line(&a, row++, 3, agreed ? STYLE_AGREED :
			STYLE_PROPOSED, b.s);
		row = wrapped(&a, row, 6, STYLE_PLAIN, record_text(v->r, o,
			OUTCOME_TEXT, record_lang(v->r))) + 1;
	}
	paint_cursor(0, 0);
	buf_free(&b);
}

static bool chair_key(struct view *v, const struct key *k)
{
	(void)v;
	return k->what != KEY_NAMED || (strcmp(k->name, "Esc") &&
		strcmp(k->name, "F8") && strcmp(k->name, "F10"));
}

const struct screen screen_chair = { "chair", chair_draw, chair_key };
