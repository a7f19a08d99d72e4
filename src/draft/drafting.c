/* drafting.c -- what all parts of a report in the making share: its texts,
 * sentences, phrases and sources.
 */
#include "config.h"
#include "draft/drafting.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "draft/letters.h"
#include "record/agenda.h"

const char *drafting_keep(struct drafting *d, const struct buf *b)
{
	return b->n ? doc_text(d->doc, b->s, b->n) : "";
}

static void add_sentence(struct sentences *s, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));

static void add_sentence(struct sentences *s, const char *fmt, va_list ap)
{
	struct buf text = BUF_INIT;
	bool known = false;

	buf_addv(&text, fmt, ap);
	for (size_t i = 0; i < s->n && !known; i++)
		known = !strcmp(s->text[i], text.s);
	if (!known && s->n == s->cap) {
		s->cap = s->cap ? 2 * s->cap : 16;
		s->text = mem_grow(s->text, s->cap * sizeof *s->text);
	}
	if (!known)
		s->text[s->n++] = mem_copy(text.s);
	buf_free(&text);
}

void sentences_cut(struct sentences *s, size_t n)
{
	while (s->n > n)
		free(s->text[--s->n]);
}

void drafting_want(struct drafting *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_sentence(&d->want, fmt, ap);
	va_end(ap);
}

void drafting_note(struct drafting *d, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_sentence(&d->note, fmt, ap);
	va_end(ap);
}

const char *drafting_own(const struct drafting *d, const struct record *r,
	item_id i, enum row row)
{
	const char *text = record_get(r, i, row, phrases_lang(d->p));

	return *text ? text : record_get(r, i, row, LANG_NONE);
}

const char *drafting_text(struct drafting *d, const struct record *r,
	item_id i, enum row row)
{
	const char *text = drafting_own(d, r, i, row);

	if (*text)
		return text;
	text = record_get(r, i, row, LANG_EN);
	if (!*text)
		text = record_text(r, i, row, phrases_lang(d->p));
	if (*text && (schema[row].kind == KIND_OUTCOME ||
	    schema[row].kind == KIND_ITEM || schema[row].kind == KIND_DOCUMENT))
		d->untranslated++;
	else if (*text)
		drafting_note(d, _("'%s' is not said in the language of the "
			"report; '%s' stands for it"), schema[row].key, text);
	return text;
}

static size_t letter_size(const char *s)
{
	size_t n = *s != 0;

	while ((s[n] & 0xC0) == 0x80)
		n++;
	return n;
}

bool drafting_begins_with(const char *text, const char *words)
{
	const char *rest = words + letter_size(words);

	return *words && !strncmp(text + letter_size(text), rest,
		strlen(rest));
}

enum lang drafting_begins_in(const struct drafting *d, const struct record *r,
	item_id i, enum row row, const char *text)
{
	enum lang own = phrases_lang(d->p);

	if (drafting_begins_with(text, record_get(r, i, row, own)))
		return own;
	for (enum lang l = LANG_NONE; l < LANG_COUNT; l++)
		if (drafting_begins_with(text, record_get(r, i, row, l)))
			return l ? l : record_lang(r);
	return own;
}

const char *drafting_word(const char *word, char *out)
{
	size_t n = 0;

	for (; word[n] && n < 63; n++)
		out[n] = word[n] == ' ' || word[n] == '-' ? '_' : word[n];
	out[n] = '\0';
	return out;
}

void drafting_count(struct drafting *d, struct buf *out)
{
	struct numbering *n = &d->number;

	n->at[n->depth]++;
	for (int i = 0; i <= n->depth; i++)
		buf_addf(out, "%s%d", i ? "." : "", n->at[i]);
}

const char *drafting_number(struct drafting *d)
{
	struct buf b = BUF_INIT;
	const char *number = "";

	if (d->number.numbered && d->number.depth) {
		drafting_count(d, &b);
		number = drafting_keep(d, &b);
		buf_free(&b);
	}
	return number;
}

void drafting_letters(struct drafting *d, const char *label, struct buf *out)
{
	if (!phrases_form(d->p, "letter", label, out))
		buf_add(out, label);
}

