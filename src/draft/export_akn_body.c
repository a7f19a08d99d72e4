/* export_akn_body.c -- the debate itself: roll call, items, adjournments. */
#include "config.h"
#include "draft/export_akn.h"

#include <string.h>

#include "base/clock.h"
#include "record/floor.h"

/* ---- blocks ---- */

static void begin_p(struct akn *a, const char *class)
{
	buf_add(a->out, "\n<p");
	akn_class(a, class);
	buf_addc(a->out, '>');
}

static void end_p(struct akn *a)
{
	buf_add(a->out, "</p>");
}

static void put_p(struct akn *a, const char *class, const char *text)
{
	if (!*text)
		return;
	begin_p(a, class);
	akn_text(a, text);
	end_p(a);
}

/* A time as it was on the wall, with its exact value. */
static void put_time(struct akn *a, const char *time, const char *type)
{
	char wall[9];
	int64_t t;

	if (!time_read(time, &t))
		return;
	time_of_day(time, false, wall);
	buf_add(a->out, "<recordedTime");
	akn_time(a, "time", time);
	buf_addf(a->out, " type=\"%s\">", type);
	akn_text(a, wall);
	buf_add(a->out, "</recordedTime>");
}

/* The next of several as may be shown; NULL at the end. */
static const char *next_entry(struct akn *a, item_id i, enum row row,
	const char **rest)
{
	const char *at;
	size_t n;

	while (export_entry_next(rest, &at, &n)) {
		const char *shown;

		buf_cut(&a->one, 0);
		buf_addn(&a->one, at, n);
		shown = veil_entry(&a->run.veil, i, row, a->one.s);
		if (*shown)
			return shown;
	}
	return NULL;
}

static void add_agents(struct akn *a, item_id i, enum row row)
{
	const char *rest = record_say(a->run.r, i, row), *who;
	bool more = false;

	while ((who = next_entry(a, i, row, &rest))) {
		if (more)
			buf_add(a->out, ", ");
		more = true;
		akn_agent(a, who);
	}
}

static void put_agents(struct akn *a, item_id i, enum row row,
	const char *class)
{
	if (!*record_say(a->run.r, i, row) || !veil_shows(&a->run.veil, i, row))
		return;
	begin_p(a, class);
	add_agents(a, i, row);
	end_p(a);
}

static void put_documents(struct akn *a, item_id i, enum row row)
{
	const char *rest = record_say(a->run.r, i, row), *typed;

	if (!*rest || !veil_shows(&a->run.veil, i, row))
		return;
	begin_p(a, "documents");
	for (bool more = false; (typed = next_entry(a, i, row, &rest));
	     more = true) {
		item_id d = roster_document(&a->run.roster, typed);
		char name[IDENT_SIZE];

		if (more)
			buf_add(a->out, ", ");
		if (d) {
			record_name(a->run.r, d, name);
			buf_addf(a->out, "<ref href=\"#e%s\">", name);
		}
		akn_text(a, typed);
		if (d)
			buf_add(a->out, "</ref>");
	}
	end_p(a);
}

/* ---- the roll call ---- */

static void put_person(struct akn *a, item_id i)
{
	const struct record *r = a->run.r;
	const char *status = record_say(r, i, PERSON_STATUS);
	const char *post = record_text(r, i, PERSON_POST, a->run.lang);
	const char *body = record_say(r, i, PERSON_BODY);

	begin_p(a, *status ? status : "present");
	akn_agent_item(a, i, "");
	if (*post)
		buf_add(a->out, ", ");
	akn_text(a, post);
	if (*body) {
		buf_add(a->out, ", ");
		akn_agent(a, body);
	}
	end_p(a);
}

static void put_officer(struct akn *a, item_id i)
{
	const char *who = record_say(a->run.r, i, OFFICER_WHO);
	const char *role = record_say(a->run.r, i, OFFICER_ROLE);
	item_id item = roster_who(&a->run.roster, who);

	if (!*who)
		return;
	begin_p(a, *role ? role : "officer");
	if (item)
		akn_agent_item(a, item, role);
	else
		akn_agent(a, who);
	end_p(a);
}

static void put_roll_call(struct akn *a)
{
	const struct record *r = a->run.r;
	item_id i;

	buf_add(a->out, "\n<rollCall");
	akn_eid(a, "p", MEETING);
	buf_addc(a->out, '>');
	for (i = record_first(r, MEETING, MEETING_OFFICERS); i;
	     i = record_next(r, i))
		put_officer(a, i);
	for (i = record_first(r, MEETING, MEETING_PEOPLE); i;
	     i = record_next(r, i))
		put_person(a, i);
	for (i = record_first(r, MEETING, MEETING_BODIES); i;
	     i = record_next(r, i)) {
		begin_p(a, "body");
		akn_agent_item(a, i, "");
		end_p(a);
	}
	put_agents(a, MEETING, MEETING_APOLOGIES, "apologies");
	put_p(a, "attendance", record_say(r, MEETING, MEETING_COUNT_NOTE));
	buf_add(a->out, "\n</rollCall>");
}

