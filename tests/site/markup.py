"""HTML as a tree of elements, read with lxml, for tests that ask what a page holds.

It trusts that what is opened is closed; whether that is so is for the HTML checker to say.
"""

from collections.abc import Iterator, Mapping
from html import escape

from lxml import etree

_ALL_TEXT = etree.XPath("string()")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Element(etree.ElementBase):  # type: ignore[misc] # lxml has no types
    """A tag with its attributes, and what is in it: elements and text. Of lxml it has the names that stand here."""

    __slots__ = ()
    tag: str

    def __str__(self) -> str:
        names = (f'{name}="{self.get(name)}"' for name in ("id", "class", "href") if name in self.attributes)
        return f"<{' '.join((self.tag, *names))}>"

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its attributes; one without a value has its own name as value."""
        attributes: Mapping[str, str] = self.attrib
        return attributes

    def get(self, name: str) -> str:
        """The value of an attribute; empty if it is not there."""
        value: str = super().get(name, "")
        return value

    @property
    def line(self) -> int:
        line: int = self.sourceline
        return line

    @property
    def classes(self) -> list[str]:
        return self.get("class").split()

    @property
    def children(self) -> "list[Element | str]":
        children: list[Element | str] = self.xpath("node()")
        return children

    @property
    def text(self) -> str:
        """All text within, with single spaces."""
        return " ".join(_ALL_TEXT(self).split())

    def walk(self) -> "Iterator[Element]":
        """This element and all within, in the order of the text."""
        return self.iter("*")  # type: ignore[no-any-return]

    def find(self, *tags: str) -> "list[Element]":
        """The elements within that have one of these tags."""
        return [element for element in self.iter(*tags) if element is not self]

    def inside(self, name: str) -> bool:
        """Whether an element with this tag is around this one, or with this `.class`."""
        return any(name in (around.tag, *(f".{n}" for n in around.classes)) for around in self.iterancestors())


_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Element))


def read_markup(html: str) -> Element:
    """The tree of a page; that of a piece of one has `html` and `body` around it.

    Raises `ValueError` for what is too much to read, of which the rest would stay unseen.
    """
    root: Element | None = etree.fromstring(html.encode() or b" ", _PARSER)
    if too_much := _PARSER.error_log.filter_from_fatals():
        raise ValueError(str(too_much))
    return _PARSER.makeelement("html") if root is None else root


def pretty(element: Element, indent: str = "") -> str:
    """An element with each tag and each piece of text on a line of its own; of a drawing only that it is there."""
    # lxml gives an attribute without a value its own name.
    values = ((name, "" if value == name else value) for name, value in element.attributes.items())
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in values)
    lines = [f"{indent}<{element.tag}{attributes}>\n"]
    for child in element.children if element.tag != "svg" else ():
        if isinstance(child, Element):
            lines.append(pretty(child, f"{indent}  "))
        elif words := " ".join(child.split()):
            lines.append(f"{indent}  {escape(words, quote=False)}\n")
    return "".join(lines)
