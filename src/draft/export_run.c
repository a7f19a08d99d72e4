/* export_run.c -- what the exports share. */
#include "config.h"
#include "draft/export_inside.h"

#include <ctype.h>
#include <string.h>

#include "base/i18n.h"
#include "record/agenda.h"
#include "record/outcome.h"

void export_open(struct run *u, const struct record *r, enum lang l,
	struct buf *out)
{
	u->r = r;
	u->lang = l ? l : record_lang(r);
	u->out = out;
	roster_open(&u->roster, r);
	veil_open(&u->veil, r, &u->roster);
}

void export_close(struct run *u)
{
	veil_close(&u->veil);
	roster_close(&u->roster);
}

const char *export_name(struct run *u, const char *value)
{
	item_id who = roster_who(&u->roster, value);
	bool person = record_kind(u->r, who) == KIND_PERSON;
	const char *name;

	if (!who)
		return value;
	name = record_text(u->r, who, person ? PERSON_NAME : BODY_NAME,
		u->lang);
	if (!*name)
		name = record_text(u->r, who,
			person ? PERSON_SHORT : BODY_SHORT, u->lang);
	return *name ? name : value;
}

void export_meeting(const struct run *u, struct buf *out)
{
	const char *code = record_say(u->r, MEETING, MEETING_BODY_CODE);
	const char *number = record_say(u->r, MEETING, MEETING_NUMBER);

	if (!*code)
		code = record_text(u->r, MEETING, MEETING_BODY_NAME, u->lang);
	buf_add(out, code);
	if (*code && *number)
		buf_addc(out, ' ');
	buf_add(out, number);
}

const char *export_category(struct run *u, item_id who)
{
	const char *own;

	if (record_kind(u->r, who) == KIND_BODY)
		return record_say(u->r, who, BODY_CATEGORY);
	own = record_say(u->r, who, PERSON_CATEGORY);
	if (*own)
		return own;
	who = roster_who(&u->roster, record_say(u->r, who, PERSON_BODY));
	return record_kind(u->r, who) == KIND_BODY ?
		record_say(u->r, who, BODY_CATEGORY) : "";
}

bool export_entry_next(const char **rest, const char **at, size_t *n)
{
	if (!*rest || !**rest)
		return false;
	*at = *rest;
	*n = strcspn(*rest, "\n");
	*rest = (*rest)[*n] ? *rest + *n + 1 : NULL;
	return true;
}

/* outcome_label() counts from the first each time; here each is counted
 * once. */
struct telling {
	const struct run *u;
	outcome_teller *tell;
	void *context;
};

void export_label(const char *own, const char *above, int n, int letter,
	struct buf *out)
{
	if (*own)
		buf_add(out, own);
	else if (*above)
		buf_addf(out, "%s.%d", above, n);
	else
		outcome_letters(letter, out);
}

static void tell_items(struct telling *t, item_id parent, const char *above,
	int depth)
{
	const struct record *r = t->u->r;
	struct buf label = BUF_INIT;
	int n = 0;

	for (item_id i = record_first(r, parent, OUTCOME_ITEMS); i;
	     i = record_next(r, i)) {
		buf_cut(&label, 0);
		export_label(record_say(r, i, OUTCOME_LABEL), above, ++n, 0,
			&label);
		t->tell(t->context, i, label.s, depth);
		tell_items(t, i, label.s, depth + 1);
	}
	buf_free(&label);
}

void export_outcomes(const struct run *u, outcome_teller *tell, void *context)
{
	struct telling t = { u, tell, context };
	struct buf label = BUF_INIT;
	int n = 0;

	for (item_id o = outcome_next_top(u->r, NOWHERE); o;
	     o = outcome_next_top(u->r, o)) {
		buf_cut(&label, 0);
		export_label(record_say(u->r, o, OUTCOME_LABEL), "", 0, n++,
			&label);
		tell(context, o, label.s, 0);
		tell_items(&t, o, label.s, 1);
	}
	buf_free(&label);
}

void export_number(const struct run *u, const char *above, item_id item, int n,
	struct buf *out)
{
	const char *own = record_say(u->r, item, ITEM_LABEL);

	if (*own)
		buf_add(out, own);
	else if (*above)
		buf_addf(out, "%s.%d", above, n);
	else
		buf_addf(out, "%d", n);
}

static void tell_below(const struct run *u, item_id parent, const char *above,
	item_teller *tell, void *context)
{
	enum row slot = parent == MEETING ? MEETING_ITEMS : ITEM_ITEMS;
	struct buf number = BUF_INIT;
	int n = 0;

	for (item_id i = record_first(u->r, parent, slot); i;
	     i = record_next(u->r, i)) {
		buf_cut(&number, 0);
		export_number(u, above, i, ++n, &number);
		tell(context, i, number.s);
		tell_below(u, i, number.s, tell, context);
	}
	buf_free(&number);
}

void export_items(const struct run *u, item_teller *tell, void *context)
{
	tell(context, NOWHERE, "");
	tell_below(u, MEETING, "", tell, context);
}

const char *export_status(const struct run *u, item_id o)
{
	const char *status = "";

	for (; !*status && record_kind(u->r, o) == KIND_OUTCOME;
	     o = u->r->item[o].parent)
		status = record_say(u->r, o, OUTCOME_STATUS);
	return status;
}

static void add_due_meeting(const char *meeting, struct buf *out)
{
	if (isdigit((unsigned char)*meeting))
		buf_addf(out, _("meeting %s"), meeting);
	else
		buf_add(out, strcmp(meeting, "next") ? meeting :
			_("next meeting"));
}

void export_due(const struct run *u, item_id o, struct buf *out)
{
	const char *meeting = record_say(u->r, o, OUTCOME_DUE_MEETING);
	const char *session = record_say(u->r, o, OUTCOME_DUE_SESSION);
	size_t start = out->n;

	buf_add(out, record_say(u->r, o, OUTCOME_DUE_DATE));
	if (*meeting && out->n > start)
		buf_add(out, "; ");
	add_due_meeting(meeting, out);
	if (*session && out->n > start)
		buf_add(out, "; ");
	buf_add(out, session);
}

void export_names(struct run *u, const char *many, const char *between,
	struct buf *out)
{
	struct buf one = BUF_INIT;
	const char *at, *rest = many;
	size_t n;

	while (export_entry_next(&rest, &at, &n)) {
		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		if (at != many)
			buf_add(out, between);
		buf_add(out, export_name(u, one.s));
	}
	buf_free(&one);
}
