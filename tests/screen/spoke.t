# /speaker and /at behind something else that was entered mean what was said
# last; with another entry selected they are refused.
size 80x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
run m.yaml
wait nothing is recorded
type @arg: words
keys Enter
wait 10:10  arg
type +fra
keys Enter
wait 1 waiting
type /at 10:05
wait 10:10 arg
keys Enter
wait 10:05  arg
type /speaker rus
wait 10:05 arg
keys Enter
wait 10:05  rus
type /doc 2/7: Budget
keys Enter
type /at 10:01
wait 10:05 rus
keys Enter
wait 10:01  rus
type /speaker usa
wait 10:01 rus
keys Enter
wait 10:01  usa
type !to meet in May
keys Enter
wait 0 of 1 agreed
type /attribution anonymous
wait 10:01 usa
keys Enter
type /behalf jpn
wait 10:01 usa
keys Enter
wait usa · for jpn
type !to meet in June
keys Enter
wait 0 of 2 agreed
keys Up
wait ▸! b
type /speaker gbr
wait outcome b
keys Enter
wait select the intervention that is meant
keys C-u Esc
keys F10
exit 0
contains m.yaml attribution: "anonymous"
