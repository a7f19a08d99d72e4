# What is pasted is text, whatever it begins with, and sends no control on.
size 80x24
run m.yaml
wait nothing is recorded
paste @rwa: not a speaker\n!not an outcome\e]0;title\n#3
wait ¶
keys Enter
wait #3
type #+ Item
keys Enter
paste in the middle
type  and typed
keys Enter
wait in the middle and typed
keys F10
exit 0
contains m.yaml @rwa: not a speaker
lacks m.yaml speaker:
lacks m.yaml outcomes
