/* commands_people.c -- roster, offices, list of speakers, floor. */
#include "config.h"
#include "line/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "record/floor.h"

/* Code, then parts with commas: the rows get them in turn. */
static bool code_and_parts(struct line_act *a, item_id i, enum row code,
	const enum row *rows, size_t n, struct fault *f)
{
	const char *s = a->args, *word;
	size_t len = next_word(&s, &word);
	struct buf one = BUF_INIT;
	bool ok;

	buf_addn(&one, word, len);
	ok = put(a, i, code, one.s, f);
	for (size_t k = 0; ok && k < n && *s; k++) {
		next_part(&s, comma, &one);
		if (!one.n)
			continue;
		ok = schema[rows[k]].flags & ROW_BY_LANG ?
			put_text(a, i, rows[k], one.s, f) :
			put_typed(a, i, rows[k], LANG_NONE, one.s, f);
	}
	buf_free(&one);
	return ok;
}

/* The roster's entry of a code, made if it is new. */
static item_id roster_entry(struct line_act *a, enum kind k, struct fault *f)
{
	const char *s = a->args, *word;
	struct buf code = BUF_INIT;
	item_id i;

	buf_addn(&code, word = skip_blanks(s), 0);
	buf_addn(&code, word, strcspn(word, " "));
	i = code.n ? who_is(a->r, code.s) : NOWHERE;
	if (i && record_kind(a->r, i) != k) {
		fail(f, FAULT_RULE, _("the code '%s' is taken"), code.s);
		i = NOWHERE;
	} else if (!code.n || !schema_fits(PERSON_CODE, code.s)) {
		fail(f, FAULT_RULE, _("begin with a short code, then the "
			"name"));
		i = NOWHERE;
	} else if (!i) {
		i = make(a, k, MEETING, f);
	}
	buf_free(&code);
	a->out->item = i;
	return i;
}

RUN(person)
{
	static const enum row rows[] = {
		PERSON_NAME, PERSON_TITLE, PERSON_POST, PERSON_BODY,
		PERSON_CATEGORY
	};
	item_id i = roster_entry(a, KIND_PERSON, f);

	return i && code_and_parts(a, i, PERSON_CODE, rows, 5, f);
}

RUN(body)
{
	static const enum row rows[] = {
		BODY_NAME, BODY_CATEGORY, BODY_COUNTRY
	};
	item_id i = roster_entry(a, KIND_BODY, f);

	return i && code_and_parts(a, i, BODY_CODE, rows, 3, f);
}

/* The chair is back: nobody acts for the chair any more. */
static bool end_acting(struct line_act *a, struct fault *f)
{
	item_id acting = officer_at(a->r, "acting chair", a->now);

	return !acting || put_stamp(a, acting, OFFICER_TO, f);
}

/* Somebody takes the office now, after whoever had it. */
static item_id take_office(struct line_act *a, const char *who,
	struct fault *f)
{
	const char *role = a->verb;
	bool alone = strcmp(role, "vice-chair");
	bool begun = *record_say(a->r, MEETING, MEETING_STATUS) &&
		strcmp(record_say(a->r, MEETING, MEETING_STATUS), "planned");
	item_id last = alone ? officer_at(a->r, role, a->now) : NOWHERE, i;

	if (!strcmp(role, "chair") && !end_acting(a, f))
		return NOWHERE;
	if (last && !strcmp(record_say(a->r, last, OFFICER_WHO), who))
		return last;
	/* Before the meeting a second name corrects the first. */
	if (last && !begun)
		return put(a, last, OFFICER_WHO, who, f) ? last : NOWHERE;
	if (last && !put_stamp(a, last, OFFICER_TO, f))
		return NOWHERE;
	i = make(a, KIND_OFFICER, MEETING, f);
	return put(a, i, OFFICER_ROLE, role, f) &&
		put(a, i, OFFICER_WHO, who, f) &&
		(!alone || !begun || put_stamp(a, i, OFFICER_FROM, f)) ? i :
		NOWHERE;
}

/* The office is the command's name; of vice-chairs there may be several. */
RUN(officer)
{
	struct buf keep = BUF_INIT, name = BUF_INIT;
	const char *s = a->args;
	item_id i = NOWHERE;
	bool ok;

	next_part(&s, comma, &name);
	ok = name.n || fail(f, FAULT_RULE, _("say who: /%s NAME"), a->verb);
	if (ok)
		i = take_office(a, who_typed(a, name.s, &keep), f);
	s = skip_blanks(s);
	ok = i && (!*s || put(a, i, OFFICER_REGION, s, f));
	a->out->item = i;
	buf_free(&keep);
	buf_free(&name);
	return ok;
}

RUN(present)
{
	struct buf name = BUF_INIT;
	size_t n = strlen(a->args);
	bool remote = n > 7 && !strcmp(a->args + n - 7, " remote"), ok;
	item_id i;

	copy_trimmed(&name, a->args, remote ? n - 7 : n);
	i = who_find(a->r, name.s, a->now);
	if (i && record_kind(a->r, i) == KIND_PERSON)
		ok = put(a, i, PERSON_STATUS, "present", f) &&
			put_stamp(a, i, PERSON_ARRIVED, f) &&
			(!remote || put(a, i, PERSON_MODE, "remote", f));
	else
		ok = fail(f, FAULT_RULE, _("nobody in the roster is '%s'; "
			"/person adds somebody"), name.s);
	a->out->item = i;
	buf_free(&name);
	return ok;
}

