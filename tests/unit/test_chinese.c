/* test_chinese.c -- claims of what a Chinese reviser would otherwise mend:
 * nouns that begin like verbs, what follows a verb without a colon.
 */
#include "config.h"

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define BODY(number, day, name) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"CWG\", name: \"" name "\", parent: \"理事会\"}\n" \
	"  number: " number "\n" \
	"  dates: [\"" day "\"]\n" \
	"  place: {city: \"日内瓦\"}\n" \
	"  language: zh\n" \
	"bodies:\n" \
	"- {code: jpn, category: member state, country: JP}\n" \
	"- {code: bra, category: member state, country: BR}\n" \
	"- {code: chi, name: \"儿童热线（Child Helpline）\"}\n" \
	"- {code: ven, name: \"委内瑞拉（玻利瓦尔共和国）\", " \
	"category: member state}\n" \
	"- {code: hua, name: \"华为\", category: sector member}\n" \
	"- {code: sec, name: \"秘书处\", category: secretariat}\n" \
	"people:\n" \
	"- {code: wang, name: \"王芳\", title: \"女士\", short: \"王\", " \
	"gender: female}\n" \
	"officers: [{role: chair, who: wang}]\n"
#define GROUP BODY("15", "2025-05-12", "理事会工作组")
#define ITEM(lines) GROUP "agenda:\n  items:\n  - title: \"讨论\"\n" lines
#define SPOKE(rest) ITEM("    record:\n    - intervention: {" rest "}\n")
#define DECIDED(rest) ITEM("    outcomes:\n    - {status: agreed, " rest "}\n")

#define CHECK(claims) \
	assert_claims(LANG_ZH, claims, sizeof claims / sizeof *claims)

static void a_noun_that_begins_like_a_verb_is_none(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: jpn, text: [\"建议书适用于移动网络\"]"),
		  "日本表示，建议书适用于移动网络。" },
		{ SPOKE("speaker: jpn, text: [\"问题尚未解决\"]"),
		  "日本表示，问题尚未解决。" },
		{ SPOKE("speaker: sec, kind: reply, text: [\"提醒函已发出\"]"),
		  "秘书处答复说，提醒函已发出。" },
		{ SPOKE("speaker: jpn, text: [\"撤回保留\"]"), "日本撤回保留。" },
		{ SPOKE("speaker: jpn, kind: support, text: [\"第一稿\"]"),
		  "日本支持第一稿。" },
		{ SPOKE("speaker: jpn, text: [\"建议推迟审议\"]"),
		  "日本建议推迟审议。" } };

	(void)state;
	CHECK(claims);
}

static void things_and_questions_follow_without_a_colon(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: jpn, kind: support, text: "
		  "[\"巴西提出的方法。\"]"), "日本支持巴西提出的方法。" },
		{ SPOKE("speaker: jpn, kind: support, text: [\"费用合理\"]"),
		  "日本表示支持：费用合理。" },
		{ SPOKE("speaker: jpn, kind: objection, text: [\"该提案\"]"),
		  "日本反对该提案。" },
		{ SPOKE("speaker: jpn, kind: presentation, text: "
		  "[\"调查结果\"]"), "日本介绍了调查结果。" },
		{ SPOKE("speaker: jpn, text: [\"不同意该提案\"]"),
		  "日本不同意该提案。" },
		{ SPOKE("speaker: jpn, kind: question, text: "
		  "[\"报告是否已公布\"]"), "日本询问报告是否已公布。" },
		{ SPOKE("speaker: jpn, kind: question, text: "
		  "[\"费用是多少\"]"), "日本询问费用是多少。" },
		{ SPOKE("speaker: jpn, text: [\"费用是多少？\"]"),
		  "日本询问：费用是多少？" } };

	(void)state;
	CHECK(claims);
}

static void a_representative_speaks_in_a_name(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: hua, on-behalf-of: [bra], text: "
		  "[\"感谢各方\"]"), "华为的代表以巴西的名义感谢各方。" },
		{ SPOKE("speaker: jpn, on-behalf-of: [bra], text: "
		  "[\"感谢各方\"]"), "日本代表巴西感谢各方。" } };

	(void)state;
	CHECK(claims);
}

