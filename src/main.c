/* main.c -- the command line: one table, one function a command.
 *
 * Exit status: 0 done, 1 found wrong, 2 the line was not understood.
 */
#include "config.h"

#include <getopt.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "line/commands.h"
#include "record/gaps.h"
#include "session/session.h"
#include "store/file.h"
#include "store/history.h"
#include "store/minutes.h"
#include "store/next.h"
#include "store/recover.h"
#include "ui/console.h"

enum { DONE = 0, WRONG = 1, USAGE = 2 };

struct options { const char *out, *at, *after; bool watch, complete; };

struct verb {
	const char *name, *usage, *help;
	int least, most;        /* how many names of files and so on */
	int (*run)(int n, char **names, const struct options *o);
};

extern const struct verb verbs[];

/* Nothing of a file reaches the terminal but through here. */
static void print_line(FILE *to, const char *text)
{
	while (*text) {
		size_t n = strcspn(text, "\n");
		struct buf safe = BUF_INIT;

		text_safe(text, n, false, false, &safe);
		fprintf(to, "%s\n", safe.s);
		buf_free(&safe);
		text += n + (text[n] == '\n');
	}
}

static int complain(const struct fault *f)
{
	struct buf b = BUF_INIT;

	buf_add(&b, "dais: ");
	fault_print(f, &b);
	print_line(stderr, b.s);
	buf_free(&b);
	return WRONG;
}

/* ---- open ---- */

static void tell_news(struct session *s)
{
	const char *news;

	while ((news = session_news(s))) {
		struct buf b = BUF_INIT;

		buf_addf(&b, "dais: %s", news);
		print_line(stderr, b.s);
		buf_free(&b);
	}
}

static int show(const char *name, enum session_mode mode,
	enum console_kind kind)
{
	struct fault f = FAULT_INIT;
	struct session *s = session_open(name, mode, &f);
	int status;

	if (!s)
		return complain(&f);
	status = console_run(s, kind, &f) ? DONE : complain(&f);
	f.code = FAULT_NONE;
	if (!session_close(s, &f))
		status = complain(&f);
	return status;
}

static int run_open(int n, char **names, const struct options *o)
{
	(void)n;
	return show(names[0], o->watch ? SESSION_WATCH : SESSION_CREATE,
		CONSOLE_WHOLE);
}

static int run_chair(int n, char **names, const struct options *o)
{
	(void)n;
	(void)o;
	return show(names[0], SESSION_WATCH, CONSOLE_CHAIR);
}

/* ---- log ---- */

static void tell_bad_line(void *context, const struct fault *f)
{
	(void)context;
	complain(f);
}

/* The whole of a script: a file, a pipe, or "-" for standard input. */
static bool read_script(const char *name, struct buf *out, struct fault *f)
{
	FILE *in = strcmp(name, "-") ? fopen(name, "r") : stdin;
	size_t got;
	bool ok;

	if (!in)
		return fail_errno(f, _("cannot open '%s'"), name);
	do {
		buf_grow(out, 65536);
		got = fread(out->s + out->n, 1, 65536, in);
		out->n += got;
		out->s[out->n] = '\0';
	} while (got);
	ok = !ferror(in) || fail_errno(f, _("cannot read '%s'"), name);
	if (in != stdin)
		fclose(in);
	return ok;
}

static int run_log(int n, char **names, const struct options *o)
{
	const char *script = n > 1 ? names[1] : "-";
	struct fault f = FAULT_INIT;
	struct buf text = BUF_INIT;
	struct session *s;
	size_t bad = 0;
	int status = DONE;

	(void)o;
	if (!read_script(script, &text, &f)) {
		buf_free(&text);
		return complain(&f);
	}
	s = session_open(names[0], SESSION_CREATE, &f);
	if (!s) {
		buf_free(&text);
		return complain(&f);
	}
	tell_news(s);
	if (!strcmp(script, "-"))
		script = _("standard input");
	bad = line_script(s, script, text.s, text.n, tell_bad_line, NULL);
	if (!session_close(s, &f))
		status = complain(&f);
	buf_free(&text);
	return bad ? WRONG : status;
}

/* ---- check ---- */

struct checking { const char *file; const int *line; size_t wrong; };

static void tell_issue(void *context, const struct fault *f)
{
	struct checking *c = context;
	struct fault named = *f;

	snprintf(named.file, sizeof named.file, "%.255s", c->file);
	complain(&named);
	c->wrong++;
}

static void tell_fault(void *context, item_id item, enum row row,
	const char *sentence)
{
	struct checking *c = context;
	struct fault f = { .code = FAULT_RULE };

	(void)row;
	snprintf(f.file, sizeof f.file, "%.255s", c->file);
	snprintf(f.text, sizeof f.text, "%s", sentence);
	f.line = item > MEETING && c->line ? c->line[item] : 1;
	complain(&f);
	c->wrong++;
}

static void tell_gap(void *context, item_id item, enum row row,
	const char *sentence)
{
	struct checking *c = context;
	struct buf b = BUF_INIT;

	(void)row;
	buf_addf(&b, "%s:%d: %s", c->file, item > MEETING && c->line ?
		c->line[item] : 1, sentence);
	print_line(stdout, b.s);
	buf_free(&b);
}

