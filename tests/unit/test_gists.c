/* test_gists.c -- claims of draft/gist.c: what a secretary types of a speech,
 * in any of the ways of typing it, becomes a sentence of the report.
 */
#include "config.h"

#include <stdio.h>

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define HEAD(lang) "minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"WG\", name: {en: \"Working Group\"}, " \
	"parent: {en: \"Council\"}}\n" \
	"  number: 10\n" \
	"  dates: [\"2019-09-18\"]\n" \
	"  place: {city: {en: \"Geneva\"}}\n" \
	"  language: " lang "\n" \
	"bodies:\n" \
	"- {code: can, category: member state, country: CA}\n" \
	"- {code: ngo, name: \"Open Net\", category: civil society}\n" \
	"documents: [{symbol: \"WG/5\"}]\n" \
	"officers: [{role: chair, who: ngo}]\n" \
	"agenda:\n  items:\n  - title: \"X\"\n"

/* What was typed, and what the report says of it. */
struct gist { const char *typed, *says; };

static void check(const char *kind, const struct gist *claims, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char minutes[2048];
		struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
			.minutes = { minutes } };

		snprintf(minutes, sizeof minutes, HEAD("en") "    record:\n"
			"    - intervention: {speaker: can, kind: %s, "
			"text: ['%s']}\n", kind, claims[i].typed);
		draw(&d);
		assert_says(&d, claims[i].says);
		draw_close(&d);
	}
}

#define CHECK(kind, claims) \
	check(kind, claims, sizeof claims / sizeof *claims)

static void a_past_tense_goes_on_from_the_name(void **state)
{
	static const struct gist claims[] = {
		{ "opposed the extension of the mandate",
		  "Canada opposed the extension of the mandate." },
		{ "echoed the comments of Japan", "Canada echoed the" },
		{ "joined Australia in its thanks", "Canada joined Australia" },
		{ "favoured option A", "Canada favoured option A." },
		{ "cautioned against duplication", "Canada cautioned" },
		{ "sought clarification", "Canada sought clarification." },
		{ "felt that more time was needed", "Canada felt that more" },
		{ "thought the time was too short", "Canada thought the" },
		{ "withdrew its proposal", "Canada withdrew its proposal." },
		{ "did not support the proposal", "Canada did not support" },
		{ "had no objection", "Canada had no objection." },
		{ "could not accept paragraph 3", "Canada could not accept" },
		{ "Preferred the first option", "Canada preferred the" } };

	(void)state;
	CHECK("statement", claims);
}

/* "No", "further" and "also" lead up to a verb, or to a thing. */
static void a_word_before_a_noun_is_no_verb(void **state)
{
	static const struct gist claims[] = {
		{ "No further meeting is planned.",
		  "Canada stated that no further meeting is planned." },
		{ "Further work is needed.",
		  "Canada stated that further work is needed." },
		{ "Further contributions are expected.",
		  "Canada stated that further contributions are expected." },
		{ "Also the budget has to be looked at.",
		  "Canada stated that also the budget has to be looked at." },
		{ "Further to its statement, the costs are known.",
		  "Canada stated that further to its statement, the costs" },
		{ "Questions remain open.",
		  "Canada stated: questions remain open." },
		{ "Plans exist for a second phase.",
		  "Canada stated: Plans exist for a second phase." },
		{ "no longer supports the text",
		  "Canada no longer supported the text." },
		{ "further noted the costs",
		  "Canada further noted the costs." },
		{ "also made clear that it agreed",
		  "Canada also made clear that it agreed." } };

	(void)state;
	CHECK("statement", claims);
}

/* Not all that ends in "ed" is a verb, and not every verb has its subject
 * before the text. */
static void what_only_looks_like_a_verb_is_none(void **state)
{
	static const struct gist claims[] = {
		{ "increased funding was needed",
		  "Canada stated that increased funding was needed." },
		{ "United Nations bodies should meet",
		  "Canada stated: United Nations bodies should meet." },
		{ "based on the report, more work was needed",
		  "Canada stated that based on the report" },
		{ "notes of the meeting should be kept",
		  "Canada stated that notes of the meeting should be kept." },
		{ "need to avoid duplication",
		  "Canada stressed the need to avoid duplication." },
		{ "is being prepared", "Canada stated: is being prepared." } };

	(void)state;
	CHECK("statement", claims);
}

