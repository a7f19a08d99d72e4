/* inside.h -- an open session as its own files see it; nobody else's. */
#ifndef SESSION_INSIDE_H
#define SESSION_INSIDE_H

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "session/session.h"
#include "session/undo.h"
#include "store/keeper.h"
#include "store/load.h"
#include "store/spool.h"

struct session {
	char *path;
	enum session_mode mode;
	char by[64];
	int64_t at;                     /* 0: the clock's */
	struct loaded loaded;           /* record, history, news */
	struct undo undo;
	struct batch batch;
	bool building, takes_draft;
	int lock;                       /* the first segment, as long as the
					 * keeper may give it up; -1: none */
	struct keeper *keeper;
	struct spool *spool;
	struct buf alarm, news, draft, purpose;
	size_t news_at, cursor;
	bool draft_left;
	/* The minutes that other hands saved last, and the change they were
	 * made after, as they say. */
	bool has_hands;
	struct record hands;
	uint64_t hands_of;
	/* Watching: */
	int timer;
	size_t watched;                 /* bytes of the journal taken in */
};

/* One more sentence for session_news. */
void add_news(struct session *s, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Take in minutes that somebody changed outside, against what they were made
 * from; strayed: see record_strayed; text: the file as it stands, kept beside
 * where both changed. */
void take_outside(struct session *s, const struct record *theirs,
	const struct record *base, bool strayed, const struct buf *text);

#endif
