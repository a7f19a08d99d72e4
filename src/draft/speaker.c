/* speaker.c -- who spoke, as a sentence begins with them.
 *
 *  (1) How far they may be named is asked of draft/attribution.h first.
 *  (2) Who was in the chair then is called by that; who acts for the chair
 *      goes before the chair, if it is known when.
 */
#include "config.h"
#include "draft/speaker.h"

#include <string.h>

#include "base/clock.h"
#include "draft/attribution.h"
#include "draft/drafting.h"
#include "draft/names.h"
#include "record/floor.h"

/* Was the office held when the intervention began? */
static bool held_then(const struct record *r, item_id office, item_id iv)
{
	int64_t at, from, to;

	if (!time_read(record_say(r, iv, INTERVENTION_BEGAN), &at))
		return true;
	if (time_read(record_say(r, office, OFFICER_FROM), &from) && at < from)
		return false;
	return !time_read(record_say(r, office, OFFICER_TO), &to) || at < to;
}

/* The officer who was in the chair then: who acts for the chair goes before
 * the chair, if it is known when. */
bool speaker_is_chair(struct drafting *d, size_t meeting, item_id iv)
{
	const struct record *r = d->meeting[meeting].r;
	const char *as_typed = record_say(r, iv, INTERVENTION_SPEAKER);
	item_id who = names_who(d, meeting, as_typed);
	const char *value = who ? who_value(r, who) : as_typed;
	bool timed = *record_say(r, iv, INTERVENTION_BEGAN), chair = false;
	const char *role;

	if (!*value || *record_say(r, iv, INTERVENTION_CAPACITY) ||
	    *record_say(r, iv, INTERVENTION_BEHALF))
		return false;
	for (item_id o = d->meeting[meeting].officers; o;
	     o = record_next(r, o)) {
		bool acting, theirs = !strcmp(value,
			record_say(r, o, OFFICER_WHO));

		role = record_say(r, o, OFFICER_ROLE);
		acting = !strcmp(role, "acting chair");
		if ((!acting && strcmp(role, "chair")) ||
		    !held_then(r, o, iv))
			continue;
		if (acting && timed && *record_say(r, o, OFFICER_FROM))
			return theirs;
		chair |= theirs;
	}
	return chair;
}

static void add_named_speaker(struct drafting *d, size_t meeting, item_id iv,
	const char *value, bool goes_on, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	bool person = record_kind(r, names_who(d, meeting, value)) ==
		KIND_PERSON;
	struct buf who = BUF_INIT;

	if (attribution_of(r, iv) == ATTRIBUTION_NAMED &&
	    speaker_is_chair(d, meeting, iv)) {
		struct said said[] = { { "gender", name_gender(d, meeting,
			value), 0 }, { NULL, NULL, 0 } };

		drafting_phrase(d, "speaker.chair", said, out);
		return;
	}
	name_add(d, meeting, value, NAME_MENTION, &who);
	if (person) {
		buf_add(out, who.s);
	} else {
		struct said said[] = {
			{ "kind", name_kind(d, meeting, value), 0 },
			{ "who", who.s, 0 },
			{ "goes_on", goes_on ? "yes" : "no", 0 },
			{ NULL, NULL, 0 }
		};

		if (!strcmp(said[0].text, "typed"))
			buf_add(out, who.s);
		else if (goes_on && !strcmp(said[0].text, "other"))
			drafting_phrase(d, "speaker.same", NULL, out);
		else
			drafting_phrase(d, "speaker.body", said, out);
	}
	buf_free(&who);
}

/* Where the words up to end, and those behind, each put a comma, one will do. */
static void one_comma(struct buf *b, size_t end)
{
	size_t n = end && b->s[end - 1] == ',' ? 1 : strlen("،");

	if (end >= n && (n == 1 || !memcmp(b->s + end - n, "،", n)) &&
	    !strncmp(b->s + end - n, b->s + end, n))
		buf_splice(b, end, n, "", 0);
}

/* "X" becomes "X, on behalf of Y,". */
static void put_around(struct drafting *d, const char *key, const char *name,
	const char *text, const char *kind, struct buf *speaker)
{
	struct said said[] = {
		{ "speaker", speaker->s, 0 }, { name, text, 0 },
		{ "kind", kind, 0 }, { NULL, NULL, 0 }
	};
	struct buf b = BUF_INIT;

	drafting_phrase(d, key, said, &b);
	if (b.n > speaker->n && !memcmp(b.s, speaker->s, speaker->n))
		one_comma(&b, speaker->n);
	buf_cut(speaker, 0);
	buf_add(speaker, b.s);
	buf_free(&b);
}

/* Those spoken for are named in full first; an office without title is not. */
static enum naming behalf_naming(struct drafting *d, size_t meeting,
	const char *behalf)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = names_who(d, meeting, behalf);

	if (i && record_kind(r, i) == KIND_PERSON && (!*drafting_own(d, r, i,
	    PERSON_TITLE) || !strcmp(phrases_setting(d->p, "behalf"),
	    "short")))
		return NAME_SHORT;
	return NAME_MENTION;
}

void name_speaker(struct drafting *d, size_t meeting, item_id iv,
	bool goes_on, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	const char *value = attribution_speaker(r, iv);
	const char *behalf = record_say(r, iv, INTERVENTION_BEHALF);
	const char *capacity = record_say(r, iv, INTERVENTION_CAPACITY);
	enum attribution how = attribution_of(r, iv);
	struct buf b = BUF_INIT, names = BUF_INIT;
	char word[64];

	if (how == ATTRIBUTION_NONE)
		return;
	if (how == ATTRIBUTION_ANONYMOUS) {
		struct said said[] = {
			{ "category", drafting_word(attribution_category(r,
				iv), word), 0 },
			{ NULL, NULL, 0 }
		};

		if (!*said[0].text)
			said[0].text = "other";
		drafting_phrase(d, "speaker.anonymous", said, out);
		return;
	}
	if (*value)
		add_named_speaker(d, meeting, iv, value, goes_on, &b);
	else
		drafting_phrase(d, "speaker.unknown", NULL, &b);
	if (*capacity && !goes_on && how == ATTRIBUTION_NAMED)
		put_around(d, "speaker.capacity", "capacity", capacity,
			"", &b);
	if (*behalf && !goes_on && how == ATTRIBUTION_NAMED) {
		names_each(d, meeting, behalf, behalf_naming(d, meeting,
			behalf), &names);
		put_around(d, "speaker.behalf", "behalf", names.s,
			names_kind(d, meeting, behalf), &b);
	}
	buf_add(out, b.s);
	buf_free(&b);
	buf_free(&names);
}
