/* export_csv.c -- tables of the record, for spreadsheets.
 *
 *  (1) RFC 4180: commas, quotes doubled, lines end in CR LF. UTF-8 with a
 *      byte order mark: without it the spreadsheet most in use reads Chinese
 *      and Arabic as another code page; other readers skip it.
 *  (2) Each row begins with its meeting, so that tables of several meetings
 *      are one table. There are no rows of totals: a table with one kind of
 *      row can be sorted, filtered and summed.
 *  (3) A cell that a spreadsheet would take for a formula gets an apostrophe
 *      in front: one whose first character, after blanks, is = + - @ or its
 *      full-width form, and one that begins with a tab or CR. What is a
 *      number stays one.
 *  (4) Times are as in the record, RFC 3339; spans are seconds. Words of the
 *      schema stay as in the minutes; headings are of the interface.
 */
#include "config.h"
#include "draft/export_formats.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "draft/export_inside.h"
#include "record/outcome.h"

#define BOM "\xEF\xBB\xBF"

struct table {
	struct run run;
	struct buf *out;
	bool more;              /* a comma comes before the next cell */
	struct buf meeting;     /* the first cell of each row */
	struct buf cell;        /* to put one together */
};

/* ---- cells ---- */

static bool is_number(const char *s, size_t n)
{
	size_t i = n && (*s == '-' || *s == '+'), digits = i;

	while (i < n && isdigit((unsigned char)s[i]))
		i++;
	if (i == digits)
		return false;
	if (i + 1 < n && s[i] == '.' && isdigit((unsigned char)s[i + 1]))
		for (i++; i < n && isdigit((unsigned char)s[i]); i++)
			;
	return i == n;
}

/* What programs skip before they look for a formula. */
static size_t blank_at(const char *s, size_t n)
{
	static const char *const blanks[] = { " ", "\n", "\t", "\r", BOM,
		"\xC2\xA0", "\xE2\x80\x8B", "\xE3\x80\x80", "\xE2\x80\x8E",
		"\xE2\x80\x8F" };

	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
		size_t length = strlen(blanks[i]);

		if (n >= length && !memcmp(s, blanks[i], length))
			return length;
	}
	return 0;
}

static bool is_formula(const char *s, size_t n)
{
	static const char *const marks[] = { "=", "+", "-", "@",
		"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
		"\xEF\xBC\xA0", "\xEF\xB9\xA3", "\xEF\xB9\xA2" };
	size_t skip;

	if (n && (*s == '\t' || *s == '\r'))
		return true;
	if (is_number(s, n))
		return false;
	while ((skip = blank_at(s, n))) {
		s += skip;
		n -= skip;
	}
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t length = strlen(marks[i]);

		if (n >= length && !memcmp(s, marks[i], length))
			return true;
	}
	return false;
}

static void put_cell(struct table *t, const char *s)
{
	size_t n = strlen(s);
	bool inert = is_formula(s, n);
	bool quoted = inert || s[strcspn(s, "\",;\t\r\n")] || *s == ' ' ||
		(n && s[n - 1] == ' ');

	if (t->more)
		buf_addc(t->out, ',');
	t->more = true;
	if (!quoted) {
		buf_addn(t->out, s, n);
		return;
	}
	buf_add(t->out, inert ? "\"'" : "\"");
	for (; *s; s++) {
		if (*s == '"')
			buf_addc(t->out, '"');
		buf_addc(t->out, *s);
	}
	buf_addc(t->out, '"');
}

static void put_seconds(struct table *t, const char *from, const char *to)
{
	int64_t began, ended;

	buf_cut(&t->cell, 0);
	if (time_read(from, &began) && time_read(to, &ended) && ended >= began)
		buf_addf(&t->cell, "%lld", (long long)(ended - began));
	put_cell(t, t->cell.s);
}

static void put_names(struct table *t, const char *many)
{
	buf_cut(&t->cell, 0);
	export_names(&t->run, many, "; ", &t->cell);
	put_cell(t, t->cell.s);
}

static void put_say(struct table *t, item_id i, enum row row)
{
	put_cell(t, record_say(t->run.r, i, row));
}

static void put_text(struct table *t, item_id i, enum row row)
{
	put_cell(t, record_text(t->run.r, i, row, t->run.lang));
}

static void end_row(struct table *t)
{
	buf_add(t->out, "\r\n");
	t->more = false;
}

