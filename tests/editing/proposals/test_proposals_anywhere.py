"""Any change on any page of both atlases: the page then says what was proposed, and all else as before."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from atlas.builder import load
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.plain import Plain, to_plain
from atlas.content.proposals import open_to_proposals
from atlas.content.read import Content, read_content
from atlas.content.source import Source
from atlas.content.types import Date, Field, FieldType, Line, Many, MultiLine, Number, OneOf, Record, Ref, Web, Whole
from atlas.content.validate import validate
from atlas.content.values import Absence, Entity, Fields
from atlas.editing.proposals.new_page import outcome_of
from atlas.editing.proposals.read import Pair, Proposal
from atlas.editing.proposals.same import are_same, proposable_part, record_in
from atlas.editing.proposals.values import ProposalReader
from atlas.editing.yaml_edit.change import FileChange
from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.contribute.proposal_data import facts_by_field
from tests.editing.desks import ATLAS, EXAMPLE
from tests.sites import ON

FEW, MANY = 120, 3_000
content_of = cache(read_content)
known_in = cache(load)
LINES = (
    "Kort.",
    "Met: dubbele punt # en hek",
    "'enkel' en \"dubbel\"",
    "- streep",
    "nee",
    "1:30",
    "é – ’t €",
    "[x], {y}",
)
VALUES: Mapping[type[FieldType], tuple[str, ...]] = {
    Line: LINES,
    MultiLine: (*LINES, "Twee\nregels", "Een\n\nwitte regel", "*ster", "einde:"),
    Date: ("2019", "2019-05", "2019-05-12", "onbekend"),
    Number: ("0.5", "1-2"),
    Whole: ("7",),
    Web: ("https://www.voorbeeld.nl/x?y=z#w",),
}


class Proposer:
    """Thinks of changes of a page, by the table of kinds; the same ones for the same number."""

    def __init__(self, folder: Path, entity: Entity, number: int) -> None:
        self.content, self.random = content_of(folder), Random(number)  # noqa: S311 - the same ones each time
        known = known_in(folder, audience="intern", on=ON)
        self.said = json.loads(json.dumps(facts_by_field(known, entity)))
        self.kind = open_to_proposals(self.content.kinds[entity.kind])

    def pair(self) -> tuple[Field, Pair]:
        """One change: of a field, of a part of a group, or of an item of a list."""
        field = self.random.choice([one for one in self.kind.fields if self.can_fill(one)])
        now = self.said.get(field.name)
        if isinstance(field.type, Many):
            rows = now if isinstance(now, list) else []
            was = self.random.choice([None, *rows])
            goes = was is not None and self.random.random() < 0.3
            return field, Pair(field.name, was, None if goes else self.changed(was, field.type.of))
        if isinstance(field.type, Record):
            # A group that is not there begins with what it must have, if it must have anything.
            must = [] if now else [one for one in field.type.fields if one.required]
            part = self.random.choice(must or [one for one in field.type.fields if self.can_fill(one)])
            was = now.get(part.name) if isinstance(now, dict) else None
            return field, Pair(f"{field.name}.{part.name}", was, self.value(part.type))
        goes = now is not None and not field.required and self.random.random() < 0.3
        return field, Pair(field.name, now, None if goes else self.value(field.type))

    def can_fill(self, field: Field) -> bool:
        if isinstance(field.type, Record):
            return any(self.can_fill(part) for part in field.type.fields)
        if isinstance(field.type, Many):
            return True
        return not (isinstance(field.type, Line) and field.type.pattern)

    def changed(self, was: Any, kind: FieldType) -> Any:  # noqa: ANN401 - as JSON has it
        """An item that is new, or of a group with another part."""
        new = self.value(kind)
        return {**was, **new} if isinstance(was, dict) and isinstance(new, dict) else new

    def value(self, kind: FieldType) -> Any:  # noqa: ANN401
        """Something that a field of this type can hold."""
        if isinstance(kind, OneOf):
            return self.random.choice(kind.options)
        if isinstance(kind, Ref):
            fitting = [one.id for one in self.content.entities if not kind.kinds or one.kind in kind.kinds]
            return self.random.choice([*fitting, *(["? Stichting 't Gat"] if kind.unwritten else [])])
        if isinstance(kind, Record):
            parts = [part for part in kind.fields if part.required or self.random.random() < 0.3]
            return {part.name: self.value(part.type) for part in parts or kind.fields[:1]}
        if isinstance(kind, Line) and kind.names:
            return self.random.choice(kind.names)
        return self.random.choice(VALUES[type(kind)])


def outcome_is_right(folder: Path, entity: Entity, number: int) -> str:
    """What became of a change: `done`, `left` or `refused`; an assertion that says so if it did something else."""
    proposer = Proposer(folder, entity, number)
    field, pair = proposer.pair()
    is_list = isinstance(field.type, Many)
    fields, rows = ((), (pair,)) if is_list else ((pair,), ())
    proposal = Proposal(kind=entity.kind, page=entity.id, title="", fields=fields, rows=rows, why="")
    try:
        outcome = outcome_of(folder, proposer.content, proposal)
    except Refused:
        return "refused"
    if not outcome.change.files:
        return "left" if outcome.left else "done"
    [file] = outcome.change.files
    before, after = read_again(file.before, entity, proposer.content), read_again(file.after, entity, proposer.content)
    differs = [name for name in before.fields.values.keys() | after.fields.values.keys() if other(before, after, name)]
    assert differs == [field.name], (entity.id, pair, differs)
    assert after.body.text == before.body.text
    if not outcome.left:
        assert says(after, field, pair, proposer.content), (entity.id, pair, changed_lines(file))
    return "left" if outcome.left else "done"


def read_again(text: str, entity: Entity, content: Content) -> Entity:
    draft, problems = parse_page(Source(path=entity.path, kind=entity.kind, id=entity.id, text=text))
    assert draft, problems
    return validate(draft, content.kinds)[0]


def other(before: Entity, after: Entity, name: str) -> bool:
    return not are_same(to_plain(before.fields[name]), to_plain(after.fields[name]))


def says(entity: Entity, field: Field, pair: Pair, content: Content) -> bool:
    """Whether a page says what was proposed."""
    reader = ProposalReader(content)
    if not isinstance(field.type, Many):
        part = pair.name.partition(".")[2]
        inner = next((one for one in getattr(field.type, "fields", ()) if one.name == part), field)
        return are_same(at(entity, pair.name), None if pair.will is None else reader.value(inner, pair.will))
    record = record_in(field)
    items = to_plain(entity.fields[field.name])
    shown = [proposable_part(item, record) for item in (items if isinstance(items, tuple) else ())]
    if pair.will is not None:
        return any(are_same(item, reader.row(field, pair.will)) for item in shown)
    return not any(are_same(item, reader.row(field, pair.was)) for item in shown)


def at(entity: Entity, path: str) -> Plain:
    first, _, part = path.partition(".")
    value = entity.fields[first]
    if part:
        value = value[part] if isinstance(value, Fields) else Absence.LEFT_OUT
    return to_plain(value)


def changed_lines(file: FileChange) -> list[str]:
    return [line for line in file.after.splitlines() if line not in file.before.splitlines()]


def tried(number: int) -> dict[str, int]:
    """So many changes on pages taken in turn from both atlases: how many of them were done, left and refused."""
    pages = [(folder, one) for folder in (EXAMPLE, ATLAS) for one in content_of(folder).entities]
    known = [(folder, one) for folder, one in pages if one.id in known_in(folder, audience="intern", on=ON).entities]
    counts = {"done": 0, "left": 0, "refused": 0}
    for turn in range(number):
        folder, entity = known[turn * 7 % len(known)]
        counts[outcome_is_right(folder, entity, turn)] += 1
    return counts


def test_a_change_of_anything_changes_that_and_nothing_else() -> None:
    counts = tried(FEW)

    assert counts["done"] > FEW * 0.8, counts


@pytest.mark.slow
def test_many_changes_of_anything_change_that_and_nothing_else() -> None:
    counts = tried(MANY)

    assert counts["done"] > MANY * 0.8, counts
