"""Downloads: every format holds what the atlas holds, nothing in them is a formula, and readers find them."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from atlas.site.exports.formulas import DANGEROUS, guard
from atlas.site.urls import address_of
from tests.conftest import ROOT
from tests.site.downloads import FOLDERS, WHOLE, data, first_row, model, rows, sheets
from tests.site.sites import AUDIENCES, Site, built
from tests.site.small import small_site

FORMULAS = ("=1+1", "+31", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0")


# Everything is there ------------------------------------------------------------------------------------------


def test_every_count_is_that_of_the_model(site: Site) -> None:
    landscape, found = model(site), data(site)
    atlas = landscape.atlas

    assert {kind: len(found[folder]) for kind, folder in FOLDERS.items()} == {
        kind: len(atlas.of_kind(kind)) for kind in FOLDERS
    }
    assert len(found["relaties"]) == len(atlas.links)
    assert len(found["partijen-zonder-pagina"]) == len(atlas.unwritten)
    assert len(found["deelnames"]) == sum(len(c.memberships) for c in landscape.coalitions.values())
    assert len(found["banden"]) == len(landscape.ties_among(landscape.coalitions.values()))


def test_what_is_derived_is_what_the_pages_show(real: Site) -> None:
    landscape = model(real)
    shown = {row["id"]: row["afgeleid.niveau"] for row in data(real)["coalities"]}

    assert shown == {key: coalition.level.value or None for key, coalition in landscape.coalitions.items()}


def test_every_format_has_the_same_rows(site: Site) -> None:
    found, folder = data(site, f"{WHOLE}.json"), WHOLE.rpartition("/")[0]
    counts = {table: len(found[table]) for table in found if table not in {"$schema", "atlas"}}

    assert {table: len(rows(site.read(f"{folder}/{table}.csv"))) for table in counts} == counts
    assert {title: sheet.max_row - 1 for title, sheet in sheets(site).items() if title in counts} == counts


def test_a_page_or_party_names_the_opgaven_that_it_has_to_do_with(real: Site) -> None:
    landscape, found = model(real), data(real)
    near = {
        row["id"]
        for kind in ("coalities", "organisaties", "bronnen")
        for row in found[kind]
        if "wonen" in row["afgeleid.opgaven"]
    }
    coalitions = landscape.of_opgave("wonen").coalitions

    assert near >= {c.id for c in coalitions} | {
        key for c in coalitions for key in c.organisations & landscape.atlas.entities.keys()
    }
    assert "gemeente-almere" not in near
    seats = [row for row in found["deelnames"] if "wonen" in row["opgaven"]]
    assert {row["coalitie"] for row in seats} == {c.id for c in coalitions if c.memberships}
    assert any("wonen" in row["opgaven"] for row in found["banden"])


def test_a_field_of_the_owner_is_a_column_like_any_other(example: Site) -> None:
    table = {row["id"]: row for row in data(example)["coalities"]}
    own = {"vergaderplek", "keren-per-jaar", "volgende-bijeenkomst", "ritme", "secretariaat"}

    assert own <= set(table["bodemkring"])
    assert {type(row["keren-per-jaar"]) for row in table.values()} <= {int, float, type(None), str}


def test_three_kinds_of_nothing_stay_apart(tmp_path: Path) -> None:
    pages = {"organisaties/a": "wereld: onbekend\nwebsite: geen", "coalities/c": "sectoren: onbekend"}
    site = small_site(tmp_path, pages)
    [row] = data(site)["organisaties"]
    [coalition] = data(site)["coalities"]

    assert (row["wereld"], row["website"], row["type"]) == ("onbekend", "geen", None)
    assert (coalition["sectoren"], coalition["schaal"]) == ("onbekend", None)


def test_items_of_lists_are_all_there_part_by_part(tmp_path: Path) -> None:
    question = "vragen: [{vraag: Wie betaalt?, eigenaar: wethouder, sinds: 2025}]"
    found = data(small_site(tmp_path, {"opgaven/water": question}))["onderdelen"]

    assert [(r["nummer"], r["deel"], r["waarde"]) for r in found if r["pagina"] == "water"] == [
        (1, "vraag", "Wie betaalt?"),
        (1, "eigenaar", "wethouder"),
        (1, "sinds", "2025"),
    ]


TENSION = "Het waterschap wil het peil vast"
ON_A_RELATION = "De landtafel wil een kaart"
INTERNAL = "Over wie een nat jaar betaalt"
TABLES = ("atlas.json", "onderdelen.csv", "atlas.xlsx", "atlas.sqlite")
# A tension at a seat belongs to collaboration, one of a relation and the day of a framing to the rest.
COLLABORATION, OTHERS = ("atlas.graphml", "atlas.gexf"), ("atlas-overig.graphml",)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_tension_and_the_day_of_a_framing_are_in_every_format(shared: Path, audience: str) -> None:
    site = built(shared, "example", audience)
    folder = site.folder / "downloads"
    cells = " ".join(str(cell.value) for row in sheets(site)["onderdelen"].iter_rows() for cell in row)
    holds = {
        name: cells if name.endswith("xlsx") else (folder / name).read_bytes().decode("utf-8", "replace")
        for name in (*TABLES, *COLLABORATION, *OTHERS)
    }
    found = {r["deel"]: r["waarde"] for r in data(site)["onderdelen"] if r["pagina"] == "bodemkring"}
    of_members = {
        r["deel"] for r in data(site)["onderdelen"] if (r["pagina"], r["veld"]) == ("bodemkring", "deelnemers")
    }

    assert {name for name, text in holds.items() if TENSION in text} == {*TABLES, *COLLABORATION}
    assert {name for name, text in holds.items() if ON_A_RELATION in text} == {*TABLES, *OTHERS}
    assert found["duiding-op"] == "2024-03"
    assert {name for name in (*TABLES, *OTHERS) if "2024-03" not in holds[name]} == set()
    assert ("spanning-intern" in of_members) is (audience == "intern")
    assert {name for name, text in holds.items() if INTERNAL in text} == ({*TABLES} if audience == "intern" else set())


def test_a_row_is_a_line_of_the_json_whatever_its_texts_say(tmp_path: Path) -> None:
    titles = {"a": '},{"id":"a"', "b": '"},{"id":"', "c": '\\"},{"id":"a"},{', "d": "},{"}
    pages = {f"organisaties/{key}": f"titel: {json.dumps(title)}" for key, title in titles.items()}
    site = small_site(tmp_path, pages)
    lines = site.read(f"{WHOLE}.json").splitlines()

    assert {row["id"]: row["titel"] for row in data(site)["organisaties"]} == titles
    assert [line[: len('{"id":"a"')] for line in lines if '"adres":"organisaties/' in line] == [
        f'{{"id":"{key}"' for key in titles
    ]


def test_an_empty_atlas_has_downloads_too(tmp_path: Path) -> None:
    found = data(small_site(tmp_path, {}))

    assert [row["id"] for row in found["opgaven"]] == ["wonen"]
    assert found["relaties"] == []


# Safe ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_looks_like_a_formula_is_no_formula(text: str, tmp_path: Path) -> None:
    quoted = json.dumps(text)
    site = small_site(tmp_path, {"organisaties/a": f"titel: {quoted}\nsynoniemen: [{quoted}]"})
    [row] = rows(site.read("downloads/organisaties.csv"))
    cells = first_row(site, "organisaties")

    assert (row["titel"], row["synoniemen"]) == (f"'{text}", f"'{text}")
    assert (cells["titel"].data_type, cells["titel"].value) == ("s", text)
    assert data(site)["organisaties"][0]["titel"] == text


@pytest.mark.parametrize("sign", DANGEROUS)
def test_every_sign_that_begins_a_formula_is_made_harmless(sign: str) -> None:
    assert guard(f"{sign}x") == f"'{sign}x"


def test_no_cell_of_any_csv_or_workbook_is_a_formula(site: Site) -> None:
    folder = WHOLE.rpartition("/")[0]
    cells = [
        cell
        for path in sorted((site.folder / folder).glob("*.csv"))
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
        for cell in row
    ]
    assert [cell for cell in cells if cell.startswith(DANGEROUS)] == []
    with zipfile.ZipFile(site.folder / f"{WHOLE}.xlsx") as book:
        inside = [book.read(part) for part in book.namelist() if "worksheets/sheet" in part]
    assert [part for part in inside if b"<f>" in part or b"<f " in part] == []


def test_the_public_downloads_hold_public_pages_only(shared: Path) -> None:
    public, internal = (
        {row["id"] for folder in FOLDERS.values() for row in data(built(shared, "example", audience))[folder]}
        for audience in AUDIENCES
    )

    assert public < internal


# Found on the site --------------------------------------------------------------------------------------------


def test_the_page_of_downloads_is_in_the_menu_and_on_every_opgave(site: Site) -> None:
    start = site.pages["index.html"]

    assert "downloads.html" in [a.get("href") for a in start.find("a") if a.inside("header")]
    for opgave in model(site).atlas.of_kind("opgave"):
        page = site.pages[address_of(opgave)]
        assert "../downloads.html" in [a.get("href") for a in page.find("a")]


def test_the_page_of_downloads_leads_to_every_file_of_the_whole_atlas(site: Site) -> None:
    led = {a.get("href") for a in site.pages["downloads.html"].find("a")}
    whole = {path for path in site.files if path.startswith("downloads/") and path.count("/") == 1}

    assert whole - led == set()


# Told in the documentation ------------------------------------------------------------------------------------


def test_every_table_and_column_is_in_the_documentation(real: Site) -> None:
    told = (ROOT / "docs" / "downloads.md").read_text(encoding="utf-8")
    found = {table: rows_ for table, rows_ in data(real).items() if table not in {"$schema", "atlas"}}
    kinds = set(FOLDERS.values())
    tables = {table: list(rows_[0]) for table, rows_ in found.items() if rows_}

    assert [table for table in found if table not in kinds and f"`{table}`" not in told] == []
    assert [c for table, columns in tables.items() if table not in kinds for c in columns if f"`{c}`" not in told] == []
    assert [c for c in tables["coalities"] if c.startswith("afgeleid.") and f"`{c}`" not in told] == []
