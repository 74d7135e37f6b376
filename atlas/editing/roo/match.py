"""Arrangements of the register as wishes: matched on the numbers that both sides keep, never on a likely name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count

from atlas.content.names import words_key
from atlas.content.parsing.dates import parse_day
from atlas.content.parsing.scalars import is_address
from atlas.content.plain import Plain
from atlas.content.read import Content
from atlas.content.values import Entity
from atlas.editing.commands.new import id_for
from atlas.editing.imports.requests import RequestedRow, RowLocation, RowOutcome, RowReport
from atlas.editing.roo.read import Arrangement, Participant, Register
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import Message, message

COALITION, ORGANISATION, OPGAVE = "coalitie", "organisatie", "opgave"
ARRANGEMENTS, PARTICIPANTS = "regelingen", "deelnemers"
LEGAL_FORM = "gemeenschappelijke regeling"
# How formal the register's own forms are, by their abbreviations: a legal person, or an arrangement without one.
FORMS = {"OL": "formeel", "BVO": "formeel", "GO": "overwegend-formeel", "RZM": "overwegend-formeel"}


@dataclass(frozen=True, slots=True)
class RegisterRequests:
    """Wishes, and the arrangements that are none with the reason."""

    requests: tuple[RequestedRow, ...]
    told: tuple[RowReport, ...]
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _RegisterReader:
    """The atlas: its pages by the numbers that the register knows them by, and what is asked for new ones.

    `taken` holds every id that a new page cannot have, and grows with each that is given away.
    """

    content: Content
    coalitions: Mapping[str, Entity]
    by_number: Mapping[str, str]
    by_tooi: Mapping[str, str]
    by_title: Mapping[str, str]
    toois: Mapping[str, str]
    opgave: str
    ended: bool
    on: date
    taken: set[str]

    def party(self, participant: Participant) -> str:
        """The id of a participant, or its name as a party without a page."""
        tooi = participant.tooi or self.toois.get(participant.number, "")
        found = self.by_number.get(participant.number) or self.by_tooi.get(tooi)
        return found or self.by_title.get(words_key(participant.name)) or f"? {participant.name}"


def register_wishes(register: Register, content: Content, *, opgave: str, ended: bool, on: date) -> RegisterRequests:
    """What the register says of the arrangements that an atlas has, and of those that it could have.

    New ones come at `opgave`, and only those in which an organisation of this atlas takes part.
    """
    if opgave and opgave not in {entity.id for entity in content.entities if entity.kind == OPGAVE}:
        raise Refused(message("er is geen opgave met het id '{id}'", id=opgave))
    reader = _reader(register, content, opgave, on, ended=ended)
    rows = count(1)
    made = [
        one for number, found in enumerate(register.arrangements, 1) for one in _requests(reader, number, found, rows)
    ]
    return RegisterRequests(
        tuple(one for one in made if isinstance(one, RequestedRow)),
        tuple(one for one in made if isinstance(one, RowReport)),
    )


def _reader(register: Register, content: Content, opgave: str, on: date, *, ended: bool) -> _RegisterReader:
    organisations = [entity for entity in content.entities if entity.kind == ORGANISATION]
    numbers = [(_number(entity, "roo"), entity) for entity in content.entities]
    return _RegisterReader(
        content=content,
        coalitions={number: entity for number, entity in numbers if number and entity.kind == COALITION},
        by_number={number: entity.id for number, entity in numbers if number and entity.kind == ORGANISATION},
        by_tooi={tooi: entity.id for entity in organisations if (tooi := _number(entity, "tooi"))},
        by_title={words_key(entity.title): entity.id for entity in organisations},
        toois=register.toois,
        opgave=opgave,
        ended=ended,
        on=on,
        taken={*content.declared, *(old for entity in content.entities for old in entity.fields.texts("vroeger"))},
    )


def _number(entity: Entity, name: str) -> str:
    numbers = entity.fields.record("identificatie")
    return numbers.text(name) if numbers else ""


def _requests(
    reader: _RegisterReader, number: int, found: Arrangement, rows: Iterator[int]
) -> Iterator[RequestedRow | RowReport]:
    """What an arrangement says of its page, and then what each participant says; or why it says nothing here."""
    place, kind = RowLocation(ARRANGEMENTS, number), reader.content.kinds[COALITION]
    entity = reader.coalitions.get(found.number)
    why = _why_not(reader, found, entity)
    if why:
        yield RowReport(place=place, about=found.number, fate=RowOutcome.SKIPPED, why=(why,))
        return
    ident = entity.id if entity else _new_id(reader, found)
    yield RequestedRow(place=place, kind=kind, ident=ident, says=dict(_facts(reader, found, entity)))
    taking_part = kind.field("deelnemers")
    for participant in found.participants:
        if participant.name and taking_part:
            says = dict(_taking_part(reader, participant))
            yield RequestedRow(
                place=RowLocation(PARTICIPANTS, next(rows)), kind=kind, ident=ident, says=says, of=taking_part
            )


def _why_not(reader: _RegisterReader, found: Arrangement, entity: Entity | None) -> Message | None:
    """Why an arrangement has no place in this atlas; none if it has."""
    end = parse_day(found.end)
    if not found.number or not found.title:
        return message("er staat geen nummer of titel bij")
    if entity is not None:
        return None
    if end and end.last < reader.on and not reader.ended:
        return message("{title}: geldt niet meer sinds {day}", title=found.title, day=str(end))
    if all(reader.party(one).startswith("?") for one in found.participants):
        return message("{title}: geen van de deelnemers staat in deze atlas", title=found.title)
    if not reader.opgave:
        return message("{title}: nieuw; zeg met --opgave waar die bij hoort", title=found.title)
    return None


def _new_id(reader: _RegisterReader, found: Arrangement) -> str:
    """An id that follows from the title; with the number behind it if that is taken, as versions share a title."""
    ident = id_for(found.title)
    if ident in reader.taken or not ident:
        ident = id_for(f"{ident[:60]} {found.number}")
    reader.taken.add(ident)
    return ident


def _facts(reader: _RegisterReader, found: Arrangement, entity: Entity | None) -> Iterator[tuple[str, Plain]]:
    if entity is None:
        yield "titel", found.title
        yield "opgaven", (reader.opgave,)
        if found.short in FORMS:
            yield "vorm", FORMS[found.short]
        yield "deelnemers-volledig", "volledig" if found.participants else "onbekend"
    if found.form:
        yield "rechtsvorm", f"{LEGAL_FORM}: {found.form.lower()}"
    if parse_day(found.begin):
        yield "begin", found.begin
    if parse_day(found.end):
        yield "einde", found.end
    if is_address(found.website):
        yield "website", found.website
    yield "identificatie", {"roo": found.number}


def _taking_part(reader: _RegisterReader, participant: Participant) -> Iterator[tuple[str, Plain]]:
    yield "partij", reader.party(participant)
    if parse_day(participant.since):
        yield "sinds", participant.since
    if parse_day(participant.until):
        yield "tot", participant.until
