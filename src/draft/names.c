/* names.c -- people and bodies as they are called in a report.
 *
 *  (1) Whoever is mentioned first is mentioned in full, with title and post;
 *      from then on by the short name. Who is who across meetings is told by
 *      the code, else by the name.
 *  (2) A body is known by its name in the report's language, a state without
 *      one by its ISO code; behind the first mention stands what else it is
 *      known by, in Latin letters.
 *  (3) What the roster does not know is as typed.
 */
#include "config.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/clock.h"
#include "base/text.h"
#include "draft/attribution.h"
#include "draft/drafting.h"
#include "draft/roster.h"
#include "draft/words.h"
#include "record/floor.h"

/* What is known of a value in a meeting, looked up once. */
struct known {
	char *key;              /* "meeting value" */
	item_id item;
	struct mention *mention;
	char *again;            /* how it is called from the second time on */
};

struct mention { char *key; bool made; };

struct names {
	void *known, *mentions;
	size_t n;               /* meetings */
	struct roster *roster;  /* of each; opened when it is first asked */
};

static int by_known(const void *a, const void *b)
{
	return strcmp(((const struct known *)a)->key,
		((const struct known *)b)->key);
}

static int by_mention(const void *a, const void *b)
{
	return strcmp(((const struct mention *)a)->key,
		((const struct mention *)b)->key);
}

struct names *names_open(void)
{
	return mem_get(sizeof(struct names));
}

static void free_known(void *p)
{
	struct known *k = p;

	free(k->key);
	free(k->again);
	free(k);
}

static void free_mention(void *p)
{
	free(((struct mention *)p)->key);
	free(p);
}

void names_close(struct names *n)
{
	if (!n)
		return;
	tdestroy(n->known, free_known);
	tdestroy(n->mentions, free_mention);
	for (size_t m = 0; m < n->n; m++)
		if (n->roster[m].record)
			roster_close(&n->roster[m]);
	free(n->roster);
	free(n);
}

/* The roster is large and asked for each speaker and document. */
static struct roster *roster_of(struct drafting *d, size_t meeting)
{
	struct names *n = d->names;

	if (!n->roster) {
		n->n = d->n;
		n->roster = mem_get((d->n + 1) * sizeof *n->roster);
	}
	if (!n->roster[meeting].record)
		roster_open(&n->roster[meeting], d->meeting[meeting].r);
	return &n->roster[meeting];
}

static struct mention *mention_of(struct drafting *d, const struct record *r,
	item_id item, const char *value)
{
	struct buf key = BUF_INIT;
	struct mention wanted, *m, **at;

	if (item)
		value = who_value(r, item);
	text_fold(value, strlen(value), &key);
	wanted.key = key.s;
	at = tfind(&wanted, &d->names->mentions, by_mention);
	if (!at) {
		m = mem_get(sizeof *m);
		m->key = mem_copy(key.s);
		at = tsearch(m, &d->names->mentions, by_mention);
	}
	buf_free(&key);
	return *at;
}

static struct known *known_of(struct drafting *d, size_t meeting,
	const char *value)
{
	const struct record *r = d->meeting[meeting].r;
	struct buf key = BUF_INIT;
	struct known wanted, *k, **at;

	buf_addf(&key, "%zu %s", meeting, value);
	wanted.key = key.s;
	at = tfind(&wanted, &d->names->known, by_known);
	if (!at) {
		k = mem_get(sizeof *k);
		k->key = mem_copy(key.s);
		k->item = roster_who(roster_of(d, meeting), value);
		k->mention = mention_of(d, r, k->item, value);
		at = tsearch(k, &d->names->known, by_known);
	}
	buf_free(&key);
	return *at;
}

item_id names_document(struct drafting *d, size_t meeting, const char *typed)
{
	return roster_document(roster_of(d, meeting), typed);
}

item_id names_who(struct drafting *d, size_t meeting, const char *value)
{
	return roster_who(roster_of(d, meeting), value);
}

