/* explain.c -- what a line would become, in one sentence.
 *
 * Looks at the roster, the agenda and one entry at most, so the time does not
 * grow with the record.
 */
#include "config.h"
#include "line/line.h"

#include <string.h>

#include "line/act.h"
#include "line/commands.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

static void add_item(const struct record *r, item_id item, struct buf *out)
{
	agenda_number(r, item, out);
	buf_addf(out, " %s", record_text(r, item, ITEM_TITLE, LANG_NONE));
}

/* "under 5", or "under the meeting" */
static void add_here(const struct record *r, struct buf *out)
{
	item_id open = agenda_open(r);
	struct buf number = BUF_INIT;

	if (open)
		agenda_number(r, open, &number);
	if (open)
		buf_addf(out, _(" under %s"), number.s);
	else
		buf_add(out, _(" under the meeting, for no item is open"));
	buf_free(&number);
}

static void add_who(const struct record *r, const char *typed, int64_t now,
	struct buf *out)
{
	const char *value = who_meant(r, typed, now);
	item_id two[2];

	if (value)
		buf_add(out, who_shown(r, value, LANG_NONE));
	else if (who_several(r, typed, two))
		buf_addf(out, _("'%s', who may be %s or %s"), typed,
			who_shown(r, who_value(r, two[0]), LANG_NONE),
			who_shown(r, who_value(r, two[1]), LANG_NONE));
	else
		buf_addf(out, _("'%s', who is not in the roster"), typed);
}

/* Names with commas between them, unless the whole is somebody's. */
static void add_whos(const struct record *r, const char *typed, int64_t now,
	struct buf *out)
{
	struct buf one = BUF_INIT;
	size_t n = 0;

	if (who_meant(r, typed, now)) {
		add_who(r, typed, now, out);
		return;
	}
	while (next_who(r, &typed, now, &one))
		if (one.n) {
			buf_add(out, n++ ? ", " : "");
			add_who(r, one.s, now, out);
		}
	buf_free(&one);
}

/* A document that is presented; where there is a list, is it in it? */
static void add_document(const struct record *r, const char *typed,
	struct buf *out)
{
	bool several = strstr(typed, " and ") || strpbrk(typed, ",;") ||
		strstr(typed, "、") || strstr(typed, "，");

	if (!several && !document_find(r, typed) &&
	    record_first(r, MEETING, MEETING_DOCUMENTS))
		buf_addf(out, _(" %s, which is not listed"), typed);
	else
		buf_addf(out, " %s", typed);
}

static bool explain_text(const struct record *r,
	const struct line_context *where, struct buf *out)
{
	item_id floor = speech_of(r, where);
	const char *who = record_say(r, floor, INTERVENTION_SPEAKER);

	if (floor && *who)
		buf_addf(out, _("a paragraph of %s"), who_shown(r, who,
			LANG_NONE));
	else if (floor)
		buf_add(out, _("a paragraph of the speaker"));
	else {
		buf_add(out, _("a note"));
		add_here(r, out);
	}
	return true;
}

static bool explain_speaker(const struct record *r, const char *args,
	struct buf *out)
{
	struct speaking p;
	int64_t now = clock_now();

	args = skip_blanks(args);
	if (*args == '?' || !strncmp(args, "？", 3)) {
		args = skip_blanks(args + (*args == '?' ? 1 : 3));
		if (!strncmp(args, "is ", 3)) {
			buf_add(out, _("the speaker without a name was "));
			add_who(r, skip_blanks(args + 3), now, out);
			return true;
		}
	}
	speaking_read(r, args, now, &p);
	if (p.who.n) {
		buf_add(out, _("the floor to "));
		add_who(r, p.who.s, now, out);
	} else {
		buf_add(out, _("a new speaker now, name to follow"));
	}
	if (p.behalf.n) {
		buf_add(out, _(", for "));
		add_whos(r, p.behalf.s, now, out);
	}
	if (*p.kind)
		buf_addf(out, " · %s", _(p.kind));
	if (p.documents.n)
		add_document(r, p.documents.s, out);
	speaking_free(&p);
	return true;
}

