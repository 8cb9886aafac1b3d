#!/bin/sh
# The README's main job on the real clip, the audit without video, and the one without footage; each must leave every file behind.
set -eu
tool=.build/release/contrechamp
sh samples/campus/fetch.sh
for sample in campus alarm-log published weapon-log; do
  rm -rf "samples/$sample/out"
  "$tool" audit "samples/$sample/audit.yaml" --out "samples/$sample/out"
  for file in report.html audit.json junit.xml alarms.csv; do
    [ -s "samples/$sample/out/$file" ] || { echo "sample-check: $sample left no $file" >&2; exit 1; }
  done
done
# The campus sample shows each of the five verdicts.
for verdict in supported refuted inconclusive not-testable no-evidence; do
  grep -q "\"verdict\": \"$verdict\"" samples/campus/out/audit.json || {
    echo "sample-check: the campus sample has no verdict $verdict" >&2
    exit 1
  }
done
sh .ci/external-check.sh "$tool"
echo "sample-check: all samples are complete"
