/* xml.h -- text as XML bears it. */
#ifndef DRAFT_XML_H
#define DRAFT_XML_H

#include <stddef.h>

struct buf;

/* Append s[0..n) so that it can stand between tags and in double quotes. What
 * XML 1.0 has no way to say is dropped (controls) or becomes U+FFFD
 * (noncharacters); so is what is no UTF-8. A newline stays a newline. */
void xml_text(struct buf *out, const char *s, size_t n);

#endif
