/* test_drafting.c -- claims of what a reviser would otherwise mend: words of
 * a record in sentences of its own language.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define MEETING(lang, number, day, more) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"WG\", name: {en: \"Working Group\", " \
	"fr: \"Groupe de travail\", ru: \"Рабочая группа\", " \
	"es: \"Grupo de Trabajo\", ar: \"فريق العمل\"}, " \
	"parent: {en: \"Council\", fr: \"Conseil\", ru: \"Совет\", " \
	"es: \"Consejo\", ar: \"المجلس\"}}\n" \
	"  number: " number "\n" \
	"  dates: [\"" day "\"]\n" \
	"  place: {city: {en: \"Geneva\", fr: \"Genève\", ru: \"Женева\", " \
	"es: \"Ginebra\", ar: \"جنيف\"}}\n" \
	"  language: " lang "\n" more \
	"bodies:\n" \
	"- {code: bra, category: member state, country: BR}\n" \
	"- {code: rus, category: member state, country: RU}\n" \
	"- {code: gbr, category: member state, country: GB}\n" \
	"- {code: gsma, name: \"GSM Association\", short: \"GSMA\", " \
	"category: private sector}\n" \
	"- {code: sec, name: {en: \"ITU secretariat\", fr: \"Secrétariat\", " \
	"ru: \"Секретариат\", es: \"Secretaría\", ar: \"الأمانة\"}, " \
	"category: secretariat}\n" \
	"- {code: jca, name: {fr: \"Activité conjointe\", " \
	"es: \"Actividad Conjunta\"}, category: group}\n" \
	"people:\n" \
	"- {code: ana, name: \"Ana Diaz\", title: {en: \"Ms\", fr: \"Mme\"}, " \
	"gender: female}\n" \
	"- {code: zhao, name: \"H. Zhao\", title: {en: \"Mr\", ru: \"г-н\", " \
	"fr: \"M.\"}, gender: male, post: {en: \"Secretary-General\"}}\n" \
	"officers: [{role: chair, who: ana}]\n"
#define ITEM(lang, lines) MEETING(lang, "10", "2019-09-18", "") \
	"agenda:\n  items:\n  - title: \"X\"\n" lines
#define SAID(lang, lines) ITEM(lang, "    record:\n" lines)
#define SPOKE(lang, rest) SAID(lang, "    - intervention: {" rest "}\n")
#define OUTCOME(lang, rest) ITEM(lang, "    outcomes:\n    - {" rest "}\n")
#define DECIDED(lang, rest) OUTCOME(lang, "status: agreed, " rest)

struct in_lang { enum lang lang; const char *minutes, *says; };

static void check_claims(const struct in_lang *claims, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct claim one = { claims[i].minutes, claims[i].says };

		assert_claims(claims[i].lang, &one, 1);
	}
}

#define CHECK(claims) check_claims(claims, sizeof claims / sizeof *claims)

static void what_was_said_goes_into_the_sentence(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, SPOKE("en", "speaker: sec, text: "
		  "[\"The register would be published.\"]"),
		  "The ITU secretariat stated that the register would be" },
		{ LANG_FR, SPOKE("fr", "speaker: sec, text: "
		  "[\"Il est trop tard.\"]"),
		  "Le Secrétariat a déclaré qu'il est trop tard." },
		{ LANG_ES, SPOKE("es", "speaker: sec, kind: reply, text: "
		  "[\"El informe será publicado.\"]"),
		  "La Secretaría contestó que el informe será publicado." },
		{ LANG_RU, SPOKE("ru", "speaker: sec, text: "
		  "[\"ответы опубликованы\"]"),
		  "Секретариат заявил, что ответы опубликованы." },
		{ LANG_AR, SPOKE("ar", "speaker: sec, text: "
		  "[\"قدمت عرضاً\"]"), "قدمت الأمانة عرضاً." },
		{ LANG_EN, SPOKE("en", "speaker: bra, kind: support, text: "
		  "[\"the pilot project\"]"),
		  "Brazil supported the pilot project." },
		{ LANG_EN, SPOKE("en", "speaker: bra, text: "
		  "[\"What is the cost?\"]"),
		  "Brazil asked: What is the cost?" },
		{ LANG_RU, SPOKE("ru", "speaker: sec, text: "
		  "[\"Каков срок?\"]"),
		  "Секретариат задал следующий вопрос: каков срок?" } };

	(void)state;
	CHECK(claims);
}

#define NO_ROSTER(lang, lines) \
	"minutes: 1\nmeeting:\n  body: {code: \"WG\", name: \"WG\", parent: " \
	"\"C\"}\n  number: 10\n  dates: [\"2019-09-18\"]\n  place: " \
	"{city: \"Geneva\"}\n  language: " lang "\nofficers: [{role: chair, " \
	"who: \"Ana\"}]\nagenda:\n  items:\n  - title: \"X\"\n" lines
#define STRANGER(lang, rest) NO_ROSTER(lang, \
	"    record:\n    - intervention: {" rest "}\n")

static void who_is_in_no_roster_is_called_by_what_is_meant(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, STRANGER("en", "speaker: arg, text: "
		  "[\"It agreed.\"]"), "Argentina agreed." },
		{ LANG_EN, STRANGER("en", "speaker: NLD, text: "
		  "[\"It agreed.\"]"), "The Netherlands agreed." },
		{ LANG_FR, STRANGER("fr", "speaker: arg, text: "
		  "[\"Il est trop tard.\"]"),
		  "La délégation de l'Argentine a déclaré qu'il est trop" },
		{ LANG_EN, STRANGER("en", "speaker: secretariat, text: "
		  "[\"The register would be published.\"]"),
		  "The secretariat stated that the register would be" },
		{ LANG_FR, STRANGER("fr", "speaker: \"le secrétariat\", text: "
		  "[\"Il est trop tard.\"]"),
		  "Le secrétariat a déclaré qu'il est trop tard." },
		{ LANG_ES, STRANGER("es", "speaker: sec, kind: reply, text: "
		  "[\"El informe será publicado.\"]"),
		  "La secretaría contestó que el informe será publicado." },
		{ LANG_RU, STRANGER("ru", "speaker: секретариат, text: "
		  "[\"ответы опубликованы\"]"),
		  "Секретариат заявил, что ответы опубликованы." },
		{ LANG_ZH, STRANGER("zh", "speaker: sec, text: [\"同意\"]"),
		  "秘书处同意" },
		{ LANG_EN, NO_ROSTER("en", "    outcomes:\n    - {status: "
		  "agreed, verb: requested, owner: sec, text: \"prepare it\"}"
		  "\n"), "requested the secretariat to prepare it" },
		{ LANG_EN, NO_ROSTER("en", "    outcomes:\n    - {status: "
		  "agreed, verb: invited, owner: Member States, text: "
		  "\"reply\"}\n"), "The Group invited Member States to reply" },
		{ LANG_FR, NO_ROSTER("en", "    outcomes:\n    - {status: "
		  "agreed, verb: invited, owner: Member States, text: "
		  "\"reply\"}\n"), "Le Groupe a invité les Etats Membres" },
		{ LANG_RU, NO_ROSTER("en", "    outcomes:\n    - {status: "
		  "agreed, verb: invited, owner: \"Etats Membres\", text: "
		  "\"reply\"}\n"), "предложила Государствам-Членам" },
		/* What is no code stays as typed. */
		{ LANG_EN, STRANGER("en", "speaker: Arg, text: "
		  "[\"It agreed.\"]"), "Arg agreed." },
		{ LANG_EN, STRANGER("en", "speaker: Zzq, text: "
		  "[\"It agreed.\"]"), "Zzq agreed." } };

	(void)state;
	CHECK(claims);
}

