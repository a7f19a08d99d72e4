/* sample_doc.c -- reports made by hand, for the tests of the writers. */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

#include "tests/golden/sample_doc.h"

struct line {
	enum block_kind kind;
	int level;
	const char *number, *text;
	bool boxed, open;
	enum lang lang;
};

static const struct line english[] = {
	{ BLOCK_HEAD, 1, "", "Document C17/15", false, false, 0 },
	{ BLOCK_HEAD, 1, "", "8 March 2017", false, false, 0 },
	{ BLOCK_TITLE, 1, "", "Report by the Chair of the Council Working Group on Child Online Protection", false, false, 0 },
	{ BLOCK_SUBTITLE, 1, "", "Outcomes of the twelfth and thirteenth meetings", false, false, 0 },
	{ BLOCK_LEAD, 1, "", "Summary", true, false, 0 },
	{ BLOCK_PARA, 1, "", "This report summarizes the main outcomes of the twelfth and thirteenth meetings of the Group, held on 10 October 2016 and 2 February 2017 under Council Resolution 1306.", true, false, 0 },
	{ BLOCK_LEAD, 1, "", "Action required", true, false, 0 },
	{ BLOCK_PARA, 1, "", "The Council is invited to note this report.", true, false, 0 },
	{ BLOCK_RULE, 1, "", "", true, false, 0 },
	{ BLOCK_LEAD, 1, "", "References", true, false, 0 },
	{ BLOCK_ENTRY, 1, "•", "Resolution 179 (Rev. Busan, 2014)", true, false, 0 },
	{ BLOCK_ENTRY, 1, "•", "Council Resolution 1306", true, false, 0 },
	{ BLOCK_HEADING, 1, "1", "Introduction", false, false, 0 },
	{ BLOCK_PARA, 1, "", "The two meetings were held at ITU headquarters in Geneva. About 100 participants took part, on site and remotely.", false, false, 0 },
	{ BLOCK_HEADING, 1, "4", "Contributions", false, false, 0 },
	{ BLOCK_PARA, 1, "4.1", "The contributions are on the website of the Group: https://www.itu.int/en/council/cwg-cop/Pages/default.aspx.", false, false, 0 },
	{ BLOCK_PARA, 1, "4.2", "The title of one of them was:", false, false, 0 },
	{ BLOCK_PARA, 1, "", "保护上网儿童：卢旺达的措施。", false, false, LANG_ZH },
	{ BLOCK_PARA, 1, "", "حماية الأطفال على الخط: تدابير رواندا.", false, false, LANG_AR },
	{ BLOCK_HEADING, 1, "5", "Discussion", false, false, 0 },
	{ BLOCK_HEADING, 2, "5.1", "Consultation of young people", false, false, 0 },
	{ BLOCK_PARA, 1, "5.1.1", "The secretariat reported on the progress of the initiative, among it several updates of the consultation on cyberbullying. Because few young people had answered (about 20 replies), it showed the platform and what had been learnt from the consultation.", false, false, 0 },
	{ BLOCK_PARA, 1, "5.1.2", "The Chair encouraged Member States to take part; [time of closing: not recorded].", false, true, 0 },
	{ BLOCK_HEADING, 1, "6", "Outcomes", false, false, 0 },
	{ BLOCK_PARA, 1, "6.1", "The main outcomes of the twelfth meeting were:", false, false, 0 },
	{ BLOCK_ENTRY, 1, "a)", "The Group expressed its thanks for the proposal to involve the European Union and the Council of Europe so as to bridge gaps and coordinate action at national, regional and international level.", false, false, 0 },
	{ BLOCK_ENTRY, 1, "b)", "On the consultation, the Group agreed:", false, false, 0 },
	{ BLOCK_ENTRY, 2, "•", "to keep the subject of cyberbullying, the sample being small;", false, false, 0 },
	{ BLOCK_ENTRY, 2, "•", "to hold the consultation, where possible, in the six working languages of the United Nations, with the support of Member States and regional offices;", false, false, 0 },
	{ BLOCK_ENTRY, 3, "–", "the Chair is to report on it.", false, false, 0 },
	{ BLOCK_ENTRY, 1, "c)", "It took note of Document CWG-COP-12/3.", false, false, 0 },
	{ BLOCK_LEAD, 1, "", "Open actions", false, false, 0 },
	{ BLOCK_ROW, 1, "", "Action" CELL_END "Owner" CELL_END "Due", false, false, 0 },
	{ BLOCK_ROW, 1, "", "Find the exact wording of the subject of the next consultation, on digital skills and empowerment" CELL_END "Secretariat" CELL_END "1 May 2017", false, false, 0 },
	{ BLOCK_ROW, 1, "", "Put age verification to JCA-COP" CELL_END "Secretariat" CELL_END "fourteenth meeting", false, false, 0 },
	{ BLOCK_RULE, 1, "", "", false, false, 0 },
	{ BLOCK_SIGN, 1, "", "Chair of CWG-COP", false, false, 0 },
	{ BLOCK_SIGN, 1, "", "Dr Sherif Hashem (Egypt)", false, false, 0 },
};

