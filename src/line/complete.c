/* complete.c -- what could stand at the cursor. */
#include "config.h"
#include "line/line.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "line/act.h"
#include "record/agenda.h"
#include "record/floor.h"

struct found {
	struct line_candidate *list;
	size_t n, max;
	const char *typed;      /* what stands there */
	struct buf folded;
};

static void offer(struct found *f, const char *text, const char *help)
{
	struct line_candidate *c;

	if (f->n == f->max)
		return;
	c = &f->list[f->n++];
	snprintf(c->text, sizeof c->text, "%s", text);
	snprintf(c->help, sizeof c->help, "%s", help);
}

/* How well a name of the entry fits: it has what is typed, or a word of it
 * begins so. */
enum fit { FIT_NONE, FIT_WITHIN, FIT_WORD, FIT_CODE };

static enum fit name_fit(const struct found *f, const struct record *r,
	item_id i, enum row name)
{
	struct buf b = BUF_INIT;
	enum fit fit = FIT_NONE;

	for (struct value *v = r->item[i].values; v; v = v->next) {
		if (v->row != name)
			continue;
		buf_cut(&b, 0);
		text_fold(v->text, strlen(v->text), &b);
		if (text_begins_word(b.s, f->folded.s))
			fit = FIT_WORD;
		else if (fit == FIT_NONE && strstr(b.s, f->folded.s))
			fit = FIT_WITHIN;
	}
	buf_free(&b);
	return fit;
}

static void offer_roster(struct found *f, const struct record *r,
	enum row slot, enum row code, enum row name, enum fit wanted)
{
	for (item_id i = record_first(r, MEETING, slot); i;
	     i = record_next(r, i)) {
		const char *c = record_say(r, i, code);
		enum fit fit = *c && !strncasecmp(c, f->typed,
			strlen(f->typed)) ? FIT_CODE : name_fit(f, r, i, name);

		if (fit == wanted)
			offer(f, who_value(r, i), record_text(r, i, name,
				LANG_NONE));
	}
}

static bool is_offered(const struct found *f, const char *text)
{
	for (size_t i = 0; i < f->n; i++)
		if (!strcmp(f->list[i].text, text))
			return true;
	return false;
}

/* Names that were typed before and stand in no roster, the latest first; of
 * a long record its end is looked at. */
static void offer_spoken(struct found *f, const struct record *r)
{
	int left = 3000;
	item_id item = MEETING, last = NOWHERE, i;

	for (i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i))
		last = i;
	do {
		i = record_last(r, item, item == MEETING ? MEETING_RECORD :
			ITEM_RECORD);
		for (; i && left > 0; i = record_prev(r, i), left--) {
			const char *who = record_say(r, i,
				INTERVENTION_SPEAKER);

			if (record_kind(r, i) == KIND_INTERVENTION && *who &&
			    text_has(who, f->folded.s) &&
			    !is_offered(f, who) && !who_is(r, who))
				offer(f, who, _("has spoken before"));
		}
		item = item == MEETING ? last : agenda_prev(r, item);
	} while (item && left > 0);
}

static void offer_who(struct found *f, const struct record *r)
{
	/* What is meant most likely comes first, be it a person or a body. */
	for (int fit = FIT_CODE; fit > FIT_NONE; fit--) {
		offer_roster(f, r, MEETING_PEOPLE, PERSON_CODE, PERSON_NAME,
			(enum fit)fit);
		offer_roster(f, r, MEETING_BODIES, BODY_CODE, BODY_NAME,
			(enum fit)fit);
	}
	if (!strncasecmp("chair", f->typed, strlen(f->typed)))
		offer(f, "chair", _("who is in the chair"));
	offer_spoken(f, r);
}

static void offer_items(struct found *f, const struct record *r)
{
	struct buf number = BUF_INIT;

	for (item_id i = agenda_next(r, NOWHERE); i; i = agenda_next(r, i)) {
		const char *title = record_text(r, i, ITEM_TITLE, LANG_NONE);

		buf_cut(&number, 0);
		agenda_number(r, i, &number);
		if (!strncmp(number.s, f->typed, strlen(f->typed)) ||
		    text_has(title, f->folded.s))
			offer(f, number.s, title);
	}
	buf_free(&number);
}

static void offer_documents(struct found *f, const struct record *r)
{
	for (item_id i = record_first(r, MEETING, MEETING_DOCUMENTS); i;
	     i = record_next(r, i)) {
		const char *symbol = record_say(r, i, DOCUMENT_SYMBOL);
		const char *title = record_text(r, i, DOCUMENT_TITLE,
			LANG_NONE);

		if (*symbol && (text_has(symbol, f->folded.s) ||
		    text_has(title, f->folded.s)))
			offer(f, symbol, *title ? title :
				record_say(r, i, DOCUMENT_SOURCE));
	}
}

