/* test_report.c -- claims of reports, on minutes of a few lines. */
#include "config.h"

#include <string.h>

#include "tests/unit/drawing.h"
#include "tests/unit/meeting.h"
#include "tests/unit/unit.h"

#define ACTION_ID "0a000000-0000-4000-8000-000000000001"
#define LATER_ID "0a000000-0000-4000-8000-000000000002"

static const char plain_12[] = HEAD("12", "2016-10-10") CHAIR
	"attendance: {count: 100, approximate: true}\n" ADOPTED
	"  - title: \"Discussion\"\n"
	"    record:\n"
	"    - intervention: {speaker: rwa, text: [\"The first point.\"]}\n"
	"    outcomes:\n"
	"    - {text: \"The first outcome.\", status: agreed}\n";
static const char plain_13[] = HEAD("13", "2017-02-02") CHAIR
	"attendance: {count: 100, approximate: true}\n" ADOPTED
	"  - title: \"Discussion\"\n"
	"    record:\n"
	"    - intervention: {speaker: rwa, text: [\"The second point.\"]}\n"
	"    outcomes:\n"
	"    - {text: \"The second outcome.\", status: agreed}\n";

/* One meeting of which this is the record under the discussion. */

/* Draw one meeting by a form, in English. */
static void draw_one(struct drawing *d, const char *form, const char *minutes)
{
	*d = (struct drawing){ .form = form, .lang = LANG_EN,
		.minutes = { minutes } };
	draw(d);
}

static const struct block *block_with(const struct drawing *d,
	const char *words)
{
	for (size_t i = 0; i < d->doc.n; i++)
		if (strstr(d->doc.block[i].text, words))
			return &d->doc.block[i];
	return NULL;
}

/* ---- several meetings ---- */

static void what_meetings_share_is_said_once(void **state)
{
	struct drawing d = { .lang = LANG_EN, .minutes = { plain_12,
		plain_13 } };

	(void)state;
	draw(&d);
	assert_says(&d, "Outcome of the twelfth and thirteenth meetings of "
		"the Working Group");
	assert_says(&d, "1 Introduction\nThe twelfth and thirteenth meetings "
		"of the Working Group (CWG) were held on 10 October 2016 and "
		"on 2 February 2017, respectively,");
	assert_says(&d, "pproximately 100 participants took part in the "
		"twelfth and thirteenth meetings.");
	assert_says(&d, "2 Adoption of the agenda\nThe draft agendas of the "
		"twelfth and thirteenth meetings were adopted");
	assert_int_equal(times(d.text.s, "Adoption of the agenda"), 1);
	draw_close(&d);
}

static void what_differs_gets_a_paragraph_each(void **state)
{
	static const char other[] = HEAD("13", "2017-02-02") CHAIR
		"attendance: {count: 70, at-least: true}\n"
		"agenda: {adopted: {how: as amended, note: \"one item more\"},"
		" items: [{title: \"Discussion\"}]}\n";
	struct drawing d = { .lang = LANG_EN, .minutes = { plain_12, other } };

	(void)state;
	draw(&d);
	assert_says(&d, "At the twelfth meeting, ");
	assert_says(&d, "pproximately 100 participants");
	assert_says(&d, "At the thirteenth meeting, ");
	assert_says(&d, "ore than 70 participants");
	assert_says(&d, "dopted as amended: one item more");
	draw_close(&d);
}

static void discussions_and_outcomes_go_meeting_by_meeting(void **state)
{
	struct drawing d = { .lang = LANG_EN, .minutes = { plain_12,
		plain_13 } };

	(void)state;
	draw(&d);
	assert_says(&d, "3.1 At the twelfth meeting, Rwanda stated: "
		"the first point.");
	assert_says(&d, "3.2 At the thirteenth meeting, Rwanda stated: "
		"the second point.");
	assert_says(&d, "4.1 The main outcomes of the twelfth meeting "
		"include:\n  a) The first outcome.\n"
		"4.2 The main outcomes of the thirteenth meeting include:\n"
		"  a) The second outcome.\n");
	draw_close(&d);
}

