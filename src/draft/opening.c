/* opening.c -- who opened the meeting.
 *
 *  (1) Of a later meeting that the same person opens, it is said to be again.
 *  (2) In some languages that is a sentence of its own; never where the words
 *      tell of it themselves.
 */
#include "config.h"
#include "draft/opening.h"

#include <string.h>

#include "draft/attribution.h"
#include "draft/drafting.h"
#include "draft/names.h"

void opening_say(struct drafting *d, size_t meeting, item_id i,
	const char *speaker, bool again, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	struct group before = d->group;
	struct buf cap = BUF_INIT;

	d->group = (struct group){ meeting, 1 };
	drafting_phrase(d, "opening.Meeting_cap", NULL, &cap);
	struct said said[] = {
		{ "speaker", speaker, 0 }, { "Meeting_cap", cap.s, 0 },
		{ "gender", name_gender(d, meeting, attribution_speaker(r,
			i)), 0 },
		{ NULL, NULL, 0 }
	};
	drafting_phrase(d, again ? "opening.again" : "opening.first", said,
		out);
	d->group = before;
	buf_free(&cap);
}

bool opening_apart(const struct drafting *d, const char *words, bool whole)
{
	return (whole || !strcmp(phrases_setting(d->p, "opening"), "apart")) &&
		!phrases_occurs(d->p, "verbs.opening", words);
}
