/* property.c -- what must hold of any acts in any order.
 *
 *      property [ROUNDS]       SEED, ROUNDS from the environment too
 *
 * A round is a meeting of random batches, some refused in the middle, some
 * taken back and done again. After each act the whole record is written down;
 * then:
 *
 *  (1) A refused batch, and one taken back, leave the record as it was.
 *  (2) All undone, the record is the first one; all redone, the last.
 *  (3) Replayed, the journal gives the last record.
 *  (4) Cut at any byte, it gives exactly the record of the last whole batch.
 *  (5) With any byte changed, each batch that is still taken is one that was
 *      written, and what is missing is told.
 *
 * With BITE=1 the CRC of the changed line is made right again: (5) must then
 * fail, which shows that it looks.
 */
#include "config.h"

#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "store/journal.h"
#include "store/load.h"
#include "store/minutes.h"

enum { ACTS = 14, STEPS = 7 };

static unsigned long long dice;
static char folder[] = "/tmp/dais-property-XXXXXX";
static char yaml[64], path[64];
static int round_no, wrong;

static unsigned below(unsigned n)
{
	dice = dice * 6364136223846793005ull + 1442695040888963407ull;
	return (unsigned)(dice >> 33) % n;
}

static void complain(const char *fmt, ...)
	__attribute__((format(printf, 1, 2)));

static void complain(const char *fmt, ...)
{
	va_list ap;

	if (wrong++ > 20)
		exit(1);
	fprintf(stderr, "round %d: ", round_no);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
}

static void spit(const char *s, size_t n)
{
	FILE *out = fopen(path, "w");

	if (!out || fwrite(s, 1, n, out) != n || fclose(out))
		exit(99);
}

/* ---- random acts ---- */

static item_id any_item(const struct record *r)
{
	item_id i = MEETING;

	for (unsigned n = below((unsigned)r->n); n; n--) {
		item_id next = record_walk(r, i, MEETING);

		if (!next)
			break;
		i = next;
	}
	return i;
}

static void any_text(struct buf *b)
{
	static const char *const pieces[] = {
		"no", "1:30", "0123", "中文", "مرحبا", " ", ": ", "#", "\n",
		"\"", "\\", "é", "👍", "~", "- ", "{", "words of a sentence"
	};

	for (unsigned n = 1 + below(4); n; n--)
		buf_add(b, pieces[below(sizeof pieces / sizeof *pieces)]);
}

static bool any_value(struct batch *b, item_id i)
{
	enum kind k = record_kind(b->record, i);
	int first = schema_first(k), end = schema_end(k);
	enum row row = (enum row)(first + (int)below((unsigned)(end - first)));
	enum lang l = schema[row].flags & ROW_BY_LANG && below(2) ?
		(enum lang)(1 + below(LANG_COUNT - 1)) : LANG_NONE;
	struct buf text = BUF_INIT;
	struct fault f = FAULT_INIT;
	bool ok;

	switch (schema[row].type) {
	case TYPE_CHILDREN:
	case TYPE_ITEM:
		return true;
	case TYPE_WORD:
		buf_add(&text, schema[row].words[0]);
		break;
	case TYPE_NUMBER:
		buf_addf(&text, "%u", below(1000));
		break;
	case TYPE_FLAG:
		buf_add(&text, "true");
		break;
	case TYPE_TIME:
		buf_addf(&text, "2025-01-01T10:%02u:00Z", below(60));
		break;
	case TYPE_DATE:
		buf_addf(&text, "2025-01-%02u", 1 + below(28));
		break;
	case TYPE_CODE:
		buf_addf(&text, "c%u", below(50));
		break;
	default:
		any_text(&text);
	}
	if (below(5) == 0)
		buf_cut(&text, 0);
	ok = batch_set(b, i, row, l, text.s, &f);
	buf_free(&text);
	return ok;
}

static bool any_birth(struct batch *b)
{
	item_id parent = any_item(b->record);
	enum kind k = (enum kind)(1 + below(KIND_COUNT - 1));
	enum row slot = schema_slot(record_kind(b->record, parent), k);
	struct fault f = FAULT_INIT;
	item_id i;

	if (!slot)
		return true;
	i = batch_new(b, k, parent, below(2) ? NOWHERE :
		record_last(b->record, parent, slot), &f);
	return i && any_value(b, i);
}

