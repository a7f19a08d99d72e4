/* file.c -- the disk, and the one place where it can be made to fail. */
#include "config.h"
#include "store/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"

/* ---- faults on demand ---- */

enum call { CALL_OPEN, CALL_WRITE, CALL_FDATASYNC, CALL_FSYNC, CALL_RENAME,
	CALL_CLOSE, CALL_COUNT };

static const char *const call_names[CALL_COUNT] = {
	"open", "write", "fdatasync", "fsync", "rename", "close"
};

static int error_named(const char *name)
{
	static const struct { const char *name; int value; } errors[] = {
		{ "EIO", EIO }, { "ENOSPC", ENOSPC }, { "EROFS", EROFS },
		{ "EDQUOT", EDQUOT }, { "ESTALE", ESTALE },
		{ "EINTR", EINTR }, { "EACCES", EACCES }
	};

	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (!strcmp(errors[i].name, name))
			return errors[i].value;
	return EIO;
}

enum { SLOW = 400000 };         /* microseconds */

static const char *faults;

void file_faults(void)
{
	faults = getenv("DAIS_FAULTS");
}

/* Is this the call that is to fail? Counts it, and sets errno. */
static bool injected(enum call call)
{
	static unsigned count[CALL_COUNT];
	const char *set = faults;
	char name[16], what[16];
	unsigned nth, now;
	int used;

	if (!set)
		return false;
	now = __atomic_add_fetch(&count[call], 1, __ATOMIC_RELAXED);
	while (sscanf(set, "%15[a-z]:%u%n", name, &nth, &used) == 2) {
		bool later = false;

		set += used;
		if (*set == '+') {
			later = true;
			set++;
		}
		if (sscanf(set, ":%15[A-Za-z]%n", what, &used) != 1)
			return false;
		set += used;
		if (!strcmp(name, call_names[call]) &&
		    (now == nth || (later && now > nth))) {
			if (!strcmp(what, "crash"))
				_exit(99);
			if (!strcmp(what, "slow")) {
				usleep(SLOW);
				return false;
			}
			errno = error_named(what);
			return true;
		}
		if (*set == ',')
			set++;
	}
	return false;
}

int io_open(const char *path, int flags, mode_t mode)
{
	return injected(CALL_OPEN) ? -1 : open(path, flags | O_CLOEXEC, mode);
}

long io_write(int fd, const char *s, size_t n)
{
	return injected(CALL_WRITE) ? -1 : write(fd, s, n);
}

int io_fdatasync(int fd)
{
	return injected(CALL_FDATASYNC) ? -1 : fdatasync(fd);
}

int io_fsync(int fd)
{
	return injected(CALL_FSYNC) ? -1 : fsync(fd);
}

int io_rename(const char *from, const char *to)
{
	return injected(CALL_RENAME) ? -1 : rename(from, to);
}

int io_close(int fd)
{
	int real = close(fd);

	return injected(CALL_CLOSE) ? -1 : real;
}

/* ---- whole files ---- */

bool file_write(int fd, const char *s, size_t n)
{
	while (n) {
		long took = io_write(fd, s, n);

		if (took < 0 && errno == EINTR)
			continue;
		if (took < 0)
			return false;
		s += took;
		n -= (size_t)took;
	}
	return true;
}

bool file_write_through(int fd, const char *s, size_t n)
{
	return file_write(fd, s, n) && io_fdatasync(fd) == 0;
}

static bool read_all(int fd, size_t max, struct buf *out)
{
	size_t start = out->n;

	for (;;) {
		long got = buf_read(out, fd);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return got == 0;
		if (out->n - start > max) {
			errno = EFBIG;
			return false;
		}
	}
}

bool file_read(const char *path, size_t max, struct buf *out, struct stat *st,
	struct fault *f)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat own;
	bool ok;

	if (fd < 0)
		return fail_errno(f, _("cannot open '%s'"), path);
	if (!st)
		st = &own;
	if (fstat(fd, st) < 0 || !S_ISREG(st->st_mode)) {
		close(fd);
		return fail(f, FAULT_SYSTEM, _("'%s' is no regular file"),
			path);
	}
	ok = read_all(fd, max, out);
	if (!ok)
		fail_errno(f, _("cannot read '%s'"), path);
	close(fd);
	return ok;
}

bool file_unchanged(const char *path, const struct stat *seen)
{
	struct stat st;

	return stat(path, &st) == 0 && st.st_dev == seen->st_dev &&
		st.st_ino == seen->st_ino && st.st_size == seen->st_size &&
		st.st_mtim.tv_sec == seen->st_mtim.tv_sec &&
		st.st_mtim.tv_nsec == seen->st_mtim.tv_nsec;
}

bool file_in_place(const char *path, int fd)
{
	struct stat here, open;

	return lstat(path, &here) == 0 && fstat(fd, &open) == 0 &&
		here.st_dev == open.st_dev && here.st_ino == open.st_ino;
}

