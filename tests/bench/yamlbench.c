/* yamlbench.c -- the floor of reading: libyaml's parser and nothing else. */
#include <stdio.h>
#include <yaml.h>

int main(int argc, char **argv)
{
	FILE *in = argc == 2 ? fopen(argv[1], "rb") : NULL;
	yaml_parser_t parser;
	yaml_event_t event;
	int done = 0;

	if (!in || !yaml_parser_initialize(&parser))
		return 1;
	yaml_parser_set_input_file(&parser, in);
	while (!done) {
		if (!yaml_parser_parse(&parser, &event))
			return 1;
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(in);
	return 0;
}
