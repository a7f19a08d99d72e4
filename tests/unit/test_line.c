/* test_line.c -- claims of the line language, each line at a real session. */
#include "config.h"

#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "line/line.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"
#include "store/minutes.h"

#include "tests/unit/unit.h"

static char folder[] = "/tmp/dais-line-XXXXXX";
static struct session *s;
static const struct record *r;
static struct line_context where;
static struct fault f;
static struct line_result out;

static bool enter(const char *line)
{
	return line_enter(s, &where, line, &out, &f);
}

static void must(const char *line)
{
	if (!enter(line))
		print_error("'%s': %s\n", line, f.text);
	assert_int_equal(f.code, FAULT_NONE);
}

static void remove_files(void)
{
	DIR *d = opendir(folder);
	struct dirent *e;
	char path[600];

	while ((e = readdir(d))) {
		snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
		if (strncmp(e->d_name, "m.", 2) == 0)
			unlink(path);
	}
	closedir(d);
}

static int begin(void **state)
{
	static const char *const start[] = {
		"/meeting CWG-COP 13", "/dates 2017-02-02",
		"/timezone Europe/Zurich", "/language en",
		"/body rwa Rwanda, member state",
		"/body arg Argentina, member state",
		"/body centre Centre for Children",
		"/person jns Malcolm Johnson", "/person hash Sherif Hashem",
		"/chair hash", "/add Opening", "/add 讨论年龄核查",
		"/add Age verification", "/doc CWG-COP-13/4 from rwa: Laws",
		"/open", "#3"
	};
	char path[600];

	(void)state;
	remove_files();
	memset(&where, 0, sizeof where);
	snprintf(path, sizeof path, "%s/m.yaml", folder);
	s = session_open(path, SESSION_CREATE, &f);
	assert_non_null(s);
	r = session_record(s);
	for (size_t i = 0; i < sizeof start / sizeof *start; i++)
		must(start[i]);
	return 0;
}

static int end(void **state)
{
	(void)state;
	assert_true(record_sane(r));
	if (!session_close(s, &f)) {
		print_error("not closed well: %s\n", f.text);
		return 1;
	}
	return 0;
}

static const char *speaking(enum row row)
{
	return record_say(r, floor_now(r), row);
}

static item_id last_entry(void)
{
	item_id open = agenda_open(r);

	return record_last(r, open ? open : MEETING, open ? ITEM_RECORD :
		MEETING_RECORD);
}

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

static item_id outcome(const char *label)
{
	return outcome_find(r, label);
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

#define CLAIM(name) cmocka_unit_test_setup_teardown(name, begin, end)

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
		CLAIM(terms_are_understood_as_people_write_them),
		CLAIM(dates_of_the_meeting_are_read_in_several_forms),
		CLAIM(a_speech_never_ends_before_it_began),
		CLAIM(undo_tells_which_entry_it_changed),
		CLAIM(a_correction_without_words_changes_nothing),
		CLAIM(part_of_a_name_begins_a_word),
		CLAIM(a_correction_knows_midnight),
		CLAIM(categories_are_understood_in_the_plural),
	};
	char state_folder[64];
	int failed;

	setlocale(LC_ALL, "C.UTF-8");
	setenv("DAIS_CLOCK", "2017-02-02T10:00:00+01:00", 1);
	if (!mkdtemp(folder))
		return 99;
	setenv("XDG_STATE_HOME", folder, 1);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	remove_files();
	snprintf(state_folder, sizeof state_folder, "%s/dais", folder);
	rmdir(state_folder);
	rmdir(folder);
	return failed;
}
