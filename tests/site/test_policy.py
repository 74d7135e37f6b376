"""What every page promises: it runs and loads nothing of others, and anyone can find the way in it."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from tests.site.markup import HEADINGS, Element
from tests.site.sites import Page, Site, checked

DATA = {"application/json", "application/ld+json"}
# Links in the head that only say where something is; a browser does not fetch it.
TOLD = {"alternate", "author", "canonical", "license", "next", "prev", "help"}
LOADING = ("src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest")
LOADED_FROM_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)
LOADED_FROM_SCRIPT = re.compile(r"[\"'`](?:https?:)?//[\w.-]+")
NAMESPACES = re.compile(r"[\"'`]http://www\.w3\.org/[\w/]+[\"'`]")
FORBIDDEN = {"base", "embed", "frame", "iframe", "object", "style"}


@pytest.fixture(scope="module")
def site(thinned: Site) -> Site:
    """What a page promises hangs on its sort, so not every page of a large atlas is asked."""
    return thinned


def faults(site: Site, of: Callable[[Page], Iterator[Element]]) -> list[str]:
    return [page.at(element) for page in site.pages.values() for element in of(page)]


def read_by_all(site: Site, wrong: Callable[[Page], bool]) -> list[str]:
    """The pages to be read of which something is wrong."""
    return [page.path for page in site.readable if wrong(page)]


# What runs and what is loaded ---------------------------------------------------------------------------------


def test_the_policy_stands_before_all_that_it_governs(site: Site) -> None:
    def governed_too_early(page: Page) -> bool:
        tags = (e for e in page.elements if e.tag in {"script", "link", "img", "svg", "body"} or is_policy(e))
        return not is_policy(next(tags))

    assert [page.path for page in site.pages.values() if governed_too_early(page)] == []


def is_policy(element: Element) -> bool:
    return element.get("http-equiv") == "Content-Security-Policy"


def test_the_policy_forbids_what_it_does_not_name(site: Site) -> None:
    policies = {page.meta("Content-Security-Policy") or "" for page in site.pages.values()}
    directives = [directive.split() for policy in policies for directive in policy.split(";")]
    allowed = {source for _, *sources in directives for source in sources}

    assert ["default-src", "'none'"] in directives
    assert allowed == {"'none'", "'self'", "data:", "blob:"}


def test_no_script_or_style_stands_in_a_page(site: Site) -> None:
    assert faults(site, lambda page: filter(inline, page.elements)) == []


def inline(element: Element) -> bool:
    """Whether an element is a script or style in the page itself, or asks for another page in it."""
    script = element.tag == "script" and "src" not in element.attributes and element.get("type") not in DATA
    return script or element.tag in FORBIDDEN or any(n == "style" or n.startswith("on") for n in element.attributes)


def test_no_address_is_a_script(site: Site) -> None:
    assert faults(site, lambda page: filter(runs, page.elements)) == []


def runs(element: Element) -> bool:
    """Whether an attribute of an element is an address that is a program."""
    squeezed = ("".join(value.split()).casefold() for value in element.attributes.values())
    return any(value.startswith(("javascript:", "vbscript:", "data:text")) for value in squeezed)


def test_a_page_loads_nothing_from_another_host(site: Site) -> None:
    def from_elsewhere(page: Page) -> Iterator[Element]:
        for element in page.elements:
            names = LOADING if element.tag not in {"link", "image", "use"} else (*LOADING, "href", "xlink:href")
            told = element.tag == "link" and set(element.get("rel").split()) <= TOLD
            if not told and any(urlsplit(element.get(name)).netloc for name in names):
                yield element

    assert faults(site, from_elsewhere) == []


def test_no_stylesheet_script_or_picture_loads_from_another_host(site: Site) -> None:
    styles = [path for path in site.files if path.endswith((".css", ".svg"))]
    scripts = [path for path in site.files if path.endswith((".js", ".mjs"))]

    assert scripts
    assert [path for path in styles if LOADED_FROM_STYLE.search(site.read(path))] == []
    assert [path for path in scripts if LOADED_FROM_SCRIPT.search(NAMESPACES.sub("", site.read(path)))] == []


# Who may see it -----------------------------------------------------------------------------------------------


def test_an_internal_page_says_that_it_is_internal_and_is_not_for_search_engines(site: Site) -> None:
    if site.audience != "intern":
        pytest.skip("this edition is public")

    assert [page.path for page in site.pages.values() if "noindex" not in (page.meta("robots") or "")] == []
    assert read_by_all(site, lambda page: "intern" not in outside_main(page).casefold()) == []


def test_a_public_page_is_open_to_search_engines_and_calls_itself_nothing_else(site: Site) -> None:
    if site.audience != "openbaar":
        pytest.skip("this edition is internal")

    assert "noindex" not in (site.pages["index.html"].meta("robots") or "")
    assert read_by_all(site, lambda page: "interne uitgave" in outside_main(page).casefold()) == []


def test_the_notice_of_the_atlas_is_on_every_page(site: Site) -> None:
    notice = checked(site.content, site.audience).settings.notice

    assert read_by_all(site, lambda page: notice not in outside_main(page)) == []


def outside_main(page: Page) -> str:
    return " ".join(e.text for tag in ("header", "footer") for e in page.find(tag) if not e.inside("main"))


# Finding the way ----------------------------------------------------------------------------------------------


def test_a_page_names_its_language_its_title_and_its_one_heading(site: Site) -> None:
    language = checked(site.content, site.audience).settings.language

    def nameless(page: Page) -> bool:
        [html] = page.find("html")
        [title] = [e for e in page.find("title") if e.inside("head")]
        return not (html.get("lang") == language and title.text and [h.text != "" for h in page.find("h1")] == [True])

    assert [page.path for page in site.pages.values() if nameless(page)] == []


def test_no_two_pages_of_a_folder_have_the_same_title(site: Site) -> None:
    titles = [(page.path.rpartition("/")[0], page.find("title")[0].text) for page in site.readable]

    assert {title for title in titles if titles.count(title) > 1} == set()


def test_headings_do_not_skip_a_level_and_none_is_empty(site: Site) -> None:
    def skipping(page: Page) -> Iterator[Element]:
        headings = page.find(*HEADINGS)
        yield from (heading for heading in headings if not heading.text)
        yield from (below for above, below in pairwise(headings) if int(below.tag[1]) > int(above.tag[1]) + 1)

    assert faults(site, skipping) == []


def test_a_page_has_its_landmarks_and_they_can_be_told_apart(site: Site) -> None:
    def lost(page: Page) -> bool:
        counts = [len([e for e in page.find(tag) if not e.inside("main")]) for tag in ("main", "header", "footer")]
        labels = [element.get("aria-label") for element in page.find("nav")]
        return counts != [1, 1, 1] or "" in labels or len(set(labels)) != len(labels) or not labels

    assert read_by_all(site, lost) == []


def test_the_first_link_of_a_page_skips_to_its_content(site: Site) -> None:
    def no_way_past(page: Page) -> bool:
        [main], first = page.find("main"), page.find("a", "button", "summary", "input")[0]
        return first.get("href") != f"#{main.get('id')}" or not first.text

    assert read_by_all(site, no_way_past) == []


def test_every_link_and_button_has_a_name(site: Site) -> None:
    def nameless(page: Page) -> Iterator[Element]:
        for element in page.find("a", "button", "summary"):
            pictures = " ".join(image.get("alt") for image in element.find("img"))
            if not (element.text or element.get("aria-label") or element.get("aria-labelledby") or pictures.strip()):
                yield element

    assert faults(site, nameless) == []


def test_every_picture_says_what_it_shows_or_that_it_shows_nothing(site: Site) -> None:
    assert faults(site, lambda page: (e for e in page.find("img") if "alt" not in e.attributes)) == []


# Tables and drawings ------------------------------------------------------------------------------------------


def test_every_head_of_a_table_has_a_scope(site: Site) -> None:
    def unclear(page: Page) -> Iterator[Element]:
        for table in page.find("table"):
            heads = table.find("th")
            if not heads or not all(head.get("scope") for head in heads):
                yield table

    assert faults(site, unclear) == []


def test_every_table_has_a_caption_but_for_those_in_running_text(site: Site) -> None:
    def nameless(page: Page) -> Iterator[Element]:
        for table in page.find("table"):
            if not table.inside(".prose") and not any(caption.text for caption in table.find("caption")):
                yield table

    assert faults(site, nameless) == []


def test_every_drawing_has_a_title_unless_it_only_decorates(site: Site) -> None:
    def untitled(page: Page) -> Iterator[Element]:
        for drawing in page.find("svg"):
            first = next((child for child in drawing.children if isinstance(child, Element)), None)
            titled = first is not None and first.tag == "title" and first.text
            if not titled and not drawing.get("aria-label") and drawing.get("aria-hidden") != "true":
                yield drawing

    assert faults(site, untitled) == []


def test_every_node_of_a_map_is_a_link_with_a_name(site: Site) -> None:
    nodes = [(page, e) for page in site.pages.values() for e in page.find("g") if "node" in e.classes]

    assert nodes
    assert [page.at(node) for page, node in nodes if not any(a.get("href") and a.text for a in node.find("a"))] == []
