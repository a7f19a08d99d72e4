/* test_yaml.c -- claims of the minutes file. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "store/minutes.h"

#include "tests/unit/unit.h"

static bool read_it(const char *text, struct record *r,
	struct minutes_info *info, struct fault *f)
{
	record_open(r);
	return minutes_read(text, strlen(text), r, info, NULL, NULL, f);
}

/* Read, write, read, write: both texts and both records must be the same. */
static void goes_round(const char *text)
{
	struct minutes_info info = { .want_lines = false };
	struct record a, b;
	struct fault f = FAULT_INIT;
	struct buf one = BUF_INIT, two = BUF_INIT;

	if (!read_it(text, &a, &info, &f))
		print_error("%d:%d: %s\n", f.line, f.column, f.text);
	assert_int_equal(f.code, FAULT_NONE);
	assert_true(minutes_write(&a, NULL, 0, &one));
	assert_true(read_it(one.s, &b, &info, &f));
	assert_int_equal(info.ids_given, 0);
	assert_true(minutes_same(&a, &b));
	assert_true(minutes_write(&b, NULL, 0, &two));
	assert_string_equal(one.s, two.s);
	assert_true(record_sane(&a) && record_sane(&b));
	record_close(&a);
	record_close(&b);
	buf_free(&one);
	buf_free(&two);
}

static const char by_hand[] =
	"minutes: 1\n"
	"meeting:\n"
	"  body: {code: CWG-COP, name: {en: Child Online Protection, zh: 工作组}}\n"
	"  number: 13\n"
	"  dates: 2017-02-02\n"
	"  place: {city: Geneva, floor: 2, \"odd key\": [1, {a: no}]}\n"
	"people:\n"
	"  - {code: no, name: Norway Person, shoe-size: 0123}\n"
	"agenda:\n"
	"  items:\n"
	"    - title: Opening\n"
	"      colour: {red: 1, green: [yes, \"yes\", ~]}\n"
	"    - title: {en: Discussion, de: Aussprache}\n"
	"      record:\n"
	"        - note: {text: \"a\\nb\"}\n"
	"        - intervention: {speaker: no, text: [\"1:30\", \"two\"]}\n"
	"      outcomes:\n"
	"        - text: \"agreed text\"\n"
	"          items: [{text: sub, due: {meeting: 14}}]\n"
	"x-own: {deep: {er: true}}\n";

static void a_file_written_by_hand_opens(void **state)
{
	struct minutes_info info = { .want_lines = false };
	struct record r;
	struct fault f = FAULT_INIT;
	item_id item, note;

	(void)state;
	assert_true(read_it(by_hand, &r, &info, &f));
	assert_true(info.ids_given > 5);
	assert_string_equal(record_say(&r, MEETING, MEETING_NUMBER), "13");
	assert_string_equal(record_say(&r, MEETING, MEETING_DATES),
		"2017-02-02");
	assert_string_equal(record_get(&r, MEETING, MEETING_BODY_NAME,
		LANG_ZH), "工作组");
	item = record_last(&r, MEETING, MEETING_ITEMS);
	assert_string_equal(record_get(&r, item, ITEM_TITLE, LANG_EN),
		"Discussion");
	note = record_first(&r, item, ITEM_RECORD);
	assert_string_equal(record_say(&r, note, NOTE_TEXT), "a\nb");
	assert_string_equal(record_say(&r, record_next(&r, note),
		INTERVENTION_TEXT), "1:30\ntwo");
	assert_string_equal(record_say(&r, record_first(&r, MEETING,
		MEETING_PEOPLE), PERSON_CODE), "no");
	record_close(&r);
}

static void unknown_keys_are_kept_where_they_were(void **state)
{
	struct minutes_info info = { .want_lines = false };
	struct record r;
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	goes_round(by_hand);
	assert_true(read_it(by_hand, &r, &info, &f));
	assert_true(minutes_write(&r, NULL, 0, &out));
	assert_non_null(strstr(out.s, "    floor: 2\n"));
	assert_non_null(strstr(out.s, "  shoe-size: 0123\n"));
	assert_non_null(strstr(out.s, "de: Aussprache\n"));
	assert_non_null(strstr(out.s, "x-own:\n  deep:\n    er: true\n"));
	assert_non_null(strstr(out.s, "a: no\n"));
	assert_non_null(strstr(out.s, "\"yes\""));
	record_close(&r);
	buf_free(&out);
}

/* What is written of the minutes that the text is. */
static void written(const char *text, struct buf *out)
{
	struct minutes_info info = { .want_lines = false };
	struct record r;
	struct fault f = FAULT_INIT;

	assert_true(read_it(text, &r, &info, &f));
	assert_true(minutes_write(&r, NULL, 0, out));
	record_close(&r);
}

/* Some readers take no for a flag, 12 for a number and << for an order: what
 * was a text stays one, and what was plain stays as it was. */
