"""A landscape map as text that Mermaid draws: in a wiki, a README, a note in Obsidian."""

from collections.abc import Iterator, Mapping

from atlas.content.kinds import LEVELS
from atlas.maps.landscape.background import LEVEL_NAMES
from atlas.maps.landscape.boxes import AFTER, BESIDE, CONNECTOR, PART, PRACTICE, ROLE, SOLUTION, Box, MapLine
from atlas.maps.landscape.layout import LandscapeMap
from atlas.maps.measure import printable_line
from atlas.site.i18n.words import Words
from atlas.texts import N_

ARROWS = {AFTER: "-->", PART: "--o", BESIDE: "-.-", ROLE: "---", PRACTICE: "---", SOLUTION: "---"}
LABELS = {
    AFTER: N_("daarna"),
    PART: N_("hoort bij"),
    BESIDE: N_("verwant"),
    ROLE: N_("verbindt"),
    PRACTICE: N_("mini-praktijk"),
    SOLUTION: N_("oplossing"),
}
# The characters that mean something to Mermaid, or to the Markdown in its labels, as its own entities.
ESCAPES = str.maketrans(
    {'"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", **{sign: f"#{ord(sign)};" for sign in "#`[]\\*_"}}
)


def as_mermaid(name: str, shown: LandscapeMap, words: Words) -> bytes:
    """The map as a flowchart with this title: a subgraph for each level, and the grenswerkers outside them."""
    return "\n".join((*_lines(name, shown, words), "")).encode()


def _lines(name: str, shown: LandscapeMap, words: Words) -> Iterator[str]:
    boxes = shown.ground.boxes
    names = {box.id: f"v{number}" for number, box in enumerate(boxes)}
    yield "flowchart TB"
    yield f"  accTitle: {_escaped(name)}"
    for number, level in enumerate((*LEVELS, "")):
        inside = [box for box in boxes if box.level == level and box.kind != CONNECTOR]
        if inside:
            head = ": ".join(words(text) for text in LEVEL_NAMES[level] if text)
            yield f'  subgraph niveau{number}["{_escaped(head)}"]'
            yield from (f"    {_box(box, names)}" for box in inside)
            yield "  end"
    yield from (f"  {_box(box, names)}" for box in boxes if box.kind == CONNECTOR)
    yield from (f"  {_line(line, names, words)}" for line in shown.ground.lines)


def _box(box: Box, names: Mapping[str, str]) -> str:
    number = f"{box.number}: " if box.number else ""
    state = f" ({box.said})" if box.said else ""
    text = f'"{_escaped(f"{number}{box.title}{state}")}"'
    return f"{names[box.id]}([{text}])" if box.kind == CONNECTOR else f"{names[box.id]}[{text}]"


def _line(line: MapLine, names: Mapping[str, str], words: Words) -> str:
    """A line with its word. An arrow points at what came later, as on the map of the page."""
    first, second = (line.b, line.a) if line.kind == AFTER else (line.a, line.b)
    return f'{names[first]} {ARROWS[line.kind]}|"{_escaped(words(LABELS[line.kind]))}"| {names[second]}'


def _escaped(text: str) -> str:
    return printable_line(text).translate(ESCAPES)
