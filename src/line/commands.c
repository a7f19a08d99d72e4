/* commands.c -- the one table of commands.
 *
 * Help, completion, the card and the manual are printed from here. A key is a
 * shortcut for the line in its row; where that ends in a blank or is a mark
 * alone, it is put into the composer to be gone on with.
 */
#include "config.h"
#include "line/commands.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "line/command.h"

const struct command commands[] = {
	/* What is done most, with keys. */
	{ "help", "", N_("this help"), "F1", "/help", run_help },
	{ "speaker now", "", N_("a new speaker has the floor now; name to follow"), "F2", "@", NULL },
	{ "find", "WORDS", N_("find words in the record"), "F3", "/find", run_find },
	{ "next", "", N_("the floor to the first on the list of speakers"), "F4", "/next", run_next },
	{ "gavel", "", N_("the last proposed outcome is agreed, now"), "F5", "!!", NULL },
	{ "outcome", "", N_("propose an outcome"), "F6", "!", NULL },
	{ "item", "", N_("go to an item of the agenda"), "F7", "#", NULL },
	{ "chair screen", "", N_("the screen for the chair"), "F8", "/chair screen", run_chair_screen },
	{ "check", "", N_("what is still open"), "F9", "/check", run_check },
	{ "quit", "", N_("leave; everything is kept"), "F10", "/quit", run_quit },
	{ "draft", "[LANGUAGE] [FORM]", N_("the report as it stands, in a language"), "F11", "/draft", run_preview },
	{ "undo", "", N_("take back the last act"), "M-u", "/undo", run_undo },
	{ "redo", "", N_("do it again"), "M-r", "/redo", run_redo },
	{ "done", "", N_("the speaker has ended; nobody has the floor"), "M-d", "/done", run_done },
	{ "save", "", N_("write the minutes file now"), "C-s", "/save", run_save },
	/* The meeting. */
	{ "open", "", N_("open the meeting"), "", "", run_open },
	{ "suspend", "[why]", N_("suspend the sitting"), "", "", run_suspend },
	{ "resume", "", N_("resume the meeting"), "", "", run_resume },
	{ "close", "", N_("close the meeting"), "", "", run_close },
	{ "meeting", "CODE NUMBER [NAME]", N_("which meeting this is"), "", "", run_meeting },
	{ "title", "TEXT", N_("a title of its own"), "", "", run_title },
	{ "place", "CITY[, PREMISES[, ROOM]]", N_("where it meets"), "", "", run_place },
	{ "dates", "YYYY-MM-DD ...", N_("on which days"), "", "", run_dates },
	{ "until", "HH:MM", N_("planned end of the sitting"), "", "", run_until },
	{ "language", "ar|en|es|fr|ru|zh", N_("language of the minutes"), "", "", run_language },
	{ "timezone", "AREA/CITY", N_("time zone of the meeting"), "", "", run_timezone },
	{ "attendance", "[about|more than] N [remote N] [CATEGORY, ...]", N_("how many take part, and who"), "", "", run_attendance },
	{ "apologies", "NAME", N_("somebody is excused"), "", "", run_apologies },
	{ "mandate", "KIND NUMBER [of BODY] [(Rev. PLACE, YEAR)]", N_("an instrument the body acts under"), "", "", run_mandate },
	{ "next meeting", "YYYY-MM-DD [PLACE]", N_("when and where it meets again"), "", "", run_next_meeting },
	{ "corrections", "YYYY-MM-DD [TO]", N_("last day for corrections"), "", "", run_corrections },
	/* The agenda. */
	{ "adopt", "[as amended][: NOTE]", N_("the agenda is adopted"), "", "", run_adopt },
	{ "add", "TITLE", N_("an item after the open one"), "", "", run_add },
	{ "sub", "TITLE", N_("an item below the open one"), "", "", run_sub },
	{ "rename", "TITLE", N_("another title for the open item"), "", "", run_rename },
	{ "move", "[N] up|down|after N", N_("the open item, or N, to another place"), "", "", run_move },
	{ "move to", "N", N_("the entry selected, or the last, to item N"), "", "", run_move_to },
	{ "move all to", "N", N_("all since the wrong item was opened; N is open instead"), "", "", run_move_all },
	{ "defer", "[to WHEN][: WHY]", N_("put the open item off"), "", "", run_defer },
	{ "join", "N", N_("take the open item together with N"), "", "", run_join },
	{ "skip", "[WHY]", N_("pass over the open item"), "", "", run_skip },
	{ "close item", "", N_("the open item is closed"), "", "", run_done_item },
	{ "allot", "MINUTES", N_("time planned for the open item"), "", "", run_allot },
	/* People. */
	{ "person", "CODE NAME[, TITLE[, POST[, BODY]]]", N_("somebody for the roster"), "", "", run_person },
	{ "body", "CODE NAME[, CATEGORY]", N_("a delegation or organisation"), "", "", run_body },
	{ "chair", "NAME", N_("who is in the chair from now on"), "", "", run_officer },
	{ "acting chair", "NAME", N_("who takes the chair for the chair"), "", "", run_officer },
	{ "vice-chair", "NAME[, REGION]", N_("a vice-chair"), "", "", run_officer },
	{ "rapporteur", "NAME", N_("the rapporteur"), "", "", run_officer },
	{ "scribe", "NAME", N_("who writes, where shifts are kept"), "", "", run_officer },
	{ "secretary", "NAME", N_("the secretary"), "", "", run_officer },
	{ "present", "NAME [remote]", N_("somebody has come"), "", "", run_present },
	/* The floor. */
	{ "limit", "MINUTES|M:SS|none", N_("how long a speech may last"), "", "", run_limit },
	{ "list open", "", N_("the list of speakers is open"), "", "", run_list_open },
	{ "list close", "", N_("the list of speakers is closed"), "", "", run_list_close },
	{ "point of order", "[WHO][: TEXT]", N_("a point of order is raised"), "", "", run_raised },
	{ "ruling", "TEXT", N_("the chair rules"), "", "", run_procedure },
	{ "motion", "[WHO]: TEXT", N_("a motion is made"), "", "", run_raised },
	{ "silence", "[TEXT]", N_("a moment of silence"), "", "", run_procedure },
	{ "event", "KIND: TEXT", N_("another act of procedure"), "", "", run_event },
	{ "vote", "FOR/AGAINST/ABSTAINING[: QUESTION]", N_("a vote was taken"), "", "", run_vote },
	/* The entry selected, or the last. */
	{ "at", "HH:MM[:SS]|+SECONDS|-SECONDS", N_("correct its time"), "", "", run_at },
	{ "speaker", "NAME", N_("correct who spoke"), "", "", run_speaker },
	{ "behalf", "NAME", N_("for whom it was said"), "", "", run_behalf },
	{ "kind", "KIND", N_("what kind of entry it is"), "", "", run_kind },
	{ "attribution", "named|delegation|anonymous|none", N_("how far a report may name the speaker"), "", "", run_attribution },
	{ "delete", "", N_("take it out of the record"), "", "", run_remove },
	{ "set", "[CODE] FIELD VALUE", N_("any field, by its key in the file"), "", "", run_set },
	/* Documents. */
	{ "doc", "SYMBOL [from SOURCE, ...][: TITLE]", N_("a document before the meeting"), "", "", run_doc },
	{ "introduce", "SYMBOL|SOURCE", N_("a document is introduced"), "", "", run_introduce },
	{ "noted", "SYMBOL", N_("a document is noted"), "", "", run_doc_state },
	{ "approved", "SYMBOL", N_("a document is approved"), "", "", run_doc_state },
	{ "deferred", "SYMBOL", N_("a document is put off"), "", "", run_doc_state },
	{ "withdrawn", "SYMBOL", N_("a document is withdrawn"), "", "", run_doc_state },
	{ "liaison", "TO: TITLE", N_("a message to another body"), "", "", run_liaison },
	/* The outcome selected, or the last. */
	{ "verb", "VERB", N_("agreed, noted, invited, ..."), "", "", run_verb },
	{ "topic", "TEXT", N_("what it is about"), "", "", run_topic },
	{ "owner", "NAME, ...", N_("who is to act"), "", "", run_owner },
	{ "due", "DATE|next meeting|SESSION", N_("when it is due"), "", "", run_due },
	{ "withdraw", "[LETTER]", N_("it is withdrawn"), "", "", run_withdraw },
	{ "put off", "[LETTER]", N_("it is deferred"), "", "", run_defer_outcome },
	{ "reserve", "WHO[: TEXT]", N_("a reservation on it"), "", "", run_position },
	{ "abstain", "WHO[: TEXT]", N_("an abstention from it"), "", "", run_position },
	{ "explain", "WHO: TEXT", N_("an explanation of position"), "", "", run_position },
	{ "more time", "WHO[: TEXT]", N_("a request for time on it"), "", "", run_position },
	/* As Zakim and MeetBot say it. */
	{ "q+", "NAME [to WHAT]", N_("onto the list (Zakim)"), "", "", run_q_plus },
	{ "q-", "NAME", N_("off the list (Zakim)"), "", "", run_q_minus },
	{ "ack", "next|NAME", N_("the floor to somebody (Zakim)"), "", "", run_next },
	{ "agreed", "TEXT", N_("an outcome, agreed at once (MeetBot)"), "", "", run_agreed },
	{ "action", "WHO: TEXT", N_("an action, agreed at once (MeetBot)"), "", "", run_action },
	{ NULL, NULL, NULL, NULL, NULL, NULL }
};

