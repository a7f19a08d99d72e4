# With the mark at a paragraph, /delete takes out that paragraph; with the mark
# at the speaker, all that was said.
size 80x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
run m.yaml
wait nothing is recorded
type @Rwanda: the first
keys Enter
wait the first
type the second
keys Enter
wait the second
type the third
keys Enter
wait the third
keys Up Up
row 6 ▸       the second
type /delete
wait paragraph 2 of 10:10 Rwanda
keys Enter
wait taken out
row 5         the first
row 6 ▸       the third
keys M-u
wait the second
keys Esc
keys Up Up Up
row 4 ▸10:10  Rwanda ▶
type /delete
wait the record · 10:10 Rwanda
keys Enter
gone the first
gone the third
keys F10
exit 0
