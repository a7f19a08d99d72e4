/* exportdemo.c -- minutes files through one export, to standard output.
 *
 * usage: exportdemo FORMAT LANGUAGE FILE...
 *        exportdemo FORMAT LANGUAGE --nasty SEED
 *        exportdemo FORMAT LANGUAGE --many INTERVENTIONS
 *
 * The last two make the meeting themselves, past the border that cleans what
 * people type: one of names and texts that try to break out of a format, and
 * a large one.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "draft/exports.h"
#include "record/record.h"
#include "store/file.h"
#include "store/minutes.h"

enum { FILES_MAX = 16 };

static void put(struct record *r, item_id i, enum row row, const char *text)
{
	record_put(r, i, row, LANG_NONE, text, strlen(text));
}

static bool read_minutes(const char *path, struct record *r, struct fault *f)
{
	struct minutes_info info = { .want_lines = false };
	struct buf text = BUF_INIT;
	bool ok = file_read(path, MINUTES_SIZE_MAX, &text, NULL, f) &&
		minutes_read(text.s, text.n, r, &info, NULL, NULL, f);

	buf_free(&text);
	return ok;
}

/* ---- nasty ---- */

static const char *const alphabet[] = { "\"", "'", "<", ">", "&", "]]>",
	"<!--", "&amp;", ",", ";", ":", "\\", "\\n", "=", "=cmd|' /C calc'!A0",
	"+", "-", "@", "%", "#", "\t", "\r", "\r\n", "\x01", "\x1b[31m", "\x7f",
	"\xC2\x85", "\xC2\xA0", "\xE2\x80\xA8", "\xE2\x80\xA9",
	"\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8F", "\xEF\xBB\xBF",
	"\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xEF\xB7\x90", "\xF0\x9F\xBF\xBE",
	"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80", "\xEF\xBC\x9D", "a",
	"Z", "0", "7", " ", "  ", "\xC3\xA9", "e\xCC\x81", "\xE4\xB8\xAD",
	"\xE6\x96\x87", "\xD8\xA7\xD9\x84", "\xD0\xAF", "BEGIN:VEVENT",
	"END:VCALENDAR", "null", "</p>", "<br/>", "#e0", "1e9" };

static unsigned long next_number(unsigned long *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return *state >> 33;
}

/* Up to 40 of the alphabet. The record has no newline within one entry. */
static void nasty(unsigned long *state, struct buf *out)
{
	size_t n = next_number(state) % 8 ? next_number(state) % 6 + 1
		: next_number(state) % 40 + 1;

	buf_cut(out, 0);
	while (n--)
		buf_add(out, alphabet[next_number(state) %
			(sizeof alphabet / sizeof *alphabet)]);
}

static bool is_free_text(enum type type)
{
	return type == TYPE_LINE || type == TYPE_PROSE || type == TYPE_WHO ||
		type == TYPE_DOC || type == TYPE_CODE || type == TYPE_WORD;
}

/* Every text of the item, and now and then a newline where one may be. */
static void fill(struct record *r, item_id i, unsigned long *state)
{
	enum kind k = record_kind(r, i);
	struct buf b = BUF_INIT;

	for (int row = schema_first(k); row < (int)schema_end(k); row++) {
		const struct schema_row *s = &schema[row];

		if (!is_free_text(s->type) || row == INTERVENTION_NAMED ||
		    row == MEETING_LANGUAGE)
			continue;
		nasty(state, &b);
		if (s->type == TYPE_PROSE || (s->flags & ROW_MANY))
			buf_add(&b, next_number(state) % 2 ? "\nx" : "");
		put(r, i, (enum row)row, b.s);
	}
	buf_free(&b);
}

static void fill_times(struct record *r, item_id i)
{
	enum kind k = record_kind(r, i);

	for (int row = schema_first(k); row < (int)schema_end(k); row++) {
		if (schema[row].type == TYPE_TIME)
			put(r, i, (enum row)row, "2017-02-02 09:40Z");
		if (schema[row].type == TYPE_DATE)
			put(r, i, (enum row)row, "2017-02-02");
		if (schema[row].type == TYPE_NUMBER)
			put(r, i, (enum row)row, "7");
	}
}

static item_id add(struct record *r, item_id parent, enum kind k,
	unsigned long *state)
{
	item_id i = record_add(r, parent, k, NULL);

	fill_times(r, i);
	fill(r, i, state);
	return i;
}

static void make_nasty(struct record *r, unsigned long seed)
{
	static const enum kind of_meeting[] = { KIND_INSTRUMENT, KIND_BODY,
		KIND_PERSON, KIND_PERSON, KIND_OFFICER, KIND_DOCUMENT,
		KIND_NOTE, KIND_OUTCOME, KIND_LIAISON, KIND_SITTING,
		KIND_REQUEST };
	static const enum kind of_item[] = { KIND_INTERVENTION, KIND_NOTE,
		KIND_EVENT, KIND_INTERVENTION, KIND_OUTCOME, KIND_ITEM };
	unsigned long state = seed;
	item_id item, outcome;

	fill_times(r, MEETING);
	fill(r, MEETING, &state);
	for (size_t i = 0; i < sizeof of_meeting / sizeof *of_meeting; i++)
		add(r, MEETING, of_meeting[i], &state);
	item = add(r, MEETING, KIND_ITEM, &state);
	for (size_t i = 0; i < sizeof of_item / sizeof *of_item; i++)
		add(r, item, of_item[i], &state);
	outcome = record_first(r, item, ITEM_OUTCOMES);
	put(r, outcome, OUTCOME_STATUS, "agreed");
	add(r, outcome, KIND_OUTCOME, &state);
	add(r, outcome, KIND_POSITION, &state);
}

