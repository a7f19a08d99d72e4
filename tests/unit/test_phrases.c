/* test_phrases.c -- claims of the phrases and of their six languages. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "draft/data.h"
#include "draft/phrases.h"

#include "tests/unit/unit.h"

enum { NAME_MAX_HERE = 96 };

static struct phrases *in[LANG_COUNT];

static int open_all(void **state)
{
	struct fault f = FAULT_INIT;
	struct buf b = BUF_INIT;

	(void)state;
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		in[l] = phrases_open(l, &f);
		if (in[l])
			continue;
		fault_print(&f, &b);
		print_error("%s\n", b.s);
		buf_free(&b);
		return 1;
	}
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++)
		phrases_close(in[l]);
	return 0;
}

/* ---- what a report would answer ---- */

/* One meeting or several in a row, from a number on. */
struct facts {
	enum lang lang;
	long from, count;
	const struct said *said;
	char text[16][512];
	size_t used;
};

static const char *keep(struct facts *x, struct buf *b)
{
	char *to = x->text[x->used++ % 16];

	snprintf(to, sizeof x->text[0], "%s", b->s);
	buf_free(b);
	return to;
}

/* "ordinals_genitive": the numbers of the meetings in that variant. */
static const char *numbers(struct facts *x, const char *variant, long count)
{
	struct buf each[8], all = BUF_INIT;
	const char *text[8] = { NULL };

	for (long i = 0; i < count; i++) {
		each[i] = (struct buf)BUF_INIT;
		phrases_ordinal(in[x->lang], *variant ? variant + 1 : "plain",
			x->from + i, &each[i]);
		text[i] = each[i].s;
	}
	phrases_list(in[x->lang], text, (size_t)count, &all);
	for (long i = 0; i < count; i++)
		buf_free(&each[i]);
	return keep(x, &all);
}

static bool facts_look(void *context, const char *name, struct answer *a)
{
	struct facts *x = context;
	struct buf b = BUF_INIT;

	if (x->said && said_look((void *)x->said, name, a))
		return true;
	a->number = 0;
	if (!strcmp(name, "count")) {
		buf_addf(&b, "%ld", x->count);
		*a = (struct answer){ keep(x, &b), (double)x->count };
	} else if (!x->from) {
		return false;
	} else if (!strncmp(name, "ordinals", 8)) {
		a->text = numbers(x, name + 8, x->count);
	} else if (!strncmp(name, "ordinal", 7)) {
		a->text = numbers(x, name + 7, 1);
	} else {
		return false;
	}
	return true;
}

/* The phrase for meetings from one on, the rest as said; valid until the
 * next but fifteen. */
static const char *filled(enum lang l, const char *key, long from, long count,
	const struct said *said)
{
	static struct buf b[16];
	static size_t next;
	struct facts x = { .lang = l, .from = from, .count = count,
		.said = said };
	struct scope s = { NULL, facts_look, &x };
	struct buf *out = &b[next++ % 16];

	if (!out->s)
		*out = (struct buf)BUF_INIT;
	buf_cut(out, 0);
	phrase(in[l], key, &s, out);
	return out->s;
}

static const char *ordinal(enum lang l, const char *variant, long n)
{
	static struct buf b = BUF_INIT;

	buf_cut(&b, 0);
	phrases_ordinal(in[l], variant, n, &b);
	return b.s;
}

/* A date phrase; day 2 and what follows it may be 0. */
static const char *date(enum lang l, const char *key, const int *d)
{
	static struct buf b[8];
	static size_t next;
	char n[6][12];
	struct buf m1 = BUF_INIT, m2 = BUF_INIT, *out = &b[next++ % 8];

	for (int i = 0; i < 6; i++)
		snprintf(n[i], sizeof n[i], "%d", d[i]);
	phrases_month(in[l], d[1], &m1);
	if (d[4])
		phrases_month(in[l], d[4], &m2);
	struct said said[] = {
		{ "d", n[0], d[0] }, { "m", n[1], d[1] }, { "y", n[2], d[2] },
		{ "d1", n[0], d[0] }, { "m1", n[1], d[1] },
		{ "y1", n[2], d[2] }, { "d2", n[3], d[3] },
		{ "m2", n[4], d[4] }, { "y2", n[5], d[5] },
		{ "month", m1.s, 0 }, { "month1", m1.s, 0 },
		{ "month2", m2.s, 0 },
		{ "first", d[0] == 1 ? "yes" : "no", 0 },
		{ "first1", d[0] == 1 ? "yes" : "no", 0 },
		{ "first2", d[3] == 1 ? "yes" : "no", 0 },
		{ NULL, NULL, 0 } };
	struct scope s = { NULL, said_look, said };
	if (!out->s)
		*out = (struct buf)BUF_INIT;
	buf_cut(out, 0);
	phrase(in[l], key, &s, out);
	buf_free(&m1);
	buf_free(&m2);
	return out->s;
}

