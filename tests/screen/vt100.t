# A terminal without colours and a refusal without a terminal.
size 80x24
env TERM=vt100
run m.yaml
wait nothing is recorded
type plain
keys Enter
wait * saved 2
keys F10
exit 0
sh ! "$DAIS" m.yaml </dev/null >out 2>err
contains err needs a terminal
env TERM=xterm-kitty-of-tomorrow
again
wait plain
keys F10
exit 0
env TERM=dumb
sh ! script -qec '"$DAIS" m.yaml' /dev/null </dev/null >out 2>&1
contains out cannot place its cursor
