"""The ladder of an opgave: from the general question, through its wording by coalitions, to assignments of teams."""

from collections import Counter
from dataclasses import replace

from atlas.content.kinds import LEVELS
from atlas.content.values import Fields
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import LEVEL_HINT
from atlas.site.model import Inline, Ladder, Quiet, Rich, Rung
from atlas.texts import N_

SILENT_ONE = N_("van een coalitie is geen eigen duiding bekend")
SILENT = N_("van meer coalities is geen eigen duiding bekend")


def ladder(context: PageContext, landscape: OpgaveLandscape) -> Ladder:
    """The wording of the opgave at each level, from supra down to intra, with broken rungs visible."""
    all_rungs = [
        *_coalition_rungs(context, landscape),
        *_organisation_rungs(context, landscape),
        *_silent_rungs(context, landscape),
    ]
    all_rungs += _team_rungs(context, landscape) or [_no_team(context)]
    rungs = [_top(context, landscape)]
    for level in (*LEVELS, ""):
        of_level = sorted((rung for rung in all_rungs if rung.level == level), key=lambda rung: rung.broken)
        rungs += [replace(rung, opens=_opening(context, level) if rung is of_level[0] else ()) for rung in of_level]
    return Ladder(tuple(rungs))


def has_ladder(landscape: OpgaveLandscape) -> bool:
    """Whether anyone but the editors words the opgave."""
    return any(rung for rung in _own_wordings(landscape)) or bool(landscape.teams)


def _top(context: PageContext, landscape: OpgaveLandscape) -> Rung:
    words, question = context.words, landscape.opgave.fields.text("vraagstuk")
    text = question or context.unknown(words(N_("nog niet omschreven")))
    return Rung(level="general", head=(words(N_("Het vraagstuk in het algemeen")),), text=(text,), broken=not question)


def _opening(context: PageContext, level: str) -> Rich:
    hint: Rich = (" ", Quiet(context.words(LEVEL_HINT[level]))) if level else ()
    return (context.level(level), *hint)


def _silent_rungs(context: PageContext, landscape: OpgaveLandscape) -> list[Rung]:
    """The coalitions of each level whose own wording is not known: a broken rung."""
    words = context.words
    stated = {coalition.id for coalition, _ in _own_wordings(landscape)}
    counts = Counter(c.level.value for c in landscape.coalitions if c.id not in stated and c.phase is Phase.NOW)
    return [
        Rung(
            level=level,
            head=(words(N_("Duiding van coalities")),),
            text=(context.unknown(words(SILENT_ONE if number == 1 else SILENT)),),
            broken=True,
        )
        for level, number in counts.items()
    ]


def _no_team(context: PageContext) -> Rung:
    words = context.words
    none = context.unknown(words(N_("van geen team is een opdracht bekend")))
    return Rung(level="intra", head=(words(N_("Opdracht aan een team")),), text=(none,), broken=True)


def _own_wordings(landscape: OpgaveLandscape) -> list[tuple[Coalition, Fields]]:
    """The coalitions with their own wording of the opgave, and the item that holds it."""
    return [
        (coalition, item)
        for coalition in landscape.coalitions
        for item in coalition.entity.fields.items("opgaven")
        if item.target("opgave") == landscape.opgave.id and item.text("duiding")
    ]


def _coalition_rungs(context: PageContext, landscape: OpgaveLandscape) -> list[Rung]:
    return [
        Rung(level=coalition.level.value, head=(context.to(coalition.id),), text=_definition(context, item))
        for coalition, item in _own_wordings(landscape)
    ]


def _organisation_rungs(context: PageContext, landscape: OpgaveLandscape) -> list[Rung]:
    stated = [
        (entity, item) for entity, item in landscape.organisations if item.text("duiding") or item.text("opvatting")
    ]
    return [
        Rung(level="inter", head=(context.to(entity.id),), text=_definition(context, item)) for entity, item in stated
    ]


def _team_rungs(context: PageContext, landscape: OpgaveLandscape) -> list[Rung]:
    return [
        Rung(
            level="intra",
            head=(context.to(assignment.team.id),),
            text=(
                assignment.item.text("opdracht") or context.unknown(context.words(N_("opdracht onbekend"))),
                *_day(context, assignment.item),
            ),
            broken=not assignment.item.text("opdracht"),
        )
        for assignment in landscape.teams
    ]


def _day(context: PageContext, item: Fields) -> Rich:
    """The day of a wording, if that is known."""
    day = context.day(item.day("duiding-op"))
    return (" (", day, ")") if day else ()


def _definition(context: PageContext, item: Fields) -> Rich:
    parts: list[Inline] = [item.text("duiding") or item.text("opvatting"), *_day(context, item)]
    if item.text("belang"):
        parts += [" ", Quiet(context.words(N_("Belang: {text}"), text=item.text("belang")))]
    return tuple(parts)
