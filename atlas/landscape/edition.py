"""What one audience may see: an atlas from which everything else is removed before anything is derived.

The public edition loses internal pages, items and blocks, and names of persons without a valid ground. Items and fields
that name a removed page are removed too. No later stage knows what was removed.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from atlas.content.kinds import INTERNAL_ONLY
from atlas.content.text.personal import personal_data
from atlas.content.values import Absence, Entity, Fields, Reference, Value, visibility
from atlas.diagnostics import Diagnostic, Diagnostics
from atlas.landscape.atlas import Atlas
from atlas.landscape.resolve import resolve
from atlas.rules import LINK_TO_INTERNAL, LIST_LOSES_ITEM, NAME_WITHOUT_GROUND

PUBLIC, INTERNAL = "openbaar", "intern"
AUDIENCES = (PUBLIC, INTERNAL)
PERSON_FIELDS = ("naam", "grondslag", "grondslag-datum", "herzien-voor")


def make_edition(atlas: Atlas, audience: str, on: date, *, concepts: bool = False) -> tuple[Atlas, Diagnostics]:
    """The atlas as `audience` may see it on a date, and diagnostics about what was removed."""
    seen = {PUBLIC} if audience == PUBLIC else {PUBLIC, INTERNAL} | ({"concept"} if concepts else set())
    hidden = frozenset(entity.id for entity in atlas.entities.values() if entity.visibility not in seen)
    kept = tuple(entity for entity in atlas.entities.values() if entity.id not in hidden)
    if audience == PUBLIC:
        pairs = [_public(entity, hidden, on) for entity in kept]
    else:
        pairs = [_internal(entity, hidden) for entity in kept]
    problems = tuple(problem for _, diagnostics in pairs for problem in diagnostics)
    shown, _ = resolve((entity for entity, _ in pairs), atlas.settings, atlas.kinds)
    return shown, problems


def has_valid_ground(fields: Fields, on: date) -> bool:
    """Whether the name of a grenswerker may be public: it has a ground, a date, and a review that is not past."""
    review = fields.day("herzien-voor")
    return bool(fields.text("grondslag") and fields.day("grondslag-datum") and review and review.last >= on)


def _internal(entity: Entity, hidden: Collection[str]) -> tuple[Entity, Diagnostics]:
    """The page without anything that names a hidden page."""
    fields, lost = _with_honest_completeness(entity.fields, _fields_without(entity.fields, hidden, internal=False))
    seen = replace(entity, fields=_without_remarks_on_removed(entity.fields, fields))
    return seen, (*_links_to_hidden(entity, hidden), *lost)


def public_part(entity: Entity, hidden: Collection[str], on: date) -> Entity:
    """The public part of a page; `hidden` are the ids of pages that are not public."""
    return _public(entity, hidden, on)[0]


def _public(entity: Entity, hidden: Collection[str], on: date) -> tuple[Entity, Diagnostics]:
    public = replace(entity, body=entity.body.public())
    fields = _fields_without(entity.fields, hidden, internal=True)
    fields, lost = _with_honest_completeness(entity.fields, fields)
    fields, nameless = _with_lawful_name(fields, on) if entity.kind == "grenswerker" else (fields, ())
    seen = replace(public, fields=_without_remarks_on_removed(entity.fields, fields))
    return seen, (*_links_to_hidden(public, hidden), *lost, *nameless, *personal_data(seen))


def _links_to_hidden(entity: Entity, hidden: Collection[str]) -> Iterator[Diagnostic]:
    for mention in entity.body.references:
        if isinstance(mention.to, Reference) and mention.to.target in hidden:
            yield LINK_TO_INTERNAL.at(mention.to.span, id=mention.to.target)


def _fields_without(fields: Fields, hidden: Collection[str], *, internal: bool) -> Fields:
    """The fields without values that name a hidden page and, with `internal`, without internal items."""
    kept = {}
    for name, value in fields.values.items():
        left = _without(value, hidden, internal=internal)
        if left is not None:
            kept[name] = left
    return replace(fields, values=kept)


def _without(value: Value, hidden: Collection[str], *, internal: bool) -> Value | None:
    if isinstance(value, tuple):
        left = tuple(part for part in value if not _is_removed(part, hidden, internal=internal))
        return tuple(_visible_items(part) for part in left) if internal and left else left or None
    return None if _is_removed(value, hidden, internal=internal) else value


def _visible_items(part: Value) -> Value:
    """An item without the field that only the internal edition has."""
    return part.without(INTERNAL_ONLY) if isinstance(part, Fields) else part


def _is_removed(value: Value, hidden: Collection[str], *, internal: bool) -> bool:
    """Whether a value goes: it names a hidden page, or has a part that does or that is internal."""
    if isinstance(value, Fields) and internal and visibility(value) != PUBLIC:
        return True
    if isinstance(value, Fields | tuple):
        parts = value if isinstance(value, tuple) else value.values.values()
        return any(_is_removed(part, hidden, internal=internal) for part in parts)
    return isinstance(value, Reference) and value.target in hidden


def _with_honest_completeness(before: Fields, after: Fields) -> tuple[Fields, Diagnostics]:
    """The fields, in which a list of participants that lost an item is no longer called complete."""
    lost = len(before.items("deelnemers")) - len(after.items("deelnemers"))
    if not lost or after.text("deelnemers-volledig") != "volledig":
        return after, ()
    return after.with_value("deelnemers-volledig", "deels"), (
        LIST_LOSES_ITEM.at(before.place("deelnemers-volledig"), n=lost),
    )


def _without_remarks_on_removed(before: Fields, after: Fields) -> Fields:
    """The fields without remarks on the judgement or provenance of a field that was removed."""
    gone = before.values.keys() - after.values.keys()
    for name, named in (("redactioneel", str), ("herkomst", _field_of)):
        if left := tuple(part for part in after.many(name) if named(part) not in gone):
            after = after.with_value(name, left)
        elif after.many(name):
            after = after.without(name)
    return after


def _field_of(item: Value) -> str:
    """The name of the field that an item of provenance is about."""
    return item.text("veld") if isinstance(item, Fields) else ""


def _with_lawful_name(fields: Fields, on: date) -> tuple[Fields, Diagnostics]:
    if isinstance(fields["naam"], Absence):
        return fields.without(*PERSON_FIELDS), ()
    if has_valid_ground(fields, on):
        return fields, ()
    return fields.without(*PERSON_FIELDS), (NAME_WITHOUT_GROUND.at(fields.place("naam")),)
