/* screens.c -- what takes the whole screen for a while: help, gaps, find. */
#include "config.h"
#include "ui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "line/commands.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/gaps.h"
#include "record/outcome.h"
#include "ui/term.h"

enum { HITS = 500, SLICE = 500 };

static struct area whole(void)
{
	return (struct area){ 0, 0, term_rows(), term_columns() };
}

static void title(const char *left, const char *right)
{
	struct area a = whole();
	int width = text_width(right, strlen(right)) + 1;

	paint_blank(&a);
	paint_text(&a, 0, 0, a.columns - width, STYLE_HEAD, left,
		strlen(left), false);
	paint_text(&a, 0, a.columns - width, width, STYLE_HEAD, right,
		strlen(right), false);
}

/* Keys of a list; false: it is to be closed. */
static bool list_key(struct view *v, const struct key *k, size_t n)
{
	size_t page = (size_t)(term_rows() > 4 ? term_rows() - 3 : 1);

	if (k->what == KEY_TYPED)       /* q, for those who know pagers */
		return false;
	if (k->what != KEY_NAMED)
		return true;
	if (!strcmp(k->name, "Click") && k->row >= 2 &&
	    v->over_top + (size_t)k->row - 2 < n)
		v->over_index = v->over_top + (size_t)k->row - 2;
	else if ((!strcmp(k->name, "Up") || !strcmp(k->name, "WheelUp")) &&
	    v->over_index)
		v->over_index--;
	else if ((!strcmp(k->name, "Down") || !strcmp(k->name, "WheelDown"))
	    && v->over_index + 1 < n)
		v->over_index++;
	else if (!strcmp(k->name, "PgUp"))
		v->over_index -= v->over_index < page ? v->over_index : page;
	else if (!strcmp(k->name, "PgDn"))
		v->over_index = v->over_index + page < n ?
			v->over_index + page : n ? n - 1 : 0;
	else if (!strcmp(k->name, "Home"))
		v->over_index = 0;
	else if (!strcmp(k->name, "Esc") || !strcmp(k->name, "F1") ||
	    !strcmp(k->name, "C-c") || !strcmp(k->name, "F9") ||
	    !strcmp(k->name, "F8") || !strcmp(k->name, "F10"))
		return false;
	return true;
}

static void keep_in_sight(struct view *v, size_t rows)
{
	if (v->over_index < v->over_top)
		v->over_top = v->over_index;
	if (rows && v->over_index >= v->over_top + rows)
		v->over_top = v->over_index - rows + 1;
}

/* ---- help ---- */

static const struct { const char *line, *act; } marks[] = {
	{ "words", N_("a paragraph of who has the floor, else a note") },
	{ "@", N_("a new speaker now, name to follow") },
	{ "@rwa  @rwa: words", N_("the floor to Rwanda, and what is said") },
	{ "@jns for sg: words", N_("speaking on behalf of") },
	{ "@rwa presents 13/4: ...", N_("asks, replies, objects, supports, opens, sums up") },
	{ "@? is arg", N_("the speaker without a name was Argentina") },
	{ "+arg  +arg to ask ...", N_("onto the list; also reply, question, order") },
	{ "+-arg", N_("off the list") },
	{ "#5  #5.2  #age ver  #", N_("go to an item, by number or words; the next") },
	{ "#+ TITLE", N_("add an item after the open one") },
	{ "!text", N_("propose an outcome") },
	{ "!(request sec by DATE) text", N_("with verb, owner and due; by next meeting") },
	{ "!> text", N_("a sub-item of the last outcome") },
	{ "!!  !! b", N_("the gavel: the last proposed, or b, is agreed") },
	{ "/s/old/new/", N_("correct the selected or last entry; g: in all") },
	{ "\\words", N_("words that begin with one of the marks") },
};

static const struct { const char *key, *act; } moves[] = {
	{ "Tab", N_("complete a name, an item, a command") },
	{ "Up Down", N_("with an empty line: walk the record") },
	{ "M-Up M-Down", N_("walk it with a half-typed line") },
	{ "Enter", N_("enter the line; correct the selected entry") },
	{ "M-e", N_("correct it, while a half-typed line waits") },
	{ "Esc", N_("leave the selection or the correction") },
	{ "PgUp PgDn", N_("a page of the record") },
	{ "M-PgUp M-PgDn", N_("look at the item before or after") },
	{ "M-Enter", N_("a new paragraph in the line") },
	{ "C-l", N_("paint the screen anew") },
	{ "C-z", N_("stop; fg brings it back") },
};

