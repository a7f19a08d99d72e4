/* named.c -- do the words of a record name somebody?
 *
 *  (1) By any name that the roster has of them, in any language, and a body
 *      by that of its country as well. Who is not in the roster is named by
 *      the value as typed.
 *  (2) At the beginning of a text, case does not matter; within it, it does.
 */
#include "config.h"
#include "draft/named.h"

#include <string.h>

#include "base/text.h"
#include "draft/drafting.h"
#include "draft/names.h"
#include "draft/words.h"
#include "record/floor.h"

static bool is_name(const struct value *v)
{
	return v->row == PERSON_NAME || v->row == PERSON_SHORT ||
		v->row == BODY_NAME || v->row == BODY_SHORT;
}

/* Does the text begin with a name, whatever its case? */
static bool begins_with(const char *text, const char *name)
{
	struct buf a = BUF_INIT, b = BUF_INIT, bare = BUF_INIT;
	size_t n = strlen(text), some = strlen(name) + 8;
	bool begins;

	buf_add(&bare, name);
	word_bare(&bare);
	if (n > some)
		n = text_prev(text, n, some);
	text_fold(text, n, &a);
	text_fold(bare.s, bare.n, &b);
	begins = b.n && !strncmp(a.s, b.s, b.n);
	buf_free(&a);
	buf_free(&b);
	buf_free(&bare);
	return begins;
}

bool name_begins(struct drafting *d, size_t meeting, const char *value,
	const char *text)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = *value ? names_who(d, meeting, value) : NOWHERE;

	if (!i)
		return *value && begins_with(text, value);
	for (struct value *v = r->item[i].values; v; v = v->next)
		if (is_name(v) && begins_with(text, v->text))
			return true;
	return false;
}

bool name_begins_as_called(struct drafting *d, size_t meeting,
	const char *value, const char *text)
{
	static const enum naming ways[] = { NAME_SHORT, NAME_TABLE };
	bool begins = false;

	for (size_t w = 0; w < 2 && !begins; w++) {
		struct buf name = BUF_INIT;

		name_add(d, meeting, value, ways[w], &name);
		begins = begins_with(text, name.s);
		buf_free(&name);
	}
	return begins;
}

bool names_begin(struct drafting *d, size_t meeting, const char *text)
{
	const struct record *r = d->meeting[meeting].r;
	static const enum row rosters[] = { MEETING_BODIES, MEETING_PEOPLE };

	if (phrases_starts(d->p, "person", text))
		return true;
	for (size_t n = 0; n < 2; n++)
		for (item_id i = record_first(r, MEETING, rosters[n]); i;
		     i = record_next(r, i))
			if (name_begins_as_called(d, meeting,
			    who_value(r, i), text))
				return true;
	return false;
}

/* Does a name stand in the text as words of its own? */
static bool stands_in(struct drafting *d, const char *text, const char *name)
{
	const char *at = *name ? strstr(text, name) : NULL;

	(void)d;
	for (; at; at = strstr(at + 1, name))
		if (word_begins(text, (size_t)(at - text)) &&
		    word_ends(name, at + strlen(name)))
			return true;
	return false;
}

/* ... followed by a verb of speech? */
static bool acts_in(struct drafting *d, const char *text, const char *name)
{
	const char *at = *name ? strstr(text, name) : NULL;

	for (; at; at = strstr(at + 1, name)) {
		const char *rest = at + strlen(name);

		if (*rest == ' ' && phrases_starts(d->p, "speech", rest + 1))
			return true;
	}
	return false;
}

/* Does any name of theirs do so? */
static bool any_name(struct drafting *d, size_t meeting, const char *value,
	const char *text, bool (*does)(struct drafting *d, const char *text,
	const char *name))
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = *value ? names_who(d, meeting, value) : NOWHERE;
	struct buf state = BUF_INIT;
	bool any = false;

	if (!i)
		return does(d, text, value);
	for (struct value *v = r->item[i].values; v && !any; v = v->next)
		any = is_name(v) && does(d, text, v->text);
	if (!any && record_kind(r, i) == KIND_BODY && phrases_state(d->p,
	    record_say(r, i, BODY_COUNTRY), &state))
		any = does(d, text, state.s);
	buf_free(&state);
	return any;
}

bool name_occurs(struct drafting *d, size_t meeting, const char *value,
	const char *text)
{
	return any_name(d, meeting, value, text, stands_in);
}

bool name_acts(struct drafting *d, size_t meeting, const char *value,
	const char *text)
{
	return any_name(d, meeting, value, text, acts_in);
}
