"""A `landscape.yml` as the CNCF landscape has it: categories, subcategories and items."""

from collections.abc import Iterator
from pathlib import Path

from atlas.editing.interchange.inputs import not_this, yaml_documents
from atlas.editing.interchange.model import ForeignFile, ForeignLink, ForeignThing, SetAside, Tree, leaves
from atlas.editing.interchange.presets import NOTHING, FormatPreset
from atlas.texts import message

# The list of each level and the kind of what is in it, from the outside in.
LEVELS = (("landscape", "category"), ("subcategories", "subcategory"), ("items", "item"))
NAME = "name"

LANDSCAPE = FormatPreset(
    kinds={"category": NOTHING, "subcategory": NOTHING, "item": "organisatie"},
    values={"name": "titel", "item": "titel", "homepage_url": "website", "description": "samenvatting"},
    links={"category": NOTHING, "subcategory": "labels"},
    other="organisatie",
)


def read_landscape(path: Path) -> ForeignFile:
    """The categories, subcategories and items of a landscape."""
    documents = [tree for _, tree in yaml_documents(path)]
    root = documents[0] if documents else ""
    if len(documents) != 1 or not isinstance(root, dict):
        raise not_this(path, "landscape.yml")
    first = next((name for name in ("landscape", "categories") if isinstance(root.get(name), list)), "")
    if not first:
        raise not_this(path, "landscape.yml")
    rest = {name: value for name, value in root.items() if name != first}
    aside = [SetAside(what=name, why=message("geen deel van het landschap")) for name, _ in leaves(rest)]
    things = tuple(_things(root[first], 0, (), aside))
    if not things:
        raise not_this(path, "landscape.yml")
    return ForeignFile(things, tuple(aside))


def _things(entries: Tree, level: int, above: tuple[str, ...], aside: list[SetAside]) -> Iterator[ForeignThing]:
    """The things of a level with those inside them; each links to the one it is in."""
    kind = LEVELS[level][1]
    below = LEVELS[level + 1][0] if level + 1 < len(LEVELS) else ""
    for entry in entries if isinstance(entries, list) else ():
        name = entry.get(NAME, "") if isinstance(entry, dict) else ""
        if not isinstance(entry, dict) or not isinstance(name, str) or not name.strip():
            aside += [SetAside(what=f"{kind}.{what}", why=message("er staat geen naam")) for what, _ in leaves(entry)]
            continue
        key = "/".join((*above, name.strip()))
        values = tuple(leaves({part: value for part, value in entry.items() if part != below}))
        links = (ForeignLink(kind=LEVELS[level - 1][1], to="/".join(above)),) if above else ()
        yield ForeignThing(key=key, kind=kind, title=name.strip(), values=values, links=links)
        if below:
            yield from _things(entry.get(below, ""), level + 1, (*above, name.strip()), aside)
