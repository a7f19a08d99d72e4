/* keys.h -- bytes from the keyboard to keys, whatever the terminal.
 *
 *  (1) A pure function of bytes and time; it knows no terminal.
 *  (2) A control sequence, known or not, whole or late, is never text.
 *  (3) What is pasted comes as one key with its text clean: valid UTF-8,
 *      newlines as LF, no other controls.
 *  (4) The mouse is keys too: "Click", "WheelUp", "WheelDown", with a place.
 *  (5) Only an Escape alone waits, 25 ms (ESCDELAY), to see if more follows.
 */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

enum key_what { KEY_NAMED, KEY_TYPED, KEY_PASTED };

struct key {
	enum key_what what;
	char name[24];          /* "F2", "C-z", "M-Up", "S-Tab", "Enter" */
	char text[8];           /* KEY_TYPED: one character */
	int row, column;        /* of the mouse, from 0 */
};

struct keys {
	unsigned char in[8192];
	size_t n;
	int64_t last;           /* when bytes last came, milliseconds */
	int64_t escaped;        /* when an Escape was given alone */
	int delay;
	bool pasting;
	struct buf paste;       /* of the last KEY_PASTED */
};

void keys_init(struct keys *k);
void keys_free(struct keys *k);
/* Take n bytes that came now; gives how many it had room for. */
size_t keys_push(struct keys *k, const char *bytes, size_t n, int64_t now);
/* The next key; false if there is none yet. */
bool keys_next(struct keys *k, int64_t now, struct key *out);
/* Milliseconds until keys_next may give one without more bytes; -1: never. */
int keys_wait(const struct keys *k, int64_t now);

#endif
