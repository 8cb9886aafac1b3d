#!/bin/sh
# A short run of the benchmarks: that they build and run, and that nothing costs more than it did.
#
# Thresholds are those of the slowest kind of machine that they were measured on: what is quicker is no failure.
set -eu
sh samples/campus/fetch.sh
cd Benchmarks
log=.build/benchmark-check.log
mkdir -p .build
status=0
{ swift package benchmark thresholds check --no-progress 2>&1 || echo "exit status $?"; } | tee "$log"
if grep -q '^exit status' "$log"; then
  status=1
  if grep -q 'benchmarkThresholdImprovement' "$log" && ! grep -q 'WORSE\|benchmarkThresholdRegression' "$log"; then
    echo 'benchmark-check: quicker than the thresholds, slower nowhere'
    status=0
  fi
fi
exit $status
