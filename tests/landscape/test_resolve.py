"""Every reference finds its page, or is reported with what to do."""

from pathlib import Path

import pytest

from atlas.builder import Checked
from atlas.content.values import Reference
from atlas.diagnostics import Severity
from atlas.landscape import resolve
from atlas.landscape.atlas import Link
from atlas.texts import texts
from tests.sites import codes, place, see

PARTIES = {"organisaties/waterschap-rivierenland": "titel: Waterschap Rivierenland", "organisaties/b": ""}


def links(checked: Checked, source: str) -> list[tuple[str, str]]:
    """The relations that a page states: where, and to what."""
    return [(link.field, link.target) for link in checked.atlas.from_page(source)]


def said(checked: Checked) -> list[str]:
    """What is wrong, as an editor reads it."""
    words = texts()
    return [words(problem.rule.text, **problem.args) for problem in checked.diagnostics]


# References ------------------------------------------------------------------------------------------------


def test_references_are_found_in_fields_items_and_bodies(tmp_path: Path) -> None:
    lines = """
opgaven: [wonen]
deelnemers:
  - b
  - {partij: waterschap-rivierenland, team: ploeg, vertegenwoordiger: '? Ingenieur', bron: nota}
initiatiefnemer: b
bronnen: [nota, 'https://voorbeeld.nl/']
eigen: b
niet-signaleren: [{signaal: tafels, met: wonen, reden: Al gewogen.}]
---
Zie [[b]], [[wonen|het wonen]] en [[? De Linde]], maar niet `[[niets]]`.
"""
    pages = {
        **PARTIES,
        "coalities/tafel": lines,
        "teams/ploeg": "organisatie: waterschap-rivierenland",
        "bronnen/nota": "",
    }
    checked = see(tmp_path, pages, settings="velden: {coalitie: [{naam: eigen, type: verwijzing}]}")

    assert codes(checked) == []
    assert links(checked, "tafel") == [
        ("bronnen", "nota"),
        ("niet-signaleren.met", "wonen"),
        ("opgaven", "wonen"),
        ("deelnemers", "b"),
        ("deelnemers", "waterschap-rivierenland"),
        ("deelnemers.team", "ploeg"),
        ("deelnemers.vertegenwoordiger", "?ingenieur"),
        ("deelnemers.bron", "nota"),
        ("initiatiefnemer", "b"),
        ("eigen", "b"),
        ("tekst", "b"),
        ("tekst", "wonen"),
        ("tekst", "?de linde"),
    ]
    [team] = checked.atlas.from_page("tafel", "deelnemers.team")
    assert team.about == "waterschap-rivierenland"


def test_a_relation_has_a_name_from_both_ends(tmp_path: Path) -> None:
    pages = {
        "coalities/k": "relaties: [{met: l, soort: volgt-op}, {met: l, soort: verwant-aan}]",
        "coalities/l": "deelnemers: [b]",
        "opgaven/zorg": "relaties: [{met: wonen, soort: deel-van}]",
        **PARTIES,
    }
    atlas = see(tmp_path, pages).atlas

    def names(found: tuple[Link, ...]) -> list[tuple[str, str]]:
        return [(link.forward, link.backward) for link in found]

    assert names(atlas.from_page("k", "relaties")) == [
        ("volgt op", "is opgevolgd door"),
        ("is verwant aan", "is verwant aan"),
    ]
    assert names(atlas.to_page("wonen", "relaties")) == [("is deel van", "heeft als deel")]
    assert names(atlas.to_page("b", "deelnemers")) == [("heeft als deelnemer", "neemt deel aan")]
    assert atlas.to_page("l", "relaties") == atlas.from_page("k", "relaties")


@pytest.mark.parametrize("lines", ["deelnemers: [waterschap-rivierland]", "---\nZie [[waterschap-rivierland]].\n"])
def test_an_id_that_nothing_has_is_reported_with_what_was_meant(lines: str, tmp_path: Path) -> None:
    checked = see(tmp_path, {**PARTIES, "coalities/tafel": lines})

    assert codes(checked) == ["A302"]
    assert said(checked) == [
        "er is geen pagina met het id 'waterschap-rivierland'; bedoelde u 'waterschap-rivierenland'?"
    ]
    assert links(checked, "tafel") == [("opgaven", "wonen")]


