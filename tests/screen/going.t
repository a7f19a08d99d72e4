# What /delete would take out is named before Enter, on the list of speakers
# and among the documents too; where /move to would go, as well.
size 80x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
run m.yaml
wait nothing is recorded
type #+ Budget
keys Enter
wait next: 1 Budget
type @arg: words
keys Enter
wait 10:10  arg
type +fra
keys Enter
wait 1 waiting
type /delete
wait · request: fra
keys C-u
type /doc 2/7: Budget
keys Enter
gone /doc
type /delete
wait · document: 2/7
keys C-u
type /move to #1
wait 1 Budget · 10:10 arg
keys C-u
type /move to 4
wait there is no such item
keys C-u
keys F10
exit 0