static void one_meeting_has_neither_ordinals_nor_respectively(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, plain_12);
	assert_is_silent_on(&d, "respectively");
	assert_is_silent_on(&d, "At the twelfth meeting");
	assert_says(&d, "3.1 Rwanda stated: the first point.");
	draw_close(&d);
}

/* A name may have its article, or not. */
static void no_article_stands_twice(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, plain_12);
	assert_says(&d, "\nThe Council is invited to note this Report.\n");
	draw_close(&d);
	d = (struct drawing){ .lang = LANG_EN, .minutes = { plain_12 },
		.job_text = "report: 1\ntarget: \"ITU Council\"\n" };
	draw(&d);
	assert_says(&d, "\nThe ITU Council is invited to note this Report.\n");
	draw_close(&d);
	d = (struct drawing){ .lang = LANG_EN, .minutes = {
		"minutes: 1\nmeeting:\n  body: {code: G, name: "
		"\"the Friends of the Chair\", parent: \"Council\"}\n"
		"  number: 1\n  dates: [\"2016-10-10\"]\n"
		"  place: {city: Geneva}\n" }, .form = "meeting-report",
		.incomplete = true };
	draw(&d);
	assert_says(&d, "first meeting of the Friends of the Chair");
	draw_close(&d);
}

static void sections_with_nothing_in_them_take_no_number(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, plain_12);
	assert_is_silent_on(&d, "Welcoming remarks");
	assert_is_silent_on(&d, "Closure");
	assert_says(&d, "\n3 Discussion\n");
	assert_says(&d, "\n4 Outcomes of the twelfth meeting of CWG\n");
	draw_close(&d);
}

/* Whatever language it is in. */
static void a_title_tells_its_section(void **state)
{
#define TITLED(title) HEAD("12", "2016-10-10") "officers:\n- {role: chair, " \
	"who: ana}\n" ADOPTED "  - title: \"" title \
	"\"\n    record:\n    - note: {text: \"It was late.\"}\n"
	static const char *const minutes[] = { TITLED("Any other business"),
		TITLED("其他事项"), TITLED("其他事宜"), TITLED("其它问题"),
		TITLED("Questions diverses"), TITLED("Прочие вопросы"),
		TITLED("Иные вопросы"), TITLED("Otras cuestiones"),
		TITLED("Otros asuntos"), TITLED("أعمال أخرى") };

	(void)state;
	for (size_t i = 0; i < sizeof minutes / sizeof *minutes; i++) {
		struct drawing d;

		draw_one(&d, NULL, minutes[i]);
		assert_says(&d, "Any other business\n3.1 It was late.\n");
		draw_close(&d);
	}
}

static void who_took_part_in_both_stands_once(void **state)
{
	struct drawing d = { .form = "attendance", .lang = LANG_EN,
		.minutes = { plain_12, plain_13 } };
	char name[2][IDENT_SIZE];

	(void)state;
	draw(&d);
	assert_says(&d, "Ms Ana Diaz (Argentina)");
	assert_int_equal(times(d.text.s, "\nRwanda"), 1);
	assert_int_equal(times(d.text.s, "\nChair" CELL_END), 1);
	for (int m = 0; m < 2; m++)
		record_name(&d.record[m], record_first(&d.record[m], MEETING,
			MEETING_OFFICERS), name[m]);
	assert_in(block_with(&d, "Chair" CELL_END)->sources, name[0]);
	assert_in(block_with(&d, "Chair" CELL_END)->sources, name[1]);
	draw_close(&d);
}

/* ---- who spoke ---- */

