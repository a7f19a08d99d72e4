/* clock.c */
#include "config.h"
#include "base/clock.h"
