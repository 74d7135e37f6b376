#!/usr/bin/env bash
# Make sure of a Graphviz `dot` for the maps: the one that is there, Debian's, or graphviz-pure in .venv.
# Without any the site can still be built, so this never fails.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

pure=.venv/bin/graphviz-pure

if have dot; then
  say "Graphviz: $(command -v dot)"
  exit 0
fi
if [ -x "$pure" ]; then
  say "Graphviz: $pure"
  exit 0
fi
if may_apt; then
  say "Installing Graphviz and a font with apt-get"
  if apt_install graphviz fonts-dejavu-core; then exit 0; fi
fi
say "Installing graphviz-pure in .venv, as no dot could be had"
if .venv/bin/python -P -m pip install -qq --disable-pip-version-check --retries 1 --require-hashes \
  -r requirements/graphviz.txt; then
  exit 0
fi
lacking "No Graphviz, so no maps: install it (Debian: sudo apt-get install graphviz; macOS: brew install graphviz)"
