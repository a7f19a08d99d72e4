/* opening.c -- a meeting opened and closed: lock, files, keeper. */
#include "config.h"
#include "session/session.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "session/inside.h"
#include "store/file.h"
#include "store/journal.h"
#include "store/names.h"

enum { SETTLE = 3000, CLOSE_WAIT = 5000, WATCH_EVERY = 500 };

/* ---- the hand ---- */

/* A name from outside, as one line of text that ends at the end of a letter:
 * a line of the journal with a byte that is no text would read back as
 * nothing at all. */
static void take_name(char *out, size_t size, const char *name)
{
	struct buf b = BUF_INIT;
	size_t n;

	text_clean(name, strlen(name), &b);
	n = b.n < size ? b.n : size - 1;
	while (n && n < b.n && (b.s[n] & 0xC0) == 0x80)
		n--;
	buf_cut(&b, n);
	for (char *s = b.s; (s = strchr(s, '\n')); )
		*s = ' ';
	snprintf(out, size, "%s", b.n ? b.s : "?");
	buf_free(&b);
}

static void find_hand(struct session *s)
{
	const char *user = getenv("DAIS_USER");
	struct passwd *pw = user && *user ? NULL : getpwuid(geteuid());

	take_name(s->by, sizeof s->by, user && *user ? user :
		pw ? pw->pw_name : "?");
}

/* ---- the lock, held on the first segment ---- */

