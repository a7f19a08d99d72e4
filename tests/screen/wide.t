# At 140 columns the outcomes have a column of their own, whole.
size 140x40
copy cwg-cop-13.yaml m.yaml
run m.yaml
wait CWG-COP 13
type #5
keys Enter
wait 3 of 3 agreed
wait │ Outcomes
wait │   a ✓ 下次意见征询围绕数字技能和赋权展
wait │       开。
wait owner: 秘书处
type !(request 秘书处) a fourth one, rather long, to be broken over two rows of the column
keys Enter
wait 3 of 4 agreed
wait d · a fourth one
keys F5
wait 4 of 4 agreed
wait d ✓ a fourth one
# One column less, and they stand under the floor again.
size 139x40
gone │ Outcomes
wait 4 of 4 agreed
size 250x80
wait │ Outcomes
keys F10
exit 0
