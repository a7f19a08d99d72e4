/* screen.c -- runs a screen scenario: the real program on a pty, its screen
 * read through libvterm.
 *
 *      screen FILE.t
 *
 * A scenario is lines; the first is a comment and the claim. Commands:
 *
 *   size 80x24           before run; also while it runs
 *   env NAME=VALUE       for the program
 *   copy EXAMPLE AS      a file of data/examples
 *   file NAME            the lines up to one with a point alone
 *   run ARG...           start dais; again: once more with the same
 *   shell COMMAND        start this with job control instead of dais alone
 *   storm N              N changes of the size, a letter typed at each
 *   type TEXT            keys NAME...       paste TEXT (\n for a new line)
 *   click R,C            wheel up|down
 *   wait TEXT            gone TEXT          within 5 s
 *   row N TEXT           row N (from 0; -1 the last) is this, blanks cut
 *   cursor R,C           hidden: there is none
 *   underlined TEXT      plain TEXT: each cell of it is, or none is
 *   no-colour            no cell on the screen has a colour of its own
 *   kill SIGNAL          hangup             exit STATUS (waits 5 s)
 *   contains FILE TEXT   lacks FILE TEXT
 *   sh COMMAND           must succeed; $DAIS is the program
 *
 * Everything runs in a fresh folder with a fresh state folder. Whatever fails
 * is told with its line and the whole screen.
 */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#include "base/buf.h"
#include "base/clock.h"

enum { WAIT = 5000 };

static VTerm *vt;
static VTermScreen *screen;
static int master = -1, rows = 24, columns = 80;
static pid_t child = -1;
static const char *scenario, *program;
static int line_number;
static char folder[] = "/tmp/dais-screen-XXXXXX";
static char last_run[1024];

/* ---- the screen ---- */

static void row_text(int row, struct buf *out)
{
	buf_cut(out, 0);
	for (int column = 0; column < columns; column++) {
		VTermPos at = { row, column };
		VTermScreenCell cell;

		vterm_screen_get_cell(screen, at, &cell);
		if (cell.chars[0] == (uint32_t)-1)
			continue;
		if (!cell.chars[0])
			buf_addc(out, ' ');
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i];
		     i++) {
			uint32_t c = cell.chars[i];
			char b[4];
			size_t n = 0;

			if (c < 0x80) {
				b[n++] = (char)c;
			} else if (c < 0x800) {
				b[n++] = (char)(0xC0 | c >> 6);
			} else if (c < 0x10000) {
				b[n++] = (char)(0xE0 | c >> 12);
				b[n++] = (char)(0x80 | ((c >> 6) & 0x3F));
			} else {
				b[n++] = (char)(0xF0 | c >> 18);
				b[n++] = (char)(0x80 | ((c >> 12) & 0x3F));
				b[n++] = (char)(0x80 | ((c >> 6) & 0x3F));
			}
			if (c >= 0x80)
				b[n++] = (char)(0x80 | (c & 0x3F));
			buf_addn(out, b, n);
		}
	}
	while (out->n && out->s[out->n - 1] == ' ')
		buf_cut(out, out->n - 1);
}

static void show(void)
{
	struct buf b = BUF_INIT;

	for (int row = 0; row < rows; row++) {
		row_text(row, &b);
		printf("|%s\n", b.s);
	}
	buf_free(&b);
}

static void fail_here(const char *why, const char *what)
{
	int status;

	printf("%s:%d: %s: %s\n", scenario, line_number, why, what);
	if (vt)
		show();
	if (child > 0 && waitpid(child, &status, WNOHANG) == child)
		printf("%s has ended before: %d\n", program, status);
	else if (child > 0)
		kill(child, SIGKILL);
	exit(1);
}

static bool on_screen(const char *text)
{
	struct buf b = BUF_INIT;
	bool found = false;

	for (int row = 0; row < rows && !found; row++) {
		row_text(row, &b);
		found = strstr(b.s, text) != NULL;
	}
	buf_free(&b);
	return found;
}

/* Take what the program sends for so many milliseconds at most. */
static bool take(int ms)
{
	struct pollfd fd = { master, POLLIN, 0 };
	char bytes[16384];
	ssize_t n;

	if (poll(&fd, 1, ms) <= 0)
		return false;
	n = read(master, bytes, sizeof bytes);
	if (n > 0)
		vterm_input_write(vt, bytes, (size_t)n);
	return n > 0;
}

static bool wait_for(const char *text, bool there)
{
	int64_t until = clock_ticks() + WAIT;

	while (on_screen(text) != there) {
		if (clock_ticks() > until)
			return false;
		if (master >= 0)
			take(50);
		else
			usleep(10000);
	}
	return true;
}

