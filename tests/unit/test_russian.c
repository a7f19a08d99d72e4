/* test_russian.c -- claims of what a Russian reviser would otherwise mend. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define BODY(name) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"РГС-ФЛР\", name: \"" name "\", " \
	"parent: \"Совет МСЭ\"}\n" \
	"  number: 10\n" \
	"  dates: [\"2025-05-12\", \"2025-05-13\"]\n" \
	"  place: {city: \"Женева\"}\n" \
	"  language: ru\n" \
	"bodies:\n" \
	"- {code: can, category: member state, country: CA}\n" \
	"- {code: chn, category: member state, country: CN}\n" \
	"- {code: nld, category: member state, country: NL}\n" \
	"- {code: hua, name: \"Huawei Technologies\", category: sector member}\n" \
	"- {code: tel, name: \"Ростелеком\", category: sector member}\n" \
	"- {code: mts, name: \"ПАО «МТС»\", category: sector member}\n" \
	"- {code: net, name: \"Молодежная сеть\", category: civil society}\n" \
	"- {code: sg17, name: \"17-я Исследовательская комиссия\", " \
	"category: group}\n" \
	"- {code: sec, name: \"секретариат\", category: secretariat}\n" \
	"people:\n" \
	"- {code: kov, name: \"Елена Ковалева\", short: \"Ковалева\", " \
	"title: \"г-жа\", gender: female, body: can}\n" \
	"- {code: pet, name: \"Сергей Петров\", short: \"Петров\", " \
	"title: \"г-н\", gender: male, body: chn}\n" \
	"- {code: lam, name: \"Томас Ламанаускас\", short: \"Ламанаускас\", " \
	"title: \"г-н\", gender: male}\n" \
	"- {code: kim, name: \"Ким Мин Су\", short: \"Ким\", " \
	"title: \"г-н\", gender: male}\n" \
	"officers: [{role: chair, who: kov}]\n"
#define ITEM(lines) BODY("Рабочая группа Совета") \
	"agenda:\n  items:\n  - title: \"Обсуждение\"\n" lines
#define SPOKE(rest) ITEM("    record:\n    - intervention: {" rest "}\n")
#define DECIDED(rest) ITEM("    outcomes:\n    - {status: agreed, " rest "}\n")

#define CHECK(claims) \
	assert_claims(LANG_RU, claims, sizeof claims / sizeof *claims)

static void names_of_bodies_decline_word_by_word(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: tel, text: [\"сообщил о работе\"]"),
		  "Представитель Ростелекома сообщил о работе." },
		{ SPOKE("speaker: mts, text: [\"сообщил о работе\"]"),
		  "Представитель ПАО «МТС» сообщил о работе." },
		{ SPOKE("speaker: net, text: [\"сообщил о работе\"]"),
		  "Представитель Молодежной сети сообщил о работе." },
		{ DECIDED("verb: requested, owner: [sg17], text: "
		  "\"представить замечания\""),
		  "обратилась к 17-й Исследовательской комиссии с просьбой" },
		{ BODY("Европейское космическое агентство") "agenda:\n"
		  "  items:\n  - title: \"Обсуждение\"\n",
		  "собрания Европейского космического агентства" },
		{ BODY("Одесская национальная академия связи") "agenda:\n"
		  "  items:\n  - title: \"Обсуждение\"\n",
		  "собрания Одесской национальной академии связи" } };

	(void)state;
	CHECK(claims);
}

static void an_abbreviation_does_not_decline(void **state)
{
	static const struct claim claims[] = {
		{ BODY("РГС-Интернет") "agenda:\n  items:\n"
		  "  - title: \"Обсуждение\"\n", "собрания РГС-Интернет" } };

	(void)state;
	CHECK(claims);
}

static void names_of_people_decline_by_their_titles(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: sec, on-behalf-of: [lam], text: "
		  "[\"поблагодарил всех\"]"),
		  "Секретариат от имени г-на Ламанаускаса поблагодарил" },
		{ DECIDED("verb: requested, owner: [kov, pet], text: "
		  "\"подготовить текст\""), "обратилась к г-же Ковалевой и "
		  "г-ну Петрову с просьбой подготовить текст." },
		/* What comes first of three names may be the family's. */
		{ SPOKE("speaker: sec, on-behalf-of: [kim], text: "
		  "[\"поблагодарил всех\"]"), "от имени г-на Кима" } };

	(void)state;
	CHECK(claims);
}

