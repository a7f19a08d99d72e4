# A storm of sizes while typing: every key is there, in order.
size 80x24
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type <
storm 52
type >
wait <abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz>
row -1  · a note under the meeting, for no item is open
keys Enter
wait yz>
storm 9
keys C-u F1
wait Help
storm 9
wait › abcdefghi
keys C-u F8
wait F8 back
storm 9
wait › abcdefghi
keys C-u F10
exit 0
contains m.yaml <abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz>
