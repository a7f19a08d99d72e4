/* pattern.h -- one phrase with gaps, filled in by ICU's MessageFormat.
 *
 * A pattern is MessageFormat with names: "{count, plural, one {the {ordinal}
 * meeting} other {the {ordinals} meetings}}". Of its argument types there are
 * plain, plural, selectordinal and select.
 *
 *  (1) An apostrophe is an apostrophe: nothing is quoted in a pattern, since
 *      no phrase has a brace of its own.
 *  (2) A name used plainly or in select is text; in plural it is a number.
 *  (3) ICU's C interface knows arguments by position only. Names become
 *      positions here, texts first, so that each can be passed.
 */
#ifndef DRAFT_PATTERN_H
#define DRAFT_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

enum { PATTERN_TEXTS = 12, PATTERN_NUMBERS = 4, PATTERN_NAME = 40 };

struct pattern {
	size_t texts, numbers;
	char text[PATTERN_TEXTS][PATTERN_NAME];
	char number[PATTERN_NUMBERS][PATTERN_NAME];
	void *format;           /* ICU's; NULL: the source has no gaps */
	char *plain;            /* the source, when it has none */
};

/* Compile. False: *why is what is wrong, a sentence without its subject. */
bool pattern_open(struct pattern *p, const char *source, const char *locale,
	const char **why);
void pattern_close(struct pattern *p);
/* Fill in texts and numbers in the order of p's names; append the result. */
void pattern_fill(const struct pattern *p, const char *const *text,
	const double *number, struct buf *out);

#endif