static bool explain_list(const struct record *r, const char *args,
	struct buf *out)
{
	struct asking p;

	asking_read(args, &p);
	buf_add(out, p.off ? _("off the list of speakers: ") :
		_("onto the list of speakers: "));
	if (p.who.n)
		add_who(r, p.who.s, clock_now(), out);
	if (!p.off)
		buf_addf(out, " · %s", _(p.kind));
	if (p.about.n)
		buf_addf(out, " · %s", p.about.s);
	asking_free(&p);
	return true;
}

static bool explain_item(const struct record *r, const char *args,
	struct buf *out)
{
	const char *rest;
	item_id open = agenda_open(r), to;

	args = skip_blanks(args);
	if (line_mark(args, &rest) == '+') {
		buf_addf(out, _("a new item: %s"), skip_blanks(rest));
		return true;
	}
	if (!*args)
		to = agenda_coming(r);
	else if (!strcmp(args, "-"))
		to = agenda_prev(r, open);
	else
		to = agenda_find(r, args);
	if (!to) {
		buf_add(out, _("there is no such item"));
		return false;
	}
	buf_add(out, _("go to "));
	add_item(r, to, out);
	return true;
}

static bool explain_outcome(const struct record *r, const char *args,
	struct buf *out)
{
	struct proposing p;
	int64_t now = clock_now();

	proposing_read(args, &p);
	if (p.gavel) {
		buf_addf(out, p.text.n ? _("the gavel: outcome %s is agreed") :
			_("the gavel: the last proposed outcome is agreed%s"),
			p.text.s);
		proposing_free(&p);
		return true;
	}
	buf_add(out, p.sub ? _("a sub-item of the last outcome") :
		_("an outcome proposed"));
	if (!p.sub)
		add_here(r, out);
	if (*p.verb)
		buf_addf(out, " · %s", _(p.verb));
	if (p.owners.n) {
		buf_add(out, " · ");
		add_whos(r, p.owners.s, now, out);
	}
	if (p.due_row)
		buf_addf(out, _(" · by %s"), p.due_row == OUTCOME_DUE_MEETING &&
			!strcmp(p.due.s, "next") ? _("next meeting") : p.due.s);
	proposing_free(&p);
	return true;
}

/* Which entry, whose, and how many places; with g the whole record is only
 * counted when it is entered. */
static bool explain_correct(const struct record *r,
	const struct line_context *where, const char *text, struct buf *out)
{
	struct line_act a = { .r = r, .where = where };
	struct correcting p;
	item_id i = meant(&a);
	enum row row = text_row(record_kind(r, i));
	const char *value = row ? record_text(r, i, row, LANG_NONE) : "";
	size_t n;

	correcting_read(text, &p);
	n = count_of(value, p.old.s);
	if (p.all)
		buf_addf(out, _("'%s' becomes '%s' in the whole record"),
			p.old.s, p.new.s);
	else if (!p.old.n)
		buf_add(out, _("a correction: /s/old/new/"));
	else
		buf_addf(out, ngettext("%zu place in: %.60s",
			"%zu places in: %.60s", n), n, value);
	n += p.all || !p.old.n;
	correcting_free(&p);
	return n != 0;
}

/* Which entry a command without an address speaks of; NULL: an outcome. */
static const struct {
	const char *command;
	item_id (*meant)(const struct line_act *a);
	bool who;               /* its words are names */
} targets[] = {
	{ "at", meant_time, false }, { "speaker", meant_speech, true },
	{ "behalf", meant_speech, true }, { "kind", meant, false },
	{ "attribution", meant_speech, false }, { "delete", meant, false },
	{ "move to", meant_time, false }, { "verb", NULL, false },
	{ "topic", NULL, false }, { "owner", NULL, true },
	{ "due", NULL, false },
};

