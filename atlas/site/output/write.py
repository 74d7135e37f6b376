"""The folder that is written: made aside, then swapped, so that the old site stands until the new one is whole.

Files in the output folder that the builder did not make stay; which ones it made is kept in a list of its own. What
did not change is not written again but linked, and keeps its date.
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
from atlas.site.output.foreign_files import UnsafeOutput, refuse_strays
from atlas.site.output.lock import turn
from atlas.site.output.replace import (
    MADE,
    aside,
    files_of_others,
    lines_of_list,
    lock_of,
    put_right,
    stays_within,
    swap,
    write_list,
)
from atlas.texts import Message, message


def refuse_unsafe(output: Path, content: Path) -> None:
    """Nothing, or `UnsafeOutput` if writing there could destroy something."""
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
    """The home folder; none for a user who has no such thing, as in many a container."""
    try:
        return Path.home().resolve()
    except RuntimeError:
        return None


@dataclass(slots=True, kw_only=True)
class StagedSite:
    """A site in the making, in a folder of its own beside the old one; `said` tells afterwards how it took its place.

    `put` and `keep` may run in several processes at once. Who calls them gathers the names in `made`.
    """

    folder: Path
    old: Path
    made: set[str] = field(default_factory=set)
    said: Message | None = None
    _folders: set[str] = field(default_factory=set)

    def put(self, file: File) -> Fingerprint:
        """Write a file, or link the old one that holds the same; the size and time that it has."""
        if not stays_within(file.path):
            raise ValueError(file.path)  # ids are checked long before, so that would be our mistake
        path = Path(self._place(file.path))
        if not _linked(self.old / file.path, path, file.content):
            path.write_bytes(file.content)
        return fingerprint_of(path)

    def keep(self, name: str) -> None:
        """Have the old file in the new site too."""
        _link(f"{self.old}/{name}", self._place(name))

    def _place(self, name: str) -> str:
        """The new path of a file, in a folder that exists."""
        path = f"{self.folder}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return path


@contextmanager
def new_site(output: Path) -> Iterator[StagedSite]:
    """A site to fill, that takes the place of the old one at the end, with what is there of others.

    Raises `Busy` if another command is at it, and `OSError` where the machine fails; then the old site stands as it
    did, as it does when the block ends with an error.
    """
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    with turn(lock_of(output), output):
        put_right(output)
        new = aside(output)
        try:
            site = StagedSite(folder=new, old=output)
            yield site
            made = frozenset((MADE, *site.made))
            others = tuple(files_of_others(output, made))
            refuse_strays(output, others, made)
            if new.parent != output:
                _carry_over(output, new, others)
            write_list(made, new)
            site.said = swap(new, output)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def made_in(output: Path) -> Iterator[Path]:
    """The files of a site that the builder made, by the list that it left; anyone could have written in that."""
    yield from (output / name for name in lines_of_list(output))


def _linked(old: Path, new: Path, content: bytes) -> bool:
    """Whether the old file holds the same, and stands in the new place too."""
    with suppress(OSError):
        there = old.lstat()
        if stat.S_ISREG(there.st_mode) and there.st_size == len(content) and old.read_bytes() == content:
            os.link(old, new)
            return True
    return False


def _link(old: str | Path, new: str | Path) -> None:
    """Have a file at a second place too, or a copy of it where that cannot be."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)


def _carry_over(output: Path, new: Path, others: Iterable[str]) -> None:
    """Link what is of others to the new folder, or copy it where that cannot be; the old folder stays whole."""
    for name in others:
        old, there = output / name, new / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if old.is_dir() and not old.is_symlink():
            there.mkdir(exist_ok=True)
            continue
        _link(old, there)
