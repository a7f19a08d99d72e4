/* keeper.c -- the one thread that owns the files of an open meeting. */
#include "config.h"
#include "store/keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/aside.h"
#include "store/file.h"
#include "store/journal.h"
#include "store/load.h"
#include "store/minutes.h"
#include "store/spool.h"

enum {                          /* milliseconds */
	REST = 2000,            /* minutes are written so long after a change */
	AT_MOST = 15000,        /* and at the latest */
	LOOK = 1500,            /* has somebody changed the minutes? */
	SPOOL = 1000,           /* flush the half-typed line */
	PROBE = 5000,           /* try a failed folder again */
	STALLED = 2000          /* say that the disk does not answer */
};

struct keeper {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t wake, rest;
	int event;
	/* Shared, under the lock: */
	struct buf queue;
	uint64_t queue_seq, durable, saved;
	bool save, stop, ended, outside_given, outside_wait;
	struct aside *aside;
	char alarm[600];
	struct buf theirs, base_given, told;
	int64_t busy;           /* since when it is at the disk; 0: idle */
	/* The thread's own: */
	char *yaml, *path;      /* of the segment in use, "" if none */
	struct ident id;
	int fd;
	unsigned segment;
	struct buf unsure;      /* lines not known durable */
	uint64_t unsure_seq;
	struct record record;
	struct stat seen;
	struct hands hands;     /* who may be writing the minutes now */
	struct buf base;
	struct spool *spool;
	int64_t changed, first_changed, looked, spooled, probed;
	bool fresh;             /* the folder does not yet know the file */
	bool whole;             /* the segment holds the journal from its start */
	bool held;              /* outside_wait, as last seen */
	bool away;              /* the journal goes to the state folder */
	bool dirty;
	bool stuck;             /* a text could not be kept beside */
};

static void tell(struct keeper *k)
{
	uint64_t one = 1;

	if (write(k->event, &one, sizeof one) < 0)
		return;         /* it is readable already */
}

static void set_alarm(struct keeper *k, const char *text)
{
	pthread_mutex_lock(&k->lock);
	if (strcmp(k->alarm, text)) {
		snprintf(k->alarm, sizeof k->alarm, "%s", text);
		tell(k);
	}
	pthread_mutex_unlock(&k->lock);
}

/* ---- the journal ---- */

static void use_segment(struct keeper *k, int fd, const char *path)
{
	k->fd = fd;
	free(k->path);
	k->path = mem_copy(path);
}

/* A fresh segment at path that holds the text; false: errno. */
static bool fresh_segment(struct keeper *k, const char *path,
	unsigned segment, const struct buf *text)
{
	int fd = io_open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND |
		O_NOFOLLOW, 0600);

	if (fd < 0)
		return false;
	if (!file_write_through(fd, text->s, text->n) ||
	    !file_sync_folder(path)) {
		int why = errno;

		close(fd);
		unlink(path);
		errno = why;
		return false;
	}
	k->segment = segment;
	use_segment(k, fd, path);
	return true;
}

static bool segment_beside(struct keeper *k, unsigned segment,
	const struct buf *text)
{
	struct buf path = BUF_INIT;
	bool ok;

	journal_path(k->yaml, segment, &path);
	ok = fresh_segment(k, path.s, segment, text);
	buf_free(&path);
	return ok;
}

static bool segment_home(struct keeper *k, const struct buf *text)
{
	struct buf path = BUF_INIT;
	bool ok = journal_path_home(&k->id, k->segment + 1, &path, NULL) &&
		fresh_segment(k, path.s, k->segment + 1, text);

	buf_free(&path);
	return ok;
}

/* What the next segment begins with: all that is unsure. */
static void unsure_text(const struct keeper *k, struct buf *out)
{
	journal_header(out, &k->id, k->segment + 1,
		&k->record.item[MEETING].id);
	buf_addn(out, k->unsure.s, k->unsure.n);
}

