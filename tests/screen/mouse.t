# The mouse selects an entry, an item, a row of a list, a place in the line.
size 100x24
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type #4
keys Enter
wait 4 讨论
# The agenda: item 2 is the second row under its title.
click 3,6
wait › 2 通过议程
wait CWG-COP 13 · 2 通过议程
keys Esc
wait CWG-COP 13 · 4 讨论
click 2,60
wait ▸
wait Enter corrects it
wheel down
keys Esc
gone Enter corrects it
type one two
click 22,13
type X
wait oXne two
keys C-u F3
type DQ
wait Find: 
click 3,10
click 3,10
gone Find
keys Esc
type typed, and no report of the mouse is
keys Enter
wait mouse is
keys F10
exit 0
lacks m.yaml [<
