/* exports.c -- the record itself in the formats other programs read. */
#include "config.h"
#include "draft/exports.h"

#include <string.h>

#include "base/i18n.h"
#include "draft/export_formats.h"

const struct export exports[] = {
	{ "akn", "xml", N_("the record of a meeting as an Akoma Ntoso debate"), 1, export_akn },
	{ "json", "json", N_("the whole record, keys as in the minutes"), 0, export_json },
	{ "csv-attendance", "csv", N_("a table of who took part"), 0, export_attendance },
	{ "csv-speaking", "csv", N_("a table of who spoke how long"), 0, export_speaking },
	{ "csv-actions", "csv", N_("a table of actions, owners and dates due"), 0, export_actions },
	{ "csv-agenda", "csv", N_("a table of the items and the time spent"), 0, export_agenda },
	{ "ical", "ics", N_("a calendar: the meeting, the next one, dates due"), 0, export_ical },
	{ NULL, NULL, NULL, 0, NULL }
};

const struct export *export_named(const char *name)
{
	for (const struct export *e = exports; e->name; e++)
		if (!strcmp(e->name, name))
			return e;
	return NULL;
}