/* ---- every phrase of every language ---- */

struct keys { size_t n; char (*key)[NAME_MAX_HERE]; };

static void gather(struct data *d, yaml_node_t *map, const char *above,
	struct keys *k)
{
	for (size_t n = 0; data_key(d, map, n); n++) {
		yaml_node_t *at = data_value(d, map, n);
		char key[NAME_MAX_HERE];

		snprintf(key, sizeof key, "%s%s%s", above, *above ? "." : "",
			data_text(data_key(d, map, n)));
		if (!data_text(at)) {
			gather(d, at, key, k);
			continue;
		}
		k->key = mem_grow(k->key, (k->n + 1) * sizeof *k->key);
		strcpy(k->key[k->n++], key);
	}
}

static struct keys keys_of(enum lang l)
{
	struct keys k = { 0, NULL };
	struct buf path = BUF_INIT;
	struct data d;

	data_meant("phrases", lang_code(l), &path);
	assert_true(data_open(&d, path.s, "phrases", NULL));
	gather(&d, data_get(&d, data_root(&d), "say"), "", &k);
	data_close(&d);
	buf_free(&path);
	return k;
}

static void each_language_has_the_keys_of_english(void **state)
{
	struct keys en = keys_of(LANG_EN);

	(void)state;
	assert_true(en.n > 250);
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		struct keys k = keys_of(l);

		for (size_t i = 0; i < en.n; i++) {
			if (phrases_has(in[l], en.key[i]) ||
			    !strncmp(en.key[i], "term.", 5))
				continue;
			print_error("%s has no %s\n", lang_code(l), en.key[i]);
			fail_msg("a phrase is missing");
		}
		for (size_t i = 0; i < k.n; i++) {
			if (phrases_has(in[LANG_EN], k.key[i]) ||
			    !strncmp(k.key[i], "term.", 5))
				continue;
			print_error("%s alone has %s\n", lang_code(l),
				k.key[i]);
			fail_msg("a phrase is too many");
		}
		free(k.key);
	}
	free(en.key);
}

static void each_language_has_the_settings_of_english(void **state)
{
	struct buf path = BUF_INIT;
	struct data en, d;
	yaml_node_t *wanted, *verbs, *has;

	(void)state;
	data_meant("phrases", "en", &path);
	assert_true(data_open(&en, path.s, "phrases", NULL));
	wanted = data_get(&en, data_root(&en), "settings");
	verbs = data_get(&en, wanted, "verbs");
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		buf_cut(&path, 0);
		data_meant("phrases", lang_code(l), &path);
		assert_true(data_open(&d, path.s, "phrases", NULL));
		has = data_get(&d, data_root(&d), "settings");
		for (size_t n = 0; data_key(&en, wanted, n); n++) {
			const char *key = data_text(data_key(&en, wanted, n));

			/* These a language may do without. */
			if (strcmp(key, "forms") && strcmp(key, "article") &&
			    strcmp(key, "gist") && strcmp(key, "verb_behind"))
				assert_non_null(data_get(&d, has, key));
		}
		assert_non_null(data_at(&d, data_get(&d, has, "speech"), 59));
		has = data_get(&d, has, "verbs");
		for (size_t n = 0; data_key(&en, verbs, n); n++)
			assert_non_null(data_at(&d, data_get(&d, has,
				data_text(data_key(&en, verbs, n))), 0));
		data_close(&d);
	}
	data_close(&en);
	buf_free(&path);
}

/* Answers whatever is not a phrase of the language's own or a question. */
static bool anything(void *language, const char *name, struct answer *a)
{
	char key[NAME_MAX_HERE];
	enum lang l = *(enum lang *)language;

	snprintf(key, sizeof key, "term.%s", name);
	if (phrases_has(in[l], key) || !strncmp(name, "has_", 4))
		return false;
	*a = (struct answer){ "X", 2 };
	return true;
}

