/* lists.c -- what a report lists: references, people, documents, the agenda.
 *
 *  (1) Lists keep the order of the record, except where a rule sorts them:
 *      delegations stand in the alphabetical order of the language.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "draft/cited.h"
#include "draft/dates.h"
#include "draft/drafting.h"
#include "draft/names.h"
#include "draft/sentence.h"
#include "draft/tables.h"
#include "draft/takes.h"
#include "record/agenda.h"
#include "record/floor.h"

/* A word of the schema by the phrase group: "table.noted". */
static void add_word_of(struct drafting *d, const char *group,
	const char *word, const char *gender, struct buf *out)
{
	struct said said[] = { { "gender", gender, 0 }, { NULL, NULL, 0 } };
	char name[64], key[80];

	if (!*word)
		return;
	snprintf(key, sizeof key, "%s.%s", group, drafting_word(word, name));
	if (phrases_has(d->p, key))
		drafting_phrase(d, key, said, out);
	else
		buf_add(out, word);
}

static void add_word(struct drafting *d, const char *group, const char *word,
	struct buf *out)
{
	add_word_of(d, group, word, "", out);
}

/* ---- references ---- */

/* Instruments of conferences stand before those of a council: those with a
 * year, and then those without. */
void take_mandate(struct drafting *d, const struct form_block *b)
{
	size_t m = d->group.first + d->group.n - 1;
	const struct record *r = d->meeting[m].r;

	(void)b;
	for (int pass = 0; pass < 2; pass++)
		for (item_id i = record_first(r, MEETING, MEETING_MANDATES); i;
		     i = record_next(r, i)) {
			bool year = *record_say(r, i, INSTRUMENT_YEAR);
			struct buf text = BUF_INIT;
			struct block *block;

			if (year == (pass == 1))
				continue;
			name_instrument(d, m, i, true, &text);
			block = drafting_add(d, BLOCK_PARA, &text);
			if (block)
				drafting_trace(d, block, r, i);
			buf_free(&text);
		}
}

/* ---- attendance ---- */

struct attendant {
	size_t category;        /* place of its word in the schema */
	char *body, *name, *post, *mode;
	item_id item;
	size_t meeting;
};

struct attendants { size_t n, cap; struct attendant *at; };

static size_t rank_of(const char *category)
{
	const char *const *words = schema[BODY_CATEGORY].words;
	size_t n = 0;

	while (words[n] && strcmp(words[n], category))
		n++;
	return n;
}

static int in_order(const void *x, const void *y, void *lang)
{
	const struct attendant *a = x, *b = y;
	int order;

	if (a->category != b->category)
		return a->category < b->category ? -1 : 1;
	order = text_collate(a->body, b->body, lang);
	if (!order)
		order = text_collate(a->name, b->name, lang);
	return order ? order : a->item < b->item ? -1 : a->item > b->item;
}

static char *name_of(struct drafting *d, size_t m, const char *value,
	enum naming how)
{
	struct buf b = BUF_INIT;
	char *copy;

	if (*value)
		name_add(d, m, value, how, &b);
	copy = mem_copy(b.s);
	buf_free(&b);
	return copy;
}

static void add_attendant(struct drafting *d, struct attendants *all,
	size_t m, item_id i)
{
	const struct record *r = d->meeting[m].r;
	bool person = record_kind(r, i) == KIND_PERSON;
	const char *body = person ? record_say(r, i, PERSON_BODY) :
		who_value(r, i);
	const char *category = person ? record_say(r, i, PERSON_CATEGORY) :
		record_say(r, i, BODY_CATEGORY);
	item_id of = person ? names_who(d, m, body) : i;
	struct buf mode = BUF_INIT;
	struct attendant *a;

	if (person && !*category && of)
		category = record_say(r, of, BODY_CATEGORY);
	if (person) {
		const char *status = record_say(r, i, PERSON_STATUS);

		add_word(d, "table", *status && strcmp(status, "present") ?
			status : record_say(r, i, PERSON_MODE), &mode);
	}
	if (all->n == all->cap) {
		all->cap = all->cap ? 2 * all->cap : 64;
		all->at = mem_grow(all->at, all->cap * sizeof *all->at);
	}
	a = &all->at[all->n++];
	a->category = rank_of(category);
	a->body = name_of(d, m, body, NAME_TABLE);
	a->name = person ? name_of(d, m, who_value(r, i), NAME_TABLE) :
		mem_copy("");
	a->post = mem_copy(person ? drafting_text(d, r, i, PERSON_POST) : "");
	a->mode = mem_copy(mode.s);
	a->item = i;
	a->meeting = m;
	buf_free(&mode);
}

