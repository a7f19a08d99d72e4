/* leak.c -- names of speakers in the words that may not name them.
 *
 *  (1) Compared as search compares: case, accents and forms of letters do
 *      not matter. What is found are whole graphemes of the text.
 *  (2) A name counts as a whole word only, in scripts that have words. In
 *      Arabic, which writes "and" or "by" onto the front of a name, only its
 *      end must be the end of a word. Another form of a name than that of
 *      the record (Russian) counts only with a capital, which any name has:
 *      who is called Mir is not meant by each world ("мир").
 *      So does the last word of a person's name by itself.
 *  (3) A code is often a word too ("can", "and" are states), so it counts
 *      behind an @, in capitals, or if it is more than small letters.
 */
#include "config.h"
#include "draft/veil.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/buf.h"
#include "base/text.h"
#include "draft/inflect.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free
#define HIDDEN "[\xE2\x80\xA6]"

struct name {
	const char *shown;      /* as in the record */
	const char *folded;     /* of a code: as it is */
	size_t stem;            /* bytes that each form begins with */
	bool code, part;
	struct name *next;
};

struct names { struct name *first; };

/* A paragraph folded, and where each byte of that came from. */
struct folded { struct buf text; size_t *from, *to; };

struct found { const char *name; size_t at, n; };

/* Does a text begin with a capital? */
static bool is_capital(const char *s, size_t n)
{
	int32_t i = 0;
	UChar32 c;

	U8_NEXT((const uint8_t *)s, i, (int32_t)n, c);
	return c > 0 && u_isupper(c);
}

enum what { NAME, CODE, PART };

static void add_name(struct veil *v, struct names *all, const char *shown,
	const char *s, size_t n, enum what what)
{
	struct buf b = BUF_INIT;
	struct name *one;

	if (what == CODE)
		buf_addn(&b, s, n);
	else
		text_fold(s, n, &b);
	if (b.n > 1) {
		one = obstack_alloc(&v->pool, sizeof *one);
		one->shown = shown;
		one->folded = obstack_copy0(&v->pool, b.s, b.n);
		one->stem = what == CODE ? b.n : inflect_stem(one->folded);
		one->code = what == CODE;
		one->part = what == PART;
		one->next = all->first;
		all->first = one;
	}
	buf_free(&b);
}

static bool is_name_row(enum row row)
{
	return row == PERSON_NAME || row == PERSON_SHORT || row == BODY_NAME ||
		row == BODY_SHORT || row == BODY_AKA;
}

/* What to call the one of several entries that begins at a byte: it, if the
 * text ends with it, else the name they all stand for. */
static const char *alone(const struct veil *v, item_id who, const char *at,
	size_t n)
{
	bool person = record_kind(v->record, who) == KIND_PERSON;

	return !at[n] ? at : record_text(v->record, who,
		person ? PERSON_NAME : BODY_NAME, LANG_NONE);
}

/* Does each word begin with a capital? An office ("Director of X") has small
 * ones too. */
static bool is_all_capitals(const char *s)
{
	for (; s; s = strchr(s, ' ') ? strchr(s, ' ') + 1 : NULL)
		if (!is_capital(s, strlen(s)))
			return false;
	return true;
}

/* The last word of a person's name, which is mostly that of the family. */
static void add_last_word(struct veil *v, struct names *all, const char *name)
{
	const char *last = strrchr(name, ' ');

	if (last && is_all_capitals(name) && text_width(last + 1,
	    strlen(last + 1)) > 2)
		add_name(v, all, name, last + 1, strlen(last + 1), PART);
}

/* All that somebody of the roster is called. */
static const struct names *names_of(struct veil *v, item_id who)
{
	struct names *all;

	if (v->names && v->names[who])
		return v->names[who];
	all = obstack_alloc(&v->pool, sizeof *all);
	all->first = NULL;
	for (struct value *x = v->record->item[who].values; x; x = x->next) {
		const char *at;
		size_t n;

		if (x->row == PERSON_CODE || x->row == BODY_CODE)
			add_name(v, all, x->text, x->text, strlen(x->text),
				CODE);
		for (size_t k = 0; is_name_row(x->row) &&
		     many_at(x->text, k, &at, &n); k++)
			add_name(v, all, alone(v, who, at, n), at, n, NAME);
		if (x->row == PERSON_NAME)
			add_last_word(v, all, x->text);
	}
	if (v->names)
		v->names[who] = all;
	return all;
}