/* ---- bodies ---- */

static bool is_state(const struct record *r, item_id body)
{
	static const char *const states[] = { "member state",
		"council member", "observer state", "government", NULL };
	const char *category = record_say(r, body, BODY_CATEGORY);

	if (!*category)
		return *record_say(r, body, BODY_COUNTRY);
	return form_has(states, category);
}

const char *name_kind(struct drafting *d, size_t meeting, const char *value)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = names_who(d, meeting, value);
	const char *category;

	if (!i)
		return "typed";
	if (record_kind(r, i) == KIND_PERSON) {
		item_id body = who_is(r, record_say(r, i, PERSON_BODY));

		category = record_say(r, i, PERSON_CATEGORY);
		return !body ? "person" : is_state(r, body) ? "state" :
			"person";
	}
	category = record_say(r, i, BODY_CATEGORY);
	if (is_state(r, i))
		return "state";
	return !strcmp(category, "secretariat") ? "secretariat" :
		!strcmp(category, "group") ? "group" : "other";
}

const char *names_kind(struct drafting *d, size_t meeting, const char *values)
{
	const char *kind = "typed", *at;
	size_t n;

	for (size_t k = 0; many_at(values, k, &at, &n); k++) {
		struct buf one = BUF_INIT;
		const char *other;

		buf_addn(&one, at, n);
		other = name_kind(d, meeting, one.s);
		buf_free(&one);
		if (k && strcmp(kind, other))
			return "mixed";
		kind = other;
	}
	return kind;
}

const char *name_gender(struct drafting *d, size_t meeting, const char *value)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = names_who(d, meeting, value);

	if (!i || record_kind(r, i) != KIND_PERSON)
		return "body";
	return record_say(r, i, PERSON_GENDER);
}

/* A name in the language itself: what record_text takes from another one is
 * good only where there is nothing better. */
static const char *in_language(const struct record *r, item_id i, enum row row,
	enum lang l)
{
	const char *text = record_get(r, i, row, l);

	return *text ? text : record_get(r, i, row, LANG_NONE);
}

static void body_name(struct drafting *d, const struct record *r, item_id i,
	struct buf *out)
{
	enum lang l = phrases_lang(d->p);
	const char *name = in_language(r, i, BODY_NAME, l);
	const char *country = record_say(r, i, BODY_COUNTRY);

	if (*name)
		buf_add(out, name);
	else if (!*country || !phrases_state(d->p, country, out))
		buf_add(out, drafting_text(d, r, i, BODY_NAME));
	if (!*out->s)
		buf_add(out, who_value(r, i));
}

/* Written without a small letter: INSAFE, JCA-COP, РСС. */
static bool is_acronym(const char *s)
{
	bool capital = false;
	int32_t i = 0;
	UChar32 c;

	while (s[i]) {
		U8_NEXT((const uint8_t *)s, i, -1, c);
		if (u_isalpha(c) && !u_isupper(c))
			return false;
		capital |= u_isupper(c);
	}
	return capital;
}

bool name_is_latin(const char *s)
{
	int32_t i = 0;
	UChar32 c;

	while (s[i]) {
		U8_NEXT((const uint8_t *)s, i, -1, c);
		if (u_isalpha(c) && c > 0x24F)
			return false;
	}
	return true;
}

/* What stands in brackets behind the first mention; "" for nothing. */
static const char *body_aside(struct drafting *d, const struct record *r,
	item_id i, const char *name)
{
	enum lang l = phrases_lang(d->p);
	const char *category = record_say(r, i, BODY_CATEGORY);
	const char *brief = in_language(r, i, BODY_SHORT, l);
	const char *english = record_get(r, i, BODY_NAME, LANG_EN);

	if (is_acronym(brief) && strcmp(brief, name))
		return brief;
	if (is_state(r, i) || !strcmp(category, "secretariat") ||
	    !strcmp(category, "united nations") || name_is_latin(name))
		return "";
	return name_is_latin(english) ? english : "";
}

