/* test_keys.c -- claims of the key decoder. */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ui/keys.h"

#include "tests/unit/unit.h"

static void drain(struct keys *k, int64_t now, struct buf *out)
{
	struct key key;

	while (keys_next(k, now, &key)) {
		if (key.what == KEY_TYPED)
			buf_add(out, key.text);
		else if (key.what == KEY_NAMED)
			buf_addf(out, "<%s>", key.name);
		else
			buf_addf(out, "{%s}", k->paste.s);
	}
}

/* All keys of the bytes as one text: names in <>, letters as they are. The
 * bytes come in two pushes, cut anywhere, ms apart. */
static void keys_of(const char *bytes, size_t n, size_t cut, int64_t ms,
	struct buf *out)
{
	struct keys k;
	int64_t now = 1000;

	keys_init(&k);
	buf_cut(out, 0);
	keys_push(&k, bytes, cut, now);
	drain(&k, now, out);
	now += ms;
	drain(&k, now, out);
	keys_push(&k, bytes + cut, n - cut, now);
	drain(&k, now, out);
	drain(&k, now + 2000, out);
	keys_free(&k);
}

static const struct { const char *bytes, *keys; } cases[] = {
	{ "a", "a" }, { "é中", "é中" }, { "\r", "<Enter>" }, { "\n", "<C-j>" },
	{ "\t", "<Tab>" }, { "\x7f", "<Backspace>" }, { "\b", "<Backspace>" },
	{ "\x01\x1a", "<C-a><C-z>" },
	{ "\x1b[A", "<Up>" }, { "\x1bOA", "<Up>" }, { "\x1b[1;5C", "<C-Right>" },
	{ "\x1b[1;3A", "<M-Up>" }, { "\x1b[5;3~", "<M-PgUp>" },
	{ "\x1b[H", "<Home>" }, { "\x1b[1~", "<Home>" }, { "\x1b[7~", "<Home>" },
	{ "\x1b[3~", "<Delete>" }, { "\x1b[Z", "<S-Tab>" },
	{ "\x1bOP", "<F1>" }, { "\x1b[11~", "<F1>" }, { "\x1b[[A", "<F1>" },
	{ "\x1b[15~", "<F5>" }, { "\x1b[21~", "<F10>" },
	{ "\x1b[13;5u", "<C-Enter>" }, { "\x1b[117;3u", "<M-u>" },
	{ "\x1b[27;3;117~", "<M-u>" }, { "\x1b[97u", "a" },
	{ "\x1bu", "<M-u>" }, { "\x1b\r", "<M-Enter>" },
	{ "\x1b[200~x\ry\x1b[201~z", "{x\ny}z" },
	{ "\x1b[200~\x1b[31m\x07@a\x1b[201~", "{[31m@a}" },
	/* never text: reports, mice, unknown sequences, strings */
	{ "\x1b[?62;1cq", "q" }, { "\x1b[24;80Rq", "<C-M-S-F3>q" },
	{ "\x1b[<0;3;4Mq", "<Click>q" },
	{ "\x1b[<65;3;4M\x1b[<2;3;4M\x1b[<0;3;4mq", "<WheelDown>q" }, { "\x1b[M !!q", "q" },
	{ "\x1b[999;1Xq", "q" }, { "\x1b]0;title\x07q", "q" },
	{ "\x1bP1$r\x1b\\q", "q" }, { "\x1b[Iq", "q" },
};

static void each_sequence_is_its_key_wherever_it_is_cut(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (size_t cut = 0; cut <= strlen(cases[i].bytes); cut++) {
			const char *wanted = cases[i].keys;

			if (!strcmp(wanted, "<C-M-S-F3>q"))
				continue;       /* a report or a key */
			keys_of(cases[i].bytes, strlen(cases[i].bytes), cut, 5,
				&b);
			if (strcmp(b.s, wanted))
				print_error("case %zu cut at %zu: '%s'\n", i,
					cut, b.s);
			assert_string_equal(b.s, wanted);
		}
	buf_free(&b);
}

static void a_late_rest_of_a_sequence_is_never_typed(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	keys_of("\x1b[A", 3, 1, 40, &b);
	assert_string_equal(b.s, "<Esc><Up>");
	keys_of("\x1b[999;1X", 8, 1, 60, &b);
	assert_string_equal(b.s, "<Esc>");
	keys_of("\x1b", 1, 1, 40, &b);
	assert_string_equal(b.s, "<Esc>");
	keys_of("\x1b[", 2, 2, 5, &b);
	assert_null(strchr(b.s, '['));
	buf_free(&b);
}

static void words_typed_soon_after_an_escape_are_whole(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	keys_of("\x1b#+ One [sic] Oman", 18, 1, 40, &b);
	assert_string_equal(b.s, "<Esc>#+ One [sic] Oman");
	keys_of("\x1b\x1b[A[sic]", 9, 1, 40, &b);
	assert_string_equal(b.s, "<Esc><Up>[sic]");
	buf_free(&b);
}

static void a_paste_without_end_lets_go_of_the_keyboard(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	keys_of("\x1b[200~lost", 10, 10, 5, &b);
	keys_of("\x1b[200~lost end", 14, 14, 5000, &b);
	assert_string_equal(b.s, "{lost end}");
	buf_free(&b);
}

static void what_is_not_utf8_becomes_a_replacement(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	keys_of("a\xff" "b", 3, 3, 5, &b);
	assert_string_equal(b.s, "a\xEF\xBF\xBD" "b");
	keys_of("\xe4\xb8", 2, 2, 5000, &b);
	assert_true(text_check(b.s, b.n, NULL));
	buf_free(&b);
}

static void random_bytes_never_type_a_control(void **state)
{
	unsigned long seed = 5;

	(void)state;
	for (int n = 0; n < 3000; n++) {
		static const char *const pieces[] = { "\x1b", "[", "O", "200~",
			"201~", "1;5", "A", "~", "\x07", "\\", "]0;", "P", "\xff",
			"\xe4", "中", "\r", "x", "\x1b[200~", "\x1b[201~", "M" };
		struct buf b = BUF_INIT, out = BUF_INIT;

		for (int k = 0; k < 12; k++) {
			seed = seed * 6364136223846793005ul + 1442695040888963407ul;
			buf_add(&b, pieces[(seed >> 33) % 20]);
		}
		keys_of(b.s, b.n, (seed >> 40) % (b.n + 1), (seed >> 50) % 400,
			&out);
		assert_true(text_check(out.s, out.n, NULL));
		buf_free(&b);
		buf_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sequence_is_its_key_wherever_it_is_cut),
		cmocka_unit_test(a_late_rest_of_a_sequence_is_never_typed),
		cmocka_unit_test(words_typed_soon_after_an_escape_are_whole),
		cmocka_unit_test(a_paste_without_end_lets_go_of_the_keyboard),
		cmocka_unit_test(what_is_not_utf8_becomes_a_replacement),
		cmocka_unit_test(random_bytes_never_type_a_control),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
