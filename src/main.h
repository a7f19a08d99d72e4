/* main.h -- what the command line's own files share. */
#ifndef MAIN_H
#define MAIN_H

#include <stdbool.h>
#include <stdio.h>

struct fault;
struct session;

enum { DONE = 0, WRONG = 1, USAGE = 2 };

struct options {
	const char *out, *at, *after;
	const char *form, *lang, *to;
	bool watch, complete, incomplete, trace, cover, help;
};

/* Nothing of a file reaches the terminal but through here: each line made
 * safe. */
void print_line(FILE *to, const char *text);
/* Say what was refused, on standard error; gives WRONG. */
int complain(const struct fault *f);
/* What opening a meeting had to tell. */
void tell_news(struct session *s);

int run_draft(int n, char **names, const struct options *o);
/* Check the job of a report. */
int check_job(const char *path);
/* The forms and formats, for "dais draft --help". */
void help_on_drafts(void);
int run_actions(int n, char **names, const struct options *o);

#endif
