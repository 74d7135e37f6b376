"""No payload that a stranger hands in works in any page, and each class of them would in a page without protection.

Here a few of them; `make fuzz` runs all, in a page of every kind.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from playwright.sync_api import Browser

from atlas.builder import build, check
from atlas.diagnostics import errors
from atlas.site.exports.formulas import DANGEROUS
from tests.folders import SETTINGS, make_folder, page
from tests.hostile.control import unprotected
from tests.hostile.payloads import FORMULAS, OTHER_SCHEMES, SCHEMES, SORTS, corpus, few
from tests.hostile.places import address_of_payload, hostile_content
from tests.hostile.watch import watched
from tests.site.markup import read_markup
from tests.site.sites import ON
from tests.site.test_policy import inline, runs

FEW = few(30)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The internal edition of an atlas full of payloads: what is internal is shown too."""
    folder = tmp_path_factory.mktemp("vijandig")
    content = hostile_content(folder / "content", FEW)
    assert build(content, folder / "site", audience="intern", on=ON).written
    return folder / "site"


def test_there_are_hundreds_of_payloads_and_a_few_of_every_class() -> None:
    assert len(corpus()) > 400
    assert {payload.sort for payload in FEW} == set(SORTS)


# In the browser --------------------------------------------------------------------------------------------------


def test_every_class_works_in_a_page_without_protection(browser: Browser, dot: str) -> None:
    worked: dict[str, bool] = {}
    with watched(browser, policy=False) as reader:
        for payload in few(2 * len(SORTS)):
            if not worked.get(payload.sort):
                reader.hold(unprotected(payload, dot))
                reader.settle(payload.number)
                worked[payload.sort] = payload.number in reader.worked

    assert [sort for sort in SORTS if not worked[sort]] == []


@pytest.mark.parametrize("policy", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["without policy", "with"])
def test_no_payload_works_in_any_page(browser: Browser, site: Path, *, policy: bool) -> None:
    with watched(browser, policy=policy) as reader:
        for number, payload in enumerate(FEW):
            reader.visit((site / address_of_payload(payload, number)).as_uri())
        for path in ("index.html", "404.html", "zoeken.html?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dboem(1)%3E"):
            reader.visit(f"{site.as_uri()}/{path}")
        reader.page.wait_for_timeout(100)

    assert reader.worked == set()


@pytest.mark.slow
def test_no_payload_works_in_a_preview_or_a_hit(browser: Browser, site: Path) -> None:
    with watched(browser, policy=False) as reader:
        for kind in ("coalities", "organisaties", "opgaven", "paginas"):
            reader.visit((site / kind / "index.html").as_uri())
            for link in reader.page.locator("main a:visible").all()[:12]:
                link.hover()
                reader.page.wait_for_timeout(60)
        reader.visit((site / "zoeken.html").as_uri())
        for words in ("img onerror boem", "<script>boem(1)</script>", '"><img src=x onerror=boem(1)>'):
            reader.page.locator("main input[type=search]").first.fill(words)
            reader.page.wait_for_timeout(200)

    assert reader.worked == set()


# In every file ---------------------------------------------------------------------------------------------------


def test_no_page_holds_anything_that_runs(site: Path) -> None:
    pages = [(path, read_markup(path.read_text(encoding="utf-8"))) for path in sorted(site.rglob("*.html"))]
    faults = [(path.name, str(e)) for path, root in pages for e in root.walk() if inline(e) or runs(e)]

    assert len(pages) > 60
    assert faults == []


