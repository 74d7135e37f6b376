"""The fingerprint of a content folder, which differs if any file in it has changed."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

Print = Mapping[str, tuple[int, int]]


def fingerprint(folder: Path) -> Print:
    """The modification time and size of every file in a folder; empty for a missing folder."""
    return dict(_fingerprints(str(folder)))


def _fingerprints(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _fingerprints(entry.path) if not entry.name.startswith(".") else ()
                else:
                    status = entry.stat()
                    yield entry.path, (status.st_mtime_ns, status.st_size)
    except OSError:
        # A file that disappears meanwhile is noticed next time.
        return
