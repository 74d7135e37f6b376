#!/usr/bin/env bash
# Run every check, also after one has failed, and say at the end which did.
set -uo pipefail
. "$(dirname "$0")/lib.sh"

failed=()
check() {
  printf '\n$ %s\n' "$*"
  "$@" || failed+=("$1 ${2-}")
}

PATH="$PWD/.venv/bin:$PATH"
check ruff check .
check ruff format --check .
check mypy
check pytest -m "not slow"

if [ "${#failed[@]}" -gt 0 ]; then
  lacking "Failed:$(printf ' %s;' "${failed[@]}")"
  exit 1
fi
say "All checks passed"
