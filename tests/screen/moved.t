# What is moved to another item leaves the screen, and the selection with it;
# one undo brings it back.
size 80x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
run m.yaml
wait nothing is recorded
type #+ One
keys Enter
wait next: 1 One
type #+ Two
keys Enter
wait saved 3
type #1
keys Enter
wait note · 1
type of One
keys Enter
wait 10:10  of One
type of Two
keys Enter
wait 10:10  of Two
keys Up
wait ▸10:10  of Two
type /move to two
wait the note of 10:10
keys Enter
wait moved to item 2
gone of Two
gone ▸
type more of One
keys Enter
wait 10:10  more of One
type +arg
keys Enter
wait 1 waiting
type /move to two
wait the note of 10:10
keys Enter
gone more of One
keys M-u M-u
wait 10:10  more of One
keys M-u M-u
wait 10:10  of Two
type /move all to 2
keys Enter
wait note · 2
wait 10:10  of One
wait 10:10  of Two
keys M-u
wait note · 1
wait 10:10  of One
keys F10
exit 0
