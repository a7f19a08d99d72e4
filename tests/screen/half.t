# A half-typed line waits for a jump or a correction, and outlives a crash.
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
type first words
keys Enter
wait saved 5
type half of it
keys F7
wait › #
gone half of it
type 2
wait go to 2 Two
keys Enter
wait 2 Two
wait half of it
cursor 22,22
# Begun and given up: it is back too.
keys F6
wait an outcome proposed
keys Esc
wait half of it
# Words of its own in another line: an outcome meanwhile.
keys F6
type meanwhile
keys Enter
wait 0 of 1 agreed
wait half of it
# The last entry corrected meanwhile, and the power cut.
keys M-PgUp M-Up M-e
wait correct ›
wait first words
gone half of it
type  and more
wait words and more
kill KILL
reap
again
wait the half-typed line of last time is back
wait correct ›
wait first words and more
keys Enter
wait corrected
wait half of it
keys Esc Enter
gone correct ›
wait 2 Two
wait :
# What was pasted is still text when it comes back.
paste @not a speaker
keys F6
wait an outcome
keys Esc
wait a note
keys Enter
wait @not a speaker
keys F10
exit 0
contains m.yaml first words and more
contains m.yaml "half of it"
contains m.yaml "meanwhile"
contains m.yaml "@not a speaker"
