# An empty meeting says how one is begun; with the first item that is gone.
size 80x24
run m.yaml
wait nothing is recorded
row 7    /meeting CODE NUMBER [NAME]  which meeting this is
wait F1 this help
gone …
size 60x10
wait nothing is recorded
size 140x40
wait │   /meeting CODE NUMBER [NAME]  which meeting this is
type #+ Opening
keys Enter
gone /meeting CODE
wait nothing is recorded
keys F10
exit 0
