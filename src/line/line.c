/* line.c -- the line language: one line, one act. */
#include "config.h"
#include "line/line.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "line/act.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

/* ---- text ---- */

/* The paragraphs of a line, blank ones left out. */
static void paragraphs(const char *text, struct buf *out)
{
	while (*text) {
		size_t n = strcspn(text, "\n"), before = out->n;

		if (before)
			buf_addc(out, '\n');
		copy_trimmed(out, text, n);
		if (out->n == before + (before ? 1 : 0))
			buf_cut(out, before);
		text += n + (text[n] == '\n');
	}
}

bool line_text(struct line_act *a, const char *text, struct fault *f)
{
	item_id floor = speech_of(a->r, a->where);
	struct buf b = BUF_INIT;
	bool ok = true;

	paragraphs(text, &b);
	if (b.n && floor) {
		a->out->item = floor;
		ok = put_more(a, floor, INTERVENTION_TEXT, b.s, f);
	} else if (b.n) {
		a->out->item = make(a, KIND_NOTE, here(a), f);
		ok = put_stamp(a, a->out->item, NOTE_AT, f) &&
			put(a, a->out->item, NOTE_TEXT, b.s, f);
	}
	buf_free(&b);
	return ok;
}

/* ---- @ ---- */

/* "Rev.1", "(Add.2)": of the document whose number stands before. */
static bool is_revision(const char *word, size_t n)
{
	static const char *const names[] = {
		"rev", "add", "corr", "amend"
	};

	if (n && *word == '(')
		word++, n--;
	for (size_t k = 0; k < sizeof names / sizeof *names; k++)
		if (n >= strlen(names[k]) && !strncasecmp(word, names[k],
		    strlen(names[k])))
			return true;
	return false;
}

/* Is each of several words the number of a document? */
static bool all_numbers(const char *words)
{
	const char *word;
	size_t n, count = 0;

	while ((n = next_word(&words, &word))) {
		size_t digit = strcspn(word, "0123456789");

		if (digit >= n)
			return false;
		count += !count || !is_revision(word, n);
	}
	return count > 1;
}

/* The next number of several, with what revises it. */
static bool next_number(const char **s, struct buf *out)
{
	const char *word, *next;
	size_t n = next_word(s, &word);

	buf_cut(out, 0);
	buf_addn(out, word, n);
	for (next = *s; out->n && (n = next_word(&next, &word)) &&
	     is_revision(word, n); *s = next) {
		buf_addc(out, ' ');
		buf_addn(out, word, n);
	}
	return out->n;
}

/* One document named with a presentation; a known one becomes introduced.
 * "13/4 13/5" are two, "TD 45" and "13/4 Rev.1" are one. */
static bool present_one(struct line_act *a, item_id i, const char *name,
	struct fault *f)
{
	item_id d = document_find(a->r, name);
	struct buf one = BUF_INIT;
	bool ok = true;

	if (!*name)
		return true;
	if (d)
		return document_introduce(a, d, f) && put_more(a, i,
			INTERVENTION_DOCUMENT, record_say(a->r, d,
			DOCUMENT_SYMBOL), f);
	if (!all_numbers(name))
		return put_more(a, i, INTERVENTION_DOCUMENT, name, f);
	while (ok && next_number(&name, &one))
		ok = present_one(a, i, one.s, f);
	buf_free(&one);
	return ok;
}

static bool present_documents(struct line_act *a, item_id i,
	const char *documents, struct fault *f)
{
	struct buf part = BUF_INIT;
	bool ok = true;

	if (document_find(a->r, documents))
		return present_one(a, i, documents, f);
	while (ok && next_part(&documents, names_mark, &part)) {
		char *rest = part.s, *and;

		while (ok && (and = strstr(rest, " and "))) {
			*and = '\0';
			ok = present_one(a, i, rest, f);
			rest = and + 5;
		}
		if (!strncmp(rest, "and ", 4))
			rest += 4;
		ok = ok && present_one(a, i, rest, f);
	}
	buf_free(&part);
	return ok;
}

/* A presentation that names no document is that of the one its speaker has
 * listed. */
static bool present_own(struct line_act *a, item_id i, const char *who,
	struct fault *f)
{
	item_id d = document_waiting(a, who);
	const char *name = record_say(a->r, d, DOCUMENT_SYMBOL);

