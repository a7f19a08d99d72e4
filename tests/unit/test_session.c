/* test_session.c -- claims of the journal, the files and the session. */
#include "config.h"

#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/fault.h"
#include "line/line.h"
#include "session/session.h"
#include "store/file.h"
#include "store/load.h"
#include "store/minutes.h"
#include "store/recover.h"

#include "tests/unit/unit.h"

static char folder[] = "/tmp/dais-session-XXXXXX";
static char yaml[600], journal[600];
static struct fault f;

static void remove_below(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;

	while (d && (e = readdir(d))) {
		struct buf b = BUF_INIT;

		if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, ".."))
			continue;
		buf_addf(&b, "%s/%s", path, e->d_name);
		if (unlink(b.s) < 0) {
			remove_below(b.s);
			rmdir(b.s);
		}
		buf_free(&b);
	}
	if (d)
		closedir(d);
}

static int fresh(void **state)
{
	(void)state;
	remove_below(folder);
	f.code = FAULT_NONE;
	unsetenv("DAIS_FAULTS");
	file_faults();
	return 0;
}

static struct session *open_it(void)
{
	struct session *s = session_open(yaml, SESSION_CREATE, &f);

	if (!s)
		print_error("%s\n", f.text);
	assert_non_null(s);
	return s;
}

static void enter(struct session *s, const char *line)
{
	struct line_result out;

	if (!line_enter(s, NULL, line, &out, &f))
		print_error("%s: %s\n", line, f.text);
	assert_int_equal(f.code, FAULT_NONE);
}

static void close_it(struct session *s)
{
	if (!session_close(s, &f))
		print_error("%s\n", f.text);
	assert_int_equal(f.code, FAULT_NONE);
}

static char *dump(const struct record *r)
{
	struct buf b = BUF_INIT;

	assert_true(minutes_write(r, NULL, 0, &b));
	return b.s;
}

static char *slurp(const char *path, size_t *n)
{
	struct buf b = BUF_INIT;

	assert_true(file_read(path, 1 << 28, &b, NULL, &f));
	if (n)
		*n = b.n;
	return b.s;
}

static void spit(const char *path, const char *s, size_t n)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	assert_int_equal(fwrite(s, 1, n, out), n);
	fclose(out);
}

static bool news_has(struct session *s, const char *words)
{
	const char *news;
	bool has = false;

	while ((news = session_news(s)))
		has |= strstr(news, words) != NULL;
	return has;
}

static bool folder_has(const char *words)
{
	DIR *d = opendir(folder);
	struct dirent *e;
	bool has = false;

	while ((e = readdir(d)))
		has |= strstr(e->d_name, words) != NULL;
	closedir(d);
	return has;
}

static void some_meeting(struct session *s)
{
	enter(s, "/meeting CWG 13");
	enter(s, "/dates 2017-02-02");
	enter(s, "/add Opening");
	enter(s, "/add 讨论");
	enter(s, "/person jns Malcolm Johnson");
	enter(s, "#1");
	enter(s, "@jns: welcome");
	enter(s, "second paragraph");
	enter(s, "#2");
	enter(s, "!(request jns by next meeting) report");
	enter(s, "!> sub");
	enter(s, "!!");
	enter(s, "a note: no, 1:30");
}

/* ---- undo ---- */

static void undo_reaches_back_over_sessions(void **state)
{
	struct session *s = open_it();
	struct buf said = BUF_INIT;
	item_id changed;
	char *full, *now;
	int undone = 0;

	(void)state;
	some_meeting(s);
	full = dump(session_record(s));
	close_it(s);
	s = open_it();
	while (session_undo(s, &said, &changed, &f)) {
		undone++;
		if (undone % 4)
			continue;
		close_it(s);
		s = open_it();
	}
	assert_int_equal(undone, 13);
	assert_int_equal(record_first(session_record(s), MEETING,
		MEETING_ITEMS), NOWHERE);
	f.code = FAULT_NONE;
	close_it(s);
	s = open_it();
	while (session_redo(s, &said, &changed, &f))
		undone--;
	assert_int_equal(undone, 0);
	now = dump(session_record(s));
	assert_string_equal(full, now);
	f.code = FAULT_NONE;
	close_it(s);
	buf_free(&said);
	free(full);
	free(now);
}

/* Add the code point in UTF-8. */
static void add_character(struct buf *out, unsigned c)
{
	if (c >= 0x10000) {
		buf_addc(out, (char)(0xF0 | c >> 18));
		buf_addc(out, (char)(0x80 | (c >> 12 & 0x3F)));
	} else if (c >= 0x800) {
		buf_addc(out, (char)(0xE0 | c >> 12));
	}
	if (c >= 0x800)
		buf_addc(out, (char)(0x80 | (c >> 6 & 0x3F)));
	else
		buf_addc(out, (char)(0xC0 | c >> 6));
	buf_addc(out, (char)(0x80 | (c & 0x3F)));
}

