"""A slot for each box of a landscape map: levels below each other, forms beside each other, lines short.

A map is a grid of slots. A cell of a level and form takes as many slots as it needs; within it boxes are swapped as
long as that makes lines shorter with fewer crossings. A connector of several boxes is on a border between levels.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.landscape.boxes import COALITION, CONNECTOR, TEAM, Box, MapContent, MapLine, joined_by

BOXES, TEAMS, BORDER, EMPTY = "boxes", "teams", "border", "empty"
# The distance between neighbouring slots, and the cost of a crossing.
ACROSS, DOWN, CROSSING = 180.0, 110.0, 260.0
MOST_ROUNDS = 8

Slot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A row of slots: its level (empty if unknown), and its content."""

    level: str
    kind: str


@dataclass(frozen=True, slots=True)
class SlotGrid:
    """The rows of slots, the form of each column of slots, and the slot (row, column) of each box."""

    rows: tuple[SlotRow, ...]
    columns: tuple[str, ...]
    at: Mapping[str, Slot]


@dataclass(frozen=True, slots=True)
class _Choice:
    """Boxes, and the slots that they may take."""

    idents: tuple[str, ...]
    slots: tuple[Slot, ...]


def place(ground: MapContent, abreast: int) -> SlotGrid:
    """The slots with at most `abreast` side by side, if the forms allow it."""
    coalitions = [box for box in ground.boxes if box.kind == COALITION]
    forms = [form for form in (*FORMS, "") if form or any(not box.form for box in coalitions)]
    counts = {(lv, f): sum(b.level == lv and b.form == f for b in coalitions) for lv in (*LEVELS, "") for f in forms}
    widths = _slots_by_form(counts, forms, abreast)
    columns = tuple(form for form in forms for _ in range(max(1, widths[form])))
    rows: list[SlotRow] = []
    choices: list[_Choice] = []
    borders = _borders(ground)
    for place_in_order, level in enumerate((*LEVELS, "")):
        choices += _cells(rows, level, coalitions, columns)
        choices += _across(rows, SlotRow(level, TEAMS), _teams(ground, level), len(columns))
        if level and not any(row.level == level for row in rows):
            rows.append(SlotRow(level, EMPTY))
        choices += _across(rows, SlotRow(level, BORDER), borders[place_in_order], len(columns))
    at = {ident: slot for choice in choices for ident, slot in zip(choice.idents, choice.slots, strict=False)}
    return SlotGrid(tuple(rows), columns, _shorten_lines(at, choices, ground.lines))


def _teams(ground: MapContent, level: str) -> list[str]:
    return [box.id for box in ground.boxes if box.kind == TEAM] if level == LEVELS[-1] else []


def _borders(ground: MapContent) -> list[list[str]]:
    """The connectors on the border below each level; one that joins a single level is nearest to the others."""
    under: list[list[str]] = [[] for _ in (*LEVELS, "")]
    levels = {box.id: box.level for box in ground.boxes}
    for box in ground.boxes:
        if box.kind == CONNECTOR:
            rows = sorted({(*LEVELS, "").index(levels[key]) for key in joined_by(box.id, ground.lines)})
            under[rows[0] if rows else 0].append(box.id)
    return under


