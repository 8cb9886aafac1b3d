#!/bin/sh
# Makes the Python of this sample: a virtual environment in venv/ with what is named, and a link "interpreter" to where the interpreter itself is
# installed, which a confined program has to read as well (not where every program may read: below /usr, /opt).
# usage: python.sh numpy onnxruntime
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
[ -x "$here/venv/bin/python" ] || python3 -m venv "$here/venv"
"$here/venv/bin/pip" install -q "$@"
base=$("$here/venv/bin/python" -c 'import sys; print(sys.base_prefix)')
case $base in /usr | /usr/* | /opt/*) base=$here/venv ;; esac
ln -sfn "$base" "$here/interpreter"
