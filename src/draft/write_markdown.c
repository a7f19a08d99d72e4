/* write_markdown.c -- a report in pandoc's Markdown.
 *
 *  (1) pandoc gives back every text as it was, but that blanks at the ends
 *      of a line and inside curly quotes are lost and several in a row are
 *      one. What could be taken for markup has a backslash before it.
 *  (2) A number is text. Nothing is a list of Markdown's, so nothing is
 *      numbered again.
 *  (3) A paragraph is one line; with a style, language or source of its own
 *      it stands in a fenced div, which it shares with its like.
 *  (4) The title is in the body, in its place; the metadata carry it too,
 *      under a name that no template prints.
 */
#include "config.h"
#include "draft/write.h"

#include <string.h>

#include "base/buf.h"

struct sheet {
	const struct doc *doc;
	const struct write_options *options;
	const struct markdown_target *to;
	struct buf *out;
	struct buf div;         /* the attributes of the open div, "" if none */
};

/* The style of a block: alone, and in the box. */
static const struct dress {
	const char *style, *boxed;
	bool strong;            /* where no style says so */
} dresses[BLOCK_KINDS] = {
	[BLOCK_HEAD]     = { "Report-head", "Report-box", false },
	[BLOCK_TITLE]    = { "Title", "Report-box-lead", true },
	[BLOCK_SUBTITLE] = { "Subtitle", "Report-box-lead", false },
	[BLOCK_LEAD]     = { "Report-lead", "Report-box-lead", true },
	[BLOCK_HEADING]  = { "Report-lead", "Report-box-lead", true },
	[BLOCK_PARA]     = { "Report-text", "Report-box", false },
	[BLOCK_ENTRY]    = { "Report-entry", "Report-box", false },
	[BLOCK_ROW]      = { "Report-text", "Report-box", false },
	[BLOCK_RULE]     = { "Report-rule", "Report-box-rule", false },
	[BLOCK_SIGN]     = { "Report-signature", "Report-box", false },
};

enum { DEEPEST_HEADING = 6, DEEPEST_ENTRY = 4 };

static const char *const regions[LANG_COUNT] = {
	"", "ar-SA", "en-GB", "es-ES", "fr-FR", "ru-RU", "zh-CN"
};

