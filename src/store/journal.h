/* journal.h -- the history: one batch a line, each line for itself.
 *
 *      3f2a9c01 0000000214 {"verb": "outcome", "at": ..., "edits": [...]}
 *
 *  (1) The number in front is zlib's CRC-32 over the journal's id (16 bytes)
 *      and everything after the first blank: a line of another journal never
 *      counts. The first line names the id; its own CRC has zeros for it.
 *      If that is lost with all else that names the id, scan_guess finds one.
 *  (2) A line without its newline, or of NULs, is torn: it is passed over.
 *      A whole line with a wrong CRC is damage: it costs itself and is told.
 *  (3) Lines with "edits" are batches. The others (opened, closed, minutes)
 *      bear the number of the last batch and change nothing.
 *  (4) The JSON is also a YAML flow mapping; libyaml reads it.
 */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "record/batch.h"

struct buf;
struct fault;

/* More acts than a meeting has; the digits that a line has for them. */
#define SEQUENCE_MAX UINT64_C(4000000000)
enum { SEQUENCE_DIGITS = 10 };
enum { JOURNAL_FORMAT = 1 };
enum { JOURNAL_MAX = 1 << 30 };         /* bytes of a segment */
/* A number of an act, so that others can follow it. */
bool sequence_read(const char *s, uint64_t *sequence);

/* --- writing: each appends one whole line --- */

void journal_header(struct buf *out, const struct ident *id, unsigned segment,
	const struct ident *minutes);
void journal_batch(struct buf *out, const struct ident *id,
	const struct record *r, const struct batch *b);
/* {"opened": {...}} or "closed": who has it and since when. */
void journal_opened(struct buf *out, const struct ident *id, uint64_t seq,
	const char *what, const char *by, const char *host, long pid,
	int64_t at);
/* The minutes were written: what they then were. */
void journal_minutes(struct buf *out, const struct ident *id, uint64_t seq,
	uint64_t sequence, size_t size, uint32_t crc);

/* --- reading --- */

enum line_state { LINE_GOOD, LINE_TORN, LINE_DAMAGED };

struct line {
	enum line_state state;
	uint64_t seq;
	const char *json;       /* not ended by NUL */
	size_t json_n;
	size_t offset, n;       /* of the whole line, with its newline */
	int number;             /* from 1 */
};

struct scan {
	const char *text;
	size_t n, at;
	int number;
	struct ident id;        /* the salt */
};

/* Which format its first line says it has; 0: that line does not tell. */
unsigned scan_format(const char *text, size_t n);
/* Do lines of the one read as lines of the other? An id that was reckoned
 * back is another, and salts alike. */
bool salt_same(const struct ident *a, const struct ident *b);
/* Begin: reads the first line. False if it is no good header (then set
 * scan->id yourself, or leave it). minutes: the id of the meeting. */
bool scan_begin(struct scan *s, const char *text, size_t n,
	struct ident *minutes);
/* The first line is lost, and nobody knows the id: give one to which two lines
 * in a row are good, and with it all that were. minutes as above, if a batch
 * tells. False if there are none; s is as it was. */
bool scan_guess(struct scan *s, const char *text, size_t n,
	struct ident *minutes);
/* The next line; false at the end. */
bool scan_next(struct scan *s, struct line *l);

bool line_is_batch(const struct line *l);
/* Cheaply: the batch that it undoes, or 0; its verb in out. */
uint64_t line_undoes(const struct line *l);
void line_verb(const struct line *l, char *out, size_t size);

/* The batch of a line, begun on r but not applied. Names r does not know
 * become numbers that no edit fits. */
bool line_batch(const struct line *l, struct record *r, struct batch *b,
	struct fault *f);

/* What a {"minutes"} line says; false if it is none. */
bool line_minutes(const struct line *l, uint64_t *sequence, size_t *size,
	uint32_t *crc);
/* What an {"opened"} line says, as a sentence; false if it is none. */
bool line_opened(const struct line *l, struct buf *who);

#endif
