"""The register: its arrangements are matched on numbers, fill in what is missing, and overwrite nothing."""

from pathlib import Path

import pytest

from atlas.content.read import read_content
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.commands.verify import verify
from atlas.editing.imports.plan import ImportPlan, plan_import
from atlas.editing.imports.requests import RowOutcome, RowReport
from atlas.editing.roo.match import register_requests
from atlas.editing.roo.read import read_register
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import texts
from tests.editing.desks import atlas
from tests.sites import ON, make_site

WORDS = texts("nl")
FILE = Path(__file__).with_name("roo.xml")
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente"
PAGES = {
    "organisaties/ede": f"titel: Gemeente Ede\nidentificatie: {{tooi: {TOOI}/gm0228}}",
    "organisaties/soest": 'titel: Soest\nidentificatie:\n  roo: "30002"',
}
KNOWN = "titel: ODE\nbegin: 2013\nidentificatie: {roo: 28740001}\ndeelnemers:\n  - ede # van oudsher\n---\nMet de hand."


def planned(
    folder: Path, file: Path = FILE, *, opgave: str = "", ended: bool = False
) -> tuple[ImportPlan, list[RowReport]]:
    known = read_content(folder)
    found = register_requests(read_register(file), known, opgave=opgave, ended=ended, on=ON)
    plan = plan_import(folder, known, found.requests, only_fill=True)
    return plan, sorted((*found.reports, *plan.reports), key=lambda one: one.place)


def why(one: RowReport) -> str:
    return "; ".join(WORDS.word(reason) for reason in one.why)


def test_the_published_names_are_read() -> None:
    register = read_register(FILE)
    first = register.arrangements[0]

    assert [one.number for one in register.arrangements] == ["28740001", "28740002", "25400001"]
    assert (first.title, first.form, first.begin) == ("Omgevingsdienst Eemvallei", "Openbaar lichaam", "2013-01-01")
    assert (first.website, first.themes, first.former) == (
        "https://eemvallei.example/",
        ("natuur en milieu",),
        "25400001",
    )
    assert [(one.number, one.name, one.since, one.until) for one in first.participants] == [
        ("30001", "Ede", "2013-01-01", ""),
        ("30002", "Soest", "2013-01-01", "2025-12-31"),
        ("30003", "Gemeente Elders & Ergens", "2014-07-01", ""),
    ]
    assert register.toois["30001"].endswith("gm0228")


def test_a_new_arrangement_comes_with_its_participants(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    plan, told = planned(folder, opgave="wonen")

    assert [one.fate for one in told if one.place.table == "deelnemers"] == [RowOutcome.NEW] * 3
    [made] = plan.change.files
    assert made.new == "coalities/omgevingsdienst-eemvallei.md"
    assert (
        made.after
        == """---
titel: Omgevingsdienst Eemvallei
opgaven:
  - wonen
vorm: formeel
rechtsvorm: 'gemeenschappelijke regeling: openbaar lichaam'
deelnemers:
  - partij: ede
    sinds: 2013-01-01
  - partij: soest
    sinds: 2013-01-01
    tot: 2025-12-31
  - partij: '? Gemeente Elders & Ergens'
    sinds: 2014-07-01
deelnemers-volledig: volledig
begin: 2013-01-01
website: https://eemvallei.example/
identificatie:
  roo: 28740001
---
"""
    )
    assert not verify(folder, plan.change, on=ON).new


def test_what_has_no_place_here_is_told(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)

    assert [why(one) for one in planned(folder)[1]] == [
        "Omgevingsdienst Eemvallei: nieuw; zeg met --opgave waar die bij hoort",
        "Belastingsamenwerking Ver Weg: geen van de deelnemers staat in deze atlas",
        "Omgevingsdienst Eemvallei: geldt niet meer sinds 2012-12-31",
    ]
    with pytest.raises(Refused):
        planned(folder, opgave="water")


def test_a_known_arrangement_is_filled_in_and_nothing_is_overwritten(tmp_path: Path) -> None:
    folder = make_site(tmp_path, {**PAGES, "coalities/ode": KNOWN})
    plan, told = planned(folder)
    carry_out(folder, plan.change)
    text = (folder / "coalities/ode.md").read_text(encoding="utf-8")

    assert [one.fate for one in told] == [
        RowOutcome.CHANGED,
        RowOutcome.NEW,
        RowOutcome.NEW,
        RowOutcome.CONFLICT,
        RowOutcome.SKIPPED,
        RowOutcome.SKIPPED,
    ]
    assert why(told[3]).startswith("begin blijft zoals het er staat; verander dat zelf (2013 → ")
    assert "  - {partij: ede, sinds: 2013-01-01} # van oudsher\n" in text
    assert text.endswith("Met de hand.")
    assert "begin: 2013\n" in text


def test_twice_is_as_good_as_once(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    carry_out(folder, planned(folder, opgave="wonen", ended=True)[0].change)
    plan, told = planned(folder, opgave="wonen", ended=True)

    assert plan.change.files == ()
    assert {one.fate for one in told} == {RowOutcome.SAME, RowOutcome.SKIPPED}
    assert {path.stem for path in (folder / "coalities").iterdir()} == {
        "omgevingsdienst-eemvallei",
        "omgevingsdienst-eemvallei-25400001",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "geen xml",
        "<html/>",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><overheidsorganisaties>&b;</overheidsorganisaties>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><overheidsorganisaties/>',
        "<overheidsorganisaties><regeling></overheidsorganisaties>",
        "<overheidsorganisaties>" + "<a>" * 200,
    ],
)
def test_what_is_no_register_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.xml").write_text(text, encoding="utf-8")

    with pytest.raises(Refused):
        read_register(tmp_path / "x.xml")


def test_the_command_shows_a_plan_and_writes_when_told(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    plan = atlas("import-roo", str(FILE), "--opgave", "wonen", inside=tmp_path)
    assert not (folder / "coalities").exists()
    done = atlas("import-roo", str(FILE), "--opgave", "wonen", "--write", inside=tmp_path)

    assert (plan.returncode, done.returncode) == (0, 0)
    assert "regelingen:1: nieuw omgevingsdienst-eemvallei" in plan.stdout
    assert (folder / "coalities/omgevingsdienst-eemvallei.md").exists()