static void begin_row(struct table *t)
{
	put_cell(t, t->meeting.s);
}

/* The whole of a file: its head, and rows of each meeting. */
typedef void rows_of(struct table *t);

static bool put_table(const struct record *const *meeting, size_t n,
	enum lang l, struct buf *out, const char *const *head, rows_of *rows)
{
	struct table t = { .out = out, .meeting = BUF_INIT, .cell = BUF_INIT };

	buf_add(out, BOM);
	for (; *head; head++)
		put_cell(&t, _(*head));
	end_row(&t);
	for (size_t i = 0; i < n; i++) {
		export_open(&t.run, meeting[i], l, out);
		buf_cut(&t.meeting, 0);
		export_meeting(&t.run, &t.meeting);
		rows(&t);
		export_close(&t.run);
	}
	buf_free(&t.meeting);
	buf_free(&t.cell);
	return true;
}

/* ---- attendance ---- */

static const char *const attendance_head[] = { N_("meeting"), N_("code"),
	N_("name"), N_("form of address"), N_("post"), N_("body"), N_("category"),
	N_("mode"), N_("status"), N_("arrived"), N_("left"), NULL };

/* Who of the roster has sent apologies or has somebody here: a flag for each
 * item. */
enum { SENT_APOLOGIES = 1, HAS_PEOPLE = 2 };

static void put_person(struct table *t, item_id i, int flags)
{
	const struct record *r = t->run.r;
	const char *status = record_say(r, i, PERSON_STATUS);

	begin_row(t);
	put_say(t, i, PERSON_CODE);
	put_text(t, i, PERSON_NAME);
	put_text(t, i, PERSON_TITLE);
	put_text(t, i, PERSON_POST);
	put_cell(t, export_name(&t->run, record_say(r, i, PERSON_BODY)));
	put_cell(t, export_category(&t->run, i));
	put_say(t, i, PERSON_MODE);
	put_cell(t, !*status && (flags & SENT_APOLOGIES) ? "excused" : status);
	put_say(t, i, PERSON_ARRIVED);
	put_say(t, i, PERSON_LEFT);
	end_row(t);
}

/* Somebody who is no person of the roster: a body, or apologies as typed. */
static void put_other(struct table *t, const char *code, const char *name,
	const char *body, const char *category, const char *status)
{
	const char *const cells[] = { code, name, "", "", body, category, "",
		status, "", "" };

	begin_row(t);
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		put_cell(t, cells[i]);
	end_row(t);
}

static void put_apologies(struct table *t, char *flags)
{
	const char *rest = record_say(t->run.r, MEETING, MEETING_APOLOGIES);
	struct buf one = BUF_INIT;
	const char *at;
	size_t n;

	while (export_entry_next(&rest, &at, &n)) {
		item_id who;

		buf_cut(&one, 0);
		buf_addn(&one, at, n);
		who = roster_who(&t->run.roster, one.s);
		if (who)
			flags[who] |= SENT_APOLOGIES;
		else
			put_other(t, "", one.s, "", "", "excused");
	}
	buf_free(&one);
}

/* People; then bodies that took part without anybody by name. */
static void attendance_rows(struct table *t)
{
	const struct record *r = t->run.r;
	char *flags = mem_get(r->n);
	item_id i;

	put_apologies(t, flags);
	for (i = record_first(r, MEETING, MEETING_PEOPLE); i;
	     i = record_next(r, i)) {
		flags[roster_who(&t->run.roster, record_say(r, i,
			PERSON_BODY))] |= HAS_PEOPLE;
		put_person(t, i, flags[i]);
	}
	for (i = record_first(r, MEETING, MEETING_BODIES); i;
	     i = record_next(r, i))
		if (!(flags[i] & HAS_PEOPLE))
			put_other(t, record_say(r, i, BODY_CODE), "",
				record_text(r, i, BODY_NAME, t->run.lang),
				record_say(r, i, BODY_CATEGORY),
				flags[i] & SENT_APOLOGIES ? "excused" : "");
	free(flags);
}

bool export_attendance(const struct record *const *meeting, size_t n,
	enum lang l, struct buf *out, struct fault *f)
{
	(void)f;
	return put_table(meeting, n, l, out, attendance_head, attendance_rows);
}

/* ---- speaking ---- */

static const char *const speaking_head[] = { N_("meeting"), N_("speaker"),
	N_("body"), N_("category"), N_("item"), N_("kind"), N_("began"),
	N_("ended"), N_("seconds"), NULL };

