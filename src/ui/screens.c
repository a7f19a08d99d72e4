/* screens.c -- what takes the whole screen for a while: help, gaps, find. */
#include "config.h"
#include "ui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "line/commands.h"
#include "record/agenda.h"
#include "record/gaps.h"
#include "ui/term.h"

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

	if (k->what == KEY_TYPED && !strcmp(k->text, "q"))
		return false;
	if (k->what != KEY_NAMED)
		return true;
	if (!strcmp(k->name, "Up") && v->over_index)
		v->over_index--;
	else if (!strcmp(k->name, "Down") && v->over_index + 1 < n)
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
	{ "@rwa presents 13/4: ...", N_("also asks, replies, objects, supports, opens, sums up") },
	{ "@? is arg", N_("the speaker without a name was Argentina") },
	{ "+arg  +arg to ask ...", N_("onto the list; also reply, question, order") },
	{ "+-arg", N_("off the list") },
	{ "#5  #5.2  #age ver  #", N_("go to an item, by number or words; the next") },
	{ "#+ TITLE", N_("add an item after the open one") },
	{ "!text", N_("propose an outcome") },
	{ "!(request sec by DATE) text", N_("with verb, owner and due; by next meeting") },
	{ "!> text", N_("a sub-item of the last outcome") },
	{ "!!  !! b", N_("the gavel: the last proposed, or b, is agreed") },
	{ "/s/old/new/", N_("correct the selected or last entry; g: everywhere") },
	{ "\\words", N_("words that begin with one of the marks") },
};

static const struct { const char *key, *act; } moves[] = {
	{ "Tab", N_("complete a name, an item, a command") },
	{ "Up Down", N_("with an empty line: walk the record") },
	{ "M-Up M-Down", N_("walk it with a half-typed line") },
	{ "Enter", N_("enter the line; correct the selected entry") },
	{ "Esc", N_("leave the selection or the correction") },
	{ "PgUp PgDn", N_("a page of the record") },
	{ "M-PgUp M-PgDn", N_("look at the item before or after") },
	{ "M-Enter", N_("a new paragraph in the line") },
	{ "C-l", N_("paint the screen anew") },
	{ "C-z", N_("stop; fg brings it back") },
};

static void help_text(struct buf *b)
{
	buf_cut(b, 0);
	buf_addf(b, "%s\n", _("A line is one act. Only its first character "
		"decides what it is:"));
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		buf_addf(b, "  %-28s %s\n", marks[i].line, _(marks[i].act));
	buf_addf(b, "\n%s\n", _("Keys:"));
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		buf_addf(b, "  %-28s %s\n", moves[i].key, _(moves[i].act));
	for (const struct command *c = commands; c->name; c++)
		if (*c->key)
			buf_addf(b, "  %-28s %s\n", c->key, _(c->help));
	buf_addf(b, "\n%s\n", _("Commands:"));
	commands_print(b);
}

static void help_draw(struct view *v)
{
	struct area a = whole();
	const char *at;
	size_t n;

	title(_(" Help"), _("Up Down PgUp PgDn   Esc closes "));
	if (v->over_text.n == 0)
		help_text(&v->over_text);
	for (size_t row = 0; row + 1 < (size_t)a.rows; row++)
		if (many_at(v->over_text.s, v->over_index + row, &at, &n))
			paint_text(&a, (int)row + 1, 1, a.columns - 1,
				n && *at != ' ' ? STYLE_TITLE : STYLE_PLAIN,
				at, n, false);
	paint_cursor(0, 0);
}

static bool help_key(struct view *v, const struct key *k)
{
	return list_key(v, k, many_count(v->over_text.s));
}

/* ---- gaps ---- */

static void take_gap(void *context, item_id item, const char *sentence)
{
	struct view *v = context;

	v->hits = mem_grow(v->hits, (v->hits_n + 1) * sizeof *v->hits);
	v->hits[v->hits_n++] = item;
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
		if (here)
			paint_cursor((int)row + 2, 1);
	}
}

