# The chair's screen, alone and live: what a meeting needs, new words marked.
size 80x24
env DAIS_CLOCK=2026-03-02T10:00:00Z
copy cwg-cop-13.yaml m.yaml
sh printf '/open\n#4\n/until 11:45\n@rwa: words\n+arg to ask about costs\n!the paper is to be ready in May\n' | "$DAIS" log m.yaml
run chair m.yaml
wait CWG-COP 13
wait time left 45 min
wait 4  讨论
wait ▶ rwa   0:00
wait 1 阿根廷 ? ask about costs
wait a  · proposed 11:00
wait the paper is to be ready in May
gone changed
# Another terminal writes meanwhile.
sh printf '/s/May/June or July/g\n!a second one\n' | "$DAIS" log m.yaml
wait (changed)
wait be ready in June or July
wait b  · proposed 11:00  (new)
underlined June or July
plain the paper is to be ready
type  
gone (changed)
gone (new)
plain June or July
sh printf '!!\n' | "$DAIS" log m.yaml
wait b  ✓ agreed 11:00
type anything but nothing is written
size 40x12
wait 4  讨论
size 80x24
type q
exit 0
lacks m.yaml anything but
# In the console it is F8, and leaving it is reading it.
run m.yaml
wait 4 讨论
keys F8
wait time left 45 min
gone (changed)
keys F8
type !!
keys Enter
wait agreed
type !a third
keys Enter
keys F8
wait (new)
keys Esc F8
wait a third
gone (new)
keys Esc F10
exit 0
