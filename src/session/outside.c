/* outside.c -- news of the disk, and changes that other hands made. */
#include "config.h"
#include "session/session.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "session/inside.h"
#include "store/file.h"
#include "store/minutes.h"

/* ---- sentences ---- */

void add_news(struct session *s, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	sentence_add(&s->news, fmt, ap);
	va_end(ap);
}

const char *session_news(struct session *s)
{
	char *line = s->news.s + s->news_at, *end;

	if (s->news_at >= s->news.n)
		return NULL;
	end = strchr(line, '\n');
	*end = '\0';
	s->news_at = (size_t)(end - s->news.s) + 1;
	return line;
}

/* ---- other hands ---- */

void take_outside(struct session *s, const struct record *theirs,
	const struct record *base, bool strayed, const struct buf *text)
{
	struct batch *b = session_begin(s, "edited outside");
	size_t conflicts = strayed ? batch_join(b, theirs) :
		batch_difference(b, theirs, base);
	size_t edits = b->n;
	struct fault f = FAULT_INIT;

	if (strayed)
		add_news(s, _("the minutes come from another desk and lack "
			"entries that are here; these stay, and that text is "
			"kept beside the minutes"));
	if (!session_commit(s, &f)) {
		add_news(s, _("changes made outside do not fit (%s); they are "
			"kept beside the minutes"), f.text);
		conflicts++;
	} else if (edits) {
		add_news(s, _("the minutes were changed outside; changes taken "
			"in: %zu"), edits);
	}
	if (conflicts)
		add_news(s, _("changed both here and outside: %zu; here stays, "
			"the other text is kept beside the minutes"),
			conflicts);
	if (conflicts || strayed)
		keeper_set_aside(s->keeper, text->s, text->n, "conflict");
}

/* ---- the disk ---- */

int session_fd(const struct session *s)
{
	return s->keeper ? keeper_fd(s->keeper) : s->timer;
}

static void keep_beside(struct session *s, const struct buf *theirs,
	const char *suffix, const char *why)
{
	add_news(s, "%s", why);
	keeper_set_aside(s->keeper, theirs->s, theirs->n, suffix);
}

/* Are these the minutes of another meeting, saved here by mistake? */
static bool is_another(const struct session *s, const struct record *theirs,
	const struct minutes_info *info)
{
	bool other = info->has_journal ?
		!ident_same(&info->journal, &s->loaded.id) : info->named;

	return other && !ident_same(&theirs->item[MEETING].id,
		&s->loaded.record.item[MEETING].id);
}

/* What the text was made from, if that is older than what stood there: an
 * editor had it open since, or it was fetched from somewhere. Against what
 * stood there, all that came since would look deleted. An editor that saves
 * again has made it from what it saved before. */
static bool older_base(const struct session *s, uint64_t sequence,
	struct record *was)
{
	if (!s->has_hands || s->hands_of != sequence)
		return load_at(&s->loaded, sequence, was);
	record_close(was);
	record_copy(&s->hands, was);
	return true;
}

static void take_older(struct session *s, const struct record *wanted,
	const struct minutes_info *info, const struct buf *theirs)
{
	const struct record *now = &s->loaded.record;
	uint64_t sequence = info->sequence;
	struct record was;

	record_open(&was);
	if (older_base(s, sequence, &was)) {
		add_news(s, _("an older version of the minutes was saved over "
			"them; what came after change %llu stays"),
			(unsigned long long)sequence);
		take_outside(s, wanted, &was, record_strayed(now, wanted, &was,
			info->ids_given), theirs);
	} else {
		keep_beside(s, theirs, "conflict", _("an older version of the "
			"minutes was saved over them, and the history does "
			"not reach back to it; that text is kept beside "
			"them"));
	}
	record_close(&was);
}

/* They can be read: take in what was changed against base. */
static void take_readable(struct session *s, const struct record *wanted,
	const struct minutes_info *info, const struct buf *theirs,
	const struct buf *base)
{
	struct minutes_info then = { .want_lines = false };
	const struct record *now = &s->loaded.record;
	struct record was;

	record_open(&was);
	if (is_another(s, wanted, info))
		keep_beside(s, theirs, "conflict", _("the minutes were "
			"replaced by those of another meeting; that text is "
			"kept beside them"));
	else if (!base->n || !minutes_read(base->s, base->n, &was, &then, NULL,
	    NULL, NULL))
		keep_beside(s, theirs, "conflict", _("the minutes were changed "
			"outside before they were first written; that text is "
			"kept beside them"));
	else if (info->has_journal && info->sequence < then.sequence &&
	    ident_same(&info->journal, &s->loaded.id))
		take_older(s, wanted, info, theirs);
	else
		take_outside(s, wanted, &was, record_strayed(now, wanted, &was,
			info->ids_given), theirs);
	record_close(&was);
}