static int check_one(const char *path, const struct options *o)
{
	struct checking c = { path, NULL, 0 };
	struct minutes_info info = { .want_lines = true };
	struct fault f = FAULT_INIT;
	struct buf text = BUF_INIT;
	struct record r;
	size_t open = 0;
	int status = DONE;

	record_open(&r);
	if (!file_read(path, MINUTES_SIZE_MAX, &text, NULL, &f)) {
		status = complain(&f);
	} else if (!minutes_read(text.s, text.n, &r, &info, tell_issue, &c,
	    &f)) {
		snprintf(f.file, sizeof f.file, "%.255s", path);
		status = complain(&f);
	} else {
		c.line = info.line;
		faults_tell(&r, tell_fault, &c);
		open = gaps_tell(&r, tell_gap, &c);
	}
	free(info.line);
	buf_free(&text);
	record_close(&r);
	return status || c.wrong || (open && o->complete) ? WRONG : DONE;
}

static int run_check(int n, char **names, const struct options *o)
{
	int status = DONE;

	for (int i = 0; i < n; i++)
		status |= check_one(names[i], o);
	return status;
}

/* ---- history, recover, new ---- */

static int run_history(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT;
	bool ok = o->at ? history_at(names[0], o->at, &out, &f) :
		history_list(names[0], n > 1 ? names[1] : NULL, &out, &f);

	if (ok)
		print_line(stdout, out.s);
	buf_free(&out);
	return ok ? DONE : complain(&f);
}

static int run_recover(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;
	struct buf report = BUF_INIT;
	int status = DONE;

	(void)n;
	if (!o->out) {
		fputs("dais: say where the minutes go: dais recover FILE -o "
			"OUT\n", stderr);
		return USAGE;
	}
	if (!recover_to(names[0], o->out, &report, &f))
		status = complain(&f);
	print_line(stderr, report.s);
	buf_free(&report);
	return status;
}

static int run_new(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;

	(void)n;
	return next_meeting(names[0], o->after, &f) ? DONE : complain(&f);
}

static int run_help(int n, char **names, const struct options *o)
{
	struct buf out = BUF_INIT;

	(void)n;
	(void)names;
	(void)o;
	commands_print(&out);
	fputs(out.s, stdout);
	buf_free(&out);
	return DONE;
}

/* ---- the table ---- */

const struct verb verbs[] = {
	{ "open", "[--watch] FILE", N_("the console; makes FILE if there is none"), 1, 1, run_open },
	{ "chair", "FILE", N_("the chair's screen, live beside the console"), 1, 1, run_chair },
	{ "log", "FILE [SCRIPT]", N_("enter lines without a screen"), 1, 2, run_log },
	{ "check", "[--complete] FILE...", N_("is it valid, and what is still open"), 1, 1000, run_check },
	{ "history", "[--at TIME] FILE [ENTRY]", N_("who changed what and when"), 1, 2, run_history },
	{ "recover", "FILE -o OUT", N_("all that can be saved from damaged files"), 1, 1, run_recover },
	{ "new", "FILE [--after LAST]", N_("a meeting, from the last one"), 1, 1, run_new },
	{ "help", "", N_("the commands of the line language"), 0, 0, run_help },
	{ NULL, NULL, NULL, 0, 0, NULL }
};

static void print_usage(FILE *to)
{
	fprintf(to, _("Usage: dais [open] FILE, or dais COMMAND ...\n\n"));
	for (const struct verb *v = verbs; v->name; v++)
		fprintf(to, "  %-8s %-26s %s\n", v->name, v->usage,
			_(v->help));
	fprintf(to, "\n  --help, --version\n\n%s\n", _("The manual: dais(1), "
		"dais-minutes(5); inside the console: F1"));
}

static const struct verb *verb_named(const char *name)
{
	for (const struct verb *v = verbs; v->name; v++)
		if (!strcmp(v->name, name))
			return v;
	return NULL;
}

static const struct option long_options[] = {
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ "output", required_argument, NULL, 'o' },
	{ "at", required_argument, NULL, 't' },
	{ "after", required_argument, NULL, 'a' },
	{ "watch", no_argument, NULL, 'w' },
	{ "complete", no_argument, NULL, 'c' },
	{ NULL, 0, NULL, 0 }
};

static bool read_options(int argc, char **argv, struct options *o, int *status)
{
	int c;

	*status = -1;
	while ((c = getopt_long(argc, argv, "ho:V", long_options, NULL)) != -1)
		switch (c) {
		case 'h':
			print_usage(stdout);
			*status = DONE;
			return false;
		case 'V':
			puts(PACKAGE_STRING);
			*status = DONE;
			return false;
		case 'o':
			o->out = optarg;
			break;
		case 't':
			o->at = optarg;
			break;
		case 'a':
			o->after = optarg;
			break;
		case 'w':
			o->watch = true;
			break;
		case 'c':
			o->complete = true;
			break;
		default:
			*status = USAGE;
			return false;
		}
	return true;
}

int main(int argc, char **argv)
{
	struct options o = { .out = NULL };
	const struct verb *v;
	int status;

	umask(077);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	setlocale(LC_ALL, "");
	bindtextdomain(PACKAGE, LOCALEDIR);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	if (!read_options(argc, argv, &o, &status))
		return status;
	argc -= optind;
	argv += optind;
	v = argc ? verb_named(argv[0]) : NULL;
	if (v) {
		argc--;
		argv++;
	} else {
		v = &verbs[0];
	}
	if (argc < v->least || argc > v->most) {
		print_usage(stderr);
		return USAGE;
	}
	return v->run(argc, argv, &o);
}
