# SIGTERM, and SIGHUP with the terminal still there, lose nothing.
size 80x24
shell "$DAIS" m.yaml; echo left $?; stty -a | grep -q ' icanon' && echo sane
wait nothing is recorded
type kept
keys Enter
wait saved 2
type half a line
wait half a line
sh pkill -TERM -f "^$DAIS m.yaml"
wait left 0
wait sane
exit 0
contains m.yaml "kept"
run m.yaml
wait the half-typed line of last time is back
wait half a line
kill HUP
exit 0
run m.yaml
wait half a line
kill INT
exit 0
run m.yaml
wait half a line
keys C-c
wait F10 or /quit leaves
keys Enter
wait saved 3
keys F10
exit 0
contains m.yaml "half a line"
