"""Safe reading of other tools' files: bounded bytes, YAML and JSON as trees, XML without entities."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from atlas.content.parsing import nodes
from atlas.content.parsing.tree import read_tree
from atlas.diagnostics import errors
from atlas.editing.interchange.model import Tree
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import Message, message

# In bytes, levels and YAML values.
LARGEST, DEEPEST, MOST_VALUES = 50_000_000, 100, 500_000


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; `Refused` for a folder and for what is too large."""
    if not path.is_file():
        raise Refused(message("{path} is een map, geen bestand", path=str(path)))
    if path.stat().st_size > LARGEST:
        raise Refused(message("{path} is te groot om in te lezen", path=str(path)))
    return path.read_bytes()


def read_text(path: Path) -> str:
    """The text of a file in UTF-8; `Refused` if it is in another encoding."""
    return decode(read_bytes(path), str(path))


def decode(data: bytes, path: str) -> str:
    """Bytes in UTF-8 as text; `Refused` if they are not."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise Refused(message("{path} is geen tekst in UTF-8", path=path)) from None


def not_this(path: Path, what: str) -> Refused:
    """The refusal of a file that is not of the format that it should be."""
    return Refused(message("{path} is geen {what}", path=str(path), what=what))


def yaml_documents(path: Path) -> Iterator[tuple[int, Tree]]:
    """Each YAML document of a file, with the line it starts on; `Refused` names the line that cannot be parsed."""
    lines = read_text(path).split("\n")
    # Nothing inside a document can have these signs at the start of a line.
    marks = [number for number, line in enumerate(lines) if line == "---" or line.startswith("--- ")]
    starts = [0, *(number + 1 for number in marks)]
    for start, stop in zip(starts, [*marks, len(lines)], strict=True):
        text = "\n".join(line for line in lines[start:stop] if line != "...")
        if text.strip():
            yield start + 1, yaml_tree(text, str(path), start + 1)


def yaml_tree(text: str, path: str, first_line: int) -> Tree:
    """The tree of one YAML document; `Refused` names the line that cannot be parsed."""
    root, problems = read_tree(text, path, first_line, most=MOST_VALUES)
    grave = next(errors(problems), None)
    if grave or root is None:
        line, why = (grave.span.line, Message(text=grave.rule.text, args=grave.args)) if grave else (first_line, "")
        raise Refused(message("{path}, regel {line}: {why}", path=path, line=line, why=why))
    return _as_tree(root)


def _as_tree(node: nodes.Node) -> Tree:
    match node:
        case nodes.Scalar(text=text, quoted=quoted):
            return "" if not quoted and text in {"~", "null"} else text
        case nodes.Sequence(items=items):
            return [_as_tree(item) for item in items]
        case nodes.Mapping(entries=entries):
            return {entry.key.text: _as_tree(entry.value) for entry in entries}
    return ""


def json_tree(path: Path) -> Tree:
    """The tree of a JSON file; `Refused` names the line that cannot be parsed."""
    try:
        return _plain(json.loads(read_text(path), parse_int=str, parse_float=str, parse_constant=str))
    except json.JSONDecodeError as problem:
        text = message("{path}, regel {line}: dit is geen JSON", path=str(path), line=problem.lineno)
        raise Refused(text) from None
    except RecursionError:
        raise Refused(message("{path} is te diep genest om in te lezen", path=str(path))) from None


def _plain(value: object) -> Tree:
    match value:
        case dict():
            return {str(name): _plain(inner) for name, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case None:
            return ""
        case bool():
            return "true" if value else "false"
    return str(value)


@dataclass(slots=True, kw_only=True)
class XmlElement:
    """An element with its attributes, its own text and the elements inside it; names keep their prefix."""

    name: str
    attributes: Mapping[str, str]
    text: str = ""
    children: "list[XmlElement]" = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    def inside(self, *names: str) -> "Iterator[XmlElement]":
        """The elements right inside this one that have one of these local names."""
        return (child for child in self.children if child.local in names)

    def data(self, path: str) -> Iterator[tuple[str, str]]:
        """Each attribute and text in this element and below it, by the names that lead to it."""
        yield from ((f"{path}.{name}", text) for name, text in self.attributes.items() if text)
        if self.text.strip():
            yield path, self.text.strip()
        for child in self.children:
            yield from child.data(f"{path}.{child.local}")


def read_xml(path: Path) -> XmlElement:
    """The root of an XML file. `Refused` if it has a document type, which may hold entities, or is too deep."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    reading = _XmlReading(path)
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = reading.refuse
    parser.StartElementHandler, parser.EndElementHandler = reading.start, reading.end
    parser.CharacterDataHandler = reading.characters
    try:
        parser.Parse(read_bytes(path), True)  # noqa: FBT003 - expat takes no keywords
    except expat.ExpatError as problem:
        text = message("{path}, regel {line}: dit is geen XML", path=str(path), line=problem.lineno)
        raise Refused(text) from None
    return reading.root


class _XmlReading:
    """The elements that are open while an XML file is read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.open: list[XmlElement] = []
        self.root = XmlElement(name="", attributes={})
        self.refuse: Callable[..., None] = self._refuse

    def _refuse(self, *_: object) -> None:
        raise Refused(message("{path} heeft een documenttype; dat wordt niet gelezen", path=str(self.path)))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = XmlElement(name=name, attributes=attributes)
        if len(self.open) > DEEPEST:
            raise Refused(message("{path} is te diep genest om in te lezen", path=str(self.path)))
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def end(self, _name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        self.open[-1].text += text
