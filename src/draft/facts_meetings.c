/* facts_meetings.c -- facts that the meetings of a report say of themselves:
 * names, numbers, days, places, the agenda, documents, the next meeting.
 */
#include "config.h"
#include "draft/facts_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "draft/cited.h"
#include "draft/dates.h"
#include "draft/facts.h"
#include "draft/names.h"
#include "draft/sections.h"
#include "record/agenda.h"

/* What a field of the meeting says, over all of them. */
void make_text(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };

	for (size_t n = 0; n < q->g.n; n++)
		gathered_add(&g, drafting_text(q->d, asked_record(q, n), MEETING,
			q->row));
	*number = record_number(asked_record(q, 0), MEETING, q->row, 0);
	gathered_say(q->d, &g, out);
}

/* Who may take part. In a language where each of several has a form of its own
 * ("aux membres et aux associés"), they are told apart by their articles. */
void make_open_to(const struct asked *q, struct buf *out, double *number)
{
	const struct phrases *p = q->d->p;
	const char *joint = phrases_setting(p, "apart-joint");
	size_t n = strlen(joint);
	struct buf all = BUF_INIT;

	make_text(q, &all, number);
	for (const char *at = all.s; *at; )
		if (n && !strncmp(at, joint, n) &&
		    phrases_starts(p, "apart", at + n)) {
			buf_add(out, LISTED);
			at += n;
		} else if (n && !strncmp(at, ", ", 2) &&
		    phrases_starts(p, "apart", at + 2)) {
			buf_add(out, LISTED);
			at += 2;
		} else {
			buf_addc(out, *at++);
		}
	buf_free(&all);
}

void make_documents(const struct asked *q, struct buf *out,
	double *number)
{
	struct gathered g = { 0 };

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		struct buf one = BUF_INIT;

		name_documents(q->d, q->g.first + n, record_say(asked_record(q,
			n), MEETING, q->row), &one);
		gathered_add(&g, one.s);
		buf_free(&one);
	}
	gathered_say(q->d, &g, out);
}

void make_flag(const struct asked *q, struct buf *out, double *number)
{
	struct buf b = BUF_INIT;

	make_text(q, &b, number);
	if (!strcmp(b.s, "true"))
		buf_add(out, "yes");
	buf_free(&b);
}

/* A word of the meeting; where no mode is set, whoever took part remotely makes
 * it hybrid. */
static const char *meeting_word(const struct record *r, enum row row)
{
	const char *word = record_say(r, MEETING, row);
	const char *remote = record_say(r, MEETING, MEETING_COUNT_REMOTE);

	return row == MEETING_MODE && !*word && *remote &&
		strcmp(remote, "0") && strcmp(remote, "no") ? "hybrid" : word;
}

/* A word of the schema, for select; "mixed" if the meetings differ. */
void make_word(const struct asked *q, struct buf *out, double *number)
{
	const char *word = meeting_word(asked_record(q, 0), q->row);
	char name[64];

	(void)number;
	for (size_t n = 1; n < q->g.n; n++)
		if (strcmp(word, meeting_word(asked_record(q, n), q->row)))
			word = "mixed";
	buf_add(out, drafting_word(word, name));
}

void make_number(const struct asked *q, struct buf *out, double *number)
{
	const char *text = record_say(asked_record(q, 0), MEETING, q->row);

	*number = atof(text);
	buf_add(out, text);
}

void make_count(const struct asked *q, struct buf *out, double *number)
{
	*number = (double)q->g.n;
	buf_addf(out, "%zu", q->g.n);
}

/* Of several meetings, the number or the days of some alone would be said of
 * all: the place of one that lacks them; the end of the group if none does. */
static size_t one_lacks(const struct asked *q)
{
	size_t n = q->g.n > 1 ? 0 : q->g.n;

	while (n < q->g.n && *record_say(asked_record(q, n), MEETING, q->row))
		n++;
	return n;
}

