/* drawing.h -- small minutes and jobs, drawn for a test.
 *
 *      struct drawing d = { .lang = LANG_EN, .minutes = { TWELFTH } };
 *
 *      draw(&d);
 *      assert_says(&d, "5.1 The Chair stated");
 *      draw_close(&d);
 */
#ifndef TESTS_DRAWING_H
#define TESTS_DRAWING_H

#include "base/buf.h"
#include "base/fault.h"
#include "draft/doc.h"
#include "draft/job.h"
#include "draft/report.h"

enum { DRAWN_MOST = 3 };

struct drawing {
	const char *form;               /* a name; NULL: the report's own */
	enum lang lang;
	bool incomplete;
	const char *minutes[DRAWN_MOST];
	const char *form_text;          /* an own form; goes before form */
	const char *job_text;
	/* What came of it: */
	bool ok;
	struct fault f;
	struct doc doc;
	struct buf text;                /* "number text", a line a block */
	struct buf told;                /* what the drafter was told */
	struct buf cover;               /* what the report does not carry */
	size_t uncovered;
	/* Its own: */
	struct record record[DRAWN_MOST];
	size_t n;
	struct job job;
	bool has_job;
};

void draw(struct drawing *d);
void draw_close(struct drawing *d);
/* The report in a format, appended. */
void draw_as(struct drawing *d, const char *format, bool trace,
	struct buf *out);
/* The fault as it is printed, appended. */
void draw_fault(const struct drawing *d, struct buf *out);

/* Does a text hold what it should, or what it should not? */
void assert_in(const char *text, const char *wanted);
void assert_not_in(const char *text, const char *unwanted);
void assert_says(struct drawing *d, const char *wanted);
void assert_is_silent_on(struct drawing *d, const char *unwanted);
/* What one entry becomes in the chair's report. */
struct claim { const char *minutes, *says; };
void assert_claims(enum lang lang, const struct claim *claims, size_t n);
/* How often do the words stand in a text? */
size_t times(const char *text, const char *words);
/* The first is there, and before the second. */
void assert_before(struct drawing *d, const char *first, const char *second);

#endif
