/* paint.c -- the only way from data to the screen. */
#include "config.h"
#include "ui/paint.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/lang.h"
#include "base/text.h"

/* Colours by role: of the 256, such as can be read on a light background and
 * on a dark one; of the 8 that every terminal has; -1 is its own. */
static const struct { short fg256, fg, bg; attr_t attr, mono; }
theme[STYLE_COUNT] = {
	[STYLE_PLAIN] = { -1, -1, -1, A_NORMAL, A_NORMAL },
	[STYLE_DIM] = { -1, -1, -1, A_DIM, A_NORMAL },
	[STYLE_TITLE] = { -1, -1, -1, A_BOLD, A_BOLD },
	[STYLE_SPEAKER] = { 32, -1, -1, A_BOLD, A_BOLD },
	[STYLE_CLOCK] = { -1, -1, -1, A_NORMAL, A_NORMAL },
	[STYLE_SELECTED] = { -1, -1, -1, A_REVERSE, A_REVERSE },
	[STYLE_AGREED] = { 34, COLOR_GREEN, -1, A_BOLD, A_BOLD },
	[STYLE_PROPOSED] = { 172, COLOR_MAGENTA, -1, A_NORMAL, A_NORMAL },
	[STYLE_ALARM] = { 231, COLOR_WHITE, COLOR_RED, A_BOLD,
		A_REVERSE | A_BOLD },
	[STYLE_MARK] = { 32, -1, -1, A_NORMAL, A_NORMAL },
	[STYLE_RULE] = { -1, -1, -1, A_DIM, A_NORMAL },
	[STYLE_HINT] = { -1, -1, -1, A_DIM, A_NORMAL },
	[STYLE_INPUT] = { -1, -1, -1, A_NORMAL, A_NORMAL },
	[STYLE_HEAD] = { -1, -1, -1, A_REVERSE, A_REVERSE },
	[STYLE_CHANGED] = { -1, -1, -1, A_BOLD | A_UNDERLINE,
		A_BOLD | A_UNDERLINE },
};

static const struct { const char *utf8, *ascii; } marks[MARK_COUNT] = {
	[MARK_OPEN] = { "▸", ">" }, [MARK_FLOOR] = { "▶", ">" },
	[MARK_DONE] = { "✓", "*" }, [MARK_PROPOSED] = { "·", "-" },
	[MARK_SAVED] = { "●", "*" }, [MARK_SAVING] = { "○", "o" },
	[MARK_ALARM] = { "▲", "!" }, [MARK_SELECTED] = { "▸", ">" },
	[MARK_RULE] = { "─", "-" }, [MARK_WALL] = { "│", "|" },
	[MARK_DOT] = { "·", "-" }, [MARK_PROMPT] = { "›", ">" },
	[MARK_JOIN] = { "┤", "+" }, [MARK_FOOT] = { "┴", "+" },
	[MARK_NEWLINE] = { "¶", "|" }, [MARK_MORE] = { "…", "~" },
};

static bool coloured, plain_marks;

static short colour(int style)
{
	return COLORS >= 256 ? theme[style].fg256 : theme[style].fg;
}

void paint_start(void)
{
	const char *no = getenv("NO_COLOR"), *name = getenv("TERM");

	plain_marks = name && (!strncmp(name, "vt1", 3) ||
		!strncmp(name, "vt2", 3) || !strcmp(name, "linux"));
	coloured = !(no && *no) && has_colors();
	if (!coloured)
		return;
	start_color();
	use_default_colors();
	for (int s = 0; s < STYLE_COUNT; s++)
		init_pair((short)(s + 1), colour(s), theme[s].bg);
}

const char *paint_mark(enum mark m)
{
	return plain_marks ? marks[m].ascii : marks[m].utf8;
}

/* Blanks first and text upon them: curses reckons a line of blanks that would
 * begin in the midst of a wide character as cutting what is left of it. */
static void blanks(int row, int column, int n)
{
	move(row, column);
	if (n > 0)
		hline(' ', n);
}

static void set_style(enum style s)
{
	attr_set(coloured ? theme[s].attr : theme[s].mono,
		coloured && (colour(s) >= 0 || theme[s].bg >= 0) ?
		(short)(s + 1) : 0, NULL);
}

int paint_text(const struct area *a, int row, int column, int columns,
	enum style style, const char *text, size_t n, bool rtl)
{
	struct buf safe = BUF_INIT;
	size_t fits = text_fit(text, n, columns);
	int width = text_width(text, fits);
	bool cut = fits < n && columns > 1;

	if (row < 0 || row >= a->rows || columns <= 0)
		return 0;
	if (cut) {
		fits = text_fit(text, n, columns - 1);
		width = text_width(text, fits) + 1;
	}
	text_safe(text, fits, rtl, true, &safe);
	if (cut && rtl)
		buf_splice(&safe, 0, 0, paint_mark(MARK_MORE),
			strlen(paint_mark(MARK_MORE)));
	else if (cut)
		buf_add(&safe, paint_mark(MARK_MORE));
	set_style(style);
	blanks(a->row + row, a->column + column, columns);
	if (rtl)
		move(a->row + row, a->column + column + columns - width);
	addnstr(safe.s, (int)safe.n);
	buf_free(&safe);
	return width;
}

int paint_line(const struct area *a, int row, int column, enum style style,
	const char *text)
{
	return paint_text(a, row, column, a->columns - column, style, text,
		strlen(text), false);
}

void paint_hint(const struct area *a, int row, enum style style,
	const char *text)
{
	paint_text(a, row, 0, a->columns, style, text, strlen(text),
		lang_of_interface() == LANG_AR);
}

int paint_piece(const struct area *a, int row, int column, int columns,
	enum style style, const char *text)
{
	size_t n = strlen(text);
	int width = text_width(text, n);

	return paint_text(a, row, column, width < columns ? width : columns,
		style, text, n, text_is_rtl(text, n));
}

void paint_blank(const struct area *a)
{
	set_style(STYLE_PLAIN);
	for (int row = 0; row < a->rows; row++)
		blanks(a->row + row, a->column, a->columns);
}

void paint_rule(const struct area *a, int row)
{
	set_style(STYLE_RULE);
	move(a->row + row, a->column);
	for (int i = 0; i < a->columns; i++)
		addstr(paint_mark(MARK_RULE));
}

void paint_wall(int row, int rows, int column)
{
	set_style(STYLE_RULE);
	for (; rows > 0; rows--, row++)
		mvaddstr(row, column, paint_mark(MARK_WALL));
}

void paint_joint(int row, int column, enum mark m)
{
	set_style(STYLE_RULE);
	mvaddstr(row, column, paint_mark(m));
}

void paint_cursor(int row, int column)
{
	curs_set(1);
	move(row, column);
}

void paint_no_cursor(void)
{
	curs_set(0);
}

void paint_show(void)
{
	wnoutrefresh(stdscr);
	doupdate();
}
