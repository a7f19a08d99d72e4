/* console.c -- the console: one loop from key to line to record to screen.
 *
 *  (1) All input that waits is taken before anything is painted; only panes
 *      that are dirty are painted, and the terminal is written to once.
 *  (2) The half-typed line is kept before it is drawn.
 *  (3) Between keys nothing is sent but the clock.
 *  (4) A lost terminal ends the loop at once; the session keeps everything.
 */
#include "config.h"
#include "ui/console.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "line/commands.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "ui/term.h"
#include "ui/view.h"

/* What the loop waits for. The kernel is told once; asked anew with each key,
 * it would have to look at all of them twice. */
enum source { FROM_KEYS, FROM_SIGNALS, FROM_TIMER, FROM_KEEPER, SOURCES };

struct loop {
	struct keys keys;
	int wait, signals, timer;
	bool lost;
};

/* ---- words ---- */

void view_say(struct view *v, bool alarm, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	buf_cut(&v->message, 0);
	buf_add(&v->message, text);
	v->message_alarm = alarm;
	v->dirty |= PANE_HINT;
}

static void say_news(struct view *v)
{
	const char *news = session_news(v->s), *alarm = session_alarm(v->s);

	if (alarm)
		view_say(v, true, "%s", alarm);
	else if (news)
		view_say(v, false, "%s", news);
}

/* ---- painting ---- */

static void paint(struct view *v)
{
	if (!v->dirty)
		return;
	if (v->line_dirty) {
		line_keep(v);
		if (composer_wrap(v, v->composer.columns) != v->composer_rows)
			v->dirty = PANE_ALL;
		v->line_dirty = false;
	}
	if (layout_hint_rows(v) != v->hint.rows)
		v->dirty = PANE_ALL;
	if (v->over) {
		v->over->draw(v);
		paint_show();
		v->dirty = 0;
		return;
	}
	if (v->dirty == PANE_ALL) {
		v->prompt_of = 0;
		v->hint_is_text = line_hint_is_text(v);
		layout(v);
		paint_rule(&(struct area){ v->composer.row - 1, 0, 1,
			v->head.columns }, 0);
	}
	if (v->dirty & PANE_RECORD)
		pane_record(v);
	if (v->dirty & (PANE_SIDE | PANE_CLOCK))
		pane_side(v);
	if (v->dirty & (PANE_HEAD | PANE_CLOCK))
		pane_head(v);
	if (v->dirty & PANE_HINT)
		pane_hint(v);
	composer_paint(v);              /* last: the cursor stays there */
	paint_show();
	v->dirty = 0;
}

/* ---- the loop ---- */

static void arm_clock(struct loop *l)
{
	struct timespec now;
	struct itimerspec every = { { 1, 0 }, { 0, 0 } };

	clock_gettime(CLOCK_REALTIME, &now);
	every.it_value.tv_nsec = 1000000000 - now.tv_nsec;
	if (every.it_value.tv_nsec == 1000000000) {
		every.it_value.tv_sec = 1;
		every.it_value.tv_nsec = 0;
	}
	timerfd_settime(l->timer, 0, &every, NULL);
}

static void loop_open(struct loop *l, int keeper, sigset_t *before)
{
	sigset_t set;
	int fds[SOURCES];

	memset(l, 0, sizeof *l);
	keys_init(&l->keys);
	sigemptyset(&set);
	sigaddset(&set, SIGWINCH);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGQUIT);
	sigaddset(&set, SIGTSTP);
	sigprocmask(SIG_BLOCK, &set, before);
	l->signals = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
	l->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
	arm_clock(l);
	l->wait = epoll_create1(EPOLL_CLOEXEC);
	fds[FROM_KEYS] = STDIN_FILENO;
	fds[FROM_SIGNALS] = l->signals;
	fds[FROM_TIMER] = l->timer;
	fds[FROM_KEEPER] = keeper;
	for (uint32_t i = 0; i < SOURCES; i++) {
		struct epoll_event e = { .events = EPOLLIN, .data.u32 = i };

		epoll_ctl(l->wait, EPOLL_CTL_ADD, fds[i], &e);
	}
}

/* What has come of each, within ms; -1: however long it takes. False if
 * nothing has. */
static bool loop_wait(const struct loop *l, int ms, uint32_t *come)
{
	struct epoll_event e[SOURCES];
	int n = epoll_wait(l->wait, e, SOURCES, ms);

	memset(come, 0, SOURCES * sizeof *come);
	for (int i = 0; i < n; i++)
		come[e[i].data.u32] = e[i].events;
	return n > 0;
}

