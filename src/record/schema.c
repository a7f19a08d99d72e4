/* schema.c -- what minutes are made of, as one table. */
#include "config.h"
#include "record/schema.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/ident.h"

#define WORDS(name, ...) \
	static const char *const name[] = { __VA_ARGS__, NULL }

WORDS(words_meeting_mode, "on site", "remote", "hybrid");
WORDS(words_language, "ar", "en", "es", "fr", "ru", "zh");
WORDS(words_meeting_status, "planned", "open", "suspended", "closed");
WORDS(words_version, "draft", "edited", "final");
WORDS(words_category, "member state", "council member", "observer state",
	"sector member", "associate", "academia", "observer",
	"united nations", "international organization",
	"intergovernmental organization", "regional organization",
	"government", "civil society", "private sector", "expert",
	"elected official", "secretariat", "group", "guest");
WORDS(words_adopted, "as drafted", "as amended");
WORDS(words_list, "open", "closed");
WORDS(words_instrument, "resolution", "decision", "recommendation",
	"opinion", "terms of reference", "other");
WORDS(words_gender, "female", "male", "other");
WORDS(words_presence, N_("on site"), N_("remote"));
WORDS(words_attending, "present", "absent", "excused");
WORDS(words_role, "chair", "acting chair", "vice-chair", "rapporteur",
	"secretary", "scribe", "legal adviser", "counsellor");
WORDS(words_document, "contribution", "temporary document", "information",
	"report", "presentation", "liaison statement", "agenda", "other");
WORDS(words_purpose, "action", "comment", "information");
WORDS(words_document_state, "listed", "introduced", "noted", "approved",
	"deferred", "withdrawn");
WORDS(words_item_state, N_("pending"), N_("open"), N_("closed"),
	N_("deferred"), N_("continued"), N_("joint"), N_("skipped"),
	N_("withdrawn"));
WORDS(words_intervention, N_("statement"), N_("opening"), N_("presentation"),
	N_("question"), N_("answer"), N_("reply"), N_("support"),
	N_("objection"), N_("point of order"), N_("summing-up"), N_("closing"));
WORDS(words_attribution, "named", "delegation", "anonymous", "none");
WORDS(words_paragraph, "new", "joined");
WORDS(words_event, N_("motion"), N_("point of order"), N_("ruling"),
	N_("appeal"), N_("vote"), N_("suspension"), N_("silence"),
	N_("appointment"), N_("thanks"), N_("ceremony"),
	N_("standing question"), N_("views"), N_("other"));
WORDS(words_vote, "show of hands", "roll call", "secret ballot",
	"electronic", "acclamation");
WORDS(words_verb, N_("agreed"), N_("noted"), N_("welcomed"), N_("supported"),
	N_("thanked"), N_("invited"), N_("encouraged"), N_("recommended"),
	N_("suggested"), N_("requested"), N_("instructed"), N_("approved"),
	N_("adopted"), N_("decided"), N_("endorsed"), N_("deferred"),
	N_("appointed"), N_("concluded"));
WORDS(words_outcome, N_("proposed"), N_("agreed"), N_("amended"),
	N_("deferred"), N_("withdrawn"));
WORDS(words_how, "consensus", "silence", "vote");
WORDS(words_done, "open", "done", "dropped", "carried");
WORDS(words_position, "reservation", "abstention", "more time", "dissent",
	"explanation", "support");
WORDS(words_sitting, "suspended", "closed");
WORDS(words_request, "statement", "reply", "question", "point of order");

#define K(kind) (1u << KIND_##kind)
#define BY_LANG ROW_BY_LANG
#define MANY ROW_MANY
#define TAGGED ROW_TAGGED

const struct schema_row schema[ROW_COUNT] = {
	[ROW_EXTRA] = { KIND_NONE, TYPE_PROSE, 0, "", NULL, 0, "" },
#define F(kind, name, key, type, flags, words, help) \
	[kind##_##name] = { KIND_##kind, TYPE_##type, flags, key, words, 0, \
		help },
#define C(kind, name, key, children, flags, help) \
	[kind##_##name] = { KIND_##kind, TYPE_CHILDREN, flags, key, NULL, \
		children, help },
#include "record/schema.def"
#undef F
#undef C
};

