# Tab completes from roster, names heard, documents, items and commands.
size 80x24
file m.yaml
minutes: 1
meeting: {body: {code: CWG-X}, number: 3}
people:
- {code: jns, name: {en: "Malcolm Johnson"}}
bodies:
- {code: rwa, name: {en: Rwanda, ar: رواندا}}
- {code: rus, name: {en: Russian Federation, ru: Российская Федерация}}
documents:
- {symbol: "X-3/4", title: "Contribution on age verification"}
agenda:
  items:
  - title: "Opening"
  - title: "Age verification"
.
run m.yaml
wait CWG-X 3
type @r
keys Tab
wait [rwa] Rwanda
keys Tab
wait [rus] Russian Federation
keys S-Tab
wait [rwa]
type  presents age
keys Tab
wait presents X-3/4
type : words of the text
keys Enter
wait Rwanda · presentation · X-3/4
type @росс
keys Tab
wait › @rus
keys C-u
type @Ewa Nowak: welcome
keys Enter
wait Ewa Nowak
type @ewa n
keys Tab
wait › @Ewa Nowak
keys C-u
type +joh
keys Tab
wait › +jns
keys C-u
type #age
keys Tab
wait › #2
keys C-u
type /sus
keys Tab
wait › /suspend
keys C-u
type !(req
keys Tab
wait !(request
keys C-u
type /speaker ew
keys Tab
wait › /speaker Ewa Nowak
wait correct who spoke · 'Ewa Nowak', who is not in the roster ·
keys C-u
type @zzz
keys Tab
wait nothing known goes on like this
keys C-u F10
exit 0
