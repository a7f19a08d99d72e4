/* test_attribution.c -- claims of who may not be named in a report. */
#include "config.h"

#include <string.h>

#include "tests/unit/drawing.h"
#include "tests/unit/meeting.h"
#include "tests/unit/unit.h"

static const char veiled[] = RECORD(
	"    - intervention: {speaker: ana, attribution: delegation, "
	"began: \"2016-10-10T12:00:00Z\", on-behalf-of: [bob], "
	"text: [\"asked for time.\"]}\n"
	"    - intervention: {speaker: bob, attribution: anonymous, "
	"on-behalf-of: [chi], kind: objection, text: [\"It is too dear.\"]}\n"
	"    - intervention: {speaker: bob, attribution: none, "
	"read-by: \"Rita Reader\", text: [\"Somebody ought to pay.\"]}\n"
	"    - intervention: {speaker: bob, attribution: anonymous, "
	"text: [\"Bob Roy of Canada will not pay.\"]}\n"
	"    - intervention: {speaker: bob, attribution: delegation, "
	"kind: presentation}\n"
	"    - intervention: {speaker: rwa, attribution: anonymous, "
	"kind: presentation}\n"
	"    - intervention: {speaker: can, attribution: anonymous, "
	"kind: presentation, document: [\"CWG-7\"], "
	"url: \"https://example.org/can\", text: [\"Measures.\"]}\n"
	"    - intervention: {speaker: can, attribution: none, "
	"document: [\"CWG-7\"], text: [\"More of them.\"]}\n"
	"    - intervention: {speaker: bob, attribution: delegation, "
	"document: [\"CWG-8\", \"CWG-9\"], text: [\"thanked all.\"]}\n")
	"documents:\n- {symbol: \"CWG-7\", source: [can]}\n"
	"- {symbol: \"CWG-8\", source: [bob]}\n"
	"- {symbol: \"CWG-9\", source: [arg]}\n";
static const char *const veiled_names[] = { "CWG-7", "CWG-8",
	"example.org", "Roy", "bob", "Rita", "Diaz",
	"Rwanda", "rwa", "Helpline", "CHI", NULL };

static void assert_no_name(const char *text)
{
	for (size_t i = 0; veiled_names[i]; i++)
		assert_not_in(text, veiled_names[i]);
}

/* No roster and no signature, in which names have a right to stand. */
static const char discussion_only[] = "form: 1\nblocks:\n"
	"- section: heading.discussion\n  paragraphs: numbered\n"
	"  blocks: [{take: record, by: entry}]\n";

static void no_format_names_who_may_not_be_named(void **state)
{
	static const struct { const char *format; bool trace; } ways[] = {
		{ "text", false }, { "text", true }, { "markdown", true },
		{ "html", true }, { "html", false }
	};
	struct drawing d = { .lang = LANG_EN, .form_text = discussion_only,
		.minutes = { veiled } };

	(void)state;
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		d.lang = l;
		d.incomplete = true;
		draw(&d);
		assert_true(d.ok);
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
			struct buf out = BUF_INIT;

			draw_as(&d, ways[i].format, ways[i].trace, &out);
			assert_no_name(out.s);
			buf_free(&out);
		}
		for (size_t i = 0; i < d.doc.n; i++) {
			assert_no_name(d.doc.block[i].text);
			assert_no_name(d.doc.block[i].sources);
		}
		assert_no_name(d.doc.title);
		draw_close(&d);
	}
}

static void each_level_says_what_it_may(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form_text = discussion_only,
		.incomplete = true, .minutes = { veiled } };

	(void)state;
	draw(&d);
	assert_says(&d, "1.1 Argentina asked for time.");
	assert_says(&d, "A Member State objected that it is too dear.");
	assert_says(&d, "It was stated: Somebody ought to pay.");
	assert_says(&d, "Canada presented a contribution.");
	assert_says(&d, "A Member State presented a contribution: Measures.");
	assert_says(&d, "Canada thanked all (Document CWG-9).");
	assert_is_silent_on(&d, "will not pay");
	assert_in(d.told.s, "name a speaker who is not to be named");
	draw_close(&d);
}