static void a_phrase_with_all_answers_has_no_gap(void **state)
{
	(void)state;
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		struct keys k = keys_of(l);
		struct scope s = { NULL, anything, &l };

		for (size_t i = 0; i < k.n; i++) {
			struct buf b = BUF_INIT;

			phrase(in[l], k.key[i], &s, &b);
			if (!*b.s || phrase_unset(b.s) || strpbrk(b.s, "{}") ||
			    strstr(b.s, "  ") || b.s[0] == ' ' ||
			    b.s[b.n - 1] == ' ') {
				print_error("%s %s: '%s'\n", lang_code(l),
					k.key[i], b.s);
				fail_msg("a phrase has a gap");
			}
			buf_free(&b);
		}
		free(k.key);
	}
}

static void a_gap_is_marked_where_english_marks_one(void **state)
{
	struct keys k = keys_of(LANG_EN);

	(void)state;
	for (size_t i = 0; i < k.n; i++) {
		struct buf en = BUF_INIT;

		phrase(in[LANG_EN], k.key[i], NULL, &en);
		for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
			struct buf b = BUF_INIT;

			if (!phrases_has(in[l], k.key[i]))
				continue;
			phrase(in[l], k.key[i], NULL, &b);
			if (!*b.s || (phrase_unset(en.s) &&
			    !phrase_unset(b.s) &&
			    strncmp(k.key[i], "term.", 5))) {
				print_error("%s %s: '%s'\n", lang_code(l),
					k.key[i], b.s);
				fail_msg("a fact unset is blank");
			}
			buf_free(&b);
		}
		buf_free(&en);
	}
	free(k.key);
}

/* ---- ordinals and meetings ---- */

static const struct { enum lang lang; const char *variant; long n;
	const char *text; } ordinals[] = {
	{ LANG_EN, "plain", 1, "first" }, { LANG_EN, "plain", 12, "twelfth" },
	{ LANG_EN, "plain", 21, "twenty-first" },
	{ LANG_FR, "plain", 1, "première" },
	{ LANG_FR, "plain", 21, "vingt et unième" },
	{ LANG_FR, "plain", 22, "vingt-deuxième" },
	{ LANG_FR, "plain", 31, "trente et unième" },
	{ LANG_ES, "plain", 3, "tercera" },
	{ LANG_ES, "plain", 11, "undécima" },
	{ LANG_ES, "plain", 12, "duodécima" },
	{ LANG_ES, "plain", 13, "decimotercera" },
	{ LANG_ES, "plain", 21, "vigesimoprimera" },
	{ LANG_ES, "plain", 30, "trigésima" },
	{ LANG_RU, "plain", 3, "третье" },
	{ LANG_RU, "plain", 24, "двадцать четвертое" },
	{ LANG_RU, "genitive", 13, "тринадцатого" },
	{ LANG_RU, "locative", 12, "двенадцатом" },
	{ LANG_RU, "locative", 40, "сороковом" },
	{ LANG_AR, "plain", 1, "الأول" },
	{ LANG_AR, "plain", 13, "الثالث عشر" },
	{ LANG_AR, "plain", 20, "العشرون" },
	{ LANG_AR, "plain", 21, "الحادي والعشرون" },
	{ LANG_AR, "genitive", 12, "الثاني عشر" },
	{ LANG_AR, "genitive", 20, "العشرين" },
	{ LANG_AR, "genitive", 21, "الحادي والعشرين" },
	{ LANG_ZH, "plain", 2, "第二" }, { LANG_ZH, "plain", 13, "第十三" },
};

static void ordinals_are_words(void **state)
{
	static const char *const variants[] = { "plain", "genitive",
		"locative" };

	(void)state;
	for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
		assert_string_equal(ordinal(ordinals[i].lang,
			ordinals[i].variant, ordinals[i].n), ordinals[i].text);
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++)
		for (size_t v = 0; v < 3; v++)
			for (long n = 1; n <= 40; n++) {
				const char *o = ordinal(l, variants[v], n);
				bool has = !v || l == LANG_RU ||
					(l == LANG_AR && v == 1);

				assert_true(*o && !strstr(o, "  "));
				assert_int_equal(strcspn(o, "0123456789") ==
					strlen(o), has);
			}
}