/* The roster has the secretariat in the language of the meeting alone; a
 * bureau is not it. */
static void a_secretariat_is_called_so_in_each_language(void **state)
{
#define BUREAU(name) STRANGER("en", "speaker: s, kind: presentation, " \
	"document: \"2\"") "bodies:\n- {code: s, name: {en: \"" name "\"}, " \
	"category: secretariat}\n"
	static const struct in_lang claims[] = {
		{ LANG_FR, BUREAU("Secretariat"), "Le secrétariat a présenté" },
		{ LANG_ZH, BUREAU("ITU secretariat"), "秘书处介绍了" },
		{ LANG_EN, BUREAU("Secretariat"), "The Secretariat presented" },
		{ LANG_FR, BUREAU("BDT"), "BDT a présenté" } };

	(void)state;
	CHECK(claims);
}

static void words_of_others_stay_theirs(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, SPOKE("en", "speaker: bra, text: "
		  "[\"The secretariat should publish it.\"]"),
		  "Brazil stated that the secretariat should publish it." },
		{ LANG_FR, SPOKE("fr", "speaker: bra, text: "
		  "[\"il serait utile de conclure\"]"),
		  "La délégation du Brésil a déclaré qu'il serait utile" },
		{ LANG_EN, SPOKE("en", "speaker: gbr, text: [\"as co-author, "
		  "the United Kingdom stressed that it was simple\"]"),
		  "As co-author, the United Kingdom stressed that it" },
		{ LANG_EN, SPOKE("en", "speaker: bra, attribution: none, "
		  "text: [\"welcomed it\"]"), "A participant welcomed it." } };

	(void)state;
	CHECK(claims);
}

