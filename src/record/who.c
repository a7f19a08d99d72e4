/* who.c -- who people are: codes, names, offices, documents.
 *
 *  (1) A code wins over a name, a whole name over a part of one; a part
 *      begins a word of the name, and counts only if it fits one person or
 *      body alone. A title is passed over only where the person has it.
 *      Nothing is guessed.
 *  (2) What is not found is as typed, and nobody's business but the gaps'.
 */
#include "config.h"
#include "record/floor.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/text.h"

/* People first, then bodies; the next in the whole roster. */
static item_id roster_next(const struct record *r, item_id i)
{
	item_id next = i ? record_next(r, i)
		: record_first(r, MEETING, MEETING_PEOPLE);

	if (next || (i && record_kind(r, i) == KIND_BODY))
		return next;
	return record_first(r, MEETING, MEETING_BODIES);
}

static enum row code_row(const struct record *r, item_id i)
{
	return record_kind(r, i) == KIND_PERSON ? PERSON_CODE : BODY_CODE;
}

static bool is_name_row(enum row row)
{
	return row == PERSON_NAME || row == PERSON_SHORT || row == BODY_NAME ||
		row == BODY_SHORT || row == BODY_AKA;
}

static item_id by_code(const struct record *r, const char *typed)
{
	int letter = tolower((unsigned char)*typed);
	item_id i;

	for (i = roster_next(r, NOWHERE); i; i = roster_next(r, i)) {
		const char *code = record_say(r, i, code_row(r, i));

		if (tolower((unsigned char)*code) == letter &&
		    !strcasecmp(code, typed))
			return i;
	}
	return NOWHERE;
}

/* Is the folded text one of the entries of a name, or words of it? */
static bool name_fits(const char *name, const char *folded, bool whole)
{
	struct buf b = BUF_INIT;
	const char *at;
	size_t length;
	bool fits = false;

	for (size_t n = 0; !fits && many_at(name, n, &at, &length); n++) {
		buf_cut(&b, 0);
		text_fold(at, length, &b);
		fits = whole ? !strcmp(b.s, folded)
			: text_begins_word(b.s, folded);
	}
	buf_free(&b);
	return fits;
}

static bool has_name(const struct record *r, item_id i, const char *folded,
	bool whole)
{
	for (struct value *v = r->item[i].values; v; v = v->next)
		if (is_name_row(v->row) && name_fits(v->text, folded, whole))
			return true;
	return false;
}

static bool bears_name(const struct record *r, item_id i, const char *folded)
{
	return has_name(r, i, folded, true);
}

static bool bears_part(const struct record *r, item_id i, const char *folded)
{
	return has_name(r, i, folded, false);
}

/* What stands of "mr johnson" or "王先生" without the title. */
static void cut_title(const char *folded, const char *title, struct buf *rest)
{
	size_t n = strlen(folded), t = strlen(title);

	buf_cut(rest, 0);
	while (t && title[t - 1] == '.')
		t--;
	if (!t || n <= t)
		return;
	if (!strncmp(folded, title, t)) {
		folded += t;
		folded += *folded == '.';
		if (*folded == ' ')
			buf_add(rest, folded + 1);
	} else if (!strcmp(folded + n - t, title)) {
		buf_addn(rest, folded, n - t);
	}
}

/* A title that the person has, and the name or a part of it. */
static bool bears_title(const struct record *r, item_id i, const char *folded)
{
	struct buf title = BUF_INIT, rest = BUF_INIT;
	bool bears = false;

	for (struct value *v = r->item[i].values; v && !bears; v = v->next) {
		if (v->row != PERSON_TITLE)
			continue;
		buf_cut(&title, 0);
		text_fold(v->text, strlen(v->text), &title);
		cut_title(folded, title.s, &rest);
		bears = rest.n && has_name(r, i, rest.s, false);
	}
	buf_free(&title);
	buf_free(&rest);
	return bears;
}

/* The one that bears what is typed in this way; where several do, the first
 * or nobody. */
static item_id by_name(const struct record *r, const char *typed,
	bool (*bears)(const struct record *, item_id, const char *), bool first)
{
	struct buf folded = BUF_INIT;
	item_id found = NOWHERE;

	text_fold(typed, strlen(typed), &folded);
	for (item_id i = roster_next(r, NOWHERE); i && *folded.s;
	     i = roster_next(r, i)) {
		if (!bears(r, i, folded.s))
			continue;
		if (found) {
			found = NOWHERE;
			break;
		}
		found = i;
		if (first)
			break;
	}
	buf_free(&folded);
	return found;
}

bool who_several(const struct record *r, const char *typed, item_id two[2])
{
	struct buf folded = BUF_INIT;
	int n = 0;

	text_fold(typed, strlen(typed), &folded);
	for (item_id i = roster_next(r, NOWHERE); i && n < 2 && *folded.s;
	     i = roster_next(r, i))
		if (has_name(r, i, folded.s, false))
			two[n++] = i;
	buf_free(&folded);
	return n == 2;
}

item_id officer_at(const struct record *r, const char *role, int64_t at)
{
	item_id i, found = NOWHERE;

	for (i = record_first(r, MEETING, MEETING_OFFICERS); i;
	     i = record_next(r, i)) {
		int64_t from, to;

		if (strcmp(record_say(r, i, OFFICER_ROLE), role))
			continue;
		if (time_read(record_say(r, i, OFFICER_FROM), &from) &&
		    from > at)
			continue;
		if (time_read(record_say(r, i, OFFICER_TO), &to) && to <= at)
			continue;
		found = i;
	}
	return found;
}

