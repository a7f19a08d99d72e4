/* preview.c -- the report of this meeting as it stands, in any language.
 *
 *  (1) It writes nothing. What is not set is marked in the text, and counted
 *      in the title.
 *  (2) It is drawn again when the record, the language, the form or the width
 *      has changed, and only then.
 */
#include "config.h"
#include "ui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "base/text.h"
#include "draft/form.h"
#include "draft/report.h"
#include "draft/writers.h"
#include "session/session.h"
#include "ui/term.h"

static const char *const tongues[LANG_COUNT] = { "", "العربية", "English",
	"Español", "Français", "Русский", "中文" };

/* What is shown: made by make(), valid while nothing below has changed. */
struct preview {
	enum lang lang;
	char form[256];         /* one delivered, or the path of the user's */
	bool made;
	uint64_t changes;       /* of the record when it was made */
	int columns;
	size_t open;            /* facts that are not set */
	struct buf text;
};

static struct preview *preview_of(struct view *v)
{
	if (!v->preview) {
		v->preview = mem_get(sizeof *v->preview);
		v->preview->text = (struct buf)BUF_INIT;
		v->preview->lang = record_lang(v->r) ? record_lang(v->r) :
			LANG_EN;
		strcpy(v->preview->form, "cwg-chair");
	}
	return v->preview;
}

void preview_forget(struct view *v)
{
	if (v->preview)
		buf_free(&v->preview->text);
	free(v->preview);
	v->preview = NULL;
}

/* "zh", "actions", "fr my-form.yaml": what /draft was given. */
void preview_ask(struct view *v, const char *words)
{
	struct preview *p = preview_of(v);
	char word[256];
	int n;

	p->made = false;
	for (; sscanf(words, " %255s%n", word, &n) == 1; words += n)
		if (lang_read(word) && strlen(word) == 2)
			p->lang = lang_read(word);
		else
			strcpy(p->form, word);
}

static void count_one(void *context, const char *sentence)
{
	(void)sentence;
	++*(size_t *)context;
}

static size_t open_blocks(const struct doc *d)
{
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++)
		n += d->block[i].open;
	return n;
}

static void make(struct view *v, struct preview *p)
{
	const char *path = session_path(v->s);
	struct report_request q = { .form = p->form,
		.lang = p->lang, .incomplete = true, .n = 1,
		.meeting = &v->r, .path = &path };
	struct write_options o = { .columns = p->columns };
	struct fault f = FAULT_INIT;
	size_t told = 0;
	struct doc d;

	buf_cut(&p->text, 0);
	p->open = 0;
	if (!report_draw(&q, &d, count_one, &told, &f)) {
		fault_print(&f, &p->text);
	} else {
		p->open = open_blocks(&d);
		writer_named("text")->write(&d, &o, &p->text, &f);
		doc_close(&d);
	}
	p->changes = v->r->changes;
	p->made = true;
}

static void draw_title(const struct preview *p, const struct area *a)
{
	const char *keys = _("Tab language  f form  Esc back ");
	int width = text_width(keys, strlen(keys)) + 1;
	struct buf b = BUF_INIT;

	buf_addf(&b, _(" Draft · %s · %s"), p->form, tongues[p->lang]);
	if (p->open)
		buf_addf(&b, ngettext(" · %zu place is open",
			" · %zu places are open", p->open), p->open);
	paint_text(a, 0, 0, a->columns - width, STYLE_HEAD, b.s, b.n, false);
	paint_text(a, 0, a->columns - width, width, STYLE_HEAD, keys,
		strlen(keys), false);
	buf_free(&b);
}

/* The writer marks the direction of a line for editors; here the screen has
 * its own way. A rule across goes the way of the language. */
static bool direction(const struct preview *p, const char **at, size_t *n)
{
	bool marked = *n >= 3 && (!memcmp(*at, "\xE2\x80\x8F", 3) ||
		!memcmp(*at, "\xE2\x80\x8E", 3));
	bool rule = strspn(*at, " -_") >= *n;
	bool rtl = marked ? (*at)[2] == '\x8F' : rule ? p->lang == LANG_AR :
		text_is_rtl(*at, *n);

	if (marked) {
		*at += 3;
		*n -= 3;
	}
	return rtl;
}

static void preview_draw(struct view *v)
{
	struct area a = { 0, 0, term_rows(), term_columns() };
	struct preview *p = preview_of(v);
	int columns = a.columns - 2 < 80 ? a.columns - 2 : 80, left, row;
	const char *at;
	size_t n;

	if (!p->made || p->changes != v->r->changes || p->columns != columns) {
		p->columns = columns;
		make(v, p);
	}
	left = (a.columns - columns) / 2;
	paint_blank(&a);
	draw_title(p, &a);
	for (row = 1; row < a.rows; row++) {
		bool rtl;

		if (!many_at(p->text.s, v->over_index + (size_t)row - 1, &at,
		    &n))
			break;
		rtl = direction(p, &at, &n);
		paint_text(&a, row, left, columns, STYLE_PLAIN, at, n, rtl);
	}
	paint_no_cursor();
}

/* The form that is delivered after the one shown; behind the last, and for
 * one of the user's, the first. */
struct next_form {
	const char *shown;
	char first[256], next[256];
	bool passed;
};

static void pass_form(void *context, const char *name, const char *about)
{
	struct next_form *x = context;

	(void)about;
	if (!*x->first)
		snprintf(x->first, sizeof x->first, "%s", name);
	if (x->passed && !*x->next)
		snprintf(x->next, sizeof x->next, "%s", name);
	x->passed = x->passed || !strcmp(name, x->shown);
}

static void turn_form(struct preview *p)
{
	struct next_form x = { .shown = p->form };

	forms_tell(pass_form, &x);
	if (*x.first)
		strcpy(p->form, *x.next ? x.next : x.first);
}

static void turn_language(struct preview *p)
{
	p->lang = p->lang + 1 < LANG_COUNT ? p->lang + 1 : LANG_AR;
}

static void turn(struct view *v, void (*what)(struct preview *))
{
	struct preview *p = preview_of(v);

	what(p);
	p->made = false;
	v->over_index = 0;
}

static bool preview_key(struct view *v, const struct key *k)
{
	static const struct { const char *name; int rows; } moves[] = {
		{ "Up", -1 }, { "Down", 1 }, { "WheelUp", -3 },
		{ "WheelDown", 3 }, { "PgUp", -1000 }, { "PgDn", 1000 },
		{ "Home", -1000000 }, { "End", 1000000 },
	};
	struct preview *p = preview_of(v);
	long page = term_rows() > 3 ? term_rows() - 2 : 1;
	long most = (long)many_count(p->text.s) - page;
	long to = (long)v->over_index;

	if (k->what == KEY_TYPED && !strcmp(k->text, "f"))
		turn(v, turn_form);
	if (k->what == KEY_TYPED)
		return strcmp(k->text, "q") != 0;
	if (k->what != KEY_NAMED)
		return true;
	if (!strcmp(k->name, "Tab"))
		turn(v, turn_language);
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		if (strcmp(k->name, moves[i].name))
			continue;
		to += labs(moves[i].rows) == 1000 ? moves[i].rows / 1000 *
			page : moves[i].rows;
		to = to > most ? most : to;
		v->over_index = to > 0 ? (size_t)to : 0;
	}
	return strcmp(k->name, "Esc") && strcmp(k->name, "C-c") &&
		strcmp(k->name, "F11") && strcmp(k->name, "F10");
}

const struct screen screen_preview = { "draft", preview_draw, preview_key,
	NULL, "qf" };
