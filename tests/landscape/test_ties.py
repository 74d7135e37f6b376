"""Ties between two coalitions: each reason on its own, what does not tie, and the borders that a tie crosses."""

from pathlib import Path

import pytest

from atlas.landscape.derived.ties import MOST, MOST_OF_EACH, Tie
from tests.sites import see

PARTIES = {
    "organisaties/a": "",
    "organisaties/b": "wereld: privaat",
    "organisaties/onbekende-wereld": "wereld: onbekend",
    "teams/a-een": "organisatie: a",
    "teams/a-twee": "organisatie: a",
    "grenswerkers/rol-a": "organisatie: a",
    "grenswerkers/rol-b": "organisatie: b",
}
REASONS = ("declared", "seats", "organisations", "teams", "persons", "practices", "solutions")


def the_tie(tmp_path: Path, pages: dict[str, str]) -> Tie | None:
    """The tie between the coalitions k and l, which is the same from either side."""
    landscape = see(tmp_path, {"coalities/k": "", "coalities/l": "", **PARTIES, **pages}).landscape
    pair = [landscape.coalitions[ident] for ident in ("l", "k")]
    [*ties] = landscape.ties_among(pair)

    assert [tie for tie in landscape.ties_of("k") if tie.other("k") == "l"] == ties
    assert [tie for tie in landscape.ties_of("l") if tie.other("l") == "k"] == ties
    assert len(ties) < 2
    return ties[0] if ties else None


def reasons(tie: Tie | None) -> dict[str, tuple[str, ...]]:
    """The reasons of a tie by name, without those that there are not."""
    found = {name: getattr(tie, name) for name in REASONS} if tie else {}
    return {
        name: tuple(getattr(one, "forward", one) for one in some)  # of a stated relation its name
        for name, some in found.items()
        if some
    }


def both(fields: str) -> dict[str, str]:
    return {"coalities/k": fields, "coalities/l": fields}


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ({}, {}),
        ({"coalities/l": "relaties: [{met: k, soort: voert-uit}]"}, {"declared": ("voert uit",)}),
        (
            {
                "coalities/k": "relaties: [{met: l, soort: stemt-af-met}, {met: l, soort: verwant-aan}]",
                "coalities/l": "relaties: [{met: k, soort: stemt-af-met}]",
            },
            {"declared": ("stemt af met", "is verwant aan", "stemt af met")},
        ),
        ({"coalities/k": "deelnemers: [l]"}, {"seats": ("l",)}),
        ({"coalities/k": "deelnemers: [l]", "coalities/l": "rechtspersoon: ja"}, {"seats": ("l",)}),
        ({"coalities/l": "deelnemers: [{partij: k, als: organisatie}]"}, {"seats": ("k",)}),
        (both("deelnemers: [a, b]"), {"organisations": ("a", "b")}),
        (both('deelnemers: ["? De Linde"]'), {"organisations": ("?de linde",)}),
        (
            {"coalities/k": "deelnemers: ['? De Linde']", "coalities/l": "deelnemers: ['?  de LINDE']"},
            {"organisations": ("?de linde",)},
        ),
        (
            {"coalities/k": "deelnemers: [a-een]", "coalities/l": "deelnemers: [rol-a]"},
            {"organisations": ("a",)},
        ),
        (both("deelnemers: [a-een]"), {"organisations": ("a",), "teams": ("a-een",)}),
        (
            {"coalities/k": "deelnemers: [{partij: a, team: a-een}]", "coalities/l": "deelnemers: [a-een]"},
            {"organisations": ("a",), "teams": ("a-een",)},
        ),
        (both("deelnemers: [rol-a]"), {"organisations": ("a",), "persons": ("rol-a",)}),
        (
            {
                "coalities/k": "deelnemers: [{partij: a, vertegenwoordiger: rol-a}]",
                "coalities/l": "deelnemers: [{partij: b, vertegenwoordiger: rol-a}]",
            },
            {"persons": ("rol-a",)},
        ),
        ({"grenswerkers/rol-a": "verbindt: [k, l]"}, {"persons": ("rol-a",)}),
        (
            {"grenswerkers/rol-a": "verbindt: [k]", "coalities/l": "deelnemers: [rol-a]"},
            {"persons": ("rol-a",)},
        ),
        ({"minipraktijken/thee": "van: [k]\nnaar: [l]"}, {"practices": ("thee",)}),
        ({"minipraktijken/thee": "van: [l, a]\nnaar: [k, b]"}, {"practices": ("thee",)}),
        ({"minipraktijken/thee": "van: [k, l]\nnaar: [k, l]"}, {"practices": ("thee",)}),
        ({"oplossingen/strook": "ontstaan-in: k\nverankerd-in: [l]"}, {"solutions": ("strook",)}),
        ({"oplossingen/strook": "ontstaan-in: l\ngebruikt-door: [k]"}, {"solutions": ("strook",)}),
    ],
)
def test_each_reason_is_kept(pages: dict[str, str], expected: dict[str, tuple[str, ...]], tmp_path: Path) -> None:
    assert reasons(the_tie(tmp_path, pages)) == expected


