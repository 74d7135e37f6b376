"""What an audience may see: the rest is gone before anything is derived."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from atlas.builder import Checked
from atlas.content.read import read_content
from atlas.content.values import Absence, Fields, Reference, Unwritten, Value
from atlas.diagnostics import Severity, Span
from atlas.landscape.edition import _fields_without, make_edition
from atlas.landscape.resolve import resolve
from tests.sites import ON, codes, make_site, place, see

PARTIES = {
    "organisaties/a": "",
    "organisaties/b": "",
    "organisaties/stil": "zichtbaarheid: intern\nvroeger: [was-stil]",
    "bronnen/nota": "zichtbaarheid: intern",
}


def coalition_fields(tmp_path: Path, fields: str, audience: str = "openbaar") -> Checked:
    return see(tmp_path, {**PARTIES, "coalities/tafel": fields}, audience=audience)


# Pages -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("audience", "concepts", "seen"),
    [
        ("openbaar", False, {"wonen", "open"}),
        ("openbaar", True, {"wonen", "open"}),
        ("intern", False, {"wonen", "open", "binnen", "weet-niet"}),
        ("intern", True, {"wonen", "open", "binnen", "weet-niet", "half"}),
    ],
)
def test_each_audience_has_its_pages(audience: str, seen: set[str], tmp_path: Path, *, concepts: bool) -> None:
    pages = {
        "begrippen/open": "zichtbaarheid: openbaar",
        "begrippen/binnen": "zichtbaarheid: intern",
        "begrippen/half": "zichtbaarheid: concept",
        "begrippen/weet-niet": "zichtbaarheid: onbekend",
    }
    content = read_content(make_site(tmp_path, pages))
    whole, _ = resolve(content.entities, content.settings, content.kinds)

    assert set(make_edition(whole, audience, ON, concepts=concepts)[0].entities) == seen


def test_the_former_ids_of_a_hidden_page_are_gone(tmp_path: Path) -> None:
    assert see(tmp_path, PARTIES).atlas.former == {"was-stil": "stil"}
    assert see(tmp_path, PARTIES, audience="openbaar").atlas.former == {}


# Fields and items ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("items", "left"),
    [
        ("[a, b]", ["a", "b"]),
        ("[a, stil]", ["a"]),
        ("[a, was-stil]", ["a"]),
        ("[a, {partij: b, zichtbaarheid: intern}]", ["a"]),
        ("[a, {partij: b, zichtbaarheid: openbaar}]", ["a", "b"]),
        ("[a, {partij: b, zichtbaarheid: onbekend}]", ["a"]),
        ("[a, {partij: '? De Linde', zichtbaarheid: intern}]", ["a"]),
        ("[a, {partij: b, bron: nota}]", ["a"]),
        ("[stil]", []),
    ],
)
def test_an_item_goes_if_it_is_internal_or_names_what_is(items: str, left: list[str], tmp_path: Path) -> None:
    checked = coalition_fields(tmp_path, f"deelnemers: {items}")
    fields = checked.atlas.entities["tafel"].fields

    assert [item.target("partij") for item in fields.items("deelnemers")] == left
    assert left or fields["deelnemers"] is Absence.LEFT_OUT
    assert set(checked.atlas.unwritten) == set()


def test_the_internal_edition_keeps_every_item(tmp_path: Path) -> None:
    items = "[{partij: a, zichtbaarheid: intern}, stil, {partij: b, bron: nota}]"
    atlas = coalition_fields(tmp_path, f"deelnemers: {items}", "intern").atlas

    assert [m.target for m in atlas.from_page("tafel", "deelnemers")] == ["a", "stil", "b"]


def test_a_field_or_list_loses_what_names_a_hidden_page(tmp_path: Path) -> None:
    lines = "initiatiefnemer: stil\nbronnen: [nota, 'https://voorbeeld.nl/']\nlabels: [stil]"
    fields = coalition_fields(tmp_path, lines).atlas.entities["tafel"].fields

    assert fields["initiatiefnemer"] is Absence.LEFT_OUT
    assert fields["bronnen"] == ("https://voorbeeld.nl/",)
    assert fields["labels"] == ("stil",)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("verhaal: [a, {naar: stil, tekst: Over de stille partij.}]", ["a"]),
        ("verhaal: [a, {naar: b, tekst: Over b.}]", ["a", "b"]),
    ],
)
def test_an_item_without_visibility_of_its_own_goes_with_its_page(text: str, left: list[str], tmp_path: Path) -> None:
    atlas = see(tmp_path, {**PARTIES, "paginas/wandeling": text}, audience="openbaar").atlas

    assert [item.target("naar") for item in atlas.entities["wandeling"].fields.items("verhaal")] == left


def test_an_own_field_may_be_called_naam(tmp_path: Path) -> None:
    settings = "velden:\n  organisatie:\n    - {naam: naam, type: tekst}\n"
    checked = see(tmp_path, {"organisaties/a": "naam: De A"}, audience="openbaar", settings=settings)

    assert checked.atlas.entities["a"].fields.text("naam") == "De A"
    assert codes(checked) == []


# A list that was complete -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "state", "found"),
    [
        ("deelnemers: [a, stil]\ndeelnemers-volledig: volledig", "deels", ["A603"]),
        ("deelnemers: [stil]\ndeelnemers-volledig: volledig", "deels", ["A603"]),
        ("deelnemers: [a, b]\ndeelnemers-volledig: volledig", "volledig", []),
        ("deelnemers: [a, stil]\ndeelnemers-volledig: deels", "deels", []),
        ("deelnemers: [a, stil]\ndeelnemers-volledig: onbekend", "onbekend", []),
        ("deelnemers: [a, stil]", "onbekend", []),
    ],
)
def test_a_complete_list_that_loses_an_item_is_no_longer_complete(
    fields: str, state: str, found: list[str], tmp_path: Path
) -> None:
    checked = coalition_fields(tmp_path, fields)

    assert checked.landscape.coalitions["tafel"].completeness == state
    assert codes(checked) == found
    assert all(problem.severity is Severity.WARNING for problem in checked.diagnostics)


def test_in_the_internal_edition_a_concept_makes_a_list_incomplete(tmp_path: Path) -> None:
    lines = "deelnemers: [a, half, stil]\ndeelnemers-volledig: volledig"
    pages = {**PARTIES, "organisaties/half": "zichtbaarheid: concept", "coalities/tafel": lines}
    checked = see(tmp_path, pages)

    assert checked.landscape.coalitions["tafel"].completeness == "deels"
    assert codes(checked) == ["A603"]


# Bodies ----------------------------------------------------------------------------------------------------

BODY = """---
Over [[a]].

