/* test_exports.c -- claims of attribution.h, veil.h, roster.h and exports.h. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "draft/attribution.h"
#include "draft/exports.h"
#include "draft/roster.h"
#include "draft/veil.h"
#include "draft/xml.h"
#include "record/floor.h"
#include "record/outcome.h"

#include "tests/unit/unit.h"

static void put(struct record *r, item_id i, enum row row, const char *text)
{
	record_put(r, i, row, LANG_NONE, text, strlen(text));
}

static item_id body(struct record *r, const char *code, const char *name)
{
	item_id i = record_add(r, MEETING, KIND_BODY, NULL);

	put(r, i, BODY_CODE, code);
	put(r, i, BODY_NAME, name);
	return i;
}

static item_id person(struct record *r, const char *code, const char *name,
	const char *of)
{
	item_id i = record_add(r, MEETING, KIND_PERSON, NULL);

	put(r, i, PERSON_CODE, code);
	put(r, i, PERSON_NAME, name);
	put(r, i, PERSON_BODY, of);
	return i;
}

static item_id speech(struct record *r, const char *speaker,
	const char *level, const char *text)
{
	item_id i = record_add(r, MEETING, KIND_INTERVENTION, NULL);

	put(r, i, INTERVENTION_SPEAKER, speaker);
	put(r, i, INTERVENTION_NAMED, level);
	put(r, i, INTERVENTION_TEXT, text);
	return i;
}

/* Rwanda and its delegate, a union, and somebody of no body. */
static void open_meeting(struct record *r)
{
	item_id rwa;

	record_open(r);
	put(r, MEETING, MEETING_BODY_CODE, "CWG");
	put(r, MEETING, MEETING_DATES, "2026-03-02\n2026-03-04");
	rwa = body(r, "rwa", "Rwanda");
	put(r, rwa, BODY_AKA, "Republic of Rwanda\nRwandese Republic");
	put(r, rwa, BODY_CATEGORY, "member state");
	record_put(r, rwa, BODY_NAME, LANG_AR, "\xD8\xB1\xD9\x88\xD8\xA7\xD9"
		"\x86\xD8\xAF\xD8\xA7", 12);
	body(r, "can", "Canada");
	person(r, "gasana", "Ren\xC3\xA9 Gasana", "rwa");
	person(r, "loner", "Lone Expert", "");
}

static const char *written(const char *format, const struct record *r,
	struct buf *out)
{
	struct fault f = FAULT_INIT;

	buf_cut(out, 0);
	assert_true(export_named(format)->write(&r, 1, LANG_EN, out, &f));
	return out->s;
}

/* ---- attribution ---- */

static void without_a_word_the_speaker_is_named(void **state)
{
	struct record r;
	item_id i;

	(void)state;
	open_meeting(&r);
	i = speech(&r, "gasana", "", "Yes.");
	assert_int_equal(attribution_of(&r, i), ATTRIBUTION_NAMED);
	assert_string_equal(attribution_speaker(&r, i), "gasana");
	assert_string_equal(attribution_category(&r, i), "member state");
	i = speech(&r, "Somebody Else", "named", "Yes.");
	assert_string_equal(attribution_speaker(&r, i), "Somebody Else");
	assert_string_equal(attribution_category(&r, i), "");
	record_close(&r);
}

static void a_delegation_is_the_body_of_the_person(void **state)
{
	static const char *const cases[][2] = { { "gasana", "rwa" },
		{ "Ren\xC3\xA9 Gasana", "rwa" }, { "rwa", "rwa" },
		{ "loner", "" }, { "Somebody Else", "" }, { "", "" } };
	struct record r;

	(void)state;
	open_meeting(&r);
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
		assert_string_equal(attribution_speaker(&r, speech(&r,
			cases[k][0], "delegation", "Yes.")), cases[k][1]);
	/* A category of one's own is as good as a name. */
	put(&r, who_is(&r, "gasana"), PERSON_CATEGORY, "elected official");
	assert_string_equal(attribution_category(&r, speech(&r, "gasana",
		"delegation", "Yes.")), "member state");
	assert_string_equal(attribution_category(&r, speech(&r, "gasana",
		"", "Yes.")), "elected official");
	record_close(&r);
}

static void the_anonymous_keep_a_category_and_none_keeps_nothing(void **state)
{
	static const struct { const char *level, *category; } cases[] = {
		{ "anonymous", "member state" }, { "none", "" },
		{ "a word nobody knows", "" } };
	struct record r;

	(void)state;
	open_meeting(&r);
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		item_id i = speech(&r, "gasana", cases[k].level, "Yes.");

		assert_string_equal(attribution_speaker(&r, i), "");
		assert_string_equal(attribution_category(&r, i),
			cases[k].category);
	}
	record_close(&r);
}

