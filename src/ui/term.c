/* term.c -- the terminal: taken, given back, whatever happens. */
#include "config.h"
#include "ui/term.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "ui/paint.h"

#include <curses.h>
#include <term.h>               /* last: it makes macros of short words */

/* Bracketed paste on; bidi is ours, not the terminal's (BDSM). */
static const char on[] = "\x1B[?2004h\x1B[8l";
static const char off[] = "\x1B[?2004l\x1B[8h";
/* The mouse, where the terminal has one: buttons, in the SGR form. */
static const char mouse_on[] = "\x1B[?1000h\x1B[?1006h";
static const char mouse_off[] = "\x1B[?1006l\x1B[?1000l";

static struct termios saved;
static bool taken, mouse_wanted;
static SCREEN *screen;
static char last_words[256];    /* for a crash: leaves the screen as it was */

static void send(const char *s)
{
	if (write(STDOUT_FILENO, s, strlen(s)) < 0)
		taken = false;          /* gone; there is nobody to tell */
}

static void send_on(void)
{
	send(on);
	if (mouse_wanted)
		send(mouse_on);
}

static void send_off(void)
{
	if (mouse_wanted)
		send(mouse_off);
	send(off);
}

/* DAIS_MOUSE=off leaves the mouse to the terminal's own selection. */
static bool wants_mouse(void)
{
	const char *said = getenv("DAIS_MOUSE"), *how = tigetstr("kmous");

	return how && how != (char *)-1 && !(said && !strcmp(said, "off"));
}

static void crash(int sig)
{
	if (taken) {
		send(last_words);
		tcsetattr(STDIN_FILENO, TCSANOW, &saved);
	}
	signal(sig, SIG_DFL);
	raise(sig);
}

static void prepare_crash(void)
{
	static const int deadly[] = {
		SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL
	};
	const char *cup = tigetstr("rmcup"), *norm = tigetstr("cnorm");
	struct sigaction act = { .sa_handler = crash,
		.sa_flags = SA_RESETHAND };

	if (cup == (char *)-1)
		cup = NULL;
	if (norm == (char *)-1)
		norm = NULL;
	snprintf(last_words, sizeof last_words, "%s%s\x1B[0m%s%s\r\n",
		mouse_off, off,
		norm ? norm : "", cup ? cup : "");
	for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
		sigaction(deadly[i], &act, NULL);
}

/* Text is UTF-8 inside; a locale that is not would tear it apart. */
static bool raise_locale(struct fault *f)
{
	if (!strcmp(nl_langinfo(CODESET), "UTF-8") ||
	    (setlocale(LC_CTYPE, "C.UTF-8") &&
	     !strcmp(nl_langinfo(CODESET), "UTF-8")))
		return true;
	return fail(f, FAULT_SYSTEM, _("no UTF-8 locale is installed; the "
		"console needs one, such as C.UTF-8"));
}

static bool is_known(const char *name)
{
	int error;
	bool known = setupterm(name, STDOUT_FILENO, &error) == OK;

	if (known)
		del_curterm(cur_term);
	return known;
}

/* Curses takes SIGTSTP only where nobody has: it would set it twice for each
 * painting, and stopping is ours (term_suspend). */
static SCREEN *new_screen(const char *name)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	SCREEN *s;

	sigaction(SIGTSTP, &ignore, &before);
	s = newterm(name, stdout, stdin);
	sigaction(SIGTSTP, &before, NULL);
	return s;
}

/* Terminals newer than the system's descriptions of them are like xterm. */
static SCREEN *screen_for(const char *name)
{
	static const char *const like_xterm[] = {
		"xterm", "kitty", "foot", "ghostty", "alacritty", "wezterm"
	};
	const char *use = is_known(name) ? name : "vt100";

	for (size_t i = 0; use != name &&
	     i < sizeof like_xterm / sizeof *like_xterm; i++)
		if (strstr(name, like_xterm[i]) && is_known("xterm-256color"))
			use = "xterm-256color";
	return new_screen(use);
}

bool term_enter(struct fault *f)
{
	const char *name = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fail(f, FAULT_SYSTEM, _("the console needs a terminal; "
			"'dais log FILE' enters lines without one"));
	if (!raise_locale(f))
		return false;
	if (!name || !*name)
		name = "vt100";
	tcgetattr(STDIN_FILENO, &saved);
	screen = screen_for(name);
	if (screen && (tigetstr("cup") == NULL ||
	    tigetstr("cup") == (char *)-1)) {
		endwin();
		screen = NULL;
	}
	if (!screen)
		return fail(f, FAULT_SYSTEM, _("the terminal '%s' cannot place "
			"its cursor; 'dais log FILE' enters lines without a "
			"screen"), name);
	set_term(screen);
	raw();
	noecho();
	nonl();
	leaveok(stdscr, FALSE);
	idlok(stdscr, FALSE);
	typeahead(-1);          /* the loop has drained the input already */
	prepare_crash();
	paint_start();
	taken = true;
	mouse_wanted = wants_mouse();
	send_on();
	return true;
}

void term_leave(void)
{
	if (!screen)
		return;
	send_off();
	endwin();
	tcsetattr(STDIN_FILENO, TCSANOW, &saved);
	taken = false;
	delscreen(screen);
	screen = NULL;
}

void term_suspend(void)
{
	sigset_t stop, before;

	send_off();
	def_prog_mode();
	endwin();
	taken = false;
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stop, &before);
	raise(SIGTSTP);
	sigprocmask(SIG_SETMASK, &before, NULL);
	reset_prog_mode();
	taken = true;
	send_on();
	term_resize();
	term_redraw();
}

void term_resize(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row &&
	    size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
}

int term_rows(void)
{
	return LINES;
}

int term_columns(void)
{
	return COLS;
}

void term_redraw(void)
{
	clearok(curscr, TRUE);
}

void term_bell(void)
{
	beep();
}
