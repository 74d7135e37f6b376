"""A map of Kumu: its workbook with elements and connections, or its JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from atlas.editing.interchange.inputs import json_tree, not_this, read_bytes
from atlas.editing.interchange.model import ForeignFile, Pairs, SetAside, Tree, leaves
from atlas.editing.interchange.presets import NOTHING, FormatPreset
from atlas.editing.interchange.readers.graphs import GRAPH, ImportedEdge, graph_file
from atlas.editing.spreadsheets.files import RawSheet, read_sheets
from atlas.texts import message

ELEMENTS, CONNECTIONS = "elements", "connections"
FROM, TO = "from", "to"
# Cells and values that hold several, with a bar between them.
_SEVERAL = frozenset({"tags", "aliases"})
_WORKBOOK = b"PK"

KUMU = FormatPreset(
    kinds=GRAPH.kinds,
    values={
        **{name.capitalize(): target for name, target in GRAPH.values.items()},
        "Label": "titel",
        "label": "titel",
        "Type": "soort",
        "type": "soort",
        "element type": "soort",
        "Description": "samenvatting",
        "_id": NOTHING,
    },
    links=GRAPH.links,
    other="organisatie",
)


def read_kumu(path: Path) -> ForeignFile:
    """The elements and connections of a map."""
    if read_bytes(path).startswith(_WORKBOOK):
        return _workbook(path, read_sheets(path))
    tree = json_tree(path)
    elements = tree.get(ELEMENTS) if isinstance(tree, dict) else None
    if not isinstance(tree, dict) or not isinstance(elements, list) or not elements:
        raise not_this(path, "Kumu")
    connections = tree.get(CONNECTIONS, [])
    rest = {name: value for name, value in tree.items() if name not in {ELEMENTS, CONNECTIONS}}
    aside = [SetAside(what=name, why=message("gaat over de tekening")) for name, _ in leaves(rest)]
    pairs = [tuple(_split(_pairs(element))) for element in elements]
    nodes = [(_key(values, str(number)), values) for number, values in enumerate(pairs)]
    edges = [_edge(tuple(_split(_pairs(one)))) for one in (connections if isinstance(connections, list) else [])]
    return graph_file(nodes, edges, aside)


def _pairs(tree: Tree) -> Iterator[tuple[str, str]]:
    """The values of an element or connection, those of its attributes by their own names."""
    for name, text in leaves(tree):
        yield name.removeprefix("attributes."), text


def _split(pairs: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The values, of those that can hold several each by itself."""
    for name, text in pairs:
        parts = text.split("|") if name.casefold() in _SEVERAL else [text]
        yield from ((name, part.strip()) for part in parts if part.strip())


def _key(values: Pairs, otherwise: str) -> str:
    said = {name.casefold(): text for name, text in values}
    return said.get("_id") or said.get("id") or said.get("label", otherwise)


def _edge(values: Pairs) -> ImportedEdge:
    said = {name.casefold(): text for name, text in values}
    rest = tuple((name, text) for name, text in values if name.casefold() not in {FROM, TO})
    return ImportedEdge(said.get(FROM, ""), said.get(TO, ""), rest)


def _workbook(path: Path, sheets: Sequence[RawSheet]) -> ForeignFile:
    by_name = {sheet.name.casefold(): sheet for sheet in sheets}
    elements, connections = by_name.get(ELEMENTS), by_name.get(CONNECTIONS)
    if elements is None:
        raise not_this(path, "Kumu")
    nodes = [(_key(values, str(number)), values) for number, values in enumerate(_rows(elements))]
    if not nodes:
        raise not_this(path, "Kumu")
    others = (sheet for sheet in sheets if sheet not in {elements, connections})
    aside = [
        SetAside(what=sheet.name, why=message("een ander blad"))
        for sheet in others
        for values in _rows(sheet)
        for _ in values
    ]
    return graph_file(nodes, [_edge(values) for values in (_rows(connections) if connections else ())], aside)


def _rows(sheet: RawSheet) -> Iterator[Pairs]:
    """The values of each row that has any, by the headings in the first row."""
    head = [cell.text for cell in sheet.rows[0][1]] if sheet.rows else []
    for _, row in sheet.rows[1:]:
        cells = (
            (head[at] if at < len(head) and head[at] else f"kolom {at + 1}", cell.text) for at, cell in enumerate(row)
        )
        values = tuple(_split((name, text) for name, text in cells if text))
        if values:
            yield values
