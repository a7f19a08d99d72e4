/* sentence.c -- where sentences begin and end: marks and first letters.
 *
 *  (1) A mark that is there already stays, and none stands twice.
 *  (2) The marks are those of all languages, for the words of a record may be
 *      in another than the report's; those that are added are the language's.
 */
#include "config.h"
#include "draft/sentence.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "draft/drafting.h"
#include "draft/letters.h"

static UChar32 last_character(const char *s, size_t n)
{
	int32_t at = (int32_t)n;
	UChar32 c = 0;

	if (n)
		U8_PREV((const uint8_t *)s, 0, at, c);
	return c;
}

/* Does the text end as a sentence or a lead-in does? Closing quotes and
 * brackets do not count. */
static bool ends(const char *s, size_t n)
{
	static const UChar32 marks[] = { '.', '!', '?', ':', ';', 0x2026,
		0x3002, 0xFF01, 0xFF1F, 0xFF1A, 0xFF1B, 0x061F, 0x061B,
		0x06D4, 0 };
	UChar32 c = last_character(s, n);

	while (n && (c == '"' || c == ')' || c == ' ' || c == 0x201D ||
	    c == 0x2019 || c == 0xBB || c == 0xFF09)) {
		n -= (size_t)U8_LENGTH(c);
		c = last_character(s, n);
	}
	for (size_t i = 0; marks[i]; i++)
		if (marks[i] == c)
			return true;
	return !n;
}

/* The comma that the text ends with; 0 for a text that is nothing else. */
static size_t pause_size(const struct buf *text)
{
	static const char *const commas[] = { ",", "，", "،", NULL };
	size_t n = letters_end(text->s, text->n, commas);

	return n < text->n ? n : 0;
}

bool sentence_pauses(const struct buf *text)
{
	return pause_size(text);
}

void sentence_stop(struct drafting *d, struct buf *out)
{
	buf_cut(out, out->n - pause_size(out));
	if (!ends(out->s, out->n))
		buf_add(out, phrases_setting(d->p, "stop"));
}

void sentence_one_bracket(struct buf *b)
{
	static const char *const pairs[][2] = { { ") (", "; " },
		{ "）（", "；" } };

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		char *at = strstr(b->s, pairs[i][0]);

		if (at)
			buf_splice(b, (size_t)(at - b->s),
				strlen(pairs[i][0]), pairs[i][1],
				strlen(pairs[i][1]));
	}
}

/* Full-width stops have their blank in them, before text of their kind. */
static bool needs_no_blank(const struct buf *b, const char *text)
{
	UChar32 c = last_character(b->s, b->n), next;
	int32_t at = 0;

	U8_NEXT((const uint8_t *)text, at, -1, next);
	return (c == 0x3002 || (c >= 0xFF01 && c <= 0xFF1F)) && next >= 0x2E80;
}

void sentence_join(struct drafting *d, struct buf *out, const char *text)
{
	bool pauses = sentence_pauses(out);
	size_t at;

	if (!*text)
		return;
	if (!pauses)
		sentence_stop(d, out);
	if (out->n && !needs_no_blank(out, text))
		buf_add(out, phrases_setting(d->p, "join"));
	at = out->n;
	buf_add(out, text);
	/* An address at the start of a sentence stays as it is. */
	if (!pauses && strncmp(text, "http", 4))
		letter_capital(out, at);
}

void sentence_vary_joint(const struct drafting *d, const char *last,
	const char *rest, struct buf *list)
{
	const char *usual = phrases_entry(d->p, "joint", "usual");
	const char *other = phrases_entry(d->p, "joint", "other");
	size_t n = strlen(usual), m = strlen(last), at;
	const char *first;

	if (!n || !*other || list->n < n + m)
		return;
	at = list->n - m - n;
	first = strstr(list->s, usual);
	if (first && !strncmp(list->s + at, usual, n) &&
	    (first < list->s + at || strstr(rest, usual) ||
	    strstr(last, usual)))
		buf_splice(list, at, n, other, strlen(other));
}

void sentence_unstop(struct drafting *d, struct buf *sentence)
{
	const char *stop = phrases_setting(d->p, "stop");
	size_t n = strlen(stop);

	/* Three of them are a mark of their own. */
	if (sentence->n > n && !strcmp(sentence->s + sentence->n - n, stop) &&
	    sentence->s[sentence->n - n - 1] != '.')
		buf_cut(sentence, sentence->n - n);
}

bool sentence_leads_on(const struct buf *text)
{
	static const char *const signs[] = { ":", "：", ";", "；", ",", "，",
		"،", "؛", NULL };

	return !text->n || letters_end(text->s, text->n, signs);
}

bool sentence_has_end(const struct buf *text)
{
	static const char *const stops[] = { ".", "!", "?", "…", "。", "！",
		"？", "؟", NULL };

	return letters_end(text->s, text->n, stops) ||
		sentence_leads_on(text);
}

void sentence_bare_end(struct buf *text)
{
	static const char *const ends[] = { ";", "；", "؛", NULL };
	size_t mark = letters_end(text->s, text->n, ends);

	if (mark < text->n)
		buf_cut(text, text->n - mark);
}
