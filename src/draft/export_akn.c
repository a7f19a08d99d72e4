/* export_akn.c -- the record of a meeting as an Akoma Ntoso 3.0 debate.
 *
 *  (1) Valid by the schema of OASIS whatever is in the record: times and
 *      addresses that the schema would refuse are written anew or left out.
 *  (2) The eId of an entry is "e" and its UUID; whatever else needs one has
 *      another letter and the UUID of the entry it belongs to. A reference
 *      is to something that is there.
 *  (3) No word is in it that the record or its schema has not: what a
 *      paragraph is about is told by its element, class and references.
 *  (4) What veil.h says may not be named is not there; who may not be named
 *      is "#unnamed".
 *
 * An item of the agenda is a debateSection; an intervention is a speech, a
 * note a summary, an act of procedure a narrative; the outcomes of an item
 * are resolutions, a list by letter; items below it are sections in it. The
 * roll call is the roster, and each sitting ends in an adjournment.
 */
#include "config.h"
#include "draft/export_akn.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"
#include "base/fault.h"
#include "draft/export_formats.h"
#include "draft/xml.h"

/* ---- pieces ---- */

void akn_words(struct akn *a, const char *s, size_t n)
{
	const char *end = s + n;

	while (s < end) {
		const char *line = memchr(s, '\n', (size_t)(end - s));

		xml_text(a->out, s, (size_t)((line ? line : end) - s));
		if (line)
			buf_add(a->out, "<br/>");
		s = line ? line + 1 : end;
	}
}

void akn_text(struct akn *a, const char *s)
{
	akn_words(a, s, strlen(s));
}

void akn_eid(struct akn *a, const char *mark, item_id i)
{
	char name[IDENT_SIZE];

	record_name(a->run.r, i, name);
	buf_addf(a->out, " eId=\"%s%s\"", mark, name);
}

static void add_slug(struct buf *out, const char *word)
{
	bool gap = false;
	size_t start = out->n;

	for (; *word; word++) {
		unsigned char c = (unsigned char)*word;

		if (!isalnum(c) || c >= 0x80) {
			gap = true;
			continue;
		}
		if (gap && out->n > start)
			buf_addc(out, '-');
		gap = false;
		buf_addc(out, (char)tolower(c));
	}
}

void akn_class(struct akn *a, const char *word)
{
	if (!*word)
		return;
	buf_add(a->out, " class=\"");
	add_slug(a->out, word);
	buf_addc(a->out, '"');
}

/* Is it just as xsd:dateTime wants it? "2017-02-02T09:40:00+01:00" or Z. */
static bool is_strict(const char *time)
{
	size_t n = strlen(time);

	return (n == 25 || (n == 20 && time[19] == 'Z')) && time[10] == 'T' &&
		time[16] == ':' && time[17] < '6' && time[0] != '0' &&
		(n == 20 || ((time[19] == '+' || time[19] == '-') &&
		strncmp(time + 20, "14", 2) < 0));
}

