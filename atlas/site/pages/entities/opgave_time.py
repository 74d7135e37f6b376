"""The coalitions of an opgave by level and form, each with its number on the map and its period."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import OpgaveLandscape
from atlas.maps.charts.axis import WIDTH, Axis, axis_over
from atlas.maps.charts.stretches import PeriodPart, stretches
from atlas.site.components.facts.periods import period_in_words, period_of, relatives
from atlas.site.components.tables import form_why, name_of, parties_known
from atlas.site.context import PageContext
from atlas.site.diagrams.numbers import STATE, in_map_order, marker_of
from atlas.site.model import Measure, Rich, Scope, Timeline, TimelineGroup, TimelineLevel, TimelineRow, TimelineSegment
from atlas.site.model.rich import join_rich
from atlas.site.urls import anchor_of_form, anchor_of_level
from atlas.texts import N_

THOUSAND = 1000
# The length at which something without a duration is drawn, in thousandths.
FADE = 30


def coalitions_in_time(
    context: PageContext, landscape: OpgaveLandscape, numbers: Mapping[str, int]
) -> tuple[Timeline, ...]:
    """A timeline of every coalition of an opgave, past and future ones too; empty if there is none."""
    words, coalitions = context.words, in_map_order(landscape.coalitions)
    if not coalitions:
        return ()
    today = context.landscape.on
    drawn = {c.id: stretches(period_of(c), today) for c in coalitions}
    axis = axis_over((day for periods in drawn.values() for s in periods for day in (s.first, s.after)), today)
    columns = (words(N_("Coalitie")), words(N_("Rechtsvorm en partijen")), words(N_("Looptijd")))
    spells = {c.id: _timeline_row(context, c, numbers[c.id], tuple(_segments(drawn[c.id], axis))) for c in coalitions}
    return (
        Timeline(
            id="tabel-landschap",
            caption=words(N_("Coalities rond {opgave}, per niveau en vorm"), opgave=landscape.opgave.title),
            columns=columns,
            ticks=tuple((_x(axis, date(year, 1, 1)), str(year)) for year in axis.years),
            now=_x(axis, today),
            levels=tuple(_levels(context, landscape.opgave.id, coalitions, spells)),
        ),
    )


def _levels(
    context: PageContext, opgave: str, coalitions: Sequence[Coalition], spells: Mapping[str, TimelineRow]
) -> Iterator[TimelineLevel]:
    for level in (*LEVELS, ""):
        groups = tuple(
            TimelineGroup(
                anchor_of_form(level, form),
                _head(context, opgave, level, form, of_form),
                tuple(spells[c.id] for c in of_form),
            )
            for form in (*FORMS, "")
            if (of_form := [c for c in coalitions if (c.level.value, c.form.value) == (level, form)])
        )
        if groups:
            yield TimelineLevel(anchor_of_level(level), level, groups)


def _head(context: PageContext, opgave: str, level: str, form: str, coalitions: Iterable[Coalition]) -> Rich:
    """The level and form, with the number of running coalitions if there are any."""
    number = sum(c.phase is Phase.NOW for c in coalitions)
    scope = Scope(opgave=opgave, level=level or "onbekend", form=form or "onbekend")
    count = context.count(number, Measure.COALITIONS, scope=scope, word=context.words(N_("nu")))
    return (context.level(level), " ", context.form(form), *((" ", count) if number else ()))


def _timeline_row(
    context: PageContext, coalition: Coalition, number: int, pieces: tuple[TimelineSegment, ...]
) -> TimelineRow:
    legal = coalition.entity.fields.text("rechtsvorm")
    number_of_parties = parties_known(context, coalition)
    parties = (context.words(N_("partijen:")), " ", *number_of_parties)
    return TimelineRow(
        marker=marker_of(context, coalition, number),
        name=(*name_of(context, coalition), *form_why(context, coalition)),
        note=join_rich(filter(None, ((legal,) if legal else (), parties, relatives(context, coalition.id))), " · "),
        period=period_in_words(context, coalition),
        pieces=pieces,
        state=STATE[coalition.phase],
    )


def _segments(periods: Sequence[PeriodPart], axis: Axis) -> Iterator[TimelineSegment]:
    for stretch in periods:
        x, after = _x(axis, stretch.first), _x(axis, stretch.after)
        if x < after:
            yield TimelineSegment(stretch.kind, x, after - x)
        elif stretch.kind == "fade-in":
            yield TimelineSegment(stretch.kind, max(0, x - FADE), min(FADE, x))
        else:
            yield TimelineSegment(stretch.kind, x, min(FADE, THOUSAND - x))


def _x(axis: Axis, day: date) -> int:
    return round(axis.x(day) / WIDTH * THOUSAND)