	if (!d)
		return true;
	if (!*name)
		name = record_text(a->r, d, DOCUMENT_TITLE, LANG_NONE);
	return document_introduce(a, d, f) &&
		(!*name || put_more(a, i, INTERVENTION_DOCUMENT, name, f));
}

/* Who has asked for the floor is off the list, and the kind goes along. */
static bool from_the_list(struct line_act *a, item_id i, const char *who,
	struct fault *f)
{
	item_id request = *who ? floor_request(a->r, who) : NOWHERE;
	const char *kind = request ? record_say(a->r, request, REQUEST_KIND)
		: "";

	if (!request)
		return true;
	if (*kind && strcmp(kind, "statement") &&
	    !put(a, i, INTERVENTION_KIND, kind, f))
		return false;
	return batch_remove(a->b, request, f);
}

/* A speaker stamped by key and not yet named or heard: the name is his. */
static item_id unnamed_now(const struct record *r)
{
	item_id i = floor_now(r);

	if (i && !*record_say(r, i, INTERVENTION_SPEAKER) &&
	    !*record_say(r, i, INTERVENTION_TEXT))
		return i;
	return NOWHERE;
}

static item_id last_unnamed(const struct line_act *a)
{
	item_id parent = here(a), i = floor_now(a->r);

	if (i && !*record_say(a->r, i, INTERVENTION_SPEAKER))
		return i;
	for (;;) {
		i = record_last(a->r, parent, parent == MEETING ?
			MEETING_RECORD : ITEM_RECORD);
		for (; i; i = record_prev(a->r, i))
			if (record_kind(a->r, i) == KIND_INTERVENTION &&
			    !*record_say(a->r, i, INTERVENTION_SPEAKER))
				return i;
		if (parent == MEETING)
			return NOWHERE;
		parent = agenda_prev(a->r, parent);
		if (!parent)
			parent = MEETING;
	}
}

/* Did he ask for the floor before this one of his began? */
static bool asked_before(const struct record *r, const char *who, item_id i)
{
	item_id request = floor_request(r, who);
	int64_t asked, began;

	return request && time_read(record_say(r, i, INTERVENTION_BEGAN),
		&began) && time_read(record_say(r, request, REQUEST_AT),
		&asked) && asked <= began;
}

static bool name_unnamed(struct line_act *a, const char *typed,
	struct fault *f)
{
	struct buf keep = BUF_INIT, name = BUF_INIT;
	item_id i = last_unnamed(a);
	const char *who;
	bool ok;

	copy_trimmed(&name, typed, strlen(typed));
	who = who_typed(a, name.s, &keep);
	if (!*who)
		ok = fail(f, FAULT_RULE, _("say who it was: @? is NAME"));
	else if (!i)
		ok = fail(f, FAULT_RULE, _("no speaker is without a name"));
	else
		ok = put(a, i, INTERVENTION_SPEAKER, who, f) &&
			(!asked_before(a->r, who, i) ||
			 from_the_list(a, i, who, f));
	a->out->item = i;
	buf_free(&keep);
	buf_free(&name);
	return ok;
}

static bool speak(struct line_act *a, const struct speaking *p,
	struct fault *f)
{
	struct buf keep = BUF_INIT;
	const char *who = who_typed(a, p->who.s, &keep);
	item_id i = *who ? unnamed_now(a->r) : NOWHERE;
	bool ok;

	if (i)
		ok = put(a, i, INTERVENTION_SPEAKER, who, f);
	else
		ok = (i = floor_give(a, who, f)) != NOWHERE;
	a->out->item = i;
	ok = ok && from_the_list(a, i, who, f);
	if (ok && p->behalf.n)
		ok = put_list(a, i, INTERVENTION_BEHALF, p->behalf.s, f);
	if (ok && *p->kind)
		ok = put(a, i, INTERVENTION_KIND, p->kind, f);
	ok = ok && present_documents(a, i, p->documents.s, f);
	if (ok && !p->documents.n && !strcmp(p->kind, "presentation"))
		ok = present_own(a, i, who, f);
	if (ok && p->words.n) {
		struct buf b = BUF_INIT;

		paragraphs(p->words.s, &b);
		ok = put_more(a, i, INTERVENTION_TEXT, b.s, f);
		buf_free(&b);
	}
	buf_free(&keep);
	return ok;
}

