/* phrases_icu.c -- ordinals, lists, months and states, as ICU or the settings
 * of the language say them.
 *
 *  (1) What the settings say goes before what ICU says.
 */
#include "config.h"
#include "draft/phrases_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/buf.h"

static void add_utf16(const UChar *u, int32_t n, struct buf *out)
{
	UErrorCode e = U_ZERO_ERROR;
	int32_t bytes = 0;

	buf_grow(out, (size_t)n * 3 + 1);
	u_strToUTF8(out->s + out->n, n * 3 + 1, &bytes, u, n, &e);
	out->n += (size_t)bytes;
	out->s[out->n] = '\0';
}

/* The same, with runs of blanks made one: ICU's tables have some of two. */
static void add_words(const UChar *u, int32_t n, struct buf *out)
{
	for (int32_t i = 0; i < n; i++)
		if (u[i] != ' ' || !i || u[i - 1] != ' ')
			add_utf16(u + i, 1, out);
}

static void open_ordinals(struct phrases *p, struct data *d)
{
	yaml_node_t *map = data_get(d, data_get(d, data_root(d), "settings"),
		"ordinals");
	UChar rules[64];

	for (size_t n = 0; data_key(d, map, n) && p->variants < ORDINALS_MAX;
	     n++) {
		const char *name = data_text(data_key(d, map, n));
		const char *set = data_text(data_value(d, map, n));
		struct ordinals *o = &p->ordinals[p->variants];
		UErrorCode e = U_ZERO_ERROR;

		if (!name || !set || strlen(set) >= 64)
			continue;
		o->format = unum_open(UNUM_SPELLOUT, NULL, 0,
			phrases_setting(p, "locale"), NULL, &e);
		if (U_FAILURE(e))
			continue;
		u_uastrcpy(rules, set);
		unum_setTextAttribute(o->format, UNUM_DEFAULT_RULESET, rules,
			-1, &e);
		o->variant = mem_copy(name);
		p->variants++;
	}
}

void phrases_ordinal(const struct phrases *p, const char *variant, long n,
	struct buf *out)
{
	const struct ordinals *o = p->ordinals;
	const struct ordinals *end = p->ordinals + p->variants;
	UErrorCode e = U_ZERO_ERROR;
	UChar u[128];
	char number[24], group[KEY_MAX];
	const char *own;
	int32_t length;

	snprintf(number, sizeof number, "%ld", n);
	snprintf(group, sizeof group, "ordinals-%s", variant);
	own = phrases_entry(p, group, number);
	if (*own) {
		buf_add(out, own);
		return;
	}
	while (o < end && strcmp(o->variant, variant))
		o++;
	if (o == end) {
		buf_add(out, number);
		return;
	}
	length = unum_formatInt64(o->format, n, u, 128, NULL, &e);
	if (U_SUCCESS(e))
		add_words(u, length, out);
}

void phrases_list(const struct phrases *p, const char *const *text, size_t n,
	struct buf *out)
{
	const UChar **u;
	int32_t *length, total = 64, used;
	UErrorCode e = U_ZERO_ERROR;
	UChar *all;

	if (n == 1)
		buf_add(out, text[0]);
	if (n < 2)
		return;
	u = mem_get(n * sizeof *u);
	length = mem_get(n * sizeof *length);
	for (size_t i = 0; i < n; i++) {
		int32_t bytes = (int32_t)strlen(text[i]);
		UChar *copy = mem_get(((size_t)bytes + 1) * sizeof *copy);

		u_strFromUTF8(copy, bytes + 1, &length[i], text[i], bytes, &e);
		u[i] = copy;
		total += length[i] + 16;
	}
	all = mem_get((size_t)total * sizeof *all);
	used = ulistfmt_format(p->joiner, u, length, (int32_t)n, all, total,
		&e);
	if (U_SUCCESS(e))
		add_utf16(all, used, out);
	for (size_t i = 0; i < n; i++)
		free((UChar *)u[i]);
	free(u);
	free(length);
	free(all);
}

void phrases_month(const struct phrases *p, int month, struct buf *out)
{
	/* The middle of the month, in the year of the epoch, by UTC. */
	UDate when = ((month - 1) * 30.44 + 14) * 86400000.0;
	UErrorCode e = U_ZERO_ERROR;
	UChar u[64];
	int32_t n = udat_format(p->month, when, u, 64, NULL, &e);

	if (U_SUCCESS(e))
		add_utf16(u, n, out);
}

bool phrases_state(const struct phrases *p, const char *code, struct buf *out)
{
	const char *own = phrases_entry(p, "states", code);
	char locale[16];
	UErrorCode e = U_ZERO_ERROR;
	UChar u[128];
	int32_t n;

	if (*own) {
		buf_add(out, own);
		return true;
	}
	if (strlen(code) != 2)
		return false;
	snprintf(locale, sizeof locale, "und_%s", code);
	n = uloc_getDisplayCountry(locale, phrases_setting(p, "locale"), u, 128,
		&e);
	if (U_FAILURE(e) || e == U_USING_DEFAULT_WARNING || n < 1)
		return false;
	add_utf16(u, n, out);
	return true;
}

bool phrases_state_typed(const struct phrases *p, const char *code,
	struct buf *out)
{
	static const char small[] = "abcdefghijklmnopqrstuvwxyz";
	static const char capital[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	char locale[16];

	if (strlen(code) != 3 || (strspn(code, small) != 3 &&
	    strspn(code, capital) != 3))
		return false;
	for (const char *const *c = uloc_getISOCountries(); *c; c++) {
		snprintf(locale, sizeof locale, "und_%s", *c);
		if (!strcasecmp(uloc_getISO3Country(locale), code))
			return phrases_state(p, *c, out);
	}
	return false;
}

bool phrases_open_icu(struct phrases *p)
{
	const char *locale = phrases_setting(p, "locale");
	UErrorCode e = U_ZERO_ERROR;
	UChar full[8], utc[8];

	open_ordinals(p, &p->data);
	u_uastrcpy(full, "MMMM");
	u_uastrcpy(utc, "UTC");
	p->joiner = ulistfmt_open(locale, &e);
	p->month = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, -1, full,
		-1, &e);
	return U_SUCCESS(e);
}

void phrases_close_icu(struct phrases *p)
{
	for (size_t i = 0; i < p->variants; i++) {
		unum_close(p->ordinals[i].format);
		free(p->ordinals[i].variant);
	}
	if (p->joiner)
		ulistfmt_close(p->joiner);
	if (p->month)
		udat_close(p->month);
}
