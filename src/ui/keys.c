/* keys.c -- bytes from the keyboard to keys, whatever the terminal. */
#include "config.h"
#include "ui/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { LATE = 200, SILENCE = 1000, PASTE_MAX = 1 << 20 };

void keys_init(struct keys *k)
{
	const char *set = getenv("ESCDELAY");
	int delay = set ? atoi(set) : 0;

	memset(k, 0, sizeof *k);
	k->delay = delay > 0 && delay < 2000 ? delay : 25;
	k->escaped = -LATE;
	k->paste = (struct buf)BUF_INIT;
}

void keys_free(struct keys *k)
{
	buf_free(&k->paste);
}

size_t keys_push(struct keys *k, const char *bytes, size_t n, int64_t now)
{
	size_t room = sizeof k->in - k->n;

	if (n > room)
		n = room;
	memcpy(k->in + k->n, bytes, n);
	k->n += n;
	k->last = now;
	return n;
}

static void drop(struct keys *k, size_t n)
{
	memmove(k->in, k->in + n, k->n - n);
	k->n -= n;
}

/* ---- names ---- */

static const struct { char final; const char *name; } finals[] = {
	{ 'A', "Up" }, { 'B', "Down" }, { 'C', "Right" }, { 'D', "Left" },
	{ 'H', "Home" }, { 'F', "End" }, { 'P', "F1" }, { 'Q', "F2" },
	{ 'R', "F3" }, { 'S', "F4" }, { 'M', "Enter" }, { 'j', "*" },
	{ 'k', "+" }, { 'm', "-" }, { 'n', "." }, { 'o', "/" },
	{ 'a', "C-Up" }, { 'b', "C-Down" }, { 'c', "C-Right" },
	{ 'd', "C-Left" },
};

static const struct { int number; const char *name; } tildes[] = {
	{ 1, "Home" }, { 2, "Insert" }, { 3, "Delete" }, { 4, "End" },
	{ 5, "PgUp" }, { 6, "PgDn" }, { 7, "Home" }, { 8, "End" },
	{ 11, "F1" }, { 12, "F2" }, { 13, "F3" }, { 14, "F4" }, { 15, "F5" },
	{ 17, "F6" }, { 18, "F7" }, { 19, "F8" }, { 20, "F9" },
	{ 21, "F10" }, { 23, "F11" }, { 24, "F12" },
};

static const char *final_name(char final)
{
	for (size_t i = 0; i < sizeof finals / sizeof *finals; i++)
		if (finals[i].final == final)
			return finals[i].name;
	return NULL;
}

static const char *tilde_name(int number)
{
	for (size_t i = 0; i < sizeof tildes / sizeof *tildes; i++)
		if (tildes[i].number == number)
			return tildes[i].name;
	return NULL;
}

/* bits: xterm's modifier number less one: 1 shift, 2 alt, 4 control. */
static bool give(struct key *out, const char *name, int bits)
{
	out->what = KEY_NAMED;
	snprintf(out->name, sizeof out->name, "%s%s%s%s", bits & 4 ? "C-" : "",
		bits & 2 ? "M-" : "", bits & 1 ? "S-" : "", name);
	return true;
}

/* A code point with modifiers, as CSI u and modifyOtherKeys send it. */
static bool give_code(struct key *out, int code, int bits)
{
	char letter[2] = { (char)code, '\0' };

	switch (code) {
	case 13:
		return give(out, "Enter", bits);
	case 9:
		return give(out, "Tab", bits);
	case 27:
		return give(out, "Esc", bits);
	case 127:
		return give(out, "Backspace", bits);
	default:
		break;
	}
	if (code < 0x20 || code > 0x7E)
		return false;
	if (!(bits & 6)) {
		out->what = KEY_TYPED;
		snprintf(out->text, sizeof out->text, "%s", letter);
		return true;
	}
	return give(out, letter, bits & 6);
}

/* ---- sequences ---- */

/* What stands behind the introducer: bytes up to and with the final one.
 * 0: not whole yet. */
static size_t csi_length(const unsigned char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] >= 0x40 && s[i] <= 0x7E && !(i == 0 && s[i] == '['))
			return i + 1;
	return 0;
}

