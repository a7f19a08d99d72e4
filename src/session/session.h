/* session.h -- one meeting, open: the only door to change.
 *
 *  (1) Every change is a batch that went through session_begin and
 *      session_commit, and session_commit put it into the spool (memory that
 *      outlives the process) before it returned.
 *  (2) The caller never waits for a disk: the storage thread writes the
 *      journal and the minutes; session_poll brings its news.
 *  (3) session_durable() <= session_seq(); what it counts is on the disk.
 *  (4) Undo and redo are batches too, so they outlive the session.
 */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "record/batch.h"

struct session;
struct buf;
struct fault;

enum session_mode {
	SESSION_WRITE,          /* take the lock */
	SESSION_CREATE,         /* the same; make the file if there is none */
	SESSION_WATCH           /* no lock, nothing written; follow the journal */
};

/* Open the meeting. FAULT_LOCKED: *f says who has it since when. What was
 * recovered, taken over from outside or found damaged is told by
 * session_news afterwards. */
struct session *session_open(const char *path, enum session_mode mode,
	struct fault *f);
/* Write everything, close and free. False: *f says what is not saved and
 * where it is safe. Waits up to a few seconds for the disk. */
bool session_close(struct session *s, struct fault *f);

const struct record *session_record(const struct session *s);
const char *session_path(const struct session *s);
bool session_watching(const struct session *s);

/* The next sentence for the person (recovered, damaged, edited outside);
 * NULL if there is none. Valid until the next call. */
const char *session_news(struct session *s);

/* Begin a batch now (by the clock or, in a script, session_set_time). One at
 * a time. */
struct batch *session_begin(struct session *s, const char *verb);
/* Keep it. An empty batch is dropped and true. False with *f: refused, the
 * record is as before. */
bool session_commit(struct session *s, struct fault *f);
void session_drop(struct session *s);

/* Take back the last act not taken back, and the opposite. said: what act it
 * was, for the person; changed: the entry it changed, NOWHERE if that is gone
 * or there is none. False: nothing to undo. */
bool session_undo(struct session *s, struct buf *said, item_id *changed,
	struct fault *f);
bool session_redo(struct session *s, struct buf *said, item_id *changed,
	struct fault *f);

/* The time that acts bear: 0 is the clock's. */
void session_set_time(struct session *s, int64_t at);
int64_t session_time(const struct session *s);
/* The same as RFC 3339 text in the meeting's zone; out of TIME_SIZE. */
void session_stamp(const struct session *s, char *out);

/* --- the disk --- */

int session_fd(const struct session *s);        /* readable: poll it */
/* Take in the storage thread's news. True if anything that is shown has
 * changed (record, save light or news). */
bool session_poll(struct session *s);
uint64_t session_seq(const struct session *s);
uint64_t session_durable(const struct session *s);
/* Is all of it in the minutes file too? */
bool session_saved(const struct session *s);
/* What is wrong with saving and what is safe where; NULL if all is well. */
const char *session_alarm(const struct session *s);
void session_save(struct session *s);           /* write the minutes soon */
bool session_wait(struct session *s, int milliseconds); /* until all durable */
/* Write the minutes and take in what other hands did to them meanwhile, until
 * they are as the record is, or the disk refuses, or the time is up. */
void session_settle(struct session *s, int milliseconds);

/* --- the half-typed line --- */

/* Keep it: text, cursor in bytes and what it was meant for (a short string of
 * the caller's). Costs a copy, never a system call. n 0: there is none. */
void session_draft(struct session *s, const char *text, size_t n,
	size_t cursor, const char *purpose);
/* What was left over from last time; false if nothing. Belongs to s. */
bool session_draft_left(struct session *s, const char **text, size_t *cursor,
	const char **purpose);
/* Tell that the next commit accepts the draft, so that recovery does not
 * offer what was already taken. */
void session_draft_accept(struct session *s);

#endif
