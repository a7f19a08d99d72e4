/* spool.h -- what must outlive the process before the disk has it.
 *
 *  (1) One small file in the state folder, in memory by mmap and allocated
 *      whole, so that writing to it costs a copy, never waits and never
 *      fails. Written, it survives kill -9; flushed, a power cut.
 *  (2) The half-typed line stands in two slots written in turn, each with a
 *      CRC: a kill between two bytes costs at most the last key.
 *  (3) Accepted lines of the journal wait behind the slots until all of them
 *      are durable.
 *  (4) Typed and deleted words stay nowhere: a slot is blanked behind its
 *      text, and the other slot is blanked when there is no draft.
 */
#ifndef STORE_SPOOL_H
#define STORE_SPOOL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/ident.h"

struct spool;
struct buf;
struct fault;

/* Never NULL: where no file can be had, the spool is plain memory and *f says
 * so (code is not FAULT_NONE). */
struct spool *spool_open(const struct ident *journal, struct fault *f);
/* clean: nothing is owed, so the file goes. */
void spool_close(struct spool *s, bool clean);

/* The line, at most 60 KiB of it; n 0: none. */
void spool_draft(struct spool *s, const char *text, size_t n, size_t cursor,
	const char *purpose);
/* The newest whole one left; false if none, or if an accepted line took it. */
bool spool_draft_left(const struct spool *s, struct buf *text, size_t *cursor,
	struct buf *purpose);

/* Keep a line of the journal. takes_draft: it accepts the present draft.
 * False if there is no room: then only the journal will have it. */
bool spool_push(struct spool *s, const char *line, size_t n, bool takes_draft);
/* All lines kept, as they stand. */
const char *spool_lines(const struct spool *s, size_t *n);
/* The file that holds every line pushed since the last spool_clear; NULL: it is
 * plain memory, or had no room for one. From any thread. */
const char *spool_path(const struct spool *s);
/* They are durable: forget them. */
void spool_clear(struct spool *s);
/* Flush to the disk; from any thread. */
void spool_sync(struct spool *s);

#endif