/* Moves may be such as cannot be: into itself, to where it cannot stand. */
static bool any_move(struct batch *b)
{
	item_id i = any_item(b->record), parent = any_item(b->record);
	struct fault f = FAULT_INIT;

	if (below(3) == 0)
		return i == MEETING || batch_remove(b, i, &f);
	return batch_place(b, i, parent, below(3) ? NOWHERE :
		any_item(b->record), &f);
}

static void any_steps(struct batch *b)
{
	for (unsigned n = 1 + below(STEPS); n; n--)
		switch (below(6)) {
		case 0:
		case 1:
			any_birth(b);
			break;
		case 2:
			any_move(b);
			break;
		default:
			any_value(b, any_item(b->record));
		}
}

/* ---- a round ---- */

struct history {
	struct ident id;
	struct record r;
	struct buf text;                /* the journal */
	struct buf was[ACTS * 3 + 2];   /* the record after each sequence */
};

static void write_down(const struct record *r, struct buf *out)
{
	buf_cut(out, 0);
	minutes_write(r, NULL, 0, out);
}

static void expect(const struct record *r, const struct buf *was,
	const char *when)
{
	struct buf now = BUF_INIT;

	write_down(r, &now);
	if (strcmp(now.s, was->s))
		complain("%s: not the record it should be:\n%s--- wanted "
			"---\n%s", when, now.s, was->s);
	if (!record_sane(r))
		complain("%s: the record is not sane", when);
	buf_free(&now);
}

static void keep_batch(struct history *h, const struct batch *b)
{
	journal_batch(&h->text, &h->id, &h->r, b);
	write_down(&h->r, &h->was[h->r.seq]);
}

/* One act; refused ones leave nothing. */
static void act(struct history *h)
{
	uint64_t seq = h->r.seq;
	struct batch b;

	batch_begin(&b, &h->r, "act", "property", 1735725600);
	any_steps(&b);
	if (below(6) == 0)
		b.refused = true;
	if (below(8) == 0)
		batch_drop(&b);
	else if (batch_end(&b) && b.n)
		keep_batch(h, &b);
	else
		h->r.seq = seq;
	if (h->r.seq == seq)
		expect(&h->r, &h->was[seq], "after a refusal");
	batch_free(&b);
}

/* The batch of a sequence number, as the journal has it. */
static bool find_batch(struct history *h, uint64_t seq, struct batch *b)
{
	struct scan s;
	struct line l;

	scan_begin(&s, h->text.s, h->text.n, NULL);
	while (scan_next(&s, &l))
		if (l.state == LINE_GOOD && l.seq == seq && line_is_batch(&l))
			return line_batch(&l, &h->r, b, NULL);
	return false;
}

static void take_back(struct history *h, uint64_t seq, uint64_t is)
{
	struct fault f = FAULT_INIT;
	struct batch b;

	if (!find_batch(h, seq, &b)) {
		complain("batch %llu cannot be read", (unsigned long long)seq);
		return;
	}
	batch_reverse(&b);
	b.seq = h->r.seq + 1;
	if (!batch_apply(&b, &f))
		complain("%llu cannot be taken back: %s",
			(unsigned long long)seq, f.text);
	else
		keep_batch(h, &b);
	expect(&h->r, &h->was[is], "taken back");
	batch_free(&b);
}

static void there_and_back(struct history *h)
{
	uint64_t all = h->r.seq;

	for (uint64_t seq = all; seq > 0; seq--)
		take_back(h, seq, seq - 1);
	for (uint64_t seq = all + 1; seq <= all * 2; seq++)
		take_back(h, all * 3 + 1 - seq, seq - all);
}

/* ---- the journal, whole, cut and changed ---- */

static void replay(struct history *h, const char *text, size_t n,
	struct loaded *l)
{
	struct fault f = FAULT_INIT;

	(void)h;
	spit(text, n);
	if (!load_meeting(yaml, l, &f)) {
		complain("cannot load: %s", f.text);
		exit(1);
	}
}