static void outcomes_fit_their_verbs(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, DECIDED("en", "verb: invited, text: "
		  "\"Member States to submit replies\""),
		  "The Group invited Member States to submit replies." },
		{ LANG_FR, DECIDED("fr", "verb: requested, owner: [sec], "
		  "due: {meeting: next}, text: \"de présenter un bilan\""),
		  "Le Groupe a demandé au Secrétariat de présenter un bilan "
		  "d'ici à la prochaine réunion." },
		{ LANG_FR, DECIDED("fr", "verb: agreed, text: "
		  "\"d'harmoniser les procédures\""),
		  "Le Groupe est convenu d'harmoniser les procédures." },
		{ LANG_RU, DECIDED("ru", "verb: recommended, text: "
		  "\"Совету рассмотреть вопрос\""),
		  "Группа рекомендовала Совету рассмотреть вопрос." },
		{ LANG_EN, DECIDED("en", "verb: thanked, owner: [rus], text: "
		  "\"the contribution\""), "The Group thanked the Russian "
		  "Federation for the contribution." },
		{ LANG_EN, DECIDED("en", "verb: decided, text: "
		  "\"not to change the policy\""),
		  "The Group decided not to change the policy." },
		{ LANG_EN, DECIDED("en", "text: \"fees are to fall\""),
		  "a) Fees are to fall." },
		{ LANG_EN, DECIDED("en", "verb: encouraged, to: [gsma], "
		  "text: \"GSMA to take part\""),
		  "The Group encouraged GSMA to take part." } };

	(void)state;
	CHECK(claims);
}

static void those_spoken_for_decline(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_RU, SPOKE("ru", "speaker: sec, on-behalf-of: [bra], text: "
		  "[\"поддержал это\"]"), "от имени Бразилии поддержал" },
		{ LANG_FR, SPOKE("fr", "speaker: rus, on-behalf-of: [bra], text: "
		  "[\"a conclu\"]"), "au nom du Brésil, a conclu." },
		{ LANG_RU, DECIDED("ru", "verb: thanked, owner: [bra], "
		  "text: \"за доклад\""),
		  "Группа выразила благодарность Бразилии за доклад." },
		{ LANG_EN, SPOKE("en", "speaker: \"A,, B\", on-behalf-of: "
		  "[\"C,,\"], capacity: \"D,,E\", text: [\"agreed\"]"),
		  "A,, B, speaking as D,,E, on behalf of C,,, agreed." },
		{ LANG_FR, DECIDED("fr", "verb: recommended, text: "
		  "\"au Conseil d'inscrire ce point\""), "Le Groupe a "
		  "recommandé au Conseil d'inscrire ce point." } };

	(void)state;
	CHECK(claims);
}

/* Whatever can be spoken of with "de" can speak, and be spoken to. */
static void a_body_has_its_article(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_FR, SPOKE("fr", "speaker: jca, text: [\"a conclu\"]"),
		  "L'Activité conjointe a conclu." },
		{ LANG_ES, SPOKE("es", "speaker: jca, text: [\"concluyó\"]"),
		  "La Actividad Conjunta concluyó." },
		{ LANG_FR, DECIDED("fr", "verb: requested, owner: [jca], text: "
		  "\"d'en rendre compte\""), "Le Groupe a demandé à l'Activité "
		  "conjointe " },
		{ LANG_ES, DECIDED("es", "verb: requested, owner: [jca], text: "
		  "\"que informara\""), "El Grupo pidió a la Actividad Conjunta "
		  "que informara." } };

	(void)state;
	CHECK(claims);
}

static void what_was_not_agreed_was_proposed(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, OUTCOME("en", "status: deferred, "
		  "verb: recommended, text: \"to meet elsewhere\""),
		  "It was proposed to meet elsewhere (deferred)." },
		{ LANG_FR, OUTCOME("fr", "status: deferred, "
		  "verb: decided, text: \"de conclure\""),
		  "Il a été proposé de conclure (examen reporté)." } };

	(void)state;
	CHECK(claims);
}

