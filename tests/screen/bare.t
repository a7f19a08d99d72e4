# An act of procedure that says nothing of its kind is an act all the same.
size 80x24
file m.yaml
minutes: 1
agenda:
  items:
  - title: One
    record:
    - event:
        text: the hall was evacuated
.
run m.yaml
wait * event
wait the hall was evacuated
keys F10
exit 0
