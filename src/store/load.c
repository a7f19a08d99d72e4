/* load.c -- a meeting from its files, whatever state they are in. */
#include "config.h"
#include "store/load.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/i18n.h"
#include "store/file.h"
#include "store/minutes.h"

void journal_path(const char *yaml, unsigned segment, struct buf *out)
{
	file_stem(yaml, out);
	buf_add(out, ".journal");
	if (segment > 1)
		buf_addf(out, "-%u", segment);
}

bool journal_path_home(const struct ident *id, unsigned segment,
	struct buf *out, struct fault *f)
{
	char name[IDENT_SIZE];

	if (!file_state_folder(out, f))
		return false;
	ident_write(id, name);
	buf_addf(out, "/%s.journal-%u", name, segment);
	return true;
}

static void news(struct loaded *l, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

static void news(struct loaded *l, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	sentence_add(&l->news, fmt, ap);
	va_end(ap);
}

/* ---- the journal ---- */

static void add_entry(struct loaded *l, uint64_t seq, size_t offset, size_t n)
{
	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 256;
		l->entry = mem_grow(l->entry, l->cap * sizeof *l->entry);
	}
	l->entry[l->n++] = (struct entry){ seq, offset, n };
}

/* What the journal last said the minutes file was, and whether whoever wrote
 * the journal had done with it. */
struct written { bool known, closed; uint64_t sequence; size_t size;
	uint32_t crc; };

static bool begins(const struct line *l, const char *with)
{
	return l->json_n >= strlen(with) &&
		!memcmp(l->json, with, strlen(with));
}

/* Enter the batches of text[0..n), which stands or would stand at from in the
 * whole journal. A line that was torn by a crash and closed by the next
 * session's guard looks damaged; no number is missing then. */
static void take_lines(struct loaded *l, const char *text, size_t n,
	size_t from, struct written *w)
{
	struct scan s = { text, n, 0, 0, l->id };
	struct line line;
	uint64_t last = l->n ? l->entry[l->n - 1].seq : 0;
	int suspect = 0;

	while (scan_next(&s, &line)) {
		if (line.state == LINE_DAMAGED && !suspect)
			suspect = line.number;
		if (line.state != LINE_GOOD)
			continue;
		w->known |= line_minutes(&line, &w->sequence, &w->size,
			&w->crc);
		w->closed = begins(&line, "{\"closed\"") || (w->closed &&
			begins(&line, "{\"minutes\""));
		/* Every line bears the number of the last batch. */
		if (line.seq > last + line_is_batch(&line)) {
			uint64_t to = line.seq - line_is_batch(&line);

			l->damaged++;
			news(l, _("journal line %d is damaged: changes %llu "
				"to %llu are missing from it"), suspect ?
				suspect : line.number,
				(unsigned long long)last + 1,
				(unsigned long long)to);
			last = to;
		}
		if (line_is_batch(&line) && line.seq > last) {
			last = line.seq;
			add_entry(l, line.seq, from + line.offset, line.n);
		}
		suspect = 0;
	}
	l->torn = n && text[n - 1] != '\n';
	if (suspect && !l->torn) {
		l->damaged++;
		news(l, _("journal line %d is damaged; it was the last"),
			suspect);
	}
}

/* A file by the name of a segment that is none of this journal, or none that
 * can be read by halves. */
static bool is_strange(struct loaded *l, const char *path, unsigned segment,
	const char *text, size_t n)
{
	unsigned format = scan_format(text, n);
	struct scan s;

	if (format > JOURNAL_FORMAT) {
		news(l, _("'%s' is of format %u; this dais reads format %d"),
			path, format, JOURNAL_FORMAT);
		l->newer = true;
	} else if (segment == 1 || ident_none(&l->id) ||
	    !scan_begin(&s, text, n, NULL) || salt_same(&s.id, &l->id)) {
		return false;
	} else {
		news(l, _("'%s' is of another journal; it is left out"), path);
	}
	l->damaged++;
	return true;
}

