"""What the article asks for, each on a page of the example: found there, and true of the landscape."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.content.kinds import LEVELS, WORLDS
from atlas.insights.analyses.coalitions.carriers import steps_to_formal
from atlas.insights.analyses.opgaven.definitions import wordings
from atlas.insights.analyses.parties.elsewhere import elsewhere
from atlas.insights.base import current_of, formal_side
from atlas.landscape.dates import Phase
from atlas.landscape.derived.coalitions import world_of
from tests.site.sites import Site, built, checked


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def table(site: Site, path: str, ident: str) -> str:
    """A table of a page, as its markup."""
    markup = site.read(path)
    found = markup[markup.index(f'id="{ident}"') :]
    return found[: found.index("</table>")]


def test_every_team_of_an_organisation_stands_by_every_table_at_which_it_sits(example: Site) -> None:
    found = table(example, "organisaties/gemeente-oeverdam.html", "tabel-teams-tafels")

    assert "Team Mobiliteit" in found
    assert "Team niet bekend" in found


def test_coalitions_of_related_opgaven_are_shown_with_their_overlap(example: Site) -> None:
    found = table(example, "opgaven/deelmobiliteit.html", "tabel-overlap-verwant")

    assert 'class="to-organisatie' in found


def test_an_organisation_shows_every_opgave_and_who_of_its_kind_sits_where_it_does_not(example: Site) -> None:
    landscape = checked(example.content, "intern").landscape
    silent = [e.id for e in landscape.atlas.of_kind("organisatie") if not e.fields.items("opgaven")]

    assert silent
    for key in silent:
        lead = example.read(f"organisaties/{key}.html").split('<section id="tafels"')[0]
        for seen in elsewhere(landscape, key):
            assert f'href="../opgaven/{seen.opgave}.html"' in lead
            alike = [f'href="{other}.html"' in lead for other in seen.alike]
            assert seen.tables or not alike or any(alike), (key, seen.opgave)


def test_the_worlds_that_sit_nowhere_are_named_among_what_is_promising(example: Site) -> None:
    landscape = checked(example.content, "intern").landscape
    markup = example.read("vragen.html").split('<section id="kansrijk"')[1].split("<section id=")[0]
    found = markup[markup.index("Wie er nog niet aan tafel zit</caption>") :].split("</table>")[0]
    absent = {
        opgave.id: set(WORLDS) - {world_of(landscape.atlas, key) for c in running for key in c.organisations}
        for opgave in landscape.atlas.of_kind("opgave")
        if (running := current_of(landscape, opgave.id))
    }

    assert any(absent.values())
    for opgave, worlds in absent.items():
        row = found[found.index(f'href="opgaven/{opgave}.html"') :].split("</tr>")[0]
        assert all(world in row for world in worlds), (opgave, worlds)


def test_a_level_without_a_grenswerker_who_surely_works_there_is_asked_about(example: Site) -> None:
    landscape = checked(example.content, "intern").landscape
    active = [role for role in landscape.roles.values() if role.phase is Phase.NOW]
    seated = {
        opgave.id: {level for role in active if opgave.id in role.certain for level in role.levels}
        for opgave in landscape.atlas.of_kind("opgave")
    }

    assert {len(levels) for levels in seated.values()} - {len(LEVELS)}
    for opgave, levels in seated.items():
        asked = re.search(
            r"<h3>Wie is grenswerker voor [^<]* op (niveau|de niveaus) ([^?]*)\?",
            example.read(f"opgaven/{opgave}.html"),
        )
        named = set(re.findall(r"\w+", asked[2])) - {"en"} if asked else set()
        assert named == set(LEVELS) - levels, opgave


def test_a_coalition_names_who_can_carry_a_result_to_a_formal_table(example: Site) -> None:
    landscape = checked(example.content, "intern").landscape
    steps = {key: steps_to_formal(landscape, found) for key, found in landscape.coalitions.items()}
    informal = [key for key, found in steps.items() if found]

    assert informal
    for key in informal:
        assert formal_side(landscape.coalitions[steps[key][-1].end])
        found = table(example, f"coalities/{key}.html", "tabel-dragers")
        assert f'href="{steps[key][-1].end}.html"' in found


def test_a_wording_stands_with_its_day(example: Site) -> None:
    landscape = checked(example.content).landscape
    dated = [one for one in wordings(landscape.of_opgave("landbouw")) if one.day]

    assert [one.holder for one in dated] == ["bodemkring"]
    assert "maart 2024</time>)" in example.read("opgaven/landbouw.html")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("coalities/bodemkring.html", "Spanning: Het waterschap wil het peil vast"),
        ("coalities/bodemkring.html", "Spanning: De landtafel wil een kaart"),
        ("coalities/landtafel-wolkenland.html", "Spanning: De landtafel wil een kaart"),
    ],
)
def test_tension_stands_with_the_membership_or_relation(example: Site, path: str, text: str) -> None:
    assert text in example.read(path)


def test_internal_tension_is_only_in_the_internal_edition(example: Site, shared: Path) -> None:
    note = "Over wie een nat jaar betaalt"
    public = built(shared, "example", "openbaar")

    assert note in example.read("coalities/bodemkring.html")
    assert [
        path for path in sorted(public.folder.rglob("*")) if path.is_file() and note.encode() in path.read_bytes()
    ] == []


def test_a_grenswerker_shows_which_logics_it_joins(example: Site) -> None:
    found = table(example, "grenswerkers/gebiedsregisseur-polders.html", "tabel-logica")

    assert "De grond wijst de weg." in found


def test_a_longer_text_says_how_long_it_takes_to_read(example: Site) -> None:
    assert "Leestijd: 1 minuut" in example.read("opgaven/deelmobiliteit.html")
    assert "Leestijd" not in example.read("opgaven/wonen.html")


def test_the_finder_narrows_to_a_world_and_to_what_is_open_and_says_what_it_leaves_out(
    example: Site, page: Page
) -> None:
    page.goto(example.url("eerst-zoeken.html") + "?opgave=deelmobiliteit&wereld=privaat&open=op-uitnodiging")
    result = page.locator(".tool-result")

    expect(result.locator(".finder-found > li").first).to_contain_text("aan tafel: privaat")
    for line in result.locator(".finder-found > li").all():
        expect(line).to_contain_text("open")
    expect(result).to_contain_text("Weggelaten omdat")
