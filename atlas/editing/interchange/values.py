"""The value that a text of another tool is in a field of ours."""

import re
from collections.abc import Callable

from atlas.content.plain import Plain
from atlas.content.types import Date, Field, Line, Many, OneOf, Record, Ref
from atlas.editing.interchange.drafts import main_part
from atlas.editing.lists.facts import option_meant
from atlas.editing.spreadsheets.cell_values import cell_value
from atlas.editing.spreadsheets.cells import to_cell
from atlas.editing.spreadsheets.files import SheetCell
from atlas.texts import Texts

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ][\d:.]+(?:Z|[+-][\d:]+)?")
# Query services write a year, of which no more is known, as its first moment.
_YEAR = re.compile(r"-01-01T00:00:00Z$")
_WIKIDATA = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q\d+)")
# The page that a name refers to, as it is written in a field; empty if it cannot be named there.
Resolver = Callable[[str, Ref], str]


def value_of(field: Field, text: str, resolve: Resolver, words: Texts) -> Plain:
    """The value of a text in a field, of a list with it as its only item; `UnreadableCell` if it cannot be that."""
    inner = field.type.of if isinstance(field.type, Many) else field.type
    record = inner if isinstance(inner, Record) else None
    if record:
        part = record.field(main_part(record))
        assert part is not None  # noqa: S101 - a group has the part that it is about
        item = {part.name: value_of(part, text, resolve, words)}
        return (item,) if isinstance(field.type, Many) else item
    meant = _as_meant(inner, text, resolve, words)
    # A list is given one item: a bar in it does not part two.
    return cell_value(field, SheetCell(text=to_cell((meant,)) if isinstance(field.type, Many) else meant), {}, [])


def _as_meant(kind: object, text: str, resolve: Resolver, words: Texts) -> str:
    match kind:
        case Ref():
            return resolve(text, kind) or text
        case OneOf():
            return option_meant(kind, text, words)
        case Date():
            moment = _MOMENT.fullmatch(text)
            return (_YEAR.sub("", text) if _YEAR.search(text) else moment[1]) if moment else text
        case Line():
            entity = _WIKIDATA.fullmatch(text) if kind.pattern else None
            return entity[1] if entity else " ".join(text.split())
    return text


def only_text(value: Plain) -> str:
    """The one text that a value holds, to compare it with what the file says; empty if it holds several."""
    if isinstance(value, tuple) and len(value) == 1:
        return only_text(value[0])
    if isinstance(value, dict) and len(value) == 1:
        return only_text(next(iter(value.values())))
    return value if isinstance(value, str) else ""
