"""The owner's own places: a table of tiles, regions, and all that can be wrong with either."""

from pathlib import Path

import pytest

from atlas.builder import check
from atlas.content.config.own_places import own_places
from atlas.diagnostics import Severity
from tests.folders import make_folder, page
from tests.sites import ON, codes, see

TABLE = "naam;kolom;rij;gebied;buren;organisatie\nEik;2;0;Bos;;linde\nBeuk;4;0;Bos;Eik|Es;\nEs;3;1;Heide;;\n"


def found(text: str) -> list[tuple[str, int]]:
    return [(problem.rule.code, problem.span.line) for problem in own_places(text, "plaatsen.csv")[2]]


def test_a_table_gives_tiles_areas_and_who_borders_on_whom() -> None:
    places, _, problems = own_places(TABLE, "plaatsen.csv")
    bos = places.find("bos")

    assert problems == ()
    assert [(tile.name, tile.spot, tile.organisation) for tile in places.tiles.values()] == [
        ("Eik", (2, 0), "linde"),
        ("Beuk", (4, 0), ""),
        ("Es", (3, 1), ""),
    ]
    assert bos is not None
    assert places.members(bos.code) == {"eik", "beuk"}
    assert places.neighbours("eik") == {"beuk", "es"}
    assert not places.shipped


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("naam,kolom\nEik,2\n", [("A272", 1)]),
        ("naam,kolom,rij\n,2,0\n", [("A273", 2)]),
        ("naam,kolom,rij\nEik,twee,0\n", [("A273", 2)]),
        ("naam,kolom,rij\nEik,2,0\neik,4,0\n", [("A274", 3)]),
        ("naam,kolom,rij\nEik,2,0\n\nBeuk,2,0\n", [("A274", 4)]),
        ("naam,kolom,rij\nEik,2,0\nBeuk,3,0\n", [("A275", 3)]),
        ("naam,kolom,rij\nEik,2,0\nBeuk,4,0\nEs,40,0\n", [("A276", 4)]),
        ("naam,kolom,rij\nA,1,0\nB,3,0\nC,0,1\nD,4,1\nE,1,2\nF,3,2\n", [("A277", 0)]),
        ("naam,kolom,rij,buren\nEik,2,0,Buek\nBeuk,4,0,\n", [("A278", 2)]),
    ],
)
def test_gaps_doubles_and_unknown_names_are_told_with_their_line(text: str, problems: list[tuple[str, int]]) -> None:
    assert found(text) == problems


@pytest.mark.parametrize(
    ("settings", "problems"),
    [
        ("gebieden:\n  - naam: Kern\n    plaatsen: [Zeist, Gemeente Utrecht]", []),
        ("gebieden:\n  - naam: Kern\n    plaatsen: [Zeits]", ["A278"]),
        ("gebieden:\n  - naam: Kern\n    plaatsen: [Limburg]", ["A278"]),
        ("gebieden:\n  - naam: Kern", ["A279"]),
        ("gebieden:\n  - naam: Zeist\n    plaatsen: [Zeist]", ["A274"]),
        ("gebieden:\n  - naam: Kern\n    coalitie: tafle", ["A302"]),
        ("gebieden:\n  - naam: Kern\n    coalitie: tafel", []),
        ("plaatsen: weg.csv", ["A271"]),
        ("plaatsen: ../weg.csv", ["A211"]),
    ],
)
def test_a_region_is_made_of_places(settings: str, problems: list[str], tmp_path: Path) -> None:
    assert codes(see(tmp_path, {"coalities/tafel": ""}, settings=settings)) == problems


def test_a_place_that_is_not_known_is_a_warning_with_what_was_meant(tmp_path: Path) -> None:
    pages = {
        "organisaties/goed": "gebied: [Zeist, regio kern]",
        "organisaties/fout": "gebied: [Ziest]",
    }
    (problem,) = see(tmp_path, pages, settings="gebieden:\n  - naam: Regio Kern\n    plaatsen: [Zeist]").diagnostics

    assert (problem.rule.code, problem.rule.severity) == ("A270", Severity.WARNING)
    assert (problem.span.path, problem.span.column) == ("organisaties/fout.md", 10)
    assert "Zeist" in str(problem.args["hint"])


def test_without_places_any_area_may_be_named(tmp_path: Path) -> None:
    assert codes(see(tmp_path, {"organisaties/a": "gebied: [Overal]"}, settings="plaatsen: geen")) == []


def test_a_table_of_places_is_part_of_the_content(tmp_path: Path) -> None:
    folder = make_folder(
        tmp_path,
        {
            "atlas.yml": "titel: Proef\nplaatsen: plaatsen.csv\n",
            "plaatsen.csv": TABLE,
            "organisaties/linde.md": page("titel: De Linde\nwereld: publiek\ngebied: [Bos]"),
        },
    )
    checked = check(folder, on=ON)

    assert checked.diagnostics == ()
    assert checked.texts["plaatsen.csv"] == TABLE
    assert checked.landscape.where.governs == {"eik": "linde"}


def test_a_page_that_a_place_names_must_be_there(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, {"atlas.yml": "titel: Proef\nplaatsen: p.csv\n", "p.csv": TABLE})
    (problem,) = check(folder, on=ON).diagnostics

    assert (problem.rule.code, problem.span.path, problem.span.line) == ("A302", "p.csv", 2)
