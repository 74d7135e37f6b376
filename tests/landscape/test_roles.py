"""Grenswerkers: the levels that follow from what each connects, and the opgaven they work on."""

from pathlib import Path

import pytest

from atlas.landscape.dates import Phase
from tests.sites import codes, see

WORLD = {
    "opgaven/zorg": "",
    "opgaven/water": "",
    "organisaties/a": "",
    "organisaties/b": "",
    "teams/a-een": "organisatie: a",
    "teams/a-twee": "organisatie: a",
    "teams/b-een": "organisatie: b",
    "teams/zwevend": "organisatie: '? Verre Stad'",
    "coalities/binnen": "deelnemers: [a]\ndeelnemers-volledig: volledig",
    "coalities/tussen": "deelnemers: [a, b]\nopgaven: [zorg]",
    "coalities/boven": "deelnemers: [tussen, binnen]",
    "coalities/vaag": "",
    "coalities/vroeger": "niveau: supra\neinde: 2020",
    "coalities/breed": "opgaven: [zorg, water]",
    "coalities/eerder": "opgaven: [water]\neinde: 2020",
    "coalities/straks": "niveau: supra\nbegin: 2027",
}


@pytest.mark.parametrize(
    ("fields", "derived"),
    [
        ("", []),
        ("organisatie: a", []),
        ("team: a-een", []),
        # teams of one organisation
        ("verbindt: [a-een]", []),
        ("verbindt: [a-een, a-twee]", ["intra"]),
        ("team: a-een\nverbindt: [a-twee]", ["intra"]),
        ("team: a-een\nverbindt: [a-een]", []),
        ("verbindt: [binnen]", ["intra"]),
        # different organisations
        ("verbindt: [a, b]", ["inter"]),
        ("verbindt: [a-een, b-een]", ["inter"]),
        ("organisatie: a\nverbindt: [b]", ["inter"]),
        ("team: a-een\nverbindt: [b]", ["inter"]),
        ("organisatie: a\nverbindt: [a]", []),
        ("organisatie: a\nverbindt: ['? De Linde']", ["inter"]),
        ("verbindt: ['? De Linde', '?  de linde']", []),
        ("verbindt: [tussen]", ["inter"]),
        # coalitions
        ("verbindt: [vaag]", []),
        ("verbindt: [boven]", ["supra"]),
        ("verbindt: [vaag, tussen]", ["supra", "inter"]),
        ("verbindt: [binnen, a-een, a-twee, b, boven]", ["supra", "inter", "intra"]),
        # what does not count on the date
        ("verbindt: [vroeger]", []),
        ("verbindt: [straks, vaag]", []),
        # declared levels change nothing
        ("niveaus: [intra]\nverbindt: [tussen]", ["inter"]),
    ],
)
def test_the_levels_follow_from_what_is_connected(fields: str, derived: list[str], tmp_path: Path) -> None:
    checked = see(tmp_path, {**WORLD, "grenswerkers/rol": fields})

    assert list(checked.landscape.roles["rol"].derived) == derived
    assert codes(checked) == []


def test_a_seat_at_a_table_is_a_connection(tmp_path: Path) -> None:
    tables = {
        "coalities/een": "deelnemers: [rol]",
        "coalities/twee": "deelnemers: [{partij: a, vertegenwoordiger: rol}]",
        "coalities/drie": "deelnemers: [{partij: rol, tot: 2020}]",
    }
    role = see(tmp_path, {**WORLD, **tables, "grenswerkers/rol": "verbindt: [vaag]"}).landscape.roles["rol"]

    assert role.coalitions == ("vaag", "een", "twee")
    assert role.derived == ("supra",)


def test_declared_and_derived_are_both_kept_and_a_difference_is_no_warning(tmp_path: Path) -> None:
    checked = see(tmp_path, {**WORLD, "grenswerkers/rol": "niveaus: [intra, supra]\nverbindt: [tussen]"})
    role = checked.landscape.roles["rol"]

    assert (role.declared, role.derived, role.levels) == (("supra", "intra"), ("inter",), ("supra", "inter", "intra"))
    assert codes(checked) == []


@pytest.mark.parametrize(
    ("fields", "home"),
    [
        ("organisatie: a", "a"),
        ("team: a-een", "a"),
        ("organisatie: b\nteam: a-een", "b"),
        ("team: zwevend", "?verre stad"),
        ("organisatie: '? Verre Stad'", "?verre stad"),
        ("team: '? Team Ergens'", ""),
        ("organisatie: onbekend", ""),
    ],
)
def test_the_home_is_the_organisation_or_that_of_the_team(fields: str, home: str, tmp_path: Path) -> None:
    assert see(tmp_path, {**WORLD, "grenswerkers/rol": fields}).landscape.roles["rol"].home == home


@pytest.mark.parametrize(
    ("fields", "opgaven"),
    [
        ("opgaven: [water]", ("water",)),
        ("opgaven: [water]\nverbindt: [tussen, vaag]", ("water",)),
        ("verbindt: [tussen]", ("zorg",)),
        ("verbindt: [breed]", ("zorg", "water")),
        ("verbindt: [breed, tussen]", ("zorg",)),
        ("verbindt: [breed, eerder]", ("water",)),
        ("verbindt: [eerder]", ()),
        ("verbindt: [eerder]\ntot: 2020", ("water",)),
        ("opgaven: [{opgave: water, tot: 2020}, zorg]", ("zorg",)),
        ("opgaven: [{opgave: water, zekerheid: aangekondigd}]", ()),
        ("opgaven: [{opgave: water, tot: 2020}]\ntot: 2020", ("water",)),
    ],
)
def test_the_opgaven_are_those_named_or_else_those_that_its_running_tables_share(
    fields: str, opgaven: tuple[str, ...], tmp_path: Path
) -> None:
    assert see(tmp_path, {**WORLD, "grenswerkers/rol": fields}).landscape.roles["rol"].opgaven == opgaven


@pytest.mark.parametrize(
    ("fields", "certain"),
    [
        ("opgaven: [water]\nverbindt: [breed]", ("water",)),
        ("verbindt: [tussen]", ("zorg",)),
        ("verbindt: [breed]", ()),
        ("verbindt: [breed, tussen]", ("zorg",)),
        ("verbindt: [breed, eerder]", ("water",)),
        ("verbindt: [eerder]", ()),
    ],
)
def test_a_table_with_several_opgaven_says_nothing_certain_of_its_grenswerker(
    fields: str, certain: tuple[str, ...], tmp_path: Path
) -> None:
    assert see(tmp_path, {**WORLD, "grenswerkers/rol": fields}).landscape.roles["rol"].certain == certain


@pytest.mark.parametrize(
    ("fields", "phase"), [("", Phase.NOW), ("tot: 2026-11-23", Phase.PAST), ("sinds: 2026-12", Phase.AHEAD)]
)
def test_a_role_has_its_own_period(fields: str, phase: Phase, tmp_path: Path) -> None:
    assert see(tmp_path, {"grenswerkers/rol": fields}).landscape.roles["rol"].phase is phase
