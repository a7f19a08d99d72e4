/* console.h -- the console: the whole screen of the secretary. */
#ifndef UI_CONSOLE_H
#define UI_CONSOLE_H

#include "session/session.h"

/* Run until the secretary leaves or the terminal is lost. False: there is no
 * terminal that can show it, *f says why. The session stays open. */
bool console_run(struct session *s, struct fault *f);

#endif