/* ---- the program ---- */

/* command: for the shell; args of dais to be given again, or NULL. */
static void start(const char *args, const char *shell)
{
	struct winsize size = { (unsigned short)rows, (unsigned short)columns,
		0, 0 };
	char command[2048];

	if (vt)
		vterm_free(vt);
	vt = vterm_new(rows, columns);
	vterm_set_utf8(vt, 1);
	screen = vterm_obtain_screen(vt);
	vterm_screen_enable_altscreen(screen, 1);
	vterm_screen_reset(screen, 1);
	if (args && args != last_run)
		snprintf(last_run, sizeof last_run, "%s", args);
	snprintf(command, sizeof command, "exec \"$DAIS\" %s", last_run);
	child = forkpty(&master, NULL, NULL, &size);
	if (child == 0) {
		if (shell)
			execl("/bin/sh", "sh", "-mc", shell, (char *)NULL);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
}

static void send(const char *s, size_t n)
{
	while (n) {
		ssize_t took = write(master, s, n);

		if (took < 0 && errno != EAGAIN && errno != EINTR)
			fail_here("cannot type", strerror(errno));
		if (took > 0) {
			s += took;
			n -= (size_t)took;
		}
		while (take(0))
			continue;
	}
}

static const struct { const char *name, *bytes; } key_names[] = {
	{ "Enter", "\r" }, { "Tab", "\t" }, { "Esc", "\x1b" },
	{ "Backspace", "\x7f" }, { "Up", "\x1b[A" }, { "Down", "\x1b[B" },
	{ "Right", "\x1b[C" }, { "Left", "\x1b[D" }, { "Home", "\x1b[H" },
	{ "End", "\x1b[F" }, { "PgUp", "\x1b[5~" }, { "PgDn", "\x1b[6~" },
	{ "Delete", "\x1b[3~" }, { "F1", "\x1bOP" }, { "F2", "\x1bOQ" },
	{ "F3", "\x1bOR" }, { "F4", "\x1bOS" }, { "F5", "\x1b[15~" },
	{ "F6", "\x1b[17~" }, { "F7", "\x1b[18~" }, { "F8", "\x1b[19~" },
	{ "F9", "\x1b[20~" }, { "F10", "\x1b[21~" }, { "S-Tab", "\x1b[Z" },
	{ "F11", "\x1b[23~" },
	{ "M-Up", "\x1b[1;3A" }, { "M-Down", "\x1b[1;3B" },
	{ "M-PgUp", "\x1b[5;3~" }, { "M-PgDn", "\x1b[6;3~" },
	{ "M-Enter", "\x1b\r" },
};

static void press(const char *name)
{
	char bytes[3] = { 0 };

	for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
		if (!strcmp(name, key_names[i].name)) {
			send(key_names[i].bytes, strlen(key_names[i].bytes));
			/* An Escape alone is one only after a while. */
			if (!strcmp(name, "Esc"))
				usleep(60000);
			return;
		}
	if (!strncmp(name, "C-", 2) && name[2] && !name[3]) {
		bytes[0] = (char)(name[2] & 0x1F);
		send(bytes, 1);
	} else if (!strncmp(name, "M-", 2) && name[2] && !name[3]) {
		bytes[0] = 0x1B;
		bytes[1] = name[2];
		send(bytes, 2);
	} else {
		fail_here("no such key", name);
	}
}

static void paste(const char *text)
{
	send("\x1b[200~", 6);
	for (; *text; text++) {
		if (text[0] == '\\' && text[1] == 'n') {
			send("\r", 1);
			text++;
		} else if (text[0] == '\\' && text[1] == 'e') {
			send("\x1b", 1);
			text++;
		} else {
			send(text, 1);
		}
	}
	send("\x1b[201~", 6);
}

static void mouse(const char *args, int button)
{
	char report[64];
	int row = 0, column = 0;

	sscanf(args, "%d,%d", &row, &column);
	snprintf(report, sizeof report, "\x1b[<%d;%d;%dM\x1b[<%d;%d;%dm",
		button, column + 1, row + 1, button, column + 1, row + 1);
	send(report, strlen(report));
}

static void check_exit(int wanted)
{
	int64_t until = clock_ticks() + WAIT;
	int status;
	char got[40];

	while (waitpid(child, &status, WNOHANG) == 0) {
		if (clock_ticks() > until)
			fail_here("has not ended", "");
		if (master >= 0)
			take(20);
		else
			usleep(10000);
	}
	child = -1;
	if (master >= 0)
		close(master);
	master = -1;
	snprintf(got, sizeof got, WIFEXITED(status) ? "%d" : "signal %d",
		WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
	if (!WIFEXITED(status) || WEXITSTATUS(status) != wanted)
		fail_here("ended with", got);
}

/* ---- commands ---- */

static void read_whole(const char *name, struct buf *out)
{
	FILE *in = fopen(name, "r");
	char bytes[4096];
	size_t n;

	if (!in)
		fail_here("cannot read", name);
	while ((n = fread(bytes, 1, sizeof bytes, in)))
		buf_addn(out, bytes, n);
	fclose(in);
}

static void check_file(const char *args, bool contains)
{
	struct buf b = BUF_INIT;
	char name[256];
	size_t n = strcspn(args, " ");

	snprintf(name, sizeof name, "%.*s", (int)n, args);
	read_whole(name, &b);
	if ((strstr(b.s, args + n + 1) != NULL) != contains)
		fail_here(contains ? "the file lacks" : "the file has",
			args + n + 1);
	buf_free(&b);
}

static void check_row(const char *args)
{
	struct buf b = BUF_INIT;
	char *text;
	long row = strtol(args, &text, 10);
	int64_t until = clock_ticks() + WAIT;

	if (*text == ' ')
		text++;
	do {
		row_text((int)(row < 0 ? rows + row : row), &b);
		if (!strcmp(b.s, text))
			break;
		take(50);
	} while (clock_ticks() < until);
	if (strcmp(b.s, text))
		fail_here("the row is", b.s);
	buf_free(&b);
}

static void check_cursor(const char *args)
{
	VTermPos at;
	char got[32];

	while (take(60))
		continue;
	vterm_state_get_cursorpos(vterm_obtain_state(vt), &at);
	snprintf(got, sizeof got, "%d,%d", at.row, at.col);
	if (strcmp(got, args))
		fail_here("the cursor is at", got);
}

/* Where the text begins; false: it is not on the screen. ASCII only. */
static bool place_of(const char *text, VTermPos *at)
{
	size_t n = strlen(text);

	for (at->row = 0; at->row < rows; at->row++)
		for (at->col = 0; at->col + (int)n <= columns; at->col++) {
			VTermPos p = *at;
			VTermScreenCell cell;
			size_t i;

			for (i = 0; i < n; i++, p.col++) {
				vterm_screen_get_cell(screen, p, &cell);
				if (cell.chars[0] != (uint32_t)text[i] &&
				    (cell.chars[0] || text[i] != ' '))
					break;
			}
			if (i == n)
				return true;
		}
	return false;
}

static void check_underlined(const char *text, bool wanted)
{
	VTermScreenCell cell;
	VTermPos at;

	if (!wait_for(text, true) || !place_of(text, &at))
		fail_here("never seen", text);
	while (take(60))
		continue;
	for (size_t i = 0; i < strlen(text); i++, at.col++) {
		vterm_screen_get_cell(screen, at, &cell);
		if (text[i] != ' ' && (cell.attrs.underline != 0) != wanted)
			fail_here(wanted ? "not underlined" : "underlined",
				text + i);
	}
}

static void check_no_colour(void)
{
	VTermPos at;

	while (take(60))
		continue;
	for (at.row = 0; at.row < rows; at.row++)
		for (at.col = 0; at.col < columns; at.col++) {
			VTermScreenCell cell;

			vterm_screen_get_cell(screen, at, &cell);
			if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ||
			    !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
				fail_here("a cell has a colour", "");
		}
}

static void set_size(const char *args)
{
	struct winsize size = { 0 };

	sscanf(args, "%dx%d", &columns, &rows);
	if (master < 0)
		return;
	size.ws_row = (unsigned short)rows;
	size.ws_col = (unsigned short)columns;
	vterm_set_size(vt, rows, columns);
	ioctl(master, TIOCSWINSZ, &size);
}

static void storm(int n)
{
	static const char *const sizes[] = { "120x40", "60x15", "250x80",
		"30x8", "140x40", "99x24", "100x24", "7x2", "80x24" };

	for (int i = 0; i < n; i++) {
		char letter = (char)('a' + i % 26);

		set_size(sizes[i % 9]);
		send(&letter, 1);
		if (i % 3 == 0)
			take(1);
	}
	set_size("80x24");
}

static int signal_named(const char *name)
{
	static const struct { const char *name; int number; } names[] = {
		{ "KILL", SIGKILL }, { "TERM", SIGTERM }, { "HUP", SIGHUP },
		{ "INT", SIGINT }, { "TSTP", SIGTSTP }, { "CONT", SIGCONT }
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i].name, name))
			return names[i].number;
	fail_here("no such signal", name);
	return 0;
}