static void an_adverb_may_stand_before_the_verb(void **state)
{
	static const struct gist claims[] = {
		{ "strongly supported the proposal",
		  "Canada strongly supported the proposal." },
		{ "once more asked for figures", "Canada once more asked" },
		{ "no longer opposed it", "Canada no longer opposed it." },
		{ "never agreed to the text", "Canada never agreed to" } };

	(void)state;
	CHECK("statement", claims);
}

static void what_leads_up_to_the_verb_stands_before_the_name(void **state)
{
	static const struct gist claims[] = {
		{ "in response, explained that it was late",
		  "In response, Canada explained that it was late." },
		{ "recalling Resolution 102 (Rev. Bucharest, 2022), stressed "
		  "the need for balance", "Recalling Resolution 102 (Rev. "
		  "Bucharest, 2022), Canada stressed the need for balance." },
		{ "while it liked the idea, had doubts about the cost",
		  "While it liked the idea, Canada had doubts about" },
		{ "some members wanted more time",
		  "Some members wanted more time." },
		{ "on the budget, the secretariat explained the figures",
		  "On the budget, the secretariat explained the figures." } };

	(void)state;
	CHECK("statement", claims);
}

static void a_present_tense_is_told_in_the_past(void **state)
{
	static const struct gist claims[] = {
		{ "supports the proposal", "Canada supported the proposal." },
		{ "seeks clarification on the budget",
		  "Canada sought clarification on the budget." },
		{ "supports, asks for cost estimate",
		  "Canada expressed support and asked for cost estimate." },
		{ "supports the text; requests a table",
		  "Canada supported the text and requested a table." },
		{ "does not support the text", "Canada did not support the" },
		{ "cannot accept paragraph 3", "Canada could not accept" },
		{ "believes that delay supports nobody",
		  "Canada believed that delay supports nobody." },
		{ "agree with Japan", "Canada agreed with Japan." },
		{ "is about to ratify it", "Canada was about to ratify it." },
		{ "has adopted a strategy", "Canada had adopted a strategy." },
		{ "is preparing a law", "Canada was preparing a law." },
		{ "has been asked to report",
		  "Canada stated: has been asked to report." },
		{ "also supports the text", "Canada also supported the text." },
		{ "supports: it is balanced",
		  "Canada expressed support: it is balanced." },
		{ "noted...", "Canada noted..." } };

	(void)state;
	CHECK("statement", claims);
}

static void the_first_person_is_the_speaker(void **state)
{
	static const struct gist claims[] = {
		{ "We support the proposal by Japan.",
		  "Canada supported the proposal by Japan." },
		{ "Thank you, Chair. We support it.", "Canada supported it." },
		{ "we cannot accept this text",
		  "Canada could not accept this text." },
		{ "I would like to propose an amendment",
		  "Canada wished to propose an amendment." },
		{ "we think we should move on",
		  "Canada stated: we think we should move on." } };

	(void)state;
	CHECK("statement", claims);
}

static void a_state_of_mind_takes_a_verb(void **state)
{
	static const struct gist claims[] = {
		{ "was of the view that it was clear",
		  "Canada was of the view that it was clear." },
		{ "is not in a position to agree",
		  "Canada was not in a position to agree." },
		{ "in favour of option 2", "Canada was in favour of option 2." },
		{ "not convinced", "Canada was not convinced." },
		{ "concerned about the budget",
		  "Canada was concerned about the budget." } };

	(void)state;
	CHECK("statement", claims);
}

static void a_noun_may_stand_for_what_was_done(void **state)
{
	static const struct gist claims[] = {
		{ "support for option 2",
		  "Canada expressed support for option 2." },
		{ "need for more time", "Canada stressed the need for more" },
		{ "no objection", "Canada had no objection." },
		{ "support", "Canada expressed support." } };

	(void)state;
	CHECK("statement", claims);
}