static void fold_text(const char *s, size_t n, struct folded *f)
{
	size_t cap = 0;

	f->text = (struct buf)BUF_INIT;
	f->from = f->to = NULL;
	for (size_t at = 0; at < n; ) {
		size_t next = text_next(s, n, at), was = f->text.n;

		text_fold(s + at, next - at, &f->text);
		if (f->text.n > cap) {
			cap = 2 * f->text.n;
			f->from = mem_grow(f->from, cap * sizeof *f->from);
			f->to = mem_grow(f->to, cap * sizeof *f->to);
		}
		for (; was < f->text.n; was++) {
			f->from[was] = at;
			f->to[was] = next;
		}
		at = next;
	}
}

static void unfold(struct folded *f)
{
	buf_free(&f->text);
	free(f->from);
	free(f->to);
}

/* The character that begins at s, of up to three bytes; longer ones and
 * what is past the end are as good as a blank here. */
static unsigned char_at(const unsigned char *s, size_t left)
{
	if (left && s[0] < 0x80)
		return s[0];
	if (left > 1 && (s[0] & 0xE0) == 0xC0)
		return (s[0] & 0x1Fu) << 6 | (s[1] & 0x3F);
	if (left > 2 && (s[0] & 0xF0) == 0xE0)
		return (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 |
			(s[2] & 0x3F);
	return ' ';
}

/* A letter or digit of a script that writes words apart: those before Thai
 * in the order of Unicode. */
static bool in_word(unsigned c)
{
	return c < 0x80 ? isalnum((int)c) != 0 : c >= 0xC0 && c < 0xE00 &&
		c != 0xD7 && c != 0xF7 && c != 0x60C && c != 0x61B &&
		c != 0x61F;
}

static bool is_arabic(unsigned c)
{
	return c >= 0x620 && c < 0x780;
}

/* Do both sides of the byte belong to one word? */
static bool joined(const char *text, size_t n, size_t at)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t before = at;

	if (!at || at >= n)
		return false;
	while (before-- && (s[before] & 0xC0) == 0x80)
		;
	return in_word(char_at(s + before, at - before)) &&
		in_word(char_at(s + at, n - at));
}

static bool whole_word(const char *s, size_t n, size_t at, size_t length)
{
	bool arabic = is_arabic(char_at((const unsigned char *)s + at,
		n - at));

	return (arabic || !joined(s, n, at)) && !joined(s, n, at + length);
}

static bool plain_code(const char *code)
{
	for (; *code; code++)
		if (!islower((unsigned char)*code))
			return false;
	return true;
}

static bool no_small_letter(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (islower((unsigned char)s[i]))
			return false;
	return true;
}

static bool find_code(const char *s, size_t n, const char *code, size_t from,
	struct found *found)
{
	size_t length = strlen(code);

	for (size_t at = from; at + length <= n; at++) {
		if (strncasecmp(s + at, code, length) || joined(s, n, at) ||
		    joined(s, n, at + length))
			continue;
		if (!(at && s[at - 1] == '@') &&
		    !no_small_letter(s + at, length) &&
		    (plain_code(code) || memcmp(s + at, code, length)))
			continue;
		found->at = at;
		found->n = length;
		return true;
	}
	return false;
}

/* ---- whose names an intervention may not have ---- */

/* A name on its way through a text: where it comes next. */
struct scan { const struct name *name; struct found next; bool over; };

struct search {
	const char *s;
	size_t n;
	struct folded f;
	size_t folded_from;
	struct scan *scan;
	size_t scans, room;
};

/* The bytes of the name, or of a form of it, that stand at a place. */
static size_t name_at(const struct search *q, const struct name *name,
	size_t at)
{
	const struct buf *text = &q->f.text;
	size_t length = strlen(name->folded), from = q->f.from[at];
	bool capital = is_capital(q->s + from, q->n - from);

	if ((capital || !name->part) && !strncmp(text->s + at, name->folded, length) &&
	    whole_word(text->s, text->n, at, length))
		return length;
	length = inflect_fits(text->s + at, text->n - at, name->folded);
	return length && capital &&
		whole_word(text->s, text->n, at, length) ? length : 0;
}

/* The first place of a name in the folded text, from a byte on. */
static bool find_name(const struct search *q, const struct name *name,
	size_t from, struct found *found)
{
	const struct folded *f = &q->f;
	char *stem = mem_copy(name->folded);
	const char *hit = f->text.s + from;
	size_t length = 0, at = 0;

	stem[name->stem] = '\0';
	for (; !length && from < f->text.n && (hit = strstr(hit, stem)); hit++) {
		at = (size_t)(hit - f->text.s);
		length = name_at(q, name, at);
	}
	free(stem);
	if (!length)
		return false;
	found->at = f->from[at];
	found->n = f->to[at + length - 1] - found->at;
	return true;
}

