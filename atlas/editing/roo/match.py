"""Arrangements of the register as requests, matched by the numbers on both sides, never by similar names."""

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
# The form of each type in the register, by its abbreviation: a legal person, or an arrangement without one.
FORMS = {"OL": "formeel", "BVO": "formeel", "GO": "overwegend-formeel", "RZM": "overwegend-formeel"}


@dataclass(frozen=True, slots=True)
class RegisterRequests:
    """Requests, and reports on the other arrangements with the reason."""

    requests: tuple[RequestedRow, ...]
    reports: tuple[RowReport, ...]
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _RegisterReader:
    """The pages of the atlas by their numbers in the register, and the options for new ones.

    `taken` holds every id that a new page cannot have, and grows with each one that is given.
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
        ident = self.by_number.get(participant.number) or self.by_tooi.get(tooi)
        return ident or self.by_title.get(words_key(participant.name)) or f"? {participant.name}"


def register_requests(register: Register, content: Content, *, opgave: str, ended: bool, on: date) -> RegisterRequests:
    """What the register says about the arrangements in an atlas, and about those that it could have.

    New ones are added to `opgave`, only if an organisation of this atlas takes part.
    """
    if opgave and opgave not in {entity.id for entity in content.entities if entity.kind == OPGAVE}:
        raise Refused(message("er is geen opgave met het id '{id}'", id=opgave))
    reader = _reader(register, content, opgave, on, ended=ended)
    rows = count(1)
    made = [
        result
        for number, arrangement in enumerate(register.arrangements, 1)
        for result in _requests(reader, number, arrangement, rows)
    ]
    return RegisterRequests(
        tuple(result for result in made if isinstance(result, RequestedRow)),
        tuple(result for result in made if isinstance(result, RowReport)),
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
    reader: _RegisterReader, number: int, arrangement: Arrangement, rows: Iterator[int]
) -> Iterator[RequestedRow | RowReport]:
    """The requests of an arrangement and its participants; or why there are none."""
    place, kind = RowLocation(ARRANGEMENTS, number), reader.content.kinds[COALITION]
    entity = reader.coalitions.get(arrangement.number)
    why = _why_not(reader, arrangement, entity)
    if why:
        yield RowReport(place=place, about=arrangement.number, fate=RowOutcome.SKIPPED, why=(why,))
        return
    ident = entity.id if entity else _new_id(reader, arrangement)
    yield RequestedRow(place=place, kind=kind, ident=ident, says=dict(_facts(reader, arrangement, entity)))
    taking_part = kind.field("deelnemers")
    for participant in arrangement.participants:
        if participant.name and taking_part:
            says = dict(_taking_part(reader, participant))
            yield RequestedRow(
                place=RowLocation(PARTICIPANTS, next(rows)), kind=kind, ident=ident, says=says, of=taking_part
            )


def _why_not(reader: _RegisterReader, arrangement: Arrangement, entity: Entity | None) -> Message | None:
    """The reason why an arrangement is not for this atlas; `None` if it is."""
    end = parse_day(arrangement.end)
    if not arrangement.number or not arrangement.title:
        return message("er staat geen nummer of titel bij")
    if entity is not None:
        return None
    if end and end.last < reader.on and not reader.ended:
        return message("{title}: geldt niet meer sinds {day}", title=arrangement.title, day=str(end))
    if all(reader.party(participant).startswith("?") for participant in arrangement.participants):
        return message("{title}: geen van de deelnemers staat in deze atlas", title=arrangement.title)
    if not reader.opgave:
        return message("{title}: nieuw; zeg met --opgave waar die bij hoort", title=arrangement.title)
    return None


def _new_id(reader: _RegisterReader, arrangement: Arrangement) -> str:
    """An id from the title; with the number appended if it is taken, since versions share a title."""
    ident = id_for(arrangement.title)
    if ident in reader.taken or not ident:
        ident = id_for(f"{ident[:60]} {arrangement.number}")
    reader.taken.add(ident)
    return ident


def _facts(reader: _RegisterReader, arrangement: Arrangement, entity: Entity | None) -> Iterator[tuple[str, Plain]]:
    if entity is None:
        yield "titel", arrangement.title
        yield "opgaven", (reader.opgave,)
        if arrangement.short in FORMS:
            yield "vorm", FORMS[arrangement.short]
        yield "deelnemers-volledig", "volledig" if arrangement.participants else "onbekend"
    if arrangement.form:
        yield "rechtsvorm", f"{LEGAL_FORM}: {arrangement.form.lower()}"
    if parse_day(arrangement.begin):
        yield "begin", arrangement.begin
    if parse_day(arrangement.end):
        yield "einde", arrangement.end
    if is_address(arrangement.website):
        yield "website", arrangement.website
    yield "identificatie", {"roo": arrangement.number}


def _taking_part(reader: _RegisterReader, participant: Participant) -> Iterator[tuple[str, Plain]]:
    yield "partij", reader.party(participant)
    if parse_day(participant.since):
        yield "sinds", participant.since
    if parse_day(participant.until):
        yield "tot", participant.until