/* What is not in the record of an item goes by its name: "document: 2/7". */
static void add_named(const struct record *r, item_id i, struct buf *out)
{
	static const enum row names[] = {
		REQUEST_WHO, DOCUMENT_SYMBOL, DOCUMENT_TITLE, PERSON_NAME,
		BODY_NAME, OFFICER_WHO, ITEM_TITLE
	};
	enum kind k = record_kind(r, i);
	const char *name = "";

	for (size_t n = 0; !*name && n < sizeof names / sizeof *names; n++)
		if (schema[names[n]].kind == k)
			name = record_text(r, i, names[n], LANG_NONE);
	if (*name)
		buf_addf(out, "%s: %s", _(kind_key(k)), who_shown(r, name,
			LANG_NONE));
	else
		buf_add(out, _("the entry"));
}

/* "09:58 Rwanda", "outcome b" */
static void add_target(const struct record *r, item_id i, struct buf *out)
{
	enum kind k = record_kind(r, i);
	char at[9];

	while (k == KIND_OUTCOME || k == KIND_POSITION) {
		if (k == KIND_OUTCOME) {
			buf_add(out, _("outcome "));
			outcome_label(r, i, out);
			return;
		}
		i = r->item[i].parent;
		k = record_kind(r, i);
	}
	if (k == KIND_INTERVENTION) {
		const char *who = record_say(r, i, INTERVENTION_SPEAKER);

		time_of_day(record_say(r, i, INTERVENTION_BEGAN), false, at);
		buf_addf(out, "%s %s", at, *who ? who_shown(r, who, LANG_NONE)
			: _("(name to follow)"));
	} else if (k == KIND_NOTE || k == KIND_EVENT) {
		time_of_day(record_say(r, i, k == KIND_NOTE ? NOTE_AT :
			EVENT_AT), false, at);
		buf_addf(out, _("the note of %s"), at);
	} else if (k == KIND_SITTING) {
		buf_add(out, _("the sitting"));
	} else {
		add_named(r, i, out);
	}
}

/* "correct who spoke · Malcolm Johnson · of 09:58 Rwanda". False: it is no
 * command of that kind. */
static bool explain_target(const struct record *r,
	const struct line_context *where, const struct command *c,
	const char *args, struct buf *out)
{
	struct line_act a = { .r = r, .where = where };
	struct fault f = FAULT_INIT;
	size_t k = 0, n = sizeof targets / sizeof *targets;
	item_id i;

	while (k < n && strcmp(targets[k].command, c->name))
		k++;
	if (k == n)
		return false;
	i = targets[k].meant ? targets[k].meant(&a) : meant_outcome(&a, &f);
	if (*args)
		buf_add(out, _(c->help));
	else
		buf_addf(out, "/%s %s · %s", c->name, c->usage, _(c->help));
	if (*args && targets[k].who) {
		buf_add(out, " · ");
		add_whos(r, args, clock_now(), out);
	}
	if (*args && !strcmp(c->name, "move to")) {
		item_id to = item_typed(&a, args, &f);

		buf_add(out, " · ");
		if (!to) {
			buf_add(out, _("there is no such item"));
			return true;
		}
		add_item(r, to, out);
	}
	buf_add(out, " · ");
	if (i && !strcmp(c->name, "delete") && part_meant(&a))
		buf_addf(out, _("paragraph %zu of "), where->part + 1);
	if (i)
		add_target(r, i, out);
	else
		buf_add(out, _("no entry is selected"));
	return true;
}

/* Commands whose words go to several fields, named as in their usage: so many
 * words, then parts with commas between them, or all that is left. */