static const struct { enum lang lang; const char *key; long from, count;
	const char *text; } meetings[] = {
	{ LANG_EN, "term.meetings", 12, 2,
	  "the twelfth and thirteenth meetings" },
	{ LANG_EN, "term.meetings", 12, 1, "the twelfth meeting" },
	{ LANG_EN, "term.meetings", 0, 2, "the meetings" },
	{ LANG_FR, "term.meetings", 12, 2,
	  "les douzième et treizième réunions" },
	{ LANG_FR, "term.meetings", 1, 1, "la première réunion" },
	{ LANG_ES, "term.meetings", 12, 2,
	  "las reuniones duodécima y decimotercera" },
	{ LANG_ES, "term.meetings", 12, 1, "la duodécima reunión" },
	{ LANG_RU, "term.meetings", 12, 2,
	  "двенадцатое и тринадцатое собрания" },
	{ LANG_RU, "term.meetings_genitive", 12, 2,
	  "двенадцатого и тринадцатого собраний" },
	{ LANG_RU, "term.meetings_genitive", 12, 1, "двенадцатого собрания" },
	{ LANG_RU, "term.meeting_locative", 12, 1, "двенадцатом собрании" },
	{ LANG_AR, "term.meetings", 12, 1, "الاجتماع الثاني عشر" },
	{ LANG_AR, "term.meetings", 12, 2,
	  "الاجتماعان الثاني عشر والثالث عشر" },
	{ LANG_AR, "term.meetings", 12, 3,
	  "الاجتماعات الثاني عشر والثالث عشر والرابع عشر" },
	{ LANG_AR, "term.meetings_genitive", 19, 2,
	  "الاجتماعين التاسع عشر والعشرين" },
	{ LANG_ZH, "term.meetings", 12, 2, "第十二和第十三次会议" },
	{ LANG_ZH, "term.meetings", 12, 1, "第十二次会议" },
};

