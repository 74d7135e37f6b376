"""The sheets and their columns, read from the table of kinds, including own fields.

A sheet for each kind, with a row for each page; and a sheet for each list of groups, with a row for each item. A part
of a group has a column of its own: `spelregels.governance`. The text of a page is the last column.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.types import Field, Kind, Many, Record

# `rij` is the number of the item in the list, so that even its main field can be changed.
ID, TEXT, ROW = "id", "tekst", "rij"
# A field defined by the owner may have the name of a standard column.
OWN_FIELD = "veld."
EXPLANATION = "uitleg"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column: its name, the field in its cells, and the path to that field from the page or item."""

    name: str
    field: Field
    path: tuple[str, ...]
    spare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """A sheet: its name, the kind of its pages, its columns, and the list whose items it has, if any.

    A `spare` column is only there if needed: it says that a whole group or list is unknown or absent.
    """

    name: str
    kind: Kind
    columns: tuple[SheetColumn, ...]
    of: Field | None = None

    @property
    def main(self) -> str:
        """The main field of an item; empty if it has none, or if this is no sheet of items."""
        record = _items_of(self.of) if self.of else None
        return record.main if record else ""

    def column(self, name: str) -> SheetColumn | None:
        """The column with this name."""
        return next((column for column in self.columns if column.name == name), None)


def sheet_layouts(kinds: Mapping[str, Kind]) -> tuple[SheetLayout, ...]:
    """Every sheet, those of a kind together."""
    return tuple(shape for kind in kinds.values() for shape in _of_kind(kind))


def _of_kind(kind: Kind) -> Iterator[SheetLayout]:
    columns = [column for field in kind.fields for column in _columns(field, (), (ID, TEXT))]
    yield SheetLayout(name=kind.folder, kind=kind, columns=tuple(columns))
    for field in kind.fields:
        record = _items_of(field)
        if record:
            parts = [column for part in record.fields for column in _columns(part, (), (ID, ROW))]
            yield SheetLayout(name=f"{kind.folder}-{field.name}", kind=kind, columns=tuple(parts), of=field)


def _columns(field: Field, before: tuple[str, ...], taken: tuple[str, ...]) -> Iterator[SheetColumn]:
    path = (*before, field.name)
    name = ".".join(path)
    own = f"{OWN_FIELD}{name}" if name in taken else name
    if isinstance(field.type, Record):
        yield SheetColumn(name=own, field=field, path=path, spare=True)
        for part in field.type.fields:
            yield from _columns(part, path, ())
    else:
        yield SheetColumn(name=own, field=field, path=path, spare=_items_of(field) is not None)


def _items_of(field: Field) -> Record | None:
    return field.type.of if isinstance(field.type, Many) and isinstance(field.type.of, Record) else None
