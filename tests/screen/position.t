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