/* A report of the mouse, "<0;12;5M" (SGR). Only what is pressed counts. */
static bool mouse(struct key *out, const char *s, char final)
{
	int button, column, row;

	if (final != 'M' || sscanf(s, "<%d;%d;%d", &button, &column, &row) !=
	    3 || column < 1 || row < 1)
		return false;
	out->row = row - 1;
	out->column = column - 1;
	button &= ~0x1C;                /* with shift, alt or control */
	return (button == 0 && give(out, "Click", 0)) ||
		(button == 64 && give(out, "WheelUp", 0)) ||
		(button == 65 && give(out, "WheelDown", 0));
}

/* A whole CSI sequence, without introducer. False: nothing to give. */
static bool csi(struct keys *k, const char *s, size_t n, struct key *out)
{
	int p[3] = { 0, 0, 0 };
	char final = s[n - 1];
	const char *name;

	if (s[0] == '[' && n == 2 && final >= 'A' && final <= 'E') {
		char f[3] = { 'F', (char)(final - 'A' + '1'), '\0' };

		return give(out, f, 0);
	}
	if (s[0] == '<')
		return mouse(out, s, final);
	if (strchr("?>=", s[0]))
		return false;           /* reports */
	sscanf(s, "%d;%d;%d", &p[0], &p[1], &p[2]);
	if (final == '~' && p[0] == 200) {
		k->pasting = true;
		buf_cut(&k->paste, 0);
		return false;
	}
	if (final == '~' && p[0] == 27)
		return give_code(out, p[2], p[1] ? p[1] - 1 : 0);
	if (final == 'u')
		return give_code(out, p[0], p[1] ? p[1] - 1 : 0);
	if (final == 'Z')
		return give(out, "Tab", 1);
	name = final == '~' || final == '^' || final == '$' ?
		tilde_name(p[0]) : final == 'M' ? NULL : final_name(final);
	return name && give(out, name, (p[1] ? p[1] - 1 : 0) |
		(final == '^' ? 4 : 0) | (final == '$' ? 1 : 0));
}

/* How long a string sequence (OSC, DCS ...) is, with its end; 0: not whole. */
static size_t string_length(const unsigned char *s, size_t n)
{
	for (size_t i = 2; i < n; i++) {
		if (s[i] == 7)
			return i + 1;
		if (s[i] == 0x1B && i + 1 < n && s[i + 1] == '\\')
			return i + 2;
	}
	return 0;
}

enum got { GOT_KEY, GOT_NOTHING, GOT_WAIT };

/* Bytes at in that follow an Escape of skip bytes (0: it was given alone,
 * and this is its late rest). */
static enum got sequence(struct keys *k, size_t skip, int64_t now,
	struct key *out)
{
	const unsigned char *s = k->in + skip;
	size_t n = k->n - skip, length = 0;
	char copy[64];
	bool given = false;

	if (s[0] == '[' && n >= 2 && s[1] == 'M') {
		length = n >= 5 ? 5 : 0;        /* the old mouse report */
	} else if (s[0] == '[') {
		length = csi_length(s + 1, n - 1);
		if (length && length < sizeof copy) {
			memcpy(copy, s + 1, length);
			copy[length] = '\0';
			given = csi(k, copy, length, out);
		}
		length += length ? 1 : 0;
	} else if (s[0] == 'O') {
		length = n >= 2 ? 2 : 0;
		if (length && final_name((char)s[1]))
			given = give(out, final_name((char)s[1]), 0);
	} else {
		length = string_length(k->in, k->n);
		length -= length ? skip : 0;
	}
	if (!length && now - k->last < LATE && k->n < sizeof k->in / 2)
		return GOT_WAIT;
	drop(k, length ? skip + length : k->n);
	return given ? GOT_KEY : GOT_NOTHING;
}

/* ---- characters ---- */

static size_t utf8_length(unsigned char c)
{
	return c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 1;
}

static bool control(struct keys *k, unsigned char c, int bits,
	struct key *out)
{
	char letter[2] = { (char)(c + 0x60), '\0' };