static void presentations_in_a_row_are_one_sentence(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, RECORD(
		"    - intervention: {speaker: chi, kind: presentation}\n"
		"    - intervention: {speaker: rwa, kind: presentation}\n"
		"    - intervention: {speaker: arg, kind: presentation}\n"
		"    - intervention: {speaker: can, kind: presentation, "
		"text: [\"presented a video.\"]}\n"));
	assert_says(&d, "3.1 The following Member States and stakeholders "
		"presented their contributions: Child Helpline International "
		"(CHI), Rwanda and Argentina.\n3.2 Canada presented a video.");
	draw_close(&d);
	draw_one(&d, NULL, RECORD(
		"    - intervention: {speaker: rwa, kind: presentation, "
		"text: [\"presented the measures taken.\"]}\n"
		"    - intervention: {speaker: arg, kind: presentation, "
		"text: [\"presented the measures taken.\"]}\n"));
	assert_says(&d, "3.1 Rwanda and Argentina presented the measures "
		"taken.\n");
	draw_close(&d);
}

static void a_name_is_whole_at_first_and_short_after(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, RECORD(
		"    - intervention: {speaker: jns, text: [\"welcomed all.\"]}\n"
		"    - intervention: {speaker: chi, text: [\"agreed.\"]}\n"
		"    - intervention: {speaker: jns, text: [\"added a word.\"]}\n"
		"    - intervention: {speaker: chi, text: [\"thanked him.\"]}\n"));
	assert_says(&d, "Mr Malcolm Johnson, Deputy Secretary-General, "
		"welcomed all.");
	assert_says(&d, "Mr Johnson added a word.");
	assert_says(&d, "The representative of Child Helpline International "
		"(CHI) agreed.");
	assert_says(&d, "The representative of CHI thanked him.");
	draw_close(&d);
}

static void a_first_mention_holds_for_later_meetings(void **state)
{
	static const char first[] = RECORD(
		"    - intervention: {speaker: jns, text: [\"spoke.\"]}\n");
	static const char second[] = HEAD("13", "2017-02-02") CHAIR ADOPTED
		"  - title: \"Discussion\"\n    record:\n"
		"    - intervention: {speaker: jns, text: [\"spoke again.\"]}\n";
	struct drawing d = { .lang = LANG_EN, .minutes = { first, second } };

	(void)state;
	draw(&d);
	assert_says(&d, "3.2 At the thirteenth meeting, Mr Johnson spoke "
		"again.");
	draw_close(&d);
}

static void speaking_for_somebody_is_said(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, RECORD(
		"    - intervention: {speaker: jns, on-behalf-of: [sg], "
		"text: [\"opened the exhibition.\"]}\n"
		"    - intervention: {speaker: can, on-behalf-of: [arg, rwa], "
		"text: [\"agreed.\"]}\n"));
	assert_says(&d, "Mr Malcolm Johnson, Deputy Secretary-General, on "
		"behalf of the Secretary-General, opened the exhibition.");
	assert_says(&d, "Canada, on behalf of Argentina and Rwanda, agreed.");
	draw_close(&d);
}

static void the_chair_is_who_was_in_the_chair_then(void **state)
{
	static const char minutes[] = HEAD("12", "2016-10-10")
		"officers:\n"
		"- {role: chair, who: ana, from: \"2016-10-10T09:00:00Z\", "
		"to: \"2016-10-10T10:00:00Z\"}\n"
		"- {role: acting chair, who: bob, "
		"from: \"2016-10-10T10:00:00Z\"}\n" ADOPTED
		"  - title: \"Discussion\"\n    record:\n"
		"    - intervention: {speaker: ana, "
		"began: \"2016-10-10T09:30:00Z\", text: [\"opened it.\"]}\n"
		"    - note: {text: \"Ms Diaz left the chair.\"}\n"
		"    - intervention: {speaker: bob, "
		"began: \"2016-10-10T10:30:00Z\", text: [\"proposed a break.\"]}\n"
		"    - intervention: {speaker: ana, "
		"began: \"2016-10-10T10:40:00Z\", text: [\"thanked him.\"]}\n";
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, minutes);
	assert_says(&d, "The Chair opened it.");
	assert_says(&d, "The Chair proposed a break.");
	assert_says(&d, "Ms Ana Diaz (Argentina) thanked him.");
	assert_says(&d, "chair was taken successively by Ms Ana Diaz "
		"(Argentina) and Mr Bob Roy (Canada).");
	draw_close(&d);
	draw_one(&d, NULL, plain_12);
	assert_is_silent_on(&d, "successively");
	draw_close(&d);
}

