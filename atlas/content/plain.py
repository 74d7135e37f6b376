"""Values without positions and quoting: texts, absences, lists and groups.

Pages, spreadsheets and registers share this form, so that they can be compared.
"""

from collections.abc import Mapping

from atlas.content.rendering import Rendering
from atlas.content.values import Absence, Amount, Value

Plain = str | Absence | tuple["Plain", ...] | Mapping[str, "Plain"]


def to_plain(value: Value) -> Plain:
    """A value as an editor would write it."""
    return _PLAIN.render(value)


def format_amount(value: Amount) -> str:
    """A number or range as an editor writes it."""
    low, high = (f"{number:.6f}".rstrip("0").rstrip(".") for number in (value.low, value.high))
    return low if low == high else f"{low}-{high}"


_PLAIN: Rendering[Plain] = Rendering(
    text=str,
    number=str,
    day=str,
    amount=format_amount,
    page=lambda page: page.target,
    party=lambda party: f"? {party.name}",
    absence=lambda absence: absence,
    record=lambda record: {name: to_plain(part) for name, part in record.values.items()},
    items=lambda items: tuple(map(to_plain, items)),
)
