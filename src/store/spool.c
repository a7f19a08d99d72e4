/* spool.c -- what must outlive the process before the disk has it. */
#include "config.h"
#include "store/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/file.h"

enum {
	SLOT_TEXT = 60 << 10, PURPOSE = 128, LINES = 1 << 20
};

struct slot {
	uint64_t serial;        /* the larger is the newer; 0: none */
	uint32_t n, cursor;
	char purpose[PURPOSE];
	uint32_t crc;           /* over all above and the text */
	uint32_t used;          /* how far text was ever written */
	char text[SLOT_TEXT];
};

struct shape {
	char magic[8];
	struct slot slot[2];
	uint64_t taken;         /* drafts up to this serial were accepted */
	uint64_t lines_n;       /* set after the bytes, so never too large */
	char lines[LINES];
};

struct spool {
	struct shape *shape;
	char *path;             /* NULL: plain memory */
	bool full;              /* a line found no room */
	uint64_t serial;
	uint64_t synced;        /* the serial last flushed; the keeper's */
};

static const char magic[8] = "dais 1\n";

static uint32_t slot_crc(const struct slot *s)
{
	uint32_t head = file_crc((const char *)s, offsetof(struct slot, crc));

	return head ^ (file_crc(s->text, s->n) * 2654435761u);
}

static bool slot_good(const struct slot *s)
{
	return s->serial && s->n <= SLOT_TEXT && s->crc == slot_crc(s);
}

/* The file in a folder: one that is there, or, if make, a fresh one. */
static int open_in(const char *folder, const struct ident *journal,
	bool make, char **path)
{
	struct buf b = BUF_INIT;
	char name[IDENT_SIZE];
	struct stat st;
	int fd;

	ident_write(journal, name);
	buf_addf(&b, "%s/%s.draft", folder, name);
	fd = open(b.s, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK |
		(make ? O_CREAT : 0), 0600);
	if (fd >= 0 && (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) ||
	    st.st_uid != geteuid() ||
	    (!make && st.st_size < (off_t)sizeof(struct shape)))) {
		close(fd);
		fd = -1;
	} else if (fd >= 0 && posix_fallocate(fd, 0, sizeof(struct shape))) {
		unlink(b.s);            /* too little room: leave it nothing */
		close(fd);
		fd = -1;
	}
	if (fd >= 0)
		*path = mem_copy(b.s);
	buf_free(&b);
	return fd;
}

/* The state folder, else memory disks that at least outlive the process; but
 * first wherever one was left, for what it holds may be nowhere else. */
static int open_somewhere(const struct ident *journal, char **path,
	struct fault *f)
{
	struct buf state = BUF_INIT;
	const char *folders[] = { file_state_folder(&state, f) ? state.s : "",
		getenv("XDG_RUNTIME_DIR"), "/dev/shm" };
	enum { FOLDERS = sizeof folders / sizeof *folders };
	int fd = -1;

	for (int i = 0; fd < 0 && i < 2 * FOLDERS; i++) {
		const char *folder = folders[i % FOLDERS];

		if (folder && *folder)
			fd = open_in(folder, journal, i >= FOLDERS, path);
	}
	buf_free(&state);
	return fd;
}

struct spool *spool_open(const struct ident *journal, struct fault *f)
{
	struct spool *s = mem_get(sizeof *s);
	int fd = open_somewhere(journal, &s->path, f);
	void *at = MAP_FAILED;

	if (fd >= 0) {
		at = mmap(NULL, sizeof(struct shape), PROT_READ | PROT_WRITE,
			MAP_SHARED, fd, 0);
		close(fd);
	}
	if (at == MAP_FAILED) {
		free(s->path);
		s->path = NULL;
		at = mem_get(sizeof(struct shape));
		fail(f, FAULT_SYSTEM, _("no folder can hold the half-typed "
			"line: a crash would lose it"));
	}
	s->shape = at;
	if (memcmp(s->shape->magic, magic, sizeof magic)) {
		memset(s->shape, 0, offsetof(struct shape, lines));
		memcpy(s->shape->magic, magic, sizeof magic);
	}
	if (s->shape->lines_n > LINES)
		s->shape->lines_n = 0;
	for (int i = 0; i < 2; i++)
		if (slot_good(&s->shape->slot[i]) &&
		    s->shape->slot[i].serial > s->serial)
			s->serial = s->shape->slot[i].serial;
	if (s->shape->taken > s->serial)
		s->serial = s->shape->taken;
	return s;
}

