/* job.c -- a report to be drawn, read from a file. */
#include "config.h"
#include "draft/job.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/file.h"

enum { JOB_SIZE_MAX = 4 << 20 };

static const char *const keys[] = { "report", "form", "language", "minutes",
	"target", "session", "session-place", "session-dates", "agenda-item",
	"symbol", "date", "original", "action", "signatory", "phrases",
	"paragraphs", "note", NULL };
static const char *const paragraph_keys[] = { "section", "after", "replace",
	"omit", "text", "source", NULL };
static const char *const signatory_keys[] = { "who", "role", "name", NULL };

/* A path beside the job's own. */
static char *beside(const char *job, const char *path)
{
	const char *slash = strrchr(job, '/');
	struct buf b = BUF_INIT;
	char *copy;

	if (*path != '/' && slash)
		buf_addn(&b, job, (size_t)(slash - job) + 1);
	buf_add(&b, path);
	copy = mem_copy(b.s);
	buf_free(&b);
	return copy;
}

/* Is it a text, or texts by language? */
static bool is_said(struct data *d, yaml_node_t *at)
{
	if (at->type != YAML_MAPPING_NODE)
		return data_text(at) != NULL;
	for (size_t n = 0; data_key(d, at, n); n++)
		if (!lang_read(data_text(data_key(d, at, n)) ?
		    data_text(data_key(d, at, n)) : "") ||
		    !data_text(data_value(d, at, n)))
			return false;
	return true;
}

/* All keys but those that hold lists and mappings of their own. */
static bool check_texts(struct data *d, yaml_node_t *map, struct fault *f)
{
	static const char *const others[] = { "minutes", "signatory",
		"phrases", "paragraphs", "session-dates" };

	for (size_t n = 0; data_key(d, map, n); n++) {
		const char *key = data_text(data_key(d, map, n));
		yaml_node_t *at = data_value(d, map, n);
		bool other = false;

		for (size_t i = 0; i < sizeof others / sizeof *others; i++)
			other |= !strcmp(key, others[i]);
		if (!other && !is_said(d, at))
			return data_fail(d, at, f, _("a text belongs here"));
	}
	return true;
}

static bool check_date(struct data *d, yaml_node_t *at, struct fault *f)
{
	const char *text = at ? data_text(at) : NULL;

	return !text || !*text || date_valid(text) || data_fail(d, at, f,
		_("'%.40s' is no date; write it as 2017-03-01"), text);
}

/* A list of the days of the session; words instead stand as they are. */
static bool check_session(struct data *d, yaml_node_t *list, struct fault *f)
{
	const char *first = NULL, *text;
	yaml_node_t *at;

	if (!list || list->type != YAML_SEQUENCE_NODE)
		return true;
	for (size_t n = 0; (at = data_at(d, list, n)); n++) {
		if (!check_date(d, at, f))
			return false;
		text = data_text(at);
		if (first && text && strcmp(text, first) < 0)
			return data_fail(d, at, f,
				_("the last day is before the first"));
		first = first ? first : text;
	}
	return true;
}

static bool read_minutes(struct job *j, yaml_node_t *list, struct fault *f)
{
	struct data *d = &j->data;
	yaml_node_t *at;

	for (size_t n = 0; (at = data_at(d, list, n)); n++) {
		if (!data_text(at) || !*data_text(at))
			return data_fail(d, at, f,
				_("the path of a minutes file belongs here"));
		j->minutes = mem_grow(j->minutes,
			(n + 1) * sizeof *j->minutes);
		j->minutes[n] = beside(d->path, data_text(at));
		j->minutes_count = n + 1;
	}
	return true;
}

static bool read_paragraph(struct job *j, yaml_node_t *map,
	struct job_paragraph *p, struct fault *f)
{
	struct data *d = &j->data;
	int places;

	if (!data_keys(d, map, paragraph_keys, f))
		return false;
	*p = (struct job_paragraph){
		.section = data_text(data_get(d, map, "section")),
		.after = data_text(data_get(d, map, "after")),
		.replace = data_text(data_get(d, map, "replace")),
		.omit = data_text(data_get(d, map, "omit")),
		.text = data_said(d, data_get(d, map, "text"), j->lang),
		.source = data_text(data_get(d, map, "source")),
		.line = (int)map->start_mark.line + 1,
		.column = (int)map->start_mark.column + 1 };
	if (!p->source)
		p->source = "";
	places = !!p->section + !!p->after + !!p->replace + !!p->omit;
	if (places != 1)
		return data_fail(d, map, f, _("a paragraph needs one of "
			"'section', 'after', 'replace' and 'omit'"));
	if (!p->omit && (!p->text || !*p->text))
		return data_fail(d, map, f, _("a paragraph needs its 'text'"));
	return true;
}

