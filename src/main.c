/* main.c -- the command line: one table, one function a command.
 *
 * Exit status: 0 done, 1 found wrong, 2 the line was not understood.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <locale.h>
#include <poll.h>
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
#include "draft/job.h"
#include "line/commands.h"
#include "line/import.h"
#include "record/gaps.h"
#include "session/session.h"
#include "store/file.h"
#include "store/history.h"
#include "store/load.h"
#include "store/minutes.h"
#include "store/names.h"
#include "store/next.h"
#include "store/recover.h"
#include "ui/console.h"
#include "main.h"

struct verb {
	const char *name, *usage, *help;
	int least, most;        /* how many names of files and so on */
	int (*run)(int n, char **names, const struct options *o);
};

extern const struct verb verbs[];

/* Nothing of a file reaches the terminal but through here. */
void print_line(FILE *to, const char *text)
{
	while (*text) {
		size_t n = 0, end = strcspn(text, "\n");
		struct buf safe = BUF_INIT;

		while (text[n] >= ' ' && text[n] <= '~')
			n++;
		if (n < end)
			text_safe(text, end, false, false, &safe);
		n = end;
		fwrite(safe.n ? safe.s : text, 1, safe.n ? safe.n : n, to);
		putc('\n', to);
		buf_free(&safe);
		text += n + (text[n] == '\n');
	}
}

int complain(const struct fault *f)
{
	struct buf b = BUF_INIT;

	buf_add(&b, "dais: ");
	fault_print(f, &b);
	print_line(stderr, b.s);
	buf_free(&b);
	return WRONG;
}

/* ---- open ---- */

void tell_news(struct session *s)
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
	(void)n, (void)o;
	return show(names[0], SESSION_WATCH, CONSOLE_CHAIR);
}

/* ---- log ---- */

struct logging { struct session *s; bool person; };

static void tell_bad_line(void *context, const struct fault *f)
{
	(void)context;
	fflush(stdout);
	complain(f);
}

static void print_gap(void *context, item_id item, enum row row,
	const char *sentence)
{
	(void)row, (void)context;
	(void)item;
	print_line(stdout, sentence);
}

/* Every entry that has the words, a value a line. */
static void print_found(const struct record *r, const char *words)
{
	struct buf folded = BUF_INIT;

	text_fold(words, strlen(words), &folded);
	for (item_id i = MEETING; i; i = record_walk(r, i, MEETING))
		for (struct value *v = r->item[i].values; v; v = v->next)
			if ((schema[v->row].type == TYPE_LINE ||
			     schema[v->row].type == TYPE_PROSE) &&
			    v->row != ROW_EXTRA && text_has(v->text, folded.s))
				print_line(stdout, v->text);
	buf_free(&folded);
}

/* What a screen would show; a person at a terminal is also told what was
 * done. */
static void tell_done(void *context, const struct line_result *out)
{
	const struct logging *l = context;
	struct buf b = BUF_INIT;

	switch (out->after) {
	case LINE_HELP:
		commands_print(&b, 80);
		fputs(b.s, stdout);
		break;
	case LINE_GAPS:
		gaps_tell(session_record(l->s), print_gap, NULL);
		break;
	case LINE_FIND:
		print_found(session_record(l->s), out->said);
		break;
	default:
		if (l->person && *out->said)
			print_line(stdout, out->said);
	}
	fflush(stdout);
	buf_free(&b);
}

/* What comes from in, added to the buffer; meanwhile the disk and other hands
 * may have news. Gives what read gave. */
static long log_read(struct session *s, int in, struct buf *b)
{
	struct pollfd fds[2] = { { in, POLLIN, 0 },
		{ session_fd(s), POLLIN, 0 } };

	do {
		if (poll(fds, 2, -1) < 0 && errno != EINTR)
			return -1;
		if (fds[1].revents) {
			session_poll(s);
			tell_news(s);
		}
	} while (!fds[0].revents);
	return buf_read(b, in);
}

enum { LINE_MOST = 4 << 20 };   /* more than any that can be entered */

/* The whole lines of the buffer, and the last one when all has come; false:
 * one of them was /quit. */
