/* session.c -- one meeting, open: the only door to change. */
#include "config.h"
#include "session/session.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "session/undo.h"
#include "store/file.h"
#include "store/journal.h"
#include "store/keeper.h"
#include "store/load.h"
#include "store/minutes.h"
#include "store/spool.h"

enum { CLOSE_WAIT = 5000, WATCH_EVERY = 500 };

struct session {
	char *path;
	enum session_mode mode;
	char by[64];
	int64_t at;                     /* 0: the clock's */
	struct loaded loaded;           /* record, history, news */
	struct undo undo;
	struct batch batch;
	bool building, takes_draft;
	struct keeper *keeper;
	struct spool *spool;
	struct buf alarm, news, draft, purpose;
	size_t news_at, cursor;
	bool draft_left;
	/* Watching: */
	int timer;
	size_t watched;                 /* bytes of the journal taken in */
};

/* ---- the hand ---- */

static void find_hand(struct session *s)
{
	const char *user = getenv("DAIS_USER");
	struct passwd *pw = user && *user ? NULL : getpwuid(geteuid());

	snprintf(s->by, sizeof s->by, "%s", user && *user ? user :
		pw ? pw->pw_name : "?");
}

static void add_news(struct session *s, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

static void add_news(struct session *s, const char *fmt, ...)
{
	char text[600];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	buf_add(&s->news, text);
	buf_addc(&s->news, '\n');
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

/* ---- the lock, held on the first segment ---- */

static void who_has_it(const char *path, struct buf *who)
{
	struct buf text = BUF_INIT, last = BUF_INIT;
	struct scan scan;
	struct line l;

	if (file_read(path, 1 << 30, &text, NULL, NULL) &&
	    scan_begin(&scan, text.s, text.n, NULL))
		while (scan_next(&scan, &l)) {
			if (l.state != LINE_GOOD)
				continue;
			buf_cut(&last, 0);
			if (line_opened(&l, &last)) {
				buf_cut(who, 0);
				buf_addn(who, last.s, last.n);
			}
		}
	buf_free(&text);
	buf_free(&last);
}

static bool take_lock(struct session *s, int fd, const char *path,
	struct fault *f)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	struct buf who = BUF_INIT;

	if (fcntl(fd, F_OFD_SETLK, &lock) == 0)
		return true;
	if (errno != EAGAIN && errno != EACCES) {
		add_news(s, _("this folder knows no locks: make sure that "
			"nobody else writes '%s'"), s->path);
		return true;
	}
	/* Whoever took the lock this moment has not yet written who it is. */
	for (int tries = 0; !who.n && tries < 10; tries++) {
		if (tries)
			usleep(50000);
		who_has_it(path, &who);
	}
	fail(f, FAULT_LOCKED, _("'%s' is being written by %s; use 'dais open "
		"--watch' to watch"), s->path, who.n ? who.s :
		_("somebody else"));
	buf_free(&who);
	return false;
}

/* Open (and lock) the journal that is there; -1 with errno ENOENT if none. */
static int open_journal(const char *path, int more)
{
	int fd = io_open(path, O_RDWR | O_APPEND | O_NOFOLLOW | more, 0600);
	struct stat st;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
		return fd;
	close(fd);
	errno = EINVAL;
	return -1;
}

/* ---- opening ---- */

static void first_facts(struct session *s)
{
	struct record *r = &s->loaded.record;
	const char *lang = getenv("LANG");
	char now[TIME_SIZE];

	time_write(clock_now(), NULL, now);
	record_put(r, MEETING, MEETING_DATES, LANG_NONE, now, 10);
	record_put(r, MEETING, MEETING_STATUS, LANG_NONE, "planned", 7);
	if (lang && lang_read(lang))
		record_put(r, MEETING, MEETING_LANGUAGE, LANG_NONE, lang, 2);
}

/* The first line of a journal and the batch that makes the meeting. */
static void write_beginning(struct session *s, struct buf *out)
{
	struct loaded *l = &s->loaded;
	struct record empty;
	struct batch b;

	l->id = ident_new();
	journal_header(out, &l->id, 1, &l->record.item[MEETING].id);
	record_open(&empty);
	record_rename(&empty, &l->record.item[MEETING].id);
	batch_begin(&b, &empty, "import", s->by, clock_now());
	batch_difference(&b, &l->record, NULL);
	batch_end(&b);
	l->record.seq = b.seq;
	journal_batch(out, &l->id, &empty, &b);
	if (l->has_minutes)
		journal_minutes(out, &l->id, b.seq, b.seq, l->yaml.n,
			file_crc(l->yaml.s, l->yaml.n));
	batch_free(&b);
	record_close(&empty);
}

static void add_opened(struct session *s, struct buf *out, const char *what)
{
	char host[64] = "?";

	gethostname(host, sizeof host - 1);
	journal_opened(out, &s->loaded.id, s->loaded.record.seq, what, s->by,
		host, (long)getpid(), clock_now());
}

/* A journal where there was none. Its first lines are written at once, for
 * without the id in them nothing else could be found after a crash; the keeper
 * flushes them with what comes next, so that the screen need not wait. */
static bool start_journal(struct session *s, int *fd, const char *path,
	struct fault *f)
{
	struct buf lines = BUF_INIT;
	bool ok;

	*fd = open_journal(path, O_CREAT | O_EXCL);
	if (*fd < 0)
		return fail_errno(f, _("cannot make the journal '%s'"), path);
	if (!take_lock(s, *fd, path, f))
		return false;
	write_beginning(s, &lines);
	ok = file_write(*fd, lines.s, lines.n);
	if (ok)
		load_history(&s->loaded, lines.s, lines.n);
	else
		fail_errno(f, _("cannot write the journal '%s'"), path);
	if (!ok)
		unlink(path);
	buf_free(&lines);
	return ok;
}

/* The last segment, to append to. */
static int last_segment(struct session *s, int first)
{
	struct buf path = BUF_INIT;
	int fd;

	if (s->loaded.segments <= 1)
		return first;
	journal_path(s->path, s->loaded.segments, &path);
	fd = open_journal(path.s, 0);
	buf_free(&path);
	return fd;
}

static void start_keeper(struct session *s, int fd, bool fresh,
	const struct buf *lines)
{
	struct loaded *l = &s->loaded;
	bool known = l->readable && l->has_journal && !l->has_outside &&
		!l->ids_given;
	struct keeper_start start = {
		.yaml = s->path, .id = l->id, .fd = fd,
		.segment = l->segments ? l->segments : 1,
		.fresh = fresh, .seq = l->record.seq, .record = &l->record, .seen = l->seen,
		.base = known ? l->yaml.s : NULL, .base_n = l->yaml.n,
		.spool = s->spool
	};

	s->keeper = keeper_open(&start);
	keeper_push(s->keeper, lines->s, lines->n, l->record.seq);
	if (!known || l->recovered)
		keeper_save(s->keeper);
}

static void take_outside(struct session *s, const struct record *theirs,
	const struct record *base, const char *text, size_t n)
{
	struct batch *b = session_begin(s, "edited outside");
	size_t conflicts = batch_difference(b, theirs, base);
	size_t edits = b->n;
	struct fault f = FAULT_INIT;

	if (!session_commit(s, &f)) {
		add_news(s, _("changes made outside do not fit (%s); they are "
			"kept beside the minutes"), f.text);
		conflicts++;
	} else if (edits) {
		add_news(s, _("the minutes were changed outside: %zu changes "
			"taken in"), edits);
	}
	if (!conflicts)
		return;
	add_news(s, _("%zu things were changed both here and outside: here "
		"stays, the other text is kept beside the minutes"),
		conflicts);
	keeper_set_aside(s->keeper, text, n, "conflict");
}

/* After the keeper has started: what was recovered, left over or edited. */
static void settle(struct session *s)
{
	struct loaded *l = &s->loaded;

	if (l->refused)
		add_news(s, _("%zu changes of the journal did not fit and were "
			"taken as far as they did"), l->refused);
	if (l->recovered)
		add_news(s, _("%zu changes made after the minutes were last "
			"written were recovered"), l->recovered);
	if (l->has_minutes && !l->readable)
		keeper_set_aside(s->keeper, l->yaml.s, l->yaml.n,
			"unreadable");
	if (!l->has_outside)
		return;
	take_outside(s, &l->outside, &l->base, l->yaml.s, l->yaml.n);
	record_close(&l->outside);
	record_close(&l->base);
	l->has_outside = false;
}

static void open_spool(struct session *s, struct buf *lines)
{
	struct fault f = FAULT_INIT;
	const char *pending;
	size_t n, from = s->loaded.n;

	s->spool = spool_open(&s->loaded.id, &f);
	if (f.code)
		add_news(s, "%s", f.text);
	pending = spool_lines(s->spool, &n);
	load_pending(&s->loaded, pending, n);
	/* What only the spool had goes to the journal before anything else. */
	for (; from < s->loaded.n; from++)
		buf_addn(lines, s->loaded.text.s +
			s->loaded.entry[from].offset,
			s->loaded.entry[from].n);
	s->draft_left = spool_draft_left(s->spool, &s->draft, &s->cursor,
		&s->purpose);
}

static bool open_to_write(struct session *s, struct fault *f)
{
	struct buf path = BUF_INIT, lines = BUF_INIT;
	struct loaded *l = &s->loaded;
	bool is_new = access(s->path, F_OK) < 0, ok = true, fresh = false;
	int fd;

	journal_path(s->path, 1, &path);
	fd = open_journal(path.s, 0);
	if (fd < 0 && errno != ENOENT)
		ok = fail_errno(f, _("cannot open the journal '%s'"), path.s);
	if (fd < 0 && is_new && s->mode != SESSION_CREATE)
		ok = fail(f, FAULT_SYSTEM, _("there is no '%s'"), s->path);
	if (ok && fd >= 0)
		ok = take_lock(s, fd, path.s, f);
	ok = ok && load_meeting(s->path, l, f);
	if (ok && !l->n) {
		if (is_new && !l->has_minutes)
			first_facts(s);
		if (fd >= 0) {          /* nothing in it can be read */
			struct buf old = BUF_INIT;

			buf_addf(&old, "%s.unreadable-%lld", path.s,
				(long long)clock_now());
			if (lseek(fd, 0, SEEK_END) == 0)
				unlink(path.s);
			else
				rename(path.s, old.s);
			close(fd);
			buf_free(&old);
		}
		ok = start_journal(s, &fd, path.s, f);
		fresh = true;
	}
	if (ok) {
		int last = last_segment(s, fd);

		if (l->torn)
			buf_addc(&lines, '\n');
		open_spool(s, &lines);
		add_opened(s, &lines, "opened");
		start_keeper(s, last, fresh, &lines);
		settle(s);
	} else if (fd >= 0) {
		close(fd);
	}
	buf_free(&path);
	buf_free(&lines);
	return ok;
}

static bool open_to_watch(struct session *s, struct fault *f)
{
	struct itimerspec every = {
		{ 0, WATCH_EVERY * 1000000L }, { 0, WATCH_EVERY * 1000000L }
	};

	if (!load_meeting(s->path, &s->loaded, f))
		return false;
	/* A new meeting has a journal before it has minutes. */
	if (!s->loaded.has_minutes && !s->loaded.n)
		return fail(f, FAULT_SYSTEM, _("there is no '%s'"), s->path);
	if (s->loaded.has_outside) {
		record_close(&s->loaded.base);
		record_close(&s->loaded.record);
		s->loaded.record = s->loaded.outside;
		s->loaded.has_outside = false;
	}
	s->watched = s->loaded.text.n;
	s->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
	timerfd_settime(s->timer, 0, &every, NULL);
	return true;
}

struct session *session_open(const char *path, enum session_mode mode,
	struct fault *f)
{
	struct session *s = mem_get(sizeof *s);
	char *real = realpath(path, NULL);
	bool ok;

	s->alarm = s->news = s->draft = s->purpose = (struct buf)BUF_INIT;
	s->path = real ? real : mem_copy(path);
	s->mode = mode;
	s->timer = -1;
	find_hand(s);
	ok = mode == SESSION_WATCH ? open_to_watch(s, f) : open_to_write(s, f);
	if (ok) {
		buf_addn(&s->news, s->loaded.news.s, s->loaded.news.n);
		return s;
	}
	if (s->loaded.record.item)
		load_free(&s->loaded);
	buf_free(&s->news);
	free(s->path);
	free(s);
	return NULL;
}

bool session_close(struct session *s, struct fault *f)
{
	struct buf line = BUF_INIT;
	bool well = true;

	if (s->keeper) {
		add_opened(s, &line, "closed");
		keeper_push(s->keeper, line.s, line.n, s->loaded.record.seq);
		well = keeper_close(s->keeper, CLOSE_WAIT, &s->alarm);
		if (!well)
			fail(f, FAULT_SYSTEM, "%s", s->alarm.s);
		if (well)
			spool_clear(s->spool);
		buf_cut(&s->draft, 0);
		spool_close(s->spool, well && !spool_draft_left(s->spool,
			&s->draft, &s->cursor, &s->purpose));
	}
	if (s->timer >= 0)
		close(s->timer);
	load_free(&s->loaded);
	undo_free(&s->undo);
	buf_free(&line);
	buf_free(&s->alarm);
	buf_free(&s->news);
	buf_free(&s->draft);
	buf_free(&s->purpose);
	free(s->path);
	free(s);
	return well;
}

/* ---- what there is ---- */

const struct record *session_record(const struct session *s)
{
	return &s->loaded.record;
}

const char *session_path(const struct session *s)
{
	return s->path;
}

bool session_watching(const struct session *s)
{
	return s->mode == SESSION_WATCH;
}

void session_set_time(struct session *s, int64_t at)
{
	s->at = at;
}

int64_t session_time(const struct session *s)
{
	return s->at ? s->at : clock_now();
}

void session_stamp(const struct session *s, char *out)
{
	time_write(session_time(s), record_say(&s->loaded.record, MEETING,
		MEETING_TIMEZONE), out);
}

/* ---- change ---- */

struct batch *session_begin(struct session *s, const char *verb)
{
	batch_begin(&s->batch, &s->loaded.record, verb, s->by,
		session_time(s));
	s->building = true;
	return &s->batch;
}

void session_drop(struct session *s)
{
	if (s->building) {
		batch_drop(&s->batch);
		batch_free(&s->batch);
	}
	s->building = false;
	s->takes_draft = false;
}

static void remember(struct session *s, const char *line, size_t n,
	uint64_t seq)
{
	struct loaded *l = &s->loaded;

	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 256;
		l->entry = mem_grow(l->entry, l->cap * sizeof *l->entry);
	}
	l->entry[l->n++] = (struct entry){ seq, l->text.n, n };
	buf_addn(&l->text, line, n);
}

