/* test_arabic.c -- claims of what an Arabic reviser would otherwise mend:
 * verbs before their subjects, what is written as one word, outcomes as one
 * sentence.
 */
#include "config.h"

#include "tests/unit/drawing.h"
#include "tests/unit/unit.h"

#define BODY(number, day, name) \
	"minutes: 1\n" \
	"meeting:\n" \
	"  body: {code: \"CWG-LANG\", name: \"" name "\", " \
	"parent: \"المجلس\"}\n" \
	"  number: " number "\n" \
	"  dates: [\"" day "\"]\n" \
	"  place: {city: \"جنيف\", premises: \"مقر الاتحاد\"}\n" \
	"  language: ar\n" \
	"bodies:\n" \
	"- {code: egy, name: \"مصر\", category: member state, country: EG}\n" \
	"- {code: tun, name: \"تونس\", category: member state, country: TN}\n" \
	"- {code: isoc, name: \"ISOC\", category: sector member}\n" \
	"- {code: las, name: \"جامعة الدول العربية\", " \
	"category: regional organization}\n" \
	"- {code: sec, name: \"أمانة الاتحاد\", short: \"الأمانة\", " \
	"category: secretariat}\n" \
	"people:\n" \
	"- {code: mona, name: \"منى اللامي\", title: \"السيدة\", " \
	"short: \"اللامي\", gender: female}\n" \
	"- {code: kar, name: \"كريم بن يوسف\", title: \"السيد\", " \
	"short: \"بن يوسف\", gender: male}\n" \
	"officers:\n- {role: chair, who: mona}\n"
#define GROUP BODY("15", "2025-05-12", "فريق العمل التابع للمجلس")
#define ITEM(lines) GROUP "agenda:\n  items:\n  - title: \"المناقشة\"\n" lines
#define SAID(lines) ITEM("    record:\n" lines)
#define SPOKE(rest) SAID("    - intervention: {" rest "}\n")
#define DECIDED(rest) ITEM("    outcomes:\n    - {status: agreed, " rest "}\n")

#define CHECK(claims) \
	assert_claims(LANG_AR, claims, sizeof claims / sizeof *claims)

static void a_verb_before_its_subject_agrees_with_it(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: mona, text: [\"شكر الوفود ودعا إلى "
		  "التوافق\"]"), "شكرت الرئيسة الوفود ودعت إلى التوافق." },
		{ SPOKE("speaker: egy, text: [\"أعربت عن التأييد وأشارت إلى "
		  "الوثيقة\"]"), "أعرب وفد مصر عن التأييد وأشار إلى الوثيقة." },
		{ SPOKE("speaker: egy, text: [\"سحبت تحفظها\"]"), "سحب وفد مصر" },
		{ SPOKE("speaker: kar, text: [\"احتفظ بحقه في الكلام\"]"),
		  "احتفظ السيد كريم" },
		{ DECIDED("verb: decided, text: \"تجميد الميزانية\""),
		  "قرر الفريق تجميد الميزانية." },
		{ SPOKE("speaker: las, text: [\"أوصت بالتعاون\"]"),
		  "أوصى ممثل جامعة الدول العربية بالتعاون." },
		{ SPOKE("speaker: sec, text: [\"ذكّر بالموعد\"]"),
		  "ذكّرت أمانة الاتحاد بالموعد." },
		/* In front of them, several have a verb in the singular. */
		{ SPOKE("speaker: egy, attribution: anonymous, text: [\"أيدوا "
		  "المقترح وطلبوا وقتاً\"]"),
		  "أيدت إحدى الدول الأعضاء المقترح وطلبت وقتاً." },
		{ SPOKE("speaker: mona, text: [\"أكد أهمية العمل، وطلب "
		  "الكلمة\"]"), "أكدت الرئيسة أهمية العمل، وطلبت الكلمة." },
		{ SPOKE("speaker: mona, text: [\"أكد أهمية العمل، وأشار السيد "
		  "حداد إلى ذلك\"]"), "أهمية العمل، وأشار السيد حداد إلى ذلك." },
		{ SPOKE("speaker: mona, text: [\"اتفق الفريق على ذلك\"]"),
		  "اتفق الفريق على ذلك." },
		/* What somebody else did stays as it was typed. */
		{ SPOKE("speaker: mona, text: [\"أوضحت أن الأمين العام زار "
		  "مصر وأكد التزامه\"]"),
		  "أوضحت الرئيسة أن الأمين العام زار مصر وأكد التزامه." } };

	(void)state;
	CHECK(claims);
}