/* The name as it stands in a sentence: with the article it needs. */
static void with_article(struct drafting *d, struct buf *name)
{
	struct said said[] = { { "name", name->s, 0 }, { NULL, NULL, 0 } };
	struct buf b = BUF_INIT;

	if (!name->n || strchr("0123456789", name->s[name->n - 1]) ||
	    phrases_starts(d->p, "lower", name->s) ||
	    !phrases_occurs(d->p, "article", name->s))
		return;
	drafting_phrase(d, "term.with_article", said, &b);
	buf_cut(name, 0);
	buf_add(name, b.s);
	buf_free(&b);
}

/* A State may have an article in sentences only: "le Canada". */
static void with_states_article(struct drafting *d, struct buf *name)
{
	struct said said[] = { { "name", name->s, 0 }, { NULL, NULL, 0 } };
	struct buf b = BUF_INIT;

	if (!phrases_has(d->p, "term.state"))
		return;
	drafting_phrase(d, "term.state", said, &b);
	buf_cut(name, 0);
	buf_add(name, b.s);
	buf_free(&b);
}

static void add_body(struct drafting *d, const struct record *r, item_id i,
	bool first, enum naming how, struct buf *out)
{
	enum lang l = phrases_lang(d->p);
	const char *brief = in_language(r, i, BODY_SHORT, l);
	struct buf name = BUF_INIT;

	body_name(d, r, i, &name);
	if (!first && *brief) {
		buf_cut(&name, 0);
		buf_add(&name, brief);
	} else if (!first) {
		word_bare(&name);
	}
	if (is_state(r, i) && (how == NAME_MENTION || how == NAME_SHORT))
		with_states_article(d, &name);
	if (first) {
		const char *aside;

		with_article(d, &name);
		aside = body_aside(d, r, i, name.s);
		struct said said[] = {
			{ "name", name.s, 0 }, { "aside", aside, 0 },
			{ NULL, NULL, 0 }
		};

		drafting_phrase(d, "body.first", said, out);
	} else {
		with_article(d, &name);
		struct said said[] = { { "name", name.s, 0 },
			{ NULL, NULL, 0 } };

		drafting_phrase(d, "body.again", said, out);
	}
	buf_free(&name);
}

/* In full, without an article. */
static void add_body_plainly(struct drafting *d, const struct record *r,
	item_id i, struct buf *out)
{
	struct buf name = BUF_INIT;

	body_name(d, r, i, &name);
	struct said said[] = { { "name", name.s, 0 },
		{ "aside", body_aside(d, r, i, name.s), 0 },
		{ NULL, NULL, 0 } };

	drafting_phrase(d, "body.first", said, out);
	buf_free(&name);
}

/* ---- people ---- */

static void affiliation(struct drafting *d, const struct record *r, item_id i,
	struct buf *out)
{
	const char *code = record_say(r, i, PERSON_BODY);
	item_id body = who_is(r, code);
	const char *country = record_say(r, i, PERSON_COUNTRY);

	if (body)
		body_name(d, r, body, out);
	else if (*code)
		buf_add(out, code);
	else if (*country)
		phrases_state(d->p, country, out);
}