/* The k-th of texts that together hold every character that may be typed and
 * is not ASCII; false if there are no more. */
static bool some_characters(unsigned k, struct buf *out)
{
	enum { MANY = 0x4000 };

	buf_cut(out, 0);
	buf_addc(out, 'a');     /* blanks in front would be taken off */
	for (unsigned c = k * MANY; c < (k + 1) * MANY; c++)
		if (c >= 0xA0 && (c < 0xD800 || c > 0xDFFF) && c != 0x2028 &&
		    c != 0x2029)
			add_character(out, c);
	buf_addc(out, 'z');
	return k < 0x110000 / MANY;
}

static void every_character_comes_back_from_the_journal(void **state)
{
	struct buf text = BUF_INIT;
	struct session *s = open_it();
	item_id note;

	(void)state;
	for (unsigned k = 0; some_characters(k, &text); k++)
		enter(s, text.s);
	close_it(s);
	assert_int_equal(remove(yaml), 0);
	s = open_it();
	note = record_first(session_record(s), MEETING, MEETING_RECORD);
	for (unsigned k = 0; some_characters(k, &text); k++) {
		assert_string_equal(record_say(session_record(s), note,
			NOTE_TEXT), text.s);
		note = record_next(session_record(s), note);
	}
	close_it(s);
	buf_free(&text);
}

static void a_new_act_ends_redo(void **state)
{
	struct session *s = open_it();
	struct buf said = BUF_INIT;
	item_id changed;

	(void)state;
	enter(s, "one");
	enter(s, "two");
	assert_true(session_undo(s, &said, &changed, &f));
	enter(s, "three");
	assert_false(session_redo(s, &said, &changed, &f));
	f.code = FAULT_NONE;
	close_it(s);
	buf_free(&said);
}

/* ---- the journal, damaged ---- */

/* How many batches the journal's first n bytes hold whole. */
static size_t whole_lines(const char *text, size_t n, uint64_t *seq)
{
	struct scan scan;
	struct line l;
	size_t batches = 0;

	*seq = 0;
	scan_begin(&scan, text, n, NULL);
	while (scan_next(&scan, &l))
		if (line_is_batch(&l)) {
			batches++;
			*seq = l.seq;
		}
	return batches;
}

static void a_cut_journal_replays_to_whole_batches(void **state)
{
	struct session *s = open_it();
	char *text;
	size_t n;

	(void)state;
	some_meeting(s);
	close_it(s);
	text = slurp(journal, &n);
	unlink(yaml);
	for (size_t cut = 0; cut <= n; cut++) {
		struct loaded l;
		const char *last = cut ? memrchr(text, '\n', cut) : NULL;
		size_t upto = last ? (size_t)(last - text) + 1 : 0;
		uint64_t seq;
		size_t batches = whole_lines(text, upto, &seq);

		spit(journal, text, cut);
		assert_true(load_meeting(yaml, &l, &f));
		assert_int_equal(l.n, batches);
		assert_int_equal(l.record.seq, seq);
		assert_int_equal(l.refused, 0);
		assert_true(record_sane(&l.record));
		load_free(&l);
	}
	free(text);
}

static void a_flipped_byte_costs_its_line_and_is_told(void **state)
{
	static const unsigned char flips[] = { 0x01, 0x20, 0x80, 0xFF };
	struct session *s = open_it();
	char *text;
	size_t n, all;
	uint64_t seq;

	(void)state;
	some_meeting(s);
	close_it(s);
	text = slurp(journal, &n);
	all = whole_lines(text, n, &seq);
	unlink(yaml);
	for (size_t at = 0; at < n; at++) {
		struct loaded l;
		char was = text[at];
		const char *line = memrchr(text, '\n', at);
		bool batch = memmem(line ? line : text, 32, "{\"verb\"", 7);

		text[at] = (char)(was ^ (char)flips[at % 4]);
		spit(journal, text, n);
		assert_true(load_meeting(yaml, &l, &f));
		assert_true(l.n <= all);
		/* At most two lines go: a newline joins two. */
		if (line && line > text)
			assert_true(l.n + 2 >= all);
		if (batch && l.n < all)
			assert_true(l.damaged > 0 || l.torn);
		assert_true(record_sane(&l.record));
		load_free(&l);
		text[at] = was;
	}
	free(text);
}