static void outcomes_are_one_sentence(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: thanked, text: \"秘书处编写报告\""),
		  "a) 工作组感谢秘书处编写报告。" },
		{ DECIDED("verb: thanked, to: [bra], text: \"盛情款待\""),
		  "工作组感谢巴西盛情款待。" },
		{ DECIDED("verb: requested, text: \"更多信息\""),
		  "工作组要求更多信息。" },
		{ DECIDED("verb: requested, text: \"各成员国提交文稿\""),
		  "工作组请各成员国提交文稿。" },
		{ DECIDED("verb: invited, text: \"成员国提交文稿\""),
		  "工作组请成员国提交文稿。" },
		{ DECIDED("verb: instructed, text: \"主席编写报告\""),
		  "工作组责成主席编写报告。" },
		{ DECIDED("verb: deferred, text: \"第5项\""),
		  "工作组推迟审议第5项。" },
		{ DECIDED("verb: deferred, text: \"对第5项的审议\""),
		  "工作组推迟对第5项的审议。" },
		{ DECIDED("verb: appointed, text: \"王芳女士为报告人\""),
		  "工作组任命王芳女士为报告人。" },
		{ BODY("4", "2025-05-12", "ITU-T第5研究组") "agenda:\n"
		  "  items:\n  - title: \"讨论\"\n    outcomes:\n"
		  "    - {status: agreed, verb: approved, text: \"该报告\"}\n",
		  "研究组批准该报告。" } };

	(void)state;
	CHECK(claims);
}

static void why_an_item_was_put_off_comes_first(void **state)
{
	static const struct claim claims[] = {
		{ ITEM("    state: deferred\n    deferred-to: \"第十六次会议\"\n"
		  "    note: \"因时间不足\"\n"),
		  "因时间不足，“讨论”议项推迟至第十六次会议审议。" } };

	(void)state;
	CHECK(claims);
}

static void clauses_in_a_list_have_a_comma(void **state)
{
	struct drawing d = { .lang = LANG_ZH, .form = "cwg-chair",
		.minutes = { GROUP "attendance: {count: 73}\n",
			BODY("16", "2026-01-19", "理事会工作组")
			"attendance: {count: 8}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "73名与会者参加了第十五次会议，8名与会者参加了第十六"
		"次会议。");
	draw_close(&d);
}

static void assert_two(const char *first, const char *second,
	const char *says, const char *never)
{
	struct drawing d = { .lang = LANG_ZH, .form = "cwg-chair",
		.minutes = { first, second } };

	draw(&d);
	assert_true(d.ok);
	assert_says(&d, says);
	if (never)
		assert_is_silent_on(&d, never);
	draw_close(&d);
}

#define OPENED(number, day, rest) \
	"minutes: 1\n" \
	"meeting: {body: {code: \"CWG\", name: \"理事会工作组\", " \
	"parent: \"理事会\"}, number: " number ", dates: \"" day "\", " \
	"place: {city: \"日内瓦\"}, language: zh}\n" \
	"people:\n" \
	"- {code: li, name: \"李雷（Li Lei）\", short: \"李\", " \
	"title: \"先生\", post: \"副秘书长\", gender: male}\n" \
	"- {code: sg, name: \"秘书长\"}\n" \
	"- {code: wang, name: \"王芳\", title: \"女士\"}\n" \
	"officers: [{role: chair, who: wang}]\n" \
	"agenda:\n  items:\n  - title: \"欢迎致辞\"\n    record:\n" \
	"    - intervention: {speaker: li, kind: opening" rest "}\n"

static void who_opens_a_meeting_does_so_in_a_sentence(void **state)
{
	(void)state;
	assert_two(OPENED("15", "2025-05-12", ", on-behalf-of: sg, text: "
		"[\"强调了安全的重要性\"]"),
		OPENED("16", "2026-01-19", ", text: [\"强调了进展\", "
		"\"李先生表示感谢\"]"),
		"副秘书长李雷（Li Lei）先生代表秘书长宣布第十五次会议开幕。"
		"李先生强调了安全的重要性。\n第十六次会议亦由李先生宣布开幕。"
		"他强调了进展。李先生表示感谢。", NULL);
	assert_two(OPENED("15", "2025-05-12", ", text: [\"李先生强调安全\"]"),
		OPENED("16", "2026-01-19", "}\n"
		"    - intervention: {speaker: li, text: [\"费用合理\"]"),
		"副秘书长李雷（Li Lei）先生宣布第十五次会议开幕。李先生强调安全。"
		"\n第十六次会议亦由李先生宣布开幕。他表示，费用合理。", NULL);
	/* What the words say themselves is not said twice. */
	assert_two(OPENED("15", "2025-05-12", ", text: [\"宣布会议开幕并致谢\"]"),
		NULL, "副秘书长李雷（Li Lei）先生宣布会议开幕并致谢。",
		"第十五次会议开幕");
}

static void a_comma_of_a_note_is_kept_up_to_what_follows(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: jpn, text: [\"提出问题\"]}\n"
		  "    - note: {text: \"会上介绍了报告，\"}\n"
		  "    - intervention: {speaker: wang, text: [\"表示感谢\"]"),
		  "会上介绍了报告，主席表示感谢。" },
		{ ITEM("    record:\n    - note: {text: \"会上介绍了报告，\"}\n"),
		  "2.1 会上介绍了报告。" } };

	(void)state;
	CHECK(claims);
}

