/* test_line.c -- claims of the line language, each line at a real session. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "line/line.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"
#include "store/minutes.h"

#include "tests/unit/lines.h"

static char *minutes(void)
{
	struct buf b = BUF_INIT;

	minutes_write(r, NULL, 0, &b);
	return b.s;
}

/* ---- claims ---- */

static void words_never_decide_what_a_line_means(void **state)
{
	static const char *const lines[] = {
		"Meeting: CWG-COP 13", "scribe: sec",
		"Topic: Adoption of the agenda",
		"Rwanda: supports the proposal on paragraph 5",
		"Chair: I see no objection, the agenda is adopted.",
		"Action plan: Japan said the plan needs a date",
		"s/proposal/draft/", "卢旺达：介绍了文稿",
		"Present: the document to the Council", "- first", "?? : who",
		"ACTION: none", "q+ arg", "[not a time", "* item", ">quote"
	};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		must(lines[i]);
		assert_int_equal(record_kind(r, last_entry()), KIND_NOTE);
		assert_string_equal(record_say(r, last_entry(), NOTE_TEXT),
			lines[i]);
	}
}

static void text_goes_to_who_has_the_floor(void **state)
{
	(void)state;
	must("@rwa: one: two, at 10:30");
	must("second");
	must("\\@third");
	assert_string_equal(speaking(INTERVENTION_SPEAKER), "rwa");
	assert_string_equal(speaking(INTERVENTION_TEXT),
		"one: two, at 10:30\nsecond\n@third");
	must("/done");
	must("a note");
	assert_int_equal(record_kind(r, last_entry()), KIND_NOTE);
}

