"""The level of a coalition: each branch of the rule, and the reason that goes with it."""

from pathlib import Path

import pytest

from atlas.diagnostics import Severity
from atlas.texts import texts
from tests.sites import codes, see

PARTIES = {
    "organisaties/a": "",
    "organisaties/b": "",
    "teams/a-een": "organisatie: a",
    "teams/a-twee": "organisatie: a",
    "teams/b-een": "organisatie: b",
    "teams/ver": 'organisatie: "? Verre Stad"',
    "grenswerkers/rol-a": "organisatie: a",
    "grenswerkers/rol-team": "team: a-twee",
    "grenswerkers/rol-los": "",
    "grenswerkers/rol-vrij": "",
    "coalities/k": "",
    "coalities/l": "",
    "coalities/persoon": "rechtspersoon: ja",
}
FULL = "deelnemers-volledig: volledig"
NONE, SINGLE = "want er is geen deelnemer bekend", "want er is maar één deelnemer bekend en de lijst is niet volledig"
HOMELESS = "want van geen deelnemer is bekend bij welke organisatie die hoort"
ALONE = "want er is maar één deelnemer bekend, en dat is een coalitie"
ONE_COMPLETE = "want alleen één organisatie neemt deel en de lijst is volledig"
TWO_SEATS = "want 2 teams of rollen van één organisatie nemen deel"
TWO_HOMES = "want 2 organisaties nemen deel"
MIXED = "want één coalitie en minstens één organisatie nemen deel"
TWO_TABLES = "want 2 coalities nemen deel"

# Participants, other fields, the level that follows, and why.
BRANCHES = [
    ("", "", "", NONE),
    ("onbekend", "", "", NONE),
    ("geen", FULL, "", NONE),
    # one organisation
    ("[a]", "", "", SINGLE),
    ("[a]", "deelnemers-volledig: deels", "", SINGLE),
    ("[a]", FULL, "intra", ONE_COMPLETE),
    ("[a-een]", "", "", SINGLE),
    ("[a, a-een]", "", "", SINGLE),
    ("[a-een, a-twee]", "", "intra", TWO_SEATS),
    ("[rol-a]", "", "", SINGLE),
    ("[rol-a, rol-team]", "", "intra", TWO_SEATS),
    ("[rol-a, a-een]", "", "intra", TWO_SEATS),
    ("[{partij: a, team: a-een}, {partij: a, team: a-twee}]", "", "intra", TWO_SEATS),
    ("[{partij: a, team: '? Team Wonen'}, {partij: a, team: '? Team Water'}]", "", "intra", TWO_SEATS),
    ("[{partij: a, vertegenwoordiger: rol-a}, {partij: a, vertegenwoordiger: rol-team}]", "", "intra", TWO_SEATS),
    ("[{partij: a, team: a-een, vertegenwoordiger: rol-a}]", "", "", SINGLE),
    ("[rol-los]", "", "", HOMELESS),
    ("[rol-los, rol-vrij]", FULL, "", HOMELESS),
    ("[rol-los, a-een]", "", "", SINGLE),
    # several organisations
    ("[a, b]", "", "inter", TWO_HOMES),
    ("[a-een, b-een]", "", "inter", TWO_HOMES),
    ("[rol-team, b]", "", "inter", TWO_HOMES),
    ("[a, '? Stichting De Linde']", "", "inter", TWO_HOMES),
    ("['? De Linde', '? De Eik']", "", "inter", TWO_HOMES),
    ("['? De Linde', {partij: '?  de LINDE ', rol: lid}]", "", "", SINGLE),
    ("[ver, {partij: '? verre stad'}]", "", "", SINGLE),
    # coalitions
    ("[k]", "", "", ALONE),
    ("[k]", FULL, "", ALONE),
    ("[k, a]", "", "inter", MIXED),
    ("[k, l]", "", "supra", TWO_TABLES),
    ("[k, l, a, b]", "", "supra", TWO_TABLES),
    ("[persoon]", FULL, "intra", ONE_COMPLETE),
    ("[persoon, a]", "", "inter", TWO_HOMES),
    ("[persoon, k]", "", "inter", MIXED),
    ("[{partij: persoon, als: coalitie}, k]", "", "supra", TWO_TABLES),
    ("[{partij: k, als: organisatie}, l]", "", "inter", MIXED),
    ("[{partij: k, als: organisatie}, a]", "", "inter", TWO_HOMES),
    ("[{partij: a, als: coalitie}, {partij: '? De Linde', als: coalitie}]", "", "supra", TWO_TABLES),
    # who takes part on the date, 24 November 2026
    ("[a, {partij: b, zekerheid: aangekondigd}]", "", "", SINGLE),
    ("[a, {partij: b, zekerheid: vermoed}]", "", "inter", TWO_HOMES),
    ("[a, {partij: b, sinds: 2027}]", "", "", SINGLE),
    ("[a, {partij: b, sinds: 2026-12}]", "", "", SINGLE),
    ("[a, {partij: b, sinds: 2026-11}]", "", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: 2026-11-23}]", "", "", SINGLE),
    ("[a, {partij: b, tot: 2026-11-24}]", "", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: 2026}]", "", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: onbekend}]", "", "inter", TWO_HOMES),
    ("[{partij: a, tot: 2020}, {partij: b, tot: 2020}]", "", "", NONE),
    # a past coalition: who was there at its end
    ("[a, b]", "einde: 2020-06-30", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: 2020-06-30}]", "einde: 2020-06-30", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: 2020-06-29}]", "einde: 2020-06-30", "", SINGLE),
    ("[a, {partij: b, tot: 2020-03}]", "einde: 2020", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: 2019}]", "einde: 2020", "", SINGLE),
    ("[a, {partij: b, sinds: 2020-09}]", "einde: 2020", "inter", TWO_HOMES),
    ("[a, {partij: b, sinds: 2021}]", "einde: 2020", "", SINGLE),
    ("[a, {partij: b, zekerheid: aangekondigd}]", "einde: 2020", "", SINGLE),
    ("[a, b]", "status: afgerond", "inter", TWO_HOMES),
    ("[a, {partij: b, tot: 2019}]", "status: opgevolgd", "", SINGLE),
    (
        "[{partij: a, tot: 2018}, {partij: b, tot: 2019-12}, {partij: k, tot: 2019-12}]",
        "status: afgerond",
        "inter",
        MIXED,
    ),
    # one that has yet to begin
    ("[a, b]", "begin: 2027", "inter", TWO_HOMES),
]


