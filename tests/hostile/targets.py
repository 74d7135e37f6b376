"""What must hold for any input whatever: each target takes what a stranger could hand in, and raises if it does not.

The same targets are run for a moment by `make test`, for long by `make fuzz`, and by a fuzzer that follows which code
is reached, which needs nothing but bytes.
"""

import csv
import io
import json
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from hypothesis import strategies as st

from atlas.builder import check
from atlas.cli.report import FORMATS, render
from atlas.content.decode import decode
from atlas.content.ids import LONGEST_ID, is_id, nearest_id
from atlas.content.kinds import KINDS, table_of_kinds
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.parsing.scalars import is_address
from atlas.content.read import Content, read_content
from atlas.content.source import Source
from atlas.content.validate import validate
from atlas.diagnostics import Diagnostics, errors
from atlas.editing.imports.rows import read_requests
from atlas.editing.roo.read import read_register
from atlas.editing.spreadsheets.files import read_sheets
from atlas.editing.yaml_edit.file_text import Refused
from atlas.maps.dot import to_dot
from atlas.site.exports.formulas import DANGEROUS, guard
from atlas.site.html.markdown import to_html
from atlas.site.model import Anchor
from atlas.site.output.replace import stays_within
from atlas.texts import texts
from tests.folders import SETTINGS, make_folder, page
from tests.hostile.payloads import corpus
from tests.maps.examples import drawing, node
from tests.site.markup import read_markup
from tests.site.sites import ON
from tests.site.test_policy import inline, runs

_KINDS, _WORDS = table_of_kinds(), texts()
_NAMES = sorted({field.name for kind in _KINDS.values() for field in kind.fields})
_OPTIONS = ("onbekend", "geen", "ja", "gewoon-opgave", "? x", "2023", "1-2", "0,5", "intern", "https://a.nl/", "")
_YAML = (
    "[",
    "]",
    "{",
    "}",
    ":",
    ": ",
    "- ",
    "? ",
    "*a",
    "&a ",
    "!x ",
    "|",
    ">",
    "'",
    '"',
    "#",
    "%",
    "@",
    "`",
    "---",
    "\n",
    "  ",
    "\t",
)
_MARKS = """
# ## * ** _ __ ` ``` ~~~ > - + 1. : | |-| [ ] ( ) [[ ]] [[gewoon-opgave]] [[?x]] ![ ]( [^1] [^1]: {: } !!! ::: <b> </b>
<!-- --> <![CDATA[ & &lt; &#60; \\ \\[ http://a.nl <http://a.nl> javascript: onclick= style= klzzwxh:0
"""
_MARKDOWN = tuple(_MARKS.split())
_SPACES = (
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "  \n",
    "\u0002",
    "\u0003",
    "\u00a0",
    "\u202e",
    "é",
    "\U0001f600",
    "intern\n",
)
Check = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Target:
    """Something that takes bytes, and inputs that come far in it."""

    inputs: st.SearchStrategy[bytes]
    check: Check


# Pages ---------------------------------------------------------------------------------------------------------------


def _a_page(raw: bytes) -> None:
    """A page is read, told of, and made into HTML in which nothing runs."""
    kind = KINDS[len(raw) % len(KINDS)]
    text, told = decode(raw, "p.md")
    if text is None:
        return
    draft, unread = parse_page(Source(path="p.md", kind=kind.name, id="p", text=text))
    _can_be_told((*told, *unread))
    if draft is None:
        return
    entity, wrong = validate(draft, _KINDS)
    _can_be_told(wrong)
    if not any(errors(wrong)):
        _is_harmless(to_html(entity.body.text, lambda f: Anchor(href="x.html", text=f.label or f.target or f.name)))


def _a_text(raw: bytes) -> None:
    """A text, whatever it is, becomes HTML in which nothing runs."""
    text, _ = decode(raw, "p.md")
    if text is not None:
        _a_page(page("titel: x", text).encode())


def _is_harmless(html: str) -> None:
    elements = [element for element in read_markup(html).walk() if inline(element) or runs(element)]
    assert elements == [], [str(element) for element in elements]
    without_boxes = re.sub(r'<input type="checkbox" disabled=""(?: checked="")?>', "", html)
    assert not re.search(
        r"<\s*(?:script|iframe|form|svg|math|img|input|meta|base|link)\b", without_boxes, re.IGNORECASE
    )
    assert "klzzwxh" not in html or "klzzwxh" in html.replace("\u0002", "")


def _can_be_told(problems: Diagnostics) -> None:
    for form in FORMATS:
        told = render(problems, form, texts={"p.md": ""}, prefix="content", words=_WORDS, colour=False)
        assert "\x1b" not in told
        if form in {"json", "sarif"}:
            json.loads(told)


def _a_folder(raw: bytes) -> None:
    """A folder of pages, cut from the input, is checked from end to end."""
    parts = raw.split(b"\0")
    with tempfile.TemporaryDirectory() as made:
        files: dict[str, str | bytes] = {**SETTINGS, "opgaven/gewoon-opgave.md": page("titel: Wonen")}
        for number, part in enumerate(parts[:6]):
            files[f"{KINDS[(number + len(raw)) % len(KINDS)].folder}/p{number}.md"] = part
        _can_be_told(check(make_folder(Path(made) / "c", files), on=ON).diagnostics)