static void put_speech(struct table *t, item_id i, const char *number)
{
	const struct record *r = t->run.r;
	const char *speaker = veil_speaker(&t->run.veil, i);
	item_id who = roster_who(&t->run.roster, speaker);
	const char *body = who ? veil_body(&t->run.veil, speaker) : "";

	if (attribution_of(r, i) == ATTRIBUTION_DELEGATION)
		body = speaker;
	begin_row(t);
	put_cell(t, export_name(&t->run, speaker));
	put_cell(t, export_name(&t->run, body));
	put_cell(t, veil_category(&t->run.veil, i));
	put_cell(t, number);
	put_say(t, i, INTERVENTION_KIND);
	put_say(t, i, INTERVENTION_BEGAN);
	put_say(t, i, INTERVENTION_ENDED);
	put_seconds(t, record_say(r, i, INTERVENTION_BEGAN),
		record_say(r, i, INTERVENTION_ENDED));
	end_row(t);
}

static void put_speeches(void *context, item_id item, const char *number)
{
	struct table *t = context;
	const struct record *r = t->run.r;
	item_id i = item ? record_first(r, item, ITEM_RECORD)
		: record_first(r, MEETING, MEETING_RECORD);

	for (; i; i = record_next(r, i))
		if (record_kind(r, i) == KIND_INTERVENTION)
			put_speech(t, i, number);
}

static void speaking_rows(struct table *t)
{
	export_items(&t->run, put_speeches, t);
}

bool export_speaking(const struct record *const *meeting, size_t n,
	enum lang l, struct buf *out, struct fault *f)
{
	(void)f;
	return put_table(meeting, n, l, out, speaking_head, speaking_rows);
}

/* ---- actions ---- */

static const char *const actions_head[] = { N_("meeting"), N_("letter"),
	N_("text"), N_("verb"), N_("owner"), N_("due"), N_("status"),
	N_("done"), N_("evidence"), NULL };

static void put_action(void *context, item_id o, const char *label, int depth)
{
	struct table *t = context;

	(void)depth;
	if (!outcome_is_action(t->run.r, o))
		return;
	begin_row(t);
	put_cell(t, label);
	put_text(t, o, OUTCOME_TEXT);
	put_say(t, o, OUTCOME_VERB);
	put_names(t, record_say(t->run.r, o, OUTCOME_OWNER));
	buf_cut(&t->cell, 0);
	export_due(&t->run, o, &t->cell);
	put_cell(t, t->cell.s);
	put_cell(t, export_status(&t->run, o));
	put_say(t, o, OUTCOME_DONE);
	put_say(t, o, OUTCOME_EVIDENCE);
	end_row(t);
}

static void actions_rows(struct table *t)
{
	export_outcomes(&t->run, put_action, t);
}

bool export_actions(const struct record *const *meeting, size_t n,
	enum lang l, struct buf *out, struct fault *f)
{
	(void)f;
	return put_table(meeting, n, l, out, actions_head, actions_rows);
}

/* ---- agenda ---- */

static const char *const agenda_head[] = { N_("meeting"), N_("number"),
	N_("title"), N_("state"), N_("allotted (minutes)"),
	N_("spent (seconds)"), N_("documents"), NULL };

static void put_documents(struct table *t, item_id item)
{
	const char *rest = record_say(t->run.r, item, ITEM_DOCUMENTS), *at;
	size_t n;

	buf_cut(&t->cell, 0);
	while (export_entry_next(&rest, &at, &n)) {
		if (t->cell.n)
			buf_add(&t->cell, "; ");
		buf_addn(&t->cell, at, n);
	}
	put_cell(t, t->cell.s);
}

static void put_agenda_item(void *context, item_id item, const char *number)
{
	struct table *t = context;

	if (!item)
		return;
	begin_row(t);
	put_cell(t, number);
	put_text(t, item, ITEM_TITLE);
	put_say(t, item, ITEM_STATE);
	put_say(t, item, ITEM_ALLOTTED);
	put_say(t, item, ITEM_SPENT);
	put_documents(t, item);
	end_row(t);
}

static void agenda_rows(struct table *t)
{
	export_items(&t->run, put_agenda_item, t);
}

bool export_agenda(const struct record *const *meeting, size_t n,
	enum lang l, struct buf *out, struct fault *f)
{
	(void)f;
	return put_table(meeting, n, l, out, agenda_head, agenda_rows);
}
