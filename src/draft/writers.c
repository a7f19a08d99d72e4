/* writers.c -- the table of formats, and what the writers share. */
#include "config.h"
#include "draft/write.h"

#include <string.h>

#include "base/i18n.h"

const struct writer writers[] = {
	{ "text", "txt", N_("plain text, 80 columns wide"), false, write_text },
	{ "markdown", "md", N_("Markdown, as pandoc reads it"), false, write_markdown },
	{ "html", "html", N_("one HTML page that needs nothing else"), false, write_html },
	{ "docx", "docx", N_("a document for Word; needs pandoc"), true, write_docx },
	{ "odt", "odt", N_("a document for LibreOffice; needs pandoc"), true, write_odt },
	{ NULL, NULL, NULL, false, NULL }
};

const struct writer *writer_named(const char *name)
{
	for (const struct writer *w = writers; w->name; w++)
		if (!strcmp(w->name, name))
			return w;
	return NULL;
}

enum lang write_lang(const struct doc *d, const struct block *b)
{
	return b->lang == LANG_NONE ? d->lang : b->lang;
}

bool write_rtl(enum lang l)
{
	return l == LANG_AR;
}

bool write_turns(const struct doc *d, const struct block *b)
{
	static const char latin[] = "abcdefghijklmnopqrstuvwxyz"
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	return write_rtl(write_lang(d, b)) && strpbrk(b->number, latin);
}

size_t write_run(const struct doc *d, size_t first)
{
	const struct block *b = &d->block[first];
	size_t end = first + 1;

	while (end < d->n && d->block[end].kind == b->kind &&
			d->block[end].boxed == b->boxed)
		end++;
	return end;
}

size_t write_cells(const struct doc *d, size_t first, size_t end)
{
	size_t most = 0;

	for (size_t i = first; i < end; i++) {
		size_t n = 1;

		for (const char *s = d->block[i].text; *s; s++)
			n += *s == CELL_END[0];
		if (n > most)
			most = n;
	}
	return most;
}

static bool in_url(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9') || (c && strchr("-._~:/?#@!$&*+,;=%()", c));
}

/* Of a URL's end, what belongs to the sentence around it. */
static size_t without_sentence(const char *s, size_t n)
{
	while (n) {
		int open = 0;

		if (strchr(".,;:!?*_~", s[n - 1])) {
			n--;
			continue;
		}
		if (s[n - 1] != ')')
			break;
		for (size_t i = 0; i < n; i++)
			open += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
		if (open >= 0)
			break;
		n--;
	}
	return n;
}

size_t write_url(const char *s, size_t n)
{
	static const char *const schemes[] = { "http://", "https://" };

	for (size_t k = 0; k < 2; k++) {
		size_t at = strlen(schemes[k]), end = at;

		if (n < at || memcmp(s, schemes[k], at))
			continue;
		while (end < n && in_url(s[end]))
			end++;
		end = without_sentence(s, end);
		return end > at ? end : 0;
	}
	return 0;
}
