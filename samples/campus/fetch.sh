#!/bin/sh
# Fetches the clip of this sample, vtest.avi, from Debian's package opencv-doc into footage/.
# Needs no root. Does nothing where the clip is there already.
set -eu

expected=45cddc9490be69345cbdab64ca583be65987e864ca408038e648db99e10516cf
inside=usr/share/doc/opencv-doc/examples/data/vtest.avi
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
target=$here/footage/vtest.avi

fail() {
  printf 'fetch.sh: %s\n' "$*" >&2
  exit 1
}

matches() { [ -f "$1" ] && [ "$(sha256sum < "$1" | cut -c 1-64)" = "$expected" ]; }

for tool in sha256sum mktemp; do
  command -v "$tool" > /dev/null 2>&1 || fail "$tool is missing; install the package coreutils"
done

if matches "$target"; then
  printf 'fetch.sh: %s is there already\n' "$target" >&2
  exit 0
fi

mkdir -p "$here/footage"
work=$(mktemp -d "$here/footage/.fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The package's file is plain in some releases and compressed in others.
take() {
  if [ -f "$1" ]; then
    cp -- "$1" "$work/vtest.avi"
  elif [ -f "$1.gz" ]; then
    gzip -dc -- "$1.gz" > "$work/vtest.avi"
  else
    return 1
  fi
}

if take "/$inside" && matches "$work/vtest.avi"; then
  printf 'fetch.sh: copied from the installed package opencv-doc\n' >&2
else
  for tool in apt-get dpkg-deb; do
    command -v "$tool" > /dev/null 2>&1 ||
      fail "$tool is missing: on a system other than Debian, take $inside from Debian's" \
        "package opencv-doc and put it at $target"
  done
  printf 'fetch.sh: downloading the package opencv-doc\n' >&2
  # The sandbox user of apt may not write here; apt would only warn about it.
  (cd "$work" && apt-get -q -o APT::Sandbox::User="$(id -un)" download opencv-doc) > "$work/log" 2>&1 || {
    sed 's/^/  /' "$work/log" >&2
    fail "apt-get could not download opencv-doc. Is this machine online? If so, let an" \
      "administrator run \`apt-get update\`, then try again. Or put the clip at $target yourself."
  }
  set -- "$work"/opencv-doc_*.deb
  [ -f "$1" ] || fail "apt-get reported success, but left no package"
  dpkg-deb -x "$1" "$work/package" || fail "the downloaded package cannot be unpacked; try again"
  take "$work/package/$inside" ||
    fail "this release's opencv-doc holds no $inside"
fi

matches "$work/vtest.avi" ||
  fail "the clip differs from the one that was annotated (expected SHA-256 $expected," \
    "found $(sha256sum < "$work/vtest.avi" | cut -c 1-64)); nothing was kept"
mv -f -- "$work/vtest.avi" "$target"
printf 'fetch.sh: %s is ready\n' "$target" >&2
