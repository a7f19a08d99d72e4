/* extra.h -- what a file says and the schema does not know.
 *
 * An item's ROW_EXTRA is a flow list of triples, each the path of a mapping,
 * a key in it, and the value: [["meeting.place", "floor", 2]]. A scalar that
 * was plain and has a type of its own by some reader of YAML stays plain, be
 * it a value or a key; one that was quoted never comes to have one.
 */
#ifndef STORE_EXTRA_H
#define STORE_EXTRA_H

#include <stdbool.h>
#include <stddef.h>
#include <yaml.h>

struct buf;

/* Append a scalar in flow style; plain if it was and may be. */
void extra_scalar(struct buf *out, const char *s, size_t n, bool plain);
/* Append the beginning of a triple, up to the value; out is empty, or a list
 * without its last bracket. plain: the key was written without quotes. */
void extra_head(struct buf *out, const char *path, const char *key,
	bool plain);

/* Emit the triples of this path as keys and values. */
bool extra_emit(const char *extra, const char *path, yaml_emitter_t *to);
/* Is there anything at or below the path? */
bool extra_below(const char *extra, const char *path);

/* The same triples in the order of their paths, as they come out of a file:
 * where a key stood among keys of other paths says nothing. */
void extra_sort(const char *extra, struct buf *out);

#endif
