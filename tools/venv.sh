#!/usr/bin/env bash
# Make .venv with the Python given (python3), if that is 3.11 or newer.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

python=${1:-python3}
if ! have "$python"; then
  lacking "$python is not there. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3"
  exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  lacking "$python is $("$python" --version 2>&1), and atlas needs 3.11 or newer: make PYTHON=/path/to/python3"
  exit 1
fi

say "Making .venv with $("$python" --version)"
if ! "$python" -m venv --clear .venv; then
  lacking "$python cannot make a virtual environment; on Debian and Ubuntu: sudo apt-get install python3-venv"
  exit 1
fi
