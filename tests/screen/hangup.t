# A terminal that goes away ends the program, with everything kept.
size 80x24
run m.yaml
wait nothing is recorded
type kept
keys Enter
wait saved 2
type half
wait half
hangup
exit 0
contains m.yaml "kept"
again
wait half
kill TERM
exit 0
again
wait half
keys Enter
wait saved 3
keys F10
exit 0
contains m.yaml "half"