static void add_secret(struct search *q, const struct names *names)
{
	for (const struct name *one = names->first; one; one = one->next) {
		if (q->scans == q->room) {
			q->room = q->room ? q->room * 2 : 16;
			q->scan = mem_grow(q->scan,
				q->room * sizeof *q->scan);
		}
		q->scan[q->scans++] = (struct scan){ .name = one };
	}
}

static void add_value(struct veil *v, struct search *q, const char *value,
	const char *shown, bool body_too)
{
	item_id who = veil_who(v, value);
	bool person = who && record_kind(v->record, who) == KIND_PERSON;
	struct names typed = { NULL };

	if (person || (who && body_too))
		add_secret(q, names_of(v, who));
	if (person && body_too) {
		const char *body = veil_body(v, value);

		add_value(v, q, body, body, true);
	}
	if (who || !*value)
		return;
	add_name(v, &typed, shown, value, strlen(value), NAME);
	add_secret(q, &typed);
}

static void add_secrets(struct veil *v, item_id i, struct search *q)
{
	const struct record *r = v->record;
	enum attribution level = attribution_of(r, i);
	bool body_too = level != ATTRIBUTION_DELEGATION;
	const char *speaker = record_say(r, i, INTERVENTION_SPEAKER), *at;
	const char *behalf = record_say(r, i, INTERVENTION_BEHALF);
	struct buf one = BUF_INIT;
	size_t n;

	if (level == ATTRIBUTION_NAMED)
		return;
	add_value(v, q, speaker, speaker, body_too);
	for (size_t k = 0; many_at(behalf, k, &at, &n); k++) {
		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		add_value(v, q, one.s, at, body_too);
	}
	buf_free(&one);
}

/* Short: could any of the names be in the text? */
static bool may_have(const struct search *q)
{
	struct buf folded = BUF_INIT;
	struct found found;
	bool may = false;

	if (q->scans)
		text_fold(q->s, q->n, &folded);
	for (size_t k = 0; k < q->scans && !may; k++) {
		const struct name *one = q->scan[k].name;

		may = one->code ?
			find_code(q->s, q->n, one->folded, 0, &found) :
			memmem(folded.s, folded.n, one->folded, one->stem) !=
			NULL;
	}
	buf_free(&folded);
	return may;
}

/* Look for the names of an intervention in a text. False: none is there, and
 * there is nothing to close. */
static bool search_open(struct search *q, struct veil *v, item_id i,
	const char *s, size_t n)
{
	memset(q, 0, sizeof *q);
	q->s = s;
	q->n = n;
	add_secrets(v, i, q);
	if (!may_have(q)) {
		free(q->scan);
		return false;
	}
	fold_text(s, n, &q->f);
	return true;
}

static void search_close(struct search *q)
{
	unfold(&q->f);
	free(q->scan);
}

/* Move a name on to where it is at a byte or later. */
static bool move_on(struct search *q, struct scan *c, size_t from)
{
	const struct name *one = c->name;

	if (c->over || (c->next.n && c->next.at >= from))
		return !c->over;
	c->over = !(one->code ?
		find_code(q->s, q->n, one->folded, from, &c->next) :
		find_name(q, one, q->folded_from, &c->next));
	return !c->over;
}

/* The earliest of the names, of those the longest, from a byte on. */
static bool search_next(struct search *q, size_t from, struct found *best)
{
	bool any = false;

	while (q->folded_from < q->f.text.n &&
	       q->f.from[q->folded_from] < from)
		q->folded_from++;
	for (size_t k = 0; k < q->scans; k++) {
		struct scan *c = &q->scan[k];

		if (!move_on(q, c, from))
			continue;
		if (any && (c->next.at > best->at ||
		    (c->next.at == best->at && c->next.n <= best->n)))
			continue;
		*best = c->next;
		best->name = c->name->shown;
		any = true;
	}
	return any;
}

void veil_words(struct veil *v, item_id i, const char *s, size_t n,
	struct buf *out)
{
	struct search q;
	struct found hit;
	size_t from = 0;

	if (!search_open(&q, v, i, s, n)) {
		buf_addn(out, s, n);
		return;
	}
	while (search_next(&q, from, &hit)) {
		buf_addn(out, s + from, hit.at - from);
		buf_add(out, HIDDEN);
		from = hit.at + hit.n;
	}
	buf_addn(out, s + from, n - from);
	search_close(&q);
}

const char *veil_leak(struct veil *v, item_id i)
{
	const char *text = record_say(v->record, i, INTERVENTION_TEXT);
	struct search q;
	struct found hit = { NULL, 0, 0 };

	if (!search_open(&q, v, i, text, strlen(text)))
		return NULL;
	search_next(&q, 0, &hit);
	search_close(&q);
	return hit.name;
}
