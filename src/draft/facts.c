/* facts.c -- what the gaps of phrases are filled with.
 *
 *  (1) A fact speaks of the present group of meetings. What all of them say
 *      alike is said once; what differs is a list in their order.
 *  (2) A name may end in a variant of the language's ordinals:
 *      "ordinals_genitive".
 *  (3) A fact nobody has set is "", and fact_place says where to set it.
 */
#include "config.h"
#include "draft/drafting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "record/agenda.h"
#include "record/floor.h"

/* ---- the facts ---- */

/* What is asked: of which meetings, in which variant. */
struct asked {
	struct drafting *d;
	struct group g;
	const char *variant;
	enum row row;
};

typedef void make_fact(const struct asked *q, struct buf *out,
	double *number);

static const struct record *record_at(const struct asked *q, size_t n)
{
	return q->d->meeting[q->g.first + n].r;
}

static const struct record *last(const struct asked *q)
{
	return record_at(q, q->g.n - 1);
}

static enum lang lang(const struct asked *q)
{
	return phrases_lang(q->d->p);
}

/* What a field of the meeting says, over all of them. */
static void make_text(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };

	for (size_t n = 0; n < q->g.n; n++)
		gathered_add(&g, drafting_text(q->d, record_at(q, n), MEETING,
			q->row));
	*number = record_number(record_at(q, 0), MEETING, q->row, 0);
	gathered_say(q->d, &g, out);
}

static void make_documents(const struct asked *q, struct buf *out,
	double *number)
{
	struct gathered g = { 0 };

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		struct buf one = BUF_INIT;

		name_documents(q->d, q->g.first + n, record_say(record_at(q,
			n), MEETING, q->row), &one);
		gathered_add(&g, one.s);
		buf_free(&one);
	}
	gathered_say(q->d, &g, out);
}

static void make_flag(const struct asked *q, struct buf *out, double *number)
{
	struct buf b = BUF_INIT;

	make_text(q, &b, number);
	if (!strcmp(b.s, "true"))
		buf_add(out, "yes");
	buf_free(&b);
}

/* A word of the schema, for select; "mixed" if the meetings differ. */
static void make_word(const struct asked *q, struct buf *out, double *number)
{
	const char *word = drafting_meeting_word(record_at(q, 0), q->row);
	char name[64];

	(void)number;
	for (size_t n = 1; n < q->g.n; n++)
		if (strcmp(word, drafting_meeting_word(record_at(q, n), q->row)))
			word = "mixed";
	buf_add(out, drafting_word(word, name));
}

static void make_number(const struct asked *q, struct buf *out, double *number)
{
	const char *text = record_say(record_at(q, 0), MEETING, q->row);

	*number = atof(text);
	buf_add(out, text);
}

static void make_count(const struct asked *q, struct buf *out, double *number)
{
	*number = (double)q->g.n;
	buf_addf(out, "%zu", q->g.n);
}