void drafting_mark(struct drafting *d, size_t meeting, item_id o,
	const char *mark)
{
	const struct numbering *n = &d->number;
	struct buf b = BUF_INIT;

	if (!d->marked)
		d->marked = mem_get(d->n * sizeof *d->marked);
	if (!d->marked[meeting])
		d->marked[meeting] = mem_get(d->meeting[meeting].r->n *
			sizeof **d->marked);
	for (int i = 0; i < n->depth; i++)
		buf_addf(&b, "%s%d", i ? "." : "", n->at[i]);
	buf_addf(&b, "%s%s", b.n ? " " : "", mark);
	d->marked[meeting][o] = drafting_keep(d, &b);
	buf_free(&b);
}

const char *drafting_marked(const struct drafting *d, size_t meeting,
	item_id o)
{
	return d->marked && d->marked[meeting] ? d->marked[meeting][o] : NULL;
}

bool drafting_comes_from(const char *sources, const char *id)
{
	return id && strlen(id) == IDENT_SIZE - 1 && strstr(sources, id);
}

bool drafting_leaves_out(struct drafting *d, const char *sources)
{
	size_t n = d->job ? d->job->paragraphs_count : 0;
	bool left_out = false;

	for (size_t i = 0; i < n; i++)
		if (drafting_comes_from(sources, d->job->paragraph[i].after))
			return false;
	for (size_t i = 0; i < n; i++)
		if (drafting_comes_from(sources, d->job->paragraph[i].omit))
			left_out = d->job->paragraph[i].used = true;
	d->left_out += left_out;
	return left_out;
}

void drafting_source(const struct record *r, item_id i, struct buf *out)
{
	char name[IDENT_SIZE];

	record_name(r, i, name);
	if (out->n)
		buf_addc(out, ' ');
	if (i == MEETING)
		buf_add(out, "meeting:");
	buf_add(out, name);
}

void drafting_trace(struct drafting *d, struct block *b,
	const struct record *r, item_id i)
{
	struct buf source = BUF_INIT;

	drafting_source(r, i, &source);
	b->anchor = b->sources = drafting_keep(d, &source);
	buf_free(&source);
}

void drafting_trace_group(struct drafting *d, struct block *b)
{
	struct buf sources = BUF_INIT;

	for (size_t n = 0; n < d->group.n; n++)
		drafting_source(d->meeting[d->group.first + n].r, MEETING,
			&sources);
	b->sources = drafting_keep(d, &sources);
	buf_free(&sources);
}

/* ---- lists that are being gathered ---- */

void gathered_add(struct gathered *g, const char *text)
{
	if (!*text)
		return;
	for (size_t i = 0; i < g->n; i++)
		if (!strcmp(g->text[i], text))
			return;
	if (g->n == g->cap) {
		g->cap = g->cap ? 2 * g->cap : 8;
		g->text = mem_grow(g->text, g->cap * sizeof *g->text);
	}
	g->text[g->n++] = mem_copy(text);
}

static void empty(struct gathered *g)
{
	while (g->n)
		free(g->text[--g->n]);
	free(g->text);
	*g = (struct gathered){ 0 };
}

void gathered_join(struct gathered *g, const char *joint, struct buf *out)
{
	for (size_t i = 0; i < g->n; i++)
		buf_addf(out, "%s%s", i ? joint : "", g->text[i]);
	empty(g);
}

/* A name in full may end with the comma that closes its post inside a
 * sentence; a list has its own. */
static void open_end(char *text)
{
	static const char *const commas[] = { ",", "،", NULL };
	size_t n = strlen(text), mark = letters_end(text, n, commas);

	if (mark < n)
		text[n - mark] = '\0';
}

void gathered_say(struct drafting *d, struct gathered *g,
	struct buf *out)
{
	for (size_t i = 0; i < g->n; i++)
		open_end(g->text[i]);
	phrases_list(d->p, (const char *const *)g->text, g->n, out);
	empty(g);
}

/* ---- phrases ---- */

