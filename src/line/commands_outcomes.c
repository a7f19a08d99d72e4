/* commands_outcomes.c -- documents, outcomes, positions, procedure. */
#include "config.h"
#include "line/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

/* ---- documents ---- */

static bool put_sources(struct line_act *a, item_id d, const char *s,
	struct fault *f)
{
	struct buf one = BUF_INIT, keep = BUF_INIT, list = BUF_INIT;
	bool ok;

	while (*s) {
		size_t n = 0;

		while (s[n] && s[n] != ',' && strncmp(s + n, "、", 3) &&
		       strncmp(s + n, "，", 3))
			n++;
		buf_cut(&one, 0);
		copy_trimmed(&one, s, n);
		if (one.n)
			buf_addf(&list, "%s%s", list.n ? "\n" : "",
				who_typed(a, one.s, &keep));
		s += n;
		if (*s)
			s += *s == ',' ? 1 : 3;
	}
	ok = put(a, d, DOCUMENT_SOURCE, list.s, f);
	buf_free(&one);
	buf_free(&keep);
	buf_free(&list);
	return ok;
}

RUN(doc)
{
	const char *after, *colon = find_colon(a->args, &after), *from;
	struct buf head = BUF_INIT, title = BUF_INIT;
	item_id d;
	bool ok;

	copy_trimmed(&head, a->args, colon ? (size_t)(colon - a->args)
		: strlen(a->args));
	if (colon)
		copy_trimmed(&title, after, strlen(after));
	from = !strncmp(head.s, "from ", 5) ? head.s :
		strstr(head.s, " from ");
	d = make(a, KIND_DOCUMENT, MEETING, f);
	a->out->item = d;
	ok = head.n || title.n || fail(f, FAULT_RULE,
		_("say which document: /doc SYMBOL from SOURCE: TITLE"));
	ok = ok && put(a, d, DOCUMENT_STATE, "listed", f);
	if (ok && from)
		ok = put_sources(a, d, from + (from == head.s ? 5 : 6), f);
	if (from)
		buf_cut(&head, (size_t)(from - head.s));
	ok = ok && put(a, d, DOCUMENT_SYMBOL, head.s, f);
	ok = ok && (!title.n || put_text(a, d, DOCUMENT_TITLE, title.s, f));
	buf_free(&head);
	buf_free(&title);
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
	struct buf to = BUF_INIT, keep = BUF_INIT;
	item_id i;
	bool ok;

	if (!colon)
		return fail(f, FAULT_RULE, _("write /liaison TO: TITLE"));
	copy_trimmed(&to, a->args, (size_t)(colon - a->args));
	i = make(a, KIND_LIAISON, MEETING, f);
	ok = put(a, i, LIAISON_TO, who_typed(a, to.s, &keep), f) &&
		put_text(a, i, LIAISON_TITLE, skip_blanks(after), f);
	buf_free(&to);
	buf_free(&keep);
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
	const char *word = schema_word(OUTCOME_VERB, a->args);

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

/* Owners and due are read as the brackets of "!(...)" are. */
static bool terms(struct line_act *a, const char *before, struct fault *f)
{
	struct buf text = BUF_INIT;
	struct proposing p;
	item_id o = meant_outcome(a, f);
	bool ok;

	a->out->item = o;
	buf_addf(&text, "(%s%s) x", before, a->args);
	proposing_read(text.s, &p);
	ok = o && put_terms(a, o, &p, f);
	proposing_free(&p);
	buf_free(&text);
	return ok;
}

RUN(owner)
{
	item_id o = meant_outcome(a, f);
	const char *verb = record_say(a->r, o, OUTCOME_VERB);
	struct buf before = BUF_INIT;
	bool ok;

	buf_addf(&before, "%s ", *verb ? verb : "requested");
	ok = o && terms(a, before.s, f);
	buf_free(&before);
	return ok;
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
	struct buf who = BUF_INIT, keep = BUF_INIT;
	const char *text = who_and_text(a, &who), *kind = "";
	bool ok;

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		if (!strcmp(a->verb, kinds[k].verb))
			kind = kinds[k].kind;
	i = o ? make(a, KIND_POSITION, o, f) : NOWHERE;
	a->out->item = i;
	ok = i && put(a, i, POSITION_BY, who_typed(a, who.s, &keep), f) &&
		put(a, i, POSITION_KIND, kind, f) &&
		put_stamp(a, i, POSITION_AT, f) &&
		put(a, i, POSITION_TEXT, text, f);
	buf_free(&who);
	buf_free(&keep);
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

RUN(action)
{
	struct buf who = BUF_INIT, keep = BUF_INIT;
	const char *text = who_and_text(a, &who);
	item_id o = *text ? agree_at_once(a, text, f) : NOWHERE;
	bool ok = o ? put(a, o, OUTCOME_OWNER, who_typed(a, who.s, &keep), f)
		: *text ? false : fail(f, FAULT_RULE,
			_("write /action WHO: TEXT"));

	buf_free(&who);
	buf_free(&keep);
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

RUN(event)
{
	struct buf who = BUF_INIT, keep = BUF_INIT;
	const char *text = who_and_text(a, &who), *kind = a->verb;
	bool named = *text && !strcmp(kind, "event"), by, ok;
	item_id i;

	if (named)
		kind = schema_word(EVENT_KIND, who.s);
	if (!kind) {
		ok = fail(f, FAULT_RULE, _("'%s' is no kind of event"),
			who.s);
		buf_free(&who);
		return ok;
	}
	if (!strcmp(kind, "event"))
		kind = "other";
	/* A ruling and a silence are whole sentences; a point of order names
	 * who raises it. */
	by = !named && (!strcmp(kind, "motion") ||
		!strcmp(kind, "point of order")) && who.n;
	i = new_event(a, kind, f);
	ok = i && (!by || put(a, i, EVENT_BY, who_typed(a, who.s, &keep), f))
		&& put(a, i, EVENT_TEXT, by || named ? text : a->args, f);
	buf_free(&who);
	buf_free(&keep);
	return ok;
}

RUN(vote)
{
	unsigned in_favour, against, abstaining = 0;
	char n[24];
	const char *after, *colon = find_colon(a->args, &after);
	item_id i;

	if (sscanf(a->args, "%u/%u/%u", &in_favour, &against, &abstaining) < 2)
		return fail(f, FAULT_RULE, _("write /vote FOR/AGAINST/"
			"ABSTAINING: QUESTION"));
	i = new_event(a, "vote", f);
	snprintf(n, sizeof n, "%u", in_favour);
	if (!i || !put(a, i, EVENT_FOR, n, f))
		return false;
	snprintf(n, sizeof n, "%u", against);
	if (!put(a, i, EVENT_AGAINST, n, f))
		return false;
	snprintf(n, sizeof n, "%u", abstaining);
	return put(a, i, EVENT_ABSTAINING, n, f) &&
		put(a, i, EVENT_RESULT, in_favour > against ? "adopted" :
			"not adopted", f) &&
		(!colon || put(a, i, EVENT_TEXT, skip_blanks(after), f));
}
