"""Downloads: what programs of others read in them is what the atlas holds, and nothing in them is a formula."""

import csv
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from atlas.builder import check
from atlas.content.kinds import KINDS
from atlas.landscape.landscape import Landscape
from atlas.site.addresses import address_of
from atlas.site.exports.as_csv import DANGEROUS, harmless
from tests.conftest import ROOT
from tests.site.sites import AUDIENCES, ON, Site, built
from tests.site.small import small_site

WHOLE = "downloads/atlas"
FOLDERS = {kind.name: kind.folder for kind in KINDS}
FORMULAS = ("=1+1", "+31", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0")


def data(site: Site, path: str = f"{WHOLE}.json") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(site.read(path))
    return found


def model(site: Site) -> Landscape:
    return check(site.content, audience=site.audience, on=ON).landscape


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def names(site: Site) -> list[str]:
    """What every download is called: of the whole atlas, and of each opgave."""
    return [WHOLE, *(f"downloads/{key}/{key}" for key in (e.id for e in model(site).atlas.of_kind("opgave")))]


def sheets(site: Site, name: str = WHOLE) -> Mapping[str, Worksheet]:
    book = load_workbook(site.folder / f"{name}.xlsx")
    return {title: book[title] for title in book.sheetnames}


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
    for name in names(site):
        found, folder = data(site, f"{name}.json"), name.rpartition("/")[0]
        counts = {table: len(found[table]) for table in found if table not in {"$schema", "atlas"}}

        assert {table: len(rows(site.read(f"{folder}/{table}.csv"))) for table in counts} == counts
        assert {title: sheet.max_row - 1 for title, sheet in sheets(site, name).items() if title in counts} == counts


def test_an_opgave_takes_along_its_coalitions_and_who_takes_part_in_them(real: Site) -> None:
    landscape = model(real)
    found = data(real, "downloads/wonen/wonen.json")
    coalitions = landscape.of_opgave("wonen").coalitions

    assert found["atlas"]["opgave"] == "wonen"
    assert {row["id"] for row in found["coalities"]} >= {coalition.id for coalition in coalitions}
    assert {row["coalitie"] for row in found["deelnames"]} >= {c.id for c in coalitions if c.memberships}


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


def test_an_empty_atlas_has_downloads_too(tmp_path: Path) -> None:
    found = data(small_site(tmp_path, {}))

    assert [row["id"] for row in found["opgaven"]] == ["wonen"]
    assert found["relaties"] == []


# Read by others -----------------------------------------------------------------------------------------------


def test_the_schema_is_sound_and_every_json_keeps_to_it(site: Site) -> None:
    schema = json.loads(site.read("downloads/atlas.schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    for name in names(site):
        assert [error.json_path for error in validator.iter_errors(data(site, f"{name}.json"))] == []


def test_the_schema_refuses_what_is_not_in_the_tables(example: Site) -> None:
    validator = Draft202012Validator(json.loads(example.read("downloads/atlas.schema.json")))
    wrong = data(example)
    wrong["coalities"][0]["aantal-volgens-bron"] = "veel"
    wrong["teams"][0]["onbekend-veld"] = "x"

    assert {error.json_path for error in validator.iter_errors(wrong)} == {
        "$.coalities[0]['aantal-volgens-bron']",
        "$.teams[0]",
    }


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_every_page_and_relation(form: str, site: Site) -> None:
    atlas = model(site).atlas
    path = site.folder / f"{WHOLE}.{form}"
    graph = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)

    assert graph.is_directed()
    assert set(graph) == {*atlas.entities, *atlas.unwritten}
    assert graph.number_of_edges() == len(atlas.links)
    labels = {key: facts["label"] for key, facts in graph.nodes(data=True)}
    assert labels == {key: " ".join(atlas.title(key).split()) for key in graph}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_relation_in_the_network_has_its_name(form: str, real: Site) -> None:
    path = real.folder / f"downloads/wonen/wonen.{form}"
    graph = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)
    stated = {(link.source, link.target, link.forward) for link in model(real).atlas.links}

    assert graph.number_of_edges()
    assert {(a, b, facts["relatie"]) for a, b, facts in graph.edges(data=True)} <= stated


def test_a_workbook_has_numbers_as_numbers_days_as_days_and_texts_as_texts(tmp_path: Path) -> None:
    pages = {"coalities/c": "aantal-volgens-bron: 12\nbegin: 2023-05", "teams/t": "capaciteit: 1-2"}
    site = small_site(tmp_path, pages)
    coalition, team = first_row(site, "coalities"), first_row(site, "teams")

    assert (coalition["aantal-volgens-bron"].data_type, coalition["aantal-volgens-bron"].value) == ("n", 12)
    assert (coalition["begin"].data_type, coalition["begin"].value) == ("s", "2023-05")
    assert (team["capaciteit"].value, team["capaciteit-tot"].value) == (1, 2)


def test_the_day_of_a_change_is_a_day_in_the_workbook(real: Site) -> None:
    assert first_row(real, "opgaven")["veranderd"].data_type == "d"


def first_row(site: Site, sheet: str) -> Mapping[str, Cell | MergedCell]:
    """The cells of the first row below the head of a sheet, by the name of their column."""
    head, row, *_ = sheets(site)[sheet].iter_rows()
    return {str(name.value): cell for name, cell in zip(head, row, strict=True)}


def test_the_package_describes_every_file_as_it_is(site: Site) -> None:
    for name in names(site):
        folder = name.rpartition("/")[0]
        package = data(site, f"{folder}/datapackage.json")
        for resource in package["resources"]:
            content = (site.folder / folder / resource["path"]).read_bytes()
            assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")
            if resource["format"] == "csv":
                head = next(csv.reader(io.StringIO(content.decode())))
                assert [field["name"] for field in resource["schema"]["fields"]] == head
        names_ = [resource["name"] for resource in package["resources"]]
        assert len(set(names_)) == len(names_)


def test_linked_data_names_each_page_by_its_address_and_joins_members(tmp_path: Path) -> None:
    pages = {
        "organisaties/gemeente": "bestuurslaag: gemeente\nidentificatie: {wikidata: Q803}",
        "coalities/tafel": 'deelnemers: [gemeente, "? Stichting De Linde"]',
    }
    site = small_site(tmp_path, pages, "adres: https://atlas.example.org/\n")
    graph = {thing["@id"]: thing for thing in data(site, f"{WHOLE}.jsonld")["@graph"]}
    home = "https://atlas.example.org"
    gemeente, tafel = graph[f"{home}/organisaties/gemeente.html"], graph[f"{home}/coalities/tafel.html"]

    assert gemeente["@type"] == "GovernmentOrganization"
    assert gemeente["memberOf"] == [{"@id": tafel["@id"]}]
    assert gemeente["sameAs"] == ["https://www.wikidata.org/entity/Q803"]
    assert {"@id": gemeente["@id"]} in tafel["member"]
    assert {"@type": "Organization", "name": "Stichting De Linde"} in tafel["member"]


def test_linked_data_without_an_address_leads_to_pages_of_the_site(example: Site) -> None:
    graph = data(example, f"{WHOLE}.jsonld")["@graph"]

    assert graph
    assert [t["@id"] for t in graph if not (example.folder / "downloads" / t["@id"]).resolve().is_file()] == []


def test_the_catalogue_leads_to_every_file(example: Site) -> None:
    dcat = data(example, "downloads/dcat.jsonld")
    found = [d["dcat:downloadURL"]["@id"] for d in dcat["dcat:distribution"]]

    assert found
    assert [path for path in found if not (example.folder / "downloads" / path).resolve().is_file()] == []


@pytest.mark.slow
def test_libreoffice_opens_the_workbook_with_the_types_of_the_model(site: Site, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not there, and nothing else needs it: install the package libreoffice-calc")
    home, book = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", site.folder / f"{WHOLE}.xlsx"
    options = ["--headless", home, "--convert-to", "fods", "--outdir", str(tmp_path)]
    subprocess.run([soffice, *options, str(book)], check=True, capture_output=True, timeout=300)
    opened, found, written = opened_types(tmp_path / "atlas.fods"), data(site), sheets(site)

    assert {title: len(cells) - 1 for title, cells in opened.items() if title in found} == {
        table: len(found[table]) for table in found if table not in {"$schema", "atlas"}
    }
    assert opened == {
        title: [[OPENED_AS[cell.data_type] for cell in row if cell.value is not None] for row in sheet.iter_rows()]
        for title, sheet in written.items()
    }
    assert {kind for cells in opened.values() for row in cells for kind in row} == {"float", "date", "string"}


# What openpyxl calls a cell, and what LibreOffice does.
OPENED_AS = {"n": "float", "d": "date", "s": "string", "b": "boolean"}
TABLE_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def opened_types(path: Path) -> Mapping[str, list[list[str]]]:
    """Of each sheet of a flat OpenDocument the rows that hold something, with the type of each cell that does."""
    root = ET.parse(path).getroot()  # noqa: S314 - made from our own file
    found = {}
    for table in root.iter(f"{TABLE_NAMES}table"):
        rows = [cell_types(row) for row in table.iter(f"{TABLE_NAMES}table-row")]
        found[table.get(f"{TABLE_NAMES}name", "")] = [row for row in rows if row]
    return found


def cell_types(row: ET.Element) -> list[str]:
    """The types of the cells of a row, in order; equal neighbours are written once with how many they are."""
    found: list[str] = []
    for cell in row.iter(f"{TABLE_NAMES}table-cell"):
        kind = cell.get(f"{OFFICE_NAMES}value-type", "")
        found += [kind] * int(cell.get(f"{TABLE_NAMES}number-columns-repeated", "1")) if kind else []
    return found


# Safe and the same --------------------------------------------------------------------------------------------


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
    assert harmless(f"{sign}x") == f"'{sign}x"


def test_no_cell_of_any_csv_or_workbook_is_a_formula(site: Site) -> None:
    for name in names(site):
        folder = name.rpartition("/")[0]
        cells = [
            cell
            for path in sorted((site.folder / folder).glob("*.csv"))
            for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
            for cell in row
        ]
        assert [cell for cell in cells if cell.startswith(DANGEROUS)] == []
        with zipfile.ZipFile(site.folder / f"{name}.xlsx") as book:
            inside = [book.read(part) for part in book.namelist() if "worksheets/sheet" in part]
        assert [part for part in inside if b"<f>" in part or b"<f " in part] == []


def test_a_workbook_is_dated_on_the_reference_date(example: Site) -> None:
    book = load_workbook(example.folder / f"{WHOLE}.xlsx")

    assert (book.properties.created.date(), book.properties.title) == (ON, "Atlas Wolkenmeer")
    meta = ET.parse(example.folder / f"{WHOLE}.gexf").getroot()[0]  # noqa: S314 - our own file
    assert meta.get("lastmodifieddate") == ON.isoformat()


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
        assert f"../downloads.html#{opgave.id}" in [a.get("href") for a in page.find("a")]


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
