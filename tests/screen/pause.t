# While the sitting is suspended, the screen says so and stays where the meeting
# was; what is next is the item that goes on.
size 80x24
run m.yaml
wait nothing is recorded
type #+ Opening
keys Enter
type #+ Discussion
keys Enter
type #+ Any other business
keys Enter
type /open
keys Enter
wait the meeting is open
type #1
keys Enter
wait 1 Opening
type @Chair: welcome
keys Enter
type #
keys Enter
wait 2 Discussion
type !something to agree on
keys Enter
type #
keys Enter
wait 3 Any other business
keys Up
type /suspend until tomorrow
keys Enter
wait the sitting is suspended
wait 3 Any other business (suspended)
wait next: 3 Any other business
keys F10
exit 0
again
wait 3 Any other business (suspended)
type /resume
keys Enter
wait the meeting is resumed
gone (suspended)
wait 3 Any other business
type #1
keys Enter
wait 1 Opening
type /close item
keys Enter
wait next: 3 Any other business
keys F10
exit 0
