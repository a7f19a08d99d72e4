/* words.c -- taking lines apart: marks, words, colons, the forms of each mark.
 *
 * Nothing here looks at more of the record than the roster, so that the
 * explanation under the composer costs the same in a long meeting.
 */
#include "config.h"
#include "line/act.h"

#include <string.h>
#include <strings.h>

#include "record/floor.h"

/* ---- characters ---- */

static const struct { const char *wide; char mark; } wide_marks[] = {
	{ "＠", '@' }, { "＋", '+' }, { "＃", '#' }, { "！", '!' },
	{ "／", '/' }, { "＼", '\\' }
};

char line_mark(const char *text, const char **rest)
{
	if (*text && strchr("@+#!/\\", *text)) {
		*rest = text + 1;
		return *text;
	}
	for (size_t i = 0; i < sizeof wide_marks / sizeof *wide_marks; i++)
		if (!strncmp(text, wide_marks[i].wide, 3)) {
			*rest = text + 3;
			return wide_marks[i].mark;
		}
	*rest = text;
	return 0;
}

/* The bytes of a blank at s: ASCII, no-break, ideographic; 0 if none. */
static size_t blank(const char *s)
{
	if (*s == ' ' || *s == '\t')
		return 1;
	if (!strncmp(s, "\xC2\xA0", 2))
		return 2;
	return !strncmp(s, "\xE3\x80\x80", 3) ? 3 : 0;
}

const char *skip_blanks(const char *s)
{
	size_t n;

	while ((n = blank(s)))
		s += n;
	return s;
}

void copy_trimmed(struct buf *out, const char *s, size_t n)
{
	const char *end = s + n, *start = skip_blanks(s);

	if (start > end)
		start = end;
	while (end > start && (end[-1] == ' ' || end[-1] == '\n'))
		end--;
	while (end - start >= 3 && !strncmp(end - 3, "\xE3\x80\x80", 3))
		end -= 3;
	buf_addn(out, start, (size_t)(end - start));
}

const char *find_colon(const char *s, const char **after)
{
	for (; *s; s++) {
		if (*s == ':') {
			*after = s + 1;
			return s;
		}
		if (!strncmp(s, "：", 3)) {
			*after = s + 3;
			return s;
		}
	}
	return NULL;
}

size_t next_word(const char **s, const char **word)
{
	const char *at = skip_blanks(*s);

	*word = at;
	while (*at && !blank(at))
		at++;
	*s = at;
	return (size_t)(at - *word);
}

size_t comma(const char *s)
{
	if (*s == ',')
		return 1;
	if (!strncmp(s, "،", 2))
		return 2;
	return strncmp(s, "，", 3) ? 0 : 3;
}

size_t names_mark(const char *s)
{
	if (*s == ';')
		return 1;
	if (!strncmp(s, "؛", 2))
		return 2;
	if (!strncmp(s, "、", 3) || !strncmp(s, "；", 3))
		return 3;
	return comma(s);
}

bool next_part(const char **s, size_t (*mark)(const char *), struct buf *out)
{
	size_t n = 0;

	buf_cut(out, 0);
	if (!**s)
		return false;
	while ((*s)[n] && !mark(*s + n))
		n++;
	copy_trimmed(out, *s, n);
	*s += n;
	*s += **s ? mark(*s) : 0;
	return true;
}

/* Where "arg and rus" is cut in two, so that both are somebody's names and
 * the whole is nobody's; skip: how long the word is. NULL: nowhere. */
static const char *cut_at(const struct record *r, const char *s, int64_t at,
	size_t *skip)
{
	static const char *const and[] = {
		" and ", " et ", " y ", " и ", " و", "和", "与"
	};
	const char *found = NULL;
	struct buf left = BUF_INIT;

	for (size_t k = 0; !found && k < sizeof and / sizeof *and; k++) {
		const char *cut = s;

		*skip = strlen(and[k]);
		while (!found && (cut = strstr(cut, and[k]))) {
			buf_cut(&left, 0);
			copy_trimmed(&left, s, (size_t)(cut - s));
			if (who_meant(r, left.s, at) &&
			    who_meant(r, skip_blanks(cut + *skip), at))
				found = cut;
			cut += *skip;
		}
		if (found)
			break;
	}
	buf_free(&left);
	return found;
}

