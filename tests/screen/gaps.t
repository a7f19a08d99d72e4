# What is open is listed before and after closing; Enter goes to each.
size 80x24
env DAIS_CLOCK=2026-03-02T10:00:00Z
file m.yaml
minutes: 1
meeting: {body: {code: CWG-X, name: {en: Examples}}, number: 3, dates: ["2026-03-02"], place: {city: "Geneva"}}
agenda:
  items:
  - title: "Opening"
  - title: "Discussion"
.
run m.yaml
wait CWG-X 3
type #1
keys Enter
wait 1 Opening
type @
keys Enter
wait (name to follow)
type welcome
keys Enter
type !(request by next meeting) a paper
keys Enter
wait requested
type /close
wait F9 first lists what is still open
keys F9
wait Before closing: still open
wait how many took part
wait nobody is down as chair
wait the agenda is not adopted
wait 10:00: a speaker without a name
wait outcome a has no gavel
wait action a has no owner
wait item 2 has no word in it
# A half-typed line is not touched by going there.
keys Enter
wait › /close
keys C-u F9
wait Before closing
keys Enter
wait › /attendance
type about 40
keys Enter
gone /attendance
keys F9 Down Down Enter
wait › /speaker
wait 10:00 (name to follow)
type Rwanda
wait 'Rwanda', who is not in the roster · 10:00
keys Enter
wait 10:00  Rwanda
keys F9 Down Down Down
keys Enter
wait !! a
keys Enter
wait outcome a is agreed
type /close
keys Enter
wait Closed, and still open
gone how many took part
gone gavel
keys Esc
wait the meeting is closed
keys F10
exit 0
contains m.yaml status: "closed"
contains m.yaml speaker: "Rwanda"