/* Said together, they may tell no more than each alone. */
static void merged_presentations_keep_what_each_may_not_say(void **state)
{
	static const char minutes[] = HEAD("12", "2016-10-10") CHAIR
		"documents:\n"
		"- {symbol: \"CWG-7\", source: [ana]}\n" ADOPTED
		"  - title: \"Discussion\"\n    record:\n"
		"    - intervention: {speaker: ana, attribution: delegation, "
		"kind: presentation, document: [\"CWG-7\"]}\n"
		"    - intervention: {speaker: rwa, kind: presentation}\n"
		"    - note: {text: \"A pause.\"}\n"
		"    - intervention: {speaker: ana, attribution: delegation, "
		"kind: presentation, text: [\"thanked Ana Diaz for all.\"]}\n"
		"    - intervention: {speaker: rwa, kind: presentation, "
		"text: [\"thanked Ana Diaz for all.\"]}\n";
	struct drawing d = { .lang = LANG_EN, .form_text = discussion_only,
		.incomplete = true, .minutes = { minutes } };

	(void)state;
	draw(&d);
	assert_says(&d, "presented their contributions: Argentina and Rwanda");
	assert_is_silent_on(&d, "CWG-7");
	/* Of Rwanda, who may say so, the words stay; of the other they go. */
	assert_int_equal(times(d.text.s, "thanked Ana Diaz"), 1);
	assert_is_silent_on(&d, "Argentina and Rwanda thanked");
	assert_in(d.told.s, "name a speaker who is not to be named");
	draw_close(&d);
}

/* The ids of speakers are as good as their names. */
static void sources_are_entries_and_never_people(void **state)
{
	struct drawing d = { .lang = LANG_EN, .form_text = discussion_only,
		.incomplete = true, .minutes = { veiled } };
	char name[IDENT_SIZE];

	(void)state;
	draw(&d);
	assert_true(d.ok);
	for (item_id i = 1; i < d.record[0].n; i++) {
		enum kind k = record_kind(&d.record[0], i);

		record_name(&d.record[0], i, name);
		for (size_t n = 0; n < d.doc.n; n++)
			if (k == KIND_PERSON || k == KIND_BODY)
				assert_not_in(d.doc.block[n].sources, name);
	}
	draw_close(&d);
}

#define SPEAKER_HIDES(text) \
	"minutes: 1\n" \
	"meeting: {number: 12, dates: [\"2016-10-10\"], language: ru, " \
	"body: {code: \"WG\", name: \"Рабочая группа\"}}\n" \
	"bodies:\n- {code: rus, name: \"Российская Федерация\", " \
	"category: member state, country: RU}\n" \
	"people:\n" \
	"- {code: iva, name: \"Иван Иванов\", short: \"Иванов\", " \
	"body: rus}\n" \
	"- {code: dol, name: \"Мария Дольская\", short: \"Дольская\", " \
	"body: rus}\n" \
	"- {code: pet, name: \"Сергей Петров\", body: rus}\n" \
	"- {code: ann, name: \"Ann Young\", body: rus}\n" \
	"- {code: sg, name: \"Secretary-General of ITU\"}\n" \
	"- {code: mir, name: \"Олег Мир\", short: \"Мир\", body: rus}\n" \
	"agenda:\n  items:\n  - title: \"Обсуждение\"\n    record:\n" \
	"    - intervention: {" text "}\n"

/* Does the text of the speaker betray who it is? */
static bool betrays(const char *minutes)
{
	struct drawing d = { .lang = LANG_RU, .form_text = discussion_only,
		.incomplete = true, .minutes = { minutes } };
	bool told;

	draw(&d);
	assert_true(d.ok);
	told = strstr(d.told.s, "name a speaker who is not to be named");
	draw_close(&d);
	return told;
}

static void an_inflected_name_is_a_name(void **state)
{
	(void)state;
#define BETRAYS(who, words) betrays(SPEAKER_HIDES("speaker: " who ", " \
	"attribution: anonymous, text: [\"" words "\"]"))
	assert_true(BETRAYS("iva", "сказанное Ивановым следует учесть"));
	assert_true(BETRAYS("iva", "мнение г-на Иванова следует учесть"));
	assert_true(BETRAYS("iva", "это предложил Иван Иванов"));
	assert_true(BETRAYS("dol", "вопрос задан Дольской"));
	assert_true(BETRAYS("dol", "просили Марию Дольскую ответить"));
	assert_true(BETRAYS("iva", "мнение Российской Федерации учтено"));
	assert_true(BETRAYS("mir", "по словам Мира, это верно"));
	/* So is the last word of a name, with its capital. */
	assert_true(BETRAYS("pet", "мнение г-на Пётрова следует учесть"));
	assert_true(BETRAYS("ann", "as Ms Young said"));
	assert_false(BETRAYS("ann", "young people should be asked"));
	/* An office has no last name. */
	assert_false(BETRAYS("sg", "the members of ITU were asked"));
	/* What is only like a name is not one. */
	assert_false(BETRAYS("mir", "во всем мире это так"));
	assert_false(BETRAYS("iva", "в Иваново построена сеть"));
	assert_false(BETRAYS("iva", "Ивановский район подключен"));
	assert_false(BETRAYS("dol", "Дольск подключен"));
#undef BETRAYS
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_format_names_who_may_not_be_named),
		cmocka_unit_test(each_level_says_what_it_may),
		cmocka_unit_test(
			merged_presentations_keep_what_each_may_not_say),
		cmocka_unit_test(sources_are_entries_and_never_people),
		cmocka_unit_test(an_inflected_name_is_a_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
