# NO_COLOR: no colour anywhere, and every state is still told by a mark.
size 100x24
env NO_COLOR=1
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type #5
keys Enter
wait ! a ✓
type !one more
keys Enter
wait ! d ·
keys Up
wait ▸! d ·
no-colour
type @?
wait a new speaker
no-colour
keys C-u F8
wait F8 back
no-colour
keys F8 F9
no-colour
keys Esc F10
exit 0