static void a_sub_item_goes_on_from_its_lead_in(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { DECIDED("en", "text: \"The Group agreed:\", "
			"items: [{verb: requested, owner: [bra], "
			"text: \"the cost is to be estimated;\"}]") } };

	(void)state;
	draw(&d);
	assert_says(&d, "the cost is to be estimated (for action: Brazil);");
	draw_close(&d);
}

static void presentations_in_a_row_name_their_documents(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { MEETING("en", "10", "2019-09-18", "")
		"documents: [{symbol: \"WG/5\"}, {symbol: \"WG/6\"}]\n"
		"agenda:\n  items:\n  - title: \"X\"\n    record:\n"
		"    - intervention: {speaker: gsma, kind: presentation, "
		"document: [\"WG/5\"]}\n"
		"    - intervention: {speaker: bra, kind: presentation, "
		"document: [\"WG/6\"]}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "the GSM Association (GSMA; Document WG/5) and "
		"Brazil (Document WG/6)");
	draw_close(&d);
}

static void an_answer_stays_with_its_question(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { SAID("en",
		"    - intervention: {speaker: bra, text: [\"Why?\"]}\n"
		"    - intervention: {speaker: sec, text: [\"for lack of "
		"time\"]}\n") } };

	(void)state;
	draw(&d);
	assert_says(&d, "Brazil asked: Why? The ITU secretariat stated:");
	draw_close(&d);
}

/* ---- the frame ---- */

static void meetings_that_differ_are_told_in_one_sentence(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = {
		MEETING("en", "10", "2019-09-18", "")
			"attendance: {count: 70, at-least: true}\n",
		MEETING("en", "11", "2020-02-03", "")
			"attendance: {count: 80, approximate: true}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "More than 70 participants took part in the tenth "
		"meeting and approximately 80 participants took part in the "
		"eleventh meeting.");
	assert_is_silent_on(&d, "At the tenth meeting, the tenth meeting");
	draw_close(&d);
}

static void titles_are_told_by_whole_words(void **state)
{
	static const char *const discussed[] = { "Closing the digital gap",
		"Agenda for the next decade", "Results of the consultation" };

	(void)state;
	for (size_t i = 0; i < sizeof discussed / sizeof *discussed; i++) {
		char minutes[4096];
		struct drawing d = { .lang = LANG_EN, .form = "cwg-chair" };

		snprintf(minutes, sizeof minutes, "%sagenda:\n  items:\n"
			"  - title: \"%s\"\n    record:\n"
			"    - note: {text: \"It was discussed.\"}\n",
			MEETING("en", "10", "2019-09-18", ""), discussed[i]);
		d.minutes[0] = minutes;
		draw(&d);
		assert_before(&d, "Discussion", "It was discussed.");
		draw_close(&d);
	}
}

static void a_session_is_named_once(void **state)
{
	static const struct { const char *session, *says; } jobs[] = {
		{ "session: \"Council 2020\"", "Council 2020, Geneva" },
		{ "session: \"2020\"", "Council 2020, Geneva" } };

	(void)state;
	for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
		char job[512];
		struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
			.minutes = { SPOKE("en", "speaker: bra") },
			.job_text = job };

		snprintf(job, sizeof job, "report: 1\ntarget: \"Council\"\n"
			"%s\nsession-place: \"Geneva\"\n"
			"session-dates: [2020-06-09, 2020-06-19]\n",
			jobs[i].session);
		draw(&d);
		assert_says(&d, jobs[i].says);
		assert_says(&d, "Geneva, 9-19 June 2020");
		assert_is_silent_on(&d, "Council Council");
		draw_close(&d);
	}
}

#define CHAIRED(lang, title, said) NO_ROSTER(lang, \
	"    record:\n    - intervention: {speaker: Ana, text: [\"" said \
	"\"]}\n") "people:\n- {name: Ana, title: \"" title "\"}\n"

static void the_chair_has_a_gender(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_FR, SPOKE("fr", "speaker: ana, text: "
		  "[\"a conclu\"]"), "La Présidente a conclu." },
		{ LANG_FR, SPOKE("fr", "speaker: ana, text: "
		  "[\"a conclu\"]"), "Présidente du WG" },
		/* A title tells, in whichever language it is. */
		{ LANG_FR, CHAIRED("fr", "H.E. Ms", "a conclu"),
		  "La Présidente a conclu." },
		{ LANG_ES, CHAIRED("es", "г-жа", "concluyó"),
		  "La Presidenta concluyó." },
		{ LANG_AR, CHAIRED("ar", "女士", "شكرت"), "شكرت الرئيسة." },
		{ LANG_FR, CHAIRED("fr", "Mr", "a conclu"),
		  "Le Président a conclu." },
		{ LANG_FR, CHAIRED("fr", "Dr", "a conclu"),
		  "Le Président a conclu." } };

	(void)state;
	CHECK(claims);
}

