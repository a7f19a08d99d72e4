/* keys.c -- which keys a mapping has had, by hash. */
#include "config.h"
#include "store/keys.h"

#include <stdlib.h>

#include "base/buf.h"

uint64_t key_hash(const char *s)
{
	uint64_t h = 14695981039346656037u;

	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211u;
	return h ? h : 1;
}

/* Enter a key; false if it was there. */
bool keys_enter(struct keys *k, uint64_t h)
{
	size_t at;

	if (k->n * 2 >= k->size) {
		struct keys grown = { NULL, 0, k->size ? k->size * 2 : 32 };

		grown.hash = mem_get(grown.size * sizeof *grown.hash);
		for (size_t i = 0; i < k->size; i++)
			if (k->hash[i])
				keys_enter(&grown, k->hash[i]);
		free(k->hash);
		*k = grown;
	}
	for (at = h & (k->size - 1); k->hash[at]; at = (at + 1) & (k->size - 1))
		if (k->hash[at] == h)
			return false;
	k->hash[at] = h;
	k->n++;
	return true;
}