/* While somebody acts for the chair, the chair is a delegate like others. */
static void the_chair_is_not_called_so_while_another_acts(void **state)
{
	static const char minutes[] = HEAD("12", "2016-10-10")
		"officers:\n"
		"- {role: chair, who: ana, from: \"2016-10-10T08:00:00Z\"}\n"
		"- {role: acting chair, who: bob, "
		"from: \"2016-10-10T10:00:00Z\", "
		"to: \"2016-10-10T11:00:00Z\"}\n" ADOPTED
		"  - title: \"Discussion\"\n    record:\n"
		"    - intervention: {speaker: ana, "
		"began: \"2016-10-10T10:30:00Z\", text: [\"objected.\"]}\n"
		"    - intervention: {speaker: ana, "
		"began: \"2016-10-10T11:30:00Z\", text: [\"agreed.\"]}\n";
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, minutes);
	assert_says(&d, "Ms Ana Diaz (Argentina) objected.");
	assert_says(&d, "The Chair agreed.");
	draw_close(&d);
}

static void nobody_known_is_a_participant(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, RECORD(
		"    - intervention: {text: [\"asked for time.\"]}\n"
		"    - intervention: {speaker: \"Somebody Else\", "
		"text: [\"agreed.\"]}\n"));
	assert_says(&d, "A participant asked for time.");
	assert_says(&d, "Somebody Else agreed.");
	draw_close(&d);
}

/* ---- the agenda ---- */

static void an_amended_agenda_says_why(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, HEAD("12", "2016-10-10") CHAIR
		"agenda:\n  document: \"CWG-12/1\"\n"
		"  adopted: {how: as amended, note: \"at the request of "
		"Canada, an item on fees was added.\"}\n"
		"  items: [{title: \"Discussion\"}]\n");
	assert_says(&d, "(Document CWG-12/1) was adopted as amended: at the request "
		"of Canada, an item on fees was added.");
	draw_close(&d);
}

static void items_put_off_are_said_to_be(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, "meeting-report", HEAD("12", "2016-10-10") CHAIR ADOPTED
		"  - {title: \"Fees\", state: deferred, deferred-to: "
		"\"the next meeting\", note: \"The paper came late.\"}\n"
		"  - {title: \"Forms\", state: withdrawn}\n"
		"  - title: \"Rules\"\n    items:\n"
		"    - title: \"Voting\"\n      record:\n"
		"      - note: {text: \"Nothing was changed.\"}\n"
		"  - {title: \"Silence\"}\n");
	assert_says(&d, "2 Fees\n2.1 Consideration of this item was deferred "
		"to the next meeting. The paper came late.");
	assert_says(&d, "3 Forms\n3.1 This item was withdrawn.");
	assert_says(&d, "4 Rules\n4.1 Voting\n4.1.1 Nothing was changed.");
	assert_says(&d, "5 Silence\n5.1 Nothing was recorded under this "
		"item.");
	draw_close(&d);
}

/* ---- outcomes ---- */

static const char actions_12[] = OUTCOMES(
	"    - id: \"" ACTION_ID "\"\n"
	"      text: \"to draft a paper.\"\n"
	"      verb: requested\n      status: agreed\n"
	"      owner: [sec]\n      due: {meeting: \"13\"}\n"
	"    - {text: \"to write home.\", status: agreed, owner: [rwa, arg], "
	"due: {date: \"2017-05-01\"}}\n"
	"    - {text: \"to sing.\", status: agreed, owner: [can], done: done}\n");
