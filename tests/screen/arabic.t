# Arabic is typed in order, drawn from the right and joined, kept as typed.
size 80x24
run m.yaml
wait nothing is recorded
type باب
wait ﺏﺎﺑ
cursor 22,76
keys Enter
type @مصر: السلام عليكم
keys Enter
wait ﻡﻼﺴﻟﺍ
keys F10
exit 0
contains m.yaml text: "باب"
contains m.yaml speaker: "مصر"
contains m.yaml السلام عليكم