static void several_meetings_agree(void **state)
{
	static const struct said body[] = {
		{ "body", "Groupe de travail du Conseil", 0 },
		{ NULL, NULL, 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof meetings / sizeof *meetings; i++)
		assert_string_equal(filled(meetings[i].lang, meetings[i].key,
			meetings[i].from, meetings[i].count, NULL),
			meetings[i].text);
	assert_string_equal(filled(LANG_FR, "title.outcome", 12, 2, body),
		"Résultats des douzième et treizième réunions du Groupe de "
		"travail du Conseil");
	assert_string_equal(filled(LANG_FR, "title.attendance", 12, 2, body),
		"Participants aux douzième et treizième réunions du Groupe de "
		"travail du Conseil");
}

/* ---- dates ---- */

static const struct { enum lang lang; const char *key; int d[6];
	const char *text; } dates[] = {
	{ LANG_EN, "date.day", { 10, 10, 2016 }, "10 October 2016" },
	{ LANG_EN, "date.days", { 15, 5, 2017, 25, 5, 2017 },
	  "15-25 May 2017" },
	{ LANG_FR, "date.day", { 1, 2, 2017 }, "1er février 2017" },
	{ LANG_FR, "date.on_day", { 2, 2, 2017 }, "le 2 février 2017" },
	{ LANG_FR, "date.on_months", { 30, 1, 2017, 1, 2, 2017 },
	  "du 30 janvier au 1er février 2017" },
	{ LANG_FR, "date.days", { 1, 5, 2017, 5, 5, 2017 }, "1er-5 mai 2017" },
	{ LANG_ES, "date.day", { 10, 10, 2016 }, "10 de octubre de 2016" },
	{ LANG_ES, "date.days", { 15, 5, 2017, 25, 5, 2017 },
	  "15-25 de mayo de 2017" },
	{ LANG_ES, "date.on_days", { 15, 5, 2017, 25, 5, 2017 },
	  "del 15 al 25 de mayo de 2017" },
	{ LANG_RU, "date.day", { 10, 10, 2016 }, "10\u00a0октября 2016\u00a0года" },
	{ LANG_RU, "date.days", { 15, 5, 2017, 25, 5, 2017 },
	  "15–25\u00a0мая 2017\u00a0года" },
	{ LANG_RU, "date.months", { 30, 1, 2017, 1, 2, 2017 },
	  "30\u00a0января − 1\u00a0февраля 2017\u00a0года" },
	{ LANG_AR, "date.day", { 10, 10, 2016 }, "10 أكتوبر 2016" },
	{ LANG_AR, "date.days", { 10, 12, 2018, 14, 12, 2018 },
	  "10–14 ديسمبر 2018" },
	{ LANG_AR, "date.on_days", { 19, 6, 2023, 23, 6, 2023 },
	  "في الفترة من 19 إلى 23 يونيو 2023" },
	{ LANG_ZH, "date.day", { 10, 10, 2016 }, "2016年10月10日" },
	{ LANG_ZH, "date.days", { 17, 4, 2018, 27, 4, 2018 },
	  "2018年4月17-27日" },
	{ LANG_ZH, "date.months", { 30, 10, 2017, 4, 11, 2017 },
	  "2017年10月30日至11月4日" },
};

static void dates_are_those_of_the_house(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		assert_string_equal(date(dates[i].lang, dates[i].key,
			dates[i].d), dates[i].text);
}

/* ---- plurals, gender, forms ---- */

static const char *people(enum lang l, long n)
{
	char number[24];
	struct said said[] = { { "attendance_count", number, (double)n },
		{ NULL, NULL, 0 } };

	snprintf(number, sizeof number, "%ld", n);
	return filled(l, "term.participants", 0, 1, said);
}

static void plurals_follow_the_rules_of_each_language(void **state)
{
	(void)state;
	assert_string_equal(people(LANG_EN, 1), "one participant");
	assert_string_equal(people(LANG_EN, 21), "21 participants");
	assert_string_equal(people(LANG_FR, 1), "1 participant");
	assert_string_equal(people(LANG_FR, 2), "2 participants");
	assert_string_equal(people(LANG_ES, 1), "1 participante");
	assert_string_equal(people(LANG_ES, 100), "100 participantes");
	assert_string_equal(people(LANG_RU, 1), "1\u00a0человек");
	assert_string_equal(people(LANG_RU, 2), "2\u00a0человека");
	assert_string_equal(people(LANG_RU, 3), "3\u00a0человека");
	assert_string_equal(people(LANG_RU, 5), "5\u00a0человек");
	assert_string_equal(people(LANG_RU, 11), "11\u00a0человек");
	assert_string_equal(people(LANG_RU, 21), "21\u00a0человек");
	assert_string_equal(people(LANG_RU, 100), "100\u00a0человек");
	assert_string_equal(people(LANG_AR, 1), "مشارك واحد");
	assert_string_equal(people(LANG_AR, 2), "مشاركان");
	assert_string_equal(people(LANG_AR, 3), "3 مشاركين");
	assert_string_equal(people(LANG_AR, 5), "5 مشاركين");
	assert_string_equal(people(LANG_AR, 11), "11 مشاركاً");
	assert_string_equal(people(LANG_AR, 21), "21 مشاركاً");
	assert_string_equal(people(LANG_AR, 100), "100 مشارك");
	assert_string_equal(people(LANG_ZH, 5), "5名与会者");
}

static const char *takes_floor(enum lang l, const char *speaker,
	const char *gender)
{
	struct said said[] = { { "speaker", speaker, 0 },
		{ "gender", gender, 0 }, { NULL, NULL, 0 } };

	return filled(l, "floor.support", 0, 1, said);
}

static void verbs_agree_with_who_spoke(void **state)
{
	(void)state;
	assert_string_equal(takes_floor(LANG_RU, "г-н Иванов", "male"),
		"г-н Иванов выразил поддержку.");
	assert_string_equal(takes_floor(LANG_RU, "г-жа Иванова", "female"),
		"г-жа Иванова выразила поддержку.");
	assert_string_equal(takes_floor(LANG_RU, "А. Ли", ""),
		"А. Ли выражает поддержку.");
	assert_string_equal(takes_floor(LANG_RU, "представитель Канады",
		"body"), "представитель Канады выразил поддержку.");
	assert_string_equal(takes_floor(LANG_RU, "одно из Государств-Членов",
		"body"), "одно из Государств-Членов выразило поддержку.");
	assert_string_equal(takes_floor(LANG_AR, "السيدة بوغدان", "female"),
		"أعربت السيدة بوغدان عن التأييد.");
	assert_string_equal(takes_floor(LANG_AR, "السيد جونسون", "male"),
		"أعرب السيد جونسون عن التأييد.");
	assert_string_equal(takes_floor(LANG_AR, "الأمانة", "body"),
		"أعربت الأمانة عن التأييد.");
}

static const char *of_body(enum lang l, const char *body)
{
	struct said said[] = { { "body", body, 0 }, { NULL, NULL, 0 } };

	return filled(l, "title.report_by_chair", 0, 1, said);
}

static const char *state_speaks(enum lang l, const char *who)
{
	struct said said[] = { { "who", who, 0 }, { "kind", "state", 0 },
		{ NULL, NULL, 0 } };

	return filled(l, "speaker.body", 0, 1, said);
}

static void names_stand_in_their_forms(void **state)
{
	(void)state;
	assert_string_equal(of_body(LANG_FR, "Commission d'études 13"),
		"Rapport du Président de la Commission d'études 13");
	assert_string_equal(of_body(LANG_FR, "ITAC"),
		"Rapport du Président d'ITAC");
	assert_string_equal(of_body(LANG_ES, "Grupo de Trabajo"),
		"Informe del Presidente del Grupo de Trabajo");
	assert_string_equal(of_body(LANG_RU, "Рабочая группа Совета по защите"),
		"Отчет Председателя Рабочей группы Совета по защите");
	assert_string_equal(of_body(LANG_RU, "РГС-COP"),
		"Отчет Председателя РГС-COP");
	assert_string_equal(state_speaks(LANG_FR, "le Brésil"),
		"la délégation du Brésil");
	assert_string_equal(state_speaks(LANG_FR, "l'Argentine"),
		"la délégation de l'Argentine");
	assert_string_equal(state_speaks(LANG_FR, "la Fédération de Russie"),
		"la délégation de la Fédération de Russie");
	assert_string_equal(state_speaks(LANG_FR, "les Etats-Unis"),
		"la délégation des Etats-Unis");
	assert_string_equal(state_speaks(LANG_RU, "Аргентина"),
		"представитель Аргентины");
	assert_string_equal(state_speaks(LANG_RU, "Российская Федерация"),
		"представитель Российской Федерации");
	assert_string_equal(state_speaks(LANG_RU, "Чили"),
		"представитель Чили");
	assert_string_equal(state_speaks(LANG_EN, "Russian Federation"),
		"the Russian Federation");
	/* A name that is not known is marked, in whatever form. */
	assert_true(phrase_unset(of_body(LANG_RU, "")));
}

static void states_are_named_as_in_itu(void **state)
{
	static const char *const russia[LANG_COUNT] = { NULL, "الاتحاد الروسي",
		"Russian Federation", "Federación de Rusia",
		"Fédération de Russie", "Российская Федерация", "俄罗斯联邦" };
	struct buf b = BUF_INIT;

	(void)state;
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		buf_cut(&b, 0);
		assert_true(phrases_state(in[l], "RU", &b));
		assert_string_equal(b.s, russia[l]);
		assert_true(phrases_state(in[l], "AR", &b));
		assert_true(phrases_state(in[l], "FR", &b));
		assert_false(phrases_state(in[l], "ITU", &b));
	}
	buf_free(&b);
}