/* pandoc ties what follows these to them with a no-break space. */
static const char *const abbreviations[] = {
	"aet", "aetat", "al", "Apr", "Aug", "bk", "Bros", "c", "Capt", "cf",
	"ch", "chap", "chs", "Co", "col", "Corp", "cp", "d", "Dec", "Dr", "e.g",
	"ed", "eds", "esp", "f", "fasc", "Feb", "ff", "fig", "fl", "fol", "fols",
	"Fr", "Gen", "Gov", "Hon", "i.e", "ill", "Inc", "incl", "Jan", "Jr",
	"Jul", "Jun", "Ltd", "M.A", "M.D", "Mar", "Mr", "Mrs", "Ms", "n", "n.b",
	"nn", "No", "Nov", "Oct", "p", "Ph.D", "pp", "Pres", "Prof", "pt", "q.v",
	"Rep", "Rev", "s.v", "s.vv", "saec", "sec", "Sen", "Sep", "Sept", "Sgt",
	"Sr", "St", "univ", "viz", "vol", "vs"
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does an abbreviation end before s[at]? It may begin behind several points:
 * those get a backslash, and pandoc's word ends there. */
static bool abbreviated(const char *s, size_t at)
{
	size_t from = at;

	while (from && (is_letter(s[from - 1]) || (s[from - 1] == '.' &&
	    s[from] != '.' && !(from > 1 && s[from - 2] == '.'))))
		from--;
	while (from < at && s[from] == '.')
		from++;
	for (size_t k = 0; k < sizeof abbreviations / sizeof *abbreviations; k++)
		if (strlen(abbreviations[k]) == at - from &&
				!memcmp(abbreviations[k], s + from, at - from))
			return true;
	return false;
}

/* Is s[at] markup wherever it stands? */
static bool is_markup(const char *s, size_t n, size_t at)
{
	char before = at ? s[at - 1] : 0, after = at + 1 < n ? s[at + 1] : 0;

	switch (s[at]) {
	case '&':
		return is_letter(after) || after == '#';
	case '-':
		return before == '-' || after == '-';
	case '.':
		return before == '.' || after == '.' ||
			((!after || after == ' ' || after == '\n') && abbreviated(s, at));
	case '!':
		return after == '[';
	case '\xE2':
		/* A ‘ that nothing closes would become a ’. */
		return n - at > 2 && !memcmp(s + at, "‘", 3);
	default:
		return strchr("\\`*_[]<>|~^$@#{}\"'", s[at]) != NULL;
	}
}

/* Where in s, the beginning of a line, stands what would make it the item of
 * a list or something else than a paragraph; n if nowhere. */
static size_t line_markup(const char *s, size_t n)
{
	size_t k = 0, roman, digits;

	if (n && strchr("-+:%=(", *s))
		return 0;
	if (n > 6 && !memcmp(s + 1, "able:", 5) && (*s == 'T' || *s == 't'))
		return 5;
	while (k < n && is_digit(s[k]))
		k++;
	digits = k;
	while (k < n && (is_letter(s[k]) || is_digit(s[k])))
		k++;
	for (roman = 0; roman < k && strchr("ivxlcdmIVXLCDM", s[roman]); )
		roman++;
	if (k == n || !k || (s[k] != '.' && s[k] != ')'))
		return n;
	if (k + 1 < n && s[k + 1] != ' ' && s[k + 1] != '\n')
		return n;
	return k == 1 || k == digits || k == roman ? k : n;
}

static void trim(const char **s, size_t *n)
{
	while (*n && (**s == ' ' || **s == '\n')) {
		++*s;
		--*n;
	}
	while (*n && ((*s)[*n - 1] == ' ' || (*s)[*n - 1] == '\n'))
		--*n;
}

/* A URL as a link of its own; not if pandoc would read it in another way. */
static size_t add_url(struct buf *out, const char *s, size_t n)
{
	size_t size = write_url(s, n);

	if (!size || memchr(s, '&', size))
		return 0;
	for (size_t i = 0; i < size; i++)
		if (strchr("*$!%,;()", s[i]))
			return 0;
	buf_addc(out, '<');
	buf_addn(out, s, size);
	buf_addc(out, '>');
	return size;
}

/* The text as Markdown. start: it begins a line; line: of a break in it. */
static void add_text(struct buf *out, const char *s, size_t n, bool start,
	const char *line)
{
	size_t special = n;

	trim(&s, &n);
	special = start ? line_markup(s, n) : n;
	for (size_t i = 0, url; i < n; i++) {
		if (s[i] == '\n') {
			buf_add(out, line);
			while (i + 1 < n && s[i + 1] == ' ')
				i++;
			special = i + 1 + line_markup(s + i + 1, n - i - 1);
			continue;
		}
		url = add_url(out, s + i, n - i);
		if (url) {
			i += url - 1;
			continue;
		}
		if (i == special || is_markup(s, n, i))
			buf_addc(out, '\\');
		buf_addc(out, s[i]);
	}
}

/* Characters that YAML will not have as they are. */
static bool is_unprintable(const unsigned char *s, unsigned *code)
{
	if ((s[0] & 0xF0) == 0xE0)
		*code = (s[0] & 15u) << 12 | (s[1] & 63u) << 6 | (s[2] & 63u);
	else
		*code = 0;
	return *code == 0x2028 || *code == 0x2029 || *code == 0xFEFF ||
		(*code >= 0xFDD0 && *code <= 0xFDEF) || *code >= 0xFFFE;
}

/* A line of the metadata, a string whatever the text. */
static void add_meta(struct buf *out, const char *key, const char *text)
{
	struct buf b = BUF_INIT;
	unsigned code;

	if (!*text)
		return;
	add_text(&b, text, strlen(text), true, " ");
	buf_addf(out, "%s: \"", key);
	for (size_t i = 0; i < b.n; i++) {
		if (is_unprintable((unsigned char *)b.s + i, &code)) {
			buf_addf(out, "\\u%04X", code);
			i += 2;
			continue;
		}
		if (b.s[i] == '"' || b.s[i] == '\\')
			buf_addc(out, '\\');
		buf_addc(out, b.s[i]);
	}
	buf_add(out, "\"\n");
	buf_free(&b);
}

static void put_head(struct sheet *m)
{
	const struct doc *d = m->doc;

	buf_add(m->out, "---\n");
	add_meta(m->out, "pagetitle", d->title);
	if (m->to->styled)
		add_meta(m->out, "subject", d->title);
	add_meta(m->out, "description", d->symbol);
	add_meta(m->out, "date-meta", d->date);
	/* pandoc would have Latin letters be Chinese too, and LibreOffice then
	 * breaks lines inside words and numbers; our styles say what is what. */
	if (!m->to->styled || d->lang != LANG_ZH)
		buf_addf(m->out, "lang: %s\n", regions[d->lang]);
	buf_addf(m->out, "dir: %s\n---\n", write_rtl(d->lang) ? "rtl" : "ltr");
}

/* Ids, a blank between. A job may have anything there, and no way of quoting
 * brings all of it through pandoc: what no id has in it becomes a "?". */
static void add_ids(struct buf *out, const char *key, const char *s)
{
	s += strspn(s, " \n");
	if (!*s)
		return;
	buf_addf(out, " %s=\"", key);
	for (; *s; s++)
		buf_addc(out, is_letter(*s) || is_digit(*s) ||
			strchr(" -:", *s) ? *s : '?');
	buf_addc(out, '"');
}

/* language, direction, anchor and sources: what a block has of its own. */
static void add_own(const struct sheet *m, const struct block *b,
	struct buf *out)
{
	enum lang l = write_lang(m->doc, b);

	if (l != m->doc->lang)
		buf_addf(out, " lang=\"%s\" dir=\"%s\"", regions[l],
			write_rtl(l) ? "rtl" : "ltr");
	if (!m->options->trace || m->to->styled)
		return;
	add_ids(out, "id", b->anchor);
	add_ids(out, "sources", b->sources);
}

/* Does a list begin behind it, not to be left alone on the next page? */
static bool leads(const struct sheet *m, const struct block *b)
{
	const struct block *next = b + 1;

	if (!m->to->styled || b->boxed || next == m->doc->block + m->doc->n ||
			next->kind != BLOCK_ENTRY || next->boxed)
		return false;
	return b->kind == BLOCK_PARA || (b->kind == BLOCK_ENTRY &&
		b->level < DEEPEST_ENTRY && next->level > b->level);
}

static void add_style(const struct sheet *m, const struct block *b,
	struct buf *out)
{
	const struct dress *as = &dresses[b->kind];
	const char *style = b->boxed ? as->boxed : as->style;
	int level = b->level > DEEPEST_ENTRY ? DEEPEST_ENTRY : b->level;
	bool turned = m->to->turned &&
		write_rtl(write_lang(m->doc, b)) != write_rtl(m->doc->lang);

	if (b->kind == BLOCK_PARA && !b->boxed && *b->number)
		style = "Report-numbered";
	else if (b->kind == BLOCK_PARA && !b->boxed && !m->to->styled)
		return;
	buf_addf(out, " custom-style=\"%s", style);
	if (b->kind == BLOCK_ENTRY && !b->boxed)
		buf_addf(out, "-%d", level > 1 ? level : 1);
	if (leads(m, b))
		buf_add(out, "-on");
	buf_addf(out, "%s\"", turned ? m->to->turned : "");
}

static void close_div(struct sheet *m)
{
	if (m->div.n)
		buf_add(m->out, ":::\n");
	buf_cut(&m->div, 0);
}

/* Go on in the open div if it has these attributes, else in one that has. */
static void in_div(struct sheet *m, const char *attributes)
{
	bool another = strcmp(m->div.s, attributes) != 0;

	if (another)
		close_div(m);
	buf_addc(m->out, '\n');
	if (!another || !*attributes)
		return;
	buf_add(&m->div, attributes);
	buf_addf(m->out, "::: {%s}\n", attributes + 1);
}

static void put_sources(struct sheet *m, const struct block *b)
{
	if (!m->options->trace || !m->to->styled || !*b->sources)
		return;
	in_div(m, " custom-style=\"Report-sources\"");
	buf_add(m->out, "\\[");
	add_text(m->out, b->sources, strlen(b->sources), false, " ");
	buf_add(m->out, "\\]\n");
}

static void put_heading(struct sheet *m, const struct block *b)
{
	int level = b->kind == BLOCK_LEAD || b->level < 1 ? 1 : b->level;
	struct buf own = BUF_INIT;

	/* Around it: behind its text pandoc takes an open curly quote to
	 * reach into the attributes. */
	add_own(m, b, &own);
	in_div(m, own.s);
	buf_free(&own);
	level = level > DEEPEST_HEADING ? DEEPEST_HEADING : level;
	buf_addn(m->out, "######", (size_t)level);
	buf_addc(m->out, ' ');
	add_text(m->out, b->number, strlen(b->number), false, " ");
	if (*b->number)
		buf_add(m->out, m->to->gap);
	add_text(m->out, b->text, strlen(b->text), false, m->to->line);
	buf_add(m->out, b->kind == BLOCK_LEAD ? " {.unnumbered}\n" : "\n");
}

static void put_paragraph(struct sheet *m, const struct block *b)
{
	struct buf own = BUF_INIT;
	bool strong = dresses[b->kind].strong && !m->to->styled &&
		b->text[strspn(b->text, " \n")];

	add_style(m, b, &own);
	add_own(m, b, &own);
	in_div(m, own.s);
	buf_free(&own);
	add_text(m->out, b->number, strlen(b->number), true, " ");
	if (m->to->styled && write_turns(m->doc, b))
		buf_add(m->out, LRM);
	if (*b->number)
		buf_add(m->out, m->to->gap);
	if (strong)
		buf_add(m->out, "**");
	if (b->kind == BLOCK_RULE)
		buf_add(m->out, m->to->rule);
	else
		add_text(m->out, b->text, strlen(b->text), !strong, "\\\n");
	buf_add(m->out, strong ? "**\n" : "\n");
}

/* How many bytes of the line under the head a column gets: its share. */
static size_t share(const struct sheet *m, size_t first, size_t end, size_t k)
{
	size_t most = 3;

	for (size_t i = first; i < end; i++) {
		const char *s;
		size_t n;

		if (doc_cell(&m->doc->block[i], k, &s, &n) && n > most)
			most = n;
	}
	return most < 40 ? most : 40;
}

static void put_row(struct sheet *m, const struct block *b, size_t cells)
{
	for (size_t k = 0; k < cells; k++) {
		const char *s = "";
		size_t n = 0;

		buf_add(m->out, "| ");
		if (doc_cell(b, k, &s, &n))
			add_text(m->out, s, n, true, m->to->line);
		buf_addc(m->out, ' ');
	}
	buf_add(m->out, "|\n");
}

static void put_table(struct sheet *m, size_t first, size_t end)
{
	size_t cells = write_cells(m->doc, first, end);
	const struct block *b = &m->doc->block[first];
	struct buf own = BUF_INIT;

	add_own(m, b, &own);
	in_div(m, own.s);
	buf_free(&own);
	put_row(m, b, cells);
	for (size_t k = 0; k < cells; k++) {
		buf_add(m->out, "|-");
		for (size_t n = share(m, first, end, k); n; n--)
			buf_addc(m->out, '-');
	}
	buf_add(m->out, "|\n");
	for (size_t i = first + 1; i < end; i++)
		put_row(m, &m->doc->block[i], cells);
	for (size_t i = first; i < end; i++)
		put_sources(m, &m->doc->block[i]);
}

void markdown_report(const struct doc *d, const struct write_options *o,
	const struct markdown_target *t, struct buf *out)
{
	struct sheet m = { d, o, t, out, BUF_INIT };

	put_head(&m);
	for (size_t i = 0, end; i < d->n; i = end) {
		const struct block *b = &d->block[i];

		end = i + 1;
		if (b->kind == BLOCK_ROW) {
			end = write_run(d, i);
			put_table(&m, i, end);
			continue;
		}
		if (!b->boxed && (b->kind == BLOCK_LEAD || b->kind == BLOCK_HEADING))
			put_heading(&m, b);
		else
			put_paragraph(&m, b);
		put_sources(&m, b);
	}
	close_div(&m);
	buf_free(&m.div);
}

bool write_markdown(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f)
{
	static const struct markdown_target people = {
		.gap = " ", .line = " <br /> ", .rule = "* * *"
	};

	(void)f;
	markdown_report(d, o, &people, out);
	return true;
}
