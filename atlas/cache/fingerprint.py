"""How a file looks from outside: its size and the time that it was changed, without reading it."""

import os
from pathlib import Path

# The size in bytes and the time in nanoseconds; nothing of a file that is not there.
Fingerprint = tuple[int, int] | None


def fingerprint_of(path: str | Path, *, followed: bool = False) -> Fingerprint:
    """How a file looks; with `followed` that of the file behind a link, else that of the link itself."""
    try:
        # Ten thousand times, in a build that has nothing to do: `Path.stat` is slower.
        found = os.stat(path, follow_symlinks=followed)  # noqa: PTH116
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