static void make_ordinals(const struct asked *q, struct buf *out,
	double *number)
{
	struct gathered g = { 0 };

	for (size_t n = 0; n < q->g.n; n++) {
		long which = record_number(record_at(q, n), MEETING,
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
static void make_due(const struct asked *q, struct buf *out, double *number)
{
	*number = (double)q->d->due;
	if (q->d->due > 0)
		phrases_ordinal(q->d->p, q->variant, q->d->due, out);
}

static void make_dates(const struct asked *q, struct buf *out, double *number)
{
	bool on = !strcmp(q->variant, "on");
	struct gathered g = { 0 };

	(void)number;
	for (size_t n = 0; n < q->g.n; n++)
		gathered_add_dates(q->d, record_say(record_at(q, n), MEETING,
			q->row), on, &g);
	gathered_say(q->d, &g, out);
}

/* Each meeting by the phrase "term.meeting", as a list. */
static void make_each(const struct asked *q, struct buf *out, double *number)
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

static void make_virtual(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = last(q);

	(void)number;
	buf_add(out, !strcmp(record_say(r, MEETING, MEETING_MODE), "remote") &&
		!*record_text(r, MEETING, MEETING_CITY, lang(q)) ?
		"yes" : "no");
}

/* Where several meetings met, each by term.at_place, which tells of one; those
 * that nobody placed say nothing, unless none does. */
static void make_at_place(const struct asked *q, struct buf *out,
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

static void make_kind_of_count(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = record_at(q, 0);

	(void)number;
	buf_add(out, *record_say(r, MEETING, MEETING_COUNT_ABOUT) ? "about" :
		*record_say(r, MEETING, MEETING_COUNT_AT_LEAST) ? "at_least" :
		"exact");
}

static void make_represented(const struct asked *q, struct buf *out,
	double *number)
{
	struct gathered g = { 0 };
	const char *at;
	size_t length;

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		const char *all = record_say(record_at(q, n), MEETING,
			MEETING_REPRESENTED);

		for (size_t k = 0; many_at(all, k, &at, &length); k++) {
			struct buf b = BUF_INIT;
			char word[64], key[80], name[64];

			snprintf(word, sizeof word, "%.*s", (int)length, at);
			snprintf(key, sizeof key, "term.represented_%s",
				drafting_word(word, name));
			if (!phrases_has(q->d->p, key))
				snprintf(key, sizeof key, "category.%s", name);
			phrase(q->d->p, key, NULL, &b);
			gathered_add(&g, b.s);
			buf_free(&b);
		}
	}
	gathered_say(q->d, &g, out);
}

/* People of a ROW_MANY of all the meetings. */
static void make_who(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };
	const char *at;
	size_t length;

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		const char *all = record_say(record_at(q, n), MEETING, q->row);

		for (size_t k = 0; many_at(all, k, &at, &length); k++) {
			struct buf who = BUF_INIT, b = BUF_INIT;

			buf_addn(&who, at, length);
			name_add(q->d, q->g.first + n, who.s, NAME_LIST, &b);
			gathered_add(&g, b.s);
			buf_free(&who);
			buf_free(&b);
		}
	}
	gathered_say(q->d, &g, out);
}

/* Who took part: of meetings in a row that are alike in it together, by the
 * phrase "term.attended"; nothing of one of which it is not known. */
static void make_attendances(const struct asked *q, struct buf *out,
	double *number)
{
	static const char *const names[] = { "attendance_count",
		"attendance_kind", "represented", "mode", NULL };
	struct gathered g = { 0 };
	struct group before = q->d->group;
	size_t end = q->g.first + q->g.n, next;

	(void)number;
	for (size_t from = q->g.first; from < end; from = next) {
		struct buf b = BUF_INIT;

		for (next = from + 1; next < end && facts_alike(q->d, names,
		     from, next); )
			next++;
		q->d->group = (struct group){ from, next - from };
		drafting_phrase(q->d, "term.attended", NULL, &b);
		if (!phrase_unset(b.s))
			gathered_add(&g, b.s);
		buf_free(&b);
	}
	q->d->group = before;
	if (*phrases_setting(q->d->p, "clauses"))
		gathered_join(&g, phrases_setting(q->d->p, "clauses"), out);
	else
		gathered_say(q->d, &g, out);
}

/* Are these all the meetings of the report? */
static void make_whole(const struct asked *q, struct buf *out, double *number)
{
	(void)number;
	buf_add(out, q->g.n == q->d->n ? "yes" : "no");
}

/* Who held the chair, each once, in the order they took it. */
static void make_chairs(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };

	for (size_t n = 0; n < q->g.n; n++) {
		const struct record *r = record_at(q, n);
		item_id i;

		for (i = record_first(r, MEETING, MEETING_OFFICERS); i;
		     i = record_next(r, i)) {
			const char *role = record_say(r, i, OFFICER_ROLE);
			struct buf b = BUF_INIT;

			if (!strcmp(role, "chair") ||
			    !strcmp(role, "acting chair"))
				name_add(q->d, q->g.first + n, record_say(r, i,
					OFFICER_WHO), NAME_FORMAL, &b);
			gathered_add(&g, b.s);
			buf_free(&b);
		}
	}
	*number = (double)g.n;
	gathered_join(&g, LISTED, out);
}

static void make_chair_changed(const struct asked *q, struct buf *out,
	double *number)
{
	struct buf b = BUF_INIT;

	make_chairs(q, &b, number);
	buf_add(out, *number > 1 ? "yes" : "");
	buf_free(&b);
}

/* Are there several meetings in the whole report? */
static void make_several(const struct asked *q, struct buf *out,
	double *number)
{
	*number = (double)q->d->n;
	buf_add(out, q->d->n > 1 ? "yes" : "");
}

/* Is there an item of the agenda that belongs to this section? */
static item_id item_for(const struct asked *q, const char *section)
{
	const struct record *r = record_at(q, 0);
	item_id i = agenda_next(r, NOWHERE);

	while (i && strcmp(drafting_section_said(q->d, r, i), section))
		i = agenda_next(r, i);
	return i;
}

