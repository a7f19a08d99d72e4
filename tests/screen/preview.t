# The report of the meeting as it stands, on one key, in any language.
size 80x24
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type half a line
keys F11
wait Draft
wait cwg-chair
wait 理事会保护上网儿童工作组主席的报告
keys PgDn
wait 2017年2月2日
keys Tab
wait ﺺﺨﻠﻣ
keys Tab
wait Report by the Chair of the Council Working Group
type f
wait decisions
type f
wait meeting-report
wait Report of the thirteenth meeting
keys Esc
wait half a line
keys C-u
type /draft ru actions
keys Enter
wait Русский
wait actions
keys Esc
keys F10
exit 0
