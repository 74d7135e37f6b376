"""Matching rows with the items of a list, by the main field of the item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from atlas.content.plain import Plain

Row = TypeVar("Row")
Group = Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class MatchedRows(Generic[Row]):
    """Rows about an existing item, with its number; rows about new items; and ambiguous rows."""

    matched: tuple[tuple[Row, int], ...]
    new: tuple[Row, ...]
    unclear: tuple[Row, ...]


def items_plan(present: Sequence[Group], rows: Sequence[tuple[Row, Group]], main: str) -> MatchedRows[Row]:
    """The rows by item: those equal to an existing item first, then those with the same main field."""
    left = dict(enumerate(present))
    matched: list[tuple[Row, int]] = []
    rest = list(rows)
    for says_so in (_is_equal, _is_contained):
        for row, says in tuple(rest):
            same = next((number for number, item in left.items() if says_so(says, item)), None)
            if same is not None:
                matched.append((row, same))
                rest.remove((row, says))
                del left[same]
    new: list[Row] = []
    unclear: list[Row] = []
    for row, says in rest:
        near = [n for n, item in left.items() if main and item.get(main) == says.get(main)]
        rivals = [number for number, item in rest if main and item.get(main) == says.get(main)]
        if not near:
            new.append(row)
        elif len(near) == 1 and len(rivals) == 1:
            matched.append((row, near[0]))
        else:
            unclear.append(row)
    return MatchedRows(tuple(matched), tuple(new), tuple(unclear))


def _is_equal(says: Group, item: Group) -> bool:
    return says == item


def _is_contained(says: Group, item: Group) -> bool:
    """Whether a row says nothing that the item does not say: an empty cell says nothing."""
    return all(item.get(name) == value for name, value in says.items())
