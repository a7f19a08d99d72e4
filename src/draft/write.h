/* write.h -- what the writers share; nobody else includes it.
 *
 *  (1) A text reaches an output only through the escaping of its format.
 *  (2) The look of a block is a row of a table, indexed by its kind.
 */
#ifndef DRAFT_WRITE_H
#define DRAFT_WRITE_H

#include "draft/writers.h"

#define LRM "\u200E"
#define RLM "\u200F"

enum { BLOCK_KINDS = BLOCK_SIGN + 1 };

bool write_text(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f);
bool write_markdown(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f);
bool write_html(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f);
bool write_docx(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f);
bool write_odt(const struct doc *d, const struct write_options *o,
	struct buf *out, struct fault *f);

/* What Markdown is made for: people and any pandoc, or one of its writers
 * with our styles. The strings are Markdown. */
struct markdown_target {
	const char *gap;        /* between a number and its text */
	const char *line;       /* a line break in the cell of a table */
	const char *rule;       /* a line across */
	const char *turned;     /* behind a style's name, for a block that runs
				 * against the document; NULL: as any other */
	bool styled;            /* the styles alone give the look, and no
				 * block is a target of links */
};

void markdown_report(const struct doc *d, const struct write_options *o,
	const struct markdown_target *t, struct buf *out);

/* The language of a block: its own, else the document's. */
enum lang write_lang(const struct doc *d, const struct block *b);
bool write_rtl(enum lang l);
/* Is it a number in Latin letters before text from the right? Then the
 * bracket behind them has to be told to stay there. */
bool write_turns(const struct doc *d, const struct block *b);
/* The end of the run of blocks of one kind, in or out of the box, at first. */
size_t write_run(const struct doc *d, size_t first);
/* The number of cells of the widest row in [first, end). */
size_t write_cells(const struct doc *d, size_t first, size_t end);
/* Bytes of the http or https URL that begins at s; 0 if none does. The full
 * stop of a sentence behind it is not part of it. */
size_t write_url(const char *s, size_t n);

#endif
