/* test_hands.c -- claims of lines as people who know the card alone write
 * them, each at a real session. */
#include "config.h"

#include "tests/unit/lines.h"

/* Dates, verbs and marks as people write them; what is not understood as a
 * date is never kept as if it were a session. */
static void terms_are_understood_as_people_write_them(void **state)
{
	static const struct { const char *line, *verb, *owner, *date; }
	cases[] = {
		{ "!(request rwa by 1 May 2017) x", "requested", "rwa",
		  "2017-05-01" },
		{ "!(requests rwa by May 1, 2017) x", "requested", "rwa",
		  "2017-05-01" },
		{ "!(encourages rwa, arg by 2017/5/1) x", "encouraged",
		  "rwa\narg", "2017-05-01" },
		{ "！（invites rwa by 2017年5月1日）x", "invited", "rwa",
		  "2017-05-01" },
		{ "!(Notes) x", "noted", "", "" },
	};
	item_id o;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		must(cases[i].line);
		o = out.item;
		assert_string_equal(record_say(r, o, OUTCOME_VERB),
			cases[i].verb);
		assert_string_equal(record_say(r, o, OUTCOME_OWNER),
			cases[i].owner);
		assert_string_equal(record_say(r, o, OUTCOME_DUE_DATE),
			cases[i].date);
		assert_string_equal(record_say(r, o, OUTCOME_DUE_SESSION),
			"");
	}
	assert_false(enter("!(request rwa by 01/05/2017) x"));
	assert_non_null(strstr(f.text, "YYYY-MM-DD"));
	assert_false(enter("/due 2017-02-30"));
	must("! > a sub-item");
	assert_int_equal(r->item[out.item].parent, o);
	assert_string_equal(record_text(r, out.item, OUTCOME_TEXT,
		LANG_NONE), "a sub-item");
	must("！！ ｂ");
	assert_string_equal(record_say(r, outcome("b"), OUTCOME_STATUS),
		"agreed");
	must("/put off ｃ");
	assert_string_equal(record_say(r, outcome("c"), OUTCOME_STATUS),
		"deferred");
}

static void dates_of_the_meeting_are_read_in_several_forms(void **state)
{
	(void)state;
	must("/dates 2017年2月2日 2017/02/03, 4 February 2017");
	assert_string_equal(record_say(r, MEETING, MEETING_DATES),
		"2017-02-02\n2017-02-03\n2017-02-04");
	must("/next meeting 19 September 2017 Geneva");
	assert_string_equal(record_say(r, MEETING, MEETING_NEXT_DATES),
		"2017-09-19");
	assert_string_equal(record_text(r, MEETING, MEETING_NEXT_PLACE,
		LANG_NONE), "Geneva");
	must("/corrections 20 Feb 2017 the secretariat");
	assert_string_equal(record_say(r, MEETING, MEETING_CORRECT_UNTIL),
		"2017-02-20");
	assert_string_equal(record_say(r, MEETING, MEETING_CORRECT_TO),
		"the secretariat");
	assert_false(enter("/dates 01/02/2017"));
}

/* A time that lies before the last line's ends nothing before it began. */
static void a_speech_never_ends_before_it_began(void **state)
{
	int64_t noon;
	item_id first;

	(void)state;
	assert_true(time_read("2017-02-02T12:00:00+01:00", &noon));
	session_set_time(s, noon);
	must("@rwa: one");
	first = floor_now(r);
	session_set_time(s, noon - 30);
	must("@arg: this was before");
	assert_string_equal(record_say(r, first, INTERVENTION_ENDED),
		"2017-02-02T12:00:00+01:00");
	session_set_time(s, noon + 60);
	must("/done");
	assert_string_equal(record_say(r, out.item ? out.item : last_entry(),
		INTERVENTION_ENDED), "2017-02-02T12:01:00+01:00");
	session_set_time(s, 0);
}

/* After undo and redo, "the last entry" is the one they changed. */
static void undo_tells_which_entry_it_changed(void **state)
{
	item_id o, note;

	(void)state;
	must("!first outcome");
	o = out.item;
	must("a note");
	note = out.item;
	where.selected = o;
	must("/s/first/1st/");
	where.selected = NOWHERE;
	must("/undo");
	assert_int_equal(out.item, o);
	must("/redo");
	assert_int_equal(out.item, o);
	must("/undo");
	must("/undo");                  /* the note goes: nothing is meant */
	assert_int_equal(out.item, NOWHERE);
	assert_false(record_has(r, note));
	must("@rwa: one");
	must("two");
	must("@arg: three");
	must("/undo");
	assert_int_equal(out.item, floor_now(r));
	assert_string_equal(speaking(INTERVENTION_SPEAKER), "rwa");
}

