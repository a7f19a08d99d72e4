# What is withdrawn waits no more, and is not said to have been withdrawn when
# it was proposed.
size 80x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
run m.yaml
wait nothing is recorded
type !to meet in May
keys Enter
type !to meet in June
keys Enter
wait 0 of 2 agreed
type /withdraw b
keys Enter
wait withdrawn  proposed 10:10
gone withdrawn 10:10
wait 0 of 1 agreed · a to meet in May
keys F8
wait withdrawn
gone withdrawn 10:10
keys F8
keys F10
exit 0