static void each_of_a_list_declines(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: kov, on-behalf-of: [nld, chn, hua], text: "
		  "[\"поддержала это\"]"),
		  "от имени Нидерландов, Китая и Huawei Technologies" },
		{ DECIDED("verb: invited, text: \"Государства-Члены и Члены "
		  "Секторов представить вклады\""), "Группа предложила "
		  "Государствам-Членам и Членам Секторов представить" },
		{ DECIDED("verb: encouraged, text: \"Члены Секторов "
		  "представить вклады\""), "призвала Членов Секторов" } };

	(void)state;
	CHECK(claims);
}

static void verbs_of_a_gist_agree_with_the_speaker(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: sec, text: [\"представили отчет и ответили "
		  "на вопросы\"]"),
		  "Секретариат представил отчет и ответил на вопросы." },
		{ SPOKE("speaker: nld, text: [\"Присоединились к мнению, "
		  "которое высказали другие\"]"), "Представитель Нидерландов "
		  "присоединился к мнению, которое высказали другие." },
		/* Of a delegation, a woman may have spoken. */
		{ SPOKE("speaker: can, text: [\"выразила признательность\"]"),
		  "Представитель Канады выразила признательность." },
		{ SPOKE("speaker: pet, attribution: anonymous, "
		  "text: [\"спросил, когда будет готов отчет\"]"),
		  "Одно из Государств-Членов спросило, когда будет готов" },
		{ SPOKE("speaker: can, text: [\"не согласились с этим\"]"),
		  "Представитель Канады не согласился с этим." },
		{ ITEM("    record:\n"
		  "    - intervention: {speaker: can, kind: presentation, "
		  "text: [\"сообщил о мерах\"]}\n"
		  "    - intervention: {speaker: chn, kind: presentation, "
		  "text: [\"сообщил о мерах\"]}\n"),
		  "Канада и Китай сообщили о мерах." } };

	(void)state;
	CHECK(claims);
}

static void small_letters_stay_behind_the_name_of_a_meeting(void **state)
{
	static const char second[] = SPOKE("speaker: sec, text: "
		"[\"отчет опубликован\"]");
	struct drawing d = { .lang = LANG_RU, .form = "cwg-chair",
		.minutes = { second, SPOKE("speaker: sec, text: [\"готов\"]") } };

	(void)state;
	draw(&d);
	assert_says(&d, "собрании секретариат заявил, что отчет опубликован.");
	draw_close(&d);
}

static void a_question_behind_a_colon_has_a_small_letter(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: can, text: [\"Каков срок?\"]"),
		  "Представитель Канады задал следующий вопрос: каков срок?" } };

	(void)state;
	CHECK(claims);
}

/* A verb behind a semicolon is that of another sentence. */
static void only_a_clause_follows_that(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: sec, kind: presentation, text: "
		  "[\"доходы и расходы; уровень составил 98 процентов\"]"),
		  "представил вклад: доходы и расходы; уровень составил" },
		{ SPOKE("speaker: tel, text: [\"готов поделиться опытом\"]"),
		  "Представитель Ростелекома заявил, что готов поделиться" },
		{ SPOKE("speaker: sec, text: [\"треть населения не пользуется "
		  "сетью\"]"), "Секретариат заявил, что треть населения" },
		{ SPOKE("speaker: can, kind: support, text: "
		  "[\"подход секретариата\"]"),
		  "Представитель Канады поддержал подход секретариата." },
		{ DECIDED("verb: deferred, text: \"рассмотрение методов "
		  "работы\""), "Группа отложила рассмотрение методов" },
		{ DECIDED("verb: noted, text: \"Г-н Петров просил слова\""),
		  "Группа отметила, что г-н Петров просил слова." },
		{ DECIDED("verb: thanked, text: \"секретариат за отчет\""),
		  "Группа выразила благодарность секретариату за отчет." } };

	(void)state;
	CHECK(claims);
}

static void dates_do_not_break_and_people_are_counted(void **state)
{
	static const struct claim claims[] = {
		{ ITEM(""), "состоялось 12–13\u00a0мая 2025\u00a0года" },
		{ ITEM("") "attendance: {count: 87}\n",
		  "приняли участие 87\u00a0человек" },
		{ BODY("Рабочая группа по вопросам, касающимся интернета")
		  "agenda:\n  items:\n  - title: \"Обсуждение\"\n",
		  "касающимся интернета (РГС-ФЛР), состоялось" } };

	(void)state;
	CHECK(claims);
}

static void two_in_the_chair_are_not_one_chair(void **state)
{
	struct drawing d = { .lang = LANG_RU, .form = "meeting-report",
		.minutes = { ITEM("") } };
	static const char second[] = "officers: [{role: chair, who: kov}, "
		"{role: acting chair, who: pet}]\n";
	struct buf minutes = BUF_INIT;
	const char *officers = strstr(d.minutes[0], "officers:");

	(void)state;
	buf_addn(&minutes, d.minutes[0], (size_t)(officers - d.minutes[0]));
	buf_addf(&minutes, "%s%s", second, strchr(officers, '\n') + 1);
	d.minutes[0] = minutes.s;
	draw(&d);
	assert_says(&d, "Обязанности Председателя последовательно исполняли");
	draw_close(&d);
	buf_free(&minutes);
}