static void make_file(const char *name, FILE *in)
{
	FILE *out = fopen(name, "w");
	char line[4096];

	while (fgets(line, sizeof line, in) && strcmp(line, ".\n")) {
		line_number++;
		fputs(line, out);
	}
	line_number++;
	fclose(out);
}

static void press_all(char *names)
{
	char *name;

	while ((name = strsep(&names, " ")))
		if (*name)
			press(name);
}

static void run_shell(const char *command)
{
	if (system(command) != 0)
		fail_here("the command failed", command);
}

static void copy_example(const char *args)
{
	struct buf b = BUF_INIT;
	char from[256], to[256];

	if (sscanf(args, "%255s %255s", from, to) != 2)
		fail_here("copy what where", args);
	buf_addf(&b, "cp \"$EXAMPLES/%s\" \"%s\"", from, to);
	run_shell(b.s);
	buf_free(&b);
}

static void set_env(char *args)
{
	char *value = strchr(args, '=');

	if (!value)
		fail_here("NAME=VALUE is wanted", args);
	*value++ = '\0';
	setenv(args, value, 1);
}

static void command(char *line, FILE *in)
{
	char *args = strchr(line, ' ');

	if (args)
		*args++ = '\0';
	else
		args = line + strlen(line);
	if (!strcmp(line, "size"))
		set_size(args);
	else if (!strcmp(line, "env"))
		set_env(args);
	else if (!strcmp(line, "copy"))
		copy_example(args);
	else if (!strcmp(line, "file"))
		make_file(args, in);
	else if (!strcmp(line, "run"))
		start(args, NULL);
	else if (!strcmp(line, "again"))
		start(last_run, NULL);
	else if (!strcmp(line, "shell"))
		start(NULL, args);
	else if (!strcmp(line, "storm"))
		storm(atoi(args));
	else if (!strcmp(line, "type"))
		send(args, strlen(args));
	else if (!strcmp(line, "keys"))
		press_all(args);
	else if (!strcmp(line, "paste"))
		paste(args);
	else if (!strcmp(line, "click"))
		mouse(args, 0);
	else if (!strcmp(line, "wheel"))
		mouse("0,0", strcmp(args, "up") ? 65 : 64);
	else if (!strcmp(line, "wait")) {
		if (!wait_for(args, true))
			fail_here("never seen", args);
	} else if (!strcmp(line, "gone")) {
		if (!wait_for(args, false))
			fail_here("still there", args);
	} else if (!strcmp(line, "row"))
		check_row(args);
	else if (!strcmp(line, "cursor"))
		check_cursor(args);
	else if (!strcmp(line, "underlined"))
		check_underlined(args, true);
	else if (!strcmp(line, "plain"))
		check_underlined(args, false);
	else if (!strcmp(line, "no-colour"))
		check_no_colour();
	else if (!strcmp(line, "kill"))
		kill(child, signal_named(args));
	else if (!strcmp(line, "hangup")) {
		close(master);
		master = -1;
	} else if (!strcmp(line, "exit"))
		check_exit(atoi(args));
	else if (!strcmp(line, "reap")) {
		waitpid(child, NULL, 0);
		close(master);
		master = -1;
	} else if (!strcmp(line, "contains"))
		check_file(args, true);
	else if (!strcmp(line, "lacks"))
		check_file(args, false);
	else if (!strcmp(line, "sh"))
		run_shell(args);
	else
		fail_here("no such command", line);
}

static void surroundings(void)
{
	char path[256];

	if (!mkdtemp(folder) || chdir(folder) < 0)
		exit(99);
	snprintf(path, sizeof path, "%s/state", folder);
	setenv("XDG_STATE_HOME", path, 1);
	setenv("HOME", folder, 1);
	setenv("DAIS", program, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TZ", "UTC", 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("DAIS_USER", "sec", 1);
	unsetenv("LANGUAGE");
	unsetenv("NO_COLOR");
}

int main(int argc, char **argv)
{
	char line[4096], rm[200];
	FILE *in;

	if (argc != 2 || !getenv("DAIS"))
		return 99;
	program = realpath(getenv("DAIS"), NULL);
	scenario = argv[1];
	in = fopen(scenario, "r");
	if (!in || !program)
		return 99;
	surroundings();
	while (fgets(line, sizeof line, in)) {
		line_number++;
		line[strcspn(line, "\n")] = '\0';
		if (*line && *line != '#')
			command(line, in);
	}
	fclose(in);
	if (child > 0)
		kill(child, SIGKILL);
	snprintf(rm, sizeof rm, "rm -rf %s", folder);
	return system(rm) != 0;
}
