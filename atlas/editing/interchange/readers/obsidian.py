"""A vault of Obsidian, or the content of a Quartz site: notes with front matter, tags, aliases and wiki links."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from atlas.editing.interchange.inputs import yaml_tree
from atlas.editing.interchange.markdown import without_code
from atlas.editing.interchange.model import ForeignFile, ForeignLink, ForeignThing, SetAside, Tree, leaves
from atlas.editing.interchange.presets import NOTHING, FormatPreset
from atlas.editing.interchange.vault import read_vault
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import message

KINDS, TITLES, ALIASES = ("soort", "kind", "type"), ("title", "titel"), ("aliases", "alias")
NOTE = "notitie"
# A tag in the text: no heading, no number, not part of an address.
_TAG = re.compile(r"(?<![\w/#&])#([^\W\d_][\w/-]*)")
_FENCED = re.compile(r"\A---\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_WIKI = re.compile(r"\[\[([^\[\]|#^]+)(?:[#^][^\[\]|]*)?(?:\|([^\[\]]*))?\]\]")
# A title above the text, which the page has already.
_HEADING = re.compile(r"\A\s*#[ \t]+([^\n]+)(?:\n|\Z)")

OBSIDIAN = FormatPreset(
    values={
        **dict.fromkeys(KINDS, "soort"),
        **dict.fromkeys(TITLES, "titel"),
        "bestandsnaam": "titel",
        "#": "labels",
        "publish": NOTHING,
        "draft": NOTHING,
        "cssclasses": NOTHING,
    },
    other="begrip",
)


def read_obsidian(path: Path) -> ForeignFile:
    """The notes of a vault; the other files in it are set aside by their sort."""
    notes, others = read_vault(path)
    aside = [
        SetAside(what=f"bestand {sort}", why=message("geen notitie"), count=count) for sort, count in others.items()
    ]
    things = tuple(_note(name, text, f"{path}: {name}", aside) for name, text in notes.items())
    return ForeignFile(things, tuple(aside))


def _note(name: str, text: str, shown: str, aside: list[SetAside]) -> ForeignThing:
    fields, body = _front_matter(text, shown, aside)
    pairs = tuple(leaves(fields))
    said = {field.casefold(): value for field, value in reversed(pairs)}
    path = PurePosixPath(name)
    title = next((said[one] for one in TITLES if one in said), path.stem)
    heading = _HEADING.match(body)
    if heading and heading[1].strip() == title:
        body = body[heading.end() :]
    folder = path.parts[0] if len(path.parts) > 1 else NOTE
    tags = dict.fromkeys(_TAG.findall(without_code(body)))
    links = tuple(_links(pairs))
    linked = {(field, value) for field, value in pairs if _WIKI.search(value)}
    return ForeignThing(
        key=str(path.with_suffix("")),
        kind=next((said[one] for one in KINDS if one in said), folder),
        title=title,
        values=(
            ("bestandsnaam", path.stem),
            *(pair for pair in pairs if pair not in linked),
            *(("#", tag) for tag in tags),
        ),
        links=links,
        text=body.strip(),
        also=(path.stem, title, *(value for field, value in pairs if field.casefold() in ALIASES)),
    )


def _front_matter(text: str, shown: str, aside: list[SetAside]) -> tuple[dict[str, Tree], str]:
    """The fields above a note and its text; fields that cannot be parsed are set aside."""
    match = _FENCED.match(text)
    if match is None:
        return {}, text
    try:
        tree = yaml_tree(match[1] or "", shown, 2)
    except Refused as problem:
        aside.append(SetAside(what="velden", why=problem.message))
        tree = {}
    return (tree if isinstance(tree, dict) else {}), text[match.end() :]


def _links(pairs: tuple[tuple[str, str], ...]) -> Iterator[ForeignLink]:
    """The wiki links in the fields of a note."""
    for field, value in pairs:
        for match in _WIKI.finditer(value):
            to = match[1].strip().removesuffix(".md")
            yield ForeignLink(kind=field, to=to, name=match[2] or to.rpartition("/")[2])
