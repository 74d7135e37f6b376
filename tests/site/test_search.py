import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from atlas.site.i18n.stemming import stemmed_words
from atlas.site.search.index import SHARDS
from tests.conftest import ROOT
from tests.site.sites import Site
from tests.site.small import small_site
from tests.site.twin import Twin, distance

HERE = Path(__file__).parent
VENDOR = ROOT / "templates" / "assets" / "vendor"
FIRST = 3
HIT = ".search-hits a"


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


WORDS = {"nl": rows("words.tsv"), "en": rows("words.en.tsv")}
QUERIES = rows("queries.tsv")
STEMS = """texts => {
  const engine = window.AtlasSearch(window.ATLAS_SEARCH, window.ATLAS_SEARCH_SHARDS);
  return texts.map(text => [text, ...engine.tokens(text).map(one => one.word + " " + one.stem)]);
}"""


@pytest.fixture(scope="session")
def twin(real: Site) -> Twin:
    return Twin(real.read)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def hits(page: Page) -> list[str]:
    links = page.locator(HIT).evaluate_all("links => links.map(link => link.href)")
    return [link.rpartition("/")[0].rpartition("/")[2] + "/" + link.rpartition("/")[2] for link in links]


@pytest.mark.parametrize("language", WORDS)
def test_every_word_of_the_shared_file_is_cut_and_stemmed_as_written(language: str) -> None:
    words = WORDS[language]

    assert [[text, *(f"{word} {stem}" for word, stem in stemmed_words(text, language))] for text, *_ in words] == words


def test_the_browser_cuts_and_stems_the_shared_words_the_same(page: Page, real: Site) -> None:
    page.goto(real.url("zoeken.html") + "?q=utrecht")
    page.wait_for_selector(HIT)

    assert page.evaluate(STEMS, [text for text, *_ in WORDS["nl"]]) == WORDS["nl"]


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small atlas in English, with words in the singular."""
    pages = {
        "coalities/river-table": "titel: River partnership\nsamenvatting: For the municipality and its housing.",
        "organisaties/city": "titel: The city of Wave\nsynoniemen: [Capital]",
    }
    return small_site(tmp_path_factory.mktemp("english"), pages, "taal: en\n")


def test_the_browser_stems_english_words_as_english(page: Page, english: Site) -> None:
    page.goto(english.url("zoeken.html") + "?q=river")
    page.wait_for_selector(HIT)

    assert page.evaluate(STEMS, [text for text, *_ in WORDS["en"]]) == WORDS["en"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("partnerships", "coalities/river-table.html"),
        ("the rivers' partnership’s", "coalities/river-table.html"),
        ("municipalities", "coalities/river-table.html"),
        ("houses", "coalities/river-table.html"),
        ("cities", "organisaties/city.html"),
    ],
)
def test_an_english_word_is_found_in_another_form(query: str, wanted: str, english: Site) -> None:
    assert Twin(english.read).find(query)[0] == wanted


@pytest.mark.parametrize(("query", "why", "wanted"), QUERIES, ids=[query for query, *_ in QUERIES])
def test_what_a_civil_servant_types_finds_the_page_among_the_first_three(
    query: str, why: str, wanted: str, twin: Twin
) -> None:
    assert wanted in twin.find(query)[:FIRST], why


def test_the_browser_finds_what_its_twin_finds_for_every_query(page: Page, real: Site, twin: Twin) -> None:
    page.goto(real.url("zoeken.html") + "?q=utrecht")
    page.wait_for_selector(HIT)

    found = page.evaluate(
        """queries => {
          const engine = window.AtlasSearch(window.ATLAS_SEARCH, window.ATLAS_SEARCH_SHARDS);
          return queries.map(query => engine.find(query).hits.map(hit => hit.address));
        }""",
        [query for query, *_ in QUERIES],
    )

    assert len(QUERIES) >= 40
    assert found == [twin.find(query) for query, *_ in QUERIES]


def test_the_page_of_results_asks_early_for_each_script_that_it_loads(page: Page, real: Site) -> None:
    page.goto(real.url("zoeken.html") + "?q=utrecht")
    page.wait_for_selector(HIT)
    early = page.locator("link[rel=preload][as=script]").evaluate_all("links => links.map(link => link.href)")
    loaded = page.evaluate("Array.from(document.scripts, script => script.src)")

    assert sum("/data/search" in name for name in early) == SHARDS + 1
    assert {name for name in loaded if "/data/search" in name} == {name for name in early if "/data/search" in name}


@pytest.mark.parametrize(
    ("a", "b", "apart"), [("zeist", "zeits", 1), ("zeist", "zeist", 0), ("zeist", "zest", 1), ("soest", "zest", 2)]
)
def test_letters_added_left_out_changed_or_swapped_count_once(a: str, b: str, apart: int) -> None:
    assert distance(a, b, 2) == apart


def test_pages_with_more_of_the_words_stand_before_all_others(twin: Twin) -> None:
    found, both = twin.find("jeugdhulp lekstroom"), set(twin.find("jeugdhulp")) & set(twin.find("lekstroom"))

    assert both
    assert set(found[: len(both)]) == both
    assert set(found) == {*twin.find("jeugdhulp"), *twin.find("lekstroom")}


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small atlas with a singular in -s, signs that stand for others, and words that no page has all of."""
    pages = {
        "coalities/pad": "titel: De fiets op één\nsamenvatting: Met CO₂ op 3 m² in de oﬃce.",
        "coalities/afval": "titel: Afval in de wijk\nsamenvatting: Wie wat ophaalt.",
        "organisaties/wijk": "titel: Wijkraad\nsynoniemen: [Meldpunt]",
    }
    return small_site(tmp_path_factory.mktemp("dutch"), pages)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("fietsen", "coalities/pad.html"),
        ("co2", "coalities/pad.html"),
        ("CO²", "coalities/pad.html"),
        ("m2", "coalities/pad.html"),
        ("office", "coalities/pad.html"),
        ("wie gaat over afval", "coalities/afval.html"),
        ("afval meldpunt telefoonboek", "coalities/afval.html"),
    ],
)
def test_other_forms_signs_and_small_words_do_not_stand_in_the_way(
    query: str, wanted: str, page: Page, dutch: Site
) -> None:
    page.goto(dutch.url("zoeken.html") + f"?q={query}")
    page.wait_for_selector(HIT)

    assert hits(page)[0] == wanted
    assert hits(page) == Twin(dutch.read).find(query)