static void a_tail_of_nuls_is_torn_and_nothing_follows_it_is_lost(void **state)
{
	struct session *s = open_it();
	struct buf b = BUF_INIT;
	char *text, *before, *after;
	size_t n;

	(void)state;
	some_meeting(s);
	before = dump(session_record(s));
	close_it(s);
	text = slurp(journal, &n);
	buf_addn(&b, text, n);
	for (int i = 0; i < 300; i++)
		buf_addc(&b, '\0');
	spit(journal, b.s, b.n);
	s = open_it();
	after = dump(session_record(s));
	assert_string_equal(before, after);
	enter(s, "appended after the tail");
	free(after);
	after = dump(session_record(s));
	close_it(s);
	unlink(yaml);
	s = open_it();
	free(before);
	before = dump(session_record(s));
	assert_string_equal(before, after);
	close_it(s);
	free(text);
	free(before);
	free(after);
	buf_free(&b);
}

/* ---- the minutes, changed by another hand ---- */

/* Replace the first old in the minutes file by new. */
static void edit_minutes(const char *old, const char *new)
{
	char *text = slurp(yaml, NULL), *at = strstr(text, old);
	struct buf b = BUF_INIT;

	assert_non_null(at);
	buf_addn(&b, text, (size_t)(at - text));
	buf_add(&b, new);
	buf_add(&b, at + strlen(old));
	spit(yaml, b.s, b.n);
	free(text);
	buf_free(&b);
}

static void a_hand_edit_between_sessions_is_a_batch(void **state)
{
	struct session *s = open_it();
	struct buf said = BUF_INIT;
	item_id changed;
	uint64_t seq;

	(void)state;
	some_meeting(s);
	close_it(s);
	edit_minutes("\"welcome\"", "\"welcome, all\"");
	edit_minutes("number: 13", "number: 14\n  shoe: 3");
	s = open_it();
	seq = session_seq(s);
	assert_true(news_has(s, "changed outside"));
	assert_string_equal(record_say(session_record(s), MEETING,
		MEETING_NUMBER), "14");
	assert_non_null(strstr(record_say(session_record(s), MEETING,
		ROW_EXTRA), "shoe"));
	assert_true(session_undo(s, &said, &changed, &f));
	assert_string_equal(said.s, "edited outside");
	assert_string_equal(record_say(session_record(s), MEETING,
		MEETING_NUMBER), "13");
	assert_int_equal(session_seq(s), seq + 1);
	close_it(s);
	buf_free(&said);
}

static bool poll_until(struct session *s, bool (*done)(struct session *))
{
	for (int i = 0; i < 600; i++) {
		session_poll(s);
		if (done(s))
			return true;
		usleep(10000);
	}
	return false;
}

static bool is_saved(struct session *s)
{
	return session_saved(s);
}

static bool number_is_15(struct session *s)
{
	return !strcmp(record_say(session_record(s), MEETING, MEETING_NUMBER),
		"15");
}

static void a_hand_edit_during_a_session_is_taken_in(void **state)
{
	struct session *s = open_it();

	(void)state;
	some_meeting(s);
	session_save(s);
	assert_true(poll_until(s, is_saved));
	edit_minutes("number: 13", "number: 15");
	enter(s, "typed meanwhile");
	assert_true(poll_until(s, number_is_15));
	session_save(s);
	assert_true(poll_until(s, is_saved));
	close_it(s);
	s = open_it();
	assert_true(number_is_15(s));
	assert_false(news_has(s, "outside"));
	close_it(s);
}

static void what_both_changed_is_kept_beside(void **state)
{
	struct session *s = open_it();

	(void)state;
	some_meeting(s);
	session_save(s);
	assert_true(poll_until(s, is_saved));
	enter(s, "/set meeting.number 14");
	edit_minutes("number: 13", "number: 15");
	for (int i = 0; i < 400 && !folder_has("conflict"); i++) {
		session_poll(s);
		usleep(10000);
	}
	assert_true(folder_has("conflict"));
	assert_string_equal(record_say(session_record(s), MEETING,
		MEETING_NUMBER), "14");
	close_it(s);
}

static void minutes_that_cannot_be_read_are_made_again(void **state)
{
	static const char *const garbage[] = {
		"", "minutes: 1\nmeeting: [", "\0\0\0\0", "nonsense"
	};

	(void)state;
	for (int i = 0; i < 5; i++) {
		struct session *s;
		char *before, *after;

		fresh(NULL);
		s = open_it();
		some_meeting(s);
		before = dump(session_record(s));
		close_it(s);
		if (i < 4)
			spit(yaml, garbage[i], i == 2 ? 4 : strlen(garbage[i]));
		else
			unlink(yaml);
		s = open_it();
		after = dump(session_record(s));
		assert_string_equal(before, after);
		close_it(s);
		if (i < 4)
			assert_true(folder_has("unreadable"));
		free(before);
		free(after);
		after = slurp(yaml, NULL);
		assert_non_null(strstr(after, "welcome"));
		free(after);
	}
}

