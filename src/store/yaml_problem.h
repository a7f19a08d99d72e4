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

struct fault;

/* Does the text hold a control character other than the end of a line? */
bool yaml_control(const char *s, size_t n);
/* Is it what YAML may be made of, as far as that is told without reading it?
 * False: *f says where it is not, as what other programs have left there. */
bool yaml_foreign(const char *text, size_t n, struct fault *f);

#endif