static void a_mandate_declines(void **state)
{
	static const char mandate[] = MEETING("fr", "10", "2019-09-18", "")
		"mandate:\n- {kind: resolution, number: \"154\", year: 2014, "
		"revised: true, place: \"Busan\", body: {fr: \"Conférence de "
		"plénipotentiaires\", ru: \"Полномочная конференция\"}}\n";
	static const struct in_lang claims[] = {
		{ LANG_FR, mandate, "conformément à la Résolution 154 (Rév. "
		  "Busan, 2014) de la Conférence de plénipotentiaires." },
		{ LANG_RU, mandate, "на основании Резолюции 154 (Пересм. "
		  "Busan, 2014\u00a0г.) Полномочной конференции." } };

	(void)state;
	CHECK(claims);
}

static void what_nobody_recorded_is_not_said(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { SPOKE("en", "speaker: bra") } };

	(void)state;
	draw(&d);
	assert_is_silent_on(&d, "adopted");
	draw_close(&d);
}

static void what_was_put_off_has_its_title(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, ITEM("en", "    state: deferred\n"),
		  "Consideration of the item “X” was deferred." },
		{ LANG_FR, ITEM("fr", "    state: skipped\n"),
		  "n'a pas été examiné." } };

	(void)state;
	CHECK(claims);
}

static void nothing_gets_lost(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, MEETING("en", "10", "2019-09-18", "")
		  "liaisons: [{to: [\"TDAG\"], title: \"Indicators\"}]\n",
		  "To TDAG: Indicators." },
		{ LANG_EN, SAID("en", "    - event: {kind: vote, votes: "
		  "{for: 3, against: 1}, result: adopted}\n"),
		  "The proposal was adopted." },
		{ LANG_RU, SAID("ru", "    - event: {kind: vote, votes: "
		  "{for: 3, against: 1}, result: adopted}\n"),
		  "Предложение принято." } };

	(void)state;
	CHECK(claims);
}

static void two_days_of_a_month_share_it(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "cwg-chair",
		.minutes = { MEETING("en", "10", "2019-09-11\", \"2019-09-15",
			"") } };

	(void)state;
	draw(&d);
	assert_says(&d, "held on 11 and 15 September 2019");
	draw_close(&d);
}

static void thanks_are_no_action(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form = "actions",
		.minutes = { DECIDED("en", "verb: thanked, owner: [bra], "
			"text: \"the paper\"") } };

	(void)state;
	draw(&d);
	assert_says(&d, "No actions are recorded.");
	draw_close(&d);
}

static void those_thanked_may_be_in_the_words(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, DECIDED("en", "verb: thanked, text: \"the United "
		  "Kingdom for its hospitality\""),
		  "The Group thanked the United Kingdom for its hospitality." },
		{ LANG_EN, DECIDED("en", "verb: thanked, text: \"the quality of "
		  "the papers\""), "thanked all concerned for the quality" },
		{ LANG_ES, DECIDED("es", "verb: thanked, text: \"la Secretaría "
		  "por su labor\""), "dio las gracias a la Secretaría por su" },
		{ LANG_EN, DECIDED("en", "verb: instructed, owner: [sec], text: "
		  "\"The ITU secretariat shall publish the list\""),
		  "a) The ITU secretariat shall publish the list." },
		{ LANG_EN, SPOKE("en", "speaker: bra, kind: objection, text: "
		  "[\"that it is late\"]"), "Brazil objected that it is late." } };

	(void)state;
	CHECK(claims);
}

#define JOINT(lang) SPOKE(lang, "speaker: bra, kind: presentation, " \
	"document: [\"WG/5\"]") "documents:\n" \
	"- {symbol: \"WG/5\", kind: contribution, source: [bra, gbr]}\n"

