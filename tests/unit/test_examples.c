/* test_examples.c -- claims of the examples that are installed. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "record/agenda.h"
#include "record/gaps.h"
#include "store/file.h"
#include "store/minutes.h"

#include "tests/unit/unit.h"

static void complain(void *context, const struct fault *f)
{
	print_error("%s:%d:%d: %s\n", (const char *)context, f->line,
		f->column, f->text);
}

static void complain_of(void *context, item_id item, enum row row,
	const char *sentence)
{
	(void)row;
	print_error("%s: item %u: %s\n", (const char *)context, item, sentence);
}

static void read_example(const char *name, struct record *r)
{
	const char *srcdir = getenv("srcdir");
	struct buf path = BUF_INIT, text = BUF_INIT;
	struct fault f = FAULT_INIT;
	struct minutes_info info = { .want_lines = false };

	buf_addf(&path, "%s/data/examples/%s", srcdir ? srcdir : ".", name);
	record_open(r);
	if (!file_read(path.s, MINUTES_SIZE_MAX, &text, NULL, &f) ||
	    !minutes_read(text.s, text.n, r, &info, complain, path.s, &f))
		complain(path.s, &f);
	assert_int_equal(f.code, FAULT_NONE);
	assert_int_equal(info.issues, 0);
	assert_int_equal(faults_tell(r, complain_of, path.s), 0);
	buf_free(&path);
	buf_free(&text);
}

static void a_meeting_that_is_over_has_no_gaps(void **state)
{
	static char names[][32] = { "cwg-cop-12.yaml",
		"cwg-cop-13.yaml", "cwg-lang-15.yaml", "gtc-fhr-19.yaml" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct record r;

		read_example(names[i], &r);
		assert_int_equal(gaps_tell(&r, complain_of, names[i]), 0);
		record_close(&r);
	}
}

static void an_agenda_by_hand_is_enough_to_begin(void **state)
{
	struct record r;

	(void)state;
	read_example("agenda.yaml", &r);
	assert_string_equal(record_text(&r, agenda_find(&r, "2"), ITEM_TITLE,
		LANG_NONE), "Adoption of the agenda");
	assert_int_equal(record_number(&r, MEETING, MEETING_NUMBER, 0), 14);
	record_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_meeting_that_is_over_has_no_gaps),
		cmocka_unit_test(an_agenda_by_hand_is_enough_to_begin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
