/* speech_inside.h -- paragraphs of a record while they are made; of the
 * speech*.c alone. */
#ifndef DRAFT_SPEECH_INSIDE_H
#define DRAFT_SPEECH_INSIDE_H

#include "draft/drafting.h"

/* A paragraph that is being made. */
struct paragraph {
	struct drafting *d;
	const struct form_block *b;
	struct buf text, sources;
	size_t meeting;
	item_id anchor, item;           /* its first entry, and its item */
	item_id last;                   /* the last intervention in it */
	int notes, speeches;
	bool topic;                     /* begun by a presentation */
	bool chair;                     /* the chair spoke last */
	bool note;                      /* a note came last */
	bool asked;                     /* a question came last */
	bool named;                     /* it says which meeting it is of */
	bool first;                     /* the meeting's first in this take */
	bool small;                     /* its first letter was made large */
	bool apart;                     /* the opening is a sentence already */
	size_t made;                    /* names mentioned before it */
	const char *called;             /* as the opening just called somebody */
	item_id opener_of_before;
	size_t opener_meeting;
};

const struct record *speech_record(const struct paragraph *p);
const char *speech_say(const struct paragraph *p, item_id i, enum row row);
/* Is the intervention of that kind? */
bool speech_is_kind(const struct paragraph *p, item_id i, const char *kind);
/* One more sentence. */
void speech_join(struct paragraph *p, const char *text);
/* Did the last one in the paragraph come from the same speaker? */
bool speech_same_speaker(const struct paragraph *p, item_id i);
/* Did the chair speak, and may it be said? */
bool speech_by_chair(const struct paragraph *p, item_id i);

/* An intervention as sentences. */
void speech_add(struct paragraph *p, item_id i);
/* The last of those that can be told with i in one sentence; i if none. */
item_id speech_last_like(const struct paragraph *p, item_id i);
/* Presentations in a row as one sentence. */
void speech_add_presentations(struct paragraph *p, item_id from, item_id to);

#endif