/* Was the agenda adopted under the present item? Under the first one for
 * that; only without one it is asked when it was. */
static void make_adopted_here(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = record_at(q, 0);
	item_id for_it = item_for(q, "adoption"), i = NOWHERE;

	(void)number;
	while (!for_it && (i = agenda_next(r, i)))
		for_it = agenda_adopted_under(r, i) ? i : NOWHERE;
	if (*record_say(r, MEETING, MEETING_ADOPTED_HOW) && for_it &&
	    for_it == q->d->item)
		buf_add(out, "yes");
}

/* Is the next meeting known, and the present item the one for it? */
static void make_next_here(const struct asked *q, struct buf *out,
	double *number)
{
	(void)number;
	if (*record_say(record_at(q, 0), MEETING, MEETING_NEXT_DATES) &&
	    q->d->item && item_for(q, "next") == q->d->item)
		buf_add(out, "yes");
}

/* ... or is there no item for it? */
static void make_next_unsaid(const struct asked *q, struct buf *out,
	double *number)
{
	struct asked final = *q;

	(void)number;
	final.g = (struct group){ q->g.first + q->g.n - 1, 1 };
	if (*record_say(last(q), MEETING, MEETING_NEXT_DATES) &&
	    !item_for(&final, "next"))
		buf_add(out, "yes");
}

