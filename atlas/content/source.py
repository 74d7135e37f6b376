"""Files of a content folder as texts. In this package, only `source` and the reader of settings access the disk."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from atlas.content.decode import decode
from atlas.content.hints import did_you_mean, nearest
from atlas.content.ids import id_problems
from atlas.content.kinds import KINDS, kind_of_folder
from atlas.diagnostics import Diagnostic, Diagnostics, Span, sorted_diagnostics
from atlas.rules import LINK_NOT_FOLLOWED, STRAY_FILE, STRAY_PAGE, TOO_LARGE, UNKNOWN_FOLDER, WRONG_SUFFIX

SETTINGS_FILE = "atlas.yml"
# A separate folder for pictures, next to the folders of pages.
PICTURES = "beelden"
LARGEST = 2_000_000
_MEGABYTE = 1_000_000
_PAGE = ".md"
_LIKE_A_PAGE = (".md", ".markdown", ".mdown", ".mkd")
_OF_THE_SYSTEM = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one page. `path` is relative to the content folder, with `/`; lines end in LF.

    A source that is not `readable` has been reported and has no usable text, but its id exists.
    """

    path: str
    kind: str
    id: str
    text: str
    readable: bool = True


def read_sources(folder: Path, *, others: Collection[str] = ()) -> tuple[tuple[Source, ...], Diagnostics]:
    """All pages of a content folder in order of path, and the problems of its files; `others` are paths to skip.

    Raises `OSError` if a folder is missing or a file cannot be read.
    """
    root = folder.resolve()
    read = [_read(file, root) for file in _files(root) if _path(file, root) not in {SETTINGS_FILE, *others}]
    sources = tuple(source for source, _ in read if source)
    return sources, sorted_diagnostics(problem for _, problems in read for problem in problems)


def picture_files(folder: Path, suffixes: Collection[str]) -> dict[str, Path]:
    """The pictures of a content folder by path, in folders of pages or of pictures. Symbolic links are skipped."""
    root = folder.resolve()
    paths = ((_path(file, root), file) for file in _files(root) if file.suffix.lower() in suffixes)
    return {path: file for path, file in paths if not file.is_symlink() and _beside_pages(path)}


def _beside_pages(path: str) -> bool:
    first, within, _ = path.partition("/")
    return bool(within) and (kind_of_folder(first) is not None or first == PICTURES)


def read_text(file: Path, path: str, root: Path) -> tuple[str | None, Diagnostics]:
    """The text of one file within `root`, or `None` if it is refused."""
    if file.is_symlink() and not _stays_inside(file, root):
        return None, (LINK_NOT_FOLLOWED.at(Span(path)),)
    with file.open("rb") as opened:
        # Bounds memory even if the file grows while it is read.
        raw = opened.read(LARGEST + 1)
    if len(raw) > LARGEST:
        megabytes = f"{max(file.stat().st_size, len(raw)) / _MEGABYTE:.1f}".replace(".", ",")
        return None, (TOO_LARGE.at(Span(path), size=megabytes, limit=LARGEST // _MEGABYTE),)
    return decode(raw, path)


def _stays_inside(link: Path, root: Path) -> bool:
    return link.is_file() and link.resolve().is_relative_to(root)


def _files(folder: Path) -> Iterator[Path]:
    """Every file that is not ignored, in order of path. Linked folders are not entered, so there are no cycles."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if _is_ignored(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path))
        else:
            yield Path(entry.path)


def _is_ignored(name: str) -> bool:
    """Whether programs leave behind files with this name, such as `.gitkeep`, `x.md~` or `~$x.docx`."""
    return name.startswith((".", "~$", "#")) or name.endswith("~") or name.lower() in _OF_THE_SYSTEM


def _path(file: Path, root: Path) -> str:
    # An undecodable file name would otherwise break every message that shows it.
    return file.relative_to(root).as_posix().encode("utf-8", "replace").decode()


def _read(file: Path, root: Path) -> tuple[Source | None, Diagnostics]:
    """The page in a file, if it is a page. A page in the wrong place is not read, but its id exists."""
    path = PurePosixPath(_path(file, root))
    unread = (
        Source(path=str(path), kind="", id=path.stem, text="", readable=False)
        if path.suffix.lower() in _LIKE_A_PAGE
        else None
    )
    misplaced = _misplaced(path, file)
    if misplaced:
        return unread, misplaced
    kind = kind_of_folder(path.parts[0])
    text, problems = read_text(file, str(path), root)
    source = Source(
        path=str(path), kind=kind.name if kind else "", id=path.stem, text=text or "", readable=text is not None
    )
    return source, (*id_problems(path.stem, str(path)), *problems)


def _misplaced(path: PurePosixPath, file: Path) -> Diagnostics:
    """Why a file is not a page, by its name and folder; at most one reason."""
    span, suffix = Span(str(path)), path.suffix.lower()
    folders = ", ".join(kind.folder for kind in KINDS)
    if file.is_symlink() and not file.is_file():
        return (LINK_NOT_FOLLOWED.at(span),)
    if len(path.parts) > 1 and kind_of_folder(path.parts[0]) is None:
        return (_unknown_folder(path.parts[0], folders),)
    if suffix not in _LIKE_A_PAGE or not file.is_file():
        return (STRAY_FILE.at(span),)
    if path.suffix != _PAGE:
        return (WRONG_SUFFIX.at(span, suffix=path.suffix, better=f"{path.stem}{_PAGE}"),)
    return (STRAY_PAGE.at(span, allowed=folders),) if len(path.parts) == 1 else ()


def _unknown_folder(folder: str, folders: str) -> Diagnostic:
    near = nearest(folder, (kind.folder for kind in KINDS))
    # The place is the folder, so that a misnamed folder is reported once for all its files.
    return UNKNOWN_FOLDER.at(Span(folder), folder=folder, hint=did_you_mean(near), allowed=folders)
