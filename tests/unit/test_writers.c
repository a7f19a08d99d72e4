/* test_writers.c -- claims of the writers of reports, format by format. */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/text.h"
#include "draft/writers.h"

#include "tests/golden/sample_doc.h"
#include "tests/unit/unit.h"

static struct buf out = BUF_INIT;

static const char *as(const char *format, const struct doc *d, bool trace,
	int columns)
{
	struct write_options o = { .trace = trace, .columns = columns };
	struct fault f = FAULT_INIT;

	buf_cut(&out, 0);
	assert_true(writer_named(format)->write(d, &o, &out, &f));
	return out.s;
}

/* One of the reports made by hand, in a format. */
static const char *sample(const char *name, const char *format, bool trace,
	int columns)
{
	struct doc d;

	assert_true(sample_doc(name, &d));
	as(format, &d, trace, columns);
	doc_close(&d);
	return out.s;
}

/* A report of one block, in a format. */
static const char *only(const char *format, enum lang l, enum block_kind kind,
	const char *number, const char *text)
{
	struct doc d;
	struct block *b;

	doc_open(&d, l);
	b = doc_add(&d, kind);
	b->number = number;
	b->text = text;
	as(format, &d, false, 0);
	doc_close(&d);
	return out.s;
}

static void has(const char *all, const char *part)
{
	if (!strstr(all, part))
		fail_msg("no '%s' in:\n%s", part, all);
}

static void has_not(const char *all, const char *part)
{
	if (strstr(all, part))
		fail_msg("'%s' in:\n%s", part, all);
}

static void every_writer_is_found_by_its_name(void **state)
{
	(void)state;
	for (const struct writer *w = writers; w->name; w++)
		assert_ptr_equal(writer_named(w->name), w);
	assert_null(writer_named("pdf"));
	assert_null(writer_named(""));
	assert_true(writer_named("docx")->binary);
	assert_false(writer_named("html")->binary);
}

static void the_same_document_gives_the_same_bytes(void **state)
{
	static const char *const formats[] = { "text", "markdown", "html" };
	static const char *const names[] = { "en", "zh", "ar", "hostile", "fuzz:3" };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		for (size_t k = 0; k < 5; k++) {
			char *first = mem_copy(sample(names[k], formats[i], true, 0));

			assert_string_equal(first, sample(names[k], formats[i], true, 0));
			free(first);
		}
	}
}

static void an_empty_document_is_a_document(void **state)
{
	struct doc d;

	(void)state;
	doc_open(&d, LANG_EN);
	assert_string_equal(as("text", &d, false, 0), "");
	has(as("html", &d, false, 0), "<main>\n</main>");
	has(as("markdown", &d, false, 0), "---\nlang: en-GB\ndir: ltr\n---\n");
	doc_close(&d);
}

/* ---- plain text ---- */

/* The marks of direction take no room in a file. */
static void without_marks(void)
{
	static const char *const marks[] = { "\u200E", "\u200F" };

	for (size_t i = 0; i < 2; i++)
		for (char *at; (at = strstr(out.s, marks[i])); )
			buf_splice(&out, (size_t)(at - out.s), 3, "", 0);
}

/* Claim 1 of write_text.c; the samples' tables have room from 40 on. */
static void no_line_of_text_is_wider_than_asked_for(void **state)
{
	static const char *const names[] = { "en", "zh", "ar" };

	(void)state;
	for (size_t k = 0; k < 3; k++) {
		for (int columns = 40; columns <= 100; columns++) {
			const char *s;

			sample(names[k], "text", columns > 60, columns);
			without_marks();
			for (s = out.s; *s; s += strcspn(s, "\n") + 1)
				if (text_width(s, strcspn(s, "\n")) > columns)
					fail_msg("%s, %d columns: %.*s", names[k], columns,
						(int)strcspn(s, "\n"), s);
		}
	}
}