static void each_sentence_has_its_subject(void **state)
{
	static const struct gist claims[] = {
		{ "Supported the proposal. Asked for a cost estimate.",
		  "Canada supported the proposal. Canada asked for a cost" },
		{ "We support it. We cannot accept the rest.",
		  "Canada supported it. Canada could not accept the rest." },
		{ "thanked Japan. Proposed stricter plans.",
		  "Canada thanked Japan. Canada proposed stricter plans." },
		{ "saw no need. Pointed to the cost.",
		  "Canada saw no need. Canada pointed to the cost." },
		{ "supports it. On item 6, has concerns.",
		  "Canada supported it. On item 6, Canada had concerns." },
		{ "supported Resolution 5. Resolution 6 was not needed.",
		  "Canada supported Resolution 5. Resolution 6 was not" } };

	(void)state;
	CHECK("statement", claims);
}

static void kinds_have_sentences_of_their_own(void **state)
{
	static const struct gist asked[] = {
		{ "the budget", "Canada asked about the budget." },
		{ "clarification on the budget",
		  "Canada asked for clarification on the budget." },
		{ "about the budget", "Canada asked about the budget." } };
	static const struct gist backed[] = {
		{ "option 2", "Canada supported option 2." },
		{ "Japan", "Canada supported Japan." },
		{ "with reservations",
		  "Canada expressed support with reservations." },
		{ "but wants a table", "Canada expressed support, but wants a table." } };
	static const struct gist objected[] = {
		{ "the deletion of it",
		  "Canada objected to the deletion of it." },
		{ "to its deletion", "Canada objected to its deletion." },
		{ "because it was unclear",
		  "Canada objected because it was unclear." } };
	static const struct gist shown[] = {
		{ "proposal to revise it",
		  "Canada presented a proposal to revise it." },
		{ "Canada''s strategy",
		  "Canada presented Canada's strategy." },
		{ "how schools use it", "Canada presented a "
		  "contribution and reported how schools use it." },
		{ "the survey shows that all replied", "Canada presented a "
		  "contribution and reported that the survey shows that" } };
	static const struct gist also[] = {
		{ "noted that it was early",
		  "Canada presented Document WG/5 and noted that it was" },
		{ "noted its cost and asked for views", "Canada presented "
		  "Document WG/5, noted its cost and asked for views." },
		{ "introduced the plan",
		  "Canada introduced the plan (Document WG/5)." } };
	static const struct gist replied[] = {
		{ "will be provided later",
		  "Canada replied: will be provided later." } };
	static const struct gist concluded[] = {
		{ "general support, with reservations", "Canada summed up: "
		  "general support, with reservations." } };
	static const struct gist quoted[] = {
		{ "\"We will not.\"", "Canada stated: \"We will not.\"" } };
	static const struct gist opened[] = {
		{ "welcomed them and thanked Japan", "Canada opened the "
		  "meeting, welcomed them and thanked Japan." } };

	(void)state;
	CHECK("opening", opened);
	CHECK("summing-up", concluded);
	CHECK("statement, verbatim: true", quoted);
	CHECK("question", asked);
	CHECK("support", backed);
	CHECK("objection", objected);
	CHECK("presentation", shown);
	CHECK("reply", replied);
	CHECK("presentation, document: [\"WG/5\"]", also);
}

