/* gaps.c -- what is still open, and what is wrong. */
#include "config.h"
#include "record/gaps.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

/* A number or a letter takes a walk, and nobody reads more lines than this. */
enum { GAPS_TOLD = 1000 };

struct telling {
	const struct record *r;
	gap_teller *tell;
	void *context;
	size_t n;
	const char *known[256]; /* names that were found, by hash: most recur */
};

static void tell(struct telling *t, item_id i, enum row row, const char *fmt,
	...) __attribute__((format(printf, 4, 5)));

static void tell(struct telling *t, item_id i, enum row row, const char *fmt,
	...)
{
	char sentence[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(sentence, sizeof sentence, fmt, ap);
	va_end(ap);
	if (t->n++ < GAPS_TOLD)
		t->tell(t->context, i, row, sentence);
}

/* Enough has been told: the rest is only counted. */
static bool enough(struct telling *t)
{
	if (t->n < GAPS_TOLD)
		return false;
	t->n++;
	return true;
}

/* ---- gaps ---- */

static void heading_gaps(struct telling *t)
{
	static const struct { enum row row; const char *what; } facts[] = {
		{ MEETING_BODY_CODE, N_("the short name of the body") },
		{ MEETING_BODY_NAME, N_("the name of the body") },
		{ MEETING_NUMBER, N_("the number of the meeting") },
		{ MEETING_DATES, N_("the date of the meeting") },
		{ MEETING_CITY, N_("the place of the meeting") },
		{ MEETING_COUNT, N_("how many took part") },
	};

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (!*record_text(t->r, MEETING, facts[i].row, LANG_NONE))
			tell(t, MEETING, facts[i].row,
				_("not filled in: %s"), _(facts[i].what));
	if (!officer_at(t->r, "chair", INT64_MAX - 1) &&
	    !record_first(t->r, MEETING, MEETING_OFFICERS))
		tell(t, MEETING, OFFICER_WHO, _("nobody is down as chair"));
	if (record_first(t->r, MEETING, MEETING_ITEMS) &&
	    !*record_say(t->r, MEETING, MEETING_ADOPTED_AT) &&
	    !*record_say(t->r, MEETING, MEETING_ADOPTED_HOW))
		tell(t, MEETING, MEETING_ADOPTED_HOW, _("the agenda is not adopted"));
}

static unsigned char name_hash(const char *s)
{
	unsigned h = 5381;

	while (*s)
		h = h * 33 + (unsigned char)*s++;
	return (unsigned char)(h ^ h >> 8);
}

static void speaker_gap(struct telling *t, item_id i)
{
	const char **known;
	const char *who = record_say(t->r, i, INTERVENTION_SPEAKER);
	char at[9];

	if (!*who && enough(t))
		return;
	if (!*who) {
		time_of_day(record_say(t->r, i, INTERVENTION_BEGAN), false,
			at);
		tell(t, i, INTERVENTION_SPEAKER,
			_("%s: a speaker without a name"), at);
		return;
	}
	known = &t->known[name_hash(who)];
	if (*known && !strcmp(*known, who))
		return;
	if (t->n >= GAPS_TOLD)
		return;
	if (who_is(t->r, who))
		*known = who;
	else {
		time_of_day(record_say(t->r, i, INTERVENTION_BEGAN), false,
			at);
		tell(t, i, ROW_NONE, _("%s: '%s' is not in the roster"), at,
			who);
	}
}

static void outcome_gaps(struct telling *t, item_id o)
{
	const char *status = record_say(t->r, o, OUTCOME_STATUS);
	struct buf label = BUF_INIT;
	bool gavel, owner;

	gavel = record_kind(t->r, t->r->item[o].parent) != KIND_OUTCOME &&
		outcome_waits(t->r, o);
	owner = outcome_is_action(t->r, o) &&
		!*record_say(t->r, o, OUTCOME_OWNER) &&
		strcmp(status, "withdrawn");
	if (!(gavel || owner) || enough(t))
		return;
	outcome_label(t->r, o, &label);
	if (gavel)
		tell(t, o, OUTCOME_STATUS, _("outcome %s has no gavel"),
			label.s);
	if (owner)
		tell(t, o, OUTCOME_OWNER, _("action %s has no owner"),
			label.s);
	buf_free(&label);
}

static void below_gaps(struct telling *t, item_id top)
{
	item_id i;

	for (i = t->r->item[top].first; i; i = t->r->item[i].next) {
		if (record_kind(t->r, i) == KIND_INTERVENTION)
			speaker_gap(t, i);
		if (record_kind(t->r, i) != KIND_OUTCOME)
			continue;
		outcome_gaps(t, i);
		below_gaps(t, i);
	}
}

static void item_gaps(struct telling *t, item_id item)
{
	const char *state = record_say(t->r, item, ITEM_STATE);
	bool put_off = !strcmp(state, "deferred") || !strcmp(state, "skipped") ||
		!strcmp(state, "withdrawn") || !strcmp(state, "joint");
	bool bare = !put_off && !t->r->item[item].first &&
		!agenda_adopted_under(t->r, item);
	bool adrift = !strcmp(state, "deferred") &&
		!*record_say(t->r, item, ITEM_DEFERRED_TO);
	struct buf number = BUF_INIT;

	if ((bare || adrift) && !enough(t)) {
		agenda_number(t->r, item, &number);
		tell(t, item, bare ? ROW_NONE : ITEM_DEFERRED_TO, bare ?
			_("item %s has no word in it") :
			_("item %s is deferred, it is not said to when"),
			number.s);
	}
	buf_free(&number);
	below_gaps(t, item);
}

static void document_gaps(struct telling *t)
{
	item_id i;

	for (i = record_first(t->r, MEETING, MEETING_DOCUMENTS); i;
	     i = record_next(t->r, i)) {
		const char *state = record_say(t->r, i, DOCUMENT_STATE);
		const char *name = record_say(t->r, i, DOCUMENT_SYMBOL);

		if (*state && strcmp(state, "listed"))
			continue;
		if (!*name)
			name = record_text(t->r, i, DOCUMENT_TITLE, LANG_NONE);
		if (!*name)
			name = who_shown(t->r, record_say(t->r, i,
				DOCUMENT_SOURCE), record_lang(t->r));
		tell(t, i, DOCUMENT_STATE, _("document '%s' was not "
			"introduced"), name);
	}
}

size_t gaps_tell(const struct record *r, gap_teller *teller, void *context)
{
	struct telling t = { .r = r, .tell = teller, .context = context };
	item_id i;

	heading_gaps(&t);
	for (i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i))
		item_gaps(&t, i);
	below_gaps(&t, MEETING);
	document_gaps(&t);
	if (t.n > GAPS_TOLD)
		teller(context, MEETING, ROW_NONE, _("more is open than "
			"is shown here"));
	return t.n;
}

