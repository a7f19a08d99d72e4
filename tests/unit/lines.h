/* lines.h -- what the claims of the line language share: a meeting set up, each
 * claim at a real session of its own. */
#ifndef TESTS_UNIT_LINES_H
#define TESTS_UNIT_LINES_H

#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/fault.h"
#include "line/line.h"
#include "record/agenda.h"
#include "record/floor.h"
#include "record/outcome.h"

#include "tests/unit/unit.h"

static char folder[] = "/tmp/dais-line-XXXXXX";
static struct session *s;
static const struct record *r;
static struct line_context where;
static struct fault f;
static struct line_result out;

static bool enter(const char *line)
{
	return line_enter(s, &where, line, &out, &f);
}

static void must(const char *line)
{
	if (!enter(line))
		print_error("'%s': %s\n", line, f.text);
	assert_int_equal(f.code, FAULT_NONE);
}

static void remove_files(void)
{
	DIR *d = opendir(folder);
	struct dirent *e;
	char path[600];

	while ((e = readdir(d))) {
		snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
		if (strncmp(e->d_name, "m.", 2) == 0)
			unlink(path);
	}
	closedir(d);
}

static int begin(void **state)
{
	static const char *const start[] = {
		"/meeting CWG-COP 13", "/dates 2017-02-02",
		"/timezone Europe/Zurich", "/language en",
		"/body rwa Rwanda, member state",
		"/body arg Argentina, member state",
		"/body centre Centre for Children",
		"/person jns Malcolm Johnson", "/person hash Sherif Hashem",
		"/chair hash", "/add Opening", "/add 讨论年龄核查",
		"/add Age verification", "/doc CWG-COP-13/4 from rwa: Laws",
		"/open", "#3"
	};
	char path[600];

	(void)state;
	remove_files();
	memset(&where, 0, sizeof where);
	snprintf(path, sizeof path, "%s/m.yaml", folder);
	s = session_open(path, SESSION_CREATE, &f);
	assert_non_null(s);
	r = session_record(s);
	for (size_t i = 0; i < sizeof start / sizeof *start; i++)
		must(start[i]);
	return 0;
}

static int end(void **state)
{
	(void)state;
	assert_true(record_sane(r));
	if (!session_close(s, &f)) {
		print_error("not closed well: %s\n", f.text);
		return 1;
	}
	return 0;
}

static const char *speaking(enum row row)
{
	return record_say(r, floor_now(r), row);
}

static item_id last_entry(void)
{
	item_id open = agenda_open(r);

	return record_last(r, open ? open : MEETING, open ? ITEM_RECORD :
		MEETING_RECORD);
}

static item_id outcome(const char *label)
{
	return outcome_find(r, label);
}

#define CLAIM(name) cmocka_unit_test_setup_teardown(name, begin, end)

static void lines_begin(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	setenv("DAIS_CLOCK", "2017-02-02T10:00:00+01:00", 1);
	if (!mkdtemp(folder))
		exit(99);
	setenv("XDG_STATE_HOME", folder, 1);
}

static int lines_end(int failed)
{
	char state_folder[64];

	remove_files();
	snprintf(state_folder, sizeof state_folder, "%s/dais", folder);
	rmdir(state_folder);
	rmdir(folder);
	return failed;
}

/* What main ends with. */
#define RUN_CLAIMS(tests) \
	(lines_begin(), lines_end(cmocka_run_group_tests(tests, NULL, NULL)))

#endif