static const struct line chinese[] = {
	{ BLOCK_HEAD, 1, "", "文件 C17/15-C", false, false, 0 },
	{ BLOCK_HEAD, 1, "", "2017年3月8日", false, false, 0 },
	{ BLOCK_TITLE, 1, "", "理事会保护上网儿童工作组主席的报告", false, false, 0 },
	{ BLOCK_SUBTITLE, 1, "", "理事会保护上网儿童工作组第十二和第十三次会议的成果", false, false, 0 },
	{ BLOCK_LEAD, 1, "", "概要", true, false, 0 },
	{ BLOCK_PARA, 1, "", "本报告概述了理事会保护上网儿童工作组根据国际电联理事会第1306号决议于2016年10月10日和2017年2月2日召开的第十二和第十三次会议的主要成果。", true, false, 0 },
	{ BLOCK_LEAD, 1, "", "需采取的行动", true, false, 0 },
	{ BLOCK_PARA, 1, "", "请理事会将本报告记录在案。", true, false, 0 },
	{ BLOCK_RULE, 1, "", "", true, false, 0 },
	{ BLOCK_LEAD, 1, "", "参考文件", true, false, 0 },
	{ BLOCK_PARA, 1, "", "第179号决议（2014年，釜山，修订版）\n理事会第1306号决议", true, false, 0 },
	{ BLOCK_HEADING, 1, "1", "引言", false, false, 0 },
	{ BLOCK_PARA, 1, "", "两次会议均在日内瓦国际电联总部召开，约有100名与会者到场或远程参加。", false, false, 0 },
	{ BLOCK_HEADING, 1, "4", "文稿", false, false, 0 },
	{ BLOCK_PARA, 1, "4.1", "相关文稿可查阅CWG-COP的网站：http://www.itu.int/en/council/cwg-cop/Pages/default.aspx。", false, false, 0 },
	{ BLOCK_PARA, 1, "4.2", "其中一份文稿的标题为：", false, false, 0 },
	{ BLOCK_PARA, 1, "", "Child online protection: the measures of Rwanda.", false, false, LANG_EN },
	{ BLOCK_HEADING, 1, "5", "讨论", false, false, 0 },
	{ BLOCK_HEADING, 2, "5.1", "青年意见征询", false, false, 0 },
	{ BLOCK_PARA, 1, "5.1.1", "国际电联秘书处介绍了国际电联COP举措的更新情况，包括与Re-Rights组织合作，多次更新网上霸凌问题青年意见在线征询。由于青年的参与率较低（约20项回复），秘书处着重进行了平台演示并强调在线征询期间获得的教训。", false, false, 0 },
	{ BLOCK_PARA, 1, "5.1.2", "国际电联副秘书长马尔科姆•琼森（Malcolm Johnson）先生发言；【结束时间：未记录】。", false, true, 0 },
	{ BLOCK_HEADING, 1, "6", "成果", false, false, 0 },
	{ BLOCK_PARA, 1, "6.1", "第十二次会议的主要成果包括：", false, false, 0 },
	{ BLOCK_ENTRY, 1, "a)", "工作组对让欧盟和欧洲理事会等参与进来以弥合差距并协调国家、区域和国际层面行动的建议表示感谢。", false, false, 0 },
	{ BLOCK_ENTRY, 1, "b)", "关于青年在线意见征询，工作组同意如下内容：", false, false, 0 },
	{ BLOCK_ENTRY, 2, "•", "继续关注网上霸凌主题，因为目前样本甚少；", false, false, 0 },
	{ BLOCK_ENTRY, 2, "•", "在成员国、国际电联区域代表处及合作伙伴的支持下，尽可能以联合国的六种工作语文开展意见征询，扩大其范围；", false, false, 0 },
	{ BLOCK_ENTRY, 1, "c)", "工作组将CWG-COP-12/3号文件记录在案。", false, false, 0 },
	{ BLOCK_LEAD, 1, "", "待办事项", false, false, 0 },
	{ BLOCK_ROW, 1, "", "事项" CELL_END "负责方" CELL_END "期限", false, false, 0 },
	{ BLOCK_ROW, 1, "", "确定下次意见征询主题（数字技能和赋权）的准确措辞" CELL_END "秘书处" CELL_END "2017年5月1日", false, false, 0 },
	{ BLOCK_ROW, 1, "", "向JCA-COP介绍年龄核查" CELL_END "秘书处" CELL_END "第十四次会议", false, false, 0 },
	{ BLOCK_RULE, 1, "", "", false, false, 0 },
	{ BLOCK_SIGN, 1, "", "CWG-COP主席", false, false, 0 },
	{ BLOCK_SIGN, 1, "", "Sherif Hashem博士（阿拉伯埃及共和国）", false, false, 0 },
};

