# Every character drawn survives kill -9, in a line or in a correction.
size 80x24
run m.yaml
wait nothing is recorded
type first entry
keys Enter
wait saved 2
type half typed 半
wait half typed 半
kill KILL
reap
again
wait the half-typed line of last time is back
wait half typed 半
type 句
keys Enter
wait half typed 半句
keys Up Enter
wait correct
type  and more
wait half typed 半句 and more
kill KILL
reap
again
wait half typed 半句 and more
keys Enter
wait corrected
keys F10
exit 0
contains m.yaml half typed 半句 and more
contains m.yaml first entry