/* ---- words ---- */

static void words_are_found_as_words(void **state)
{
	static const char *const gist[LANG_COUNT] = { NULL,
		"أكدت أهمية حماية الأطفال", "stressed the importance",
		"subrayó la importancia", "a souligné l'importance",
		"Подчеркнула важность", "强调了重要性" };

	(void)state;
	for (enum lang l = LANG_AR; l < LANG_COUNT; l++) {
		assert_true(phrases_starts(in[l], "speech", gist[l]));
		assert_false(phrases_starts(in[l], "speech", "ITU 2017"));
	}
	assert_true(phrases_starts(in[LANG_FR], "lower", "L'UIT"));
	assert_false(phrases_starts(in[LANG_FR], "speech", "Argentine"));
	assert_false(phrases_starts(in[LANG_FR], "speech", "À la suite de"));
	assert_true(phrases_occurs(in[LANG_RU], "verbs.approved",
		"Отчет утвержден."));
	assert_false(phrases_occurs(in[LANG_RU], "verbs.approved",
		"Отчет неутвержден."));
	assert_true(phrases_occurs(in[LANG_ZH], "verbs.agreed",
		"工作组同意如下内容"));
	assert_true(phrases_occurs(in[LANG_AR], "verbs.agreed",
		"واتفق الفريق على ما يلي"));
}

