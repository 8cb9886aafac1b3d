#!/bin/sh
# Runs tests that were built once more as a user without powers: root's fences are not everybody's. For root only; does
# nothing for others, whose tests have run that way. `ordinary-user.sh FOLDER REGULAR-EXPRESSION`
set -eu
built=$1
names=$2
if [ "$(id -u)" != 0 ]; then
  echo "ordinary user: the tests have run as one ($(id -un))"
  exit 0
fi
# The checkout may lie where only root may look.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$built/contrechamp" "$built/contrechampPackageTests.xctest" "$copy/"
# Swift's libraries, too.
mkdir "$copy/lib"
ldd "$built/contrechampPackageTests.xctest" "$built/contrechamp" |
  sed -nE 's/.* => (\/[^ ]+).*/\1/p' | sort -u | grep -vE '^/(usr/)?lib' |
  while read -r library; do cp "$library" "$copy/lib/"; done
chmod -R a+rX "$copy"
mkdir -m 1777 "$copy/tmp"
cd "$copy/tmp"
setpriv --reuid=65534 --regid=65534 --clear-groups \
  env HOME=/nonexistent TMPDIR="$copy/tmp" LD_LIBRARY_PATH="$copy/lib" \
  SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH="$((2 * $(nproc)))" \
  "$copy/contrechampPackageTests.xctest" --testing-library swift-testing --filter "$names"
echo "ordinary user: done as user 65534"
