/* job.h -- a report to be drawn, and drawn again: report.yaml.
 *
 *  (1) A job names the form, the language and the minutes, and holds the
 *      facts that belong to the report and not to any meeting: dais-report(5).
 *  (2) Minutes are named beside the job's own file, or by a whole path.
 */
#ifndef DRAFT_JOB_H
#define DRAFT_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/lang.h"
#include "draft/data.h"

struct fault;

/* A paragraph that the drafter adds, or puts in the place of another. */
struct job_paragraph {
	const char *section;    /* heading's phrase; added at its end. Or: */
	const char *after;      /* an entry; added after what it gave */
	const char *replace;    /* an entry: instead of what it gave */
	const char *omit;       /* an entry: what it gave is left out */
	const char *text;       /* in the report's language; NULL for omit */
	const char *source;     /* entries it comes from, or "" */
	int line, column;       /* in the job */
	bool used;
};

struct job {
	struct data data;
	char *form;             /* NULL if the job names none */
	enum lang lang;         /* LANG_NONE likewise */
	size_t minutes_count;
	char **minutes;         /* paths as they can be opened */
	size_t paragraphs_count;
	struct job_paragraph *paragraph;
};

/* lang: of the report, LANG_NONE for the job's own. */
bool job_open(struct job *j, const char *path, enum lang l, struct fault *f);
void job_close(struct job *j);
/* Is this file a job, by its first key? False too if it cannot be read. */
bool job_is(const char *path);

/* A fact of the job ("symbol", "target", "signatory.who") in a language; ""
 * if it says nothing of it. */
const char *job_says(const struct job *j, const char *name, enum lang l);
/* A list of dates of the job, each on a line of its own. */
void job_dates(const struct job *j, const char *name, struct buf *out);
/* The node of its overridden phrases for a language, or NULL. */
void *job_phrases(struct job *j);

#endif
