"""Lights, and the window of opportunity: against a reading day by day, and in the example atlas."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import atlas
from atlas.builder import load
from atlas.content.kinds import FORMS, LEVELS
from atlas.content.values import Day, Fields, Value
from atlas.diagnostics import Span
from atlas.landscape.dates import months_later
from atlas.landscape.derived.window import Light, Missing, missing_on, open_windows, read_lights
from tests.sites import ON, see

EXAMPLE = Path(atlas.__file__).parent / "example"
HERE = Span("opgaven/wonen.md")
START = date(2026, 1, 28)
LENGTH = 100
FORMAL, INFORMAL = FORMS[:2], FORMS[2:]


def lights(tmp_path: Path, *rows: str) -> tuple[Light, ...]:
    """The lights of an opgave with these rows, when a light without end holds for three months."""
    text = "lichten:\n" + "\n".join(f"  - {{{row}}}" for row in rows)
    settings = "drempels:\n  bevestiging-maanden: 3\n"
    seen = see(tmp_path, {"opgaven/wonen": text}, settings=settings).atlas
    return read_lights(seen.entities["wonen"].fields, seen.settings.thresholds.confirmation_months)


# One light -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("van: 2026-02-10, tot: 2026-03-20", date(2026, 2, 10), date(2026, 3, 20)),
        ("van: 2026-02, tot: 2026-03", date(2026, 2, 1), date(2026, 3, 31)),
        ("van: 2026, tot: 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("van: 2026-02-10", date(2026, 2, 10), date(2026, 5, 9)),
        ("van: 2026-11-30", date(2026, 11, 30), date(2027, 2, 27)),
        ("tot: 2026-03-20", date.min, date(2026, 3, 20)),
        ("van: onbekend, tot: 2026-03", date.min, date(2026, 3, 31)),
    ],
)
def test_a_light_holds_through_its_last_day(period: str, first: date, last: date, tmp_path: Path) -> None:
    [light] = lights(tmp_path, f"niveau: inter, kleur: groen, {period}")

    assert (light.first, light.last) == (first, last)
    assert (light.colour_on(first), light.colour_on(last)) == ("groen", "groen")
    assert light.colour_on(last + timedelta(days=1)) == "onbekend"
    assert first == date.min or light.colour_on(first - timedelta(days=1)) == "onbekend"


def test_a_light_without_any_date_holds_never(tmp_path: Path) -> None:
    [light] = lights(tmp_path, "niveau: inter, kleur: groen")

    assert {light.colour_on(day) for day in (date.min, ON, date.max)} == {"onbekend"}
    assert open_windows([light]) == ()


@pytest.mark.parametrize(("colour", "shown"), [("oranje", "oranje"), ("onbekend", "onbekend"), ("rood", "rood")])
def test_a_light_shows_its_colour_and_unknown_is_one(colour: str, shown: str, tmp_path: Path) -> None:
    [light] = lights(tmp_path, f"niveau: inter, kleur: {colour}, van: 2026, tot: 2026")

    assert light.colour_on(ON) == shown


# What keeps a window closed --------------------------------------------------------------------------------

GREEN = {
    "supra": "niveau: supra, vorm: formeel, kleur: groen, tot: 2027",
    "inter": "niveau: inter, vorm: informeel, kleur: groen, tot: 2027",
    "intra": "niveau: intra, kleur: groen, tot: 2027",
}


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ([*GREEN.values()], Missing((), (), ())),
        ([], Missing(("supra", "inter", "intra"), (), ("formeel", "informeel"))),
        ([GREEN["supra"], GREEN["intra"]], Missing(("inter",), (), ("informeel",))),
        ([GREEN["inter"], GREEN["intra"]], Missing(("supra",), (), ("formeel",))),
        ([GREEN["supra"], GREEN["inter"]], Missing(("intra",), (), ())),
        ([*GREEN.values(), "niveau: intra, kleur: oranje, tot: 2027"], Missing((), (), ())),
        ([*GREEN.values(), "niveau: intra, kleur: onbekend, tot: 2027"], Missing((), (), ())),
        ([*GREEN.values(), "niveau: intra, kleur: rood, tot: 2027"], Missing((), ("intra",), ())),
        ([*GREEN.values(), "niveau: intra, kleur: rood, tot: 2025"], Missing((), (), ())),
        ([*GREEN.values(), "niveau: supra, vorm: informeel, kleur: rood, tot: 2027"], Missing((), ("supra",), ())),
        (
            [
                GREEN["intra"],
                *(f"niveau: {level}, vorm: overwegend-formeel, kleur: groen, tot: 2027" for level in LEVELS),
            ],
            Missing((), (), ("informeel",)),
        ),
        (
            [*(f"niveau: {level}, vorm: overwegend-informeel, kleur: groen, tot: 2027" for level in LEVELS)],
            Missing((), (), ("formeel",)),
        ),
    ],
)
def test_what_keeps_a_window_closed_is_named(rows: list[str], missing: Missing, tmp_path: Path) -> None:
    found = missing_on(lights(tmp_path, *rows), ON)

    assert found == missing
    assert bool(found) == (missing != Missing((), (), ()))


# The window, day by day -------------------------------------------------------------------------------------


def _day(offset: int) -> Day:
    day = START + timedelta(days=offset)
    return Day(day.year, day.month, day.day)


def _light(level: str, form: str | None, colour: str, begin: int | None, end: int | None) -> Fields:
    days = {name: _day(offset) for name, offset in (("van", begin), ("tot", end)) if offset is not None}
    return Fields({"niveau": level, "kleur": colour, **({"vorm": form} if form else {}), **days}, HERE)


_levels, _forms = st.sampled_from(LEVELS), st.one_of(st.none(), st.sampled_from(FORMS))
_colours = st.sampled_from(["groen", "groen", "oranje", "rood", "onbekend"])
_offsets = st.one_of(st.none(), st.integers(0, LENGTH))
_any = st.lists(st.builds(_light, _levels, _forms, _colours, _offsets, _offsets), max_size=5)


def _long(level: str, form: str | None) -> st.SearchStrategy[Fields]:
    """A green light that holds for most of the time."""
    return st.builds(_light, *map(st.just, (level, form, "groen")), st.integers(0, 30), st.integers(40, LENGTH))


# Lights anyhow, and lights that mostly leave a window.
_lights = st.one_of(
    _any.map(tuple),
    st.builds(
        lambda *found: (*found[:-1], *found[-1]),
        _long("supra", "formeel"),
        _long("inter", "informeel"),
        _long("intra", None),
        _any,
    ),
)


def _shines(item: Fields, day: date, months: int) -> bool:
    begin, end = item.day("van"), item.day("tot")
    if begin is None and end is None:
        return False
    if begin is not None and day < begin.first:
        return False
    if end is not None:
        return day <= end.first
    return begin is not None and day < months_later(begin.first, months)


def _is_open(items: tuple[Fields, ...], day: date, months: int) -> bool:
    """The rule as it is written, one day at a time."""
    now = [item for item in items if _shines(item, day, months)]
    green = [item for item in now if item.text("kleur") == "groen"]
    return (
        {item.text("niveau") for item in green} == set(LEVELS)
        and not any(item.text("kleur") == "rood" for item in now)
        and any(item.text("vorm") in FORMAL for item in green)
        and any(item.text("vorm") in INFORMAL for item in green)
    )


def _days(stretches: tuple[tuple[date, date], ...]) -> Iterator[date]:
    for first, last in stretches:
        assert first <= last
        yield from (first + timedelta(days=number) for number in range((last - first).days + 1))


# Days before the first change all look alike, so a few of them stand for all.
_SPAN = range(-3, LENGTH + 100)


@given(_lights, st.integers(0, 3))
def test_the_window_is_open_on_the_same_days_as_read_day_by_day(items: tuple[Fields, ...], months: int) -> None:
    value: Value = items
    found = read_lights(Fields({"lichten": value}, HERE), months)
    naive = [day for n in _SPAN if _is_open(items, day := START + timedelta(days=n), months)]
    stretches = open_windows(found)
    since = START + timedelta(days=_SPAN[0])

    assert list(_days(tuple((max(first, since), last) for first, last in stretches if last >= since))) == naive
    assert all(not missing_on(found, day) for day in naive)
    # The stretches are as long as they can be.
    assert all(b > a + timedelta(days=1) for (_, a), (b, _) in pairwise(stretches))


def test_a_window_may_have_no_end_and_several_stretches() -> None:
    def light(level: str, form: str, first: date, last: date) -> Light:
        return Light(level=level, form=form, stated="groen", first=first, last=last, item=Fields({}, HERE))

    always = [light(level, form, date(2020, 1, 1), date.max) for level, form in (("supra", "formeel"), ("intra", ""))]
    inter = [
        light("inter", "informeel", date(2021, 1, 1), date(2021, 6, 30)),
        light("inter", "informeel", date(2021, 7, 1), date(2021, 12, 31)),
        light("inter", "informeel", date(2023, 1, 1), date.max),
    ]

    assert open_windows([*always, *inter]) == ((date(2021, 1, 1), date(2021, 12, 31)), (date(2023, 1, 1), date.max))


# The example ------------------------------------------------------------------------------------------------


def test_the_window_for_shared_cars_is_open_from_september_to_the_end_of_the_year() -> None:
    example = load(EXAMPLE, on=ON)
    found = read_lights(example.entities["deelmobiliteit"].fields, example.settings.thresholds.confirmation_months)

    assert open_windows(found) == ((date(2026, 9, 15), date(2026, 12, 31)),)
    assert missing_on(found, date(2026, 9, 14)) == Missing(("supra",), (), ())
    assert missing_on(found, date(2026, 9, 15)) == Missing((), (), ())
    assert missing_on(found, date(2026, 12, 31)) == Missing((), (), ())
    assert missing_on(found, date(2027, 1, 1)) == Missing((), (), ("informeel",))
