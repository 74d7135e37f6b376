"""The ladder of an opgave: from the general question, over how coalitions word it, to the assignment of a team."""

from atlas.content.values import Fields
from atlas.landscape.landscape import OpgaveLandscape
from atlas.site.guide import Guide
from atlas.site.parts import Inline, Ladder, Quiet, Rich, Rung
from atlas.texts import N_


def ladder(guide: Guide, landscape: OpgaveLandscape) -> Ladder:
    """How each level words the opgave, broken rungs in sight."""
    words = guide.words
    question = landscape.opgave.fields.text("vraagstuk")
    top = Rung(
        "supra",
        (words(N_("Het vraagstuk in het algemeen")),),
        (question or guide.unknown(words(N_("nog niet omschreven"))),),
        broken=not question,
    )
    of_coalitions = _coalition_rungs(guide, landscape)
    middle = [*of_coalitions, *_organisation_rungs(guide, landscape)]
    silent = len(landscape.coalitions) - len(of_coalitions)
    if silent:
        text = words.count(
            N_("van {n} coalitie is geen eigen duiding bekend"),
            N_("van {n} coalities is geen eigen duiding bekend"),
            silent,
        )
        middle.append(Rung("inter", (words(N_("Duiding van coalities")),), (guide.unknown(text),), broken=True))
    bottom = _team_rungs(guide, landscape) or [
        Rung(
            "intra",
            (words(N_("Opdracht aan een team")),),
            (guide.unknown(words(N_("van geen team is een opdracht bekend"))),),
            broken=True,
        )
    ]
    return Ladder((top, *middle, *bottom))


def _coalition_rungs(guide: Guide, landscape: OpgaveLandscape) -> list[Rung]:
    stated = [
        (coalition, item)
        for coalition in landscape.coalitions
        for item in coalition.entity.fields.items("opgaven")
        if item.target("opgave") == landscape.opgave.id and item.text("duiding")
    ]
    return [
        Rung(coalition.level.value or "inter", (guide.to(coalition.id),), _definition(guide, item))
        for coalition, item in stated
    ]


def _organisation_rungs(guide: Guide, landscape: OpgaveLandscape) -> list[Rung]:
    stated = [
        (entity, item) for entity, item in landscape.organisations if item.text("duiding") or item.text("opvatting")
    ]
    return [Rung("inter", (guide.to(entity.id),), _definition(guide, item)) for entity, item in stated]


def _team_rungs(guide: Guide, landscape: OpgaveLandscape) -> list[Rung]:
    return [
        Rung(
            "intra",
            (guide.to(assignment.team.id),),
            (assignment.item.text("opdracht") or guide.unknown(guide.words(N_("opdracht onbekend"))),),
            broken=not assignment.item.text("opdracht"),
        )
        for assignment in landscape.teams
    ]


def _definition(guide: Guide, item: Fields) -> Rich:
    parts: list[Inline] = [item.text("duiding") or item.text("opvatting")]
    if item.text("belang"):
        parts += [" ", Quiet(guide.words(N_("Belang: {text}"), text=item.text("belang")))]
    return tuple(parts)