/* The batch has been applied: spool, journal, history, in this order (1). */
static void hand_over(struct session *s, const struct batch *b)
{
	struct buf line = BUF_INIT;

	journal_batch(&line, &s->loaded.id, &s->loaded.record, b);
	spool_push(s->spool, line.s, line.n, s->takes_draft);
	keeper_push(s->keeper, line.s, line.n, b->seq);
	remember(s, line.s, line.n, b->seq);
	undo_note(&s->undo, b->seq, b->verb, b->undoes);
	s->takes_draft = false;
	buf_free(&line);
}

bool session_commit(struct session *s, struct fault *f)
{
	bool ok = true;

	if (!s->batch.n && !s->batch.refused) {
		session_drop(s);
		return true;
	}
	if (s->mode == SESSION_WATCH) {
		session_drop(s);
		return fail(f, FAULT_RULE, _("this console only watches"));
	}
	ok = batch_end(&s->batch);
	if (ok)
		hand_over(s, &s->batch);
	else if (f && !f->code)
		fail(f, FAULT_RULE, _("that cannot be done"));
	batch_free(&s->batch);
	s->building = false;
	s->takes_draft = false;
	return ok;
}

/* ---- undo and redo ---- */

static const struct entry *entry_of(const struct session *s, uint64_t seq)
{
	size_t lo = 0, hi = s->loaded.n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (s->loaded.entry[mid].seq < seq)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < s->loaded.n && s->loaded.entry[lo].seq == seq ?
		&s->loaded.entry[lo] : NULL;
}

