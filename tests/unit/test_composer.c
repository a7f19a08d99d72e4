/* test_composer.c -- claims of the line being typed, as curses holds it. */
#include "config.h"

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "record/record.h"
#include "ui/view.h"

#include "tests/unit/unit.h"

enum { COLUMNS = 40, CELLS = COMPOSER_ROWS * COLUMNS };

struct shown { cchar_t cell[CELLS]; int row, column; };

static void look(const struct view *v, struct shown *s)
{
	memset(s, 0, sizeof *s);
	getyx(stdscr, s->row, s->column);
	for (int i = 0; i < v->composer.rows * COLUMNS; i++)
		mvin_wch(v->composer.row + i / COLUMNS, i % COLUMNS,
			&s->cell[i]);
	move(s->row, s->column);
}

static void paint(struct view *v, int dirty)
{
	int rows = composer_wrap(v, COLUMNS);

	v->dirty = rows == v->composer.rows ? dirty : PANE_ALL;
	v->composer = (struct area){ 8 - rows, 0, rows, COLUMNS };
	composer_paint(v);
}

/* What is typed, and what the keys of an editor do; by chance. */
static const char *const pieces[] = {
	"a", "b", " ", "word ", "  ", "é", "e\xCC\x81", "\xCC\x81", "中", "，",
	"文字", "ب", "اب ", "لا", "12 ", "(", "–", "👩", "\xE2\x80\x8D", "🇫", "🇷",
	"\xE2\x80\xAE", "\t", "a long word that goes on ", "-", "\xC2\xAD",
};
static const char *const keys[] = {
	"Left", "Left", "Right", "Home", "End", "C-Left", "C-Right",
	"Backspace", "Backspace", "Delete", "C-w", "C-u", "C-k", "C-y",
	"M-Enter",
};

static void press(struct composer *c)
{
	struct key k = { 0 };
	bool changed;

	if (rand() % 3) {
		const char *s = pieces[rand() % (sizeof pieces /
			sizeof *pieces)];

		composer_insert(c, s, strlen(s));
		return;
	}
	k.what = KEY_NAMED;
	snprintf(k.name, sizeof k.name, "%s", keys[rand() %
		(rand() % 8 ? 9 : (int)(sizeof keys / sizeof *keys))]);
	composer_key(c, &k, &changed);
}

static void a_row_painted_in_part_is_as_one_painted_whole(void **state)
{
	struct view v = { 0 };
	struct record r;
	struct shown part, whole;

	(void)state;
	record_open(&r);
	v.r = &r;
	v.composer.rows = -1;
	srand(7);
	for (int i = 0; i < 20000; i++) {
		if (i % 400 == 0)
			composer_set(&v.c, "", 0);
		press(&v.c);
		paint(&v, PANE_COMPOSER);
		look(&v, &part);
		paint(&v, PANE_ALL);
		look(&v, &whole);
		if (memcmp(&part, &whole, sizeof part))
			fail_msg("after %d keys, cursor %zu: '%s'", i,
				v.c.cursor, v.c.text.s);
	}
	buf_free(&v.c.text);
	buf_free(&v.c.killed);
	buf_free(&v.prompt);
	record_close(&r);
}

/* What is painted in part is what was typed, and no more: the row is made to
 * show something else first. */
static void a_letter_paints_its_own_cell(void **state)
{
	struct view v = { 0 };
	struct record r;
	struct shown s;
	int others = 0;

	(void)state;
	record_open(&r);
	v.r = &r;
	v.composer.rows = -1;
	composer_insert(&v.c, "the words of a line", 19);
	paint(&v, PANE_ALL);
	mvhline(v.composer.row, 0, '#', COLUMNS);
	composer_insert(&v.c, "!", 1);
	paint(&v, PANE_COMPOSER);
	look(&v, &s);
	for (int i = 0; i < COLUMNS; i++)
		others += s.cell[i].chars[0] == '#';
	assert_int_equal(others, v.rows.left + 18);
	buf_free(&v.c.text);
	buf_free(&v.prompt);
	record_close(&r);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_row_painted_in_part_is_as_one_painted_whole),
		cmocka_unit_test(a_letter_paints_its_own_cell),
	};
	FILE *null = fopen("/dev/null", "r+");
	int failed;

	setlocale(LC_ALL, "C.UTF-8");
	setenv("LINES", "24", 1);
	setenv("COLUMNS", "80", 1);
	if (!null || !newterm("xterm-256color", null, null))
		return 77;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	endwin();
	return failed;
}
