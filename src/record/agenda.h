/* agenda.h -- the order of business: numbers, order, the open item. */
#ifndef RECORD_AGENDA_H
#define RECORD_AGENDA_H

#include "record/record.h"

struct buf;

/* "5.2", counted; or the item's own label. */
void agenda_number(const struct record *r, item_id item, struct buf *out);
/* In the order of the agenda, sub-items after their item; NOWHERE at the
 * ends. agenda_next(r, NOWHERE) is the first. */
item_id agenda_next(const struct record *r, item_id item);
item_id agenda_prev(const struct record *r, item_id item);
/* By number ("5.2"), else by words of its title, folded, each in turn the
 * beginning of a word ("age ver"); the first that fits. NOWHERE if none. */
item_id agenda_find(const struct record *r, const char *typed);
/* The item that is open now; NOWHERE if none. */
item_id agenda_open(const struct record *r);
/* The item opened last, open or not; NOWHERE if none ever was. */
item_id agenda_latest(const struct record *r);
/* The item that was open when the last sitting ended; NOWHERE if none. */
item_id agenda_left(const struct record *r);
/* What comes next: behind the open item; while the meeting is suspended, the
 * one that goes on; else the first pending one, sooner behind the latest. */
item_id agenda_coming(const struct record *r);
/* Seconds spent on it up to now. */
long agenda_spent(const struct record *r, item_id item, int64_t now);
/* Was the agenda adopted while this item was open? Then it has had its word. */
bool agenda_adopted_under(const struct record *r, item_id item);
/* The agenda item that i stands under; NOWHERE if under none. */
item_id agenda_of(const struct record *r, item_id i);

#endif
