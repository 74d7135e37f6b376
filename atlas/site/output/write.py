"""Writing the output folder: made aside, then swapped, so that the old site stays until the new one is complete.

Files in the output folder that the builder did not make are kept; a list records which ones it made. Unchanged files
are hard-linked instead of written, and keep their date.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from atlas.cache.fingerprint import Fingerprint, fingerprint_of
from atlas.site.model.page import File
from atlas.site.output.foreign_files import UnsafeOutput, refuse_foreign_pages
from atlas.site.output.lock import hold_lock
from atlas.site.output.replace import (
    MADE,
    aside,
    files_of_others,
    lines_of_list,
    lock_of,
    restore_locked,
    stays_within,
    swap,
    write_list,
)
from atlas.texts import Message, message


def refuse_unsafe(output: Path, content: Path) -> None:
    """Raise `UnsafeOutput` if writing to a folder could destroy something."""
    target, source = output.resolve(), content.resolve()
    if target == Path(target.anchor):
        raise UnsafeOutput(message("{path} is de hoofdmap van de schijf. Kies een eigen map met -o.", path=str(output)))
    if target == _home():
        raise UnsafeOutput(message("{path} is uw thuismap. Kies een eigen map met -o.", path=str(output)))
    if target == source or target in source.parents or source in target.parents:
        raise UnsafeOutput(
            message("{path} bevat de inhoud zelf, of ligt erin. Kies een andere map met -o.", path=str(output))
        )
    if target.exists() and not target.is_dir():
        raise UnsafeOutput(message("{path} is geen map. Kies een map met -o.", path=str(output)))
    if (target / ".git").exists() or (target / "atlas.yml").exists():
        raise UnsafeOutput(
            message("{path} lijkt een werkmap, geen uitvoer. Kies een andere map met -o.", path=str(output))
        )


def _home() -> Path | None:
    """The home folder; `None` for a user without one, as in many containers."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None


@dataclass(slots=True, kw_only=True)
class StagedSite:
    """A new site in a folder of its own; `said` is a message about the swap, afterwards.

    `put` and `keep` may run in several processes at once. Their callers collect the names in `made`.
    """

    folder: Path
    old: Path
    made: set[str] = field(default_factory=set)
    said: Message | None = None
    _folders: set[str] = field(default_factory=set)

    def put(self, file: File) -> Fingerprint:
        """Write a file, or link the old one if it has the same content; returns its fingerprint."""
        if not stays_within(file.path):
            raise ValueError(file.path)  # ids were checked long before, so this would be a bug
        path = Path(self._place(file.path))
        if not _linked(self.old / file.path, path, file.content):
            path.write_bytes(file.content)
        return fingerprint_of(path)

    def keep(self, name: str) -> None:
        """Link the old file into the new site."""
        _link(f"{self.old}/{name}", self._place(name))

    def _place(self, name: str) -> str:
        """The new path of a file, whose folder is created."""
        path = f"{self.folder}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return path


@contextmanager
def new_site(output: Path) -> Iterator[StagedSite]:
    """A site to fill, which then replaces the old one, including files of others.

    Raises `FolderBusy` if another command is writing, and `OSError` for errors of the machine; then the old site is
    unchanged, as it is if the block raises.
    """
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    with hold_lock(lock_of(output), output):
        restore_locked(output)
        new = aside(output)
        try:
            site = StagedSite(folder=new, old=output)
            yield site
            made = frozenset((MADE, *site.made))
            others = tuple(files_of_others(output, made))
            refuse_foreign_pages(output, others, made)
            if new.parent != output:
                _carry_over(output, new, others)
            write_list(made, new)
            site.said = swap(new, output)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def made_in(output: Path) -> Iterator[Path]:
    """The files of a site that the builder made, by its list, which anyone could have edited."""
    yield from (output / name for name in lines_of_list(output))


def _linked(old: Path, new: Path, content: bytes) -> bool:
    """Link the old file to the new path if it has the same content, and return whether it has."""
    with suppress(OSError):
        status = old.lstat()
        if stat.S_ISREG(status.st_mode) and status.st_size == len(content) and old.read_bytes() == content:
            os.link(old, new)
            return True
    return False


def _link(old: str | Path, new: str | Path) -> None:
    """Hard-link a file, or copy it if that is impossible."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)


def _carry_over(output: Path, new: Path, others: Iterable[str]) -> None:
    """Link or copy files of others to the new folder, without changing the old one."""
    for name in others:
        old, target = output / name, new / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if old.is_dir() and not old.is_symlink():
            target.mkdir(exist_ok=True)
            continue
        _link(old, target)