static void the_speaker_stands_behind_a_particle_and_its_verb(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: kar, text: [\"كما ذكرت أن العمل جار\"]"),
		  "كما ذكر السيد كريم بن يوسف أن العمل جار." } };

	(void)state;
	CHECK(claims);
}

static void who_closes_the_meeting_does_so_in_the_sentence(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: mona, kind: closing, text: [\"شكرت "
		  "الوفود.\"]"), "شكرت الرئيسة الوفود واختتمت الاجتماع." } };

	(void)state;
	CHECK(claims);
}

static void several_who_did_the_same_have_one_verb(void **state)
{
	static const struct claim claims[] = {
		{ SAID("    - intervention: {speaker: egy, kind: presentation, "
		  "text: [\"عرضوا تدابيرهم\"]}\n"
		  "    - intervention: {speaker: tun, kind: presentation, "
		  "text: [\"عرضوا تدابيرهم\"]}\n"),
		  "عرض كل من مصر وتونس تدابيرهم." } };

	(void)state;
	CHECK(claims);
}

static void clauses_and_things_follow_their_verb(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: egy, text: [\"ينبغي أن يُوحَّد المسرد\"]"),
		  "قال وفد مصر إنه ينبغي أن يُوحَّد المسرد." },
		{ SPOKE("speaker: sec, kind: answer, text: [\"أن العمل "
		  "سيُنجز\"]"), "أجابت أمانة الاتحاد بأن العمل سيُنجز." },
		{ SPOKE("speaker: sec, kind: reply, text: [\"الانخفاض يعود إلى "
		  "السعر\"]"), "ردت أمانة الاتحاد بأن الانخفاض يعود إلى السعر." },
		{ SPOKE("speaker: egy, kind: objection, text: [\"أن التكاليف لم "
		  "تُدرس\"]"), "اعترض وفد مصر على أساس أن التكاليف لم تُدرس." },
		{ SPOKE("speaker: mona, kind: summing-up, text: [\"لم يتحقق "
		  "توافق\"]"), "خلصت الرئيسة إلى أنه لم يتحقق توافق." },
		{ SPOKE("speaker: mona, text: [\"ستؤكد المواعيد\"]"),
		  "قالت الرئيسة إنها ستؤكد المواعيد." },
		{ SPOKE("speaker: egy, kind: objection, text: [\"الوقت لا يسمح "
		  "بذلك\"]"), "على أساس أن الوقت لا يسمح بذلك." },
		{ SPOKE("speaker: egy, text: [\"الفريق يحتاج إلى وقت\"]"),
		  "قال وفد مصر إن الفريق يحتاج إلى وقت." },
		{ SPOKE("speaker: egy, kind: support, text: [\"مبدأ "
		  "المراجعة\"]"), "أيد وفد مصر مبدأ المراجعة." },
		{ SPOKE("speaker: egy, text: [\"إحراز التقدم\"]"),
		  "قال وفد مصر ما يلي: إحراز التقدم." } };

	(void)state;
	CHECK(claims);
}

