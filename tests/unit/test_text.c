/* test_text.c -- claims of text: graphemes, lines, what is drawn, search. */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>
#include <wchar.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/text.h"

#include "tests/unit/unit.h"

static const char *const pieces[] = {
	"a", "b ", " ", ",", "(", ")", "1", "2", "-", "/", "é", "e\u0301",
	"工作组", "，", "。", "（", "）", "会", "ال", "لا", "مجموعة", "م", "ً",
	"ש", "\u202E", "\u200B", "\u200D", "\a", "\x1b", "\xC2\x85",
	"👨\u200D👩\u200D👧", "👍🏽", "❤\uFE0F", "🇨🇭", "\u1112\u1161\u11AB",
	"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "Я", "й",
	"\U0001FAE8", "\uFEFF", "\u2028", "\U000E0041", "กำ", "नमस्ते", "\n"
};

static unsigned long seed = 7;

static unsigned pick(unsigned n)
{
	seed = seed * 6364136223846793005ul + 1442695040888963407ul;
	return (unsigned)(seed >> 33) % n;
}

static void random_text(struct buf *b)
{
	buf_cut(b, 0);
	for (int n = (int)pick(24); n > 0; n--)
		buf_add(b, pieces[pick(sizeof pieces / sizeof *pieces)]);
}

/* Columns by libc of what would be sent; -1 if libc knows one of them not. */
static int columns_sent(const struct buf *b)
{
	wchar_t wide[4096];
	size_t n = mbstowcs(wide, b->s, 4096);
	int columns = 0;

	assert_true(n < 4096);
	for (size_t i = 0; i < n; i++) {
		int w = wcwidth(wide[i]);

		if (w < 0)
			return -1;
		columns += w;
	}
	return columns;
}

static void width_is_what_libc_says_of_what_is_sent(void **state)
{
	struct buf b = BUF_INIT, out = BUF_INIT;

	(void)state;
	for (int n = 0; n < 20000; n++) {
		random_text(&b);
		buf_cut(&out, 0);
		text_safe(b.s, b.n, pick(2), true, &out);
		if (columns_sent(&out) != text_width(b.s, b.n))
			print_error("'%s' is sent as '%s'\n", b.s, out.s);
		assert_int_equal(columns_sent(&out), text_width(b.s, b.n));
		assert_true(text_check(out.s, out.n, NULL));
		assert_null(strstr(out.s, "\u202E"));
		assert_null(strchr(out.s, '\n'));
	}
	buf_free(&b);
	buf_free(&out);
}

static void back_undoes_forward(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	for (int n = 0; n < 5000; n++) {
		size_t at = 0;

		random_text(&b);
		while (at < b.n) {
			size_t next = text_next(b.s, b.n, at);

			assert_true(next > at && next <= b.n);
			assert_int_equal(text_prev(b.s, b.n, next), at);
			at = next;
		}
		for (at = 0; at < b.n; ) {
			size_t word = text_word_next(b.s, b.n, at);

			assert_true(word > at);
			at = word;
		}
	}
	buf_free(&b);
}

static void a_line_fits_and_lines_make_progress(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	for (int n = 0; n < 5000; n++) {
		int columns = 1 + (int)pick(20);
		size_t at = 0;

		random_text(&b);
		while (at < b.n) {
			size_t line = text_line(b.s + at, b.n - at, columns);
			size_t seen = line;

			assert_true(line > 0 && line <= b.n - at);
			while (seen && strchr(" \n", b.s[at + seen - 1]))
				seen--;
			if (text_width(b.s + at, seen) > columns)
				assert_true(text_fit(b.s + at, b.n - at,
					columns) == 0);
			at += line;
		}
	}
	buf_free(&b);
}

