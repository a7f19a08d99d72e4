/* commands_console.c -- what is not a change, undo, and corrections. */
#include "config.h"
#include "line/command.h"

#include <string.h>

#include "base/text.h"
#include "record/floor.h"

/* Undo is a batch of its own: the one begun for this line goes first. */
static bool back_or_forth(struct line_act *a, bool undo, struct fault *f)
{
	struct buf what = BUF_INIT;
	bool ok;

	session_drop(a->s);
	ok = undo ? session_undo(a->s, &what, &a->out->item, f) :
		session_redo(a->s, &what, &a->out->item, f);
	if (ok)
		say(a, undo ? _("taken back: %s") : _("done again: %s"),
			what.s);
	buf_free(&what);
	session_begin(a->s, a->verb);
	return ok;
}

RUN(undo)
{
	return back_or_forth(a, true, f);
}

RUN(redo)
{
	return back_or_forth(a, false, f);
}

RUN(save)
{
	(void)f;
	session_save(a->s);
	say(a, _("the minutes are being written"));
	return true;
}

static bool after(struct line_act *a, enum line_after what)
{
	a->out->after = what;
	return true;
}

RUN(quit)
{
	(void)f;
	return after(a, LINE_QUIT);
}

RUN(help)
{
	(void)f;
	return after(a, LINE_HELP);
}

RUN(check)
{
	(void)f;
	return after(a, LINE_GAPS);
}

RUN(chair_screen)
{
	(void)f;
	return after(a, LINE_CHAIR);
}

RUN(find)
{
	(void)f;
	say(a, "%s", a->args);
	return after(a, LINE_FIND);
}

RUN(preview)
{
	(void)f;
	say(a, "%s", a->args);
	return after(a, LINE_DRAFT);
}

/* ---- /s/old/new/ ---- */

static void replaced(const char *text, const struct correcting *p, bool all,
	struct buf *out)
{
	const char *at;

	while ((at = strstr(text, p->old.s))) {
		buf_addn(out, text, (size_t)(at - text));
		buf_addn(out, p->new.s, p->new.n);
		text = at + p->old.n;
		if (!all)
			break;
	}
	buf_add(out, text);
}

/* Is this what people read? A time zone, an address and the like are not,
 * and a correction of the whole record leaves them alone. */
static bool is_human(enum row row)
{
	static const enum row others[] = {
		MEETING_TIMEZONE, MEETING_INTERPRETED, MEETING_URL,
		MEETING_SYMBOL, MEETING_BODY_CODE, MEETING_COUNT_REMOTE,
		MEETING_DOCS_URL, INSTRUMENT_URL, INSTRUMENT_NUMBER, BODY_URL,
		BODY_COUNTRY, PERSON_COUNTRY, DOCUMENT_SYMBOL,
		DOCUMENT_LANGUAGE, DOCUMENT_URL, INTERVENTION_URL,
		INTERVENTION_LANGUAGE, OUTCOME_REFERS, OUTCOME_CARRIED,
		OUTCOME_DUE_MEETING,
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (row == others[i])
			return false;
	return row != ROW_EXTRA && (schema[row].type == TYPE_LINE ||
		schema[row].type == TYPE_PROSE);
}

/* Correct one item's human text; gives the number of places. */
static size_t correct_item(struct line_act *a, item_id i,
	const struct correcting *p, struct fault *f)
{
	size_t places = 0;
	struct value *v, *next;

	for (v = a->r->item[i].values; v; v = next) {
		bool symbol = !p->all && v->row == DOCUMENT_SYMBOL;
		struct buf b = BUF_INIT;
		size_t n;

		next = v->next;
		if (!symbol && !is_human((enum row)v->row))
			continue;
		n = count_of(v->text, p->old.s);
		if (!n)
			continue;
		replaced(v->text, p, true, &b);
		places += n;
		batch_set(a->b, i, (enum row)v->row, (enum lang)v->lang, b.s,
			f);
		buf_free(&b);
	}
	return places;
}

bool line_correct(struct line_act *a, struct fault *f)
{
	struct correcting p;
	item_id i = meant(a);
	size_t places = 0;

	correcting_read(a->args, &p);
	if (!p.old.n || !p.whole) {
		correcting_free(&p);
		return fail(f, FAULT_RULE, _("write /s/old/new/"));
	}
	if (p.all) {
		for (i = MEETING; i; i = record_walk(a->r, i, MEETING))
			places += correct_item(a, i, &p, f);
	} else if (i) {
		places = correct_item(a, i, &p, f);
		a->out->item = i;
	}
	if (places)
		say(a, ngettext("corrected in %zu place",
			"corrected in %zu places", places), places);
	else
		fail(f, FAULT_RULE, _("'%s' is not there"), p.old.s);
	correcting_free(&p);
	return places && !a->b->refused;
}
