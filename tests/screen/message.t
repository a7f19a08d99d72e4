# What is said in answer is said whole, however many rows it takes; the room
# goes back to the record with the next key.
size 80x24
run m.yaml
wait nothing is recorded
type /body x Example, nonsense
keys Enter
wait 'category' cannot be 'nonsense'
wait group, guest
wait /body x Example, nonsense
keys C-u
gone group, guest
row -1  @ speaker  + list  ! outcome  # item  / command   F5 gavel  F1 help
row -2  note ›
keys F10
exit 0
