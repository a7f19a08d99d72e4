/* test_jobs.c -- claims of report jobs, of own forms and of their phrases. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define SPEECH_1 "0b000000-0000-4000-8000-000000000001"
#define SPEECH_2 "0b000000-0000-4000-8000-000000000002"
#define OUTCOME_1 "0b000000-0000-4000-8000-000000000003"

static const char minutes[] = "minutes: 1\nmeeting:\n"
	"  body: {code: \"CWG\", name: {en: \"Working Group\"}, "
	"parent: {en: \"ITU Council\", fr: \"Conseil de l'UIT\"}}\n"
	"  number: 12\n  dates: [\"2016-10-10\"]\n"
	"  place: {city: \"Geneva\"}\n  language: en\n"
	"people:\n"
	"- {code: ana, name: \"Ana Diaz\", title: \"Ms\", "
	"country: AR}\n"
	"- {code: bob, name: \"Bob Roy\", title: \"Mr\", "
	"country: CA}\n"
	"officers: [{role: chair, who: ana}]\n"
	"agenda:\n  adopted: {how: as drafted}\n  items:\n"
	"  - title: \"Discussion\"\n    record:\n"
	"    - intervention: {id: \"" SPEECH_1 "\", speaker: bob, "
	"text: [\"asked for time.\"]}\n"
	"    - intervention: {id: \"" SPEECH_2 "\", speaker: \"Nobody\", "
	"text: [\"agreed.\"]}\n"
	"    outcomes:\n"
	"    - {id: \"" OUTCOME_1 "\", text: \"There is time.\", "
	"status: agreed}\n";

static void draw_job(struct drawing *d, enum lang l, const char *job)
{
	*d = (struct drawing){ .lang = l, .job_text = job,
		.minutes = { minutes } };
	draw(d);
}

static void draw_form(struct drawing *d, const char *form)
{
	*d = (struct drawing){ .lang = LANG_EN, .form_text = form,
		.minutes = { minutes } };
	draw(d);
}

/* Refused with this sentence behind "job-N.yaml" or "form-N.yaml". */
static void assert_refused(struct drawing *d, const char *wanted)
{
	struct buf b = BUF_INIT;
	const char *at;

	assert_false(d->ok);
	draw_fault(d, &b);
	at = strchr(b.s, ':');
	if (!at || !strstr(at, wanted) || strstr(at, wanted) != at)
		print_error("'%s' does not go on with '%s'\n", b.s, wanted);
	assert_non_null(at);
	assert_ptr_equal(strstr(at, wanted), at);
	buf_free(&b);
}

/* ---- what the job says ---- */

static void the_job_says_whom_it_is_for_and_who_signs(void **state)
{
	static const char job[] = "report: 1\nlanguage: fr\n"
		"target: {en: \"Council\", fr: \"Conseil\"}\n"
		"session: \"2017\"\nsession-place: \"Geneva\"\n"
		"session-dates: \"15-25 May 2017\"\n"
		"agenda-item: \"PL 1.5\"\nsymbol: \"C17/15-E\"\n"
		"date: 2017-02-28\noriginal: en\naction: approve\n"
		"signatory: {who: bob, role: vice-chair}\n";
	struct drawing d;

	(void)state;
	draw_job(&d, LANG_EN, job);
	assert_says(&d, "Council 2017, Geneva, 15-25 May 2017\n"
		"Agenda item: PL 1.5\nDocument C17/15-E\n28 February 2017\n"
		"Original: English\n");
	assert_says(&d, "The Council is invited to approve this Report.");
	assert_says(&d, "Vice-Chair of CWG\nMr Bob Roy (Canada)\n");
	assert_string_equal(d.doc.symbol, "C17/15-E");
	assert_string_equal(d.doc.date, "2017-02-28");
	draw_close(&d);
	draw_job(&d, LANG_NONE, job);
	assert_int_equal(d.doc.lang, LANG_FR);
	assert_says(&d, "Conseil");
	draw_close(&d);
}

static void an_action_may_be_a_sentence(void **state)
{
	struct drawing d;

	(void)state;
	draw_job(&d, LANG_EN, "report: 1\n"
		"action: \"The Council may wish to sleep on it.\"\n");
	assert_says(&d, "\nThe Council may wish to sleep on it.\n");
	draw_close(&d);
}

