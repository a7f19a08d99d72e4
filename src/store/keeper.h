/* keeper.h -- the one thread that owns the files of an open meeting.
 *
 *  (1) The caller hands over whole lines of the journal and never waits.
 *  (2) keeper_durable() is the last sequence number that is flushed; it only
 *      grows, and it never runs ahead of the disk.
 *  (3) A file on which write or flush failed is never used again: all that
 *      is not known durable goes to a new segment, beside the minutes, else
 *      in the state folder. The alarm says what is safe where. A journal
 *      that was deleted, moved or replaced meanwhile is written there again,
 *      or goes the same way, whole.
 *  (4) The keeper has a record of its own, made by reading back the lines it
 *      writes; the minutes are written from that, read back, and compared
 *      before they replace the old.
 *  (5) Minutes that somebody changed outside are never overwritten: they are
 *      handed over first (keeper_outside). What is kept beside is there
 *      before the minutes are written, and what cannot be read is moved.
 */
#ifndef STORE_KEEPER_H
#define STORE_KEEPER_H

#include <sys/stat.h>

#include "record/record.h"

struct keeper;
struct spool;
struct buf;

struct keeper_start {
	const char *yaml;               /* path of the minutes */
	struct ident id;
	int fd;                         /* of the last segment, open to append;
					 * the keeper closes it */
	unsigned segment;
	bool fresh;                     /* just made, not yet flushed */
	uint64_t seq;                   /* last batch durable already */
	uint64_t saved;                 /* last batch in the minutes */
	const struct record *record;    /* copied */
	struct stat seen;               /* minutes as loaded; st_ino 0: none */
	const char *base;               /* their text, or NULL if unknown */
	size_t base_n;
	struct spool *spool;            /* flushed now and then */
};

struct keeper *keeper_open(const struct keeper_start *start);
/* Write all that is queued, the minutes if write, then end; waits at most so
 * many milliseconds. False: not all is in its place; alarm says what is where.
 * Then the thread may live on and the memory with it. */
bool keeper_close(struct keeper *k, int milliseconds, struct buf *alarm);

/* lines[0..n): whole lines, the last batch in them being seq. */
void keeper_push(struct keeper *k, const char *lines, size_t n, uint64_t seq);
void keeper_save(struct keeper *k);     /* write the minutes soon */
/* Write text beside the minutes, before these are written; see aside.h. */
void keeper_set_aside(struct keeper *k, const char *text, size_t n,
	const char *suffix);

int keeper_fd(const struct keeper *k);  /* readable when there is news */
uint64_t keeper_durable(struct keeper *k);
uint64_t keeper_saved(struct keeper *k);        /* last batch in the minutes */
/* "" if all is well; else one sentence. */
void keeper_alarm(struct keeper *k, struct buf *out);

/* Were the minutes changed outside? Then theirs and what they were made from
 * (empty if unknown) are given, once; the keeper writes no minutes until
 * keeper_outside_done. */
bool keeper_outside(struct keeper *k, struct buf *theirs, struct buf *base);
void keeper_outside_done(struct keeper *k);

/* Sentences for the person since the last call, one a line. */
void keeper_told(struct keeper *k, struct buf *out);

#endif
