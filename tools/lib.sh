# Words shared by the scripts in this folder: sourced, never run.
# shellcheck shell=bash

# say TEXT: one plain line about what happens.
say() { printf '• %s\n' "$*"; }

# lacking TEXT: one plain line about what could not be had, and how to get it.
lacking() { printf '! %s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

may_apt() { [ "$(id -u)" -eq 0 ] && have apt-get; }

# apt_install PACKAGE...: Debian packages without what they merely recommend; the log is shown only when it fails.
apt_install() {
  local log
  log=$(mktemp)
  if { apt-get update && apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"; } \
    >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

export DEBIAN_FRONTEND=noninteractive
