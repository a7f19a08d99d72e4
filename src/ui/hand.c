/* hand.c -- what each key does: lines, the record walked, the mouse.
 *
 *  (1) The line being typed is never lost to a key: a jump, a correction or a
 *      mark begun meanwhile puts it aside, and it comes back afterwards.
 *  (2) A key that acts is a shortcut for a line; see line/commands.c.
 *  (3) Nothing here paints; it sets dirty.
 */
#include "config.h"
#include "ui/view.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "line/commands.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/gaps.h"
#include "record/outcome.h"
#include "ui/term.h"

/* ---- where the secretary is ---- */

void view_follow(struct view *v)
{
	item_id show = agenda_open(v->r), i;

	/* Between items and sittings: where the last word was. */
	if (!show) {
		show = agenda_latest(v->r);
		if (entry_since(v->r, entry_last(v->r, MEETING),
		    record_say(v->r, show, ITEM_OPENED)))
			show = MEETING;
	}
	if (!show && !entry_first(v->r, MEETING))
		for (i = agenda_next(v->r, NOWHERE); i;
		     i = agenda_next(v->r, i))
			if (entry_first(v->r, i))
				show = i;
	v->at = (struct place_shown){ .item = show ? show : MEETING };
}

void view_show(struct view *v, item_id entry)
{
	item_id item = agenda_of(v->r, entry);

	v->at.item = item ? item : MEETING;
	v->at.selected = record_kind(v->r, entry) == KIND_ITEM ||
		!line_parts(v->r, entry) ? NOWHERE : entry;
	v->at.part = 0;
	v->at.into = 0;
	v->dirty = PANE_ALL;
}

static void look_at(struct view *v, bool forward)
{
	item_id at = v->at.item == MEETING ? NOWHERE : v->at.item;
	item_id to = forward ? agenda_next(v->r, at) : agenda_prev(v->r, at);

	if (!to && forward)
		return;
	v->at = (struct place_shown){ .item = to ? to : MEETING };
	v->dirty = PANE_ALL;
}

static void select_step(struct view *v, bool down)
{
	item_id i = v->at.selected;

	if (!i || !record_has(v->r, i)) {
		i = down ? NOWHERE : entry_deepest(v->r, entry_last(v->r,
			v->at.item));
		v->at.part = i ? line_parts(v->r, i) - 1 : 0;
	} else if (down && v->at.part + 1 < line_parts(v->r, i)) {
		v->at.part++;
	} else if (!down && v->at.part) {
		v->at.part--;
	} else {
		item_id to = entry_step(v->r, i, down);

		if (!to && !down)
			return;
		i = to;
		v->at.part = i && !down ? line_parts(v->r, i) - 1 : 0;
	}
	v->at.selected = i;
	v->at.into = down ? 0 : INT_MAX / 2;    /* of a tall one: its end */
	v->dirty |= PANE_RECORD | PANE_HINT;
}

/* ---- the line ---- */

enum { ASIDE = 0x1E, ASIDE_PASTED = 0x1F };

item_id line_whose(const struct view *v)
{
	item_id i = v->c.whose, open = agenda_open(v->r);

	if (!v->c.begun || !v->c.text.n || !record_has(v->r, i) ||
	    i == floor_now(v->r) || v->r->item[i].parent != (open ? open :
	    MEETING))
		return NOWHERE;
	return i;
}

/* A line belongs to who had the floor when its first letter came. */
static void line_begun(struct view *v)
{
	bool begun = v->c.text.n != 0;

	if (begun == v->c.begun)
		return;
	if (v->c.whose && v->c.whose != floor_now(v->r)) {
		v->prompt_of = 0;       /* it named somebody else */
		v->dirty = PANE_ALL;
	}
	v->c.begun = begun;
	v->c.whose = begun ? floor_now(v->r) : NOWHERE;
}

