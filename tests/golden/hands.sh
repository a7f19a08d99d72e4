# hands.sh -- a meeting that is open while others lay hands on its files; read by
# the tests of that. It stands in a folder of its own; wrong counts complaints.
dais=$(pwd)/dais
made=$(mktemp -d) || exit 99
trap 'rm -rf "$made"' EXIT
cd "$made" || exit 99
export LC_ALL=C.UTF-8 XDG_STATE_HOME="$made/state" DAIS_USER=pat
unset LANGUAGE LANG DAIS_FAULTS
wrong=0

complain() {
	echo "$what: $*" >&2
	wrong=$((wrong + 1))
}

# until COMMAND...: wait for it to be true, ten seconds at most.
until_true() {
	n=0
	until "$@" 2>/dev/null; do
		n=$((n + 1))
		[ $n -lt 100 ] || return 1
		sleep 0.1
	done
}

# begin WHAT [FAULTS]: a meeting is open, its first words are in both files.
begin() {
	what=$1
	rm -rf f g state in said
	mkdir f
	mkfifo in
	if [ "${2-}" ]; then
		DAIS_FAULTS=$2 "$dais" log f/m.yaml <in 2>said &
	else
		"$dais" log f/m.yaml <in 2>said &
	fi
	writer=$!
	exec 3>in
	enter 'first words'
	saved 'first words'
}

enter() { echo "$*" >&3; }

saved() { until_true grep -q "$1" f/m.yaml || complain "no '$1' in time"; }

# end STATUS: the meeting is left.
end() {
	exec 3>&-
	wait $writer
	got=$?
	[ $got = "$1" ] || complain "ends with $got; says: $(cat said)"
}
