#!/bin/sh
# Builds the package that uses this one as a library, and compares what it says with what it should.
set -eu
cd "$(dirname "$0")/Consumer"
scratch=../../.build-consumer
${SWIFT:-swift} build --scratch-path "$scratch"
"$scratch/debug/Consumer" | diff expected.txt -
echo "the consumer says what it should"
