"""A built site as one zip file, for sharing; the same site gives the same bytes."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.output.replace import MADE, restore
from atlas.site.output.write import made_in
from atlas.site.urls import START
from atlas.texts import message

# The folder in the zip file, and the earliest year that the format supports.
FOLDER, FIRST_DAY = "atlas/", (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16
BEST = 9


def zip_site(output: Path, file: Path) -> int:
    """Write a built site to a zip file, entirely or not at all, and return the number of files in it."""
    restore(output)
    site = output.resolve()
    names = tuple(_names(output))
    if file.resolve().is_relative_to(site):
        raise Refused(message("{file} ligt in de site zelf. Kies met -o een andere plaats.", file=str(file)))
    handle, aside = tempfile.mkstemp(prefix=".atlas-zip-", dir=file.resolve().parent)
    os.close(handle)
    try:
        with ZipFile(aside, "w") as archive:
            for name in names:
                archive.writestr(_entry(name), (site / name).read_bytes(), ZIP_DEFLATED, BEST)
        Path(aside).chmod(0o644)
        Path(aside).replace(file)
    finally:
        Path(aside).unlink(missing_ok=True)
    return len(names)


def _names(output: Path) -> Iterator[str]:
    """The files of a site by name; raises `Refused` if it is not a complete site made by atlas."""
    site = output.resolve()
    if not (site / MADE).is_file() or not (site / START).is_file():
        raise Refused(message("{path} is geen site van atlas. Maak die eerst met: atlas build", path=str(output)))
    for path in sorted(made_in(site)):
        if not path.resolve().is_relative_to(site) or not path.is_file():
            raise Refused(
                message("de site in {path} is niet meer heel. Maak hem opnieuw met: atlas build", path=str(output))
            )
        name = path.relative_to(site).as_posix()
        if name != MADE:
            yield name


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(f"{FOLDER}{name}", FIRST_DAY)
    entry.external_attr = READABLE
    # As on Linux, even if it was made on Windows.
    entry.create_system = 3
    return entry