def test_a_hit_says_why_it_was_found_and_what_it_lacks(page: Page, dutch: Site) -> None:
    page.goto(dutch.url("zoeken.html") + "?q=afval+meldpunt")

    expect(page.locator(".search-status")).to_have_text(
        "2 resultaten. Geen pagina heeft al deze woorden. Eerst die met de meeste ervan."
    )
    expect(page.locator(".hit-why").first).to_have_text("in de titel: afval · zonder: meldpunt")


def test_one_hit_is_one_result(page: Page, dutch: Site) -> None:
    page.goto(dutch.url("index.html"))
    page.keyboard.press("/")
    page.keyboard.type("meldpunt")

    expect(page.locator(".search-status")).to_have_text("1 resultaat")
    expect(page.locator(".search-all")).to_have_text("Dit resultaat op een eigen pagina")


def test_a_party_without_a_page_is_found_where_it_is_listed(example: Site) -> None:
    found = Twin(example.read).find("bewonersgroep kade vier")

    assert found[0].startswith("wat-weten-we-niet.html#partij-")


def test_vendored_files_are_those_of_the_manifest_with_their_licence() -> None:
    packages = json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))["packages"]
    listed = {name: digest for package in packages for name, digest in package["files"].items()}
    held = sorted(path for path in VENDOR.rglob("*") if path.suffix in {".js", ".woff2"})

    assert {p.relative_to(VENDOR).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in held} == listed
    assert all((VENDOR / package["licence-text"]).is_file() for package in packages)


@pytest.mark.parametrize("keys", ["Control+k", "/"])
def test_a_key_opens_the_search_and_arrows_lead_to_a_hit(page: Page, real: Site, keys: str) -> None:
    page.goto(real.url("coalities/u-ned.html"))
    page.keyboard.press(keys)
    page.keyboard.type("woningbouw zeist")
    expect(page.locator(HIT).first).to_contain_text("Gemeente Zeist")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page).to_have_url(real.url("coalities/woondeal-u10-2023.html"))


def test_nothing_is_loaded_for_the_search_before_it_is_used(page: Page, real: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real.url("index.html"))

    assert [url for url in asked if "search-engine" in url or "/data/" in url or "/snowball/" in url] == []


def test_the_slash_key_can_be_switched_off_and_stays_off(page: Page, real: Site) -> None:
    page.goto(real.url("index.html"))
    page.keyboard.press("/")
    page.get_by_label("Zoeken openen met de toets /").uncheck()
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_be_hidden()

    page.keyboard.press("Control+k")

    expect(page.locator("dialog.search")).to_be_visible()


def test_escape_closes_the_search_and_focus_goes_back(page: Page, real: Site) -> None:
    page.goto(real.url("index.html"))
    page.locator(".search-open").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")

    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page.locator(".search-open")).to_be_focused()


def test_hits_show_their_kind_and_can_be_narrowed_down_to_one(page: Page, real: Site) -> None:
    page.goto(real.url("zoeken.html") + "?q=woondeal")
    expect(page.locator(".hit-kind").first).to_have_text("Begrip")

    page.locator(".search-kinds button", has_text="Coalities").click()

    assert set(page.locator(".hit-kind").all_inner_texts()) <= {"Coalitie", "Coalitie · voorbij"}
    page.wait_for_url(lambda url: url.endswith("?q=woondeal&soort=coalities"))


def test_the_address_of_a_result_can_be_passed_on(page: Page, real: Site) -> None:
    page.goto(real.url("zoeken.html") + "?q=jeugd&soort=grenswerkers")
    page.wait_for_selector(HIT)

    assert all(hit.startswith("grenswerkers/") for hit in hits(page))
    assert page.locator("#zoekveld").input_value() == "jeugd"


def test_an_odd_query_is_text_and_finds_nothing(page: Page, real: Site) -> None:
    page.goto(real.url("zoeken.html") + "?q=%3Cimgqqqqqqqqqqqq%3E")

    expect(page.locator(".search-status")).to_contain_text("<imgqqqqqqqqqqqq>")
    assert page.locator(".search-panel img").count() == 0


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_the_search_works_under_a_sub_path(page: Page, real: Site) -> None:
    with served(real.folder.parent) as root:
        page.goto(f"{root}/{real.folder.name}/coalities/u-ned.html")
        page.keyboard.press("/")
        page.keyboard.type("zeist")
        page.locator(HIT).first.click()

        expect(page).to_have_url(f"{root}/{real.folder.name}/organisaties/gemeente-zeist.html")


def test_without_javascript_every_page_is_listed(browser: Browser, real: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(real.url("index.html"))
        page.locator(".search-open").click()

        expect(page).to_have_url(real.url("zoeken.html"))
        expect(page.locator(".search-panel")).to_be_hidden()
        listed = page.locator("#a-z li a").count()
    assert listed == sum(1 for address, *_ in Twin(real.read).pages if "#" not in address)
