# Ctrl-Z gives the terminal back and fg takes it again; nothing is lost.
size 80x24
shell "$DAIS" m.yaml; stty -a | grep -q ' icanon' && echo stopped and sane; read x; fg >/dev/null; echo left $?; stty -a | grep -q ' icanon' && echo sane too
wait nothing is recorded
type half
wait › half
keys C-z
wait stopped and sane
gone half
size 120x40
type go
keys Enter
wait half
wait Agenda
type way
wait halfway
keys Enter
wait halfway
keys F10
wait left 0
wait sane too
exit 0
contains m.yaml "halfway"
