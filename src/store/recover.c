/* recover.c -- all that can be saved, from any mixture of damaged files. */
#include "config.h"
#include "store/recover.h"

#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "store/file.h"
#include "store/load.h"
#include "store/minutes.h"
#include "store/names.h"
#include "store/spool.h"

/* Every line that is not good, by its number. */
static void report_damage(const struct loaded *l, struct buf *report)
{
	struct scan s = { l->text.s, l->text.n, 0, 0, l->id };
	struct line line;
	size_t good = 0;

	while (scan_next(&s, &line)) {
		if (line.state == LINE_GOOD)
			good++;
		else if (line.state == LINE_DAMAGED && line.number > 1)
			buf_addf(report, _("line %d of the journal (%zu "
				"bytes) is damaged or was cut off\n"),
				line.number, line.n);
		else if (line.state == LINE_TORN && line.n > 1)
			buf_addf(report, _("line %d of the journal was cut "
				"off by a crash\n"), line.number);
	}
	buf_addf(report, _("good lines of the journal: %zu; changes among them: "
		"%zu\n"), good, l->n);
}

/* A merge of what somebody changed outside, where it fits. */
static void take_outside(struct loaded *l, struct buf *report)
{
	struct batch b;
	size_t conflicts;

	if (!l->has_outside)
		return;
	batch_begin(&b, &l->record, "edited outside", "recover", 0);
	conflicts = l->strayed ? batch_join(&b, &l->outside) :
		batch_difference(&b, &l->outside, &l->base);
	if (!batch_end(&b))
		conflicts++;
	buf_addf(report, _("the minutes were changed by hand; changes taken: %zu, "
		"left as the journal has them: %zu\n"), b.n, conflicts);
	batch_free(&b);
}

bool recover_to(const char *yaml, const char *out, struct buf *report,
	struct fault *f)
{
	struct loaded l;
	struct spool *spool;
	struct buf text = BUF_INIT;
	const char *lines;
	size_t n;
	bool ok;

	if (!name_leads(out, f))
		return false;
	if (access(out, F_OK) == 0)
		return fail(f, FAULT_SYSTEM, _("'%s' is there already; name "
			"a new file"), out);
	if (!load_meeting(yaml, &l, f))
		return false;
	if (!l.has_minutes && !l.segments) {
		load_free(&l);
		return fail(f, FAULT_SYSTEM, _("there is no '%s'"), yaml);
	}
	if (l.has_journal) {
		spool = spool_open(&l.id, f);
		lines = spool_lines(spool, &n);
		load_pending(&l, lines, n);
		spool_close(spool, false);
		f->code = FAULT_NONE;
	}
	buf_add(report, l.news.s);
	report_damage(&l, report);
	if (l.refused)
		buf_addf(report, _("changes that fitted only in part: %zu\n"),
			l.refused);
	take_outside(&l, report);
	ok = minutes_write(&l.record, NULL, 0, &text) &&
		file_replace(out, text.s, text.n, NULL, f);
	if (ok)
		buf_addf(report, _("written to '%s'\n"), out);
	buf_free(&text);
	load_free(&l);
	return ok;
}
