"""Of what other people send in sheets, every row is told what becomes of it."""

import re
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from atlas.content.plain import to_plain
from atlas.content.read import read_content
from atlas.content.values import Absence
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.commands.verify import verify
from atlas.editing.imports.requests import RowOutcome
from tests.editing.desks import ATLAS, differences, texts_in
from tests.editing.spreadsheets.sheets import PAGES, WORDS, csv_file, fates, planned, why
from tests.sites import ON, make_site


def test_only_the_lines_concerned_change(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, "id;status;begin\ntafel;afgerond;2020-05\n")
    plan, told = planned(folder, file)
    carry_out(folder, plan.change)

    assert fates(told) == ["anders"]
    assert [WORDS.word(cell) for cell in told[0].cells] == [
        "status: actief → afgerond",
        "begin: (niet ingevuld) → 2020-05",
    ]
    changed = sorted(differences(plan.change))
    assert [(gone, came) for _, gone, came in changed] == [
        ((), ("begin: 2020-05\n",)),
        (("status: actief\n",), ("status: afgerond\n",)),
    ] or [(gone, came) for _, gone, came in changed] == [
        (("status: actief\n",), ("status: afgerond\n", "begin: 2020-05\n")),
    ]
    assert b"# blijft" in (folder / "coalities/tafel.md").read_bytes()
    assert planned(folder, file)[0].change.files == ()