static void add_person(struct drafting *d, const struct record *r, item_id i,
	const char *key, struct buf *out)
{
	enum lang l = phrases_lang(d->p);
	const char *name = drafting_text(d, r, i, PERSON_NAME);
	const char *brief = in_language(r, i, PERSON_SHORT, l);
	const char *english = record_get(r, i, PERSON_NAME, LANG_EN);
	const char *post = in_language(r, i, PERSON_POST, l);
	const char *code = record_say(r, i, PERSON_BODY);
	item_id body = who_is(r, code);
	struct buf from = BUF_INIT, again = BUF_INIT;
	bool state = body ? is_state(r, body) : !*code;
	bool latin = !name_is_latin(name) && name_is_latin(english);

	affiliation(d, r, i, &from);
	buf_add(&again, *brief ? brief : name);
	word_bare(&again);
	struct said said[] = {
		{ "name", *name ? name : who_value(r, i), 0 },
		{ "short", again.s, 0 },
		{ "latin", latin ? english : "", 0 },
		{ "title", in_language(r, i, PERSON_TITLE, l), 0 },
		{ "post", post, 0 },
		{ "affiliation", from.s, 0 },
		{ "country", state && !strstr(post, from.s) ? from.s : "", 0 },
		{ "gender", record_say(r, i, PERSON_GENDER), 0 },
		{ "mid", "yes", 0 },
		{ NULL, NULL, 0 }
	};
	drafting_phrase(d, key, said, out);
	buf_free(&from);
	buf_free(&again);
}

/* ---- anybody ---- */

static void add_again(struct drafting *d, const struct record *r,
	struct known *k, struct buf *out)
{
	struct buf b = BUF_INIT;

	if (!k->again) {
		if (record_kind(r, k->item) == KIND_PERSON)
			add_person(d, r, k->item, "person.again", &b);
		else
			add_body(d, r, k->item, false, NAME_SHORT, &b);
		k->again = mem_copy(b.s);
		buf_free(&b);
	}
	buf_add(out, k->again);
}

void name_add(struct drafting *d, size_t meeting, const char *value,
	enum naming how, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	struct known *k = known_of(d, meeting, value);
	bool person = k->item && record_kind(r, k->item) == KIND_PERSON;
	bool first = !k->mention->made;

	if (!k->item) {
		buf_add(out, value);
	} else if (how == NAME_TABLE) {
		if (person)
			add_person(d, r, k->item, "person.table", out);
		else
			add_body_plainly(d, r, k->item, out);
	} else if (how == NAME_FORMAL) {
		if (person)
			add_person(d, r, k->item, "person.formal", out);
		else
			add_body(d, r, k->item, true, how, out);
	} else if (how == NAME_LIST && !first && !person) {
		add_body(d, r, k->item, false, how, out);
	} else if (how == NAME_SHORT || !first) {
		add_again(d, r, k, out);
	} else {
		k->mention->made = true;
		if (person)
			add_person(d, r, k->item, "person.first", out);
		else
			add_body(d, r, k->item, true, how, out);
	}
}

void names_each(struct drafting *d, size_t meeting, const char *values,
	enum naming how, struct buf *out)
{
	const char *at;
	size_t n;

	for (size_t k = 0; many_at(values, k, &at, &n); k++) {
		struct buf one = BUF_INIT;

		buf_addn(&one, at, n);
		if (k)
			buf_add(out, LISTED);
		name_add(d, meeting, one.s, how, out);
		buf_free(&one);
	}
}

void names_list(struct drafting *d, size_t meeting, const char *values,
	enum naming how, struct buf *out)
{
	struct buf each = BUF_INIT;

	names_each(d, meeting, values, how, &each);
	phrases_listed(d->p, each.s, out);
	buf_free(&each);
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
		if ((v->row == PERSON_NAME || v->row == PERSON_SHORT ||
		    v->row == BODY_NAME || v->row == BODY_SHORT) &&
		    begins_with(text, v->text))
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

/* Does a name stand in the text, followed by a verb of speech? */
static bool acts(struct drafting *d, const char *text, const char *name)
{
	const char *at = *name ? strstr(text, name) : NULL;

	for (; at; at = strstr(at + 1, name)) {
		const char *rest = at + strlen(name);

		if (*rest == ' ' && phrases_starts(d->p, "speech", rest + 1))
			return true;
	}
	return false;
}

bool name_acts(struct drafting *d, size_t meeting, const char *value,
	const char *text)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = *value ? names_who(d, meeting, value) : NOWHERE;
	struct buf state = BUF_INIT;
	bool any = false;