/* The line aside is kept with it, behind a control that no text can hold. */
void line_keep(struct view *v)
{
	const struct composer *c = &v->c;
	char purpose[64] = "line", name[IDENT_SIZE];
	struct buf both = BUF_INIT;

	if (!c->entry && c->begun && record_has(v->r, c->whose)) {
		record_name(v->r, c->whose, name);
		snprintf(purpose, sizeof purpose, "%s %s", c->pasted ? "paste" :
			"line", name);
	} else if (c->entry) {
		record_name(v->r, c->entry, name);
		snprintf(purpose, sizeof purpose, "correct %s %zu", name,
			c->part);
	} else if (c->pasted) {
		snprintf(purpose, sizeof purpose, "paste");
	}
	if (!c->has_aside) {
		session_draft(v->s, c->text.s, c->text.n, c->cursor, purpose);
		return;
	}
	buf_addn(&both, c->text.s, c->text.n);
	buf_addc(&both, c->aside_pasted ? ASIDE_PASTED : ASIDE);
	buf_addn(&both, c->aside.s, c->aside.n);
	session_draft(v->s, both.s, both.n, c->cursor, purpose);
	buf_free(&both);
}

/* The line that a crash left over comes back. */
void line_restore(struct view *v)
{
	const char mark[] = { ASIDE, ASIDE_PASTED, '\0' };
	const char *text, *purpose;
	struct buf line = BUF_INIT;
	char name[IDENT_SIZE];
	size_t cursor, part, n;

	if (!session_draft_left(v->s, &text, &cursor, &purpose))
		return;
	n = strcspn(text, mark);
	buf_addn(&line, text, n);
	composer_set(&v->c, line.s, cursor);
	buf_free(&line);
	v->c.pasted = !strncmp(purpose, "paste", 5);
	line_begun(v);
	if (sscanf(purpose, "line %36s", name) == 1 ||
	    sscanf(purpose, "paste %36s", name) == 1)
		v->c.whose = record_named(v->r, name);
	v->c.has_aside = text[n] != '\0';
	if (v->c.has_aside) {
		v->c.aside_pasted = text[n] == ASIDE_PASTED;
		buf_add(&v->c.aside, text + n + 1);
		v->c.aside_cursor = v->c.aside.n;
	}
	if (sscanf(purpose, "correct %36s %zu", name, &part) == 2) {
		v->c.entry = record_named(v->r, name);
		v->c.part = part;
		if (record_has(v->r, v->c.entry))
			view_show(v, v->c.entry);
		else
			v->c.entry = NOWHERE;
	}
	line_keep(v);
	view_say(v, false, _("the half-typed line of last time is back"));
}

/* Is the hint the one of plain text, which says the same for every letter? */
bool line_hint_is_text(const struct view *v)
{
	const char *rest;

	return v->c.text.n && !v->candidates && !v->message.n &&
		(v->c.pasted || v->c.entry || !line_mark(v->c.text.s, &rest));
}

static void line_changed(struct view *v)
{
	bool same = v->hint_is_text;

	line_begun(v);
	v->candidates = 0;
	if (v->message.n) {
		same = false;
		buf_cut(&v->message, 0);
	}
	v->line_dirty = true;
	v->hint_is_text = line_hint_is_text(v);
	v->dirty |= PANE_COMPOSER;
	if (!same || !v->hint_is_text)
		v->dirty |= PANE_HINT;
}

/* Take the half-typed line from aside again. */
static void line_back(struct view *v)
{
	v->c.entry = NOWHERE;
	composer_set(&v->c, v->c.aside.s, v->c.aside_cursor);
	v->c.pasted = v->c.has_aside && v->c.aside_pasted;
	v->c.begun = v->c.text.n != 0;
	v->c.whose = v->c.has_aside ? v->c.aside_whose : NOWHERE;
	v->c.has_aside = false;
	buf_cut(&v->c.aside, 0);
	line_keep(v);
	v->dirty = PANE_ALL;
}

/* Make room in the composer; what is half typed there comes back. */
static void line_aside(struct view *v)
{
	struct composer *c = &v->c;

	buf_cut(&c->aside, 0);
	c->has_aside = c->text.n != 0;
	buf_addn(&c->aside, c->text.s, c->text.n);
	c->aside_cursor = c->cursor;
	c->aside_pasted = c->pasted;
	c->aside_whose = c->whose;
	c->begun = false;
}

static void correct(struct view *v, item_id entry, size_t part)
{
	struct buf text = BUF_INIT;

	line_aside(v);
	line_take(v->r, entry, part, &text);
	v->c.entry = entry;
	v->c.part = part;
	composer_set(&v->c, text.s, text.n);
	line_keep(v);
	buf_free(&text);
	v->dirty = PANE_ALL;
}

