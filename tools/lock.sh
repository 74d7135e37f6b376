#!/usr/bin/env bash
# Renew every lock file to the newest versions that pyproject.toml and package.json allow.
# The files hold versions and hashes, but no address of any registry.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

uv_compile() {
  .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --fork-strategy fewest \
    --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links "$@"
}

say "Installing uv in .venv"
.venv/bin/python -P -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/lock.txt

say "Renewing requirements/"
uv_compile pyproject.toml --extra test --group backend --output-file requirements/test.txt
# One version of everything in all files: the widest one leads.
uv_compile pyproject.toml --group backend --constraint requirements/test.txt --output-file requirements/build.txt
uv_compile pyproject.toml --extra graphviz --constraint requirements/test.txt --output-file requirements/graphviz.txt
# A new atlas is made with a copy.
cp requirements/graphviz.txt atlas/editing/starter/vast.txt
uv_compile --group pyproject.toml:peers --output-file requirements/peers.txt
# It has no wheel for every Python: a lock for ours alone.
uv_compile --group pyproject.toml:fuzz --no-universal --only-binary :all: --output-file requirements/fuzz.txt
uv_compile --group pyproject.toml:mutants --constraint requirements/test.txt --output-file requirements/mutants.txt
uv_compile --group pyproject.toml:lock --constraint requirements/test.txt --output-file requirements/lock.txt

if have npm; then
  say "Renewing package-lock.json"
  npm update --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error >/dev/null
else
  lacking "No npm, so package-lock.json stays as it is"
fi
