/* docdemo.c -- docdemo REPORT FORMAT [--trace] [--columns=N]: a report of
 * sample_doc.h in a format, on standard output. FORMAT "list" gives what
 * must come out of every format: a JSON array with kind, level, number and
 * text or cells of each block. */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "draft/writers.h"

#include "tests/golden/drawn_doc.h"
#include "tests/golden/sample_doc.h"

static void add_json(struct buf *out, const char *s, size_t n)
{
	buf_addc(out, '"');
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '"' || s[i] == '\\')
			buf_addc(out, '\\');
		if ((unsigned char)s[i] < ' ')
			buf_addf(out, "\\u%04x", s[i]);
		else
			buf_addc(out, s[i]);
	}
	buf_addc(out, '"');
}

static void list(const struct doc *d, struct buf *out)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct block *b = &d->block[i];
		const char *s;
		size_t n;

		buf_addf(out, "%s[%d, %d, ", i ? ",\n" : "[", (int)b->kind, b->level);
		add_json(out, b->number, strlen(b->number));
		for (size_t k = 0; doc_cell(b, k, &s, &n); k++) {
			buf_addc(out, ',');
			add_json(out, s, n);
		}
		buf_addc(out, ']');
	}
	buf_add(out, "]\n");
}

int main(int argc, char **argv)
{
	struct write_options o = { .trace = false };
	const struct writer *w;
	struct buf out = BUF_INIT;
	struct fault f = FAULT_INIT;
	struct doc d;
	int status = 0;

	setlocale(LC_ALL, "C.UTF-8");
	if (argc < 3 || (!drawn_doc(argv[1], &d) && !sample_doc(argv[1], &d)))
		return 2;
	for (int i = 3; i < argc; i++) {
		if (!strcmp(argv[i], "--trace"))
			o.trace = true;
		else if (!strncmp(argv[i], "--columns=", 10))
			o.columns = atoi(argv[i] + 10);
	}
	w = writer_named(argv[2]);
	if (!strcmp(argv[2], "list")) {
		list(&d, &out);
	} else if (!w || !w->write(&d, &o, &out, &f)) {
		fprintf(stderr, "docdemo: %s\n", w ? f.text : "no such format");
		status = 1;
	}
	fwrite(out.s, 1, out.n, stdout);
	buf_free(&out);
	doc_close(&d);
	return status;
}
