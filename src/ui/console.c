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
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

struct loop {
	struct keys keys;
	int signals, timer;
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

/* ---- where the secretary is ---- */

static void follow_open(struct view *v)
{
	item_id show = agenda_open(v->r), i;

	/* Before the first item and after the last: where something is. */
	if (!show && !entry_first(v->r, MEETING))
		for (i = agenda_next(v->r, NOWHERE); i;
		     i = agenda_next(v->r, i))
			if (entry_first(v->r, i))
				show = i;
	v->at = (struct place_shown){ show ? show : MEETING, NOWHERE, 0,
		NOWHERE };
}

void view_show(struct view *v, item_id entry)
{
	item_id item = agenda_of(v->r, entry);

	v->at.item = item ? item : MEETING;
	v->at.selected = record_kind(v->r, entry) == KIND_ITEM ||
		!line_parts(v->r, entry) ? NOWHERE : entry;
	v->at.part = 0;
	v->dirty = PANE_ALL;
}

static void look_at(struct view *v, bool forward)
{
	item_id at = v->at.item == MEETING ? NOWHERE : v->at.item;
	item_id to = forward ? agenda_next(v->r, at) : agenda_prev(v->r, at);

	if (!to && forward)
		return;
	v->at = (struct place_shown){ to ? to : MEETING, NOWHERE, 0, NOWHERE };
	v->dirty = PANE_ALL;
}

static void select_step(struct view *v, bool down)
{
	item_id i = v->at.selected;

	if (!i || !record_has(v->r, i)) {
		i = down ? NOWHERE : entry_last(v->r, v->at.item);
		v->at.part = i ? line_parts(v->r, i) - 1 : 0;
	} else if (down && v->at.part + 1 < line_parts(v->r, i)) {
		v->at.part++;
	} else if (!down && v->at.part) {
		v->at.part--;
	} else {
		item_id to = down ? entry_next(v->r, i) :
			entry_prev(v->r, i);

		if (!to && !down)
			return;
		i = to;
		v->at.part = i && !down ? line_parts(v->r, i) - 1 : 0;
	}
	v->at.selected = i;
	v->dirty |= PANE_RECORD | PANE_HINT;
}

/* ---- the line ---- */

static void keep_draft(struct view *v)
{
	const struct composer *c = &v->c;
	char purpose[64] = "line", name[IDENT_SIZE];

	if (c->entry) {
		record_name(v->r, c->entry, name);
		snprintf(purpose, sizeof purpose, "correct %s %zu", name,
			c->part);
	} else if (c->pasted) {
		snprintf(purpose, sizeof purpose, "paste");
	}
	session_draft(v->s, c->text.s, c->text.n, c->cursor, purpose);
}

/* Is the hint the one of plain text, which says the same for every letter? */
static bool hint_is_text(const struct view *v)
{
	const char *rest;

	return v->c.text.n && !v->candidates && !v->message.n &&
		(v->c.pasted || v->c.entry || !line_mark(v->c.text.s, &rest));
}

static void line_changed(struct view *v)
{
	bool same = v->hint_is_text;

	v->candidates = 0;
	if (v->message.n) {
		same = false;
		buf_cut(&v->message, 0);
	}
	v->line_dirty = true;
	v->hint_is_text = hint_is_text(v);
	v->dirty |= PANE_COMPOSER;
	if (!same || !v->hint_is_text)
		v->dirty |= PANE_HINT;
}

/* Take the half-typed line from aside again. */
static void line_back(struct view *v)
{
	v->c.entry = NOWHERE;
	composer_set(&v->c, v->c.aside.s, v->c.aside_cursor);
	buf_cut(&v->c.aside, 0);
	keep_draft(v);
	v->dirty = PANE_ALL;
}

static void line_aside(struct view *v)
{
	buf_cut(&v->c.aside, 0);
	buf_addn(&v->c.aside, v->c.text.s, v->c.text.n);
	v->c.aside_cursor = v->c.cursor;
}

static void correct_selected(struct view *v)
{
	struct buf text = BUF_INIT;

	line_aside(v);
	line_take(v->r, v->at.selected, v->at.part, &text);
	v->c.entry = v->at.selected;
	v->c.part = v->at.part;
	composer_set(&v->c, text.s, text.n);
	keep_draft(v);
	buf_free(&text);
	v->dirty = PANE_ALL;
}

/* What a line asked for beyond the record. */
static void go_on(struct view *v, const struct line_result *out)
{
	switch (out->after) {
	case LINE_QUIT:
		v->quit = true;
		break;
	case LINE_HELP:
		screen_open(v, &screen_help);
		break;
	case LINE_FIND:
		view_say(v, false, "%s", out->said);
		screen_open(v, &screen_find);
		break;
	case LINE_GAPS:
		screen_open(v, &screen_gaps);
		break;
	case LINE_CHAIR:
		screen_open(v, &screen_chair);
		break;
	default:
		break;
	}
}

/* Enter a line that is not the composer's own: a key's. */
static bool enter(struct view *v, const char *text, bool own)
{
	struct line_context where = { v->at.selected ? v->at.selected :
		v->last, own && v->c.pasted };
	struct line_result out;
	struct fault f = FAULT_INIT;
	item_id open = agenda_open(v->r), shown = v->at.item;

	if (own)
		session_draft_accept(v->s);
	if (!line_enter(v->s, &where, text, &out, &f)) {
		view_say(v, true, "%s", f.text);
		return false;
	}
	buf_cut(&v->message, 0);
	v->dirty = PANE_ALL;
	if (out.item)
		v->last = out.item;
	if (out.after != LINE_DONE) {
		go_on(v, &out);
		return true;
	}
	if (*out.said)
		view_say(v, false, "%s", out.said);
	/* Follow the meeting; a look at another item ends with an entry. */
	if (agenda_open(v->r) != open || !record_has(v->r, shown) ||
	    (!v->at.selected && record_kind(v->r, out.item) != KIND_ITEM))
		follow_open(v);
	else if (v->at.selected && !record_has(v->r, v->at.selected))
		v->at.selected = NOWHERE;
	else if (v->at.selected && v->at.part >= line_parts(v->r,
	    v->at.selected))
		v->at.part = 0;
	return true;
}

static void enter_correction(struct view *v)
{
	struct line_result out;
	struct fault f = FAULT_INIT;

	session_draft_accept(v->s);
	if (!line_replace(v->s, v->c.entry, v->c.part, v->c.text.s, &out,
	    &f)) {
		view_say(v, true, "%s", f.text);
		return;
	}
	if (!record_has(v->r, v->at.selected))
		v->at.selected = NOWHERE;
	else if (v->at.part >= line_parts(v->r, v->at.selected))
		v->at.part = line_parts(v->r, v->at.selected) - 1;
	line_back(v);
	view_say(v, false, _("corrected"));
}

static void enter_line(struct view *v)
{
	struct buf line = BUF_INIT;

	if (v->c.entry) {
		enter_correction(v);
		return;
	}
	if (!v->c.text.n) {
		if (v->at.selected)
			correct_selected(v);
		return;
	}
	buf_addn(&line, v->c.text.s, v->c.text.n);
	if (enter(v, line.s, true)) {
		composer_set(&v->c, "", 0);
		keep_draft(v);
		if (*line.s != '/')
			v->at.selected = NOWHERE;
	}
	buf_free(&line);
}

static void complete(struct view *v, bool back)
{
	struct line_candidate *c = v->candidate;

	if (!v->candidates) {
		v->candidates = line_complete(v->r, v->c.text.s, v->c.text.n,
			v->c.cursor, &v->candidate_from, c, 8);
		v->candidate_at = 0;
	} else if (v->candidates) {
		v->candidate_at = (v->candidate_at + (back ?
			v->candidates - 1 : 1)) % v->candidates;
	}
	if (v->candidates) {
		size_t n = v->candidates, at = v->candidate_at;
		const char *text = c[at].text;

		buf_splice(&v->c.text, v->candidate_from, v->c.cursor -
			v->candidate_from, text, strlen(text));
		v->c.edited = 0;
		v->c.cursor = v->candidate_from + strlen(text);
		line_changed(v);
		v->candidates = n == 1 ? 0 : n;
	}
}

/* ---- keys ---- */

static void key_line(struct view *v, const struct command *c)
{
	size_t n = strlen(c->line);

	/* A mark alone is to be gone on with; a half-typed line waits. */
	if (n == 1 && strchr("!#", *c->line)) {
		if (!v->c.text.n) {
			composer_set(&v->c, c->line, 1);
			line_changed(v);
		}
		return;
	}
	enter(v, c->line, false);
}

static bool command_key(struct view *v, const struct key *k)
{
	for (const struct command *c = commands; c->name; c++)
		if (*c->key && !strcmp(c->key, k->name)) {
			key_line(v, c);
			return true;
		}
	return false;
}

static void page(struct view *v, bool down)
{
	for (int i = 0; i < v->record.rows / 2; i++)
		select_step(v, down);
}

static void escape(struct view *v)
{
	if (v->c.entry) {
		line_back(v);
	} else if (v->candidates || v->message.n) {
		v->candidates = 0;
		buf_cut(&v->message, 0);
		v->dirty |= PANE_HINT;
	} else if (v->at.selected || v->at.item != agenda_open(v->r)) {
		follow_open(v);
		v->dirty = PANE_ALL;
	}
}

/* Keys that move in the record; true if it was one. */
static bool walking_key(struct view *v, const char *name)
{
	bool empty = !v->c.text.n && !v->c.entry;

	if (!strcmp(name, "M-Up") || (empty && !strcmp(name, "Up")))
		select_step(v, false);
	else if (!strcmp(name, "M-Down") || (empty && !strcmp(name, "Down")))
		select_step(v, true);
	else if (!strcmp(name, "PgUp"))
		page(v, false);
	else if (!strcmp(name, "PgDn"))
		page(v, true);
	else if (!strcmp(name, "M-PgUp"))
		look_at(v, false);
	else if (!strcmp(name, "M-PgDn"))
		look_at(v, true);
	else if (empty && v->at.selected && !strcmp(name, "Delete"))
		enter(v, "/delete", false);
	else
		return false;
	return true;
}

static void paste(struct view *v, const struct buf *text)
{
	bool empty = !v->c.text.n;
	size_t n = text->n;

	while (n && text->s[n - 1] == '\n')
		n--;
	composer_insert(&v->c, text->s, n);
	if (empty && !v->c.entry)
		v->c.pasted = true;
	line_changed(v);
}

static void take_key(struct view *v, struct loop *l, const struct key *k)
{
	bool changed;

	if (v->over) {
		if (!v->over->key(v, k)) {
			v->over = NULL;
			buf_cut(&v->over_text, 0);
		}
		v->dirty = PANE_ALL;
		return;
	}
	if (k->what == KEY_PASTED) {
		paste(v, &l->keys.paste);
		return;
	}
	if (k->what == KEY_NAMED) {
		if (!strcmp(k->name, "Enter")) {
			v->candidates = 0;
			enter_line(v);
			return;
		}
		if (!strcmp(k->name, "Tab") || !strcmp(k->name, "S-Tab")) {
			complete(v, k->name[0] == 'S');
			return;
		}
		if (!strcmp(k->name, "Esc")) {
			escape(v);
			return;
		}
		if (!strcmp(k->name, "C-l")) {
			term_redraw();
			v->dirty = PANE_ALL;
			return;
		}
		if (!strcmp(k->name, "C-z")) {
			term_suspend();
			layout(v);
			v->dirty = PANE_ALL;
			return;
		}
		if (!strcmp(k->name, "C-c")) {
			view_say(v, false, _("F10 or /quit leaves; everything "
				"is kept"));
			return;
		}
		if (walking_key(v, k->name) || command_key(v, k))
			return;
	}
	if (composer_key(&v->c, k, &changed) && changed)
		line_changed(v);
}

/* ---- painting ---- */

static void paint(struct view *v)
{
	if (!v->dirty)
		return;
	if (v->line_dirty) {
		keep_draft(v);
		if (composer_wrap(v, v->composer.columns) != v->composer_rows)
			v->dirty = PANE_ALL;
		v->line_dirty = false;
	}
	if (v->over) {
		v->over->draw(v);
		paint_show();
		v->dirty = 0;
		return;
	}
	if (v->dirty == PANE_ALL) {
		v->prompt_of = 0;
		v->hint_is_text = hint_is_text(v);
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

static void loop_open(struct loop *l, sigset_t *before)
{
	sigset_t set;

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

static void take_input(struct view *v, struct loop *l)
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
				(size_t)(n - at), clock_ticks());
			while (keys_next(&l->keys, clock_ticks(), &k))
				take_key(v, l, &k);
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
		follow_open(v);
		v->dirty = PANE_ALL;
		return;
	}
	if (!record_has(v->r, v->at.item))
		follow_open(v);
	if (selected && !record_has(v->r, selected))
		v->at.selected = NOWHERE;
	v->dirty |= v->over ? PANE_ALL : PANE_HEAD;
	if (!v->message.n || v->message_alarm)
		say_news(v);
}

static void loop_once(struct view *v, struct loop *l)
{
	struct pollfd fds[4] = {
		{ STDIN_FILENO, POLLIN, 0 }, { l->signals, POLLIN, 0 },
		{ l->timer, POLLIN, 0 }, { session_fd(v->s), POLLIN, 0 }
	};
	struct key k;
	uint64_t seq = session_seq(v->s);

	if (poll(fds, 4, keys_wait(&l->keys, clock_ticks())) < 0 &&
	    errno != EINTR)
		return;
	if (fds[1].revents)
		take_signals(v, l);
	if (fds[0].revents & POLLIN)
		take_input(v, l);
	else if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		l->lost = true;
	while (keys_next(&l->keys, clock_ticks(), &k))
		take_key(v, l, &k);
	if (fds[2].revents)
		take_time(v, l);
	if (fds[3].revents)
		take_news(v);
	if (session_seq(v->s) != seq)
		v->dirty = PANE_ALL;
	if (!l->lost && !v->quit)
		paint(v);
}

/* The line that a crash left over comes back. */
static void draft_back(struct view *v)
{
	const char *text, *purpose;
	char name[IDENT_SIZE];
	size_t cursor, part;

	if (!session_draft_left(v->s, &text, &cursor, &purpose))
		return;
	composer_set(&v->c, text, cursor);
	v->c.pasted = !strcmp(purpose, "paste");
	if (sscanf(purpose, "correct %36s %zu", name, &part) == 2) {
		v->c.entry = record_named(v->r, name);
		v->c.part = part;
		if (record_has(v->r, v->c.entry))
			view_show(v, v->c.entry);
		else
			v->c.entry = NOWHERE;
	}
	keep_draft(v);
	view_say(v, false, _("the half-typed line of last time is back"));
}

static void view_free(struct view *v)
{
	buf_free(&v->c.text);
	buf_free(&v->c.aside);
	buf_free(&v->c.killed);
	buf_free(&v->prompt);
	buf_free(&v->over_text);
	buf_free(&v->message);
	free(v->hits);
}

bool console_run(struct session *s, struct fault *f)
{
	struct view v = { .s = s, .r = session_record(s) };
	struct loop l;
	sigset_t before;

	v.c.text = v.c.aside = v.c.killed = (struct buf)BUF_INIT;
	v.over_text = v.message = v.prompt = (struct buf)BUF_INIT;
	if (!term_enter(f))
		return false;
	loop_open(&l, &before);
	follow_open(&v);
	layout(&v);
	v.dirty = PANE_ALL;
	say_news(&v);
	draft_back(&v);
	paint(&v);
	while (!v.quit && !l.lost)
		loop_once(&v, &l);
	term_leave();
	close(l.signals);
	close(l.timer);
	keys_free(&l.keys);
	view_free(&v);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return true;
}