bool next_who(const struct record *r, const char **s, int64_t at,
	struct buf *out)
{
	const char *from = *s, *cut;
	size_t skip;

	if (!next_part(s, names_mark, out))
		return false;
	/* "arg, rus, and jpn" */
	if (!strncasecmp(out->s, "and ", 4) && !who_meant(r, out->s, at) &&
	    who_meant(r, skip_blanks(out->s + 4), at))
		buf_splice(out, 0, 4, "", 0);
	if (who_meant(r, out->s, at))
		return true;
	cut = cut_at(r, out->s, at, &skip);
	if (!cut)
		return true;
	*s = skip_blanks(from) + (cut - out->s) + skip;
	buf_cut(out, (size_t)(cut - out->s));
	return true;
}

static bool is_word(const char *word, size_t n, const char *wanted)
{
	return strlen(wanted) == n && !strncasecmp(word, wanted, n);
}

/* ---- speaking ---- */

static const struct { const char *word, *second, *kind; } speech[] = {
	{ "presents", NULL, "presentation" },
	{ "introduces", NULL, "presentation" },
	{ "asks", NULL, "question" },
	{ "replies", NULL, "reply" },
	{ "answers", NULL, "answer" },
	{ "objects", NULL, "objection" },
	{ "supports", NULL, "support" },
	{ "opens", NULL, "opening" },
	{ "closes", NULL, "closing" },
	{ "sums", "up", "summing-up" },
};

/* What kind of speech begins at this word; rest: what follows it. */
static const char *speech_kind(const char *word, size_t n, const char **rest)
{
	for (size_t i = 0; i < sizeof speech / sizeof *speech; i++) {
		const char *at = *rest, *second;
		size_t m;

		if (!is_word(word, n, speech[i].word))
			continue;
		if (!speech[i].second)
			return speech[i].kind;
		m = next_word(&at, &second);
		if (!is_word(second, m, speech[i].second))
			continue;
		*rest = at;
		return speech[i].kind;
	}
	return NULL;
}

/* What follows "for" or "on behalf of", if such words begin at this one. */
static const char *behind_behalf(const char *word, size_t n, const char *rest)
{
	static const char *const behalf[] = { "on", "behalf", "of" };

	if (is_word(word, n, "for"))
		return rest;
	for (int k = 0; k < 3; k++) {
		if (!is_word(word, n, behalf[k]))
			return NULL;
		if (k < 2)
			n = next_word(&rest, &word);
	}
	return rest;
}

/* Is the first of these names somebody's? */
static bool begins_who(const struct record *r, const char *names, int64_t at)
{
	struct buf one = BUF_INIT;
	bool is = next_who(r, &names, at, &one) && who_meant(r, one.s, at);

	buf_free(&one);
	return is;
}

/* "sg" out of "jns for sg"; out of "13/4 for sg" only if that is somebody, for
 * documents have titles. */
static void split_behalf(const struct record *r, int64_t at, struct buf *from,
	bool document, struct buf *behalf)
{
	const char *next = from->s, *word, *s;
	size_t n;

	while ((n = next_word(&next, &word))) {
		s = behind_behalf(word, n, next);
		if (!s || (!document && word == from->s))
			continue;
		if (document && is_word(word, n, "for") &&
		    !begins_who(r, s, at))
			continue;
		copy_trimmed(behalf, s, strlen(s));
		buf_cut(from, (size_t)(word - from->s));
		while (from->n && from->s[from->n - 1] == ' ')
			buf_cut(from, from->n - 1);
		return;
	}
}

void speaking_read(const struct record *r, const char *args, int64_t at,
	struct speaking *p)
{
	struct buf head = BUF_INIT;
	const char *words, *colon = find_colon(args, &words), *s, *word;
	size_t n;

	memset(p, 0, sizeof *p);
	p->who = p->behalf = p->documents = p->words = (struct buf)BUF_INIT;
	p->kind = "";
	p->has_words = colon != NULL;
	copy_trimmed(&head, args, colon ? (size_t)(colon - args)
		: strlen(args));
	if (colon)
		copy_trimmed(&p->words, words, strlen(words));
	s = head.s;
	while ((n = next_word(&s, &word))) {
		const char *kind = speech_kind(word, n, &s);

		if (!kind || word == head.s)
			continue;
		p->kind = kind;
		copy_trimmed(&p->documents, s, strlen(s));
		buf_cut(&head, (size_t)(word - head.s));
		break;
	}
	copy_trimmed(&p->who, head.s, head.n);
	if (!who_meant(r, p->who.s, at))
		split_behalf(r, at, &p->who, false, &p->behalf);
	if (!p->behalf.n)
		split_behalf(r, at, &p->documents, true, &p->behalf);
	buf_free(&head);
}

