/* decline.c -- names in other forms. */
#include "config.h"
#include "draft/decline.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/buf.h"
#include "draft/words.h"

enum { STATE_MAX = 32 };

/* A word of a name: n bytes at s; is another one behind it? */
struct word { const char *s; size_t n; bool more; };

/* ---- word by word ---- */

/* How many bytes at the end of the word a key stands for; SIZE_MAX if it does
 * not fit. */
static size_t fits_word(const char *key, struct word w)
{
	size_t n = strlen(key);
	bool whole = *key != '*';

	if (n && key[n - 1] == ' ') {
		if (!w.more)
			return SIZE_MAX;
		n--;
	}
	if (!whole) {
		key++;
		n--;
	}
	if (n > w.n || (whole && n != w.n) ||
	    memcmp(w.s + w.n - n, key, n))
		return SIZE_MAX;
	return n;
}

/* The rule of a state for a word, and what it stands for; NULL if none. */
static const char *rule_for(struct data *d, yaml_node_t *state, struct word w,
	size_t *cut)
{
	const char *best = NULL;

	for (size_t i = 0; data_key(d, state, i); i++) {
		const char *key = data_text(data_key(d, state, i));
		const char *rule = data_text(data_value(d, state, i));
		size_t n = key && rule ? fits_word(key, w) : SIZE_MAX;

		if (n == SIZE_MAX || (best && n < *cut))
			continue;
		best = rule;
		*cut = n;
	}
	return best;
}

static bool begins_with_letter(const char *s)
{
	int32_t i = 0;
	UChar32 c;

	U8_NEXT((const uint8_t *)s, i, -1, c);
	return c > 0 && u_isalnum(c);
}

static struct word word_at(const char *s)
{
	size_t n = strcspn(s, " ");

	return (struct word){ s, n, s[n] && begins_with_letter(s + n + 1) };
}

/* One word, and the state behind it; false if no rule is sure of it. */
static bool put_word(struct data *d, yaml_node_t *rules, struct word w,
	char *state, struct buf *out)
{
	size_t cut = 0;
	const char *rule = rule_for(d, data_get(d, rules, state), w, &cut);
	const char *next = rule ? strchr(rule, ' ') : NULL;

	if (!next || strlen(next + 1) >= STATE_MAX)
		return false;
	if (next == rule)
		cut = 0;
	buf_addn(out, w.s, w.n - cut);
	buf_addn(out, rule, (size_t)(next - rule));
	strcpy(state, next + 1);
	return true;
}

/* May the name end, or go on as it is, in this state? */
static bool may_end(struct data *d, yaml_node_t *rules, const char *state)
{
	return !strcmp(state, ".") ||
		data_get(d, data_get(d, rules, state), ".");
}

/* False, and nothing is appended, where nothing is sure. */
static bool by_words(struct data *d, yaml_node_t *rules, const char *name,
	struct buf *out)
{
	char state[STATE_MAX] = "start";
	const char *all = rule_for(d, data_get(d, rules, state),
		word_at(name), &(size_t){ 0 });
	struct buf b = BUF_INIT;
	bool sure = !word_is_abbreviation(name);

	if (all && *all == '=' && all[1]) {
		buf_add(out, all + 1);
		return true;
	}
	while (sure && strcmp(state, ".") && begins_with_letter(name)) {
		struct word w = word_at(name);

		sure = put_word(d, rules, w, state, &b);
		name += w.n;
		if (*name)
			buf_addc(&b, *name++);
	}
	sure = sure && may_end(d, rules, state);
	if (sure)
		buf_addf(out, "%s%s", b.s, name);
	buf_free(&b);
	return sure;
}

/* ---- by its beginning or end ---- */

/* How many bytes of the name a key stands for, SIZE_MAX if it does not fit. */
static size_t fits_name(const char *key, const char *name)
{
	size_t n = strlen(key), all = strlen(name);

	if (n > 1 && *key == '*') {
		n--;
		return n <= all && !strcmp(name + all - n, key + 1) ?
			n : SIZE_MAX;
	}
	if (n && key[n - 1] == '*')
		return !strncmp(name, key, n - 1) ? n - 1 : SIZE_MAX;
	return n && !strncmp(name, key, n) && word_ends(key, name + n) ?
		n : SIZE_MAX;
}

void decline(struct data *d, const struct form *f, const char *name,
	struct buf *out)
{
	const char *key = "", *shape = "";
	size_t best = 0, all = strlen(name);
	bool found = false;

	for (size_t i = 0; data_key(d, f->map, i); i++) {
		const char *k = data_text(data_key(d, f->map, i));
		const char *to = data_text(data_value(d, f->map, i));
		size_t n = k && to ? fits_name(k, name) : SIZE_MAX;

		if (n == SIZE_MAX || (found && n <= best))
			continue;
		found = true;
		best = n;
		key = k;
		shape = to;
	}
	if (!best && f->words && by_words(d, f->words, name, out))
		return;
	if (*shape == '=')
		buf_add(out, shape + 1);
	else if (*key == '*' && key[1])
		buf_addf(out, "%.*s%s", (int)(all - best), name, shape);
	else
		buf_addf(out, "%s%s", shape, name + best);
}