void make_ordinals(const struct asked *q, struct buf *out,
	double *number)
{
	struct gathered g = { 0 };

	if (one_lacks(q) < q->g.n)
		return;
	for (size_t n = 0; n < q->g.n; n++) {
		long which = record_number(asked_record(q, n), MEETING,
			q->row, 0);
		struct buf b = BUF_INIT;

		*number = (double)which;
		if (which > 0)
			phrases_ordinal(q->d->p, q->variant, which, &b);
		gathered_add(&g, b.s);
		buf_free(&b);
	}
	gathered_say(q->d, &g, out);
}

/* The meeting that something is due at. */
void make_due(const struct asked *q, struct buf *out, double *number)
{
	*number = (double)q->d->due;
	if (q->d->due > 0)
		phrases_ordinal(q->d->p, q->variant, q->d->due, out);
}

void make_dates(const struct asked *q, struct buf *out, double *number)
{
	bool on = !strcmp(q->variant, "on");
	struct gathered g = { 0 };

	size_t lacks = q->row == MEETING_DATES ? one_lacks(q) : q->g.n;

	(void)number;
	if (lacks < q->g.n) {
		drafting_want(q->d, _("'%s': '%s' is not set"),
			q->d->meeting[q->g.first + lacks].path,
			schema[q->row].key);
		return;
	}
	for (size_t n = 0; n < q->g.n; n++)
		gathered_add_dates(q->d, record_say(asked_record(q, n), MEETING,
			q->row), on, &g);
	gathered_say(q->d, &g, out);
}

/* Each meeting by the phrase "term.meeting", as a list. */
void make_each(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		struct buf b = BUF_INIT;

		fact_of(q->d, q->g.first + n, "meeting", &b);
		gathered_add(&g, b.s);
		buf_free(&b);
	}
	gathered_say(q->d, &g, out);
}

void make_virtual(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = asked_last(q);

	(void)number;
	buf_add(out, !strcmp(record_say(r, MEETING, MEETING_MODE), "remote") &&
		!*record_text(r, MEETING, MEETING_CITY, asked_lang(q)) ?
		"yes" : "no");
}

/* Where several meetings met, each by term.at_place, which tells of one; those
 * that nobody placed say nothing, unless none does. */
void make_at_place(const struct asked *q, struct buf *out,
	double *number)
{
	struct drafting *d = q->d;
	struct group before = d->group;
	struct gathered g = { 0 };
	struct buf one = BUF_INIT;

	(void)number;
	for (size_t n = 0; q->g.n > 1 && n < q->g.n; n++) {
		buf_cut(&one, 0);
		d->group = (struct group){ q->g.first + n, 1 };
		drafting_phrase(d, "term.at_place", NULL, &one);
		if (!phrase_unset(one.s) || (!g.n && n + 1 == q->g.n))
			gathered_add(&g, one.s);
	}
	d->group = before;
	gathered_say(d, &g, out);
	buf_free(&one);
}

/* Are these all the meetings of the report? */
void make_whole(const struct asked *q, struct buf *out, double *number)
{
	(void)number;
	buf_add(out, q->g.n == q->d->n ? "yes" : "no");
}

/* Are there several meetings in the whole report? */
void make_several(const struct asked *q, struct buf *out,
	double *number)
{
	*number = (double)q->d->n;
	buf_add(out, q->d->n > 1 ? "yes" : "");
}

/* Is there an item of the agenda that belongs to this section? */
static item_id item_for(const struct asked *q, const char *section)
{
	const struct record *r = asked_record(q, 0);
	item_id i = agenda_next(r, NOWHERE);

	while (i && strcmp(section_said(q->d, r, i), section))
		i = agenda_next(r, i);
	return i;
}

/* Was the agenda adopted under the present item? Under the first one for
 * that; only without one it is asked when it was. */
