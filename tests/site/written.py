"""Files as a site in a folder, as a build writes one."""

from collections.abc import Iterable
from pathlib import Path

from atlas.site.model.page import File
from atlas.site.output.write import new_site
from atlas.texts import Message


def write(files: Iterable[File], output: Path) -> Message | None:
    """The files as a folder, in the place of the old one; says so if that had to be changed file by file."""
    with new_site(output) as site:
        for file in files:
            site.put(file)
            site.made.add(file.path)
    return site.said