static void a_text_that_names_its_speaker_is_a_leak(void **state)
{
	static const struct { const char *text, *leak; } cases[] = {
		{ "RWANDA is of the view", "Rwanda" },
		{ "what Rwandans think", NULL },
		{ "as Rene Gasana said", "Ren\xC3\xA9 Gasana" },
		{ "the Rwandese Republic", "Rwandese Republic" },
		{ "the Republic of  Rwanda's", "Rwanda" },
		{ "\xD9\x88\xD8\xB1\xD9\x88\xD8\xA7\xD9\x86\xD8\xAF\xD8\xA7",
			"\xD8\xB1\xD9\x88\xD8\xA7\xD9\x86\xD8\xAF\xD8\xA7" },
		{ "\xE5\x8D\xA2\xE6\x97\xBA\xE8\xBE\xBERwanda\xE8\xAE\xA4"
			"\xE4\xB8\xBA", "Rwanda" },
		{ "RWA agrees", "rwa" }, { "see @rwa", "rwa" },
		{ "rwa is no word here", NULL }, { "", NULL },
	};
	struct record r;

	(void)state;
	open_meeting(&r);
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		const char *leak = attribution_leak(&r, speech(&r, "gasana",
			"anonymous", cases[k].text));

		if (cases[k].leak)
			assert_string_equal(leak, cases[k].leak);
		else
			assert_null(leak);
	}
	assert_null(attribution_leak(&r, speech(&r, "gasana", "",
		"Rwanda agrees")));
	record_close(&r);
}

static void a_delegation_may_be_named_but_not_its_delegate(void **state)
{
	struct record r;

	(void)state;
	open_meeting(&r);
	assert_null(attribution_leak(&r, speech(&r, "gasana", "delegation",
		"Rwanda agrees")));
	assert_non_null(attribution_leak(&r, speech(&r, "gasana",
		"delegation", "Rwanda (Ren\xC3\xA9 Gasana) agrees")));
	record_close(&r);
}

static void for_whom_one_speaks_is_a_leak_too(void **state)
{
	struct record r;
	item_id i;

	(void)state;
	open_meeting(&r);
	i = speech(&r, "loner", "none", "Canada can wait.");
	put(&r, i, INTERVENTION_BEHALF, "can\nTyped Name");
	assert_string_equal(attribution_leak(&r, i), "Canada");
	put(&r, i, INTERVENTION_TEXT, "One can wait for typed name.");
	assert_string_equal(attribution_leak(&r, i), "Typed Name");
	put(&r, i, INTERVENTION_TEXT, "One can wait.");
	assert_null(attribution_leak(&r, i));
	record_close(&r);
}

/* ---- veil ---- */

static void names_in_words_give_way_and_nothing_else_does(void **state)
{
	static const char *const cases[][2] = {
		{ "Rwanda", "[\xE2\x80\xA6]" },
		{ "Rwanda, Rwanda", "[\xE2\x80\xA6], [\xE2\x80\xA6]" },
		{ "Republic of Rwanda: yes", "[\xE2\x80\xA6]: yes" },
		{ "e\xCC\x81t\xC3\xA9 \xE4\xB8\xAD rwanda\xE4\xB8\xAD",
			"e\xCC\x81t\xC3\xA9 \xE4\xB8\xAD [\xE2\x80\xA6]"
			"\xE4\xB8\xAD" },
		{ "nothing", "nothing" } };
	struct roster t;
	struct veil v;
	struct record r;
	struct buf b = BUF_INIT;
	item_id i;

	(void)state;
	open_meeting(&r);
	i = speech(&r, "gasana", "anonymous", "x");
	roster_open(&t, &r);
	veil_open(&v, &r, &t);
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		buf_cut(&b, 0);
		veil_words(&v, i, cases[k][0], strlen(cases[k][0]), &b);
		assert_string_equal(b.s, cases[k][1]);
	}
	veil_close(&v);
	roster_close(&t);
	buf_free(&b);
	record_close(&r);
}

