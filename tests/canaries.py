"""A content folder with a unique word in every place that the public edition must lose.

The places are found by walking the table of kinds, so a field that is added there is tried without a change here.
Hidden are: internal pages and concepts with every field filled in, their ids, folders and former ids; items marked
internal; items and fields that name a hidden page; internal blocks; names of persons without a valid ground.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.content.config.settings import read_settings
from atlas.content.kinds import KINDS, table_of_kinds
from atlas.content.types import (
    Date,
    Field,
    FieldType,
    Kind,
    Line,
    Many,
    MultiLine,
    Number,
    OneOf,
    Record,
    Ref,
    Web,
    Whole,
)
from tests.folders import make_folder

OWN_TYPES = ("tekst", "getal", "datum", "keuze", "verwijzing")
REGISTER = "https://identifier.overheid.nl/tooi/id/gemeente/"
ENDS = ("einde", "tot", "herzien-voor")
Plain = str | list["Plain"] | dict[str, "Plain"]


class Cage:
    """Gives words that stand nowhere else, and remembers them."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def word(self) -> str:
        """A word that can be text, an id, or a part of an address."""
        return self._kept(f"kanarie{len(self.words):04}")

    def number(self, pattern: str = r"\d{9}") -> str:
        """A number, or an address in a register, that matches a pattern."""
        count = len(self.words)
        digits = [str(7391 * 10 ** (length - 4) + count) for length in (8, 9, 20)]
        tried = (*digits, f"Q{digits[0]}", f"{REGISTER}gm{digits[0]}")
        return self._kept(next(word for word in tried if re.fullmatch(pattern, word)))

    def _kept(self, word: str) -> str:
        self.words.append(word)
        return word


class Hidden:
    """The ids of bare internal pages, by kind: what other places name to be hidden themselves."""

    def __init__(self, cage: Cage) -> None:
        self.cage = cage
        self.ids = {kind.name: cage.word() for kind in KINDS}
        self.former = {kind.name: cage.word() for kind in KINDS}

    def of(self, ref: Ref) -> str:
        """A hidden page that a reference may name."""
        return self.ids[_kind(ref)]


def canary_site(tmp_path: Path) -> tuple[Path, tuple[str, ...]]:
    """The folder `content` in `tmp_path`, in which nothing is an error, and the words that must stay hidden."""
    cage = Cage()
    folder = make_folder(tmp_path / "content", {"atlas.yml": _settings()})
    kinds = table_of_kinds(read_settings(folder)[0].own)
    return make_folder(folder, dict(_pages(kinds, Hidden(cage)))), tuple(cage.words)