static void an_outcome_is_one_sentence(void **state)
{
	static const struct claim claims[] = {
		{ DECIDED("verb: noted, text: \"الوثيقة 15/2\""),
		  "أ) أحاط الفريق علماً بالوثيقة 15/2." },
		{ DECIDED("verb: instructed, owner: [sec], due: {date: "
		  "\"2025-09-30\"}, text: \"إعداد دراسة\""),
		  "كلف الفريق الأمانة بإعداد دراسة في موعد أقصاه 30 سبتمبر" },
		{ DECIDED("verb: requested, owner: [sec], text: \"تقديم "
		  "قائمة\""), "طلب الفريق إلى الأمانة تقديم قائمة." },
		{ DECIDED("verb: invited, to: [egy], text: \"تقديم مقترحات "
		  "ترمي إلى تعزيز التعاون\""),
		  "دعا الفريق مصر إلى تقديم مقترحات ترمي إلى تعزيز" },
		{ DECIDED("verb: invited, text: \"الدول الأعضاء إلى تقديم "
		  "مقترحات\""), "دعا الفريق الدول الأعضاء إلى تقديم مقترحات." },
		{ DECIDED("verb: recommended, text: \"أن ينظر المجلس في "
		  "ذلك\""), "أوصى الفريق بأن ينظر المجلس في ذلك." },
		{ DECIDED("verb: agreed, text: \"مواصلة المناقشة\""),
		  "اتفق الفريق على مواصلة المناقشة." },
		{ DECIDED("verb: agreed, text: \"الأمانة ستعد تقريراً\""),
		  "اتفق الفريق على أن الأمانة ستعد تقريراً." },
		{ DECIDED("verb: thanked, text: \"السيد بن يوسف على "
		  "رئاسته\""), "شكر الفريق السيد بن يوسف على رئاسته." },
		{ DECIDED("verb: thanked, to: [tun], text: \"حسن الضيافة\""),
		  "أعرب الفريق عن الشكر لتونس: حسن الضيافة." },
		{ DECIDED("verb: deferred, text: \"الوثيقة 15/2\""),
		  "أرجأ الفريق النظر في الوثيقة 15/2." },
		{ DECIDED("verb: welcomed, text: \"بالتقدم المحرز\""),
		  "رحب الفريق بالتقدم المحرز." },
		{ DECIDED("verb: approved, text: \"على مشروع التقرير\""),
		  "وافق الفريق على مشروع التقرير." },
		{ DECIDED("verb: recommended, text: \"المجلس بأن ينظر فيه\""),
		  "أوصى الفريق المجلس بأن ينظر فيه." },
		{ DECIDED("verb: requested, text: \"من الأمانة إعداد "
		  "تقرير\""), "طلب الفريق من الأمانة إعداد تقرير." },
		{ ITEM("    outcomes:\n    - {verb: agreed, text: \"إنشاء فريق\"}\n"),
		  "قُدم اقتراح بإنشاء فريق" },
		{ BODY("3", "2025-05-12", "لجنة الدراسات 5") "agenda:\n"
		  "  items:\n  - title: \"المناقشة\"\n    outcomes:\n"
		  "    - {status: agreed, verb: decided, text: \"إنشاء "
		  "فريق\"}\n", "قررت اللجنة إنشاء فريق." } };

	(void)state;
	CHECK(claims);
}

static void particles_are_one_word_with_what_follows(void **state)
{
	static const struct claim claims[] = {
		{ BODY("1", "2025-05-12", "اللجنة التوجيهية") "agenda:\n"
		  "  items:\n  - title: \"المناقشة\"\n",
		  "الاجتماع الأول للجنة التوجيهية" },
		{ BODY("1", "2025-05-12", "ITU-T Focus Group") "agenda:\n"
		  "  items:\n  - title: \"المناقشة\"\n",
		  "الاجتماع الأول لـ ITU-T Focus Group" },
		{ DECIDED("verb: thanked, to: [isoc], text: \"حسن "
		  "الضيافة\""), "الشكر لـ ISOC: حسن" } };

	(void)state;
	CHECK(claims);
}

static void acts_of_procedure_have_no_brackets_in_brackets(void **state)
{
	static const struct claim claims[] = {
		{ SAID("    - event: {kind: motion, by: [egy], text: \"إقفال باب "
		  "المناقشة\"}\n"),
		  "اقتراح إجرائي مقدم من مصر بإقفال باب المناقشة." },
		{ SAID("    - event: {kind: ruling, by: [kar], text: \"النقطة "
		  "مقبولة\"}\n"), "قرار إجرائي من السيد كريم بن يوسف: النقطة" },
		{ SAID("    - event: {kind: silence, text: \"تكريماً لذكرى "
		  "الضحايا\"}\n"), "وقف المشاركون دقيقة صمت تكريماً لذكرى" },
		{ DECIDED("verb: agreed, text: \"مواصلة العمل\", positions: "
		  "[{by: [egy], kind: reservation, text: \"بشأن النص\"}]"),
		  "تحفظ من جانب مصر بشأن النص." },
		{ SPOKE("speaker: egy, read-by: mona, text: [\"أيد النص\"]"),
		  "أيد وفد مصر النص. تلت السيدة منى اللامي البيان." },
		{ SPOKE("speaker: mona, capacity: \"مقررة\", text: [\"أيد "
		  "النص\"]"), "أيدت السيدة منى اللامي، بصفتها مقررة، النص." } };

	(void)state;
	CHECK(claims);
}

static void the_parts_of_a_number_keep_their_places(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: sec, text: [\"أفادت بأن القاعدة تضم 1 240 000 "
		  "مصطلح\"]"), "تضم 1\u00A0240\u00A0000 مصطلح." },
		{ SPOKE("speaker: sec, text: [\"قدمت في عام 2024 120 "
		  "وثيقة\"]"), "في عام 2024 120 وثيقة." } };

	(void)state;
	CHECK(claims);
}

static void who_does_not_agree_says_so(void **state)
{
	static const struct claim claims[] = {
		{ SPOKE("speaker: egy, text: [\"لا تؤيد المقترح\"]"),
		  "لا يؤيد وفد مصر المقترح." },
		{ SPOKE("speaker: egy, text: [\"لا توجد موارد\"]"),
		  "قال وفد مصر إنه لا توجد موارد." } };

	(void)state;
	CHECK(claims);
}

