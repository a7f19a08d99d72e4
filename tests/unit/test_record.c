/* test_record.c -- claims of the record and of batches, by random acts. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "record/agenda.h"
#include "record/batch.h"
#include "record/floor.h"
#include "record/outcome.h"

#include "tests/unit/unit.h"

/* ---- a record as text, to compare two ---- */

static void dump_item(const struct record *r, item_id i, int depth,
	struct buf *out)
{
	char name[IDENT_SIZE];

	record_name(r, i, name);
	buf_addf(out, "%*s%s %s\n", depth, "", kind_key(record_kind(r, i)),
		name);
	for (int row = 1; row < ROW_COUNT; row++)
		for (int l = 0; l < LANG_COUNT; l++) {
			const char *text = record_get(r, i, row, l);

			if (*text)
				buf_addf(out, "%*s %s.%s=%s\n", depth, "",
					schema[row].key, lang_code(l), text);
		}
	for (i = r->item[i].first; i; i = r->item[i].next)
		dump_item(r, i, depth + 1, out);
}

static char *dump(const struct record *r)
{
	struct buf b = BUF_INIT;

	dump_item(r, MEETING, 0, &b);
	return b.s;
}

/* ---- random acts ---- */

static unsigned long seed = 1;

static unsigned pick(unsigned n)
{
	seed = seed * 6364136223846793005ul + 1442695040888963407ul;
	return (unsigned)(seed >> 33) % n;
}

static item_id any_item(const struct record *r)
{
	return 1 + pick((unsigned)r->n - 1);
}

static void random_set(struct batch *b)
{
	static const char *const texts[] = {
		"", "a", "第十二次会议", "two\nlines", "no", "0123"
	};
	item_id i = any_item(b->record);
	enum kind k = record_kind(b->record, i);
	enum row row = schema_first(k) +
		pick((unsigned)(schema_end(k) - schema_first(k)));
	enum lang l = schema[row].flags & ROW_BY_LANG ? pick(LANG_COUNT) : 0;

	if (schema[row].type != TYPE_CHILDREN)
		batch_set(b, i, row, l, texts[pick(6)], NULL);
}

static void random_step(struct batch *b, bool may_fail)
{
	struct record *r = b->record;
	item_id i = any_item(r), parent = any_item(r), after = any_item(r);
	enum kind k = KIND_INSTRUMENT + pick(KIND_COUNT - KIND_INSTRUMENT);
	enum row slot;
	int what = (int)pick(10);

	if (what < 5) {
		random_set(b);
		return;
	}
	if (what < 8) {
		slot = schema_slot(record_kind(r, parent), k);
		if (slot || may_fail)
			batch_new(b, k, parent, slot ?
				record_last(r, parent, slot) : after, NULL);
		return;
	}
	if (!may_fail && (i == MEETING || !record_has(r, i)))
		return;
	if (what == 8) {
		batch_remove(b, i, NULL);
		return;
	}
	slot = schema_slot(record_kind(r, parent), record_kind(r, i));
	if (may_fail)
		batch_place(b, i, parent, after, NULL);
	else if (slot && record_has(r, parent) && !record_under(r, parent, i))
		batch_place(b, i, parent, NOWHERE, NULL);
}

static void some_batches(struct record *r, int n)
{
	while (n--) {
		struct batch b;

		batch_begin(&b, r, "test", "me", 0);
		for (int k = 1 + (int)pick(6); k; k--)
			random_step(&b, pick(8) == 0);
		batch_end(&b);
		batch_free(&b);
	}
}

/* ---- claims ---- */

static void a_batch_applies_whole_or_not_at_all(void **state)
{
	struct record r;
	int kept = 0, refused = 0;

	(void)state;
	record_open(&r);
	for (int n = 0; n < 3000; n++) {
		char *before = dump(&r);
		uint64_t seq = r.seq;
		size_t items = r.n;
		struct batch b;

		batch_begin(&b, &r, "test", "me", 0);
		for (int k = 1 + (int)pick(6); k; k--)
			random_step(&b, pick(6) == 0);
		if (batch_end(&b)) {
			kept++;
			assert_int_equal(r.seq, seq + 1);
		} else {
			char *after = dump(&r);

			refused++;
			assert_string_equal(before, after);
			assert_int_equal(r.seq, seq);
			assert_int_equal(r.n, items);
			free(after);
		}
		assert_true(record_sane(&r));
		batch_free(&b);
		free(before);
		if (r.n > 400) {
			record_close(&r);
			record_open(&r);
		}
	}
	assert_true(kept > 500 && refused > 500);
	record_close(&r);
}

