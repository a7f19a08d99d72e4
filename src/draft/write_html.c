/* write_html.c -- a report as one HTML page that needs nothing else.
 *
 *  (1) No script, no network: a policy in the page forbids both.
 *  (2) Every block carries its entry's UUID as its id; with trace, what it
 *      was made from stands in data-sources.
 *  (3) lang and dir are said once for the page, and again where a block's
 *      language is another. The style knows starts and ends, not sides.
 *  (4) Numbers and letters are text: a list draws no marks of its own.
 */
#include "config.h"
#include "draft/write.h"

#include <string.h>

#include "base/buf.h"

enum { DEEPEST = 9 };

struct page {
	const struct doc *doc;
	const struct write_options *options;
	struct buf *out;
	bool boxed;
	int deep;               /* of the open lists */
};

static const char *const style[] = {
	"html{color-scheme:light;background:#fff;color:#1a1a1a;"
	"-webkit-text-size-adjust:100%}",
	"body{margin:0;font:1.0625rem/1.55 Charter,\"Noto Serif\",Georgia,"
	"\"Times New Roman\",\"Liberation Serif\",\"Noto Naskh Arabic\",serif;"
	"overflow-wrap:anywhere}",
	":lang(zh){font-family:\"Noto Serif CJK SC\",\"Source Han Serif SC\","
	"\"Songti SC\",SimSun,\"Noto Sans CJK SC\",\"Microsoft YaHei\","
	"\"WenQuanYi Micro Hei\",serif;line-height:1.75}",
	":lang(ar){font-family:\"Noto Naskh Arabic\",Amiri,"
	"\"Traditional Arabic\",\"Geeza Pro\",\"Times New Roman\",serif;"
	"line-height:1.9}",
	"main{max-width:42rem;margin:0 auto;padding:3rem 1.25rem 5rem}",
	"p,ul,table{margin:0 0 .75em}",
	"h1,h2,h3,h4,h5,h6{line-height:1.35;break-after:avoid}",
	"h1{font-size:1.5rem;text-align:center;text-wrap:balance;"
	"margin:2rem 0 .75rem}",
	"h2{font-size:1.1875rem;margin:2.25rem 0 .75rem}",
	"h3,h4,h5,h6{font-size:1.0625rem;margin:1.5rem 0 .5rem}",
	".head{margin:0;color:#555}",
	".subtitle{text-align:center;margin-bottom:1.5em}",
	".box{border:1px solid #767676;padding:1.1rem 1.4rem .5rem;"
	"margin:2rem 0}",
	".box h2{font-size:1.0625rem;margin:0 0 .35rem}",
	".box p+h2,.box ul+h2{margin-top:1rem}",
	"hr{border:0;border-top:1px solid #767676;width:7rem;"
	"margin:1.25rem auto}",
	".numbered{padding-inline-start:3.4rem;text-indent:-3.4rem}",
	".number{display:inline-block;min-width:3.4rem;text-indent:0;"
	"padding-inline-end:.5rem;box-sizing:border-box}",
	"ul{list-style:none;padding:0}",
	"main>ul>li{padding-inline-start:3.4rem}",
	"li{padding-inline-start:1.9rem;margin:0 0 .5em}",
	"li>ul{margin:.5em 0 0}",
	"li>.number{min-width:1.9rem;margin-inline-start:-1.9rem}",
	"table{border-collapse:collapse;width:100%;font-size:.9375rem;"
	"line-height:1.45;overflow-wrap:break-word}",
	"th,td{border:1px solid #b5b5b5;padding:.35em .6em;"
	"text-align:start;vertical-align:top}",
	"th{background:#f3f3f1}",
	"tr{break-inside:avoid}",
	"a{color:#0b4f8a}",
	".open{background:#fff0b8}",
	":target{outline:2px solid #d9a400;outline-offset:.25em}",
	".sign{margin:0;margin-inline-start:50%;break-before:avoid}",
	":not(.sign)+.sign{margin-top:3rem}",
	"@page{size:A4;margin:22mm 24mm 24mm;"
	"@bottom-center{content:counter(page);font:9pt serif}}",
	"@media print{body{font-size:11pt}main{max-width:none;padding:0 1px}"
	"p,li{orphans:3;widows:3}a{color:inherit;text-decoration:none}"
	"p:has(+ul),hr{break-after:avoid}hr{break-before:avoid}"
	".box{break-inside:avoid}h1{margin-top:1rem}}",
};

