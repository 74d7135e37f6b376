"""Results of a query to Wikidata, as JSON or CSV: a row for each answer, in which items are addresses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from atlas.editing.interchange.inputs import json_tree, not_this, read_text
from atlas.editing.interchange.model import DatumFate, ForeignFile, ForeignLink, ForeignThing, SetAside, Tree
from atlas.editing.interchange.presets import NOTHING, FormatPreset
from atlas.editing.spreadsheets.files import read_sheets
from atlas.texts import message

_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q\d+)")
# What the label service adds to the name of a column.
LABEL, DESCRIPTION, OTHER_NAMES = "Label", "Description", "AltLabel"
ITEM = "item"

WIKIDATA = FormatPreset(
    kinds={ITEM: "organisatie"},
    values={
        ITEM: "identificatie.wikidata",
        f"{ITEM}{LABEL}": "titel",
        f"{ITEM}{DESCRIPTION}": "samenvatting",
        f"{ITEM}{OTHER_NAMES}": "synoniemen",
        "coord": NOTHING,
    },
    other="organisatie",
)


def read_wikidata(path: Path) -> ForeignFile:
    """The items of query results. The first column with addresses of items says what each row is about."""
    rows = tuple(_rows(path))
    columns = dict.fromkeys(name for row in rows for name in row)
    about = next((name for name in columns if _all_items(rows, name)), "")
    if not about:
        raise not_this(path, "Wikidata")
    refers = {name for name in columns if name != about and _all_items(rows, name)}
    aside: list[SetAside] = []
    by_item: dict[str, list[Mapping[str, str]]] = {}
    for row in rows:
        if row.get(about):
            by_item.setdefault(_ident(row[about]), []).append(row)
        else:
            aside += [SetAside(what=name, why=message("de rij noemt geen item")) for name, text in row.items() if text]
    things = tuple(_thing(ident, some, about, refers, aside) for ident, some in by_item.items())
    return ForeignFile(things, tuple(aside))


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    text = read_text(path).lstrip()
    if text.startswith(("{", "[")):
        yield from _json_rows(path, json_tree(path))
        return
    (sheet, *_) = read_sheets(path)
    head = [cell.text for cell in sheet.rows[0][1]] if sheet.rows else []
    for _, row in sheet.rows[1:]:
        yield {name: cell.text for name, cell in zip(head, row, strict=False) if name}


def _json_rows(path: Path, tree: Tree) -> Iterator[Mapping[str, str]]:
    """The rows of SPARQL results, in their standard form or as a list of plain rows."""
    results = tree.get("results") if isinstance(tree, dict) else None
    rows = results.get("bindings") if isinstance(results, dict) else tree
    if not isinstance(rows, list):
        raise not_this(path, "Wikidata")
    for row in rows:
        if not isinstance(row, dict):
            raise not_this(path, "Wikidata")
        cells = ((name, cell.get("value", "") if isinstance(cell, dict) else cell) for name, cell in row.items())
        yield {name: text.strip() for name, text in cells if isinstance(text, str)}


def _all_items(rows: Sequence[Mapping[str, str]], name: str) -> bool:
    """Whether a column has items, and nothing else."""
    texts = [row[name] for row in rows if row.get(name)]
    return bool(texts) and all(_ITEM.fullmatch(text) for text in texts)


def _ident(text: str) -> str:
    match = _ITEM.fullmatch(text)
    return match[1] if match else text


def _thing(
    ident: str, rows: Sequence[Mapping[str, str]], about: str, refers: set[str], aside: list[SetAside]
) -> ForeignThing:
    """An item with what all its rows say; what they repeat is told once."""
    values: dict[tuple[str, str], None] = {}
    links: dict[tuple[str, str], ForeignLink] = {}
    labels = {f"{name}{LABEL}" for name in refers}
    for row in rows:
        for name, text in ((name, text) for name, text in row.items() if text and name not in labels):
            if (name, text) in links or (_named(name, about), text) in values:
                aside.append(SetAside(what=name, why=message("herhaald; één keer gelezen"), fate=DatumFate.CHANGED))
            elif name in refers:
                label = row.get(f"{name}{LABEL}", "")
                links[name, text] = ForeignLink(kind=name, to=_ident(text), name=label or _ident(text))
            else:
                values[_named(name, about), text] = None
        aside += [
            SetAside(what=name, why=message("de naam van waar een verbinding heen gaat"), fate=DatumFate.CHANGED)
            for name in labels
            if row.get(name)
        ]
    title = next((text for (name, text) in values if name == f"{ITEM}{LABEL}"), ident)
    return ForeignThing(key=ident, kind=ITEM, title=title, values=tuple(values), links=tuple(links.values()))


def _named(name: str, about: str) -> str:
    """The name of a value, with the column that rows are about called *item*."""
    return f"{ITEM}{name.removeprefix(about)}" if name in {about, *(about + end for end in _ENDS)} else name


_ENDS = (LABEL, DESCRIPTION, OTHER_NAMES)
