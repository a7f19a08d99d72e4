/* journal.c -- the history: one batch a line, each line for itself. */
#include "config.h"
#include "store/journal.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/json.h"

/* "xxxxxxxx NNNNNNNNNN " */
enum { HEAD = 9 + SEQUENCE_DIGITS + 1 };

static uint32_t line_crc(const struct ident *id, const char *s, size_t n)
{
	uLong crc = crc32(0, NULL, 0);

	crc = crc32(crc, id->b, sizeof id->b);
	return (uint32_t)crc32_z(crc, (const Bytef *)s, n);
}

bool sequence_read(const char *s, uint64_t *sequence)
{
	size_t n = strspn(s, "0123456789");

	*sequence = strtoull(s, NULL, 10);
	return n && n <= SEQUENCE_DIGITS && !s[n] &&
		*sequence <= SEQUENCE_MAX;
}

/* ---- writing ---- */

/* Begin a line; its CRC is filled in by line_end. */
static size_t line_begin(struct buf *out, uint64_t seq)
{
	size_t start = out->n;

	buf_addf(out, "00000000 %010" PRIu64 " ", seq);
	return start;
}

static void line_end(struct buf *out, size_t start, const struct ident *id)
{
	char hex[9];

	snprintf(hex, sizeof hex, "%08x", line_crc(id, out->s + start + 9,
		out->n - start - 9));
	memcpy(out->s + start, hex, 8);
	buf_addc(out, '\n');
}

static void add_name(struct buf *out, const struct ident *id)
{
	char name[IDENT_SIZE];

	ident_write(id, name);
	buf_addf(out, "\"%s\"", name);
}

static void add_time(struct buf *out, int64_t at)
{
	char text[TIME_SIZE];
	time_t when = (time_t)at;
	struct tm tm;

	gmtime_r(&when, &tm);
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
	json_field(out, 1, "at", text);
}

void journal_header(struct buf *out, const struct ident *id, unsigned segment,
	const struct ident *minutes)
{
	static const struct ident zero;
	size_t start = line_begin(out, 0);

	buf_add(out, "{\"journal\": ");
	add_name(out, id);
	buf_addf(out, ", \"format\": %d, \"segment\": %u, \"minutes\": ",
		JOURNAL_FORMAT, segment);
	add_name(out, minutes);
	buf_addc(out, '}');
	line_end(out, start, &zero);
}

static void add_place(struct buf *out, const struct record *r,
	const char *key, struct place p)
{
	buf_addf(out, ", \"%s\": ", key);
	if (!p.parent) {
		buf_add(out, "null");
		return;
	}
	buf_addc(out, '[');
	add_name(out, &r->item[p.parent].id);
	if (p.after) {
		buf_add(out, ", ");
		add_name(out, &r->item[p.after].id);
	}
	buf_addc(out, ']');
}

static void add_edit(struct buf *out, const struct record *r,
	const struct edit *e)
{
	buf_addf(out, "{\"%s\": ", e->op == EDIT_PLACE ? "place" : "set");
	add_name(out, &r->item[e->item].id);
	json_field(out, 1, "kind", kind_key(r->item[e->item].kind));
	if (e->op == EDIT_PLACE) {
		add_place(out, r, "from", e->from);
		add_place(out, r, "to", e->to);
	} else {
		json_field(out, 1, "field", schema[e->row].key);
		if (e->lang)
			json_field(out, 1, "lang", lang_code(e->lang));
		json_field(out, 1, "was", e->was);
		json_field(out, 1, "is", e->is);
	}
	buf_addc(out, '}');
}

void journal_batch(struct buf *out, const struct ident *id,
	const struct record *r, const struct batch *b)
{
	size_t start = line_begin(out, b->seq);

	buf_addc(out, '{');
	json_field(out, 0, "verb", b->verb);
	if (b->undoes)
		buf_addf(out, ", \"undoes\": %" PRIu64, b->undoes);
	add_time(out, b->at);
	json_field(out, 1, "by", b->by);
	buf_add(out, ", \"edits\": [");
	for (size_t i = 0; i < b->n; i++) {
		if (i)
			buf_add(out, ", ");
		add_edit(out, r, &b->edit[i]);
	}
	buf_add(out, "]}");
	line_end(out, start, id);
}

void journal_opened(struct buf *out, const struct ident *id, uint64_t seq,
	const char *what, const char *by, const char *host, long pid,
	int64_t at)
{
	size_t start = line_begin(out, seq);

	buf_addf(out, "{\"%s\": {", what);
	json_field(out, 0, "by", by);
	json_field(out, 1, "host", host);
	buf_addf(out, ", \"pid\": %ld", pid);
	add_time(out, at);
	buf_add(out, "}}");
	line_end(out, start, id);
}