void speaking_free(struct speaking *p)
{
	buf_free(&p->who);
	buf_free(&p->behalf);
	buf_free(&p->documents);
	buf_free(&p->words);
}

/* ---- asking for the floor ---- */

static const struct { const char *word, *kind; } asks[] = {
	{ "reply", "reply" }, { "question", "question" },
	{ "order", "point of order" }, { "statement", "statement" },
};

static const char *ask_kind(const char *word, size_t n)
{
	for (size_t i = 0; i < sizeof asks / sizeof *asks; i++)
		if (is_word(word, n, asks[i].word))
			return asks[i].kind;
	return NULL;
}

void asking_read(const char *args, struct asking *p)
{
	const char *s, *word, *last = NULL, *kind = NULL, *after, *colon;
	size_t n, length;

	p->who = p->about = (struct buf)BUF_INIT;
	p->kind = "statement";
	args = skip_blanks(args);
	p->off = *args == '-' || !strncmp(args, "－", 3);
	if (p->off)
		args += *args == '-' ? 1 : 3;
	colon = find_colon(args, &after);
	length = colon ? (size_t)(colon - args) : strlen(args);
	s = args;
	while ((n = next_word(&s, &word)) && word < args + length) {
		if (word + n > args + length)
			n = (size_t)(args + length - word);
		if (word != args && is_word(word, n, "to")) {
			copy_trimmed(&p->who, args, (size_t)(word - args));
			copy_trimmed(&p->about, s, strlen(s));
			if (!strncasecmp(p->about.s, "ask", 3))
				p->kind = "question";
			if (!strncasecmp(p->about.s, "reply", 5))
				p->kind = "reply";
			return;
		}
		last = word;
		kind = word == args ? NULL : ask_kind(word, n);
	}
	if (kind)
		p->kind = kind;
	if (colon)
		copy_trimmed(&p->about, after, strlen(after));
	copy_trimmed(&p->who, args, kind ? (size_t)(last - args) : length);
}

void asking_free(struct asking *p)
{
	buf_free(&p->who);
	buf_free(&p->about);
}

/* ---- listing a document ---- */

void documenting_read(const char *args, struct documenting *p)
{
	const char *after = "", *colon = find_colon(args, &after), *from;

	p->symbol = p->source = p->title = (struct buf)BUF_INIT;
	copy_trimmed(&p->symbol, args, colon ? (size_t)(colon - args)
		: strlen(args));
	if (colon)
		copy_trimmed(&p->title, after, strlen(after));
	from = !strncmp(p->symbol.s, "from ", 5) ? p->symbol.s :
		strstr(p->symbol.s, " from ");
	if (!from)
		return;
	buf_add(&p->source, from + (from == p->symbol.s ? 5 : 6));
	buf_cut(&p->symbol, (size_t)(from - p->symbol.s));
}

void documenting_free(struct documenting *p)
{
	buf_free(&p->symbol);
	buf_free(&p->source);
	buf_free(&p->title);
}

/* ---- proposing ---- */

/* The bracket that closes the one before s; NULL if none. */
static const char *closing(const char *s, const char **after)
{
	for (; *s; s++) {
		if (*s == ')') {
			*after = s + 1;
			return s;
		}
		if (!strncmp(s, "）", 3)) {
			*after = s + 3;
			return s;
		}
	}
	return NULL;
}

static void due_read(const char *s, size_t n, struct proposing *p)
{
	char date[12];

	copy_trimmed(&p->due, s, n);
	if (date_read_loose(p->due.s, date)) {
		p->due_row = OUTCOME_DUE_DATE;
		buf_cut(&p->due, 0);
		buf_add(&p->due, date);
	} else if (!strcasecmp(p->due.s, "next meeting")) {
		p->due_row = OUTCOME_DUE_MEETING;
		buf_cut(&p->due, 0);
		buf_add(&p->due, "next");
	} else if (!strncasecmp(p->due.s, "meeting ", 8)) {
		p->due_row = OUTCOME_DUE_MEETING;
		buf_splice(&p->due, 0, 8, "", 0);
	} else {
		p->due_row = p->due.n ? OUTCOME_DUE_SESSION : ROW_NONE;
	}
}

