/* clock.c -- the one clock, and times as text. */
#include "config.h"
#include "base/clock.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/buf.h"

/* The fake clock of DAIS_CLOCK: false if there is none. */
static bool clock_fake(int64_t *now)
{
	const char *set = getenv("DAIS_CLOCK");
	static int64_t began = -1;
	char text[TIME_SIZE];
	size_t n;

	if (!set || !*set)
		return false;
	n = strlen(set);
	if (set[n - 1] != '+')
		return time_read(set, now);
	if (n >= sizeof text)
		return false;
	memcpy(text, set, n - 1);
	text[n - 1] = '\0';
	if (!time_read(text, now))
		return false;
	if (began < 0)
		began = clock_ticks();
	*now += (clock_ticks() - began) / 1000;
	return true;
}

int64_t clock_now(void)
{
	int64_t now;

	return clock_fake(&now) ? now : (int64_t)time(NULL);
}

int64_t clock_ticks(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

/* libc knows one zone at a time. Only the screen's thread asks for zones; the
 * last one is kept, for it is nearly always the same. */
static void zone_use(const char *zone)
{
	static char current[64];
	static char *outer;
	static bool known;

	if (!known) {
		const char *tz = getenv("TZ");

		outer = tz ? mem_copy(tz) : NULL;
		known = true;
	}
	if (!zone)
		zone = "";
	if (!strcmp(zone, current) || strlen(zone) >= sizeof current)
		return;
	strcpy(current, zone);
	if (*zone)
		setenv("TZ", zone, 1);
	else if (outer)
		setenv("TZ", outer, 1);
	else
		unsetenv("TZ");
	tzset();
}

bool zone_known(const char *zone)
{
	const char *folder = getenv("TZDIR");
	char path[512], magic[4] = "";
	FILE *f;

	if (!*zone || *zone == '/' || strstr(zone, ".."))
		return false;
	snprintf(path, sizeof path, "%s/%s", folder && *folder ? folder :
		"/usr/share/zoneinfo", zone);
	f = fopen(path, "re");
	if (f && fread(magic, sizeof magic, 1, f) != 1)
		*magic = '\0';
	if (f)
		fclose(f);
	return memcmp(magic, "TZif", sizeof magic) == 0;
}

void time_write(int64_t t, const char *zone, char *out)
{
	time_t when = (time_t)t;
	struct tm tm;
	char offset[8];

	zone_use(zone);
	localtime_r(&when, &tm);
	strftime(out, TIME_SIZE, "%Y-%m-%dT%H:%M:%S", &tm);
	strftime(offset, sizeof offset, "%z", &tm);
	snprintf(out + strlen(out), TIME_SIZE - strlen(out), "%.3s:%.2s",
		offset, offset + 3);
}

/* Read exactly n digits; -1 if they are not there. */
static int digits(const char **s, int n)
{
	int value = 0;

	while (n--) {
		if (!isdigit((unsigned char)**s))
			return -1;
		value = value * 10 + *(*s)++ - '0';
	}
	return value;
}

static int days_in(int year, int month)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	bool leap = (year % 4 == 0 && year % 100) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

static bool read_date(const char **s, struct tm *tm)
{
	int year = digits(s, 4), month, day;

	if (year < 0 || *(*s)++ != '-')
		return false;
	month = digits(s, 2);
	if (month < 1 || month > 12 || *(*s)++ != '-')
		return false;
	day = digits(s, 2);
	if (day < 1 || day > days_in(year, month))
		return false;
	tm->tm_year = year - 1900;
	tm->tm_mon = month - 1;
	tm->tm_mday = day;
	return true;
}

/* "10:05" or "10:05:20", the hour in so many digits; fractions of a second
 * are passed over. */
static bool read_clock(const char **s, int hour, struct tm *tm)
{
	tm->tm_hour = digits(s, hour);
	if (tm->tm_hour < 0 || tm->tm_hour > 23 || *(*s)++ != ':')
		return false;
	tm->tm_min = digits(s, 2);
	if (tm->tm_min < 0 || tm->tm_min > 59)
		return false;
	tm->tm_sec = 0;
	if (**s != ':')
		return true;
	(*s)++;
	tm->tm_sec = digits(s, 2);
	if (tm->tm_sec < 0 || tm->tm_sec > 60)
		return false;
	if (**s == '.')
		for ((*s)++; isdigit((unsigned char)**s); )
			(*s)++;
	return true;
}

/* "Z" or "+01:00"; seconds east of Greenwich. */
static bool read_offset(const char **s, int *east)
{
	int sign, hours, minutes;

	if (**s == 'Z' || **s == 'z') {
		(*s)++;
		*east = 0;
		return true;
	}
	if (**s != '+' && **s != '-')
		return false;
	sign = *(*s)++ == '-' ? -1 : 1;
	hours = digits(s, 2);
	if (hours < 0 || hours > 23 || *(*s)++ != ':')
		return false;
	minutes = digits(s, 2);
	if (minutes < 0 || minutes > 59)
		return false;
	*east = sign * (hours * 3600 + minutes * 60);
	return true;
}

bool time_read(const char *text, int64_t *t)
{
	struct tm tm = {0};
	int east;

	if (!read_date(&text, &tm))
		return false;
	if (*text != 'T' && *text != 't' && *text != ' ')
		return false;
	text++;
	if (!read_clock(&text, 2, &tm) || !read_offset(&text, &east) || *text)
		return false;
	*t = (int64_t)timegm(&tm) - east;
	return true;
}

void time_of_day(const char *text, bool seconds, char *out)
{
	int64_t t;

	out[0] = '\0';
	if (!time_read(text, &t))
		return;
	snprintf(out, 9, "%.5s", text + 11);
	if (seconds)
		snprintf(out + 5, 4, "%.3s", text[16] == ':' ? text + 16
			: ":00");
}

bool time_read_loose(const char *text, const char *date, const char *zone,
	int64_t *t)
{
	struct tm tm = {0};
	const char *at = text;

	if (time_read(text, t))
		return true;
	if (read_date(&at, &tm) && (*at == 'T' || *at == ' '))
		at++;
	else if (!read_date(&date, &tm) || *date)
		return false;
	else
		at = text;
	if (!read_clock(&at, *at && at[1] == ':' ? 1 : 2, &tm) || *at)
		return false;
	zone_use(zone);
	tm.tm_isdst = -1;
	*t = (int64_t)mktime(&tm);
	return true;
}

bool date_valid(const char *text)
{
	struct tm tm;

	return read_date(&text, &tm) && !*text;
}

/* One to n digits; -1 if none. */
static int some_digits(const char **s, int n)
{
	const char *from = *s;
	int value = 0;

	while (n-- && isdigit((unsigned char)**s))
		value = value * 10 + *(*s)++ - '0';
	return *s == from ? -1 : value;
}

/* Is the mark at *s? Then behind it. */
static bool behind_mark(const char **s, const char *mark)
{
	size_t n = strlen(mark);

	if (strncmp(*s, mark, n))
		return false;
	*s += n;
	return true;
}

/* "2017/5/1", "2017年5月1日" */
static bool year_first(const char *s, int *year, int *month, int *day)
{
	static const char *const marks[][3] = {
		{ "-", "-", "" }, { "/", "/", "" }, { ".", ".", "" },
		{ "年", "月", "日" }
	};

	*year = digits(&s, 4);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *at = s;

		if (*year < 0 || !behind_mark(&at, marks[i][0]))
			continue;
		*month = some_digits(&at, 2);
		if (!behind_mark(&at, marks[i][1]))
			return false;
		*day = some_digits(&at, 2);
		return behind_mark(&at, marks[i][2]) && !*at;
	}
	return false;
}

