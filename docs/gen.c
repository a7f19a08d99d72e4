/* gen.c -- prints, while building, what is made from the schema table.
 *
 * "gen json" prints the JSON Schema; "gen mdoc TEMPLATE" prints the template
 * with the tables in place of its line of the marker.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "record/print.h"

#define MARKER ".\\\" TABLES\n"

static int copy_with_tables(const char *name)
{
	struct buf tables = BUF_INIT;
	FILE *in = fopen(name, "r");
	char line[1024];

	if (!in) {
		perror(name);
		return 1;
	}
	schema_print_mdoc(&tables);
	while (fgets(line, sizeof line, in))
		fputs(strcmp(line, MARKER) ? line : tables.s, stdout);
	fclose(in);
	buf_free(&tables);
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
		wrong = copy_with_tables(argv[2]);
	else
		fputs("usage: gen json | gen mdoc TEMPLATE\n", stderr);
	return wrong || fflush(stdout) ? 1 : 0;
}