/* As many as one likes, and a text that is nothing but names. */
static void no_number_of_names_is_too_many(void **state)
{
	struct buf text = BUF_INIT, many = BUF_INIT, out = BUF_INIT;
	struct roster t;
	struct veil v;
	struct record r;
	item_id i;

	(void)state;
	open_meeting(&r);
	for (int k = 0; k < 300; k++)
		buf_addf(&many, "Typed Name %d\n", k);
	buf_add(&many, "rwa");
	for (int k = 0; k < 20000; k++)
		buf_addf(&text, "Typed Name %d, Rwanda, caf\xC3\xA9; ",
			k % 300);
	i = speech(&r, "", "none", text.s);
	put(&r, i, INTERVENTION_BEHALF, many.s);
	roster_open(&t, &r);
	veil_open(&v, &r, &t);
	veil_words(&v, i, text.s, text.n, &out);
	assert_null(strstr(out.s, "Typed"));
	assert_null(strstr(out.s, "Rwanda"));
	assert_non_null(strstr(out.s, "caf\xC3\xA9"));
	veil_close(&v);
	roster_close(&t);
	record_close(&r);
	buf_free(&text);
	buf_free(&many);
	buf_free(&out);
}

static void whom_one_answers_is_told_only_if_they_are_named(void **state)
{
	struct roster t;
	struct veil v;
	struct record r;
	item_id answer;

	(void)state;
	open_meeting(&r);
	speech(&r, "gasana", "anonymous", "Why?");
	answer = speech(&r, "can", "", "Therefore.");
	roster_open(&t, &r);
	veil_open(&v, &r, &t);
	assert_string_equal(veil_entry(&v, answer, INTERVENTION_TO, "loner"),
		"loner");
	assert_string_equal(veil_entry(&v, answer, INTERVENTION_TO, "gasana"),
		"");
	assert_string_equal(veil_entry(&v, answer, INTERVENTION_TO, "Rwanda"),
		"");
	veil_close(&v);
	roster_close(&t);
	record_close(&r);
}

/* ---- roster ---- */

static void the_roster_finds_what_the_record_finds(void **state)
{
	static const char *const typed[] = { "rwa", "RWA", "Rwanda", "rwanda",
		"Republic of Rwanda", "rene gasana", "gasana", "nobody", "can",
		"Canada", "canadian", " ", "@", "Lone Expert" };
	static const char *const papers[] = { "CWG-COP-13/4", "13/4", "4",
		"cop 13 4", "CWG", "5", "", "13/5", "A title" };
	struct roster t;
	struct record r;
	item_id d;

	(void)state;
	open_meeting(&r);
	body(&r, "rwa", "A second of the same code");
	d = record_add(&r, MEETING, KIND_DOCUMENT, NULL);
	put(&r, d, DOCUMENT_SYMBOL, "CWG-COP-13/4");
	d = record_add(&r, MEETING, KIND_DOCUMENT, NULL);
	put(&r, d, DOCUMENT_SYMBOL, "CWG-COP-14/4");
	roster_open(&t, &r);
	for (size_t k = 0; k < sizeof typed / sizeof *typed; k++)
		for (int twice = 0; twice < 2; twice++)
			assert_int_equal(roster_who(&t, typed[k]),
				who_is(&r, typed[k]));
	for (size_t k = 0; k < sizeof papers / sizeof *papers; k++)
		assert_int_equal(roster_document(&t, papers[k]),
			document_find(&r, papers[k]));
	assert_int_equal(roster_stranger(&t, "gasana"), 0);
	assert_int_equal(roster_stranger(&t, "nobody"), 1);
	roster_close(&t);
	record_close(&r);
}

/* ---- formats ---- */

static void every_byte_string_is_well_formed_xml(void **state)
{
	static const char *const cases[][2] = {
		{ "a<b>&\"'c]]>", "a&lt;b&gt;&amp;&quot;&#39;c]]&gt;" },
		{ "a\x01\x1b\r\n\tb\x7f", "a\n\tb" },
		{ "\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "\xC2\x85\xC2\xA0", "\xC2\xA0" },
		{ "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "\xC3", "\xEF\xBF\xBD" }, { "\xF0\x9F\x98\x80",
			"\xF0\x9F\x98\x80" } };
	struct buf b = BUF_INIT;

	(void)state;
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		buf_cut(&b, 0);
		xml_text(&b, cases[k][0], strlen(cases[k][0]));
		assert_string_equal(b.s, cases[k][1]);
	}
	buf_free(&b);
}

