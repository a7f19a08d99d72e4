/* next.c -- a meeting made from the last one. */
#include "config.h"
#include "store/next.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "record/outcome.h"
#include "record/record.h"
#include "store/file.h"
#include "store/minutes.h"
#include "store/names.h"

/* Fields of the meeting that the next one shares. */
static const enum row shared[] = {
	MEETING_BODY_CODE, MEETING_BODY_NAME, MEETING_BODY_AKA,
	MEETING_BODY_PARENT, MEETING_BODY_OPEN_TO, MEETING_LANGUAGE,
	MEETING_TIMEZONE, MEETING_MODE, MEETING_INTERPRETED,
	MEETING_CITY, MEETING_PREMISES
};

/* Fields of a person that belong to one meeting only. */
static bool passing(enum row row)
{
	return row == PERSON_STATUS || row == PERSON_MODE ||
		row == PERSON_ARRIVED || row == PERSON_LEFT ||
		row == OFFICER_FROM;
}

static void copy_values(const struct record *from, item_id i,
	struct record *to, item_id j)
{
	for (struct value *v = from->item[i].values; v; v = v->next)
		if (!passing((enum row)v->row))
			record_put(to, j, (enum row)v->row,
				(enum lang)v->lang, v->text, strlen(v->text));
}

static void copy_row(const struct record *from, enum row row,
	struct record *to, enum row as)
{
	for (int l = LANG_NONE; l < LANG_COUNT; l++) {
		const char *text = record_get(from, MEETING, row, (enum lang)l);

		record_put(to, MEETING, as, (enum lang)l, text, strlen(text));
	}
}

static void copy_list(const struct record *from, enum row slot,
	struct record *to)
{
	for (item_id i = record_first(from, MEETING, slot); i;
	     i = record_next(from, i)) {
		if (record_kind(from, i) == KIND_OFFICER &&
		    *record_say(from, i, OFFICER_TO))
			continue;
		copy_values(from, i, to, record_add(to, MEETING,
			record_kind(from, i), NULL));
	}
}

static bool is_open(const struct record *r, item_id o)
{
	const char *done = record_say(r, o, OUTCOME_DONE);
	const char *status = record_say(r, o, OUTCOME_STATUS);

	return outcome_is_action(r, o) && strcmp(status, "withdrawn") &&
		(!*done || !strcmp(done, "open"));
}

/* Open actions come under the meeting, each saying where it came from. */
static void copy_actions(const struct record *from, struct record *to)
{
	const char *number = record_say(from, MEETING, MEETING_NUMBER);
	char name[IDENT_SIZE], source[64];

	for (item_id o = outcome_next(from, NOWHERE); o;
	     o = outcome_next(from, o)) {
		item_id i;

		if (!is_open(from, o))
			continue;
		i = record_add(to, MEETING, KIND_OUTCOME, NULL);
		copy_values(from, o, to, i);
		record_name(from, o, name);
		snprintf(source, sizeof source, "%s %s", number, name);
		record_put(to, i, OUTCOME_CARRIED, LANG_NONE, source,
			strlen(source));
		record_put(to, i, OUTCOME_DONE, LANG_NONE, "open", 4);
	}
}

static void take_over(const struct record *from, struct record *to)
{
	long number = record_number(from, MEETING, MEETING_NUMBER, 0);
	const char *next = record_say(from, MEETING, MEETING_NEXT_NUMBER);
	char counted[24];

	for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
		copy_row(from, shared[i], to, shared[i]);
	snprintf(counted, sizeof counted, "%ld", number + 1);
	if (!*next && number)
		next = counted;
	record_put(to, MEETING, MEETING_NUMBER, LANG_NONE, next, strlen(next));
	if (*record_say(from, MEETING, MEETING_NEXT_DATES))
		copy_row(from, MEETING_NEXT_DATES, to, MEETING_DATES);
	if (*record_text(from, MEETING, MEETING_NEXT_PLACE, LANG_NONE))
		copy_row(from, MEETING_NEXT_PLACE, to, MEETING_CITY);
	copy_list(from, MEETING_MANDATES, to);
	copy_list(from, MEETING_BODIES, to);
	copy_list(from, MEETING_PEOPLE, to);
	copy_list(from, MEETING_OFFICERS, to);
	copy_actions(from, to);
}

static bool read_last(const char *path, struct record *r, struct fault *f)
{
	struct minutes_info info = { .want_lines = false };
	struct buf text = BUF_INIT;
	bool ok = file_read(path, MINUTES_SIZE_MAX, &text, NULL, f);

	if (ok && !minutes_read(text.s, text.n, r, &info, NULL, NULL, f)) {
		snprintf(f->file, sizeof f->file, "%.255s", path);
		ok = false;
	}
	buf_free(&text);
	return ok;
}

bool next_meeting(const char *path, const char *after, struct fault *f)
{
	struct record last, fresh;
	struct buf text = BUF_INIT;
	char today[TIME_SIZE];
	bool ok;

	if (!name_is_free(path, f))
		return false;
	record_open(&last);
	record_open(&fresh);
	ok = !after || read_last(after, &last, f);
	if (ok && after)
		take_over(&last, &fresh);
	time_write(clock_now(), NULL, today);
	if (!*record_say(&fresh, MEETING, MEETING_DATES))
		record_put(&fresh, MEETING, MEETING_DATES, LANG_NONE, today,
			10);
	record_put(&fresh, MEETING, MEETING_STATUS, LANG_NONE, "planned", 7);
	ok = ok && minutes_write(&fresh, NULL, 0, &text) &&
		file_replace(path, text.s, text.n, NULL, f);
	buf_free(&text);
	record_close(&last);
	record_close(&fresh);
	return ok;
}