static void add_char(struct buf *out, char c)
{
	switch (c) {
	case '&':
		buf_add(out, "&amp;");
		return;
	case '<':
		buf_add(out, "&lt;");
		return;
	case '>':
		buf_add(out, "&gt;");
		return;
	case '"':
		buf_add(out, "&quot;");
		return;
	case '\'':
		buf_add(out, "&#39;");
		return;
	case '\n':
		buf_add(out, "<br>");
		return;
	default:
		buf_addc(out, c);
	}
}

/* In an attribute or a title, where no element can be. */
static void add_plain(struct buf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add_char(out, s[i] == '\n' ? ' ' : s[i]);
}

static void add_text(struct buf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t url = write_url(s + i, n - i);

		if (!url) {
			add_char(out, s[i]);
			continue;
		}
		buf_add(out, "<a dir=\"ltr\" href=\"");
		add_plain(out, s + i, url);
		buf_add(out, "\">");
		add_plain(out, s + i, url);
		buf_add(out, "</a>");
		i += url - 1;
	}
}

static void add_attribute(struct buf *out, const char *name, const char *s)
{
	if (!*s)
		return;
	buf_addf(out, " %s=\"", name);
	add_plain(out, s, strlen(s));
	buf_addc(out, '"');
}

static void add_direction(struct buf *out, enum lang l)
{
	add_attribute(out, "lang", lang_code(l));
	add_attribute(out, "dir", write_rtl(l) ? "rtl" : "ltr");
}

/* "<p class=... id=... lang=...>" */
static void open_element(struct page *p, const char *element,
	const char *class, const struct block *b)
{
	struct buf all = BUF_INIT;

	buf_add(&all, class);
	if (b->open)
		buf_add(&all, *class ? " open" : "open");
	buf_addf(p->out, "<%s", element);
	add_attribute(p->out, "class", all.s);
	add_attribute(p->out, "id", b->anchor);
	if (write_lang(p->doc, b) != p->doc->lang)
		add_direction(p->out, write_lang(p->doc, b));
	if (p->options->trace)
		add_attribute(p->out, "data-sources", b->sources);
	buf_addc(p->out, '>');
	buf_free(&all);
}

static void add_content(struct page *p, const struct block *b)
{
	if (*b->number) {
		bool ltr = write_turns(p->doc, b);

		buf_add(p->out, "<span class=\"number\">");
		buf_add(p->out, ltr ? "<bdi dir=\"ltr\">" : "");
		add_plain(p->out, b->number, strlen(b->number));
		buf_add(p->out, ltr ? "</bdi> </span>" : " </span>");
	}
	add_text(p->out, b->text, strlen(b->text));
}

/* Close lists until n are open. */
static void close_lists(struct page *p, int n)
{
	for (; p->deep > n; p->deep--)
		buf_add(p->out, "</li></ul>\n");
}

static void put_entry(struct page *p, const struct block *b)
{
	int level = b->level < 1 ? 1 : b->level > DEEPEST ? DEEPEST : b->level;

	close_lists(p, level);
	if (p->deep == level)
		buf_add(p->out, "</li>\n");
	for (; p->deep < level; p->deep++)
		buf_add(p->out, p->deep + 1 < level ? "\n<ul><li>" : "\n<ul>\n");
	open_element(p, "li", "", b);
	add_content(p, b);
}

static void put_row(struct page *p, const struct block *b, size_t cells,
	bool head)
{
	const char *element = head ? "th scope=\"col\"" : "td";

	open_element(p, "tr", "", b);
	for (size_t k = 0; k < cells; k++) {
		const char *s;
		size_t n;

		buf_addf(p->out, "<%s>", element);
		if (doc_cell(b, k, &s, &n))
			add_text(p->out, s, n);
		buf_add(p->out, head ? "</th>" : "</td>");
	}
	buf_add(p->out, "</tr>\n");
}

