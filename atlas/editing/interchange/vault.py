"""The notes of a vault, from a folder or a zip: bounded, and never from outside it."""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

from atlas.editing.interchange.inputs import LARGEST, decode, not_this, read_bytes
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import message

NOTE = ".md"
# In bytes and files.
LARGEST_NOTE, MOST_FILES = 5_000_000, 50_000


def read_vault(path: Path) -> tuple[dict[str, str], Counter[str]]:
    """The text of each note by its path in the vault, and how many other files there are of each sort."""
    files = _folder(path) if path.is_dir() else _zip(path)
    notes: dict[str, str] = {}
    others: Counter[str] = Counter()
    for name, data in files:
        if data is None:
            others[_sort(name)] += 1
        else:
            notes[name] = decode(data, f"{path}: {name}")
    if not notes:
        raise not_this(path, "Obsidian")
    return notes, others


def _is_note(name: PurePosixPath) -> bool:
    return name.suffix.lower() == NOTE and not any(part.startswith(".") for part in name.parts)


def _sort(name: str) -> str:
    """What sort of file this is: a setting of the tool, or what its name ends on."""
    path = PurePosixPath(name)
    hidden = next((part for part in path.parts if part.startswith(".")), "")
    return hidden or path.suffix.lower() or path.name


def _folder(path: Path) -> Iterator[tuple[str, bytes | None]]:
    """Each file of a folder; a link to elsewhere counts as another file."""
    size = 0
    for number, file in enumerate(sorted(path.rglob("*"))):
        name = file.relative_to(path)
        if number > MOST_FILES:
            raise Refused(message("{path} is te groot om in te lezen", path=str(path)))
        if file.is_symlink() or (file.is_file() and not _is_note(PurePosixPath(name.as_posix()))):
            yield name.as_posix(), None
        elif file.is_file() and file.resolve().is_relative_to(path.resolve()):
            size += file.stat().st_size
            if size > LARGEST or file.stat().st_size > LARGEST_NOTE:
                raise Refused(message("{path} is te groot om in te lezen", path=str(file)))
            yield name.as_posix(), file.read_bytes()


def _zip(path: Path) -> Iterator[tuple[str, bytes | None]]:
    """Each file of a zip; `Refused` for one that unpacks to too much, or with names that lead out of it."""
    try:
        with zipfile.ZipFile(BytesIO(read_bytes(path))) as packed:
            entries = [entry for entry in packed.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST:
                raise Refused(message("{path} is te groot om in te lezen", path=str(path)))
            for entry in entries:
                name = PurePosixPath(entry.filename.replace("\\", "/"))
                if name.is_absolute() or ".." in name.parts or ":" in name.parts[0]:
                    raise Refused(
                        message("{path} heeft een bestand buiten de map: {name}", path=str(path), name=str(name))
                    )
                yield str(name), _unpacked(packed, entry, path) if _is_note(name) else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error, OSError):
        raise not_this(path, "Obsidian") from None


def _unpacked(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> bytes:
    """The bytes of a note, however large the zip says that it is."""
    with packed.open(entry) as opened:
        data = opened.read(LARGEST_NOTE + 1)
    if len(data) > LARGEST_NOTE:
        raise Refused(message("{path} is te groot om in te lezen", path=f"{path}: {entry.filename}"))
    return data
