# What was begun while somebody spoke is theirs, though the floor passes on
# before it is entered; the prompt says whose it is.
size 80x24
run m.yaml
wait nothing is recorded
type @Rwanda: first words
keys Enter
wait ▶ Rwanda
type the end of what Rwanda sai
keys F2
wait ▶ (name to follow)
wait Rwanda › the end of what Rwanda sai
wait a paragraph of Rwanda
kill KILL
reap
again
wait Rwanda › the end of what Rwanda sai
type d
keys Enter
wait ? ›
type @? is Chad
keys Enter
wait ▶ Chad
type words of Chad
keys F6
type an outcome
keys M-d Enter
wait nobody has the floor
wait Chad › words of Chad
keys Enter
wait note ›
# Cut and put back, it is begun anew.
type @Mali: hello
keys Enter
wait ▶ Mali
type words of Togo
keys F2
wait Mali › words of Togo
keys C-u C-y
wait ? › words of Togo
keys Enter
type @? is Togo
keys Enter
wait ▶ Togo
# In another item it goes where the meeting is.
type #+ One
keys Enter
wait next: 1 One
type a note for item one
wait Togo ›
keys F7
type 1
keys Enter
wait note · 1 › a note for item one
keys Enter
wait 1 One
keys F10
exit 0
sh sed -n '/speaker: "Rwanda"/,/intervention:/p' m.yaml | grep -q 'the end of what Rwanda said'
sh sed -n '/speaker: "Chad"/,/intervention:/p' m.yaml | grep -q 'words of Chad'
sh sed -n '/speaker: "Togo"/,$p' m.yaml | grep -q 'words of Togo'
contains m.yaml text: "a note for item one"
