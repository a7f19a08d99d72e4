/* session.c -- one meeting, open: the only door to change. */
#include "config.h"
#include "session/session.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "session/inside.h"
#include "store/journal.h"

/* ---- what there is ---- */

const struct record *session_record(const struct session *s)
{
	return &s->loaded.record;
}

const char *session_path(const struct session *s)
{
	return s->path;
}

bool session_watching(const struct session *s)
{
	return s->mode == SESSION_WATCH;
}

void session_set_time(struct session *s, int64_t at)
{
	s->at = at;
}

int64_t session_time(const struct session *s)
{
	return s->at ? s->at : clock_now();
}

void session_stamp(const struct session *s, char *out)
{
	time_write(session_time(s), record_say(&s->loaded.record, MEETING,
		MEETING_TIMEZONE), out);
}

/* ---- change ---- */

struct batch *session_begin(struct session *s, const char *verb)
{
	batch_begin(&s->batch, &s->loaded.record, verb, s->by,
		session_time(s));
	s->building = true;
	return &s->batch;
}

void session_drop(struct session *s)
{
	if (s->building) {
		batch_drop(&s->batch);
		batch_free(&s->batch);
	}
	s->building = false;
	s->takes_draft = false;
}

static void remember(struct session *s, const char *line, size_t n,
	uint64_t seq)
{
	struct loaded *l = &s->loaded;

	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 256;
		l->entry = mem_grow(l->entry, l->cap * sizeof *l->entry);
	}
	l->entry[l->n++] = (struct entry){ seq, l->text.n, n };
	buf_addn(&l->text, line, n);
}

/* The batch has been applied: spool, journal, history, in this order (1). */
static void hand_over(struct session *s, const struct batch *b)
{
	struct buf line = BUF_INIT;

	journal_batch(&line, &s->loaded.id, &s->loaded.record, b);
	spool_push(s->spool, line.s, line.n, s->takes_draft);
	keeper_push(s->keeper, line.s, line.n, b->seq);
	remember(s, line.s, line.n, b->seq);
	undo_note(&s->undo, b->seq, b->verb, b->undoes);
	s->takes_draft = false;
	buf_free(&line);
}

bool session_commit(struct session *s, struct fault *f)
{
	bool ok = true;

	if (!s->batch.n && !s->batch.refused) {
		session_drop(s);
		return true;
	}
	if (s->mode == SESSION_WATCH) {
		session_drop(s);
		return fail(f, FAULT_RULE, _("this console only watches"));
	}
	ok = batch_end(&s->batch);
	if (ok)
		hand_over(s, &s->batch);
	else if (f && !f->code)
		fail(f, FAULT_RULE, _("that cannot be done"));
	batch_free(&s->batch);
	s->building = false;
	s->takes_draft = false;
	return ok;
}

/* ---- undo and redo ---- */

static const struct entry *entry_of(const struct session *s, uint64_t seq)
{
	size_t lo = 0, hi = s->loaded.n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (s->loaded.entry[mid].seq < seq)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < s->loaded.n && s->loaded.entry[lo].seq == seq ?
		&s->loaded.entry[lo] : NULL;
}

static bool line_of(const struct session *s, uint64_t seq, struct line *l)
{
	const struct entry *e = entry_of(s, seq);
	struct scan scan;

	if (!e)
		return false;
	scan = (struct scan){ s->loaded.text.s + e->offset, e->n, 0, 0,
		s->loaded.id };
	return scan_next(&scan, l) && l->state == LINE_GOOD;
}

/* The stacks are made from the history at first need. */
static void know_history(struct session *s)
{
	char verb[64];
	struct line l;

	if (s->undo.known)
		return;
	s->undo.known = true;
	for (size_t i = 0; i < s->loaded.n; i++) {
		if (!line_of(s, s->loaded.entry[i].seq, &l))
			continue;
		line_verb(&l, verb, sizeof verb);
		undo_note(&s->undo, l.seq, verb, line_undoes(&l));
	}
}

/* What the act was, behind undo and redo of it. */
static void act_of(const struct session *s, uint64_t seq, struct buf *said)
{
	char verb[64] = "";
	struct line l;

	while (seq && line_of(s, seq, &l)) {
		line_verb(&l, verb, sizeof verb);
		seq = line_undoes(&l);
	}
	buf_add(said, verb);
}

/* The first entry that the batch changed and that is still there. */
static item_id entry_changed(const struct batch *b)
{
	for (size_t i = 0; i < b->n; i++) {
		item_id item = b->edit[i].item;

		if (!record_has(b->record, item))
			continue;
		switch (record_kind(b->record, item)) {
		case KIND_INTERVENTION: case KIND_NOTE: case KIND_EVENT:
		case KIND_OUTCOME: case KIND_POSITION:
			return item;
		default:
			break;
		}
	}
	return NOWHERE;
}

static bool take_back(struct session *s, uint64_t seq, const char *as,
	struct buf *said, item_id *changed, struct fault *f)
{
	struct line l;
	struct batch b;
	bool ok;

	if (s->mode == SESSION_WATCH)
		return fail(f, FAULT_RULE, _("this console only watches"));
	if (!line_of(s, seq, &l) || !line_batch(&l, &s->loaded.record, &b, f))
		return fail(f, FAULT_FORMAT, _("change %llu cannot be read "
			"from the journal"), (unsigned long long)seq);
	act_of(s, seq, said);
	batch_reverse(&b);
	b.seq = s->loaded.record.seq + 1;
	b.undoes = seq;
	b.verb = as;
	b.by = s->by;
	b.at = session_time(s);
	ok = batch_apply(&b, f);
	*changed = ok ? entry_changed(&b) : NOWHERE;
	if (ok)
		hand_over(s, &b);
	batch_free(&b);
	return ok;
}

bool session_undo(struct session *s, struct buf *said, item_id *changed,
	struct fault *f)
{
	uint64_t seq;

	know_history(s);
	seq = undo_last(&s->undo);
	if (!seq)
		return fail(f, FAULT_RULE, _("there is nothing to undo"));
	return take_back(s, seq, "undo", said, changed, f);
}

bool session_redo(struct session *s, struct buf *said, item_id *changed,
	struct fault *f)
{
	uint64_t seq;

	know_history(s);
	seq = redo_last(&s->undo);
	if (!seq)
		return fail(f, FAULT_RULE, _("there is nothing to redo"));
	return take_back(s, seq, "redo", said, changed, f);
}

/* ---- the half-typed line ---- */

void session_draft(struct session *s, const char *text, size_t n,
	size_t cursor, const char *purpose)
{
	if (s->spool)
		spool_draft(s->spool, text, n, cursor, purpose);
}

bool session_draft_left(struct session *s, const char **text, size_t *cursor,
	const char **purpose)
{
	if (!s->draft_left)
		return false;
	*text = s->draft.s;
	*cursor = s->cursor;
	*purpose = s->purpose.s;
	return true;
}

void session_draft_accept(struct session *s)
{
	s->takes_draft = true;
}
