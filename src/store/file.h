/* file.h -- the disk, and the one place where it can be made to fail.
 *
 *  (1) Every call that reaches the disk goes through io_*; DAIS_FAULTS makes
 *      the n-th of them fail, for tests: "fdatasync:3:EIO,write:10+:ENOSPC"
 *      (a plus: that one and all later), "rename:1:crash" ends the process.
 *  (2) Files are created 0600; journals, locks and temporary files are never
 *      reached through a symbolic link.
 *  (3) A file is replaced whole: written beside, read back, flushed, renamed,
 *      and the folder flushed. At every instant the old or the new is there.
 */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

struct buf;
struct fault;

/* Read DAIS_FAULTS, once, before there is a second thread. */
void file_faults(void);

int io_open(const char *path, int flags, mode_t mode);
long io_write(int fd, const char *s, size_t n);
int io_fdatasync(int fd);
int io_fsync(int fd);
int io_rename(const char *from, const char *to);
int io_close(int fd);

/* All of it, however often the system takes only a part; errno on false. */
bool file_write(int fd, const char *s, size_t n);
/* The same, and flushed. */
bool file_write_through(int fd, const char *s, size_t n);

/* Append the whole of a regular file. st may be NULL. Larger than max bytes
 * is refused. */
bool file_read(const char *path, size_t max, struct buf *out, struct stat *st,
	struct fault *f);

/* Is it still the file that was seen: device, inode, size, time of change? */
bool file_unchanged(const char *path, const struct stat *seen);

/* Does the path, which is no link, still lead to the open file? */
bool file_in_place(const char *path, int fd);

/* Replace by (3). seen: what must still be there, or NULL for no condition;
 * afterwards what is there now. Mode and owner of an existing file stay. */
bool file_replace(const char *path, const char *s, size_t n,
	struct stat *seen, struct fault *f);

/* Delete what crashes in file_replace have left beside the file. Only for who
 * has it locked: it may be another's work in hand. */
void file_sweep(const char *path);

/* Flush the folder that holds the path. */
bool file_sync_folder(const char *path);

/* $XDG_STATE_HOME/dais (or ~/.local/state/dais), made if need be. */
bool file_state_folder(struct buf *out, struct fault *f);

/* The path without .yaml or .yml. */
void file_stem(const char *path, struct buf *out);

uint32_t file_crc(const char *s, size_t n);

#endif