::: intern
Over [[stil]] en [[? De Linde]].
:::

Slot.
"""


def test_the_public_body_has_no_internal_blocks_or_their_references(tmp_path: Path) -> None:
    checked = coalition_fields(tmp_path, BODY)
    body = checked.atlas.entities["tafel"].body

    assert "Over [[a]]." in body.text
    assert "Slot." in body.text
    assert "stil" not in body.text
    assert [mention.to.target for mention in body.references if isinstance(mention.to, Reference)] == ["a"]
    assert [link.target for link in checked.atlas.from_page("tafel", "tekst")] == ["a"]
    assert checked.atlas.unwritten == {}
    assert codes(checked) == []


def test_the_internal_body_has_all(tmp_path: Path) -> None:
    checked = coalition_fields(tmp_path, BODY, "intern")

    assert "[[stil]]" in checked.atlas.entities["tafel"].body.text
    assert [link.target for link in checked.atlas.from_page("tafel", "tekst")] == ["a", "stil", "?de linde"]


@pytest.mark.parametrize("ident", ["stil", "was-stil"])
def test_a_public_body_that_links_to_an_internal_page_is_an_error(ident: str, tmp_path: Path) -> None:
    checked = coalition_fields(tmp_path, f"---\nTekst.\n\nOver [[{ident}]].\n")
    [problem] = [problem for problem in checked.diagnostics if problem.severity is Severity.ERROR]

    assert problem.rule.code == "A602"
    assert problem.args == {"id": "stil"}
    assert place(problem) == ("coalities/tafel.md", 7)
    assert "A602" not in codes(coalition_fields(tmp_path, f"---\nOver [[{ident}]].\n", "intern"))


def test_a_body_that_links_to_a_concept_is_an_error_in_both(tmp_path: Path) -> None:
    pages = {"begrippen/half": "zichtbaarheid: concept", "begrippen/heel": "---\nZie [[half]].\n"}

    assert codes(see(tmp_path, pages)) == codes(see(tmp_path, pages, audience="openbaar")) == ["A602"]


# Names of persons ------------------------------------------------------------------------------------------

REVIEWS = {"": False, "2026-11-23": False, "2026-10": False, "2025": False, "onbekend": False}
REVIEWS |= {"2026-11-24": True, "2026-11": True, "2026": True, "2027-01-01": True}
GROUNDS = {"": False, "onbekend": False, "toestemming": True, "publieke-functie": True}
DATES = {"": False, "onbekend": False, "2025-03": True}


@pytest.mark.parametrize(
    ("ground", "on", "review"), list(product(GROUNDS, DATES, REVIEWS)), ids=lambda text: text or "niets"
)
def test_a_name_is_public_only_with_a_ground_its_date_and_a_review_to_come(
    ground: str, on: str, review: str, tmp_path: Path
) -> None:
    given = (("naam", "Anna Vis"), ("grondslag", ground), ("grondslag-datum", on), ("herzien-voor", review))
    lines = "\n".join(f"{name}: {value}" for name, value in given if value)
    checked = see(tmp_path, {"grenswerkers/rol": lines}, audience="openbaar")
    lawful = GROUNDS[ground] and DATES[on] and REVIEWS[review]

    assert ("Anna Vis" in repr(checked.atlas)) == lawful
    assert codes(checked) == ([] if lawful else ["A601"])
    assert set(checked.atlas.entities) == {"wonen", "rol"}


def test_a_name_stays_through_the_day_of_review(tmp_path: Path) -> None:
    lines = "naam: Anna Vis\ngrondslag: toestemming\ngrondslag-datum: 2025\nherzien-voor: 2026-12-31"
    seen = {
        on: see(tmp_path, {"grenswerkers/rol": lines}, audience="openbaar", on=on).atlas.entities["rol"].fields
        for on in (date(2026, 12, 31), date(2027, 1, 1))
    }

    assert [fields.text("naam") for fields in seen.values()] == ["Anna Vis", ""]


@pytest.mark.parametrize("lines", ["naam: onbekend", "naam: geen", "grondslag: toestemming", ""])
def test_without_a_name_there_is_nothing_to_warn_of(lines: str, tmp_path: Path) -> None:
    assert codes(see(tmp_path, {"grenswerkers/rol": lines}, audience="openbaar")) == []


def test_the_internal_edition_has_the_name(tmp_path: Path) -> None:
    checked = see(tmp_path, {"grenswerkers/rol": "naam: Anna Vis"})

    assert checked.atlas.entities["rol"].fields.text("naam") == "Anna Vis"
    assert codes(checked) == []


# What is derived --------------------------------------------------------------------------------------------


def test_what_is_derived_follows_what_is_left(tmp_path: Path) -> None:
    pages = {
        **PARTIES,
        "organisaties/stil": "wereld: publiek\nbestuurslaag: gemeente\ngebied: [Stilstad]\nzichtbaarheid: intern",
        "coalities/tafel": "deelnemers: [a, stil]",
        "coalities/kring": "deelnemers: [b, stil]",
        "coalities/geheim": "deelnemers: [a, b]\nzichtbaarheid: intern",
        "grenswerkers/rol": "verbindt: [tafel, kring, geheim]",
        "grenswerkers/stille-rol": "verbindt: [tafel, kring]\nzichtbaarheid: intern",
    }
    whole, public = (see(tmp_path, pages, audience=audience).landscape for audience in ("intern", "openbaar"))

    assert [whole.coalitions["tafel"].level.value, public.coalitions["tafel"].level.value] == ["inter", ""]
    assert [whole.coalitions["tafel"].area.names, public.coalitions["tafel"].area.names] == [("Stilstad",), ()]
    assert [len(one.coalitions["tafel"].memberships) for one in (whole, public)] == [2, 1]
    assert [tie.weight for one in (whole, public) for tie in one.ties_of("tafel")] == [2, 3, 1]
    assert [set(one.tables) for one in (whole, public)] == [{"a", "b", "stil"}, {"a", "b"}]
    assert [one.roles["rol"].coalitions for one in (whole, public)] == [
        ("tafel", "kring", "geheim"),
        ("tafel", "kring"),
    ]
    assert [len(one.of_opgave("wonen").coalitions) for one in (whole, public)] == [3, 2]


def test_an_unwritten_party_that_only_internal_pages_mention_is_gone(tmp_path: Path) -> None:
    pages = {
        "coalities/geheim": "deelnemers: ['? DE LINDE', '? De Eik']\nzichtbaarheid: intern",
        "coalities/tafel": "deelnemers: ['? De Linde']",
    }
    public = see(tmp_path, pages, audience="openbaar").atlas.unwritten

    assert {key: (party.name, len(party.mentions)) for key, party in public.items()} == {"?de linde": ("De Linde", 1)}
    assert all(isinstance(link.to, Unwritten) for party in public.values() for link in party.mentions)


def test_a_hidden_page_is_found_however_deep_it_is_named() -> None:
    here = Span("coalities/tafel.md")
    value: Value = Fields({"lijst": ("tekst", ("b", Reference("stil", here)))}, here)
    fields = Fields({"los": value, "lijst": (value, "blijft")}, here)

    assert _fields_without(fields, {"stil"}, internal=True).values == {"lijst": ("blijft",)}
    assert _fields_without(fields, {"ander"}, internal=True) == fields