/* ---- the list and the floor ---- */

RUN(limit)
{
	char seconds[24];
	long m, s = 0;
	char *end;

	if (!strcasecmp(a->args, "none") || !*a->args)
		return put(a, MEETING, MEETING_LIMIT, "", f);
	m = strtol(a->args, &end, 10);
	if (*end == ':')
		s = strtol(end + 1, &end, 10);
	if (*end == 'm')
		end++;
	if (*end || m < 0 || m > 600 || s < 0 || s > 59 || m * 60 + s == 0)
		return fail(f, FAULT_RULE, _("a limit is minutes: 3 or 2:30"));
	snprintf(seconds, sizeof seconds, "%ld", m * 60 + s);
	return put(a, MEETING, MEETING_LIMIT, seconds, f);
}

RUN(list_open)
{
	return put(a, MEETING, MEETING_LIST, "open", f);
}

RUN(list_close)
{
	return put(a, MEETING, MEETING_LIST, "closed", f);
}

RUN(next)
{
	item_id i = record_first(a->r, MEETING, MEETING_REQUESTS);

	if (*a->args && strcasecmp(a->args, "next"))
		return line_speaker(a, f);
	if (!i)
		return fail(f, FAULT_RULE, _("the list of speakers is empty"));
	return line_floor(a, record_say(a->r, i, REQUEST_WHO), f);
}

RUN(done)
{
	if (!floor_now(a->r))
		return fail(f, FAULT_RULE, _("nobody has the floor"));
	return floor_end(a, f);
}

RUN(q_plus)
{
	return line_list(a, f);
}

RUN(q_minus)
{
	struct buf args = BUF_INIT;
	bool ok;

	buf_addf(&args, "-%s", a->args);
	a->args = args.s;
	ok = line_list(a, f);
	buf_free(&args);
	return ok;
}

/* ---- the intervention selected, or the last ---- */

static item_id intervention(struct line_act *a, struct fault *f)
{
	item_id i = meant_speech(a);

	a->out->item = i;
	if (record_kind(a->r, i) == KIND_INTERVENTION)
		return i;
	fail(f, FAULT_RULE, _("select the intervention that is meant"));
	return NOWHERE;
}

RUN(speaker)
{
	item_id i = intervention(a, f);

	return i && need(a->args, f) && put_typed(a, i, INTERVENTION_SPEAKER,
		LANG_NONE, a->args, f);
}

RUN(behalf)
{
	item_id i = intervention(a, f);

	return i && put_list(a, i, INTERVENTION_BEHALF, a->args, f);
}

static enum row kind_row(enum kind k)
{
	switch (k) {
	case KIND_INTERVENTION:
		return INTERVENTION_KIND;
	case KIND_EVENT:
		return EVENT_KIND;
	case KIND_DOCUMENT:
		return DOCUMENT_KIND;
	case KIND_REQUEST:
		return REQUEST_KIND;
	case KIND_POSITION:
		return POSITION_KIND;
	default:
		return ROW_NONE;
	}
}

static bool put_word(struct line_act *a, item_id i, enum row row,
	struct fault *f)
{
	const char *word = row ? schema_word(row, a->args) : NULL;
	struct buf all = BUF_INIT;

	a->out->item = i;
	if (word)
		return put(a, i, row, word, f);
	if (!row)
		return fail(f, FAULT_RULE, _("select the entry that is "
			"meant"));
	for (const char *const *w = schema[row].words; *w; w++)
		buf_addf(&all, "%s%s", all.n ? ", " : "", *w);
	fail(f, FAULT_RULE, _("choose one of: %s"), all.s);
	buf_free(&all);
	return false;
}

RUN(kind)
{
	item_id i = meant(a);

	return put_word(a, i, kind_row(record_kind(a->r, i)), f);
}

RUN(attribution)
{
	item_id i = intervention(a, f);

	return i && put_word(a, i, INTERVENTION_NAMED, f);
}

static bool remove_part(struct line_act *a, item_id i, struct fault *f)
{
	struct buf rest = BUF_INIT;
	bool ok;

	replace_part(record_say(a->r, i, INTERVENTION_TEXT), a->where->part,
		"", &rest);
	ok = put(a, i, INTERVENTION_TEXT, rest.s, f);
	buf_free(&rest);
	return ok;
}

RUN(remove)
{
	item_id i = meant(a);

	if (!i || i == MEETING)
		return fail(f, FAULT_RULE, _("select the entry that is to "
			"go"));
	say(a, _("taken out; /undo brings it back"));
	if (part_meant(a))
		return remove_part(a, i, f);
	if (i == floor_now(a->r) &&
	    !put(a, MEETING, MEETING_NOW_FLOOR, "", f))
		return false;
	return batch_remove(a->b, i, f);
}