static void make_mandate(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = last(q);
	struct gathered g = { 0 };
	item_id i;

	(void)number;
	for (i = record_first(r, MEETING, MEETING_MANDATES); i;
	     i = record_next(r, i)) {
		struct buf b = BUF_INIT;

		struct buf item = BUF_INIT;

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

static void make_document_count(const struct asked *q, struct buf *out,
	double *number)
{
	*number = 0;
	for (size_t n = 0; n < q->g.n; n++) {
		const struct record *r = record_at(q, n);
		item_id i = record_first(r, MEETING, MEETING_DOCUMENTS);

		for (; i; i = record_next(r, i))
			*number += is_paper(r, i);
	}
	buf_addf(out, "%.0f", *number);
}

/* Did contributions come from states, from others, or both? "" if there are
 * none, nor a page of them. */
static void make_sources(const struct asked *q, struct buf *out,
	double *number)
{
	bool states = false, others = false, page = false;
	const char *at;
	size_t length;

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		const struct record *r = record_at(q, n);
		item_id i = record_first(r, MEETING, MEETING_DOCUMENTS);

		page |= *record_say(r, MEETING, MEETING_DOCS_URL) != 0;
		for (; i; i = record_next(r, i)) {
			const char *all = record_say(r, i, DOCUMENT_SOURCE);

			for (size_t k = 0; is_paper(r, i) && many_at(all, k,
			     &at, &length); k++) {
				char who[256];

				const char *kind;

				snprintf(who, sizeof who, "%.*s", (int)length,
					at);
				kind = name_kind(q->d, q->g.first + n, who);
				if (!strcmp(kind, "state"))
					states = true;
				else if (strcmp(kind, "secretariat"))
					others = true;
			}
		}
	}
	if (states || others || page)
		buf_add(out, states == others ? "mixed" : states ? "states" :
			"others");
}

static void make_url(const struct asked *q, struct buf *out, double *number)
{
	struct asked both = *q;

	both.row = MEETING_DOCS_URL;
	make_text(&both, out, number);
}

/* ---- what the report itself knows ---- */

static void make_job(const struct asked *q, struct buf *out, double *number)
{
	(void)number;
	if (q->d->job)
		buf_add(out, job_says(q->d->job, q->variant, lang(q)));
}

/* Whom the report is for: by the job, else the body that the group reports
 * to. */
static void make_target(const struct asked *q, struct buf *out, double *number)
{
	make_job(q, out, number);
	if (!*out->s)
		buf_add(out, drafting_text(q->d, last(q), MEETING,
			MEETING_BODY_PARENT));
}

/* What the session is called by: its "year" alone, its whole name ("named")
 * or something that stands behind that of the target. */
static void make_session_kind(const struct asked *q, struct buf *out,
	double *number)
{
	struct buf target = BUF_INIT;
	struct asked named = *q;
	const char *session = q->d->job ? job_says(q->d->job, "session",
		lang(q)) : "";

	named.variant = "target";
	make_target(&named, &target, number);
	buf_add(out, target.n && strstr(session, target.s) ? "named" :
		session[strspn(session, "0123456789")] ? "other" : "year");
	buf_free(&target);
}

/* In words as they stand in the job, or from its first date to its last. */
static void make_session_dates(const struct asked *q, struct buf *out,
	double *number)
{
	struct buf all = BUF_INIT;
	struct tm from, to;
	const char *at;
	size_t n;

	make_job(q, out, number);
	if (q->d->job && !out->n)
		job_dates(q->d->job, q->variant, &all);
	if (many_at(all.s, 0, &at, &n) && date_read(at, n, &from) &&
	    many_at(all.s, many_count(all.s) - 1, &at, &n) &&
	    date_read(at, n, &to))
		date_days(q->d, &from, &to, false, out);
	buf_free(&all);
}

static void make_action(const struct asked *q, struct buf *out, double *number)
{
	make_job(q, out, number);
	if (!*out->s)
		buf_add(out, "note");
}

static void make_report_date(const struct asked *q, struct buf *out,
	double *number)
{
	(void)number;
	if (q->d->job)
		fact_date(q->d, job_says(q->d->job, "date", lang(q)), false,
			out);
}

/* An office that has a phrase, as a word; another as it was typed. */
static void make_role(const struct asked *q, struct buf *out, double *number)
{
	struct buf b = BUF_INIT;
	char name[64], key[80];

	make_job(q, &b, number);
	drafting_word(*b.s ? b.s : "chair", name);
	snprintf(key, sizeof key, "role.%s", name);
	buf_add(out, phrases_has(q->d->p, key) ? name : b.s);
	buf_free(&b);
}

/* Who signs: by the job, else who was in the chair at the last meeting. */
static void make_signatory(const struct asked *q, struct buf *out,
	double *number)
{
	size_t meeting = q->g.first + q->g.n - 1;
	const struct record *r = last(q);
	item_id office;

	(void)number;
	if (q->d->job) {
		const char *who = job_says(q->d->job, "signatory.who",
			lang(q));

		buf_add(out, job_says(q->d->job, "signatory.name", lang(q)));
		if (!*out->s && *who)
			name_add(q->d, meeting, who, NAME_FORMAL, out);
	}
	office = *out->s ? NOWHERE : officer_at(r, "chair", INT64_MAX);
	if (!office && !*out->s)
		for (office = record_first(r, MEETING, MEETING_OFFICERS);
		     office && strcmp(record_say(r, office, OFFICER_ROLE),
		     "chair"); )
			office = record_next(r, office);
	if (office)
		name_add(q->d, meeting, record_say(r, office, OFFICER_WHO),
			NAME_FORMAL, out);
}

static make_fact make_chair_gender;

/* Of whoever signs, for what they sign as. */
static void make_signatory_gender(const struct asked *q, struct buf *out,
	double *number)
{
	const char *who = q->d->job ? job_says(q->d->job, "signatory.who",
		lang(q)) : "";

	if (*who)
		buf_add(out, name_gender(q->d, q->g.first + q->g.n - 1, who));
	else
		make_chair_gender(q, out, number);
}

/* Of whoever was in the chair at the end, for titles of reports. */
static void make_chair_gender(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = last(q);
	item_id office = officer_at(r, "chair", INT64_MAX);

	(void)number;
	if (office)
		buf_add(out, name_gender(q->d, q->g.first + q->g.n - 1,
			record_say(r, office, OFFICER_WHO)));
}

/* ---- the table ---- */

static const struct fact {
	const char *name, *help;
	make_fact *make;
	enum row row;
	const char *variant;    /* "": may follow the name */
	const char *place;      /* where it can be set, if not the row's key */
} facts[] = {
	{ "count", N_("how many meetings the phrase speaks of; plural"), make_count, ROW_NONE, NULL, NULL },
	{ "body", N_("name of the body that meets"), make_text, MEETING_BODY_NAME, NULL, NULL },
	{ "code", N_("its short name"), make_text, MEETING_BODY_CODE, NULL, NULL },
	{ "parent", N_("the body it reports to"), make_text, MEETING_BODY_PARENT, NULL, NULL },
	{ "open_to", N_("who may take part"), make_text, MEETING_BODY_OPEN_TO, NULL, NULL },
	{ "ordinals", N_("numbers of the meetings as ordinals, a list; variants"), make_ordinals, MEETING_NUMBER, "", NULL },
	{ "ordinal", N_("the same, of one meeting; variants"), make_ordinals, MEETING_NUMBER, "", NULL },
	{ "number", N_("number of the first meeting; plural"), make_number, MEETING_NUMBER, NULL, NULL },
	{ "dates", N_("days of the meetings, a list; days in a row are one stretch"), make_dates, MEETING_DATES, NULL, NULL },
	{ "on_dates", N_("the same as when something was held: on the day, from one to another"), make_dates, MEETING_DATES, "on", NULL },
	{ "city", N_("city"), make_text, MEETING_CITY, NULL, NULL },
	{ "premises", N_("building or platform"), make_text, MEETING_PREMISES, NULL, NULL },
	{ "room", N_("room"), make_text, MEETING_ROOM, NULL, NULL },
	{ "mode", N_("how people took part: on_site, remote, hybrid, or mixed where meetings differ"), make_word, MEETING_MODE, NULL, NULL },
	{ "virtual", N_("yes if it met nowhere but on line, else no"), make_virtual, MEETING_MODE, NULL, NULL },
	{ "at_place", N_("where each of several meetings met, by the phrase term.at_place, a list"), make_at_place, MEETING_CITY, NULL, NULL },
	{ "meetings_each", N_("each meeting by the phrase term.meeting, a list"), make_each, MEETING_NUMBER, NULL, NULL },
	{ "attendance_count", N_("how many took part; plural"), make_number, MEETING_COUNT, NULL, NULL },
	{ "attendance_kind", N_("about, at_least or exact"), make_kind_of_count, MEETING_COUNT, NULL, NULL },
	{ "represented", N_("categories that were represented, a list"), make_represented, MEETING_REPRESENTED, NULL, NULL },
	{ "countries", N_("countries represented; plural"), make_number, MEETING_COUNT_STATES, NULL, NULL },
	{ "apologies", N_("who sent apologies"), make_who, MEETING_APOLOGIES, NULL, NULL },
	{ "chairs", N_("who held the chair, in order; plural"), make_chairs, ROW_NONE, NULL, "officers" },
	{ "chair_changed", N_("yes if more than one held it"), make_chair_changed, ROW_NONE, NULL, "officers" },
	{ "chair_gender", N_("gender of the last in the chair: female, male, other, or body"), make_chair_gender, ROW_NONE, NULL, "officers" },
	{ "several", N_("yes if the report is on several meetings"), make_several, ROW_NONE, NULL, NULL },
	{ "adopted_here", N_("yes under the item where the agenda was adopted"), make_adopted_here, ROW_NONE, NULL, "agenda.adopted" },
	{ "agenda_how", N_("as_drafted, as_amended, or mixed where meetings differ"), make_word, MEETING_ADOPTED_HOW, NULL, NULL },
	{ "agenda_note", N_("the amendment and its reason"), make_text, MEETING_ADOPTED_NOTE, NULL, NULL },
	{ "agenda_document", N_("the draft agenda as a document"), make_documents, MEETING_DRAFT_AGENDA, NULL, NULL },
	{ "attendances", N_("how many took part in each meeting, where the counts differ"), make_attendances, MEETING_COUNT, NULL, NULL },
	{ "whole", N_("yes if these are all the meetings of the report"), make_whole, ROW_NONE, NULL, NULL },
	{ "here_next", N_("yes under the item for the next meeting, if that is known"), make_next_here, MEETING_NEXT_DATES, NULL, NULL },
	{ "unsaid_next", N_("yes if the next meeting is known and has no item of its own"), make_next_unsaid, MEETING_NEXT_DATES, NULL, NULL },
	{ "session_kind", N_("how the session is called: year, named or other"), make_session_kind, ROW_NONE, "session", "session" },
	{ "signatory_gender", N_("gender of who signs: female, male, other, or body"), make_signatory_gender, ROW_NONE, NULL, "officers" },
	{ "mandate", N_("the instruments the body acts under, a list"), make_mandate, ROW_NONE, NULL, "mandate" },
	{ "document_count", N_("how many contributions and presentations are listed; plural"), make_document_count, ROW_NONE, NULL, "documents" },
	{ "sources", N_("whom contributions came from: states, others or mixed"), make_sources, ROW_NONE, NULL, "documents" },
	{ "url", N_("page where the documents are"), make_url, MEETING_DOCS_URL, NULL, NULL },
	{ "documents_note", N_("what is known of them beyond the list"), make_text, MEETING_DOCS_NOTE, NULL, NULL },
	{ "next_ordinal", N_("number of the next meeting as an ordinal; variants"), make_ordinals, MEETING_NEXT_NUMBER, "", NULL },
	{ "next_dates", N_("its days"), make_dates, MEETING_NEXT_DATES, NULL, NULL },
	{ "next_on_dates", N_("the same as when it is to be held"), make_dates, MEETING_NEXT_DATES, "on", NULL },
	{ "next_place", N_("its place"), make_text, MEETING_NEXT_PLACE, NULL, NULL },
	{ "next_tentative", N_("yes if it is not yet certain"), make_flag, MEETING_NEXT_TENTATIVE, NULL, NULL },
	{ "next_note", N_("what else is known of it"), make_text, MEETING_NEXT_NOTE, NULL, NULL },
	{ "due_ordinal", N_("the meeting that an outcome is due at, as an ordinal; variants"), make_due, ROW_NONE, "", "due" },
	{ "target", N_("whom the report is for: the job's, else parent"), make_target, ROW_NONE, "target", "meeting.body.parent" },
	{ "session", N_("session it is for; of the job"), make_job, ROW_NONE, "session", "session" },
	{ "session_place", N_("place of that session; of the job"), make_job, ROW_NONE, "session-place", "session-place" },
	{ "session_dates", N_("its days; of the job"), make_session_dates, ROW_NONE, "session-dates", "session-dates" },
	{ "agenda_item", N_("item of its agenda; of the job"), make_job, ROW_NONE, "agenda-item", "agenda-item" },
	{ "symbol", N_("symbol of the report; of the job"), make_job, ROW_NONE, "symbol", "symbol" },
	{ "original", N_("language of the original; of the job"), make_job, ROW_NONE, "original", "original" },
	{ "report_date", N_("date of the report; of the job"), make_report_date, ROW_NONE, NULL, "date" },
	{ "action", N_("what is asked for: the job's, else note"), make_action, ROW_NONE, "action", "action" },
	{ "role", N_("in what office it is signed: the job's, else chair"), make_role, ROW_NONE, "signatory.role", "signatory.role" },
	{ "signatory", N_("who signs: the job's, else the last in the chair"), make_signatory, ROW_NONE, NULL, "officers (a chair)" },
};

bool fact_told(size_t n, const char **name, const char **help)
{
	if (n >= sizeof facts / sizeof *facts)
		return false;
	*name = facts[n].name;
	*help = facts[n].help;
	return true;
}

/* The fact of a name, and the variant that follows it. */
static const struct fact *fact_named(const char *name, const char **variant)
{
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		const struct fact *f = &facts[i];
		size_t n = strlen(f->name);

		if (strncmp(name, f->name, n))
			continue;
		*variant = f->variant ? f->variant : "";
		if (!name[n]) {
			if (f->variant && !*f->variant)
				*variant = "plain";
			return f;
		}
		if (f->variant && !*f->variant && name[n] == '_') {
			*variant = name + n + 1;
			return f;
		}
	}
	return NULL;
}