def _slots_by_form(counts: Mapping[tuple[str, str], int], forms: Sequence[str], most: int) -> dict[str, int]:
    """The number of slots abreast of each form: one is added at a time, where that makes the map lowest."""
    widths = {form: int(any(counts[level, form] for level in (*LEVELS, ""))) for form in forms}

    def height(tried: Mapping[str, int]) -> list[int]:
        depths = [[-(-counts[level, form] // max(1, tried[form])) for form in forms] for level in (*LEVELS, "")]
        return [sum(map(max, depths)), *sorted(map(sum, depths), reverse=True)]

    while sum(max(1, width) for width in widths.values()) < most and any(widths.values()):
        lower = min((widths | {form: width + 1} for form, width in widths.items() if width), key=height)
        if height(lower) >= height(widths):
            break
        widths = lower
    return widths


def _cells(rows: list[SlotRow], level: str, coalitions: Sequence[Box], columns: Sequence[str]) -> Iterator[_Choice]:
    """The cells of a level, after adding its rows."""
    inside = {form: tuple(box.id for box in coalitions if box.level == level and box.form == form) for form in columns}
    wide = {form: [number for number, name in enumerate(columns) if name == form] for form in columns}
    top, depth = len(rows), max(-(-len(idents) // len(wide[form])) for form, idents in inside.items())
    rows += [SlotRow(level, BOXES)] * depth
    for form, idents in inside.items():
        yield _Choice(idents, tuple((top + row, column) for row in range(depth) for column in wide[form]))


def _across(rows: list[SlotRow], row: SlotRow, idents: Sequence[str], columns: int) -> Iterator[_Choice]:
    """Rows in which boxes may take any column."""
    for start in range(0, len(idents), columns):
        yield _Choice(tuple(idents[start : start + columns]), tuple((len(rows), column) for column in range(columns)))
        rows.append(row)


# Shortening ---------------------------------------------------------------------------------------------------------


def _shorten_lines(at: Mapping[str, Slot], choices: Iterable[_Choice], lines: Sequence[MapLine]) -> Mapping[str, Slot]:
    """The slots after swapping boxes wherever that makes lines shorter with fewer crossings."""
    now = dict(at)
    near = defaultdict(list)
    for line in lines:
        near[line.a].append(line)
        near[line.b].append(line)
    first = {ident: number for number, ident in enumerate(at)}

    def cost(idents: Iterable[str]) -> float:
        own = dict.fromkeys(chain.from_iterable(near[ident] for ident in idents))
        crossed = sum(_crossings(now, line, lines) for line in own)
        quiet = sum(1.5 * now[i][0] * DOWN / 8 + now[i][1] + 0.01 * first[i] * now[i][0] for i in idents if not near[i])
        return sum(_length(now, line) for line in own) + CROSSING * crossed / 2 + quiet

    for _ in range(MOST_ROUNDS):
        if not sum(_swap_boxes(choice, now, cost) for choice in choices):
            break
    return now


def _swap_boxes(choice: _Choice, now: dict[str, Slot], cost: Callable[[Iterable[str]], float]) -> int:
    """The number of improvements made by moving or swapping boxes of a choice."""
    taken = {now[ident]: ident for ident in choice.idents}
    moved = 0
    for key in choice.idents:
        for slot in choice.slots:
            slot_now, occupant = now[key], taken.get(slot)
            if slot == slot_now:
                continue
            both = [key, occupant] if occupant else [key]
            before = cost(both)
            now.update({key: slot} | ({occupant: slot_now} if occupant else {}))
            if cost(both) < before - 0.5:
                taken |= {slot: key}
                taken.pop(slot_now, None)
                taken |= {slot_now: occupant} if occupant else {}
                moved += 1
            else:
                now.update({key: slot_now} | ({occupant: slot} if occupant else {}))
    return moved


def _length(at: Mapping[str, Slot], line: MapLine) -> float:
    (row, column), (row2, column2) = at[line.a], at[line.b]
    return abs(row - row2) * DOWN + abs(column - column2) * ACROSS


def _crossings(at: Mapping[str, Slot], line: MapLine, lines: Iterable[MapLine]) -> int:
    """The number of lines that cross this one if all are straight, except those that share an end with it.

    Written out without calls: this runs for each box and each slot that it could take.
    """
    ends = (line.a, line.b)
    (top, left), (bottom, right) = at[line.a], at[line.b]
    down, across, number = bottom - top, right - left, 0
    for crossing in lines:
        if crossing.a in ends or crossing.b in ends:
            continue
        (row, column), (row2, column2) = at[crossing.a], at[crossing.b]
        side = down * (column - left) - across * (row - top)
        side2 = down * (column2 - left) - across * (row2 - top)
        if side * side2 < 0:
            down2, across2 = row2 - row, column2 - column
            start = down2 * (left - column) - across2 * (top - row)
            end = down2 * (right - column) - across2 * (bottom - row)
            number += start * end < 0
    return number