static const char actions_13[] = HEAD("13", "2017-02-02") CHAIR ADOPTED
	"  - title: \"Discussion\"\n    outcomes:\n"
	"    - id: \"" LATER_ID "\"\n"
	"      text: \"to draft a paper.\"\n"
	"      verb: requested\n      status: agreed\n"
	"      owner: [sec]\n      due: {meeting: next}\n"
	"      carried-from: \"12 " ACTION_ID "\"\n";

static const char outcomes[] = OUTCOMES(
	"    - {text: \"to go on with the work.\", verb: agreed, "
	"status: agreed}\n"
	"    - {text: \"Fees are to fall.\", status: proposed}\n"
	"    - {text: \"Fees are to rise.\", status: deferred}\n"
	"    - {text: \"Fees are to go.\", status: withdrawn}\n"
	"    - text: \"The Group agreed the following:\"\n"
	"      verb: agreed\n"
	"      status: amended\n"
	"      items:\n"
	"      - {text: \"a first thing;\"}\n"
	"      - text: \"a second thing:\"\n"
	"        items: [{text: \"and its half.\"}]\n"
	"      positions:\n"
	"      - {kind: reservation, by: [arg], text: \"The cost is open.\"}\n"
	"      - {kind: more time, by: [can, rwa]}\n");

static void outcomes_have_letters_items_and_positions(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, outcomes);
	assert_says(&d, "  a) The Group agreed to go on with the work.\n");
	assert_says(&d, ") The Group agreed the following:\n"
		"    • a first thing;\n    • a second thing:\n"
		"      – and its half.\n"
		"  Argentina entered a reservation: The cost is open.\n"
		"  Canada and Rwanda asked for more time.\n");
	draw_close(&d);
}

static void a_sub_item_says_who_is_to_act(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, OUTCOMES("    - text: \"Fees are to fall.\"\n"
		"      status: agreed\n      items: [{text: \"a paper on it\", "
		"verb: requested, owner: [rwa]}, {text: \"a rest\", "
		"verb: noted}]\n"));
	assert_says(&d, "The Group requested a paper on it from Rwanda");
	draw_close(&d);
}

static void notes_and_sentences_are_joined_as_their_language_does(void **state)
{
	struct drawing d = { .lang = LANG_ZH, .form = "meeting-report",
		.minutes = { actions_12 } };

	(void)state;
	draw(&d);
	assert_says(&d, "（负责方：Rwanda和Argentina；期限：");
	draw_close(&d);
	draw_one(&d, NULL, RECORD(
		"    - intervention: {speaker: rwa, text: [\"同意。\", "
		"\"亦表示感谢。\", \"Fine.\", \"So be it.\"]}\n"));
	assert_says(&d, "Rwanda stated: 同意。亦表示感谢。 Fine. So be it.\n");
	draw_close(&d);
}

/* Words of the report with words of the record behind them are a paragraph of
 * the report: from its side, in its language. */
static void an_outcome_is_in_the_language_it_begins_in(void **state)
{
	struct drawing d = { .lang = LANG_AR, .minutes = { OUTCOMES(
		"    - {text: {zh: \"继续工作。\"}, verb: agreed, "
		"status: agreed}\n"
		"    - text: {zh: \"工作组同意：\"}\n"
		"      status: agreed\n"
		"      items:\n"
		"      - {text: {zh: \"其一；\"}}\n"
		"      - {text: {en: \"another\", zh: \"其二\"}}\n") } };

	(void)state;
	draw(&d);
	assert_int_equal(block_with(&d, "继续工作")->lang, LANG_AR);
	assert_int_equal(block_with(&d, "工作组同意")->lang, LANG_ZH);
	assert_int_equal(block_with(&d, "其一")->lang, LANG_ZH);
	assert_int_equal(block_with(&d, "another")->lang, LANG_EN);
	draw_close(&d);
}

