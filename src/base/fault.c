/* fault.c -- how a function says no. */
#include "config.h"
#include "base/fault.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"

/* Cut a sentence that did not fit back to a whole character. */
static void trim_to_character(char *text, size_t size)
{
	size_t n = strlen(text);

	if (n + 1 < size)
		return;
	while (n > 0 && ((unsigned char)text[n - 1] & 0xC0) == 0x80)
		n--;
	if (n > 0)
		text[n - 1] = '\0';
}

void one_line(char *text)
{
	for (; (text = strchr(text, '\n')); text++)
		*text = ' ';
}

static bool vfail(struct fault *f, enum fault_code code, int line, int column,
	const char *fmt, va_list ap) __attribute__((format(printf, 5, 0)));

static bool vfail(struct fault *f, enum fault_code code, int line, int column,
	const char *fmt, va_list ap)
{
	if (!f)
		return false;
	f->code = code;
	f->line = line;
	f->column = column;
	f->file[0] = '\0';
	vsnprintf(f->text, sizeof f->text, fmt, ap);
	one_line(f->text);
	trim_to_character(f->text, sizeof f->text);
	return false;
}

bool fail(struct fault *f, enum fault_code code, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vfail(f, code, 0, 0, fmt, ap);
	va_end(ap);
	return false;
}

bool fail_at(struct fault *f, int line, int column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vfail(f, FAULT_FORMAT, line, column, fmt, ap);
	va_end(ap);
	return false;
}

bool fail_errno(struct fault *f, const char *fmt, ...)
{
	int why = errno;
	size_t n;
	va_list ap;

	if (!f)
		return false;
	va_start(ap, fmt);
	vfail(f, FAULT_SYSTEM, 0, 0, fmt, ap);
	va_end(ap);
	n = strlen(f->text);
	snprintf(f->text + n, sizeof f->text - n, ": %s", strerror(why));
	trim_to_character(f->text, sizeof f->text);
	return false;
}

void sentence_add(struct buf *out, const char *fmt, va_list ap)
{
	size_t from = out->n;

	buf_addv(out, fmt, ap);
	one_line(out->s + from);
	buf_addc(out, '\n');
}

void fault_print(const struct fault *f, struct buf *out)
{
	size_t from = out->n;

	if (f->file[0])
		buf_addf(out, "%s:", f->file);
	if (f->line)
		buf_addf(out, "%d:", f->line);
	if (f->line && f->column)
		buf_addf(out, "%d:", f->column);
	if (f->file[0] || f->line)
		buf_add(out, " ");
	buf_add(out, f->text);
	one_line(out->s + from);
}