static bool log_lines(struct script *sc, struct buf *b, bool all)
{
	size_t at = 0;
	bool more = true;

	while (more && at < b->n) {
		char *nl = memchr(b->s + at, '\n', b->n - at);
		size_t n = nl ? (size_t)(nl - b->s) - at : b->n - at;

		if (!nl && !all)
			break;
		more = script_line(sc, b->s + at, n);
		at += n + (nl != NULL);
	}
	memmove(b->s, b->s + at, b->n - at + 1);
	b->n -= at;
	if (b->n > LINE_MOST)           /* it will be refused: forget the rest */
		buf_cut(b, LINE_MOST);
	return more;
}

static int log_from(struct session *s, int in, const char *name)
{
	struct logging l = { s, isatty(in) };
	struct script_ears ears = { tell_bad_line, tell_done, &l };
	struct script *sc = script_open(s, name, &ears);
	struct buf b = BUF_INIT;
	struct fault f = FAULT_INIT;
	long n;
	int status = DONE;

	while ((n = log_read(s, in, &b)) > 0 && log_lines(sc, &b, false))
		continue;
	if (n == 0)
		log_lines(sc, &b, true);
	if (n < 0) {
		fail_errno(&f, _("cannot read '%s'"), name);
		status = complain(&f);
	}
	buf_free(&b);
	if (script_close(sc))
		status = WRONG;
	session_settle(s, 3000);
	tell_news(s);
	return status;
}

static int run_log(int n, char **names, const struct options *o)
{
	bool typed = n < 2 || !strcmp(names[1], "-");
	int in = typed ? STDIN_FILENO : open(names[1], O_RDONLY | O_CLOEXEC);
	struct fault f = FAULT_INIT;
	struct session *s;
	int status = DONE;

	(void)o;
	if (in < 0) {
		fail_errno(&f, _("cannot open '%s'"), names[1]);
		return complain(&f);
	}
	s = session_open(names[0], SESSION_CREATE, &f);
	if (s) {
		tell_news(s);
		status = log_from(s, in, typed ? _("standard input") :
			names[1]);
	}
	if (!s || !session_close(s, &f))
		status = complain(&f);
	if (!typed)
		close(in);
	return status;
}

/* ---- check ---- */

struct checking { const char *file; const struct mark *mark; size_t wrong; };

static struct mark mark_of(const struct checking *c, item_id item)
{
	return item > MEETING && c->mark ? c->mark[item] :
		(struct mark){ 1, 1 };
}

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
	f.line = mark_of(c, item).line;
	f.column = mark_of(c, item).column;
	complain(&f);
	c->wrong++;
}

static void tell_gap(void *context, item_id item, enum row row,
	const char *sentence)
{
	struct mark at = mark_of(context, item);
	const struct checking *c = context;
	struct buf b = BUF_INIT;

	(void)row;
	buf_addf(&b, "%s:%d:%d: %s", c->file, at.line, at.column, sentence);
	one_line(b.s);
	print_line(stdout, b.s);
	buf_free(&b);
}

/* Is the history beside the minutes whole? */
static void check_journal(struct checking *c, const struct minutes_info *info)
{
	struct buf news = BUF_INIT;
	char *rest, *line;

	c->wrong += journal_check(c->file, info, &news);
	rest = news.s;
	while ((line = strsep(&rest, "\n"))) {
		struct buf b = BUF_INIT;

		buf_addf(&b, "dais: %s: %s", c->file, line);
		one_line(b.s);
		if (*line)
			print_line(stderr, b.s);
		buf_free(&b);
	}
	buf_free(&news);
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
		c.mark = info.mark;
		faults_tell(&r, tell_fault, &c);
		check_journal(&c, &info);
		open = gaps_tell(&r, tell_gap, &c);
	}
	free(info.mark);
	buf_free(&text);
	record_close(&r);
	return status || c.wrong || (open && o->complete) ? WRONG : DONE;
}

static int run_check(int n, char **names, const struct options *o)
{
	int status = DONE;

	for (int i = 0; i < n; i++)
		status |= job_is(names[i]) ? check_job(names[i]) :
			check_one(names[i], o);
	return status;
}

