"""Content to make sheets of and to read them into, and what was planned of them in a few words."""

from pathlib import Path

import pytest

from atlas.content.plain import to_plain
from atlas.content.read import read_content
from atlas.editing.imports.plan import ImportPlan, plan_import
from atlas.editing.imports.requests import RowReport
from atlas.editing.imports.rows import read_requests
from atlas.editing.spreadsheets.files import read_sheets
from atlas.editing.spreadsheets.rows_out import sheets_of, write_sheets
from atlas.texts import texts
from tests.editing.desks import ATLAS, EXAMPLE

WORDS = texts("nl")
PAGES = {
    "coalities/tafel": """
titel: Woontafel Eem # blijft
status: actief
deelnemers:
  - ede # ook
  - {partij: soest}
---
Tekst.""",
    "organisaties/ede": "titel: Gemeente Ede",
    "organisaties/soest": "titel: 'Gemeente Soest'\nsamenvatting: Met de hand geschreven.",
}
OWN = """velden:
  coalitie:
    - {naam: fase-wijk, label: Fase, type: keuze, keuzes: [een, twee]}
    - {naam: tekst, label: Tekst, type: tekst}
"""
ATLASES = [pytest.param(ATLAS, marks=pytest.mark.slow, id="real"), pytest.param(EXAMPLE, id="example")]


def planned(folder: Path, file: Path, named: str = "") -> tuple[ImportPlan, list[RowReport]]:
    known = read_content(folder)
    found = read_requests(read_sheets(file), known, named)
    plan = plan_import(folder, known, found.requests)
    return plan, sorted((*found.reports, *plan.reports), key=lambda one: one.place)


def csv_file(tmp_path: Path, text: str, name: str = "coalities", encoding: str = "utf-8") -> Path:
    file = tmp_path / f"{name}.csv"
    file.write_bytes(text.encode(encoding))
    return file


def fates(told: list[RowReport]) -> list[str]:
    return [one.fate.value for one in told]


def why(one: RowReport) -> str:
    return "; ".join(WORDS.word(reason) for reason in one.why)


def exported(folder: Path, target: Path) -> Path:
    form = "xlsx" if target.suffix else "csv"
    write_sheets(sheets_of(read_content(folder), WORDS), target, form, folder)
    return target


def said(folder: Path) -> dict[str, object]:
    return {entity.id: (entity.kind, to_plain(entity.fields)) for entity in read_content(folder).entities}
