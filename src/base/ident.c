/* ident.c -- identity: libuuid's random UUIDs. */
#include "config.h"
#include "base/ident.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <uuid/uuid.h>

/* For tests: the n-th id of a seed in this thread, always the same, whatever
 * other threads do meanwhile. */
static struct ident ident_fixed(const char *seed)
{
	static _Thread_local unsigned long n;
	struct ident id;
	uuid_t space;
	char name[96];

	snprintf(name, sizeof name, "%.60s-%lu", seed, ++n);
	memset(space, 0x13, sizeof space);
	uuid_generate_sha1(id.b, space, name, strlen(name));
	return id;
}

struct ident ident_new(void)
{
	const char *seed = getenv("DAIS_IDS");
	struct ident id;

	if (seed && *seed)
		return ident_fixed(seed);
	/* For each id libuuid would seed libc's generator anew, which nothing
	 * then uses; RFC 9562 asks for no more than this. */
	if (getrandom(id.b, sizeof id.b, 0) != sizeof id.b)
		uuid_generate_random(id.b);
	id.b[6] = (id.b[6] & 0x0F) | 0x40;
	id.b[8] = (id.b[8] & 0x3F) | 0x80;
	return id;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool ident_read(const char *text, struct ident *id)
{
	/* Read for every entry of a file: libuuid's way, by a number for each
	 * group, is ten times as slow. */
	for (int i = 0; i < 16; i++) {
		int high, low;

		if ((i == 4 || i == 6 || i == 8 || i == 10) && *text++ != '-')
			return false;
		high = hex(text[0]);
		low = high < 0 ? -1 : hex(text[1]);
		if (low < 0)
			return false;
		id->b[i] = (unsigned char)(high << 4 | low);
		text += 2;
	}
	return !*text;
}

void ident_write(const struct ident *id, char *out)
{
	uuid_unparse_lower(id->b, out);
}

bool ident_same(const struct ident *a, const struct ident *b)
{
	return memcmp(a->b, b->b, sizeof a->b) == 0;
}

bool ident_none(const struct ident *id)
{
	return uuid_is_null(id->b) == 1;
}
