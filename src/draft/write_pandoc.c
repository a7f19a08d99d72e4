/* write_pandoc.c -- a report for word processors: pandoc makes it of ours.
 *
 *  (1) pandoc reads our Markdown and our reference document, nothing of the
 *      user's, and no shell stands between.
 *  (2) Nothing touches the disk: what goes in, comes out and went wrong are
 *      three files in memory, so neither side can wait for the other.
 *  (3) Time stands still for pandoc, at the report's date, and the archive
 *      it makes does not tell when it was made.
 */
#include "config.h"
#include "draft/write.h"

#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "store/folder.h"

extern char **environ;

struct office {
	const char *name;       /* as pandoc calls it, and of the file */
	struct markdown_target markdown;
};

static const struct office docx = { "docx", {
	.gap = "`<w:r><w:tab/></w:r>`{=openxml}",
	.line = "`<w:r><w:br/></w:r>`{=openxml}",
	.rule = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_", .styled = true
} };

/* pandoc's ODT knows no direction; there are styles for both. */
static const struct office odt = { "odt", {
	.gap = "`<text:tab/>`{=opendocument}",
	.line = "`<text:line-break/>`{=opendocument}",
	.rule = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_",
	.turned = "-turned", .styled = true
} };

enum { IN, OUT, WRONG, FILES };

static void close_all(int fd[FILES])
{
	for (int i = 0; i < FILES; i++)
		if (fd[i] >= 0)
			close(fd[i]);
}

static bool open_all(int fd[FILES], struct fault *f)
{
	for (int i = 0; i < FILES; i++)
		fd[i] = -1;
	for (int i = 0; i < FILES; i++) {
		fd[i] = memfd_create("dais", MFD_CLOEXEC);
		if (fd[i] < 0) {
			fail_errno(f, _("cannot make room for pandoc"));
			close_all(fd);
			return false;
		}
	}
	return true;
}

