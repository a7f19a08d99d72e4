/* aside.c -- other hands at the minutes, and what they left in their place. */
#include "config.h"
#include "store/aside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "store/file.h"

void aside_add(struct aside **list, const char *text, size_t n,
	const char *suffix)
{
	struct aside *a = mem_get(sizeof *a);

	a->text = mem_get(n + 1);
	memcpy(a->text, text, n);
	a->n = n;
	snprintf(a->suffix, sizeof a->suffix, "%s", suffix);
	while (*list)
		list = &(*list)->next;
	*list = a;
}

void aside_free(struct aside *a)
{
	free(a->text);
	free(a);
}

/* A name that nothing bears: the clock may be set back. */
static void free_name(const char *yaml, const char *suffix, struct buf *out)
{
	struct stat st;
	int n = 1;

	buf_addf(out, "%s.%s-%lld", yaml, suffix, (long long)clock_now());
	while (lstat(out->s, &st) == 0) {
		buf_cut(out, 0);
		buf_addf(out, "%s.%s-%lld-%d", yaml, suffix,
			(long long)clock_now(), ++n);
	}
}

bool aside_write(const char *yaml, const struct aside *a, struct fault *f)
{
	struct buf path = BUF_INIT;
	bool ok;

	free_name(yaml, a->suffix, &path);
	ok = file_replace(path.s, a->text, a->n, NULL, f);
	buf_free(&path);
	return ok;
}

bool aside_move(const char *yaml, struct buf *as, struct fault *f)
{
	free_name(yaml, "unreadable", as);
	return io_rename(yaml, as->s) == 0 ||
		fail_errno(f, _("cannot move '%s' aside"), yaml);
}

/* An editor may first empty the file and then write it; if it were replaced
 * meanwhile, what is written then would go nowhere. */
bool hands_rest(struct hands *h, const char *path, const struct stat *st)
{
	enum { QUIET_EMPTY = 2000 };
	int64_t now = clock_ticks();

	if (!h->since || !file_unchanged(path, &h->st)) {
		h->st = *st;
		h->since = now;
	}
	if (now - h->since < (st->st_size ? HANDS_QUIET : QUIET_EMPTY))
		return false;
	h->since = 0;
	return true;
}
