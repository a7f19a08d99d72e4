/* clock.h -- the one clock, and times as text.
 *
 *  (1) A time in the record is RFC 3339 text in the meeting's own offset,
 *      to the second: "2017-02-02T09:40:00+01:00".
 *  (2) A fake clock takes its place when DAIS_CLOCK is set: an RFC 3339 time
 *      is where it stands still; with a "+" behind it, where it starts from.
 *  (3) Durations come from clock_ticks(), which no one can set back.
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>

struct buf;

int64_t clock_now(void);                /* seconds since 1970, UTC */
int64_t clock_ticks(void);              /* milliseconds, monotonic */

enum { TIME_SIZE = 32 };

/* Write t as RFC 3339 in the zone (an IANA name such as "Europe/Zurich";
 * NULL or "" is the system's own). out holds TIME_SIZE bytes. */
void time_write(int64_t t, const char *zone, char *out);

/* Read RFC 3339 ("2017-02-02T09:40:00+01:00", "...Z", "t" and a blank too,
 * seconds may be missing). False if it is not one. */
bool time_read(const char *text, int64_t *t);

/* "09:40" (or "09:40:20" with seconds) of an RFC 3339 text, as it was on the
 * wall there; "" if text is no time. out holds 9 bytes. */
void time_of_day(const char *text, bool seconds, char *out);

/* Read "10:05", "9:05", "10:05:20", the same behind a date and a blank or T,
 * or full RFC 3339. What has no date is taken on the date (YYYY-MM-DD), what
 * has no offset in the zone. */
bool time_read_loose(const char *text, const char *date, const char *zone,
	int64_t *t);

bool date_valid(const char *text);      /* YYYY-MM-DD that exists */
/* Read a date as people write it: the year first, with - / . or 年月日, or the
 * day, the English month and the year ("1 May 2017", "May 1, 2017"). Written
 * as YYYY-MM-DD into out, of 12 bytes. False: it is none, or such as may be
 * taken for two ("1/5/2017"). */
bool date_read_loose(const char *text, char *out);

/* Write a stretch: "0:27", "1:42", with hours "2:03:20"; negative as "-0:05". */
void span_write(int64_t seconds, char *out, size_t size);

/* Is there such a zone: "Europe/Zurich"? Times in one that is not there would
 * silently be those of Greenwich. Asked of the files that the C library reads
 * (RFC 8536; in TZDIR, by default /usr/share/zoneinfo). */
bool zone_known(const char *zone);

#endif