/* All that the segment in use holds, and what is unsure; false: errno. */
static bool whole_text(const struct keeper *k, struct buf *out)
{
	long got = lseek(k->fd, 0, SEEK_SET);   /* it is appended to anyway */

	if (got == 0)
		while ((got = buf_read(out, k->fd)) > 0)
			continue;
	if (out->n && out->s[out->n - 1] != '\n')
		buf_addc(out, '\n');
	buf_addn(out, k->unsure.s, k->unsure.n);
	return got == 0;
}

/* The segment in use can not be used: the text goes to the next one, beside
 * the minutes or else in the state folder. */
static void next_segment(struct keeper *k, int why, const struct buf *text)
{
	char says[600];
	int old = k->fd;

	k->fd = -1;
	k->probed = clock_ticks();
	k->away = !segment_beside(k, k->segment + 1, text);
	if (!k->away) {
		*says = '\0';
	} else if (segment_home(k, text)) {
		snprintf(says, sizeof says, _("cannot save beside '%s': %s; "
			"all changes are safe in '%s'"), k->yaml,
			strerror(why), k->path);
	} else if (k->spool && spool_path(k->spool)) {
		snprintf(says, sizeof says, _("cannot save '%s': %s; changes "
			"since number %llu are only in '%s', from where they "
			"come back when the meeting is opened again"), k->yaml,
			strerror(why), (unsigned long long)k->durable,
			spool_path(k->spool));
	} else {
		snprintf(says, sizeof says, _("cannot save '%s': %s; changes "
			"since number %llu are only in memory"), k->yaml,
			strerror(why), (unsigned long long)k->durable);
	}
	set_alarm(k, says);
	if (old >= 0)
		close(old);
}

/* The file in use has failed: never again (3). */
static void move_on(struct keeper *k, int why)
{
	struct buf text = BUF_INIT;

	unsure_text(k, &text);
	k->whole = false;
	next_segment(k, why, &text);
	buf_free(&text);
}

static void now_durable(struct keeper *k)
{
	buf_cut(&k->unsure, 0);
	pthread_mutex_lock(&k->lock);
	k->durable = k->unsure_seq;
	tell(k);
	pthread_mutex_unlock(&k->lock);
}

/* Write the whole of a journal that is gone from beside the minutes there
 * again. Who opens the meeting next must find it locked. */
static bool replant(struct keeper *k, const struct buf *text)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int old = k->fd;

	if (!k->whole || !segment_beside(k, 1, text))
		return false;
	fcntl(k->fd, F_OFD_SETLK, &lock);
	close(old);
	k->away = false;
	set_alarm(k, "");
	return true;
}

/* Whoever deletes, moves or replaces the file takes the history with it, but
 * as long as it is open it can be read, and put where it will be found. */
static void look_at_place(struct keeper *k)
{
	struct buf text = BUF_INIT;

	if (k->fd < 0 || file_in_place(k->path, k->fd))
		return;
	if (!whole_text(k, &text))
		move_on(k, errno);
	else if (!replant(k, &text))
		next_segment(k, ENOENT, &text);
	if (k->fd >= 0)
		now_durable(k);
	buf_free(&text);
}

/* Write what has come. lines are the last of unsure. */
static void write_lines(struct keeper *k, size_t from)
{
	look_at_place(k);
	if (!k->unsure.n)
		return;
	if (k->fd >= 0) {
		if (file_write_through(k->fd, k->unsure.s + from,
		    k->unsure.n - from) && (!k->fresh ||
		    file_sync_folder(k->path))) {
			k->fresh = false;
			now_durable(k);
			return;
		}
	}
	move_on(k, k->fd >= 0 ? errno : EIO);
	if (k->fd >= 0)
		now_durable(k);
}

