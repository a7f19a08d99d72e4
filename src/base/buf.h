/* buf.h -- a string that grows.
 *
 *  (1) b->s is never NULL and always ends in a NUL that b->n does not count.
 *  (2) A buf belongs to the function that declared it: start with BUF_INIT,
 *      end with buf_free. Out of memory ends the program: all that was
 *      accepted is on the disk by then.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char *s;
	size_t n, cap;
};

extern char buf_empty[];
#define BUF_INIT { buf_empty, 0, 0 }

void buf_grow(struct buf *b, size_t more);      /* room for more bytes */
void buf_add(struct buf *b, const char *text);
void buf_addn(struct buf *b, const char *bytes, size_t n);
void buf_addc(struct buf *b, char c);
void buf_addf(struct buf *b, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void buf_addv(struct buf *b, const char *fmt, va_list gaps)
	__attribute__((format(printf, 2, 0)));
/* Append what one read(2) gives, and give what it gave. */
long buf_read(struct buf *b, int fd);
/* Replace del bytes at position at by n bytes. at + del <= b->n. */
void buf_splice(struct buf *b, size_t at, size_t del, const char *bytes,
	size_t n);
void buf_cut(struct buf *b, size_t n);          /* shorten to n bytes */
void buf_free(struct buf *b);                   /* and ready for use again */

/* Memory, or the end of the program with one sentence. */
void *mem_get(size_t size);                     /* zeroed */
void *mem_grow(void *p, size_t size);
char *mem_copy(const char *text);

#endif