bool line_floor(struct line_act *a, const char *who, struct fault *f)
{
	struct speaking p = { BUF_INIT, BUF_INIT, BUF_INIT, BUF_INIT, "",
		false };
	bool ok;

	buf_add(&p.who, who);
	ok = speak(a, &p, f);
	speaking_free(&p);
	return ok;
}

bool line_speaker(struct line_act *a, struct fault *f)
{
	const char *args = skip_blanks(a->args);
	struct speaking p;
	bool ok;

	if (*args == '?' || !strncmp(args, "？", 3)) {
		const char *rest = skip_blanks(args + (*args == '?' ? 1 : 3));

		if (!strncmp(rest, "is ", 3) || !strcmp(rest, "is"))
			return name_unnamed(a, rest + 2, f);
		args = rest;
	}
	speaking_read(a->r, args, a->now, &p);
	ok = speak(a, &p, f);
	speaking_free(&p);
	return ok;
}

/* ---- + ---- */

static bool off_the_list(struct line_act *a, const char *who, struct fault *f)
{
	item_id i = floor_request(a->r, who);

	if (!i)
		return fail(f, FAULT_RULE, _("'%s' is not on the list of "
			"speakers"), who);
	return batch_remove(a->b, i, f);
}

static bool onto_the_list(struct line_act *a, const char *who,
	const struct asking *p, struct fault *f)
{
	item_id i;

	if (floor_request(a->r, who))
		return fail(f, FAULT_RULE, _("'%s' is on the list already"),
			who);
	i = batch_new(a->b, KIND_REQUEST, MEETING, floor_rank(a->r, p->kind),
		f);
	a->out->item = i;
	if (!strcmp(record_say(a->r, MEETING, MEETING_LIST), "closed"))
		say(a, _("the list of speakers is closed; '%s' is on it all "
			"the same"), who);
	return put(a, i, REQUEST_WHO, who, f) &&
		put(a, i, REQUEST_KIND, p->kind, f) &&
		put(a, i, REQUEST_ABOUT, p->about.s, f) &&
		put_stamp(a, i, REQUEST_AT, f);
}

bool line_list(struct line_act *a, struct fault *f)
{
	struct asking p;
	struct buf keep = BUF_INIT;
	const char *who;
	bool ok;

	asking_read(a->args, &p);
	who = who_typed(a, p.who.s, &keep);
	if (!*who)
		ok = fail(f, FAULT_RULE, _("say who asks for the floor: +NAME"));
	else if (p.off)
		ok = off_the_list(a, who, f);
	else
		ok = onto_the_list(a, who, &p, f);
	asking_free(&p);
	buf_free(&keep);
	return ok;
}

/* ---- # ---- */

static bool item_add(struct line_act *a, const char *title, struct fault *f)
{
	item_id open = agenda_open(a->r);
	item_id parent = open ? a->r->item[open].parent : MEETING;
	struct buf text = BUF_INIT;
	item_id i;
	bool ok;

	copy_trimmed(&text, title, strlen(title));
	if (!text.n) {
		buf_free(&text);
		return fail(f, FAULT_RULE, _("say what the item is: #+ TITLE"));
	}
	i = batch_new(a->b, KIND_ITEM, parent, open ? open :
		record_last(a->r, MEETING, MEETING_ITEMS), f);
	ok = put_text(a, i, ITEM_TITLE, text.s, f) &&
		put(a, i, ITEM_STATE, "pending", f);
	a->out->item = i;
	buf_free(&text);
	return ok;
}

item_id item_typed(struct line_act *a, const char *typed, struct fault *f)
{
	const char *rest = typed;
	item_id i;

	if (line_mark(typed, &rest) == '#')
		typed = skip_blanks(rest);
	i = agenda_find(a->r, typed);
	if (!i)
		fail(f, FAULT_RULE, _("no item has the number or the words "
			"'%s'; #+ adds one"), typed);
	return i;
}

