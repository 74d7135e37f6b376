"""Who takes part in a coalition, and the area that follows from it."""

from pathlib import Path

import pytest

from atlas.landscape.derived.where import Area
from tests.sites import see

PARTIES = {
    "organisaties/oever": "wereld: publiek\nbestuurslaag: gemeente\ngebied: [Oeverdam]",
    "organisaties/riet": "wereld: publiek\nbestuurslaag: gemeente\ngebied: [Rietkerke, Dijkdorp]",
    "organisaties/stil": "wereld: publiek\nbestuurslaag: gemeente",
    "organisaties/land": "wereld: publiek\nbestuurslaag: provincie\ngebied: [Wolkenland]",
    "organisaties/bedrijf": "wereld: privaat\ngebied: [Nevelgaarde]",
    "organisaties/onduidelijk": "wereld: onbekend",
    "teams/team": "organisatie: riet",
    "grenswerkers/rol": "organisatie: oever",
    "grenswerkers/verbinder": "verbindt: [tafel]",
    "grenswerkers/vertrokken": "verbindt: [tafel]\ntot: 2026-11-23",
    "grenswerkers/op-komst": "verbindt: [tafel]\nsinds: 2027",
}


@pytest.mark.parametrize(
    ("fields", "area"),
    [
        ("deelnemers: [riet, oever]", Area(("Dijkdorp", "Oeverdam", "Rietkerke"), derived=True)),
        ("deelnemers: [team, rol]", Area(("Dijkdorp", "Oeverdam", "Rietkerke"), derived=True)),
        ("deelnemers: [oever, land, bedrijf, stil]", Area(("Oeverdam",), derived=True)),
        ("deelnemers: [oever, {partij: riet, tot: 2020}]", Area(("Oeverdam",), derived=True)),
        ("deelnemers: [land]", Area((), derived=False)),
        ("deelnemers: [oever]\ngebied: [Heel Wolkenland]", Area(("Heel Wolkenland",), derived=False)),
        ("deelnemers: [oever]\ngebied: onbekend", Area((), derived=False)),
        ("deelnemers: [oever]\ngebied: geen", Area((), derived=False)),
    ],
)
def test_the_area_is_as_written_or_that_of_the_gemeenten(fields: str, area: Area, tmp_path: Path) -> None:
    assert see(tmp_path, {**PARTIES, "coalities/tafel": fields}).landscape.coalitions["tafel"].area == area


def test_the_sets_hold_who_counts_on_the_date(tmp_path: Path) -> None:
    lines = """
deelnemers:
  - {partij: bedrijf, vertegenwoordiger: '? Directeur'}
  - {partij: team, vertegenwoordiger: rol}
  - {partij: oever, team: '? Team Wonen'}
  - rol
  - ander
  - '? De Linde'
  - {partij: land, tot: 2020}
  - {partij: onduidelijk, zekerheid: aangekondigd}
"""
    coalition = see(tmp_path, {**PARTIES, "coalities/tafel": lines, "coalities/ander": ""}).landscape.coalitions[
        "tafel"
    ]

    assert coalition.organisations == {"bedrijf", "riet", "oever", "?de linde"}
    assert coalition.coalitions == {"ander"}
    assert coalition.teams == {"team", "?team wonen"}
    assert coalition.persons == {"rol", "?directeur", "verbinder"}
    assert coalition.worlds == {"publiek", "privaat"}
    assert [member.party for member in coalition.memberships if not member.counts] == ["land", "onduidelijk"]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ("", "onbekend"),
        ("deelnemers-volledig: volledig", "volledig"),
        ("deelnemers-volledig: deels", "deels"),
        ("deelnemers-volledig: onbekend", "onbekend"),
        ("deelnemers-volledig: geen", "onbekend"),
    ],
)
def test_what_is_known_of_the_list_is_one_of_three(fields: str, state: str, tmp_path: Path) -> None:
    assert see(tmp_path, {"coalities/tafel": fields}).landscape.coalitions["tafel"].completeness == state


def test_the_tables_of_a_party_are_found_by_home_team_person_and_party(tmp_path: Path) -> None:
    lines = "deelnemers: [{partij: team, vertegenwoordiger: rol}, '? De Linde']"
    tables = see(tmp_path, {**PARTIES, "coalities/tafel": lines}).landscape.tables

    assert {key: [m.party for m in members] for key, members in tables.items()} == {
        "riet": ["team"],
        "team": ["team"],
        "rol": ["team"],
        "?de linde": ["?de linde"],
    }