void spool_close(struct spool *s, bool clean)
{
	if (s->path && clean)
		unlink(s->path);
	if (s->path)
		munmap(s->shape, sizeof *s->shape);
	else
		free(s->shape);
	free(s->path);
	free(s);
}

static void slot_write(struct slot *s, uint64_t serial, const char *text,
	size_t n, size_t cursor, const char *purpose)
{
	size_t m = strnlen(purpose, PURPOSE - 1);

	s->crc = ~s->crc;               /* not good while it is written */
	s->serial = serial;
	s->n = (uint32_t)n;
	s->cursor = (uint32_t)cursor;
	memcpy(s->purpose, purpose, m);
	memset(s->purpose + m, 0, PURPOSE - m);
	if (n)
		memcpy(s->text, text, n);
	if (s->used > n)
		memset(s->text + n, 0, s->used - n);
	s->used = (uint32_t)n;
	s->crc = slot_crc(s);
}

void spool_draft(struct spool *s, const char *text, size_t n, size_t cursor,
	const char *purpose)
{
	struct slot *slot = s->shape->slot;
	uint64_t serial = s->serial + 1;

	if (n > SLOT_TEXT)
		n = SLOT_TEXT;
	slot_write(&slot[serial & 1], serial, text, n,
		cursor < n ? cursor : n, purpose);
	if (!n)
		slot_write(&slot[!(serial & 1)], 0, "", 0, 0, "");
	__atomic_store_n(&s->serial, serial, __ATOMIC_RELAXED);
}

bool spool_draft_left(const struct spool *s, struct buf *text, size_t *cursor,
	struct buf *purpose)
{
	const struct slot *newest = NULL;

	for (int i = 0; i < 2; i++) {
		const struct slot *slot = &s->shape->slot[i];

		if (slot_good(slot) &&
		    (!newest || slot->serial > newest->serial))
			newest = slot;
	}
	if (!newest || !newest->n || newest->serial <= s->shape->taken)
		return false;
	buf_addn(text, newest->text, newest->n);
	buf_add(purpose, newest->purpose);
	*cursor = newest->cursor;
	return true;
}

bool spool_push(struct spool *s, const char *line, size_t n, bool takes_draft)
{
	struct shape *shape = s->shape;
	bool room = n <= LINES - shape->lines_n;

	if (room) {
		memcpy(shape->lines + shape->lines_n, line, n);
		__atomic_store_n(&shape->lines_n, shape->lines_n + n,
			__ATOMIC_RELEASE);
	}
	if (!room)
		__atomic_store_n(&s->full, true, __ATOMIC_RELAXED);
	if (takes_draft)
		shape->taken = s->serial;
	return room;
}

const char *spool_path(const struct spool *s)
{
	return __atomic_load_n(&s->full, __ATOMIC_RELAXED) ? NULL : s->path;
}

const char *spool_lines(const struct spool *s, size_t *n)
{
	*n = s->shape->lines_n;
	return s->shape->lines;
}

void spool_clear(struct spool *s)
{
	__atomic_store_n(&s->full, false, __ATOMIC_RELAXED);
	if (!s->shape->lines_n)
		return;
	memset(s->shape->lines, 0, s->shape->lines_n);
	s->shape->lines_n = 0;
}

void spool_sync(struct spool *s)
{
	uint64_t serial = __atomic_load_n(&s->serial, __ATOMIC_RELAXED);
	uint64_t n = __atomic_load_n(&s->shape->lines_n, __ATOMIC_ACQUIRE);

	if (!s->path || (serial == s->synced && !n))
		return;
	s->synced = serial;
	msync(s->shape, offsetof(struct shape, lines) + n, MS_SYNC);
}
