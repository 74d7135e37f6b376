"""What is counted on a landscape map as it is drawn: lines behind boxes, on each other, and across each other."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from atlas.maps.landscape.geometry import Point

SVG = "{http://www.w3.org/2000/svg}"
COMMAND = re.compile(r"([MHVLq])([^MHVLq]*)")
NUMBER = re.compile(r"-?\d*\.?\d+")
INSIDE, NEAR, ALONG, SMALLEST = 2.0, 2.5, 3.0, 12.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Seen:
    """The boxes of a picture by id (left, top, right, bottom), and its lines: both ends, and the corners."""

    boxes: Mapping[str, Box]
    lines: tuple[tuple[frozenset[str], tuple[Point, ...]], ...]

    @property
    def behind(self) -> list[str]:
        """The boxes behind which a line runs that does not belong to them, once for each such line."""
        return [
            ident
            for ends, way in self.lines
            for ident, box in self.boxes.items()
            if ident not in ends and any(_enters(a, b, box) for a, b in pairwise(way))
        ]

    @property
    def on_each_other(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The pairs of lines of which a stretch lies on the other."""
        return [
            (ends, ends2)
            for (ends, way), (ends2, way2) in combinations(self.lines, 2)
            if any(_together(one, two) for one in pairwise(way) for two in pairwise(way2))
        ]

    @property
    def crossings(self) -> int:
        """How often lines cross."""
        pairs = combinations(self.lines, 2)
        return sum(_cross(one, two) for (_, way), (_, way2) in pairs for one in pairwise(way) for two in pairwise(way2))


def seen(svg: str) -> Seen:
    """What stands on a picture."""
    root = ET.fromstring(svg)  # noqa: S314 - made by our own maps room
    boxes, lines = {}, []
    for group in root.iter(f"{SVG}g"):
        kinds = group.get("class", "").split()
        if "node" in kinds:
            shape = next(group.iter(f"{SVG}rect"))
            x, y, w, h = (float(shape.get(name, "0")) for name in ("x", "y", "width", "height"))
            boxes[group.get("data-id", "")] = (x, y, x + w, y + h)
        if "edge" in kinds:
            path = next(group.iter(f"{SVG}path")).get("d", "")
            lines.append((frozenset(group.get("data-ends", "").split()), tuple(_corners(path))))
    return Seen(boxes, tuple(lines))


def _corners(path: str) -> Iterator[Point]:
    """The places that a path goes to; a round corner counts as its two ends."""
    x = y = 0.0
    for command, rest in COMMAND.findall(path):
        values = [float(found) for found in NUMBER.findall(rest)]
        if command == "q":
            x, y = x + values[2], y + values[3]
        elif command == "H":
            x = values[0]
        elif command == "V":
            y = values[0]
        else:
            x, y = values
        yield x, y


def _enters(a: Point, b: Point, box: Box) -> bool:
    """Whether a stretch comes within a box, looked at in thirty places unless it lies beside it altogether."""
    for k in (0, 1):
        if max(a[k], b[k]) <= box[k] + INSIDE or min(a[k], b[k]) >= box[k + 2] - INSIDE:
            return False
    for step in range(31):
        x, y = (a[k] + (b[k] - a[k]) * step / 30 for k in (0, 1))
        if box[0] + INSIDE < x < box[2] - INSIDE and box[1] + INSIDE < y < box[3] - INSIDE:
            return True
    return False


def _together(one: tuple[Point, Point], two: tuple[Point, Point]) -> bool:
    for k in (0, 1):
        level = [abs(a[k] - b[k]) < 0.1 for a, b in (one, two)]
        if all(level) and abs(one[0][k] - two[0][k]) < NEAR:
            spans = [sorted((a[1 - k], b[1 - k])) for a, b in (one, two)]
            return min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0]) > ALONG
    return False


def _cross(one: tuple[Point, Point], two: tuple[Point, Point]) -> bool:
    return _sides(one, two) and _sides(two, one)


def _sides(one: tuple[Point, Point], two: tuple[Point, Point]) -> bool:
    """Whether the ends of the second stretch lie at either side of the first."""
    (a, b), (c, d) = one, two
    turns = [(b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) for p in (c, d)]
    return turns[0] * turns[1] < -1e-6