/* Bodies of which somebody has a row of their own: by item. */
static bool *with_people(struct drafting *d, size_t m)
{
	const struct record *r = d->meeting[m].r;
	bool *has = mem_get(r->n * sizeof *has);

	for (item_id i = record_first(r, MEETING, MEETING_PEOPLE); i;
	     i = record_next(r, i)) {
		const char *body = record_say(r, i, PERSON_BODY);
		item_id of = names_who(d, m, body);

		if (of && !strcmp(who_value(r, of), body))
			has[of] = true;
	}
	return has;
}

static void gather(struct drafting *d, struct attendants *all, size_t m)
{
	const struct record *r = d->meeting[m].r;
	bool *has_people = with_people(d, m);
	item_id i;

	for (i = record_first(r, MEETING, MEETING_PEOPLE); i;
	     i = record_next(r, i))
		add_attendant(d, all, m, i);
	for (i = record_first(r, MEETING, MEETING_BODIES); i;
	     i = record_next(r, i))
		if (!has_people[i])
			add_attendant(d, all, m, i);
	free(has_people);
}

static void free_attendant(struct attendant *a)
{
	free(a->body);
	free(a->name);
	free(a->post);
	free(a->mode);
}

/* A row, unless it stands since block from already, as one of several
 * meetings gave it; then that one has both as its sources. */
static void add_row(struct drafting *d, struct buf *row, size_t from,
	const struct record *r, item_id i)
{
	struct buf sources = BUF_INIT;
	struct block *b = NULL;

	for (size_t n = d->doc->n; !b && n > from; n--)
		if (!strcmp(d->doc->block[n - 1].text, row->s))
			b = &d->doc->block[n - 1];
	if (b) {
		buf_add(&sources, b->sources);
		drafting_source(r, i, &sources);
		b->sources = drafting_keep(d, &sources);
	} else {
		drafting_trace(d, drafting_add(d, BLOCK_ROW, row), r, i);
	}
	buf_free(&sources);
}

void take_attendance(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "body", "name", "post", "mode",
		NULL };
	struct attendants all = { 0, 0, NULL };
	size_t category = (size_t)-1;

	(void)b;
	for (size_t n = 0; n < d->group.n; n++)
		gather(d, &all, d->group.first + n);
	if (all.n)
		qsort_r(all.at, all.n, sizeof *all.at, in_order,
			(char *)lang_code(phrases_lang(d->p)));
	for (size_t n = 0; n < all.n; n++) {
		struct attendant *a = &all.at[n];
		struct buf row = BUF_INIT, lead = BUF_INIT;
		const char *word = schema[BODY_CATEGORY].words[a->category];

		if (a->category != category) {
			category = a->category;
			add_word(d, "category", word ? word : "none", &lead);
			drafting_add(d, BLOCK_LEAD, &lead);
			table_head(d, columns);
		}
		table_cell(&row, a->body);
		table_cell(&row, a->name);
		table_cell(&row, a->post);
		table_cell(&row, a->mode);
		/* Those that are alike stand together. */
		add_row(d, &row, d->doc->n - 1, d->meeting[a->meeting].r,
			a->item);
		free_attendant(a);
		buf_free(&row);
		buf_free(&lead);
	}
	free(all.at);
}