static void clauses_in_a_list_are_told_apart(void **state)
{
	struct drawing d = { .lang = LANG_AR, .form = "cwg-chair",
		.minutes = { GROUP "attendance: {count: 73}\n",
			BODY("16", "2026-01-19", "فريق العمل التابع للمجلس")
			"attendance: {count: 8}\n" } };

	(void)state;
	draw(&d);
	assert_says(&d, "73 مشاركاً، وشارك في الاجتماع السادس عشر 8 مشاركين.");
	draw_close(&d);
}

static void two_meetings_are_a_dual(void **state)
{
	struct drawing d = { .lang = LANG_AR, .form = "cwg-chair",
		.minutes = { GROUP, BODY("16", "2026-01-19",
			"فريق العمل التابع للمجلس") } };

	(void)state;
	draw(&d);
	assert_true(d.ok);
	assert_says(&d, "عُقد الاجتماعان الخامس عشر والسادس عشر لفريق العمل "
		"التابع للمجلس (CWG-LANG) في 12 مايو 2025 وفي 19 يناير 2026 "
		"على التوالي في مقر الاتحاد بجنيف.");
	assert_says(&d, "للاجتماعين الخامس عشر والسادس عشر");
	draw_close(&d);
}

static void letters_are_those_of_the_language(void **state)
{
	struct drawing d = { .lang = LANG_AR, .form = "decisions",
		.minutes = { ITEM("    outcomes:\n"
		  "    - {status: agreed, text: \"أول\"}\n"
		  "    - {status: agreed, text: \"ثان\", "
		  "items: [{text: \"فرع\"}]}\n"
		  "    - {status: agreed, label: \"R\", text: \"ثالث\"}\n") } };

	(void)state;
	draw(&d);
	assert_says(&d, "\nأ" CELL_END);
	assert_says(&d, "\nب.1" CELL_END);
	assert_says(&d, "\nR" CELL_END);
	draw_close(&d);
}

/* A paragraph whose first words are the report's is in its language. */
static void a_paragraph_has_the_language_it_begins_in(void **state)
{
	struct drawing d = { .lang = LANG_AR, .form = "cwg-chair",
		.minutes = { "minutes: 1\n"
		"meeting:\n"
		"  body: {code: \"WG\", name: \"Group\", parent: \"Council\"}\n"
		"  number: 10\n  dates: [\"2025-05-12\"]\n"
		"  place: {city: \"Geneva\"}\n  language: en\n"
		"people: [{code: ann, name: \"Ann Ames\"}]\n"
		"officers: [{role: chair, who: ann}]\n"
		"agenda:\n  items:\n  - title: \"X\"\n    record:\n"
		"    - note: {text: \"A note of the secretary\"}\n"
		"    - event: {kind: vote, text: \"the plan\", votes: "
		"{for: 4, against: 1, abstaining: 0}}\n"
		"  - {title: \"The budget\", state: skipped}\n" } };
	struct buf html = BUF_INIT;

	(void)state;
	draw(&d);
	draw_as(&d, "html", false, &html);
	assert_in(html.s, "lang=\"en\" dir=\"ltr\"><span class=\"number\">"
		"2.1 </span>A note");
	assert_in(html.s, "The budget");
	assert_int_equal(times(html.s, "dir=\"ltr\""), 1);
	buf_free(&html);
	draw_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_verb_before_its_subject_agrees_with_it),
		cmocka_unit_test(
			the_speaker_stands_behind_a_particle_and_its_verb),
		cmocka_unit_test(
			who_closes_the_meeting_does_so_in_the_sentence),
		cmocka_unit_test(several_who_did_the_same_have_one_verb),
		cmocka_unit_test(clauses_and_things_follow_their_verb),
		cmocka_unit_test(an_outcome_is_one_sentence),
		cmocka_unit_test(particles_are_one_word_with_what_follows),
		cmocka_unit_test(
			acts_of_procedure_have_no_brackets_in_brackets),
		cmocka_unit_test(the_parts_of_a_number_keep_their_places),
		cmocka_unit_test(who_does_not_agree_says_so),
		cmocka_unit_test(clauses_in_a_list_are_told_apart),
		cmocka_unit_test(two_meetings_are_a_dual),
		cmocka_unit_test(letters_are_those_of_the_language),
		cmocka_unit_test(a_paragraph_has_the_language_it_begins_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