static void an_old_copy_of_the_minutes_is_no_step_back(void **state)
{
	struct session *s = open_it();
	char *old, *before, *after;
	size_t n;

	(void)state;
	enter(s, "first");
	close_it(s);
	old = slurp(yaml, &n);
	s = open_it();
	enter(s, "second");
	before = dump(session_record(s));
	close_it(s);
	spit(yaml, old, n);
	s = open_it();
	after = dump(session_record(s));
	assert_string_equal(before, after);
	close_it(s);
	free(old);
	free(before);
	free(after);
}

/* ---- two hands ---- */

static void the_second_is_told_who_has_it(void **state)
{
	struct session *s = open_it();
	struct session *other = session_open(yaml, SESSION_WRITE, &f);

	(void)state;
	assert_null(other);
	assert_int_equal(f.code, FAULT_LOCKED);
	assert_non_null(strstr(f.text, "process"));
	assert_non_null(strstr(f.text, "since"));
	f.code = FAULT_NONE;
	close_it(s);
}

static struct session *watched;

static bool sees_the_last(struct session *s)
{
	item_id i = record_last(session_record(s), MEETING, MEETING_RECORD);

	(void)watched;
	return i && !strcmp(record_say(session_record(s), i, NOTE_TEXT),
		"the last");
}

static void a_watcher_follows(void **state)
{
	struct session *s = open_it(), *w;
	struct line_result out;

	(void)state;
	enter(s, "the first");
	assert_true(session_wait(s, 2000));
	w = session_open(yaml, SESSION_WATCH, &f);
	assert_non_null(w);
	enter(s, "the last");
	assert_true(poll_until(w, sees_the_last));
	assert_false(line_enter(w, NULL, "words", &out, &f));
	f.code = FAULT_NONE;
	assert_true(session_close(w, &f));
	close_it(s);
}

/* ---- disks that fail ---- */

static void no_fault_of_the_disk_loses_an_acknowledged_entry(void **state)
{
	static const char *const calls[] = {
		"write", "fdatasync", "fsync", "rename", "open", "close"
	};
	static const char *const errors[] = { "EIO", "ENOSPC" };
	int alarms = 0;

	(void)state;
	for (size_t c = 0; c < 6; c++)
		for (int nth = 1; nth <= 12; nth++) {
			struct session *s;
			char *before, *after;
			char set[64];

			fresh(NULL);
			s = open_it();
			enter(s, "before");
			close_it(s);
			snprintf(set, sizeof set, "%s:%d%s:%s", calls[c], nth,
				nth % 2 ? "+" : "", errors[nth % 2]);
			setenv("DAIS_FAULTS", set, 1);
			s = session_open(yaml, SESSION_WRITE, &f);
			unsetenv("DAIS_FAULTS");
			if (!s) {
				f.code = FAULT_NONE;
				file_faults();
				continue;
			}
			enter(s, "one");
			session_wait(s, 200);
			enter(s, "two");
			session_wait(s, 200);
			before = dump(session_record(s));
			session_poll(s);
			alarms += session_alarm(s) != NULL;
			if (!session_close(s, &f))
				assert_true(*f.text);
			f.code = FAULT_NONE;
			file_faults();
			/* A second life, with the disk well again. */
			s = open_it();
			after = dump(session_record(s));
			if (strcmp(before, after))
				print_error("lost with %s\n", set);
			assert_string_equal(before, after);
			close_it(s);
			free(before);
			free(after);
		}
	assert_true(alarms > 5);
}

/* Where neither the folder nor the state folder takes a segment, what the spool
 * holds outlives the process, and the alarm says so. */
static void the_alarm_knows_what_the_spool_holds(void **state)
{
	struct session *s;

	(void)state;
	fresh(NULL);
	s = open_it();
	enter(s, "before");
	close_it(s);
	setenv("DAIS_FAULTS", "write:1+:ENOSPC,fdatasync:1+:ENOSPC", 1);
	file_faults();
	s = session_open(yaml, SESSION_WRITE, &f);
	assert_non_null(s);
	enter(s, "kept all the same");
	session_wait(s, 300);
	session_poll(s);
	assert_non_null(session_alarm(s));
	assert_null(strstr(session_alarm(s), "in memory"));
	assert_non_null(strstr(session_alarm(s), ".draft'"));
	assert_false(session_close(s, &f));
	assert_non_null(strstr(f.text, ".draft'"));
	unsetenv("DAIS_FAULTS");
	f.code = FAULT_NONE;
	file_faults();
	s = open_it();
	assert_string_equal(record_say(session_record(s), record_last(
		session_record(s), MEETING, MEETING_RECORD), NOTE_TEXT),
		"kept all the same");
	close_it(s);
}

