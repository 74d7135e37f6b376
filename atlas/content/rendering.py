"""The one place that tells the types of a `Value` apart: whoever renders values says what becomes of each type."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from atlas.content.values import Absence, Amount, Day, Fields, Reference, Unwritten, Value

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Rendering(Generic[T]):
    """What becomes of a value, by its type: `page` is a reference to a page, `party` a party without one."""

    text: Callable[[str], T]
    number: Callable[[int], T]
    day: Callable[[Day], T]
    amount: Callable[[Amount], T]
    page: Callable[[Reference], T]
    party: Callable[[Unwritten], T]
    absence: Callable[[Absence], T]
    record: Callable[[Fields], T]
    items: Callable[[tuple[Value, ...]], T]

    def render(self, value: Value) -> T:  # noqa: PLR0911 - one line a type
        """The rendering of a value."""
        match value:
            case str():
                return self.text(value)
            case Reference():
                return self.page(value)
            case Unwritten():
                return self.party(value)
            case Absence():
                return self.absence(value)
            case tuple():
                return self.items(value)
            case Fields():
                return self.record(value)
            case Day():
                return self.day(value)
            case Amount():
                return self.amount(value)
            case int():
                return self.number(value)
