"""What a reader may propose to change on a page, and how large a proposal may be.

Shared by the form that makes a proposal and the command that applies it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from atlas.content.kinds import INTERNAL_ONLY
from atlas.content.types import Field, FieldType, Kind, Many, Record

_BETWEEN = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n)){2,}")
FORM = 1
TEXT = "tekst"
MOST_BYTES = 60_000
MOST_CHANGES = 200
LONGEST_VALUE = 5_000
# Fields that change addresses, editorial decisions, visibility, and names of persons.
NOT_BY_PROPOSAL = frozenset(
    (
        "vroeger",
        "niet-signaleren",
        "redactioneel",
        "zichtbaarheid",
        INTERNAL_ONLY,
        "naam",
        "grondslag",
        "grondslag-datum",
        "herzien-voor",
    )
)


def open_to_proposals(kind: Kind) -> Kind:
    """A kind with only the fields, and the parts of groups, that a proposal may change."""
    return replace(kind, fields=_open(kind.fields))


def _open(fields: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(replace(field, type=_inside(field.type)) for field in fields if field.name not in NOT_BY_PROPOSAL)


def _inside(kind: FieldType) -> FieldType:
    if isinstance(kind, Many) and isinstance(kind.of, Record):
        return replace(kind, of=replace(kind.of, fields=_open(kind.of.fields)))
    return replace(kind, fields=_open(kind.fields)) if isinstance(kind, Record) else kind


def paragraphs(text: str) -> tuple[str, ...]:
    """The parts of a running text between blank lines, as a proposal changes them."""
    return tuple(part.strip("\r\n") for part in _BETWEEN.split(text.strip()) if part.strip())
