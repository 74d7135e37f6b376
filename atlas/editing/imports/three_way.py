"""A three-way comparison, value by value and in words: the old, present and requested values of a page."""

from collections.abc import Mapping

from atlas.content.plain import Plain
from atlas.content.values import Absence
from atlas.editing.spreadsheets.cells import to_cell
from atlas.texts import Message, message


def clashes(name: str, present: Plain, wanted: Plain, was: Plain | None) -> list[Message]:
    """The values that were changed on both sides: old, theirs and yours. Empty without an old value."""
    if was is None:
        return []
    if isinstance(wanted, Mapping):
        parts = ((part, _part(present, part), value, _part(was, part)) for part, value in wanted.items())
        return [clash for part, now, value, then in parts for clash in clashes(_path(name, part), now, value, then)]
    if present in (wanted, was):
        return []
    return [
        message(
            "{field} is aan twee kanten veranderd: bij de export {old}, nu op de pagina {theirs}, in uw blad {yours}",
            field=name,
            old=describe(was),
            theirs=describe(present),
            yours=describe(wanted),
        )
    ]


def changes(name: str, present: Plain, wanted: Plain) -> list[Message]:
    """Every value that changes: old and new."""
    if isinstance(wanted, Mapping):
        parts = ((part, _part(present, part), value) for part, value in wanted.items())
        return [change for part, now, value in parts for change in changes(_path(name, part), now, value)]
    if present == wanted:
        return []
    return [message("{field}: {old} → {new}", field=name, old=describe(present), new=describe(wanted))]


def merge_groups(present: Plain, wanted: Plain) -> Plain:
    """The requested value, with the parts of a present group that the row lacks."""
    if isinstance(present, Mapping) and isinstance(wanted, Mapping):
        return {
            **present,
            **{name: merge_groups(present.get(name, Absence.LEFT_OUT), part) for name, part in wanted.items()},
        }
    return wanted


def changed_parts(present: Plain, wanted: Plain, *, whole: Plain) -> Plain:
    """The parts that differ from a present group; of anything else the whole value."""
    if not isinstance(present, Mapping) or not isinstance(wanted, Mapping):
        return whole if isinstance(whole, Mapping) else wanted
    pairs = ((name, present.get(name, Absence.LEFT_OUT), part) for name, part in wanted.items())
    return {name: changed_parts(was, part, whole=part) for name, was, part in pairs if was != part}


def group(value: Plain) -> Mapping[str, Plain]:
    """The value if it is a group, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def describe(value: Plain) -> Message:
    """A value as the text of a cell, of a group all parts; or that it is not filled in."""
    if value is Absence.LEFT_OUT:
        return message("(niet ingevuld)")
    if isinstance(value, tuple) and any(isinstance(part, Mapping) for part in value):
        return message("{value}", value="; ".join(map(_whole, value)))
    return message("{value}", value=_whole(value))


def _whole(value: Plain) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {_whole(part)}" for name, part in value.items())
    return to_cell(value)


def _part(value: Plain, name: str) -> Plain:
    return value.get(name, Absence.LEFT_OUT) if isinstance(value, Mapping) else Absence.LEFT_OUT


def _path(name: str, part: str) -> str:
    return f"{name}.{part}" if name else part
