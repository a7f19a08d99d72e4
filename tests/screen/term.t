# SIGTERM, and SIGHUP with the terminal still there, lose nothing.
size 80x24
shell "$DAIS" terminated.yaml; echo left $?; stty -a | grep -q ' icanon' && echo sane
wait nothing is recorded
type kept
keys Enter
wait saved 2
type half a line
wait half a line
# By its own name: other tests run beside this one.
sh pkill -TERM -f "^$DAIS terminated.yaml"
wait left 0
wait sane
exit 0
contains terminated.yaml "kept"
run terminated.yaml
wait the half-typed line of last time is back
wait half a line
kill HUP
exit 0
run terminated.yaml
wait half a line
kill INT
exit 0
run terminated.yaml
wait half a line
keys C-c
wait F10 or /quit leaves
keys Enter
wait saved 3
keys F10
exit 0
contains terminated.yaml "half a line"