/* ---- the words of the report that dais was modelled on ---- */

#define ATTENDED_ZH "约有100名与会者代表政府、私营部门和民间团体" \
	"到场或远程参加了两次会议"

static void chinese_says_what_the_model_says(void **state)
{
	static const struct said facts[] = {
		{ "body", "理事会保护上网儿童工作组", 0 },
		{ "code", "CWG-COP", 0 }, { "target", "理事会", 0 },
		{ "mandate", "国际电联理事会第1306号决议", 0 },
		{ "dates", "2016年10月10日和2017年2月2日", 0 },
		{ "meetings_each", "第十二次会议和第十三次会议", 0 },
		{ "premises", "国际电联总部", 0 }, { "city", "日内瓦", 0 },
		{ "open_to", "所有相关利益攸关方", 0 },
		{ "attendance_count", "100", 100 },
		{ "attendance_kind", "about", 0 }, { "mode", "hybrid", 0 },
		{ "represented", "政府、私营部门和民间团体", 0 },
		{ "whole", "yes", 0 }, { "attendances", ATTENDED_ZH, 0 },
		{ "agenda_how", "as_drafted", 0 }, { "sources", "both", 0 },
		{ "document_count", "9", 9 }, { "url", "http://itu.int", 0 },
		{ "role", "chair", 0 }, { NULL, NULL, 0 } };
	static const struct { const char *key, *text; } said[] = {
		{ "title.report_by_chair",
		  "理事会保护上网儿童工作组主席的报告" },
		{ "title.outcome",
		  "理事会保护上网儿童工作组第十二和第十三次会议的成果" },
		{ "summary.text", "本报告概述了理事会保护上网儿童工作组根据"
		  "国际电联理事会第1306号决议于2016年10月10日和2017年2月2日"
		  "召开的第十二和第十三次会议的主要成果。" },
		{ "action.note", "请理事会将本报告记录在案。" },
		{ "intro.held", "理事会保护上网儿童工作组（CWG-COP）"
		  "第十二次会议和第十三次会议分别于2016年10月10日和"
		  "2017年2月2日在日内瓦国际电联总部召开。" },
		{ "intro.attendance", "理事会保护上网儿童工作组对所有相关"
		  "利益攸关方开放，" ATTENDED_ZH "。" },
		{ "term.attended", ATTENDED_ZH },
		{ "adoption.text", "第十二和第十三次会议的议程草案分别在"
		  "两次会议上获得通过。" },
		{ "contributions.received", "工作组在两次会议上收到成员国和其他"
		  "利益攸关方的多份文稿。相关文稿可查阅CWG-COP的网站："
		  "http://itu.int。" },
		{ "heading.outcomes", "CWG-COP第十二和第十三次会议的成果" },
		{ "outcomes.lead", "第十二次会议的主要成果包括：" },
		{ "sign.role", "CWG-COP主席" } };

	(void)state;
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		assert_string_equal(filled(LANG_ZH, said[i].key, 12, 2, facts),
			said[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_language_has_the_keys_of_english),
		cmocka_unit_test(each_language_has_the_settings_of_english),
		cmocka_unit_test(a_phrase_with_all_answers_has_no_gap),
		cmocka_unit_test(a_gap_is_marked_where_english_marks_one),
		cmocka_unit_test(ordinals_are_words),
		cmocka_unit_test(several_meetings_agree),
		cmocka_unit_test(dates_are_those_of_the_house),
		cmocka_unit_test(plurals_follow_the_rules_of_each_language),
		cmocka_unit_test(verbs_agree_with_who_spoke),
		cmocka_unit_test(names_stand_in_their_forms),
		cmocka_unit_test(states_are_named_as_in_itu),
		cmocka_unit_test(words_are_found_as_words),
		cmocka_unit_test(chinese_says_what_the_model_says),
	};

	return cmocka_run_group_tests_name("phrases", tests, open_all,
		close_all);
}