static const struct line arabic[] = {
	{ BLOCK_HEAD, 1, "", "الوثيقة C17/15-A", false, false, 0 },
	{ BLOCK_HEAD, 1, "", "8 مارس 2017", false, false, 0 },
	{ BLOCK_TITLE, 1, "", "تقرير رئيس فريق العمل التابع للمجلس المعني بحماية الأطفال على الخط", false, false, 0 },
	{ BLOCK_SUBTITLE, 1, "", "نتائج الاجتماعين الثاني عشر والثالث عشر", false, false, 0 },
	{ BLOCK_LEAD, 1, "", "ملخص", true, false, 0 },
	{ BLOCK_PARA, 1, "", "يلخص هذا التقرير النتائج الرئيسية للاجتماعين الثاني عشر والثالث عشر لفريق العمل (CWG-COP) المعقودين في 10 أكتوبر 2016 و2 فبراير 2017 عملاً بقرار المجلس 1306.", true, false, 0 },
	{ BLOCK_LEAD, 1, "", "الإجراء المطلوب", true, false, 0 },
	{ BLOCK_PARA, 1, "", "يُدعى المجلس إلى أن يحيط علماً بهذا التقرير.", true, false, 0 },
	{ BLOCK_RULE, 1, "", "", true, false, 0 },
	{ BLOCK_LEAD, 1, "", "المراجع", true, false, 0 },
	{ BLOCK_PARA, 1, "", "القرار 179 (المراجَع في بوسان، 2014)\nقرار المجلس 1306", true, false, 0 },
	{ BLOCK_HEADING, 1, "1", "مقدمة", false, false, 0 },
	{ BLOCK_PARA, 1, "", "عُقد الاجتماعان في مقر الاتحاد في جنيف، وشارك فيهما نحو 100 مشارك حضورياً وعن بُعد.", false, false, 0 },
	{ BLOCK_HEADING, 1, "4", "المساهمات", false, false, 0 },
	{ BLOCK_PARA, 1, "4.1", "يمكن الاطلاع على المساهمات في موقع الفريق: https://www.itu.int/en/council/cwg-cop/Pages/default.aspx.", false, false, 0 },
	{ BLOCK_PARA, 1, "4.2", "وكان عنوان إحدى المساهمات:", false, false, 0 },
	{ BLOCK_PARA, 1, "", "Child online protection: the measures of Rwanda.", false, false, LANG_EN },
	{ BLOCK_HEADING, 1, "5", "المناقشة", false, false, 0 },
	{ BLOCK_HEADING, 2, "5.1", "التشاور مع الشباب", false, false, 0 },
	{ BLOCK_PARA, 1, "5.1.1", "قدمت الأمانة تقريراً عن تقدم مبادرة حماية الأطفال على الخط، بما في ذلك تحديثات عديدة للمشاورة بشأن التنمر السيبراني مع منظمة Re-Rights. وبسبب قلة الردود (نحو 20 رداً) عرضت الأمانة المنصة والدروس المستفادة من المشاورة.", false, false, 0 },
	{ BLOCK_PARA, 1, "5.1.2", "وشجع الرئيس الدول الأعضاء على المشاركة؛ [وقت الاختتام: غير مسجل].", false, true, 0 },
	{ BLOCK_HEADING, 1, "6", "النتائج", false, false, 0 },
	{ BLOCK_PARA, 1, "6.1", "فيما يلي النتائج الرئيسية للاجتماع الثاني عشر:", false, false, 0 },
	{ BLOCK_ENTRY, 1, "أ )", "أعرب فريق العمل عن شكره على الاقتراح الداعي إلى إشراك الاتحاد الأوروبي ومجلس أوروبا لسد الفجوات وتنسيق العمل على الصعيد الوطني والإقليمي والدولي.", false, false, 0 },
	{ BLOCK_ENTRY, 1, "ب)", "وبشأن المشاورة، اتفق فريق العمل على ما يلي:", false, false, 0 },
	{ BLOCK_ENTRY, 2, "•", "مواصلة موضوع التنمر السيبراني نظراً إلى صغر العينة؛", false, false, 0 },
	{ BLOCK_ENTRY, 2, "•", "إجراء المشاورة، قدر الإمكان، بلغات العمل الست للأمم المتحدة بدعم من الدول الأعضاء والمكاتب الإقليمية؛", false, false, 0 },
	{ BLOCK_ENTRY, 1, "c)", "وأحاط علماً بالوثيقة CWG-COP-12/3.", false, false, 0 },
	{ BLOCK_LEAD, 1, "", "إجراءات المتابعة", false, false, 0 },
	{ BLOCK_ROW, 1, "", "الإجراء" CELL_END "المسؤول" CELL_END "الموعد", false, false, 0 },
	{ BLOCK_ROW, 1, "", "تحديد الصيغة الدقيقة لموضوع المشاورة المقبلة بشأن المهارات الرقمية والتمكين" CELL_END "الأمانة" CELL_END "1 مايو 2017", false, false, 0 },
	{ BLOCK_ROW, 1, "", "عرض التحقق من العمر على JCA-COP" CELL_END "الأمانة" CELL_END "الاجتماع الرابع عشر", false, false, 0 },
	{ BLOCK_RULE, 1, "", "", false, false, 0 },
	{ BLOCK_SIGN, 1, "", "رئيس فريق العمل", false, false, 0 },
	{ BLOCK_SIGN, 1, "", "د. شريف هاشم (جمهورية مصر العربية)", false, false, 0 },
};

