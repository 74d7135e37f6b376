"""Pages as they come into being from the things of a file, and what fits beside what they say already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from atlas.content.plain import Plain, to_plain
from atlas.content.types import Field, Kind, Many, Record
from atlas.content.values import Absence, Entity


class PutOutcome(Enum):
    """What became of a value for a field: it is new there, it was there already, or something else was."""

    NEW = "nieuw"
    SAME = "zelfde"
    OTHER = "anders"


@dataclass(slots=True, kw_only=True)
class PageDraft:
    """A page that a file has something for: what it says anew, its text, and the page itself if it is there.

    `number` is that of the first thing that it is made of, from 1. `given` are fields that an import fills in itself.
    """

    kind: Kind
    ident: str
    title: str
    number: int
    entity: Entity | None
    says: dict[str, Plain] = field(default_factory=dict)
    given: dict[str, Plain] = field(default_factory=dict)
    text: str = ""

    def there(self, name: str) -> Plain:
        """What the page says in a field before the import."""
        return to_plain(self.entity.fields[name]) if self.entity else Absence.LEFT_OUT

    def lacking(self) -> tuple[str, ...]:
        """The required fields that a new page still lacks."""
        if self.entity:
            return ()
        return tuple(one.name for one in self.kind.fields if one.required and one.name not in self.whole())

    def whole(self) -> Mapping[str, Plain]:
        """All that the import says of the page; what the file says goes before what is filled in."""
        return {**self.given, **self.says}


def put(draft: PageDraft, of: Field, value: Plain) -> PutOutcome:
    """Put a value in a field of a draft, if nothing else is there; a list is added to."""
    now = draft.says.get(of.name, Absence.LEFT_OUT)
    before = draft.there(of.name)
    if isinstance(of.type, Many):
        there = (*_items(before), *_items(now))
        new = tuple(item for item in _items(value) if _main(of, item) not in [_main(of, other) for other in there])
        if new:
            draft.says[of.name] = (*_items(now), *new)
        return PutOutcome.NEW if new else PutOutcome.SAME
    if isinstance(value, Mapping):
        return _put_parts(draft, of, value, now if isinstance(now, Mapping) else {}, before)
    if before not in {Absence.LEFT_OUT, Absence.UNKNOWN}:
        return PutOutcome.SAME if before == value else PutOutcome.OTHER
    if now is not Absence.LEFT_OUT:
        return PutOutcome.SAME if now == value else PutOutcome.OTHER
    draft.says[of.name] = value
    return PutOutcome.NEW


def _put_parts(
    draft: PageDraft, of: Field, value: Mapping[str, Plain], now: Mapping[str, Plain], before: Plain
) -> PutOutcome:
    """Put the parts of a group in a field; none of them if the group has another value for one."""
    there = {**(before if isinstance(before, Mapping) else {}), **now}
    shared = [there[name] == part for name, part in value.items() if name in there]
    if not all(shared):
        return PutOutcome.OTHER
    if len(shared) == len(value):
        return PutOutcome.SAME
    draft.says[of.name] = {**now, **value}
    return PutOutcome.NEW


def _items(value: Plain) -> tuple[Plain, ...]:
    return value if isinstance(value, tuple) else () if isinstance(value, Absence) else (value,)


def _main(of: Field, item: Plain) -> Plain:
    """What an item of a list is about: of a group its main part with its kind of relation."""
    inner = of.type.of if isinstance(of.type, Many) else of.type
    if not isinstance(inner, Record) or not isinstance(item, Mapping):
        return item
    return item.get(main_part(inner), ""), item.get("soort", "")


def main_part(record: Record) -> str:
    """The name of the part that a group is about: the one that may stand alone, else the first."""
    return record.main or record.fields[0].name