static bool item_look(void *drafting, const char *name, struct answer *a)
{
	struct drafting *d = drafting;
	const struct record *r = d->meeting[d->group.first].r;
	struct buf b = BUF_INIT;

	if (!d->item)
		return false;
	if (!strcmp(name, "title"))
		buf_add(&b, drafting_text(d, r, d->item, ITEM_TITLE));
	else if (!strcmp(name, "item_number"))
		agenda_number(r, d->item, &b);
	else if (!strcmp(name, "deferred_to"))
		buf_add(&b, record_say(r, d->item, ITEM_DEFERRED_TO));
	else if (!strcmp(name, "joint"))
		for (size_t k = 0, n; many_at(record_say(r, d->item,
		     ITEM_JOINT), k, &a->text, &n); k++) {
			char uuid[IDENT_SIZE];
			item_id other;

			snprintf(uuid, sizeof uuid, "%.*s", (int)n, a->text);
			other = record_named(r, uuid);
			if (other && b.n)
				buf_add(&b, ", ");
			if (other)
				agenda_number(r, other, &b);
		}
	else
		return false;
	*a = (struct answer){ drafting_keep(d, &b), 0 };
	buf_free(&b);
	return true;
}

void drafting_phrase(struct drafting *d, const char *key,
	const struct said *said, struct buf *out)
{
	struct scope facts = { NULL, d->look, d };
	struct scope item = { &facts, item_look, d };
	struct scope own = { &item, said_look, (void *)said };

	phrase(d->p, key, said ? &own : &item, out);
}

/* Gaps that nothing filled: told, and made visible. */
static bool show_gaps(struct drafting *d, struct buf *b)
{
	char *from, *to;
	bool any = false;

	while ((from = strstr(b->s, UNSET)) &&
	    (to = strstr(from, UNSET_END))) {
		size_t at = (size_t)(from - b->s);
		size_t n = (size_t)(to - from) - strlen(UNSET);
		struct buf name = BUF_INIT, mark = BUF_INIT;
		const char *place;

		buf_addn(&name, from + strlen(UNSET), n);
		place = d->place(name.s);
		if (place)
			drafting_want(d, _("'%s' is not set"), place);
		else
			drafting_want(d, _("nothing fills the gap '%s' of a "
				"phrase"), name.s);
		buf_addf(&mark, "[%s?]", place ? place : name.s);
		buf_splice(b, at, n + strlen(UNSET) + strlen(UNSET_END),
			mark.s, mark.n);
		buf_free(&name);
		buf_free(&mark);
		any = true;
	}
	return any;
}

/* A number written with a blank in it ("40 000") is one: the blank is made
 * what the language has there, so that no line breaks in it and, from the
 * right to the left, its parts do not change places. */
static void keep_numbers(struct drafting *d, struct buf *b)
{
	const char *blank = phrases_setting(d->p, "thousands");
	static const char digits[] = "0123456789";

	for (size_t i = 0, n; *blank && i < b->n; i += n ? n : 1) {
		n = strspn(b->s + i, digits);
		if (n && n < 4 && b->s[i + n] == ' ' &&
		    strspn(b->s + i + n + 1, digits) == 3)
			buf_splice(b, i + n, 1, blank, strlen(blank));
	}
}

/* The comma that closes a name in full is not needed where the sentence ends
 * with it: "opened by Ms Diaz, Director,." */
static void close_names(struct buf *b)
{
	static const char *const commas[] = { ",.", "،." };

	for (size_t k = 0; k < sizeof commas / sizeof *commas; k++) {
		size_t n = strlen(commas[k]) - 1;
		const char *at = b->s;

		while ((at = strstr(at, commas[k]))) {
			size_t place = (size_t)(at - b->s);

			if (at[n + 1] && at[n + 1] != ' ')
				place++;
			else
				buf_splice(b, place, n, "", 0);
			at = b->s + place;
		}
	}
}

struct block *drafting_add(struct drafting *d, enum block_kind kind,
	const struct buf *text)
{
	struct buf b = BUF_INIT;
	struct block *block;

	if (!text->n)
		return NULL;
	buf_addn(&b, text->s, text->n);
	block = doc_add(d->doc, kind);
	block->open = show_gaps(d, &b);
	keep_numbers(d, &b);
	close_names(&b);
	if (kind != BLOCK_ENTRY && kind != BLOCK_ROW &&
	    strncmp(b.s, "http", 4))
		letter_capital(&b, 0);
	block->text = drafting_keep(d, &b);
	block->boxed = d->boxed;
	buf_free(&b);
	return block;
}