static void a_lone_item_goes_on_in_its_outcomes_paragraph(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, OUTCOMES(
		"    - text: \"The theme is digital skills\"\n"
		"      status: agreed\n"
		"      items:\n"
		"      - {text: \"to find the words.\", verb: requested, "
		"owner: [sec], id: \"" LATER_ID "\"}\n"
		"    - text: \"The Group agreed:\"\n      status: agreed\n"
		"      items: [{text: \"to go on.\"}]\n"));
	assert_says(&d, "  a) The theme is digital skills. The Group "
		"requested the secretariat to find the words.\n"
		"  b) The Group agreed:\n    • to go on.\n");
	assert_in(block_with(&d, "digital skills")->sources, " " LATER_ID);
	draw_close(&d);
}

static void what_is_not_agreed_is_said_so_or_left_out(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, outcomes);
	assert_says(&d, "b) Fees are to fall (not agreed).");
	assert_says(&d, "c) Fees are to rise (deferred).");
	assert_is_silent_on(&d, "Fees are to go.");
	assert_says(&d, "d) The Group agreed the following:");
	draw_close(&d);
	draw_one(&d, "decisions", outcomes);
	assert_is_silent_on(&d, "Fees are to");
	assert_says(&d, "The Group agreed to go on with the work.");
	draw_close(&d);
}

/* ---- actions ---- */

static void open_actions_have_owner_and_due(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, "actions", actions_12);
	assert_says(&d, "The Group requested the secretariat to draft a "
		"paper." CELL_END "the secretariat" CELL_END "the thirteenth "
		"meeting" CELL_END "open");
	assert_says(&d, "To write home." CELL_END "Rwanda and Argentina"
		CELL_END "1 May 2017");
	assert_is_silent_on(&d, "to sing");
	draw_close(&d);
}

/* Letters begin anew under each item; a table must not count on its own. */
static void an_action_is_numbered_as_where_the_report_has_it(void **state)
{
	static const char two_items[] = HEAD("12", "2016-10-10") CHAIR ADOPTED
		"  - title: \"Fees\"\n    outcomes:\n"
		"    - {text: \"Fees are to fall.\", status: agreed}\n"
		"  - title: \"Discussion\"\n    outcomes:\n"
		"    - {text: \"to draft a paper.\", verb: requested, "
		"status: agreed, owner: [sec], items: [{text: \"to bind "
		"it\", owner: [can]}]}\n";
	struct drawing d;

	(void)state;
	draw_one(&d, "meeting-report", two_items);
	assert_says(&d, "3 Discussion");
	assert_says(&d, "a) The Group requested the secretariat to draft");
	assert_says(&d, "3 a)" CELL_END "The Group requested the secretariat "
		"to draft a paper");
	assert_says(&d, "3 a)" CELL_END "to bind it");
	draw_close(&d);
	draw_one(&d, "actions", two_items);
	assert_says(&d, "b" CELL_END "The Group requested the secretariat");
	assert_says(&d, "b.1" CELL_END "to bind it");
	draw_close(&d);
}

static void an_action_carried_over_stands_once_and_is_linked(void **state)
{
	struct drawing d = { .form = "actions", .lang = LANG_EN,
		.minutes = { actions_12, actions_13 } };
	const struct block *b;

	(void)state;
	draw(&d);
	assert_true(d.ok);
	assert_int_equal(times(d.text.s, "draft a paper"), 1);
	assert_says(&d, "13/a" CELL_END "The Group requested the secretariat "
		"to draft a paper." CELL_END "the secretariat" CELL_END
		"the next meeting");
	b = block_with(&d, "draft a paper");
	assert_string_equal(b->sources, LATER_ID " " ACTION_ID);
	assert_string_equal(b->anchor, LATER_ID);
	draw_close(&d);
}

