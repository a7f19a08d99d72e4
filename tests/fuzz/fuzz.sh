#!/bin/sh
# Bounded fuzz of minutes and scripts, and the proof that it can fail.
srcdir=${srcdir:-.}
golden=$srcdir/tests/golden
unset BITE
good=$(ls "$golden"/*.yaml | grep -v '\.bad\.yaml$')
./fuzz yaml "$golden"/*.bad.yaml $good || exit 1
SEED=2 ./fuzz yaml $good || exit 1
./fuzz script "$golden"/*.script || exit 1
./fuzz log "$golden"/*.log.txt || exit 1
! BITE=1 ROUNDS=60 ./fuzz yaml $good >/dev/null 2>&1 || {
	echo "fuzz of minutes sees nothing" >&2
	exit 1
}
! BITE=1 ROUNDS=10 ./fuzz script "$golden"/*.script >/dev/null 2>&1 || {
	echo "fuzz of scripts sees nothing" >&2
	exit 1
}
ROUNDS=1 ./property || exit 1
! BITE=1 ROUNDS=1 ./property >/dev/null 2>&1 || {
	echo "property sees nothing" >&2
	exit 1
}
