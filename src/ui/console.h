/* console.h -- the console: the whole screen of the secretary. */
#ifndef UI_CONSOLE_H
#define UI_CONSOLE_H

#include "session/session.h"

enum console_kind { CONSOLE_WHOLE, CONSOLE_CHAIR };

/* Run until the secretary leaves or the terminal is lost; CONSOLE_CHAIR is the
 * chair's screen and nothing else. False: there is no terminal that can show
 * it, *f says why. The session stays open. */
bool console_run(struct session *s, enum console_kind kind, struct fault *f);

#endif