static void a_quoted_key_stays_a_text(void **state)
{
	static const char text[] = "minutes: 1\n\"no\": a\n\"<<\": b\n"
		"\"12\": c\n\"y\": d\n\"\": e\n\"2026-11-23\": f\n"
		"\"1:30\": g\nyes: h\n13: i\nshoe-size: j\n\"x-own\": k\n"
		"\"~\": l\n\"-.inf\": m\n\"x-1\": n\nx-2 y: o\n"
		"people: [{code: a, \"on\": {\"off\": 1, True: 2}}]\n";
	static const char *const kept[] = { "\n\"no\": a", "\n\"<<\": b",
		"\n\"12\": c", "\n\"y\": d", "\n\"\": e",
		"\n\"2026-11-23\": f", "\n\"1:30\": g", "\nyes: h",
		"\n13: i", "\nshoe-size: j", "\nx-own: k", "\n\"~\": l",
		"\n\"-.inf\": m", "\nx-1: n", "\n  \"on\":\n",
		"\n    \"off\": 1", "\n    True: 2" };
	struct buf out = BUF_INIT;

	(void)state;
	goes_round(text);
	written(text, &out);
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (!strstr(out.s, kept[i]))
			fail_msg("'%s' is not in\n%s", kept[i], out.s);
	buf_free(&out);
}

static void a_long_key_is_kept_whole(void **state)
{
	struct buf text = BUF_INIT, out = BUF_INIT;
	char key[201];

	(void)state;
	memset(key, 'k', 200);
	key[200] = '\0';
	buf_addf(&text, "minutes: 1\nmeeting:\n  place: {%s0: a, %s1: b}\n"
		"  body: {name: {en: c, %s0: d, %s1: e}}\n%s: f\n",
		key, key, key, key, key);
	goes_round(text.s);
	written(text.s, &out);
	buf_cut(&text, 0);
	buf_addf(&text, "      ? %s0\n      : d\n      ? %s1\n      : e\n",
		key, key);
	assert_non_null(strstr(out.s, text.s));
	buf_free(&text);
	buf_free(&out);
}

/* It is the program's own, but not only what the program knows of it. */
static void the_key_of_the_journal_is_read_like_others(void **state)
{
	static const char text[] = "minutes: 1\njournal:\n"
		"  id: 4b1d1b39-7a32-4c25-93f4-3f0b8f9d8e11\n  sequence: 7\n"
		"  kept-by: {desk: 2}\n";
	struct minutes_info info = { .want_lines = false };
	struct record r;
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	assert_true(read_it(text, &r, &info, &f));
	assert_int_equal(info.sequence, 7);
	assert_true(minutes_write(&r, &info.journal, 7, &out));
	assert_non_null(strstr(out.s, "  kept-by:\n    desk: 2\n"));
	goes_round(text);
	record_close(&r);
	buf_free(&out);
}

static void any_text_comes_back(void **state)
{
	static const char *const texts[] = {
		"no", "~", "0123", "1:30", "=", "<<", " lead", "trail ",
		"a\nb", "a\n\nb", "\n", "a\n b", "a \nb", "# no", "- x",
		"k: v", "\"q\"", "'q'", "\\", "{", "[", "%", "@x", "`", "!t",
		"&a", "*a", "|", ">", "中文。", "مرحبا",
		"\xE2\x80\xA8", "\xEF\xBB\xBF", "a\xEF\xBF\xBF\nb\xEF\xBF\xBE", "👍", "\u202Ex",
		"https://a.b/c?d=e#f", "a: b: c", "...", "---", "2017-02-02"
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct minutes_info info = { .want_lines = false };
		struct record a, b;
		struct fault f = FAULT_INIT;
		struct buf out = BUF_INIT;
		item_id note;

		record_open(&a);
		note = record_add(&a, MEETING, KIND_NOTE, NULL);
		record_put(&a, note, NOTE_TEXT, LANG_NONE, texts[i],
			strlen(texts[i]));
		record_put(&a, MEETING, MEETING_ROOM, LANG_NONE, texts[i],
			strlen(texts[i]));
		assert_true(minutes_write(&a, NULL, 0, &out));
		assert_true(read_it(out.s, &b, &info, &f));
		if (strcmp(texts[i], "\n") && !minutes_same(&a, &b))
			print_error("not the same: '%s'\n%s", texts[i], out.s);
		assert_true(!strcmp(texts[i], "\n") || minutes_same(&a, &b));
		record_close(&a);
		record_close(&b);
		buf_free(&out);
	}
}

