/* test_clock.c -- claims of times as text. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"

#include "tests/unit/unit.h"

static void a_time_written_is_the_time_read(void **state)
{
	char text[TIME_SIZE];
	int64_t t;

	(void)state;
	for (int64_t at = 0; at < 2000000000; at += 7654321) {
		time_write(at, "Europe/Zurich", text);
		assert_true(time_read(text, &t));
		assert_int_equal(t, at);
	}
	time_write(1486024800, "Europe/Zurich", text);
	assert_string_equal(text, "2017-02-02T09:40:00+01:00");
	time_write(1486024800, "Asia/Kolkata", text);
	assert_string_equal(text, "2017-02-02T14:10:00+05:30");
}

static void what_is_no_time_is_refused(void **state)
{
	static const char *const bad[] = {
		"", "2017", "2017-02-02", "2017-02-30T10:00:00Z",
		"2017-02-02T25:00:00Z", "2017-02-02T10:00:00",
		"2017-02-02T10:00:00+1:00", "2017-02-02T10:00:00Zx",
		"2017-13-02T10:00:00Z", "10:00"
	};
	int64_t t;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(time_read(bad[i], &t));
	assert_true(time_read("2016-02-29t10:00Z", &t));
	assert_true(time_read("2016-02-29 10:00:00.25+00:00", &t));
}

static void a_time_of_day_is_taken_on_the_meetings_day(void **state)
{
	char out[TIME_SIZE];
	int64_t t;

	(void)state;
	assert_true(time_read_loose("10:05", "2017-02-02", "Europe/Zurich",
		&t));
	time_write(t, "Europe/Zurich", out);
	assert_string_equal(out, "2017-02-02T10:05:00+01:00");
	assert_true(time_read_loose("10:05:20", "2017-07-02", "Europe/Zurich",
		&t));
	time_write(t, "Europe/Zurich", out);
	assert_string_equal(out, "2017-07-02T10:05:20+02:00");
	assert_false(time_read_loose("10:5", "2017-02-02", NULL, &t));
	time_of_day("2017-02-02T10:05:20+01:00", false, out);
	assert_string_equal(out, "10:05");
	time_of_day("2017-02-02T10:05:20+01:00", true, out);
	assert_string_equal(out, "10:05:20");
}

/* However long the time in front of it is. */
static void nothing_stands_behind_a_time_of_day(void **state)
{
	static const char *const bad[] = {
		"9:05x", "9:05:20.25x", "9:05:20.123456 and what was said",
		"2017-02-02 9:05:20.123456 and what was said"
	};
	int64_t t;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(time_read_loose(bad[i], "2017-02-02", "UTC", &t));
	assert_true(time_read_loose("9:05:20.123456789", "2017-02-02", "UTC",
		&t));
	assert_int_equal(t, 1486026320);
}

static void the_fake_clock_stands_where_it_is_put(void **state)
{
	(void)state;
	setenv("DAIS_CLOCK", "2017-02-02T09:40:00+01:00", 1);
	assert_int_equal(clock_now(), 1486024800);
	setenv("DAIS_CLOCK", "2017-02-02T09:40:00+01:00+", 1);
	assert_in_range(clock_now(), 1486024800, 1486024802);
	unsetenv("DAIS_CLOCK");
}

static void stretches_are_written_as_people_write_them(void **state)
{
	char out[32];

	(void)state;
	span_write(102, out, sizeof out);
	assert_string_equal(out, "1:42");
	span_write(-5, out, sizeof out);
	assert_string_equal(out, "-0:05");
	span_write(7400, out, sizeof out);
	assert_string_equal(out, "2:03:20");
}

static void a_zone_is_known_when_times_can_be_reckoned_in_it(void **state)
{
	static const char *const not[] = { "", "Europe", "zone.tab", "/etc/hosts",
		"Europe/Zürich", "../zoneinfo/Europe/Zurich", "Europe/" };

	(void)state;
	assert_true(zone_known("Europe/Zurich"));
	assert_true(zone_known("UTC"));
	for (size_t i = 0; i < sizeof not / sizeof *not; i++)
		assert_false(zone_known(not[i]));
	setenv("TZDIR", "/nowhere", 1);
	assert_false(zone_known("Europe/Zurich"));
	unsetenv("TZDIR");
}

/* As people write dates, where no part can be taken for another. */
static void dates_are_read_as_people_write_them(void **state)
{
	static const char *const same[] = { "2017-05-01", "2017/05/01",
		"2017.5.1", "2017年5月1日", "1 May 2017", "1st of May 2017",
		"01 MAY 2017", "May 1, 2017" };
	static const char *const not[] = { "", "2017", "2017-05", "5/1/2017",
		"01.05.17", "2017-02-30", "2017/05-01", "32 May 2017",
		"1 Ma 2017", "1 Mayday 2017", "May 2017", "1 May 2017 noon" };
	char out[12];

	(void)state;
	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		assert_true(date_read_loose(same[i], out));
		assert_string_equal(out, "2017-05-01");
	}
	for (size_t i = 0; i < sizeof not / sizeof *not; i++)
		assert_false(date_read_loose(not[i], out));
	assert_true(date_read_loose("3 Sept 2017", out));
	assert_string_equal(out, "2017-09-03");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_time_written_is_the_time_read),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(a_time_of_day_is_taken_on_the_meetings_day),
		cmocka_unit_test(nothing_stands_behind_a_time_of_day),
		cmocka_unit_test(the_fake_clock_stands_where_it_is_put),
		cmocka_unit_test(a_zone_is_known_when_times_can_be_reckoned_in_it),
		cmocka_unit_test(dates_are_read_as_people_write_them),
		cmocka_unit_test(stretches_are_written_as_people_write_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