static void a_foreign_name_in_brackets_is_told_once(void **state)
{
	(void)state;
	assert_two(ITEM("    record:\n    - intervention: {speaker: chi, text: "
		"[\"感谢各方\"]}\n    - intervention: {speaker: jpn, text: "
		"[\"同意\"]}\n    - intervention: {speaker: chi, text: "
		"[\"感谢日本\", \"儿童热线亦感谢巴西\"]}\n"), NULL,
		"儿童热线（Child Helpline）的代表感谢各方。\n2.2 日本同意。\n"
		"2.3 儿童热线的代表感谢日本。儿童热线亦感谢巴西。", NULL);
	assert_two(ITEM("    record:\n    - intervention: {speaker: ven, text: "
		"[\"感谢各方\"]}\n    - intervention: {speaker: jpn, text: "
		"[\"同意\"]}\n    - intervention: {speaker: ven, text: "
		"[\"感谢日本\"]}\n"), NULL,
		"2.3 委内瑞拉（玻利瓦尔共和国）感谢日本。", NULL);
}

static void outcomes_that_are_sentences_stay_as_they_are(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: agreed, text: \"工作组对秘书处表示感谢\""),
		  "a) 工作组对秘书处表示感谢。" },
		{ DECIDED("verb: agreed, text: \"在此方面，建议邀请专家\""),
		  "a) 在此方面，建议邀请专家。" },
		{ DECIDED("verb: agreed, text: \"亦建议寻找办法\""),
		  "a) 亦建议寻找办法。" },
		{ DECIDED("verb: agreed, text: \"鼓励学校参与\""),
		  "a) 鼓励学校参与。" },
		{ DECIDED("verb: agreed, text: \"工作组的职责范围草案\""),
		  "a) 工作组同意工作组的职责范围草案。" },
		{ DECIDED("verb: agreed, text: \"建议书草案\""),
		  "a) 工作组同意建议书草案。" },
		{ DECIDED("verb: noted, text: \"鼓励学校参与的计划\""),
		  "a) 工作组注意到鼓励学校参与的计划。" } };

	(void)state;
	CHECK(claims);
}

static void a_chair_as_typed_is_the_chair(void **state)
{
	static const struct claim claims[] = {
		{ "minutes: 1\nmeeting: {body: {code: CWG, name: \"工作组\", "
		  "parent: \"理事会\"}, number: 4, dates: \"2025-05-12\", "
		  "place: {city: \"日内瓦\"}, language: zh}\n"
		  "officers: [{role: chair, who: \"王芳女士\"}]\n"
		  "agenda:\n  items:\n  - title: \"讨论\"\n    record:\n"
		  "    - intervention: {speaker: \"王芳女士\", text: "
		  "[\"鼓励各方参与\"]}\n", "主席鼓励各方参与。" } };

	(void)state;
	CHECK(claims);
}

