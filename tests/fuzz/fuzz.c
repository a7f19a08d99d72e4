/* fuzz.c -- minutes and scripts that nobody in their senses would write.
 *
 *      fuzz yaml FILE...       the files, torn, turned and mixed
 *      fuzz script FILE...     the same of scripts, entered into one meeting
 *      fuzz log FILE...        the same of logs of chats, imported into one
 *
 * ROUNDS and SEED come from the environment; the seed is printed, and the same
 * seed does the same. What must hold, whatever comes:
 *
 *  (1) Minutes are taken or refused; refused, the place and a sentence are
 *      given. Nothing crashes (the sanitizers watch) or takes long.
 *  (2) Taken minutes are sane, and written they read back as the same, and
 *      are written the same again.
 *  (3) A line is done or refused; the record stays sane and writable, and all
 *      acts undone leave what was there before them.
 *
 * With BITE=1 a letter of what is written is changed before it is read back:
 * then (2) and (3) must fail, which shows that they look.
 */
#include "config.h"

#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "line/import.h"
#include "line/line.h"
#include "store/file.h"
#include "store/minutes.h"

enum { FILES = 64, SLOW = 5000, LINES = 60 };

static unsigned long long dice;
static struct buf seeds[FILES];
static unsigned n_seeds;
static bool bite, logs;
static int round_no, wrong, taken, refused;

static unsigned below(unsigned n)
{
	dice = dice * 6364136223846793005ull + 1442695040888963407ull;
	return n ? (unsigned)(dice >> 33) % n : 0;
}

static void complain(const char *what, const char *text)
{
	fprintf(stderr, "round %d: %s\n%s\n", round_no, what, text);
	if (wrong++ > 10)
		exit(1);
}

/* ---- mutation ---- */

static const char *const tokens[] = {
	"\"", "'", "\\", "[", "]", "{", "}", ": ", ":", "- ", "\n", "\n  ",
	"\n    ", "#", "&a ", "*a", "!!int ", "!x ", "<<: ", "|\n", ">-\n", "~",
	"null", "no", "yes", "0123", "1:30", "1e3", "---\n", "...\n", "%TAG ",
	"\t", "\r", "\xFF", "\xC3", "\xED\xA0\x80", "\xEF\xBB\xBF", "\x1B",
	"\xE2\x80\xA8", "\xE2\x80\xAE", "中", "ﷺ", "👩‍👩‍👧", "é", "?",
	"minutes: 1\n", "id: ", "items:\n", "record:\n- note: {text: x}\n",
	"journal: {id: x, sequence: 9}\n", "99999999999999999999",
	"@", "+", "!", "/", "/s/a/b/g", "/undo", "/redo", "/set ", "!!", "!>",
	"(by ", "next meeting", ")", " for ", " to ", " presents ", "＠", "：",
	"[10:05] ", "[2025-01-01T00:00:00Z] ", "/delete", "/move up", "#1",
};

/* A stretch of one of the seeds. */
static void any_stretch(struct buf *out)
{
	const struct buf *s = &seeds[below(n_seeds)];
	size_t at = below((unsigned)s->n), n = 1 + below(80);

	if (n > s->n - at)
		n = s->n - at;
	buf_addn(out, s->s + at, n);
}

static void mutate(struct buf *b)
{
	struct buf put = BUF_INIT;
	size_t at = below((unsigned)b->n + 1), n = 0;

	switch (below(6)) {
	case 0:                 /* a byte turned */
		if (at < b->n)
			b->s[at] = (char)below(256);
		return;
	case 1:                 /* a stretch taken out */
		n = below(40);
		break;
	case 2:                 /* one doubled */
		n = at + 30 < b->n ? 30 : b->n - at;
		buf_addn(&put, b->s + at, n);
		n = 0;
		break;
	case 3:                 /* one from elsewhere */
		any_stretch(&put);
		break;
	default:
		buf_add(&put, tokens[below(sizeof tokens / sizeof *tokens)]);
		n = below(2) ? 0 : below(6);
	}
	if (n > b->n - at)
		n = b->n - at;
	buf_splice(b, at, n, put.s, put.n);
	buf_free(&put);
}

static void any_input(struct buf *b)
{
	const struct buf *s = &seeds[below(n_seeds)];

	buf_cut(b, 0);
	buf_addn(b, s->s, s->n);
	for (unsigned n = below(below(2) ? 3 : 12); n; n--)
		mutate(b);
	if (below(20) == 0)
		buf_cut(b, below((unsigned)b->n + 1));
}

/* ---- (1) and (2) ---- */

/* Another letter in a text, as a careless writer would. */
static void spoil(struct buf *b)
{
	char *text = strstr(b->s, "text: \"");

	if (bite && text && text[7] != '"' && text[7] != '\\')
		text[7] = text[7] == 'x' ? 'y' : 'x';
}

static void reads_back(const struct record *r)
{
	struct minutes_info info = { .want_lines = false };
	struct buf text = BUF_INIT, again = BUF_INIT;
	struct fault f = FAULT_INIT;
	struct record back;

	if (!record_sane(r))
		complain("the record is not sane", "");
	record_open(&back);
	if (!minutes_write(r, NULL, 0, &text)) {
		complain("cannot be written", "");
	} else {
		spoil(&text);
		if (!minutes_read(text.s, text.n, &back, &info, NULL, NULL,
		    &f))
			complain(f.text, text.s);
		else if (!minutes_same(r, &back))
			complain("reads back as something else", text.s);
		else if (!minutes_write(&back, NULL, 0, &again) ||
		    strcmp(text.s, again.s))
			complain("is written in another way again", text.s);
	}
	record_close(&back);
	buf_free(&text);
	buf_free(&again);
}