@pytest.mark.parametrize(("participants", "others", "level", "why"), BRANCHES)
def test_the_level_follows_from_who_takes_part(
    participants: str, others: str, level: str, why: str, tmp_path: Path
) -> None:
    page = f"deelnemers: {participants}\n{others}" if participants else others
    coalition = see(tmp_path, {**PARTIES, "coalities/tafel": page}).landscape.coalitions["tafel"]

    assert coalition.level.derived == coalition.level.value == level
    assert texts().word(coalition.level.reason) == why


@pytest.mark.parametrize(
    ("written", "participants", "warns"),
    [("supra", "[a, b]", True), ("inter", "[a, b]", False), ("supra", "[a]", False), ("intra", "onbekend", False)],
)
def test_a_written_level_decides_and_warns_only_where_another_is_derived(
    written: str, participants: str, tmp_path: Path, *, warns: bool
) -> None:
    checked = see(tmp_path, {**PARTIES, "coalities/tafel": f"niveau: {written}\ndeelnemers: {participants}"})
    level = checked.landscape.coalitions["tafel"].level

    assert level.value == written
    assert texts().word(level.reason) == "zo geschreven door de redactie"
    assert codes(checked) == (["A401"] if warns else [])
    assert all(problem.severity is Severity.WARNING for problem in checked.diagnostics)


def test_a_level_that_is_overruled_keeps_the_reason_of_the_other(tmp_path: Path) -> None:
    checked = see(tmp_path, {**PARTIES, "coalities/tafel": "niveau: supra\ndeelnemers: [a, b]"})
    [warning] = checked.diagnostics

    assert texts()(warning.rule.text, **warning.args) == (
        "het niveau is hier 'supra', maar uit de deelnemers volgt 'inter', want 2 organisaties nemen deel"
    )