static void more_words_are_known_for_what_they_are(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: can, kind: support, text: [\"первый проект\"]"),
		  "Представитель Канады поддержал первый проект." },
		{ DECIDED("verb: approved, text: \"второй проект плана\""),
		  "Группа утвердила второй проект плана." },
		{ DECIDED("verb: adopted, text: \"итоговый текст\""),
		  "Группа приняла итоговый текст." },
		{ SPOKE("speaker: pet, text: [\"оставил за собой право "
		  "вернуться к этому вопросу\"]"),
		  "оставил за собой право вернуться к этому вопросу." },
		{ SPOKE("speaker: can, text: [\"оставила за собой право\"]"),
		  "Представитель Канады оставила за собой право." },
		{ SPOKE("speaker: sec, kind: reply, text: [\"Напоминания были "
		  "направлены 1 сентября.\"]"),
		  "Секретариат ответил, что напоминания были направлены" },
		{ SPOKE("speaker: sec, kind: answer, text: [\"Пять целей "
		  "сохранены в качестве варианта.\"]"),
		  "Секретариат ответил, что пять целей сохранены" },
		{ SPOKE("speaker: can, text: [\"Расходы следует сократить.\"]"),
		  "заявил, что расходы следует сократить." },
		{ SPOKE("speaker: kov, text: [\"Других собраний не "
		  "запланировано.\"]"),
		  "Председатель заявила, что других собраний не" },
		{ SPOKE("speaker: sec, kind: presentation, text: [\"Анализ "
		  "охватывает период 2020–2022 годов.\"]"),
		  "сообщил, что анализ охватывает период" } };

	(void)state;
	CHECK(claims);
}

/* What the program says itself goes on in small letters behind the meeting. */
static void words_of_the_report_go_on_behind_the_meeting(void **state)
{
	static const struct { const char *lines, *en, *ru; } claims[] = {
		{ "    state: skipped\n", "the item “X” was not",
		  "На пятом собрании пункт «X» не рассматривался." },
		{ "    state: withdrawn\n", "the item “X” was withdrawn",
		  "На пятом собрании пункт «X» снят" },
		{ "    state: deferred\n", "consideration of the item “X”",
		  "На пятом собрании рассмотрение пункта «X»" },
		{ "    record: [{event: {kind: vote, text: \"b\"}}]\n",
		  "a vote was taken on the following: b",
		  "На пятом собрании проведено голосование по" } };
	static const char head[] = "minutes: 1\n"
		"meeting: {body: {code: \"WG\", name: \"WG\", parent: \"C\"}, "
		"number: %d, dates: [\"2025-05-1%d\"], place: {city: \"G\"}}\n"
		"officers: [{role: chair, who: \"Ann\"}]\n"
		"agenda:\n  items:\n  - title: \"X\"\n%s";

	(void)state;
	for (size_t i = 0; i < 2 * sizeof claims / sizeof *claims; i++) {
		char first[1024], second[1024];
		struct drawing d = { .lang = i % 2 ? LANG_EN : LANG_RU,
			.form = "cwg-chair", .minutes = { first, second } };

		snprintf(first, sizeof first, head, 4, 4,
			"    record: [{note: {text: \"a\"}}]\n");
		snprintf(second, sizeof second, head, 5, 5,
			claims[i / 2].lines);
		draw(&d);
		assert_says(&d, i % 2 ? claims[i / 2].en : claims[i / 2].ru);
		draw_close(&d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_bodies_decline_word_by_word),
		cmocka_unit_test(an_abbreviation_does_not_decline),
		cmocka_unit_test(names_of_people_decline_by_their_titles),
		cmocka_unit_test(each_of_a_list_declines),
		cmocka_unit_test(verbs_of_a_gist_agree_with_the_speaker),
		cmocka_unit_test(
			small_letters_stay_behind_the_name_of_a_meeting),
		cmocka_unit_test(a_question_behind_a_colon_has_a_small_letter),
		cmocka_unit_test(only_a_clause_follows_that),
		cmocka_unit_test(two_in_the_chair_are_not_one_chair),
		cmocka_unit_test(dates_do_not_break_and_people_are_counted),
		cmocka_unit_test(more_words_are_known_for_what_they_are),
		cmocka_unit_test(words_of_the_report_go_on_behind_the_meeting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
