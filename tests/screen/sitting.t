# /at behind /open corrects when the meeting was opened; the last entry is
# still what M-e corrects.
size 80x24
env DAIS_CLOCK=2025-05-05T10:10:00Z
env TZ=UTC
run m.yaml
wait nothing is recorded
type before the opening
keys Enter
wait 10:10  before
type /open
keys Enter
wait the meeting is open
type /at 10:04
wait correct its time · the sitting
keys Enter
wait saved 4
keys M-e
wait correct › before the opening
keys Esc
keys F10
exit 0
contains m.yaml opened: "2025-05-05T10:04:00+00:00"
contains m.yaml at: "2025-05-05T10:10:00+00:00"
