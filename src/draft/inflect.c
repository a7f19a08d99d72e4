/* inflect.c -- names in texts of languages that inflect them. */
#include "config.h"
#include "draft/inflect.h"

#include <stdbool.h>
#include <string.h>

/* A letter of Cyrillic is two bytes. */
enum { LETTER = 2 };

/* How a word ends, how many letters of that are not of the stem, and what may
 * stand behind the stem, "." for nothing. The first that fits counts. */
static const struct kind {
	const char *last;
	size_t letters;
	const char *endings;
} kinds[] = {
	{ "ство", 1, " о а у ом е " },
	{ "ая", 2, " ая ои ую ою " },
	{ "яя", 2, " яя еи юю ею " },
	{ "ое", 2, " ое ого ому ым им ом " },
	{ "ее", 2, " ее его ему им ем " },
	{ "ые", 2, " ые ых ым ыми " },
	{ "ие", 2, " ие ия ию ием ии их им ими " },
	{ "ыи", 2, " ыи ого ому ым ом " },
	{ "ии", 2, " ии ого ому им ом его ему ем ия ию ием " },
	{ "ои", 2, " ои ого ому ым им ом " },
	{ "еи", 2, " еи ея ею еем ее " },
	{ "аи", 2, " аи ая аю аем ае " },
	{ "уи", 2, " уи уя ую уем уе " },
	{ "ел", 2, " ел ла лу лом ле ела елу елом еле " },
	{ "ец", 2, " ец ца цу цом цем це еца ецу ецом еце " },
	{ "а", 1, " а ы и е у ои ою еи ею " },
	{ "я", 1, " я и е ю еи ею " },
	{ "ы", 1, " ы ов ам ами ах . " },
	{ "ь", 1, " ь я ю ем е и ью " },
	{ "", 0, " . а у ом ем ым е ы и ых ыми ам ами ах " },
};

static bool is_letter(const char *s, size_t n)
{
	unsigned c;

	if (n < LETTER || ((unsigned char)s[0] & 0xE0) != 0xC0)
		return false;
	c = ((unsigned char)s[0] & 0x1Fu) << 6 | ((unsigned char)s[1] & 0x3F);
	return c >= 0x400 && c < 0x530;
}

/* How many bytes of Cyrillic letters stand at s. */
static size_t letters_at(const char *s, size_t n)
{
	size_t at = 0;

	while (is_letter(s + at, n - at))
		at += LETTER;
	return at;
}

static bool ends_with(const char *s, size_t n, const char *last)
{
	size_t m = strlen(last);

	return m <= n && !memcmp(s + n - m, last, m);
}

/* The kind of a word of n bytes of letters; NULL if it does not inflect. */
static const struct kind *kind_of(const char *word, size_t n)
{
	static const char *const stiff[] = { "о", "е", "и", "у", "ю", "э" };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t cut = kinds[i].letters * LETTER;

		if (!*kinds[i].last)
			for (size_t k = 0; k < sizeof stiff / sizeof *stiff;
			     k++)
				if (ends_with(word, n, stiff[k]))
					return NULL;
		if (n >= cut + 2 * LETTER && ends_with(word, n,
		    kinds[i].last))
			return &kinds[i];
	}
	return NULL;
}

/* Is an ending of n bytes one of the kind's? */
static bool is_ending(const struct kind *k, const char *ending, size_t n)
{
	const char *at = k->endings;

	if (!n)
		return strstr(at, " . ") != NULL;
	for (; *at; at++)
		if (*at == ' ' && !strncmp(at + 1, ending, n) &&
		    at[1 + n] == ' ')
			return true;
	return false;
}

size_t inflect_stem(const char *name)
{
	size_t n = letters_at(name, strlen(name));
	const struct kind *k = n ? kind_of(name, n) : NULL;

	return k ? n - k->letters * LETTER : n ? n : strlen(name);
}

size_t inflect_fits(const char *text, size_t n, const char *name)
{
	size_t at = 0;

	while (*name) {
		size_t length = letters_at(name, strlen(name));
		size_t has = letters_at(text + at, n - at);
		const struct kind *k = length ? kind_of(name, length) : NULL;
		size_t stem = k ? length - k->letters * LETTER : length;

		if (!length)
			stem = length = has = 1;
		if (has < stem || at + stem > n ||
		    memcmp(text + at, name, stem))
			return 0;
		if (k ? !is_ending(k, text + at + stem, has - stem) :
		    has != stem)
			return 0;
		at += has;
		name += length;
	}
	return at;
}
