/* history.c -- who changed what and when, from the journal. */
#include "config.h"
#include "store/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/load.h"
#include "store/minutes.h"

/* Walk the batches in order over a record that grows with them; the visitor
 * sees each before it is applied and may end the walk. */
typedef bool visitor(void *context, struct record *r, const struct batch *b);

static void walk(const struct loaded *l, struct record *r, visitor *visit,
	void *context)
{
	for (size_t i = 0; i < l->n; i++) {
		struct scan s = { l->text.s + l->entry[i].offset,
			l->entry[i].n, 0, 0, l->id };
		struct line line;
		struct batch b;

		if (!scan_next(&s, &line) || !line_batch(&line, r, &b, NULL))
			continue;
		if (!visit(context, r, &b)) {
			b.n = 0;
			batch_drop(&b);
			batch_free(&b);
			return;
		}
		batch_salvage(&b);
		batch_free(&b);
	}
}

/* news: what was found damaged, for the person. */
static bool begin(const char *yaml, struct loaded *l, struct record *r,
	struct buf *news, struct fault *f)
{
	if (!load_meeting(yaml, l, f))
		return false;
	if (l->damaged || !l->n)
		buf_addn(news, l->news.s, l->news.n);
	if (!l->n) {
		load_free(l);
		return fail(f, FAULT_SYSTEM, news->n ? _("the journal beside "
			"'%s' holds nothing of it") : _("'%s' has no journal "
			"beside it"), yaml);
	}
	record_open(r);
	record_rename(r, &l->record.item[MEETING].id);
	return true;
}

/* ---- the list ---- */

struct listing { struct buf *out; const char *entry; };

static bool is_entry(const struct record *r, item_id i, const char *entry)
{
	char name[IDENT_SIZE];

	if (i == NOWHERE || i >= r->n)
		return false;
	record_name(r, i, name);
	return !strncmp(name, entry, strlen(entry));
}

static void add_quoted(struct buf *out, const char *text)
{
	buf_addc(out, '\'');
	for (; *text; text++)
		buf_addc(out, *text == '\n' ? ' ' : *text);
	buf_addc(out, '\'');
}

static void add_edit(struct buf *out, const struct record *r,
	const struct edit *e)
{
	char name[IDENT_SIZE] = "?";
	bool known = e->item && e->item < r->n;

	if (known)
		record_name(r, e->item, name);
	buf_addf(out, "    %.8s %s", name, known ?
		kind_key(record_kind(r, e->item)) : "?");
	if (e->op == EDIT_PLACE) {
		buf_add(out, !e->from.parent ? _(": added") :
			!e->to.parent ? _(": taken out") : _(": moved"));
	} else {
		buf_addf(out, " %s%s%s: ", schema[e->row].key, e->lang ? "."
			: "", lang_code(e->lang));
		if (*e->was) {
			add_quoted(out, e->was);
			buf_add(out, " -> ");
		}
		add_quoted(out, e->is);
	}
	buf_addc(out, '\n');
}

static bool list_one(void *context, struct record *r, const struct batch *b)
{
	struct listing *l = context;
	bool touches = !l->entry;
	char at[TIME_SIZE];

	for (size_t i = 0; i < b->n && !touches; i++)
		touches = is_entry(r, b->edit[i].item, l->entry);
	if (!touches)
		return true;
	time_write(b->at, record_say(r, MEETING, MEETING_TIMEZONE), at);
	buf_addf(l->out, "%llu %s %s %s", (unsigned long long)b->seq, at,
		b->by, b->verb);
	if (b->undoes)
		buf_addf(l->out, " %llu", (unsigned long long)b->undoes);
	buf_addc(l->out, '\n');
	for (size_t i = 0; i < b->n; i++)
		if (!l->entry || is_entry(r, b->edit[i].item, l->entry))
			add_edit(l->out, r, &b->edit[i]);
	return true;
}

bool history_list(const char *yaml, const char *entry, struct buf *out,
	struct buf *news, struct fault *f)
{
	struct listing listing = { out, entry };
	struct loaded l;
	struct record r;

	if (!begin(yaml, &l, &r, news, f))
		return false;
	walk(&l, &r, list_one, &listing);
	record_close(&r);
	load_free(&l);
	return out->n || !entry || fail(f, FAULT_RULE, _("no act touches an "
		"entry whose id begins with '%s'"), entry);
}

/* ---- as it stood ---- */

struct moment { uint64_t seq; int64_t at; };

static bool not_yet(void *context, struct record *r, const struct batch *b)
{
	const struct moment *m = context;

	(void)r;
	return b->seq <= m->seq;
}

/* The order is that of the acts, never the clock's: what a meeting began with
 * may have been typed in after the event. The last act that is no later than
 * the moment counts, with all before it. */
static bool last_before(void *context, struct record *r, const struct batch *b)
{
	struct moment *m = context;

	(void)r;
	if (b->at <= m->at || b->seq == 1)
		m->seq = b->seq;
	return true;
}

bool history_at(const char *yaml, const char *at, struct buf *out,
	struct buf *news, struct fault *f)
{
	struct moment m = { 0, 0 };
	struct loaded l;
	struct record r;
	char day[12], *end;
	bool ok = true;

	if (!begin(yaml, &l, &r, news, f))
		return false;
	snprintf(day, sizeof day, "%.10s", record_say(&l.record, MEETING,
		MEETING_DATES));
	m.seq = strtoull(at, &end, 10);
	if (*end) {
		ok = time_read_loose(at, day, record_say(&l.record, MEETING,
			MEETING_TIMEZONE), &m.at);
		if (ok)
			walk(&l, &r, last_before, &m);
		record_close(&r);
		record_open(&r);
		record_rename(&r, &l.record.item[MEETING].id);
	}
	if (!ok)
		fail(f, FAULT_FORMAT, _("'%s' is neither a time nor a number"),
			at);
	else
		walk(&l, &r, not_yet, &m);
	ok = ok && minutes_write(&r, &l.id, r.seq, out);
	record_close(&r);
	load_free(&l);
	return ok;
}
