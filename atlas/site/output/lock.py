"""The lock on an output folder, so that only one command writes to it at a time."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from atlas.diagnostics import Obstacle
from atlas.texts import message

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FolderBusy(Obstacle):
    """Another command is writing to the folder."""


@contextmanager
def hold_lock(lock: Path, folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, a file of its own; raises `FolderBusy` if another program holds it.

    The system releases the lock when the program ends, in whatever way. On a file system without locks everyone gets
    the lock.
    """
    opened = _locked(lock, folder)
    while not _is_there(opened, lock):
        # The previous holder removed the lock file between our opening and our locking of it.
        os.close(opened)
        opened = _locked(lock, folder)
    try:
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        os.close(opened)


def _locked(lock: Path, folder: Path) -> int:
    opened = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(opened)
    except (BlockingIOError, PermissionError):
        os.close(opened)
        raise FolderBusy(
            message("een andere opdracht schrijft nu in {path}. Wacht tot die klaar is.", path=str(folder))
        ) from None
    except OSError:
        return opened
    return opened


def _lock(opened: int) -> None:
    """Lock an open file for as long as it is open; raises the error of the system if it is locked already."""
    if sys.platform == "win32":
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_there(opened: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(opened), lock.stat())
    except FileNotFoundError:
        return False