static bool line_of(const struct session *s, uint64_t seq, struct line *l)
{
	const struct entry *e = entry_of(s, seq);
	struct scan scan;

	if (!e)
		return false;
	scan = (struct scan){ s->loaded.text.s + e->offset, e->n, 0, 0,
		s->loaded.id };
	return scan_next(&scan, l) && l->state == LINE_GOOD;
}

/* The stacks are made from the history at first need. */
static void know_history(struct session *s)
{
	char verb[64];
	struct line l;

	if (s->undo.known)
		return;
	s->undo.known = true;
	for (size_t i = 0; i < s->loaded.n; i++) {
		if (!line_of(s, s->loaded.entry[i].seq, &l))
			continue;
		line_verb(&l, verb, sizeof verb);
		undo_note(&s->undo, l.seq, verb, line_undoes(&l));
	}
}

static bool take_back(struct session *s, uint64_t seq, const char *as,
	struct buf *said, struct fault *f)
{
	struct line l;
	struct batch b;
	bool ok;

	if (s->mode == SESSION_WATCH)
		return fail(f, FAULT_RULE, _("this console only watches"));
	if (!line_of(s, seq, &l) || !line_batch(&l, &s->loaded.record, &b, f))
		return fail(f, FAULT_FORMAT, _("change %llu cannot be read "
			"from the journal"), (unsigned long long)seq);
	buf_add(said, b.verb);
	batch_reverse(&b);
	b.seq = s->loaded.record.seq + 1;
	b.undoes = seq;
	b.verb = as;
	b.by = s->by;
	b.at = session_time(s);
	ok = batch_apply(&b, f);
	if (ok)
		hand_over(s, &b);
	batch_free(&b);
	return ok;
}