static void help_text(struct buf *b)
{
	int columns = term_columns() - 1;

	buf_cut(b, 0);
	buf_addf(b, "%s\n", _("A line is one act. Only its first character "
		"decides what it is:"));
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		help_row(b, marks[i].line, _(marks[i].act), columns);
	buf_addf(b, "\n%s\n", _("Keys:"));
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		help_row(b, moves[i].key, _(moves[i].act), columns);
	for (const struct command *c = commands; c->name; c++)
		if (*c->key)
			help_row(b, c->key, _(c->help), columns);
	buf_addf(b, "\n%s\n", _("Commands:"));
	commands_print(b, columns);
}

/* A row of help: what is typed from the left, what it does from the side on
 * which the language begins. */
static void help_paint(const struct area *a, int row, const char *s, size_t n)
{
	struct area right = { a->row + row, a->column + 1 + HELP_LEFT, 1,
		a->columns - 1 - HELP_LEFT };
	bool parted = n > HELP_LEFT && *s == ' ' && s[HELP_LEFT - 1] == ' ' &&
		right.columns > 0;
	struct buf b = BUF_INIT;

	paint_text(a, row, 1, parted ? HELP_LEFT : a->columns - 1,
		n && *s != ' ' ? STYLE_TITLE : STYLE_PLAIN, s, parted ?
		HELP_LEFT : n, false);
	if (parted) {
		buf_addn(&b, s + HELP_LEFT, n - HELP_LEFT);
		paint_hint(&right, 0, STYLE_PLAIN, b.s);
	}
	buf_free(&b);
}

void paint_first_lines(const struct area *a, int row)
{
	static const char *const names[] = { "meeting", "dates", "#+ TITLE",
		"body", "open", "help" };
	struct buf b = BUF_INIT;
	const char *at;
	size_t n;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const struct command *c = command_find(names[i],
			strlen(names[i]));

		if (c)
			command_print(&b, c, a->columns - 1);
		for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
			if (!strcmp(marks[k].line, names[i]))
				help_row(&b, names[i], _(marks[k].act),
					a->columns - 1);
	}
	for (size_t k = 0; row < a->rows && many_at(b.s, k, &at, &n); k++)
		help_paint(a, row++, at, n);
	buf_free(&b);
}

static void help_draw(struct view *v)
{
	struct area a = whole();
	const char *at;
	size_t n;

	title(_(" Help"), _("Up Down PgUp PgDn   Esc closes "));
	help_text(&v->over_text);       /* for the columns that there are */
	for (size_t row = 0; row + 1 < (size_t)a.rows; row++)
		if (many_at(v->over_text.s, v->over_index + row, &at, &n))
			help_paint(&a, (int)row + 1, at, n);
	paint_no_cursor();
}

static bool help_key(struct view *v, const struct key *k)
{
	if (v->over_text.n == 0)
		help_text(&v->over_text);
	if (k->what == KEY_NAMED && !strcmp(k->name, "Click"))
		return true;
	return list_key(v, k, many_count(v->over_text.s));
}

/* ---- gaps ---- */

static void take_gap(void *context, item_id item, enum row row,
	const char *sentence)
{
	struct view *v = context;

	v->hits = mem_grow(v->hits, (v->hits_n + 1) * sizeof *v->hits);
	v->hits[v->hits_n++] = (struct hit){ item, row, 0 };
	if (v->over_text.n)
		buf_addc(&v->over_text, '\n');
	buf_add(&v->over_text, sentence);
}

static void list_draw(struct view *v)
{
	struct area a = whole();
	const char *at;
	size_t n;

	keep_in_sight(v, (size_t)a.rows - 2);
	for (size_t row = 0; row + 2 < (size_t)a.rows; row++) {
		size_t k = v->over_top + row;
		bool here = k == v->over_index;

		if (k >= v->hits_n || !many_at(v->over_text.s, k, &at, &n))
			break;
		paint_text(&a, (int)row + 2, 1, 2, STYLE_MARK, here ?
			paint_mark(MARK_SELECTED) : "", here ?
			strlen(paint_mark(MARK_SELECTED)) : 0, false);
		paint_text(&a, (int)row + 2, 3, a.columns - 3, here ?
			STYLE_SELECTED : STYLE_PLAIN, at, n,
			text_is_rtl(at, n));
	}
	paint_cursor(v->hits_n ? (int)(v->over_index - v->over_top) + 2 : 2, 1);
}

/* Keys may come before the first drawing: both see the list anew. */
static void gaps_fill(struct view *v)
{
	v->hits_n = 0;
	buf_cut(&v->over_text, 0);
	gaps_tell(v->r, take_gap, v);
	if (v->over_index >= v->hits_n)
		v->over_index = v->hits_n ? v->hits_n - 1 : 0;
}

