#!/bin/sh
# Programs of one's own in samples/external, as systems under audit: awk, numpy, and onnxruntime where a model is at hand.
# usage: external-check.sh path/to/contrechamp
set -eu
tool=$1
here=samples/external
skip() { echo "external-check: SKIPPED $*" >&2; }
sh "$here/clip.sh"
rm -rf "$here/out" "$here/yolox/out"
sh "$here/python.sh" numpy || skip "numpy: python3 makes no virtual environment (package python3-venv), or numpy cannot be installed"
if [ -x "$here/venv/bin/python" ] && "$here/venv/bin/python" -c 'import numpy' 2> /dev/null; then
  "$tool" audit "$here/audit.yaml" --out "$here/out"
  found=$(grep -c '"tp": 2' "$here/out/audit.json" || true)
  [ "$found" -ge 2 ] || { echo "external-check: awk and numpy did not both find both events" >&2; exit 1; }
else
  skip "the audit of awk and numpy: no Python with numpy"
fi
# The model is free to use, but no package has it: CI's shared material does.
model=${CONTRECHAMP_SHARED:-../shared}/models/yolox_nano_416x416.onnx
if [ ! -f "$model" ] && [ ! -f "$here/yolox/yolox_nano.onnx" ]; then
  skip "onnxruntime: no YOLOX model ($model)"
  exit 0
fi
[ -f "$here/yolox/yolox_nano.onnx" ] || cp "$model" "$here/yolox/yolox_nano.onnx"
sh "$here/python.sh" onnxruntime || true
if "$here/venv/bin/python" -c 'import onnxruntime' 2> /dev/null; then
  "$tool" audit "$here/yolox/audit.yaml" --out "$here/yolox/out"
  # .80 of a person on average here; whether forty times are enough to say so is for the audit to judge.
  "$here/venv/bin/python" - "$here/yolox/out/audit.json" << 'END' || exit 1
import json, sys
for verdict in json.load(open(sys.argv[1]))["verdicts"]:
    error = verdict["evidence"][0]["value"]
    if error is None or error > 1.5:
        sys.exit(f"external-check: {verdict['system']} counts wrongly by {error} people on average")
END
else
  skip "onnxruntime: it cannot be installed"
fi
