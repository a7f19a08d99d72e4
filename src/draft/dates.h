/* dates.h -- days as the language says them. */
#ifndef DRAFT_DATES_H
#define DRAFT_DATES_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct drafting;
struct gathered;
struct tm;

/* The day of "2017-02-28"; false if it is none. */
bool date_read(const char *text, size_t n, struct tm *tm);
/* One day, or the days from a to b, by the phrases "date.*"; on: as a phrase
 * of its own in a sentence. */
void date_days(struct drafting *d, const struct tm *a, const struct tm *b,
	bool on, struct buf *out);
/* Two days of a month, with others between them. */
void date_pair(struct drafting *d, const struct tm *a, const struct tm *b,
	bool on, struct buf *out);
/* Days in a row are one stretch; stretches are a list. */
void gathered_add_dates(struct drafting *d, const char *dates, bool on,
	struct gathered *g);
/* The same of one date as it is written in the record. */
void fact_date(struct drafting *d, const char *date, bool on,
	struct buf *out);

#endif
