/* keys.h -- which keys a mapping has had: two are never taken for one. */
#ifndef STORE_KEYS_H
#define STORE_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct keys { uint64_t *hash; size_t n, size; };   /* zeros; free hash */

uint64_t key_hash(const char *s);
/* Enter a key; false if it was there. */
bool keys_enter(struct keys *k, uint64_t h);

#endif
