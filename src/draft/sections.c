/* sections.c -- which section of a report an item of the agenda belongs to. */
#include "config.h"
#include "draft/sections.h"

#include <string.h>

#include "base/text.h"
#include "draft/drafting.h"
#include "draft/words.h"

/* Does the title begin with the words, as words or, of "word*", as letters?
 * Of "=word" it is the whole title; of "*word" it holds it anywhere. The
 * title is folded. */
static bool title_fits(const char *title, const char *word)
{
	bool anywhere = *word == '*', whole = *word == '=';
	size_t n = strlen(word) - anywhere - whole;
	bool letters = n && word[anywhere + whole + n - 1] == '*', fits;
	struct buf wanted = BUF_INIT;

	text_fold(word + anywhere + whole, n - letters, &wanted);
	if (anywhere)
		fits = strstr(title, wanted.s) != NULL;
	else if (whole)
		fits = !strcmp(title, wanted.s);
	else
		fits = !strncmp(title, wanted.s, wanted.n) && (letters ||
			!wanted.n || word_ends(wanted.s, title + wanted.n));
	buf_free(&wanted);
	return fits;
}

static bool any_fits(struct drafting *d, yaml_node_t *words, const char *title)
{
	const char *word;

	for (size_t n = 0; (word = data_text(data_at(&d->sections, words, n)));
	     n++)
		if (title_fits(title, word))
			return true;
	return false;
}

static const char *section_of_title(struct drafting *d, const char *title)
{
	yaml_node_t *map = data_get(&d->sections, data_root(&d->sections),
		"titles");
	const char *section = NULL;
	struct buf folded = BUF_INIT;

	text_fold(title, strlen(title), &folded);
	for (size_t n = 0; data_key(&d->sections, map, n) && !section; n++)
		if (any_fits(d, data_value(&d->sections, map, n), folded.s))
			section = data_text(data_key(&d->sections, map, n));
	buf_free(&folded);
	return section;
}

static const char *look_up(struct drafting *d, const struct record *r,
	item_id item)
{
	for (; item && record_kind(r, item) == KIND_ITEM;
	     item = r->item[item].parent) {
		const char *own = record_say(r, item, ITEM_SECTION);
		struct value *v;

		if (*own)
			return own;
		for (v = r->item[item].values; v; v = v->next) {
			const char *section = v->row == ITEM_TITLE ?
				section_of_title(d, v->text) : NULL;

			if (section)
				return section;
		}
	}
	return "";
}

/* Every take asks for the sections of all items again, meeting by meeting:
 * the answers for the present one are kept. */
const char *section_said(struct drafting *d, const struct record *r,
	item_id item)
{
	struct sections_known *k = &d->known;

	if (k->of != r) {
		k->section = mem_grow(k->section, r->n * sizeof *k->section);
		memset(k->section, 0, r->n * sizeof *k->section);
		k->of = r;
	}
	if (item >= r->n)
		return "";
	if (!k->section[item])
		k->section[item] = look_up(d, r, item);
	return k->section[item];
}

const char *section_of(struct drafting *d, const struct record *r,
	item_id item)
{
	const char *said = section_said(d, r, item);

	return *said && form_takes_from(d->form, said) ? said : "discussion";
}
