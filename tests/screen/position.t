# The name of who holds a position is shown whole, in letters of two bytes too.
size 120x24
run m.yaml
wait nothing is recorded
type #+ One
keys Enter
type #
keys Enter
type !text
keys Enter
type /reserve Соединенное Королевство Великобритании и Северной Ирландии: words
keys Enter
wait Соединенное Королевство Великобритании и Северной Ирландии
wait words
# So is that of who makes a motion, as far as the row goes.
type /motion Соединенное Королевство Великобритании и Северной Ирландии, Соединенное Королевство Великобритании и Северной Ирландии, Соединенное Королевство Великобритании и Северной Ирландии, Соединенное Королевство Великобритании и Северной Ирландии, Соединенное Королевство Великобритании и Северной Ирландии: to adjourn
keys Enter
wait motion: Соединенное Королевство Великобритании
wait to adjourn
keys F10
exit 0
