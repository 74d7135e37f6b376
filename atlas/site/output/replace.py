"""Replacing the old site by the new one: by two renames, or file by file where a folder cannot be renamed.

While an output folder `site` is written, `.atlas-nieuw-…` beside it contains the new site and for a moment
`.atlas-oud-…` the old one; the suffix is derived from the name `site`. Where nothing can be written beside it, or it is
a file system of its own, the new files are in `site/.atlas-nieuw`. Whatever of these is left shows how far an earlier
command got, and `restore` completes or undoes it.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from atlas.site.output.lock import hold_lock
from atlas.site.urls import START
from atlas.texts import Message, message

# The list of the files that the builder made, and the names of its folders beside the output, or in it.
MADE = ".atlas-gemaakt"
SEAL = "# sha256 "
NEW, OLD, TURN = ".atlas-nieuw", ".atlas-oud", ".atlas-bezig"
LETTERS = 8


def beside(output: Path, what: str) -> Path:
    """The path beside an output folder for `what` belongs to it."""
    return output.parent / f"{what}-{sha256(output.name.encode()).hexdigest()[:LETTERS]}"


def restore(output: Path) -> None:
    """Repair what an earlier command left unfinished: the old site is restored, or the new one completed.

    Raises `FolderBusy` if that command is still running.
    """
    output = output.resolve()
    if any(left.exists() for left in _left(output)):
        with hold_lock(lock_of(output), output):
            restore_locked(output)


def restore_locked(output: Path) -> None:
    """The same as `restore`, for callers that hold the lock."""
    old, within = beside(output, OLD), output / NEW
    if old.is_dir() and not output.exists():
        old.rename(output)
    if (within / MADE).is_file():
        _take_places(within, output)
    for left in _left(output):
        shutil.rmtree(left, ignore_errors=True)


def lock_of(output: Path) -> Path:
    """The lock file of an output folder; inside it if nothing can be written beside it."""
    return beside(output, TURN) if _has_room(output) else output / TURN


def aside(output: Path) -> Path:
    """A new and empty folder to make a site in: beside the output, or inside it if nothing can be written beside it."""
    made = beside(output, NEW) if _has_room(output) else output / NEW
    made.mkdir()
    return made


def swap(new: Path, output: Path) -> Message | None:
    """Replace the old site by the new one; returns a message if that had to be done file by file."""
    if new.parent == output:
        return _file_by_file(new, output)
    if not output.exists():
        new.rename(output)
        return None
    old = beside(output, OLD)
    try:
        output.rename(old)
    except OSError:
        return _file_by_file(new, output)
    try:
        new.rename(output)
    except OSError:
        old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return None


def read_list(folder: Path) -> frozenset[str]:
    """The names of the files that the builder made, without those that lead out of the folder."""
    return frozenset(name for name in lines_of_list(folder) if stays_within(name))


def lines_of_list(folder: Path) -> tuple[str, ...]:
    """The list that the builder left in a folder, unchecked: anyone could have edited it."""
    path = folder / MADE
    if path.is_symlink() or not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(line for line in lines if line and not line.startswith(SEAL))


def write_list(names: Iterable[str], folder: Path) -> None:
    """Write the list of the files that the builder made, with a digest of itself."""
    text = "".join(f"{name}\n" for name in sorted(names))
    (folder / MADE).write_text(f"{text}{SEAL}{_digest(text)}\n", encoding="utf-8")


def has_whole_list(folder: Path) -> bool:
    """Whether the list in a folder is unchanged since the builder wrote it."""
    path = folder / MADE
    if path.is_symlink() or not path.is_file():
        return False
    text, _, seal = path.read_text(encoding="utf-8", errors="replace").rpartition(SEAL)
    return seal == f"{_digest(text)}\n"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def stays_within(name: str) -> bool:
    """Whether a relative path stays within its folder, on every system."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name)


def _left(output: Path) -> tuple[Path, ...]:
    return beside(output, NEW), beside(output, OLD), output / NEW


def _has_room(output: Path) -> bool:
    """Whether files can be created beside an output folder; a missing one can be nowhere else."""
    return not output.exists() or os.access(output.parent, os.W_OK | os.X_OK)


def _file_by_file(new: Path, output: Path) -> Message:
    """Move all new files into the output first, so that only renames remain."""
    within = output / NEW
    if new != within:
        shutil.rmtree(within, ignore_errors=True)
        for name in sorted(read_list(new) - {MADE}):
            if not _same(new / name, output / name):
                (within / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(new / name, within / name)
        within.mkdir(exist_ok=True)
        # The list is moved last: once it is there, everything is.
        shutil.copy2(new / MADE, within / MADE)
    _take_places(within, output)
    shutil.rmtree(within, ignore_errors=True)
    return message(
        "{path} is niet in één keer te vervangen, want die map kan geen andere naam krijgen. "
        "De bestanden zijn een voor een bijgewerkt.",
        path=str(output),
    )


def _take_places(within: Path, output: Path) -> None:
    """Move every new file into place, pages after their assets, and remove what is no longer made.

    It can be interrupted anywhere and repeated.
    """
    before, now = read_list(output), read_list(within)
    for name in sorted(now - {MADE}, key=_pages_last):
        if (within / name).exists():
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            (within / name).replace(output / name)
    for name in sorted(before - now):
        folder = (output / name).parent
        if folder.resolve().is_relative_to(output):  # false for a symbolic link by others
            (output / name).unlink(missing_ok=True)
            _tidy(folder, output)
    (within / MADE).replace(output / MADE)


def _pages_last(name: str) -> tuple[bool, bool, str]:
    return name == START, name.endswith(".html"), name


def _tidy(folder: Path, output: Path) -> None:
    """Remove a folder that is empty, and the empty ones above it."""
    while folder != output and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _same(a: Path, b: Path) -> bool:
    """Whether two files have the same content."""
    return b.is_file() and a.stat().st_size == b.stat().st_size and a.read_bytes() == b.read_bytes()


def files_of_others(output: Path, made: frozenset[str]) -> Iterator[str]:
    """The names of what the builder did not and will not make: files, links, and empty folders."""
    ours = read_list(output) | made
    for folder, folders, files in os.walk(output):
        current = Path(folder)
        folders[:] = [name for name in folders if current / name != output / NEW]
        links = [name for name in folders if (current / name).is_symlink()]
        names = ((current / name).relative_to(output).as_posix() for name in (*files, *links))
        yield from (name for name in names if name not in ours and name != TURN)
        if not folders and not files and current != output:
            yield current.relative_to(output).as_posix()
