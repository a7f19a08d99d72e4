# A correction without an address means the entry selected; when the selection
# is left, the last one again.
size 80x24
run m.yaml
wait nothing is recorded
type the first noet
keys Enter
type the second noet
keys Enter
wait the second
keys Up Up
wait ▸
type /s/noet/note/
wait 1 place in: the first
keys Enter
wait the first note
keys Esc
gone ▸
type /s/noet/note/
wait 1 place in: the second
keys Enter
wait corrected in 1 place
gone places
wait the second note
keys M-u
wait the second noet
type /s/noet/word/
wait 1 place in: the second
keys Enter
wait the second word
keys F10
exit 0
