/* export_formats.h -- the functions behind the table of exports. */
#ifndef DRAFT_EXPORT_FORMATS_H
#define DRAFT_EXPORT_FORMATS_H

#include "draft/exports.h"

#define EXPORT(name) \
	bool export_##name(const struct record *const *meeting, size_t n, \
		enum lang l, struct buf *out, struct fault *f)

EXPORT(akn);
EXPORT(json);
EXPORT(attendance);
EXPORT(speaking);
EXPORT(actions);
EXPORT(agenda);
EXPORT(ical);

#endif
