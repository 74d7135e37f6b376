"""What one build keeps for the next: named bytes in a folder, each sealed with a key of this machine.

The folder lies beside the output, where a stranger's pull request could put files too. So nothing in it is believed
unless its seal fits the key, and the key lies elsewhere. Without a key nothing is kept. What is kept may be thrown away
at any time; a half-written or foreign file is as good as none.
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
# A folder like this in somebody's repository should not end up in a commit.
IGNORED = ".gitignore"


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of sealed files, and the key of this machine."""

    folder: Path
    key: bytes

    def room(self, name: str) -> "Cache":
        """A folder within this one, with the same key."""
        return Cache(self.folder / name, self.key)

    def clock(self) -> int:
        """The present moment on the disk of the folder, in nanoseconds; 0 if nothing can be written there."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder) as file:
                return Path(file.name).stat().st_mtime_ns
        except OSError:
            return 0

    def forget(self, since: int) -> None:
        """Take away everything that was neither kept nor asked for since a moment on that clock."""
        for file in self.folder.rglob("*"):
            with contextlib.suppress(OSError):
                if file.is_file() and file.name != IGNORED and file.stat().st_mtime_ns < since:
                    file.unlink()

    def load(self, name: str) -> bytes | None:
        """What was kept under a name; none if it is not there, not whole, or not from this machine."""
        try:
            sealed = (self.folder / name).read_bytes()
            # So that what is in use can be told from what is left over.
            os.utime(self.folder / name)
        except OSError:
            return None
        seal, content = sealed[:SEAL_LENGTH], sealed[SEAL_LENGTH:]
        return content if hmac.compare_digest(seal, self._seal(name, content)) else None

    def save(self, name: str, content: bytes) -> None:
        """Keep something under a name, whole or not at all; a folder that cannot be written is no reason to fail."""
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
    """The folder with the key of this machine, which is made if there is none; nothing if that cannot be.

    Nothing either if the key has no place of its own: who has no home folder would get it here, among what strangers
    can hand in.
    """
    if not key_file.is_absolute():
        return None
    try:
        key = key_file.read_bytes() if key_file.exists() else _new_key(key_file)
    except OSError:
        return None
    return Cache(folder, key) if len(key) == KEY_LENGTH else None


def _new_key(file: Path) -> bytes:
    """A new key, for this user's eyes only."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _write_aside(file, secrets.token_bytes(KEY_LENGTH))
    return file.read_bytes()


def _write_aside(file: Path, content: bytes) -> None:
    """Write to another file, that takes the name of `file` when it is whole."""
    handle, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as aside:
            aside.write(content)
        os.replace(name, file)  # noqa: PTH105 - for each of thousands of pictures
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
