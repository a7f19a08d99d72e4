/* facts.c -- what the gaps of phrases are filled with: the table of facts.
 *
 *  (1) A fact speaks of the present group of meetings. What all of them say
 *      alike is said once; what differs is a list in their order.
 *  (2) A name may end in a variant of the language's ordinals:
 *      "ordinals_genitive".
 *  (3) A fact nobody has set is "", and fact_place says where to set it.
 */
#include "config.h"
#include "draft/facts.h"
#include "draft/facts_inside.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"

const struct record *asked_record(const struct asked *q, size_t n)
{
	return q->d->meeting[q->g.first + n].r;
}

const struct record *asked_last(const struct asked *q)
{
	return asked_record(q, q->g.n - 1);
}

enum lang asked_lang(const struct asked *q)
{
	return phrases_lang(q->d->p);
}

static const struct fact {
	const char *name, *help;
	make_fact *make;
	enum row row;
	const char *variant;    /* "": may follow the name */
	const char *place;      /* where it can be set, if not the row's key */
} facts[] = {
	{ "count", N_("how many meetings the phrase speaks of; plural"), make_count, ROW_NONE, NULL, NULL },
	{ "body", N_("name of the body that meets"), make_text, MEETING_BODY_NAME, NULL, NULL },
	{ "code", N_("its short name"), make_text, MEETING_BODY_CODE, NULL, NULL },
	{ "parent", N_("the body it reports to"), make_text, MEETING_BODY_PARENT, NULL, NULL },
	{ "open_to", N_("who may take part"), make_open_to, MEETING_BODY_OPEN_TO, NULL, NULL },
	{ "ordinals", N_("numbers of the meetings as ordinals, a list; variants"), make_ordinals, MEETING_NUMBER, "", NULL },
	{ "ordinal", N_("the same, of one meeting; variants"), make_ordinals, MEETING_NUMBER, "", NULL },
	{ "number", N_("number of the first meeting; plural"), make_number, MEETING_NUMBER, NULL, NULL },
	{ "dates", N_("days of the meetings, a list; days in a row are one stretch"), make_dates, MEETING_DATES, NULL, NULL },
	{ "on_dates", N_("the same as when something was held: on the day, from one to another"), make_dates, MEETING_DATES, "on", NULL },
	{ "city", N_("city"), make_text, MEETING_CITY, NULL, NULL },
	{ "premises", N_("building or platform"), make_text, MEETING_PREMISES, NULL, NULL },
	{ "room", N_("room"), make_text, MEETING_ROOM, NULL, NULL },
	{ "mode", N_("how people took part: on_site, remote, hybrid, or mixed where meetings differ"), make_word, MEETING_MODE, NULL, NULL },
	{ "virtual", N_("yes if it met nowhere but on line, else no"), make_virtual, MEETING_MODE, NULL, NULL },
	{ "at_place", N_("where each of several meetings met, by the phrase term.at_place, a list"), make_at_place, MEETING_CITY, NULL, NULL },
	{ "meetings_each", N_("each meeting by the phrase term.meeting, a list"), make_each, MEETING_NUMBER, NULL, NULL },
	{ "attendance_count", N_("how many took part; plural"), make_number, MEETING_COUNT, NULL, NULL },
	{ "attendance_kind", N_("about, at_least or exact"), make_kind_of_count, MEETING_COUNT, NULL, NULL },
	{ "represented", N_("categories that were represented, a list"), make_represented, MEETING_REPRESENTED, NULL, NULL },
	{ "countries", N_("countries represented; plural"), make_number, MEETING_COUNT_STATES, NULL, NULL },
	{ "apologies", N_("who sent apologies"), make_who, MEETING_APOLOGIES, NULL, NULL },
	{ "chairs", N_("who held the chair, in order; plural"), make_chairs, ROW_NONE, NULL, "officers" },
	{ "chair_changed", N_("yes if more than one held it"), make_chair_changed, ROW_NONE, NULL, "officers" },
	{ "chair_gender", N_("gender of the last in the chair: female, male, other, or body"), make_chair_gender, ROW_NONE, NULL, "officers" },
	{ "several", N_("yes if the report is on several meetings"), make_several, ROW_NONE, NULL, NULL },
	{ "adopted_here", N_("yes under the item where the agenda was adopted"), make_adopted_here, ROW_NONE, NULL, "agenda.adopted" },
	{ "agenda_how", N_("as_drafted, as_amended, or mixed where meetings differ"), make_word, MEETING_ADOPTED_HOW, NULL, NULL },
	{ "agenda_note", N_("the amendment and its reason"), make_text, MEETING_ADOPTED_NOTE, NULL, NULL },
	{ "agenda_document", N_("the draft agenda as a document"), make_documents, MEETING_DRAFT_AGENDA, NULL, NULL },
	{ "attendances", N_("how many took part in each meeting, where the counts differ"), make_attendances, MEETING_COUNT, NULL, NULL },
	{ "whole", N_("yes if these are all the meetings of the report"), make_whole, ROW_NONE, NULL, NULL },
	{ "here_next", N_("yes under the item for the next meeting, if that is known"), make_next_here, MEETING_NEXT_DATES, NULL, NULL },
	{ "unsaid_next", N_("yes if the next meeting is known and has no item of its own"), make_next_unsaid, MEETING_NEXT_DATES, NULL, NULL },
	{ "session_kind", N_("how the session is called: year, named or other"), make_session_kind, ROW_NONE, "session", "session" },
	{ "signatory_gender", N_("gender of who signs: female, male, other, or body"), make_signatory_gender, ROW_NONE, NULL, "officers" },
	{ "mandate", N_("the instruments the body acts under, a list"), make_mandate, ROW_NONE, NULL, "mandate" },
	{ "document_count", N_("how many contributions and presentations are listed; plural"), make_document_count, ROW_NONE, NULL, "documents" },
	{ "sources", N_("whom contributions came from: states, others or mixed"), make_sources, ROW_NONE, NULL, "documents" },
	{ "url", N_("page where the documents are"), make_text, MEETING_DOCS_URL, NULL, NULL },
	{ "documents_note", N_("what is known of them beyond the list"), make_text, MEETING_DOCS_NOTE, NULL, NULL },
	{ "next_ordinal", N_("number of the next meeting as an ordinal; variants"), make_ordinals, MEETING_NEXT_NUMBER, "", NULL },
	{ "next_dates", N_("its days"), make_dates, MEETING_NEXT_DATES, NULL, NULL },
	{ "next_on_dates", N_("the same as when it is to be held"), make_dates, MEETING_NEXT_DATES, "on", NULL },
	{ "next_place", N_("its place"), make_text, MEETING_NEXT_PLACE, NULL, NULL },
	{ "next_tentative", N_("yes if it is not yet certain"), make_flag, MEETING_NEXT_TENTATIVE, NULL, NULL },
	{ "next_note", N_("what else is known of it"), make_text, MEETING_NEXT_NOTE, NULL, NULL },
	{ "due_ordinal", N_("the meeting that an outcome is due at, as an ordinal; variants"), make_due, ROW_NONE, "", "due" },
	{ "target", N_("whom the report is for: the job's, else parent"), make_target, ROW_NONE, "target", "meeting.body.parent" },
	{ "session", N_("session it is for; of the job"), make_job, ROW_NONE, "session", "session" },
	{ "session_place", N_("place of that session; of the job"), make_job, ROW_NONE, "session-place", "session-place" },
	{ "session_dates", N_("its days; of the job"), make_session_dates, ROW_NONE, "session-dates", "session-dates" },
	{ "agenda_item", N_("item of its agenda; of the job"), make_job, ROW_NONE, "agenda-item", "agenda-item" },
	{ "symbol", N_("symbol of the report; of the job"), make_job, ROW_NONE, "symbol", "symbol" },
	{ "original", N_("language of the original; of the job"), make_job, ROW_NONE, "original", "original" },
	{ "report_date", N_("date of the report; of the job"), make_report_date, ROW_NONE, NULL, "date" },
	{ "action", N_("what is asked for: the job's, else note"), make_action, ROW_NONE, "action", "action" },
	{ "role", N_("in what office it is signed: the job's, else chair"), make_role, ROW_NONE, "signatory.role", "signatory.role" },
	{ "signatory", N_("who signs: the job's, else the last in the chair"), make_signatory, ROW_NONE, NULL, "officers (a chair)" },
};

