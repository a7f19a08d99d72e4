# Any size will do, at any time, and no key is lost to it.
size 80x24
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type one
size 140x40
type two
wait Outcomes
size 40x10
type three
wait onetwothree
size 250x80
type four
wait Agenda
size 80x24
wait onetwothreefour
size 16x6
row 0  CWG… ● saved 1
row -1  · a note under…
size 5x3
size 80x24
wait onetwothreefour
keys Enter F10
exit 0
contains m.yaml onetwothreefour
