# Whoever asks twice to end it, or ends it and goes, waits until the minutes are
# written.
size 80x24
env DAIS_FAULTS=fsync:1+:slow
run m.yaml
wait nothing is recorded
type kept
keys Enter
wait saved 2
type kept too
keys Enter
wait saved 3
kill TERM
sh sleep 0.2
kill TERM
exit 0
contains m.yaml kept too
run m.yaml
wait kept too
type and this
keys Enter
wait saved 4
kill TERM
sh sleep 0.2
hangup
exit 0
contains m.yaml and this
