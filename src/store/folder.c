/* folder.c -- where the files delivered with the program are. */
#include "config.h"
#include "store/folder.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"

/* From the folder of the program: moved with its prefix, or in a tree where
 * it was built. */
static const char *const beside[] = { "../share/dais", "../data", "data",
	"../../data", NULL };

static bool has_forms(const char *folder)
{
	char path[4096];

	return snprintf(path, sizeof path, "%s/forms", folder) <
		(int)sizeof path && !access(path, R_OK | X_OK);
}

static bool beside_program(struct buf *out)
{
	char program[2048], path[4096];
	ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
	char *slash;

	if (n <= 0)
		return false;
	program[n] = '\0';
	slash = strrchr(program, '/');
	if (!slash)
		return false;
	*slash = '\0';
	for (const char *const *b = beside; *b; b++) {
		snprintf(path, sizeof path, "%s/%s", program, *b);
		if (!has_forms(path))
			continue;
		buf_add(out, path);
		return true;
	}
	return false;
}

void folder_of_data(struct buf *out)
{
	const char *told = getenv("DAIS_DATADIR");

	if (told && *told)
		buf_add(out, told);
	else if (has_forms(DATADIR) || !beside_program(out))
		buf_add(out, DATADIR);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char **folder_names(const char *folder, const char *suffix, size_t *n)
{
	DIR *dir = opendir(folder);
	size_t end = strlen(suffix), length;
	char **names = NULL;
	struct dirent *e;

	*n = 0;
	while (dir && (e = readdir(dir))) {
		length = strlen(e->d_name);
		if (*e->d_name == '.' || length <= end ||
		    strcmp(e->d_name + length - end, suffix))
			continue;
		names = mem_grow(names, (*n + 1) * sizeof *names);
		names[*n] = mem_copy(e->d_name);
		names[(*n)++][length - end] = '\0';
	}
	if (dir)
		closedir(dir);
	if (*n)
		qsort(names, *n, sizeof *names, by_name);
	return names;
}