/* What was agreed, with what verb, and the sentence of it. */
static void what_was_agreed_goes_on_from_its_verb(void **state)
{
	static const struct { const char *verb, *text, *says; } claims[] = {
		{ "agreed", "on the way forward", "agreed on the way forward." },
		{ "agreed", "with the proposal", "agreed with the proposal." },
		{ "agreed", "meet again in May", "agreed to meet again in May." },
		{ "agreed", "the secretariat to prepare a paper",
		  "agreed that the secretariat would prepare a paper." },
		{ "noted", "with concern that few had replied",
		  "noted with concern that few had replied." },
		{ "noted", "progress made on it", "noted progress made on it." },
		{ "welcomed", "Canada''s offer", "welcomed Canada's offer." },
		{ "invited", "contributions from members",
		  "The Group invited contributions from members." },
		{ "recommended", "Council to approve it",
		  "recommended that the Council approve it." },
		{ "recommended", "approval of the plan",
		  "recommended approval of the plan." },
		{ "requested, owner: [can]", "a paper in Canadas words",
		  "requested a paper in Canadas words from Canada." },
		{ "requested, owner: [can]", "prepare a paper",
		  "requested Canada to prepare a paper." },
		{ "instructed, owner: [can]", "pursue talks",
		  "The Group instructed Canada to pursue talks." },
		{ "agreed", "Switzerland to confirm it",
		  "agreed that Switzerland would confirm it." },
		{ "agreed, due: {session: Council 2026}", "to report",
		  "The Group agreed to report by Council 2026." },
		{ "decided", "establish a group",
		  "decided to establish a group." },
		{ "deferred", "consideration of it", "deferred consideration" },
		{ "appointed", "Ms Diaz as Vice-Chair",
		  "The Group appointed Ms Diaz as Vice-Chair." },
		{ "agreed", "the plan has four goals, in place of the three "
		  "agreed in May", "agreed that the plan has four goals, in" },
		{ "agreed", "publish the agreed text",
		  "The Group agreed to publish the agreed text." },
		{ "agreed", "amendments agreed in May are included",
		  "agreed that amendments agreed in May are included." },
		{ "requested, owner: [can]", "publish the requested figures",
		  "requested Canada to publish the requested figures." },
		{ "noted", "that the report noted a rise",
		  "The Group noted that the report noted a rise." },
		{ "noted", "the notes of Canada",
		  "The Group noted the notes of Canada." },
		{ "approved", "the text as approved by e-mail",
		  "The Group approved the text as approved by e-mail." },
		{ "supported", "the plan to support schools",
		  "The Group supported the plan to support schools." },
		{ "invited, to: [can]", "bring the invited experts",
		  "The Group invited Canada to bring the invited experts." },
		{ "requested, owner: [can]", "freeze the budget",
		  "requested Canada to freeze the budget." },
		{ "decided", "freeze the budget at the 2022 level",
		  "decided to freeze the budget at the 2022 level." },
		{ "agreed", "limit the number of papers",
		  "agreed to limit the number of papers." },
		{ "agreed", "phase out paper", "agreed to phase out paper." },
		{ "agreed", "use of the portal",
		  "agreed on the following: use of the portal." },
		/* These say their verb themselves. */
		{ "agreed", "In this regard, the Group agreed to wait",
		  "a) In this regard, the Group agreed to wait." },
		{ "agreed", "It was agreed to wait", "a) It was agreed to" },
		{ "agreed", "Agreed to wait", "a) Agreed to wait." },
		{ "agreed", "All delegations agreed to wait",
		  "a) All delegations agreed to wait." },
		{ "agreed", "Canada agreed to wait", "a) Canada agreed to" },
		{ "noted", "WG noted the costs", "a) WG noted the costs." },
		{ "noted", "The WG duly noted the costs", "a) The WG duly" },
		{ "noted", "The Group took note of it",
		  "a) The Group took note of it." },
		{ "supported", "Several regions strongly supported it",
		  "a) Several regions strongly supported it." },
		{ "supported", "Full support was expressed",
		  "a) Full support was expressed." },
		{ "invited", "Members and academia invited to reply",
		  "a) Members and academia invited to reply." },
		{ "noted", "Canada''s paper was noted",
		  "a) Canada's paper was noted." },
		{ "thanked", "with great appreciation, Canada",
		  "a) With great appreciation, Canada." },
		{ "concluded", "its work on it", "concluded its work on it." } };

	(void)state;
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		char minutes[2048];
		struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
			.minutes = { minutes } };

		snprintf(minutes, sizeof minutes, HEAD("en")
			"    outcomes:\n    - {status: agreed, verb: %s, "
			"text: '%s'}\n", claims[i].verb, claims[i].text);
		draw(&d);
		assert_says(&d, claims[i].says);
		draw_close(&d);
	}
}

