"""What a page says, without places and quoting: texts, the two words for nothing, lists and groups.

This is what pages, sheets and registers have in common, so that one can be compared with another.
"""

from collections.abc import Mapping

from atlas.content.values import Absence, Amount, Day, Fields, Reference, Unwritten, Value

Plain = str | Absence | tuple["Plain", ...] | Mapping[str, "Plain"]


def to_plain(value: Value) -> Plain:  # noqa: PLR0911 - one line a type
    """A value as it would be written, shortest way first."""
    match value:
        case Absence():
            return value
        case tuple():
            return tuple(map(to_plain, value))
        case Fields():
            return {name: to_plain(part) for name, part in value.values.items()}
        case Reference():
            return value.target
        case Unwritten():
            return f"? {value.name}"
        case Amount():
            return format_amount(value)
        case Day():
            return str(value)
    return str(value)


def format_amount(value: Amount) -> str:
    """A number or range as an editor writes it."""
    low, high = (f"{number:.6f}".rstrip("0").rstrip(".") for number in (value.low, value.high))
    return low if low == high else f"{low}-{high}"