static bool read_paragraphs(struct job *j, yaml_node_t *list, struct fault *f)
{
	yaml_node_t *at;

	for (size_t n = 0; (at = data_at(&j->data, list, n)); n++) {
		j->paragraph = mem_grow(j->paragraph,
			(n + 1) * sizeof *j->paragraph);
		if (!read_paragraph(j, at, &j->paragraph[n], f))
			return false;
		j->paragraphs_count = n + 1;
	}
	return true;
}

static bool read_job(struct job *j, enum lang l, struct fault *f)
{
	struct data *d = &j->data;
	yaml_node_t *root = data_root(d), *at;

	if (!data_keys(d, root, keys, f) || !check_texts(d, root, f))
		return false;
	at = data_get(d, root, "form");
	if (at && data_text(at) && *data_text(at))
		j->form = data_is_path(data_text(at)) ?
			beside(d->path, data_text(at)) :
			mem_copy(data_text(at));
	at = data_get(d, root, "language");
	j->lang = at && data_text(at) ? lang_read(data_text(at)) : LANG_NONE;
	if (at && !j->lang)
		return data_fail(d, at, f, _("the language is one of ar, en, "
			"es, fr, ru and zh"));
	if (l)
		j->lang = l;
	if (!check_date(d, data_get(d, root, "date"), f) ||
	    !check_session(d, data_get(d, root, "session-dates"), f))
		return false;
	at = data_get(d, root, "signatory");
	if (at && (!data_keys(d, at, signatory_keys, f) ||
	    !check_texts(d, at, f)))
		return false;
	return read_minutes(j, data_get(d, root, "minutes"), f) &&
		read_paragraphs(j, data_get(d, root, "paragraphs"), f);
}

bool job_open(struct job *j, const char *path, enum lang l, struct fault *f)
{
	memset(j, 0, sizeof *j);
	if (!data_open(&j->data, path, "report", f))
		return false;
	if (read_job(j, l, f))
		return true;
	job_close(j);
	return false;
}

void job_close(struct job *j)
{
	for (size_t n = 0; n < j->minutes_count; n++)
		free(j->minutes[n]);
	free(j->minutes);
	free(j->form);
	free(j->paragraph);
	if (j->data.path)
		data_close(&j->data);
	memset(j, 0, sizeof *j);
}

bool job_is(const char *path)
{
	struct buf text = BUF_INIT;
	const char *line = NULL;
	bool is;

	if (file_read(path, JOB_SIZE_MAX, &text, NULL, NULL))
		line = text.s;
	if (line && !strncmp(line, "\xEF\xBB\xBF", 3))
		line += 3;
	/* Its first line that is neither empty nor a remark. */
	while (line && *line && strchr("#\r\n-", *line)) {
		line = strchr(line, '\n');
		line = line ? line + 1 : NULL;
	}
	is = line && !strncmp(line, "report:", 7);
	buf_free(&text);
	return is;
}

const char *job_says(const struct job *j, const char *name, enum lang l)
{
	struct data *d = (struct data *)&j->data;
	const char *point = strchr(name, '.'), *text;
	yaml_node_t *at;
	char key[64];

	if (!d->path)
		return "";
	snprintf(key, sizeof key, "%.*s",
		(int)(point ? point - name : (long)strlen(name)), name);
	at = data_get(d, data_root(d), key);
	if (point)
		at = data_get(d, at, point + 1);
	text = data_said(d, at, l);
	return text ? text : "";
}

void job_dates(const struct job *j, const char *name, struct buf *out)
{
	struct data *d = (struct data *)&j->data;
	yaml_node_t *list, *at;

	list = d->path ? data_get(d, data_root(d), name) : NULL;
	for (size_t n = 0; list && (at = data_at(d, list, n)); n++)
		if (data_text(at))
			buf_addf(out, "%s%s", out->n ? "\n" : "",
				data_text(at));
}

void *job_phrases(struct job *j)
{
	return j->data.path ? data_get(&j->data, data_root(&j->data),
		"phrases") : NULL;
}
