/* script.c -- a meeting from a script: one line, one act.
 *
 *  (1) A line may begin with its time in brackets; a time of day is taken on
 *      the day of the last full time, else on the first day of the meeting,
 *      and past midnight on the next.
 *      Without one, the act bears the time of the line before.
 *  (2) Blank lines and lines that begin with %% are passed over.
 *  (3) A bad line is told and changes nothing; the rest goes on.
 *  (4) A command that speaks of an entry means the one that the line before
 *      made or changed. Items of the agenda do not count: of them, the open
 *      one is meant.
 *  (5) Each line is done before the next is asked for: a script may be a
 *      person at a keyboard. /quit is its end.
 */
#include "config.h"
#include "line/line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "line/act.h"

enum { HALF_A_DAY = 12 * 3600 };

struct script {
	struct session *s;
	char *name;
	int line;
	char day[12];           /* of the last full time, "" if none */
	int64_t last;           /* time given; 0 if none */
	struct line_context where;
	struct script_ears ears;
	size_t bad;
};

static void tell(struct script *sc, struct fault *f)
{
	f->line = sc->line;
	snprintf(f->file, sizeof f->file, "%.255s", sc->name);
	sc->bad++;
	sc->ears.bad(sc->ears.context, f);
}

/* Is what stands in brackets meant as a time? "[inaudible]" and "[12]" are
 * text; "[10h05]" and "[1005]" are times that somebody mistyped. */
static bool meant_as_time(const char *line, const char *end)
{
	size_t digits;

	if (*line != '[' || !end || end - line > 36)
		return false;
	digits = strspn(line + 1, "0123456789");
	return digits > 3 || (digits && line[1 + digits] != ']');
}

/* A time typed, with or without its day. A time of day more than half a day
 * before the line above it is past midnight. */
static bool read_time(struct script *sc, const char *typed, int64_t *t)
{
	const struct record *r = session_record(sc->s);
	const char *zone = record_say(r, MEETING, MEETING_TIMEZONE);
	bool dated = strlen(typed) >= 10 && typed[4] == '-';
	char stamp[TIME_SIZE], day[sizeof sc->day];

	snprintf(day, sizeof day, "%.10s", *sc->day ? sc->day :
		record_say(r, MEETING, MEETING_DATES));
	if (!time_read_loose(typed, day, zone, t))
		return false;
	if (!dated && sc->last && *t < sc->last - HALF_A_DAY) {
		time_write(sc->last + HALF_A_DAY, zone, stamp);
		snprintf(sc->day, sizeof sc->day, "%.10s", stamp);
		time_read_loose(typed, sc->day, zone, t);
	}
	sc->last = *t;
	time_write(*t, zone, stamp);
	if (dated)
		snprintf(sc->day, sizeof sc->day, "%.10s", stamp);
	return true;
}

/* The time in front of a line, "[10:05] ": taken in, and the line behind it.
 * NULL: it is none. */
static const char *take_time(struct script *sc, const char *line,
	struct fault *f)
{
	const char *end = strchr(line, ']');
	char typed[40];
	int64_t t;

	if (!meant_as_time(line, end))
		return line;
	snprintf(typed, sizeof typed, "%.*s", (int)(end - line - 1), line + 1);
	if (!read_time(sc, typed, &t)) {
		fail(f, FAULT_FORMAT, _("'%s' is no time; write [10:05], and "
			"give the meeting its date first"), typed);
		return NULL;
	}
	session_set_time(sc->s, t);
	return skip_blanks(end + 1);
}

/* Do the line; what it says, and what it asks for beyond the record, goes to
 * whoever listens. */
static bool enter(struct script *sc, const char *text,
	struct line_result *out, struct fault *f)
{
	const struct record *r = session_record(sc->s);

	if (!line_enter(sc->s, &sc->where, text, out, f))
		return false;
	sc->where.selected = record_kind(r, out->item) == KIND_ITEM ? NOWHERE :
		out->item;
	if (sc->ears.done)
		sc->ears.done(sc->ears.context, out);
	return true;
}

struct script *script_open(struct session *s, const char *name,
	const struct script_ears *ears)
{
	struct script *sc = mem_get(sizeof *sc);

	sc->s = s;
	sc->name = mem_copy(name);
	sc->ears = *ears;
	return sc;
}

bool script_line(struct script *sc, const char *line, size_t n)
{
	struct fault f = FAULT_INIT;
	struct line_result out = { .after = LINE_DONE };
	struct buf b = BUF_INIT;
	const char *text;

	if (!sc->line++ && n >= 3 && !memcmp(line, "\xEF\xBB\xBF", 3)) {
		line += 3;
		n -= 3;
	}
	if (n > 1 && !memcmp(line, "%%", 2))
		return true;
	if (n && line[n - 1] == '\r')
		n--;
	if (!text_check(line, n, &f)) {
		tell(sc, &f);
		return true;
	}
	buf_addn(&b, line, n);
	text = b.s;
	if (*skip_blanks(text)) {
		text = take_time(sc, text, &f);
		if (!text || (*text && !enter(sc, text, &out, &f)))
			tell(sc, &f);
	}
	buf_free(&b);
	return out.after != LINE_QUIT;
}

void script_at(struct script *sc, int n)
{
	sc->line = n - 1;
}

size_t script_close(struct script *sc)
{
	size_t bad = sc->bad;

	session_set_time(sc->s, 0);
	free(sc->name);
	free(sc);
	return bad;
}
