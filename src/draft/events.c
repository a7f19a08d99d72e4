/* events.c -- acts of procedure as sentences: motions, rulings, votes.
 *
 *  (1) Each has its sentence by its kind, and words where it has some.
 *  (2) Behind a vote stands its count, behind all what came of it.
 *  (3) An item that was not taken to its end is an act too.
 */
#include "config.h"
#include "draft/events.h"

#include <stdio.h>
#include <string.h>

#include "draft/drafting.h"
#include "draft/grammar.h"
#include "draft/names.h"
#include "draft/sentence.h"

static void add_votes(struct drafting *d, const struct record *r, item_id i,
	struct buf *out)
{
	struct buf b = BUF_INIT, method = BUF_INIT;
	char word[64];
	struct said said[] = {
		{ "method", drafting_word(record_say(r, i, EVENT_METHOD),
			word), 0 },
		{ "for", record_say(r, i, EVENT_FOR), 0 },
		{ "against", record_say(r, i, EVENT_AGAINST), 0 },
		{ "abstaining", record_say(r, i, EVENT_ABSTAINING),
			record_number(r, i, EVENT_ABSTAINING, 0) },
		{ NULL, NULL, 0 }
	};

	if (!*said[1].text && !*said[2].text)
		return;
	for (int k = 1; k < 4; k++)
		if (!*said[k].text)
			said[k].text = "0";
	if (*word) {
		drafting_phrase(d, "event.method", said, &method);
		said[0].text = method.s;
	}
	drafting_phrase(d, "event.vote_count", said, &b);
	sentence_join(d, out, b.s);
	buf_free(&b);
	buf_free(&method);
}

void event_say(struct drafting *d, size_t meeting, item_id i, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	const char *text = record_say(r, i, EVENT_TEXT);
	const char *result = record_say(r, i, EVENT_RESULT);
	struct buf b = BUF_INIT, by = BUF_INIT, lower = BUF_INIT;
	char kind[64], key[80];

	names_list(d, meeting, record_say(r, i, EVENT_BY), NAME_MENTION, &by);
	struct said said[] = {
		{ "by", by.s, 0 }, { "text", text, 0 },
		{ "result", result, 0 },
		{ "form", grammar_form(d, text), 0 },
		{ NULL, NULL, 0 }
	};

	if (!strcmp(result, "not adopted"))     /* as /vote has it */
		said[2].text = "rejected";
	grammar_lower(d, text, &lower);
	if (strcmp(said[3].text, "question") && strcmp(said[3].text, "other"))
		said[1].text = lower.s;
	snprintf(key, sizeof key, "event.%s", drafting_word(record_say(r, i,
		EVENT_KIND), kind));
	if (!phrases_has(d->p, key))
		snprintf(key, sizeof key, "event.other");
	drafting_phrase(d, key, said, &b);
	if (!*said[1].text && phrase_unset(b.s))
		buf_cut(&b, 0);         /* it has no words, and needs none */
	sentence_join(d, out, b.s);
	if (!strcmp(kind, "vote"))
		add_votes(d, r, i, out);
	if (*said[2].text) {
		buf_cut(&b, 0);
		snprintf(key, sizeof key, "event.result_%s", drafting_word(
			said[2].text, kind));
		drafting_phrase(d, phrases_has(d->p, key) ? key :
			"event.result", said, &b);
		sentence_join(d, out, b.s);
	}
	buf_free(&b);
	buf_free(&by);
	buf_free(&lower);
}

/* Why an item ended so: in the same sentence, if it can follow there. */
static void add_why(struct drafting *d, const char *why, struct buf *out)
{
	struct buf lower = BUF_INIT, whole = BUF_INIT;

	if (strcmp(grammar_form(d, why), "about")) {
		sentence_join(d, out, why);
		return;
	}
	sentence_unstop(d, out);
	grammar_lower(d, why, &lower);
	struct said said[] = { { "rest", out->s, 0 },
		{ "why", lower.s, 0 }, { NULL, NULL, 0 } };

	drafting_phrase(d, "item.because", said, &whole);
	buf_cut(out, 0);
	buf_add(out, whole.s);
	buf_free(&lower);
	buf_free(&whole);
}

bool event_ended(struct drafting *d, size_t meeting, item_id item,
	struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	const char *state = record_say(r, item, ITEM_STATE);
	struct group before = d->group;
	item_id outer = d->item;
	char key[80];

	if (strcmp(state, "deferred") && strcmp(state, "withdrawn") &&
	    strcmp(state, "skipped"))
		return false;
	snprintf(key, sizeof key, "item.%s%s", state, outer ? "" : "_titled");
	d->item = item;
	d->group = (struct group){ meeting, 1 };
	drafting_phrase(d, key, NULL, out);
	d->item = outer;
	d->group = before;
	add_why(d, record_say(r, item, ITEM_NOTE), out);
	return true;
}