/* Try the proper folder again after it has failed. */
static bool back_beside(struct keeper *k)
{
	struct buf text = BUF_INIT;
	int old = k->fd;
	bool ok = old >= 0 && k->whole && whole_text(k, &text) &&
		replant(k, &text);

	if (!ok) {
		buf_cut(&text, 0);
		unsure_text(k, &text);
		ok = segment_beside(k, k->segment + 1, &text);
		if (ok && old >= 0)
			close(old);
		k->whole = k->whole && !ok;
	}
	buf_free(&text);
	return ok;
}

static void probe(struct keeper *k)
{
	k->probed = clock_ticks();
	if (back_beside(k)) {
		k->away = false;
		k->dirty = true;
		set_alarm(k, "");
	} else if (k->fd < 0) {
		move_on(k, errno);      /* the state folder may take it now */
	}
	if (k->fd >= 0 && k->unsure.n)
		now_durable(k);
}

/* ---- the record that is read back ---- */

static void read_back(struct keeper *k, const char *lines, size_t n)
{
	struct scan s = { lines, n, 0, 0, k->id };
	struct line l;
	struct fault f = FAULT_INIT;
	struct batch b;

	while (scan_next(&s, &l)) {
		if (!line_is_batch(&l) || l.seq <= k->record.seq)
			continue;
		if (line_batch(&l, &k->record, &b, &f) && batch_apply(&b, &f)) {
			batch_free(&b);
			continue;
		}
		set_alarm(k, _("what was written does not read back; close "
			"and open the meeting again: the journal is whole"));
	}
}

/* ---- the minutes ---- */

/* What cannot be read is no minutes, but somebody's: it makes room. */
static void move_aside(struct keeper *k)
{
	struct buf as = BUF_INIT;
	struct fault f = FAULT_INIT;

	if (aside_move(k->yaml, &as, &f)) {
		pthread_mutex_lock(&k->lock);
		buf_addf(&k->told, _("what was found in place of the minutes "
			"cannot be read; it is kept as '%s'"), as.s);
		buf_addc(&k->told, '\n');
		tell(k);
		pthread_mutex_unlock(&k->lock);
		k->seen.st_ino = 0;
	} else {
		set_alarm(k, f.text);
	}
	k->dirty = true;
	buf_free(&as);
}

static void hand_over(struct keeper *k, const struct buf *theirs)
{
	pthread_mutex_lock(&k->lock);
	buf_cut(&k->theirs, 0);
	buf_addn(&k->theirs, theirs->s, theirs->n);
	buf_cut(&k->base_given, 0);
	buf_addn(&k->base_given, k->base.s, k->base.n);
	k->outside_given = k->outside_wait = k->held = true;
	tell(k);
	pthread_mutex_unlock(&k->lock);
}

static void look_outside(struct keeper *k)
{
	struct buf now = BUF_INIT;
	struct stat st;

	k->looked = clock_ticks();
	if (k->held || file_unchanged(k->yaml, &k->seen)) {
		k->hands.since = 0;
		return;
	}
	if (stat(k->yaml, &st) < 0) {
		k->dirty |= k->seen.st_ino != 0;        /* write it again */
		k->seen.st_ino = 0;
		k->hands.since = 0;
		return;
	}
	if (!hands_rest(&k->hands, k->yaml, &st))
		return;
	if (!file_read(k->yaml, MINUTES_SIZE_MAX, &now, &st, NULL)) {
		move_aside(k);
	} else {
		k->seen = st;
		if (now.n != k->base.n || memcmp(now.s, k->base.s, now.n))
			hand_over(k, &now);     /* else only touched */
	}
	buf_free(&now);
}

/* Would it read back as what it was made from? */
static bool sound(const struct keeper *k, const struct buf *text)
{
	struct record again;
	struct minutes_info info = { .want_lines = false };
	bool ok;

	record_open(&again);
	ok = minutes_read(text->s, text->n, &again, &info, NULL, NULL, NULL) &&
		minutes_same(&k->record, &again);
	record_close(&again);
	return ok;
}