bool fact_told(size_t n, const char **name, const char **help)
{
	if (n >= sizeof facts / sizeof *facts)
		return false;
	*name = facts[n].name;
	*help = facts[n].help;
	return true;
}

/* The fact of a name, and the variant that follows it. */
static const struct fact *fact_named(const char *name, const char **variant)
{
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		const struct fact *f = &facts[i];
		size_t n = strlen(f->name);

		if (strncmp(name, f->name, n))
			continue;
		*variant = f->variant ? f->variant : "";
		if (!name[n]) {
			if (f->variant && !*f->variant)
				*variant = "plain";
			return f;
		}
		if (f->variant && !*f->variant && name[n] == '_') {
			*variant = name + n + 1;
			return f;
		}
	}
	return NULL;
}

bool facts_look(void *drafting, const char *name, struct answer *a)
{
	struct drafting *d = drafting;
	struct asked q = { .d = d, .g = d->group };
	const struct fact *f = fact_named(name, &q.variant);
	struct buf b = BUF_INIT;

	if (!f)
		return false;
	/* What comes next is known best by the last of them. */
	if (!strncmp(name, "next_", 5))
		q.g = (struct group){ d->group.first + d->group.n - 1, 1 };
	q.row = f->row;
	a->number = 0;
	f->make(&q, &b, &a->number);
	a->text = drafting_keep(d, &b);
	buf_free(&b);
	return true;
}

void fact_of(struct drafting *d, size_t meeting, const char *name,
	struct buf *out)
{
	struct group before = d->group;
	char key[64];
	struct answer a;

	d->group = (struct group){ meeting, 1 };
	if (facts_look(d, name, &a)) {
		buf_add(out, a.text);
	} else {
		snprintf(key, sizeof key, "term.%s", name);
		drafting_phrase(d, key, NULL, out);
	}
	d->group = before;
}

bool facts_alike(struct drafting *d, form_words names, size_t a, size_t b)
{
	struct buf x = BUF_INIT, y = BUF_INIT;
	bool same = true;

	for (size_t i = 0; names[i] && same; i++) {
		buf_cut(&x, 0);
		buf_cut(&y, 0);
		fact_of(d, a, names[i], &x);
		fact_of(d, b, names[i], &y);
		same = !strcmp(x.s, y.s);
	}
	buf_free(&x);
	buf_free(&y);
	return same;
}

const char *fact_place(const char *name)
{
	const char *variant;
	const struct fact *f = fact_named(name, &variant);

	if (!f)
		return NULL;
	return f->place ? f->place : f->row ? schema[f->row].key : f->name;
}
