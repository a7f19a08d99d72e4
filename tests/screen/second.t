# A second console is told who has the meeting; it may watch.
size 80x24
run m.yaml
wait nothing is recorded
type words
keys Enter
wait saved 2
sh ! "$DAIS" log m.yaml /dev/null 2>err
contains err being written by sec on
contains err since
sh "$DAIS" check m.yaml >/dev/null 2>&1 || true
keys F10
exit 0
run --watch m.yaml
wait watching
wait words
keys F10
exit 0
