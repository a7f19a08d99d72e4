/* import.c -- the log of a W3C or MeetBot meeting, as a script.
 *
 *  (1) It only translates: each line of the log becomes lines of the line
 *      language, and the script does them.
 *  (2) What people said is kept, in their order and with their times. What is
 *      said by bots or to them, who came and who went, is passed over.
 *  (3) Words that only look like a command stay words: "Chair:" and its like
 *      are the head of the log, before its first topic, and nowhere else.
 *  (4) Where a scribe was named, the scribe writes down what others say;
 *      everybody else speaks for themselves.
 *
 * The commands are those of Zakim, RRSAgent and scribe2 (W3C) and of MeetBot.
 */
#include "config.h"
#include "line/import.h"

#include <ctype.h>
#include <regex.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/i18n.h"
#include "line/line.h"

enum { NICK = 64 };

struct log {
	import_teller *tell;
	void *context;
	int line;
	char time[40];          /* of this line: "10:00:01"; "" if it has none */
	char nick[NICK];        /* whose line it is */
	struct buf scribes;     /* " sec pat " */
	struct buf people;      /* " pat-doe rwanda ": whom the roster has */
	struct buf proposal;    /* the last one, not yet agreed; or "" */
	struct buf plan;        /* topics asked for, a line each */
	int topic, subtopic;    /* the open one; 0 before the first */
	int acts, acts_before;  /* of this line of the log; of the one before */
	char floor[NICK];       /* for whom the scribe wrote last */
	bool away;              /* somebody else spoke since */
	bool taken;             /* somebody has the floor */
	bool silent;            /* ... and has not spoken yet */
	bool open;
};

