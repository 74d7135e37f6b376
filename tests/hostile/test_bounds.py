"""Texts that would keep a program busy for hours end in a message; what is let through is made in seconds."""

import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from atlas.builder import build, check
from atlas.cli.report import render
from atlas.content.parsing.frontmatter import parse_page
from atlas.content.source import LARGEST, Source
from atlas.content.text.body import read_body
from atlas.diagnostics import errors
from atlas.editing.roo.read import read_register
from atlas.editing.spreadsheets.files import read_sheets
from atlas.editing.yaml_edit.file_text import Refused
from atlas.site.html.markdown import to_html
from atlas.site.model import Anchor
from atlas.texts import texts
from tests.editing.desks import atlas
from tests.folders import SETTINGS, make_folder, page
from tests.rules.landscape_examples import LANDSCAPE_EXAMPLES
from tests.site.sites import ON

# Seconds of work.
PATIENCE = 20.0
Shape = Callable[[int], str]


def worked() -> float:
    """How long this process and those that it started have worked: what else a machine does is left out."""
    return sum(os.times()[:4])


# What a text is made of, so many times.
SHAPES: Mapping[str, Shape] = {
    "references on a line": lambda n: "[[wonen]] " * n,
    "references on lines": lambda n: "[[wonen]]\n\n" * n,
    "parties": lambda n: "[[? x]] " * n,
    "open brackets": lambda n: "[" * n,
    "open references": lambda n: "[[ " * n,
    "open links": lambda n: "[a](" * n,
    "links in links": lambda n: "[" * n + "]" * n,
    "open pictures": lambda n: "![" * n,
    "links": lambda n: "[a](b) " * n,
    "definitions of links": lambda n: "".join(f"[{number}]: a\n" for number in range(n)),
    "notes": lambda n: "[^1]" * n + "\n\n[^1]: a",
    "other notes": lambda n: "".join(f"[^{k}] " for k in range(n)) + "\n\n" + "".join(f"[^{k}]: a\n" for k in range(n)),
    "emphasis in emphasis": lambda n: "*a **b _c __d " * n,
    "emphasis": lambda n: "*a* **b** " * n,
    "stars": lambda n: "*" * n,
    "stars and bars": lambda n: "*_" * n,
    "ticks": lambda n: "`a` " * n,
    "open ticks": lambda n: " ".join("`" * k for k in range(1, int((2 * n) ** 0.5))),
    "quotes in quotes": lambda n: "> " * n,
    "quotes": lambda n: "> a\n" * n,
    "lists": lambda n: "- a\n" * n,
    "lists in lists": lambda n: "".join(" " * 4 * k + "- a\n" for k in range(int(n**0.5))),
    "dashes": lambda n: "- " * n,
    "headings": lambda n: "## a\n" * n,
    "lines": lambda n: "---\n" * n,
    "underlined headings": lambda n: "a\n=\n" * n,
    "a wide table": lambda n: "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "b|" * n,
    "a long table": lambda n: "|a|b|\n|-|-|\n" + "|c|d|\n" * n,
    "a large table": lambda n: "|" + "a|" * 50 + "\n|" + "-|" * 50 + "\n" + ("|" + "b|" * 50 + "\n") * (n // 50),
    "open tags": lambda n: "<a " * n,
    "tags": lambda n: "<div>\n" * n,
    "open data": lambda n: "<![CDATA[" * n,
    "open comments": lambda n: "<!--" * n,
    "open addresses": lambda n: "<http://" * n,
    "terms": lambda n: "a\n: b\n" * n,
    "terms in lists": lambda n: (
        "- " * 20 + "a\n" + "".join("    " * 20 + "a\n" + "    " * 20 + ": b\n" for _ in range(n))
    ),
    "terms apart": lambda n: "a\n: b\n\n" * n,
    "boxes": lambda n: "!!! note\n    a\n\n" * n,
    "marks": lambda n: "a{: .b }\n\n" * n,
    "long marks": lambda n: "a {: " + ".b " * n + "}",
    "fences": lambda n: "```\na\n```\n" * n,
    "escapes": lambda n: "\\*" * n,
    "words": lambda n: "woord " * n,
    "paragraphs": lambda n: "Een zin.\n\n" * n,
    "spaces": lambda n: " " * n + "a",
    "internal blocks": lambda n: "::: intern\na\n:::\n" * n,
    "accents on accents": lambda n: "a" + "\u0301" * n,
}
shapes = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())