static const struct { const char *command; int words; const char *field[5]; }
parted[] = {
	{ "person", 1, { "CODE", "NAME", "TITLE", "POST", "BODY" } },
	{ "body", 1, { "CODE", "NAME", "CATEGORY" } },
	{ "place", 0, { "CITY", "PREMISES", "ROOM" } },
	{ "meeting", 2, { "CODE", "NUMBER", "NAME" } },
};

/* The i-th of such fields; a meeting's name may have commas. */
static void take_field(const char **args, int i, int words, struct buf *out)
{
	const char *word;
	size_t n;

	buf_cut(out, 0);
	if (i >= words && words < 2) {
		next_part(args, comma, out);
		return;
	}
	if (i < words)
		n = next_word(args, &word);
	else
		n = strlen(word = skip_blanks(*args));
	buf_addn(out, word, n);
	*args = word + n;
}

/* "SYMBOL 13/4 · SOURCE Rwanda · TITLE Laws" */
static void add_doc_parts(const struct record *r, const char *args,
	struct buf *out)
{
	struct documenting p;

	documenting_read(args, &p);
	if (p.symbol.n)
		buf_addf(out, " · SYMBOL %s", p.symbol.s);
	if (p.source.n) {
		buf_add(out, " · SOURCE ");
		add_whos(r, p.source.s, clock_now(), out);
	}
	if (p.title.n)
		buf_addf(out, " · TITLE %s", p.title.s);
	documenting_free(&p);
}

/* Which words go where: "somebody for the roster · CODE jns · NAME ...". */
static bool explain_parts(const struct record *r, const struct command *c,
	const char *args, struct buf *out)
{
	size_t k = 0, n = sizeof parted / sizeof *parted;
	struct buf part = BUF_INIT;

	while (k < n && strcmp(parted[k].command, c->name))
		k++;
	if (!*args || (k == n && strcmp(c->name, "doc")))
		return false;
	buf_add(out, _(c->help));
	if (k == n)
		add_doc_parts(r, args, out);
	for (int i = 0; k < n && i < 5 && parted[k].field[i] &&
	     *skip_blanks(args); i++) {
		take_field(&args, i, parted[k].words, &part);
		if (part.n)
			buf_addf(out, " · %s %s", parted[k].field[i], part.s);
	}
	buf_free(&part);
	return true;
}

static bool explain_command(const struct record *r,
	const struct line_context *where, const char *args, struct buf *out)
{
	const struct command *c;
	const char *rest;

	args = skip_blanks(args);
	if (is_correcting(args))
		return explain_correct(r, where, args, out);
	c = command_match(args, &rest);
	if (!c && *args) {
		buf_add(out, _("Tab shows the commands that begin so"));
		return false;
	}
	if (!c)
		buf_add(out, _("a command; Tab lists them"));
	else if (!explain_target(r, where, c, rest, out) &&
		 !explain_parts(r, c, rest, out))
		buf_addf(out, "/%s %s · %s", c->name, c->usage, _(c->help));
	if (c && !strcmp(c->name, "close"))
		buf_add(out, _(" · F9 first lists what is still open"));
	return true;
}

bool line_explain(const struct record *r, const struct line_context *where,
	const char *text, size_t n, struct buf *out)
{
	struct buf copy = BUF_INIT;
	const char *args;
	bool ok = true;
	char mark;

	if (!n)
		return true;
	/* A long text explains itself by its beginning. */
	buf_addn(&copy, text, n < 400 ? n : 400);
	mark = where && where->pasted ? 0 : line_mark(copy.s, &args);
	switch (mark) {
	case '@':
		ok = explain_speaker(r, args, out);
		break;
	case '+':
		ok = explain_list(r, args, out);
		break;
	case '#':
		ok = explain_item(r, args, out);
		break;
	case '!':
		ok = explain_outcome(r, args, out);
		break;
	case '/':
		ok = explain_command(r, where, args, out);
		break;
	default:
		ok = explain_text(r, where, out);
	}
	buf_free(&copy);
	return ok;
}