def canary_pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of which everyone may see the same: one with public pages only, one with internal pages beside them.

    The internal ones are of every kind, with every field, and name public pages wherever they can. Of the public pages
    of the second, some have items and text that are internal and name other public pages.
    """
    cage = Cage()
    public = Hidden(cage)
    public.ids = {kind.name: f"ander-{kind.name}" for kind in KINDS}
    bare = make_folder(tmp_path / "kaal", {"atlas.yml": _settings()})
    kinds = table_of_kinds(read_settings(bare)[0].own).values()
    seen = {
        f"{kind.folder}/{name}-{kind.name}.md": _page(_bare(kind, f"{name} {kind.name}"), "Tekst.")
        for kind in kinds
        for name in ("gewoon", "ander")
    }
    more = {"atlas.yml": _settings(), **seen}
    for kind in kinds:
        more[f"{kind.folder}/gewoon-{kind.name}.md"] = _with_secrets(kind, public)
        for number, visibility in enumerate(("intern", "concept")):
            full = {**_full(kind.fields, public, named=True), "titel": cage.word(), "zichtbaarheid": visibility}
            more[f"{kind.folder}/stil/stil-{kind.name}-{number}.md"] = _page(full, f"{cage.word()} [[ander-opgave]]")
    return make_folder(bare, seen), make_folder(tmp_path / "vol", more)


def _with_secrets(kind: Kind, public: Hidden) -> str:
    """A public page with every value that the public edition loses, and a part of its text internal.

    Those are an internal item in every list that can have one, and an internal page in every field that names one; also
    what tells of these fields on whose judgement they rest.
    """
    fields, hidden = _bare(kind, f"gewoon {kind.name}"), Hidden(public.cage)
    hidden.ids = {kind.name: f"stil-{kind.name}-0" for kind in KINDS}
    for field in kind.fields:
        of = field.type.of if isinstance(field.type, Many) else field.type
        if field.name in {**fields, **_about({})}:
            continue
        if isinstance(of, Ref):
            fields[field.name] = _needed(field.type, hidden)
        elif isinstance(of, Record) and isinstance(field.type, Many) and of.field("zichtbaarheid"):
            fields[field.name] = [{**_full(of.fields, public, named=True), "zichtbaarheid": "intern"}]
    lost = {name: value for name, value in fields.items() if name not in _bare(kind, "")}
    fields |= _about(lost) if lost else {}
    return _page(fields, f"Tekst.\n::: intern\n{public.cage.word()} [[ander-opgave]]\n:::\n")


def _settings() -> str:
    rows: list[Plain] = [{"naam": f"eigen-{kind}", "type": kind, "keuzes": ["deze", "die"]} for kind in OWN_TYPES]
    # With these there are a sitemap, a feed, and links to change a page.
    whose: dict[str, Plain] = {
        "adres": "https://atlas.example/",
        "repository": "https://github.com/voorbeeld/atlas",
        "contact": "atlas@example.org",
    }
    return _lines({"titel": "Proefatlas", **whose, "velden": {kind.name: rows for kind in KINDS}})


def _pages(kinds: Mapping[str, Kind], hidden: Hidden) -> Iterator[tuple[str, str]]:
    cage = hidden.cage
    for kind in kinds.values():
        secret = f"{kind.folder}/{cage.word()}"
        yield f"{kind.folder}/gewoon-{kind.name}.md", _page(_bare(kind, f"Gewoon {kind.name}"))
        yield f"{kind.folder}/rijk-{kind.name}.md", _page(_rich(kind, hidden), _body(hidden))
        former: Plain = [hidden.former[kind.name]]
        bare = {**_bare(kind, cage.word(), hidden), "zichtbaarheid": "intern", "vroeger": former}
        yield f"{secret}/{hidden.ids[kind.name]}.md", _page(bare, cage.word())
        for visibility, named in (("intern", True), ("concept", False)):
            full = {**_full(kind.fields, hidden, named=named), "zichtbaarheid": visibility}
            yield f"{secret}/{cage.word()}.md", _page(full, f"{cage.word()} [[? {cage.word()}]]")
    yield "grenswerkers/naamloos.md", _page({"titel": "Rol zonder grondslag", "naam": cage.word()})
    late: dict[str, Plain] = {"grondslag": "toestemming", "grondslag-datum": "2020", "herzien-voor": "2021"}
    yield "grenswerkers/verlopen.md", _page({"titel": "Rol met oude grondslag", "naam": cage.word(), **late})


# Public pages -----------------------------------------------------------------------------------------------


def _bare(kind: Kind, title: str, hidden: Hidden | None = None) -> dict[str, Plain]:
    """The fields that a page must have, and no others."""
    others = [field for field in kind.fields if field.required and field.name != "titel"]
    return {"titel": title, **{field.name: _needed(field.type, hidden) for field in others}}


def _needed(kind: FieldType, hidden: Hidden | None) -> Plain:
    """The least that a required field can hold."""
    if isinstance(kind, Many):
        return [_needed(kind.of, hidden)]
    if isinstance(kind, Record):
        required = (field for field in kind.fields if field.required)
        return {field.name: "titel" if field.name == "veld" else _needed(field.type, hidden) for field in required}
    if isinstance(kind, Ref):
        return hidden.of(kind) if hidden else f"gewoon-{_kind(kind)}"
    return kind.options[0] if isinstance(kind, OneOf) else "openbare tekst"


def _rich(kind: Kind, hidden: Hidden) -> dict[str, Plain]:
    """The fields of a public page that names hidden pages, and has internal items, wherever the table allows it."""
    fields = _bare(kind, f"Rijk {kind.name}")
    for field in kind.fields:
        of = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(of, Ref):
            former = hidden.former[_kind(of)]
            several: list[Plain] = [hidden.of(of), f"gewoon-{_kind(of)}", former]
            fields[field.name] = several if isinstance(field.type, Many) else hidden.of(of)
        elif isinstance(of, Record) and isinstance(field.type, Many):
            items = [_needed(of, None), *_hidden_items(of, hidden)]
            fields |= {field.name: items} if len(items) > 1 else {}
    if kind.name == "coalitie":
        fields["deelnemers-volledig"] = "volledig"
    told = {name: value for name, value in fields.items() if name not in _about({})}
    return {**told, **{name: [*fields.get(name, ()), *value] for name, value in _about(told).items()}}


def _about(fields: Mapping[str, Plain]) -> dict[str, list[Plain]]:
    """On whose judgement each of these fields rests, and where it came from."""
    return {"redactioneel": [*fields], "herkomst": [{"veld": name} for name in fields]}


def _hidden_items(record: Record, hidden: Hidden) -> Iterator[Plain]:
    """Items with a word in every field: marked internal, or naming a hidden page in one field."""
    if record.field("zichtbaarheid"):
        yield {**_full(record.fields, hidden, named=True), "zichtbaarheid": "intern"}
        yield {**_full(record.fields, hidden, named=False), "zichtbaarheid": "intern"}
    others = tuple(field for field in record.fields if field.name != "zichtbaarheid")
    for field in others:
        if isinstance(field.type, Ref):
            words = _full(
                tuple(other for other in others if other is not field and not _leads(other)), hidden, named=False
            )
            leads = {other.name: _needed(other.type, None) for other in others if _leads(other)}
            yield {**words, **leads, field.name: hidden.of(field.type)}


def _leads(field: Field) -> bool:
    """Whether an item must name a page in this field."""
    return field.required and isinstance(field.type, Ref)


def _body(hidden: Hidden) -> str:
    word = hidden.cage.word
    reference = next(iter(hidden.ids.values()))
    return f"""Openbare tekst over [[gewoon-opgave]].

