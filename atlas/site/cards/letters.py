"""The fonts of cards: the width of a text in them, and how it breaks into lines."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

from atlas.maps.measure import printable_line

FONTS = Path(__file__).parent / "fonts"
SERIF, SANS, BOLD = "atlas-serif-600.ttf", "atlas-sans-400.ttf", "atlas-sans-600.ttf"
FILES = tuple(str(FONTS / name) for name in (SERIF, SANS, BOLD))
# Family and weight of each font, as an SVG names them.
FACES = {SERIF: ("Atlas Serif", 600), SANS: ("Atlas Sans", 400), BOLD: ("Atlas Sans", 600)}
MEASURED_AT = 100
ELLIPSIS = "…"


@cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


def width_of(text: str, font: str, size: float) -> float:
    """The width of a text in a font of this size, in pixels."""
    return _font(font).getlength(text) * size / MEASURED_AT


def lines_of(text: str, font: str, size: float, width: float, most: int) -> tuple[str, ...]:
    """The lines of a text, at most `most`; a text that does not fit ends with an ellipsis."""
    lines: list[str] = []
    words = printable_line(text).split()
    while words:
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", font, size) <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} {ELLIPSIS}"]
    return tuple(_fitting(line, font, size, width) for line in lines)


def _fitting(line: str, font: str, size: float, width: float) -> str:
    """A line of at most this width, cut if need be."""
    whole = line.removesuffix(ELLIPSIS).rstrip(" .,;:") if line.endswith(ELLIPSIS) else line
    shown = f"{whole}{ELLIPSIS}" if line.endswith(ELLIPSIS) else whole
    while len(whole) > 1 and width_of(shown, font, size) > width:
        whole = whole[:-1].rstrip(" .,;:")
        shown = f"{whole}{ELLIPSIS}"
    return shown


def largest(text: str, font: str, sizes: tuple[int, ...], width: float, most: int) -> tuple[int, tuple[str, ...]]:
    """The first size in which a text fits on `most` lines with every word whole, else the last; with its lines."""
    for size in sizes:
        lines = lines_of(text, font, size, width, most)
        if not any(line.endswith(ELLIPSIS) for line in lines):
            return size, lines
    return sizes[-1], lines_of(text, font, sizes[-1], width, most)