static bool take_segment(struct loaded *l, const char *path, unsigned segment,
	const char *text, size_t n, size_t from, struct written *w)
{
	struct ident minutes = l->record.item[MEETING].id;
	struct scan s;

	if (is_strange(l, path, segment, text, n))
		return false;
	if (scan_begin(&s, text, n, &minutes)) {
		if (segment == 1) {
			l->id = s.id;
			record_rename(&l->record, &minutes);
		}
		l->has_journal = true;
	} else if (n) {
		news(l, _("the first line of '%s' is damaged"), path);
		l->damaged++;
		s.id = l->id;
		if (ident_none(&l->id) && scan_guess(&s, text, n, &minutes)) {
			l->id = s.id;
			record_rename(&l->record, &minutes);
		}
	}
	l->segments = segment;
	take_lines(l, text, n, from, w);
	return true;
}

/* It cannot be read: is something else in its place? */
static bool no_segment(struct loaded *l, const char *path)
{
	struct stat st;

	if (lstat(path, &st) < 0 || S_ISREG(st.st_mode))
		return false;
	if (S_ISLNK(st.st_mode))
		news(l, _("'%s' is a symbolic link; no journal is kept behind "
			"one"), path);
	else
		news(l, _("'%s' is no regular file"), path);
	l->damaged++;
	return false;
}

static bool read_segment(struct loaded *l, const char *path, unsigned segment,
	struct written *w)
{
	size_t from = l->text.n;

	if (!file_read(path, JOURNAL_MAX, &l->text, NULL, NULL))
		return no_segment(l, path);
	if (!take_segment(l, path, segment, l->text.s + from,
	    l->text.n - from, from, w)) {
		buf_cut(&l->text, from);
		return false;
	}
	if (l->torn)
		buf_addc(&l->text, '\n');
	return true;
}

/* The same, looked at only: a large journal is not copied. */
static bool look_at_segment(struct loaded *l, const char *path,
	unsigned segment, struct written *w)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	struct stat st;
	void *text = MAP_FAILED;
	size_t n = 0;
	bool ours;

	if (fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
		n = (size_t)st.st_size;
		text = mmap(NULL, n + !n, PROT_READ, MAP_PRIVATE |
			MAP_POPULATE, fd, 0);
	}
	if (fd >= 0)
		close(fd);
	if (text == MAP_FAILED)
		return no_segment(l, path);
	ours = take_segment(l, path, segment, text, n, 0, w);
	munmap(text, n + !n);
	return ours;
}

typedef bool segment_taker(struct loaded *l, const char *path,
	unsigned segment, struct written *w);

static void read_journal(struct loaded *l, const char *link,
	segment_taker *take, struct written *w)
{
	struct buf path = BUF_INIT;
	char *real = realpath(link, NULL);
	const char *yaml = real ? real : link;
	bool more = true;

	for (unsigned k = 1; more; k++) {
		buf_cut(&path, 0);
		journal_path(yaml, k, &path);
		more = take(l, path.s, k, w);
		if (more || k == 1)
			continue;
		buf_cut(&path, 0);
		if (journal_path_home(&l->id, k, &path, NULL))
			more = take(l, path.s, k, w);
	}
	free(real);
	buf_free(&path);
}

/* ---- replay ---- */

/* Do the act on r, as far as it fits; false: not all of it does. */
static bool replay_one(const struct loaded *l, const struct entry *e,
	struct record *r)
{
	struct scan s = { l->text.s + e->offset, e->n, 0, 0, l->id };
	struct line line;
	struct fault f = FAULT_INIT;
	struct batch b;
	bool whole;

	if (!scan_next(&s, &line) || !line_batch(&line, r, &b, &f))
		return false;
	whole = batch_apply(&b, &f);
	if (!whole) {
		/* The forgotten numbers must be given out anew. */
		batch_free(&b);
		line_batch(&line, r, &b, NULL);
		whole = batch_salvage(&b) == 0;
	}
	batch_free(&b);
	return whole;
}

static void replay(struct loaded *l, uint64_t after, uint64_t to)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->entry[i].seq > after && l->entry[i].seq <= to) {
			l->refused += !replay_one(l, &l->entry[i], &l->record);
			l->recovered++;
		}
}

