/* drawing.c -- small minutes and jobs, drawn for a test. */
#include "config.h"
#include "tests/unit/drawing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "draft/writers.h"
#include "store/minutes.h"

#include "tests/unit/unit.h"

static void tell_issue(void *context, const struct fault *f)
{
	(void)context;
	print_error("minutes:%d:%d: %s\n", f->line, f->column, f->text);
}

static void tell(void *context, const char *sentence)
{
	struct buf *out = context;

	buf_addf(out, "%s\n", sentence);
}

static void read_minutes(struct record *r, const char *text)
{
	struct minutes_info info = { .want_lines = false };
	struct fault f = FAULT_INIT;

	record_open(r);
	if (!minutes_read(text, strlen(text), r, &info, tell_issue, NULL, &f))
		tell_issue(NULL, &f);
	assert_int_equal(f.code, FAULT_NONE);
	assert_int_equal(info.issues, 0);
}

/* The text as a file of that name in the working folder of the test. */
static void put_file(const char *name, const char *text)
{
	FILE *to = fopen(name, "w");

	assert_non_null(to);
	fputs(text, to);
	assert_int_equal(fclose(to), 0);
}

static void list_blocks(struct drawing *d)
{
	for (size_t i = 0; i < d->doc.n; i++) {
		const struct block *b = &d->doc.block[i];

		for (size_t n = 0; b->kind == BLOCK_ENTRY &&
		     n < (size_t)b->level; n++)
			buf_add(&d->text, "  ");
		buf_addf(&d->text, "%s%s%s\n", b->number,
			*b->number ? " " : "", b->text);
	}
}

void draw(struct drawing *d)
{
	static const char *const paths[] = { "a.yaml", "b.yaml", "c.yaml" };
	const struct record *meeting[DRAWN_MOST];
	struct report_request q = { .form = d->form, .lang = d->lang,
		.incomplete = d->incomplete, .meeting = meeting,
		.path = paths };
	char form[32], job[32];

	snprintf(form, sizeof form, "form-%d.yaml", (int)getpid());
	snprintf(job, sizeof job, "job-%d.yaml", (int)getpid());
	d->text = d->told = d->cover = (struct buf)BUF_INIT;
	d->f = (struct fault)FAULT_INIT;
	for (d->n = 0; d->n < DRAWN_MOST && d->minutes[d->n]; d->n++) {
		read_minutes(&d->record[d->n], d->minutes[d->n]);
		meeting[d->n] = &d->record[d->n];
	}
	q.n = d->n;
	d->ok = true;
	if (d->job_text) {
		put_file(job, d->job_text);
		d->ok = d->has_job = job_open(&d->job, job, d->lang, &d->f);
		q.job = &d->job;
	}
	if (d->form_text) {
		put_file(form, d->form_text);
		q.form = form;
	}
	if (d->ok && d->n)
		d->ok = report_draw(&q, &d->doc, tell, &d->told, &d->f);
	if (d->ok && d->n) {
		list_blocks(d);
		d->uncovered = report_cover(&q, &d->doc, tell, &d->cover);
	}
	unlink(form);
	unlink(job);
}

void draw_close(struct drawing *d)
{
	if (d->ok && d->n)
		doc_close(&d->doc);
	for (size_t n = 0; n < d->n; n++)
		record_close(&d->record[n]);
	if (d->has_job)
		job_close(&d->job);
	buf_free(&d->text);
	buf_free(&d->told);
	buf_free(&d->cover);
}

void draw_as(struct drawing *d, const char *format, bool trace,
	struct buf *out)
{
	struct write_options o = { .trace = trace };
	struct fault f = FAULT_INIT;

	assert_true(writer_named(format)->write(&d->doc, &o, out, &f));
}

void draw_fault(const struct drawing *d, struct buf *out)
{
	fault_print(&d->f, out);
}

void assert_in(const char *text, const char *wanted)
{
	if (!strstr(text, wanted))
		print_error("not there: %s\nin:\n%s\n", wanted, text);
	assert_non_null(strstr(text, wanted));
}

void assert_not_in(const char *text, const char *unwanted)
{
	if (strstr(text, unwanted))
		print_error("there: %s\nin:\n%s\n", unwanted, text);
	assert_null(strstr(text, unwanted));
}

static void assert_drawn(struct drawing *d)
{
	struct buf b = BUF_INIT;

	draw_fault(d, &b);
	if (!d->ok)
		print_error("not drawn: %s\n%s", b.s, d->told.s);
	buf_free(&b);
	assert_true(d->ok);
}

void assert_says(struct drawing *d, const char *wanted)
{
	assert_drawn(d);
	assert_in(d->text.s, wanted);
}

void assert_is_silent_on(struct drawing *d, const char *unwanted)
{
	assert_drawn(d);
	assert_not_in(d->text.s, unwanted);
}

void assert_before(struct drawing *d, const char *first, const char *second)
{
	assert_says(d, first);
	assert_says(d, second);
	if (strstr(d->text.s, first) > strstr(d->text.s, second))
		print_error("%s\nis behind: %s\nin:\n%s\n", first, second,
			d->text.s);
	assert_true(strstr(d->text.s, first) < strstr(d->text.s, second));
}

void assert_claims(enum lang lang, const struct claim *claims, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct drawing d = { .form = "cwg-chair",
			.lang = lang, .minutes = { claims[i].minutes } };

		draw(&d);
		assert_says(&d, claims[i].says);
		draw_close(&d);
	}
}

size_t times(const char *text, const char *words)
{
	size_t n = 0;

	while ((text = strstr(text, words))) {
		text++;
		n++;
	}
	return n;
}