static bool give_all(int fd, const struct buf *b, struct fault *f)
{
	size_t at = 0;

	while (at < b->n) {
		ssize_t n = write(fd, b->s + at, b->n - at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_errno(f, _("cannot hand the report to pandoc"));
		at += (size_t)n;
	}
	if (lseek(fd, 0, SEEK_SET))
		return fail_errno(f, _("cannot hand the report to pandoc"));
	return true;
}

static bool take_all(int fd, struct buf *out, struct fault *f)
{
	ssize_t n;

	if (lseek(fd, 0, SEEK_SET))
		return fail_errno(f, _("cannot read what pandoc made"));
	do {
		buf_grow(out, 65536);
		n = read(fd, out->s + out->n, 65536);
		if (n < 0 && errno != EINTR)
			return fail_errno(f, _("cannot read what pandoc made"));
		out->n += n > 0 ? (size_t)n : 0;
		out->s[out->n] = '\0';
	} while (n);
	return true;
}

/* The environment, with the time that files are dated by. */
static char **still_environment(char *epoch)
{
	static const char name[] = "SOURCE_DATE_EPOCH=";
	size_t n = 0, k = 0;
	char **e;

	while (environ[n])
		n++;
	e = mem_get((n + 2) * sizeof *e);
	for (size_t i = 0; i < n; i++)
		if (strncmp(environ[i], name, sizeof name - 1))
			e[k++] = environ[i];
	e[k] = epoch;
	return e;
}

/* 2000-01-01 for a report without a date: zip knows no time before 1980. */
static void add_epoch(struct buf *out, const char *date)
{
	int64_t t;

	if (!date_valid(date) || strcmp(date, "1980-01-02") < 0 ||
			!time_read_loose("12:00", date, "UTC", &t))
		t = 946684800;
	buf_addf(out, "SOURCE_DATE_EPOCH=%lld", (long long)t);
}

static bool start_pandoc(const struct office *as, const char *const argv[],
	char **env, const int fd[FILES], pid_t *pid, struct fault *f)
{
	posix_spawn_file_actions_t actions;
	int error;

	posix_spawn_file_actions_init(&actions);
	for (int i = 0; i < FILES; i++)
		posix_spawn_file_actions_adddup2(&actions, fd[i], i);
	/* It takes them as writable, but does not write. */
	error = posix_spawnp(pid, argv[0], &actions, NULL, (char *const *)argv,
		env);
	posix_spawn_file_actions_destroy(&actions);
	if (!error)
		return true;
	if (error == ENOENT)
		return fail(f, FAULT_SYSTEM, _("cannot make %s: pandoc is not installed (on "
			"Debian, apt-get install pandoc); text, markdown and html "
			"need nothing"), as->name);
	errno = error;
	return fail_errno(f, _("cannot make %s: pandoc does not start"), as->name);
}

static unsigned number_at(const struct buf *b, size_t at, int bytes)
{
	unsigned n = 0;

	for (int i = bytes; i-- > 0; )
		n = n << 8 | (unsigned char)b->s[at + (size_t)i];
	return n;
}

/* Midnight of 1980-01-01, the first that zip knows. */
static void undate(struct buf *b, size_t at)
{
	memcpy(b->s + at, "\0\0\x21\0", 4);
}

/* pandoc dates the parts of an ODT by the clock. The archive ends with the
 * place of its directory, whose rows name the place of each part; both carry
 * the time. What does not look like that is left alone. */
static void undate_all(struct buf *b, size_t from)
{
	enum { END = 22, ROW = 46, PART = 30 };
	size_t end = b->n, at, row, part;
	unsigned rows;

	if (b->n < from + END)
		return;
	for (end -= END; memcmp(b->s + end, "PK\5\6", 4); end--)
		if (end == from)
			return;
	rows = number_at(b, end + 10, 2);
	at = from + number_at(b, end + 16, 4);
	for (; rows && at + ROW <= end; rows--, at = row) {
		part = from + number_at(b, at + 42, 4);
		if (memcmp(b->s + at, "PK\1\2", 4) || part + PART > end ||
				memcmp(b->s + part, "PK\3\4", 4))
			return;
		undate(b, at + 12);
		undate(b, part + 10);
		row = at + ROW + number_at(b, at + 28, 2) +
			number_at(b, at + 30, 2) + number_at(b, at + 32, 2);
	}
}

/* The first line of what it complained about, as a fault. */
static bool complain(const struct office *as, int fd, struct fault *f)
{
	struct buf raw = BUF_INIT, b = BUF_INIT;

	if (take_all(fd, &raw, f)) {
		text_clean(raw.s, raw.n, &b);
		fail(f, FAULT_SYSTEM, _("cannot make %s: pandoc says: %.*s"), as->name,
			(int)strcspn(b.s, "\n"), b.s);
	}
	buf_free(&raw);
	buf_free(&b);
	return false;
}

static bool await(const struct office *as, pid_t pid, const int fd[FILES],
	struct buf *out, struct fault *f)
{
	size_t from = out->n;
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return fail_errno(f, _("cannot make %s: pandoc is lost"), as->name);
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		return complain(as, fd[WRONG], f);
	if (!take_all(fd[OUT], out, f))
		return false;
	undate_all(out, from);
	return true;
}

static bool run_pandoc(const struct office *as, const char *reference,
	const char *date, int fd[FILES], struct buf *out, struct fault *f)
{
	struct buf style = BUF_INIT, epoch = BUF_INIT, to = BUF_INIT;
	char **env;
	bool done;
	pid_t pid;

	buf_addf(&to, "--to=%s", as->name);
	buf_addf(&style, "--reference-doc=%s", reference);
	add_epoch(&epoch, date);
	env = still_environment(epoch.s);
	const char *const argv[] = { "pandoc", to.s, style.s, "--output=-",
		"--from=markdown-smart-auto_identifiers",
		"--abbreviations=/dev/null", NULL };
	done = start_pandoc(as, argv, env, fd, &pid, f) &&
		await(as, pid, fd, out, f);
	free(env);
	buf_free(&to);
	buf_free(&style);
	buf_free(&epoch);
	return done;
}

/* "…/report-rtl.docx", which must be there. */
static bool find_reference(const struct office *as, const struct doc *d,
	const struct write_options *o, struct buf *path, struct fault *f)
{
	if (o->styles) {
		buf_add(path, o->styles);
	} else {
		folder_of_data(path);
		buf_add(path, "/styles");
	}
	buf_addf(path, "/report%s.%s", write_rtl(d->lang) ? "-rtl" : "",
		as->name);
	if (access(path->s, R_OK))
		return fail_errno(f, _("cannot make %s: no styles in '%s'"), as->name,
			path->s);
	return true;
}

static bool write_office(const struct office *as, const struct doc *d,
	const struct write_options *o, struct buf *out, struct fault *f)
{
	struct buf path = BUF_INIT, markdown = BUF_INIT;
	int fd[FILES];
	bool done = false;

	if (find_reference(as, d, o, &path, f) && open_all(fd, f)) {
		markdown_report(d, o, &as->markdown, &markdown);
		done = give_all(fd[IN], &markdown, f) &&
			run_pandoc(as, path.s, d->date, fd, out, f);
		close_all(fd);
	}
	buf_free(&path);
	buf_free(&markdown);
	return done;
}

bool write_docx(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f)
{
	return write_office(&docx, d, o, out, f);
}

bool write_odt(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f)
{
	return write_office(&odt, d, o, out, f);
}
