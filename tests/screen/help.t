# Help is whole at 80 columns: no sentence of it is cut, however long the
# command is that stands before it.
size 80x24
run m.yaml
wait nothing is recorded
keys F1
wait the gavel: the last proposed, or b, is agreed
gone …
keys PgDn PgDn
wait F4 the floor to the first on the list of speakers
gone …
keys PgDn
wait how many take part, and who
gone …
keys PgDn
wait who takes the chair for the chair
gone …
keys PgDn
wait how far a report may name the speaker
gone …
keys PgDn
wait onto the list (Zakim)
gone …
size 60x20
wait (Zakim)
gone …
keys Esc F10
exit 0
sh "$DAIS" help | awk 'length > 80 { exit 1 } /F4/ && /list of speakers/ { ok = 1 } END { exit !ok }'