/* A name fits where it stands whole at the beginning, then a blank or the
 * end; the longest wins. */
const struct command *command_match(const char *text, const char **args)
{
	const struct command *best = NULL;
	const char *after;
	size_t longest = 0;

	for (const struct command *c = commands; c->name; c++) {
		size_t n = strlen(c->name);

		if (!c->run || n <= longest || strncasecmp(text, c->name, n))
			continue;
		if (text[n] && skip_blanks(text + n) == text + n &&
		    find_colon(text + n, &after) != text + n)
			continue;
		best = c;
		longest = n;
	}
	if (best) {
		*args = skip_blanks(text + longest);
		/* "/ruling: it is in order": the colon is only manners. */
		if (!strchr(best->usage, ':') &&
		    find_colon(*args, &after) == *args)
			*args = skip_blanks(after);
		return best;
	}
	best = command_find(text, strcspn(text, " :"));
	*args = skip_blanks(text + strcspn(text, " :"));
	return best;
}

const struct command *command_find(const char *name, size_t n)
{
	const struct command *found = NULL;

	for (const struct command *c = commands; c->name && n; c++) {
		if (!c->run || strncasecmp(c->name, name, n))
			continue;
		if (!c->name[n])
			return c;
		if (found)
			return NULL;
		found = c;
	}
	return found;
}