/* The number of an English month, of three letters or more; 0 if none. */
static int month_named(const char *word, size_t n)
{
	static const char *const months[] = {
		"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november",
		"december"
	};

	for (int m = 0; n >= 3 && m < 12; m++)
		if (n <= strlen(months[m]) && !strncasecmp(months[m], word, n))
			return m + 1;
	return 0;
}

/* "1 May 2017", "1st of May 2017", "May 1, 2017" */
static bool month_named_between(const char *s, int *year, int *month,
	int *day)
{
	*year = *month = *day = 0;
	for (; *s; s += strspn(s, " ,")) {
		size_t n = strcspn(s, " ,"), number = strspn(s, "0123456789");

		if (!*month && month_named(s, n))
			*month = month_named(s, n);
		else if (number == 4 && n == 4 && *day && *month && !*year)
			*year = atoi(s);
		else if (number && number < 3 && !*day && (n == number ||
		    (n == number + 2 && isalpha((unsigned char)s[number]))))
			*day = atoi(s);
		else if (n != 2 || strncasecmp(s, "of", 2) || !*day || *month)
			return false;
		s += n;
	}
	return *year && *month && *day;
}

bool date_read_loose(const char *text, char *out)
{
	int year, month, day;
	char date[40];

	if (!year_first(text, &year, &month, &day) &&
	    !month_named_between(text, &year, &month, &day))
		return false;
	if (year > 9999 || month < 1 || month > 12 || day < 1 ||
	    day > days_in(year, month))
		return false;
	snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, day);
	snprintf(out, 12, "%.10s", date);
	return true;
}

void span_write(int64_t seconds, char *out, size_t size)
{
	const char *sign = seconds < 0 ? "-" : "";
	long long s = seconds < 0 ? -seconds : seconds;

	if (s >= 3600)
		snprintf(out, size, "%s%lld:%02lld:%02lld", sign, s / 3600,
			s / 60 % 60, s % 60);
	else
		snprintf(out, size, "%s%lld:%02lld", sign, s / 60, s % 60);
}
