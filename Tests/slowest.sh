#!/bin/sh
# The ten slowest tests of what `swift test` said, slowest first.
set -eu
echo "slowest tests (s):"
sed -nE 's/^[^ ]+ +Test (.*) (passed|failed) after ([0-9.]+) seconds.*/\3 \1/p' "$1" |
  grep -v ' run with [0-9]* test' | sort -rn | head -10 | sed 's/^/  /'
