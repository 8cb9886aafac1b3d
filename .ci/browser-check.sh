#!/bin/sh
# Opens both samples' reports in a real browser: accessibility, no request, no script, no sideways scrolling.
set -eu
if ! [ -x /usr/bin/chromium-headless-shell ]; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -q
  $sudo apt-get install -y -q --no-install-recommends chromium-headless-shell python3-venv
fi
venv=.build/browser-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install -q --disable-pip-version-check playwright==1.65.2 axe-playwright-python==0.1.8
for sample in campus alarm-log; do
  report=samples/$sample/out/report.html
  [ -s "$report" ] || .build/release/contrechamp audit "samples/$sample/audit.yaml" --out "samples/$sample/out"
  "$venv/bin/python" Tests/browser/check_report.py "$report" ".build/pictures/$sample"
done
