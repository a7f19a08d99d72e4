/* command.h -- the bodies of the commands, for the table; line's own. */
#ifndef LINE_COMMAND_H
#define LINE_COMMAND_H

#include "line/act.h"

#define RUN(name) bool run_##name(struct line_act *a, struct fault *f)

/* the meeting */
RUN(open); RUN(suspend); RUN(resume); RUN(close); RUN(meeting); RUN(title);
RUN(place); RUN(dates); RUN(until); RUN(attendance); RUN(apologies);
RUN(next_meeting); RUN(corrections); RUN(mandate); RUN(at); RUN(set);
RUN(language); RUN(timezone);
/* the agenda */
RUN(adopt); RUN(add); RUN(sub); RUN(move); RUN(move_to); RUN(move_all); RUN(defer);
RUN(join); RUN(skip); RUN(done_item); RUN(rename); RUN(allot);
/* people */
RUN(person); RUN(body); RUN(officer); RUN(limit); RUN(list_open);
RUN(list_close); RUN(next); RUN(done); RUN(present); RUN(speaker); RUN(kind);
RUN(behalf); RUN(attribution); RUN(q_plus); RUN(q_minus);
/* documents and outcomes */
RUN(doc); RUN(introduce); RUN(doc_state); RUN(verb); RUN(owner); RUN(due);
RUN(withdraw); RUN(defer_outcome); RUN(position); RUN(topic); RUN(agreed);
RUN(action); RUN(remove); RUN(event); RUN(vote); RUN(procedure); RUN(raised); RUN(liaison);
/* the console */
RUN(undo); RUN(redo); RUN(save); RUN(quit); RUN(help); RUN(find); RUN(check);
RUN(chair_screen); RUN(preview); RUN(show_item);

#endif