/* Claim 2. */
static void lines_stand_under_the_text_beside_the_number(void **state)
{
	const char *s = sample("en", "text", false, 60);

	(void)state;
	has(s, "\n5.1.2 The Chair encouraged Member States to take part; [time\n"
		"      of closing: not recorded].\n");
	has(s, "\n  a)  The Group expressed its thanks for the proposal to\n"
		"      involve the European Union");
	has(s, "\n      •   to keep the subject of cyberbullying, the sample\n"
		"          being small;\n"
		"      •   to hold the consultation");
	has(s, "\n          –   the Chair is to report on it.\n\n  c)  It took");
}

static void wide_characters_are_counted_as_two(void **state)
{
	const char *s = sample("zh", "text", false, 40);

	(void)state;
	has(s, "\n5.1   青年意见征询\n");
	has(s, "\n      •   继续关注网上霸凌主题，因为目前\n"
		"          样本甚少；\n");
	has(s, "\n1     引言\n----------\n");
}

static void a_table_has_columns(void **state)
{
	(void)state;
	has(sample("zh", "text", false, 80),
		"事项                                              负责方  期限\n"
		"----------------------------------------------------------------------\n"
		"确定下次意见征询主题（数字技能和赋权）的准确措辞  秘书处  2017年5月1日\n"
		"向JCA-COP介绍年龄核查                             秘书处  第十四次会议\n");
	has(sample("en", "text", false, 60), "\n"
		"Find the exact wording of    Secretariat  1 May 2017\n"
		"the subject of the next\n");
}

static void the_title_is_in_the_middle_and_the_box_between_rules(void **state)
{
	const char *s = sample("zh", "text", false, 40);

	(void)state;
	has(s, "\n   理事会保护上网儿童工作组主席的报告\n");
	has(s, "\n\n----------------------------------------\n  概要\n");
	has(s, "\n  理事会第1306号决议\n"
		"----------------------------------------\n\n\n1     引言\n");
}

static void a_url_that_fits_is_not_cut(void **state)
{
	(void)state;
	has(sample("en", "text", false, 70), "website of the Group:\n"
		"      https://www.itu.int/en/council/cwg-cop/Pages/default.aspx.\n");
	has(only("text", LANG_ZH, BLOCK_PARA, "",
		"相关文稿可查阅理事会保护上网儿童工作组的网站："
		"http://www.itu.int/en/council/cwg-cop。"),
		"：\nhttp://www.itu.int/en/council/cwg-cop。\n");
}

/* Claim 4: the first letter tells the direction, else a mark does. */
static void no_line_misleads_about_its_direction(void **state)
{
	(void)state;
	assert_string_equal(only("text", LANG_AR, BLOCK_PARA, "", "ITU والمجلس"),
		"\u200FITU والمجلس\n");
	assert_string_equal(only("text", LANG_AR, BLOCK_PARA, "5.1", "المجلس"),
		"5.1   المجلس\n");
	assert_string_equal(only("text", LANG_EN, BLOCK_PARA, "", "المجلس said"),
		"\u200Eالمجلس said\n");
	assert_string_equal(only("text", LANG_AR, BLOCK_ENTRY, "c)", "المجلس"),
		"\u200F  c)\u200E  المجلس\n");
}

static void a_cell_cannot_turn_the_next(void **state)
{
	(void)state;
	assert_string_equal(only("text", LANG_EN, BLOCK_ROW, "",
		"a\u202Eb\u2066" CELL_END "c"), "ab  c\n");
}

/* In a file they are not shown as they are on the screen. */
static void invisible_marks_take_no_room(void **state)
{
	struct buf text = BUF_INIT;

	(void)state;
	for (int i = 0; i < 16; i++)
		buf_add(&text, "\u200Eabc\u200F ");
	only("text", LANG_EN, BLOCK_PARA, "", text.s);
	assert_int_equal(strcspn(out.s, "\n"), 16 * (3 + 3 + 3 + 1) - 1);
	buf_free(&text);
}

static void trace_names_the_entries_behind_a_block(void **state)
{
	const char *uuid = "2f000000-0000-4000-8000-000000000001";

	(void)state;
	has(sample("en", "text", true, 80), "were:\n"
		"      [2f000000-0000-4000-8000-000000000001\n"
		"      2f000000-0000-4000-8000-000000000002\n"
		"      meeting:2f000000-0000-4000-8000-000000000003]\n\n");
	has_not(sample("en", "text", false, 80), uuid);
	has_not(sample("en", "markdown", false, 80), uuid);
	has_not(sample("en", "html", false, 80), uuid);
	has(sample("en", "markdown", true, 80), " sources=\"2f000000-");
	has(sample("en", "html", true, 80), " data-sources=\"2f000000-");
}

