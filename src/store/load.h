/* load.h -- a meeting from its files, whatever state they are in.
 *
 *  (1) Any minutes file with any journal of the same id gives the record:
 *      minutes of sequence n, plus the batches after n.
 *  (2) Minutes changed by hand are never lost and never win silently: they
 *      come back as outside, beside the record the journal gives.
 *  (3) Nothing on the disk is changed by loading.
 */
#ifndef STORE_LOAD_H
#define STORE_LOAD_H

#include <sys/stat.h>

#include "base/buf.h"
#include "record/record.h"
#include "store/journal.h"
#include "store/spool.h"

/* A line of the history: where it is in loaded.text. */
struct entry { uint64_t seq; size_t offset, n; };

struct loaded {
	struct record record;
	bool has_journal;
	bool newer;                     /* a later dais wrote it */
	struct ident id;                /* of the journal */
	unsigned segments;              /* how many there are */
	struct buf text;                /* all their lines, in order */
	struct entry *entry;            /* the batches, by sequence */
	size_t n, cap;
	bool torn;                      /* the last segment ends in mid-line */
	/* The minutes file: */
	bool has_minutes, readable;
	bool ours;                      /* they name this journal */
	struct stat seen;
	struct buf yaml;
	size_t ids_given;
	/* What was changed outside: the wanted record and its base. */
	bool has_outside;
	struct record outside, base;
	bool strayed;                   /* see record_strayed */
	struct buf news;                /* sentences, one a line */
	size_t damaged, refused, recovered;
};

/* Load. yaml is the minutes' path; spool may be NULL (then no pending lines).
 * False: nothing can be had, *f says why and where. */
bool load_meeting(const char *yaml, struct loaded *l, struct fault *f);
/* Take in the spool's pending lines that the journal has not got. */
void load_pending(struct loaded *l, const char *lines, size_t n);
struct minutes_info;
/* Is the journal beside the minutes whole, and theirs? Gives how much is
 * wrong, with a sentence for each, one a line; nothing is replayed. */
size_t journal_check(const char *yaml, const struct minutes_info *info,
	struct buf *out);
/* A journal was just begun with these lines: they are the history. */
void load_history(struct loaded *l, const char *lines, size_t n);
/* The record as it stood after so many batches, into r, which is open and
 * empty. False: the history does not tell. */
bool load_at(const struct loaded *l, uint64_t sequence, struct record *r);
void load_free(struct loaded *l);

/* The path of a segment of the journal, from 1. */
void journal_path(const char *yaml, unsigned segment, struct buf *out);
/* Where segments go when the minutes' folder fails. */
bool journal_path_home(const struct ident *id, unsigned segment,
	struct buf *out, struct fault *f);

#endif
