#!/usr/bin/env bash
# Builds the fuzzers and runs each for FUZZ_SECONDS (20), from its checked-in corpus; `fuzz.sh audit mot` runs these two.
# What a run learns is kept in .build-fuzz/learnt and used by the next one. The first broken input ends the script.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-20}
build=.build-fuzz
swift=${SWIFT:-swift}
# Address sanitizer and libFuzzer in Swift and in the C and C++ shims, undefined-behaviour sanitizer in the latter (Swift
# traps on overflow as it is). `--sanitize fuzzer` leaves `main` to libFuzzer; of several -sanitize= only the last counts.
# Without `vptr` and `function`: those checks need a C++ runtime that Swift's linker line has not.
flags=(
  -c release --package-path Tests/Fuzzing --scratch-path "$build" --sanitize fuzzer
  -Xswiftc -sanitize=address,fuzzer -Xcc -fsanitize=address,fuzzer-no-link,undefined
  -Xcc -fno-sanitize=vptr,function -Xcc -fno-sanitize-recover=undefined
)
"$swift" build "${flags[@]}"
fuzz=$("$swift" build "${flags[@]}" --show-bin-path)/fuzz

# Swift's own crash reporter starts inside the sanitizer's and never ends.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS="allocator_may_return_null=1:suppressions=Tests/sanitizers/address.supp${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
export LSAN_OPTIONS="suppressions=Tests/sanitizers/leak.supp:print_suppressions=0${LSAN_OPTIONS:+:$LSAN_OPTIONS}"
export UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
export OPENBLAS_NUM_THREADS=1

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(ls Tests/Fuzzing/corpus)
mkdir -p "$build/broken"
for target in "${targets[@]}"; do
  corpus=Tests/Fuzzing/corpus/$target
  [ -d "$corpus" ] || { echo "fuzz: no corpus $corpus" >&2; exit 64; }
  learnt=$build/learnt/$target
  log=$build/$target.log
  mkdir -p "$learnt"
  options=(--target="$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3072
    -print_final_stats=1 -artifact_prefix="$build/broken/$target-")
  dictionary=Tests/Fuzzing/dictionaries/$target.dict
  [ -f "$dictionary" ] && options+=(-dict="$dictionary")
  # Two folders: new inputs go to the first only. The time allowed on top is for reading the corpus.
  if ! timeout -k 5 $((seconds + 120)) "$fuzz" "${options[@]}" "$learnt" "$corpus" \
    > "$log" 2>&1 < /dev/null
  then
    tail -n 60 "$log" >&2
    input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    echo "fuzz: $target broke; input: ${input:-none was kept, see $log}" >&2
    echo "fuzz: again: SWIFT_BACKTRACE=enable=no $fuzz --target=$target ${input:-$corpus/*}" >&2
    exit 1
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  coverage=$(sed -n 's/.*DONE *\(cov: [0-9]* ft: [0-9]*\).*/\1/p' "$log")
  echo "fuzz: $target: $runs runs, $coverage"
done