static void cut_anywhere(struct history *h)
{
	size_t header = strcspn(h->text.s, "\n") + 1;
	uint64_t seq = 0;
	struct loaded l;

	for (size_t cut = header; cut <= h->text.n; cut++) {
		if (cut > header && h->text.s[cut - 1] == '\n')
			seq++;
		replay(h, h->text.s, cut, &l);
		if (l.record.seq != seq || l.refused)
			complain("cut at %zu: sequence %llu, not %llu", cut,
				(unsigned long long)l.record.seq,
				(unsigned long long)seq);
		else
			expect(&l.record, &h->was[seq], "cut");
		load_free(&l);
	}
}

/* Make the CRC of the line that holds the byte right again. */
static void forge(struct history *h, struct buf *text, size_t at)
{
	char *line = text->s + at, *end;
	char crc[9];
	uLong sum;

	while (line > text->s && line[-1] != '\n')
		line--;
	end = strchr(line, '\n');
	if (!end || end - line < 10 || line == text->s)
		return;
	sum = crc32(crc32(0, h->id.b, sizeof h->id.b),
		(const Bytef *)line + 9, (uInt)(end - line - 9));
	snprintf(crc, sizeof crc, "%08lx", sum);
	memcpy(line, crc, 8);
}

static void change_anywhere(struct history *h, bool bite)
{
	struct buf text = BUF_INIT;
	struct loaded l;

	buf_addn(&text, h->text.s, h->text.n);
	for (size_t at = 0; at < text.n; at++) {
		char was = text.s[at];

		text.s[at] = (char)(was ^ (char)(1 + below(255)));
		if (bite)
			forge(h, &text, at);
		replay(h, text.s, text.n, &l);
		for (size_t i = 0; i < l.n; i++)
			if (!memmem(h->text.s, h->text.n, l.text.s +
			    l.entry[i].offset, l.entry[i].n - 1))
				complain("byte %zu: a batch that nobody "
					"wrote", at);
		if (l.n == h->r.seq)
			expect(&l.record, &h->was[l.n], "changed");
		else if (!l.damaged && !l.torn)
			complain("byte %zu: %zu of %llu batches, and no word "
				"of it", at, l.n,
				(unsigned long long)h->r.seq);
		if (!record_sane(&l.record))
			complain("byte %zu: the record is not sane", at);
		load_free(&l);
		text.s[at] = was;
		if (bite)
			memcpy(text.s, h->text.s, text.n);
	}
	buf_free(&text);
}

static void one_round(bool bite)
{
	struct history h = { .text = BUF_INIT };
	struct loaded l;

	for (size_t i = 0; i < sizeof h.was / sizeof *h.was; i++)
		h.was[i] = (struct buf)BUF_INIT;
	record_open(&h.r);
	h.id = ident_new();
	journal_header(&h.text, &h.id, 1, &h.r.item[MEETING].id);
	write_down(&h.r, &h.was[0]);
	for (int n = 0; n < ACTS; n++)
		act(&h);
	if (round_no % 2)
		there_and_back(&h);
	replay(&h, h.text.s, h.text.n, &l);
	expect(&l.record, &h.was[h.r.seq], "replayed");
	load_free(&l);
	if (!bite)
		cut_anywhere(&h);
	change_anywhere(&h, bite);
	for (size_t i = 0; i < sizeof h.was / sizeof *h.was; i++)
		buf_free(&h.was[i]);
	buf_free(&h.text);
	record_close(&h.r);
}

int main(int argc, char **argv)
{
	const char *rounds = argc > 1 ? argv[1] : getenv("ROUNDS");
	const char *seed = getenv("SEED");
	int n = rounds ? atoi(rounds) : 3;
	bool bite = getenv("BITE") != NULL;

	setlocale(LC_ALL, "C.UTF-8");
	dice = seed ? strtoull(seed, NULL, 10) : 20170202;
	printf("seed %llu, %d rounds\n", dice, n);
	if (!mkdtemp(folder))
		return 99;
	snprintf(yaml, sizeof yaml, "%s/m.yaml", folder);
	snprintf(path, sizeof path, "%s/m.journal", folder);
	setenv("XDG_STATE_HOME", folder, 1);
	setenv("DAIS_IDS", "property", 1);
	for (round_no = 1; round_no <= n; round_no++)
		one_round(bite);
	unlink(path);
	rmdir(folder);
	printf("%d wrong\n", wrong);
	return wrong != 0;
}
