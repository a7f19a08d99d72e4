# Words are found while they are typed; Enter goes there, however early.
size 80x24
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type half a line
keys F3
wait Find
type 主席
wait places
keys Backspace Backspace
gone places
type no such words
wait Find: 0 places
keys Esc
wait half a line
keys C-u F10
exit 0
sh awk 'BEGIN { print "minutes: 1\nagenda:\n  items:\n  - title: Long\n    record:"; for (i = 1; i <= 20000; i++) print "    - note: {text: word " i "}" }' >long.yaml
run long.yaml
wait Long
keys F3
type word 19999
keys Enter
wait Enter corrects it
wait ▸
wait word 19999
keys F10
exit 0
