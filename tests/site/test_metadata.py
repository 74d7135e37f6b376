"""What a page says of itself to search engines and where it is shared: a description, a card and linked data."""

import json
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from atlas.site.components.metadata import LONGEST, description_of
from atlas.site.urls import address_of
from tests.site.downloads import model
from tests.site.sites import Page, Site
from tests.site.small import small_site

SCHEMA = "https://schema.org/"
HOME = "https://atlas.example.org"
WITH_ADDRESS = f"adres: {HOME}\n"
PAGES = {
    "organisaties/druk": "titel: Gemeente </script><b>&",
    "organisaties/stil": "samenvatting: Zit nergens aan tafel.",
    "coalities/een": "deelnemers: [druk]",
    "coalities/twee": "deelnemers: [druk]",
}


@pytest.fixture(scope="module")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return small_site(tmp_path_factory.mktemp("delen"), PAGES, WITH_ADDRESS)


def of_open_graph(page: Page) -> dict[str, str]:
    return {e.get("property"): e.get("content") for e in page.find("meta") if e.get("property").startswith("og:")}


def linked_data(page: Page) -> str:
    [script] = [e for e in page.find("script") if e.get("type") == "application/ld+json"]
    return script.text


def test_every_page_describes_itself_in_one_plain_line(site: Site) -> None:
    described = {page.path: page.meta("description") or "" for page in site.readable}

    assert [path for path, text in described.items() if not 10 <= len(text) <= LONGEST] == []
    assert [path for path, text in described.items() if any(sign in text for sign in "<>\n[]")] == []


def test_the_pages_that_search_engines_list_describe_themselves_each_in_its_own_way(example: Site) -> None:
    atlas = model(example).atlas
    described = [example.pages[address_of(entity)].meta("description") for entity in atlas.entities.values()]

    assert len(set(described)) == len(described) > 50


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("", " een \n zin "), "een zin"),
        (("Eerste zin. " + "x" * 60 + ". Y" + "y" * 100,), "Eerste zin. " + "x" * 60 + "."),
        (("woord " * 40,), "woord " * 25 + "woord…"),
        (("n.v.t. " * 30,), "n.v.t. " * 21 + "n.v.t.…"),
    ],
)
def test_a_description_ends_with_a_sentence_or_a_word(texts: tuple[str, ...], expected: str) -> None:
    description = description_of(*texts)

    assert description == expected
    assert len(description) <= LONGEST


def test_a_page_says_how_it_looks_where_it_is_shared(shared_site: Site) -> None:
    page = shared_site.pages["coalities/een.html"]
    tags = of_open_graph(page)

    assert tags["og:url"] == f"{HOME}/coalities/een.html"
    assert tags["og:title"] == "een"
    assert tags["og:description"] == page.meta("description")
    assert tags["og:image"] == f"{HOME}/deel/coalities/een.png"
    assert page.meta("twitter:card") == "summary_large_image"
    assert of_open_graph(shared_site.pages["index.html"])["og:url"] == f"{HOME}/"


def test_without_an_address_or_for_insiders_nothing_is_shared(example: Site, tmp_path: Path) -> None:
    internal = small_site(tmp_path, {}, WITH_ADDRESS, audience="intern")

    for site in (example, internal):
        assert [page.path for page in site.pages.values() if of_open_graph(page)] == []
        assert [path for path in site.files if path.startswith("deel/")] == []


def test_the_linked_data_of_every_page_is_read_without_a_network(real: Site) -> None:
    atlas = model(real).atlas
    for entity in atlas.entities.values():
        page = real.pages[address_of(entity)]
        address = f"{HOME}/{page.path}"
        graph = Graph().parse(data=linked_data(page), format="json-ld", publicID=address)

        assert (URIRef(address), URIRef(f"{SCHEMA}name"), Literal(entity.title)) in graph, page.path
        assert "@context" in json.loads(linked_data(page))


def test_linked_data_leads_to_pages_of_the_site(example: Site) -> None:
    page = example.pages["coalities/bodemkring.html"]
    graph = Graph().parse(data=linked_data(page), format="json-ld", publicID=f"{HOME}/{page.path}")
    members = {str(member) for member in graph.objects(predicate=URIRef(f"{SCHEMA}member"))}
    pages = {member.removeprefix(f"{HOME}/") for member in members if member.startswith(HOME)}

    assert len(pages) > 1
    assert pages <= example.files


def test_no_title_ends_the_script_that_it_stands_in(shared_site: Site) -> None:
    page = shared_site.pages["organisaties/druk.html"]

    assert json.loads(linked_data(page))["name"] == "Gemeente </script><b>&"
    assert "</script><b>" not in shared_site.read("organisaties/druk.html")
