/* pattern.c -- one phrase with gaps, filled in by ICU's MessageFormat. */
#include "config.h"
#include "draft/pattern.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/umsg.h>
#include <unicode/ustring.h>

#include "base/buf.h"
#include "base/i18n.h"

struct reader {
	struct pattern *p;
	const char *at;
	const char *why;
	struct buf *out;        /* NULL while names are only gathered */
};

static bool refuse(struct reader *rd, const char *why)
{
	rd->why = why;
	return false;
}

static void skip_blanks(struct reader *rd)
{
	rd->at += strspn(rd->at, " \t\n");
}

static void put(struct reader *rd, const char *s, size_t n)
{
	if (rd->out)
		buf_addn(rd->out, s, n);
}

/* Where a name stands in its list; it is added if it is new. */
static int place(char list[][PATTERN_NAME], size_t *n, size_t most,
	const char *name)
{
	for (size_t i = 0; i < *n; i++)
		if (!strcmp(list[i], name))
			return (int)i;
	if (*n == most)
		return -1;
	strcpy(list[*n], name);
	return (int)(*n)++;
}

static bool read_name(struct reader *rd, char *name)
{
	size_t n = 0;

	skip_blanks(rd);
	while (isalnum((unsigned char)rd->at[n]) || rd->at[n] == '_')
		n++;
	if (!n || n >= PATTERN_NAME)
		return refuse(rd, _("a brace that is not followed by a name"));
	memcpy(name, rd->at, n);
	name[n] = '\0';
	rd->at += n;
	skip_blanks(rd);
	return true;
}

static bool read_message(struct reader *rd, int depth);

/* Is it "few" or "=2"? ICU takes any word, and a misspelt one never fits. */
static bool is_plural(const char *s, size_t n)
{
	static const char *const words[] = { "zero", "one", "two", "few",
		"many", "other" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && !memcmp(words[i], s, n))
			return true;
	return n > 1 && *s == '=' && strspn(s + 1, "0123456789") == n - 1;
}

/* "one {...} other {...}", up to the brace that closes the argument. */
static bool read_cases(struct reader *rd, int depth, bool counts)
{
	bool other = false;

	for (skip_blanks(rd); *rd->at != '}'; skip_blanks(rd)) {
		size_t n = strcspn(rd->at, " \t\n{}");

		if (!*rd->at)
			return refuse(rd, _("a brace that is never closed"));
		if (!n)
			return refuse(rd, _("a case that has no name"));
		if (counts && !is_plural(rd->at, n))
			return refuse(rd, _("a case of a plural that is none "
				"of zero, one, two, few, many, other and =1"));
		other |= n == 5 && !memcmp(rd->at, "other", 5);
		put(rd, rd->at, n);
		rd->at += n;
		skip_blanks(rd);
		if (*rd->at++ != '{')
			return refuse(rd, _("a case without its braces"));
		put(rd, "{", 1);
		if (!read_message(rd, depth + 1))
			return false;
		if (*rd->at++ != '}')
			return refuse(rd, _("a brace that is never closed"));
		put(rd, "}", 1);
	}
	return other || refuse(rd, _("no case called 'other'"));
}

static bool read_argument(struct reader *rd, int depth)
{
	struct pattern *p = rd->p;
	char name[PATTERN_NAME], type[PATTERN_NAME] = "";
	bool counts;
	int at;

	if (!read_name(rd, name))
		return false;
	if (*rd->at == ',') {
		rd->at++;
		if (!read_name(rd, type))
			return false;
		if (strcmp(type, "plural") && strcmp(type, "select") &&
		    strcmp(type, "selectordinal"))
			return refuse(rd, _("a kind of gap other than plural, "
				"selectordinal and select"));
		if (*rd->at++ != ',')
			return refuse(rd, _("a gap without its cases"));
	}
	counts = *type && strcmp(type, "select");
	at = counts ? place(p->number, &p->numbers, PATTERN_NUMBERS, name)
		: place(p->text, &p->texts, PATTERN_TEXTS, name);
	if (at < 0)
		return refuse(rd, _("too many gaps"));
	if (rd->out) {
		buf_addf(rd->out, "{%d", at + (counts ? (int)p->texts : 0));
		if (*type)
			buf_addf(rd->out, ",%s,", type);
	}
	if (*type && !read_cases(rd, depth, counts))
		return false;
	if (*rd->at++ != '}')
		return refuse(rd, _("a brace that is never closed"));
	put(rd, "}", 1);
	return true;
}