void take_officers(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "role", "name", NULL };
	size_t from = d->doc->n;
	bool head = false;

	(void)b;
	for (size_t n = 0; n < d->group.n; n++) {
		size_t m = d->group.first + n;
		const struct record *r = d->meeting[m].r;

		for (item_id i = d->meeting[m].officers; i;
		     i = record_next(r, i)) {
			struct buf row = BUF_INIT, cell = BUF_INIT;

			if (!head)
				table_head(d, columns);
			head = true;
			add_word_of(d, "role", record_say(r, i, OFFICER_ROLE),
				name_gender(d, m, record_say(r, i,
				OFFICER_WHO)), &cell);
			table_cell(&row, cell.s);
			buf_cut(&cell, 0);
			name_add(d, m, record_say(r, i, OFFICER_WHO),
				NAME_FORMAL, &cell);
			table_cell(&row, cell.s);
			add_row(d, &row, from, r, i);
			buf_free(&row);
			buf_free(&cell);
		}
	}
}

/* ---- documents ---- */

static void add_document(struct drafting *d, size_t m, item_id i)
{
	const struct record *r = d->meeting[m].r;
	const char *revision = record_say(r, i, DOCUMENT_REVISION);
	struct buf row = BUF_INIT, cell = BUF_INIT;

	/* Blank, and so no column, where there is one meeting alone. */
	table_cell(&row, d->group.n > 1 ? record_say(r, MEETING,
		MEETING_NUMBER) : "");
	buf_addf(&cell, "%s%s%s", record_say(r, i, DOCUMENT_SYMBOL),
		*revision ? " " : "", revision);
	table_cell(&row, cell.s);
	table_cell(&row, drafting_text(d, r, i, DOCUMENT_TITLE));
	buf_cut(&cell, 0);
	names_list(d, m, record_say(r, i, DOCUMENT_SOURCE), NAME_TABLE,
		&cell);
	table_cell(&row, cell.s);
	buf_cut(&cell, 0);
	add_word(d, "table", record_say(r, i, DOCUMENT_STATE), &cell);
	table_cell(&row, cell.s);
	drafting_trace(d, drafting_add(d, BLOCK_ROW, &row), r, i);
	buf_free(&row);
	buf_free(&cell);
}

/* Of an item, its documents in one line; of a meeting, a table. */
void take_documents(struct drafting *d, const struct form_block *b)
{
	static const char *const columns[] = { "meeting", "symbol", "subject",
		"source", "state", NULL };
	const struct record *r = d->meeting[d->group.first].r;
	bool head = false;

	(void)b;
	if (d->item) {
		struct buf list = BUF_INIT, text = BUF_INIT;
		struct block *block;

		name_documents(d, d->group.first, record_say(r, d->item,
			ITEM_DOCUMENTS), &list);
		struct said said[] = { { "list", list.s, 0 },
			{ NULL, NULL, 0 } };

		if (list.n)
			drafting_phrase(d, "item.documents", said, &text);
		block = drafting_add(d, BLOCK_PARA, &text);
		if (block)
			drafting_trace(d, block, r, d->item);
		if (block)
			block->anchor = "";
		buf_free(&list);
		buf_free(&text);
		return;
	}
	for (size_t n = 0; n < d->group.n; n++) {
		size_t m = d->group.first + n;
		item_id i;

		r = d->meeting[m].r;
		for (i = record_first(r, MEETING, MEETING_DOCUMENTS); i;
		     i = record_next(r, i)) {
			if (!head)
				table_head(d, columns);
			head = true;
			add_document(d, m, i);
		}
	}
}

/* ---- agenda, liaisons, sittings ---- */