static void a_joint_contribution_names_who_submitted_it(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, JOINT("en"), "Brazil presented Document WG/5 (joint "
		  "contribution by Brazil and the United Kingdom)." },
		{ LANG_FR, JOINT("fr"), "le Document WG/5 (contribution "
		  "conjointe du Brésil et du Royaume-Uni)." },
		{ LANG_ES, JOINT("es"), "el Documento WG/5 (contribución "
		  "conjunta de Brasil y del Reino Unido)." },
		{ LANG_RU, JOINT("ru"), "Документ WG/5 (совместный вклад Бразилии "
		  "и Соединенного Королевства)." },
		{ LANG_AR, JOINT("ar"), "الوثيقة WG/5 (مساهمة مشتركة من البرازيل "
		  "والمملكة المتحدة)." },
		{ LANG_ZH, JOINT("zh"), "文件WG/5（巴西和英国联合提交）" } };

	(void)state;
	CHECK(claims);
}

#define LISTED_BELOW "verb: supported, text: \"the idea of a workshop\", " \
	"items: [{text: \"held on line\"}, {text: \"open to all\", items: " \
	"[{text: \"free of charge\"}]}, {text: \"with a report;\"}, " \
	"{text: \"in May\"}]"

static void what_is_listed_has_its_marks(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, DECIDED("en", LISTED_BELOW),
		  "a) The Group supported the idea of a workshop:\n"
		  "    • held on line;\n    • open to all:\n      – free of charge;\n"
		  "    • with a report;\n    • in May.\n" },
		{ LANG_ZH, DECIDED("zh", "text: \"同意如下：\", items: "
		  "[{text: \"网上举行\"}, {text: \"五月\"}]"),
		  "a) 同意如下：\n    • 网上举行；\n    • 五月。\n" },
		{ LANG_AR, DECIDED("ar", "text: \"اتفق على ما يلي\", items: "
		  "[{text: \"عقد الورشة\"}, {text: \"في مايو\"}]"),
		  "أ) اتفق على ما يلي:\n    • عقد الورشة؛\n    • في مايو.\n" },
		{ LANG_EN, DECIDED("en", "text: \"It was agreed.\", items: "
		  "[{text: \"One.\"}, {text: \"Two.\"}]"),
		  "a) It was agreed.\n    • One.\n    • Two.\n" } };

	(void)state;
	CHECK(claims);
}

static void a_body_is_called_what_it_is(void **state)
{
	static const struct { enum lang lang; const char *name, *says; }
	claims[] = {
		{ LANG_EN, "ITU-T Study Group 13", "The Study Group agreed" },
		{ LANG_EN, "Radio Regulations Committee", "The Committee agreed" },
		{ LANG_EN, "Council Working Group", "The Group agreed" },
		{ LANG_ES, "Comisión de Estudio 13", "La Comisión acordó" },
		{ LANG_ES, "Grupo de Trabajo", "El Grupo acordó" } };

	(void)state;
	for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
		char minutes[512];
		struct drawing d = { .lang = claims[i].lang,
			.form = "meeting-report", .incomplete = true,
			.minutes = { minutes } };

		snprintf(minutes, sizeof minutes, "minutes: 1\nmeeting:\n  body: "
			"{name: \"%s\"}\nagenda:\n  items:\n  - title: \"X\"\n"
			"    outcomes:\n    - {status: agreed, verb: agreed, "
			"text: \"on it\"}\n", claims[i].name);
		draw(&d);
		assert_says(&d, claims[i].says);
		draw_close(&d);
	}
}

