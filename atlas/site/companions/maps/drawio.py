"""A landscape map for draw.io (diagrams.net): boxes that can be moved, and lines that follow them."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from atlas.maps.landscape.background import FORM_NAMES, LEVEL_NAMES, bands_of, forms_of
from atlas.maps.landscape.boxes import AFTER, BESIDE, CONNECTOR, PART, TEAM, Box, MapLine
from atlas.maps.landscape.geometry import MapGeometry, Rect
from atlas.maps.landscape.layout import LandscapeMap
from atlas.maps.measure import printable_line
from atlas.site.i18n.words import Words

# The light colours of the theme, which a file cannot take from a stylesheet: line and background of each level.
COLOURS = {
    "supra": ("#24527c", "#e2ebf4"),
    "inter": ("#1f6653", "#e0efe8"),
    "intra": ("#7d500b", "#f8ebd3"),
    "": ("#5f6368", "#f1efe9"),
}
INK, PAPER, PAST = "#1f2a33", "#fffdf8", "#8a949d"
BAND = (
    "rounded=0;strokeColor=none;fillColor={background};fontColor={line};"
    "align=left;verticalAlign=top;spacingLeft=8;fontStyle=1;html=1;"
)
HEAD = "text;strokeColor=none;fillColor=none;align=center;verticalAlign=middle;fontColor=#52606b;fontSize=11;html=1;"
BOX = "whiteSpace=wrap;fontColor={ink};fillColor={paper};strokeColor={line};strokeWidth=1.5;fontSize=12;html=1;{shape}"
SHAPES = {TEAM: "shape=process;size=0.02;", CONNECTOR: "rounded=1;arcSize=50;"}
LINE = "edgeStyle=orthogonalEdgeStyle;rounded=1;strokeColor={colour};fontSize=10;html=1;"
ENDS = {AFTER: "endArrow=block;", PART: "endArrow=oval;"}
DASHED = "dashed=1;"
HEAD_HEIGHT = 18.0


def as_drawio(name: str, shown: LandscapeMap, words: Words) -> bytes:
    """The map as a document of one page with this name."""
    plan = shown.plan
    size = f'pageWidth="{plan.width:.0f}" pageHeight="{plan.height + HEAD_HEIGHT:.0f}"'
    lines = (
        '<mxfile host="atlas">',
        f'<diagram id="{shown.id}" name={quoteattr(printable_line(name))}>',
        f'<mxGraphModel grid="0" page="1" {size}><root><mxCell id="0"/><mxCell id="1" parent="0"/>',
        *_background(plan, words),
        # What comes first lies lowest: lines run under boxes.
        *(_line(number, line) for number, line in enumerate(shown.ground.lines)),
        *(_box(box, plan.rects[box.id]) for box in shown.ground.boxes),
        "</root></mxGraphModel></diagram>",
        "</mxfile>",
        "",
    )
    return "\n".join(lines).encode()


def _background(plan: MapGeometry, words: Words) -> Iterator[str]:
    """The bands of the levels, and the forms above their columns."""
    for number, (level, _, _, (top, bottom)) in enumerate(bands_of(plan)):
        line, background = COLOURS[level]
        name = ": ".join(words(text) for text in LEVEL_NAMES[level] if text)
        style = BAND.format(line=line, background=background)
        yield _vertex(f"niveau-{number}", name, style, (0.0, top, plan.width, bottom - top))
    for number, (form, (left, right)) in enumerate(forms_of(plan)):
        yield _vertex(f"vorm-{number}", words(FORM_NAMES[form]), HEAD, (left, 0.0, right - left, HEAD_HEIGHT))


def _box(box: Box, rect: Rect) -> str:
    title = f"{box.number}. {box.title}" if box.number else box.title
    text = "\n".join((title, *((box.said,) if box.said else ()), *(f"◦ {chip.title}" for chip in box.chips)))
    line = INK if box.kind == CONNECTOR else COLOURS[box.level][0]
    style = BOX.format(ink=INK, paper=PAPER, line=line, shape=SHAPES.get(box.kind, ""))
    return _vertex(_box_id(box.id), text, style + (DASHED if box.state else ""), rect)


def _box_id(ident: str) -> str:
    return f"vak-{ident}"


def _vertex(ident: str, text: str, style: str, rect: Rect) -> str:
    """A cell with a text in HTML, since draw.io breaks no line of other texts."""
    x, y, width, height = rect
    geometry = f'<mxGeometry x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" as="geometry"/>'
    html = "<br>".join(escape(printable_line(line)) for line in text.split("\n"))
    return (
        f'<mxCell id={quoteattr(ident)} value={quoteattr(html)} style="{style}" vertex="1" parent="1">'
        f"{geometry}</mxCell>"
    )


def _line(number: int, line: MapLine) -> str:
    """A line, whose words show when one points at it. An arrow points at what came later, as on the map of the page."""
    style = LINE.format(colour=PAST if line.past else INK) + ENDS.get(line.kind, "endArrow=none;")
    style += DASHED if line.kind == BESIDE else ""
    source, target = (line.b, line.a) if line.kind == AFTER else (line.a, line.b)
    ends = f"source={quoteattr(_box_id(source))} target={quoteattr(_box_id(target))}"
    cell = f'<mxCell style="{style}" edge="1" parent="1" {ends}><mxGeometry relative="1" as="geometry"/></mxCell>'
    return (
        f'<object id="lijn-{number}" label="" tooltip={quoteattr(escape(printable_line(line.title)))}>{cell}</object>'
    )
