# tell.awk -- the rows of keybench as figures beside their bounds.

function median(label, field,    n, i, j, t, a) {
	n = count[label]
	for (i = 1; i <= n; i++)
		a[i] = value[label, field, i]
	for (i = 1; i <= n; i++)
		for (j = i + 1; j <= n; j++)
			if (a[j] < a[i]) { t = a[i]; a[i] = a[j]; a[j] = t }
	return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}

function tell(what, field, bound, unit, why,    small, large) {
	small = median("example", field)
	large = median("100000", field)
	printf "%-40s %8.1f %8.1f   at most %7.1f %-5s %s%s\n", what, small,
		large, bound, unit, why,
		((small > bound || large > bound) ? "  MISSED" : "")
}

{
	n = ++count[$1]
	for (i = 2; i <= NF; i++)
		value[$1, i, n] = $i
}

END {
	printf "%-40s %8s %8s\n", "", "example", "100,000"
	tell("CPU of a typed letter", 4, median("nano", 4), "us", "nano's")
	tell("from key to screen, median", 2, 1.5 * median("bare", 2), "us",
		"1.5 x a bare curses loop's")
	tell("sent for a letter", 5, 24, "bytes", "")
	tell("CPU of a key in a burst of 2,000", 6, 10, "us", "")
	tell("sent in an idle second", 8, 40, "bytes", "the clock")
	printf "%-40s %8.1f            at most %7.1f ms    1.5 x nano's%s\n",
		"start to the first full screen", median("start", 7),
		1.5 * median("nano-start", 7),
		(median("start", 7) > 1.5 * median("nano-start", 7)) ? "  MISSED" : ""
	printf "%-40s          %8.1f   at most  2000.0 ms%s\n",
		"", median("start-100000", 7),
		(median("start-100000", 7) > 2000) ? "  MISSED" : ""
	printf "%-40s %8.1f            at most    20.0 MB%s\n", "memory",
		median("example", 9) / 1024,
		(median("example", 9) / 1024 > 20) ? "  MISSED" : ""
	printf "%-40s          %8.1f                   MB\n", "",
		median("100000", 9) / 1024
	printf "\nnano: %.1f us CPU, %.0f us, %.1f bytes, start %.1f ms; bare " \
		"curses: %.1f us CPU, %.0f us\n", median("nano", 4),
		median("nano", 2), median("nano", 5), median("nano-start", 7),
		median("bare", 4), median("bare", 2)
}
