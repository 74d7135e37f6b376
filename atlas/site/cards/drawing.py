"""A card as a drawing of 1200 × 630, and that as PNG: the small picture, the name and sentence, and the band."""

import io
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from math import ceil
from xml.sax.saxutils import escape

from PIL import Image
from resvg import render, usvg

from atlas.content.kinds import FORMS, LEVELS
from atlas.site.cards.card import CardContent, CardLevel, CardSquare
from atlas.site.cards.letters import BOLD, FACES, FILES, SANS, SERIF, largest, lines_of, width_of

WIDTH, HEIGHT = 1200, 630
PAPER, SHEET, INK, SOFT, LINE = "#faf7f0", "#fffdf8", "#1f2a33", "#52606b", "#d8d0bf"
COLOURS = {
    "supra": ("#24527c", "#e2ebf4"),
    "inter": ("#1f6653", "#e0efe8"),
    "intra": ("#7d500b", "#f8ebd3"),
    "": ("#5f6368", "#eeebe3"),
}
EDGE, TEXT_WIDTH, BAND_TOP = 64, 620, 524
TITLES, MOST_LINES, SENTENCE, SENTENCE_STEP = (76, 68, 60, 54, 48, 44), 4, 30, 40
# The small picture: where it stands, and the largest and smallest square in it.
LEFT, TOP, PICTURE, LOWEST = 744, 96, 392, 460
LARGEST, SMALLEST, GAP = 30.0, 3.0, 0.3
# The transformation that changes nothing, row by row.
AS_IT_IS = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
# Few colours, without dithering, make a file half as large; packing harder than this takes five times as long for 10 %.
COLOUR_COUNT, COMPRESSION = 64, 7
HATCH = (
    '<defs><pattern id="unknown" width="12" height="12" patternUnits="userSpaceOnUse">'
    f'<path d="M0 12L12 0M-3 3L3 -3M9 15L15 9" stroke="{LINE}" stroke-width="2"/></pattern></defs>'
)


def png(card: CardContent) -> bytes:
    """The card as PNG. Its fonts ship with atlas, so that it looks the same on every machine."""
    drawn = Image.open(io.BytesIO(render(usvg.Tree.from_str(svg(card), _options()), AS_IT_IS))).convert("RGB")
    reduced = drawn.quantize(COLOUR_COUNT, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    reduced.save(out, "PNG", compress_level=COMPRESSION)
    return out.getvalue()


@cache
def _options() -> usvg.Options:
    """The renderer with our fonts only, which it reads once."""
    options = usvg.Options.default()
    for file in FILES:
        options.load_font_file(file)
    return options


def svg(card: CardContent) -> str:
    """The card as SVG."""
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">',
            HATCH,
            _rect(0, 0, WIDTH, HEIGHT, PAPER),
            *_words(card),
            *_picture(card),
            *_band(card.band),
            "</svg>",
        )
    )


