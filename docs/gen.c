/* gen.c -- prints, while building, what is made from the program's tables.
 *
 * "gen json" prints the JSON Schema; "gen mdoc TEMPLATE" prints the template
 * with a table in place of each line that is a marker. Forms, and the sections
 * of items, are read from the data where DAIS_DATADIR says that it is.
 */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fault.h"
#include "draft/data.h"
#include "draft/facts.h"
#include "draft/exports.h"
#include "draft/form.h"
#include "draft/writers.h"
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

/* ---- forms and reports ---- */

static void add_row(struct buf *out, const char *name, const char *help)
{
	buf_addf(out, ".It Ic %s\n", name);
	add_sentence(out, help);
}

/* The words that may stand behind a key, as a list of their own. */
static void add_values(struct buf *out, const struct form_word *values)
{
	if (!values)
		return;
	buf_add(out, ".Bl -tag -width Ds -compact\n");
	for (; values->name; values++)
		add_row(out, values->name, values->help);
	buf_add(out, ".El\n");
}

static void print_words(struct buf *out,
	const struct form_word *(*told)(size_t n))
{
	const struct form_word *w;

	for (size_t n = 0; (w = told(n)); n++) {
		add_row(out, w->name, w->help);
		add_values(out, w->values);
	}
}

static void print_verbs(struct buf *out)
{
	print_words(out, form_verb_told);
}

static void print_options(struct buf *out)
{
	print_words(out, form_option_told);
}

static void print_facts(struct buf *out)
{
	const char *name, *help;

	for (size_t n = 0; fact_told(n, &name, &help); n++)
		add_row(out, name, help);
}

static bool failed(const struct fault *f)
{
	struct buf b = BUF_INIT;

	fault_print(f, &b);
	fprintf(stderr, "gen: %s\n", b.s);
	buf_free(&b);
	return false;
}

/* A line for each word: escapes make lines of other scripts long. */
static void add_short(struct buf *out, const char *text)
{
	for (; *text; text++)
		buf_addc(out, *text == ' ' ? '\n' : *text);
}

/* Each section with the words of titles that mean it. */
static void print_sections(struct buf *out)
{
	struct buf path = BUF_INIT;
	struct fault f = FAULT_INIT;
	struct data d;
	yaml_node_t *map, *words;

	data_meant("forms", "sections", &path);
	if (!data_open(&d, path.s, "sections", &f)) {
		failed(&f);
		exit(1);
	}
	map = data_get(&d, data_root(&d), "titles");
	for (size_t n = 0; data_key(&d, map, n); n++) {
		buf_addf(out, ".It Ic %s\n", data_text(data_key(&d, map, n)));
		words = data_value(&d, map, n);
		for (size_t k = 0; data_at(&d, words, k); k++) {
			if (k)
				buf_add(out, ",\n");
			add_short(out, data_text(data_at(&d, words, k)));
		}
		buf_add(out, ".\n");
	}
	data_close(&d);
	buf_free(&path);
}

static void add_form(void *out, const char *name, const char *about)
{
	add_row(out, name, about);
}

static void print_forms(struct buf *out)
{
	forms_tell(add_form, out);
}

static void print_formats(struct buf *out)
{
	for (const struct writer *w = writers; w->name; w++)
		add_row(out, w->name, w->help);
}

static void print_exports(struct buf *out)
{
	for (const struct export *e = exports; e->name; e++)
		add_row(out, e->name, e->help);
}

static const struct { const char *line; void (*print)(struct buf *out); }
markers[] = {
	{ ".\\\" TABLES\n", schema_print_mdoc },
	{ ".\\\" KEYS\n", print_keys },
	{ ".\\\" COMMANDS\n", print_commands },
	{ ".\\\" VERBS\n", print_verbs },
	{ ".\\\" OPTIONS\n", print_options },
	{ ".\\\" FACTS\n", print_facts },
	{ ".\\\" SECTIONS\n", print_sections },
	{ ".\\\" FORMS\n", print_forms },
	{ ".\\\" FORMATS\n", print_formats },
	{ ".\\\" EXPORTS\n", print_exports },
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