	drop(k, 1);
	switch (c) {
	case '\r':
		return give(out, "Enter", bits);
	case '\t':
		return give(out, "Tab", bits);
	case 0x7F:
	case 0x08:
		return give(out, "Backspace", bits);
	case 0:
		return give(out, "Space", bits | 4);
	default:
		break;
	}
	if (c >= 0x1C)
		letter[0] = (char)(c + 0x40);
	return give(out, letter, bits | 4);
}

static enum got character(struct keys *k, int bits, int64_t now,
	struct key *out)
{
	unsigned char c = k->in[0];
	size_t length = utf8_length(c);
	char letter[8] = "";

	if (c < 0x20 || c == 0x7F)
		return control(k, c, bits, out) ? GOT_KEY : GOT_NOTHING;
	if (length > k->n && now - k->last < LATE)
		return GOT_WAIT;
	if (length > k->n || !text_check((char *)k->in, length, NULL)) {
		drop(k, 1);
		snprintf(letter, sizeof letter, "\xEF\xBF\xBD");
	} else {
		memcpy(letter, k->in, length);
		drop(k, length);
	}
	if (bits)
		return give(out, letter, bits) ? GOT_KEY : GOT_NOTHING;
	out->what = KEY_TYPED;
	snprintf(out->text, sizeof out->text, "%s", letter);
	return GOT_KEY;
}

static enum got escape(struct keys *k, int64_t now, struct key *out)
{
	if (k->n == 1) {
		if (now - k->last < k->delay)
			return GOT_WAIT;
		drop(k, 1);
		k->escaped = now;
		give(out, "Esc", 0);
		return GOT_KEY;
	}
	if (strchr("[O]P_^X", (char)k->in[1]) && k->in[1])
		return sequence(k, 1, now, out);
	drop(k, 1);
	if (k->in[0] == 0x1B) {
		give(out, "Esc", 0);
		return GOT_KEY;
	}
	return character(k, 2, now, out);
}

/* ---- pasting ---- */

static enum got paste(struct keys *k, int64_t now, struct key *out)
{
	static const char end[] = "\x1B[201~";
	unsigned char *at = memmem(k->in, k->n, end, sizeof end - 1);
	size_t take = at ? (size_t)(at - k->in) : k->n >= sizeof end ?
		k->n - (sizeof end - 2) : 0;
	bool over = at || now - k->last >= SILENCE;
	struct buf clean = BUF_INIT;

	if (over && !at)
		take = k->n;
	if (k->paste.n < PASTE_MAX)
		buf_addn(&k->paste, (char *)k->in, take);
	drop(k, at ? take + sizeof end - 1 : take);
	if (!over)
		return GOT_WAIT;
	k->pasting = false;
	text_clean(k->paste.s, k->paste.n, &clean);
	buf_free(&k->paste);
	k->paste = clean;
	out->what = KEY_PASTED;
	return k->paste.n ? GOT_KEY : GOT_NOTHING;
}

/* What comes next where no paste is going on. Only what follows an Escape at
 * once can be its rest: behind any other byte, "On" is what somebody types. */
static enum got unpasted(struct keys *k, int64_t now, struct key *out)
{
	if (now - k->escaped < LATE && k->n > 1 &&
	    (k->in[0] == '[' || k->in[0] == 'O')) {
		enum got got = sequence(k, 0, now, out);

		if (got != GOT_WAIT)
			k->escaped = now - LATE;
		return got;
	}
	k->escaped = now - LATE;
	return k->in[0] == 0x1B ? escape(k, now, out) :
		character(k, 0, now, out);
}

bool keys_next(struct keys *k, int64_t now, struct key *out)
{
	for (;;) {
		enum got got;

		memset(out, 0, sizeof *out);
		if (!k->n && !k->pasting)
			return false;
		got = k->pasting ? paste(k, now, out) : unpasted(k, now, out);
		if (got == GOT_KEY)
			return true;
		if (got == GOT_WAIT)
			return false;
	}
}

int keys_wait(const struct keys *k, int64_t now)
{
	int64_t due;

	if (!k->n && !k->pasting)
		return -1;
	due = k->last + (k->pasting ? SILENCE : k->n == 1 && k->in[0] == 0x1B
		? k->delay : LATE);
	return due > now ? (int)(due - now) : 0;
}