	if (!i)
		return acts(d, text, value);
	for (struct value *v = r->item[i].values; v && !any; v = v->next)
		any = (v->row == PERSON_NAME || v->row == PERSON_SHORT ||
			v->row == BODY_NAME || v->row == BODY_SHORT) &&
			acts(d, text, v->text);
	if (!any && record_kind(r, i) == KIND_BODY && phrases_state(d->p,
	    record_say(r, i, BODY_COUNTRY), &state))
		any = acts(d, text, state.s);
	buf_free(&state);
	return any;
}

/* Does the name stand in the text as words of its own? */
static bool stands_in(const char *text, const char *name)
{
	const char *at = *name ? strstr(text, name) : NULL;

	for (; at; at = strstr(at + 1, name))
		if (word_begins(text, (size_t)(at - text)) &&
		    word_ends(name, at + strlen(name)))
			return true;
	return false;
}

bool name_occurs(struct drafting *d, size_t meeting, const char *value,
	const char *text)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = *value ? names_who(d, meeting, value) : NOWHERE;
	struct buf state = BUF_INIT;
	bool any = false;

	if (!i)
		return stands_in(text, value);
	for (struct value *v = r->item[i].values; v && !any; v = v->next)
		any = (v->row == PERSON_NAME || v->row == PERSON_SHORT ||
			v->row == BODY_NAME || v->row == BODY_SHORT) &&
			stands_in(text, v->text);
	if (!any && record_kind(r, i) == KIND_BODY && phrases_state(d->p,
	    record_say(r, i, BODY_COUNTRY), &state))
		any = stands_in(text, state.s);
	buf_free(&state);
	return any;
}

/* ---- who spoke ---- */

/* Was the office held when the intervention began? */
static bool held_then(const struct record *r, item_id office, item_id iv)
{
	int64_t at, from, to;

	if (!time_read(record_say(r, iv, INTERVENTION_BEGAN), &at))
		return true;
	if (time_read(record_say(r, office, OFFICER_FROM), &from) && at < from)
		return false;
	return !time_read(record_say(r, office, OFFICER_TO), &to) || at < to;
}

/* The officer who was in the chair then: who acts for the chair goes before
 * the chair, if it is known when. */
bool speaker_is_chair(struct drafting *d, size_t meeting, item_id iv)
{
	const struct record *r = d->meeting[meeting].r;
	const char *as_typed = record_say(r, iv, INTERVENTION_SPEAKER);
	item_id who = names_who(d, meeting, as_typed);
	const char *value = who ? who_value(r, who) : as_typed;
	bool timed = *record_say(r, iv, INTERVENTION_BEGAN), chair = false;
	const char *role;

	if (!*value || *record_say(r, iv, INTERVENTION_CAPACITY) ||
	    *record_say(r, iv, INTERVENTION_BEHALF))
		return false;
	for (item_id o = d->meeting[meeting].officers; o;
	     o = record_next(r, o)) {
		bool acting, theirs = !strcmp(value,
			record_say(r, o, OFFICER_WHO));

		role = record_say(r, o, OFFICER_ROLE);
		acting = !strcmp(role, "acting chair");
		if ((!acting && strcmp(role, "chair")) ||
		    !held_then(r, o, iv))
			continue;
		if (acting && timed && *record_say(r, o, OFFICER_FROM))
			return theirs;
		chair |= theirs;
	}
	return chair;
}

