"""The frame of the landscape map: the bands under it, the heads beside it, and what an empty cell says.

Rows are the levels, with a strip of teams within the row intra, and one at the foot for coalitions of related opgaven;
columns are the forms. What is not known gets a row or column of its own, only if something stands in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.kinds import FORMS, LEVELS
from atlas.maps.drawing import LINE_HEIGHT, Band, Label
from atlas.maps.grid import ALL, EVERY, HEAD_HEIGHT, HEAD_WIDTH, WIDTH, Grid, Stretch, lay_out
from atlas.maps.measure import wrap
from atlas.maps.svg import HATCHED
from atlas.texts import N_, Texts

TEAMS, RELATED = "teams", "related"
# Rows in which nodes stand across all columns.
ACROSS = (TEAMS, RELATED)
UNKNOWN = "unknown"
ROW_NAMES = {
    "supra": N_("supra"),
    "inter": N_("inter"),
    "intra": N_("intra"),
    TEAMS: N_("teams"),
    RELATED: N_("verwante opgaven"),
    "": N_("niveau onbekend"),
}
ROW_HINTS = {
    "supra": N_("tussen coalities"),
    "inter": N_("tussen organisaties"),
    "intra": N_("binnen één organisatie"),
}
FORM_NAMES = {
    "formeel": N_("formeel"),
    "overwegend-formeel": N_("overwegend formeel"),
    "overwegend-informeel": N_("overwegend informeel"),
    "informeel": N_("informeel"),
    "": N_("vorm onbekend"),
}
ASKED = {
    "supra": N_("◌ onbekend: welke coalities werken hier samen?"),
    "inter": N_("◌ onbekend: welke organisaties werken hier samen?"),
    "intra": N_("◌ onbekend: wie werkt hieraan binnen de eigen organisatie?"),
}
NONE_FOUND = N_("witte plek: op dit niveau is niets gevonden")
MARGIN = 8.0

# The row (a level, `teams`, `related`, or empty for unknown) and the form (empty for unknown, and in rows across).
Spot = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """The rows and columns of one map, how much stands in each, and where they lie."""

    rows: tuple[str, ...]
    forms: tuple[str, ...]
    counts: Mapping[Spot, int]
    grid: Grid

    @property
    def start(self) -> float:
        """Where the fullest column begins, as a share of the width."""
        fullest = max(self.forms, key=lambda form: sum(self.counts.get((row, form), 0) for row in self.rows))
        return self.grid.columns[self.forms.index(fullest)].start / WIDTH

    def places(self, spot: Spot) -> Iterator[tuple[float, float]]:
        """Where the nodes of a spot stand, in order."""
        row, form = spot
        column = EVERY if row in ACROSS else self.forms.index(form)
        return self.grid.places((self.rows.index(row), column), self.counts[spot])

    def is_empty(self, row: str) -> bool:
        """Whether nothing stands in a row."""
        return not any(self.counts.get((row, form)) for form in self.forms)

    def is_blank(self, spot: Spot) -> bool:
        """Whether nothing stands in a cell of a known level and form."""
        return "" not in spot and not self.counts.get(spot)

    def across(self) -> Iterator[tuple[str, Stretch]]:
        """The columns, by form."""
        return zip(self.forms, self.grid.columns, strict=True)

    def down(self) -> Iterator[tuple[str, Stretch]]:
        """The rows, by name."""
        return zip(self.rows, self.grid.rows, strict=True)


def frame_of(counts: Mapping[Spot, int]) -> Frame:
    """The frame around so many nodes in each spot."""
    rows = (*LEVELS, *(row for row in (TEAMS, "", RELATED) if any(spot[0] == row for spot in counts)))
    forms = (*FORMS, *([""] if any(form == "" and row not in ACROSS for row, form in counts) else []))
    cells = {
        (rows.index(row), EVERY if row in ACROSS else forms.index(form)): count for (row, form), count in counts.items()
    }
    return Frame(rows, forms, counts, lay_out(cells, len(rows), len(forms)))


def bands(frame: Frame, words: Texts, *, mapped: bool) -> Iterator[Band]:
    """A band for every cell; a single one for the strip of teams, and for a row without anything."""
    empty = ("empty",) if mapped else ("empty", HATCHED)
    for row, down in frame.down():
        name = words(ROW_NAMES[row])
        if row in ACROSS:
            yield _band(("intra", TEAMS) if row == TEAMS else (RELATED,), ALL, down, name)
        elif frame.is_empty(row):
            yield _band((row, *empty), ALL, down, name)
        else:
            for form, across in frame.across():
                nothing = empty if frame.is_blank((row, form)) else ()
                yield _band((row or UNKNOWN, *nothing), across, down, f"{name}, {words(FORM_NAMES[form])}")


def _band(classes: tuple[str, ...], across: Stretch, down: Stretch, title: str) -> Band:
    return Band(classes, across.start, down.start, across.length, down.length, title)


def labels(frame: Frame, words: Texts, *, mapped: bool) -> Iterator[Label]:
    """The heads of columns and rows, and what empty cells say."""
    for form, across in frame.across():
        lines = wrap(words(FORM_NAMES[form]), across.length, 2)
        yield Label(lines, across.middle, HEAD_HEIGHT / 2, ("head-form", *_unknown(form)))
    for row, down in frame.down():
        yield from _row_head(row, down, words)
        if row in LEVELS:
            yield from _empty_labels(frame, row, words, mapped=mapped)


def _row_head(row: str, down: Stretch, words: Texts) -> Iterator[Label]:
    """The name of a row and, under it, what the level is about; together in the middle of the row."""
    name, hint = (wrap(words(text), HEAD_WIDTH - MARGIN, 2) for text in (ROW_NAMES[row], ROW_HINTS.get(row, "")))
    top = down.middle - len(hint) * LINE_HEIGHT / 2
    kind = "head-teams" if row in ACROSS else "head-level"
    yield Label(name, HEAD_WIDTH / 2, top, (kind, row or UNKNOWN))
    if hint:
        yield Label(hint, HEAD_WIDTH / 2, down.middle + len(name) * LINE_HEIGHT / 2, ("hint",))


def _empty_labels(frame: Frame, row: str, words: Texts, *, mapped: bool) -> Iterator[Label]:
    """One sentence for a row without anything, else two words in each empty cell."""
    down = frame.grid.rows[frame.rows.index(row)]
    if frame.is_empty(row):
        yield Label((words(NONE_FOUND if mapped else ASKED[row]),), ALL.middle, down.middle, ("empty",))
        return
    for form, across in frame.across():
        if frame.is_blank((row, form)):
            yield Label((words(_blank(mapped=mapped)),), across.middle, down.middle, ("empty",))


def _blank(*, mapped: bool) -> str:
    return N_("witte plek") if mapped else N_("◌ onbekend")


def _unknown(name: str) -> tuple[str, ...]:
    return () if name else (UNKNOWN,)