static void who_has_it(const char *path, struct buf *who)
{
	struct buf text = BUF_INIT, last = BUF_INIT;
	struct scan scan;
	struct line l;

	if (file_read(path, JOURNAL_MAX, &text, NULL, NULL) &&
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
	char host[64] = "?", name[64];

	gethostname(host, sizeof host - 1);
	take_name(name, sizeof name, host);
	journal_opened(out, &s->loaded.id, s->loaded.record.seq, what, s->by,
		name, (long)getpid(), clock_now());
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

/* durable: the last batch that the journal itself holds. What only the spool
 * had is as little on the disk as what is typed now. */
static void start_keeper(struct session *s, int fd, bool fresh,
	uint64_t durable, const struct buf *lines)
{
	struct loaded *l = &s->loaded;
	bool known = l->readable && l->has_journal && !l->has_outside &&
		!l->ids_given;
	struct keeper_start start = {
		.yaml = s->path, .id = l->id, .fd = fd,
		.segment = l->segments ? l->segments : 1,
		.fresh = fresh, .seq = durable,
		.saved = known && !l->recovered ? durable : 0,
		.record = &l->record,
		.seen = l->seen,
		.base = known ? l->yaml.s : NULL, .base_n = l->yaml.n,
		.spool = s->spool
	};

	s->keeper = keeper_open(&start);
	keeper_push(s->keeper, lines->s, lines->n, l->record.seq);
	if (!known || l->recovered)
		keeper_save(s->keeper);
}

/* After the keeper has started: what was recovered, left over or edited. */
static void settle(struct session *s)
{
	struct loaded *l = &s->loaded;

	if (l->refused)
		add_news(s, _("changes of the journal that did not fit, and were "
			"taken as far as they did: %zu"), l->refused);
	if (l->recovered)
		add_news(s, _("changes made after the minutes were last written, "
			"now recovered: %zu"), l->recovered);
	if (l->has_minutes && !l->readable && l->seen.st_ino)
		keeper_set_aside(s->keeper, l->yaml.s, l->yaml.n,
			"unreadable");
	if (!l->has_outside)
		return;
	take_outside(s, &l->outside, &l->base, l->strayed, &l->yaml);
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

/* Open and lock the journal that is there; *fd is -1 if there is none. */
static bool take_journal(struct session *s, const char *path, int *fd,
	struct fault *f)
{
	*fd = open_journal(path, 0);
	if (*fd >= 0)
		return take_lock(s, *fd, path, f);
	if (errno == ENOENT)
		return true;
	if (errno == ELOOP)
		return fail(f, FAULT_SYSTEM, _("'%s' is a symbolic link; no "
			"journal is kept behind one"), path);
	if (errno == EISDIR || errno == EINVAL)
		return fail(f, FAULT_SYSTEM, _("'%s' is no regular file"),
			path);
	return fail_errno(f, _("cannot open the journal '%s'"), path);
}

/* A journal with nothing in it that is of use makes room for another. */
static void put_away(int fd, const char *path)
{
	struct buf name = BUF_INIT;

	buf_addf(&name, "%s.unreadable-%lld", path, (long long)clock_now());
	if (lseek(fd, 0, SEEK_END) == 0)
		unlink(path);
	else
		rename(path, name.s);
	close(fd);
	buf_free(&name);
}

/* So do segments that went with one that is gone. */
static void put_away_rest(const char *yaml)
{
	struct buf path = BUF_INIT;
	int fd;

	for (unsigned k = 2; ; k++) {
		buf_cut(&path, 0);
		journal_path(yaml, k, &path);
		fd = open_journal(path.s, 0);
		if (fd < 0)
			break;
		put_away(fd, path.s);
	}
	buf_free(&path);
}

/* All is loaded and the first segment is fd: from here on it is written. */
static void begin_writing(struct session *s, int fd, bool fresh)
{
	struct buf lines = BUF_INIT;
	int last = last_segment(s, fd);
	uint64_t durable = s->loaded.record.seq;

	s->lock = fcntl(fd, F_DUPFD_CLOEXEC, 0);
	if (last != fd)
		close(fd);
	if (s->loaded.torn)
		buf_addc(&lines, '\n');
	file_sweep(s->path);
	open_spool(s, &lines);
	add_opened(s, &lines, "opened");
	start_keeper(s, last, fresh, durable, &lines);
	settle(s);
	buf_free(&lines);
}

/* The journal beside minutes that do not name it may be that of other minutes,
 * whose name differs only in its end: taken for changes of those, these would
 * take out all that those hold. */
static bool has_own_journal(const struct session *s, const char *journal,
	struct fault *f)
{
	const struct loaded *l = &s->loaded;
	struct buf other = BUF_INIT;
	bool ok = true;

	if (l->has_journal && !l->ours && (l->readable || !l->has_minutes) &&
	    name_shared(s->path, &other))
		ok = fail(f, FAULT_SYSTEM, _("'%s' is there already, and both "
			"would have '%s' as their history; give one of them "
			"another name"), other.s, journal);
	buf_free(&other);
	return ok;
}

/* Minutes that were renamed or sent without their journal. */
static void tell_no_history(struct session *s)
{
	const struct loaded *l = &s->loaded;

	if (l->readable && !l->segments && !l->news.n && !ident_none(&l->id))
		add_news(s, _("the journal of these minutes is not beside "
			"them; a new one begins, without what came before"));
}

static bool open_to_write(struct session *s, struct fault *f)
{
	struct buf path = BUF_INIT;
	struct loaded *l = &s->loaded;
	bool is_new = access(s->path, F_OK) < 0, ok, fresh;
	int fd;

	journal_path(s->path, 1, &path);
	ok = take_journal(s, path.s, &fd, f);
	if (ok && fd < 0 && is_new && s->mode != SESSION_CREATE)
		ok = fail(f, FAULT_SYSTEM, _("there is no '%s'"), s->path);
	ok = ok && load_meeting(s->path, l, f) &&
		has_own_journal(s, path.s, f);
	fresh = ok && !l->n;
	if (fresh) {
		tell_no_history(s);
		if (is_new && !l->has_minutes)
			first_facts(s);
		if (fd >= 0)
			put_away(fd, path.s);
		put_away_rest(s->path);
		ok = start_journal(s, &fd, path.s, f);
	}
	if (ok)
		begin_writing(s, fd, fresh);
	else if (fd >= 0)
		close(fd);
	buf_free(&path);
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
	s->timer = s->lock = -1;
	find_hand(s);
	if (!*path)
		ok = fail(f, FAULT_SYSTEM, _("there is no '%s'"), path);
	else
		ok = name_leads(path, f) && (mode == SESSION_WATCH ?
			open_to_watch(s, f) : open_to_write(s, f));
	if (ok) {
		buf_addn(&s->news, s->loaded.news.s, s->loaded.news.n);
		buf_free(&s->loaded.yaml);      /* who needs it has copied it */
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
		session_settle(s, SETTLE);
		add_opened(s, &line, "closed");
		keeper_push(s->keeper, line.s, line.n, s->loaded.record.seq);
		buf_cut(&s->alarm, 0);
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
	if (s->lock >= 0)
		close(s->lock);
	load_free(&s->loaded);
	if (s->has_hands)
		record_close(&s->hands);
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
