# A whole meeting can be run from the card at 80x24, key by key.
size 80x24
env DAIS_CLOCK=2026-03-02T10:00:00Z
run m.yaml
wait nothing is recorded here yet
type /meeting CWG-X 3 Working Group on Examples
keys Enter
wait CWG-X 3
type /body rwa Rwanda, member state
keys Enter
type /body arg Argentina, member state
keys Enter
type /person hash Sherif Hashem
keys Enter
type /chair hash
keys Enter
type #+ Opening
keys Enter
type #+ Discussion
keys Enter
type /open
wait /open
keys Enter
wait the meeting is open
type #
keys Enter
wait 1 Opening
type @chair: I see no objection
keys Enter
wait Sherif Hashem
type Chair: this stays text
keys Enter
wait Chair: this stays text
type /adopt as amended: one item added
keys Enter
wait the agenda is adopted
type #disc
wait go to 2 Discussion
keys Enter
wait CWG-X 3 · 2 Discussion
type +arg to ask about costs
wait onto the list of speakers: Argentina
keys Enter
wait 1 waiting: Argentina ? ask about costs
keys F2
wait (name to follow)
type @rwa
keys Enter
wait ▶ Rwanda
type The authorities have also set up a national body.
keys Enter
wait set up a national body
keys F4
wait ▶ Argentina
gone waiting
type !(request arg by next meeting) a report on costs
wait requested
keys Enter
wait 0 of 1 agreed
keys F5
wait 1 of 1 agreed
type !> in six languages
keys Enter
wait a.1  in six languages
type /close
keys Enter
wait Closed, and still open
wait how many took part
keys Esc
keys F10
exit 0
contains m.yaml status: "closed"
contains m.yaml - "The authorities have also set up a national body."
contains m.yaml how: "as amended"
contains m.yaml meeting: "next"
sh "$DAIS" check m.yaml >out 2>&1