def refused(text: str) -> bool:
    return any(errors(read_body(text, "p.md", 1)[1]))


def as_html(text: str) -> str:
    return to_html(text, lambda found: Anchor(href="x.html", text=found.label or found.target or found.name))


def most(shape: Shape) -> str:
    """The longest text of a shape that is let through, or that a file can hold."""
    low, high = 1, 1 << 21
    while low + 1 < high:
        middle = (low + high) // 2
        text = shape(middle)
        low, high = (low, middle) if len(text) > LARGEST or refused(text) else (middle, high)
    return shape(low)


@shapes
def test_reading_a_text_takes_no_longer_for_its_shape(shape: Shape) -> None:
    text = shape(10_000)[:LARGEST]
    begin = worked()
    read_body(text, "p.md", 1)

    assert worked() - begin < PATIENCE


@pytest.mark.slow
@shapes
def test_the_longest_text_that_is_let_through_is_made_in_seconds(shape: Shape) -> None:
    text = most(shape)
    begin = worked()
    as_html(text)

    assert worked() - begin < PATIENCE


def test_a_line_of_thousands_of_references_is_refused(tmp_path: Path) -> None:
    text = page("titel: Wonen", "[[wonen]] " * 20_000)
    found = check(make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": text}), on=ON).diagnostics

    assert [problem.rule.code for problem in errors(found)] == ["A146"]


def test_what_is_told_is_where_it_becomes_too_much() -> None:
    [problem] = read_body("Tekst.\n\n" + "[a](b)\n" * 3_001, "p.md", 10)[1]

    assert problem.span.line == 12 + 3_000


FIELDS: Mapping[str, str] = {
    "aliases of aliases": "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "a value in itself": "a: &a [*a, *a]",
    "deep lists": "a: " + "[" * 500_000,
    "deep groups": "a: " + "{a: " * 300_000,
    "deep steps": "".join(" " * k + "a:\n" for k in range(1_500)),
    "many values": "labels: [" + "a, " * 400_000 + "]",
    "many fields": "".join(f"a{number}: b\n" for number in range(100_000)),
    "one field many times": "titel: a\n" * 100_000,
    "a long word": "titel: " + "a" * 1_900_000,
    "many lines": "titel: |\n" + "  a\n" * 400_000,
    "many quotes": "titel: '" + "''" * 900_000 + "'",
    "many escapes": 'titel: "' + "\\u0041" * 300_000 + '"',
    "many marks": "titel: " + "- " * 500_000,
    "many question marks": "? " * 300_000,
    "many anchors": "".join(f"a{number}: &a{number} b\n" for number in range(19_000)),
    "many documents": "--- a\n" * 200_000,
    "many tags": "a: " + "!!str " * 100_000,
    "many comments": "# a\n" * 400_000 + "titel: x",
    "many references": "onderdeel-van: [" + "wonen, " * 100_000 + "]",
}


@pytest.mark.parametrize("fields", FIELDS.values(), ids=FIELDS.keys())
def test_no_fields_keep_a_program_busy(fields: str) -> None:
    begin = worked()
    parse_page(Source(path="opgaven/p.md", kind="opgave", id="p", text=page(fields)[:LARGEST]))

    assert worked() - begin < PATIENCE


# What only shows when pages are seen together -------------------------------------------------------------------------

WONEN = page("titel: Wonen")
ORGANISATION = "titel: x\nwereld: publiek"
PARTS = {f"organisaties/o{n}.md": page(f"{ORGANISATION}\nonderdeel-van: o{n + 1}") for n in range(3_000)}


def table(*parties: str) -> Mapping[str, str]:
    return {"coalities/c.md": page(f"titel: x\nopgaven: [wonen]\ndeelnemers: [{', '.join(parties)}]")}


ATLASES: Mapping[str, Mapping[str, str]] = {
    "one party many times": table(*["'? P'"] * 15_000),
    "ids that nothing has": table(*(f"x{number}" for number in range(15_000))),
    "parts of parts": {**PARTS, "organisaties/o3000.md": page(ORGANISATION)},
    "a ring of parts": {**PARTS, "organisaties/o3000.md": page(f"{ORGANISATION}\nonderdeel-van: o0")},
}


@pytest.mark.slow
@pytest.mark.parametrize("pages", ATLASES.values(), ids=ATLASES.keys())
def test_no_atlas_keeps_a_check_busy(pages: Mapping[str, str], tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": WONEN, **pages})
    begin = worked()
    found = check(content, on=ON)
    render(found.diagnostics, "text", texts=found.texts, prefix="content", words=texts())

    assert worked() - begin < PATIENCE


@pytest.mark.slow
@pytest.mark.parametrize(("code", "told"), [("A410", "paren van coalities"), ("A411", "paren van partijen")])
def test_what_shares_too_much_is_refused_before_it_is_compared(code: str, told: str, tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", LANDSCAPE_EXAMPLES[code].folder)
    begin = worked()

    assert not build(content, tmp_path / "site", on=ON).written
    for order in (("signals", str(content)), ("diff", str(content), str(content))):
        done = atlas(*order, inside=tmp_path)
        assert done.returncode == 2
        assert f"te veel {told}" in done.stderr
    assert worked() - begin < PATIENCE


@pytest.mark.slow
def test_a_hundred_thousand_references_become_a_site(tmp_path: Path) -> None:
    text = "[[wonen]] en verder.\n" * 1_400
    pages = {f"opgaven/o{number}.md": page(f"titel: O {number}", text) for number in range(72)}
    content = make_folder(tmp_path / "content", {**SETTINGS, "opgaven/wonen.md": WONEN, **pages})
    begin = worked()

    assert build(content, tmp_path / "site", on=ON).written
    assert worked() - begin < 5 * PATIENCE


# What is read in from elsewhere --------------------------------------------------------------------------------------


def packed(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_a_workbook_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    bomb = packed(tmp_path / "bom.xlsx", {"xl/worksheets/sheet1.xml": b"0" * 310_000_000})

    assert bomb.stat().st_size < 1_000_000
    with pytest.raises(Refused):
        read_sheets(bomb)


def test_a_workbook_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "bom.xlsx", {"xl/worksheets/sheet1.xml": b"0" * 60_000_000})
    data = bytearray(path.read_bytes())
    for start in (data.find(b"PK\x01\x02") + 24, data.find(b"PK\x03\x04") + 22):
        data[start : start + 4] = (1_000).to_bytes(4, "little")
    path.write_bytes(data)

    with pytest.raises(Refused):
        read_sheets(path)


ENTITIES = b"""<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<x>&b;&c;</x>
"""


@pytest.mark.parametrize(
    ("before", "encoding"),
    [("", "utf-8"), ("<!--" + "x" * 200_000 + "-->", "utf-8"), ("", "utf-16")],
    ids=["at once", "after a long remark", "in two bytes a letter"],
)
def test_entities_are_not_read_in_a_workbook(before: str, encoding: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "gewoon.xlsx")
    with zipfile.ZipFile(tmp_path / "gewoon.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    start, _, rest = ENTITIES.decode().partition("\n")
    parts["xl/sharedStrings.xml"] = f"{start}{before}{rest}".encode(encoding)

    with pytest.raises(Refused):
        read_sheets(packed(tmp_path / "bom.xlsx", parts))


def test_entities_are_not_read_in_a_register(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_bytes(ENTITIES)

    with pytest.raises(Refused):
        read_register(tmp_path / "x.xml")