bool line_item(struct line_act *a, struct fault *f)
{
	const char *args = skip_blanks(a->args), *rest;
	struct buf typed = BUF_INIT;
	item_id open = agenda_open(a->r), to;

	if (line_mark(args, &rest) == '+')
		return item_add(a, rest, f);
	copy_trimmed(&typed, args, strlen(args));
	if (!typed.n)
		to = agenda_coming(a->r);
	else if (!strcmp(typed.s, "-"))
		to = agenda_prev(a->r, open);
	else
		to = item_typed(a, typed.s, f);
	a->out->item = to;
	if (!to && (!typed.n || !strcmp(typed.s, "-")))
		fail(f, FAULT_RULE, _("there is no further item"));
	buf_free(&typed);
	return to && item_goto(a, to, f);
}

/* ---- ! ---- */

/* "01/05/2017", "2017-02-30": meant as a date, and none. */
static bool no_letters(const char *s)
{
	return !s[strspn(s, "0123456789-/. ")];
}

bool put_terms(struct line_act *a, item_id o, const struct proposing *p,
	struct fault *f)
{
	bool ok = true;

	if (p->due_row == OUTCOME_DUE_SESSION && no_letters(p->due.s))
		return fail(f, FAULT_RULE, _("dates are written YYYY-MM-DD"));
	if (p->owners.n)
		ok = put_list(a, o, OUTCOME_OWNER, p->owners.s, f);
	if (ok && *p->verb)
		ok = put(a, o, OUTCOME_VERB, p->verb, f);
	for (int row = OUTCOME_DUE_DATE; p->due_row && ok &&
	     row <= OUTCOME_DUE_SESSION; row++)
		ok = put(a, o, (enum row)row, row == (int)p->due_row ?
			p->due.s : "", f);
	return ok;
}

static bool gavel(struct line_act *a, const char *label, struct fault *f)
{
	struct buf name = BUF_INIT;
	char at[9];
	item_id o;

	if (*label)
		o = outcome_find(a->r, label);
	else
		o = outcome_last(a->r, agenda_open(a->r), true);
	if (!o && !*label)
		o = outcome_last(a->r, NOWHERE, true);
	if (!o)
		return *label ? fail(f, FAULT_RULE, _("there is no outcome "
			"'%s'"), label) : fail(f, FAULT_RULE, _("no outcome "
			"waits for the gavel"));
	outcome_label(a->r, o, &name);
	a->out->item = o;
	if (!strcmp(record_say(a->r, o, OUTCOME_STATUS), "agreed")) {
		time_of_day(record_say(a->r, o, OUTCOME_AT), false, at);
		fail(f, FAULT_RULE, _("outcome %s was agreed at %s already"),
			name.s, at);
		buf_free(&name);
		return false;
	}
	say(a, _("outcome %s is agreed"), name.s);
	buf_free(&name);
	if (!*record_say(a->r, o, OUTCOME_VERB) &&
	    !put(a, o, OUTCOME_VERB, "agreed", f))
		return false;
	return put(a, o, OUTCOME_STATUS, "agreed", f) &&
		put_stamp(a, o, OUTCOME_AT, f);
}

static bool propose(struct line_act *a, const struct proposing *p,
	struct fault *f)
{
	item_id parent = here(a), o;

	if (!p->text.n)
		return fail(f, FAULT_RULE, _("say what is proposed: !TEXT"));
	if (p->sub) {
		parent = meant_outcome(a, f);
		if (!parent)
			return false;
		if (record_kind(a->r, a->r->item[parent].parent) ==
		    KIND_OUTCOME)
			parent = a->r->item[parent].parent;
	}
	o = make(a, KIND_OUTCOME, parent, f);
	a->out->item = o;
	return put_text(a, o, OUTCOME_TEXT, p->text.s, f) &&
		(p->sub || put(a, o, OUTCOME_STATUS, "proposed", f)) &&
		put_stamp(a, o, OUTCOME_PROPOSED, f) &&
		put_terms(a, o, p, f);
}

bool line_outcome(struct line_act *a, struct fault *f)
{
	struct proposing p;
	bool ok;

	proposing_read(a->args, &p);
	ok = p.gavel ? gavel(a, p.text.s, f) : propose(a, &p, f);
	proposing_free(&p);
	return ok;
}

/* ---- any line ---- */

static bool words(struct line_act *a, struct fault *f)
{
	return line_text(a, a->args, f);
}

