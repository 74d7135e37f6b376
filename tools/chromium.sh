#!/usr/bin/env bash
# Make sure of Chromium for the tests that look at pages. Without it they are skipped, so this never fails.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

if have chromium; then
  say "Chromium: $(command -v chromium)"
  exit 0
fi
if may_apt; then
  say "Installing Chromium with apt-get"
  if apt_install chromium; then exit 0; fi
fi
lacking "No chromium, so no tests in a browser: install it (Debian: sudo apt-get install chromium)"
