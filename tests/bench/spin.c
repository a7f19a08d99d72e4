/* spin.c -- keep a processor awake at idle priority, for a minute: a halted
 * virtual processor makes all programs look the same. */
#define _GNU_SOURCE
#include <sched.h>
#include <unistd.h>

int main(void)
{
	struct sched_param none = { 0 };

	sched_setscheduler(0, SCHED_IDLE, &none);
	alarm(60);
	for (;;)
		__asm__ volatile ("" ::: "memory");
}
