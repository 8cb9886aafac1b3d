#!/usr/bin/env bash
# The tests under the address and undefined-behaviour sanitizers, then under the thread sanitizer; each its own build.
# `sanitize.sh address` or `sanitize.sh thread` runs one of the two; SANITIZE_FILTER is handed to `swift test --filter`.
set -euo pipefail
cd "$(dirname "$0")/../.."
swift=${SWIFT:-swift}
folder=Tests/sanitizers

# Swift's own crash reporter starts inside a sanitizer's and never ends.
export SWIFT_BACKTRACE=enable=no
export OPENBLAS_NUM_THREADS=1
export ASAN_OPTIONS="detect_leaks=1:allocator_may_return_null=1:suppressions=$PWD/$folder/address.supp"
export LSAN_OPTIONS="suppressions=$PWD/$folder/leak.supp:print_suppressions=0"
export UBSAN_OPTIONS="print_stacktrace=1"
export TSAN_OPTIONS="halt_on_error=0:exitcode=66:suppressions=$PWD/$folder/thread.supp"

run() { # scratch folder, flags …
  local scratch=$1
  shift
  local flags=(-c release --scratch-path "$scratch" "$@")
  "$swift" build --build-tests "${flags[@]}"
  "$swift" test --skip-build --disable-xctest "${flags[@]}" ${SANITIZE_FILTER:+--filter "$SANITIZE_FILTER"} \
    "${skipped[@]/#/--skip=}"
}

for kind in "${@:-address thread}"; do
  for one in $kind; do
    case $one in
      address)
        mapfile -t skipped < <(sed -n 's/^\([^# ][^ ]*\).*/\1/p' "$folder/skipped-address.txt")
        # `vptr` and `function` need a C++ runtime that Swift's linker line has not.
        run .build-asan --sanitize address -Xcc -fsanitize=undefined \
          -Xcc -fno-sanitize=vptr,function -Xcc -fno-sanitize-recover=undefined
        ;;
      thread)
        mapfile -t skipped < <(sed -n 's/^\([^# ][^ ]*\).*/\1/p' "$folder/skipped-thread.txt")
        run .build-tsan --sanitize thread
        ;;
      *)
        echo "sanitize: found \"$one\", expected address or thread" >&2
        exit 64
        ;;
    esac
  done
done
