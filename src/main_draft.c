/* main_draft.c -- the commands that draw reports: draft and actions. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "base/ident.h"
#include "draft/data.h"
#include "draft/exports.h"
#include "draft/form.h"
#include "draft/job.h"
#include "draft/report.h"
#include "draft/writers.h"
#include "main.h"
#include "session/session.h"
#include "store/file.h"

/* The meetings of a report, open and in order of time. */
struct meetings {
	size_t n;
	struct session **session;
	const struct record **record;
	const char **path;
};

static bool comes_after(const struct record *a, const struct record *b)
{
	int order = strcmp(record_say(a, MEETING, MEETING_DATES),
		record_say(b, MEETING, MEETING_DATES));

	return order ? order > 0 : record_number(a, MEETING, MEETING_NUMBER,
		0) > record_number(b, MEETING, MEETING_NUMBER, 0);
}

/* The place of the meeting that it is once more; m->n if of none. */
static size_t same_meeting(const struct meetings *m, const struct record *r)
{
	size_t k = 0;

	while (k < m->n && !ident_same(&m->record[k]->item[MEETING].id,
	    &r->item[MEETING].id))
		k++;
	return k;
}

static bool add_meeting(struct meetings *m, const char *path, struct fault *f)
{
	struct session *s = session_open(path, SESSION_WATCH, f);
	size_t at = m->n, same;

	if (!s)
		return false;
	same = same_meeting(m, session_record(s));
	if (same < m->n) {
		fail(f, FAULT_RULE, _("'%s' is the same meeting as '%s'; "
			"name one of them"), path, m->path[same]);
		session_close(s, NULL);
		return false;
	}
	m->session = mem_grow(m->session, (m->n + 1) * sizeof *m->session);
	m->record = mem_grow(m->record, (m->n + 1) * sizeof *m->record);
	m->path = mem_grow(m->path, (m->n + 1) * sizeof *m->path);
	m->session[m->n] = s;
	for (; at && comes_after(m->record[at - 1], session_record(s)); at--) {
		m->record[at] = m->record[at - 1];
		m->path[at] = m->path[at - 1];
	}
	m->record[at] = session_record(s);
	m->path[at] = path;
	m->n++;
	tell_news(s);
	return true;
}

static void close_meetings(struct meetings *m)
{
	for (size_t n = 0; n < m->n; n++)
		session_close(m->session[n], NULL);
	free(m->session);
	free(m->record);
	free(m->path);
}

/* To a file, replaced whole; to a pipe as it is; to a terminal made safe. */
static bool put_out(const struct buf *b, bool binary, const char *path,
	struct fault *f)
{
	if (path && strcmp(path, "-"))
		return file_replace(path, b->s, b->n, NULL, f);
	if (!isatty(STDOUT_FILENO)) {
		fwrite(b->s, 1, b->n, stdout);
		return true;            /* main looks whether it went */
	}
	if (binary)
		return fail(f, FAULT_RULE, _("this format is not for a "
			"terminal: say where it goes with -o FILE"));
	print_line(stdout, b->s);
	return true;
}

static void tell_want(void *context, const char *sentence)
{
	struct buf b = BUF_INIT;

	(void)context;
	buf_addf(&b, "dais: %s", sentence);
	print_line(stderr, b.s);
	buf_free(&b);
}

static void tell_cover(void *context, const char *sentence)
{
	(void)context;
	print_line(stdout, sentence);
}

static const char *suffix_of(const char *path)
{
	const char *point = path ? strrchr(path, '.') : NULL;

	return point && !strchr(point, '/') ? point + 1 : "";
}

/* By --to, else by the suffix of -o, else text. NULL if unknown. */
static const struct writer *writer_for(const struct options *o)
{
	if (o->to)
		return writer_named(o->to);
	for (const struct writer *w = writers; w->name; w++)
		if (!strcmp(w->suffix, suffix_of(o->out)))
			return w;
	return writer_named("text");
}

static const struct export *export_for(const struct options *o)
{
	if (o->to)
		return export_named(o->to);
	for (const struct export *e = exports; e->name && *suffix_of(o->out);
	     e++)
		if (!strcmp(e->suffix, suffix_of(o->out)))
			return e;
	return NULL;
}

static bool draw_report(const struct meetings *m, const struct job *job,
	const struct options *o, struct buf *out, struct fault *f)
{
	struct report_request q = { o->form, o->lang ? lang_read(o->lang) :
		LANG_NONE, job, o->incomplete, m->n, m->record, m->path };
	struct buf styles = BUF_INIT;
	struct doc doc;
	bool ok;

	if (!report_draw(&q, &doc, tell_want, NULL, f))
		return f->code ? false : fail(f, FAULT_RULE, _("nothing is "
			"drafted while these are open; set them, or say "
			"--incomplete to have them marked"));
	if (o->cover) {
		ok = !report_cover(&q, &doc, tell_cover, NULL) ||
			fail(f, FAULT_RULE, _("the report is not whole"));
	} else {
		data_path("styles", &styles);
		struct write_options w = { o->trace, 0, styles.s };

		ok = writer_for(o)->write(&doc, &w, out, f);
	}
	buf_free(&styles);
	doc_close(&doc);
	return ok;
}

