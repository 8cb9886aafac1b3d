#!/usr/bin/env bash
# The median of eleven starts of `contrechamp --help`, in milliseconds of processor time, which others on the machine do
# not change; over 150 is a failure.
set -euo pipefail
tool=$1
limit=150
TIMEFORMAT='%3U %3S'
"$tool" --help >/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10 11; do
  { time "$tool" --help >/dev/null; } 2>&1
done | awk '{ printf "%d\n", 1000 * ($1 + $2) }' | sort -n | awk -v limit=$limit '
  { times[NR] = $1 }
  END {
    if (NR != 11) { print "start-up: the program does not start"; exit 1 }
    median = times[int((NR + 1) / 2)]
    printf "start-up: median %d ms of processor time of %d starts (limit %d)\n", median, NR, limit
    exit median > limit
  }'