static void a_formula_in_a_table_is_inert(void **state)
{
	static const char *const cases[][2] = {
		{ "=1+1", "\"'=1+1\"" }, { "@SUM(A1)", "\"'@SUM(A1)\"" },
		{ " \xEF\xBC\x9D" "1", "\"' \xEF\xBC\x9D" "1\"" },
		{ "-5", "-5" }, { "+3.25", "+3.25" }, { "-x", "\"'-x\"" },
		{ "+41 22 730", "\"'+41 22 730\"" }, { "a=b", "a=b" },
		{ "\tx", "\"'\tx\"" }, { "a,\"b\"\nc", "\"a,\"\"b\"\"\nc\"" } };
	struct buf out = BUF_INIT, want = BUF_INIT;

	(void)state;
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		struct record r;
		item_id o;

		open_meeting(&r);
		o = record_add(&r, MEETING, KIND_OUTCOME, NULL);
		put(&r, o, OUTCOME_TEXT, cases[k][0]);
		put(&r, o, OUTCOME_OWNER, "rwa");
		buf_cut(&want, 0);
		buf_addf(&want, "CWG,a,%s,,Rwanda,,,,\r\n", cases[k][1]);
		assert_non_null(strstr(written("csv-actions", &r, &out),
			want.s));
		record_close(&r);
	}
	buf_free(&out);
	buf_free(&want);
}

static void a_calendar_line_has_75_octets_and_whole_characters(void **state)
{
	struct buf out = BUF_INIT, text = BUF_INIT;

	(void)state;
	for (size_t shift = 0; shift < 80; shift++) {
		struct record r;

		open_meeting(&r);
		buf_cut(&text, 0);
		for (size_t k = 0; k < shift; k++)
			buf_addc(&text, 'x');
		for (int k = 0; k < 40; k++)
			buf_add(&text, "\xE4\xB8\xAD\xF0\x9F\x98\x80;\\");
		put(&r, MEETING, MEETING_TITLE, text.s);
		written("ical", &r, &out);
		for (const char *s = out.s; *s; ) {
			size_t n = strcspn(s, "\r");

			assert_in_range(n, 1, 75);
			assert_int_not_equal((unsigned char)s[s[0] == ' '] &
				0xC0, 0x80);
			assert_int_equal(s[n + 1], '\n');
			s += n + 2;
		}
		record_close(&r);
	}
	buf_free(&out);
	buf_free(&text);
}

static void a_task_is_what_was_agreed(void **state)
{
	static const struct { const char *status, *done, *in_file; } cases[] = {
		{ "agreed", "", "STATUS:NEEDS-ACTION" },
		{ "", "done", "STATUS:COMPLETED" },
		{ "agreed", "dropped", "STATUS:CANCELLED" },
		{ "proposed", "", NULL }, { "withdrawn", "", NULL } };
	struct buf out = BUF_INIT;

	(void)state;
	for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
		struct record r;
		item_id o;

		open_meeting(&r);
		put(&r, MEETING, MEETING_NEXT_DATES, "2026-09-01");
		o = record_add(&r, MEETING, KIND_OUTCOME, NULL);
		put(&r, o, OUTCOME_DUE_MEETING, "next");
		put(&r, o, OUTCOME_STATUS, cases[k].status);
		put(&r, o, OUTCOME_DONE, cases[k].done);
		written("ical", &r, &out);
		if (cases[k].in_file) {
			assert_non_null(strstr(out.s, cases[k].in_file));
			assert_non_null(strstr(out.s,
				"DUE;VALUE=DATE:20260901\r\n"));
		} else {
			assert_null(strstr(out.s, "VTODO"));
		}
		record_close(&r);
	}
	buf_free(&out);
}

static void days_apart_are_one_event_from_first_to_last(void **state)
{
	struct buf out = BUF_INIT;
	struct record r;

	(void)state;
	open_meeting(&r);
	written("ical", &r, &out);
	assert_non_null(strstr(out.s, "DTSTART;VALUE=DATE:20260302\r\n"
		"DTEND;VALUE=DATE:20260305\r\n"));
	buf_free(&out);
	record_close(&r);
}

static int times(const char *text, const char *words)
{
	int n = 0;

	while ((text = strstr(text, words))) {
		text += strlen(words);
		n++;
	}
	return n;
}

/* What was announced gives way to what was held, if that is there too. */
static void a_meeting_that_was_announced_is_one_event(void **state)
{
	struct record r[2];
	const struct record *meeting[] = { &r[0], &r[1] };
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT;

	(void)state;
	for (int i = 0; i < 2; i++) {
		open_meeting(&r[i]);
		put(&r[i], MEETING, MEETING_NUMBER, i ? "13" : "12");
		put(&r[i], MEETING, MEETING_NEXT_NUMBER, i ? "14" : "13");
		put(&r[i], MEETING, MEETING_NEXT_DATES, "2027-01-01");
	}
	assert_true(export_named("ical")->write(meeting, 2, LANG_EN, &out, &f));
	assert_int_equal(times(out.s, "SUMMARY:CWG 12\r\n"), 1);
	assert_int_equal(times(out.s, "SUMMARY:CWG 13\r\n"), 1);
	assert_int_equal(times(out.s, "SUMMARY:CWG 14\r\n"), 1);
	buf_cut(&out, 0);
	put(&r[1], MEETING, MEETING_BODY_CODE, "Another");
	assert_true(export_named("ical")->write(meeting, 2, LANG_EN, &out, &f));
	assert_int_equal(times(out.s, "SUMMARY:CWG 13\r\n"), 1);
	buf_free(&out);
	record_close(&r[0]);
	record_close(&r[1]);
}