bool facts_look(void *drafting, const char *name, struct answer *a)
{
	struct drafting *d = drafting;
	struct asked q = { .d = d, .g = d->group };
	const struct fact *f = fact_named(name, &q.variant);
	struct buf b = BUF_INIT;

	if (!f)
		return false;
	/* What comes next is known best by the last of them. */
	if (!strncmp(name, "next_", 5))
		q.g = (struct group){ d->group.first + d->group.n - 1, 1 };
	q.row = f->row;
	a->number = 0;
	f->make(&q, &b, &a->number);
	a->text = drafting_keep(d, &b);
	buf_free(&b);
	return true;
}

void fact_of(struct drafting *d, size_t meeting, const char *name,
	struct buf *out)
{
	struct group before = d->group;
	char key[64];
	struct answer a;

	d->group = (struct group){ meeting, 1 };
	if (facts_look(d, name, &a)) {
		buf_add(out, a.text);
	} else {
		snprintf(key, sizeof key, "term.%s", name);
		drafting_phrase(d, key, NULL, out);
	}
	d->group = before;
}

bool facts_alike(struct drafting *d, form_words names, size_t a, size_t b)
{
	struct buf x = BUF_INIT, y = BUF_INIT;
	bool same = true;

	for (size_t i = 0; names[i] && same; i++) {
		buf_cut(&x, 0);
		buf_cut(&y, 0);
		fact_of(d, a, names[i], &x);
		fact_of(d, b, names[i], &y);
		same = !strcmp(x.s, y.s);
	}
	buf_free(&x);
	buf_free(&y);
	return same;
}

const char *fact_place(const char *name)
{
	const char *variant;
	const struct fact *f = fact_named(name, &variant);

	if (!f)
		return NULL;
	return f->place ? f->place : f->row ? schema[f->row].key : f->name;
}
