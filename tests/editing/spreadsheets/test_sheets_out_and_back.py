"""Sheets: what goes out comes back exactly."""

import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.content.plain import Plain
from atlas.content.read import read_content
from atlas.content.types import Line, Many, MultiLine
from atlas.diagnostics import Span
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.imports.requests import RowOutcome
from atlas.editing.spreadsheets.cells import to_cell, to_node
from atlas.editing.spreadsheets.rows_out import sheets_of, write_sheets
from atlas.editing.yaml_edit.file_text import Refused
from atlas.editing.yaml_edit.lines import field_lines
from tests.editing.desks import EXAMPLE
from tests.editing.spreadsheets.sheets import ATLASES, OWN, PAGES, WORDS, exported, planned, said, why
from tests.sites import make_site


@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
@pytest.mark.parametrize("folder", ATLASES)
def test_what_goes_out_and_comes_back_changes_nothing(folder: Path, name: str, tmp_path: Path) -> None:
    plan, told = planned(folder, exported(folder, tmp_path / name))

    assert {one.fate for one in told} == {RowOutcome.SAME}
    assert plan.change.files == ()


@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
@pytest.mark.parametrize("folder", ATLASES)
def test_an_empty_folder_becomes_the_same_atlas(folder: Path, name: str, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    shutil.copy(folder / "atlas.yml", tmp_path / "leeg")
    plan, told = planned(tmp_path / "leeg", exported(folder, tmp_path / name))
    carry_out(tmp_path / "leeg", plan.change)

    assert {one.fate for one in told} == {RowOutcome.NEW}
    assert said(tmp_path / "leeg") == said(folder)
    assert planned(tmp_path / "leeg", tmp_path / name)[0].change.files == ()


LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)
TEXT = st.text(LETTERS, min_size=1).map(str.strip).filter(bool) | st.sampled_from(
    [
        "onbekend",
        "geen",
        "\\onbekend",
        "a|b",
        "a\\|b",
        "a\\",
        "\\",
        "|",
        "=1+1",
        "'=x",
        "-",
        "@x",
        "; ,",
        '"',
        "'",
        "? x",
    ]
)


@given(TEXT)
def test_a_text_in_a_cell_stays_what_it_is(text: str) -> None:
    node = to_node(to_cell(text), LINE, Span(""))

    assert node.text == text  # type: ignore[union-attr]
    assert node.quoted == bool(re.fullmatch(r"\\*(onbekend|geen)", text))  # type: ignore[union-attr]


@given(st.lists(TEXT, min_size=1).map(tuple))
def test_a_list_in_a_cell_stays_what_it_is(parts: tuple[str, ...]) -> None:
    node = to_node(to_cell(parts), LINES, Span(""))

    assert tuple(item.text for item in node.items) == parts  # type: ignore[union-attr]


FIELDS = {field.name: field for field in read_content(EXAMPLE).kinds["coalitie"].fields}
LINE, LINES = FIELDS["contact"], FIELDS["gebied"]
assert isinstance(LINE.type, Line)
assert isinstance(LINES.type, Many)
assert isinstance(FIELDS["logica"].type, MultiLine)


@settings(max_examples=15)
@given(line=TEXT, parts=st.lists(TEXT, min_size=1, max_size=3), prose=st.lists(TEXT, min_size=1, max_size=3))
@pytest.mark.parametrize("name", ["bladen", "bladen.xlsx"])
def test_any_text_goes_out_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, line: str, parts: list[str], prose: list[str]
) -> None:
    tmp_path = tmp_path_factory.mktemp("any")
    folder = make_site(tmp_path, {})
    says: dict[str, Plain] = {
        "titel": "X",
        "opgaven": ("wonen",),
        "contact": line,
        "gebied": tuple(parts),
        "logica": "\n".join(prose),
    }
    (folder / "coalities").mkdir()
    (folder / "coalities/x.md").write_text(
        "\n".join(("---", *(row for field, value in says.items() for row in field_lines(field, value)), "---", "")),
        encoding="utf-8",
    )
    written = said(folder)
    plan, told = planned(folder, exported(folder, tmp_path / name))

    assert {one.fate for one in told} == {RowOutcome.SAME}, [why(one) for one in told]
    (tmp_path / "leeg").mkdir()
    shutil.copy(folder / "atlas.yml", tmp_path / "leeg")
    carry_out(tmp_path / "leeg", planned(tmp_path / "leeg", tmp_path / name)[0].change)
    assert said(tmp_path / "leeg") == written
    assert plan.change.files == ()


def test_own_fields_have_columns_even_with_a_name_of_ours(tmp_path: Path) -> None:
    pages = {**PAGES, "coalities/wijk": "fase-wijk: een\ntekst: eigen\n---\nLopende tekst."}
    folder = make_site(tmp_path, pages, settings=OWN)
    sheet = exported(folder, tmp_path / "bladen.xlsx")
    head = [cell.value for cell in next(openpyxl.load_workbook(sheet)["coalities"].iter_rows())]

    assert {"fase-wijk", "veld.tekst", "tekst"} <= set(head)
    assert planned(folder, sheet)[0].change.files == ()


def test_a_template_has_every_sheet_and_says_what_goes_where(tmp_path: Path) -> None:
    write_sheets(sheets_of(read_content(EXAMPLE), WORDS, template=True), tmp_path / "leeg.xlsx", "xlsx", EXAMPLE)
    book = openpyxl.load_workbook(tmp_path / "leeg.xlsx")

    assert {"opgaven", "coalities", "coalities-deelnemers", "organisaties-opgaven", "uitleg"} <= set(book.sheetnames)
    assert book["coalities"].max_row == 1
    assert "formeel, overwegend-formeel" in str([cell.value for row in book["uitleg"].iter_rows() for cell in row])


def test_sheets_within_the_content_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        exported(make_site(tmp_path, {}), tmp_path / "content/bladen")