/* A command left half typed does not wipe out what it would correct. */
static void a_correction_without_words_changes_nothing(void **state)
{
	(void)state;
	must("@rwa: one");
	assert_false(enter("/speaker"));
	assert_string_equal(speaking(INTERVENTION_SPEAKER), "rwa");
	assert_false(enter("/at"));
	assert_false(enter("/at +soon"));
	must("/at -30");
	must("!one");
	assert_false(enter("/owner"));
	assert_false(enter("/due"));
}

/* Letters inside a word name nobody: Oman is not Romania, nor are the US in
 * Russia. Scripts without blanks have no beginnings of words. */
static void part_of_a_name_begins_a_word(void **state)
{
	static const struct { const char *typed, *who; } cases[] = {
		{ "@oman", "oman" }, { "@us", "us" }, { "@nig", "nga" },
		{ "@federation", "rus" }, { "@roman", "rou" },
		{ "@the russian", "rus" }, { "@马来西亚", "马来西亚" },
		{ "@琼森", "jn2" }, { "@hoek", "hoe" }, { "@Maria", "hoe" },
		{ "@федерация", "rus" }, { "@ерация", "ерация" },
		{ "@سعودية", "sau" }, { "@ودية", "ودية" },
		{ "@the chair", "hash" },
	};

	(void)state;
	must("/body rou Romania");
	must("/body rus Russian Federation");
	must("/set rus name.ru Российская Федерация");
	must("/body nga Nigeria");
	must("/body sau المملكة العربية السعودية");
	must("/person jn2 马尔科姆·琼森");
	must("/person hoe Anna-Maria van der Hoëk");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		must(cases[i].typed);
		assert_string_equal(speaking(INTERVENTION_SPEAKER),
			cases[i].who);
		must("heard");
	}
}

/* A time of day typed around midnight is that of the nearer day. */
static void a_correction_knows_midnight(void **state)
{
	int64_t night;

	(void)state;
	assert_true(time_read("2017-02-03T00:05:00+01:00", &night));
	session_set_time(s, night);
	must("a note after midnight");
	must("/at 23:58");
	assert_string_equal(record_say(r, out.item, NOTE_AT),
		"2017-02-02T23:58:00+01:00");
	must("/at 0:02");
	assert_string_equal(record_say(r, out.item, NOTE_AT),
		"2017-02-03T00:02:00+01:00");
	session_set_time(s, night - 3600);
	must("/until 0:30");
	assert_string_equal(record_say(r, MEETING, MEETING_UNTIL),
		"2017-02-03T00:30:00+01:00");
	must("/until 23:30");
	assert_string_equal(record_say(r, MEETING, MEETING_UNTIL),
		"2017-02-02T23:30:00+01:00");
	assert_true(time_read("2017-02-02T20:00:00+01:00", &night));
	session_set_time(s, night);
	must("a note of the evening");
	must("/set at 07:00");
	assert_string_equal(record_say(r, out.item, NOTE_AT),
		"2017-02-02T07:00:00+01:00");
	must("/at 07:00");
	must("/at 20:00");
	assert_string_equal(record_say(r, out.item, NOTE_AT),
		"2017-02-02T20:00:00+01:00");
	session_set_time(s, 0);
}

static void categories_are_understood_in_the_plural(void **state)
{
	(void)state;
	must("/attendance about 100 Member States, sector members");
	assert_string_equal(record_say(r, MEETING, MEETING_REPRESENTED),
		"member state\nsector member");
	must("/body bra Brazil, Member States");
	assert_false(enter("/attendance 12 martians"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CLAIM(terms_are_understood_as_people_write_them),
		CLAIM(dates_of_the_meeting_are_read_in_several_forms),
		CLAIM(a_speech_never_ends_before_it_began),
		CLAIM(undo_tells_which_entry_it_changed),
		CLAIM(a_correction_without_words_changes_nothing),
		CLAIM(part_of_a_name_begins_a_word),
		CLAIM(a_correction_knows_midnight),
		CLAIM(categories_are_understood_in_the_plural),
	};

	return RUN_CLAIMS(tests);
}