/* What the holder of the office is down as; "": nobody is. */
static const char *in_the_chair(const struct record *r, int64_t at)
{
	item_id office = officer_at(r, "acting chair", at);

	if (!office)
		office = officer_at(r, "chair", at);
	return office ? record_say(r, office, OFFICER_WHO) : "";
}

/* Is it whoever is in the chair that is called so? The words are as text_fold
 * makes them. */
static bool says_chair(const char *typed)
{
	static const char *const folded[] = {
		"chair", "chairman", "chairwoman", "chairperson",
		"president", "presidente", "le president", "la presidente",
		"presidenta", "el presidente", "la presidenta",
		"председатель", "主席", "الرييس", "الرييسه"
	};
	struct buf b = BUF_INIT;
	bool says = false;

	if (!strncasecmp(typed, "the ", 4))
		typed += 4;
	text_fold(typed, strlen(typed), &b);
	for (size_t i = 0; !says && i < sizeof folded / sizeof *folded; i++)
		says = !strcmp(b.s, folded[i]);
	buf_free(&b);
	return says;
}

item_id who_is(const struct record *r, const char *value)
{
	item_id i;

	if (!*value)
		return NOWHERE;
	i = by_code(r, value);
	return i ? i : by_name(r, value, bears_name, true);
}

item_id who_find(const struct record *r, const char *typed, int64_t at)
{
	item_id i = who_is(r, typed);

	if (!i && says_chair(typed))
		return who_is(r, in_the_chair(r, at));
	if (!i && *typed)
		i = by_name(r, typed, bears_part, false);
	if (!i && *typed)
		i = by_name(r, typed, bears_title, false);
	/* "the Russian Federation" */
	if (!i && !strncasecmp(typed, "the ", 4))
		i = who_find(r, typed + 4, at);
	return i;
}

const char *who_meant(const struct record *r, const char *typed, int64_t at)
{
	item_id i = who_find(r, typed, at);
	const char *chair;

	if (i)
		return who_value(r, i);
	chair = says_chair(typed) ? in_the_chair(r, at) : "";
	return *chair ? chair : NULL;
}

const char *who_value(const struct record *r, item_id who)
{
	bool person = record_kind(r, who) == KIND_PERSON;
	const char *code = record_say(r, who, code_row(r, who));

	if (*code)
		return code;
	return record_text(r, who, person ? PERSON_NAME : BODY_NAME,
		LANG_NONE);
}

const char *who_shown(const struct record *r, const char *value, enum lang l)
{
	item_id i = who_is(r, value);
	bool person = record_kind(r, i) == KIND_PERSON;
	const char *name;

	if (!i)
		return value;
	name = record_text(r, i, person ? PERSON_SHORT : BODY_SHORT, l);
	if (!*name)
		name = record_text(r, i, person ? PERSON_NAME : BODY_NAME, l);
	return *name ? name : value;
}

void who_new_code(const struct record *r, const char *name, struct buf *out)
{
	size_t start = out->n, stem;
	bool first = true;

	/* Initials of the words in ASCII; a single word gives its first three
	 * letters. */
	for (const char *s = name; *s && out->n - start < 4; s++) {
		if (isalpha((unsigned char)*s) && first)
			buf_addc(out, (char)tolower((unsigned char)*s));
		first = !isalnum((unsigned char)*s) &&
			!((unsigned char)*s & 0x80);
	}
	if (out->n - start < 2) {
		buf_cut(out, start);
		for (const char *s = name; *s && out->n - start < 3; s++)
			if (isalpha((unsigned char)*s))
				buf_addc(out, (char)tolower((unsigned char)*s));
	}
	if (out->n == start)
		buf_add(out, "p");
	stem = out->n;
	for (int n = 2; by_code(r, out->s + start); n++) {
		buf_cut(out, stem);
		buf_addf(out, "%d", n);
	}
}

/* A symbol for comparing: letters and digits only, in lower case. */
static void symbol_key(const char *s, size_t n, struct buf *out)
{
	for (; n; n--, s++) {
		unsigned char c = (unsigned char)*s;

		if (isalnum(c) || (c & 0x80))
			buf_addc(out, (char)tolower(c));
	}
}

/* Does what is typed name the symbol: whole, or its end after a mark? */
static bool symbol_fits(const char *symbol, const char *key)
{
	struct buf b = BUF_INIT;
	bool fits = false;

	for (bool start = true; *symbol && !fits; symbol++) {
		bool mark = !isalnum((unsigned char)*symbol) &&
			!((unsigned char)*symbol & 0x80);

		if (start && !mark) {
			buf_cut(&b, 0);
			symbol_key(symbol, strlen(symbol), &b);
			fits = !strcmp(b.s, key);
			/* "C12 (Rev.2)" is also known as C12. */
			buf_cut(&b, 0);
			symbol_key(symbol, strcspn(symbol, "("), &b);
			fits |= !strcmp(b.s, key);
		}
		start = mark;
	}
	buf_free(&b);
	return fits;
}

item_id document_find(const struct record *r, const char *typed)
{
	struct buf key = BUF_INIT;
	item_id i = NOWHERE;

	symbol_key(typed, strlen(typed), &key);
	if (key.n)
		for (i = record_first(r, MEETING, MEETING_DOCUMENTS); i;
		     i = record_next(r, i))
			if (symbol_fits(record_say(r, i, DOCUMENT_SYMBOL),
			    key.s))
				break;
	buf_free(&key);
	return i;
}
