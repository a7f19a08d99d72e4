/* tables.c -- rows of cells, with a head and no empty columns. */
#include "config.h"
#include "draft/tables.h"

#include <stdio.h>
#include <string.h>

#include "draft/drafting.h"

enum { COLUMNS_MAX = 16 };

void table_cell(struct buf *row, const char *text)
{
	if (row->n)
		buf_add(row, CELL_END);
	buf_add(row, *text ? text : " ");
}

void table_head(struct drafting *d, const char *const *columns)
{
	struct buf row = BUF_INIT, b = BUF_INIT;
	char key[80];

	for (; *columns; columns++) {
		buf_cut(&b, 0);
		snprintf(key, sizeof key, "table.%s", *columns);
		drafting_phrase(d, key, NULL, &b);
		table_cell(&row, b.s);
	}
	drafting_add(d, BLOCK_ROW, &row);
	buf_free(&row);
	buf_free(&b);
}

static bool is_blank(const char *s, size_t n)
{
	return !n || (n == 1 && *s == ' ');
}

/* Which columns of the rows from..to have something below the head? */
static void find_filled(const struct doc *d, size_t from, size_t to,
	bool *filled)
{
	const char *at;
	size_t n;

	for (size_t i = from + 1; i < to; i++)
		for (size_t c = 0; c < COLUMNS_MAX &&
		     doc_cell(&d->block[i], c, &at, &n); c++)
			filled[c] |= !is_blank(at, n);
}

static void keep_filled(struct doc *d, struct block *b, const bool *filled)
{
	struct buf row = BUF_INIT;
	const char *at;
	size_t n;
	bool first = true;

	for (size_t c = 0; c < COLUMNS_MAX && doc_cell(b, c, &at, &n); c++) {
		if (!filled[c])
			continue;
		if (!first)
			buf_add(&row, CELL_END);
		buf_addn(&row, at, n);
		first = false;
	}
	b->text = doc_text(d, row.s, row.n);
	buf_free(&row);
}

void tables_trim(struct doc *d)
{
	for (size_t from = 0, to; from < d->n; from = to) {
		bool filled[COLUMNS_MAX] = { false };

		for (to = from; to < d->n && d->block[to].kind == BLOCK_ROW; )
			to++;
		if (to == from) {
			to++;
			continue;
		}
		find_filled(d, from, to, filled);
		for (size_t i = from; i < to; i++)
			keep_filled(d, &d->block[i], filled);
	}
}