static void gaps_draw(struct view *v)
{
	struct area a = whole();

	v->hits_n = 0;
	buf_cut(&v->over_text, 0);
	gaps_tell(v->r, take_gap, v);
	title(_(" Still open"), _("Enter goes there   Esc closes "));
	if (!v->hits_n)
		paint_line(&a, 2, 3, STYLE_AGREED, _("nothing is open: the "
			"minutes are complete"));
	list_draw(v);
}

static bool go_key(struct view *v, const struct key *k)
{
	if (k->what == KEY_NAMED && !strcmp(k->name, "Enter")) {
		if (v->over_index < v->hits_n)
			view_show(v, v->hits[v->over_index]);
		return false;
	}
	return list_key(v, k, v->hits_n);
}

/* ---- find ---- */

/* The words are in the composer's line meanwhile; hits are made anew at each
 * key, which here, and only here, costs a walk of the record. */
static void find_hits(struct view *v, const char *words)
{
	struct buf folded = BUF_INIT, number = BUF_INIT;

	v->hits_n = 0;
	buf_cut(&v->over_text, 0);
	text_fold(words, strlen(words), &folded);
	for (item_id i = MEETING; i && folded.n && v->hits_n < 500;
	     i = record_walk(v->r, i, MEETING)) {
		for (struct value *val = v->r->item[i].values; val;
		     val = val->next) {
			enum type t = schema[val->row].type;
			size_t n;

			if ((t != TYPE_LINE && t != TYPE_PROSE) ||
			    !text_has(val->text, folded.s))
				continue;
			n = strcspn(val->text, "\n");
			buf_cut(&number, 0);
			if (agenda_of(v->r, i))
				agenda_number(v->r, agenda_of(v->r, i),
					&number);
			buf_addf(&number, "%s%s: %.*s", number.n ? " " : "",
				kind_key(record_kind(v->r, i)), (int)n,
				val->text);
			take_gap(v, i, number.s);
			break;
		}
	}
	buf_free(&folded);
	buf_free(&number);
}

static struct buf words = BUF_INIT;

static void find_draw(struct view *v)
{
	struct buf b = BUF_INIT;
	struct area a = whole();

	find_hits(v, words.s);
	if (v->over_index >= v->hits_n)
		v->over_index = v->hits_n ? v->hits_n - 1 : 0;
	title(_(" Find"), _("Enter goes there   Esc closes "));
	list_draw(v);
	buf_addf(&b, " %s %s", paint_mark(MARK_PROMPT), words.s);
	paint_line(&a, 1, 0, STYLE_INPUT, b.s);
	paint_cursor(1, text_width(b.s, b.n));
	buf_free(&b);
}

static bool find_key(struct view *v, const struct key *k)
{
	if (k->what == KEY_TYPED) {
		buf_add(&words, k->text);
	} else if (k->what == KEY_PASTED) {
		buf_addn(&words, v->over_text.s, 0);
	} else if (!strcmp(k->name, "Backspace")) {
		buf_cut(&words, text_prev(words.s, words.n, words.n));
	} else if (!strcmp(k->name, "F3") && v->hits_n) {
		v->over_index = (v->over_index + 1) % v->hits_n;
	} else {
		return go_key(v, k);
	}
	return true;
}

const struct screen screen_help = { "help", help_draw, help_key };
const struct screen screen_gaps = { "gaps", gaps_draw, go_key };
const struct screen screen_find = { "find", find_draw, find_key };

void screen_open(struct view *v, const struct screen *s)
{
	v->over = s;
	v->over_top = v->over_index = 0;
	v->hits_n = 0;
	buf_cut(&v->over_text, 0);
	if (s == &screen_find && v->message.n) {
		buf_cut(&words, 0);
		buf_add(&words, v->message.s);
		buf_cut(&v->message, 0);
	}
	v->dirty = PANE_ALL;
}
