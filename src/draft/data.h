/* data.h -- phrases, forms and jobs: small YAML files that people write.
 *
 *  (1) A file is read whole into libyaml's document; nodes belong to it.
 *  (2) What is wrong is said with file, line and column.
 */
#ifndef DRAFT_DATA_H
#define DRAFT_DATA_H

#include <stdbool.h>
#include <yaml.h>

#include "base/lang.h"

struct buf;
struct fault;

struct data { char *path; yaml_document_t document; };

/* Read path; its first key must be kind, with the value 1. */
bool data_open(struct data *d, const char *path, const char *kind,
	struct fault *f);
void data_close(struct data *d);

/* The path of a file delivered with the program: "forms/actions.yaml". */
void data_path(const char *name, struct buf *out);
/* Is a name a path: has it a slash, or ends it in ".yaml"? */
bool data_is_path(const char *name);
/* What the user means by a name: the path that it is, else data_path of
 * folder/name.yaml. */
void data_meant(const char *folder, const char *name, struct buf *out);

yaml_node_t *data_root(struct data *d);
/* The n-th node of a list, the n-th key or value of a mapping, from 0; NULL
 * past the end. A node that is no list is a list of itself. */
yaml_node_t *data_at(struct data *d, yaml_node_t *list, size_t n);
yaml_node_t *data_key(struct data *d, yaml_node_t *map, size_t n);
yaml_node_t *data_value(struct data *d, yaml_node_t *map, size_t n);
/* What a mapping has under a key; NULL if nothing, or it is no mapping. */
yaml_node_t *data_get(struct data *d, yaml_node_t *map, const char *key);
/* The text of a scalar; NULL if it is none. */
const char *data_text(const yaml_node_t *node);
bool data_true(const yaml_node_t *node);        /* true or yes */
/* The text said in a language: a scalar, or a mapping by language in which
 * English stands in for what is missing. NULL if there is none. */
const char *data_said(struct data *d, yaml_node_t *node, enum lang l);

/* Fail with the node's place. */
bool data_fail(const struct data *d, const yaml_node_t *at, struct fault *f,
	const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* Which keys a mapping may have, ended by NULL. False, with the place, if it
 * has another or is no mapping. */
bool data_keys(struct data *d, yaml_node_t *map, const char *const *allowed,
	struct fault *f);

#endif
