/* attribution.c -- how far a report may name who spoke.
 *
 * The rules are veil.c's, asked about one intervention. A person's body is
 * what PERSON_BODY says; somebody who is not in the roster, or a person of
 * no body, has none, and then DELEGATION shows nobody. What else must go
 * with the name, so that it cannot be told from what is left (on whose
 * behalf, who read it out, the documents by their sources, the language and
 * the rest), is said in veil.h. When a text betrays one alias of several,
 * the leak is told by the name; of several typed names on whose behalf
 * somebody spoke, by the list from that name on.
 */
#include "config.h"
#include "draft/attribution.h"

#include <string.h>

#include "base/buf.h"
#include "draft/veil.h"

static const struct { const char *word; enum attribution level; } levels[] = {
	{ "", ATTRIBUTION_NAMED },
	{ "named", ATTRIBUTION_NAMED },
	{ "delegation", ATTRIBUTION_DELEGATION },
	{ "anonymous", ATTRIBUTION_ANONYMOUS },
};

enum attribution attribution_of(const struct record *r, item_id i)
{
	const char *word = record_say(r, i, INTERVENTION_NAMED);

	for (size_t n = 0; n < sizeof levels / sizeof *levels; n++)
		if (!strcmp(word, levels[n].word))
			return levels[n].level;
	return ATTRIBUTION_NONE;
}

const char *attribution_speaker(const struct record *r, item_id i)
{
	struct veil v;
	const char *speaker;

	if (attribution_of(r, i) == ATTRIBUTION_NAMED)
		return record_say(r, i, INTERVENTION_SPEAKER);
	veil_open_bare(&v, r);
	speaker = veil_speaker(&v, i);
	veil_close(&v);
	return speaker;
}

const char *attribution_category(const struct record *r, item_id i)
{
	struct veil v;
	const char *category;

	veil_open_bare(&v, r);
	category = veil_category(&v, i);
	veil_close(&v);
	return category;
}

void attribution_shown(const struct record *r, item_id i, enum row row,
	struct buf *out)
{
	const char *all = record_say(r, i, row), *at, *entry;
	struct buf one = BUF_INIT;
	struct veil v;
	size_t n;

	veil_open_bare(&v, r);
	for (size_t k = 0; many_at(all, k, &at, &n); k++) {
		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		entry = veil_entry(&v, i, row, one.s);
		if (*entry && out->n)
			buf_addc(out, '\n');
		buf_add(out, entry);
	}
	veil_close(&v);
	buf_free(&one);
}

const char *attribution_leak(const struct record *r, item_id i)
{
	struct veil v;
	const char *name;

	if (attribution_of(r, i) == ATTRIBUTION_NAMED)
		return NULL;
	veil_open_bare(&v, r);
	name = veil_leak(&v, i);
	veil_close(&v);
	return name;
}