void journal_minutes(struct buf *out, const struct ident *id, uint64_t seq,
	uint64_t sequence, size_t size, uint32_t crc)
{
	size_t start = line_begin(out, seq);

	buf_addf(out, "{\"minutes\": {\"sequence\": %" PRIu64
		", \"size\": %zu, \"crc\": \"%08x\"}}", sequence, size, crc);
	line_end(out, start, id);
}

/* ---- scanning ---- */

/* Look at the line at s->at without judging it. False at the end. */
static bool take_line(struct scan *s, struct line *l)
{
	const char *start = s->text + s->at, *nl;

	if (s->at >= s->n)
		return false;
	nl = memchr(start, '\n', s->n - s->at);
	l->offset = s->at;
	l->n = nl ? (size_t)(nl - start) + 1 : s->n - s->at;
	l->number = ++s->number;
	l->state = nl ? LINE_DAMAGED : LINE_TORN;
	l->seq = 0;
	l->json = start;
	l->json_n = 0;
	s->at += l->n;
	return true;
}

static bool is_head(const char *s, size_t n)
{
	if (n < HEAD + 3 || s[8] != ' ' || s[19] != ' ' || s[HEAD] != '{')
		return false;
	for (int i = 0; i < 8; i++)
		if (!isdigit((unsigned char)s[i]) && !(s[i] >= 'a' &&
		    s[i] <= 'f'))
			return false;
	for (int i = 9; i < 19; i++)
		if (!isdigit((unsigned char)s[i]))
			return false;
	return true;
}

/* What a power cut leaves, or the newline that guards a line from it. */
static bool is_void(const char *s, size_t n)
{
	while (n && (!s[n - 1] || s[n - 1] == '\n'))
		n--;
	return n == 0;
}

static void judge(struct line *l, const char *start, const struct ident *id)
{
	uint32_t crc;

	if (l->state == LINE_TORN)
		return;
	if (is_void(start, l->n))
		l->state = LINE_TORN;
	if (!is_head(start, l->n))
		return;
	crc = (uint32_t)strtoul(start, NULL, 16);
	l->seq = strtoull(start + 9, NULL, 10);
	if (crc != line_crc(id, start + 9, l->n - 10) || l->seq > SEQUENCE_MAX)
		return;
	l->state = LINE_GOOD;
	l->json = start + HEAD;
	l->json_n = l->n - HEAD - 1;
}

bool scan_next(struct scan *s, struct line *l)
{
	if (!take_line(s, l))
		return false;
	judge(l, s->text + l->offset, &s->id);
	return true;
}

/* The text after "key": " in the JSON of a line; NULL if it is not there.
 * Only for keys that stand before any text of a person. */
static const char *after_key(const struct line *l, const char *key)
{
	const char *at = memmem(l->json, l->json_n, key, strlen(key));

	return at ? at + strlen(key) : NULL;
}

bool scan_begin(struct scan *s, const char *text, size_t n,
	struct ident *minutes)
{
	static const struct ident zero;
	struct scan first = { text, n, 0, 0, zero };
	struct line l;
	char name[IDENT_SIZE];
	const char *at;

	*s = first;
	if (!scan_next(&first, &l) || l.state != LINE_GOOD)
		return false;
	at = after_key(&l, "{\"journal\": \"");
	if (!at)
		return false;
	snprintf(name, sizeof name, "%.36s", at);
	if (!ident_read(name, &s->id))
		return false;
	at = after_key(&l, "\"minutes\": \"");
	if (at && minutes) {
		snprintf(name, sizeof name, "%.36s", at);
		ident_read(name, minutes);
	}
	s->at = first.at;
	s->number = 1;
	return true;
}

unsigned scan_format(const char *text, size_t n)
{
	static const struct ident zero;
	struct scan first = { text, n, 0, 0, zero };
	struct line l;
	const char *at;

	if (!scan_next(&first, &l) || l.state != LINE_GOOD ||
	    !after_key(&l, "{\"journal\": \""))
		return 0;
	at = after_key(&l, "\"format\": ");
	return at ? (unsigned)strtoul(at, NULL, 10) : 0;
}

bool salt_same(const struct ident *a, const struct ident *b)
{
	return line_crc(a, "", 0) == line_crc(b, "", 0);
}

/* ---- the id, when its line is lost ---- */

/* The state of the CRC from which the bytes led to the state after: the CRC
 * can be reckoned backwards. */