static void nothing_is_readable_by_others(void **state)
{
	struct session *s;
	struct stat st;
	mode_t before = umask(0);

	(void)state;
	s = open_it();
	enter(s, "secret");
	session_draft(s, "typed", 5, 5, "line");
	close_it(s);
	umask(before);
	assert_int_equal(stat(yaml, &st), 0);
	assert_int_equal(st.st_mode & 077, 0);
	assert_int_equal(stat(journal, &st), 0);
	assert_int_equal(st.st_mode & 077, 0);
}

/* ---- drafts ---- */

static void the_half_typed_line_comes_back_and_erased_words_do_not(
	void **state)
{
	struct session *s = open_it();
	const char *text, *purpose;
	size_t cursor;

	(void)state;
	session_draft(s, "erased canary", 13, 13, "line");
	session_draft(s, "half typed", 10, 4, "line");
	session_draft(s, "half typed", 10, 5, "line");
	close_it(s);
	s = open_it();
	assert_true(session_draft_left(s, &text, &cursor, &purpose));
	assert_string_equal(text, "half typed");
	assert_int_equal(cursor, 5);
	session_draft(s, "", 0, 0, "line");
	close_it(s);
	s = open_it();
	assert_false(session_draft_left(s, &text, &cursor, &purpose));
	close_it(s);
	{
		char command[200];

		snprintf(command, sizeof command,
			"grep -rq canary %s", folder);
		assert_int_not_equal(system(command), 0);
	}
}

static void recover_saves_what_is_left(void **state)
{
	struct session *s = open_it();
	struct buf report = BUF_INIT;
	char out[700], *text, *middle, *saved;
	size_t n;

	(void)state;
	some_meeting(s);
	close_it(s);
	text = slurp(journal, &n);
	middle = strstr(text, "second paragraph");
	middle[2] = 'X';
	spit(journal, text, n);
	unlink(yaml);
	snprintf(out, sizeof out, "%s/out.yaml", folder);
	assert_true(recover_to(yaml, out, &report, &f));
	assert_non_null(strstr(report.s, "damaged"));
	saved = slurp(out, NULL);
	assert_non_null(strstr(saved, "welcome"));
	assert_non_null(strstr(saved, "a note: no, 1:30"));
	assert_null(strstr(saved, "paragraph"));
	assert_false(recover_to(yaml, out, &report, &f));
	f.code = FAULT_NONE;
	free(text);
	free(saved);
	buf_free(&report);
}

#define CLAIM(name) cmocka_unit_test_setup(name, fresh)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CLAIM(undo_reaches_back_over_sessions),
		CLAIM(every_character_comes_back_from_the_journal),
		CLAIM(a_new_act_ends_redo),
		CLAIM(a_cut_journal_replays_to_whole_batches),
		CLAIM(a_flipped_byte_costs_its_line_and_is_told),
		CLAIM(a_tail_of_nuls_is_torn_and_nothing_follows_it_is_lost),
		CLAIM(a_hand_edit_between_sessions_is_a_batch),
		CLAIM(a_hand_edit_during_a_session_is_taken_in),
		CLAIM(what_both_changed_is_kept_beside),
		CLAIM(minutes_that_cannot_be_read_are_made_again),
		CLAIM(an_old_copy_of_the_minutes_is_no_step_back),
		CLAIM(the_second_is_told_who_has_it),
		CLAIM(a_watcher_follows),
		CLAIM(no_fault_of_the_disk_loses_an_acknowledged_entry),
		CLAIM(the_alarm_knows_what_the_spool_holds),
		CLAIM(nothing_is_readable_by_others),
		CLAIM(the_half_typed_line_comes_back_and_erased_words_do_not),
		CLAIM(recover_saves_what_is_left),
	};
	int failed;

	setlocale(LC_ALL, "C.UTF-8");
	if (!mkdtemp(folder))
		return 99;
	snprintf(yaml, sizeof yaml, "%s/m.yaml", folder);
	snprintf(journal, sizeof journal, "%s/m.journal", folder);
	setenv("XDG_STATE_HOME", folder, 1);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	remove_below(folder);
	rmdir(folder);
	return failed;
}
