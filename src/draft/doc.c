/* doc.c -- a drafted report as a list of blocks. */
#include "config.h"
#include "draft/doc.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

#define obstack_chunk_alloc mem_get
#define obstack_chunk_free free

void doc_open(struct doc *d, enum lang l)
{
	memset(d, 0, sizeof *d);
	obstack_init(&d->pool);
	d->lang = l;
	d->title = d->symbol = d->date = "";
}

void doc_close(struct doc *d)
{
	obstack_free(&d->pool, NULL);
	free(d->block);
	memset(d, 0, sizeof *d);
}

struct block *doc_add(struct doc *d, enum block_kind kind)
{
	struct block *b;

	if (d->n == d->cap) {
		d->cap = d->cap ? 2 * d->cap : 64;
		d->block = mem_grow(d->block, d->cap * sizeof *d->block);
	}
	b = &d->block[d->n++];
	*b = (struct block){ .kind = kind, .level = 1, .lang = d->lang,
		.number = "", .text = "", .anchor = "", .sources = "" };
	return b;
}

const char *doc_text(struct doc *d, const char *s, size_t n)
{
	return obstack_copy0(&d->pool, s, n);
}

/* By anchor, and of the same one by place. */
static int by_anchor(const void *a, const void *b)
{
	const struct block *x = *(struct block *const *)a;
	const struct block *y = *(struct block *const *)b;
	int order = strcmp(x->anchor, y->anchor);

	return order ? order : x < y ? -1 : x > y;
}

void doc_anchor_once(struct doc *d)
{
	struct block **all = mem_get((d->n + 1) * sizeof *all);
	const char *before = "";

	for (size_t n = 0; n < d->n; n++)
		all[n] = &d->block[n];
	qsort(all, d->n, sizeof *all, by_anchor);
	for (size_t n = 0; n < d->n; n++) {
		if (!strcmp(before, all[n]->anchor))
			all[n]->anchor = "";
		else
			before = all[n]->anchor;
	}
	free(all);
}

bool doc_cell(const struct block *row, size_t n, const char **at,
	size_t *length)
{
	const char *s = row->text;

	for (; n; n--) {
		s = strchr(s, CELL_END[0]);
		if (!s)
			return false;
		s++;
	}
	*at = s;
	*length = strcspn(s, CELL_END);
	return true;
}
