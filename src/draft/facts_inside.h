/* facts_inside.h -- how facts are made; of the facts_*.c alone.
 *
 *  (1) A maker appends to out what the fact says and nothing if it is not
 *      known. *number is 0 unless it can be counted.
 */
#ifndef DRAFT_FACTS_INSIDE_H
#define DRAFT_FACTS_INSIDE_H

#include "draft/drafting.h"

/* What is asked: of which meetings, in which variant. */
struct asked {
	struct drafting *d;
	struct group g;
	const char *variant;
	enum row row;           /* the field that the fact is of */
};

typedef void make_fact(const struct asked *q, struct buf *out,
	double *number);

/* The n-th and the last of the meetings; the language of the report. */
const struct record *asked_record(const struct asked *q, size_t n);
const struct record *asked_last(const struct asked *q);
enum lang asked_lang(const struct asked *q);

/* ---- facts_meetings.c ---- */

make_fact make_text, make_open_to, make_documents, make_flag, make_word, make_number,
	make_count, make_ordinals, make_due, make_dates, make_each,
	make_virtual, make_at_place, make_whole, make_several,
	make_adopted_here, make_next_here, make_next_unsaid, make_mandate,
	make_document_count, make_sources;

/* ---- facts_people.c ---- */

make_fact make_who, make_represented, make_kind_of_count, make_attendances,
	make_chairs, make_chair_changed, make_chair_gender;

/* ---- facts_job.c ---- */

make_fact make_job, make_target, make_session_kind, make_session_dates,
	make_action, make_report_date, make_role, make_signatory,
	make_signatory_gender;

#endif
