"""Content folders in which payloads stand wherever the table of kinds, the settings or a text can hold words."""

import json
from collections.abc import Iterable, Mapping, Sequence
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
from tests.hostile.payloads import Payload

Plain = str | list["Plain"] | dict[str, "Plain"]
OF_WORDS = (
    "titel",
    "ondertitel",
    "uitgever",
    "contact",
    "responstermijn",
    "licentie",
    "privacycontact",
    "beveiligingscontact",
    "melding",
)
# Every way in which Markdown holds words: `%p` is the payload on one line, `%P` as it is.
BODY = """Tekst over [[gewoon-opgave]] en [[gewoon-opgave|%p]] en [[? %p]].

%P

## %p

| %p | kop |
|---|---|
| %p | [[gewoon-coalitie|%p]] |

- %p
    - %p

> %p

`%p` *%p* **%p** [%p](https://voorbeeld.nl/ "%p") ![%p](x.png "%p")[^noot]

[^noot]: %p

Term %p
:   %p

!!! note "%p"
    %p

```
%p
```

::: intern
%p
:::
"""


def hostile_content(folder: Path, payloads: Sequence[Payload], *, shift: int = 0) -> Path:
    """A content folder without a mistake that stops a build: a page for each payload, with it in every place.

    The kind of the page is another for each payload, and with `shift` the next.
    """
    folder = make_folder(folder, {"atlas.yml": _settings(payloads)})
    kinds = tuple(table_of_kinds(read_settings(folder)[0].own).values())
    files = {f"{kind.folder}/gewoon-{kind.name}.md": _page(_bare(kind)) for kind in kinds}
    for number, payload in enumerate(payloads):
        kind = kinds[(number + shift) % len(kinds)]
        files[f"{kind.folder}/p{payload.number}.md"] = _page(_filled(kind.fields, _line(payload.text)), body(payload))
    return make_folder(folder, files)


def body(payload: Payload) -> str:
    """A text with the payload in every construct."""
    # Within a reference there can be no bar and no brackets.
    within = _line(payload.text).replace("|", "/").replace("[[", "((").replace("]]", "))")
    return BODY.replace("%p", within).replace("%P", payload.text)


def address_of_payload(payload: Payload, number: int, shift: int = 0) -> str:
    """The address of the page of a payload."""
    return f"{KINDS[(number + shift) % len(KINDS)].folder}/p{payload.number}.html"


def _line(text: str) -> str:
    return " ".join(text.split())


def _settings(payloads: Sequence[Payload]) -> str:
    spread = [_line(payloads[number % len(payloads)].text) for number in range(3 * len(OF_WORDS))]
    words: dict[str, Plain] = {name: spread[number] for number, name in enumerate(OF_WORDS)}
    rows: list[Plain] = [
        {"naam": "eigen-tekst", "label": spread[-1], "type": "tekst", "facet": "ja"},
        {"naam": "eigen-keuze", "label": spread[-2], "type": "keuze", "keuzes": list(spread[-5:]), "facet": "ja"},
        {"naam": "eigen-partij", "label": spread[-3], "type": "verwijzing"},
    ]
    others: dict[str, Plain] = {
        "adres": "https://atlas.example/",
        "repository": "https://github.com/voorbeeld/atlas",
        "velden": {kind.name: rows for kind in KINDS},
    }
    return _lines(words | others)


def _bare(kind: Kind) -> dict[str, Plain]:
    needed = {field.name: _least(field.type) for field in kind.fields if field.required}
    return {**needed, "titel": f"Gewoon {kind.name}"}


def _least(kind: FieldType) -> Plain:
    if isinstance(kind, Many):
        return [_least(kind.of)]
    if isinstance(kind, Record):
        return {field.name: _least(field.type) for field in kind.fields if field.required}
    if isinstance(kind, Ref):
        return f"gewoon-{kind.kinds[0] if kind.kinds else 'begrip'}"
    if isinstance(kind, Date | Number | Whole):
        return "2020"
    return kind.options[0] if isinstance(kind, OneOf) else "tekst"


def _filled(fields: Iterable[Field], text: str) -> dict[str, Plain]:
    """Every field that can hold words with the payload in it, and those that must be there."""
    found: dict[str, Plain] = {}
    for field in fields:
        value = _value(field, field.type, text)
        if value is not None:
            found[field.name] = value
        elif field.required:
            found[field.name] = _least(field.type)
    return found


def _value(field: Field, kind: FieldType, text: str) -> Plain | None:  # noqa: PLR0911 - one per type
    if field.name in {"vroeger", "redactioneel", "zichtbaarheid", "niet-signaleren"}:
        return None
    if field.name == "veld":  # holds the name of a field, and nothing else
        return "titel"
    match kind:
        case Line(pattern=""):
            return text
        case MultiLine():
            return text
        case Many():
            one = _value(field, kind.of, text)
            return None if one is None else [one]
        case Record():
            inner = _filled(kind.fields, text)
            return inner if inner.keys() & {one.name for one in kind.fields if _is_text(one.type)} else None
        case Ref():
            return f"? {text}" if kind.unwritten else None
        case OneOf() if field.name.startswith("eigen-"):
            return kind.options[0]
        case Line() | Date() | Number() | Whole() | Web() | OneOf():
            return None


def _is_text(kind: FieldType) -> bool:
    return isinstance(kind, MultiLine | Line) or (isinstance(kind, Ref) and kind.unwritten)


def _page(fields: Mapping[str, Plain], text: str = "") -> str:
    return f"---\n{_lines(fields)}---\n{text}\n"


def _lines(fields: Mapping[str, Plain]) -> str:
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())
