/* undo.c -- which act is taken back next. */
#include "config.h"
#include "session/undo.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

static void push(struct undo_stack *s, uint64_t seq)
{
	if (s->n == s->cap) {
		s->cap = s->cap ? s->cap * 2 : 64;
		s->seq = mem_grow(s->seq, s->cap * sizeof *s->seq);
	}
	s->seq[s->n++] = seq;
}

static void pop(struct undo_stack *s, uint64_t seq)
{
	if (s->n && s->seq[s->n - 1] == seq)
		s->n--;
}

void undo_note(struct undo *u, uint64_t seq, const char *verb,
	uint64_t undoes)
{
	if (!u->known)
		return;
	if (!strcmp(verb, "import"))
		return;                 /* the meeting itself stays */
	if (undoes && !strcmp(verb, "undo")) {
		pop(&u->done, undoes);
		push(&u->undone, seq);
	} else if (undoes) {
		pop(&u->undone, undoes);
		push(&u->done, seq);
	} else {
		u->undone.n = 0;
		push(&u->done, seq);
	}
}

uint64_t undo_last(const struct undo *u)
{
	return u->done.n ? u->done.seq[u->done.n - 1] : 0;
}

uint64_t redo_last(const struct undo *u)
{
	return u->undone.n ? u->undone.seq[u->undone.n - 1] : 0;
}

void undo_free(struct undo *u)
{
	free(u->done.seq);
	free(u->undone.seq);
	memset(u, 0, sizeof *u);
}