static void gaps_draw(struct view *v)
{
	struct area a = whole();

	gaps_fill(v);
	title(strcmp(record_say(v->r, MEETING, MEETING_STATUS), "closed") ?
		_(" Before closing: still open") : v->hits_n ?
		_(" Closed, and still open") : _(" Closed"),
		_("Enter goes there   Esc leaves "));
	if (!v->hits_n)
		paint_line(&a, 2, 3, STYLE_AGREED, _("nothing is open: the "
			"minutes are complete"));
	list_draw(v);
}

/* Lines that fill a gap, to be gone on with. */
static const struct { enum row row; const char *line; } fillings[] = {
	{ MEETING_BODY_CODE, "/meeting " }, { MEETING_NUMBER, "/meeting " },
	{ MEETING_DATES, "/dates " }, { MEETING_CITY, "/place " },
	{ MEETING_COUNT, "/attendance " }, { OFFICER_WHO, "/chair " },
	{ MEETING_ADOPTED_HOW, "/adopt " },
	{ INTERVENTION_SPEAKER, "/speaker " }, { OUTCOME_OWNER, "/owner " },
	{ ITEM_DEFERRED_TO, "/defer to " }, { DOCUMENT_STATE, "/introduce " },
	{ OUTCOME_STATUS, "!! " },
};

/* Go to a gap, with the line begun that fills it. A half-typed line is not
 * touched. */
static void go_to(struct view *v, const struct hit *h)
{
	struct buf line = BUF_INIT;

	view_show(v, h->item);
	v->at.part = v->at.selected ? h->part : 0;
	for (size_t i = 0; i < sizeof fillings / sizeof *fillings; i++)
		if (h->row && fillings[i].row == h->row)
			buf_add(&line, fillings[i].line);
	if (h->row == OUTCOME_STATUS)
		outcome_label(v->r, h->item, &line);
	if (h->row == DOCUMENT_STATE)
		buf_add(&line, record_say(v->r, h->item, DOCUMENT_SYMBOL));
	if (h->row == MEETING_BODY_NAME)
		buf_addf(&line, "/meeting %s %s ", record_say(v->r, MEETING,
			MEETING_BODY_CODE), record_say(v->r, MEETING,
			MEETING_NUMBER));
	if (line.n && !v->c.text.n)
		line_put(v, line.s);
	buf_free(&line);
}

static bool go_key(struct view *v, const struct key *k)
{
	/* A click on what is chosen already is Enter. */
	if (k->what == KEY_NAMED && (!strcmp(k->name, "Enter") ||
	    (!strcmp(k->name, "Click") && k->row >= 2 && v->over_top +
	    (size_t)k->row - 2 == v->over_index))) {
		if (v->over_index < v->hits_n)
			go_to(v, &v->hits[v->over_index]);
		return false;
	}
	return list_key(v, k, v->hits_n);
}

static bool gaps_key(struct view *v, const struct key *k)
{
	gaps_fill(v);
	return go_key(v, k);
}

/* ---- find ---- */

/* "5 10:05 Rwanda: ", "6 outcome b: " */
static void add_whence(const struct view *v, item_id i, struct buf *out)
{
	item_id item = agenda_of(v->r, i);
	enum kind k = record_kind(v->r, i);
	const char *who = "", *time = "";
	char at[9];

	if (item)
		agenda_number(v->r, item, out);
	if (k == KIND_INTERVENTION) {
		who = record_say(v->r, i, INTERVENTION_SPEAKER);
		time = record_say(v->r, i, INTERVENTION_BEGAN);
	} else if (k == KIND_NOTE) {
		time = record_say(v->r, i, NOTE_AT);
	}
	time_of_day(time, false, at);
	buf_addf(out, "%s%s%s", item ? " " : "", at, *at ? " " : "");
	buf_add(out, *who ? who_shown(v->r, who, record_lang(v->r)) :
		_(kind_key(k)));
	if (k == KIND_OUTCOME) {
		buf_addc(out, ' ');
		outcome_label(v->r, i, out);
	}
	buf_add(out, ": ");
}

/* The paragraph of a text that has the words; false: none has. */
static bool paragraph_with(const char *text, const char *folded, size_t *part,
	struct buf *out)
{
	const char *at;
	size_t n;

	if (!text_has(text, folded))
		return false;
	for (*part = 0; many_at(text, *part, &at, &n); ++*part) {
		buf_cut(out, 0);
		buf_addn(out, at, n);
		if (text_has(out->s, folded))
			return true;
	}
	*part = 0;
	buf_cut(out, 0);
	buf_addn(out, text, strcspn(text, "\n"));
	return true;
}