/* ---- history, recover, new ---- */

static int run_history(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT, news = BUF_INIT;
	bool ok = o->at ? history_at(names[0], o->at, &out, &news, &f) :
		history_list(names[0], n > 1 ? names[1] : NULL, &out, &news,
			&f);
	int status = ok && !news.n ? DONE : WRONG;

	print_line(stderr, news.s);
	if (ok)
		print_line(stdout, out.s);
	else
		complain(&f);
	buf_free(&out);
	buf_free(&news);
	return status;
}

static int run_recover(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;
	struct buf report = BUF_INIT;
	int status = DONE;

	(void)n;
	if (!o->out) {
		fprintf(stderr, "dais: %s\n", _("say where the minutes go: dais "
			"recover FILE -o OUT"));
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

/* ---- import ---- */

enum { LOG_MAX = 64 << 20 };

struct importing {
	const char *log, *out;
	struct session *s;      /* opened when the log is found to be one */
	struct script *sc;
	struct fault *f;
};

static void import_line(void *context, int line, const char *text)
{
	struct script_ears ears = { tell_bad_line, NULL, NULL };
	struct importing *i = context;

	if (!i->s && !i->f->code) {
		i->s = session_open(i->out, SESSION_CREATE, i->f);
		i->sc = i->s ? script_open(i->s, i->log, &ears) : NULL;
	}
	if (!i->s)
		return;
	script_at(i->sc, line);
	script_line(i->sc, text, strlen(text));
}

static int import_to(const char *name, const struct buf *log, const char *out,
	struct fault *f)
{
	struct importing i = { .log = name, .out = out, .f = f };
	int status;

	if (!import_log(log->s, log->n, import_line, &i, f))
		snprintf(f->file, sizeof f->file, "%.255s", name);
	if (!i.s)
		return complain(f);
	status = script_close(i.sc) ? WRONG : DONE;
	tell_news(i.s);
	return session_close(i.s, f) ? status : complain(f);
}

static int run_import(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;
	struct buf log = BUF_INIT;
	int status;

	(void)n;
	if (!o->out) {
		fprintf(stderr, "dais: %s\n", _("say where the minutes go: dais "
			"import LOG -o FILE"));
		return USAGE;
	}
	if (!name_is_free(o->out, &f) ||
	    !file_read(names[0], LOG_MAX, &log, NULL, &f))
		status = complain(&f);
	else
		status = import_to(names[0], &log, o->out, &f);
	buf_free(&log);
	return status;
}

static int run_help(int n, char **names, const struct options *o)
{
	struct buf out = BUF_INIT;

	(void)n;
	(void)names;
	(void)o;
	commands_print(&out, 80);
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
	{ "draft", "[OPTIONS] FILE...|JOB", N_("a report from minutes, or from a report job"), 1, 1000, run_draft },
	{ "actions", "[OPTIONS] FILE...", N_("open actions across meetings"), 1, 1000, run_actions },
	{ "history", "[--at TIME] FILE [ENTRY]", N_("who changed what and when"), 1, 2, run_history },
	{ "recover", "FILE -o OUT", N_("all that can be saved from damaged files"), 1, 1, run_recover },
	{ "new", "FILE [--after LAST]", N_("a meeting, from the last one"), 1, 1, run_new },
	{ "import", "LOG -o FILE", N_("minutes from a W3C or MeetBot log"), 1, 1, run_import },
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
		"dais-minutes(5), dais-form(5), dais-report(5); inside the "
		"console: F1"));
}

