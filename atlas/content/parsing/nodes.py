"""The tree of what an editor typed between the `---` lines, with the place of every part. No meaning yet."""

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
    """Named values, in the order of writing; no name occurs twice."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, name: str) -> "Node | None":
        """The value of this name."""
        return next((entry.value for entry in self.entries if entry.key.text == name), None)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A value that has been reported already, so that nothing more need be said of it."""

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
    """The single values of a list, or of a value that stands for a list of one; empty ones left out."""
    items = node.items if isinstance(node, Sequence) else (node,)
    return tuple(item for item in items if isinstance(item, Scalar) and not is_empty(item))
