/* fault.h -- how a function says no.
 *
 * A call that can be refused returns bool and takes a struct fault * last.
 * When it returns false it has filled the fault: a code for the caller, the
 * place if there is one, and one sentence for a person. The sentence starts
 * in lower case, names its subject in quotes, says what is safe where that
 * matters, is translated, has no full stop, and is one line whatever it quotes.
 */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include <stdarg.h>
#include <stdbool.h>

enum fault_code {
	FAULT_NONE,
	FAULT_SYSTEM,   /* the system refused: a file, a lock, memory */
	FAULT_FORMAT,   /* the input is not what it should be */
	FAULT_RULE,     /* the record or a rule of procedure forbids it */
	FAULT_LOCKED    /* somebody else is writing */
};

struct fault {
	enum fault_code code;
	int line, column;       /* 1-based place in the input, 0 if none */
	char file[256];         /* name of the input, "" if none */
	char text[512];         /* the sentence, valid UTF-8 */
};

#define FAULT_INIT {0}

/* Fill *f (which may be NULL) and return false, so that a caller can write
 * "return fail(f, FAULT_RULE, _("..."), ...)". */
bool fail(struct fault *f, enum fault_code code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* The same with a place in the input. */
bool fail_at(struct fault *f, int line, int column, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* The same with the words of errno: "cannot open 'x': No such file". errno
 * is read on entry; fmt says what could not be done. */
bool fail_errno(struct fault *f, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Make a blank of every newline: what a file holds cannot pass for a message
 * of its own. */
void one_line(char *text);

struct buf;
/* Append a sentence, and the newline that ends it. */
void sentence_add(struct buf *out, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));
/* "file:line:column: text", or as much of that as is known. */
void fault_print(const struct fault *f, struct buf *out);

#endif
