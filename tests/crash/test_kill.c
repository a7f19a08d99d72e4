/* test_kill.c -- kill -9 at random instants of a meeting.
 *
 * A child enters lines and keeps drafts as the console does, and tells on a
 * pipe what it has acknowledged: "a N" when N entries are durable, "e N" when
 * entry N has been accepted, "d TEXT" when the draft has been kept (and might
 * now be drawn). The parent kills it at a random moment, opens the meeting
 * again and compares. KILLS sets how often, SEED where it begins.
 */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/fault.h"
#include "line/line.h"
#include "session/session.h"

static char folder[] = "/tmp/dais-kill-XXXXXX";
static char yaml[600];

static void empty_folder(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;
	char name[1200];

	while (d && (e = readdir(d))) {
		if (e->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "%s/%s", path, e->d_name);
		if (unlink(name) < 0) {
			empty_folder(name);
			rmdir(name);
		}
	}
	if (d)
		closedir(d);
}

/* ---- the meeting that is killed ---- */

static void tell(int to, const char *text, size_t n)
{
	if (write(to, text, n) != (ssize_t)n)
		_exit(3);
}

static void type_line(struct session *s, int to, int n)
{
	struct line_result out;
	struct fault f = FAULT_INIT;
	struct buf line = BUF_INIT, said = BUF_INIT;

	buf_addf(&line, "entry %d 第%d段 مرحبا", n, n);
	for (size_t at = 1; at <= line.n; at += 1 + at % 3) {
		while (at < line.n && ((unsigned char)line.s[at] & 0xC0) ==
		       0x80)
			at++;
		session_draft(s, line.s, at, at, "line");
		buf_cut(&said, 0);
		buf_addf(&said, "d %.*s\n", (int)at, line.s);
		tell(to, said.s, said.n);
	}
	session_draft(s, line.s, line.n, line.n, "line");
	session_draft_accept(s);
	if (!line_enter(s, NULL, line.s, &out, &f))
		_exit(4);
	buf_cut(&said, 0);
	buf_addf(&said, "e %d\n", n);
	tell(to, said.s, said.n);
	session_draft(s, "", 0, 0, "line");
	tell(to, "d \n", 3);
	buf_free(&line);
	buf_free(&said);
}

static void meeting(int to, int first)
{
	struct fault f = FAULT_INIT;
	struct session *s = session_open(yaml, SESSION_CREATE, &f);

	if (!s)
		_exit(2);
	for (int n = first; ; n++) {
		type_line(s, to, n);
		session_poll(s);
		if (n % 7 == 0)
			session_save(s);
		if (n % 5 == 0)
			session_wait(s, 1000);
	}
}

/* ---- what it had said ---- */

struct heard { int entries; struct buf draft; };

static void hear(int from, struct heard *h)
{
	struct buf all = BUF_INIT;
	char bytes[65536], *line, *rest;
	ssize_t n;

	while ((n = read(from, bytes, sizeof bytes)) > 0 ||
	       (n < 0 && errno == EINTR))
		if (n > 0)
			buf_addn(&all, bytes, (size_t)n);
	rest = all.s;
	while ((line = strsep(&rest, "\n")) && rest) {
		if (*line == 'e')
			h->entries = atoi(line + 2);
		if (*line != 'd')
			continue;
		buf_cut(&h->draft, 0);
		buf_add(&h->draft, line + 2);
	}
	buf_free(&all);
}

/* Entries must be 1, 2, 3 ... without a gap; gives the last. */
static int entries_there(const struct record *r)
{
	int n = 0;

	for (item_id i = record_first(r, MEETING, MEETING_RECORD); i;
	     i = record_next(r, i)) {
		int number = 0;

		if (sscanf(record_say(r, i, NOTE_TEXT), "entry %d", &number)
		    != 1 || number != n + 1)
			return -1;
		n = number;
	}
	return n;
}

/* The draft kept is the one last drawn or a later one; where there is none,
 * it was empty, or has become the last entry. */
static bool draft_right(struct session *s, const struct heard *h)
{
	const struct record *r = session_record(s);
	item_id last = record_last(r, MEETING, MEETING_RECORD);
	const char *text = "", *purpose;
	size_t cursor;

	if (session_draft_left(s, &text, &cursor, &purpose))
		return !strncmp(text, h->draft.s, h->draft.n);
	return !h->draft.n || (last && !strncmp(record_say(r, last, NOTE_TEXT),
		h->draft.s, h->draft.n));
}

/* One life; false: something was lost. */
static bool live_and_die(unsigned *seed, int *entries)
{
	struct heard h = { *entries, BUF_INIT };
	struct fault f = FAULT_INIT;
	struct session *s;
	int pipes[2], there;
	bool ok;
	pid_t child;

	if (pipe(pipes) < 0)
		exit(99);
	child = fork();
	if (child == 0) {
		close(pipes[0]);
		meeting(pipes[1], *entries + 1);
	}
	close(pipes[1]);
	usleep(2000 + (unsigned)rand_r(seed) % 25000);
	kill(child, SIGKILL);
	hear(pipes[0], &h);
	close(pipes[0]);
	waitpid(child, NULL, 0);
	s = session_open(yaml, SESSION_CREATE, &f);
	if (!s) {
		printf("cannot open again: %s\n", f.text);
		return false;
	}
	there = entries_there(session_record(s));
	ok = there >= h.entries && there <= h.entries + 1 &&
		record_sane(session_record(s)) && draft_right(s, &h);
	if (!ok)
		printf("%d entries accepted, %d there; draft '%s'\n",
			h.entries, there, h.draft.s);
	session_draft(s, "", 0, 0, "line");
	*entries = there;
	if (!session_close(s, &f)) {
		printf("not closed well: %s\n", f.text);
		ok = false;
	}
	buf_free(&h.draft);
	return ok;
}

int main(void)
{
	int kills = getenv("KILLS") ? atoi(getenv("KILLS")) : 120;
	unsigned seed = getenv("SEED") ? (unsigned)atoi(getenv("SEED"))
		: (unsigned)getpid();
	int lost = 0, entries = 0, total = 0;

	setlocale(LC_ALL, "C.UTF-8");
	if (!mkdtemp(folder))
		return 99;
	snprintf(yaml, sizeof yaml, "%s/m.yaml", folder);
	setenv("XDG_STATE_HOME", folder, 1);
	printf("seed %u\n", seed);
	for (int k = 0; k < kills && lost < 5; k++) {
		if (entries > 300 || entries < 0 || k % 3 == 0) {
			total += entries;
			entries = 0;
			empty_folder(folder);
		}
		lost += !live_and_die(&seed, &entries);
	}
	total += entries;
	empty_folder(folder);
	rmdir(folder);
	printf("%d kills, %d entries, %d lives in which something was lost\n",
		kills, total, lost);
	return lost != 0;
}