static void who_took_part_remotely_makes_it_hybrid(void **state)
{
	static const struct claim claims[] = {
		{ GROUP "attendance: {count: 73, remote: \"yes\"}\n",
		  "73名与会者到场或远程参加了会议。" },
		{ GROUP "attendance: {count: 73, remote: \"0\"}\n",
		  "73名与会者参加了会议。" } };

	(void)state;
	CHECK(claims);
}

static void the_council_of_a_reference_is_that_of_the_report(void **state)
{
	static const struct claim claims[] = {
		{ GROUP "mandate: [{kind: resolution, number: \"9\", "
		  "body: \"国际电联理事会\"}]\n", "\n理事会第9号决议\n" },
		{ GROUP "mandate: [{kind: resolution, number: \"9\", "
		  "body: \"大会\"}]\n", "\n大会第9号决议\n" } };

	(void)state;
	CHECK(claims);
}

static void two_joints_of_a_sentence_differ(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: jpn, kind: presentation, text: "
		  "[\"介绍了项目和措施\"]}\n    - intervention: {speaker: bra, "
		  "kind: presentation, text: [\"介绍了项目和措施\"]"),
		  "日本及巴西介绍了项目和措施。" },
		{ SPOKE("speaker: jpn, kind: presentation, text: "
		  "[\"介绍了项目\"]}\n    - intervention: {speaker: bra, "
		  "kind: presentation, text: [\"介绍了项目\"]"),
		  "日本和巴西介绍了项目。" } };

	(void)state;
	CHECK(claims);
}

static void a_verb_within_a_noun_is_not_that_of_an_outcome(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: approved, text: \"经通信批准的案文\""),
		  "工作组批准经通信批准的案文。" },
		{ DECIDED("verb: agreed, text: \"公布上次会议同意的案文\""),
		  "工作组同意公布上次会议同意的案文。" },
		{ DECIDED("verb: supported, text: \"关于支持学校的提案\""),
		  "工作组支持关于支持学校的提案。" },
		{ DECIDED("verb: requested, owner: [sec], text: \"处理申请\""),
		  "工作组请秘书处处理申请。" },
		{ DECIDED("verb: recommended, text: \"修订建议书\""),
		  "工作组建议修订建议书。" },
		{ DECIDED("verb: agreed, text: \"在此方面，工作组同意等待\""),
		  "a) 在此方面，工作组同意等待。" },
		{ DECIDED("verb: recommended, text: \"亦建议等待\""),
		  "a) 亦建议等待。" }
	};

	(void)state;
	CHECK(claims);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_noun_that_begins_like_a_verb_is_none),
		cmocka_unit_test(things_and_questions_follow_without_a_colon),
		cmocka_unit_test(a_representative_speaks_in_a_name),
		cmocka_unit_test(outcomes_are_one_sentence),
		cmocka_unit_test(why_an_item_was_put_off_comes_first),
		cmocka_unit_test(clauses_in_a_list_have_a_comma),
		cmocka_unit_test(who_opens_a_meeting_does_so_in_a_sentence),
		cmocka_unit_test(a_comma_of_a_note_is_kept_up_to_what_follows),
		cmocka_unit_test(a_foreign_name_in_brackets_is_told_once),
		cmocka_unit_test(outcomes_that_are_sentences_stay_as_they_are),
		cmocka_unit_test(a_chair_as_typed_is_the_chair),
		cmocka_unit_test(who_took_part_remotely_makes_it_hybrid),
		cmocka_unit_test(the_council_of_a_reference_is_that_of_the_report),
		cmocka_unit_test(two_joints_of_a_sentence_differ),
		cmocka_unit_test(a_verb_within_a_noun_is_not_that_of_an_outcome),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