static void minutes_written(struct keeper *k, const struct buf *text)
{
	struct buf line = BUF_INIT;

	journal_minutes(&line, &k->id, k->record.seq, k->record.seq, text->n,
		file_crc(text->s, text->n));
	if (k->fd >= 0 && !file_write(k->fd, line.s, line.n))
		move_on(k, errno);
	buf_free(&line);
	buf_cut(&k->base, 0);
	buf_addn(&k->base, text->s, text->n);
	pthread_mutex_lock(&k->lock);
	k->saved = k->record.seq;
	tell(k);
	pthread_mutex_unlock(&k->lock);
}

static void write_minutes(struct keeper *k)
{
	struct buf text = BUF_INIT, says = BUF_INIT;
	struct fault f = FAULT_INIT;

	if (!k->seen.st_ino)
		look_outside(k);        /* has somebody put one there? */
	if (k->held || k->hands.since) {
		k->dirty = true;
		return;
	}
	k->dirty = false;
	k->changed = k->first_changed = 0;
	look_at_place(k);
	if (!minutes_write(&k->record, &k->id, k->record.seq, &text) ||
	    !sound(k, &text)) {
		if (k->fd >= 0)
			set_alarm(k, _("the minutes do not read back as they "
				"should and were not replaced; all changes "
				"are safe in the journal"));
	} else if (file_replace(k->yaml, text.s, text.n, &k->seen, &f)) {
		minutes_written(k, &text);
		if (!k->away)
			set_alarm(k, "");
	} else if (f.code == FAULT_RULE) {
		k->dirty = true;
		look_outside(k);
	} else {
		k->dirty = true;
		k->probed = clock_ticks();
		/* Without a journal that is written, its alarm stands. */
		if (k->fd >= 0) {
			buf_addf(&says, _("%s; all changes are safe in '%s'"),
				f.text, k->path);
			set_alarm(k, says.s);
		}
	}
	buf_free(&text);
	buf_free(&says);
}

/* As long as that cannot be done, the minutes are not written: they would
 * take the place of the only copy. */
static void write_aside(struct keeper *k)
{
	struct fault f = FAULT_INIT;
	struct buf says = BUF_INIT;
	struct aside *a;

	for (;;) {
		pthread_mutex_lock(&k->lock);
		a = k->aside;
		pthread_mutex_unlock(&k->lock);
		k->stuck = a && !aside_write(k->yaml, a, &f);
		if (!a || k->stuck)
			break;
		pthread_mutex_lock(&k->lock);
		k->aside = a->next;
		pthread_mutex_unlock(&k->lock);
		aside_free(a);
	}
	if (k->stuck && k->fd >= 0) {
		buf_addf(&says, _("%s; all changes are safe in '%s'"), f.text,
			k->path);
		set_alarm(k, says.s);
	}
	buf_free(&says);
}

/* ---- the thread ---- */

/* How long until something is due. */
static int64_t next_due(const struct keeper *k, int64_t now)
{
	int64_t due = k->looked + LOOK;

	if (k->spool && k->spooled + SPOOL < due)
		due = k->spooled + SPOOL;
	if (k->dirty && k->changed && k->changed + REST < due)
		due = k->changed + REST;
	if (k->hands.since && now + HANDS_QUIET < due)
		due = now + HANDS_QUIET;
	return due > now ? due - now : 0;
}

static void sleep_for(struct keeper *k, int64_t ms)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += ms / 1000;
	until.tv_nsec += ms % 1000 * 1000000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_nsec -= 1000000000;
		until.tv_sec++;
	}
	pthread_cond_timedwait(&k->wake, &k->lock, &until);
}

/* Wait for work; takes the queue over. Under the lock only here. */
static bool wait_for_work(struct keeper *k, size_t *from, bool *save)
{
	bool stop;

	pthread_mutex_lock(&k->lock);
	k->busy = 0;
	if (!k->queue.n && !k->stop && !k->save &&
	    (!k->aside || k->stuck))
		sleep_for(k, next_due(k, clock_ticks()));
	*from = k->unsure.n;
	if (k->queue.n) {
		buf_addn(&k->unsure, k->queue.s, k->queue.n);
		k->unsure_seq = k->queue_seq;
		buf_cut(&k->queue, 0);
	}
	*save = k->save;
	k->save = false;
	stop = k->stop;
	k->held = k->outside_wait;
	k->busy = clock_ticks();
	pthread_mutex_unlock(&k->lock);
	return !stop;
}

