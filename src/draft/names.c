/* names.c -- people and bodies as they are called in a report.
 *
 *  (1) Whoever is mentioned first is mentioned in full, with title and post;
 *      from then on by the short name. Who is who across meetings is told by
 *      the code, else by the name.
 *  (2) A body is known by its name in the report's language, a state without
 *      one by its ISO code; behind the first mention stands what else it is
 *      known by, in Latin letters.
 *  (3) What the roster does not know is as typed, but for two that can mean
 *      one thing only: the code of a state, and the secretariat.
 */
#include "config.h"
#include "draft/names.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/text.h"
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
	const char *gender;     /* see name_gender */
	const char *kind;       /* of one that is in no roster, and the name */
	char *name;
};

struct mention { char *key; bool made; };

struct names {
	void *known, *mentions;
	struct mention **made;  /* those that were made, in order */
	size_t made_n, made_cap;
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
	free(k->name);
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
	free(n->made);
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

/* Those who are in no roster, for all know them. */
static const struct { const char *kind, *phrase; const char *words[14]; }
everybody_knows[] = {
	{ "secretariat", "category.secretariat", { "sec", "secretariat",
		"the secretariat", "itu secretariat", "secrétariat",
		"le secrétariat", "secretaría", "la secretaría", "секретариат",
		"الأمانة", "秘书处" } },
	{ "group", "category.member_state", { "member states",
		"etats membres", "les etats membres", "estados miembros",
		"los estados miembros", "государства-члены", "الدول الأعضاء",
		"成员国" } },
	{ "group", "category.sector_member", { "sector members",
		"membres de secteur", "les membres de secteur",
		"miembros de sector", "los miembros de sector",
		"члены секторов", "члены сектора", "أعضاء القطاعات",
		"أعضاء القطاع", "部门成员" } },
};

/* The place in the table of whom the value means; -1: none. */
static int known_to_all(const char *value)
{
	enum { N = sizeof everybody_knows / sizeof *everybody_knows };
	struct buf typed = BUF_INIT, one = BUF_INIT;
	int found = -1;

	text_fold(value, strlen(value), &typed);
	for (int i = 0; i < N && found < 0; i++) {
		const char *const *word = everybody_knows[i].words;

		for (; *word && found < 0; word++) {
			buf_cut(&one, 0);
			text_fold(*word, strlen(*word), &one);
			if (!strcmp(one.s, typed.s))
				found = i;
		}
	}
	buf_free(&typed);
	buf_free(&one);
	return found;
}

/* Whom a value means that is in no roster. */
static void know_stranger(struct drafting *d, struct known *k,
	const char *value)
{
	struct buf name = BUF_INIT;
	int known = known_to_all(value);

	k->kind = "typed";
	if (phrases_state_typed(d->p, value, &name)) {
		k->kind = "state";
	} else if (known >= 0) {
		k->kind = everybody_knows[known].kind;
		drafting_phrase(d, everybody_knows[known].phrase, NULL, &name);
	} else {
		buf_add(&name, value);
	}
	k->name = mem_copy(name.s);
	buf_free(&name);
}

/* What the last word of a title tells, as of "H.E. Ms"; "" if nothing. */
static const char *title_gender(const char *title)
{
	static const char *const male[] = { "mr", "m", "monsieur", "sr",
		"señor", "г-н", "господин", "先生", "السيد", NULL };
	static const char *const female[] = { "ms", "mrs", "miss", "mme",
		"mlle", "madame", "sra", "srta", "señora", "dra", "г-жа",
		"госпожа", "女士", "السيدة", "الدكتورة", NULL };
	const char *word = strrchr(title, ' ');
	struct buf b = BUF_INIT, one = BUF_INIT;
	const char *found = "";

	word = word ? word + 1 : title;
	text_fold(word, strlen(word), &b);
	while (b.n && b.s[b.n - 1] == '.')
		buf_cut(&b, b.n - 1);
	for (int k = 0; k < 2; k++)
		for (const char *const *w = k ? female : male; *w; w++) {
			buf_cut(&one, 0);
			text_fold(*w, strlen(*w), &one);
			if (!strcmp(b.s, one.s))
				found = k ? "female" : "male";
		}
	buf_free(&b);
	buf_free(&one);
	return found;
}

/* As the roster has it, else as a title in some language tells. */
static const char *person_gender(const struct record *r, item_id i)
{
	const char *gender = record_say(r, i, PERSON_GENDER);

	for (struct value *v = r->item[i].values; v && !*gender; v = v->next)
		if (v->row == PERSON_TITLE)
			gender = title_gender(v->text);
	return gender;
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
		if (!k->item)
			know_stranger(d, k, value);
		k->gender = record_kind(r, k->item) == KIND_PERSON ?
			person_gender(r, k->item) : "body";
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
		return known_of(d, meeting, value)->kind;
	if (record_kind(r, i) == KIND_PERSON) {
		const char *of = record_say(r, i, PERSON_BODY);
		item_id body = names_who(d, meeting, of);

		return (body ? is_state(r, body) : *of && !strcmp(known_of(d,
			meeting, of)->kind, "state")) ? "state" : "person";
	}
	if (is_state(r, i))
		return "state";
	category = record_say(r, i, BODY_CATEGORY);
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
	return known_of(d, meeting, value)->gender;
}

static void body_name(struct drafting *d, const struct record *r, item_id i,
	struct buf *out)
{
	const char *name = drafting_own(d, r, i, BODY_NAME);
	const char *country = record_say(r, i, BODY_COUNTRY);
	int known = known_to_all(record_text(r, i, BODY_NAME, LANG_NONE));

