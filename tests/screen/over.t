# A screen that lies over the console takes no word and no key from a secretary
# who goes on working: letters go into the line, a new speaker is stamped.
size 80x24
run m.yaml
wait nothing is recorded
keys F1
wait Esc closes
type We agree
gone Esc closes
wait › We agree
keys F9
wait still open
paste  with the text.
gone still open
wait › We agree with the text.
keys F8
wait Space:
keys F2
wait ▶ (name to follow)
wait Space:
type  
wait Space:
type He says
gone Space:
wait ? › We agree with the text.He says
keys Enter F8
wait Space:
keys F5
wait no outcome waits for the gavel
gone Space:
keys F1
wait Esc closes
keys F6
wait ? › !
type the report
keys Enter F8
wait · proposed
keys F5
wait ✓ agreed
wait Space:
keys F8
gone Space:
keys F3
type He says
wait Find: 1 place
keys F2
gone Find
keys F10
exit 0
contains m.yaml We agree with the text.He says