static uint32_t crc_before(uint32_t after, const char *s, size_t n)
{
	const z_crc_t *table = get_crc_table();
	unsigned char whose[256];       /* the entry with this highest byte */

	for (unsigned i = 0; i < 256; i++)
		whose[table[i] >> 24] = (unsigned char)i;
	while (n--) {
		unsigned char i = whose[after >> 24];

		after = (after ^ (uint32_t)table[i]) << 8 |
			(i ^ (unsigned char)s[n]);
	}
	return after;
}

/* An id that salts as the true one did. The CRC knows no more of 16 bytes
 * than 32 bits, so that the last four can make up for any others. */
static struct ident ident_salting(uint32_t state)
{
	static const char none[4];
	struct ident id = { { [6] = 0x40, [8] = 0x80 } };
	uint32_t crc = (uint32_t)crc32(crc32(0, NULL, 0), id.b, 12);
	uint32_t last = crc_before(state, none, 4) ^ ~crc;

	for (int i = 0; i < 4; i++)
		id.b[12 + i] = (unsigned char)(last >> 8 * i);
	return id;
}

/* The meeting, from an edit of it, or as what the first item of all was put
 * in. No text of a person looks like this: its quotes are escaped. */
static bool meeting_of(const struct line *l, struct ident *minutes)
{
	static const char kind[] = "\", \"kind\": \"meeting\"";
	const char *at = after_key(l, kind);
	char name[IDENT_SIZE];

	if (at && at - l->json > (long)(sizeof kind + IDENT_SIZE))
		at -= sizeof kind - 1 + IDENT_SIZE - 1;
	else
		at = l->seq == 1 ? after_key(l, "\"to\": [\"") : NULL;
	if (!at)
		return false;
	snprintf(name, sizeof name, "%.36s", at);
	return ident_read(name, minutes);
}

bool scan_guess(struct scan *s, const char *text, size_t n,
	struct ident *minutes)
{
	struct scan lines = { text, n, 0, 0, s->id };
	struct line l;
	uint32_t seen = 0, state;
	bool one = false, sure = false;

	while (!sure && scan_next(&lines, &l)) {
		const char *start = text + l.offset;

		if (!is_head(start, l.n))
			continue;
		state = crc_before(~(uint32_t)strtoul(start, NULL, 16),
			start + 9, l.n - 10);
		sure = one && state == seen;
		seen = state;
		one = true;
	}
	if (!sure)
		return false;
	*s = (struct scan){ text, n, 0, 0, ident_salting(seen) };
	for (lines = *s; scan_next(&lines, &l); )
		if (line_is_batch(&l) && meeting_of(&l, minutes))
			break;
	return true;
}

bool line_is_batch(const struct line *l)
{
	return l->state == LINE_GOOD && l->json_n > 9 &&
		!memcmp(l->json, "{\"verb\": ", 9);
}

uint64_t line_undoes(const struct line *l)
{
	const char *end = after_key(l, "\", \"");
	const char *key = "undoes\": ";

	if (!end || (size_t)(l->json + l->json_n - end) < strlen(key) + 1 ||
	    memcmp(end, key, strlen(key)))
		return 0;
	return strtoull(end + strlen(key), NULL, 10);
}

void line_verb(const struct line *l, char *out, size_t size)
{
	const char *at = after_key(l, "{\"verb\": \"");
	size_t n = 0;

	while (at && at + n < l->json + l->json_n && at[n] != '"')
		n++;
	snprintf(out, size, "%.*s", (int)n, at ? at : "");
}

bool line_minutes(const struct line *l, uint64_t *sequence, size_t *size,
	uint32_t *crc)
{
	char text[128];
	uint64_t seq;
	uint32_t sum;
	size_t bytes;

	snprintf(text, sizeof text, "%.*s", (int)(l->json_n < 120 ?
		l->json_n : 120), l->json);
	if (sscanf(text, "{\"minutes\": {\"sequence\": %" SCNu64
	    ", \"size\": %zu, \"crc\": \"%" SCNx32 "\"", &seq, &bytes,
	    &sum) != 3)
		return false;
	*sequence = seq;
	*size = bytes;
	*crc = sum;
	return true;
}

bool line_opened(const struct line *l, struct buf *who)
{
	char text[400], by[100] = "", host[100] = "", at[40] = "";
	long pid = 0;

	snprintf(text, sizeof text, "%.*s", (int)(l->json_n < 390 ?
		l->json_n : 390), l->json);
	if (sscanf(text, "{\"opened\": {\"by\": \"%99[^\"]\", \"host\": "
	    "\"%99[^\"]\", \"pid\": %ld, \"at\": \"%39[^\"]\"", by, host,
	    &pid, at) != 4)
		return false;
	buf_addf(who, _("%s on %s (process %ld) since %s"), by, host, pid, at);
	return true;
}