def test_of_ids_without_end_all_are_reported_and_only_the_first_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {**PARTIES, "coalities/tafel": f"deelnemers: [{', '.join(f'b{number}' for number in range(9))}]"}
    assert sum("bedoelde u 'b'" in text for text in said(see(tmp_path, pages))) == 9

    # There are four ids to compare each with.
    monkeypatch.setattr(resolve, "MOST_COMPARED", 14)
    found = said(see(tmp_path, pages))
    assert ["bedoelde u 'b'" in text for text in found] == [True] * 3 + [False] * 6
    assert found[-1] == "er is geen pagina met het id 'b8'"


def test_an_id_that_is_like_no_other_is_reported_without_a_guess(tmp_path: Path) -> None:
    checked = see(tmp_path, {"coalities/tafel": "deelnemers: [zzzzzz]"})

    assert said(checked) == ["er is geen pagina met het id 'zzzzzz'"]
    assert place(checked.diagnostics[0]) == ("coalities/tafel.md", 2)


@pytest.mark.parametrize(
    "unreadable",
    ["geen velden", "---\ntitel: [\n---\n", "---\ntitel: Half\n", ""],
)
@pytest.mark.parametrize("lines", ["deelnemers: [stuk]", "---\nZie [[stuk]].\n"])
def test_a_link_to_a_page_that_cannot_be_read_is_no_second_mistake(lines: str, unreadable: str, tmp_path: Path) -> None:
    pages = {"coalities/tafel": lines}
    assert codes(see(tmp_path, pages)) == ["A302"]

    (tmp_path / "content" / "organisaties").mkdir()
    (tmp_path / "content" / "organisaties" / "stuk.md").write_text(unreadable)
    found = codes(see(tmp_path, pages))
    assert len(found) == 1
    assert found[0].startswith("A1")


@pytest.mark.parametrize(
    ("lines", "said_of"),
    [
        (
            "deelnemers: [nota]",
            "'nota' is een pagina van de soort bron; hier hoort: organisatie / team / coalitie / grenswerker",
        ),
        ("deelnemers: [{partij: b, team: wonen}]", "'wonen' is een pagina van de soort opgave; hier hoort: team"),
        ("bronnen: [b]", "'b' is een pagina van de soort organisatie; hier hoort: bron"),
    ],
)
def test_a_page_of_another_kind_is_reported(lines: str, said_of: str, tmp_path: Path) -> None:
    checked = see(tmp_path, {**PARTIES, "bronnen/nota": "", "coalities/tafel": lines})

    assert codes(checked) == ["A303"]
    assert said(checked) == [said_of]


def test_a_body_may_name_a_page_of_any_kind_and_itself(tmp_path: Path) -> None:
    assert codes(see(tmp_path, {"coalities/tafel": "---\nZie [[wonen]] en [[tafel]].\n"})) == []


# Former ids ------------------------------------------------------------------------------------------------


def test_a_former_id_works_in_fields_and_bodies_with_a_notice(tmp_path: Path) -> None:
    lines = "deelnemers: [{partij: oud, team: '? Team'}]\ninitiatiefnemer: oud\n---\nZie [[oud|hen]].\n"
    checked = see(tmp_path, {"organisaties/nieuw": "vroeger: [oud, ouder]", "coalities/tafel": lines})
    tafel = checked.atlas.entities["tafel"]

    assert codes(checked) == ["A304"] * 3
    assert {problem.severity for problem in checked.diagnostics} == {Severity.NOTE}
    assert [place(problem)[1] for problem in checked.diagnostics] == [2, 3, 7]
    assert set(said(checked)) == {"'oud' is een oud id; de pagina heet nu 'nieuw'"}
    assert checked.atlas.former == {"oud": "nieuw", "ouder": "nieuw"}
    assert [link.target for link in checked.atlas.from_page("tafel", "initiatiefnemer", "tekst")] == ["nieuw", "nieuw"]
    # Nothing after this stage meets the old id, but for the text of the body.
    assert tafel.fields.target("initiatiefnemer") == "nieuw"
    assert [m.to.target for m in tafel.body.references if isinstance(m.to, Reference)] == ["nieuw"]
    [party, team] = checked.atlas.from_page("tafel", "deelnemers", "deelnemers.team")
    assert (party.target, team.about) == ("nieuw", "nieuw")
    assert party.item is not None
    assert party.item.target("partij") == "nieuw"
    assert [m.party for m in checked.landscape.coalitions["tafel"].memberships] == ["nieuw"]


