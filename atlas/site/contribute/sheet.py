"""The confirmation sheet: the facts of an organisation or role, to be mailed with the question "klopt dit nog?"."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.content.rendering import Rendering
from atlas.content.types import Field, FieldType, Kind, Many, Record
from atlas.content.values import Absence, Entity, Fields, Reference, Value
from atlas.landscape.atlas import IN_BODY, Atlas, Link
from atlas.landscape.edition import PERSON_FIELDS
from atlas.site.contribute.links import NO_NAMES, QUESTIONS
from atlas.site.i18n.vocabulary import labels
from atlas.site.i18n.words import Words, sort_key
from atlas.texts import N_

KINDS = ("organisatie", "grenswerker")
# Fields about the page, not about the party.
_OF_THE_PAGE = frozenset(
    ("titel", "vroeger", "zichtbaarheid", "redactioneel", "herkomst", "niet-signaleren", "labels", "bevestigd")
)

_RARELY_MISSED = frozenset(("synoniemen", "bronnen", "opmerkingen", "onbekend"))


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Facts of one type below a heading, each a line to confirm or deny."""

    heading: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationSheet:
    """A confirmation sheet, fully worded."""

    title: str
    opening: tuple[str, ...]
    groups: tuple[SheetGroup, ...]
    missing: str
    questions: tuple[str, ...]
    closing: str


def has_sheet(entity: Entity) -> bool:
    """Whether a page has a confirmation sheet: only parties that can be asked have one."""
    return entity.kind in KINDS


def sheet_of(atlas: Atlas, entity: Entity, words: Words) -> ConfirmationSheet:
    """The sheet of an organisation or grenswerker, from an atlas as its readers may see it."""
    kind = atlas.kinds[entity.kind]
    own = SheetGroup(words(N_("Over {title}"), title=entity.title), tuple(_own_facts(atlas, entity, kind, words)))
    return ConfirmationSheet(
        title=words(N_("Klopt dit nog? {title}"), title=entity.title),
        opening=tuple(_opening(atlas, entity, words)),
        groups=tuple(group for group in (own, *_facts_elsewhere(atlas, entity, words)) if group.facts),
        missing=_missing_line(entity, kind, words),
        questions=tuple(words(question) for question in QUESTIONS),
        closing=" ".join(_closing(atlas, words)),
    )


def _opening(atlas: Atlas, entity: Entity, words: Words) -> Iterator[str]:
    yield words(
        N_("In {atlas} staat wat hieronder staat. Wilt u elke regel nalopen en zeggen of die klopt?"),
        atlas=atlas.settings.title,
    )
    confirmation = entity.fields.record("bevestigd")
    day = confirmation.day("op") if confirmation else None
    if confirmation and day and confirmation.text("door"):
        yield words(
            N_("Voor het laatst bevestigd: {day}, door {who}."), day=words.day(day), who=confirmation.text("door")
        )
    elif day:
        yield words(N_("Voor het laatst bevestigd: {day}."), day=words.day(day))
    else:
        yield words(N_("Dit is nog nooit bevestigd."))
    if atlas.settings.address:
        address = f"{atlas.settings.address.rstrip('/')}/{atlas.kinds[entity.kind].folder}/{entity.id}.html"
        yield words(N_("De pagina staat op {address}."), address=address)


def _closing(atlas: Atlas, words: Words) -> Iterator[str]:
    yield words(NO_NAMES)
    if atlas.settings.contact:
        yield words(N_("Stuur uw antwoord naar {contact}."), contact=atlas.settings.contact)


def _own_facts(atlas: Atlas, entity: Entity, kind: Kind, words: Words) -> Iterator[str]:
    """The facts on the page itself, a line for each value."""
    for field in kind.fields:
        if field.name in entity.fields and field.name not in _OF_THE_PAGE:
            for line in _lines(atlas, field.type, entity.fields[field.name], words):
                yield f"{_label(field, words)}: {line}"


