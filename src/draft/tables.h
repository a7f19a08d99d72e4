/* tables.h -- rows of cells, with a head and no empty columns. */
#ifndef DRAFT_TABLES_H
#define DRAFT_TABLES_H

struct buf;
struct doc;
struct drafting;

/* One cell of a table's row, and the head of a table by its phrases. */
void table_cell(struct buf *row, const char *text);
void table_head(struct drafting *d, const char *const *columns);
/* Take away the columns of tables in which nothing stands. */
void tables_trim(struct doc *d);

#endif