static const struct { const char *key, *help; } kinds[KIND_COUNT] = {
	[KIND_NONE] = { "", "" },
	[KIND_MEETING] = { N_("meeting"), N_("the meeting as a whole") },
	[KIND_INSTRUMENT] = { N_("instrument"), N_("an instrument of the mandate") },
	[KIND_BODY] = { N_("body"), N_("a delegation or organisation") },
	[KIND_PERSON] = { N_("person"), N_("a participant") },
	[KIND_OFFICER] = { N_("officer"), N_("an office held by somebody") },
	[KIND_DOCUMENT] = { N_("document"), N_("a document before the meeting") },
	[KIND_ITEM] = { N_("item"), N_("an item of the agenda") },
	[KIND_INTERVENTION] = { N_("intervention"), N_("one stretch of the floor") },
	[KIND_NOTE] = { N_("note"), N_("a paragraph nobody in particular said") },
	[KIND_EVENT] = { N_("event"), N_("an act of procedure") },
	[KIND_OUTCOME] = { N_("outcome"), N_("what is proposed or agreed") },
	[KIND_POSITION] = { N_("position"), N_("a position on an outcome") },
	[KIND_SITTING] = { N_("sitting"), N_("from opening to suspension or close") },
	[KIND_REQUEST] = { N_("request"), N_("a place on the list of speakers") },
	[KIND_LIAISON] = { N_("liaison"), N_("a message to another body") },
};

const char *kind_key(enum kind k)
{
	return kinds[k].key;
}

const char *kind_help(enum kind k)
{
	return kinds[k].help;
}

/* Looked up too often to be searched for: where the rows of each kind begin,
 * and which row of a kind holds which. Filled by the first record opened,
 * before there is a second thread; always the same. */
static unsigned short first_row[KIND_COUNT];
static unsigned short slot[KIND_COUNT][KIND_COUNT];

void schema_prepare(void)
{
	if (first_row[KIND_MEETING])
		return;
	for (int row = ROW_COUNT - 1; row > ROW_EXTRA; row--) {
		first_row[schema[row].kind] = (unsigned short)row;
		for (int k = 0; k < KIND_COUNT; k++)
			if (schema[row].children & (1u << k))
				slot[schema[row].kind][k] =
					(unsigned short)row;
	}
}

enum row schema_first(enum kind k)
{
	schema_prepare();
	return (enum row)first_row[k];
}

enum row schema_end(enum kind k)
{
	int row = schema_first(k);

	while (row < ROW_COUNT && schema[row].kind == k)
		row++;
	return (enum row)row;
}

enum row schema_find(enum kind k, const char *key)
{
	for (int row = schema_first(k);
	     row < ROW_COUNT && schema[row].kind == k; row++)
		if (!strcmp(schema[row].key, key))
			return (enum row)row;
	return ROW_NONE;
}

enum row schema_slot(enum kind parent, enum kind child)
{
	return (enum row)slot[parent][child];
}

static bool is_number(const char *text)
{
	if (!*text || (text[0] == '0' && text[1]))
		return false;
	for (; *text; text++)
		if (!isdigit((unsigned char)*text))
			return false;
	return true;
}

static bool is_word(const char *const *words, const char *text)
{
	for (; *words; words++)
		if (!strcmp(*words, text))
			return true;
	return false;
}

bool schema_fits(enum row row, const char *text)
{
	struct ident id;
	int64_t t;

	switch (schema[row].type) {
	case TYPE_WORD:
		return is_word(schema[row].words, text);
	case TYPE_NUMBER:
		return is_number(text);
	case TYPE_FLAG:
		return !strcmp(text, "true");
	case TYPE_TIME:
		return time_read(text, &t);
	case TYPE_DATE:
		return date_valid(text);
	case TYPE_ITEM:
		return ident_read(text, &id);
	case TYPE_CODE:
		return *text && !text[strcspn(text, " \n:,;()")];
	case TYPE_LINE:
	case TYPE_WHO:
	case TYPE_DOC:
		return !strchr(text, '\n');
	default:
		return true;
	}
}

/* Does word begin with typed, blanks and hyphens counting as the same? */
static bool begins(const char *word, const char *typed)
{
	for (; *typed; word++, typed++) {
		bool gap = *word == ' ' || *word == '-';

		if (gap && (*typed == ' ' || *typed == '-'))
			continue;
		if (tolower((unsigned char)*word) !=
		    tolower((unsigned char)*typed))
			return false;
	}
	return true;
}

const char *schema_word(enum row row, const char *typed)
{
	const char *found = NULL;

	if (!*typed || !schema[row].words)
		return NULL;
	for (const char *const *w = schema[row].words; *w; w++) {
		if (!begins(*w, typed))
			continue;
		if (strlen(*w) == strlen(typed))
			return *w;
		if (found)
			return NULL;
		found = *w;
	}
	return found;
}