static void hostile_files_are_refused_by_place(void **state)
{
	static const struct { const char *text; int line, column;
		const char *says; } cases[] = {
		{ "", 1, 1, "empty" },
		{ "minutes: 2\n", 1, 10, "format" },
		{ "report: 1\nminutes: [a.yaml]\n", 2, 10, "no minutes" },
		{ "report: 1\nminutes: a.yaml\n", 2, 10, "no minutes" },
		{ "meeting: {}\n", 1, 1, "minutes: 1" },
		{ "- a\n", 1, 1, "begin with" },
		{ "minutes: 1\nminutes: 1\n", 2, 1, "twice" },
		{ "minutes: 1\nx: &a 1\n", 2, 4, "anchors" },
		{ "minutes: 1\nx: *a\n", 2, 4, "aliases" },
		{ "minutes: 1\nx: !!python/x 1\n", 2, 4, "tag" },
		{ "minutes: 1\n---\nminutes: 1\n", 2, 1, "second document" },
		{ "minutes: 1\nx: [\n", 3, 1, "YAML" },
		{ "minutes: 1\nx: \xff\n", 2, 4, "UTF-8" },
		{ "minutes: 1\nx: \xef\xbf\xbf\n", 2, 4, "U+FFFF" },
		{ "minutes: 1\npeople: x\n", 2, 9, "list" },
		{ "minutes: 1\nrecord:\n  - speech: {}\n", 3, 5, "speech" },
		{ "minutes: 1\n\"x-\\0a\": 1\n", 2, 1, "word" },
		{ "minutes: 1\nx: {\"a\\0\": 1}\n", 2, 5, "word" },
		{ "minutes: 1\njournal:\n  sequence: 1\n  sequence: 2\n", 4,
			3, "twice" },
		{ "minutes: 1\njournal: {sequence: 18446744073709551615}\n", 2,
			21, "needs" },
		{ "minutes: 1\njournal: {sequence: -1}\n", 2, 21, "needs" },
		{ "minutes: 1\njournal: {sequence: 1a}\n", 2, 21, "needs" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct minutes_info info = { .want_lines = false };
		struct record r;
		struct fault f = FAULT_INIT;

		if (read_it(cases[i].text, &r, &info, &f))
			print_error("case %zu was taken\n", i);
		if (f.line != cases[i].line || f.column != cases[i].column ||
		    !strstr(f.text, cases[i].says))
			print_error("case %zu: %d:%d: %s\n", i, f.line,
				f.column, f.text);
		assert_int_equal(f.line, cases[i].line);
		assert_int_equal(f.column, cases[i].column);
		assert_non_null(strstr(f.text, cases[i].says));
		record_close(&r);
	}
}

static void depth_is_bounded(void **state)
{
	struct buf b = BUF_INIT;
	struct minutes_info info = { .want_lines = false };
	struct record r;
	struct fault f = FAULT_INIT;

	(void)state;
	buf_add(&b, "minutes: 1\nx: ");
	for (int i = 0; i < 10000; i++)
		buf_addc(&b, '[');
	assert_false(read_it(b.s, &r, &info, &f));
	assert_non_null(strstr(f.text, "deeper"));
	record_close(&r);
	buf_free(&b);
}

static void an_id_used_twice_is_told_and_nothing_lost(void **state)
{
	struct minutes_info info = { .want_lines = false };
	struct record r;
	struct fault f = FAULT_INIT;
	const char *text = "minutes: 1\nrecord:\n"
		"  - note: {id: 11111111-1111-4111-8111-111111111111, text: a}\n"
		"  - note: {id: 11111111-1111-4111-8111-111111111111, text: b}\n";

	(void)state;
	assert_true(read_it(text, &r, &info, &f));
	assert_int_equal(info.issues, 1);
	assert_int_equal(info.ids_given, 1);
	assert_string_equal(record_say(&r, record_last(&r, MEETING,
		MEETING_RECORD), NOTE_TEXT), "b");
	assert_true(record_sane(&r));
	record_close(&r);
}

static void truncated_anywhere_it_never_crashes(void **state)
{
	(void)state;
	for (size_t n = 0; n < sizeof by_hand; n++) {
		struct minutes_info info = { .want_lines = false };
		struct record r;
		struct fault f = FAULT_INIT;

		record_open(&r);
		minutes_read(by_hand, n, &r, &info, NULL, NULL, &f);
		assert_true(r.n >= 1);
		record_close(&r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_written_by_hand_opens),
		cmocka_unit_test(unknown_keys_are_kept_where_they_were),
		cmocka_unit_test(a_quoted_key_stays_a_text),
		cmocka_unit_test(a_long_key_is_kept_whole),
		cmocka_unit_test(the_key_of_the_journal_is_read_like_others),
		cmocka_unit_test(any_text_comes_back),
		cmocka_unit_test(hostile_files_are_refused_by_place),
		cmocka_unit_test(depth_is_bounded),
		cmocka_unit_test(an_id_used_twice_is_told_and_nothing_lost),
		cmocka_unit_test(truncated_anywhere_it_never_crashes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