/* M-e: the entry selected, or the last one, whatever is half typed. */
static void correct_meant(struct view *v)
{
	item_id entry = v->at.selected ? v->at.selected :
		record_has(v->r, v->last) && line_parts(v->r, v->last) ?
		v->last : entry_last(v->r, v->at.item);
	size_t parts = entry && record_has(v->r, entry) ?
		line_parts(v->r, entry) : 0;

	if (v->c.entry || v->c.has_aside)
		view_say(v, true, _("another line waits: Enter or Esc first"));
	else if (!parts)
		view_say(v, true, _("there is nothing to correct here"));
	else
		correct(v, entry, v->at.selected ? v->at.part : parts - 1);
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
	case LINE_DRAFT:
		preview_ask(v, out->said);
		buf_cut(&v->message, 0);
		screen_open(v, &screen_preview);
		break;
	default:
		break;
	}
}

static void no_matter(void *context, item_id item, enum row row,
	const char *sentence)
{
	(void)context;
	(void)item;
	(void)row;
	(void)sentence;
}

/* Is the entry still there, under the item that is shown? */
static bool is_here(const struct view *v, item_id i)
{
	item_id item = agenda_of(v->r, i);

	return record_has(v->r, i) && (item ? item : MEETING) == v->at.item;
}

/* Enter a line that is not the composer's own: a key's. */
static bool enter(struct view *v, const char *text, bool own)
{
	struct line_context where = { v->at.selected ? v->at.selected :
		v->last, own && v->c.pasted, own ? line_whose(v) : NOWHERE,
		v->at.selected != NOWHERE, v->at.selected ? v->at.part : 0 };
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
	if (out.item && out.item != v->at.selected)
		v->last = out.item;
	if (out.after != LINE_DONE && out.after != LINE_CLOSED) {
		go_on(v, &out);
		return true;
	}
	if (*out.said)
		view_say(v, false, "%s", out.said);
	/* Follow the meeting; a look at another item ends with an entry. */
	if (agenda_open(v->r) != open || !record_has(v->r, shown) ||
	    (!v->at.selected && record_kind(v->r, out.item) != KIND_ITEM))
		view_follow(v);
	else if (v->at.selected && !is_here(v, v->at.selected))
		v->at.selected = NOWHERE;
	else if (v->at.selected && v->at.part >= line_parts(v->r,
	    v->at.selected))
		v->at.part = 0;
	if (out.after == LINE_CLOSED && gaps_tell(v->r, no_matter, NULL))
		screen_open(v, &screen_gaps);
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
			correct(v, v->at.selected, v->at.part);
		return;
	}
	buf_addn(&line, v->c.text.s, v->c.text.n);
	if (enter(v, line.s, true)) {
		line_back(v);
		/* What was entered is seen, whatever was looked at. */
		if (*line.s != '/' && !v->over)
			view_follow(v);
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
	} else {
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
	} else if (v->c.text.n) {
		view_say(v, false, _("nothing known goes on like this"));
	}
}

/* ---- keys ---- */

void line_put(struct view *v, const char *text)
{
	composer_set(&v->c, text, strlen(text));
	line_changed(v);
}

/* A mark to be gone on with; a half-typed line is put aside for it. */
static void begin_mark(struct view *v, const char *mark)
{
	if (v->c.entry || v->c.has_aside) {
		view_say(v, true, _("another line waits: Enter or Esc first"));
		return;
	}
	line_aside(v);
	line_put(v, mark);
}

