/* drawn_doc.c -- reports drawn from random minutes full of nasty texts. */
#include "config.h"
#include "tests/golden/drawn_doc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/text.h"
#include "draft/report.h"
#include "record/record.h"

#include "tests/golden/sample_doc.h"

static uint64_t state;

static unsigned pick(unsigned n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(state >> 33) % n;
}

/* Human text as the border lets it in; of one line, or with breaks. */
static void add_text(struct buf *out, unsigned most, bool lines)
{
	unsigned kinds = 0;

	while (nasty[kinds])
		kinds++;
	for (unsigned n = 1 + pick(most); n; n--) {
		const char *piece = nasty[pick(kinds)];

		if (!lines && strchr(piece, '\n'))
			continue;
		if (text_check(piece, strlen(piece), NULL))
			buf_add(out, piece);
	}
}

static void add_code(struct buf *out)
{
	buf_addf(out, "w%u", pick(12));
}

/* One entry of a field, by its type. */
static void add_entry(const struct record *r, enum row row, struct buf *out)
{
	const struct schema_row *s = &schema[row];
	unsigned words = 0;
	char uuid[IDENT_SIZE];

	switch (s->type) {
	case TYPE_WORD:
		while (s->words[words])
			words++;
		buf_add(out, s->words[pick(words)]);
		break;
	case TYPE_NUMBER:
		buf_addf(out, "%u", pick(40));
		break;
	case TYPE_FLAG:
		buf_add(out, "true");
		break;
	case TYPE_DATE:
		buf_addf(out, "2026-%02u-%02u", 1 + pick(12), 1 + pick(28));
		break;
	case TYPE_TIME:
		buf_addf(out, "2026-03-%02uT%02u:%02u:00Z", 1 + pick(28),
			pick(24), pick(60));
		break;
	case TYPE_CODE:
		add_code(out);
		break;
	case TYPE_ITEM:
		record_name(r, 1 + pick((unsigned)r->n - 1), uuid);
		buf_add(out, uuid);
		break;
	case TYPE_WHO:
		if (pick(4)) {
			add_code(out);
			break;
		}
		/* fall through */
	case TYPE_DOC:
		add_text(out, 3, false);
		break;
	default:
		add_text(out, 6, s->type == TYPE_PROSE && !(s->flags &
			ROW_MANY));
	}
}

static void fill_row(struct record *r, item_id i, enum row row)
{
	unsigned entries = schema[row].flags & ROW_MANY ? 1 + pick(3) : 1;
	enum lang l = schema[row].flags & ROW_BY_LANG ?
		(enum lang)pick(LANG_COUNT) : LANG_NONE;
	struct buf b = BUF_INIT;

	for (unsigned n = 0; n < entries; n++) {
		if (b.n)
			buf_addc(&b, '\n');
		add_entry(r, row, &b);
	}
	record_put(r, i, row, l, b.s, b.n);
	buf_free(&b);
}

static void fill(struct record *r, item_id i, int depth)
{
	enum kind k = record_kind(r, i);

	for (enum row row = schema_first(k); row < schema_end(k); row++) {
		unsigned most = depth < 3 ? 4 : 1;

		if (schema[row].type != TYPE_CHILDREN) {
			if (pick(3))
				fill_row(r, i, row);
			continue;
		}
		for (enum kind c = KIND_NONE + 1; c < KIND_COUNT; c++)
			for (unsigned n = schema[row].children & 1u << c ?
			     pick(most) : 0; n; n--)
				fill(r, record_add(r, i, c, NULL), depth + 1);
	}
}

static void tell(void *context, const char *sentence)
{
	(void)context;
	(void)sentence;
}

bool drawn_doc(const char *name, struct doc *d)
{
	static const char *const forms[] = { "cwg-chair", "meeting-report",
		"summary-minutes", "decisions", "actions", "attendance" };
	static const char *const paths[] = { "a.yaml", "b.yaml" };
	struct record record[2];
	const struct record *meeting[2] = { &record[0], &record[1] };
	struct report_request q = { .incomplete = true, .meeting = meeting,
		.path = paths };
	struct fault f = FAULT_INIT;
	struct buf b = BUF_INIT;
	bool ok;

	if (strncmp(name, "drawn:", 6))
		return false;
	state = strtoul(name + 6, NULL, 10);
	setenv("DAIS_IDS", name, 1);
	q.form = forms[state % 6];
	q.lang = (enum lang)(1 + state / 6 % (LANG_COUNT - 1));
	for (q.n = 0; q.n <= state % 2; q.n++) {
		record_open(&record[q.n]);
		fill(&record[q.n], MEETING, 0);
	}
	ok = report_draw(&q, d, tell, NULL, &f);
	if (!ok) {
		fault_print(&f, &b);
		fprintf(stderr, "%s: %s\n", name, b.s);
		buf_free(&b);
	}
	while (q.n)
		record_close(&record[--q.n]);
	return ok;
}
