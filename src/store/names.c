/* names.c -- the names of minutes: what stands or would stand at one. */
#include "config.h"
#include "store/names.h"

#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/file.h"
#include "store/load.h"
#include "store/minutes.h"

bool name_leads(const char *path, struct fault *f)
{
	struct stat st;

	if (stat(path, &st) == 0 || lstat(path, &st) < 0)
		return true;
	return fail(f, FAULT_SYSTEM, _("'%s' is a symbolic link that leads "
		"nowhere"), path);
}

bool name_is_free(const char *path, struct fault *f)
{
	struct buf journal = BUF_INIT;
	struct stat st;
	bool ok = name_leads(path, f);

	journal_path(path, 1, &journal);
	if (ok && lstat(path, &st) == 0)
		ok = fail(f, FAULT_SYSTEM, _("'%s' is there already; name a "
			"new file"), path);
	else if (ok && lstat(journal.s, &st) == 0 && st.st_size)
		ok = fail(f, FAULT_SYSTEM, _("'%s' is there already, the "
			"history of other minutes; name a new file"),
			journal.s);
	buf_free(&journal);
	return ok;
}

static bool is_minutes(const char *path)
{
	struct minutes_info info = { .want_lines = false };
	struct buf text = BUF_INIT;
	struct record r;
	struct stat st;
	bool ok;

	if (stat(path, &st) < 0)
		return false;
	record_open(&r);
	ok = file_read(path, MINUTES_SIZE_MAX, &text, NULL, NULL) &&
		minutes_read(text.s, text.n, &r, &info, NULL, NULL, NULL);
	record_close(&r);
	buf_free(&text);
	return ok;
}

static bool same_file(const char *a, const char *b)
{
	struct stat one, two;

	return stat(a, &one) == 0 && stat(b, &two) == 0 &&
		one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

bool name_shared(const char *path, struct buf *other)
{
	static const char *const ends[] = { ".yaml", ".yml", "", NULL };

	for (const char *const *end = ends; *end; end++) {
		buf_cut(other, 0);
		file_stem(path, other);
		buf_add(other, *end);
		if (strcmp(other->s, path) && !same_file(other->s, path) &&
		    is_minutes(other->s))
			return true;
	}
	buf_cut(other, 0);
	return false;
}
