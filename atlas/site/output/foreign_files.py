"""Files of an earlier build in an output folder whose list is lost: they must not pass for the new site.

Without the list the builder cannot distinguish its own old files from those of others, so that a page of the internal
edition could stay in the public one.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from atlas.diagnostics import Obstacle
from atlas.site.output.replace import MADE, has_whole_list
from atlas.site.urls import START
from atlas.texts import plural

# The generator mark in the first lines of every page.
MARK = b"<html lang=", b"data-atlas="
FIRST_LINES, NAMED = 1_000, 5


class UnsafeOutput(Obstacle):
    """The output folder must not be written to."""


def refuse_foreign_pages(output: Path, others: Collection[str], made: Collection[str]) -> None:
    """Raise `UnsafeOutput` if the list of a folder is lost and some of its files may be of an earlier site.

    `others` are the files that the new site does not make, `made` those that it does.
    """
    if not others or has_whole_list(output):
        return
    strays = _foreign_pages(output, others, made)
    if strays:
        more = ", …" if len(strays) > NAMED else ""
        raise UnsafeOutput(
            plural(
                "In {path} staat een bestand dat van een eerdere atlas kan zijn: {names}. "
                "Het kan intern zijn, en de lijst {list} is weg of beschadigd. Haal het weg, en bouw opnieuw.",
                "In {path} staan {n} bestanden die van een eerdere atlas kunnen zijn: {names}. "
                "Ze kunnen intern zijn, en de lijst {list} is weg of beschadigd. Haal ze weg, of maak de map leeg, en "
                "bouw opnieuw.",
                len(strays),
                path=str(output),
                names=f"{', '.join(strays[:NAMED])}{more}",
                list=MADE,
            )
        )


def _foreign_pages(output: Path, others: Iterable[str], made: Iterable[str]) -> list[str]:
    """The files of others in places of a site, or that are pages of a site; empty if there never was a site."""
    folders = {name.partition("/")[0] for name in made if "/" in name}
    pages = {name for name in others if name.endswith(".html") and _is_ours(output / name)}
    if not (pages or (output / MADE).exists() or _is_ours(output / START)):
        return []
    return sorted(name for name in others if name in pages or ("/" in name and name.partition("/")[0] in folders))


def _is_ours(page: Path) -> bool:
    """Whether a file is a page that a builder made."""
    if not page.is_file():
        return False
    with page.open("rb") as file:
        begin = file.read(FIRST_LINES)
    return all(mark in begin for mark in MARK)
