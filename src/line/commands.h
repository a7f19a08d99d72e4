/* commands.h -- the table of commands, printed and matched. */
#ifndef LINE_COMMANDS_H
#define LINE_COMMANDS_H

#include "line/line.h"

struct buf;

/* The command that text (behind the slash) begins with: the longest name, or
 * the only one that begins so. args: what follows. NULL if none. */
const struct command *command_match(const char *text, const char **args);

/* The table as text of 80 columns or a little more, one command a line. */
void commands_print(struct buf *out);

#endif
