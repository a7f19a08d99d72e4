/* commands_outcomes.c -- documents, outcomes, positions, procedure. */
#include "config.h"
#include "line/command.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

/* ---- documents ---- */

/* The document of just this symbol; NOWHERE if it is not listed yet. */
static item_id listed(const struct record *r, const char *symbol)
{
	item_id d = record_first(r, MEETING, MEETING_DOCUMENTS);

	while (d && (!*symbol || strcasecmp(record_say(r, d, DOCUMENT_SYMBOL),
	    symbol)))
		d = record_next(r, d);
	return d;
}

RUN(doc)
{
	struct documenting p;
	item_id d;
	bool ok;

	documenting_read(a->args, &p);
	ok = p.symbol.n || p.source.n || p.title.n || fail(f, FAULT_RULE,
		_("say which document: /doc SYMBOL from SOURCE: TITLE"));
	d = listed(a->r, p.symbol.s);
	if (ok && !d)
		ok = (d = make(a, KIND_DOCUMENT, MEETING, f)) &&
			put(a, d, DOCUMENT_STATE, "listed", f) &&
			put(a, d, DOCUMENT_SYMBOL, p.symbol.s, f);
	a->out->item = d;
	ok = ok && (!p.source.n || put_list(a, d, DOCUMENT_SOURCE, p.source.s,
		f));
	ok = ok && (!p.title.n || put_text(a, d, DOCUMENT_TITLE, p.title.s, f));
	documenting_free(&p);
	return ok;
}

static bool set_document(struct line_act *a, const char *state,
	struct fault *f)
{
	item_id d = document_find(a->r, a->args);
	struct buf keep = BUF_INIT;

	if (!d)         /* many have no symbol: then by who submitted it */
		d = document_waiting(a, who_typed(a, a->args, &keep));
	buf_free(&keep);
	a->out->item = d;
	if (!d)
		return fail(f, FAULT_RULE, _("no document is called '%s'; "
			"/doc adds one"), a->args);
	return put(a, d, DOCUMENT_STATE, state, f) &&
		(strcmp(state, "introduced") ||
		 put_stamp(a, d, DOCUMENT_INTRODUCED, f));
}

RUN(introduce)
{
	return set_document(a, "introduced", f);
}

RUN(doc_state)
{
	return set_document(a, a->verb, f);
}

RUN(liaison)
{
	const char *after, *colon = find_colon(a->args, &after);
	struct buf to = BUF_INIT;
	item_id i;
	bool ok;

	if (!colon)
		return fail(f, FAULT_RULE, _("write /liaison TO: TITLE"));
	copy_trimmed(&to, a->args, (size_t)(colon - a->args));
	i = make(a, KIND_LIAISON, MEETING, f);
	a->out->item = i;
	ok = put_list(a, i, LIAISON_TO, to.s, f) &&
		put_text(a, i, LIAISON_TITLE, skip_blanks(after), f);
	buf_free(&to);
	return ok;
}

/* ---- outcomes ---- */

/* The outcome of the letter typed, else the one meant. */
static item_id lettered(struct line_act *a, struct fault *f)
{
	item_id o = *a->args ? outcome_find(a->r, a->args) :
		meant_outcome(a, f);

	if (!o && *a->args)
		fail(f, FAULT_RULE, _("there is no outcome '%s'"), a->args);
	a->out->item = o;
	return o;
}

RUN(verb)
{
	item_id o = meant_outcome(a, f);
	const char *word = word_typed(OUTCOME_VERB, a->args);

	a->out->item = o;
	if (!word)
		return o && fail(f, FAULT_RULE, _("'%s' is no verb of an "
			"outcome, such as agreed, noted, invited"), a->args);
	return o && put(a, o, OUTCOME_VERB, word, f);
}

RUN(topic)
{
	item_id o = meant_outcome(a, f);

	a->out->item = o;
	return o && put_text(a, o, OUTCOME_TOPIC, a->args, f);
}

/* Owners and due are read as the brackets of "!(...)" are; what the outcome's
 * verb is does not change. */
static bool terms(struct line_act *a, const char *before, struct fault *f)
{
	struct buf text = BUF_INIT;
	struct proposing p;
	item_id o = meant_outcome(a, f);
	bool ok;

	a->out->item = o;
	buf_addf(&text, "(%s%s) x", before, a->args);
	proposing_read(text.s, &p);
	p.verb = "";
	ok = o && need(a->args, f) && put_terms(a, o, &p, f);
	proposing_free(&p);
	buf_free(&text);
	return ok;
}

RUN(owner)
{
	return terms(a, "requested ", f);
}

RUN(due)
{
	return terms(a, "by ", f);
}

RUN(withdraw)
{
	item_id o = lettered(a, f);

	return o && put(a, o, OUTCOME_STATUS, "withdrawn", f);
}

RUN(defer_outcome)
{
	item_id o = lettered(a, f);

	return o && put(a, o, OUTCOME_STATUS, "deferred", f);
}

/* "WHO: text", or WHO alone. */
static const char *who_and_text(struct line_act *a, struct buf *who)
{
	const char *after, *colon = find_colon(a->args, &after);

	copy_trimmed(who, a->args, colon ? (size_t)(colon - a->args)
		: strlen(a->args));
	return colon ? skip_blanks(after) : "";
}

