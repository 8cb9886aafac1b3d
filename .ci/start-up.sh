#!/bin/sh
# The median of eleven starts of `contrechamp --help`, in milliseconds; over 150 is a failure.
set -eu
tool=$1
limit=150
"$tool" --help >/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10 11; do
  before=$(date +%s%N)
  "$tool" --help >/dev/null
  after=$(date +%s%N)
  echo $(((after - before) / 1000000))
done | sort -n | awk -v limit=$limit '
  { times[NR] = $1 }
  END {
    median = times[int((NR + 1) / 2)]
    printf "start-up: median %d ms of %d starts (limit %d)\n", median, NR, limit
    exit median > limit
  }'