static void without_a_date_there_is_no_calendar(void **state)
{
	struct buf out = BUF_INIT;
	struct fault f = FAULT_INIT;
	struct record r;
	const struct record *meeting = &r;

	(void)state;
	record_open(&r);
	buf_add(&out, "kept");
	assert_false(export_named("ical")->write(&meeting, 1, LANG_EN, &out,
		&f));
	assert_string_equal(out.s, "kept");
	assert_int_equal(f.code, FAULT_RULE);
	buf_free(&out);
	record_close(&r);
}

static void labels_are_those_of_the_record(void **state)
{
	struct buf out = BUF_INIT, label = BUF_INIT;
	struct record r;
	const char *at;

	(void)state;
	open_meeting(&r);
	for (int k = 0; k < 60; k++) {
		item_id item = record_add(&r, MEETING, KIND_ITEM, NULL);
		item_id o = record_add(&r, k % 3 ? item : MEETING,
			KIND_OUTCOME, NULL);

		put(&r, o, OUTCOME_OWNER, "rwa");
		put(&r, record_add(&r, o, KIND_OUTCOME, NULL), OUTCOME_OWNER,
			"rwa");
		if (k == 7)
			put(&r, o, OUTCOME_LABEL, "VII");
	}
	at = strchr(written("csv-actions", &r, &out), '\n') + 1;
	for (item_id o = outcome_next(&r, NOWHERE); o;
	     o = outcome_next(&r, o)) {
		buf_cut(&label, 0);
		buf_add(&label, "CWG,");
		outcome_label(&r, o, &label);
		buf_addc(&label, ',');
		assert_int_equal(strncmp(at, label.s, label.n), 0);
		at = strchr(at, '\n') + 1;
	}
	assert_int_equal(*at, '\0');
	buf_free(&out);
	buf_free(&label);
	record_close(&r);
}

static void the_same_record_gives_the_same_bytes(void **state)
{
	struct buf one = BUF_INIT, two = BUF_INIT;
	struct record r;

	(void)state;
	open_meeting(&r);
	speech(&r, "gasana", "anonymous", "Rwanda says so.");
	speech(&r, "somebody", "", "No.");
	for (const struct export *e = exports; e->name; e++) {
		written(e->name, &r, &one);
		written(e->name, &r, &two);
		assert_string_equal(one.s, two.s);
		assert_true(one.n > 0);
	}
	assert_null(export_named("docx"));
	buf_free(&one);
	buf_free(&two);
	record_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_word_the_speaker_is_named),
		cmocka_unit_test(a_delegation_is_the_body_of_the_person),
		cmocka_unit_test(
			the_anonymous_keep_a_category_and_none_keeps_nothing),
		cmocka_unit_test(a_text_that_names_its_speaker_is_a_leak),
		cmocka_unit_test(
			a_delegation_may_be_named_but_not_its_delegate),
		cmocka_unit_test(for_whom_one_speaks_is_a_leak_too),
		cmocka_unit_test(
			names_in_words_give_way_and_nothing_else_does),
		cmocka_unit_test(no_number_of_names_is_too_many),
		cmocka_unit_test(
			whom_one_answers_is_told_only_if_they_are_named),
		cmocka_unit_test(the_roster_finds_what_the_record_finds),
		cmocka_unit_test(every_byte_string_is_well_formed_xml),
		cmocka_unit_test(a_formula_in_a_table_is_inert),
		cmocka_unit_test(
			a_calendar_line_has_75_octets_and_whole_characters),
		cmocka_unit_test(a_task_is_what_was_agreed),
		cmocka_unit_test(days_apart_are_one_event_from_first_to_last),
		cmocka_unit_test(a_meeting_that_was_announced_is_one_event),
		cmocka_unit_test(without_a_date_there_is_no_calendar),
		cmocka_unit_test(labels_are_those_of_the_record),
		cmocka_unit_test(the_same_record_gives_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
