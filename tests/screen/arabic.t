# Arabic is typed in order, drawn from the right and joined, kept as typed.
size 80x24
run m.yaml
wait nothing is recorded
type باب
wait ﺏﺎﺑ
cursor 22,76
# The cursor goes by letters in the order of reading, to the left and back;
# a word in Latin letters within runs the other way.
keys Left
cursor 22,77
keys Home
cursor 22,79
keys End
type  NATO
cursor 22,71
keys Left
cursor 22,75
keys End C-u
type باب
wait ﺏﺎﺑ
keys Enter
type @مصر: السلام عليكم
keys Enter
wait ﻡﻼﺴﻟﺍ
# A request is read from the right though the strip begins on the left, and the
# light stays where it is, whatever the city is called.
type +مصر to ask عن العمر
keys Enter
wait 1 waiting: ﺮﻤﻌﻟﺍ ﻦﻋ ask ? ﺮﺼﻣ
type /place جنيف
keys Enter
wait ﻒﻴﻨﺟ
wait ● saved
sh true
size 100x24
wait 1 ﺮﻤﻌﻟﺍ ﻦﻋ ask ? ﺮﺼﻣ
keys F10
exit 0
contains m.yaml text: "باب"
contains m.yaml speaker: "مصر"
contains m.yaml السلام عليكم