/* ---- many ---- */

static void make_roster(struct record *r)
{
	struct buf b = BUF_INIT;

	for (int k = 0; k < 200; k++) {
		item_id body = record_add(r, MEETING, KIND_BODY, NULL);

		buf_cut(&b, 0);
		buf_addf(&b, "b%d", k);
		put(r, body, BODY_CODE, b.s);
		buf_cut(&b, 0);
		buf_addf(&b, "Organisation num\xC3\xA9ro %d", k);
		put(r, body, BODY_NAME, b.s);
		put(r, body, BODY_CATEGORY, "member state");
	}
	for (int k = 0; k < 1000; k++) {
		item_id person = record_add(r, MEETING, KIND_PERSON, NULL);

		buf_cut(&b, 0);
		buf_addf(&b, "p%d", k);
		put(r, person, PERSON_CODE, b.s);
		buf_cut(&b, 0);
		buf_addf(&b, "Ren\xC3\xA9 Dupont %d", k);
		put(r, person, PERSON_NAME, b.s);
		buf_cut(&b, 0);
		buf_addf(&b, "b%d", k % 200);
		put(r, person, PERSON_BODY, b.s);
	}
	buf_free(&b);
}

static void make_speech(struct record *r, item_id item, int k)
{
	static const char *const levels[] = { "", "delegation", "anonymous",
		"", "none" };
	item_id i = record_add(r, item, KIND_INTERVENTION, NULL);
	struct buf b = BUF_INIT;

	buf_addf(&b, "2017-02-%02dT%02d:%02d:00+01:00", 1 + k / 1440 % 28,
		k / 60 % 24, k % 60);
	put(r, i, INTERVENTION_BEGAN, b.s);
	b.s[17] = '3';
	put(r, i, INTERVENTION_ENDED, b.s);
	buf_cut(&b, 0);
	buf_addf(&b, "p%d", k % 1000);
	put(r, i, INTERVENTION_SPEAKER, b.s);
	put(r, i, INTERVENTION_NAMED, levels[k % 5]);
	put(r, i, INTERVENTION_TEXT, "La d\xC3\xA9l\xC3\xA9gation propose de "
		"poursuivre l\xE2\x80\x99\xC3\xA9tude & d\xE2\x80\x99" "en rendre "
		"compte \xC3\xA0 la prochaine r\xC3\xA9union.\nUn second "
		"paragraphe, plus court.");
	buf_free(&b);
}

static void make_many(struct record *r, int n)
{
	item_id item = NOWHERE;

	put(r, MEETING, MEETING_BODY_CODE, "CWG");
	put(r, MEETING, MEETING_DATES, "2017-02-02");
	make_roster(r);
	for (int k = 0; k < n; k++) {
		if (k % 500 == 0) {
			item = record_add(r, MEETING, KIND_ITEM, NULL);
			put(r, item, ITEM_TITLE, "Discussion");
		}
		make_speech(r, item, k);
		if (k % 10 == 0) {
			item_id o = record_add(r, item, KIND_OUTCOME, NULL);

			put(r, o, OUTCOME_TEXT, "to go on");
			put(r, o, OUTCOME_OWNER, "b1");
			put(r, o, OUTCOME_DUE_DATE, "2017-05-01");
		}
	}
}

/* ---- out ---- */

static int complain(const struct fault *f)
{
	fprintf(stderr, "exportdemo: %s\n", f->text);
	return 1;
}

static bool make(int n, char **names, struct record *r, size_t *meetings,
	struct fault *f)
{
	*meetings = 1;
	record_open(r);
	if (n == 2 && !strcmp(names[0], "--nasty")) {
		make_nasty(r, strtoul(names[1], NULL, 10));
		return true;
	}
	if (n == 2 && !strcmp(names[0], "--many")) {
		make_many(r, atoi(names[1]));
		return true;
	}
	if (!read_minutes(names[0], r, f))
		return false;
	for (; (int)*meetings < n && *meetings < FILES_MAX; (*meetings)++) {
		record_open(&r[*meetings]);
		if (!read_minutes(names[*meetings], &r[*meetings], f))
			return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	struct record r[FILES_MAX];
	const struct record *meeting[FILES_MAX];
	const struct export *e = argc > 3 ? export_named(argv[1]) : NULL;
	struct fault f = FAULT_INIT;
	struct buf out = BUF_INIT;
	size_t n;

	if (!e) {
		fputs("usage: exportdemo FORMAT LANGUAGE FILE...\n", stderr);
		return 2;
	}
	if (!make(argc - 3, argv + 3, r, &n, &f))
		return complain(&f);
	for (size_t i = 0; i < n; i++)
		meeting[i] = &r[i];
	if (!e->write(meeting, n, lang_read(argv[2]), &out, &f))
		return complain(&f);
	fwrite(out.s, 1, out.n, stdout);
	buf_free(&out);
	for (size_t i = 0; i < n; i++)
		record_close(&r[i]);
	return 0;
}
