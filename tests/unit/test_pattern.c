/* test_pattern.c -- claims of patterns, and of phrases put over others. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/fault.h"
#include "draft/data.h"
#include "draft/pattern.h"
#include "draft/phrases.h"

#include "tests/unit/unit.h"

static void a_pattern_is_filled_by_name(void **state)
{
	static const char *const text[] = { "x", "yes" };
	const double number[] = { 2 };
	const char *why = NULL;
	struct buf b = BUF_INIT;
	struct pattern p;

	(void)state;
	assert_true(pattern_open(&p, "l'{a} d'{n, plural, one {un} =2 {deux} "
		"other {#}} {q, select, yes {({a})} other {}}", "fr", &why));
	assert_int_equal(p.texts, 2);
	assert_int_equal(p.numbers, 1);
	pattern_fill(&p, text, number, &b);
	assert_string_equal(b.s, "l'x d'deux (x)");
	pattern_close(&p);
	buf_free(&b);
}

static const struct { const char *source, *why; } bad[] = {
	{ "a {", "a brace that is not followed by a name" },
	{ "a { }", "a brace that is not followed by a name" },
	{ "a {x", "a brace that is never closed" },
	{ "a }", "a brace that was never opened" },
	{ "{x, number}", "a kind of gap other than plural, selectordinal and "
	  "select" },
	{ "{x, plural}", "a gap without its cases" },
	{ "{x, plural, one {a}}", "no case called 'other'" },
	{ "{x, select, yes a other {b}}", "a case without its braces" },
	{ "{x, select, {a} other {b}}", "a case that has no name" },
	{ "{x, select, other {b}", "a brace that is never closed" },
	{ "{x, select, other {b", "a brace that is never closed" },
	{ "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}", "too many gaps" },
	{ "{x, plural, oen {a} other {b}}", "a case of a plural that is none "
	  "of zero, one, two, few, many, other and =1" },
	{ "{x, select, a-b {a} other {b}}", "not a pattern that ICU can "
	  "read" },
};

static void a_bad_pattern_says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct pattern p;
		const char *why = NULL;

		assert_false(pattern_open(&p, bad[i].source, "en", &why));
		assert_string_equal(why, bad[i].why);
	}
}

/* Put the file's "say" over English: false, and the fault as it is printed. */
static bool over(struct phrases *p, const char *yaml, struct buf *said)
{
	char path[] = "/tmp/dais-phrases-XXXXXX";
	struct fault f = FAULT_INIT;
	struct data d;
	int fd = mkstemp(path);
	bool ok;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, yaml, strlen(yaml)), strlen(yaml));
	close(fd);
	ok = data_open(&d, path, "phrases", &f);
	if (ok) {
		ok = phrases_override(p, &d,
			data_get(&d, data_root(&d), "say"), &f);
		data_close(&d);
	}
	buf_cut(said, 0);
	if (!ok) {
		struct buf b = BUF_INIT;

		fault_print(&f, &b);
		buf_add(said, b.s + strlen(path));
		buf_free(&b);
	}
	unlink(path);
	return ok;
}

static void a_bad_phrase_is_named_with_its_place(void **state)
{
	struct phrases *p = phrases_open(LANG_EN, NULL);
	struct buf b = BUF_INIT;

	(void)state;
	assert_false(over(p, "phrases: 1\nsay:\n  action:\n    note: \"a {\"\n",
		&b));
	assert_string_equal(b.s, ":4:11: 'action.note' has a brace that is "
		"not followed by a name");
	assert_false(over(p, "phrases: 1\nsay:\n  action: {note: [a]}\n", &b));
	assert_string_equal(b.s, ":3:18: 'action.note' is no text");
	assert_false(over(p, "phrases: 1\nsay:\n  a: {b: x}\n  a.b: y\n", &b));
	assert_string_equal(b.s, ":4:3: 'a.b' is there twice");
	assert_false(over(p, "phrases: 1\nsay: text\n", &b));
	assert_string_equal(b.s, ":2:6: a mapping belongs here");
	assert_false(over(p, "forms: 1\n", &b));
	assert_string_equal(b.s, ":1:1: begins with 'phrases: 1', or is of "
		"another kind");
	assert_false(over(p, "phrases: 1\nsay: [\n", &b));
	assert_string_not_equal(b.s, "");
	phrases_close(p);
	buf_free(&b);
}

static void a_phrase_can_be_put_in_the_place_of_another(void **state)
{
	struct phrases *p = phrases_open(LANG_EN, NULL);
	struct said target[] = { { "target", "Board", 0 }, { NULL, NULL, 0 } };
	struct scope s = { NULL, said_look, target };
	struct buf b = BUF_INIT, out = BUF_INIT;
	static const char *const old[] = { "action.approve", "adoption.text",
		"heading.summary", "term.meetings", "table.withdrawn",
		"summary.text", "role.chair", "item.nothing" };

	(void)state;
	/* New keys before and after old ones, so that order is disturbed. */
	assert_true(over(p, "phrases: 1\nsay:\n  aaa: {x: one, y: two}\n"
		"  zzz: last\n  action:\n"
		"    note: \"It's for {target}'s eyes: ''.\"\n"
		"  summary.text: \"'{aaa}'\"\n  term: {aaa: \"ours\"}\n", &b));
	phrase(p, "action.note", &s, &out);
	assert_string_equal(out.s, "It's for Board's eyes: ''.");
	buf_cut(&out, 0);
	phrase(p, "summary.text", &s, &out);
	assert_string_equal(out.s, "'ours'");
	buf_cut(&out, 0);
	phrase(p, "aaa.y", &s, &out);
	assert_string_equal(out.s, "two");
	for (size_t i = 0; i < sizeof old / sizeof *old; i++)
		assert_true(phrases_has(p, old[i]));
	buf_cut(&out, 0);
	phrase(p, "nobody.has_this", &s, &out);
	assert_string_equal(out.s, UNSET "nobody.has_this" UNSET_END);
	phrases_close(p);
	buf_free(&b);
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pattern_is_filled_by_name),
		cmocka_unit_test(a_bad_pattern_says_what_is_wrong),
		cmocka_unit_test(a_bad_phrase_is_named_with_its_place),
		cmocka_unit_test(a_phrase_can_be_put_in_the_place_of_another),
	};

	return cmocka_run_group_tests_name("pattern", tests, NULL, NULL);
}