def _words(card: CardContent) -> Iterator[str]:
    """The left side: kind, name and sentence, and the name of the site at the foot."""
    yield _text(EDGE, 104, card.kind, BOLD, 26, SOFT)
    size, lines = largest(card.title, SERIF, TITLES, TEXT_WIDTH, MOST_LINES - 1)
    step, y = round(size * 1.08), 124
    for line in lines:
        y += step
        yield _text(EDGE, y, line, SERIF, size, INK)
    room = max(1, (BAND_TOP - 76 - y) // SENTENCE_STEP)
    for line in lines_of(card.text, SANS, SENTENCE, TEXT_WIDTH, min(room, 4)):
        y += SENTENCE_STEP if line else 0
        yield _text(EDGE, y + 14, line, SANS, SENTENCE, SOFT)
    if card.site != card.title:
        [site] = lines_of(card.site, SANS, 22, TEXT_WIDTH, 1)
        yield _text(EDGE, BAND_TOP - 28, site, SANS, 22, SOFT)


def _picture(card: CardContent) -> Iterator[str]:
    """The coalitions as squares: levels below each other, from formal to informal beside each other."""
    cells: dict[tuple[str, str], list[CardSquare]] = defaultdict(list)
    for square in card.squares:
        cells[square.level, square.form].append(square)
    levels = [*LEVELS, *([""] if any(level == "" for level, _ in cells) else [])]
    forms = [*FORMS, *([""] if any(form == "" for _, form in cells) else [])]
    width, height = PICTURE / len(forms), (LOWEST - TOP) / len(levels)
    unknown = {level.level for level in card.band if level.unknown}
    single = sum(square.own for square in card.squares) == 1
    side = _side(Counter({cell: len(squares) for cell, squares in cells.items()}), width - 18, height - 24)
    for row, level in enumerate(levels):
        y = TOP + row * height
        yield _rect(LEFT, y, PICTURE, height - 6, COLOURS[level][1])
        if level in unknown:
            yield _rect(LEFT, y, PICTURE, height - 6, "url(#unknown)")
        for column, form in enumerate(forms):
            x = LEFT + column * width
            yield from _squares(cells[level, form], (x + 9, y + 9), width - 18, side, ringed=single)
    for column in range(1, len(forms)):
        x = LEFT + column * width
        yield f'<path d="M{x:.1f} {TOP}V{LOWEST - 6}" stroke="{PAPER}" stroke-width="3"/>'
    first, last = card.ends
    yield _text(LEFT, TOP - 14, first, SANS, 20, SOFT)
    end = LEFT + width * len(FORMS)
    yield _text(end - width_of(last, SANS, 20), TOP - 14, last, SANS, 20, SOFT)


def _side(numbers: Counter[tuple[str, str]], width: float, height: float) -> float:
    """The side of every square: the largest with which the fullest cell still holds all of its own."""
    side = LARGEST
    while side > SMALLEST and any(not _fits(number, side, width, height) for number in numbers.values()):
        side -= 1
    return side


def _fits(number: int, side: float, width: float, height: float) -> bool:
    step = side * (1 + GAP)
    across = max(1, int((width + side * GAP) // step))
    return ceil(number / across) * step - side * GAP <= height


def _squares(
    squares: list[CardSquare], corner: tuple[float, float], width: float, side: float, *, ringed: bool
) -> Iterator[str]:
    """The squares of a cell. If the card is about one coalition alone, that has a ring around it."""
    step = side * (1 + GAP)
    across = max(1, int((width + side * GAP) // step))
    for number, square in enumerate(squares):
        x, y = corner[0] + number % across * step, corner[1] + number // across * step
        colour = COLOURS[square.level][0]
        fill = colour if square.own and square.running else SHEET
        look = f'fill="{fill}" stroke="{colour}" stroke-width="2"'
        look += "" if square.own else ' opacity="0.55"'
        look += "" if square.running else ' stroke-dasharray="3 3"'
        yield _outline(x + 1, y + 1, side - 2, look)
        if ringed and square.own:
            yield _outline(x - 5, y - 5, side + 10, f'fill="none" stroke="{INK}" stroke-width="3"')


def _outline(x: float, y: float, side: float, look: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{side:.1f}" height="{side:.1f}" {look}/>'


def _band(levels: tuple[CardLevel, ...]) -> Iterator[str]:
    """The three levels at the foot, as on the pages."""
    width = WIDTH / len(levels)
    for number, level in enumerate(levels):
        line, background = COLOURS[level.level]
        x, strong = number * width, level.strong
        yield _rect(x, BAND_TOP, width, HEIGHT - BAND_TOP, line if strong else background)
        start = x + (EDGE if number == 0 else 32)
        yield _text(start, BAND_TOP + 48, level.name, BOLD, 30, SHEET if strong else line)
        yield _text(start, BAND_TOP + 82, level.text, SANS, 24, SHEET if strong else line)


def _text(x: float, y: float, text: str, font: str, size: int, colour: str) -> str:
    family, weight = FACES[font]
    face = f'font-family="{family}" font-weight="{weight}" font-size="{size}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {face} fill="{colour}">{escape(text)}</text>'


def _rect(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'
