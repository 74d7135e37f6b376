"""The one place of this room that writes into a content folder: a change is made whole, or not at all.

New and old texts are written aside first, in a folder that no reader looks into; only when all are on disk do the new
ones take their places, one rename each. If one of those fails, or someone stops the program, what was there is put
back. After a power cut the old files are still aside, and the next order says so.
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
    """Make a change to a content folder. Raises `Refused` or `OSError`, and then nothing has changed."""
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
    """Write the new texts aside, with the rights of the files they replace, and a copy of what is there now."""
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
    # A page may be a link to a file elsewhere in the folder: then that file changes.
    new.replace(target.resolve())


def _put_back(target: Path, old: Path) -> None:
    if old.exists():
        old.replace(target.resolve())
    else:
        target.unlink(missing_ok=True)


def _refuse_if_stale(folder: Path, change: ContentChange) -> None:
    """Nothing, or `Refused` if a file is no longer as it was when the change was planned."""
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
