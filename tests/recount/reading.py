"""The pages of a content folder, read apart from atlas: plain values from YAML, as far as counting needs them.

Shares nothing with atlas, so that a mistake there cannot hide here. It knows what an audience may see, old ids, short
ways to write an item, and parties without a page.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDERS = {
    "opgaven": "opgave",
    "coalities": "coalitie",
    "organisaties": "organisatie",
    "teams": "team",
    "grenswerkers": "grenswerker",
    "minipraktijken": "minipraktijk",
    "oplossingen": "oplossing",
    "bronnen": "bron",
    "begrippen": "begrip",
    "paginas": "pagina",
}
# The field that a bare value in a list stands for.
SHORT = {"deelnemers": "partij", "opgaven": "opgave"}
# The only fields of an item that name other pages, as far as counting goes.
NAMING = ("partij", "opgave", "team", "vertegenwoordiger", "bron")
SEEN = {"openbaar": {"openbaar"}, "intern": {"openbaar", "intern"}}

# The same in C where there is one: reading the pages is a quarter of the work otherwise.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Written:
    """One page as it is written: its id, its kind, and its fields as texts, lists and mappings."""

    id: str
    kind: str
    fields: Item

    def text(self, name: str) -> str:
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def items(self, name: str) -> list[Item]:
        """The items of a list, each as a mapping."""
        value = self.fields.get(name) or []
        every = value if isinstance(value, list) else [value]
        return [item if isinstance(item, dict) else {SHORT[name]: item} for item in every if item not in EMPTY]

    def names(self, name: str) -> list[str]:
        """The texts of a list."""
        value = self.fields.get(name) or []
        return [key(one) for one in (value if isinstance(value, list) else [value]) if one not in EMPTY]


EMPTY = ("onbekend", "geen", "")


def key(name: str) -> str:
    """The id that is written, or what makes two parties without a page the same."""
    return "?" + " ".join(name[1:].split()).casefold() if name.startswith("?") else name


def read(folder: Path, audience: str) -> dict[str, Written]:
    """The pages that an audience may see, by id, without what it may not see of them."""
    every = [_page(path, kind) for name, kind in FOLDERS.items() for path in sorted((folder / name).glob("*.md"))]
    former = {old: page.id for page in every for old in page.names("vroeger")}
    hidden = {page.id for page in every if (page.text("zichtbaarheid") or "openbaar") not in SEEN[audience]}
    shown = (page for page in every if page.id not in hidden)
    return {page.id: _seen(page, former, hidden, audience) for page in shown}


def _page(path: Path, kind: str) -> Written:
    _, front, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    return Written(path.stem, kind, yaml.load(front, Loader=LOADER) or {})  # noqa: S506 - makes texts only


def _seen(page: Written, former: Mapping[str, str], hidden: Iterable[str], audience: str) -> Written:
    """A page with present ids, without what names a hidden page or is hidden itself."""
    fields: dict[str, Any] = dict(page.fields)
    for name in SHORT:
        if name in fields:
            items = [_present(item, former) for item in page.items(name)]
            kept = [item for item in items if not _goes(item, set(hidden), audience)]
            if name == "deelnemers" and len(kept) < len(items) and page.text("deelnemers-volledig") == "volledig":
                fields["deelnemers-volledig"] = "deels"
            fields[name] = kept
    for name in ("verbindt", "organisatie", "team"):
        if name in fields:
            kept_names = [former.get(one, one) for one in page.names(name) if former.get(one, one) not in hidden]
            fields[name] = kept_names if name == "verbindt" else "".join(kept_names)
    return Written(page.id, page.kind, fields)


def _present(item: Item, former: Mapping[str, str]) -> Item:
    return {
        name: former.get(key(value), key(value)) if name in NAMING and isinstance(value, str) else value
        for name, value in item.items()
    }


def _goes(item: Item, hidden: set[str], audience: str) -> bool:
    internal = audience == "openbaar" and item.get("zichtbaarheid", "openbaar") != "openbaar"
    return internal or any(item.get(name) in hidden for name in NAMING)


def texts(value: object) -> Iterator[str]:
    """Every text within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
