"""The fact box of a page, read from the table of kinds: its values, and the values known not to exist."""

from collections.abc import Collection
from dataclasses import replace

from atlas.content.types import Field
from atlas.content.values import Absence, Entity, Fields
from atlas.site.components.facts.values import value_lines
from atlas.site.context import PageContext
from atlas.site.i18n.vocabulary import OPTION
from atlas.site.model import Fact, Facts, Quiet, Rich, Strip
from atlas.site.model.rich import join_rich
from atlas.texts import N_

# Fields that every page shows elsewhere, in another form.
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
# Fields that may well stay empty: a role needs no name.
PERSONAL = frozenset({"naam", "grondslag", "grondslag-datum", "herzien-voor"})
# Fields for editors, not for those who know the subject.
NOT_ASKED = (ELSEWHERE - {"samenvatting"}) | LAST | {"herkomst"}
SHORT = 32


def fact_box(context: PageContext, entity: Entity, *first: Fact, elsewhere: frozenset[str] = frozenset()) -> Facts:
    """The fact box of a page: `first` above its fields, without the fields that the page shows `elsewhere`."""
    fields = [
        field
        for field in context.atlas.kinds[entity.kind].fields
        if field.name not in ELSEWHERE and field.name not in elsewhere
    ]
    fields.sort(key=lambda field: field.name in LAST)
    filled_in = [_fact(context, entity, field) for field in fields if field.name in entity.fields]
    facts = (*first, *filled_in, *confirmation(context, entity))
    return Facts(context.words(N_("In het kort")), tuple(fact for fact in facts if fact.values))


def facts_in_line(context: PageContext, entity: Entity) -> Strip | Facts | None:
    """The facts of a page on one line if all values are short, else as a box across the page."""
    box = replace(fact_box(context, entity), title="", wide=True)
    if any(fact.why or fact.source or fact.editorial or len(fact.values) > 1 for fact in box.facts):
        return box
    return Strip(tuple((fact.label, fact.values[0]) for fact in box.facts)) if box.facts else None


def chosen_facts(context: PageContext, entity: Entity, names: Collection[str]) -> Facts:
    """Some fields of a page as a separate fact box, in the order of `names`; without fields that are not filled in."""
    kind = context.atlas.kinds[entity.kind]
    fields = [field for name in names if name in entity.fields and (field := kind.field(name))]
    return Facts("", tuple(_fact(context, entity, field) for field in fields), wide=True)


def _fact(context: PageContext, entity: Entity, field: Field) -> Fact:
    values = value_lines(context, field, entity.fields[field.name])
    return Fact(
        label=label_of(context, field),
        values=(join_rich(values),) if _are_short(values) else values,
        editorial=is_editorial(entity, field.name),
        source=provenance(context, entity, field.name),
    )


def label_of(context: PageContext, field: Field) -> str:
    """The label of a field; an own field without a label uses its name."""
    return context.words(field.label) if field.label else field.name


def _are_short(values: tuple[Rich, ...]) -> bool:
    """Whether values are single words or names that read well on one line."""
    return all(len(value) == 1 and isinstance(value[0], str) and len(value[0]) <= SHORT for value in values)


def editorial_note(context: PageContext, entity: Entity, *fields: str) -> str:
    """The remark that something is a judgement of the editors; empty if it is not."""
    return context.words(N_("(oordeel van de redactie)")) if is_editorial(entity, *fields) else ""


def is_editorial(entity: Entity, *fields: str) -> bool:
    """Whether one of these fields is a judgement of the editors."""
    return any(name in fields for name in entity.fields.texts("redactioneel"))


def provenance(context: PageContext, entity: Entity, name: str) -> Rich:
    """The stated source, certainty, date and remark of the value of a field; empty if there are none."""
    items = (item for item in entity.fields.items("herkomst") if item.text("veld") == name)
    return join_rich([line for item in items if (line := _stated_source(context, item))], "; ")


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
    """When and by which role a page was last confirmed; empty if it never was, since the foot says so."""
    label, value = context.words(N_("Bevestigd")), entity.fields["bevestigd"]
    confirmed = entity.fields.record("bevestigd")
    if confirmed is None or (day := confirmed.day("op")) is None:
        if not isinstance(value, Absence) or value is Absence.LEFT_OUT:
            return ()
        return (Fact(label=label, values=((context.absent(value),),)),)
    by: Rich = (
        (" ", Quiet(context.words(N_("door {who}"), who=confirmed.text("door")))) if confirmed.text("door") else ()
    )
    return (Fact(label=label, values=((context.day(day) or "", *by),)),)


def not_filled_in(context: PageContext, entity: Entity) -> tuple[str, ...]:
    """The labels of the fields that are not filled in, and that a reader may know something about."""
    return tuple(
        label_of(context, field)
        for field in context.atlas.kinds[entity.kind].fields
        if entity.fields[field.name] is Absence.LEFT_OUT and field.name not in PERSONAL | NOT_ASKED
    )
