/* edit.c -- what the drafter changes in a report that was drawn. Paragraphs and
 * outcomes that are left out were not even drawn: see drafting_leaves_out().
 *
 *  (1) Numbers and letters behind a paragraph that was added or left out go
 *      on as if it had always been there, or never.
 *  (2) A change that finds no place is refused, with its line in the job.
 */
#include "config.h"
#include "draft/edit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "draft/drafting.h"
#include "record/outcome.h"

/* How far numbers have moved: those with this beginning ("5."), or letters
 * of the present list. */
struct moved { char beginning[64]; int numbers, letters, letter; };

static const char *keep(struct drafting *d, const char *text)
{
	return doc_text(d->doc, text, strlen(text));
}

/* Where the last part of a number begins: "5.12" has it at 2. */
static size_t last_part(const char *number)
{
	const char *point = strrchr(number, '.');

	return point ? (size_t)(point - number) + 1 : 0;
}

/* What the number of a block would be, moved by so many. */
static const char *move_number(struct drafting *d, const char *number, int by)
{
	size_t n = last_part(number);
	struct buf b = BUF_INIT;
	const char *kept;

	buf_addn(&b, number, n);
	buf_addf(&b, "%d", atoi(number + n) + by);
	kept = drafting_keep(d, &b);
	buf_free(&b);
	return kept;
}

static bool has_number(const struct block *b)
{
	return b->kind == BLOCK_PARA && *b->number;
}

/* Only letters that were counted move, not those of the record. */
static bool has_letter(struct moved *m, const struct block *b)
{
	struct buf counted = BUF_INIT;
	bool is = false;

	if (b->kind != BLOCK_ENTRY) {
		m->letter = m->letters = 0;
	} else if (b->level == 1) {
		outcome_letters(m->letter, &counted);
		buf_addc(&counted, ')');
		is = !strcmp(counted.s, b->number);
		m->letter += is;
	}
	buf_free(&counted);
	return is;
}

/* Give the block its number, moved as those before it have been. */
static void renumber(struct drafting *d, struct moved *m, struct block *b,
	bool lettered)
{
	struct buf letter = BUF_INIT;
	size_t n = last_part(b->number);

	if (has_number(b) && n < sizeof m->beginning) {
		if (strncmp(m->beginning, b->number, n) ||
		    m->beginning[n]) {
			snprintf(m->beginning, sizeof m->beginning, "%.*s",
				(int)n, b->number);
			m->numbers = 0;
		}
		if (m->numbers)
			b->number = move_number(d, b->number, m->numbers);
	}
	if (lettered && m->letters) {
		outcome_letters(m->letter - 1 + m->letters, &letter);
		buf_addc(&letter, ')');
		b->number = drafting_keep(d, &letter);
	}
	buf_free(&letter);
}

/* Is the block left out? A text that stands for it goes into *b. */
static bool is_omitted(struct drafting *d, struct block *b)
{
	bool omitted = false;

	for (size_t n = 0; n < d->job->paragraphs_count; n++) {
		struct job_paragraph *p = &d->job->paragraph[n];

		if (drafting_comes_from(b->sources, p->omit)) {
			omitted = p->used = true;
		} else if (drafting_comes_from(b->sources, p->replace) &&
			   b->kind != BLOCK_ROW) {
			b->text = keep(d, p->text);
			b->open = false;
			p->used = true;
		}
	}
	return omitted;
}

static void add_after(struct drafting *d, struct moved *m,
	const struct block *b)
{
	const char *number = b->number;

	for (size_t n = 0; n < d->job->paragraphs_count; n++) {
		struct job_paragraph *p = &d->job->paragraph[n];
		struct block *added;

		if (p->used || !drafting_comes_from(b->sources, p->after))
			continue;
		added = doc_add(d->doc, BLOCK_PARA);
		added->text = keep(d, p->text);
		added->sources = keep(d, p->source);
		p->used = true;
		if (!has_number(b))
			continue;
		added->number = number = move_number(d, number, 1);
		m->numbers++;
	}
}

static void edit(struct drafting *d, struct moved *m, struct block b)
{
	bool lettered = has_letter(m, &b);

	renumber(d, m, &b, lettered);
	if (is_omitted(d, &b)) {
		m->letters -= lettered;
		if (has_number(&b)) {
			m->numbers--;
			b.number = move_number(d, b.number, -1);
		}
	} else {
		*doc_add(d->doc, b.kind) = b;
	}
	add_after(d, m, &b);
}

static bool all_used(const struct job *j, struct fault *f)
{
	for (size_t i = 0; i < j->paragraphs_count; i++) {
		const struct job_paragraph *p = &j->paragraph[i];

		if (p->used)
			continue;
		fail_at(f, p->line, p->column, p->section ?
			_("the report has no section '%s'") :
			_("no paragraph of the report comes from '%s'"),
			p->section ? p->section : p->after ? p->after :
			p->replace ? p->replace : p->omit);
		if (f)
			snprintf(f->file, sizeof f->file, "%.255s",
				j->data.path);
		return false;
	}
	return true;
}

bool edit_apply(struct drafting *d, struct fault *f)
{
	struct block *old = d->doc->block;
	struct moved moved = { .numbers = 0 };
	size_t n = d->doc->n;

	if (!d->job || !d->job->paragraphs_count)
		return true;
	d->doc->block = NULL;
	d->doc->n = d->doc->cap = 0;
	for (size_t i = 0; i < n; i++)
		edit(d, &moved, old[i]);
	free(old);
	return all_used(d->job, f);
}