static void the_heads_of_speakers_are_understood(void **state)
{
	static const struct { const char *line, *who, *behalf, *kind, *doc; }
	cases[] = {
		{ "@rwa", "rwa", "", "", "" },
		{ "@Rwanda:", "rwa", "", "", "" },
		{ "＠argentina： 介绍", "arg", "", "", "" },
		{ "@jns for sg: words", "jns", "sg", "", "" },
		{ "@centre", "centre", "", "", "" },
		{ "@Centre for Children: we", "centre", "", "", "" },
		{ "@rwa presents 13/4: x", "rwa", "", "presentation",
		  "CWG-COP-13/4" },
		{ "@rwa asks", "rwa", "", "question", "" },
		{ "@jns for rwa sums up: so", "jns", "rwa", "summing-up", "" },
		{ "@chair: go", "hash", "", "", "" },
		{ "@Mr Nobody of Nowhere", "Mr Nobody of Nowhere", "", "", "" },
		{ "@", "", "", "", "" }, { "@?", "", "", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		must("/event other: between");
		must(cases[i].line);
		assert_string_equal(speaking(INTERVENTION_SPEAKER),
			cases[i].who);
		assert_string_equal(speaking(INTERVENTION_BEHALF),
			cases[i].behalf);
		assert_string_equal(speaking(INTERVENTION_KIND),
			cases[i].kind);
		assert_string_equal(speaking(INTERVENTION_DOCUMENT),
			cases[i].doc);
		must("words so that the next is another");
	}
	assert_string_equal(record_say(r, document_find(r, "13/4"),
		DOCUMENT_STATE), "introduced");
}

/* What somebody has listed is presented without its symbol; the draft agenda
 * is not what they present. */
static void the_draft_agenda_is_no_presentation(void **state)
{
	(void)state;
	must("/doc CWG-COP-13/1 from arg: Draft agenda");
	must("/set agenda.document CWG-COP-13/1");
	must("@arg presents: its laws");
	assert_string_equal(speaking(INTERVENTION_DOCUMENT), "");
	must("/doc CWG-COP-13/6 from arg: Laws");
	must("@arg presents");
	assert_string_equal(speaking(INTERVENTION_DOCUMENT), "CWG-COP-13/6");
}

static void a_speaker_stamped_by_key_is_named_later(void **state)
{
	item_id stamped;

	(void)state;
	must("@");
	stamped = floor_now(r);
	must("@rwa");
	assert_int_equal(floor_now(r), stamped);
	must("@");
	must("heard something");
	must("@arg");
	must("@? is jns");
	assert_string_equal(record_say(r, record_prev(r, floor_now(r)),
		INTERVENTION_SPEAKER), "jns");
	assert_false(enter("@? is jns"));
	assert_non_null(strstr(f.text, "without a name"));
}

static void the_list_is_kept_by_rank(void **state)
{
	item_id i;

	(void)state;
	must("+arg");
	must("+rwa to ask about costs");
	must("＋jns order");
	assert_false(enter("+arg"));
	i = record_first(r, MEETING, MEETING_REQUESTS);
	assert_string_equal(record_say(r, i, REQUEST_WHO), "jns");
	i = record_next(r, i);
	assert_string_equal(record_say(r, i, REQUEST_KIND), "question");
	assert_string_equal(record_say(r, i, REQUEST_ABOUT),
		"ask about costs");
	must("+-arg");
	assert_false(enter("+-arg"));
	must("/next");
	assert_string_equal(speaking(INTERVENTION_SPEAKER), "jns");
	assert_string_equal(speaking(INTERVENTION_KIND), "point of order");
	must("@rwa");
	assert_int_equal(record_first(r, MEETING, MEETING_REQUESTS), NOWHERE);
	assert_false(enter("/next"));
}

static void items_are_gone_to_and_added(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	must("@rwa: under three");
	must("#年龄");
	agenda_number(r, agenda_open(r), &b);
	assert_string_equal(b.s, "2");
	assert_int_equal(floor_now(r), NOWHERE);
	must("#+ Any other business");
	assert_string_equal(record_get(r, record_next(r, agenda_open(r)),
		ITEM_TITLE, LANG_EN), "Any other business");
	must("#");
	must("#-");
	must("＃ver");
	assert_false(enter("#99"));
	assert_false(enter("#no such words"));
	must("/sub Details");
	must("#4.1");
	buf_free(&b);
}

static void assert_readable(void)
{
	struct minutes_info info = { .want_lines = false };
	struct buf text = BUF_INIT;
	struct record again;
	struct fault why = FAULT_INIT;

	record_open(&again);
	assert_true(minutes_write(r, NULL, 0, &text));
	if (!minutes_read(text.s, text.n, &again, &info, NULL, NULL, &why))
		print_error("%d:%d: %s\n", why.line, why.column, why.text);
	assert_int_equal(why.code, FAULT_NONE);
	record_close(&again);
	buf_free(&text);
}

/* Nothing goes into the record that the minutes' reader would not take. */
static void what_is_entered_can_be_read_again(void **state)
{
	struct buf line = BUF_INIT;
	int levels = 0;

	(void)state;
	for (size_t i = 0; i <= 1 << 20; i++)
		buf_addc(&line, 'a');
	where.pasted = true;
	assert_false(enter(line.s));
	assert_non_null(strstr(f.text, "1 MiB"));
	buf_cut(&line, line.n - 1);
	must(line.s);
	where.pasted = false;
	assert_readable();
	must("@rwa");
	must(line.s);
	must(line.s);
	assert_readable();
	must("#1");
	while (levels < 40 && enter("/sub deeper")) {
		struct buf at = BUF_INIT;

		levels++;
		buf_addc(&at, '#');
		agenda_number(r, out.item, &at);
		must(at.s);
		buf_free(&at);
	}
	assert_in_range(levels, 5, 39);
	assert_non_null(strstr(f.text, "nested deeper"));
	must("!(request rwa by next meeting) an outcome");
	must("!> and a part of it");
	must("/reserve rwa: not so");
	must("@rwa for arg: words");
	assert_readable();
	must("#2");
	must("/sub below the second");
	buf_cut(&line, 0);
	buf_add(&line, "/move after 1");
	for (int k = 0; k < levels; k++)
		buf_add(&line, ".1");
	assert_false(enter(line.s));
	assert_non_null(strstr(f.text, "nested deeper"));
	assert_readable();
	buf_free(&line);
}

static void outcomes_are_proposed_and_agreed(void **state)
{
	(void)state;
	assert_false(enter("!!"));
	must("!The group meets again");
	must("！（request jns、rwa by 2017-05-01）report");
	must("!(encouraged by next meeting) x");
	must("!(by Council 2018) y");
	must("!(see annex) z");
	must("!> first sub");
	must("!>（noted） second sub");
	assert_string_equal(record_get(r, outcome("b"), OUTCOME_TEXT,
		LANG_EN), "report");
	assert_string_equal(record_say(r, outcome("b"), OUTCOME_OWNER),
		"jns\nrwa");
	assert_string_equal(record_say(r, outcome("b"), OUTCOME_VERB),
		"requested");
	assert_string_equal(record_say(r, outcome("b"), OUTCOME_DUE_DATE),
		"2017-05-01");
	assert_string_equal(record_say(r, outcome("c"),
		OUTCOME_DUE_MEETING), "next");
	assert_string_equal(record_say(r, outcome("d"),
		OUTCOME_DUE_SESSION), "Council 2018");
	assert_string_equal(record_get(r, outcome("e"), OUTCOME_TEXT,
		LANG_EN), "(see annex) z");
	assert_string_equal(record_say(r, outcome("e.2"), OUTCOME_VERB),
		"noted");
	must("!!");
	assert_string_equal(record_say(r, outcome("e"), OUTCOME_STATUS),
		"agreed");
	must("！！ b");
	assert_false(enter("!! b"));
	assert_non_null(strstr(f.text, "already"));
	assert_false(enter("!! zz"));
	assert_false(enter("!"));
	must("#2");
	must("!!");
	assert_string_equal(record_say(r, outcome("d"), OUTCOME_STATUS),
		"agreed");
}

static void corrections_change_what_they_say(void **state)
{
	(void)state;
	must("@rwa: the propsal and the propsal");
	must("/s/propsal/proposal/");
	assert_string_equal(speaking(INTERVENTION_TEXT),
		"the proposal and the proposal");
	assert_false(enter("/s/nowhere/x/"));
	assert_false(enter("/s/x"));
	must("@arg: http://a/b");
	must("/s/http:\\/\\/a/https:\\/\\/a/");
	assert_string_equal(speaking(INTERVENTION_TEXT), "https://a/b");
	must("!the propsal");
	must("note of the propsal");
	must("/s/the/THE/g");
	assert_string_equal(record_get(r, outcome("a"), OUTCOME_TEXT,
		LANG_EN), "THE propsal");
	where.selected = outcome("a");
	must("/s/propsal/draft/");
	assert_string_equal(record_get(r, outcome("a"), OUTCOME_TEXT,
		LANG_EN), "THE draft");
}

static void the_selected_entry_is_corrected(void **state)
{
	item_id i;

	(void)state;
	must("@rwa: words");
	i = floor_now(r);
	must("@arg");
	where.selected = i;
	must("/at 9:05");
	assert_string_equal(record_say(r, i, INTERVENTION_BEGAN),
		"2017-02-02T09:05:00+01:00");
	must("/at -20");
	assert_string_equal(record_say(r, i, INTERVENTION_BEGAN),
		"2017-02-02T09:04:40+01:00");
	must("/speaker jns");
	assert_string_equal(record_say(r, i, INTERVENTION_SPEAKER), "jns");
	must("/attribution anon");
	must("/kind quest");
	assert_string_equal(record_say(r, i, INTERVENTION_KIND), "question");
	assert_true(line_replace(s, i, 0, "other words", &out, &f));
	assert_string_equal(record_say(r, i, INTERVENTION_TEXT),
		"other words");
	must("/delete");
	assert_false(record_has(r, i));
	must("/undo");
	assert_true(record_has(r, i));
	assert_string_equal(record_say(r, i, INTERVENTION_TEXT),
		"other words");
}

static void what_is_pasted_is_text(void **state)
{
	(void)state;
	must("@rwa");
	where.pasted = true;
	must("@arg: one\n\n!two\n#3");
	assert_string_equal(speaking(INTERVENTION_TEXT),
		"@arg: one\n!two\n#3");
}

static void every_field_can_be_set(void **state)
{
	(void)state;
	must("/set meeting.place.room T.101");
	assert_string_equal(record_say(r, MEETING, MEETING_ROOM), "T.101");
	must("/set meeting.body.name.zh 工作组");
	assert_string_equal(record_get(r, MEETING, MEETING_BODY_NAME,
		LANG_ZH), "工作组");
	must("/set jns post.fr Vice-secrétaire général");
	assert_false(enter("/set nonsense x"));
	assert_false(enter("/set meeting.number x"));
	assert_false(enter("/set meeting.mode everywhere"));
}

static void the_chair_may_change(void **state)
{
	(void)state;
	must("@chair");
	assert_string_equal(speaking(INTERVENTION_SPEAKER), "hash");
	session_set_time(s, session_time(s) + 60);
	must("/chair jns");
	must("@chair: I take over");
	assert_string_equal(speaking(INTERVENTION_SPEAKER), "jns");
}

/* Each command, with arguments that may fit and with none, is done or refused
 * whole, and undo brings back what was. */
static void every_act_is_undone_whole(void **state)
{
	static const char *const args[] = {
		"", "jns", "13/4", "b", "2017-03-01", "10:05", 
		"about 100 remote 20 government", "to Council 2018: why", "rwa: words",
		"3", "as amended: one more", "resolution 179 Busan 2014",
		"12/3/1: the motion", "up", "after 1", "question",
		"x1 New Name, Dr, Post", "\xF0\x9F\x98\x80 中文：مرحبا"
	};
	char line[400];
	int done = 0;

	(void)state;
	must("@rwa: words");
	must("+arg");
	must("!one");
	must("!two");
	for (const struct command *c = commands; c->name; c++) {
		if (!c->run || !strcmp(c->name, "undo") ||
		    !strcmp(c->name, "redo"))
			continue;
		for (size_t i = 0; i < sizeof args / sizeof *args; i++) {
			char *before = minutes(), *after;
			uint64_t seq = session_seq(s);

			snprintf(line, sizeof line, "/%s %s", c->name,
				args[i]);
			if (enter(line) && session_seq(s) > seq) {
				done++;
				must("/undo");
			}
			after = minutes();
			if (strcmp(before, after))
				print_error("not undone: %s\n", line);
			assert_string_equal(before, after);
			assert_true(record_sane(r));
			free(before);
			free(after);
		}
	}
	assert_true(done > 150);
}

/* ---- explanation and completion ---- */

static void explained(const char *line, const char *wanted)
{
	struct buf b = BUF_INIT;

	line_explain(r, &where, line, strlen(line), &b);
	if (!strstr(b.s, wanted))
		print_error("'%s' is explained as '%s'\n", line, b.s);
	assert_non_null(strstr(b.s, wanted));
	buf_free(&b);
}

static void a_line_explains_what_it_would_become(void **state)
{
	(void)state;
	explained("words", "a note under 3");
	explained("@rwa", "the floor to Rwanda");
	explained("@xyz", "not in the roster");
	explained("+arg to ask why", "question");
	explained("#2", "讨论年龄核查");
	explained("#nothing", "no such item");
	explained("!(request jns by 2017-05-01) x", "by 2017-05-01");
	explained("!!", "gavel");
	explained("/adopt", "the agenda is adopted");
	explained("/body ", "/body CODE NAME");
	explained("/person rob Roberta Silva, Chair， Counsellor",
		"CODE rob · NAME Roberta Silva · TITLE Chair · POST Counsellor");
	explained("/body uk United Kingdom, member state",
		"CODE uk · NAME United Kingdom · CATEGORY member state");
	explained("/place Geneva, CICG", "CITY Geneva · PREMISES CICG");
	explained("/meeting CWG 3 Some group",
		"CODE CWG · NUMBER 3 · NAME Some group");
	explained("/doc 13/9 from rwa, arg: On costs",
		"SYMBOL 13/9 · SOURCE Rwanda, Argentina · TITLE On costs");
	explained("/doc 13/9 Contribution from rwa",
		"SYMBOL 13/9 Contribution · SOURCE Rwanda");
	must("!one");
	explained("/owner rwa, jns", "Rwanda, Malcolm Johnson");
	explained("@rwa for arg, jns", "Argentina, Malcolm Johnson");
	explained("@rwa presents 13/99: x", "13/99, which is not listed");
	explained("@rwa presents 13/4: x", "presentation 13/4");
	must("/body ngr Niger River Authority");
	must("/body nga Nigeria");
	explained("@nig", "'nig', who may be Niger River Authority or Nigeria");
	explained("/nonsense", "Tab");
	must("@rwa: the proposal");
	explained("words", "a paragraph of Rwanda");
	explained("/s/proposal/draft/", "1 place in: the proposal");
	where.pasted = true;
	explained("@rwa", "a paragraph of Rwanda");
}

static void completed(const char *line, const char *first, size_t from)
{
	struct line_candidate list[8];
	size_t at, n = line_complete(r, line, strlen(line), strlen(line),
		&at, list, 8);

	if (!n || strcmp(list[0].text, first))
		print_error("'%s' completes to '%s'\n", line, n ? list[0].text
			: "nothing");
	assert_true(n > 0);
	assert_string_equal(list[0].text, first);
	assert_int_equal(at, from);
}

static void tab_offers_what_fits(void **state)
{
	(void)state;
	completed("@rw", "rwa", 1);
	must("/person kim Kim Min-ju");         /* a j in the name comes last */
	must("/person al Alexandre Bonnet");
	must("/body jpn Japan");
	must("/body rus Russian Federation");
	completed("@j", "jns", 1);
	completed("@jp", "jpn", 1);
	must("/body bon Bonaire");
	completed("@bo", "bon", 1);
	completed("@bonn", "al", 1);
	completed("@andre", "al", 1);
	completed("@argen", "arg", 1);
	completed("+-ar", "arg", 2);
	completed("@rwa presents 13", "CWG-COP-13/4", 14);
	completed("#年龄", "2", 1);
	completed("/ado", "adopt", 1);
	completed("/speaker jn", "jns", 9);
	completed("!(req", "requested", 2);
	completed("!(requested jn", "jns", 12);
}

/* ---- any bytes ---- */

static void random_lines_never_break_the_record(void **state)
{
	static const char *const pieces[] = {
		"@", "+", "#", "!", "/", "\\", "!!", "!(", ")", "s/", "a/b/",
		"rwa", "arg", " for ", " presents ", "13/4", ":", "：", " by ",
		"next meeting", "2017-05-01", "＠", "（", "）", "move", "set ",
		"person", "x y", "中文", "مرحبا", "\n", "-", "+ ", "1", "?",
		" is ", "undo", "redo", "delete", "\xF0\x9F\x98\x80"
	};
	unsigned long seed = 99;

	(void)state;
	for (int n = 0; n < 4000; n++) {
		struct buf b = BUF_INIT, e = BUF_INIT;
		struct line_candidate list[8];
		size_t from;

		for (int k = 0; k < 6; k++) {
			seed = seed * 6364136223846793005ul + 1442695040888963407ul;
			if (seed >> 62)
				buf_add(&b, pieces[(seed >> 33) %
					(sizeof pieces / sizeof *pieces)]);
		}
		where.selected = (item_id)(seed >> 40) % (item_id)r->n;
		line_explain(r, &where, b.s, b.n, &e);
		line_complete(r, b.s, b.n, b.n, &from, list, 8);
		enter(b.s);
		if (n % 100 == 0)
			assert_true(record_sane(r));
		buf_free(&b);
		buf_free(&e);
	}
}

static void a_resumed_sitting_goes_on_with_its_item(void **state)
{
	item_id item = agenda_open(r);

	(void)state;
	must("/suspend coffee");
	assert_int_equal(agenda_open(r), NOWHERE);
	must("/resume");
	assert_int_equal(agenda_open(r), item);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CLAIM(words_never_decide_what_a_line_means),
		CLAIM(text_goes_to_who_has_the_floor),
		CLAIM(the_heads_of_speakers_are_understood),
		CLAIM(the_draft_agenda_is_no_presentation),
		CLAIM(a_speaker_stamped_by_key_is_named_later),
		CLAIM(the_list_is_kept_by_rank),
		CLAIM(items_are_gone_to_and_added),
		CLAIM(what_is_entered_can_be_read_again),
		CLAIM(outcomes_are_proposed_and_agreed),
		CLAIM(corrections_change_what_they_say),
		CLAIM(the_selected_entry_is_corrected),
		CLAIM(what_is_pasted_is_text),
		CLAIM(every_field_can_be_set),
		CLAIM(the_chair_may_change),
		CLAIM(every_act_is_undone_whole),
		CLAIM(a_line_explains_what_it_would_become),
		CLAIM(tab_offers_what_fits),
		CLAIM(random_lines_never_break_the_record),
		CLAIM(a_resumed_sitting_goes_on_with_its_item),
	};

	return RUN_CLAIMS(tests);
}
