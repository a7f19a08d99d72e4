# A second console is told who has the meeting since when; it may watch.
size 80x24
run m.yaml
wait nothing is recorded
type words
keys Enter
wait saved 2
sh ! "$DAIS" log m.yaml /dev/null 2>err
contains err being written by sec on
contains err since
contains err --watch
sh "$DAIS" check m.yaml >/dev/null 2>&1 || true
keys F10
exit 0
run --watch m.yaml
wait watching
wait words
row -1  this console only watches
# What the other one writes is seen; what is typed here is refused, and kept.
sh printf 'from elsewhere\n' | "$DAIS" log m.yaml
wait from elsewhere
type of my own
keys Enter
wait this console only watches
wait of my own
keys C-u F2
wait this console only watches
keys F1
wait Help
keys Esc F10
exit 0
lacks m.yaml of my own
