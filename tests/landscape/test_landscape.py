"""What belongs to one opgave, laid out as levels and forms."""

from pathlib import Path

import pytest

from atlas.content.kinds import FORMS, LEVELS
from atlas.landscape.landscape import OpgaveLandscape
from tests.sites import see

PAGES = {
    "opgaven/zorg": "relaties: [{met: wonen, soort: versterkt}]",
    "opgaven/water": "",
    "opgaven/los": "",
    "opgaven/wonen": "relaties: [{met: water, soort: deel-van}, {met: los, soort: schuurt-met, tot: 2020}]",
    "coalities/hier": "opgaven: [wonen, zorg]\nniveau: supra\nvorm: formeel",
    "coalities/ook-hier": "opgaven: [{opgave: wonen, duiding: Genoeg huizen.}]\nniveau: supra\nvorm: formeel",
    "coalities/vormloos": "niveau: intra",
    "coalities/klaar": "einde: 2020",
    "coalities/zorgkring": "opgaven: [zorg]",
    "coalities/waterkring": "opgaven: [water]",
    "coalities/elders": "opgaven: [los]",
    "coalities/klaar-met-wonen": "opgaven: [{opgave: wonen, tot: 2020}, los]",
    "coalities/gaat-wonen-doen": "opgaven: [{opgave: wonen, zekerheid: aangekondigd}, {opgave: zorg, tot: 2026}]",
    "teams/ploeg": "organisatie: a\nopgaven: [{opgave: wonen, opdracht: Bouw 100 huizen.}, zorg]",
    "teams/andere-ploeg": "organisatie: a",
    "organisaties/a": "opgaven: [{opgave: wonen, opvatting: Te weinig.}]",
    "grenswerkers/noemt": "opgaven: [wonen]",
    "grenswerkers/verbindt": "verbindt: [hier]",
    "grenswerkers/elders": "verbindt: [elders]",
    "minipraktijken/thee": "opgaven: [wonen]",
    "minipraktijken/soep": "opgaven: [zorg]",
    "oplossingen/strook": "opgaven: [wonen]",
}


@pytest.fixture
def of_wonen(tmp_path: Path) -> OpgaveLandscape:
    return see(tmp_path, PAGES).landscape.of_opgave("wonen")


def test_the_coalitions_are_those_that_work_on_it_past_ones_too(of_wonen: OpgaveLandscape) -> None:
    assert [coalition.id for coalition in of_wonen.coalitions] == ["hier", "klaar", "ook-hier", "vormloos"]


def test_coalitions_of_related_opgaven_are_set_apart(of_wonen: OpgaveLandscape) -> None:
    assert [coalition.id for coalition in of_wonen.related] == ["gaat-wonen-doen", "waterkring", "zorgkring"]


def test_teams_and_organisations_bring_what_they_say_of_it(of_wonen: OpgaveLandscape) -> None:
    assert [(a.team.id, a.item.text("opdracht")) for a in of_wonen.teams] == [("ploeg", "Bouw 100 huizen.")]
    assert [(entity.id, item.text("opvatting")) for entity, item in of_wonen.organisations] == [("a", "Te weinig.")]


def test_roles_practices_and_solutions_are_there(of_wonen: OpgaveLandscape) -> None:
    assert [role.id for role in of_wonen.roles] == ["noemt", "verbindt"]
    assert [entity.id for entity in (*of_wonen.practices, *of_wonen.solutions)] == ["thee", "strook"]


def test_every_coalition_has_one_cell_of_levels_and_forms_and_unknown(of_wonen: OpgaveLandscape) -> None:
    cells = {(level, form): of_wonen.in_cell(level, form) for level in (*LEVELS, "") for form in (*FORMS, "")}

    assert {cell: [c.id for c in found] for cell, found in cells.items() if found} == {
        ("supra", "formeel"): ["hier", "ook-hier"],
        ("intra", ""): ["vormloos"],
        ("", ""): ["klaar"],
    }