def _settings(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as made:
        checked = check(make_folder(Path(made) / "c", {"atlas.yml": raw}), on=ON)
        _can_be_told(checked.diagnostics)
        for address in (checked.settings.address, checked.settings.repository):
            assert not address or is_address(address)
        for colour in checked.settings.theme.colours.values():
            assert re.fullmatch(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?", colour)


# What is read in -----------------------------------------------------------------------------------------------------


@cache
def _content() -> Content:
    with tempfile.TemporaryDirectory() as made:
        return read_content(
            make_folder(Path(made) / "c", {**SETTINGS, "opgaven/gewoon-opgave.md": page("titel: Wonen")})
        )


def _a_sheet(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "coalities.csv"
        path.write_bytes(raw)
        try:
            found = read_requests(read_sheets(path), _content(), named="coalitie")
        except Refused:
            return
        for one in (*found.reports,):
            for why in one.why if hasattr(one, "why") else ():
                assert _WORDS.word(why)


def _a_register(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "x.xml"
        path.write_bytes(raw)
        try:
            read_register(path)
        except Refused as refused:
            told = _WORDS.word(refused.message)
            if not told:
                raise


# Words ---------------------------------------------------------------------------------------------------------------


def _a_name(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    near = nearest_id(text)
    assert not near or is_id(near)
    assert not is_id(text) or (stays_within(f"{text}.html") and text == text.casefold())
    assert is_id(text[:LONGEST_ID]) or ".." not in near
    if stays_within(text) and text:
        assert (Path("/a/b") / text).resolve().is_relative_to("/a/b") or "\0" in text


def _an_address(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    if is_address(text):
        parts = urlsplit(text)
        assert parts.scheme in {"http", "https"}
        assert parts.hostname
        assert not parts.username
        assert not set(text) & set('<>"\\`{}|^ \n\t')


def _a_cell(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow([guard(text), "x"])
    [row] = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert not row[0].startswith(DANGEROUS)
    assert row[0].removeprefix("'") == text.removeprefix("'")


def _a_label(raw: bytes) -> None:
    """A word on a map stays within its quotes: outside of them the graph is the same for every word."""
    text = raw.decode("utf-8", "replace")
    assert _outside_quotes(to_dot(drawing(node("a", line=text, title=text)))) == _outside_quotes(
        to_dot(drawing(node("a", line="woord", title="woord")))
    )


def _outside_quotes(dot: str) -> str:
    without = re.sub(r'"(?:[^"\\]|\\.)*"', '""', dot, flags=re.DOTALL)
    # A word that needs no quotes has none.
    return re.sub(r"(?<==)-?[\w.]+", '""', without)


# Inputs --------------------------------------------------------------------------------------------------------------


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _as_settings(value: str) -> bytes:
    return _encoded(
        "titel: x\n" + "".join(f"{name}: {value}\n" for name in ("thema", "velden", "adres", "drempels", "taal"))
    )


_payloads = st.sampled_from([payload.text for payload in corpus()])
_any = st.text(max_size=20)
_markdown = st.lists(st.one_of(st.sampled_from(_MARKDOWN), st.sampled_from(_SPACES), _any, _payloads), max_size=25).map(
    "".join
)
_value = st.one_of(
    st.sampled_from(_OPTIONS), st.lists(st.sampled_from((*_YAML, *_OPTIONS)), max_size=8).map("".join), _any
)
_fields = st.lists(st.builds("{}: {}".format, st.sampled_from(_NAMES), _value), max_size=8).map("\n".join)
_pages = st.builds(lambda fields, text: page(f"titel: x\n{fields}", text), _fields, _markdown).map(_encoded)
_bytes = st.binary(max_size=200)
_texts = _markdown.map(_encoded)
_rows = st.lists(
    st.lists(st.one_of(st.sampled_from((*_NAMES, *_OPTIONS, "id", "=1+1", "x | y", "\\|")), _any), max_size=6),
    max_size=6,
)
_xml = st.lists(
    st.sampled_from(
        (
            "<regeling>",
            "</regeling>",
            "<p:overheidsorganisaties xmlns:p='x'>",
            "</p:overheidsorganisaties>",
            "<titel>",
            "</titel>",
            "x",
            "<!DOCTYPE x>",
            "&amp;",
            "&x;",
            "<deelnemendeOrganisaties>",
            "</deelnemendeOrganisaties>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
        )
    ),
    max_size=20,
).map(lambda parts: "".join(parts).encode())


def _as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([["id", "titel", "opgaven", "begin"], *rows])
    return out.getvalue().encode("utf-8", "replace")


TARGETS: Mapping[str, Target] = {
    "a page": Target(st.one_of(_pages, _bytes), _a_page),
    "a text": Target(_texts, _a_text),
    "a folder": Target(st.lists(_pages, max_size=6).map(b"\0".join), _a_folder),
    "settings": Target(st.one_of(_value.map(_as_settings), _bytes), _settings),
    "a sheet": Target(st.one_of(_rows.map(_as_csv), _bytes), _a_sheet),
    "a register": Target(st.one_of(_xml, _bytes), _a_register),
    "a name": Target(st.one_of(_any.map(_encoded), _bytes), _a_name),
    "an address": Target(
        st.builds("{}{}".format, st.sampled_from(("http://", "https://", "//", "HTTP:", "")), _any).map(_encoded),
        _an_address,
    ),
    "a cell": Target(
        st.builds("{}{}".format, st.sampled_from(("=", "+", "'", "'=", "\t", "")), _any).map(_encoded), _a_cell
    ),
    "a label": Target(st.one_of(_any, _payloads).map(_encoded), _a_label),
}
