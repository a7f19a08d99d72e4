/* yaml_problem.h -- libyaml's words, said plainly. */
#ifndef STORE_YAML_PROBLEM_H
#define STORE_YAML_PROBLEM_H

/* The same in words for a person; what is not known stays as it is. */
const char *yaml_problem(const char *problem);

#endif
