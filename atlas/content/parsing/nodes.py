"""The syntax tree of the text between the `---` lines, with the position of every part."""

from dataclasses import dataclass

from atlas.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, exactly as typed; `quoted` tells it from a bare word."""

    text: str
    span: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value`."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named values in the order of the text, with unique names."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, name: str) -> "Node | None":
        """The value of this name."""
        return next((entry.value for entry in self.entries if entry.key.text == name), None)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value with a problem that has been reported already."""

    span: Span


Node = Scalar | Sequence | Mapping | Unreadable


def is_empty(node: Node) -> bool:
    """Whether nothing was filled in."""
    match node:
        case Scalar(text=text):
            return not text.strip()
        case Sequence(items=items):
            return all(is_empty(item) for item in items)
        case Mapping(entries=entries):
            return not entries
    return False


def scalars(node: Node | None) -> tuple[Scalar, ...]:
    """The non-empty single values of a list, or of a value that is read as a list of one."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(item for item in items if isinstance(item, Scalar) and not is_empty(item))