static void who_opens_or_closes_is_told_to(void **state)
{
	static const struct in_lang claims[] = {
		{ LANG_EN, SPOKE("en", "speaker: ana, kind: opening, text: "
		  "[\"welcomed the participants\", \"recalled the mandate\"]"),
		  "The Chair opened the meeting and welcomed the participants. "
		  "The Chair recalled the mandate." },
		{ LANG_EN, SPOKE("en", "speaker: zhao, kind: opening, text: "
		  "[\"Mr H. Zhao welcomed all.\"]"), "Mr H. Zhao, Secretary-General, "
		  "opened the tenth meeting. Mr H. Zhao welcomed all." },
		{ LANG_EN, SPOKE("en", "speaker: zhao, kind: opening, text: "
		  "[\"H. Zhao opened the meeting.\"]"), "2.1 H. Zhao opened the "
		  "meeting.\n" },
		{ LANG_EN, DECIDED("en", "verb: agreed, text: \"The Group "
		  "thanked the secretariat.\""),
		  "a) The Group thanked the secretariat." },
		{ LANG_EN, SPOKE("en", "speaker: ana, kind: closing, text: "
		  "[\"thanked the interpreters.\"]"),
		  "The Chair thanked the interpreters and closed the meeting." },
		{ LANG_EN, SPOKE("en", "speaker: ana, kind: closing, text: "
		  "[\"thanked all and declared the meeting closed\"]"),
		  "The Chair thanked all and declared the meeting closed." },
		{ LANG_FR, SPOKE("fr", "speaker: ana, kind: opening, text: "
		  "[\"a souhaité la bienvenue à tous\"]"),
		  "La Présidente a ouvert la réunion et a souhaité" },
		{ LANG_FR, SPOKE("fr", "speaker: ana, kind: opening, text: "
		  "[\"souhaite la bienvenue à tous\"]"),
		  "La Présidente souhaite la bienvenue à tous." },
		{ LANG_FR, SPOKE("fr", "speaker: ana, kind: closing, text: "
		  "[\"Elle a remercié les interprètes.\"]"),
		  "a remercié les interprètes et a clos la réunion." },
		{ LANG_ES, SPOKE("es", "speaker: ana, kind: closing, text: "
		  "[\"agradeció a los intérpretes\"]"),
		  "agradeció a los intérpretes y clausuró la reunión." },
		{ LANG_RU, SPOKE("ru", "speaker: zhao, kind: opening, text: "
		  "[\"приветствовал участников\"]"),
		  "открыл собрание и приветствовал участников." },
		{ LANG_ZH, SPOKE("zh", "speaker: zhao, kind: closing, text: "
		  "[\"感谢与会者\"]"), "感谢与会者，并宣布会议闭幕。" } };

	(void)state;
	CHECK(claims);
}

static void a_long_list_has_all(void **state)
{
	struct buf minutes = BUF_INIT;
	struct drawing d = { .lang = LANG_EN, .incomplete = true };

	(void)state;
	buf_add(&minutes, MEETING("en", "10", "2019-09-18", "")
		"attendance:\n  apologies: [\"Guest 1\"");
	for (int i = 2; i <= 70; i++)
		buf_addf(&minutes, ", \"Guest %d\"", i);
	buf_add(&minutes, "]\n");
	d.minutes[0] = minutes.s;
	draw(&d);
	assert_says(&d, "Guest 64, Guest 65, Guest 66");
	assert_says(&d, "Guest 69 and Guest 70.");
	draw_close(&d);
	buf_free(&minutes);
}

static void what_the_drafter_is_told_is_told_whole(void **state)
{
	struct buf minutes = BUF_INIT;
	struct drawing d = { .lang = LANG_EN, .incomplete = true };

	(void)state;
	buf_add(&minutes, "minutes: 1\nmeeting:\n  body: {code: \"WG\", "
		"name: {ru: \"");
	for (int i = 0; i < 300; i++)
		buf_add(&minutes, "ж");
	buf_add(&minutes, " конец\"}}\n  number: 10\n  language: ru\n");
	d.minutes[0] = minutes.s;
	draw(&d);
	assert_in(d.told.s, "ж конец' stands for it");
	draw_close(&d);
	buf_free(&minutes);
}

/* A short name without a language is one of the minutes' language. */
static void a_short_name_is_none_in_another_language(void **state)
{
	static const char minutes[] = "minutes: 1\n"
		"meeting:\n"
		"  body: {code: \"WG\", name: \"Group\", parent: \"Council\"}\n"
		"  number: 10\n  dates: [\"2025-05-12\"]\n"
		"  place: {city: \"Geneva\"}\n  language: en\n"
		"bodies:\n"
		"- {code: usa, name: {en: \"United States of America\"}, short: "
		"\"United States\", category: member state, country: US}\n"
		"- {code: sic, name: {en: \"Safer Internet\", ru: "
		"\"Безопасный интернет\"}, short: \"SIC\"}\n"
		"people:\n"
		"- {code: lam, name: {en: \"Tomas Lamanauskas\", ru: \"Томас "
		"Ламанаускас\"}, short: \"Lamanauskas\", title: "
		"{en: \"Mr\", ru: \"г-н\", fr: \"M.\"}, gender: male}\n"
		"officers: [{role: chair, who: sic}]\n"
		"agenda:\n  items:\n  - title: \"X\"\n    record:\n"
		"    - intervention: {speaker: lam, kind: presentation}\n"
		"    - intervention: {speaker: usa, text: [\"a\"]}\n"
		"    - intervention: {speaker: usa, kind: question, "
		"text: [\"b\"]}\n"
		"    - intervention: {speaker: lam, text: [\"c\"]}\n";
	struct drawing ru = { .lang = LANG_RU, .form = "cwg-chair",
		.minutes = { minutes } };
	struct drawing fr = { .lang = LANG_FR, .form = "summary-minutes",
		.minutes = { minutes } };

	(void)state;
	draw(&ru);
	assert_is_silent_on(&ru, "United States");
	assert_is_silent_on(&ru, "Lamanauskas");
	assert_says(&ru, "Г-н Томас Ламанаускас заявил");
	draw_close(&ru);
	draw(&fr);
	assert_is_silent_on(&fr, "United States");
	/* A part of the name, which is Latin here as there. */
	assert_says(&fr, "M. Lamanauskas a déclaré");
	draw_close(&fr);
}