static void say(struct log *l, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

static void say(struct log *l, const char *fmt, ...)
{
	struct buf b = BUF_INIT;
	va_list gaps;

	if (*l->time)
		buf_addf(&b, "[%s] ", l->time);
	va_start(gaps, fmt);
	buf_addv(&b, fmt, gaps);
	va_end(gaps);
	l->tell(l->context, l->line, b.s);
	l->acts++;
	buf_free(&b);
}

static void begin(struct log *l)
{
	if (!l->open) {
		say(l, "/open");
		l->acts--;
	}
	l->open = true;
}

/* Words that may begin with a mark, as words. */
static void say_text(struct log *l, const char *text)
{
	const char *rest;

	begin(l);
	say(l, "%s%s", line_mark(text, &rest) ? "\\" : "", text);
}

static void speak(struct log *l, const char *who, const char *text)
{
	begin(l);
	say(l, "@%s: %s", who, text);
	l->taken = true;
}

/* Lists of words between blanks. */
static bool has_word(const struct buf *list, const char *word)
{
	char between[NICK + 3];

	snprintf(between, sizeof between, " %.*s ", NICK, word);
	return strcasestr(list->s, between) != NULL;
}

static void add_word(struct buf *list, const char *word)
{
	buf_addf(list, "%s%s ", list->n ? "" : " ", word);
}

/* ---- commands ---- */

/* Somebody for the roster, once, by a code made from the name. */
static void add_person(struct log *l, const char *name, char *code)
{
	size_t n = 0;

	for (; *name && n < NICK - 1; name++)
		code[n++] = *name == ' ' ? '-' : (char)tolower((unsigned char)
			*name);
	code[n] = '\0';
	name -= n;
	if (has_word(&l->people, code))
		return;
	add_word(&l->people, code);
	say(l, "/person %s %s", code, name);
}

static void each_name(struct log *l, const char *names, const char *command)
{
	char name[NICK], code[NICK];

	names = *names ? names : l->nick;
	while (*names) {
		size_t n = strcspn(names, ",;");

		snprintf(name, sizeof name, "%.*s", (int)n, names);
		if (n) {
			add_person(l, name, code);
			say(l, "%s %s", command, code);
		}
		names += n;
		names += strspn(names, ",; ");
	}
}

static void add_scribe(struct log *l, const char *rest)
{
	const char *who = *rest ? rest : l->nick;

	add_word(&l->scribes, who);
	each_name(l, who, "/scribe");
}

/* "CWG-COP 13" is a meeting by its body and number; the rest are titles. */
static void name_meeting(struct log *l, const char *rest)
{
	char code[40];
	int number, n = 0;

	if (sscanf(rest, "%39[A-Z0-9-] %d%n", code, &number, &n) == 2 &&
	    !rest[n])
		say(l, "/meeting %s %d", code, number);
	else if (*rest)
		say(l, "/title %s", rest);
}

static void start_meeting(struct log *l, const char *rest)
{
	name_meeting(l, rest);
	begin(l);
}

static void set_chair(struct log *l, const char *rest)
{
	each_name(l, rest, "/chair");
}

/* MeetBot's chairs are nicks, and as many as wish; one is in the chair. */
static void set_chairs(struct log *l, const char *rest)
{
	size_t n = strcspn(rest, " ,");
	char name[NICK];

	snprintf(name, sizeof name, "%.*s", (int)n, rest);
	set_chair(l, name);
	for (rest += n; *(rest += strspn(rest, " ,")); rest += n) {
		n = strcspn(rest, " ,");
		snprintf(name, sizeof name, "%.*s", (int)n, rest);
		each_name(l, name, "/present");
	}
}

static void come(struct log *l, const char *rest)
{
	each_name(l, rest, "/present");
}

static void excuse(struct log *l, const char *rest)
{
	each_name(l, rest, "/apologies");
}

/* A topic that was asked for is no longer. */
static void take_from_plan(struct log *l, const char *title)
{
	size_t at = 0, n;

	for (; at < l->plan.n; at += n + 1) {
		n = strcspn(l->plan.s + at, "\n");
		if (strlen(title) == n && !strncasecmp(l->plan.s + at, title, n))
			break;
	}
	if (at < l->plan.n)
		buf_splice(&l->plan, at, n + 1, "", 0);
}

/* Items stand in the order in which they were taken; one without a title is
 * none, and must not be counted. */
static void take_topic(struct log *l, const char *rest)
{
	if (!*rest)
		return;
	begin(l);
	take_from_plan(l, rest);
	if (l->subtopic)
		say(l, "#%d", l->topic);
	say(l, "#+ %s", rest);
	say(l, "#%d", ++l->topic);
	l->subtopic = 0;
	*l->floor = '\0';
	l->taken = false;
	buf_cut(&l->proposal, 0);
}

static void take_subtopic(struct log *l, const char *rest)
{
	if (!*rest || !l->topic) {
		take_topic(l, rest);
		return;
	}
	if (l->subtopic)
		say(l, "#%d", l->topic);
	say(l, "/sub %s", rest);
	say(l, "#%d.%d", l->topic, ++l->subtopic);
	*l->floor = '\0';
	l->taken = false;
}

static void plan_topic(struct log *l, const char *rest)
{
	buf_addf(&l->plan, "%s\n", rest);
}

/* What was asked for and not taken stands behind what was. */
static void add_plan(struct log *l)
{
	size_t n;

	if (l->subtopic && l->plan.n)
		say(l, "#%d", l->topic);
	for (size_t at = 0; at < l->plan.n; at += n + 1) {
		n = strcspn(l->plan.s + at, "\n");
		say(l, "/add %.*s", (int)n, l->plan.s + at);
	}
}

static void propose(struct log *l, const char *rest)
{
	begin(l);
	say(l, "!%s", rest);
	buf_cut(&l->proposal, 0);
	buf_add(&l->proposal, rest);
}

/* Agreed in the words it was proposed in, it is the same outcome. */
static void agree(struct log *l, const char *rest)
{
	begin(l);
	if (l->proposal.n && !strcasecmp(l->proposal.s, rest))
		say(l, "!!");
	else
		say(l, "/agreed %s", rest);
	buf_cut(&l->proposal, 0);
}

static void reject(struct log *l, const char *rest)
{
	propose(l, rest);
	say(l, "/withdraw");
}

/* "pat to write the text by 2017-05-01": an owner and a date where they are
 * written so, else words. */
static void act(struct log *l, const char *rest)
{
	const char *to = strstr(rest, " to "), *by = strstr(rest, " by 2");
	size_t owner = to ? (size_t)(to - rest) : strcspn(rest, ":");
	const char *text = to ? to + 4 : rest + owner + 1;
	size_t n = strlen(text);
	char due[32] = "";

	if (!rest[owner] || owner > NICK || strcspn(rest, " ") < owner) {
		agree(l, rest);
		return;
	}
	if (by > text && strlen(by) == strlen(" by 2017-05-01")) {
		snprintf(due, sizeof due, "%s", by);
		n = (size_t)(by - text);
	}
	begin(l);
	say(l, "!(request %.*s%s) %.*s", (int)owner, rest, due, (int)n,
		text + strspn(text, " "));
	say(l, "!!");
}

static void queue(struct log *l, const char *rest)
{
	bool own = !*rest || !strncmp(rest, "to ", 3);

	begin(l);
	say(l, "+%s%s%s", own ? l->nick : "", own && *rest ? " " : "", rest);
}

static void unqueue(struct log *l, const char *rest)
{
	say(l, "+-%s", *rest ? rest : l->nick);
}

static void give_floor(struct log *l, const char *rest)
{
	begin(l);
	if (!strcasecmp(rest, "next"))
		say(l, "/next");
	else
		say(l, "@%s", rest);
	snprintf(l->floor, sizeof l->floor, "%s", rest);
	l->taken = l->silent = true;
}

static void note(struct log *l, const char *rest)
{
	if (l->taken)
		say(l, "/done");
	l->taken = false;
	say_text(l, rest);
}

static void take_back(struct log *l, const char *rest)
{
	int acts = l->acts_before;

	(void)rest;
	while (acts-- > 0)
		say(l, "/undo");
	l->acts = 0;
}

static void pass(struct log *l, const char *rest)
{
	(void)l;
	(void)rest;
}

static const struct rule {
	const char *word;       /* that the line begins with, to the letter */
	bool head;              /* does it count only before the first topic? */
	void (*run)(struct log *l, const char *rest);
} rules[] = {
	{ "Meeting:", true, name_meeting }, { "Title:", true, name_meeting },
	{ "Date:", true, pass }, { "Chair:", true, set_chair },
	{ "Chairs:", true, set_chair }, { "Agenda:", true, pass },
	{ "Present:", true, come }, { "Regrets:", true, excuse },
	{ "Scribe:", false, add_scribe },
	{ "scribe:", false, add_scribe }, { "scribe+", false, add_scribe },
	{ "scribenick:", false, add_scribe },
	{ "ScribeNick:", false, add_scribe },
	{ "present+", false, come }, { "regrets+", false, excuse },
	{ "Topic:", false, take_topic }, { "TOPIC:", false, take_topic },
	{ "topic:", false, take_topic },
	{ "Subtopic:", false, take_subtopic },
	{ "subtopic:", false, take_subtopic },
	{ "agenda+", false, plan_topic },
	{ "PROPOSED:", false, propose }, { "PROPOSAL:", false, propose },
	{ "RESOLVED:", false, agree }, { "RESOLUTION:", false, agree },
	{ "ACTION:", false, act },
	{ "q+", false, queue }, { "q-", false, unqueue },
	{ "ack ", false, give_floor }, { "q?", false, pass },
	{ "rrsagent,", false, pass }, { "RRSAgent,", false, pass },
	{ "zakim,", false, pass }, { "Zakim,", false, pass },
	{ "trackbot,", false, pass },
	{ "#startmeeting", false, start_meeting },
	{ "#meetingname", false, name_meeting },
	{ "#chair", false, set_chairs }, { "#topic", false, take_topic },
	{ "#agreed", false, agree }, { "#agree", false, agree },
	{ "#accepted", false, agree }, { "#rejected", false, reject },
	{ "#action", false, act }, { "#info", false, note },
	{ "#idea", false, note }, { "#help", false, note },
	{ "#link", false, note }, { "#undo", false, take_back },
	{ "#endmeeting", false, pass }, { "#save", false, pass },
	{ "#nick", false, pass }, { "#unchair", false, pass },
	{ "#restrictlogs", false, pass },
	{ NULL, false, NULL }
};

static const struct rule *rule_of(const char *text)
{
	const struct rule *r = rules;
	size_t n;

	for (; r->word; r++) {
		n = strlen(r->word);
		if (!strncmp(text, r->word, n) && (!isalnum((unsigned char)
		    r->word[n - 1]) || !text[n] || text[n] == ' '))
			break;
	}
	return r->word ? r : NULL;
}

/* ---- speech ---- */

/* "Rwanda: supports it": how long is the name, with what ends it? Its words
 * begin with a capital, or are of a script that has none; 0: it is no name. */
static size_t name_in_front(const char *text, const char **words)
{
	const char *narrow = strchr(text, ':'), *wide = strstr(text, "：");
	const char *end = !narrow || (wide && wide < narrow) ? wide : narrow;
	bool first = true;

	if (!end || end == text || end - text >= NICK || !strncmp(end, "://", 3))
		return 0;
	for (const char *at = text; at < end; at++) {
		if (first && (islower((unsigned char)*at) ||
		    isdigit((unsigned char)*at)))
			return 0;
		first = *at == ' ';
	}
	*words = end + (end == wide ? strlen("：") : 1);
	*words += strspn(*words, " ");
	return (size_t)(end - text);
}

/* "... and more", "… and more" */
static bool goes_on(const char **text)
{
	if (strncmp(*text, "...", 3) && strncmp(*text, "…", 3))
		return false;
	*text += 3;
	*text += strspn(*text, " ");
	return **text != '\0';
}

static void write_down(struct log *l, const char *text)
{
	const char *words;
	size_t n = name_in_front(text, &words);
	bool again = n && l->silent && strlen(l->floor) == n &&
		!strncasecmp(text, l->floor, n);

	if (again) {
		say_text(l, words);
	} else if (n) {
		snprintf(l->floor, sizeof l->floor, "%.*s", (int)n, text);
		if (!strcmp(l->floor, "Chair"))
			strcpy(l->floor, "chair");
		speak(l, l->floor, words);
	} else if (goes_on(&text) && l->away && *l->floor) {
		speak(l, l->floor, text);
	} else {
		say_text(l, text);
	}
	l->away = l->silent = false;
}

static bool is_correction(const char *text)
{
	const char *middle = !strncmp(text, "s/", 2) ? strchr(text + 2, '/') :
		NULL;

	return middle && strchr(middle + 1, '/');
}

static void take_line(struct log *l, const char *text)
{
	const struct rule *r = rule_of(text);

	l->acts_before = l->acts;
	l->acts = 0;
	if (is_correction(text)) {
		say(l, "/%s", text);
	} else if (r && !(r->head && l->topic)) {
		text += strlen(r->word);
		r->run(l, text + strspn(text, " "));
	} else if (r && r->run != set_chair) {
		say_text(l, text);
	} else if (has_word(&l->scribes, l->nick)) {
		write_down(l, text);
	} else {
		speak(l, l->nick, text);
		l->away = true;
	}
}

/* ---- the log ---- */

static bool is_bot(const char *nick)
{
	static const char *const bots[] = { "RRSAgent", "Zakim", "trackbot",
		"agendabot", "ghurlbot", "gb", "MeetBot", "zodbot", "openstack",
		"meetbot", NULL };

	for (const char *const *b = bots; *b; b++)
		if (!strcasecmp(*b, nick))
			return true;
	return false;
}

/* 1 and 2 the date, 3 the time, 5 the nick, 6 what was said. */
static const char shape[] = "^\\[?(([0-9]{4}-[0-9]{2}-[0-9]{2})[T ])?"
	"([0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)[]Z]*[ \t]+"
	"<[ @+%~&]*([^> ]+)>[ \t]?(.*)$";
enum { DATE = 2, TIME = 3, WHO = 5, WHAT = 6, PARTS };

static void put(const char *line, const regmatch_t *m, char *out, size_t size)
{
	snprintf(out, size, "%.*s", (int)(m->rm_so < 0 ? 0 : m->rm_eo -
		m->rm_so), m->rm_so < 0 ? "" : line + m->rm_so);
}

static bool read_line(const regex_t *pattern, struct log *l, const char *line)
{
	regmatch_t m[PARTS];
	char date[12], time[12];
	const char *text;

	if (regexec(pattern, line, PARTS, m, 0))
		return false;
	put(line, &m[DATE], date, sizeof date);
	put(line, &m[TIME], time, sizeof time);
	put(line, &m[WHO], l->nick, sizeof l->nick);
	snprintf(l->time, sizeof l->time, "%s%s%s%s", date, *date ? "T" : "",
		time[1] == ':' ? "0" : "", time);
	text = line + m[WHAT].rm_so;
	text += strspn(text, " \t");
	if (*text && !is_bot(l->nick))
		take_line(l, text);
	return true;
}

/* A day as people and bots write it in a log. */
static bool day_in(const char *line, char *day)
{
	static const struct { const char *before, *format; } ways[] = {
		{ "Date: ", "%Y-%m-%d" }, { "Date: ", "%d %b %Y" },
		{ "Date: ", "%b %d, %Y" }, { "logging to ", "%Y/%m/%d" },
		{ "Meeting started ", "%a %b %d %H:%M:%S %Y" },
		{ "Meeting started at ", "%Y-%m-%d" },
		{ "", "%Y-%m-%d" }, { "", "[%Y-%m-%d" },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		const char *at = strstr(line, ways[i].before);
		struct tm tm = { 0 };

		if (!at || (!*ways[i].before && at != line))
			continue;
		at += strlen(ways[i].before);
		if (!strncmp(at, "http", 4) && !(at = strstr(at, "/2")))
			continue;
		at += *at == '/';
		if (!strptime(at, ways[i].format, &tm))
			continue;
		strftime(day, 12, "%Y-%m-%d", &tm);
		return true;
	}
	return false;
}

/* What chat programs draw bold or in colour, without that. */
static void add_plain(struct buf *line, const char *s, size_t n)
{
	for (size_t at = 0; at < n; at++)
		if (s[at] == '\x03')
			at += strspn(s + at + 1, "0123456789");
		else if ((unsigned char)s[at] >= ' ' || s[at] == '\t')
			buf_addc(line, s[at]);
}

/* Each line of the log to what is to be done with it; false from there ends. */
static bool each_line(const char *log, size_t n,
	bool (*take)(void *context, const char *line), void *context)
{
	struct buf line = BUF_INIT;
	bool more = true;

	for (size_t at = 0; at < n && more; ) {
		const char *nl = memchr(log + at, '\n', n - at);
		size_t length = nl ? (size_t)(nl - log) - at : n - at;

		buf_cut(&line, 0);
		add_plain(&line, log + at, length);
		while (line.n && strchr("\r \t", line.s[line.n - 1]))
			buf_cut(&line, line.n - 1);
		more = take(context, line.s);
		at += length + 1;
	}
	buf_free(&line);
	return more;
}

static bool no_day_in(void *day, const char *line)
{
	return !day_in(line, day);
}

struct reading { struct log l; regex_t pattern; size_t lines; };

static bool take(void *context, const char *line)
{
	struct reading *r = context;

	r->l.line++;
	r->lines += read_line(&r->pattern, &r->l, line);
	return true;
}

static bool no_line_in(void *context, const char *line)
{
	const struct reading *r = context;

	return regexec(&r->pattern, line, 0, NULL, 0) != 0;
}

bool import_log(const char *log, size_t n, import_teller *tell, void *context,
	struct fault *f)
{
	struct reading r = { .l = { .tell = tell, .context = context } };
	char day[12];
	bool ok = false;

	r.l.scribes = r.l.people = r.l.proposal = r.l.plan =
		(struct buf)BUF_INIT;
	if (regcomp(&r.pattern, shape, REG_EXTENDED))
		return fail(f, FAULT_SYSTEM, _("out of memory"));
	if (each_line(log, n, no_line_in, &r)) {
		fail(f, FAULT_FORMAT, _("no line of it is of a log, as "
			"\"10:00:01 <pat> words\""));
	} else if (each_line(log, n, no_day_in, day)) {
		fail(f, FAULT_FORMAT, _("it does not say on which day it was; "
			"put \"Date: 2017-02-02\" in front"));
	} else {
		say(&r.l, "/dates %s", day);
		say(&r.l, "/timezone UTC");
		each_line(log, n, take, &r);
		add_plan(&r.l);
		if (r.l.open)
			say(&r.l, "/close");
		ok = true;
	}
	buf_free(&r.l.scribes);
	buf_free(&r.l.people);
	buf_free(&r.l.proposal);
	buf_free(&r.l.plan);
	regfree(&r.pattern);
	return ok;
}