/* ---- faults ---- */

static void check_one(struct telling *t, item_id i, enum row row,
	const char *text)
{
	if (schema[row].type == TYPE_ITEM && schema_fits(row, text) &&
	    !record_has(t->r, record_named(t->r, text)))
		tell(t, i, row, _("'%s' names an entry that is not there"),
			schema[row].key);
}

static void check_value(struct telling *t, item_id i, const struct value *v)
{
	char entry[256];
	const char *at;
	size_t n, k;

	if (schema[v->row].type != TYPE_ITEM)
		return;
	if (!(schema[v->row].flags & ROW_MANY)) {
		check_one(t, i, v->row, v->text);
		return;
	}
	for (k = 0; many_at(v->text, k, &at, &n); k++) {
		snprintf(entry, sizeof entry, "%.*s", (int)n, at);
		check_one(t, i, v->row, entry);
	}
}

static void check_span(struct telling *t, item_id i, enum row from,
	enum row to)
{
	int64_t a, b;

	if (time_read(record_say(t->r, i, from), &a) &&
	    time_read(record_say(t->r, i, to), &b) && b < a)
		tell(t, i, to, _("'%s' is before '%s'"), schema[to].key,
			schema[from].key);
}

static void check_item(struct telling *t, item_id i)
{
	for (struct value *v = t->r->item[i].values; v; v = v->next)
		check_value(t, i, v);
	switch (record_kind(t->r, i)) {
	case KIND_INTERVENTION:
		check_span(t, i, INTERVENTION_BEGAN, INTERVENTION_ENDED);
		break;
	case KIND_SITTING:
		check_span(t, i, SITTING_OPENED, SITTING_CLOSED);
		break;
	case KIND_OFFICER:
		check_span(t, i, OFFICER_FROM, OFFICER_TO);
		break;
	default:
		break;
	}
}

struct coded { const char *code; item_id item; };

static int by_code_then_item(const void *a, const void *b)
{
	const struct coded *x = a, *y = b;
	int order = strcmp(x->code, y->code);

	return order ? order : x->item < y->item ? -1 : 1;
}

static void check_codes(struct telling *t)
{
	struct coded *list = NULL;
	size_t n = 0, cap = 0;
	item_id i;

	for (i = t->r->item[MEETING].first; i; i = t->r->item[i].next) {
		enum kind k = record_kind(t->r, i);
		const char *code = k == KIND_PERSON ?
			record_say(t->r, i, PERSON_CODE) : k == KIND_BODY ?
			record_say(t->r, i, BODY_CODE) : "";

		if (!*code)
			continue;
		if (n == cap) {
			cap = cap ? cap * 2 : 64;
			list = mem_grow(list, cap * sizeof *list);
		}
		list[n++] = (struct coded){ code, i };
	}
	if (n)
		qsort(list, n, sizeof *list, by_code_then_item);
	for (size_t k = 1; k < n; k++)
		if (!strcmp(list[k].code, list[k - 1].code))
			tell(t, list[k].item, ROW_NONE, _("the code '%s' is used twice"),
				list[k].code);
	free(list);
}

size_t faults_tell(const struct record *r, gap_teller *teller, void *context)
{
	struct telling t = { .r = r, .tell = teller, .context = context };
	const char *zone = record_say(r, MEETING, MEETING_TIMEZONE);
	item_id i;

	if (*zone && !zone_known(zone))
		tell(&t, MEETING, MEETING_TIMEZONE, _("there is no time zone '%s'; its times are "
			"taken for those of Greenwich"), zone);

	for (i = MEETING; i; i = record_walk(r, i, MEETING))
		check_item(&t, i);
	check_codes(&t);
	return t.n;
}
