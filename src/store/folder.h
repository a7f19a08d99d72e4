/* folder.h -- where the files delivered with the program are. */
#ifndef STORE_FOLDER_H
#define STORE_FOLDER_H

struct buf;

/* The folder of forms, phrases and styles: $DAIS_DATADIR, else where they
 * were installed, else beside a program that was moved or only built. */
void folder_of_data(struct buf *out);

#endif
