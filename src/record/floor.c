/* floor.c -- who may speak now, and who has asked to. */
#include "config.h"
#include "record/floor.h"

#include <string.h>

#include "base/buf.h"
#include "base/clock.h"

item_id floor_now(const struct record *r)
{
	item_id i = record_named(r, record_say(r, MEETING, MEETING_NOW_FLOOR));

	return record_has(r, i) && record_kind(r, i) == KIND_INTERVENTION
		? i : NOWHERE;
}

long floor_seconds(const struct record *r, item_id intervention, int64_t now)
{
	int64_t began, ended = now;

	if (!time_read(record_say(r, intervention, INTERVENTION_BEGAN), &began))
		return 0;
	time_read(record_say(r, intervention, INTERVENTION_ENDED), &ended);
	return ended > began ? (long)(ended - began) : 0;
}

/* Larger speaks first. */
static int rank_of(const char *kind)
{
	static const char *const ranks[] = {
		"statement", "reply", "question", "point of order"
	};

	for (int i = 1; i < 4; i++)
		if (!strcmp(kind, ranks[i]))
			return i;
	return 0;
}

item_id floor_rank(const struct record *r, const char *kind)
{
	item_id i = record_last(r, MEETING, MEETING_REQUESTS);
	int rank = rank_of(kind);

	while (i && rank_of(record_say(r, i, REQUEST_KIND)) < rank)
		i = record_prev(r, i);
	return i;
}

item_id floor_request(const struct record *r, const char *who)
{
	item_id i = record_first(r, MEETING, MEETING_REQUESTS);

	while (i && strcmp(record_say(r, i, REQUEST_WHO), who))
		i = record_next(r, i);
	return i;
}
