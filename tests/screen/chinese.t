# A meeting is kept in Chinese without leaving the input method.
size 80x24
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type ＃讨论
keys Enter
wait 4 讨论
type ＠阿根廷：介绍了国家措施，法律已经生效。
wait the floor to 阿根廷
keys Enter
wait 介绍了国家措施，法律已经生效。
type ！（request 秘书处 by next meeting）下次会议报告进展
wait requested
keys Enter
wait 下次会议报告进展
type ！！
keys Enter
wait 4 of 4 agreed
type ／s/法律/条例/
keys Enter
keys F10
exit 0
contains m.yaml 介绍了国家措施，
contains m.yaml zh: "下次会议报告进展"