@pytest.mark.parametrize(
    "pages",
    [
        {"coalities/k": "deelnemers: [a]", "coalities/l": "deelnemers: [{partij: a, zekerheid: aangekondigd}]"},
        {"coalities/k": "deelnemers: [a]", "coalities/l": "deelnemers: [{partij: a, tot: 2020}]"},
        {"coalities/k": "relaties: [{met: l, soort: stemt-af-met, tot: 2020}]"},
        {"coalities/k": "relaties: [{met: l, soort: stemt-af-met, zekerheid: aangekondigd}]"},
        {"grenswerkers/rol-a": "verbindt: [k, l]\ntot: 2020"},
        {"grenswerkers/rol-a": "verbindt: [k, l]\nsinds: 2027"},
        {"minipraktijken/thee": "van: [k, l]"},
        {"oplossingen/strook": "gebruikt-door: [k, l]"},
        {"oplossingen/strook": "ontstaan-in: k\nverankerd-in: [{in: l, status: afgewezen}]"},
        {"oplossingen/strook": "ontstaan-in: k\nverankerd-in: [{in: l, zekerheid: aangekondigd}]"},
        {"coalities/m": "", **both("deelnemers: [m]")},
        both("opgaven: [wonen]"),
    ],
)
def test_what_does_not_hold_on_the_date_or_is_only_alike_does_not_tie(pages: dict[str, str], tmp_path: Path) -> None:
    assert the_tie(tmp_path, pages) is None


def test_a_past_coalition_keeps_the_relations_of_its_end(tmp_path: Path) -> None:
    relations = "relaties: [{met: l, soort: stemt-af-met, tot: 2020}, {met: l, soort: verwant-aan, tot: 2018}]"
    tie = the_tie(tmp_path, {"coalities/k": f"einde: 2020\n{relations}"})

    assert reasons(tie) == {"declared": ("stemt af met",)}


def test_the_weight_is_the_number_of_reasons(tmp_path: Path) -> None:
    tie = the_tie(tmp_path, {**both("deelnemers: [a, b, rol-a]"), "minipraktijken/thee": "van: [k]\nnaar: [l]"})

    assert reasons(tie) == {"organisations": ("a", "b"), "persons": ("rol-a",), "practices": ("thee",)}
    assert tie is not None
    assert tie.weight == 4


FORMAL, INFORMAL, MOSTLY = "vorm: formeel", "vorm: informeel", "vorm: overwegend-formeel"
SHARED = "deelnemers: [a]"


@pytest.mark.parametrize(
    ("k", "ll", "borders"),
    [
        (SHARED, SHARED, ["coalitie"]),
        ("deelnemers: [a-een]", "deelnemers: [a-een]", ["coalitie"]),
        ("deelnemers: [a-een]", "deelnemers: [a-twee]", ["team", "coalitie"]),
        ("deelnemers: [a-een]", SHARED, ["coalitie"]),
        ("deelnemers: [rol-a]", "deelnemers: [rol-a]", ["organisatie", "coalitie"]),
        ("relaties: [{met: l, soort: stemt-af-met}]", "", ["organisatie", "coalitie"]),
        ("deelnemers: [l]", "", ["organisatie", "coalitie"]),
        (f"{SHARED}\nniveau: inter", f"{SHARED}\nniveau: supra", ["coalitie", "niveau"]),
        (f"{SHARED}\nniveau: inter", SHARED, ["coalitie"]),
        (f"{SHARED}\n{FORMAL}", f"{SHARED}\n{INFORMAL}", ["coalitie", "vorm"]),
        (f"{SHARED}\n{FORMAL}", f"{SHARED}\n{MOSTLY}", ["coalitie"]),
        (f"{SHARED}\n{FORMAL}", SHARED, ["coalitie"]),
        (SHARED, "deelnemers: [a, b]", ["coalitie", "wereld"]),
        (SHARED, "deelnemers: [a, onbekende-wereld]", ["coalitie"]),
    ],
)
def test_a_tie_knows_the_borders_that_it_crosses(k: str, ll: str, borders: list[str], tmp_path: Path) -> None:
    tie = the_tie(tmp_path, {"coalities/k": k, "coalities/l": ll})

    assert tie is not None
    # Two participants make a level; what differs in level is tried where it is written.
    assert [border for border in tie.borders if border != "niveau" or "niveau" in k] == borders


def test_ties_of_one_coalition_come_in_the_order_of_the_others(tmp_path: Path) -> None:
    pages = {f"coalities/{ident}": SHARED for ident in ("noord", "oost", "zuid", "west")}
    landscape = see(tmp_path, {**PARTIES, **pages, "coalities/los": ""}).landscape

    assert [tie.other("oost") for tie in landscape.ties_of("oost")] == ["noord", "west", "zuid"]
    assert [(tie.a, tie.b) for tie in landscape.ties_among(landscape.coalitions.values())] == [
        ("noord", "oost"),
        ("noord", "west"),
        ("noord", "zuid"),
        ("oost", "west"),
        ("oost", "zuid"),
        ("west", "zuid"),
    ]
    assert landscape.ties_of("los") == ()


def test_of_very_many_ties_only_the_strongest_are_made(tmp_path: Path) -> None:
    """Three hundred tables share one party; the last two share another one as well."""
    tables = {f"coalities/t-{number:03}": "deelnemers: [a]" for number in range(298)}
    two = {f"coalities/t-{number}": "deelnemers: [a, b]" for number in (298, 299)}
    landscape = see(tmp_path, {**PARTIES, **tables, **two}).landscape

    ties = landscape.ties_of("t-299")

    assert landscape.number_of_ties("t-299") == 299
    assert len(ties) == MOST
    assert next(tie for tie in ties if tie.other("t-299") == "t-298").organisations == ("a", "b")
    assert 0 < len(landscape.ties_among(landscape.coalitions.values())) <= 300 * MOST_OF_EACH
