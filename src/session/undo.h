/* undo.h -- which act is taken back next.
 *
 *  (1) done and undone hold sequence numbers of batches, newest last.
 *  (2) A new act empties undone; an undo moves from done to undone, a redo
 *      back. The batch that undoes or redoes is what stands there after.
 *  (3) The stacks follow from the journal alone, so they outlive a session.
 */
#ifndef SESSION_UNDO_H
#define SESSION_UNDO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct undo_stack { uint64_t *seq; size_t n, cap; };

struct undo {
	bool known;
	struct undo_stack done, undone;
};

/* A batch of the history, in order. */
void undo_note(struct undo *u, uint64_t seq, const char *verb,
	uint64_t undoes);
uint64_t undo_last(const struct undo *u);       /* 0: nothing */
uint64_t redo_last(const struct undo *u);
void undo_free(struct undo *u);

#endif