static void remember_hands(struct session *s, const struct record *theirs,
	uint64_t sequence)
{
	if (s->has_hands)
		record_close(&s->hands);
	record_copy(theirs, &s->hands);
	s->hands_of = sequence;
	s->has_hands = true;
}

static void take_news_outside(struct session *s, const struct buf *theirs,
	const struct buf *base)
{
	struct record wanted;
	struct minutes_info info = { .want_lines = false };
	struct fault f = FAULT_INIT;

	record_open(&wanted);
	if (minutes_read(theirs->s, theirs->n, &wanted, &info, NULL, NULL,
	    &f)) {
		take_readable(s, &wanted, &info, theirs, base);
		if (!is_another(s, &wanted, &info))
			remember_hands(s, &wanted, info.sequence);
	} else {
		add_news(s, _("the minutes were changed outside and cannot be "
			"read (line %d: %s); that text is kept beside them"),
			f.line, f.text);
		keeper_set_aside(s->keeper, theirs->s, theirs->n,
			"unreadable");
	}
	record_close(&wanted);
	keeper_outside_done(s->keeper);
}

/* Take in what the writer has added to the journal. */
static bool follow(struct session *s)
{
	struct loaded fresh;
	struct fault f = FAULT_INIT;
	uint64_t seq = s->loaded.record.seq;
	struct buf path = BUF_INIT;
	struct stat st;
	bool grown;

	journal_path(s->path, 1, &path);
	grown = stat(path.s, &st) == 0 &&
		(size_t)st.st_size > s->watched;
	buf_free(&path);
	if (!grown)
		return false;
	s->watched = (size_t)st.st_size;
	if (!load_meeting(s->path, &fresh, &f))
		return false;
	if (fresh.has_outside) {
		record_close(&fresh.outside);
		record_close(&fresh.base);
		fresh.has_outside = false;
	}
	load_free(&s->loaded);
	s->loaded = fresh;
	return fresh.record.seq != seq;
}

bool session_poll(struct session *s)
{
	struct buf theirs = BUF_INIT, base = BUF_INIT;
	uint64_t many;

	if (read(session_fd(s), &many, sizeof many) < 0 && errno != EAGAIN)
		return false;
	if (s->mode == SESSION_WATCH)
		return follow(s);
	if (keeper_durable(s->keeper) == s->loaded.record.seq)
		spool_clear(s->spool);
	keeper_told(s->keeper, &s->news);
	if (keeper_outside(s->keeper, &theirs, &base))
		take_news_outside(s, &theirs, &base);
	buf_free(&theirs);
	buf_free(&base);
	return true;
}

uint64_t session_seq(const struct session *s)
{
	return s->loaded.record.seq;
}

uint64_t session_durable(const struct session *s)
{
	return s->keeper ? keeper_durable(s->keeper) : session_seq(s);
}

bool session_saved(const struct session *s)
{
	return !s->keeper || keeper_saved(s->keeper) >= session_seq(s);
}

const char *session_alarm(const struct session *s)
{
	struct buf *alarm = (struct buf *)&s->alarm;

	buf_cut(alarm, 0);
	if (s->keeper)
		keeper_alarm(s->keeper, alarm);
	return alarm->n ? alarm->s : NULL;
}

void session_save(struct session *s)
{
	if (s->keeper)
		keeper_save(s->keeper);
}

bool session_wait(struct session *s, int milliseconds)
{
	int64_t until = clock_ticks() + milliseconds;

	while (session_durable(s) < session_seq(s) && clock_ticks() < until)
		usleep(1000);
	return session_durable(s) >= session_seq(s);
}

void session_settle(struct session *s, int milliseconds)
{
	int64_t until = clock_ticks() + milliseconds;

	if (!s->keeper || session_saved(s))
		return;
	session_save(s);
	while (!session_saved(s) && !session_alarm(s) &&
	       clock_ticks() < until) {
		usleep(1000);
		session_poll(s);
	}
}