void akn_time(struct akn *a, const char *name, const char *time)
{
	struct tm tm = {0};
	int64_t t;
	time_t at;

	if (!time_read(time, &t))
		return;
	if (is_strict(time)) {
		buf_addf(a->out, " %s=\"%s\"", name, time);
		return;
	}
	at = (time_t)t;
	gmtime_r(&at, &tm);
	buf_addf(a->out, " %s=\"%04d-%02d-%02dT%02d:%02d:%02dZ\"", name,
		tm.tm_year > -1900 ? tm.tm_year + 1900 : 1, tm.tm_mon + 1,
		tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

static void add_reference(struct akn *a, item_id i)
{
	char name[IDENT_SIZE];

	record_name(a->run.r, i, name);
	buf_addf(a->out, "#e%s", name);
}

static void mark_stranger(struct akn *a, unsigned number)
{
	while (a->strangers.n < number)
		buf_addc(&a->strangers, '\0');
	a->strangers.s[number - 1] = 1;
}

bool akn_who(struct akn *a, const char *value)
{
	item_id who = roster_who(&a->run.roster, value);
	unsigned number = roster_stranger(&a->run.roster, value);

	if (who) {
		add_reference(a, who);
		return record_kind(a->run.r, who) == KIND_BODY;
	}
	mark_stranger(a, number);
	buf_addf(a->out, "#w%u", number);
	return false;
}

void akn_agent_item(struct akn *a, item_id who, const char *role)
{
	bool body = record_kind(a->run.r, who) == KIND_BODY;
	const char *tag = body ? "organization" : "person";
	const char *name = record_text(a->run.r, who,
		body ? BODY_NAME : PERSON_NAME, a->run.lang);

	if (!*name)
		name = record_text(a->run.r, who,
			body ? BODY_SHORT : PERSON_SHORT, a->run.lang);
	if (!*name)
		name = record_say(a->run.r, who,
			body ? BODY_CODE : PERSON_CODE);
	buf_addf(a->out, "<%s refersTo=\"", tag);
	add_reference(a, who);
	buf_addc(a->out, '"');
	if (!body)
		akn_concept(a, "as", "role", OFFICER_ROLE, role, &a->roles);
	buf_addc(a->out, '>');
	akn_text(a, name);
	buf_addf(a->out, "</%s>", tag);
}

void akn_agent(struct akn *a, const char *value)
{
	item_id who = roster_who(&a->run.roster, value);

	if (who) {
		akn_agent_item(a, who, "");
		return;
	}
	buf_add(a->out, "<person refersTo=\"");
	akn_who(a, value);
	buf_add(a->out, "\">");
	akn_text(a, value);
	buf_add(a->out, "</person>");
}

void akn_concept(struct akn *a, const char *name, const char *stem,
	enum row row, const char *word, uint64_t *used)
{
	const char *const *words = schema[row].words;
	int n = 0;

	while (words[n] && strcmp(words[n], word))
		n++;
	if (!words[n])
		return;
	*used |= (uint64_t)1 << n;
	buf_addf(a->out, " %s=\"#%s-", name, stem);
	add_slug(a->out, words[n]);
	buf_addc(a->out, '"');
}

/* ---- the head ---- */

static const struct { enum lang lang; const char *code; } languages[] = {
	{ LANG_AR, "ara" }, { LANG_EN, "eng" }, { LANG_ES, "spa" },
	{ LANG_FR, "fra" }, { LANG_RU, "rus" }, { LANG_ZH, "zho" },
	{ LANG_NONE, "und" },
};

static const char *language_of(const struct record *r)
{
	size_t i = 0;

	while (languages[i].lang && languages[i].lang != record_lang(r))
		i++;
	return languages[i].code;
}

static bool real_date(const char *date)
{
	return date_valid(date) && strncmp(date, "0000", 4) != 0;
}

/* The first day of the meeting; the first there is if it has none. */
static void day_of(const struct record *r, char *day)
{
	const char *rest = record_say(r, MEETING, MEETING_DATES), *at;
	item_id sitting = record_first(r, MEETING, MEETING_SITTINGS);
	size_t n;

	while (export_entry_next(&rest, &at, &n)) {
		snprintf(day, 11, "%.*s", n < 10 ? (int)n : 10, at);
		if (real_date(day))
			return;
	}
	snprintf(day, 11, "%.10s", record_say(r, sitting, SITTING_OPENED));
	if (!real_date(day))
		memcpy(day, "0001-01-01", 11);
}

static void put_frbr(struct akn *a, const char *level, const char *uri,
	const char *end, const char *day, const char *name, const char *author)
{
	buf_addf(a->out, "\n<%s>\n<FRBRthis value=\"%s/!main%s\"/>\n"
		"<FRBRuri value=\"%s%s\"/>\n"
		"<FRBRdate date=\"%s\" name=\"%s\"/>\n"
		"<FRBRauthor href=\"#%s\" as=\"#author\"/>\n", level, uri,
		*end ? ".xml" : "", uri, end, day, name, author);
}

static void put_identification(struct akn *a, const char *day)
{
	const struct record *r = a->run.r;
	const char *number = record_say(r, MEETING, MEETING_NUMBER);
	const char *language = language_of(r);
	struct buf uri = BUF_INIT;
	size_t start;

	buf_add(&uri, "/akn/un/debate/");
	start = uri.n;
	add_slug(&uri, record_say(r, MEETING, MEETING_BODY_CODE));
	if (uri.n == start)
		buf_add(&uri, "meeting");
	buf_addf(&uri, "/%s/", day);
	add_slug(&uri, *number ? number : "0");
	buf_add(a->out, "\n<identification source=\"#secretary\">");
	put_frbr(a, "FRBRWork", uri.s, "", day, "meeting", "body");
	buf_add(a->out, "<FRBRcountry value=\"un\"/>\n</FRBRWork>");
	buf_addf(&uri, "/%s@", language);
	put_frbr(a, "FRBRExpression", uri.s, "", day, "drafting",
		"secretary");
	buf_addf(a->out, "<FRBRlanguage language=\"%s\"/>\n"
		"</FRBRExpression>", language);
	put_frbr(a, "FRBRManifestation", uri.s, ".akn", day, "publication",
		"secretary");
	buf_add(a->out, "</FRBRManifestation>\n</identification>");
	buf_free(&uri);
}

/* ---- references ---- */

static void begin_reference(struct akn *a, const char *element,
	const char *id, const char *number, const char *path)
{
	buf_addf(a->out, "\n<%s eId=\"%s%s\" href=\"%s%s%s\" showAs=\"",
		element, id, number, path, id, number);
}

static void end_reference(struct akn *a, const char *shown)
{
	xml_text(a->out, shown, strlen(shown));
	buf_add(a->out, "\"/>");
}

static void put_participants(struct akn *a, enum row slot,
	const char *element, const char *path, enum row name, enum row code)
{
	const struct record *r = a->run.r;
	char id[IDENT_SIZE];

	for (item_id i = record_first(r, MEETING, slot); i;
	     i = record_next(r, i)) {
		const char *shown = record_text(r, i, name, a->run.lang);

		record_name(r, i, id);
		begin_reference(a, element, "e", id, path);
		end_reference(a, *shown ? shown : record_say(r, i, code));
	}
}

static void put_strangers(struct akn *a)
{
	char number[12];

	for (unsigned i = 0; i < a->strangers.n; i++) {
		if (!a->strangers.s[i])
			continue;
		snprintf(number, sizeof number, "%u", i + 1);
		begin_reference(a, "TLCPerson", "w", number,
			"/ontology/person/");
		end_reference(a, a->run.roster.stranger[i]);
	}
}

/* The words of a row that were referred to. */
static void put_concepts(struct akn *a, const char *element, const char *stem,
	enum row row, uint64_t used)
{
	struct buf id = BUF_INIT;

	for (int n = 0; schema[row].words[n]; n++) {
		if (!(used >> n & 1))
			continue;
		buf_cut(&id, 0);
		buf_addf(&id, "%s-", stem);
		add_slug(&id, schema[row].words[n]);
		begin_reference(a, element, id.s, "", "/ontology/");
		end_reference(a, schema[row].words[n]);
	}
	buf_free(&id);
}

/* An address that every checker of addresses takes. */
static bool is_address(const char *s)
{
	size_t n;

	if (strncmp(s, "http://", 7) && strncmp(s, "https://", 8))
		return false;
	s = strstr(s, "//") + 2;
	n = strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789.-");
	if (!n || (s[n] && s[n] != '/'))
		return false;
	for (s += n; *s; s++)
		if (!isalnum((unsigned char)*s) && !strchr("/.-_~?&=+,;:@", *s))
			return false;
	return true;
}

static void put_originals(struct akn *a)
{
	const struct record *r = a->run.r;
	char id[IDENT_SIZE];

	for (item_id i = record_first(r, MEETING, MEETING_DOCUMENTS); i;
	     i = record_next(r, i)) {
		const char *url = record_say(r, i, DOCUMENT_URL);
		const char *symbol = record_say(r, i, DOCUMENT_SYMBOL);
		size_t start;

		record_name(r, i, id);
		buf_addf(a->out, "\n<original eId=\"e%s\" href=\"", id);
		if (is_address(url)) {
			xml_text(a->out, url, strlen(url));
		} else {
			buf_add(a->out, "/akn/un/doc/");
			start = a->out->n;
			add_slug(a->out, symbol);
			buf_addf(a->out, "%s", a->out->n > start ? "" : id);
		}
		buf_add(a->out, "\" showAs=\"");
		if (!*symbol)
			symbol = record_text(r, i, DOCUMENT_TITLE,
				a->run.lang);
		end_reference(a, *symbol ? symbol :
			record_say(r, i, DOCUMENT_KIND));
	}
}

static void put_house(struct akn *a)
{
	const struct record *r = a->run.r;
	const char *name = record_text(r, MEETING, MEETING_BODY_NAME,
		a->run.lang);

	begin_reference(a, "TLCOrganization", "body", "",
		"/ontology/organization/");
	end_reference(a, *name ? name :
		record_say(r, MEETING, MEETING_BODY_CODE));
	begin_reference(a, "TLCRole", "author", "", "/ontology/role/");
	end_reference(a, "author");
	begin_reference(a, "TLCRole", "secretary", "", "/ontology/role/");
	end_reference(a, "secretary");
}

static void put_vote_concepts(struct akn *a)
{
	static const char *const concepts[] = { "vote-for", "vote-against",
		"vote-abstaining", "vote-not-participating" };

	for (size_t i = 0; a->votes.n && i < 4; i++) {
		begin_reference(a, "TLCConcept", concepts[i], "",
			"/ontology/");
		end_reference(a, concepts[i] + 5);
	}
}

static void put_references(struct akn *a)
{
	if (a->votes.n) {
		buf_add(a->out, "\n<analysis source=\"#secretary\">"
			"<parliamentary>");
		buf_addn(a->out, a->votes.s, a->votes.n);
		buf_add(a->out, "\n</parliamentary></analysis>");
	}
	buf_add(a->out, "\n<references source=\"#secretary\">");
	put_originals(a);
	put_house(a);
	put_participants(a, MEETING_BODIES, "TLCOrganization",
		"/ontology/organization/", BODY_NAME, BODY_CODE);
	put_participants(a, MEETING_PEOPLE, "TLCPerson", "/ontology/person/",
		PERSON_NAME, PERSON_CODE);
	put_strangers(a);
	if (a->unnamed) {
		begin_reference(a, "TLCPerson", "unnamed", "",
			"/ontology/person/");
		end_reference(a, "?");
	}
	put_concepts(a, "TLCRole", "category", PERSON_CATEGORY, a->categories);
	put_concepts(a, "TLCRole", "role", OFFICER_ROLE, a->roles);
	put_concepts(a, "TLCConcept", "verb", OUTCOME_VERB, a->verbs);
	put_vote_concepts(a);
	buf_add(a->out, "\n</references>");
}

/* ---- the whole ---- */

static void put_preface(struct akn *a, const char *day)
{
	const char *title = record_text(a->run.r, MEETING, MEETING_TITLE,
		a->run.lang);

	buf_cut(&a->one, 0);
	export_meeting(&a->run, &a->one);
	buf_add(a->out, "\n<preface>\n<p><docTitle>");
	akn_text(a, a->one.s);
	if (*title && a->one.n)
		buf_add(a->out, ": ");
	akn_text(a, title);
	buf_add(a->out, "</docTitle></p>");
	if (strcmp(day, "0001-01-01"))
		buf_addf(a->out, "\n<p><docDate date=\"%s\">%s</docDate></p>",
			day, day);
	buf_add(a->out, "\n</preface>");
}

/* What is referred to is known only at the end: the references are written
 * last and put in their place. */
bool export_akn(const struct record *const *meeting, size_t n, enum lang l,
	struct buf *out, struct fault *f)
{
	struct buf references = BUF_INIT;
	struct akn a = { .out = out, .one = BUF_INIT, .words = BUF_INIT,
		.votes = BUF_INIT, .strangers = BUF_INIT };
	char day[11];
	size_t place;

	(void)f;
	(void)n;
	export_open(&a.run, meeting[0], l, out);
	day_of(a.run.r, day);
	buf_add(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/"
		"ns/akn/3.0\">\n<debate name=\"minutes\">\n<meta>");
	put_identification(&a, day);
	place = out->n;
	buf_add(out, "\n</meta>");
	put_preface(&a, day);
	akn_body(&a);
	buf_add(out, "\n</debate>\n</akomaNtoso>\n");
	a.out = &references;
	put_references(&a);
	buf_splice(out, place, 0, references.s, references.n);
	export_close(&a.run);
	buf_free(&references);
	buf_free(&a.one);
	buf_free(&a.words);
	buf_free(&a.votes);
	buf_free(&a.strangers);
	return true;
}