/* The folder that the path is in, with its slash; gives the name in it. */
static const char *split(const char *path, struct buf *folder)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 :
		path;

	buf_addn(folder, slash ? path : "./", slash ? (size_t)(name - path) :
		2);
	return name;
}

bool file_sync_folder(const char *path)
{
	struct buf folder = BUF_INIT;
	int fd, ok;

	split(path, &folder);
	fd = io_open(folder.s, O_RDONLY | O_DIRECTORY, 0);
	buf_free(&folder);
	if (fd < 0)
		return false;
	ok = io_fsync(fd) == 0;
	close(fd);
	return ok;
}

static bool write_beside(const char *tmp, const char *s, size_t n,
	const struct stat *like)
{
	int fd = io_open(tmp, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
	bool ok;

	if (fd < 0)
		return false;
	ok = file_write(fd, s, n);
	if (ok && like) {
		ok = fchmod(fd, like->st_mode & 07777) == 0;
		if (ok && (like->st_uid != geteuid() ||
		    like->st_gid != getegid()) &&
		    fchown(fd, like->st_uid, like->st_gid) < 0)
			ok = true;      /* a colleague's file becomes ours */
	}
	ok = ok && io_fsync(fd) == 0;
	return (io_close(fd) == 0) && ok;
}

static bool reads_back(const char *path, const char *s, size_t n)
{
	struct buf b = BUF_INIT;
	bool same = file_read(path, n + 1, &b, NULL, NULL) && b.n == n &&
		!memcmp(b.s, s, n);

	buf_free(&b);
	return same;
}

bool file_replace(const char *path, const char *s, size_t n,
	struct stat *seen, struct fault *f)
{
	struct stat like;
	struct buf tmp = BUF_INIT;
	bool exists = stat(path, &like) == 0, ok;

	buf_addf(&tmp, "%s.tmp-%ld", path, (long)getpid());
	unlink(tmp.s);
	ok = write_beside(tmp.s, s, n, exists ? &like : NULL) &&
		reads_back(tmp.s, s, n);
	if (!ok)
		fail_errno(f, _("cannot write '%s'"), path);
	if (ok && seen && seen->st_ino && !file_unchanged(path, seen)) {
		ok = false;
		fail(f, FAULT_RULE, _("'%s' was changed outside"), path);
	}
	if (ok && io_rename(tmp.s, path) < 0)
		ok = fail_errno(f, _("cannot replace '%s'"), path);
	if (!ok)
		unlink(tmp.s);
	else if (!file_sync_folder(path))
		ok = fail_errno(f, _("cannot flush the folder of '%s'"), path);
	if (ok && seen)
		stat(path, seen);
	buf_free(&tmp);
	return ok;
}

/* Is it what file_replace has beside a file of this name while it works? */
static bool is_beside(const char *entry, const char *name)
{
	size_t n = strlen(name);

	return !strncmp(entry, name, n) && !strncmp(entry + n, ".tmp-", 5) &&
		entry[n + 5] && !entry[n + 5 + strspn(entry + n + 5,
		"0123456789")];
}

void file_sweep(const char *path)
{
	struct buf folder = BUF_INIT;
	const char *name = split(path, &folder);
	struct dirent *e;
	DIR *d;

	d = opendir(folder.s);
	while (d && (e = readdir(d)))
		if (is_beside(e->d_name, name))
			unlinkat(dirfd(d), e->d_name, 0);
	if (d)
		closedir(d);
	buf_free(&folder);
}

/* ---- names ---- */

static bool make_folders(char *path)
{
	for (char *s = path + 1; ; s++) {
		char c = *s;

		if (c != '/' && c)
			continue;
		*s = '\0';
		if (mkdir(path, 0700) < 0 && errno != EEXIST)
			return false;
		*s = c;
		if (!c)
			return true;
	}
}

bool file_state_folder(struct buf *out, struct fault *f)
{
	const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");

	if (state && *state == '/')
		buf_addf(out, "%s/dais", state);
	else if (home && *home)
		buf_addf(out, "%s/.local/state/dais", home);
	else
		return fail(f, FAULT_SYSTEM, _("neither XDG_STATE_HOME nor "
			"HOME says where state is kept"));
	if (!make_folders(out->s))
		return fail_errno(f, _("cannot make the folder '%s'"), out->s);
	return true;
}

void file_stem(const char *path, struct buf *out)
{
	size_t n = strlen(path);

	if (n > 5 && !strcmp(path + n - 5, ".yaml"))
		n -= 5;
	else if (n > 4 && !strcmp(path + n - 4, ".yml"))
		n -= 4;
	buf_addn(out, path, n);
}

uint32_t file_crc(const char *s, size_t n)
{
	return (uint32_t)crc32_z(crc32(0, NULL, 0), (const Bytef *)s, n);
}
