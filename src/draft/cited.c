/* cited.c -- documents and instruments as they are called in a report.
 *
 *  (1) A document is called by its symbol, one without by its title.
 *  (2) What the list of documents does not know is as typed.
 *  (3) Of a document that several submitted, all are told: who presents it
 *      is one of them. The list of documents is public, and an intervention
 *      that may not show its documents asks for none.
 */
#include "config.h"
#include "draft/cited.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draft/drafting.h"
#include "draft/named.h"
#include "draft/names.h"

/* ---- documents ---- */

static void add_title(struct drafting *d, const char *title, struct buf *out)
{
	struct said said[] = { { "title", title, 0 }, { NULL, NULL, 0 } };

	drafting_phrase(d, "document.titled", said, out);
}

/* Do the words name all of them already? */
static bool all_occur(struct drafting *d, size_t meeting, const char *values,
	const char *words)
{
	const char *at;
	size_t n;

	for (size_t k = 0; many_at(values, k, &at, &n); k++) {
		struct buf one = BUF_INIT;
		bool occurs;

		buf_addn(&one, at, n);
		occurs = name_occurs(d, meeting, one.s, words);
		buf_free(&one);
		if (!occurs)
			return false;
	}
	return true;
}

/* What a document is called by, with those who submitted it together. */
static const char *with_sources(struct drafting *d, size_t meeting,
	item_id doc, const char *ref, enum citing how, const char *words)
{
	const struct record *r = d->meeting[meeting].r;
	const char *sources = doc ? record_say(r, doc, DOCUMENT_SOURCE) : "";
	struct buf names = BUF_INIT, joint = BUF_INIT, whole = BUF_INIT;
	const char *kept;
	char kind[64];

	if (how == CITE_BARE || many_count(sources) < 2 ||
	    all_occur(d, meeting, sources, words))
		return ref;
	names_each(d, meeting, sources, NAME_SHORT, &names);
	struct said said[] = {
		{ "ref", ref, 0 }, { "joint", "", 0 },
		{ "sources", names.s, 0 },
		{ "sources_kind", names_kind(d, meeting, sources), 0 },
		{ "kind", drafting_word(record_say(r, doc, DOCUMENT_KIND),
			kind), 0 },
		{ NULL, NULL, 0 }
	};

	drafting_phrase(d, "document.joint", said, &joint);
	said[1].text = joint.s;
	drafting_phrase(d, how == CITE_INSIDE ? "document.joint_inside" :
		"document.joint_behind", said, &whole);
	kept = drafting_keep(d, &whole);
	buf_free(&names);
	buf_free(&joint);
	buf_free(&whole);
	return kept;
}

/* The symbol a document goes by, as typed if it is not listed; NULL for a
 * title. */
static const char *symbol_of(struct drafting *d, const struct record *r,
	item_id doc, const struct buf *typed)
{
	if (doc && *record_say(r, doc, DOCUMENT_SYMBOL))
		return record_say(r, doc, DOCUMENT_SYMBOL);
	return strpbrk(typed->s, "0123456789") && name_is_latin(typed->s) &&
		!strchr(typed->s, ' ') ? drafting_keep(d, typed) : NULL;
}