static void a_signatory_may_be_typed(void **state)
{
	struct drawing d;

	(void)state;
	draw_job(&d, LANG_EN, "report: 1\n"
		"signatory: {name: \"Dr No\", role: \"Convener\"}\n");
	assert_says(&d, "Convener of CWG\nDr No\n");
	draw_close(&d);
	draw_job(&d, LANG_EN, "report: 1\nsignatory: {role: \"Co-Chair for "
		"all things said, and for the many more that were not said é\"}\n");
	assert_says(&d, "Co-Chair for all things said, and for the many more "
		"that were not said é of CWG\n");
	draw_close(&d);
}

/* What can only be a slip is told with its place, or named to the drafter. */
static void slips_in_a_job_are_told(void **state)
{
	static const struct { const char *job, *why; } refused[] = {
		{ "session-dates: [2023-07-20, 2023-07-10]\n",
		  ":2:29: the last day is before the first" },
		{ "session-dates: [2023-07-10, 2023-07-40]\n",
		  ":2:29: '2023-07-40' is no date" } };
	static const struct { const char *job, *told; } named[] = {
		{ "signatory: {who: nobody}\n",
		  "'nobody' is not in the roster of '" },
		{ "action: decide\n", "'decide' is neither a word for "
		  "'action' nor a sentence" },
		{ "phrases: {heading: {discusion: \"X\"}}\n",
		  "no phrase is called 'heading.discusion'" } };
	static const char *const right[] = { "signatory: {who: bob}\n",
		"action: \"To decide on it.\"\n", "action: views\n",
		"session-dates: [2023-07-10, 2023-07-20]\n",
		("phrases: {heading: {discussion: \"X {own}\"}, "
		"term: {own: \"Y\"}}\n") };
	struct drawing d;
	char job[256];

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		snprintf(job, sizeof job, "report: 1\n%s", refused[i].job);
		draw_job(&d, LANG_EN, job);
		assert_refused(&d, refused[i].why);
		draw_close(&d);
	}
	for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
		snprintf(job, sizeof job, "report: 1\n%s", named[i].job);
		draw_job(&d, LANG_EN, job);
		assert_in(d.told.s, named[i].told);
		draw_close(&d);
	}
	for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
		snprintf(job, sizeof job, "report: 1\n%s", right[i]);
		draw_job(&d, LANG_EN, job);
		assert_true(d.ok);
		assert_string_equal(d.told.s, "");
		draw_close(&d);
	}
}

/* ---- paragraphs ---- */

static void paragraphs_are_added_put_after_replaced_and_omitted(void **state)
{
	struct drawing d;
	const char *const job = "report: 1\nparagraphs:\n"
		"- {section: heading.discussion, text: \"At the end.\"}\n"
		"- {after: \"" SPEECH_1 "\", text: \"In between.\", "
		"source: \"" SPEECH_1 "\"}\n"
		"- {replace: \"" SPEECH_2 "\", text: \"Instead.\"}\n"
		"- {omit: \"" OUTCOME_1 "\"}\n";

	(void)state;
	draw_job(&d, LANG_EN, job);
	assert_says(&d, "asked for time.\n");
	assert_before(&d, "asked for time.", "In between.");
	assert_before(&d, "In between.", "Instead.");
	assert_before(&d, "Instead.", "At the end.");
	assert_is_silent_on(&d, "agreed.");
	assert_is_silent_on(&d, "There is time.");
	draw_close(&d);
}

/* "at 3.2" of one report is at 3.2 of the next, whatever the job changed. */
static void numbers_and_letters_go_on_behind_a_change(void **state)
{
	static const char own[] = "form: 1\nblocks:\n"
		"- section: heading.discussion\n  paragraphs: numbered\n"
		"  blocks: [{take: record, by: entry}]\n"
		"- section: heading.outcomes\n  blocks: [{take: outcomes}]\n";
	static char text[4096];
	struct drawing d = { .form_text = own, .lang = LANG_EN };

	(void)state;
	snprintf(text, sizeof text, "%s"
		"    - {text: \"The second.\", status: agreed}\n"
		"    - {text: \"The third.\", status: agreed, label: \"x\"}\n"
		"    - {text: \"The fourth.\", status: agreed}\n", minutes);
	d.minutes[0] = text;
	d.job_text = "report: 1\nparagraphs:\n"
		"- {omit: \"" OUTCOME_1 "\"}\n"
		"- {after: \"" SPEECH_1 "\", text: \"In between.\"}\n";
	draw(&d);
	assert_says(&d, "1.1 Mr Bob Roy (Canada) asked for time.\n"
		"1.2 In between.\n1.3 Nobody agreed.\n");
	assert_says(&d, "  a) The second.\n  x) The third.\n"
		"  b) The fourth.\n");
	draw_close(&d);
	d.job_text = "report: 1\nparagraphs:\n"
		"- {omit: \"" SPEECH_1 "\"}\n";
	draw(&d);
	assert_says(&d, "1 Discussion\n1.1 Nobody agreed.\n");
	assert_says(&d, "  a) There is time.\n  b) The second.\n");
	draw_close(&d);
}