/* ---- what was said ---- */

static void put_from(struct akn *a, item_id i, const char *speaker)
{
	const char *capacity = veil_entry(&a->run.veil, i,
		INTERVENTION_CAPACITY, record_say(a->run.r, i,
		INTERVENTION_CAPACITY));

	if (!*speaker && !*capacity)
		return;
	buf_add(a->out, "\n<from>");
	akn_text(a, export_name(&a->run, speaker));
	if (*speaker && *capacity)
		buf_add(a->out, ", ");
	akn_text(a, capacity);
	buf_add(a->out, "</from>");
}

static void put_paragraphs(struct akn *a, item_id i)
{
	const char *rest = record_say(a->run.r, i, INTERVENTION_TEXT), *at;
	size_t n;

	while (export_entry_next(&rest, &at, &n)) {
		buf_cut(&a->words, 0);
		veil_words(&a->run.veil, i, at, n, &a->words);
		begin_p(a, "");
		akn_words(a, a->words.s, a->words.n);
		end_p(a);
	}
}

static void begin_speech(struct akn *a, item_id i, const char *mark,
	const char *speaker)
{
	const struct record *r = a->run.r;
	const char *to = veil_entry(&a->run.veil, i, INTERVENTION_TO,
		record_say(r, i, INTERVENTION_TO));

	buf_add(a->out, "\n<speech");
	akn_eid(a, mark, i);
	akn_class(a, record_say(r, i, INTERVENTION_KIND));
	buf_add(a->out, " by=\"");
	if (*speaker)
		akn_who(a, speaker);
	else
		buf_add(a->out, "#unnamed");
	a->unnamed = a->unnamed || !*speaker;
	buf_add(a->out, "\"");
	akn_concept(a, "as", "category", PERSON_CATEGORY,
		veil_category(&a->run.veil, i), &a->categories);
	if (*to) {
		buf_add(a->out, " to=\"");
		akn_who(a, to);
		buf_add(a->out, "\"");
	}
	akn_time(a, "startTime", record_say(r, i, INTERVENTION_BEGAN));
	akn_time(a, "endTime", record_say(r, i, INTERVENTION_ENDED));
	buf_addc(a->out, '>');
}

static void put_intervention(struct akn *a, item_id i)
{
	const struct record *r = a->run.r;
	const char *speaker = veil_speaker(&a->run.veil, i);
	bool order = !strcmp(record_say(r, i, INTERVENTION_KIND),
		"point of order");

	if (order) {
		buf_add(a->out, "\n<pointOfOrder");
		akn_eid(a, "o", i);
		buf_addc(a->out, '>');
	}
	begin_speech(a, i, "e", speaker);
	put_from(a, i, speaker);
	put_agents(a, i, INTERVENTION_BEHALF, "on-behalf-of");
	put_agents(a, i, INTERVENTION_READ_BY, "read-by");
	put_documents(a, i, INTERVENTION_DOCUMENT);
	if (*record_say(r, i, INTERVENTION_TEXT))
		put_paragraphs(a, i);
	else
		buf_add(a->out, "\n<p/>");
	buf_add(a->out, "\n</speech>");
	if (order)
		buf_add(a->out, "\n</pointOfOrder>");
}

static void put_note(struct akn *a, item_id i)
{
	buf_add(a->out, "\n<summary");
	akn_eid(a, "e", i);
	buf_addc(a->out, '>');
	akn_text(a, record_say(a->run.r, i, NOTE_TEXT));
	buf_add(a->out, "</summary>");
}

/* ---- acts of procedure ---- */

static const struct { enum row row; const char *concept; } counts[] = {
	{ EVENT_FOR, "vote-for" },
	{ EVENT_AGAINST, "vote-against" },
	{ EVENT_ABSTAINING, "vote-abstaining" },
	{ EVENT_ABSENT, "vote-not-participating" },
};

