"""The fact box of a page, read from the table of kinds: what is known, and what is known not to be."""

from collections.abc import Collection
from dataclasses import replace

from atlas.content.types import Field
from atlas.content.values import Absence, Entity, Fields
from atlas.site.components.facts.values import shown
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Fact, Facts, Quiet, Rich, Strip
from atlas.site.model.rich import joined
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
        "herkomst",
        "niet-signaleren",
    }
)
LAST = frozenset({"synoniemen", "labels"})
# That these are empty is as it should be: a role needs no name.
PERSONAL = frozenset({"naam", "grondslag", "grondslag-datum", "herzien-voor"})
# Of the editors, not of who knows the thing itself.
NOT_ASKED = (ELSEWHERE - {"samenvatting"}) | LAST | {"herkomst"}
SHORT = 32


def fact_box(context: PageContext, entity: Entity, *first: Fact, elsewhere: frozenset[str] = frozenset()) -> Facts:
    """The fact box of a page: `first` above its fields, without those that the page shows elsewhere."""
    fields = [
        field
        for field in context.atlas.kinds[entity.kind].fields
        if field.name not in ELSEWHERE and field.name not in elsewhere
    ]
    fields.sort(key=lambda field: field.name in LAST)
    known = [_fact(context, entity, field) for field in fields if field.name in entity.fields]
    facts = (*first, *known, *confirmation(context, entity))
    return Facts(context.words(N_("In het kort")), tuple(fact for fact in facts if fact.values))


def facts_in_line(context: PageContext, entity: Entity) -> Strip | Facts | None:
    """The facts of a page as one line, if each is a short answer; else as a box across the page."""
    box = replace(fact_box(context, entity), title="", wide=True)
    if any(fact.why or fact.source or fact.editorial or len(fact.values) > 1 for fact in box.facts):
        return box
    return Strip(tuple((fact.label, fact.values[0]) for fact in box.facts)) if box.facts else None


def chosen_facts(context: PageContext, entity: Entity, names: Collection[str]) -> Facts:
    """A few fields of a page as a fact box of their own, in the order of `names`; without what nobody filled in."""
    kind = context.atlas.kinds[entity.kind]
    fields = [field for name in names if name in entity.fields and (field := kind.field(name))]
    return Facts("", tuple(_fact(context, entity, field) for field in fields), wide=True)


def _fact(context: PageContext, entity: Entity, field: Field) -> Fact:
    values = shown(context, field, entity.fields[field.name])
    return Fact(
        label=label_of(context, field),
        values=(joined(values),) if _short(values) else values,
        editorial=is_editorial(entity, field.name),
        source=provenance(context, entity, field.name),
    )


def label_of(context: PageContext, field: Field) -> str:
    """The label of a field; one of the owner's own without a label has its name."""
    return context.words(field.label) if field.label else field.name


def _short(values: tuple[Rich, ...]) -> bool:
    """Whether values are single words or names that read well on one line."""
    return all(len(value) == 1 and isinstance(value[0], str) and len(value[0]) <= SHORT for value in values)


def editorial_note(context: PageContext, entity: Entity, *fields: str) -> str:
    """The remark that something rests on the judgement of the editors, or nothing."""
    return context.words(N_("(oordeel van de redactie)")) if is_editorial(entity, *fields) else ""


def is_editorial(entity: Entity, *fields: str) -> bool:
    """Whether one of these fields rests on the judgement of the editors."""
    return any(name in fields for name in entity.fields.texts("redactioneel"))


def provenance(context: PageContext, entity: Entity, name: str) -> Rich:
    """What the value of a field rests on, as the page states it: its source, certainty, date and remark; or nothing."""
    items = (item for item in entity.fields.items("herkomst") if item.text("veld") == name)
    return joined([line for item in items if (line := _stated_source(context, item))], "; ")


def _stated_source(context: PageContext, item: Fields) -> Rich:
    words, source, day = context.words, item["bron"], item.day("op")
    parts: list[Rich] = []
    if isinstance(source, str):
        parts.append((words(N_("bron:")), " ", context.web(source)))
    elif item.target("bron"):
        parts.append((words(N_("bron:")), " ", context.to(item.target("bron"))))
    if item.text("zekerheid"):
        parts.append((words(OPTION[item.text("zekerheid")]),))
    if day is not None:
        parts.append((context.day(day) or "",))
    if item.text("toelichting"):
        parts.append((item.text("toelichting"),))
    return tuple(piece for number, part in enumerate(parts) for piece in ((", ", *part) if number else part))


def confirmation(context: PageContext, entity: Entity) -> tuple[Fact, ...]:
    """When someone last said that the page still holds, in what function; nothing if nobody did (the foot says so)."""
    label, value = context.words(N_("Bevestigd")), entity.fields["bevestigd"]
    said = entity.fields.record("bevestigd")
    if said is None or (day := said.day("op")) is None:
        if not isinstance(value, Absence) or value is Absence.LEFT_OUT:
            return ()
        return (Fact(label=label, values=((context.absent(value),),)),)
    by: Rich = (" ", Quiet(context.words(N_("door {who}"), who=said.text("door")))) if said.text("door") else ()
    return (Fact(label=label, values=((context.day(day) or "", *by),)),)


def not_filled_in(context: PageContext, entity: Entity) -> tuple[str, ...]:
    """The labels of the fields that nobody filled in yet, of which a reader may know something."""
    return tuple(
        label_of(context, field)
        for field in context.atlas.kinds[entity.kind].fields
        if entity.fields[field.name] is Absence.LEFT_OUT and field.name not in PERSONAL | NOT_ASKED
    )