bool line_command(struct line_act *a, struct fault *f)
{
	const char *text = skip_blanks(a->args);
	const struct command *c;
	bool ok;

	if (is_correcting(text)) {
		a->args = text;
		act_begin(a, "correct");
		ok = line_correct(a, f);
	} else {
		c = command_match(text, &a->args);
		if (!c)
			return fail(f, FAULT_RULE, _("there is no command "
				"'/%.40s'; /help lists them"), text);
		act_begin(a, c->name);
		a->verb = c->name;
		ok = c->run(a, f);
	}
	if (!ok) {
		session_drop(a->s);
		return false;
	}
	return session_commit(a->s, f);
}

void help_row(struct buf *out, const char *left, const char *help,
	int columns)
{
	size_t n = strlen(help), at = 0;

	columns = columns > HELP_LEFT + 10 ? columns - HELP_LEFT : 10;
	buf_addf(out, "  %-*s", HELP_LEFT - 2, left);
	if (strlen(left) > HELP_LEFT - 3)
		buf_addf(out, "\n%*s", HELP_LEFT, "");
	do {
		size_t line = text_line(help + at, n - at, columns);

		if (at)
			buf_addf(out, "%*s", HELP_LEFT, "");
		buf_addn(out, help + at, text_line_shown(help + at, line));
		buf_addc(out, '\n');
		at += line;
	} while (at < n);
}

void command_print(struct buf *out, const struct command *c, int columns)
{
	struct buf left = BUF_INIT;

	buf_addf(&left, "%s%s %s", c->run ? "/" : "", c->run ? c->name :
		c->line, c->run ? c->usage : "");
	while (left.n && left.s[left.n - 1] == ' ')
		buf_cut(&left, left.n - 1);
	if (*c->key)
		buf_addf(&left, "%*s", HELP_LEFT - 3 - (int)left.n, c->key);
	help_row(out, left.s, _(c->help), columns);
	buf_free(&left);
}

void commands_print(struct buf *out, int columns)
{
	for (const struct command *c = commands; c->name; c++)
		command_print(out, c, columns);
}
