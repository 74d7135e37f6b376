"""Lights and the window of opportunity: the dated statements of people, combined. No forecast."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from atlas.content.kinds import LEVELS
from atlas.content.values import Fields
from atlas.landscape.atlas import Atlas
from atlas.landscape.dates import months_later
from atlas.landscape.derived.forms import is_formal

GREEN, ORANGE, RED, UNKNOWN = "groen", "oranje", "rood", "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """One statement: the colour at a level, for a form (or empty), from `first` through `last`.

    `date.min` and `date.max` mean an open end. `stated` is the colour as written; `colour_on` gives the valid colour.
    """

    level: str
    form: str
    stated: str
    first: date
    last: date
    item: Fields

    def colour_on(self, day: date) -> str:
        """The colour on a day; `onbekend` before the light begins and after it expires."""
        return self.stated if self.first <= day <= self.last else UNKNOWN


@dataclass(frozen=True, slots=True)
class Missing:
    """What keeps a window closed: levels without green, levels with red, and sides (by form) without green."""

    levels: tuple[str, ...]
    red: tuple[str, ...]
    forms: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.levels or self.red or self.forms)


def read_lights(fields: Fields, months: int) -> tuple[Light, ...]:
    """The lights of a page. Without `tot` a light is valid for `months` from `van`; without either, never."""
    return tuple(_light(item, months) for item in fields.items("lichten"))


def _light(item: Fields, months: int) -> Light:
    first, last = _period(item, months)
    return Light(
        level=item.text("niveau"),
        form=item.text("vorm"),
        stated=item.text("kleur") or UNKNOWN,
        first=first,
        last=last,
        item=item,
    )


def _period(item: Fields, months: int) -> tuple[date, date]:
    """The first and last day on which a light is valid; the last precedes the first if it never is."""
    begin, end = item.day("van"), item.day("tot")
    if end is not None:
        return begin.first if begin else date.min, end.last
    if begin is not None:
        return begin.first, months_later(begin.first, months) - timedelta(days=1)
    return date.max, date.min


def has_lights(atlas: Atlas) -> bool:
    """Whether the atlas has any lights; without them it has no board."""
    return any(entity.fields.items("lichten") for kind in ("opgave", "oplossing") for entity in atlas.of_kind(kind))


def missing_on(lights: Sequence[Light], day: date) -> Missing:
    """What keeps the window closed on a day; falsy if it is open.

    The window is open if every level has at least one green light and no red one, and the formal and the informal side
    have at least one green light each. A light without a form counts only for its level.
    """
    shining = [(light, light.colour_on(day)) for light in lights]
    green = [light for light, colour in shining if colour == GREEN]
    sides = {is_formal(light.form) for light in green}
    return Missing(
        tuple(level for level in LEVELS if level not in {light.level for light in green}),
        tuple(level for level in LEVELS if any(c == RED for light, c in shining if light.level == level)),
        tuple(name for side, name in ((True, "formeel"), (False, "informeel")) if side not in sides),
    )


def open_windows(lights: Sequence[Light]) -> tuple[tuple[date, date], ...]:
    """The periods in which the window is open, first and last day included."""
    return tuple(_joined(_open_stretches(lights)))


def _open_stretches(lights: Sequence[Light]) -> Iterator[tuple[date, date]]:
    """The periods between successive changes of any light in which the window is open."""
    starts = {light.first for light in lights}
    ends = {light.last + timedelta(days=1) for light in lights if light.last < date.max}
    changes = sorted(starts | ends)
    for first, after in zip(changes, [*changes[1:], None], strict=False):  # no changes, no stretches
        if not missing_on(lights, first):
            yield first, date.max if after is None else after - timedelta(days=1)


def _joined(stretches: Iterator[tuple[date, date]]) -> Iterator[tuple[date, date]]:
    last: tuple[date, date] | None = None
    for first, until in stretches:
        if last is not None and last[1] + timedelta(days=1) == first:
            last = (last[0], until)
            continue
        if last is not None:
            yield last
        last = (first, until)
    if last is not None:
        yield last
