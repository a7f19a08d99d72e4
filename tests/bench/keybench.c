/* keybench.c -- what a key costs, from the write to the pty to the letter on
 * the screen, for any program that edits a line.
 *
 *      keybench LABEL KEYS COMMAND [ARG...]
 *
 * Starts the command on an 80x24 pty, waits until it is quiet, types KEYS
 * letters about 12 ms apart and prints one row of tab-separated values: the
 * label; median and 95th percentile of the time until the letter comes back
 * (us); CPU, user and system of all threads (us), and bytes a key; the CPU a
 * key of 2,000 typed at once (us); the time until the first screen stands,
 * which is when 95 % of the bytes of its first 400 ms have come (ms); the
 * bytes of an idle second; the peak memory (KiB). Times on a shared machine
 * are noise: compare rows of one run. With KEYS 0 only the start is timed, on
 * any processor, and the other values are 0.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { KEYS_MAX = 2000, QUIET = 400, BURST = 2000 };

static int master;
static pid_t child;

static double now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* Nanoseconds on a processor, of all threads that there are now. */
static double cpu_ns(void)
{
	char path[300];
	double sum = 0, one;
	struct dirent *e;
	DIR *d;

	snprintf(path, sizeof path, "/proc/%d/task", (int)child);
	d = opendir(path);
	while (d && (e = readdir(d))) {
		FILE *f;

		snprintf(path, sizeof path, "/proc/%d/task/%.20s/schedstat",
			(int)child, e->d_name);
		f = e->d_name[0] == '.' ? NULL : fopen(path, "r");
		if (f && fscanf(f, "%lf", &one) == 1)
			sum += one;
		if (f)
			fclose(f);
	}
	if (d)
		closedir(d);
	return sum;
}

static long peak_kib(void)
{
	char line[200], path[40];
	long kib = 0;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%d/status", (int)child);
	f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f))
		if (sscanf(line, "VmHWM: %ld", &kib) == 1)
			break;
	if (f)
		fclose(f);
	return kib;
}

/* What has come since the start, and when: for the first screen. */
static struct { double at; size_t bytes; } came[1000];
static size_t came_n, came_bytes;

static void note_came(size_t bytes)
{
	came_bytes += bytes;
	if (came_n < sizeof came / sizeof *came) {
		came[came_n].at = now_us();
		came[came_n++].bytes = came_bytes;
	}
}

static double first_screen(void)
{
	for (size_t i = 0; i < came_n; i++)
		if (came[i].bytes * 100 >= came_bytes * 95)
			return came[i].at;
	return 0;
}

/* Read what comes within ms; gives the bytes, 0 at the time limit. seen: has
 * the letter come as text, not within an escape sequence? */
static size_t take(int ms, char letter, int *seen)
{
	static int state;
	struct pollfd fd = { master, POLLIN, 0 };
	char bytes[65536];
	ssize_t n;

	if (poll(&fd, 1, ms) <= 0)
		return 0;
	n = read(master, bytes, sizeof bytes);
	for (ssize_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (state == 0 && c == 0x1B)
			state = 1;
		else if (state == 1)
			state = c == '[' ? 2 : 0;
		else if (state == 2)
			state = c >= 0x40 && c <= 0x7E ? 0 : 2;
		else if (seen && c == (unsigned char)letter)
			*seen = 1;
	}
	return n > 0 ? (size_t)n : 0;
}

static void start(char **argv, bool pinned)
{
	struct winsize size = { 24, 80, 0, 0 };
	cpu_set_t one;

	/* The program has a processor and so have we, in every run alike. */
	CPU_ZERO(&one);
	CPU_SET(0, &one);
	if (pinned)
		sched_setaffinity(0, sizeof one, &one);
	CPU_ZERO(&one);
	CPU_SET(sysconf(_SC_NPROCESSORS_ONLN) > 1, &one);
	child = forkpty(&master, NULL, NULL, &size);
	if (child == 0) {
		if (pinned)
			sched_setaffinity(0, sizeof one, &one);
		setenv("TERM", "xterm-256color", 1);
		execvp(argv[0], argv);
		_exit(127);
	}
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void send_key(char letter)
{
	if (write(master, &letter, 1) != 1)
		exit(1);
}

int main(int argc, char **argv)
{
	static double times[KEYS_MAX];
	double began = now_us(), full, cpu;
	size_t bytes = 0, idle = 0, n;
	int keys = argc > 3 ? atoi(argv[2]) : 0;

	if (keys < 0 || keys > KEYS_MAX || argc < 4) {
		fputs("usage: keybench LABEL KEYS COMMAND [ARG...]\n", stderr);
		return 2;
	}
	start(argv + 3, keys > 0);
	for (double until = 0; (n = take(until > 0 ? QUIET : 5000, 0, NULL)); ) {
		until = until > 0 ? until : now_us() + QUIET * 1e3;
		if (now_us() > until)
			break;
		note_came(n);
	}
	full = first_screen();
	if (!keys) {
		printf("%s\t0\t0\t0\t0\t0\t%.1f\t0\t0\n", argv[1],
			(full - began) / 1e3);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		return 0;
	}
	for (double until = now_us() + 2e6; now_us() < until; )
		idle += take(100, 0, NULL);
	cpu = cpu_ns();
	for (int k = 0; k < keys; k++) {
		char letter = (char)('a' + k % 26);
		double typed;
		int seen = 0;

		usleep(8000 + (unsigned)(k * 7919 % 8000));
		while ((n = take(0, 0, NULL)))
			bytes += n;
		typed = now_us();
		send_key(letter);
		while (!seen && (n = take(1000, letter, &seen)))
			bytes += n;
		times[k] = now_us() - typed;
	}
	cpu = (cpu_ns() - cpu) / 1e3 / keys;
	qsort(times, (size_t)keys, sizeof *times, by_value);
	printf("%s\t%.0f\t%.0f\t%.1f\t%.1f", argv[1], times[keys / 2],
		times[keys * 95 / 100], cpu, (double)bytes / keys);
	cpu = cpu_ns();
	for (int k = 0; k < BURST; k++)
		send_key((char)('a' + k % 26));
	while (take(QUIET, 0, NULL))
		continue;
	printf("\t%.2f\t%.1f\t%.0f\t%ld\n", (cpu_ns() - cpu) / 1e3 / BURST,
		(full - began) / 1e3, (double)idle / 2, peak_kib());
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	return 0;
}