static void add_named_speaker(struct drafting *d, size_t meeting, item_id iv,
	const char *value, bool goes_on, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	bool person = record_kind(r, names_who(d, meeting, value)) ==
		KIND_PERSON;
	struct buf who = BUF_INIT;

	if (attribution_of(r, iv) == ATTRIBUTION_NAMED &&
	    speaker_is_chair(d, meeting, iv)) {
		struct said said[] = { { "gender", name_gender(d, meeting,
			value), 0 }, { NULL, NULL, 0 } };

		drafting_phrase(d, "speaker.chair", said, out);
		return;
	}
	name_add(d, meeting, value, NAME_MENTION, &who);
	if (person) {
		buf_add(out, who.s);
	} else {
		struct said said[] = {
			{ "kind", name_kind(d, meeting, value), 0 },
			{ "who", who.s, 0 },
			{ "goes_on", goes_on ? "yes" : "no", 0 },
			{ NULL, NULL, 0 }
		};

		if (!strcmp(said[0].text, "typed"))
			buf_add(out, who.s);
		else if (goes_on && !strcmp(said[0].text, "other"))
			drafting_phrase(d, "speaker.same", NULL, out);
		else
			drafting_phrase(d, "speaker.body", said, out);
	}
	buf_free(&who);
}

/* Where the words up to end, and those behind, each put a comma, one will do. */
static void one_comma(struct buf *b, size_t end)
{
	size_t n = end && b->s[end - 1] == ',' ? 1 : strlen("،");

	if (end >= n && (n == 1 || !memcmp(b->s + end - n, "،", n)) &&
	    !strncmp(b->s + end - n, b->s + end, n))
		buf_splice(b, end, n, "", 0);
}

/* "X" becomes "X, on behalf of Y,". */
static void put_around(struct drafting *d, const char *key, const char *name,
	const char *text, const char *kind, struct buf *speaker)
{
	struct said said[] = {
		{ "speaker", speaker->s, 0 }, { name, text, 0 },
		{ "kind", kind, 0 }, { NULL, NULL, 0 }
	};
	struct buf b = BUF_INIT;

	drafting_phrase(d, key, said, &b);
	if (b.n > speaker->n && !memcmp(b.s, speaker->s, speaker->n))
		one_comma(&b, speaker->n);
	buf_cut(speaker, 0);
	buf_add(speaker, b.s);
	buf_free(&b);
}

/* Those spoken for are named in full first; an office without title is not. */
static enum naming behalf_naming(struct drafting *d, size_t meeting,
	const char *behalf)
{
	const struct record *r = d->meeting[meeting].r;
	item_id i = names_who(d, meeting, behalf);

	if (i && record_kind(r, i) == KIND_PERSON && (!*in_language(r, i,
	    PERSON_TITLE, phrases_lang(d->p)) || !strcmp(phrases_setting(d->p,
	    "behalf"), "short")))
		return NAME_SHORT;
	return NAME_MENTION;
}

void name_speaker(struct drafting *d, size_t meeting, item_id iv,
	bool goes_on, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	const char *value = attribution_speaker(r, iv);
	const char *behalf = record_say(r, iv, INTERVENTION_BEHALF);
	const char *capacity = record_say(r, iv, INTERVENTION_CAPACITY);
	enum attribution how = attribution_of(r, iv);
	struct buf b = BUF_INIT, names = BUF_INIT;
	char word[64];

	if (how == ATTRIBUTION_NONE)
		return;
	if (how == ATTRIBUTION_ANONYMOUS) {
		struct said said[] = {
			{ "category", drafting_word(attribution_category(r,
				iv), word), 0 },
			{ NULL, NULL, 0 }
		};

		if (!*said[0].text)
			said[0].text = "other";
		drafting_phrase(d, "speaker.anonymous", said, out);
		return;
	}
	if (*value)
		add_named_speaker(d, meeting, iv, value, goes_on, &b);
	else
		drafting_phrase(d, "speaker.unknown", NULL, &b);
	if (*capacity && !goes_on && how == ATTRIBUTION_NAMED)
		put_around(d, "speaker.capacity", "capacity", capacity,
			"", &b);
	if (*behalf && !goes_on && how == ATTRIBUTION_NAMED) {
		names_each(d, meeting, behalf, behalf_naming(d, meeting,
			behalf), &names);
		put_around(d, "speaker.behalf", "behalf", names.s,
			names_kind(d, meeting, behalf), &b);
	}
	buf_add(out, b.s);
	buf_free(&b);
	buf_free(&names);
}
