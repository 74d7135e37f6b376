"""A drawing: everything on a map, at positions that we compute. Values only; nothing here is quoted or rendered.

Lengths are in points, which the page shows as CSS pixels at full size; x runs to the right and y downwards from the top
left corner. The position of a node or label is its centre, that of a band its top left corner. Colours are not part of
a drawing: it has class names, which `landscape_map` lists for the stylesheet.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

FONT_SIZE = 11.0
LINE_HEIGHT = 13.0

Marks = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A rectangle in the background."""

    classes: tuple[str, ...]
    x: float
    y: float
    w: float
    h: float
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box that links to a page. `title` is its full name and kind; `href` an address relative to the page.

    `shape` is a Graphviz shape made of straight lines or curves: `box`, `diamond`, `hexagon`. `marks` are the values
    that the browser filters on, by name.
    """

    id: str
    x: float
    y: float
    w: float
    h: float
    lines: tuple[str, ...]
    href: str
    title: str
    classes: tuple[str, ...]
    shape: str = "box"
    marks: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """An undirected line between two nodes, by their ids. `weight` is 1 or more.

    `ports` are the sides of tail and head where the line starts and ends (`n`, `e`, `s`, `w`), or empty.
    """

    tail: str
    head: str
    classes: tuple[str, ...]
    weight: int = 1
    title: str = ""
    ports: tuple[str, str] = ("", "")
    marks: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Text without a link: headings of rows and columns, and the text of an empty cell."""

    lines: tuple[str, ...]
    x: float
    y: float
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A map. `id` is unique on its page: all ids within the picture start with it.

    Its lines are curved, or `straight` where they fan out from one side of a box.
    """

    id: str
    title: str
    width: float
    height: float
    bands: tuple[Band, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    labels: tuple[Label, ...] = ()
    straight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedDrawing:
    """A drawing, and what it leaves out: the ids behind "+N meer", and the number of lines not drawn.

    `start` is the initial scroll position on a narrow screen, as a fraction of the width.
    """

    drawing: Drawing
    folded: tuple[str, ...] = ()
    hidden: int = 0
    start: float = 0.0


def node_id(drawing: Drawing, node: str) -> str:
    """The id of the element of a node on the page."""
    return f"{safe(drawing.id)}.{safe(node)}"


def edge_id(drawing: Drawing, number: int) -> str:
    """The id of the element of an edge, by its number in the drawing."""
    return f"{safe(drawing.id)}.e.{number}"


def part_id(drawing: Drawing, part: str) -> str:
    """The id of another part of the picture: the graph, its title, a pattern."""
    return f"{safe(drawing.id)}..{part}"


@lru_cache
def safe(text: str) -> str:
    """A text with only letters, digits and hyphens; different texts stay different."""
    return re.sub(r"[^A-Za-z0-9-]", lambda match: f"_{ord(match[0]):x}_", text)