bool load_at(const struct loaded *l, uint64_t sequence, struct record *r)
{
	uint64_t seq = 0;

	record_rename(r, &l->record.item[MEETING].id);
	for (size_t i = 0; i < l->n && seq < sequence; i++)
		if (l->entry[i].seq != ++seq ||
		    !replay_one(l, &l->entry[i], r))
			return false;
	return seq == sequence;
}

/* ---- the two together ---- */

static void replace_record(struct loaded *l, struct record *with)
{
	record_close(&l->record);
	l->record = *with;
}

/* Minutes and journal fit: take the minutes, then what came after. */
static void load_fast(struct loaded *l, struct record *minutes)
{
	uint64_t from = minutes->seq;

	replace_record(l, minutes);
	replay(l, from, UINT64_MAX);
}

/* Somebody changed the minutes: the journal is the record, and what the file
 * says against what it said then is set aside for the session. */
static void load_edited(struct loaded *l, struct record *minutes,
	uint64_t sequence, bool whole)
{
	replay(l, 0, sequence);
	l->recovered = 0;
	record_copy(&l->record, &l->base);
	replay(l, sequence, UINT64_MAX);
	l->strayed = whole && record_strayed(&l->record, minutes, &l->base,
		l->ids_given);
	l->outside = *minutes;
	l->has_outside = true;
}

static void load_journal_only(struct loaded *l)
{
	replay(l, 0, UINT64_MAX);
	l->recovered = 0;
}

/* Do the minutes hold more than the journal? */
static bool journal_short(struct loaded *l, const struct minutes_info *info)
{
	uint64_t last = l->n ? l->entry[l->n - 1].seq : 0;

	if (last >= info->sequence)
		return false;
	news(l, _("the journal ends with change %llu, but the minutes hold "
		"%llu"), (unsigned long long)last,
		(unsigned long long)info->sequence);
	l->damaged++;
	return true;
}

static void choose(struct loaded *l, struct record *minutes,
	const struct minutes_info *info, const struct written *w)
{
	bool same = w->known && l->yaml.n == w->size &&
		file_crc(l->yaml.s, l->yaml.n) == w->crc;
	bool ours = info->has_journal && ident_same(&info->journal, &l->id);
	uint64_t base = ours ? info->sequence : w->known ? w->sequence : 0;
	/* If a part of the history is lost, who knows what was taken out. */
	bool whole = !l->damaged;
	bool less = ours && journal_short(l, info);

	if (info->has_journal && !ours)
		news(l, _("the journal beside the minutes is not the one they "
			"were made with"));
	/* Not if batches are missing: then the difference makes the history
	 * whole again. */
	if (!w->known && ours && !less)
		same = true;            /* the journal's word was torn off */
	if (same && ours) {
		load_fast(l, minutes);
	} else if (same) {
		load_journal_only(l);   /* written by hand, taken in since */
		record_close(minutes);
	} else {
		load_edited(l, minutes, base, whole && (!less || w->closed));
	}
}

/* Is the journal that of another meeting? One that these minutes were only
 * not made with may still be theirs: they have been at another desk. */
static bool is_foreign(const struct loaded *l, const struct record *minutes,
	const struct minutes_info *info)
{
	bool other = info->has_journal ? !ident_same(&info->journal, &l->id) :
		info->named;

	return other && !ident_same(&minutes->item[MEETING].id,
		&l->record.item[MEETING].id);
}

static void leave_journal(struct loaded *l)
{
	news(l, _("the journal beside the minutes is not the one they were "
		"made with, but that of another meeting; it is left out"));
	buf_cut(&l->text, 0);
	l->n = 0;
	l->segments = 0;
	l->has_journal = l->torn = false;
}

static bool read_minutes(struct loaded *l, const char *yaml,
	struct record *minutes, struct minutes_info *info, struct fault *f)
{
	if (access(yaml, F_OK) < 0)
		return false;
	l->has_minutes = true;
	if (!file_read(yaml, MINUTES_SIZE_MAX, &l->yaml, &l->seen, f)) {
		l->seen.st_ino = 0;             /* as good as not seen */
		buf_cut(&l->yaml, 0);
		return false;
	}
	record_open(minutes);
	if (minutes_read(l->yaml.s, l->yaml.n, minutes, info, NULL, NULL, f)) {
		l->readable = true;
		l->ids_given = info->ids_given;
		return true;
	}
	record_close(minutes);
	snprintf(f->file, sizeof f->file, "%.255s", yaml);
	return false;
}

