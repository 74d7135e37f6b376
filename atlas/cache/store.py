"""The cache on disk: named files in a folder, each authenticated with a key of this machine.

The folder lies beside the output, where a stranger's pull request could put files too. So a file is trusted only if its
seal (an HMAC) matches the key, which is stored elsewhere. Without a key nothing is cached. The cache may be deleted at
any time; a partially written or foreign file is treated as missing.
"""

import contextlib
import hmac
import os
import secrets
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

# The folder beside the output, and the file of the key among the user's own settings.
CACHE, KEY = ".atlas-cache", "sleutel"
KEY_LENGTH = SEAL_LENGTH = 32
# Keeps the cache out of commits if the folder lies in a repository.
IGNORED = ".gitignore"


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of sealed files, and the key of this machine."""

    folder: Path
    key: bytes

    def namespace(self, name: str) -> "Cache":
        """A folder within this one, with the same key."""
        return Cache(self.folder / name, self.key)

    def clock(self) -> int:
        """The current time by the clock of the file system, in nanoseconds; 0 if the folder cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder) as file:
                return Path(file.name).stat().st_mtime_ns
        except OSError:
            return 0

    def forget(self, since: int) -> None:
        """Delete every file that was neither saved nor loaded since `since`, a time from `clock`."""
        for file in self.folder.rglob("*"):
            with contextlib.suppress(OSError):
                if file.is_file() and file.name != IGNORED and file.stat().st_mtime_ns < since:
                    file.unlink()

    def load(self, name: str) -> bytes | None:
        """The content saved under a name; `None` if it is missing, damaged, or not from this machine."""
        try:
            sealed = (self.folder / name).read_bytes()
            # Marks the file as used, so that `forget` spares it.
            os.utime(self.folder / name)
        except OSError:
            return None
        seal, content = sealed[:SEAL_LENGTH], sealed[SEAL_LENGTH:]
        return content if hmac.compare_digest(seal, self._seal(name, content)) else None

    def save(self, name: str, content: bytes) -> None:
        """Save content under a name, atomically; a folder that cannot be written is not an error."""
        file, sealed = self.folder / name, self._seal(name, content) + content
        with contextlib.suppress(OSError):
            try:
                _write_aside(file, sealed)
            except FileNotFoundError:
                self._make_folders(file.parent)
                _write_aside(file, sealed)

    def _make_folders(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        if not (self.folder / IGNORED).exists():
            (self.folder / IGNORED).write_text("*\n", encoding="utf-8")

    def _seal(self, name: str, content: bytes) -> bytes:
        return hmac.digest(self.key, name.encode() + b"\0" + content, sha256)


def open_cache(folder: Path, key_file: Path) -> Cache | None:
    """The cache in a folder, with the key of this machine, which is created if needed; `None` if it cannot be.

    `None` also if the path of the key is relative: without a home folder the key would end up in the working folder,
    where strangers can put files.
    """
    if not key_file.is_absolute():
        return None
    try:
        key = key_file.read_bytes() if key_file.exists() else _new_key(key_file)
    except OSError:
        return None
    return Cache(folder, key) if len(key) == KEY_LENGTH else None


def _new_key(file: Path) -> bytes:
    """A new key, in a file that only this user can read."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _write_aside(file, secrets.token_bytes(KEY_LENGTH))
    return file.read_bytes()


def _write_aside(file: Path, content: bytes) -> None:
    """Write a file atomically: to a temporary file, which then replaces `file`."""
    handle, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as aside:
            aside.write(content)
        os.replace(name, file)  # noqa: PTH105 - for each of thousands of pictures
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