static void key_line(struct view *v, const struct command *c)
{
	item_id selected = v->at.selected;
	struct buf line = BUF_INIT;

	if (strlen(c->line) == 1 && strchr("!#", *c->line)) {
		begin_mark(v, c->line);
		return;
	}
	buf_add(&line, c->line);
	/* The gavel falls on the outcome that is selected. */
	if (!strcmp(c->line, "!!") && selected &&
	    record_kind(v->r, selected) == KIND_OUTCOME) {
		buf_addc(&line, ' ');
		outcome_label(v->r, selected, &line);
	}
	enter(v, line.s, false);
	buf_free(&line);
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

/* Through a paragraph taller than the screen by its rows, else as many entries
 * as fill the screen. */
static void page(struct view *v, bool down)
{
	int room = v->record.rows - 2, left = room;
	int height = pane_record_height(v);

	if (v->at.into > height)        /* its end, not painted yet */
		v->at.into = height > room ? height - room : 0;
	if (v->at.selected && v->at.tall && (down ? v->at.into + room <
	    height : v->at.into > 0)) {
		v->at.into += down ? room : -room;
		if (v->at.into < 0)
			v->at.into = 0;
		v->dirty |= PANE_RECORD;
		return;
	}
	do {
		select_step(v, down);
		left -= pane_record_height(v) + 1;
	} while (left > 0 && v->at.selected);
}

static void escape(struct view *v)
{
	if (v->c.entry || v->c.has_aside) {
		line_back(v);
	} else if (v->candidates || (v->message.n && v->c.text.n)) {
		v->candidates = 0;
		buf_cut(&v->message, 0);
		v->dirty |= PANE_HINT;
	} else if (v->at.selected || v->at.item != agenda_open(v->r)) {
		buf_cut(&v->message, 0);
		view_follow(v);
		v->dirty = PANE_ALL;
	} else if (v->message.n) {
		buf_cut(&v->message, 0);
		v->dirty |= PANE_HINT;
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
	else if (!strcmp(name, "M-e"))
		correct_meant(v);
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

/* ---- the mouse ---- */

static bool is_in(const struct area *a, const struct key *k)
{
	return k->row >= a->row && k->row < a->row + a->rows &&
		k->column >= a->column && k->column < a->column + a->columns;
}

static void click(struct view *v, const struct key *k)
{
	item_id i;
	size_t part;

	if (is_in(&v->composer, k)) {
		composer_wrap(v, v->composer.columns);  /* as typed by now */
		composer_point(v, k->row - v->composer.row, k->column -
			v->composer.column);
		line_changed(v);
	} else if (is_in(&v->record, k)) {
		i = pane_record_at(v, k->row - v->record.row, &part);
		v->at.selected = i;
		v->at.part = i ? part : 0;
		v->at.into = 0;
		v->dirty |= PANE_RECORD | PANE_HINT;
	} else if (is_in(&v->side, k)) {
		i = pane_agenda_at(v, k->row - v->side.row);
		if (i)
			view_show(v, i);
	}
}

static bool mouse_key(struct view *v, const struct key *k)
{
	if (!strcmp(k->name, "Click"))
		click(v, k);
	else if (!strcmp(k->name, "WheelUp"))
		select_step(v, false);
	else if (!strcmp(k->name, "WheelDown"))
		select_step(v, true);
	else
		return false;
	return true;
}

/* ---- what lies over the console ---- */

static void close_over(struct view *v)
{
	if (v->over == &screen_chair)
		chair_read_all(v);
	v->quit |= v->chair_only;
	v->over = NULL;
	buf_cut(&v->over_text, 0);
}

static bool is_one_of(const char *name, const char *const *names)
{
	while (*names && strcmp(*names, name))
		names++;
	return *names;
}

/* The meeting goes on: what is typed goes into the line, and keys that take
 * the meeting down do it. True: the key was not for the screen. */
static bool meeting_goes_on(struct view *v, const struct key *k)
{
	static const char *const seen[] = { "F2", "F4", "F5", "M-d", NULL };
	static const char *const acts[] = { "F2", "F4", "F5", "M-d", "F6",
		"F7", "M-u", "M-r", "C-s", NULL };
	bool act = k->what == KEY_NAMED && is_one_of(k->name, acts);

	if (v->chair_only)
		return false;
	if (!act && (k->what == KEY_NAMED || !v->over->letters ||
	    (k->what == KEY_TYPED && strstr(v->over->letters, k->text))))
		return false;
	/* The chair sees these; what is refused is said in the console. */
	if (act && v->over == &screen_chair && is_one_of(k->name, seen)) {
		command_key(v, k);
		if (v->message.n && v->message_alarm)
			close_over(v);
		v->dirty = PANE_ALL;
		return true;
	}
	close_over(v);
	v->dirty = PANE_ALL;
	return false;
}

void hand_key(struct view *v, const struct key *k, const struct buf *pasted)
{
	bool changed;

	v->pasted = pasted;
	if (v->over && meeting_goes_on(v, k))
		return;
	if (v->over) {
		if (!v->over->key(v, k))
			close_over(v);
		v->dirty = PANE_ALL;
		return;
	}
	if (k->what == KEY_PASTED) {
		paste(v, pasted);
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
		if (walking_key(v, k->name) || command_key(v, k) ||
		    mouse_key(v, k))
			return;
	}
	if (composer_key(&v->c, k, &changed) && changed)
		line_changed(v);
}