def test_items_are_added_and_filled_in_where_they_stand(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    rows = "id,partij,rol,sinds\ntafel,ede,voorzitter,\ntafel,soest,,2021\ntafel,? Stichting De Linde,lid,\n"
    plan, told = planned(folder, csv_file(tmp_path, rows, "coalities-deelnemers"))
    carry_out(folder, plan.change)
    text = (folder / "coalities/tafel.md").read_text(encoding="utf-8")

    assert fates(told) == ["anders", "anders", "nieuw"]
    assert "  - {partij: ede, rol: voorzitter} # ook\n" in text
    assert "  - {partij: soest, sinds: 2021}\n" in text
    assert "  - partij: '? Stichting De Linde'\n    rol: lid\n" in text
    assert planned(folder, tmp_path / "coalities-deelnemers.csv")[0].change.files == ()


@pytest.mark.slow
def test_on_every_real_page_only_what_was_asked_for_is_added(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(ATLAS, folder)
    coalitions = [entity for entity in read_content(folder).entities if entity.kind == "coalitie"]
    sheet = tmp_path / "bladen"
    sheet.mkdir()
    rows = "".join(f"{entity.id};loket@voorbeeld.nl;hallo;geen\n" for entity in coalitions)
    csv_file(sheet, f"id;contact;labels;experiment\n{rows}")
    seats = "".join(
        f"{entity.id};{item['partij']};2019;0,5\n"
        for entity in coalitions
        for found in [to_plain(entity.fields)]
        if isinstance(found, dict)
        for item in found.get("deelnemers", ())
        if isinstance(item, dict) and "sinds" not in item
    )
    more = "".join(f"{entity.id};? Stichting Overal;2020;\n" for entity in coalitions)
    csv_file(sheet, f"id;partij;sinds;capaciteit\n{seats}{more}", "coalities-deelnemers")

    plan, told = planned(folder, sheet)
    carry_out(folder, plan.change)

    assert len(plan.change.files) == len(coalitions)
    assert {one.fate for one in told} <= {RowOutcome.NEW, RowOutcome.CHANGED}
    assert planned(folder, sheet)[0].change.files == ()
    gone = {line for _, lines, _ in differences(plan.change) for line in lines}
    # A party that stood alone behind its dash, or between brackets, gets company on its own line.
    assert [line for line in gone if not re.match(r"\s*- |deelnemers:|opgaven:", line)] == []


def test_what_someone_wrote_is_not_overwritten(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    before = texts_in(folder)
    file = csv_file(tmp_path, "id;samenvatting;website\nsoest;Anders;https://soest.example\n", "organisaties")
    plan, told = planned(folder, file)

    assert fates(told) == ["conflict"]
    assert "samenvatting blijft" in why(told[0])
    assert plan.change.files == ()
    assert texts_in(folder) == before


@pytest.mark.parametrize(
    ("row", "fate", "reason"),
    [
        ("nieuw;Nieuw;wonen;;", "nieuw", ""),
        (";Zonder id;wonen;;", "nieuw", ""),
        ("tafel;;;;", "zelfde", ""),
        (";;;;", "overgeslagen", "lege rij"),
        (";;;afgerond;", "overgeslagen", "er staat geen id"),
        ("Geen Id;X;wonen;;", "conflict", "kan geen id zijn"),
        ("ede;X;wonen;;", "conflict", "dit id is al van een organisatie"),
        ("index;X;wonen;;", "conflict", "al een betekenis"),
        ("kaal;X;;;", "conflict", "dit moet nog ingevuld: opgaven"),
        ("fout;X;wonen;gereed;", "conflict", "status:"),
        ("nergens;X;waar;;", "conflict", "er is geen pagina 'waar'"),
        ("tafel;;;;45292", "anders", "'45292' is gelezen als 2024-01-01"),
        ("tafel;;;;12-5-2023", "anders", "'12-5-2023' is gelezen als 2023-05-12"),
        ("tafel;;;;31-2-2023", "conflict", "begin:"),
        ("tafel; Woontafel Eem\u00a0;;;", "zelfde", ""),
    ],
)
def test_every_row_is_told_what_becomes_of_it(tmp_path: Path, row: str, fate: str, reason: str) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, f"id;titel;opgaven;status;begin\n{row}\nlaatste;L;wonen;;\n")
    plan, told = planned(folder, sheet_with_opgaven(file))

    assert fates(told)[0] == fate
    assert any(reason in why(one) for one in told)
    assert not verify(folder, plan.change, on=ON).errors


def sheet_with_opgaven(file: Path) -> Path:
    """The opgaven of a coalition are items: the column with one becomes rows of their own sheet."""
    rows = [line.split(";") for line in file.read_text(encoding="utf-8").splitlines()]
    folder = file.with_suffix("")
    folder.mkdir()
    named = [(row[0] or "zonder-id", row[2]) for row in rows[1:] if row[2]]
    pages = [";".join((*row[:2], *row[3:])) for row in rows]
    (folder / "coalities.csv").write_text("\n".join(pages) + "\n", encoding="utf-8")
    items = ["id;opgave", *(";".join(pair) for pair in named)]
    (folder / "coalities-opgaven.csv").write_text("\n".join(items) + "\n", encoding="utf-8")
    return folder


def test_what_leans_on_a_page_that_cannot_come_is_a_conflict_as_well(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    rows = "id;titel;wereld;onderdeel-van\na;A;publiek;b\nb;B;;\nc;C;publiek;a\nd;D;publiek;ede\n"
    plan, told = planned(folder, csv_file(tmp_path, rows, "organisaties"))

    assert fates(told) == ["conflict", "conflict", "conflict", "nieuw"]
    assert [file.new for file in plan.change.files] == ["organisaties/d.md"]


def test_a_row_that_stands_twice_is_read_once_and_another_is_a_conflict(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    _, told = planned(folder, csv_file(tmp_path, "id;status\ntafel;actief\ntafel;actief\ntafel;afgerond\n"))

    assert fates(told) == ["zelfde", "overgeslagen", "conflict"]
    assert why(told[1]) == "zegt hetzelfde als rij 2"


def test_five_thousand_dirty_rows_are_all_told(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "organisaties"
    sheet.append(["id", "titel ", "Wereld", "begin", "onzin"])
    for number in range(1_000):
        sheet.append([f"o-{number}", f"Organisatie {number}  ", "publiek", 40_000 + number, "x"])
        sheet.append([f"o-{number}", f"Organisatie {number}", "publiek", date(2009, 7, 6), "y"])
        sheet.append([f"f-{number}", "=A1", "publiek"])
        sheet.append([f"m-{number}", "M", "nergens"])
        sheet.append([None, None, None, None, "z"])
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "groot.xlsx")
    plan, told = planned(folder, tmp_path / "groot.xlsx")

    assert [one.place.number for one in told] == list(range(2, 5_002))
    assert len(plan.change.files) == 999
    assert {fate.value: fates(told).count(fate.value) for fate in RowOutcome} == {
        "nieuw": 999,
        "anders": 0,
        "zelfde": 0,
        "conflict": 999 + 1_000,
        "overgeslagen": 2 + 1_000 + 1_000,
    }


def test_a_word_for_nothing_is_one_and_can_be_a_text(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    file = csv_file(tmp_path, "id;website;contact;gebied\ntafel;geen;\\onbekend;onbekend\n")
    carry_out(folder, planned(folder, file)[0].change)
    fields = next(entity for entity in read_content(folder).entities if entity.id == "tafel").fields

    assert (fields["website"], fields["contact"], fields["gebied"]) == (Absence.NONE, "onbekend", Absence.UNKNOWN)