/* What was said in another language is not read as if it were English. */
static void another_language_is_quoted(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { HEAD("fr") "    record:\n"
		"    - intervention: {speaker: can, text: "
		"['on a propose des dates']}\n"
		"    outcomes:\n    - {status: agreed, verb: decided, text: "
		"'on verra'}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "Canada stated: on a propose des dates.");
	assert_says(&d, "decided the following: on verra");
	draw_close(&d);
}

/* The chair presents no contribution; acts of procedure are sentences. */
static void who_presents_is_told_as_it_is(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "summary-minutes",
		.minutes = { HEAD("en") "    record:\n"
		"    - intervention: {speaker: ngo, kind: presentation, "
		"document: [\"WG/5\"]}\n"
		"    - intervention: {speaker: can, kind: presentation}\n"
		"    - intervention: {speaker: Regional Commonwealth, kind: "
		"presentation}\n"
		"    - event: {kind: vote, text: Whether to meet in May, "
		"votes: {for: 3, against: 1}}\n"
		"    - event: {kind: vote, votes: {for: 1, against: 3}, "
		"result: not adopted}\n"
		"    - event: {kind: motion, by: [can], text: to close it}\n"
		} };

	(void)state;
	draw(&d);
	assert_says(&d, "The Chair presented Document WG/5.");
	assert_says(&d, "A vote was taken on whether to meet in May.");
	assert_says(&d, "The proposal was rejected.");
	assert_says(&d, "Canada moved to close it.");
	draw_close(&d);
}

/* A post is closed by a comma inside a sentence, not at its end. */
static void a_sentence_ends_with_one_mark(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { HEAD("en")
		"    record:\n    - note: {text: It was late.}\n"
		"people: [{code: ab, name: Anna Berg, post: Adviser}]\n"
		"attendance: {count: 9, apologies: [can, ab]}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "received from Canada and Anna Berg, Adviser.");
	draw_close(&d);
}

/* Who is called by an office has an article; the agenda is adopted once. */
static void who_and_what_is_told_once_and_rightly(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "summary-minutes",
		.minutes = { HEAD("en")
		"    opened: 2019-09-18T09:00:00Z\n"
		"    closed: 2019-09-18T10:00:00Z\n"
		"    record:\n    - intervention: {speaker: cfo, text: "
		"[replied at once]}\n"
		"  - title: Y\n"
		"    opened: 2019-09-18T10:00:00Z\n"
		"    closed: 2019-09-18T11:00:00Z\n"
		"    record:\n    - note: {text: It was late.}\n"
		"  adopted: {how: as drafted, at: 2019-09-18T10:00:00Z}\n"
		"people: [{code: cfo, name: Chief of Finance}]\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "The Chief of Finance replied at once.");
	assert_int_equal(times(d.text.s, "was adopted without change"), 1);
	draw_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_past_tense_goes_on_from_the_name),
		cmocka_unit_test(a_word_before_a_noun_is_no_verb),
		cmocka_unit_test(what_only_looks_like_a_verb_is_none),
		cmocka_unit_test(an_adverb_may_stand_before_the_verb),
		cmocka_unit_test(
			what_leads_up_to_the_verb_stands_before_the_name),
		cmocka_unit_test(a_present_tense_is_told_in_the_past),
		cmocka_unit_test(the_first_person_is_the_speaker),
		cmocka_unit_test(a_state_of_mind_takes_a_verb),
		cmocka_unit_test(a_noun_may_stand_for_what_was_done),
		cmocka_unit_test(each_sentence_has_its_subject),
		cmocka_unit_test(kinds_have_sentences_of_their_own),
		cmocka_unit_test(what_was_agreed_goes_on_from_its_verb),
		cmocka_unit_test(another_language_is_quoted),
		cmocka_unit_test(who_presents_is_told_as_it_is),
		cmocka_unit_test(a_sentence_ends_with_one_mark),
		cmocka_unit_test(who_and_what_is_told_once_and_rightly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