/* Text and gaps, up to the end or the brace that closes a case. */
static bool read_message(struct reader *rd, int depth)
{
	if (depth > 8)
		return refuse(rd, _("too many cases within cases"));
	while (*rd->at && *rd->at != '}') {
		if (*rd->at == '{') {
			rd->at++;
			if (!read_argument(rd, depth))
				return false;
			continue;
		}
		if (*rd->at == '\'')
			put(rd, "'", 1);
		put(rd, rd->at++, 1);
	}
	return true;
}

static bool read_all(struct reader *rd, const char *source)
{
	rd->at = source;
	if (!read_message(rd, 0))
		return false;
	return !*rd->at || refuse(rd, _("a brace that was never opened"));
}

static UChar *to_utf16(const char *s, int32_t *length)
{
	UErrorCode e = U_ZERO_ERROR;
	int32_t n = (int32_t)strlen(s);
	UChar *u = mem_get(((size_t)n + 1) * sizeof *u);

	u_strFromUTF8(u, n + 1, length, s, n, &e);
	return u;
}

bool pattern_open(struct pattern *p, const char *source, const char *locale,
	const char **why)
{
	struct buf numbered = BUF_INIT;
	struct reader rd = { .p = p };
	UErrorCode e = U_ZERO_ERROR;
	UChar *u;
	int32_t n;

	memset(p, 0, sizeof *p);
	if (!read_all(&rd, source)) {
		*why = rd.why;
		return false;
	}
	if (!p->texts && !p->numbers) {
		p->plain = mem_copy(source);
		return true;
	}
	rd.out = &numbered;
	read_all(&rd, source);
	u = to_utf16(numbered.s, &n);
	p->format = umsg_open(u, n, locale, NULL, &e);
	free(u);
	buf_free(&numbered);
	if (U_SUCCESS(e))
		return true;
	pattern_close(p);
	*why = _("not a pattern that ICU can read");
	return false;
}

void pattern_close(struct pattern *p)
{
	if (p->format)
		umsg_close(p->format);
	free(p->plain);
	memset(p, 0, sizeof *p);
}

/* The call, with as many texts as the pattern has; numbers too many do not
 * matter behind them. */
static int32_t call(const struct pattern *p, UChar **t, const double *d,
	UChar *out, int32_t size, UErrorCode *e)
{
#define T1 t[0]
#define T2 T1, t[1]
#define T3 T2, t[2]
#define T4 T3, t[3]
#define T5 T4, t[4]
#define T6 T5, t[5]
#define T7 T6, t[6]
#define T8 T7, t[7]
#define T9 T8, t[8]
#define T10 T9, t[9]
#define T11 T10, t[10]
#define T12 T11, t[11]
#define CASE(n) \
	case n: \
		return umsg_format(p->format, out, size, e, T##n, d[0], d[1], \
			d[2], d[3])
	switch (p->texts) {
	CASE(1);
	CASE(2);
	CASE(3);
	CASE(4);
	CASE(5);
	CASE(6);
	CASE(7);
	CASE(8);
	CASE(9);
	CASE(10);
	CASE(11);
	CASE(12);
	default:
		return umsg_format(p->format, out, size, e, d[0], d[1], d[2],
			d[3]);
	}
#undef CASE
}

static void append(const UChar *u, int32_t n, struct buf *out)
{
	UErrorCode e = U_ZERO_ERROR;
	int32_t bytes;

	buf_grow(out, (size_t)n * 3 + 1);
	u_strToUTF8(out->s + out->n, n * 3 + 1, &bytes, u, n, &e);
	out->n += (size_t)bytes;
	out->s[out->n] = '\0';
}

void pattern_fill(const struct pattern *p, const char *const *text,
	const double *number, struct buf *out)
{
	UChar small[512], *u = small, *t[PATTERN_TEXTS] = { NULL };
	double d[PATTERN_NUMBERS] = { 0 };
	UErrorCode e = U_ZERO_ERROR;
	int32_t n, used;

	if (p->plain) {
		buf_add(out, p->plain);
		return;
	}
	for (size_t i = 0; i < p->texts; i++)
		t[i] = to_utf16(text[i], &used);
	for (size_t i = 0; i < p->numbers; i++)
		d[i] = number[i];
	n = call(p, t, d, u, sizeof small / sizeof *small, &e);
	if (e == U_BUFFER_OVERFLOW_ERROR) {
		e = U_ZERO_ERROR;
		u = mem_get(((size_t)n + 1) * sizeof *u);
		n = call(p, t, d, u, n + 1, &e);
	}
	if (U_SUCCESS(e))
		append(u, n, out);
	if (u != small)
		free(u);
	for (size_t i = 0; i < p->texts; i++)
		free(t[i]);
}