	if (*name)
		buf_add(out, name);
	else if (known >= 0)
		drafting_phrase(d, everybody_knows[known].phrase, NULL, out);
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
	return word_is_latin(s, strlen(s));
}

/* A short name of no language belongs to that of the minutes, unless it is an
 * acronym or a part of the name as this report has it. */
static bool is_for_all(const struct drafting *d, const struct record *r,
	item_id i, enum row row, const char *brief)
{
	return *record_get(r, i, row, phrases_lang(d->p)) || !*brief ||
		record_lang(r) == phrases_lang(d->p) || is_acronym(brief);
}

/* How it is called from the second time on; "" if by its name. */
static const char *body_short(struct drafting *d, const struct record *r,
	item_id i)
{
	const char *brief = drafting_own(d, r, i, BODY_SHORT);
	struct buf name = BUF_INIT;

	if (is_for_all(d, r, i, BODY_SHORT, brief))
		return brief;
	body_name(d, r, i, &name);
	if (!strstr(name.s, brief))
		brief = "";
	buf_free(&name);
	return brief;
}

static const char *person_short(const struct drafting *d,
	const struct record *r, item_id i, const char *name)
{
	const char *brief = drafting_own(d, r, i, PERSON_SHORT);

	return is_for_all(d, r, i, PERSON_SHORT, brief) ||
		strstr(name, brief) ? brief : "";
}

/* What stands in brackets behind the first mention; "" for nothing. */
static const char *body_aside(struct drafting *d, const struct record *r,
	item_id i, const char *name)
{
	const char *category = record_say(r, i, BODY_CATEGORY);
	const char *brief = drafting_own(d, r, i, BODY_SHORT);
	const char *english = record_get(r, i, BODY_NAME, LANG_EN);

	if (is_acronym(brief) && strcmp(brief, name))
		return brief;
	if (is_state(r, i) || !strcmp(category, "secretariat") ||
	    !strcmp(category, "united nations") || name_is_latin(name))
		return "";
	return name_is_latin(english) ? english : "";
}

/* The name as a phrase of it has it. */
static void say_name(struct drafting *d, const char *key, struct buf *name)
{
	struct said said[] = { { "name", name->s, 0 }, { NULL, NULL, 0 } };
	struct buf b = BUF_INIT;

	drafting_phrase(d, key, said, &b);
	buf_cut(name, 0);
	buf_add(name, b.s);
	buf_free(&b);
}

/* The name as it stands in a sentence: with the article it needs. A number
 * at its end makes one needless. */
static void with_article(struct drafting *d, struct buf *name)
{
	if (name->n && !strchr("0123456789", name->s[name->n - 1]) &&
	    !phrases_starts(d->p, "lower", name->s) &&
	    phrases_occurs(d->p, "article", name->s))
		say_name(d, "term.with_article", name);
}

/* A State may have an article in sentences only: "le Canada". */
static void with_states_article(struct drafting *d, struct buf *name)
{
	if (phrases_has(d->p, "term.state"))
		say_name(d, "term.state", name);
}

static void add_body(struct drafting *d, const struct record *r, item_id i,
	bool first, enum naming how, struct buf *out)
{
	const char *brief = first ? "" : body_short(d, r, i);
	struct buf name = BUF_INIT;

	if (*brief)
		buf_add(&name, brief);
	else
		body_name(d, r, i, &name);
	if (!first && !*brief)
		word_bare(&name);
	if (is_state(r, i) && (how == NAME_MENTION || how == NAME_SHORT))
		with_states_article(d, &name);
	with_article(d, &name);
	struct said said[] = {
		{ "name", name.s, 0 },
		{ "aside", first ? body_aside(d, r, i, name.s) : "", 0 },
		{ NULL, NULL, 0 }
	};

	drafting_phrase(d, first ? "body.first" : "body.again", said, out);
	buf_free(&name);
}

static void add_stranger(struct drafting *d, const struct known *k,
	enum naming how, struct buf *out)
{
	struct buf name = BUF_INIT;

