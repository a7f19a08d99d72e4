/* export_inside.h -- what the exports share; of no use outside them. */
#ifndef DRAFT_EXPORT_INSIDE_H
#define DRAFT_EXPORT_INSIDE_H

#include "base/buf.h"
#include "draft/exports.h"
#include "draft/roster.h"
#include "draft/veil.h"

/* One meeting on its way out. */
struct run {
	const struct record *r;
	enum lang lang;                 /* of the names */
	struct buf *out;
	struct roster roster;
	struct veil veil;
};

void export_open(struct run *u, const struct record *r, enum lang l,
	struct buf *out);
void export_close(struct run *u);

/* The full name of a value of who, or the value as typed. */
const char *export_name(struct run *u, const char *value);
/* "CWG-COP 13", or as much of that as is known. */
void export_meeting(const struct run *u, struct buf *out);
/* What is said of the category of somebody in the roster. */
const char *export_category(struct run *u, item_id who);

/* The entries of a ROW_MANY text one after the other: rest begins as the
 * text. False when there are no more. */
bool export_entry_next(const char **rest, const char **at, size_t *n);

/* Is told of each outcome in the order of the report, with its label; a
 * sub-item has a depth from 1. */
typedef void outcome_teller(void *context, item_id outcome,
	const char *label, int depth);
void export_outcomes(const struct run *u, outcome_teller *tell, void *context);

/* Is told of each agenda item in order, with its number; NOWHERE with ""
 * comes first, for what stands under no item. */
typedef void item_teller(void *context, item_id item, const char *number);
void export_items(const struct run *u, item_teller *tell, void *context);
/* The number of the n-th item (from 1) under one numbered so far. */
void export_number(const struct run *u, const char *above, item_id item, int n,
	struct buf *out);

/* The label of an outcome: its own; the n-th (from 1) under one that is
 * labelled already; or the letters of a count from 0. */
void export_label(const char *own, const char *above, int n, int letter,
	struct buf *out);

/* How far an outcome got: its own status, or that of the one above it. */
const char *export_status(const struct run *u, item_id outcome);

/* Append when an outcome is due, "" if that is not said: the day, the
 * meeting, the session. */
void export_due(const struct run *u, item_id outcome, struct buf *out);

/* Append the entries of a ROW_MANY text of who as names. */
void export_names(struct run *u, const char *many, const char *between,
	struct buf *out);

#endif
