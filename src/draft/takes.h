/* takes.h -- what a block of a form with "take" gives: the record, outcomes,
 * lists. Each adds its blocks to the document of the drafting.
 */
#ifndef DRAFT_TAKES_H
#define DRAFT_TAKES_H

struct drafting;
struct form_block;

void take_record(struct drafting *d, const struct form_block *b);
void take_outcomes(struct drafting *d, const struct form_block *b);
void take_mandate(struct drafting *d, const struct form_block *b);
void take_attendance(struct drafting *d, const struct form_block *b);
void take_documents(struct drafting *d, const struct form_block *b);
void take_actions(struct drafting *d, const struct form_block *b);
void take_officers(struct drafting *d, const struct form_block *b);
void take_agenda(struct drafting *d, const struct form_block *b);
void take_liaisons(struct drafting *d, const struct form_block *b);
void take_decisions(struct drafting *d, const struct form_block *b);
void take_sittings(struct drafting *d, const struct form_block *b);

#endif