static void put_table(struct page *p, size_t first, size_t end)
{
	size_t cells = write_cells(p->doc, first, end);

	buf_add(p->out, "<table>\n<thead>\n");
	put_row(p, &p->doc->block[first], cells, true);
	buf_add(p->out, "</thead>\n<tbody>\n");
	for (size_t i = first + 1; i < end; i++)
		put_row(p, &p->doc->block[i], cells, false);
	buf_add(p->out, "</tbody>\n</table>\n");
}

static void put_heading(struct page *p, const struct block *b)
{
	char element[] = "h2";

	if (b->kind == BLOCK_TITLE)
		element[1] = '1';
	else if (b->kind == BLOCK_HEADING && b->level > 1)
		element[1] = b->level > 5 ? '6' : (char)('1' + b->level);
	open_element(p, element, *b->number ? "numbered" : "", b);
	add_content(p, b);
	buf_addf(p->out, "</%s>\n", element);
}

static void put_paragraph(struct page *p, const struct block *b)
{
	static const char *const classes[BLOCK_KINDS] = {
		[BLOCK_HEAD] = "head", [BLOCK_SUBTITLE] = "subtitle",
		[BLOCK_SIGN] = "sign"
	};
	const char *class = classes[b->kind];

	if (!class)
		class = *b->number ? "numbered" : "";
	open_element(p, "p", class, b);
	add_content(p, b);
	buf_add(p->out, "</p>\n");
}

static void put_block(struct page *p, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_TITLE:
	case BLOCK_LEAD:
	case BLOCK_HEADING:
		put_heading(p, b);
		return;
	case BLOCK_ENTRY:
		put_entry(p, b);
		return;
	case BLOCK_RULE:
		buf_add(p->out, "<hr>\n");
		return;
	default:
		put_paragraph(p, b);
	}
}

static void put_box(struct page *p, bool boxed)
{
	if (boxed != p->boxed)
		buf_add(p->out, boxed ? "<div class=\"box\">\n" : "</div>\n");
	p->boxed = boxed;
}

static const char *title_of(const struct doc *d)
{
	if (*d->title)
		return d->title;
	for (size_t i = 0; i < d->n; i++)
		if (d->block[i].kind == BLOCK_TITLE)
			return d->block[i].text;
	return d->symbol;
}

static void add_meta(struct buf *out, const char *name, const char *content)
{
	if (!*content)
		return;
	buf_addf(out, "<meta name=\"%s\"", name);
	add_attribute(out, "content", content);
	buf_add(out, ">\n");
}

static void put_head(struct page *p)
{
	const struct doc *d = p->doc;
	const char *title = title_of(d);

	buf_add(p->out, "<!DOCTYPE html>\n<html");
	add_direction(p->out, d->lang);
	buf_add(p->out, ">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\""
		"default-src 'none'; style-src 'unsafe-inline'\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, "
		"initial-scale=1\">\n");
	add_meta(p->out, "dcterms.identifier", d->symbol);
	add_meta(p->out, "dcterms.date", d->date);
	buf_add(p->out, "<title>");
	add_plain(p->out, title, strlen(title));
	buf_add(p->out, "</title>\n<style>\n");
	for (size_t i = 0; i < sizeof style / sizeof *style; i++)
		buf_addf(p->out, "%s\n", style[i]);
	buf_add(p->out, "</style>\n</head>\n<body>\n<main>\n");
}

bool write_html(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f)
{
	struct page p = { .doc = d, .options = o, .out = out };

	(void)f;
	put_head(&p);
	for (size_t i = 0, end; i < d->n; i = end) {
		const struct block *b = &d->block[i];

		end = i + 1;
		if (b->kind != BLOCK_ENTRY || b->boxed != p.boxed)
			close_lists(&p, 0);
		put_box(&p, b->boxed);
		if (b->kind == BLOCK_ROW) {
			end = write_run(d, i);
			put_table(&p, i, end);
		} else {
			put_block(&p, b);
		}
	}
	close_lists(&p, 0);
	put_box(&p, false);
	buf_add(out, "</main>\n</body>\n</html>\n");
	return true;
}
