"""The fact box of a page, read from the table of kinds: what is known, what is not, and what nobody filled in."""

from collections.abc import Iterator

from atlas.content.types import Field
from atlas.content.values import Absence, Entity
from atlas.site.guide import Guide
from atlas.site.parts import Fact, Facts, Quiet, Rich
from atlas.site.views.values import shown
from atlas.texts import N_

# Shown elsewhere on every page, in a form of their own.
ELSEWHERE = frozenset(
    {
        "titel",
        "samenvatting",
        "vroeger",
        "zichtbaarheid",
        "bronnen",
        "bevestigd",
        "opmerkingen",
        "onbekend",
        "redactioneel",
        "niet-signaleren",
    }
)
NAMED_AT_MOST = 6


def fact_box(guide: Guide, entity: Entity, *first: Fact, elsewhere: frozenset[str] = frozenset()) -> Facts:
    """The fact box of a page: `first` above its fields, without those that the page shows elsewhere."""
    fields = [
        field
        for field in guide.atlas.kinds[entity.kind].fields
        if field.name not in ELSEWHERE and field.name not in elsewhere
    ]
    known = [fact for field in fields if field.name in entity.fields for fact in _fact(guide, entity, field)]
    empty = [field for field in fields if entity.fields[field.name] is Absence.LEFT_OUT]
    facts = (*first, *known, confirmation(guide, entity))
    return Facts(guide.words(N_("In het kort")), tuple(fact for fact in facts if fact.values), _empty(guide, empty))


def _fact(guide: Guide, entity: Entity, field: Field) -> Iterator[Fact]:
    yield Fact(
        label=guide.words(field.label) if field.label else field.name,
        values=shown(guide, field, entity.fields[field.name]),
        editorial=is_editorial(entity, field.name),
    )


def is_editorial(entity: Entity, *fields: str) -> bool:
    """Whether one of these fields rests on the judgement of the editors."""
    return any(name in fields for name in entity.fields.texts("redactioneel"))


def confirmation(guide: Guide, entity: Entity) -> Fact:
    """When someone last said that the page still holds, in what function."""
    said = entity.fields.record("bevestigd")
    day = said.day("op") if said else None
    if said is None or day is None:
        value = entity.fields["bevestigd"]
        absence = value if value in {Absence.UNKNOWN, Absence.NONE} else None
        never = guide.absent(absence) if isinstance(absence, Absence) else Quiet(guide.words(N_("nog niet bevestigd")))
        return Fact(guide.words(N_("Bevestigd")), ((never,),))
    by: Rich = (" ", Quiet(guide.words(N_("door {who}"), who=said.text("door")))) if said.text("door") else ()
    return Fact(guide.words(N_("Bevestigd")), ((guide.day(day) or "", *by),))


def _empty(guide: Guide, fields: list[Field]) -> str:
    """One line that names what nobody filled in."""
    if not fields:
        return ""
    names = [guide.words(field.label).lower() if field.label else field.name for field in fields[:NAMED_AT_MOST]]
    left = len(fields) - len(names)
    listed = guide.words.listing(names)
    if left > 0:
        listed = guide.words(N_("{names} en nog {n} velden"), names=", ".join(names), n=left)
    return guide.words(N_("Nog niet ingevuld: {names}."), names=listed)