def _facts_elsewhere(atlas: Atlas, entity: Entity, words: Words) -> Iterator[SheetGroup]:
    """The facts on other pages, grouped by the relation as seen from this page."""
    links = [link for link in atlas.to_page(entity.id) if link.field != IN_BODY and link.source != entity.id]
    for name in dict.fromkeys(link.backward for link in links):
        rows = {_row(atlas, link, entity.id, words) for link in links if link.backward == name}
        heading = words(name)
        yield SheetGroup(heading[:1].upper() + heading[1:], tuple(sorted(rows, key=sort_key)))


def _row(atlas: Atlas, link: Link, ident: str, words: Words) -> str:
    kind = atlas.kinds[atlas.kind_of(link.source)]
    field = kind.field(link.field.partition(".")[0])
    record = field.type.of if field and isinstance(field.type, Many) else None
    title = atlas.title(link.source)
    if link.item is None or not isinstance(record, Record):
        return title
    notes = [
        f"{_label(part, words).lower()}: {line.rstrip('.')}"
        for part in record.fields
        if part.name in link.item and part.name not in {"bron", "zichtbaarheid"}
        for line in _lines(atlas, part.type, link.item[part.name], words)
        if not _refers_to(link.item[part.name], ident)
    ]
    return f"{title} ({'; '.join(notes)})" if notes else title


def _refers_to(value: Value, ident: str) -> bool:
    return isinstance(value, Reference) and value.target == ident


def _missing_line(entity: Entity, kind: Kind, words: Words) -> str:
    """One line that names the fields that nobody filled in."""
    empty = [field for field in kind.fields if field.name not in entity.fields and not _of_the_page(field)]
    if not empty:
        return ""
    return words(
        N_("Nog niet ingevuld: {fields}. Weet u dit?"), fields=words.listing([_label(f, words).lower() for f in empty])
    )


def _of_the_page(field: Field) -> bool:
    return field.name in _OF_THE_PAGE or field.name in {*_RARELY_MISSED, *PERSON_FIELDS}


def _label(field: Field, words: Words) -> str:
    return words(field.label) if field.label else field.name


def _lines(atlas: Atlas, kind: FieldType, value: Value, words: Words) -> Iterator[str]:
    """A value as plain lines, one for each part of a list or group."""
    if isinstance(value, tuple) and isinstance(kind, Many):
        for part in value:
            yield from _lines(atlas, kind.of, part, words)
    elif isinstance(value, Fields) and isinstance(kind, Record):
        parts = [(field, value[field.name]) for field in kind.fields if field.name in value]
        main = [
            line for field, part in parts if field.name == kind.main for line in _lines(atlas, field.type, part, words)
        ]
        rest = [
            f"{_label(field, words).lower()}: {line.rstrip('.')}"
            for field, part in parts
            if field.name not in {kind.main, "bron", "zichtbaarheid"}
            for line in _lines(atlas, field.type, part, words)
        ]
        yield f"{'; '.join(main)} ({'; '.join(rest)})" if main and rest else "; ".join((*main, *rest))
    else:
        yield _word(atlas, kind, value, words)


def _word(atlas: Atlas, kind: FieldType, value: Value, words: Words) -> str:
    return Rendering[str](
        text=lambda text: _choice_or_text(kind, text, words),
        number=str,
        day=words.day,
        amount=words.amount,
        page=lambda page: atlas.title(page.target),
        party=lambda party: party.name,
        absence=lambda absence: words(N_("onbekend")) if absence is Absence.UNKNOWN else words(N_("geen")),
        record=lambda _record: "",
        items=lambda _items: "",
    ).render(value)


def _choice_or_text(kind: FieldType, text: str, words: Words) -> str:
    """A word of a choice as readers know it, any other text on one line."""
    names = labels(kind)
    return words(names[text]) if text in names else " ".join(text.split())
