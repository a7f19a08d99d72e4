/* folder.h -- where the files delivered with the program are. */
#ifndef STORE_FOLDER_H
#define STORE_FOLDER_H

#include <stddef.h>

struct buf;

/* The folder of forms, phrases and styles: $DAIS_DATADIR, else where they
 * were installed, else beside a program that was moved or only built. */
void folder_of_data(struct buf *out);

/* The names of the files in a folder that end in a suffix, without it, in
 * the order of their bytes; the caller frees each and the list. NULL if there
 * are none, or no folder. */
char **folder_names(const char *folder, const char *suffix, size_t *n);

#endif
