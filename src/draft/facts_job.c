/* facts_job.c -- facts that belong to the report alone: whom it is for, its
 * session, symbol and date, who signs it.
 *
 *  (1) What the job does not say is taken from the last meeting, where there
 *      is something to take.
 */
#include "config.h"
#include "draft/facts_inside.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "draft/dates.h"
#include "draft/names.h"
#include "record/floor.h"

void make_job(const struct asked *q, struct buf *out, double *number)
{
	(void)number;
	if (q->d->job)
		buf_add(out, job_says(q->d->job, q->variant, asked_lang(q)));
}

/* Whom the report is for: by the job, else the body that the group reports
 * to. */
void make_target(const struct asked *q, struct buf *out, double *number)
{
	make_job(q, out, number);
	if (!*out->s)
		buf_add(out, drafting_text(q->d, asked_last(q), MEETING,
			MEETING_BODY_PARENT));
}

/* What the session is called by: its "year" alone, its whole name ("named")
 * or something that stands behind that of the target. */
void make_session_kind(const struct asked *q, struct buf *out,
	double *number)
{
	struct buf target = BUF_INIT;
	struct asked named = *q;
	const char *session = q->d->job ? job_says(q->d->job, "session",
		asked_lang(q)) : "";

	named.variant = "target";
	make_target(&named, &target, number);
	buf_add(out, target.n && strstr(session, target.s) ? "named" :
		session[strspn(session, "0123456789")] ? "other" : "year");
	buf_free(&target);
}

/* In words as they stand in the job, or from its first date to its last. */
void make_session_dates(const struct asked *q, struct buf *out,
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

/* A word that has a phrase, or a sentence; one word of small letters is none. */
void make_action(const struct asked *q, struct buf *out, double *number)
{
	char key[80];

	make_job(q, out, number);
	if (!*out->s)
		buf_add(out, "note");
	snprintf(key, sizeof key, "action.%s", out->s);
	if (!out->s[strspn(out->s, "abcdefghijklmnopqrstuvwxyz_")] &&
	    !phrases_has(q->d->p, key))
		drafting_want(q->d, _("'%s' is neither a word for 'action' "
			"nor a sentence"), out->s);
}

void make_report_date(const struct asked *q, struct buf *out,
	double *number)
{
	(void)number;
	if (q->d->job)
		fact_date(q->d, job_says(q->d->job, "date", asked_lang(q)), false,
			out);
}

/* An office that has a phrase, as a word; another as it was typed. */
void make_role(const struct asked *q, struct buf *out, double *number)
{
	struct buf b = BUF_INIT;
	char name[64], key[80];

	make_job(q, &b, number);
	drafting_word(*b.s ? b.s : "chair", name);
	snprintf(key, sizeof key, "role.%s", name);
	buf_add(out, phrases_has(q->d->p, key) ? name : b.s);
	buf_free(&b);
}

/* The last in the chair at the end of a meeting, else the first chair that it
 * has; NOWHERE if none. */
static item_id last_chair(const struct record *r)
{
	item_id office = officer_at(r, "chair", INT64_MAX);

	if (!office)
		office = record_first(r, MEETING, MEETING_OFFICERS);
	while (office && strcmp(record_say(r, office, OFFICER_ROLE), "chair"))
		office = record_next(r, office);
	return office;
}

/* Who signs: by the job, else who was in the chair at the last meeting. */
void make_signatory(const struct asked *q, struct buf *out, double *number)
{
	size_t meeting = q->g.first + q->g.n - 1;
	const struct record *r = asked_last(q);
	const char *who = "";
	item_id office;

	(void)number;
	if (q->d->job) {
		who = job_says(q->d->job, "signatory.who", asked_lang(q));
		buf_add(out, job_says(q->d->job, "signatory.name",
			asked_lang(q)));
	}
	if (*out->s)
		return;
	if (*who && !names_who(q->d, meeting, who))
		drafting_note(q->d, _("'%s' is not in the roster of '%s'"), who,
			q->d->meeting[meeting].path);
	if (*who) {
		name_add(q->d, meeting, who, NAME_FORMAL, out);
		return;
	}
	office = last_chair(r);
	if (office)
		name_add(q->d, meeting, record_say(r, office, OFFICER_WHO),
			NAME_FORMAL, out);
}

/* Of whoever signs, for what they sign as. */
void make_signatory_gender(const struct asked *q, struct buf *out,
	double *number)
{
	const char *who = q->d->job ? job_says(q->d->job, "signatory.who",
		asked_lang(q)) : "";

	if (*who)
		buf_add(out, name_gender(q->d, q->g.first + q->g.n - 1, who));
	else
		make_chair_gender(q, out, number);
}
