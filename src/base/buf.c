/* buf.c -- a string that grows. */
#include "config.h"
#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char buf_empty[1];

static void *or_stop(void *p)
{
	if (p)
		return p;
	fputs("dais: out of memory; all accepted entries are in the journal\n",
		stderr);
	abort();
}

void *mem_get(size_t size)
{
	return or_stop(calloc(1, size ? size : 1));
}

void *mem_grow(void *p, size_t size)
{
	return or_stop(realloc(p, size ? size : 1));
}

char *mem_copy(const char *text)
{
	return or_stop(strdup(text));
}

void buf_grow(struct buf *b, size_t more)
{
	size_t need = b->n + more + 1;

	if (need <= b->cap)
		return;
	if (need < b->cap * 2)
		need = b->cap * 2;
	if (need < 64)
		need = 64;
	b->s = mem_grow(b->cap ? b->s : NULL, need);
	b->cap = need;
	b->s[b->n] = '\0';
}

void buf_addn(struct buf *b, const char *bytes, size_t n)
{
	if (!n)
		return;
	buf_grow(b, n);
	memcpy(b->s + b->n, bytes, n);
	b->n += n;
	b->s[b->n] = '\0';
}

void buf_add(struct buf *b, const char *text)
{
	buf_addn(b, text, strlen(text));
}

void buf_addc(struct buf *b, char c)
{
	buf_addn(b, &c, 1);
}

void buf_addv(struct buf *b, const char *fmt, va_list gaps)
{
	va_list again;
	int n;

	va_copy(again, gaps);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n <= 0)
		return;
	buf_grow(b, (size_t)n);
	vsnprintf(b->s + b->n, (size_t)n + 1, fmt, gaps);
	b->n += (size_t)n;
}

void buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list gaps;

	va_start(gaps, fmt);
	buf_addv(b, fmt, gaps);
	va_end(gaps);
}

long buf_read(struct buf *b, int fd)
{
	enum { AT_ONCE = 65536 };
	ssize_t n;

	buf_grow(b, AT_ONCE);
	n = read(fd, b->s + b->n, AT_ONCE);
	if (n > 0)
		b->n += (size_t)n;
	b->s[b->n] = '\0';
	return n;
}

void buf_splice(struct buf *b, size_t at, size_t del, const char *bytes,
	size_t n)
{
	if (n > del)
		buf_grow(b, n - del);
	if (!b->cap)
		return;
	memmove(b->s + at + n, b->s + at + del, b->n - at - del + 1);
	if (n)
		memcpy(b->s + at, bytes, n);
	b->n = b->n - del + n;
}

void buf_cut(struct buf *b, size_t n)
{
	if (n >= b->n)
		return;
	b->n = n;
	b->s[n] = '\0';
}

void buf_free(struct buf *b)
{
	if (b->cap)
		free(b->s);
	*b = (struct buf)BUF_INIT;
}
