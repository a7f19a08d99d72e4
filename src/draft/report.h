/* report.h -- a report drawn from one or more meetings.
 *
 *  (1) The same meetings, form, phrases and job give the same document.
 *  (2) A fact that is needed and not set is told, with the place where it
 *      can be set; it is never left blank. With incomplete it is marked.
 *  (3) Who may not be named is not in the document, nor in its sources.
 */
#ifndef DRAFT_REPORT_H
#define DRAFT_REPORT_H

#include "draft/doc.h"
#include "record/record.h"

struct job;
struct fault;
struct buf;

struct report_request {
	const char *form;               /* name or path; NULL: the job's, or
					 * "cwg-chair" */
	enum lang lang;                 /* LANG_NONE: the job's, or that of
					 * the last meeting */
	const struct job *job;          /* NULL if there is none */
	bool incomplete;
	size_t n;
	const struct record *const *meeting;    /* in order of time */
	const char *const *path;                /* as the user named them */
};

/* What a report tells its drafter besides itself, a sentence each. */
typedef void report_teller(void *context, const char *sentence);

/* Draw into d, which is not open yet. False: *f says why, or, if it has no
 * text, tell was told of everything that is not set. */
bool report_draw(const struct report_request *q, struct doc *d,
	report_teller *tell, void *context, struct fault *f);

/* What the report does not carry: agreed outcomes in no block, and
 * paragraphs without a source. Gives how many. */
size_t report_cover(const struct report_request *q, const struct doc *d,
	report_teller *tell, void *context);

#endif