static void a_batch_and_its_reverse_leave_nothing(void **state)
{
	struct record r;

	(void)state;
	record_open(&r);
	some_batches(&r, 60);
	for (int n = 0; n < 500; n++) {
		char *before = dump(&r), *after;
		struct batch b;

		batch_begin(&b, &r, "test", "me", 0);
		for (int k = 1 + (int)pick(8); k; k--)
			random_step(&b, false);
		assert_true(batch_end(&b));
		after = dump(&r);
		batch_reverse(&b);
		b.seq++;
		assert_true(batch_apply(&b, NULL));
		{
			char *undone = dump(&r), *redone;

			assert_string_equal(before, undone);
			batch_reverse(&b);
			b.seq++;
			assert_true(batch_apply(&b, NULL));
			redone = dump(&r);
			assert_string_equal(after, redone);
			free(undone);
			free(redone);
		}
		assert_true(record_sane(&r));
		batch_free(&b);
		free(before);
		free(after);
	}
	record_close(&r);
}

static void a_stale_batch_is_refused_whole(void **state)
{
	struct record r;
	struct batch b, late;
	struct fault f = FAULT_INIT;
	item_id note;

	(void)state;
	record_open(&r);
	batch_begin(&b, &r, "note", "me", 0);
	note = batch_new(&b, KIND_NOTE, MEETING, NOWHERE, &f);
	batch_set(&b, note, NOTE_TEXT, LANG_NONE, "one", &f);
	assert_true(batch_end(&b));
	batch_free(&b);

	batch_begin(&late, &r, "note", "you", 0);
	batch_add(&late, &(struct edit){ .op = EDIT_SET, .item = MEETING,
		.row = MEETING_ROOM, .was = "", .is = "A" });
	batch_add(&late, &(struct edit){ .op = EDIT_SET, .item = note,
		.row = NOTE_TEXT, .was = "zero", .is = "two" });
	assert_false(batch_apply(&late, &f));
	assert_int_equal(f.code, FAULT_RULE);
	assert_string_equal(record_say(&r, MEETING, MEETING_ROOM), "");
	assert_string_equal(record_say(&r, note, NOTE_TEXT), "one");
	batch_free(&late);
	record_close(&r);
}

static void the_difference_turns_one_record_into_the_other(void **state)
{
	(void)state;
	for (int n = 0; n < 150; n++) {
		struct record a, b;
		struct batch d;
		char *wanted, *got;

		record_open(&a);
		some_batches(&a, 20);
		record_copy(&a, &b);
		some_batches(&a, (int)pick(20));
		some_batches(&b, (int)pick(20));
		wanted = dump(&b);
		batch_begin(&d, &a, "outside", "me", 0);
		assert_int_equal(batch_difference(&d, &b, NULL), 0);
		assert_true(batch_end(&d));
		got = dump(&a);
		assert_string_equal(wanted, got);
		assert_true(record_sane(&a));
		batch_free(&d);
		free(wanted);
		free(got);
		record_close(&a);
		record_close(&b);
	}
}

static void a_merge_keeps_what_both_hands_did(void **state)
{
	struct record base, now, theirs;
	struct batch b;
	item_id one, two;
	struct fault f = FAULT_INIT;

	(void)state;
	record_open(&base);
	one = record_add(&base, MEETING, KIND_NOTE, NULL);
	two = record_add(&base, MEETING, KIND_NOTE, NULL);
	record_put(&base, one, NOTE_TEXT, LANG_NONE, "one", 3);
	record_put(&base, two, NOTE_TEXT, LANG_NONE, "two", 3);
	record_copy(&base, &now);
	record_copy(&base, &theirs);
	record_put(&now, record_find(&now, &base.item[one].id), NOTE_TEXT,
		LANG_NONE, "one, here", 9);
	record_add(&now, MEETING, KIND_NOTE, NULL);
	record_put(&theirs, record_find(&theirs, &base.item[one].id),
		NOTE_TEXT, LANG_NONE, "one, there", 10);
	record_put(&theirs, record_find(&theirs, &base.item[two].id),
		NOTE_TEXT, LANG_NONE, "two, there", 10);
	record_put(&theirs, MEETING, MEETING_ROOM, LANG_NONE, "A", 1);

	batch_begin(&b, &now, "outside", "me", 0);
	assert_int_equal(batch_difference(&b, &theirs, &base), 1);
	assert_true(batch_end(&b));
	(void)f;
	assert_string_equal(record_say(&now, MEETING, MEETING_ROOM), "A");
	assert_string_equal(record_say(&now, record_find(&now,
		&base.item[one].id), NOTE_TEXT), "one, here");
	assert_string_equal(record_say(&now, record_find(&now,
		&base.item[two].id), NOTE_TEXT), "two, there");
	assert_int_equal(b.n, 2);
	batch_free(&b);
	record_close(&base);
	record_close(&now);
	record_close(&theirs);
}