/* The figures of a vote, for the analysis in the head. */
static void note_vote(struct akn *a, item_id i)
{
	char name[IDENT_SIZE];
	bool any = false;

	record_name(a->run.r, i, name);
	for (size_t k = 0; k < sizeof counts / sizeof *counts; k++) {
		const char *n = record_say(a->run.r, i, counts[k].row);

		if (!*n || !schema_fits(counts[k].row, n))
			continue;
		if (!any)
			buf_addf(&a->votes, "\n<voting eId=\"v%s\" "
				"href=\"#e%s\">", name, name);
		any = true;
		buf_addf(&a->votes, "<count eId=\"c%zu-%s\" value=\"%s\" "
			"refersTo=\"#%s\"/>", k, name, n, counts[k].concept);
	}
	if (any)
		buf_add(&a->votes, "</voting>");
}

static void add_event(struct akn *a, item_id i)
{
	const char *text = record_say(a->run.r, i, EVENT_TEXT);
	const char *result = record_say(a->run.r, i, EVENT_RESULT);
	bool by = *record_say(a->run.r, i, EVENT_BY) != 0;

	put_time(a, record_say(a->run.r, i, EVENT_AT), "startEvent");
	if (*record_say(a->run.r, i, EVENT_AT) && (by || *text || *result))
		buf_addc(a->out, ' ');
	add_agents(a, i, EVENT_BY);
	if (by && (*text || *result))
		buf_add(a->out, ": ");
	akn_text(a, text);
	if (*text && *result)
		buf_add(a->out, "<br/>");
	akn_text(a, result);
}

static void put_event(struct akn *a, item_id i)
{
	const char *kind = record_say(a->run.r, i, EVENT_KIND);
	bool order = !strcmp(kind, "point of order");

	note_vote(a, i);
	buf_add(a->out, order ? "\n<pointOfOrder" : "\n<narrative");
	akn_eid(a, "e", i);
	akn_class(a, kind);
	buf_add(a->out, order ? "><p>" : ">");
	add_event(a, i);
	buf_add(a->out, order ? "</p></pointOfOrder>" : "</narrative>");
}

static void (*const put_entry[KIND_COUNT])(struct akn *a, item_id i) = {
	[KIND_INTERVENTION] = put_intervention,
	[KIND_NOTE] = put_note,
	[KIND_EVENT] = put_event,
};

static void put_record(struct akn *a, item_id parent, enum row slot)
{
	for (item_id i = record_first(a->run.r, parent, slot); i;
	     i = record_next(a->run.r, i))
		put_entry[record_kind(a->run.r, i)](a, i);
}

/* ---- outcomes ---- */

static void put_position(struct akn *a, item_id i)
{
	const char *text = record_say(a->run.r, i, POSITION_TEXT);
	const char *kind = record_say(a->run.r, i, POSITION_KIND);
	bool by = *record_say(a->run.r, i, POSITION_BY) != 0;

	begin_p(a, *kind ? kind : "position");
	add_agents(a, i, POSITION_BY);
	if (by && *text)
		buf_add(a->out, ": ");
	akn_text(a, text);
	end_p(a);
}

static void put_due(struct akn *a, item_id o)
{
	const char *date = record_say(a->run.r, o, OUTCOME_DUE_DATE);

	if (date_valid(date) && strncmp(date, "0000", 4)) {
		begin_p(a, "due");
		buf_addf(a->out, "<date date=\"%s\">%s</date>", date, date);
		end_p(a);
	}
	put_p(a, "due-meeting", record_say(a->run.r, o, OUTCOME_DUE_MEETING));
	put_p(a, "due-session", record_say(a->run.r, o, OUTCOME_DUE_SESSION));
}

static void put_words_of_outcome(struct akn *a, item_id o)
{
	const struct record *r = a->run.r;
	const char *at = record_say(r, o, OUTCOME_AT);
	int64_t t;

	buf_add(a->out, "\n<p");
	akn_concept(a, "refersTo", "verb", OUTCOME_VERB,
		record_say(r, o, OUTCOME_VERB), &a->verbs);
	buf_addc(a->out, '>');
	akn_text(a, record_text(r, o, OUTCOME_TEXT, a->run.lang));
	end_p(a);
	put_agents(a, o, OUTCOME_BY, "by");
	put_agents(a, o, OUTCOME_OWNER, "owner");
	put_agents(a, o, OUTCOME_TO, "to");
	put_due(a, o);
	if (time_read(at, &t)) {
		begin_p(a, "gavel");
		put_time(a, at, "endEvent");
		end_p(a);
	}
	for (item_id i = record_first(r, o, OUTCOME_POSITIONS); i;
	     i = record_next(r, i))
		put_position(a, i);
}

static void put_outcomes(struct akn *a, item_id parent, enum row slot,
	const char *above);

