/* icu_late.c -- the half of ICU that the console can start without.
 *
 * Sorting, messages, numbers in words and dates live in libicui18n, and only
 * drafts and sorted lists ask for them. To load it costs the dynamic loader as
 * much as reading the meeting does, so the program is linked with libicuuc
 * alone, and the functions below stand where libicui18n's would.
 *
 * 1. A function here has the name and the type that ICU's header declares;
 *    callers include that header and know nothing of this file.
 * 2. The library is opened once, at the first call, whichever thread makes it.
 * 3. Where it cannot be opened a call fails as ICU's own do without their data:
 *    U_MISSING_RESOURCE_ERROR, and nothing else is touched.
 *
 * configure --disable-late-icu links libicui18n as usual and leaves this out. */
#include "config.h"

#ifdef LATE_ICU
#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/ulistformatter.h>
#include <unicode/umsg.h>
#include <unicode/unum.h>
#include <unicode/uvernum.h>

#define EACH_FUNCTION(X) \
	X(ucol_open) X(ucol_close) X(ucol_strcollUTF8) \
	X(udat_open) X(udat_close) X(udat_format) \
	X(ulistfmt_open) X(ulistfmt_close) X(ulistfmt_format) \
	X(umsg_open) X(umsg_close) X(umsg_vformat) \
	X(unum_open) X(unum_close) X(unum_formatInt64) \
	X(unum_setTextAttribute)

#define MEMBER(f) __typeof__(f) *f;
static struct { EACH_FUNCTION(MEMBER) } icu;
static bool opened;

/* ICU's headers give each function the suffix of its version. */
#define QUOTE(f) #f
#define FIND(f) \
	*(void **)&icu.f = dlsym(library, QUOTE(f)); \
	opened = opened && icu.f;

static void open_library(void)
{
	void *library = dlopen("libicui18n.so." U_ICU_VERSION_SHORT,
		RTLD_NOW | RTLD_LOCAL);

	opened = library != NULL;
	if (library) {
		EACH_FUNCTION(FIND)
	}
}

static bool is_open(UErrorCode *e)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, open_library);
	if (!opened && U_SUCCESS(*e))
		*e = U_MISSING_RESOURCE_ERROR;
	return opened;
}

UCollator *ucol_open(const char *locale, UErrorCode *e)
{
	return is_open(e) ? icu.ucol_open(locale, e) : NULL;
}

void ucol_close(UCollator *c)
{
	if (c)
		icu.ucol_close(c);
}

UCollationResult ucol_strcollUTF8(const UCollator *c, const char *a, int32_t an,
	const char *b, int32_t bn, UErrorCode *e)
{
	return is_open(e) ? icu.ucol_strcollUTF8(c, a, an, b, bn, e) :
		UCOL_EQUAL;
}

UDateFormat *udat_open(UDateFormatStyle time, UDateFormatStyle date,
	const char *locale, const UChar *zone, int32_t zone_n,
	const UChar *pattern, int32_t pattern_n, UErrorCode *e)
{
	return is_open(e) ? icu.udat_open(time, date, locale, zone, zone_n,
		pattern, pattern_n, e) : NULL;
}

void udat_close(UDateFormat *d)
{
	if (d)
		icu.udat_close(d);
}

int32_t udat_format(const UDateFormat *d, UDate when, UChar *out, int32_t size,
	UFieldPosition *at, UErrorCode *e)
{
	return is_open(e) ? icu.udat_format(d, when, out, size, at, e) : 0;
}

UListFormatter *ulistfmt_open(const char *locale, UErrorCode *e)
{
	return is_open(e) ? icu.ulistfmt_open(locale, e) : NULL;
}

void ulistfmt_close(UListFormatter *l)
{
	if (l)
		icu.ulistfmt_close(l);
}

int32_t ulistfmt_format(const UListFormatter *l, const UChar *const texts[],
	const int32_t *lengths, int32_t n, UChar *out, int32_t size,
	UErrorCode *e)
{
	return is_open(e) ? icu.ulistfmt_format(l, texts, lengths, n, out, size,
		e) : 0;
}

UMessageFormat *umsg_open(const UChar *pattern, int32_t n, const char *locale,
	UParseError *at, UErrorCode *e)
{
	return is_open(e) ? icu.umsg_open(pattern, n, locale, at, e) : NULL;
}

void umsg_close(UMessageFormat *m)
{
	if (m)
		icu.umsg_close(m);
}

int32_t umsg_format(const UMessageFormat *m, UChar *out, int32_t size,
	UErrorCode *e, ...)
{
	va_list gaps;
	int32_t n;

	if (!is_open(e))
		return 0;
	va_start(gaps, e);
	n = icu.umsg_vformat(m, out, size, gaps, e);
	va_end(gaps);
	return n;
}

UNumberFormat *unum_open(UNumberFormatStyle style, const UChar *pattern,
	int32_t n, const char *locale, UParseError *at, UErrorCode *e)
{
	return is_open(e) ? icu.unum_open(style, pattern, n, locale, at, e) :
		NULL;
}

void unum_close(UNumberFormat *f)
{
	if (f)
		icu.unum_close(f);
}

int32_t unum_formatInt64(const UNumberFormat *f, int64_t number, UChar *out,
	int32_t size, UFieldPosition *at, UErrorCode *e)
{
	return is_open(e) ? icu.unum_formatInt64(f, number, out, size, at, e) :
		0;
}

void unum_setTextAttribute(UNumberFormat *f, UNumberFormatTextAttribute a,
	const UChar *value, int32_t n, UErrorCode *e)
{
	if (is_open(e))
		icu.unum_setTextAttribute(f, a, value, n, e);
}
#endif