/* ---- Markdown ---- */

static void what_markdown_would_take_for_markup_is_escaped(void **state)
{
	static const struct { const char *text, *markdown; } pairs[] = {
		{ "1. First", "1\\. First" }, { "12) x", "12\\) x" },
		{ "a) x", "a\\) x" }, { "iv. x", "iv\\. x" },
		{ "(a) x", "\\(a) x" }, { "5.1 x", "5.1 x" },
		{ "Yes. We", "Yes. We" }, { "- x", "\\- x" }, { "+ x", "\\+ x" },
		{ "* x", "\\* x" }, { "# x", "\\# x" }, { "> x", "\\> x" },
		{ ": x", "\\: x" }, { ":::", "\\:::" }, { "%x", "\\%x" },
		{ "---", "\\-\\-\\-" }, { "a--b", "a\\-\\-b" },
		{ "well-known", "well-known" }, { "...", "\\.\\.\\." },
		{ "===", "\\===" }, { "Table: x", "Table\\: x" },
		{ "Mr. X", "Mr\\. X" }, { "e.g. x", "e.g\\. x" },
		{ "a...Mr. X", "a\\.\\.\\.Mr\\. X" }, { "a.Mr. X", "a.Mr. X" },
		{ "R&D", "R\\&D" }, { "R & D", "R & D" }, { "&amp;", "\\&amp;" },
		{ "<b>", "\\<b\\>" }, { "`x`", "\\`x\\`" }, { "a|b", "a\\|b" },
		{ "{.x}", "\\{.x\\}" }, { "[x](y)", "\\[x\\](y)" },
		{ "![x](y)", "\\!\\[x\\](y)" }, { "$x$", "\\$x\\$" },
		{ "a@b", "a\\@b" }, { "x^2~", "x\\^2\\~" }, { "\\", "\\\\" },
		{ "it's \"so\"", "it\\'s \\\"so\\\"" },
		{ "‘tis", "\\‘tis" }, { "“so”", "“so”" },
		{ "a\nb", "a\\\nb" }, { "a\n- b", "a\\\n\\- b" },
		{ "a\n\nb", "a\\\n\\\nb" }, { "a\n    b", "a\\\nb" },
		{ "    x", "x" }, { "x\n", "x" },
		{ "see http://a.b/x.", "see <http://a.b/x>." },
		{ "http://a.b/?x&copy;y", "http://a.b/?x\\&copy;y" },
		{ "网站：http://a.b。", "网站：<http://a.b>。" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct buf want = BUF_INIT;

		buf_addf(&want, "\n---\n\n%s\n", pairs[i].markdown);
		has(only("markdown", LANG_EN, BLOCK_PARA, "", pairs[i].text), want.s);
		buf_free(&want);
	}
}

/* By a job anything may be a source. */
static void no_source_ends_its_attribute(void **state)
{
	struct doc d;
	struct block *b;

	(void)state;
	doc_open(&d, LANG_EN);
	b = doc_add(&d, BLOCK_ENTRY);
	b->text = "x";
	b->sources = "meeting:2f-0 a\"} **b**\n:::\n&quot;\\";
	has(as("markdown", &d, true, 0), " sources=\"meeting:2f-0 a?? ??b???"
		":::??quot??\"}\nx\n");
	has(as("html", &d, true, 0), " data-sources=\"meeting:2f-0 a&quot;} "
		"**b** ::: &amp;quot;\\\"");
	doc_close(&d);
}

/* Claim 2 of write_markdown.c. */
static void numbers_stay_as_they_are(void **state)
{
	const char *s = sample("en", "markdown", false, 0);

	(void)state;
	has(s, "\n# 5 Discussion\n\n## 5.1 Consultation of young people\n");
	has(s, "\n::: {custom-style=\"Report-numbered\"}\n5.1.1 The secretariat");
	has(s, "\n::: {custom-style=\"Report-entry-1\"}\na\\) The Group expressed");
	has(s, "\n::: {custom-style=\"Report-entry-2\"}\n• to keep");
	has(only("markdown", LANG_EN, BLOCK_PARA, "3.", "x"), "\n3\\. x\n");
}

static void like_blocks_share_a_div(void **state)
{
	(void)state;
	has(sample("en", "markdown", false, 0),
		"::: {custom-style=\"Report-signature\"}\nChair of CWG-COP\n\n"
		"Dr Sherif Hashem (Egypt)\n:::\n");
}

static void another_language_is_marked(void **state)
{
	const char *s = sample("en", "markdown", false, 0);

	(void)state;
	has(s, "lang: en-GB\ndir: ltr\n");
	has(s, "::: {lang=\"ar-SA\" dir=\"rtl\"}\nحماية");
	has(s, "::: {lang=\"zh-CN\" dir=\"ltr\"}\n保护");
	s = sample("ar", "markdown", false, 0);
	has(s, "lang: ar-SA\ndir: rtl\n");
	has(s, "::: {lang=\"en-GB\" dir=\"ltr\"}\nChild");
	s = sample("en", "html", false, 0);
	has(s, "<html lang=\"en\" dir=\"ltr\">");
	has(s, "<p lang=\"ar\" dir=\"rtl\">حماية");
	s = sample("ar", "html", false, 0);
	has(s, "<html lang=\"ar\" dir=\"rtl\">");
	has(s, "<p lang=\"en\" dir=\"ltr\">Child");
}

static void metadata_are_strings_whatever_the_title(void **state)
{
	struct doc d;

	(void)state;
	doc_open(&d, LANG_EN);
	d.title = "a: \"b\"\n--- \\ #c \u2028";
	has(as("markdown", &d, false, 0), "---\npagetitle: \"a: \\\\\\\"b\\\\\\\" "
		"\\\\-\\\\-\\\\- \\\\\\\\ \\\\#c \\u2028\"\nlang");
	doc_close(&d);
}

static void a_cell_stays_in_its_cell(void **state)
{
	(void)state;
	has(only("markdown", LANG_EN, BLOCK_ROW, "", "a|b" CELL_END "c\nd"),
		"\n| a\\|b | c <br /> d |\n|");
}

/* ---- HTML ---- */

static void no_text_becomes_an_element(void **state)
{
	const char *s = sample("hostile", "html", true, 0);

	(void)state;
	has(s, "<title>&lt;/title&gt;&lt;script&gt;alert(1)");
	has_not(s, "<script");
	has_not(s, "<b>");
	has_not(s, "<!--");
	has(s, "content=\"C17/15&quot;&gt;&lt;b&gt;\"");
	has(only("html", LANG_EN, BLOCK_PARA, "<i>", "a < b & 'c'\nd"),
		"<p class=\"numbered\"><span class=\"number\">&lt;i&gt; </span>"
		"a &lt; b &amp; &#39;c&#39;<br>d</p>");
}

/* Claim 1 of write_html.c. */
static void the_page_needs_nothing_else(void **state)
{
	const char *s = sample("en", "html", true, 0);

	(void)state;
	has(s, "default-src 'none'; style-src 'unsafe-inline'");
	has_not(s, "url(");
	has_not(s, "@import");
	has_not(s, "src=");
	has_not(s, "<link");
}

static void links_end_where_the_url_does(void **state)
{
	(void)state;
	has(sample("zh", "html", false, 0),
		"<a dir=\"ltr\" href=\"http://www.itu.int/en/council/cwg-cop/Pages/"
		"default.aspx\">http://www.itu.int/en/council/cwg-cop/Pages/"
		"default.aspx</a>。</p>");
	has(only("html", LANG_EN, BLOCK_PARA, "", "(see https://a.b/c?d=1&e=2)."),
		"(see <a dir=\"ltr\" href=\"https://a.b/c?d=1&amp;e=2\">"
		"https://a.b/c?d=1&amp;e=2</a>).");
	has(only("html", LANG_EN, BLOCK_PARA, "", "http://a.b/c_(d), x"),
		">http://a.b/c_(d)</a>, x");
	has_not(only("html", LANG_EN, BLOCK_PARA, "", "javascript:x http:// ftp://a"),
		"<a");
}

/* Claims 2 and 4. */
static void entries_are_lists_with_the_ids_of_the_entries(void **state)
{
	const char *s = sample("en", "html", false, 0);

	(void)state;
	has(s, "<li id=\"1f000019-0000-4000-8000-000000000019\">"
		"<span class=\"number\">a) </span>The Group expressed");
	has(s, "On the consultation, the Group agreed:\n<ul>\n<li id=");
	has(s, "report on it.</li></ul>\n</li></ul>\n</li>\n<li id=");
	has(s, "CWG-COP-12/3.</li></ul>\n<h2>Open actions</h2>");
	has(s, "<div class=\"box\">\n<h2>Summary</h2>");
	has(s, "<tr><th scope=\"col\">Action</th>");
	has(s, "class=\"numbered open\"");
	has(sample("ar", "html", false, 0),
		"<span class=\"number\"><bdi dir=\"ltr\">c)</bdi> </span>");
}

/* ---- through pandoc ---- */

static void without_pandoc_one_sentence_says_so(void **state)
{
	char *path = mem_copy(getenv("PATH"));
	struct write_options o = { .trace = false };
	struct fault f = FAULT_INIT;
	struct doc d;

	(void)state;
	doc_open(&d, LANG_EN);
	setenv("PATH", "/nowhere", 1);
	buf_cut(&out, 0);
	assert_false(writer_named("docx")->write(&d, &o, &out, &f));
	assert_string_equal(f.text, "cannot make docx: pandoc is not installed (on "
		"Debian, apt-get install pandoc); text, markdown and html need nothing");
	assert_int_equal(out.n, 0);
	setenv("PATH", path, 1);
	free(path);
	doc_close(&d);
}

static void without_styles_one_sentence_says_which(void **state)
{
	struct write_options o = { .styles = "/nowhere" };
	struct fault f = FAULT_INIT;
	struct doc d;

	(void)state;
	doc_open(&d, LANG_AR);
	assert_false(writer_named("odt")->write(&d, &o, &out, &f));
	has(f.text, "cannot make odt: no styles in '/nowhere/report-rtl.odt'");
	doc_close(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_writer_is_found_by_its_name),
		cmocka_unit_test(the_same_document_gives_the_same_bytes),
		cmocka_unit_test(an_empty_document_is_a_document),
		cmocka_unit_test(no_line_of_text_is_wider_than_asked_for),
		cmocka_unit_test(lines_stand_under_the_text_beside_the_number),
		cmocka_unit_test(wide_characters_are_counted_as_two),
		cmocka_unit_test(a_table_has_columns),
		cmocka_unit_test(the_title_is_in_the_middle_and_the_box_between_rules),
		cmocka_unit_test(a_url_that_fits_is_not_cut),
		cmocka_unit_test(no_line_misleads_about_its_direction),
		cmocka_unit_test(a_cell_cannot_turn_the_next),
		cmocka_unit_test(invisible_marks_take_no_room),
		cmocka_unit_test(no_source_ends_its_attribute),
		cmocka_unit_test(trace_names_the_entries_behind_a_block),
		cmocka_unit_test(what_markdown_would_take_for_markup_is_escaped),
		cmocka_unit_test(numbers_stay_as_they_are),
		cmocka_unit_test(like_blocks_share_a_div),
		cmocka_unit_test(another_language_is_marked),
		cmocka_unit_test(metadata_are_strings_whatever_the_title),
		cmocka_unit_test(a_cell_stays_in_its_cell),
		cmocka_unit_test(no_text_becomes_an_element),
		cmocka_unit_test(the_page_needs_nothing_else),
		cmocka_unit_test(links_end_where_the_url_does),
		cmocka_unit_test(entries_are_lists_with_the_ids_of_the_entries),
		cmocka_unit_test(without_pandoc_one_sentence_says_so),
		cmocka_unit_test(without_styles_one_sentence_says_which),
	};
	int failed;

	setlocale(LC_ALL, "C.UTF-8");
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	buf_free(&out);
	return failed;
}
