"""The published file of the Register van Overheidsorganisaties (`exportOO.xml`): arrangements and organisations.

The names of elements are those of the register, whatever the version in their namespace. The file is read as a stream;
one that declares entities or a document type is refused, so that nothing in it can grow or refer elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import message

LARGEST, DEEPEST, LONGEST_TEXT = 400_000_000, 100, 100_000
ARRANGEMENT, ORGANISATION, PARTICIPANT = "regeling", "organisatie", "deelnemendeOrganisatie"
ROOT = "overheidsorganisaties"
SYSTEM_ID, TOOI = "systeemId", "resourceIdentifierTOOI"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An organisation in an arrangement: its number in the register, its name, and its start."""

    number: str
    name: str
    tooi: str
    since: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """A gemeenschappelijke regeling; empty texts are values that the register lacks.

    Dates are as written in the register. `short` is the abbreviation of the form: `OL`, `BVO`, `GO` or `RZM`.
    """

    number: str
    title: str
    form: str
    short: str
    begin: str
    end: str
    website: str
    themes: tuple[str, ...]
    participants: tuple[Participant, ...]
    former: str


@dataclass(frozen=True, slots=True)
class Register:
    """The contents: arrangements in the order of the file, and the TOOI of organisations by number."""

    arrangements: tuple[Arrangement, ...]
    toois: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class _Element:
    name: str
    attributes: Mapping[str, str]
    text: list[str] = field(default_factory=list)
    children: "list[_Element]" = field(default_factory=list)

    def child(self, *names: str) -> "_Element | None":
        """The element at a path of names."""
        element: _Element | None = self
        for name in names:
            element = next((child for child in element.children if child.name == name), None) if element else None
        return element

    def said(self, *names: str) -> str:
        """The text at a path of names; empty if there is none."""
        element = self.child(*names)
        return " ".join("".join(element.text).split()) if element else ""


def read_register(file: Path) -> Register:
    """The register in a file; raises `Refused` if it is not one, or not safe to read."""
    if file.stat().st_size > LARGEST:
        raise Refused(message("{path} is te groot om in te lezen", path=str(file)))
    reader = _Reader(file)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = reader.refuse
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        with file.open("rb") as opened:
            parser.ParseFile(opened)
    except expat.ExpatError as problem:
        at = {"line": problem.lineno, "column": problem.offset + 1}
        raise Refused(message("{path}:{line}:{column}: dit is geen XML", path=str(file), **at)) from None
    if not reader.is_register:
        raise Refused(message("{path} is geen export van het register van overheidsorganisaties", path=str(file)))
    return Register(tuple(reader.arrangements), reader.toois)


class _Reader:
    """Collects from the stream only the present arrangement, and the numbers of organisations."""

    def __init__(self, file: Path) -> None:
        self._file, self._depth = file, 0
        self._open: list[_Element] = []
        self.arrangements: list[Arrangement] = []
        self.toois: dict[str, str] = {}
        self.is_register = False

    def refuse(self, *_declared: object) -> None:
        raise Refused(message("{path} legt eigen begrippen vast; zo'n bestand lees ik niet", path=str(self._file)))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused(
                message("{path} is geen export van het register van overheidsorganisaties", path=str(self._file))
            )
        element = _Element(
            name=_local_name(name), attributes={_local_name(key): value for key, value in attributes.items()}
        )
        self.is_register |= self._depth == 1 and element.name == ROOT
        tooi = element.attributes.get(TOOI, "")
        if element.name == ORGANISATION and tooi:
            self.toois[element.attributes.get(SYSTEM_ID, "")] = tooi
        if self._open or element.name == ARRANGEMENT:
            if self._open:
                self._open[-1].children.append(element)
            self._open.append(element)

    def characters(self, text: str) -> None:
        if self._open and sum(map(len, self._open[-1].text)) < LONGEST_TEXT:
            self._open[-1].text.append(text)

    def end(self, _name: str) -> None:
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open:
                self.arrangements.append(_arrangement(element))


def _local_name(name: str) -> str:
    return name.rpartition(":")[2]


def _arrangement(element: _Element) -> Arrangement:
    themes = element.child("beleidsterreinen")
    taking_part = element.child("deelnemendeOrganisaties")
    before, form = element.child("previousVersion"), element.child("samenwerkingsvorm")
    return Arrangement(
        number=element.attributes.get(SYSTEM_ID, ""),
        title=element.said("titel") or element.said("citeertitel"),
        form=element.said("samenwerkingsvorm"),
        short=form.attributes.get("afkorting", "") if form else "",
        begin=element.said("datumInwerkingtreding"),
        end=element.said("datumUitwerkingtreding"),
        website=element.said("contact", "internetadressen", "internetadres", "url"),
        themes=tuple(" ".join("".join(theme.text).split()) for theme in (themes.children if themes else ())),
        participants=tuple(
            _participant(child) for child in (taking_part.children if taking_part else ()) if child.name == PARTICIPANT
        ),
        former=before.attributes.get(SYSTEM_ID, "") if before else "",
    )


def _participant(element: _Element) -> Participant:
    return Participant(
        number=element.attributes.get(SYSTEM_ID, ""),
        name=element.said("naam") or " ".join("".join(element.text).split()),
        tooi=element.attributes.get(TOOI, ""),
        since=element.said("toetredingsDatum"),
        until=element.said("uittredingsDatum"),
    )
