# The record tells by name each of those for whom somebody speaks, and what
# stands under an outcome; several are parted by commas.
size 99x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
file m.yaml
minutes: 1
meeting: {body: {code: WG}, number: 1, language: en, dates: ["2025-05-05"]}
bodies:
- {code: arg, name: {en: "Argentina"}}
- {code: jpn, name: {en: "Japan"}}
- {code: rus, name: {en: "Russian Federation"}}
agenda:
  items:
  - {title: {en: "One"}}
.
run m.yaml
wait next: 1
type #
keys Enter
wait note · 1
type @arg for rus and jpn presents 1/2 Rev.1 and 1/3: words
keys Enter
wait Argentina · for Russian Federation, Japan · presentation · 1/2 Rev.1, 1/3
type !to meet in May
keys Enter
wait 0 of 1 agreed
type /abstain rus and jpn
keys Enter
wait Russian Federation, Japan · abstention
type /reserve arg: has its doubts
keys Enter
wait Argentina · reservation
keys F10
exit 0