static void take_signals(struct view *v, struct loop *l)
{
	struct signalfd_siginfo info;

	while (read(l->signals, &info, sizeof info) == sizeof info) {
		switch (info.ssi_signo) {
		case SIGWINCH:
			/* Two at once may end where they began, but the
			 * terminal has cut its lines meanwhile. */
			term_resize();
			term_redraw();
			layout(v);
			v->dirty = PANE_ALL;
			break;
		case SIGTSTP:
			term_suspend();
			layout(v);
			v->dirty = PANE_ALL;
			break;
		case SIGHUP:
			l->lost = true;
			break;
		default:
			v->quit = true;
		}
	}
}

static void take_input(struct view *v, struct loop *l, int64_t now)
{
	struct key k;
	char bytes[4096];
	ssize_t n;

	do {
		n = read(STDIN_FILENO, bytes, sizeof bytes);
		if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN)) {
			l->lost = true;
			return;
		}
		for (ssize_t at = 0; at < n; ) {
			at += (ssize_t)keys_push(&l->keys, bytes + at,
				(size_t)(n - at), now);
			while (keys_next(&l->keys, now, &k))
				hand_key(v, &k, &l->keys.paste);
		}
	} while (n == (ssize_t)sizeof bytes);
}

static void take_time(struct view *v, struct loop *l)
{
	uint64_t ticks;

	if (read(l->timer, &ticks, sizeof ticks) == sizeof ticks) {
		v->dirty |= v->over ? PANE_ALL : PANE_CLOCK;
		if (session_alarm(v->s))
			say_news(v);
	}
}

static void take_news(struct view *v)
{
	item_id selected = v->at.selected;

	if (!session_poll(v->s))
		return;
	if (session_watching(v->s)) {
		v->r = session_record(v->s);
		view_follow(v);
		v->dirty = PANE_ALL;
		return;
	}
	if (!record_has(v->r, v->at.item))
		view_follow(v);
	if (selected && !record_has(v->r, selected))
		v->at.selected = NOWHERE;
	v->dirty |= v->over ? PANE_ALL : PANE_HEAD;
	if (!v->message.n || v->message_alarm)
		say_news(v);
}

static void loop_once(struct view *v, struct loop *l)
{
	struct key k;
	uint64_t seq = session_seq(v->s);
	uint32_t come[SOURCES];
	bool any = loop_wait(l, v->busy ? 0 : keys_wait(&l->keys,
		clock_ticks()), come);
	int64_t now = clock_ticks();

	if (!any && v->busy)
		v->busy = v->over && v->over->work && v->over->work(v);
	if (come[FROM_SIGNALS])
		take_signals(v, l);
	if (come[FROM_KEYS] & EPOLLIN)
		take_input(v, l, now);
	else if (come[FROM_KEYS])       /* hung up */
		l->lost = true;
	while (keys_next(&l->keys, now, &k))
		hand_key(v, &k, &l->keys.paste);
	if (come[FROM_TIMER])
		take_time(v, l);
	if (come[FROM_KEEPER])
		take_news(v);
	if (session_seq(v->s) != seq)
		v->dirty = PANE_ALL;
	if (!l->lost && !v->quit)
		paint(v);
}

/* It is ending, within seconds; what asks for that once more, as a terminal
 * does that is gone, would cut off the writing of the minutes. */
static void ask_no_more(void)
{
	static const int asks[] = { SIGHUP, SIGTERM, SIGINT, SIGQUIT };

	for (size_t i = 0; i < sizeof asks / sizeof *asks; i++)
		signal(asks[i], SIG_IGN);
}

static void view_free(struct view *v)
{
	buf_free(&v->c.text);
	buf_free(&v->c.aside);
	buf_free(&v->c.killed);
	buf_free(&v->prompt);
	buf_free(&v->over_text);
	buf_free(&v->find);
	buf_free(&v->folded);
	buf_free(&v->message);
	free(v->hits);
	chair_forget(v);
	preview_forget(v);
}

bool console_run(struct session *s, enum console_kind kind, struct fault *f)
{
	struct view v = { .s = s, .r = session_record(s) };
	struct loop l;
	sigset_t before;

	v.c.text = v.c.aside = v.c.killed = (struct buf)BUF_INIT;
	v.over_text = v.message = v.prompt = v.find =
		v.folded = (struct buf)BUF_INIT;
	if (!term_enter(f))
		return false;
	loop_open(&l, session_fd(s), &before);
	view_follow(&v);
	layout(&v);
	v.dirty = PANE_ALL;
	say_news(&v);
	v.chair_only = kind == CONSOLE_CHAIR;
	if (v.chair_only)
		screen_open(&v, &screen_chair);
	else
		line_restore(&v);
	paint(&v);
	while (!v.quit && !l.lost)
		loop_once(&v, &l);
	term_leave();
	close(l.wait);
	close(l.signals);
	close(l.timer);
	keys_free(&l.keys);
	view_free(&v);
	ask_no_more();
	sigprocmask(SIG_SETMASK, &before, NULL);
	return true;
}
