/* bare.c -- the floor: a curses loop that does nothing but show keys. */
#include <curses.h>

int main(void)
{
	int c;

	initscr();
	raw();
	noecho();
	while ((c = getch()) != ERR && c != 4) {
		addch((chtype)c);
		refresh();
	}
	endwin();
	return 0;
}