bool session_undo(struct session *s, struct buf *said, struct fault *f)
{
	uint64_t seq;

	know_history(s);
	seq = undo_last(&s->undo);
	if (!seq)
		return fail(f, FAULT_RULE, _("there is nothing to undo"));
	return take_back(s, seq, "undo", said, f);
}

bool session_redo(struct session *s, struct buf *said, struct fault *f)
{
	uint64_t seq;

	know_history(s);
	seq = redo_last(&s->undo);
	if (!seq)
		return fail(f, FAULT_RULE, _("there is nothing to redo"));
	if (!take_back(s, seq, "redo", said, f))
		return false;
	/* Say what is done again, not that an undo was undone. */
	if (said->n >= 4 && !strcmp(said->s + said->n - 4, "undo"))
		buf_cut(said, said->n - 4);
	return true;
}

/* ---- the disk ---- */

int session_fd(const struct session *s)
{
	return s->keeper ? keeper_fd(s->keeper) : s->timer;
}

static void take_news_outside(struct session *s, const struct buf *theirs,
	const struct buf *base)
{
	struct record wanted, was;
	struct minutes_info info = { .want_lines = false };
	struct fault f = FAULT_INIT;

	record_open(&wanted);
	record_open(&was);
	if (!minutes_read(theirs->s, theirs->n, &wanted, &info, NULL, NULL,
	    &f)) {
		add_news(s, _("the minutes were changed outside and cannot be "
			"read (line %d: %s); that text is kept beside them"),
			f.line, f.text);
		keeper_set_aside(s->keeper, theirs->s, theirs->n,
			"unreadable");
	} else if (!base->n || !minutes_read(base->s, base->n, &was, &info,
	    NULL, NULL, NULL)) {
		keeper_set_aside(s->keeper, theirs->s, theirs->n, "conflict");
		add_news(s, _("the minutes were changed outside before they "
			"were first written; that text is kept beside them"));
	} else {
		take_outside(s, &wanted, &was, theirs->s, theirs->n);
	}
	record_close(&wanted);
	record_close(&was);
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

/* ---- the half-typed line ---- */

void session_draft(struct session *s, const char *text, size_t n,
	size_t cursor, const char *purpose)
{
	if (s->spool)
		spool_draft(s->spool, text, n, cursor, purpose);
}

bool session_draft_left(struct session *s, const char **text, size_t *cursor,
	const char **purpose)
{
	if (!s->draft_left)
		return false;
	*text = s->draft.s;
	*cursor = s->cursor;
	*purpose = s->purpose.s;
	return true;
}

void session_draft_accept(struct session *s)
{
	s->takes_draft = true;
}