/* "request sec by 2017-05-01". False: these are no terms. */
static bool terms_read(const char *s, size_t n, struct proposing *p)
{
	struct buf copy = BUF_INIT, verb = BUF_INIT;
	const char *at, *word, *by = NULL, *after_by = NULL, *owners;
	size_t m;

	copy_trimmed(&copy, s, n);
	at = copy.s;
	m = next_word(&at, &word);
	buf_addn(&verb, word, m);
	p->verb = word_typed(OUTCOME_VERB, verb.s);
	buf_free(&verb);
	owners = p->verb ? at : copy.s;
	for (at = copy.s; (m = next_word(&at, &word)); )
		if (is_word(word, m, "by")) {
			by = word;
			after_by = at;
		}
	if (!p->verb && (!by || !*skip_blanks(after_by))) {
		p->verb = "";
		buf_free(&copy);
		return false;
	}
	if (!p->verb)
		p->verb = "";
	if (by)
		due_read(after_by, strlen(after_by), p);
	owners = skip_blanks(owners);
	copy_trimmed(&p->owners, owners, !by ? strlen(owners) :
		by > owners ? (size_t)(by - owners) : 0);
	buf_free(&copy);
	return true;
}

void proposing_read(const char *args, struct proposing *p)
{
	const char *rest, *end, *after;
	size_t open = 0;

	memset(p, 0, sizeof *p);
	p->owners = p->due = p->text = (struct buf)BUF_INIT;
	p->verb = "";
	if (line_mark(args, &rest) == '!') {
		p->gavel = true;
		copy_trimmed(&p->text, rest, strlen(rest));
		return;
	}
	args = skip_blanks(args);
	if (*args == '>' || !strncmp(args, "＞", 3)) {
		p->sub = true;
		args = skip_blanks(args + (*args == '>' ? 1 : 3));
	}
	if (*args == '(')
		open = 1;
	else if (!strncmp(args, "（", 3))
		open = 3;
	end = open ? closing(args + open, &after) : NULL;
	if (end && terms_read(args + open, (size_t)(end - args) - open, p))
		args = after;
	copy_trimmed(&p->text, args, strlen(args));
}

void proposing_free(struct proposing *p)
{
	buf_free(&p->owners);
	buf_free(&p->due);
	buf_free(&p->text);
}

/* ---- correcting ---- */

/* What stands between old and new; "" if this is no correction. */
static const char *delimiter_of(const char *args)
{
	static const char *const each[] = { "/", "|", "#", ",", "!", "／" };

	for (size_t i = 0; *args == 's' && i < sizeof each / sizeof *each; i++)
		if (!strncmp(args + 1, each[i], strlen(each[i])))
			return each[i];
	return "";
}

bool is_correcting(const char *args)
{
	return *delimiter_of(args);
}

/* One part up to the delimiter, which a backslash keeps. */
static const char *part_read(const char *s, const char *delimiter,
	struct buf *out)
{
	size_t n = strlen(delimiter);

	while (*s && strncmp(s, delimiter, n)) {
		if (*s == '\\' && (!strncmp(s + 1, delimiter, n) ||
		    s[1] == '\\'))
			s++;
		buf_addc(out, *s++);
	}
	return s;
}

bool correcting_read(const char *args, struct correcting *p)
{
	const char *delimiter = delimiter_of(args);
	size_t n = strlen(delimiter);

	p->old = p->new = (struct buf)BUF_INIT;
	p->all = p->whole = false;
	if (!n)
		return false;
	args = part_read(args + 1 + n, delimiter, &p->old);
	if (!*args)
		return true;
	args = part_read(args + n, delimiter, &p->new);
	p->whole = *args;
	p->all = p->whole && args[n] == 'g';
	return true;
}

void correcting_free(struct correcting *p)
{
	buf_free(&p->old);
	buf_free(&p->new);
}

size_t count_of(const char *text, const char *part)
{
	size_t n = 0;

	if (!*part)
		return 0;
	while ((text = strstr(text, part))) {
		n++;
		text += strlen(part);
	}
	return n;
}