/* Nothing is there yet. */
static void load_begin(struct loaded *l)
{
	memset(l, 0, sizeof *l);
	l->text = l->yaml = l->news = (struct buf)BUF_INIT;
	record_open(&l->record);
}

bool load_meeting(const char *yaml, struct loaded *l, struct fault *f)
{
	struct record minutes;
	struct minutes_info info = { .has_journal = false };
	struct written w = { .known = false };
	struct buf why = BUF_INIT;
	bool readable;

	load_begin(l);
	f->code = FAULT_NONE;
	readable = read_minutes(l, yaml, &minutes, &info, f);
	if (readable && info.has_journal)
		l->id = info.journal;
	read_journal(l, yaml, read_segment, &w);
	if (l->newer) {
		/* To take a part of it for the whole would be to lose it. */
		fail(f, FAULT_FORMAT, "%.*s", (int)strcspn(l->news.s, "\n"),
			l->news.s);
		if (readable)
			record_close(&minutes);
		load_free(l);
		buf_free(&why);
		return false;
	}
	l->ours = readable && info.has_journal &&
		ident_same(&info.journal, &l->id);
	if (readable && l->n && is_foreign(l, &minutes, &info))
		leave_journal(l);
	if (readable && l->n) {
		choose(l, &minutes, &info, &w);
	} else if (readable) {
		if (l->damaged)
			news(l, _("the journal cannot be read; the minutes "
				"are complete up to change %llu"),
				(unsigned long long)info.sequence);
		replace_record(l, &minutes);
	} else if (l->n) {
		load_journal_only(l);
		if (!l->has_minutes && w.known)
			news(l, _("the minutes are not there; they were made "
				"again from the journal"));
		if (l->has_minutes) {
			fault_print(f, &why);
			news(l, _("the minutes could not be read (%s); they "
				"were made again from the journal"), why.s);
		}
	} else if (l->has_minutes) {
		buf_free(&why);
		load_free(l);
		return false;
	}
	buf_free(&why);
	f->code = FAULT_NONE;
	return true;
}

size_t journal_check(const char *yaml, const struct minutes_info *info,
	struct buf *out)
{
	struct written w = { .known = false };
	struct loaded l;
	size_t bad;

	load_begin(&l);
	l.id = info->journal;
	read_journal(&l, yaml, look_at_segment, &w);
	if (l.has_journal && info->has_journal &&
	    !ident_same(&l.id, &info->journal)) {
		news(&l, _("the journal beside the minutes is not the one they "
			"were made with"));
		l.damaged++;
	} else if (l.segments && info->has_journal) {
		journal_short(&l, info);
	}
	buf_addn(out, l.news.s, l.news.n);
	bad = l.damaged;
	load_free(&l);
	return bad;
}

void load_history(struct loaded *l, const char *lines, size_t n)
{
	struct written w = { .known = false };

	buf_cut(&l->text, 0);
	buf_addn(&l->text, lines, n);
	take_lines(l, l->text.s, l->text.n, 0, &w);
	l->segments = 1;
}

void load_pending(struct loaded *l, const char *lines, size_t n)
{
	size_t from = l->text.n;
	struct written w = { .known = false };
	size_t before = l->n;
	uint64_t seq = l->record.seq;

	if (!n)
		return;
	buf_addn(&l->text, lines, n);
	take_lines(l, l->text.s + from, n, from, &w);
	if (l->n > before)
		replay(l, seq, UINT64_MAX);
}

void load_free(struct loaded *l)
{
	record_close(&l->record);
	if (l->has_outside) {
		record_close(&l->outside);
		record_close(&l->base);
	}
	buf_free(&l->text);
	buf_free(&l->yaml);
	buf_free(&l->news);
	free(l->entry);
	memset(l, 0, sizeof *l);
}