static void salvage_takes_what_it_can(void **state)
{
	struct record r;
	struct batch b;

	(void)state;
	record_open(&r);
	batch_begin(&b, &r, "x", "me", 0);
	batch_add(&b, &(struct edit){ .op = EDIT_SET, .item = MEETING,
		.row = MEETING_ROOM, .was = "B", .is = "A" });
	batch_add(&b, &(struct edit){ .op = EDIT_SET, .item = 77,
		.row = NOTE_TEXT, .was = "", .is = "lost" });
	assert_int_equal(batch_salvage(&b), 1);
	assert_string_equal(record_say(&r, MEETING, MEETING_ROOM), "A");
	batch_free(&b);
	record_close(&r);
}

static item_id add_item(struct record *r, item_id parent, const char *title)
{
	item_id i = record_add(r, parent, KIND_ITEM, NULL);

	record_put(r, i, ITEM_TITLE, LANG_NONE, title, strlen(title));
	return i;
}

static void items_are_found_by_number_and_by_words(void **state)
{
	struct record r;
	struct buf b = BUF_INIT;
	item_id opening, age, sub;

	(void)state;
	record_open(&r);
	opening = add_item(&r, MEETING, "Opening of the meeting");
	age = add_item(&r, MEETING, "Discussion on age verification");
	sub = add_item(&r, age, "讨论年龄核查");
	agenda_number(&r, sub, &b);
	assert_string_equal(b.s, "2.1");
	assert_int_equal(agenda_find(&r, "2.1"), sub);
	assert_int_equal(agenda_find(&r, "age ver"), age);
	assert_int_equal(agenda_find(&r, "OPEN"), opening);
	assert_int_equal(agenda_find(&r, "年龄"), sub);
	assert_int_equal(agenda_find(&r, "lunch"), NOWHERE);
	assert_int_equal(agenda_next(&r, age), sub);
	assert_int_equal(agenda_prev(&r, sub), age);
	assert_int_equal(agenda_next(&r, sub), NOWHERE);
	buf_free(&b);
	record_close(&r);
}

static void outcomes_are_lettered_through_the_meeting(void **state)
{
	struct record r;
	struct buf b = BUF_INIT;
	item_id one, two, o1, o2, o3, sub;

	(void)state;
	record_open(&r);
	one = add_item(&r, MEETING, "one");
	two = add_item(&r, MEETING, "two");
	o2 = record_add(&r, two, KIND_OUTCOME, NULL);
	sub = record_add(&r, o2, KIND_OUTCOME, NULL);
	o3 = record_add(&r, MEETING, KIND_OUTCOME, NULL);
	o1 = record_add(&r, one, KIND_OUTCOME, NULL);
	assert_int_equal(outcome_find(&r, "a"), o1);
	assert_int_equal(outcome_find(&r, "b"), o2);
	assert_int_equal(outcome_find(&r, "B.1"), sub);
	assert_int_equal(outcome_find(&r, "c"), o3);
	outcome_label(&r, sub, &b);
	assert_string_equal(b.s, "b.1");
	assert_int_equal(outcome_next(&r, sub), o3);
	assert_int_equal(outcome_last(&r, two, NULL), o2);
	buf_free(&b);
	record_close(&r);
}

static void put(struct record *r, item_id i, enum row row, const char *text)
{
	record_put(r, i, row, LANG_NONE, text, strlen(text));
}

static void people_are_found_and_never_guessed(void **state)
{
	struct record r;
	struct buf b = BUF_INIT;
	item_id rwa, arg, arm, chi;

	(void)state;
	record_open(&r);
	rwa = record_add(&r, MEETING, KIND_BODY, NULL);
	arg = record_add(&r, MEETING, KIND_BODY, NULL);
	arm = record_add(&r, MEETING, KIND_BODY, NULL);
	chi = record_add(&r, MEETING, KIND_PERSON, NULL);
	put(&r, rwa, BODY_CODE, "rwa");
	put(&r, rwa, BODY_NAME, "Rwanda");
	put(&r, arg, BODY_NAME, "Argentina");
	put(&r, arm, BODY_NAME, "Armenia");
	put(&r, chi, PERSON_NAME, "Jenny Jones");
	assert_int_equal(who_find(&r, "RWA", 0), rwa);
	assert_int_equal(who_find(&r, "argen", 0), arg);
	assert_int_equal(who_find(&r, "ar", 0), NOWHERE);
	assert_int_equal(who_find(&r, "jones", 0), chi);
	assert_int_equal(who_is(&r, "jones"), NOWHERE);
	assert_int_equal(who_find(&r, "Utopia", 0), NOWHERE);
	assert_string_equal(who_shown(&r, "rwa", LANG_EN), "Rwanda");
	assert_string_equal(who_shown(&r, "Utopia", LANG_EN), "Utopia");
	who_new_code(&r, "Rwanda", &b);
	assert_string_equal(b.s, "rwa2");
	buf_free(&b);
	record_close(&r);
}