void take_agenda(struct drafting *d, const struct form_block *b)
{
	const struct record *r = d->meeting[d->group.first].r;

	(void)b;
	for (item_id i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i)) {
		struct buf number = BUF_INIT, title = BUF_INIT;
		struct block *block;

		agenda_number(r, i, &number);
		buf_add(&title, drafting_text(d, r, i, ITEM_TITLE));
		block = drafting_add(d, BLOCK_ENTRY, &title);
		if (block) {
			block->number = drafting_keep(d, &number);
			block->level = 1 + (strchr(number.s, '.') != NULL);
			drafting_trace(d, block, r, i);
		}
		buf_free(&number);
		buf_free(&title);
	}
}

void take_liaisons(struct drafting *d, const struct form_block *b)
{
	(void)b;
	for (size_t n = 0; n < d->group.n; n++) {
		size_t m = d->group.first + n;
		const struct record *r = d->meeting[m].r;

		for (item_id i = record_first(r, MEETING, MEETING_LIAISONS); i;
		     i = record_next(r, i)) {
			struct buf to = BUF_INIT, text = BUF_INIT;
			struct buf deadline = BUF_INIT;
			struct block *block;

			names_list(d, m, record_say(r, i, LIAISON_TO),
				NAME_LIST, &to);
			fact_date(d, record_say(r, i, LIAISON_DEADLINE), false,
				&deadline);
			struct said said[] = {
				{ "to", to.s, 0 },
				{ "purpose", record_say(r, i, LIAISON_FOR), 0 },
				{ "title", drafting_text(d, r, i, LIAISON_TITLE), 0 },
				{ "deadline", deadline.s, 0 },
				{ NULL, NULL, 0 }
			};
			drafting_phrase(d, "liaison.text", said, &text);
			sentence_join(d, &text, record_say(r, i, LIAISON_TEXT));
			sentence_stop(d, &text);
			block = drafting_add(d, BLOCK_PARA, &text);
			block->number = drafting_number(d);
			drafting_trace(d, block, r, i);
			buf_free(&to);
			buf_free(&text);
			buf_free(&deadline);
		}
	}
}

static void add_clock(struct drafting *d, const char *key, const char *time,
	const char *date, struct buf *out)
{
	struct buf clock = BUF_INIT, day = BUF_INIT, b = BUF_INIT;
	char wall[9], h[3] = "", mm[3] = "", ymd[11] = "";

	time_of_day(time, false, wall);
	if (!*wall)
		return;
	snprintf(h, sizeof h, "%d", atoi(wall));
	snprintf(mm, sizeof mm, "%.2s", wall + 3);
	struct said parts[] = { { "h", h, 0 }, { "hh", wall, 0 },
		{ "mm", mm, 0 }, { NULL, NULL, 0 } };

	drafting_phrase(d, "date.time", parts, &clock);
	snprintf(ymd, sizeof ymd, "%.10s", date);
	fact_date(d, ymd, false, &day);
	struct said said[] = { { "time", clock.s, 0 }, { "date", day.s, 0 },
		{ NULL, NULL, 0 } };

	drafting_phrase(d, key, said, &b);
	sentence_join(d, out, b.s);
	buf_free(&clock);
	buf_free(&day);
	buf_free(&b);
}

void take_sittings(struct drafting *d, const struct form_block *b)
{
	const struct record *r = d->meeting[d->group.first].r;
	struct buf text = BUF_INIT;
	struct block *block;
	bool first = true;

	(void)b;
	for (item_id i = record_first(r, MEETING, MEETING_SITTINGS); i;
	     i = record_next(r, i)) {
		const char *opened = record_say(r, i, SITTING_OPENED);

		add_clock(d, first ? "sitting.opened" : "sitting.resumed",
			opened, many_count(record_say(r, MEETING,
			MEETING_DATES)) > 1 ? opened : "", &text);
		add_clock(d, !strcmp(record_say(r, i, SITTING_HOW),
			"suspended") ? "sitting.suspended" : "sitting.closed",
			record_say(r, i, SITTING_CLOSED), "", &text);
		first = false;
	}
	block = drafting_add(d, BLOCK_PARA, &text);
	if (block)
		drafting_trace(d, block, r, MEETING);
	if (block)
		block->anchor = "";
	buf_free(&text);
}