	buf_add(&name, k->name);
	if (!strcmp(k->kind, "state") && (how == NAME_MENTION ||
	    how == NAME_SHORT))
		with_states_article(d, &name);
	if (strcmp(k->kind, "typed") && strcmp(k->kind, "group") &&
	    how != NAME_TABLE)
		with_article(d, &name);
	buf_add(out, name.s);
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

static void affiliation(struct drafting *d, size_t meeting, item_id i,
	struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	const char *code = record_say(r, i, PERSON_BODY);
	item_id body = names_who(d, meeting, code);
	const char *country = record_say(r, i, PERSON_COUNTRY);

	if (body)
		body_name(d, r, body, out);
	else if (*code)
		buf_add(out, known_of(d, meeting, code)->name);
	else if (*country)
		phrases_state(d->p, country, out);
}

static void add_person(struct drafting *d, size_t meeting, item_id i,
	const char *key, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	const char *name = drafting_text(d, r, i, PERSON_NAME);
	const char *brief = person_short(d, r, i, name);
	const char *english = record_get(r, i, PERSON_NAME, LANG_EN);
	const char *post = drafting_own(d, r, i, PERSON_POST);
	const char *code = record_say(r, i, PERSON_BODY);
	item_id body = names_who(d, meeting, code);
	struct buf from = BUF_INIT, again = BUF_INIT;
	bool state = body ? is_state(r, body) : !*code ||
		!strcmp(known_of(d, meeting, code)->kind, "state");
	bool latin = !name_is_latin(name) && name_is_latin(english);

	affiliation(d, meeting, i, &from);
	buf_add(&again, *brief ? brief : name);
	word_bare(&again);
	struct said said[] = {
		{ "name", *name ? name : who_value(r, i), 0 },
		{ "short", again.s, 0 },
		{ "latin", latin ? english : "", 0 },
		{ "title", drafting_own(d, r, i, PERSON_TITLE), 0 },
		{ "post", post, 0 },
		{ "affiliation", from.s, 0 },
		{ "country", state && !strstr(post, from.s) ? from.s : "", 0 },
		{ "gender", person_gender(r, i), 0 },
		{ "mid", "yes", 0 },
		{ NULL, NULL, 0 }
	};
	drafting_phrase(d, key, said, out);
	buf_free(&from);
	buf_free(&again);
}

/* ---- anybody ---- */

static void add_again(struct drafting *d, size_t meeting, struct known *k,
	struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	struct buf b = BUF_INIT;

	if (!k->again) {
		if (record_kind(r, k->item) == KIND_PERSON)
			add_person(d, meeting, k->item, "person.again", &b);
		else
			add_body(d, r, k->item, false, NAME_SHORT, &b);
		k->again = mem_copy(b.s);
		buf_free(&b);
	}
	buf_add(out, k->again);
}

static void make(struct names *n, struct mention *m)
{
	if (n->made_n == n->made_cap) {
		n->made_cap = n->made_cap ? 2 * n->made_cap : 32;
		n->made = mem_grow(n->made, n->made_cap * sizeof *n->made);
	}
	n->made[n->made_n++] = m;
	m->made = true;
}

size_t names_made(const struct drafting *d)
{
	return d->names->made_n;
}

void names_unmake(struct drafting *d, size_t n)
{
	while (d->names->made_n > n)
		d->names->made[--d->names->made_n]->made = false;
}

void name_add(struct drafting *d, size_t meeting, const char *value,
	enum naming how, struct buf *out)
{
	const struct record *r = d->meeting[meeting].r;
	struct known *k = known_of(d, meeting, value);
	bool person = k->item && record_kind(r, k->item) == KIND_PERSON;
	bool first = !k->mention->made;

	if (!k->item) {
		add_stranger(d, k, how, out);
	} else if (how == NAME_TABLE) {
		if (person)
			add_person(d, meeting, k->item, "person.table", out);
		else
			add_body_plainly(d, r, k->item, out);
	} else if (how == NAME_FORMAL) {
		if (person)
			add_person(d, meeting, k->item, "person.formal", out);
		else
			add_body(d, r, k->item, true, how, out);
	} else if (how == NAME_LIST && !first && !person) {
		add_body(d, r, k->item, false, how, out);
	} else if (how == NAME_SHORT || !first) {
		add_again(d, meeting, k, out);
	} else {
		make(d->names, k->mention);
		if (person)
			add_person(d, meeting, k->item, "person.first", out);
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
