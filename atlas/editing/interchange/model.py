"""The neutral form of another tool's file: things with values, links and text, and what the reader leaves out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from atlas.texts import Message

# What YAML and JSON hold, with every scalar as text; an empty text is a value that says nothing.
Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
# Names in the order of the file; a name can occur more than once.
Pairs: TypeAlias = tuple[tuple[str, str], ...]


class DatumFate(Enum):
    """What becomes of a datum of a file."""

    TAKEN = "overgenomen"
    CHANGED = "veranderd"
    LOST = "verloren"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignLink:
    """A link from the thing that holds it: to the key of another thing, or to something that is only named."""

    kind: str
    to: str
    name: str = ""
    values: Pairs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignThing:
    """A node, note, element or entity. `kind` is the tool's own word; `title` is used where no value is mapped to it.

    `also` are other keys that links may use for it. `text` is Markdown, in which `[[…]]` is a link.
    """

    key: str
    kind: str
    title: str
    values: Pairs = ()
    links: tuple[ForeignLink, ...] = ()
    text: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """Data that a reader does not pass on as values: what they are, how many, and why."""

    what: str
    why: Message
    count: int = 1
    fate: DatumFate = DatumFate.LOST


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file of another tool. Each datum in it is a value, a link, a text or something set aside."""

    things: tuple[ForeignThing, ...]
    set_aside: tuple[SetAside, ...] = ()


def leaves(tree: Tree, path: str = "") -> Iterator[tuple[str, str]]:
    """Each scalar of a tree that says something, by the names that lead to it with dots between them."""
    if isinstance(tree, str):
        if tree.strip():
            yield path or "waarde", tree.strip()
        return
    inner = tree.items() if isinstance(tree, Mapping) else (("", item) for item in tree)
    for name, value in inner:
        yield from leaves(value, ".".join(filter(None, (path, name))))
