/* commands.h -- the table of commands, printed and matched. */
#ifndef LINE_COMMANDS_H
#define LINE_COMMANDS_H

#include "line/line.h"

struct buf;

/* The command that text (behind the slash) begins with: the longest name, or
 * the only one that begins so. args: what follows. NULL if none. */
const struct command *command_match(const char *text, const char **args);

/* A row of the table as text of so many columns: what is typed, its key, and
 * what it does; after a long command, that stands below. */
void command_print(struct buf *out, const struct command *c, int columns);
void commands_print(struct buf *out, int columns);
/* A row of such a table: what is typed, in HELP_LEFT columns, and what it does,
 * wrapped behind it. */
enum { HELP_LEFT = 31 };
void help_row(struct buf *out, const char *left, const char *help,
	int columns);

#endif
