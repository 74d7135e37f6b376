"""Applying a change to a content folder: entirely, or not at all. The only writer of content in this package.

New and old texts are first written to a folder that no reader looks into; once all are on disk the new ones replace the
old, one rename each. If a rename fails, or the program is stopped, the old texts are restored. After a power failure
they are still there, and the next command says so.
"""

import shutil
import tempfile
from pathlib import Path

from atlas.editing.yaml_edit.change import ContentChange
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import message

ASIDE = ".atlas-wijziging-"
OLD, NEW, BUSY = "oud", "nieuw", "bezig"


def carry_out(folder: Path, change: ContentChange) -> None:
    """Apply a change to a content folder. If it raises `Refused` or `OSError`, nothing has changed."""
    _refuse_after_a_cut(folder)
    _refuse_if_stale(folder, change)
    with tempfile.TemporaryDirectory(prefix=ASIDE, dir=folder) as temporary:
        aside = Path(temporary)
        _prepare(folder, change, aside)
        (aside / BUSY).touch()
        try:
            for path, text in change.after.items():
                _take_place(folder / path, aside / NEW / path, goes=text is None)
        except BaseException:
            for path in change.after:
                _put_back(folder / path, aside / OLD / path)
            raise


def _prepare(folder: Path, change: ContentChange, aside: Path) -> None:
    """Write the new texts aside, with the permissions of the files they replace, and copies of the old ones."""
    for path, text in change.after.items():
        target = folder / path
        if target.exists():
            (aside / OLD / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(target, aside / OLD / path)
        if text is not None:
            new = aside / NEW / path
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(text.encode())
            if target.exists():
                shutil.copymode(target, new)


def _take_place(target: Path, new: Path, *, goes: bool) -> None:
    if goes:
        target.unlink()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    # A page may be a symbolic link to a file elsewhere in the folder: then that file changes.
    new.replace(target.resolve())


def _put_back(target: Path, old: Path) -> None:
    if old.exists():
        old.replace(target.resolve())
    else:
        target.unlink(missing_ok=True)


def _refuse_if_stale(folder: Path, change: ContentChange) -> None:
    """Raise `Refused` if a file has changed since the change was planned."""
    for file in change.files:
        if file.old and _text(folder / file.old) != file.before:
            raise Refused(message("{path} is intussen veranderd. Begin opnieuw.", path=str(folder / file.old)))
        if file.new and file.new != file.old and (folder / file.new).exists():
            raise Refused(message("{path} bestaat al. Er is niets veranderd.", path=str(folder / file.new)))


def _refuse_after_a_cut(folder: Path) -> None:
    for aside in sorted(folder.glob(f"{ASIDE}*")):
        if (aside / BUSY).exists():
            raise Refused(
                message(
                    "Een eerdere wijziging is afgebroken. Zet terug wat in {old} staat en gooi {aside} weg.",
                    old=str(aside / OLD),
                    aside=str(aside),
                )
            )


def _text(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None
