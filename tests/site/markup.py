"""HTML as a tree of elements, read with the standard library alone, for tests that ask what a page holds.

It trusts that what is opened is closed; whether that is so is for the HTML checker to say.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
# One for all: there are a million elements.
NO_ATTRIBUTES: Mapping[str, str] = {}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True, eq=False)
class Element:
    """A tag with its attributes, and what is in it: elements and text."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def __str__(self) -> str:
        names = (f'{name}="{self.attributes[name]}"' for name in ("id", "class", "href") if name in self.attributes)
        return f"<{' '.join((self.tag, *names))}>"

    def get(self, name: str) -> str:
        """The value of an attribute; empty if it is not there."""
        return self.attributes.get(name, "")

    @property
    def classes(self) -> list[str]:
        return self.get("class").split()

    @property
    def text(self) -> str:
        """All text within, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    def walk(self) -> "Iterator[Element]":
        """This element and all within, in the order of the text."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, *tags: str) -> "list[Element]":
        """The elements within that have one of these tags."""
        return [element for element in self.walk() if element.tag in tags and element is not self]

    def inside(self, name: str) -> bool:
        """Whether an element with this tag is around this one, or with this `.class`."""
        around = self.parent
        return around is not None and (name in (around.tag, *(f".{n}" for n in around.classes)) or around.inside(name))


def pretty(element: Element, indent: str = "") -> str:
    """An element with each tag and each piece of text on a line of its own; of a drawing only that it is there."""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attributes.items())
    lines = [f"{indent}<{element.tag}{attributes}>\n"]
    for child in element.children if element.tag != "svg" else ():
        if isinstance(child, Element):
            lines.append(pretty(child, f"{indent}  "))
        elif words := " ".join(child.split()):
            lines.append(f"{indent}  {escape(words, quote=False)}\n")
    return "".join(lines)


def read_markup(html: str) -> Element:
    """The tree of a page or of a piece of one; its root has no name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self._open = Element("", {}, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._add(tag, attrs)
        if tag not in VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        element: Element | None = self._open
        while element and element.tag != tag:
            element = element.parent
        if element and element.parent:
            self._open = element.parent

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        attributes = {name: value or "" for name, value in attrs} if attrs else NO_ATTRIBUTES
        element = Element(tag, attributes, self.getpos()[0], self._open)
        self._open.children.append(element)
        return element
