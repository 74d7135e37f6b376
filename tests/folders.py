"""Content folders that stand in the test itself, as a dict of paths and texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SETTINGS = {"atlas.yml": "titel: Proefatlas\n"}
SVG_FILE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link to a path, seen from the content folder."""

    to: str


Files = Mapping[str, str | bytes | Link]


def make_folder(folder: Path, files: Files) -> Path:
    """The folder, with these files written in it; it is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Link):
            file.symlink_to(folder / content.to)
        else:
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def page(fields: str, body: str = "") -> str:
    """The text of a page with these lines between its fences."""
    return f"---\n{fields.strip()}\n---\n{body}"