/* By hand anything may be there; what is no id is no source. */
static void what_is_no_entry_is_no_source(void **state)
{
	static const char *const from[] = {
		"\xE4\xB8\xAD" "234567890123456789012345678901234",
		"x\\\"} 12345678901234567890123456789012345678901234",
		"the last meeting", ACTION_ID "!" };
	struct buf minutes = BUF_INIT;
	struct drawing d;

	(void)state;
	for (size_t i = 0; i < sizeof from / sizeof *from; i++) {
		buf_cut(&minutes, 0);
		buf_addf(&minutes, OUTCOMES("    - {id: \"" LATER_ID "\", "
			"text: \"to draft a paper.\", verb: requested, owner: "
			"[sec], status: agreed, carried-from: \"%s\"}\n"), from[i]);
		draw_one(&d, "actions", minutes.s);
		assert_string_equal(block_with(&d, "draft a paper")->sources,
			LATER_ID);
		draw_close(&d);
	}
	buf_free(&minutes);
}

/* ---- what is not set ---- */

static void what_is_not_set_stops_the_report_and_is_listed(void **state)
{
	static const char bare[] = "minutes: 1\nmeeting:\n"
		"  body: {code: \"CWG\"}\n  number: 12\n  language: en\n"
		"agenda: {items: [{title: \"Discussion\"}]}\n";
	static const char *const places[] = { "'meeting.body.name' is not set",
		"'meeting.dates' is not set", "'meeting.body.parent' is not set",
		"'officers (a chair)' is not set", NULL };
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, bare);
	assert_false(d.ok);
	for (size_t i = 0; places[i]; i++)
		assert_in(d.told.s, places[i]);
	draw_close(&d);
	d = (struct drawing){ .lang = LANG_EN, .incomplete = true,
		.minutes = { bare } };
	draw(&d);
	assert_says(&d, "[meeting.body.name?]");
	assert_says(&d, "[meeting.dates?]");
	for (size_t i = 0; places[i]; i++)
		assert_in(d.told.s, places[i]);
	assert_true(block_with(&d, "[meeting.dates?]")->open);
	draw_close(&d);
}

/* Braces, quotes and marks of our own in the record are only text. */
static void no_text_is_taken_for_a_gap(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, NULL, RECORD(
		"    - intervention: {speaker: \"{city}\", text: [\"asked for "
		"{dates} and \uFDD0dates\uFDD1, it's {x, plural, one {y}}.\"]}\n")
		"    outcomes:\n    - {text: \"On {count} '{'.\", "
		"topic: \"{topic}\", verb: agreed, status: agreed}\n");
	assert_says(&d, "{city} asked for {dates} and \uFDD0dates\uFDD1, "
		"it's {x, plural, one {y}}.");
	assert_says(&d, "On {topic}, the Group agreed on "
		"{count} '{'.");
	draw_close(&d);
}

/* ---- cover ---- */

static void cover_lists_what_no_paragraph_carries(void **state)
{
	static const char form[] = "form: 1\nblocks:\n"
		"- section: heading.discussion\n"
		"  blocks: [{take: record}]\n";
	struct drawing d = { .lang = LANG_EN, .form_text = form,
		.minutes = { plain_12 } };

	(void)state;
	draw(&d);
	assert_true(d.ok);
	assert_int_equal(d.uncovered, 1);
	assert_in(d.cover.s, "'a.yaml': outcome a is agreed, and no paragraph "
		"carries it: The first outcome.");
	draw_close(&d);
	draw_one(&d, NULL, plain_12);
	assert_int_equal(d.uncovered, 0);
	draw_close(&d);
	d = (struct drawing){ .lang = LANG_EN, .minutes = { plain_12 },
		.job_text = "report: 1\nparagraphs:\n"
		"- {section: heading.discussion, text: \"Made up.\"}\n" };
	draw(&d);
	assert_in(d.cover.s, "a paragraph has no source: 3.2 Made up.");
	draw_close(&d);
}