static void fuzz_yaml(void)
{
	struct minutes_info info = { .want_lines = true };
	struct buf b = BUF_INIT;
	struct fault f = FAULT_INIT;
	struct record r;
	int64_t began = clock_ticks();

	any_input(&b);
	record_open(&r);
	if (minutes_read(b.s, b.n, &r, &info, NULL, NULL, &f)) {
		taken++;
		reads_back(&r);
	} else {
		refused++;
		if (f.line < 1 || f.column < 1 || !*f.text)
			complain("refused without a place or a word", b.s);
	}
	if (clock_ticks() - began > SLOW)
		complain("took too long", b.s);
	free(info.mark);
	record_close(&r);
	buf_free(&b);
}

/* ---- (3) ---- */

static char folder[] = "/tmp/dais-fuzz-XXXXXX";

static void empty_folder(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;
	char name[400];

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

static void heard(void *context, const struct fault *f)
{
	(void)context;
	refused++;
	if (!*f->text || f->line < 1)
		complain("a line is refused without a word", "");
}

static void enter_line(void *context, int line, const char *text)
{
	taken++;
	if (line < 0 || strchr(text, '\n'))
		complain("a log gives more than a line", text);
	script_at(context, line ? line : 1);
	script_line(context, text, strlen(text));
}

static void enter_log(struct session *s)
{
	struct script_ears ears = { heard, NULL, NULL };
	struct script *sc = script_open(s, "fuzz", &ears);
	struct fault f = FAULT_INIT;
	struct buf b = BUF_INIT;

	any_input(&b);
	if (!import_log(b.s, b.n, enter_line, sc, &f)) {
		refused++;
		if (!*f.text)
			complain("a log is refused without a word", b.s);
	}
	script_close(sc);
	buf_free(&b);
}

static void enter_lines(struct session *s)
{
	struct script_ears ears = { heard, NULL, NULL };
	struct script *sc = script_open(s, "fuzz", &ears);
	struct buf b = BUF_INIT;
	int lines = 0;

	for (any_input(&b); b.n && lines < LINES; lines++) {
		size_t n = 0;

		while (n < b.n && b.s[n] != '\n')
			n++;
		script_line(sc, b.s, n);
		buf_splice(&b, 0, n < b.n ? n + 1 : n, "", 0);
		taken++;
	}
	script_close(sc);
	buf_free(&b);
}

static void fuzz_script(void)
{
	struct buf said = BUF_INIT, before = BUF_INIT, after = BUF_INIT;
	item_id changed;
	struct fault f = FAULT_INIT;
	char path[64];
	struct session *s;

	snprintf(path, sizeof path, "%s/m.yaml", folder);
	s = session_open(path, SESSION_CREATE, &f);
	if (!s) {
		complain("cannot be opened", f.text);
		exit(1);
	}
	if (!minutes_write(session_record(s), NULL, 0, &before))
		complain("cannot be written", "");
	if (logs)
		enter_log(s);
	else
		enter_lines(s);
	reads_back(session_record(s));
	while (session_undo(s, &said, &changed, &f))
		continue;
	if (!minutes_write(session_record(s), NULL, 0, &after) ||
	    strcmp(before.s, after.s))
		complain("all undone, it is not as it was", after.s);
	if (!session_close(s, &f))
		complain("cannot be closed", f.text);
	empty_folder(folder);
	buf_free(&said);
	buf_free(&before);
	buf_free(&after);
}

static int usage(void)
{
	fputs("usage: fuzz yaml|script|log FILE...\n", stderr);
	return 2;
}

int main(int argc, char **argv)
{
	bool log = argc > 1 && !strcmp(argv[1], "log");
	bool script = log || (argc > 1 && !strcmp(argv[1], "script"));
	const char *rounds = getenv("ROUNDS"), *seed = getenv("SEED");
	int n = rounds ? atoi(rounds) : script ? 60 : 3000;
	struct fault f = FAULT_INIT;

	if (argc < 3 || (!script && strcmp(argv[1], "yaml")))
		return usage();
	setlocale(LC_ALL, "C.UTF-8");
	logs = log;
	bite = getenv("BITE") != NULL;
	dice = seed ? strtoull(seed, NULL, 10) : 20161010;
	printf("seed %llu, %d rounds of %s\n", dice, n, argv[1]);
	for (int i = 2; i < argc && n_seeds < FILES; i++, n_seeds++)
		if (!file_read(argv[i], 1 << 20, &seeds[n_seeds], NULL, &f)) {
			fprintf(stderr, "%s\n", f.text);
			return 99;
		}
	if (script && !mkdtemp(folder))
		return 99;
	setenv("XDG_STATE_HOME", folder, 1);
	setenv("DAIS_CLOCK", "2025-01-01T12:00:00Z", 1);
	for (round_no = 1; round_no <= n; round_no++)
		script ? fuzz_script() : fuzz_yaml();
	if (script)
		rmdir(folder);
	for (unsigned i = 0; i < n_seeds; i++)
		buf_free(&seeds[i]);
	printf("%d taken, %d refused, %d wrong\n", taken, refused, wrong);
	return wrong != 0 || !taken || !refused;
}