/* Commands, which name their acts themselves, have a table of their own. */
static const struct act {
	char mark;
	const char *verb;
	bool (*run)(struct line_act *a, struct fault *f);
} acts[] = {
	{ '@', "floor", line_speaker },
	{ '+', "list", line_list },
	{ '#', "item", line_item },
	{ '!', "outcome", line_outcome },
	{ '\\', "text", words },
	{ 0, "text", words },
};

static const struct act *act_of(char mark)
{
	const struct act *act = acts;

	while (act->mark != mark)
		act++;
	return act;
}

void act_begin(struct line_act *a, const char *verb)
{
	a->now = session_time(a->s);
	session_stamp(a->s, a->stamp);
	a->b = session_begin(a->s, verb);
	a->r = session_record(a->s);
}

bool line_enter(struct session *s, const struct line_context *where,
	const char *text, struct line_result *out, struct fault *f)
{
	struct line_act a = { .s = s, .where = where, .out = out };
	char mark = line_mark(text, &a.args);
	const struct act *act;

	memset(out, 0, sizeof *out);
	f->code = FAULT_NONE;
	if (!text_check(text, strlen(text), f))
		return false;
	if (where && where->pasted) {
		mark = 0;
		a.args = text;
	}
	if (mark == '/') {
		a.r = session_record(s);
		return line_command(&a, f);
	}
	act = act_of(mark);
	act_begin(&a, act->verb);
	if (!act->run(&a, f)) {
		session_drop(s);
		return false;
	}
	return session_commit(s, f);
}

/* ---- correcting an entry in the composer ---- */

size_t line_parts(const struct record *r, item_id entry)
{
	enum row row = text_row(record_kind(r, entry));
	size_t n;

	if (row != INTERVENTION_TEXT)
		return row ? 1 : 0;
	n = many_count(record_say(r, entry, row));
	return n ? n : 1;
}

void line_take(const struct record *r, item_id entry, size_t part,
	struct buf *out)
{
	enum row row = text_row(record_kind(r, entry));
	const char *at;
	size_t n;

	if (!row)
		return;
	if (row != INTERVENTION_TEXT)
		buf_add(out, record_text(r, entry, row, LANG_NONE));
	else if (many_at(record_say(r, entry, row), part, &at, &n))
		buf_addn(out, at, n);
}

void replace_part(const char *value, size_t part, const char *text,
	struct buf *out)
{
	const char *at;
	size_t n, k = 0;

	for (; many_at(value, k, &at, &n); k++) {
		const char *s = k == part ? text : at;
		size_t m = k == part ? strlen(text) : n;

		if (!m)
			continue;
		if (out->n)
			buf_addc(out, '\n');
		buf_addn(out, s, m);
	}
	if (part >= k && *text) {
		if (out->n)
			buf_addc(out, '\n');
		buf_add(out, text);
	}
}

/* The language in which line_take gave the text. */
static enum lang taken_lang(const struct record *r, item_id i, enum row row)
{
	const char *text = record_text(r, i, row, LANG_NONE);

	for (int l = LANG_NONE; l < LANG_COUNT; l++)
		if (record_get(r, i, row, (enum lang)l) == text)
			return (enum lang)l;
	return LANG_NONE;
}

bool line_replace(struct session *s, item_id entry, size_t part,
	const char *text, struct line_result *out, struct fault *f)
{
	const struct record *r = session_record(s);
	enum row row = text_row(record_kind(r, entry));
	struct line_act a = { .s = s, .out = out };
	struct buf b = BUF_INIT, clean = BUF_INIT;
	bool ok;

	memset(out, 0, sizeof *out);
	f->code = FAULT_NONE;
	if (!row)
		return fail(f, FAULT_RULE, _("this has no text to correct"));
	act_begin(&a, "correct");
	out->item = entry;
	paragraphs(text, &clean);
	if (row == INTERVENTION_TEXT)
		replace_part(record_say(r, entry, row), part, clean.s, &b);
	else
		buf_add(&b, clean.s);
	if (!b.n && row != INTERVENTION_TEXT)
		ok = batch_remove(a.b, entry, f);
	else
		ok = batch_set(a.b, entry, row, taken_lang(r, entry, row),
			b.s, f);
	buf_free(&b);
	buf_free(&clean);
	if (!ok) {
		session_drop(s);
		return false;
	}
	return session_commit(s, f);
}
