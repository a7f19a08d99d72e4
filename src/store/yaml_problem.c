/* yaml_problem.c -- what is wrong with the YAML, for whoever wrote it. */
#include "config.h"
#include "store/yaml_problem.h"

#include <stddef.h>
#include <string.h>

#include "base/fault.h"
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
		{ "found incompatible YAML document",
		  N_("of YAML, versions 1.1 and 1.2 are read") },
		{ "found unknown escape character",
		  N_("in \"...\", a '\\' begins an escape; one that is meant "
			"as such is written '\\\\'") },
		{ "found invalid Unicode character escape code",
		  N_("the escapes \\uD800 to \\uDFFF are halves of a "
			"character; write the character itself") },
		{ "did not find expected <document start>",
		  N_("it goes on after its end") },
	};

	for (size_t i = 0; problem && i < sizeof words / sizeof *words; i++)
		if (!strcmp(problem, words[i].theirs))
			return _(words[i].ours);
	return problem ? problem : _("cannot be parsed");
}

bool yaml_control(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if ((c < 0x20 && c != '\n') || c == 0x7F || (c == 0xC2 &&
		    i + 1 < n && (unsigned char)s[i + 1] < 0xA0))
			return true;
	}
	return false;
}

/* The bytes that begin a text in UTF-16, with its mark or without. */
static bool is_utf16(const char *s, size_t n)
{
	return n >= 2 && (!memcmp(s, "\xFF\xFE", 2) ||
		!memcmp(s, "\xFE\xFF", 2) || (!s[0] && s[1]) ||
		(s[0] && !s[1]));
}

bool yaml_foreign(const char *text, size_t n, struct fault *f)
{
	static const char mark[] = "<<<<<<< ";
	const char *end = text + n, *s = text;
	int line = 1;

	if (is_utf16(text, n))
		return fail_at(f, 1, 1, _("this is UTF-16; save the file as "
			"UTF-8"));
	if (!memmem(text, n, mark, sizeof mark - 1))
		return true;
	while (s && (size_t)(end - s) >= sizeof mark - 1) {
		if (!memcmp(s, mark, sizeof mark - 1))
			return fail_at(f, line, 1, _("two versions were merged "
				"and differ here: keep one of them, and take "
				"out the marks"));
		s = memchr(s, '\n', (size_t)(end - s));
		if (s)
			s++;
		line++;
	}
	return true;
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
