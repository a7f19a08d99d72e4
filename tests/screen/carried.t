# What an earlier meeting left open does not wait for this one's gavel; it falls
# on it only where it is named.
size 80x24
file last.yaml
minutes: 1
meeting: {language: en, body: {code: "WG"}, number: 1, dates: ["2025-05-05"]}
outcomes:
- {text: {en: "a paper on fees"}, verb: "requested", owner: ["secretariat"]}
.
sh $DAIS new m.yaml --after last.yaml
run m.yaml
wait a paper on fees
wait no outcomes yet
keys F5
wait no outcome waits for the gavel
keys Esc
gone waits for the gavel
type #+ One
keys Enter
type #
keys Enter
wait 1 One
type !to meet again
keys Enter
wait 0 of 1 agreed · a to meet again
keys F5
wait 1 of 1 agreed
keys F5
wait no outcome waits for the gavel
keys Esc
gone waits for the gavel
type !! b
keys Enter
wait outcome b is agreed
wait 2 of 2 agreed
keys F10
exit 0
