"""Values without positions and quoting: texts, absences, lists and groups.

Pages, spreadsheets and registers share this form, so that they can be compared.
"""

from collections.abc import Mapping

from atlas.content.values import Absence, Amount, Day, Fields, Reference, Unwritten, Value

Plain = str | Absence | tuple["Plain", ...] | Mapping[str, "Plain"]


def to_plain(value: Value) -> Plain:  # noqa: PLR0911 - one line a type
    """A value as an editor would write it."""
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