#define ID(n) "0c000000-0000-4000-8000-00000000000" #n
#define TWO(number, lines) "minutes: 1\nmeeting: {language: en, body: {code: WG, " \
	"name: WG, parent: Council}, number: " #number ", dates: " \
	"[\"2025-05-0" #number "\"], place: {city: G}}\n" \
	"bodies: [{code: can, category: member state, country: CA}]\n" \
	"people: [{code: leo, name: Leo Roy, short: Roy, post: Director}]\n" \
	"officers: [{role: chair, who: Ann}]\n" \
	"agenda:\n  items:\n" lines
#define TALK(id, who, what) \
	"    - intervention: {id: \"" id "\", speaker: " who ", text: [\"" \
	what "\"]}\n"

/* As if it had never been there: what it said of the meeting and of who is
 * who, the next one says; no heading stands over nothing. */
static void what_is_left_out_leaves_no_trace(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { TWO(4, "  - title: X\n    record:\n"
		TALK(ID(1), "can", "asked for time")),
		TWO(5, "  - title: X\n    record:\n"
		TALK(ID(2), "leo", "thanked all")
		"    - note: {text: \"A note.\"}\n"
		TALK(ID(3), "leo", "asked for more")
		"    outcomes:\n"
		"    - {id: \"" ID(4) "\", status: agreed, text: \"One.\", "
		"positions: [{by: can, kind: reservation}]}\n"
		"    - {status: agreed, text: \"Two.\"}\n"
		"  - title: Any other business\n    record:\n"
		TALK(ID(5), "can", "asked for tea")
		"  - title: Closure\n    record:\n"
		TALK(ID(6), "can", "thanked us")) },
		.job_text = "report: 1\nparagraphs:\n"
		"- {omit: \"" ID(2) "\"}\n- {omit: \"" ID(4) "\"}\n"
		"- {omit: \"" ID(5) "\"}\n" };

	(void)state;
	draw(&d);
	assert_says(&d, "2.1 At the fourth meeting, Canada asked");
	assert_says(&d, "At the fifth meeting, Leo Roy, Director, asked");
	assert_is_silent_on(&d, "reservation");
	assert_says(&d, "  a) Two.\n");
	assert_is_silent_on(&d, "Any other business");
	assert_says(&d, "3 Outcomes of");
	assert_says(&d, "4 Closure of");
	draw_close(&d);
}

/* A table names an outcome by the letter it has in the end; and an item of
 * which all is left out is not one under which nothing was recorded. */
static void a_table_names_the_letters_that_are_left(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "meeting-report",
		.minutes = { TWO(4, "  - title: X\n    outcomes:\n"
		"    - {id: \"" ID(1) "\", status: agreed, text: \"One.\"}\n"
		"    - {status: agreed, text: \"Two.\", owner: can}\n"
		"  - title: Y\n    record:\n"
		TALK(ID(2), "can", "asked for tea")) },
		.job_text = "report: 1\nparagraphs:\n"
		"- {omit: \"" ID(1) "\"}\n- {omit: \"" ID(2) "\"}\n" };

	(void)state;
	draw(&d);
	assert_says(&d, "  a) Two");
	assert_says(&d, "2 a)" CELL_END "Two");
	assert_is_silent_on(&d, "Nothing was recorded");
	assert_is_silent_on(&d, "3 Y");
	draw_close(&d);
}