static void chair_is_who_is_in_the_chair_then(void **state)
{
	struct record r;
	item_id a, b, first, second;

	(void)state;
	record_open(&r);
	a = record_add(&r, MEETING, KIND_PERSON, NULL);
	b = record_add(&r, MEETING, KIND_PERSON, NULL);
	put(&r, a, PERSON_CODE, "zol");
	put(&r, b, PERSON_CODE, "spi");
	first = record_add(&r, MEETING, KIND_OFFICER, NULL);
	second = record_add(&r, MEETING, KIND_OFFICER, NULL);
	put(&r, first, OFFICER_ROLE, "chair");
	put(&r, first, OFFICER_WHO, "zol");
	put(&r, first, OFFICER_TO, "1970-01-01T00:10:00Z");
	put(&r, second, OFFICER_ROLE, "chair");
	put(&r, second, OFFICER_WHO, "spi");
	put(&r, second, OFFICER_FROM, "1970-01-01T00:10:00Z");
	assert_int_equal(who_find(&r, "chair", 599), a);
	assert_int_equal(who_find(&r, "Chair", 600), b);
	record_close(&r);
}

static void requests_rank_as_the_rules_say(void **state)
{
	static const char *const asked[] = {
		"statement", "reply", "statement", "point of order",
		"question", "reply"
	};
	static const char *const wanted[] = {
		"point of order", "question", "reply", "reply",
		"statement", "statement"
	};
	struct record r;
	struct batch b;
	item_id i;

	(void)state;
	record_open(&r);
	batch_begin(&b, &r, "list", "me", 0);
	for (int n = 0; n < 6; n++) {
		i = batch_new(&b, KIND_REQUEST, MEETING,
			floor_rank(&r, asked[n]), NULL);
		batch_set(&b, i, REQUEST_KIND, LANG_NONE, asked[n], NULL);
	}
	assert_true(batch_end(&b));
	i = record_first(&r, MEETING, MEETING_REQUESTS);
	for (int n = 0; n < 6; n++, i = record_next(&r, i))
		assert_string_equal(record_say(&r, i, REQUEST_KIND),
			wanted[n]);
	batch_free(&b);
	record_close(&r);
}

static void documents_are_found_however_typed(void **state)
{
	struct record r;
	item_id d;

	(void)state;
	record_open(&r);
	d = record_add(&r, MEETING, KIND_DOCUMENT, NULL);
	put(&r, d, DOCUMENT_SYMBOL, "CWG-COP-13/4");
	assert_int_equal(document_find(&r, "13/4"), d);
	assert_int_equal(document_find(&r, "cwg cop 13-4"), d);
	assert_int_equal(document_find(&r, "3/4"), NOWHERE);
	record_close(&r);
}

static void each_row_of_the_schema_is_found_by_its_key(void **state)
{
	(void)state;
	for (int row = ROW_EXTRA + 1; row < ROW_COUNT; row++) {
		assert_int_equal(schema_find(schema[row].kind,
			schema[row].key), row);
		assert_true(*schema[row].help);
		assert_true((schema[row].words != NULL) ==
			(schema[row].type == TYPE_WORD));
	}
	assert_string_equal(schema_word(OUTCOME_VERB, "encour"), "encouraged");
	assert_null(schema_word(OUTCOME_VERB, "a"));
	assert_string_equal(schema_word(EVENT_KIND, "point-of"),
		"point of order");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_batch_applies_whole_or_not_at_all),
		cmocka_unit_test(a_batch_and_its_reverse_leave_nothing),
		cmocka_unit_test(a_stale_batch_is_refused_whole),
		cmocka_unit_test(the_difference_turns_one_record_into_the_other),
		cmocka_unit_test(a_merge_keeps_what_both_hands_did),
		cmocka_unit_test(salvage_takes_what_it_can),
		cmocka_unit_test(items_are_found_by_number_and_by_words),
		cmocka_unit_test(outcomes_are_lettered_through_the_meeting),
		cmocka_unit_test(people_are_found_and_never_guessed),
		cmocka_unit_test(chair_is_who_is_in_the_chair_then),
		cmocka_unit_test(requests_rank_as_the_rules_say),
		cmocka_unit_test(documents_are_found_however_typed),
		cmocka_unit_test(each_row_of_the_schema_is_found_by_its_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