static void offer_words(struct found *f, enum row row)
{
	for (const char *const *w = schema[row].words; *w; w++)
		if (!strncasecmp(*w, f->typed, strlen(f->typed)))
			offer(f, *w, _(schema[row].help));
}

static void offer_commands(struct found *f)
{
	for (const struct command *c = commands; c->name; c++)
		if (c->run && !strncasecmp(c->name, f->typed,
		    strlen(f->typed)))
			offer(f, c->name, _(c->help));
}

/* Arguments of a command that come from a list. */
static void offer_arguments(struct found *f, const struct record *r,
	const char *name, size_t n)
{
	static const struct { const char *command; enum row row; } words[] = {
		{ "kind", INTERVENTION_KIND }, { "verb", OUTCOME_VERB },
		{ "attribution", INTERVENTION_NAMED },
		{ "adopt", MEETING_ADOPTED_HOW },
		{ "mandate", INSTRUMENT_KIND }, { "event", EVENT_KIND },
		{ "language", MEETING_LANGUAGE },
	};
	static const char *const documents[] = {
		"introduce", "noted", "approved", "deferred", "withdrawn"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i].command) == n &&
		    !strncmp(words[i].command, name, n)) {
			offer_words(f, words[i].row);
			return;
		}
	for (size_t i = 0; i < sizeof documents / sizeof *documents; i++)
		if (strlen(documents[i]) == n &&
		    !strncmp(documents[i], name, n)) {
			offer_documents(f, r);
			return;
		}
	offer_who(f, r);
}

/* Where the word at the end of s[0..n) begins. */
static size_t word_start(const char *s, size_t n)
{
	while (n && !strchr(" ,(:", s[n - 1]) &&
	       !(n >= 3 && (!strncmp(s + n - 3, "（", 3) ||
	       !strncmp(s + n - 3, "、", 3) || !strncmp(s + n - 3, "　", 3))))
		n--;
	return n;
}

/* What could stand at from. */
static void offer_at(struct found *f, const struct record *r, char mark,
	const char *head, size_t start, size_t from)
{
	const char *args;

	f->n = 0;
	f->typed = head + from;
	buf_cut(&f->folded, 0);
	text_fold(f->typed, strlen(f->typed), &f->folded);
	if (mark == '@' && strstr(head, " presents"))
		offer_documents(f, r);
	else if (mark == '@' && !find_colon(head, &args))
		offer_who(f, r);
	else if (mark == '+')
		offer_who(f, r);
	else if (mark == '#')
		offer_items(f, r);
	else if (mark == '!' && !strchr(head, ')')) {
		offer_words(f, OUTCOME_VERB);
		offer_who(f, r);
	} else if (mark == '/' && from == start)
		offer_commands(f);
	else if (mark == '/')
		offer_arguments(f, r, head + start,
			strcspn(head + start, " "));
}

/* Where a name of several words begins: behind the mark, "for ", "is ". */
static size_t name_start(const char *s, size_t start)
{
	static const char *const before[] = { " for ", "? is ", "speaker ",
		"behalf ", "chair ", "present ", "ack " };
	size_t at = start;

	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		const char *found = strstr(s + start, before[i]);

		if (found && (size_t)(found - s) + strlen(before[i]) > at)
			at = (size_t)(found - s) + strlen(before[i]);
	}
	return at;
}

size_t line_complete(const struct record *r, const char *text, size_t n,
	size_t cursor, size_t *from, struct line_candidate *list, size_t max)
{
	struct found f = { list, 0, max, "", BUF_INIT };
	struct buf head = BUF_INIT;
	const char *args;
	size_t start, word, name;
	char mark;

	(void)n;
	buf_addn(&head, text, cursor);
	mark = line_mark(head.s, &args);
	start = (size_t)(args - head.s);
	word = word_start(head.s, head.n);
	if (word < start)
		word = start;
	*from = mark == '#' || (mark == '/' && word == start) ? start : word;
	if (mark == '+' && head.s[start] == '-' && word == start)
		*from = start + 1;
	name = name_start(head.s, start);
	/* A whole name goes before a part of one. */
	if (name < *from && (mark == '@' || mark == '+' ||
	    (mark == '/' && name > start)))
		offer_at(&f, r, mark, head.s, start, name);
	if (f.n)
		*from = name;
	else
		offer_at(&f, r, mark, head.s, start, *from);
	buf_free(&f.folded);
	buf_free(&head);
	return f.n;
}