static bool minutes_due(const struct keeper *k, bool save, int64_t now)
{
	if (!k->dirty || k->held || k->stuck || k->hands.since)
		return false;
	if (save || !k->changed)
		return save || now - k->probed > PROBE;
	return now - k->changed >= REST || now - k->first_changed >= AT_MOST;
}

static void take_work(struct keeper *k, size_t from)
{
	struct buf lines = BUF_INIT;
	uint64_t seq = k->record.seq;

	buf_addn(&lines, k->unsure.s + from, k->unsure.n - from);
	write_lines(k, from);
	read_back(k, lines.s, lines.n);
	buf_free(&lines);
	if (k->record.seq == seq)
		return;
	k->dirty = true;
	k->changed = clock_ticks();
	if (!k->first_changed)
		k->first_changed = k->changed;
}

static void *keep(void *arg)
{
	struct keeper *k = arg;
	bool more = true, save;
	size_t from;

	while (more) {
		int64_t now;

		more = wait_for_work(k, &from, &save);
		now = clock_ticks();
		if (k->unsure.n > from)
			take_work(k, from);
		k->dirty |= save;
		write_aside(k);
		if (now - k->looked >= LOOK || save || k->hands.since) {
			look_at_place(k);
			look_outside(k);
		}
		if (minutes_due(k, save || !more, now))
			write_minutes(k);
		else if (save)
			k->first_changed = 1;   /* as soon as may be */
		if (k->away && (now - k->probed >= PROBE || !more))
			probe(k);
		if (k->spool && now - k->spooled >= SPOOL) {
			spool_sync(k->spool);
			k->spooled = now;
		}
	}
	pthread_mutex_lock(&k->lock);
	k->ended = true;
	pthread_cond_broadcast(&k->rest);
	pthread_mutex_unlock(&k->lock);
	return NULL;
}

/* ---- the caller's side ---- */

struct keeper *keeper_open(const struct keeper_start *start)
{
	struct keeper *k = mem_get(sizeof *k);
	struct buf path = BUF_INIT;
	pthread_condattr_t attr;
	sigset_t all, before;

