# Any earlier entry is corrected in the line; the half-typed one comes back.
size 80x24
run m.yaml
wait nothing is recorded
type #+ One
keys Enter
type #+ Two
keys Enter
type #1
keys Enter
wait 1 One
type a line with a tpyo
keys Enter
type another line
keys Enter
type half a thought
keys M-Up M-Up
wait ▸
keys Esc
wait half a thought
keys C-u
keys Up Up Enter
wait correct ›
keys Backspace Backspace Backspace Backspace
type typo
keys Enter
wait a line with a typo
keys Esc
type kept while moving
type 
keys M-PgDn
wait 2 Two (looked at, not open)
wait kept while moving
keys Esc
wait kept while moving
keys Enter
wait kept while moving
keys M-u
gone kept while moving
keys M-r
wait kept while moving
keys F3
wait Find
type typo
wait note: a line with a typo
keys Enter
gone Find
keys Esc F1
wait Help
wait the gavel
keys Esc
gone Help
keys F10
exit 0
contains m.yaml a line with a typo
lacks m.yaml tpyo