/* The language asked for, else the job's, else that of the last minutes. */
static enum lang lang_of(const struct meetings *m, const struct job *job,
	const struct options *o)
{
	if (o->lang)
		return lang_read(o->lang);
	if (job && job->lang)
		return job->lang;
	return record_lang(m->record[m->n - 1]);
}

static bool draw(const struct meetings *m, const struct job *job,
	const struct options *o, struct fault *f)
{
	const struct export *e = export_for(o);
	struct buf out = BUF_INIT;
	bool ok;

	if (e && e->most && m->n > (size_t)e->most)
		ok = fail(f, FAULT_RULE, _("'%s' holds one meeting at a time"),
			e->name);
	else if (e)
		ok = e->write(m->record, m->n, lang_of(m, job, o), &out, f);
	else
		ok = draw_report(m, job, o, &out, f);
	ok = ok && (o->cover || put_out(&out, !e && writer_for(o)->binary,
		o->out, f));
	buf_free(&out);
	return ok;
}

/* Is everything that was asked for known? Says what is not. */
static bool options_known(const struct options *o)
{
	const char *suffix = suffix_of(o->out);
	struct fault f = FAULT_INIT;
	bool known = true;

	if (o->lang && !lang_read(o->lang))
		known = fail(&f, FAULT_RULE, _("the language is one of ar, en, "
			"es, fr, ru and zh"));
	else if (o->to && !writer_named(o->to) && !export_named(o->to))
		known = fail(&f, FAULT_RULE, _("no such format; 'dais draft "
			"--help' lists them"));
	else if (!o->to && *suffix && !export_for(o) &&
	    strcmp(writer_for(o)->suffix, suffix))
		known = fail(&f, FAULT_RULE, _("no format ends in '.%s'; --to "
			"says which it is"), suffix);
	if (!known)
		complain(&f);
	return known;
}

/* Its keys, and whether its minutes can be read; whether its paragraphs find
 * their places is told when it is drawn. */
int check_job(const char *path)
{
	struct fault f = FAULT_INIT;
	struct job job = { .form = NULL };
	int status = job_open(&job, path, LANG_NONE, &f) ? DONE : complain(&f);

	for (size_t i = 0; status == DONE && i < job.minutes_count; i++) {
		if (access(job.minutes[i], R_OK) == 0)
			continue;
		fail_errno(&f, _("cannot open '%s'"), job.minutes[i]);
		snprintf(f.file, sizeof f.file, "%.255s", path);
		status = complain(&f);
	}
	job_close(&job);
	return status;
}

int run_draft(int n, char **names, const struct options *o)
{
	struct fault f = FAULT_INIT;
	struct meetings m = { 0, NULL, NULL, NULL };
	struct job job = { .form = NULL };
	bool from_job = job_is(names[0]), ok = true;

	if (!options_known(o))
		return USAGE;
	if (from_job)
		ok = job_open(&job, names[0], o->lang ? lang_read(o->lang) :
			LANG_NONE, &f);
	for (size_t i = 0; ok && i < job.minutes_count; i++)
		ok = add_meeting(&m, job.minutes[i], &f);
	for (int i = from_job; ok && i < n; i++)
		ok = add_meeting(&m, names[i], &f);
	if (ok && !m.n)
		ok = fail(&f, FAULT_RULE, _("'%s' names no minutes"),
			names[0]);
	ok = ok && draw(&m, from_job ? &job : NULL, o, &f);
	if (!ok)
		complain(&f);
	close_meetings(&m);
	job_close(&job);
	return ok ? DONE : WRONG;
}

int run_actions(int n, char **names, const struct options *o)
{
	struct options as = *o;

	if (!as.form)
		as.form = "actions";
	return run_draft(n, names, &as);
}

static void print_form(void *context, const char *name, const char *about)
{
	struct buf b = BUF_INIT;

	(void)context;
	buf_addf(&b, "  %-18s %s", name, about);
	print_line(stdout, b.s);
	buf_free(&b);
}

void help_on_drafts(void)
{
	printf("\n%s\n", _("Forms:"));
	forms_tell(print_form, NULL);
	printf("\n%s\n", _("Formats of a report:"));
	for (const struct writer *w = writers; w->name; w++)
		printf("  %-18s %s\n", w->name, _(w->help));
	printf("\n%s\n", _("Formats of the record itself:"));
	for (const struct export *e = exports; e->name; e++)
		printf("  %-18s %s\n", e->name, _(e->help));
}