RUN(position)
{
	static const struct { const char *verb, *kind; } kinds[] = {
		{ "reserve", "reservation" }, { "abstain", "abstention" },
		{ "explain", "explanation" }, { "more time", "more time" },
	};
	item_id o = meant_outcome(a, f), i;
	struct buf who = BUF_INIT;
	const char *text = who_and_text(a, &who), *kind = "";
	bool ok;

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		if (!strcmp(a->verb, kinds[k].verb))
			kind = kinds[k].kind;
	if (o && !who.n) {
		buf_free(&who);
		return fail(f, FAULT_RULE, _("say whose position: /%s "
			"WHO: TEXT"), a->verb);
	}
	i = o ? make(a, KIND_POSITION, o, f) : NOWHERE;
	a->out->item = i;
	ok = i && put_list(a, i, POSITION_BY, who.s, f) &&
		put(a, i, POSITION_KIND, kind, f) &&
		put_stamp(a, i, POSITION_AT, f) &&
		put(a, i, POSITION_TEXT, text, f);
	buf_free(&who);
	return ok;
}

static item_id agree_at_once(struct line_act *a, const char *text,
	struct fault *f)
{
	item_id o = make(a, KIND_OUTCOME, here(a), f);

	a->out->item = o;
	if (!*text) {
		fail(f, FAULT_RULE, _("say what is agreed"));
		return NOWHERE;
	}
	return put_text(a, o, OUTCOME_TEXT, text, f) &&
		put(a, o, OUTCOME_STATUS, "agreed", f) &&
		put(a, o, OUTCOME_VERB, "agreed", f) &&
		put_stamp(a, o, OUTCOME_PROPOSED, f) &&
		put_stamp(a, o, OUTCOME_AT, f) ? o : NOWHERE;
}

RUN(agreed)
{
	return agree_at_once(a, a->args, f) != NOWHERE;
}

/* "WHO: text", or as MeetBot has it, "CODE text" of somebody known. */
RUN(action)
{
	struct buf who = BUF_INIT;
	const char *text = who_and_text(a, &who), *word, *rest = a->args;
	item_id o;
	bool ok;

	if (!*text && !find_colon(a->args, &word)) {
		size_t n = next_word(&rest, &word);

		buf_cut(&who, 0);
		buf_addn(&who, word, n);
		if (who_meant(a->r, who.s, a->now))
			text = skip_blanks(rest);
	}
	o = *text ? agree_at_once(a, text, f) : NOWHERE;
	ok = o ? put_list(a, o, OUTCOME_OWNER, who.s, f) : *text ? false :
		fail(f, FAULT_RULE, _("write /action WHO: TEXT"));
	buf_free(&who);
	return ok;
}

/* ---- procedure ---- */

static item_id new_event(struct line_act *a, const char *kind,
	struct fault *f)
{
	item_id i = make(a, KIND_EVENT, here(a), f);

	a->out->item = i;
	return put(a, i, EVENT_KIND, kind, f) &&
		put_stamp(a, i, EVENT_AT, f) ? i : NOWHERE;
}

/* "/event KIND: text" */
RUN(event)
{
	struct buf name = BUF_INIT;
	const char *text = who_and_text(a, &name), *kind;
	bool colon = find_colon(a->args, &kind), ok = true;
	item_id i;

	kind = colon ? schema_word(EVENT_KIND, name.s) : "other";
	if (!kind)
		ok = fail(f, FAULT_RULE, _("'%s' is no kind of event"),
			name.s);
	i = ok ? new_event(a, kind, f) : NOWHERE;
	ok = i && put(a, i, EVENT_TEXT, colon ? text : a->args, f);
	buf_free(&name);
	return ok;
}

/* A ruling and a silence are whole sentences. */
RUN(procedure)
{
	item_id i = new_event(a, a->verb, f);

	return i && put(a, i, EVENT_TEXT, a->args, f);
}

/* A point of order and a motion have somebody who raises them. Without a
 * colon, that is a name only if the roster has it. */
RUN(raised)
{
	struct buf who = BUF_INIT;
	const char *text = who_and_text(a, &who), *after;
	item_id i = new_event(a, a->verb, f);
	bool ok;

	if (!find_colon(a->args, &after) && !who_meant(a->r, who.s, a->now)) {
		buf_cut(&who, 0);
		text = a->args;
	}
	ok = i && put_list(a, i, EVENT_BY, who.s, f) &&
		put(a, i, EVENT_TEXT, text, f);
	buf_free(&who);
	return ok;
}

/* One figure of a vote, and the stroke behind it; false: none stands there. */
static bool figure(const char **s, struct buf *out)
{
	size_t n = strspn(*s, "0123456789"), m;

	buf_cut(out, 0);
	for (m = 0; m + 1 < n && (*s)[m] == '0'; m++)
		continue;
	buf_addn(out, *s + m, n - m);
	*s = skip_blanks(*s + n);
	if (**s == '/' || !strncmp(*s, "／", 3))
		*s = skip_blanks(*s + (**s == '/' ? 1 : 3));
	return n && n - m < 10;
}

RUN(vote)
{
	static const enum row rows[] = {
		EVENT_FOR, EVENT_AGAINST, EVENT_ABSTAINING
	};
	const char *s = a->args, *after = "";
	struct buf each[3] = { BUF_INIT, BUF_INIT, BUF_INIT };
	int n = 0;
	bool ok = true;
	item_id i;

	while (n < 3 && figure(&s, &each[n]))
		n++;
	if (n < 2 || (*s && find_colon(s, &after) != s))
		ok = fail(f, FAULT_RULE, _("write /vote FOR/AGAINST/"
			"ABSTAINING: QUESTION"));
	i = ok ? new_event(a, "vote", f) : NOWHERE;
	ok = ok && i && put(a, i, EVENT_TEXT, skip_blanks(after), f) &&
		put(a, i, EVENT_RESULT, atol(each[0].s) > atol(each[1].s) ?
			"adopted" : "not adopted", f);
	for (int k = 0; k < 3; k++) {
		ok = ok && put(a, i, rows[k], k < n ? each[k].s : "0", f);
		buf_free(&each[k]);
	}
	return ok;
}