/* Claim 3 of doc.h, where an outcome stands in its item and in a table. */
static void no_anchor_stands_twice(void **state)
{
	struct drawing d;

	(void)state;
	draw_one(&d, "meeting-report", actions_12);
	assert_says(&d, "Actions");
	for (size_t i = 0; i < d.doc.n; i++)
		for (size_t k = 0; k < i; k++)
			if (*d.doc.block[i].anchor)
				assert_string_not_equal(d.doc.block[k].anchor,
					d.doc.block[i].anchor);
	draw_close(&d);
}

/* ---- the same again ---- */

static void the_same_gives_the_same(void **state)
{
	static const char *const forms[] = { "cwg-chair", "meeting-report",
		"summary-minutes", "decisions", "actions", "attendance" };

	(void)state;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct buf out[2] = { BUF_INIT, BUF_INIT };

		for (int k = 0; k < 2; k++) {
			struct drawing d = { .form = forms[i],
				.lang = LANG_FR, .incomplete = true,
				.minutes = { actions_12, actions_13 } };

			draw(&d);
			assert_true(d.ok);
			draw_as(&d, "text", false, &out[k]);
			draw_as(&d, "markdown", false, &out[k]);
			draw_close(&d);
		}
		assert_string_equal(out[0].s, out[1].s);
		buf_free(&out[0]);
		buf_free(&out[1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_meetings_share_is_said_once),
		cmocka_unit_test(what_differs_gets_a_paragraph_each),
		cmocka_unit_test(discussions_and_outcomes_go_meeting_by_meeting),
		cmocka_unit_test(one_meeting_has_neither_ordinals_nor_respectively),
		cmocka_unit_test(no_article_stands_twice),
		cmocka_unit_test(sections_with_nothing_in_them_take_no_number),
		cmocka_unit_test(a_title_tells_its_section),
		cmocka_unit_test(who_took_part_in_both_stands_once),
		cmocka_unit_test(presentations_in_a_row_are_one_sentence),
		cmocka_unit_test(a_name_is_whole_at_first_and_short_after),
		cmocka_unit_test(a_first_mention_holds_for_later_meetings),
		cmocka_unit_test(speaking_for_somebody_is_said),
		cmocka_unit_test(the_chair_is_who_was_in_the_chair_then),
		cmocka_unit_test(
			the_chair_is_not_called_so_while_another_acts),
		cmocka_unit_test(nobody_known_is_a_participant),
		cmocka_unit_test(an_amended_agenda_says_why),
		cmocka_unit_test(items_put_off_are_said_to_be),
		cmocka_unit_test(outcomes_have_letters_items_and_positions),
		cmocka_unit_test(a_sub_item_says_who_is_to_act),
		cmocka_unit_test(
			notes_and_sentences_are_joined_as_their_language_does),
		cmocka_unit_test(an_outcome_is_in_the_language_it_begins_in),
		cmocka_unit_test(a_lone_item_goes_on_in_its_outcomes_paragraph),
		cmocka_unit_test(what_is_not_agreed_is_said_so_or_left_out),
		cmocka_unit_test(open_actions_have_owner_and_due),
		cmocka_unit_test(an_action_is_numbered_as_where_the_report_has_it),
		cmocka_unit_test(an_action_carried_over_stands_once_and_is_linked),
		cmocka_unit_test(what_is_no_entry_is_no_source),
		cmocka_unit_test(what_is_not_set_stops_the_report_and_is_listed),
		cmocka_unit_test(no_text_is_taken_for_a_gap),
		cmocka_unit_test(cover_lists_what_no_paragraph_carries),
		cmocka_unit_test(no_anchor_stands_twice),
		cmocka_unit_test(the_same_gives_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
