/* cover.c -- what a report does not carry, and what it carries from nowhere.
 */
#include "config.h"
#include "draft/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "record/outcome.h"

/* All sources of a document, in one text; a UUID in it is carried. */
static void add_sources(const struct doc *d, struct buf *out)
{
	for (size_t n = 0; n < d->n; n++) {
		buf_add(out, d->block[n].sources);
		buf_addc(out, ' ');
	}
}

static bool is_agreed(const struct record *r, item_id o)
{
	const char *status = record_say(r, o, OUTCOME_STATUS);

	return !strcmp(status, "agreed") || !strcmp(status, "amended");
}

static size_t tell_outcomes(const struct record *r, const char *path,
	const char *sources, report_teller *tell, void *context)
{
	char name[IDENT_SIZE];
	size_t n = 0;

	for (item_id o = outcome_next_top(r, NOWHERE); o;
	     o = outcome_next_top(r, o)) {
		struct buf label = BUF_INIT, b = BUF_INIT;

		record_name(r, o, name);
		if (!is_agreed(r, o) || *record_say(r, o, OUTCOME_CARRIED) ||
		    strstr(sources, name))
			continue;
		outcome_label(r, o, &label);
		buf_addf(&b, _("'%s': outcome %s is agreed, and no paragraph "
			"carries it: %s"), path, label.s,
			record_text(r, o, OUTCOME_TEXT, LANG_NONE));
		tell(context, b.s);
		buf_free(&label);
		buf_free(&b);
		n++;
	}
	return n;
}

static bool needs_source(const struct block *b)
{
	return b->kind == BLOCK_PARA || b->kind == BLOCK_ENTRY;
}

size_t report_cover(const struct report_request *q, const struct doc *d,
	report_teller *tell, void *context)
{
	struct buf sources = BUF_INIT;
	size_t n = 0;

	add_sources(d, &sources);
	for (size_t m = 0; m < q->n; m++)
		n += tell_outcomes(q->meeting[m], q->path[m], sources.s, tell,
			context);
	for (size_t i = 0; i < d->n; i++) {
		const struct block *block = &d->block[i];
		struct buf b = BUF_INIT;

		if (!needs_source(block) || *block->sources)
			continue;
		buf_addf(&b, _("a paragraph has no source: %s%s%s"),
			block->number, *block->number ? " " : "", block->text);
		tell(context, b.s);
		buf_free(&b);
		n++;
	}
	buf_free(&sources);
	return n;
}
