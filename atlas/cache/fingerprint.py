"""Fingerprint of a file: its size and modification time, without reading it."""

import os
from pathlib import Path

# Size in bytes and modification time in nanoseconds; `None` for a missing file.
Fingerprint = tuple[int, int] | None


def fingerprint_of(path: str | Path, *, followed: bool = False) -> Fingerprint:
    """The fingerprint of a file; of a symbolic link itself, unless it is `followed`."""
    try:
        # Called ten thousand times in a build that has nothing to do; `Path.stat` is slower.
        status = os.stat(path, follow_symlinks=followed)  # noqa: PTH116
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
