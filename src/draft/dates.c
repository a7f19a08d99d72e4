/* dates.c -- days as the language says them.
 */
#include "config.h"
#include "draft/dates.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "draft/drafting.h"

bool date_read(const char *text, size_t n, struct tm *tm)
{
	char copy[11];

	if (n != 10)
		return false;
	memcpy(copy, text, 10);
	copy[10] = '\0';
	if (!date_valid(copy))
		return false;
	memset(tm, 0, sizeof *tm);
	tm->tm_year = atoi(copy) - 1900;
	tm->tm_mon = atoi(copy + 5) - 1;
	tm->tm_mday = atoi(copy + 8);
	return true;
}

/* By the phrase of that shape. */
static void say_days(struct drafting *d, const struct tm *a,
	const struct tm *b, const char *shape, bool on, struct buf *out)
{
	char d1[16], d2[16], m1[16], m2[16], y1[16], y2[16], key[32];
	struct buf month1 = BUF_INIT, month2 = BUF_INIT;

	snprintf(d1, sizeof d1, "%d", a->tm_mday);
	snprintf(d2, sizeof d2, "%d", b->tm_mday);
	snprintf(m1, sizeof m1, "%d", a->tm_mon + 1);
	snprintf(m2, sizeof m2, "%d", b->tm_mon + 1);
	snprintf(y1, sizeof y1, "%d", a->tm_year + 1900);
	snprintf(y2, sizeof y2, "%d", b->tm_year + 1900);
	phrases_month(d->p, a->tm_mon + 1, &month1);
	phrases_month(d->p, b->tm_mon + 1, &month2);
	struct said said[] = {
		{ "d", d1, a->tm_mday }, { "d1", d1, a->tm_mday },
		{ "d2", d2, b->tm_mday }, { "m", m1, 0 }, { "m1", m1, 0 },
		{ "m2", m2, 0 }, { "month", month1.s, 0 },
		{ "month1", month1.s, 0 }, { "month2", month2.s, 0 },
		{ "y", y2, 0 }, { "y1", y1, 0 }, { "y2", y2, 0 },
		{ "first", a->tm_mday == 1 ? "yes" : "no", 0 },
		{ "first1", a->tm_mday == 1 ? "yes" : "no", 0 },
		{ "first2", b->tm_mday == 1 ? "yes" : "no", 0 },
		{ NULL, NULL, 0 }
	};
	struct scope scope = { NULL, said_look, said };

	snprintf(key, sizeof key, "date.%s%s", on ? "on_" : "", shape);
	phrase(d->p, key, &scope, out);
	buf_free(&month1);
	buf_free(&month2);
}

void date_days(struct drafting *d, const struct tm *a, const struct tm *b,
	bool on, struct buf *out)
{
	const char *shape = a->tm_year != b->tm_year ? "years" :
		a->tm_mon != b->tm_mon ? "months" :
		a->tm_mday + 1 == b->tm_mday ? "two" :
		a->tm_mday != b->tm_mday ? "days" : "day";

	say_days(d, a, b, shape, on, out);
}

void date_pair(struct drafting *d, const struct tm *a, const struct tm *b,
	bool on, struct buf *out)
{
	say_days(d, a, b, "pair", on, out);
}

void fact_date(struct drafting *d, const char *date, bool on, struct buf *out)
{
	struct tm tm;

	if (date_read(date, strlen(date), &tm))
		date_days(d, &tm, &tm, on, out);
}

/* ---- several days ---- */

/* Two days of one month that are not in a row: "on 11 and 15 March". */
static bool gather_pair(struct drafting *d, const char *dates, bool on,
	struct gathered *g)
{
	struct buf b = BUF_INIT;
	struct tm one, two;
	const char *at;
	size_t n;

	if (many_count(dates) != 2 || !many_at(dates, 0, &at, &n) ||
	    !date_read(at, n, &one) || !many_at(dates, 1, &at, &n) ||
	    !date_read(at, n, &two) || one.tm_mon != two.tm_mon ||
	    one.tm_year != two.tm_year || two.tm_mday <= one.tm_mday + 1)
		return false;
	date_pair(d, &one, &two, on, &b);
	gathered_add(g, b.s);
	buf_free(&b);
	return true;
}

void gathered_add_dates(struct drafting *d, const char *dates, bool on,
	struct gathered *g)
{
	struct tm from = { 0 }, to = { 0 }, day;
	const char *at;
	size_t n;
	bool any = false;

	if (gather_pair(d, dates, on, g))
		return;
	for (size_t k = 0; many_at(dates, k, &at, &n); k++) {
		struct buf b = BUF_INIT;
		struct tm next = to;

		if (!date_read(at, n, &day))
			continue;
		next.tm_mday++;
		if (any && timegm(&next) == timegm(&day)) {
			to = day;
			continue;
		}
		if (any) {
			date_days(d, &from, &to, on, &b);
			gathered_add(g, b.s);
		}
		buf_free(&b);
		from = to = day;
		any = true;
	}
	if (any) {
		struct buf b = BUF_INIT;

		date_days(d, &from, &to, on, &b);
		gathered_add(g, b.s);
		buf_free(&b);
	}
}
