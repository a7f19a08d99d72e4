/* gen.c -- prints, while building, what is made from the program's tables.
 *
 * "gen json" prints the JSON Schema; "gen mdoc TEMPLATE" prints the template
 * with a table in place of each line that is a marker.
 */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "line/line.h"
#include "record/print.h"

static void add_sentence(struct buf *out, const char *help)
{
	size_t n = strlen(help);

	buf_addf(out, "%c%s%s\n", toupper((unsigned char)help[0]), help + 1,
		help[n - 1] == '.' ? "" : ".");
}

static void print_keys(struct buf *out)
{
	for (const struct command *c = commands; c->name; c++) {
		if (!*c->key)
			continue;
		buf_addf(out, ".It Ic %s Pq Li \"\\&%s\\&\"\n", c->key, c->line);
		add_sentence(out, c->help);
	}
}

static void print_commands(struct buf *out)
{
	for (const struct command *c = commands; c->name; c++) {
		if (!c->run)
			continue;
		buf_addf(out, ".It Ic \"/%s\"", c->name);
		if (*c->usage)
			buf_addf(out, " Ar \"%s\"", c->usage);
		buf_addc(out, '\n');
		add_sentence(out, c->help);
	}
}

static const struct { const char *line; void (*print)(struct buf *out); }
markers[] = {
	{ ".\\\" TABLES\n", schema_print_mdoc },
	{ ".\\\" KEYS\n", print_keys },
	{ ".\\\" COMMANDS\n", print_commands },
};

static void print_line(const char *line)
{
	struct buf table = BUF_INIT;

	for (size_t i = 0; i < sizeof markers / sizeof *markers; i++)
		if (!strcmp(line, markers[i].line))
			markers[i].print(&table);
	fputs(table.n ? table.s : line, stdout);
	buf_free(&table);
}

static int print_manual(const char *name)
{
	FILE *in = fopen(name, "r");
	char line[1024];

	if (!in) {
		perror(name);
		return 1;
	}
	while (fgets(line, sizeof line, in))
		print_line(line);
	fclose(in);
	return 0;
}

static int print_json(void)
{
	struct buf out = BUF_INIT;

	schema_print_json(&out);
	fputs(out.s, stdout);
	buf_free(&out);
	return 0;
}

int main(int argc, char **argv)
{
	int wrong = 2;

	if (argc == 2 && !strcmp(argv[1], "json"))
		wrong = print_json();
	else if (argc == 3 && !strcmp(argv[1], "mdoc"))
		wrong = print_manual(argv[2]);
	else
		fputs("usage: gen json | gen mdoc TEMPLATE\n", stderr);
	return wrong || fflush(stdout) ? 1 : 0;
}
