#!/bin/sh
# A short run of the benchmarks: that they build and run, and that a replay costs no more decodings than it did.
set -eu
sh samples/campus/fetch.sh
cd Benchmarks
swift package benchmark thresholds check --no-progress