static void put_outcome(struct akn *a, item_id o, const char *label)
{
	const char *topic = record_text(a->run.r, o, OUTCOME_TOPIC,
		a->run.lang);

	buf_add(a->out, "\n<item");
	akn_eid(a, "e", o);
	akn_class(a, export_status(&a->run, o));
	buf_add(a->out, "><num>");
	akn_text(a, label);
	buf_add(a->out, ")</num>");
	if (*topic) {
		buf_add(a->out, "<heading>");
		akn_text(a, topic);
		buf_add(a->out, "</heading>");
	}
	put_words_of_outcome(a, o);
	put_outcomes(a, o, OUTCOME_ITEMS, label);
	buf_add(a->out, "\n</item>");
}

/* A list of outcomes; above is the label of the one they belong to. */
static void put_outcomes(struct akn *a, item_id parent, enum row slot,
	const char *above)
{
	item_id o = record_first(a->run.r, parent, slot);
	struct buf label = BUF_INIT;
	int n = 0;

	if (!o)
		return;
	buf_add(a->out, "\n<blockList");
	akn_eid(a, "l", parent);
	buf_addc(a->out, '>');
	for (; o; o = record_next(a->run.r, o)) {
		const char *own = record_say(a->run.r, o, OUTCOME_LABEL);

		n++;
		buf_cut(&label, 0);
		export_label(own, above, n, *above ? 0 : a->letter, &label);
		a->letter += !*above;
		put_outcome(a, o, label.s);
	}
	buf_add(a->out, "\n</blockList>");
	buf_free(&label);
}

static void put_resolutions(struct akn *a, item_id parent, enum row slot)
{
	if (!record_first(a->run.r, parent, slot))
		return;
	buf_add(a->out, "\n<resolutions");
	akn_eid(a, "r", parent);
	buf_addc(a->out, '>');
	put_outcomes(a, parent, slot, "");
	buf_add(a->out, "\n</resolutions>");
}

/* ---- items ---- */

static void put_items(struct akn *a, item_id parent, enum row slot,
	const char *above);

static void put_item(struct akn *a, item_id i, const char *number)
{
	const struct record *r = a->run.r;

	buf_add(a->out, "\n<debateSection name=\"item\"");
	akn_eid(a, "e", i);
	akn_class(a, record_say(r, i, ITEM_STATE));
	buf_add(a->out, ">\n<num>");
	akn_text(a, number);
	buf_add(a->out, "</num><heading>");
	akn_text(a, record_text(r, i, ITEM_TITLE, a->run.lang));
	buf_add(a->out, "</heading>");
	put_documents(a, i, ITEM_DOCUMENTS);
	put_p(a, "note", record_say(r, i, ITEM_NOTE));
	put_record(a, i, ITEM_RECORD);
	put_resolutions(a, i, ITEM_OUTCOMES);
	put_items(a, i, ITEM_ITEMS, number);
	buf_add(a->out, "\n</debateSection>");
}

static void put_items(struct akn *a, item_id parent, enum row slot,
	const char *above)
{
	struct buf number = BUF_INIT;
	int n = 0;

	for (item_id i = record_first(a->run.r, parent, slot); i;
	     i = record_next(a->run.r, i)) {
		buf_cut(&number, 0);
		export_number(&a->run, above, i, ++n, &number);
		put_item(a, i, number.s);
	}
	buf_free(&number);
}

static void put_adjournment(struct akn *a, item_id i)
{
	buf_add(a->out, "\n<adjournment");
	akn_eid(a, "e", i);
	akn_class(a, record_say(a->run.r, i, SITTING_HOW));
	buf_add(a->out, "><p>");
	put_time(a, record_say(a->run.r, i, SITTING_OPENED), "startEvent");
	buf_addc(a->out, ' ');
	put_time(a, record_say(a->run.r, i, SITTING_CLOSED), "endEvent");
	buf_add(a->out, "</p>");
	put_p(a, "note", record_say(a->run.r, i, SITTING_NOTE));
	buf_add(a->out, "</adjournment>");
}

void akn_body(struct akn *a)
{
	const struct record *r = a->run.r;

	buf_add(a->out, "\n<debateBody>");
	put_roll_call(a);
	if (record_first(r, MEETING, MEETING_RECORD)) {
		buf_add(a->out, "\n<debateSection name=\"record\"");
		akn_eid(a, "s", MEETING);
		buf_addc(a->out, '>');
		put_record(a, MEETING, MEETING_RECORD);
		buf_add(a->out, "\n</debateSection>");
	}
	put_items(a, MEETING, MEETING_ITEMS, "");
	put_resolutions(a, MEETING, MEETING_OUTCOMES);
	for (item_id i = record_first(r, MEETING, MEETING_SITTINGS); i;
	     i = record_next(r, i))
		put_adjournment(a, i);
	buf_add(a->out, "\n</debateBody>");
}