def test_every_file_for_programs_can_be_read(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in {".json", ".jsonld"}:
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix in {".xml", ".graphml", ".gexf", ".svg"}:
            ET.parse(path)  # noqa: S314 - of our own making


def cells(site: Path) -> Iterator[str]:
    """Every cell of every table, as a spreadsheet would take it; a formula begins with `=`."""
    for path in site.rglob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
            yield from row
    for path in site.rglob("*.xlsx"):
        for sheet in openpyxl.load_workbook(path).worksheets:
            for line in sheet.iter_rows():
                yield from (f"={cell.value}" for cell in line if cell.data_type == "f")


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    texts = {number: " ".join(text.split()) for number, text in enumerate(FORMULAS)}
    pages = {
        f"organisaties/o{number}.md": page(
            f"titel: {json.dumps(text)}\nwereld: privaat\nsynoniemen: {json.dumps([text])}\n"
            f"samenvatting: {json.dumps(text)}\nonderdeel-van: {json.dumps('? ' + text)}"
        )
        for number, text in texts.items()
    }
    content = make_folder(tmp_path / "content", {"atlas.yml": f"titel: {json.dumps(FORMULAS[0])}\n", **pages})
    assert build(content, tmp_path / "site", on=ON).written
    found = list(cells(tmp_path / "site"))

    assert any(cell.startswith("'=") for cell in found)
    assert [cell for cell in found if cell.startswith(DANGEROUS)] == []


def test_a_careless_table_would_hold_formulas(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = FORMULAS[0]
    book.save(tmp_path / "tabel.xlsx")
    (tmp_path / "tabel.csv").write_text(f'"{FORMULAS[0].replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8")

    assert [cell.startswith("=") for cell in cells(tmp_path)] == [True, True]


# What never comes in -----------------------------------------------------------------------------------------------

ADDRESSES = (*(f"{scheme}boem(1)" for scheme in SCHEMES), *OTHER_SCHEMES)


@pytest.mark.parametrize("field", ["website", "bronnen"])
def test_no_odd_address_passes_for_a_web_address(field: str, tmp_path: Path) -> None:
    for number, address in enumerate(ADDRESSES):
        fields = f"titel: x\nwereld: privaat\n{field}: {json.dumps(address)}"
        content = make_folder(tmp_path / str(number), {**SETTINGS, "organisaties/x.md": page(fields)})

        assert list(errors(check(content, on=ON).diagnostics)) != [], address


SETTINGS_OF_HARM = (
    "adres: 'javascript:boem(1)'",
    "adres: 'https://a.example/\"><script>boem(1)</script>'",
    "repository: 'javascript:boem(1)'",
    "toegankelijkheidsverklaring: 'data:text/html,x'",
    "thema: {kleuren: {papier: 'red;} * {background:url(http://boem.invalid/1)}'}}",
    "thema: {kleuren: {inkt: 'url(http://boem.invalid/1)'}}",
    "thema: {kleuren: {inkt: '#fff;}x{a:b'}}",
    'thema: {kleuren: {inkt: "#ffffff\\n}"}}',
    "thema: {logo: '../geheim.svg'}",
    "thema: {logo: '/etc/passwd'}",
    "thema: {logo: 'http://boem.invalid/1.svg'}",
    "thema: {logo: 'a/../../b.png'}",
    "thema: {logo: 'x.svg\"onload=boem(1).svg'}",
    "tak: 'main\" onclick=\"boem(1)'",
    "taal: '../../nl'",
    "velden: {opgave: [{naam: 'x\" onclick=\"boem(1)', type: tekst}]}",
    "velden: {opgave: [{naam: titel, type: tekst}]}",
    "velden: {opgave: [{naam: __class__, type: tekst}]}",
)


@pytest.mark.parametrize("line", SETTINGS_OF_HARM)
def test_no_setting_brings_in_an_address_a_rule_or_a_path(line: str, tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", {"atlas.yml": f"titel: x\n{line}\n", "geheim.svg": "<svg/>"})
    make_folder(tmp_path, {"geheim.svg": "<svg/>"})

    assert list(errors(check(content, on=ON).diagnostics)) != []
    assert not build(content, tmp_path / "site", on=ON).written


def test_a_packed_file_of_payloads_is_only_text(site: Path) -> None:
    for path in site.rglob("*.xlsx"):
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            shared = packed.read("xl/sharedStrings.xml").decode()

        assert not any(name.endswith(("vbaProject.bin", ".rels")) and "external" in name for name in names)
        assert "<img" not in shared