def test_a_former_id_of_the_wrong_kind_says_the_present_one(tmp_path: Path) -> None:
    checked = see(tmp_path, {"bronnen/nieuw": "vroeger: [oud]", "coalities/tafel": "initiatiefnemer: oud"})

    assert sorted(codes(checked)) == ["A303", "A304"]


def test_a_former_id_that_is_in_use_leads_to_the_page_that_has_it(tmp_path: Path) -> None:
    pages = {"organisaties/nieuw": "vroeger: [b]", "organisaties/b": "", "coalities/tafel": "deelnemers: [b]"}
    checked = see(tmp_path, pages)

    assert codes(checked) == ["A305"]
    assert links(checked, "tafel")[-1] == ("deelnemers", "b")


# Unwritten parties -----------------------------------------------------------------------------------------


def test_the_same_name_is_the_same_party(tmp_path: Path) -> None:
    pages = {
        "coalities/een": "deelnemers: ['? Stichting De Linde']",
        "coalities/twee": "deelnemers: ['?   stichting   de LINDE  ']\n---\nMet [[? Stichting de linde]].\n",
        "organisaties/b": "opvolger: '? STICHTING DE LINDE'",
        "coalities/drie": "deelnemers: ['? Stichting De Lindeboom', '? Straße', {partij: '? STRASSE', rol: lid}]",
    }
    unwritten = see(tmp_path, pages).atlas.unwritten

    assert {key: (party.name, len(party.mentions)) for key, party in unwritten.items()} == {
        "?stichting de linde": ("Stichting De Linde", 4),
        "?stichting de lindeboom": ("Stichting De Lindeboom", 1),
        "?strasse": ("Straße", 2),
    }
    assert [link.source for link in unwritten["?stichting de linde"].mentions] == ["een", "twee", "twee", "b"]


def test_a_party_with_a_page_is_noticed_and_stays_unwritten(tmp_path: Path) -> None:
    checked = see(tmp_path, {**PARTIES, "coalities/tafel": "deelnemers: ['? waterschap  rivierenland']"})

    assert codes(checked) == ["A308"]
    assert set(checked.atlas.unwritten) == {"?waterschap rivierenland"}
    assert checked.diagnostics[0].severity is Severity.NOTE


def test_names_and_titles_are_found_by_key(tmp_path: Path) -> None:
    atlas = see(tmp_path, {**PARTIES, "coalities/tafel": "deelnemers: ['? De Linde']"}).atlas

    assert [atlas.title(key) for key in ("waterschap-rivierenland", "?de linde", "niets")] == [
        "Waterschap Rivierenland",
        "De Linde",
        "niets",
    ]
    assert [atlas.kind_of(key) for key in ("b", "?de linde", "niets")] == ["organisatie", "", ""]


# The whole -------------------------------------------------------------------------------------------------


def test_pages_come_in_the_order_of_the_table_and_then_of_their_ids(tmp_path: Path) -> None:
    pages = {
        "begrippen/a": "",
        "organisaties/z": "",
        "organisaties/c": "",
        "coalities/tafel": "",
        "opgaven/a-wonen": "",
    }

    assert list(see(tmp_path, pages).atlas.entities) == ["a-wonen", "wonen", "tafel", "c", "z", "a"]


def test_every_relation_is_found_from_both_ends(tmp_path: Path) -> None:
    atlas = see(tmp_path, {**PARTIES, "coalities/tafel": "deelnemers: [b, '? De Linde']\n---\nZie [[b]].\n"}).atlas
    forth = [link for found in atlas.outgoing.values() for link in found]
    back = [link for found in atlas.incoming.values() for link in found]

    assert sorted(map(repr, forth)) == sorted(map(repr, back)) == sorted(map(repr, atlas.links))