void cite_documents(struct drafting *d, size_t meeting, const char *values,
	enum citing how, const char *words, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	size_t n = many_count(values), length, symbols = 0, titles = 0;
	const char **symbol = mem_get((n + 1) * sizeof *symbol);
	const char **title = mem_get((n + 2) * sizeof *title);
	struct buf list = BUF_INIT, ref = BUF_INIT;
	const char *at, *called;

	if (how == CITE_INSIDE && n > 1)
		how = CITE_BARE;
	for (size_t k = 0; k < n && many_at(values, k, &at, &length); k++) {
		struct buf one = BUF_INIT, b = BUF_INIT;
		item_id doc;

		buf_addn(&one, at, length);
		doc = names_document(d, meeting, one.s);
		called = symbol_of(d, r, doc, &one);
		if (called) {
			symbol[symbols++] = with_sources(d, meeting, doc,
				called, how, words);
		} else {
			add_title(d, one.s, &b);
			title[titles++] = with_sources(d, meeting, doc,
				drafting_keep(d, &b), how, words);
		}
		buf_free(&one);
		buf_free(&b);
	}
	if (symbols) {
		phrases_list(d->p, symbol, symbols, &list);
		struct said said[] = {
			{ "symbol", list.s, 0 }, { "symbols", list.s, 0 },
			{ NULL, NULL, 0 }
		};

		drafting_phrase(d, symbols > 1 ? "document.refs" :
			"document.ref", said, &ref);
		title[titles++] = drafting_keep(d, &ref);
	}
	phrases_list(d->p, title, titles, out);
	buf_free(&list);
	buf_free(&ref);
	free(symbol);
	free(title);
}

void name_documents(struct drafting *d, size_t meeting, const char *values,
	struct buf *out)
{
	cite_documents(d, meeting, values, CITE_BARE, "", out);
}

/* ---- instruments ---- */

/* Does the name end with another: "ITU Council" with "Council"? */
static bool ends_with_name(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);

	return n > m && !strcmp(name + n - m, end) &&
		(name[n - m - 1] == ' ' || (end[0] & 0x80));
}

/* Whose instrument it is, as a reference says it: nothing for a conference,
 * which its place and year tell. */
static const char *issuer(struct drafting *d, const struct record *r,
	item_id i, bool reference, struct buf *target)
{
	const char *body = drafting_text(d, r, i, INSTRUMENT_BODY);
	struct answer a;

	if (!reference)
		return body;
	if (*record_say(r, i, INSTRUMENT_YEAR))
		return "";
	if (d->look(d, "target", &a) && *a.text &&
	    (!strcmp(body, drafting_text(d, r, MEETING,
	    MEETING_BODY_PARENT)) || ends_with_name(body, a.text))) {
		buf_add(target, a.text);
		return target->s;
	}
	return body;
}

void name_instrument(struct drafting *d, size_t meeting, item_id i,
	bool reference, struct buf *out)
{
	static const struct { const char *word, *name; } kinds[] = {
		{ "resolution", "resolution" }, { "decision", "decision" },
		{ "recommendation", "recommendation" },
		{ "opinion", "opinion" }, { "terms of reference", "terms" },
		{ "", "other" }
	};
	const struct record *r = d->meeting[meeting].r;
	const char *year = record_say(r, i, INSTRUMENT_YEAR);
	struct buf target = BUF_INIT, plain = BUF_INIT, edition = BUF_INIT;
	const char *body = issuer(d, r, i, reference, &target);
	size_t k = 0;
	char key[64];

	while (*kinds[k].word && strcmp(kinds[k].word,
	    record_say(r, i, INSTRUMENT_KIND)))
		k++;
	struct said said[] = {
		{ "body_of", body, 0 },
		{ "number", record_say(r, i, INSTRUMENT_NUMBER), 0 },
		{ "revised", *record_say(r, i, INSTRUMENT_REVISED) ? "yes" :
			"no", 0 },
		{ "conference", drafting_text(d, r, i, INSTRUMENT_PLACE), 0 },
		{ "year", year, 0 },
		{ "instrument", "", 0 }, { "edition", "", 0 },
		{ NULL, NULL, 0 }
	};
	snprintf(key, sizeof key, "instrument.%s%s", *body ? "" : "short_",
		kinds[k].name);
	if (*year)
		drafting_phrase(d, "instrument.edition", said, &edition);
	said[6].text = edition.s;
	drafting_phrase(d, key, said, *year ? &plain : out);
	if (*year) {
		said[5].text = plain.s;
		drafting_phrase(d, "instrument.with_edition", said, out);
	}
	buf_free(&target);
	buf_free(&plain);
	buf_free(&edition);
}