const char *const nasty[] = {
	"a", "word ", " ", "\n", "<", ">", "</p><script>alert(1)</script>",
	"</title>", "<!--", "-->", "]]>", "&amp;", "&#60;", "&", ":::",
	"::: {.a}\n", "|", "| a | b |\n|---|---|\n", "\\", "`", "```\n", "~~~\n",
	"---", "\n---\n", "...", "--", "-", "- ", "* ", "+ ", "1. ", "12) ",
	"a) ", "iv. ", "(a) ", "(@x) ", "# ", "#. ", "{.class}", "{=openxml}",
	"*", "**", "_", "__", "~", "^", "^[", "[^1]", "[a](b)", "![", "]: x",
	"$x$", "$$", "@doe", "\"", "'", "'s ", "“", "”", "•", "=", "\n===\n",
	": ", "Table: ", "% ", "%", "Mr. ", "e.g. ", "p. ", "Dr.\u00A0", "\\(",
	"\\begin{a}", "<http://a.b/c>", "https://a.b/c?d=e&copy;=f#g",
	"http://x.y/(z)*_w_。", "http://", "http://-.", "a@b.org",
	"工作组", "，", "。", "（", "）", "\u3000", "مجموعة", "ال", "،",
	"\u202E", "\u202A", "\u2066", "\u2069", "\u200E", "\u200F", "\u200B",
	"\u200D", "\uFEFF", "\u2028", "\u2029", "\u00A0", "\u00AD",
	"a\u0301\u0301\u0301\u0301\u0301\u0301", "👩\u200D👧", "\U000E0041",
	"\uFFFD", "\U0001F600", "=cmd()", "<br />", "\n    code\n", "\n> ",
	"${x}", "%s%n", "\\newpage", "{{x}}", NULL
};

static uint64_t seed;