void make_adopted_here(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = asked_record(q, 0);
	item_id for_it = item_for(q, "adoption"), i = NOWHERE;

	(void)number;
	while (!for_it && (i = agenda_next(r, i)))
		for_it = agenda_adopted_under(r, i) ? i : NOWHERE;
	if (*record_say(r, MEETING, MEETING_ADOPTED_HOW) && for_it &&
	    for_it == q->d->item)
		buf_add(out, "yes");
}

/* Is the next meeting known, and the present item the one for it? */
void make_next_here(const struct asked *q, struct buf *out,
	double *number)
{
	(void)number;
	if (*record_say(asked_record(q, 0), MEETING, MEETING_NEXT_DATES) &&
	    q->d->item && item_for(q, "next") == q->d->item)
		buf_add(out, "yes");
}

/* ... or is there no item for it? */
void make_next_unsaid(const struct asked *q, struct buf *out,
	double *number)
{
	struct asked final = *q;

	(void)number;
	final.g = (struct group){ q->g.first + q->g.n - 1, 1 };
	if (*record_say(asked_last(q), MEETING, MEETING_NEXT_DATES) &&
	    !item_for(&final, "next"))
		buf_add(out, "yes");
}

void make_mandate(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = asked_last(q);
	struct gathered g = { 0 };
	item_id i;

	(void)number;
	for (i = record_first(r, MEETING, MEETING_MANDATES); i;
	     i = record_next(r, i)) {
		struct buf b = BUF_INIT, item = BUF_INIT;

		name_instrument(q->d, q->g.first + q->g.n - 1, i, false, &b);
		struct said said[] = { { "instrument", b.s, 0 },
			{ NULL, NULL, 0 } };

		drafting_phrase(q->d, "term.mandate_item", said, &item);
		gathered_add(&g, item.s);
		buf_free(&b);
		buf_free(&item);
	}
	gathered_say(q->d, &g, out);
}

static bool is_paper(const struct record *r, item_id document)
{
	const char *kind = record_say(r, document, DOCUMENT_KIND);

	return !*kind || !strcmp(kind, "contribution") ||
		!strcmp(kind, "presentation");
}

void make_document_count(const struct asked *q, struct buf *out,
	double *number)
{
	*number = 0;
	for (size_t n = 0; n < q->g.n; n++) {
		const struct record *r = asked_record(q, n);
		item_id i = record_first(r, MEETING, MEETING_DOCUMENTS);

		for (; i; i = record_next(r, i))
			*number += is_paper(r, i);
	}
	buf_addf(out, "%.0f", *number);
}

/* Whom contributions came from. */
struct sources { bool states, others; };

static void add_sources(struct drafting *d, size_t meeting, item_id document,
	struct sources *from)
{
	const char *all = record_say(d->meeting[meeting].r, document,
		DOCUMENT_SOURCE), *at;
	size_t length;

	for (size_t k = 0; many_at(all, k, &at, &length); k++) {
		struct buf who = BUF_INIT;
		const char *kind;

		buf_addn(&who, at, length);
		kind = name_kind(d, meeting, who.s);
		if (!strcmp(kind, "state"))
			from->states = true;
		else if (strcmp(kind, "secretariat"))
			from->others = true;
		buf_free(&who);
	}
}

/* Did contributions come from states, from others, or both? "" if there are
 * none, nor a page of them. */
void make_sources(const struct asked *q, struct buf *out, double *number)
{
	struct sources from = { false, false };
	bool page = false;

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		const struct record *r = asked_record(q, n);
		item_id i = record_first(r, MEETING, MEETING_DOCUMENTS);

		page |= *record_say(r, MEETING, MEETING_DOCS_URL) != 0;
		for (; i; i = record_next(r, i))
			if (is_paper(r, i))
				add_sources(q->d, q->g.first + n, i, &from);
	}
	if (from.states || from.others || page)
		buf_add(out, from.states == from.others ? "mixed" :
			from.states ? "states" : "others");
}