::: intern
## {word()}

{word()} [[? {word()}]] [[{reference}]] [[{reference}|{word()}]] ![{word()}]({word()}.png) `{word()}`

| {word()} | kop |
|---|---|
| {word()} | cel |
:::

- punt
  ::: intern
  {word()}
  :::

> ::: intern
> {word()}
> :::

Nog meer openbare tekst.
"""


# Hidden fields ----------------------------------------------------------------------------------------------


def _full(fields: tuple[Field, ...], hidden: Hidden, *, named: bool) -> dict[str, Plain]:
    """A value for every field, with a word of its own wherever one can stand.

    References are to hidden pages if `named`, else to parties without a page where those are allowed.
    """
    return {field.name: _value(field.name, field.type, hidden, named=named) for field in fields}


def _value(name: str, kind: FieldType, hidden: Hidden, *, named: bool) -> Plain:  # noqa: C901, PLR0911 - one per type
    cage = hidden.cage
    match kind:
        case _ if name == "redactioneel":
            return ["titel"]
        case _ if name == "veld":
            return "titel"
        case Many():
            one = _value(name, kind.of, hidden, named=named)
            return [one, _value(name, kind.of, hidden, named=not named)] if _repeats(kind) else [one]
        case Record():
            return _full(kind.fields, hidden, named=named)
        case Ref():
            return _reference(kind, hidden, named=named)
        case OneOf():
            return kind.options[0]
        case Date():
            return "2031" if name in ENDS else "2020"
        case Number() | Whole():
            return cage.number()
        case Web():
            return f"https://{cage.word()}.example/{cage.word()}"
        case Line() if kind.pattern:
            return cage.number(kind.pattern)
        case Line() | MultiLine():
            return cage.word()


def _repeats(kind: Many) -> bool:
    """Whether a list can hold two different values: not so if they are few words to choose from."""
    return not isinstance(kind.of, OneOf)


def _reference(kind: Ref, hidden: Hidden, *, named: bool) -> Plain:
    if kind.web and not named:
        return f"https://{hidden.cage.word()}.example/"
    return f"? {hidden.cage.word()}" if kind.unwritten and not named else hidden.of(kind)


def _kind(ref: Ref) -> str:
    return ref.kinds[0] if ref.kinds else "begrip"


def _page(fields: Mapping[str, Plain], body: str = "") -> str:
    return f"---\n{_lines(fields)}---\n{body}\n"


def _lines(fields: Mapping[str, Plain]) -> str:
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())
