/* facts_people.c -- facts about who was there, and who held the chair. */
#include "config.h"
#include "draft/facts_inside.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "draft/facts.h"
#include "draft/names.h"
#include "record/floor.h"

/* People of a ROW_MANY of all the meetings. */
void make_who(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };
	const char *at;
	size_t length;

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		const char *all = record_say(asked_record(q, n), MEETING, q->row);

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

void make_represented(const struct asked *q, struct buf *out,
	double *number)
{
	struct gathered g = { 0 };
	const char *at;
	size_t length;

	(void)number;
	for (size_t n = 0; n < q->g.n; n++) {
		const char *all = record_say(asked_record(q, n), MEETING,
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

void make_kind_of_count(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = asked_record(q, 0);

	(void)number;
	buf_add(out, *record_say(r, MEETING, MEETING_COUNT_ABOUT) ? "about" :
		*record_say(r, MEETING, MEETING_COUNT_AT_LEAST) ? "at_least" :
		"exact");
}

/* Who took part: of meetings in a row that are alike in it together, by the
 * phrase "term.attended"; nothing of one of which it is not known. */
void make_attendances(const struct asked *q, struct buf *out,
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

/* Who held the chair, each once, in the order they took it. */
void make_chairs(const struct asked *q, struct buf *out, double *number)
{
	struct gathered g = { 0 };

	for (size_t n = 0; n < q->g.n; n++) {
		const struct record *r = asked_record(q, n);
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

void make_chair_changed(const struct asked *q, struct buf *out,
	double *number)
{
	struct buf b = BUF_INIT;

	make_chairs(q, &b, number);
	buf_add(out, *number > 1 ? "yes" : "");
	buf_free(&b);
}

/* Of whoever was in the chair at the end, for titles of reports. */
void make_chair_gender(const struct asked *q, struct buf *out,
	double *number)
{
	const struct record *r = asked_last(q);
	item_id office = officer_at(r, "chair", INT64_MAX);

	(void)number;
	if (office)
		buf_add(out, name_gender(q->d, q->g.first + q->g.n - 1,
			record_say(r, office, OFFICER_WHO)));
}
