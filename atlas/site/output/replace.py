"""A new site in the place of the old: by two renames, or file by file where a folder cannot be renamed.

Beside an output folder `site` lie, while it is written, `.atlas-nieuw-…` with the new site and for a moment
`.atlas-oud-…` with the old one; the letters are of the name `site`. Where nothing can lie beside it, or it is a disk of
its own, the new files lie in `site/.atlas-nieuw` instead. Whatever is found of these the next time tells how far an
earlier command came, and `restore` puts that right.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from atlas.site.output.lock import turn
from atlas.site.urls import START
from atlas.texts import Message, message

# The list of what the builder made, and the names of what lies beside the output, or in it.
MADE = ".atlas-gemaakt"
SEAL = "# sha256 "
NEW, OLD, TURN = ".atlas-nieuw", ".atlas-oud", ".atlas-bezig"
LETTERS = 8


def beside(output: Path, what: str) -> Path:
    """The path beside an output folder for what belongs to it."""
    return output.parent / f"{what}-{sha256(output.name.encode()).hexdigest()[:LETTERS]}"


def restore(output: Path) -> None:
    """Put right what an earlier command left half done: the old site stands again, or the new one as a whole.

    Raises `Busy` if it is not left but still being done.
    """
    output = output.resolve()
    if any(left.exists() for left in _left(output)):
        with turn(lock_of(output), output):
            put_right(output)


def put_right(output: Path) -> None:
    """What `restore` does, for who has the turn already."""
    old, within = beside(output, OLD), output / NEW
    if old.is_dir() and not output.exists():
        old.rename(output)
    if (within / MADE).is_file():
        _take_places(within, output)
    for left in _left(output):
        shutil.rmtree(left, ignore_errors=True)


def lock_of(output: Path) -> Path:
    """The file that tells whose turn it is; within the output where nothing can be made beside it."""
    return beside(output, TURN) if _has_room(output) else output / TURN


def aside(output: Path) -> Path:
    """A new and empty folder to make a site in: beside the output, or within it where nothing can be made beside it."""
    made = beside(output, NEW) if _has_room(output) else output / NEW
    made.mkdir()
    return made


def swap(new: Path, output: Path) -> Message | None:
    """Put the new site in the place of the old one; says so if that had to be done file by file."""
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


def listed(folder: Path) -> frozenset[str]:
    """The names of the files that the builder made. One that leads out of the folder does not count."""
    return frozenset(name for name in lines_of_list(folder) if stays_within(name))


def lines_of_list(folder: Path) -> tuple[str, ...]:
    """The list that the builder left in a folder, as it is; anyone could have written in it."""
    there = folder / MADE
    if there.is_symlink() or not there.is_file():
        return ()
    lines = there.read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(line for line in lines if line and not line.startswith(SEAL))


def write_list(names: Iterable[str], folder: Path) -> None:
    """Leave the list of what the builder made in a folder, with a digest that tells later whether it is whole."""
    text = "".join(f"{name}\n" for name in sorted(names))
    (folder / MADE).write_text(f"{text}{SEAL}{_digest(text)}\n", encoding="utf-8")


def has_whole_list(folder: Path) -> bool:
    """Whether the list that the builder left is there as it was written."""
    there = folder / MADE
    if there.is_symlink() or not there.is_file():
        return False
    text, _, seal = there.read_text(encoding="utf-8", errors="replace").rpartition(SEAL)
    return seal == f"{_digest(text)}\n"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def stays_within(name: str) -> bool:
    """Whether a name leads to a place in the folder that it is seen from, on every system."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name)


def _left(output: Path) -> tuple[Path, ...]:
    return beside(output, NEW), beside(output, OLD), output / NEW


def _has_room(output: Path) -> bool:
    """Whether something can be made beside an output folder; one that is not there can be nowhere else."""
    return not output.exists() or os.access(output.parent, os.W_OK | os.X_OK)


def _file_by_file(new: Path, output: Path) -> Message:
    """Bring all that is new within the output first, so that what is left to do is nothing but renaming."""
    within = output / NEW
    if new != within:
        shutil.rmtree(within, ignore_errors=True)
        for name in sorted(listed(new) - {MADE}):
            if not _same(new / name, output / name):
                (within / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(new / name, within / name)
        within.mkdir(exist_ok=True)
        # The list comes last: where it is, everything is.
        shutil.copy2(new / MADE, within / MADE)
    _take_places(within, output)
    shutil.rmtree(within, ignore_errors=True)
    return message(
        "{path} is niet in één keer te vervangen, want die map kan geen andere naam krijgen. "
        "De bestanden zijn een voor een bijgewerkt.",
        path=str(output),
    )


def _take_places(within: Path, output: Path) -> None:
    """Put every new file in its place, the pages after what they show, and take away what is no longer made.

    It can be cut off anywhere and done again.
    """
    before, now = listed(output), listed(within)
    for name in sorted(now - {MADE}, key=_pages_last):
        if (within / name).exists():
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            (within / name).replace(output / name)
    for name in sorted(before - now):
        folder = (output / name).parent
        if folder.resolve().is_relative_to(output):  # not so if it is a link of others
            (output / name).unlink(missing_ok=True)
            _tidy(folder, output)
    (within / MADE).replace(output / MADE)


def _pages_last(name: str) -> tuple[bool, bool, str]:
    return name == START, name.endswith(".html"), name


def _tidy(folder: Path, output: Path) -> None:
    """Take away a folder in which nothing is left, and those above it."""
    while folder != output and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _same(one: Path, other: Path) -> bool:
    """Whether two files hold the same."""
    return other.is_file() and one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def files_of_others(output: Path, made: frozenset[str]) -> Iterator[str]:
    """The names of what the builder did not make and will not make: files, links, and folders with nothing in them."""
    ours = listed(output) | made
    for folder, folders, files in os.walk(output):
        here = Path(folder)
        folders[:] = [name for name in folders if here / name != output / NEW]
        links = [name for name in folders if (here / name).is_symlink()]
        names = ((here / name).relative_to(output).as_posix() for name in (*files, *links))
        yield from (name for name in names if name not in ours and name != TURN)
        if not folders and not files and here != output:
            yield here.relative_to(output).as_posix()