static unsigned pick(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

static const char *nasty_text(struct doc *d, unsigned most)
{
	struct buf b = BUF_INIT;
	const char *text;
	unsigned kinds = 0;

	while (nasty[kinds])
		kinds++;
	for (unsigned n = pick(most + 1); n; n--)
		buf_add(&b, nasty[pick(kinds)]);
	text = doc_text(d, b.s, b.n);
	buf_free(&b);
	return text;
}

static const char *nasty_row(struct doc *d)
{
	struct buf b = BUF_INIT;
	const char *text;

	for (unsigned n = pick(5); ; n--) {
		buf_add(&b, nasty_text(d, 4));
		if (!n)
			break;
		buf_add(&b, CELL_END);
	}
	text = doc_text(d, b.s, b.n);
	buf_free(&b);
	return text;
}

static const char *ident(struct doc *d, unsigned n)
{
	char text[64];

	snprintf(text, sizeof text, "%08x-0000-4000-8000-0000000000%02x",
		0x1f000000 + n, n % 256);
	return doc_text(d, text, strlen(text));
}

static void fuzz(struct doc *d)
{
	d->title = nasty_text(d, 6);
	d->symbol = nasty_text(d, 3);
	for (unsigned i = 0; i < 60; i++) {
		struct block *b = doc_add(d, (enum block_kind)pick(BLOCK_SIGN + 1));

		b->level = 1 + (int)pick(8);
		b->boxed = pick(4) == 0;
		b->open = pick(8) == 0;
		b->lang = (enum lang)pick(LANG_COUNT);
		b->anchor = ident(d, i);
		b->sources = pick(3) ? "" : nasty_text(d, 4);
		b->number = b->kind != BLOCK_RULE && b->kind != BLOCK_ROW &&
			pick(2) ? nasty_text(d, 1) : "";
		b->text = b->kind == BLOCK_ROW ? nasty_row(d) : nasty_text(d, 12);
	}
}

/* Every nasty piece as the whole text, the number, the end and the middle. */
static void hostile(struct doc *d)
{
	struct buf b = BUF_INIT;

	d->title = "</title><script>alert(1)</script>: \"---\" *a* \\";
	d->symbol = "C17/15\"><b>";
	for (size_t i = 0; nasty[i]; i++) {
		doc_add(d, BLOCK_PARA)->text = nasty[i];
		d->block[d->n - 1].sources = nasty[i];
		doc_add(d, BLOCK_HEADING)->text = nasty[i];
		buf_cut(&b, 0);
		buf_addf(&b, "before %s after%s", nasty[i], nasty[i]);
		doc_add(d, BLOCK_ENTRY)->text = doc_text(d, b.s, b.n);
		d->block[d->n - 1].number = nasty[i];
		buf_cut(&b, 0);
		buf_addf(&b, "%s" CELL_END "%sx" CELL_END "y%s", nasty[i], nasty[i],
			nasty[i]);
		doc_add(d, BLOCK_ROW)->text = doc_text(d, b.s, b.n);
	}
	buf_cut(&b, 0);
	for (int i = 0; i < 10000; i++)
		buf_addc(&b, 'x');
	doc_add(d, BLOCK_PARA)->text = doc_text(d, b.s, b.n);
	doc_add(d, BLOCK_ROW)->text = doc_text(d, b.s, b.n);
	buf_free(&b);
}

static void by_hand(struct doc *d, const struct line *line, size_t n)
{
	d->symbol = "C17/15";
	d->date = "2017-03-08";
	for (size_t i = 0; i < n; i++) {
		struct block *b = doc_add(d, line[i].kind);

		b->level = line[i].level;
		b->number = line[i].number;
		b->text = line[i].text;
		b->boxed = line[i].boxed;
		b->open = line[i].open;
		if (line[i].lang)
			b->lang = line[i].lang;
		if (b->kind == BLOCK_TITLE)
			d->title = b->text;
		if (b->kind == BLOCK_ENTRY)
			b->anchor = b->sources = ident(d, (unsigned)i);
		if (b->kind == BLOCK_PARA && *b->number)
			b->sources = "2f000000-0000-4000-8000-000000000001 "
				"2f000000-0000-4000-8000-000000000002 "
				"meeting:2f000000-0000-4000-8000-000000000003";
	}
}

bool sample_doc(const char *name, struct doc *d)
{
	static const struct sample {
		const char *name;
		enum lang lang;
		const struct line *line;
		size_t n;
	} samples[] = {
		{ "en", LANG_EN, english, sizeof english / sizeof *english },
		{ "zh", LANG_ZH, chinese, sizeof chinese / sizeof *chinese },
		{ "ar", LANG_AR, arabic, sizeof arabic / sizeof *arabic },
	};

	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		if (strcmp(samples[i].name, name))
			continue;
		doc_open(d, samples[i].lang);
		by_hand(d, samples[i].line, samples[i].n);
		return true;
	}
	if (!strncmp(name, "long:", 5)) {
		doc_open(d, LANG_EN);
		for (long n = strtol(name + 5, NULL, 10); n > 0; n--)
			by_hand(d, english, sizeof english / sizeof *english);
		return true;
	}
	if (strcmp(name, "hostile") && strncmp(name, "fuzz:", 5))
		return false;
	seed = name[0] == 'f' ? strtoul(name + 5, NULL, 10) : 0;
	doc_open(d, seed % 3 == 1 ? LANG_AR : seed % 3 ? LANG_ZH : LANG_EN);
	if (name[0] == 'f')
		fuzz(d);
	else
		hostile(d);
	return true;
}