static void lines_break_where_a_typesetter_would(void **state)
{
	static const struct { const char *text; int columns; size_t first; }
	cases[] = {
		{ "one two three", 8, 8 },
		{ "one two three", 7, 8 },
		{ "工作组，会议", 6, 6 },       /* no comma at a line's start */
		{ "abcdefghij", 4, 4 },
		{ "one\ntwo", 40, 4 },
		{ "中", 1, 3 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(text_line(cases[i].text,
			strlen(cases[i].text), cases[i].columns),
			cases[i].first);
}

static void safe_is(const char *text, const char *wanted)
{
	struct buf out = BUF_INIT;

	text_safe(text, strlen(text), text_is_rtl(text, strlen(text)), true,
		&out);
	assert_string_equal(out.s, wanted);
	buf_free(&out);
}

static void nothing_dangerous_is_sent(void **state)
{
	(void)state;
	safe_is("a\x1b]0;x\a", "a␛]0;x␇");
	safe_is("a\u202Eb", "a<U+202E>b");
	safe_is("a\xC2\x9B" "b", "a<U+009B>b");
	safe_is("\uFEFFx", "<U+FEFF>x");
	safe_is("a\nb", "a␊b");
	safe_is("\u0301", "◌\u0301");
	safe_is("\U0001FAE8", "<U+1FAE8>");
	safe_is("👨\u200D👩\u200D👧!", "👨!");
	safe_is("👍🏽", "👍");
	safe_is("e\u0301\u0301\u0301\u0301\u0301\u0301",
		"e\u0301\u0301\u0301\u0301");
}

static void arabic_is_reordered_and_joined(void **state)
{
	(void)state;
	/* beh alef beh: initial, final, isolated; drawn from the right */
	safe_is("باب", "ﺏﺎﺑ");
	/* lam alef is one sign */
	safe_is("لا", "ﻻ");
	/* numbers keep their order, brackets turn round */
	safe_is("ا(12)", "(12)ﺍ");
	safe_is("abc", "abc");
	assert_true(text_is_rtl("12 باب", strlen("12 باب")));
	assert_false(text_is_rtl("a باب", strlen("a باب")));
}

static void every_character_that_turns_is_known_to(void **state)
{
	(void)state;
	for (UChar32 c = 0x80; c <= 0x10FFFF; c++) {
		UCharDirection d = u_charDirection(c);
		bool turns = d == U_RIGHT_TO_LEFT || d == U_ARABIC_NUMBER ||
			(d >= U_LEFT_TO_RIGHT_EMBEDDING &&
			 d != U_DIR_NON_SPACING_MARK &&
			 d != U_BOUNDARY_NEUTRAL);
		char s[5] = "a";
		int n = 1;

		if (U_IS_SURROGATE(c))
			continue;
		U8_APPEND_UNSAFE(s, n, c);
		if (turns && !text_turns(s, (size_t)n))
			fail_msg("U+%04X", (unsigned)c);
	}
	assert_false(text_turns("中文，– “é” Ж 🙂", strlen("中文，– “é” Ж 🙂")));
}

static void the_cursor_stands_where_the_text_goes_in(void **state)
{
	const char *ar = "باب";

	(void)state;
	assert_int_equal(text_column("abc", 3, 2, false, true), 2);
	assert_int_equal(text_column("中文", 6, 3, false, true), 2);
	assert_int_equal(text_column(ar, strlen(ar), 0, true, true), 2);
	assert_int_equal(text_column(ar, strlen(ar), 2, true, true), 1);
	assert_int_equal(text_column(ar, strlen(ar), 6, true, true), -1);
	assert_int_equal(text_column(ar, strlen(ar), 6, false, true), 3);
}

static void folded(const char *text, const char *wanted)
{
	struct buf out = BUF_INIT;

	text_fold(text, strlen(text), &out);
	assert_string_equal(out.s, wanted);
	buf_free(&out);
}

static void search_forgives_case_accents_and_width(void **state)
{
	(void)state;
	folded("Côte d'Ivoire", "cote d'ivoire");
	folded("ＡＢＣ", "abc");
	folded("Россия", "россия");
	folded("الأمـــم", "الامم");
	folded("", "");
	assert_true(text_has("欧洲委员会", "委员"));
	assert_false(text_has("Argentina", "x"));
	assert_true(text_collate("école", "zoo", "fr") < 0);
}

static void the_border_names_the_place(void **state)
{
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	assert_true(text_check("abc\n中", 7, &f));
	assert_false(text_check("中x\na\x80", 7, &f));
	assert_int_equal(f.line, 2);
	assert_int_equal(f.column, 2);
	assert_false(text_check("a\x1b", 2, &f));
	text_clean("a\r\nb\rc\td\x1b[e\xff", 12, &out);
	assert_string_equal(out.s, "a\nb\nc d[e\xEF\xBF\xBD");
	buf_free(&out);
}

/* Else a name in a file could put a line of its own among the messages. */
static void a_sentence_is_one_line(void **state)
{
	struct fault f = { .file = "a\nb" };
	struct buf out = BUF_INIT;

	(void)state;
	assert_false(fail_at(&f, 1, 2, "'%s' is odd", "x\ndais: all is well"));
	assert_string_equal(f.text, "'x dais: all is well' is odd");
	snprintf(f.file, sizeof f.file, "a\nb");
	fault_print(&f, &out);
	assert_string_equal(out.s, "a b:1:2: 'x dais: all is well' is odd");
	assert_false((fail)(&f, FAULT_RULE, "%s", "a\n"));
	assert_string_equal(f.text, "a ");
	buf_free(&out);
}

static void a_sentence_too_long_ends_with_a_whole_character(void **state)
{
	struct fault f;
	struct buf b = BUF_INIT;

	(void)state;
	for (int n = 0; n < 600; n++)
		buf_add(&b, "会");
	for (int n = 0; n < 3; n++) {
		assert_false((fail)(&f, FAULT_RULE, "%s", b.s + n * 0));
		assert_true(text_check(f.text, strlen(f.text), NULL));
		buf_splice(&b, 0, 0, "x", 1);
	}
	buf_free(&b);
}

/* The short ways through letters that stand alone must not differ. */
static void graphemes_are_those_of_the_standard(void **state)
{
	static const char *const letters[] = { "a", "e\u0301", "\u0301", "é",
		"中", "国", "ш", "ﷺ", "ل", "ا", "َ", "\u200D", "👩", "👧", "🇨",
		"🇭", "한", "ᄒ", "ᅡ", "ᆫ", "ก", "ำ", "क", "\u094D", "ष", "\n",
		" ", "\u00AD", "\uFE0F", "\u0600", "ร", "👍", "🏽", "\xE4" };
	UErrorCode e = U_ZERO_ERROR;
	UBreakIterator *it = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &e);
	unsigned dice = 7;

	(void)state;
	for (int round = 0; round < 4000; round++) {
		UText text = UTEXT_INITIALIZER;
		char s[400] = "";
		size_t n, at = 0;

		for (int k = 0; k < 20; k++) {
			dice = dice * 1664525 + 1013904223;
			strcat(s, letters[(dice >> 16) %
				(sizeof letters / sizeof *letters)]);
		}
		n = strlen(s);
		utext_openUTF8(&text, s, (int64_t)n, &e);
		ubrk_setUText(it, &text, &e);
		assert_true(U_SUCCESS(e));
		while (at < n) {
			size_t next = text_next(s, n, at);

			assert_int_equal(next, ubrk_following(it, (int32_t)at));
			assert_int_equal(text_prev(s, n, next), at);
			at = next;
		}
		utext_close(&text);
	}
	ubrk_close(it);
}

/* The short way to a break behind a blank must not differ either. */
static void lines_break_as_the_standard_says(void **state)
{
	static const char *const words[] = { "word", "é", "Я", "ab ", " ", "  ",
		"12", "3.5 ", ", ", "(", "( ", ") ", "“", "” ", "« ", " »", "-",
		"- ", "– ", "e\u0301", "\u0301", "中", "，", "! ", "ا ", "ש",
		"ש- ", "/", "\u200B", "\u200D", "\u00A0", "👩", "กำ", "% ", "$",
		"한", "\xE4", "\u00AD", "؟ ", "x:", "; ", "? " };
	UErrorCode e = U_ZERO_ERROR;
	UBreakIterator *it = ubrk_open(UBRK_LINE, "", NULL, 0, &e);
	struct buf b = BUF_INIT;

	(void)state;
	for (int round = 0; round < 60000; round++) {
		UText text = UTEXT_INITIALIZER;
		int columns = 1 + (int)pick(30);
		int32_t cut;
		size_t fit;

		buf_cut(&b, 0);
		for (int k = 0; k < 24; k++)
			buf_add(&b, words[pick(sizeof words / sizeof *words)]);
		fit = text_fit(b.s, b.n, columns);
		while (fit < b.n && b.s[fit] == ' ')
			fit++;
		utext_openUTF8(&text, b.s, (int64_t)b.n, &e);
		ubrk_setUText(it, &text, &e);
		assert_true(U_SUCCESS(e));
		cut = ubrk_isBoundary(it, (int32_t)fit) ? (int32_t)fit :
			ubrk_preceding(it, (int32_t)fit);
		if (fit < b.n && cut > 0)
			assert_int_equal(text_line(b.s, b.n, columns), cut);
		utext_close(&text);
	}
	ubrk_close(it);
	buf_free(&b);
}

/* Claim 2, where a grapheme is longer than what is looked at first: the look
 * ahead may end in the midst of a character. */
static void a_letter_under_many_marks_is_one_grapheme(void **state)
{
	enum { MARKS = 100 };
	char s[1 + 2 * MARKS];

	(void)state;
	*s = 'a';
	for (size_t n = 1; n < sizeof s; n += 2) {
		memcpy(s + n, "\u0301", 2);
		assert_int_equal(text_next(s, n + 2, 0), n + 2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_under_many_marks_is_one_grapheme),
		cmocka_unit_test(width_is_what_libc_says_of_what_is_sent),
		cmocka_unit_test(graphemes_are_those_of_the_standard),
		cmocka_unit_test(lines_break_as_the_standard_says),
		cmocka_unit_test(back_undoes_forward),
		cmocka_unit_test(a_line_fits_and_lines_make_progress),
		cmocka_unit_test(lines_break_where_a_typesetter_would),
		cmocka_unit_test(nothing_dangerous_is_sent),
		cmocka_unit_test(arabic_is_reordered_and_joined),
		cmocka_unit_test(every_character_that_turns_is_known_to),
		cmocka_unit_test(the_cursor_stands_where_the_text_goes_in),
		cmocka_unit_test(search_forgives_case_accents_and_width),
		cmocka_unit_test(the_border_names_the_place),
		cmocka_unit_test(a_sentence_is_one_line),
		cmocka_unit_test(a_sentence_too_long_ends_with_a_whole_character),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
