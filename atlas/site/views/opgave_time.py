"""The coalities of an opgave by level and form, each with its number on the map and its time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.coalitions import Coalition
from atlas.landscape.dates import Phase
from atlas.landscape.landscape import OpgaveLandscape
from atlas.maps.axis import WIDTH, Axis, axis_over
from atlas.maps.stretches import Stretch, stretches
from atlas.site.addresses import anchor_of_form, anchor_of_level
from atlas.site.guide import Guide
from atlas.site.numbers import STATE, in_map_order, marker_of
from atlas.site.parts import Measure, Piece, Rich, Scope, Spell, SpellGroup, SpellLevel, Spells
from atlas.site.rich import joined
from atlas.site.views.periods import period_in_words, period_of, relatives
from atlas.site.views.tables import form_why, name_of, parties_known
from atlas.texts import N_

THOUSAND = 1000
# What has no length in time is drawn this long.
FADE = 30


def coalitions_in_time(guide: Guide, landscape: OpgaveLandscape, numbers: Mapping[str, int]) -> tuple[Spells, ...]:
    """Every coalition of an opgave, what runs and what does not; nothing if there is none."""
    words, coalitions = guide.words, in_map_order(landscape.coalitions)
    if not coalitions:
        return ()
    today = guide.landscape.on
    drawn = {c.id: stretches(period_of(c), today) for c in coalitions}
    axis = axis_over((day for found in drawn.values() for s in found for day in (s.first, s.after)), today)
    columns = (words(N_("Coalitie")), words(N_("Rechtsvorm en partijen")), words(N_("Looptijd")))
    spells = {c.id: _spell(guide, c, numbers[c.id], tuple(_pieces(drawn[c.id], axis))) for c in coalitions}
    return (
        Spells(
            id="tabel-landschap",
            caption=words(N_("Coalities rond {opgave}, per niveau en vorm"), opgave=landscape.opgave.title),
            columns=columns,
            ticks=tuple((_x(axis, date(year, 1, 1)), str(year)) for year in axis.years),
            now=_x(axis, today),
            levels=tuple(_levels(guide, landscape.opgave.id, coalitions, spells)),
        ),
    )


def _levels(
    guide: Guide, opgave: str, coalitions: Sequence[Coalition], spells: Mapping[str, Spell]
) -> Iterator[SpellLevel]:
    for level in (*LEVELS, ""):
        groups = tuple(
            SpellGroup(
                anchor_of_form(level, form),
                _head(guide, opgave, level, form, of_form),
                tuple(spells[c.id] for c in of_form),
            )
            for form in (*FORMS, "")
            if (of_form := [c for c in coalitions if (c.level.value, c.form.value) == (level, form)])
        )
        if groups:
            yield SpellLevel(anchor_of_level(level), level, groups)


def _head(guide: Guide, opgave: str, level: str, form: str, coalitions: Iterable[Coalition]) -> Rich:
    """Level and form, with how many run now, if any does."""
    number = sum(c.phase is Phase.NOW for c in coalitions)
    scope = Scope(opgave=opgave, level=level or "onbekend", form=form or "onbekend")
    count = guide.count(number, Measure.COALITIONS, scope=scope, word=guide.words(N_("nu")))
    return (guide.level(level), " ", guide.form(form), *((" ", count) if number else ()))


def _spell(guide: Guide, coalition: Coalition, number: int, pieces: tuple[Piece, ...]) -> Spell:
    legal = coalition.entity.fields.text("rechtsvorm")
    known = parties_known(guide, coalition)
    parties = (guide.words(N_("partijen:")), " ", *known)
    return Spell(
        marker=marker_of(guide, coalition, number),
        name=(*name_of(guide, coalition), *form_why(guide, coalition)),
        note=joined(filter(None, ((legal,) if legal else (), parties, relatives(guide, coalition.id))), " · "),
        period=period_in_words(guide, coalition),
        pieces=pieces,
        state=STATE[coalition.phase],
    )


def _pieces(found: Sequence[Stretch], axis: Axis) -> Iterator[Piece]:
    for stretch in found:
        x, after = _x(axis, stretch.first), _x(axis, stretch.after)
        if x < after:
            yield Piece(stretch.kind, x, after - x)
        elif stretch.kind == "fade-in":
            yield Piece(stretch.kind, max(0, x - FADE), min(FADE, x))
        else:
            yield Piece(stretch.kind, x, min(FADE, THOUSAND - x))


def _x(axis: Axis, day: date) -> int:
    return round(axis.x(day) / WIDTH * THOUSAND)
