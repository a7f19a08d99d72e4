/* floor.h -- who may speak now, who has asked to, and who people are. */
#ifndef RECORD_FLOOR_H
#define RECORD_FLOOR_H

#include "record/record.h"

struct buf;

/* The intervention that has the floor; NOWHERE if nobody has. */
item_id floor_now(const struct record *r);
/* Seconds an intervention has lasted up to its end or now. */
long floor_seconds(const struct record *r, item_id intervention, int64_t now);
/* Where on the list a request of this kind goes: the one it comes after.
 * Ranks, first to speak first: point of order, question, reply, statement
 * (order of business: rules of procedure; in a rank, who asked first). */
item_id floor_rank(const struct record *r, const char *kind);
/* The request of somebody; NOWHERE if not on the list. */
item_id floor_request(const struct record *r, const char *who);

/* Who is meant: a person or body by code, else by whole name or alias in any
 * language, else by a part of it if only one fits. NOWHERE: taken as typed.
 * A title the person has may go along, and "chair", in any of the six
 * languages, is who is in the chair at the time. */
item_id who_find(const struct record *r, const char *typed, int64_t at);
/* The value that a field should hold for what is typed; of a chair who is not
 * in the roster, the name that is down. NULL: taken as typed. */
const char *who_meant(const struct record *r, const char *typed, int64_t at);
/* The first two that a part of a name fits where it fits several; false: it
 * does not. */
bool who_several(const struct record *r, const char *typed, item_id two[2]);
/* By code or whole name only: what a TYPE_WHO value refers to. */
item_id who_is(const struct record *r, const char *value);
/* The value that a field should hold for the person or body. */
const char *who_value(const struct record *r, item_id who);
/* How the value is shown: the short or full name in the language, or the
 * value as typed. */
const char *who_shown(const struct record *r, const char *value, enum lang l);
/* The officer entry of the role in force at a time; NOWHERE if none. */
item_id officer_at(const struct record *r, const char *role, int64_t at);
/* A code not yet taken, made from a name: "Child Helpline" -> "ch". */
void who_new_code(const struct record *r, const char *name, struct buf *out);
/* A document by symbol, spaces, hyphens, slashes and case alike, a leading
 * body code left out ("13/4" finds "CWG-COP-13/4"). NOWHERE if none. */
item_id document_find(const struct record *r, const char *typed);

#endif
