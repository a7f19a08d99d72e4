/* yaml_problem.c -- what is wrong with the YAML, for whoever wrote it. */
#include "config.h"
#include "store/yaml_problem.h"

#include <stddef.h>
#include <string.h>

#include "base/i18n.h"

/* libyaml speaks of tokens; whoever wrote the file by hand, of quotes. */
const char *yaml_problem(const char *problem)
{
	static const struct { const char *theirs, *ours; } words[] = {
		{ "found character that cannot start any token",
		  N_("a value cannot begin so: with a tab, or with a mark such "
			"as %, @ or ` outside quotes") },
		{ "mapping values are not allowed in this context",
		  N_("a second ':' in one line: put the text in quotes") },
		{ "did not find expected key",
		  N_("the line does not stand under the one before, or a quote "
			"ended too early") },
		{ "did not find expected '-' indicator",
		  N_("an entry of a list begins with '-', under the one "
			"before") },
		{ "could not find expected ':'",
		  N_("a key without its ':'") },
		{ "found unexpected end of stream",
		  N_("a quote is not closed before the end of the file") },
		{ "did not find expected ',' or ']'",
		  N_("a ',' or a ']' is missing") },
		{ "did not find expected ',' or '}'",
		  N_("a ',' or a '}' is missing") },
		{ "did not find expected node content",
		  N_("a value is missing, or a bracket is not closed") },
		{ "did not find expected <document start>",
		  N_("it goes on after its end") },
	};

	for (size_t i = 0; problem && i < sizeof words / sizeof *words; i++)
		if (!strcmp(problem, words[i].theirs))
			return _(words[i].ours);
	return problem ? problem : _("cannot be parsed");
}

bool yaml_core_tag(const yaml_char_t *tag)
{
	static const char *const core[] = { "str", "int", "float", "bool",
		"null", "seq", "map", "timestamp" };
	static const char space[] = "tag:yaml.org,2002:";
	const char *name = (const char *)tag;

	if (!name || !*name || !strcmp(name, "!"))
		return true;
	if (strncmp(name, space, sizeof space - 1))
		return false;
	for (size_t i = 0; i < sizeof core / sizeof *core; i++)
		if (!strcmp(name + sizeof space - 1, core[i]))
			return true;
	return false;
}