/* In the words of an entry, or in the name of who spoke. */
static bool entry_has(const struct view *v, item_id i, const char *folded,
	size_t *part, struct buf *out)
{
	const char *who = record_kind(v->r, i) == KIND_INTERVENTION ?
		record_say(v->r, i, INTERVENTION_SPEAKER) : "";

	for (struct value *val = v->r->item[i].values; val; val = val->next) {
		enum type t = schema[val->row].type;

		if ((t == TYPE_LINE || t == TYPE_PROSE) &&
		    paragraph_with(val->text, folded, part, out))
			return true;
	}
	*part = 0;
	buf_cut(out, 0);
	return *who && text_has(who_shown(v->r, who, record_lang(v->r)),
		folded);
}

/* A new letter begins the search anew; find_work goes on with it while no key
 * waits, so that a letter costs the same in a record of any length. */
static void find_begin(struct view *v)
{
	v->hits_n = 0;
	v->over_index = v->over_top = 0;
	buf_cut(&v->over_text, 0);
	buf_cut(&v->folded, 0);
	text_fold(v->find.s, v->find.n, &v->folded);
	v->find_next = v->folded.n ? MEETING : NOWHERE;
	v->find_of = v->r->changes;
	v->busy = true;
}

static void find_in(struct view *v, item_id i)
{
	struct buf row = BUF_INIT, text = BUF_INIT;
	size_t part;

	if (entry_has(v, i, v->folded.s, &part, &text)) {
		add_whence(v, i, &row);
		buf_addn(&row, text.s, text.n);
		take_gap(v, i, ROW_NONE, row.s);
		v->hits[v->hits_n - 1].part = part;
	}
	buf_free(&row);
	buf_free(&text);
}

static bool find_work(struct view *v)
{
	size_t before = v->hits_n;

	if (v->find_of != v->r->changes)
		find_begin(v);
	for (int n = 0; n < SLICE && v->find_next; n++) {
		find_in(v, v->find_next);
		v->find_next = v->hits_n < HITS ? record_walk(v->r,
			v->find_next, MEETING) : NOWHERE;
	}
	if (!v->find_next || (v->hits_n > before &&
	    before < (size_t)term_rows()))
		v->dirty = PANE_ALL;
	return v->find_next != NOWHERE;
}

/* " Find: 12 places" */
static void find_title(const struct view *v, struct buf *out)
{
	if (!v->find.n)
		buf_add(out, _(" Find"));
	else if (v->find_next)
		buf_addf(out, _(" Find: %zu so far"), v->hits_n);
	else if (v->hits_n == HITS)
		buf_addf(out, _(" Find: the first %d places"), HITS);
	else
		buf_addf(out, ngettext(" Find: %zu place", " Find: %zu places",
			v->hits_n), v->hits_n);
}

static void find_draw(struct view *v)
{
	struct buf b = BUF_INIT;
	struct area a = whole();

	if (v->find_of != v->r->changes)
		find_begin(v);
	find_title(v, &b);
	title(b.s, _("Enter goes there   Esc closes "));
	list_draw(v);
	buf_cut(&b, 0);
	buf_addf(&b, " %s %s", paint_mark(MARK_PROMPT), v->find.s);
	paint_line(&a, 1, 0, STYLE_INPUT, b.s);
	paint_cursor(1, text_width(b.s, b.n));
	buf_free(&b);
}

static bool find_key(struct view *v, const struct key *k)
{
	if (k->what == KEY_TYPED) {
		buf_add(&v->find, k->text);
	} else if (k->what == KEY_PASTED) {
		buf_addn(&v->find, v->pasted->s, strcspn(v->pasted->s, "\n"));
	} else if (!strcmp(k->name, "Backspace")) {
		buf_cut(&v->find, text_prev(v->find.s, v->find.n,
			v->find.n));
	} else {
		/* The key may have come before what it means was found. */
		while (!v->hits_n && (!strcmp(k->name, "Enter") ||
		    !strcmp(k->name, "F3")) && find_work(v))
			;
		if (strcmp(k->name, "F3") || !v->hits_n)
			return go_key(v, k);
		v->over_index = (v->over_index + 1) % v->hits_n;
		return true;
	}
	find_begin(v);
	v->busy = find_work(v); /* what most letters find is there at once */
	return true;
}

const struct screen screen_help = { "help", help_draw, help_key, NULL,
	"q" };
const struct screen screen_gaps = { "gaps", gaps_draw, gaps_key, NULL,
	"" };
const struct screen screen_find = { "find", find_draw, find_key,
	find_work, NULL };

void screen_open(struct view *v, const struct screen *s)
{
	v->over = s;
	v->over_top = v->over_index = 0;
	v->over_moved = false;
	v->hits_n = 0;
	buf_cut(&v->over_text, 0);
	if (s == &screen_find && v->message.n) {
		buf_cut(&v->find, 0);
		buf_add(&v->find, v->message.s);
		buf_cut(&v->message, 0);
	}
	if (s == &screen_find)
		find_begin(v);
	v->dirty = PANE_ALL;
}