	file_faults();
	k->queue = k->theirs = k->base_given = k->told =
		(struct buf)BUF_INIT;
	k->unsure = k->base = (struct buf)BUF_INIT;
	journal_path(start->yaml, start->segment, &path);
	k->yaml = mem_copy(start->yaml);
	use_segment(k, start->fd, path.s);
	buf_free(&path);
	k->id = start->id;
	k->segment = start->segment;
	k->fresh = start->fresh;
	k->whole = start->segment == 1;
	k->durable = k->unsure_seq = start->fresh ? 0 : start->seq;
	k->saved = start->saved;
	k->seen = start->seen;
	if (start->base)
		buf_addn(&k->base, start->base, start->base_n);
	k->spool = start->spool;
	record_copy(start->record, &k->record);
	k->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	pthread_mutex_init(&k->lock, NULL);
	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(&k->wake, &attr);
	pthread_cond_init(&k->rest, &attr);
	pthread_condattr_destroy(&attr);
	k->looked = k->spooled = clock_ticks();
	/* Signals are the other thread's business. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	pthread_create(&k->thread, NULL, keep, k);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return k;
}

void keeper_push(struct keeper *k, const char *lines, size_t n, uint64_t seq)
{
	pthread_mutex_lock(&k->lock);
	buf_addn(&k->queue, lines, n);
	k->queue_seq = seq;
	pthread_cond_signal(&k->wake);
	pthread_mutex_unlock(&k->lock);
}

void keeper_save(struct keeper *k)
{
	pthread_mutex_lock(&k->lock);
	k->save = true;
	pthread_cond_signal(&k->wake);
	pthread_mutex_unlock(&k->lock);
}

void keeper_set_aside(struct keeper *k, const char *text, size_t n,
	const char *suffix)
{
	pthread_mutex_lock(&k->lock);
	aside_add(&k->aside, text, n, suffix);
	pthread_cond_signal(&k->wake);
	pthread_mutex_unlock(&k->lock);
}

int keeper_fd(const struct keeper *k)
{
	return k->event;
}

uint64_t keeper_durable(struct keeper *k)
{
	uint64_t seq;

	pthread_mutex_lock(&k->lock);
	seq = k->durable;
	pthread_mutex_unlock(&k->lock);
	return seq;
}

uint64_t keeper_saved(struct keeper *k)
{
	uint64_t seq;

	pthread_mutex_lock(&k->lock);
	seq = k->saved;
	pthread_mutex_unlock(&k->lock);
	return seq;
}

void keeper_alarm(struct keeper *k, struct buf *out)
{
	int64_t now = clock_ticks();

	pthread_mutex_lock(&k->lock);
	if (*k->alarm)
		buf_add(out, k->alarm);
	else if (k->busy && now - k->busy > STALLED)
		buf_addf(out, _("the disk has not answered for %lld s; "
			"nothing is lost while this window is open"),
			(long long)(now - k->busy) / 1000);
	pthread_mutex_unlock(&k->lock);
}

bool keeper_outside(struct keeper *k, struct buf *theirs, struct buf *base)
{
	bool given;

	pthread_mutex_lock(&k->lock);
	given = k->outside_given;
	k->outside_given = false;
	if (given) {
		buf_addn(theirs, k->theirs.s, k->theirs.n);
		buf_addn(base, k->base_given.s, k->base_given.n);
	}
	pthread_mutex_unlock(&k->lock);
	return given;
}

void keeper_told(struct keeper *k, struct buf *out)
{
	pthread_mutex_lock(&k->lock);
	buf_addn(out, k->told.s, k->told.n);
	buf_cut(&k->told, 0);
	pthread_mutex_unlock(&k->lock);
}

void keeper_outside_done(struct keeper *k)
{
	pthread_mutex_lock(&k->lock);
	k->outside_wait = false;
	pthread_mutex_unlock(&k->lock);
	keeper_save(k);
}

static void keeper_free(struct keeper *k)
{
	struct aside *next;

	pthread_join(k->thread, NULL);
	if (k->fd >= 0)
		close(k->fd);
	close(k->event);
	record_close(&k->record);
	buf_free(&k->queue);
	buf_free(&k->theirs);
	buf_free(&k->base_given);
	buf_free(&k->told);
	for (struct aside *a = k->aside; a; a = next) {
		next = a->next;
		aside_free(a);
	}
	buf_free(&k->unsure);
	buf_free(&k->base);
	pthread_cond_destroy(&k->wake);
	pthread_cond_destroy(&k->rest);
	pthread_mutex_destroy(&k->lock);
	free(k->yaml);
	free(k->path);
	free(k);
}

bool keeper_close(struct keeper *k, int milliseconds, struct buf *alarm)
{
	struct timespec until;
	bool ended, well;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += milliseconds / 1000;
	pthread_mutex_lock(&k->lock);
	k->stop = true;
	pthread_cond_signal(&k->wake);
	while (!k->ended &&
	    pthread_cond_timedwait(&k->rest, &k->lock, &until) == 0)
		continue;
	ended = k->ended;
	if (*k->alarm)
		buf_add(alarm, k->alarm);
	well = ended && !*k->alarm;
	pthread_mutex_unlock(&k->lock);
	if (ended)
		keeper_free(k);
	else
		buf_add(alarm, _("the disk does not answer; the last changes "
			"are kept for the next opening"));
	return well;
}