/* What "dais COMMAND --help" says of each option of the commands. */
static const struct { const char *command, *option, *help; } option_helps[] = {
	{ "open", "--watch", N_("only look on, and follow what another dais writes") },
	{ "check", "--complete", N_("what is still open is wrong too") },
	{ "draft", "--form FORM", N_("the shape of the report: one of those below, or a path") },
	{ "draft", "--lang LANGUAGE", N_("ar, en, es, fr, ru or zh") },
	{ "draft", "--to FORMAT", N_("one of those below; else by the suffix of FILE") },
	{ "draft", "-o FILE", N_("where it goes; else to standard output") },
	{ "draft", "--incomplete", N_("what is not set is marked, not refused") },
	{ "draft", "--trace", N_("each paragraph names the entries it comes from") },
	{ "draft", "--cover", N_("only say what the report does not carry") },
	{ "actions", "--lang LANGUAGE", N_("ar, en, es, fr, ru or zh") },
	{ "actions", "--to FORMAT", N_("one of those of 'dais draft --help'") },
	{ "actions", "-o FILE", N_("where they go; else to standard output") },
	{ "history", "--at TIME", N_("the minutes as they stood at a time, or after an act") },
	{ "recover", "-o OUT", N_("the file to make; it must not be there") },
	{ "import", "-o FILE", N_("the file to make; it must not be there") },
	{ "new", "--after LAST", N_("the minutes of the meeting before") },
	{ NULL, NULL, NULL }
};

static int help_on(const struct verb *v)
{
	printf(_("Usage: dais %s %s\n"), v->name, v->usage);
	printf("  %s\n", _(v->help));
	for (size_t i = 0, any = 0; option_helps[i].command; i++) {
		if (strcmp(option_helps[i].command, v->name))
			continue;
		printf("%s  %-18s %s\n", any++ ? "" : "\n",
			option_helps[i].option, _(option_helps[i].help));
	}
	if (!strcmp(v->name, "draft"))
		help_on_drafts();
	printf("\n%s\n", _("More in the manual: dais(1)"));
	return DONE;
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
	{ "form", required_argument, NULL, 'f' },
	{ "lang", required_argument, NULL, 'l' },
	{ "to", required_argument, NULL, 'T' },
	{ "incomplete", no_argument, NULL, 'i' },
	{ "trace", no_argument, NULL, 'r' },
	{ "cover", no_argument, NULL, 'v' },
	{ NULL, 0, NULL, 0 }
};

static bool read_options(int argc, char **argv, struct options *o, int *status)
{
	int c;

	*status = -1;
	while ((c = getopt_long(argc, argv, "ho:V", long_options, NULL)) != -1)
		switch (c) {
		case 'h':
			o->help = true;
			break;
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
		case 'f':
			o->form = optarg;
			break;
		case 'l':
			o->lang = optarg;
			break;
		case 'T':
			o->to = optarg;
			break;
		case 'i':
			o->incomplete = true;
			break;
		case 'r':
			o->trace = true;
			break;
		case 'v':
			o->cover = true;
			break;
		default:
			*status = USAGE;
			return false;
		}
	return true;
}

/* If one of the three is closed, the first file that is opened takes its
 * place: a journal would be read as lines, or messages written into it. */
static void open_standard(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDWR);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

/* Has what was printed gone where it should? Who closed a pipe has seen as
 * much as they wanted. */
static int printed(int status)
{
	struct pollfd out = { .fd = STDOUT_FILENO };
	struct fault f = FAULT_INIT;

	errno = EIO;            /* what a write that failed before leaves */
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	if (errno == EPIPE || (poll(&out, 1, 0) == 1 && out.revents & POLLERR))
		return status;
	fail_errno(&f, _("cannot write standard output"));
	complain(&f);
	return status == DONE ? WRONG : status;
}

int main(int argc, char **argv)
{
	struct options o = { .out = NULL };
	const struct verb *v;
	bool named;
	int status;

	umask(077);
	open_standard();
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	/* What the interface needs; numbers stay those of the C locale. So do
	 * letters: in Turkish the small form of I is not i, and what is typed
	 * would not be found. */
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	bindtextdomain(PACKAGE, LOCALEDIR);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);
	if (!read_options(argc, argv, &o, &status))
		return status;
	argc -= optind;
	argv += optind;
	v = argc ? verb_named(argv[0]) : NULL;
	named = v != NULL;
	if (v) {
		argc--;
		argv++;
	} else {
		v = &verbs[0];
	}
	if (o.help && !named) {
		print_usage(stdout);
		return printed(DONE);
	}
	if (o.help)
		return printed(help_on(v));
	if (argc < v->least || argc > v->most) {
		print_usage(stderr);
		return USAGE;
	}
	return printed(v->run(argc, argv, &o));
}