static void the_items_and_documents_of_each_meeting_are_told_apart(
	void **state)
{
	static const char head[] = "minutes: 1\nmeeting: {language: en, "
		"body: {code: \"WG\", name: \"WG\"}, number: %d, "
		"dates: [\"2025-05-1%d\"], place: {city: \"G\"}}\n"
		"officers: [{role: chair, who: \"Ann\"}]\n"
		"documents: [{symbol: \"INFO/1\", title: \"Paper %d\"}]\n"
		"agenda:\n  items:\n  - title: \"Opening\"\n"
		"    record: [{note: {text: \"Note %d\"}}]\n";
	char first[1024], second[1024];
	struct drawing d = { .lang = LANG_EN, .form = "meeting-report",
		.minutes = { first, second } };
	struct drawing one = { .lang = LANG_EN, .form = "meeting-report",
		.minutes = { first } };

	(void)state;
	snprintf(first, sizeof first, head, 4, 4, 4, 4);
	snprintf(second, sizeof second, head, 5, 5, 5, 5);
	draw(&d);
	assert_before(&d, "Fourth meeting, 14 May 2025", "Note 4");
	assert_before(&d, "Note 4", "Fifth meeting, 15 May 2025");
	assert_before(&d, "Fifth meeting, 15 May 2025", "Note 5");
	assert_says(&d, "Meeting" CELL_END "Document");
	assert_says(&d, "4" CELL_END "INFO/1" CELL_END "Paper 4");
	draw_close(&d);
	draw(&one);
	assert_is_silent_on(&one, "Fourth meeting,");
	assert_is_silent_on(&one, "Meeting" CELL_END);
	draw_close(&one);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_said_goes_into_the_sentence),
		cmocka_unit_test(who_is_in_no_roster_is_called_by_what_is_meant),
		cmocka_unit_test(a_secretariat_is_called_so_in_each_language),
		cmocka_unit_test(words_of_others_stay_theirs),
		cmocka_unit_test(outcomes_fit_their_verbs),
		cmocka_unit_test(those_spoken_for_decline),
		cmocka_unit_test(a_body_has_its_article),
		cmocka_unit_test(what_was_not_agreed_was_proposed),
		cmocka_unit_test(a_sub_item_goes_on_from_its_lead_in),
		cmocka_unit_test(presentations_in_a_row_name_their_documents),
		cmocka_unit_test(an_answer_stays_with_its_question),
		cmocka_unit_test(
			meetings_that_differ_are_told_in_one_sentence),
		cmocka_unit_test(titles_are_told_by_whole_words),
		cmocka_unit_test(a_session_is_named_once),
		cmocka_unit_test(the_chair_has_a_gender),
		cmocka_unit_test(a_mandate_declines),
		cmocka_unit_test(what_nobody_recorded_is_not_said),
		cmocka_unit_test(what_was_put_off_has_its_title),
		cmocka_unit_test(nothing_gets_lost),
		cmocka_unit_test(two_days_of_a_month_share_it),
		cmocka_unit_test(thanks_are_no_action),
		cmocka_unit_test(those_thanked_may_be_in_the_words),
		cmocka_unit_test(a_joint_contribution_names_who_submitted_it),
		cmocka_unit_test(what_is_listed_has_its_marks),
		cmocka_unit_test(a_body_is_called_what_it_is),
		cmocka_unit_test(who_opens_or_closes_is_told_to),
		cmocka_unit_test(a_long_list_has_all),
		cmocka_unit_test(what_the_drafter_is_told_is_told_whole),
		cmocka_unit_test(a_short_name_is_none_in_another_language),
		cmocka_unit_test(
			the_items_and_documents_of_each_meeting_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
