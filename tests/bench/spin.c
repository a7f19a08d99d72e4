/* spin.c -- keep a processor awake at idle priority, for ten minutes at most: a halted
 * virtual processor makes all programs look the same. */
#define _GNU_SOURCE
#include <sched.h>
#include <unistd.h>

int main(void)
{
	struct sched_param none = { 0 };

	sched_setscheduler(0, SCHED_IDLE, &none);
	alarm(600);
	for (;;)
		__asm__ volatile ("" ::: "memory");
}
