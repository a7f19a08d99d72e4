/* yaml_problem.h -- what libyaml finds, said plainly. */
#ifndef STORE_YAML_PROBLEM_H
#define STORE_YAML_PROBLEM_H

#include <stdbool.h>
#include <yaml.h>

/* The same in words for a person; what is not known stays as it is. */
const char *yaml_problem(const char *problem);

/* Is a value of this tag (or of none) a text, a list or a mapping, whoever
 * reads it? */
bool yaml_core_tag(const yaml_char_t *tag);

#endif