/* In a report on several meetings "the next" is not the reader's next. */
static void what_is_due_at_the_next_meeting_has_its_number(void **state)
{
	static const char four[] = TWO(4, "  - title: X\n    outcomes:\n"
		"    - {status: agreed, verb: requested, owner: can, "
		"text: \"to report\", due: {meeting: next}}\n");
	struct drawing both = { .lang = LANG_EN, .form = "meeting-report",
		.minutes = { four, TWO(5, "  - title: X\n") } };
	struct drawing one = { .lang = LANG_EN, .form = "meeting-report",
		.minutes = { four } };

	(void)state;
	draw(&both);
	assert_says(&both, "to report (due: the fifth meeting)");
	assert_says(&both, CELL_END "the fifth meeting" CELL_END);
	draw_close(&both);
	draw(&one);
	assert_says(&one, "to report (due: the next meeting)");
	draw_close(&one);
}

/* As a state's code is that of a speaker, so it is that of a person. */
static void a_state_that_is_not_in_the_roster_has_a_name(void **state)
{
	struct drawing d = { .lang = LANG_FR, .form = "cwg-chair",
		.minutes = { "minutes: 1\nmeeting: {language: fr, body: "
		"{code: GT, name: Groupe, parent: Conseil}, number: 4, "
		"dates: [\"2025-05-04\"], place: {city: G}}\n"
		"people: [{code: leo, name: Léo Roy, title: M., body: jpn}]\n"
		"officers: [{role: chair, who: leo}]\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "M. Léo Roy (Japon)");
	assert_is_silent_on(&d, "jpn");
	draw_close(&d);
}

#define OPENS(id, attribution) "  - title: Opening\n    record:\n" \
	"    - intervention: {id: \"" id "\", speaker: leo, kind: opening, " \
	"attribution: " attribution "}\n"

/* "Also" would tell who the one was that may not be named, or speak of what
 * the report leaves out. */
static void who_opens_again_is_not_said_of_whom_none_may_know(void **state)
{
	static const struct { const char *first, *second; } hidden[] = {
		{ TWO(4, OPENS(ID(1), "anonymous")),
		  TWO(5, OPENS(ID(2), "named")) },
		{ TWO(4, OPENS(ID(1), "named")),
		  TWO(5, OPENS(ID(2), "anonymous")) } };
	struct drawing d = { .lang = LANG_EN, .minutes = {
		TWO(4, OPENS(ID(1), "named")), TWO(5, OPENS(ID(2), "named")) },
		.job_text = "report: 1\nparagraphs: [{omit: \"" ID(1) "\"}]\n" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct drawing h = { .lang = LANG_EN, .minutes = {
			hidden[i].first, hidden[i].second } };

		draw(&h);
		assert_is_silent_on(&h, "also");
		draw_close(&h);
	}
	draw(&d);
	assert_says(&d, "Leo Roy, Director, opened the fifth meeting.");
	draw_close(&d);
}

/* A name in full that ends a sentence ends with one mark. */
static void a_name_in_full_ends_a_sentence_with_one_mark(void **state)
{
	struct drawing d = { .lang = LANG_EN, .minutes = { TWO(4,
		"  - title: X\n    record:\n    - intervention: {speaker: can, "
		"text: [\"asked for tea\"], read-by: leo}\n") } };

	(void)state;
	draw(&d);
	assert_says(&d, "was read out by Leo Roy, Director.");
	draw_close(&d);
}

#define PLAIN(number, code, dates) "minutes: 1\nmeeting: {language: en, " \
	"body: {code: " code ", name: N" code ", aka: [ZZ], parent: C}, " \
	number dates "place: {city: G}}\nofficers: [{role: chair, who: Ann}]\n"

/* What one meeting of several says, and another does not. */
static void meetings_that_do_not_fit_are_told(void **state)
{
	struct drawing dateless = { .lang = LANG_EN, .minutes = {
		PLAIN("number: 4, ", "WG", "dates: [\"2025-05-04\"], "),
		PLAIN("number: 5, ", "WG", "") } };
	struct drawing unnumbered = { .lang = LANG_EN, .minutes = {
		PLAIN("number: 4, ", "WG", "dates: [\"2025-05-04\"], "),
		PLAIN("", "WG", "dates: [\"2025-05-05\"], ") } };
	struct drawing others = { .lang = LANG_EN, .minutes = {
		PLAIN("number: 4, ", "WG", "dates: [\"2025-05-04\"], "),
		PLAIN("number: 5, ", "CO", "dates: [\"2025-05-05\"], ") } };
	struct drawing same = { .lang = LANG_EN, .minutes = {
		PLAIN("number: 4, ", "WG", "dates: [\"2025-05-04\"], "),
		PLAIN("number: 4, ", "WG", "dates: [\"2025-05-05\"], ") } };
	struct drawing renamed = { .lang = LANG_EN, .minutes = {
		PLAIN("number: 4, ", "WG", "dates: [\"2025-05-04\"], "),
		PLAIN("number: 5, ", "ZZ", "dates: [\"2025-05-05\"], ") } };

	(void)state;
	draw(&dateless);
	assert_false(dateless.ok);
	assert_in(dateless.told.s, "': 'meeting.dates' is not set");
	draw_close(&dateless);
	draw(&unnumbered);
	assert_says(&unnumbered, "Outcome of the meetings of");
	draw_close(&unnumbered);
	draw(&others);
	assert_in(others.told.s, "is of 'CO' and '");
	draw_close(&others);
	draw(&same);
	assert_in(same.told.s, "are both meeting 4");
	draw_close(&same);
	draw(&renamed);
	assert_string_equal(renamed.told.s, "");
	assert_not_in(renamed.told.s, "is of 'ZZ'");
	draw_close(&renamed);
}

static void a_paragraph_that_finds_no_place_is_an_error(void **state)
{
	struct drawing d;

	(void)state;
	draw_job(&d, LANG_EN, "report: 1\nparagraphs:\n"
		"- {section: heading.discussion, text: \"One.\"}\n"
		"- {section: heading.sleep, text: \"Two.\"}\n");
	assert_refused(&d, ":4:3: the report has no section "
		"'heading.sleep'");
	draw_close(&d);
	draw_job(&d, LANG_EN, "report: 1\nparagraphs:\n"
		"- {omit: \"0b000000-0000-4000-8000-00000000ffff\"}\n");
	assert_refused(&d, ":3:3: no paragraph of the report comes from "
		"'0b000000-0000-4000-8000-00000000ffff'");
	draw_close(&d);
}

static void a_paragraph_says_one_place_and_its_text(void **state)
{
	static const struct { const char *paragraph, *why; } cases[] = {
		{ "{text: \"Nowhere.\"}", ":3:3: a paragraph needs one of" },
		{ "{omit: x, after: y, text: z}",
			":3:3: a paragraph needs one of" },
		{ "{section: heading.other}",
			":3:3: a paragraph needs its 'text'" },
		{ "{section: heading.other, txt: x}",
			":3:28: 'txt' is no key here" },
		{ "[x]", ":3:3: a mapping belongs here" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct drawing d;
		char job[256];

		snprintf(job, sizeof job, "report: 1\nparagraphs:\n- %s\n",
			cases[i].paragraph);
		draw_job(&d, LANG_EN, job);
		assert_refused(&d, cases[i].why);
		draw_close(&d);
	}
}

/* ---- phrases ---- */

static void a_job_overrides_a_form_and_that_the_language(void **state)
{
	static const char form[] = "form: 1\n"
		"phrases: {en: {heading: {discussion: \"Talks\", "
		"outcomes: \"Results\"}}, fr: {heading: {discussion: "
		"\"Travaux\"}}}\n"
		"blocks:\n"
		"- {section: heading.discussion, blocks: [{take: record}]}\n"
		"- {section: heading.outcomes, blocks: [{take: outcomes}]}\n";
	static const char job[] = "report: 1\nphrases: {heading: "
		"{outcomes: \"What came of {meetings}\"}}\n";
	struct drawing d = { .lang = LANG_EN, .form_text = form,
		.job_text = job, .minutes = { minutes } };

	(void)state;
	draw(&d);
	assert_says(&d, "1 Talks\n");
	assert_says(&d, "2 What came of the twelfth meeting\n");
	draw_close(&d);
	d.lang = LANG_FR;
	draw(&d);
	assert_says(&d, "1 Travaux\n");
	draw_close(&d);
}

static void an_own_phrase_needs_no_place_in_the_language(void **state)
{
	struct drawing d;

	(void)state;
	draw_form(&d, "form: 1\nphrases: {mine: {a: \"It met in {city}.\"}}\n"
		"blocks: [{say: mine.a}]\n");
	assert_says(&d, "It met in Geneva.\n");
	draw_close(&d);
}

/* ---- what is wrong in a file ---- */

static void a_bad_form_is_refused_by_place(void **state)
{
	static const struct { const char *form, *why; } cases[] = {
		{ "form: 2\nblocks: []\n",
			":1:1: begins with 'form: 1', or is of another kind" },
		{ "form: 1\n", ":1:1: a form needs 'blocks'" },
		{ "form: 1\nblock: []\n", ":2:1: 'block' is no key here" },
		{ "form: 1\nblocks: x\n",
			":2:9: a list of blocks belongs here" },
		{ "form: 1\nblocks:\n- say\n", ":3:3: a block is a mapping" },
		{ "form: 1\nblocks:\n- {when: mandate}\n",
			":3:3: a block that does nothing" },
		{ "form: 1\nblocks:\n- {say: a, take: record}\n",
			":3:12: a block does one thing: 'say' or 'take'" },
		{ "form: 1\nblocks:\n- {say: summary.text, blocks: []}\n- {say: "
			"x, blocks: [{rule: \"\"}]}\n",
			":4:3: 'say' has no blocks below it" },
		{ "form: 1\nblocks:\n- {take: recrod}\n",
			":3:10: 'recrod' is not known here; 'record' is" },
		{ "form: 1\nblocks:\n- {take: record, by: topik}\n",
			":3:22: 'topik' is not known here; 'topic' is" },
		{ "form: 1\nblocks:\n- {take: record, frm: [other]}\n",
			":3:18: 'frm' is no key of a block" },
		{ "form: 1\nblocks:\n- {take: {x: y}}\n",
			":3:10: a word belongs here" },
		{ "form: 1\nform: 1\n", ":2:1: 'form' stands here a second" },
		{ "form: 1\nblocks: &a [*a]\n", ":2:13: aliases" },
		{ "form: 1\nblocks: [\n", ":3:1: not valid YAML" },
		{ "", ":1:1: begins with 'form: 1'" },
		{ "form: 1\nphrases: {en: {a: {b: \"{x\"}}}\nblocks: []\n",
			":2:23: 'a.b' has " },
		{ "form: 1\nphrases: {a: {b: \"x\\x01\"}}\nblocks: []\n",
			":2:18: " },
		{ "form: 1\nabout: \"\\0x\"\nblocks: []\n", ":2:8: " },
		{ "form: 1\nphrases: [x]\nblocks: []\n",
			":2:10: a mapping belongs here" },
		{ "form: 1\nblocks:\n- {section: heading.summary, number: 3}\n",
			":3:38: '3' is not known here" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct drawing d;

		draw_form(&d, cases[i].form);
		assert_refused(&d, cases[i].why);
		draw_close(&d);
	}
}

/* What a verb needs, so that no block is drawn from nothing. */
static void a_block_without_its_value_is_refused(void **state)
{
	static const char *const values[] = { "take: []", "section: []",
		"each: []", "say: []", "say: [\"\"]", "title: [\"?\"]",
		"section: \"\"", NULL };

	(void)state;
	for (size_t i = 0; values[i]; i++) {
		struct drawing d;
		char form[128];

		snprintf(form, sizeof form, "form: 1\nblocks:\n- {%s}\n",
			values[i]);
		draw_form(&d, form);
		assert_false(d.ok);
		assert_int_equal(d.f.line, 3);
		draw_close(&d);
	}
}

static void a_bad_job_is_refused_by_place(void **state)
{
	static const struct { const char *job, *why; } cases[] = {
		{ "report: 2\n", ":1:1: begins with 'report: 1'" },
		{ "report: 1\nsymbl: x\n", ":2:1: 'symbl' is no key here" },
		{ "report: 1\nlanguage: de\n",
			":2:11: the language is one of" },
		{ "report: 1\ndate: yesterday\n", ":2:7: 'yesterday' is no" },
		{ "report: 1\nsignatory: {whom: x}\n",
			":2:13: 'whom' is no key here" },
		{ "report: 1\nminutes: [{a: b}]\n",
			":2:11: the path of a minutes file belongs here" },
		{ "report: 1\nphrases: {a: {b: \"{x, plural, one {y}}\"}}\n",
			":2:18: 'a.b' has " },
		{ "report: 1\nphrases: x\n", ":2:10: a mapping belongs here" },
		{ "report: 1\nform: [a]\n", ":2:7: a text belongs here" },
		{ "report: 1\nsymbol: [a]\n", ":2:9: a text belongs here" },
		{ "report: 1\ntarget: {en: [a]}\n",
			":2:9: a text belongs here" },
		{ "report: 1\naction: {x: y}\n", ":2:9: a text belongs here" },
		{ "report: 1\n---\nreport: 1\n",
			":2:1: a second document begins here" },
		{ "report: 1\nsymbol: a\xEF\xBF\xBF\n",
			":2:10: control character U+FFFF" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct drawing d;

		draw_job(&d, LANG_EN, cases[i].job);
		assert_refused(&d, cases[i].why);
		draw_close(&d);
	}
}

/* As an editor under Windows writes it: with a mark of the byte order. */
static void a_job_may_come_from_windows(void **state)
{
	static const char job[] = "\xEF\xBB\xBF# ours\r\nreport: 1\r\n"
		"form: decisions\r\nsymbol: \"C/5\"\r\n";
	char path[] = "job-XXXXXX";
	int fd = mkstemp(path);
	struct drawing d;

	(void)state;
	assert_int_equal(write(fd, job, sizeof job - 1), sizeof job - 1);
	close(fd);
	assert_true(job_is(path));
	unlink(path);
	draw_job(&d, LANG_EN, job);
	assert_says(&d, "C/5");
	draw_close(&d);
}

static void a_phrase_nobody_has_is_told(void **state)
{
	struct drawing d;

	(void)state;
	draw_form(&d, "form: 1\nblocks:\n- {say: no.such}\n");
	assert_false(d.ok);
	assert_int_equal(d.f.code, FAULT_NONE);
	assert_in(d.told.s, "no.such");
	draw_close(&d);
}

static void a_form_that_is_not_there_is_said_to_be_missing(void **state)
{
	struct drawing d = { .form = "nowhere/mine.yaml", .lang = LANG_EN,
		.minutes = { minutes } };
	struct buf b = BUF_INIT;

	(void)state;
	draw(&d);
	assert_false(d.ok);
	draw_fault(&d, &b);
	assert_in(b.s, "nowhere/mine.yaml");
	buf_free(&b);
	draw_close(&d);
}

static void an_own_form_may_be_in_any_folder(void **state)
{
	char folder[] = "forms-XXXXXX", path[64];
	struct drawing d = { .form = path, .lang = LANG_EN,
		.minutes = { minutes } };
	FILE *to;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/own form.yaml", folder);
	to = fopen(path, "w");
	assert_non_null(to);
	fputs("form: 1\nblocks: [{title: title.minutes}]\n", to);
	assert_int_equal(fclose(to), 0);
	draw(&d);
	unlink(path);
	rmdir(folder);
	assert_says(&d, "ummary record of the twelfth meeting");
	draw_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_job_says_whom_it_is_for_and_who_signs),
		cmocka_unit_test(an_action_may_be_a_sentence),
		cmocka_unit_test(a_signatory_may_be_typed),
		cmocka_unit_test(slips_in_a_job_are_told),
		cmocka_unit_test(
			paragraphs_are_added_put_after_replaced_and_omitted),
		cmocka_unit_test(numbers_and_letters_go_on_behind_a_change),
		cmocka_unit_test(what_is_left_out_leaves_no_trace),
		cmocka_unit_test(meetings_that_do_not_fit_are_told),
		cmocka_unit_test(
			who_opens_again_is_not_said_of_whom_none_may_know),
		cmocka_unit_test(a_name_in_full_ends_a_sentence_with_one_mark),
		cmocka_unit_test(a_state_that_is_not_in_the_roster_has_a_name),
		cmocka_unit_test(
			what_is_due_at_the_next_meeting_has_its_number),
		cmocka_unit_test(a_table_names_the_letters_that_are_left),
		cmocka_unit_test(a_paragraph_that_finds_no_place_is_an_error),
		cmocka_unit_test(a_paragraph_says_one_place_and_its_text),
		cmocka_unit_test(a_job_overrides_a_form_and_that_the_language),
		cmocka_unit_test(an_own_phrase_needs_no_place_in_the_language),
		cmocka_unit_test(a_bad_form_is_refused_by_place),
		cmocka_unit_test(a_block_without_its_value_is_refused),
		cmocka_unit_test(a_bad_job_is_refused_by_place),
		cmocka_unit_test(a_job_may_come_from_windows),
		cmocka_unit_test(a_phrase_nobody_has_is_told),
		cmocka_unit_test(a_form_that_is_not_there_is_said_to_be_missing),
		cmocka_unit_test(an_own_form_may_be_in_any_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
