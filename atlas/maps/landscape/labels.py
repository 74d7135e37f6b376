"""The text in a box of a landscape map: its lines, and the height of the box."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from atlas.maps.landscape.boxes import COALITION, CONNECTOR, Box
from atlas.maps.measure import wrap

# Font sizes of a title and of other text, and the line height; widths are measured a little smaller, since
# the font of the theme is narrower than the measured one.
TITLE, SMALL = 13.0, 12.0
TITLE_MEASURED, SMALL_MEASURED = 12.2, 11.4
TITLE_STEP, SMALL_STEP = 15.5, 14.5
PAD, CHIP_PAD, CHIP_INDENT, ROLE_INDENT = 8.0, 7.0, 20.0, 22.0
MOST_LINES = 12
# The height of the form in a box.
FORM_HEIGHT = 17.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxWords:
    """The lines of a title, of the remark below it, and of each chip."""

    title: tuple[str, ...]
    said: tuple[str, ...]
    chips: tuple[tuple[str, ...], ...]
    is_role: bool = False
    with_form: bool = False

    @property
    def body(self) -> float:
        """The height of the part above the chips."""
        if self.is_role:
            return ceil(len(self.title) * SMALL_STEP + 10)
        remark_height = len(self.said) * SMALL_STEP + (2 if self.said else 0)
        return ceil(len(self.title) * TITLE_STEP + remark_height + 2 * PAD - 1 + FORM_HEIGHT * self.with_form)

    @property
    def height(self) -> float:
        """The height of the box."""
        return ceil(self.body + sum(len(lines) * SMALL_STEP + CHIP_PAD for lines in self.chips))


@lru_cache(maxsize=4096)
def box_words(box: Box, width: float, *, with_form: bool = False) -> BoxWords:
    """The text of a box of this width; for a coalition with its form if asked for."""
    room = width - 2 * PAD
    if box.kind == CONNECTOR:
        return BoxWords(
            title=_lines(box.title, width - PAD - ROLE_INDENT, SMALL_MEASURED), said=(), chips=(), is_role=True
        )
    remark = _lines(box.said, room, SMALL_MEASURED, 4) if box.said else ()
    chips = tuple(_lines(chip.title, width - PAD - CHIP_INDENT, SMALL_MEASURED) for chip in box.chips)
    title = _lines(box.title, room, TITLE_MEASURED)
    return BoxWords(title=title, said=remark, chips=chips, with_form=with_form and box.kind == COALITION)


def _lines(text: str, width: float, size: float, most: int = MOST_LINES) -> tuple[str, ...]:
    """The text in lines; a line that ends within a word gets a hyphen."""
    lines = wrap(text, width, most, size)
    rest, hyphened = text, []
    for line in lines:
        rest = rest.lstrip().removeprefix(line)
        within = bool(rest) and line[-1:].isalpha() and rest[0].isalpha()
        hyphened.append(f"{line}-" if within else line)
    return tuple(hyphened)
