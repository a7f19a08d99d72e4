/* resolve_tables.c -- outcomes as rows: decisions, and actions that are open.
 *
 *  (1) A row has the letters that its outcome has in the report; else those
 *      of the meeting, behind the number of this where there are several.
 *  (2) An action that a later meeting of the report carries over stands once,
 *      as that meeting has it.
 */
#include "config.h"
#include "draft/resolve_inside.h"

#include <stdlib.h>
#include <string.h>

#include "draft/sentence.h"
#include "draft/tables.h"
#include "draft/takes.h"
#include "record/agenda.h"
#include "record/outcome.h"

/* How many outcomes stand before it. Those asked for come in order, so that
 * none is counted twice. */
static int place_of(struct taking *t, item_id top)
{
	const struct record *r = resolve_record(t);

	if (!t->top)
		t->top = outcome_next_top(r, NOWHERE);
	for (; t->top && t->top != top; t->top = outcome_next_top(r, t->top))
		t->before_top++;
	return t->before_top;
}

/* Where the report has the outcome, or what it is a part of; else its label,
 * behind the number of its meeting where there are several. */
static void add_label(struct taking *t, item_id o, struct buf *out)
{
	const struct record *r = resolve_record(t);
	const char *number = record_say(r, MEETING, MEETING_NUMBER), *mark;
	struct buf label = BUF_INIT;
	item_id top = o;

	while (resolve_is_sub_item(r, top))
		top = r->item[top].parent;
	mark = drafting_marked(t->d, t->meeting, top);
	if (mark) {
		buf_add(out, mark);
		return;
	}
	if (t->d->n > 1 && *number)
		buf_addf(out, "%s/", number);
	outcome_label_at(r, o, place_of(t, top), &label);
	drafting_letters(t->d, label.s, out);
	buf_free(&label);
}

static void add_decision(struct taking *t, item_id o)
{
	struct drafting *d = t->d;
	const struct record *r = resolve_record(t);
	item_id item = agenda_of(r, o);
	struct buf row = BUF_INIT, text = BUF_INIT, label = BUF_INIT;

	add_label(t, o, &label);
	resolve_words(t, o, &text);
	sentence_bare_end(&text);
	resolve_notes(t, o, true, &text);
	table_cell(&row, label.s);
	table_cell(&row, item ? drafting_text(d, r, item, ITEM_TITLE) : "");
	table_cell(&row, text.s);
	drafting_trace(d, drafting_add(d, BLOCK_ROW, &row), r, o);
	buf_free(&row);
	buf_free(&text);
	buf_free(&label);
}

void take_decisions(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "number", "subject",
		"outcome", NULL };
	bool head = false;

	for (size_t n = 0; n < d->group.n; n++) {
		struct taking t = resolve_open(d, b, n);
		const struct record *r = resolve_record(&t);

		for (item_id o = outcome_next(r, NOWHERE); o;
		     o = outcome_next(r, o)) {
			if (!resolve_takes(&t, o))
				continue;
			if (!head)
				table_head(d, columns);
			head = true;
			add_decision(&t, o);
		}
	}
}

/* ---- actions ---- */

/* What later meetings of the report carried over, in the order of the ids. */
struct carried { size_t n, cap; struct ident *id; };

static int by_id(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct ident));
}

/* The id at the end of what tells where it was carried over from; NULL if
 * there is none. */
static const char *carried_from(const char *from, struct ident *id)
{
	size_t n = strlen(from);

	from += n < IDENT_SIZE - 1 ? n : n - (IDENT_SIZE - 1);
	return ident_read(from, id) ? from : NULL;
}

static void add_carried(struct carried *all, const struct record *r)
{
	for (item_id o = outcome_next(r, NOWHERE); o; o = outcome_next(r, o)) {
		struct ident id;

		if (!carried_from(record_say(r, o, OUTCOME_CARRIED), &id))
			continue;
		if (all->n == all->cap) {
			all->cap = all->cap ? 2 * all->cap : 64;
			all->id = mem_grow(all->id, all->cap *
				sizeof *all->id);
		}
		all->id[all->n++] = id;
	}
}

static struct carried carried_after(const struct drafting *d, size_t meeting)
{
	struct carried all = { 0, 0, NULL };

	for (size_t m = meeting + 1; m < d->n; m++)
		add_carried(&all, d->meeting[m].r);
	if (all.n)
		qsort(all.id, all.n, sizeof *all.id, by_id);
	return all;
}

static bool is_carried_on(const struct carried *all, const struct record *r,
	item_id o)
{
	return all->n && bsearch(&r->item[o].id, all->id, all->n,
		sizeof *all->id, by_id);
}

static bool is_open_action(const struct taking *t,
	const struct carried *carried, item_id o)
{
	/* Of these, an owner is who it speaks of. */
	static const char *const of_nobody[] = { "thanked", "noted",
		"welcomed", "supported", "appointed", NULL };
	const struct record *r = resolve_record(t);
	const char *done = record_say(r, o, OUTCOME_DONE);

	if (!outcome_is_action(r, o) || is_carried_on(carried, r, o) ||
	    form_has(of_nobody, record_say(r, o, OUTCOME_VERB)))
		return false;
	if (!strcmp(resolve_status(r, o), "withdrawn"))
		return false;
	return form_has(t->b->status, *done ? done : "open");
}

/* The entry it was carried over from, as a source beside its own. */
static void trace_action(struct taking *t, item_id o, struct block *b)
{
	struct buf sources = BUF_INIT;
	struct ident id;
	const char *from = carried_from(resolve_say(t, o, OUTCOME_CARRIED),
		&id);

	drafting_trace(t->d, b, resolve_record(t), o);
	if (!from)
		return;
	buf_addf(&sources, "%s %s", b->sources, from);
	b->sources = drafting_keep(t->d, &sources);
	buf_free(&sources);
}

static void add_action(struct taking *t, item_id o)
{
	struct drafting *d = t->d;
	struct buf row = BUF_INIT, cell = BUF_INIT;

	add_label(t, o, &cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	resolve_words(t, o, &cell);
	sentence_bare_end(&cell);
	if (*resolve_say(t, o, OUTCOME_EVIDENCE))
		sentence_join(d, &cell, resolve_say(t, o, OUTCOME_EVIDENCE));
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	resolve_owner(t, o, false, &cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	resolve_due(t, o, NULL, &cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	resolve_done(t, o, &cell);
	if (!cell.n)
		drafting_phrase(d, "outcome.done_open", NULL, &cell);
	table_cell(&row, cell.s);
	trace_action(t, o, drafting_add(d, BLOCK_ROW, &row));
	buf_free(&row);
	buf_free(&cell);
}

void take_actions(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "number", "action", "owner",
		"due", "state", NULL };
	bool head = false;

	for (size_t n = 0; n < d->group.n; n++) {
		struct taking t = resolve_open(d, b, n);
		const struct record *r = resolve_record(&t);
		struct carried carried = carried_after(d, t.meeting);

		for (item_id o = outcome_next(r, NOWHERE); o;
		     o = outcome_next(r, o)) {
			if (!is_open_action(&t, &carried, o))
				continue;
			if (!head)
				table_head(d, columns);
			head = true;
			add_action(&t, o);
		}
		free(carried.id);
	}
}
