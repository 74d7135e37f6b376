"""Every address in a site leads somewhere, and every page can be reached."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from atlas.builder import build
from atlas.content.kinds import KINDS
from atlas.site.components.frame import ABOVE
from tests.folders import SETTINGS, make_folder
from tests.site.markup import Element
from tests.site.sites import NOT_FOUND, ON, START, Page, Site, checked, place_of

FOLDERS = {kind.name: kind.folder for kind in KINDS}
ADDRESSES = ("href", "src", "xlink:href", "poster", "data", "action", "formaction", "cite")
OUTWARD = {"http", "https", "mailto", "tel"}
# Attributes that name ids of the same page.
NAMING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
IN_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)")
# The page that a server shows at any address looks for its look in the folders above, see `frame.ABOVE`.
SOUGHT_ABOVE = {f"{above}assets/{name}" for above in ABOVE for name in ("site.css", "lost.js")}
EMBEDDED = ("data:", "blob:")


@cache
def links(page: Page) -> tuple[tuple[Element, str], ...]:
    """Every address on a page, with the element that has it."""
    return tuple(_links(page))


def _links(page: Page) -> Iterator[tuple[Element, str]]:
    for element in page.elements:
        for name, value in element.attributes.items():
            if name in ADDRESSES:
                yield element, value
            elif name == "srcset":
                yield from ((element, candidate.split()[0]) for candidate in value.split(","))
            elif name in ("fill", "stroke", "mask", "filter", "clip-path", "marker-start", "marker-end"):
                yield from ((element, address) for address in IN_STYLE.findall(value))
    if page.leads_to is not None:
        yield page.find("meta")[0], page.leads_to


def outward(page: Page) -> Iterator[tuple[Element, str]]:
    return ((element, address) for element, address in links(page) if urlsplit(address).scheme)


def inward(page: Page) -> Iterator[tuple[Element, str]]:
    return ((element, address) for element, address in links(page) if not urlsplit(address).scheme)


def broken(site: Site, page: Page) -> Iterator[str]:
    for element, address in inward(page):
        if page.path == NOT_FOUND and address in SOUGHT_ABOVE:
            continue
        place = place_of(address, page.path)
        if place is None:
            yield f"{page.at(element)}: {address!r} leads out of the site"
        elif place[0] not in site.files:
            yield f"{page.at(element)}: there is no file {place[0]!r}"
        elif place[1] and place[1] not in site.pages[place[0]].by_id:
            yield f"{page.at(element)}: {place[0]} has no id {place[1]!r}"


def test_every_address_within_the_site_exists_to_the_fragment(site: Site) -> None:
    assert [fault for page in site.pages.values() for fault in broken(site, page)] == []


def test_there_are_links_on_every_page(site: Site) -> None:
    assert [
        page.path for page in site.pages.values() if not any(element.tag == "a" for element, _ in inward(page))
    ] == []


def test_an_address_off_the_site_is_one_for_the_web_or_for_mail(site: Site) -> None:
    found = ((page, element, address) for page in site.pages.values() for element, address in outward(page))
    faults = [
        f"{page.at(element)}: {address}"
        for page, element, address in found
        if urlsplit(address).scheme not in OUTWARD and not (element.tag == "img" and address.startswith(EMBEDDED))
    ]

    assert faults == []


def test_an_address_on_the_web_has_a_host(site: Site) -> None:
    found = ((page, element, address) for page in site.pages.values() for element, address in outward(page))

    assert [page.at(e) for page, e, a in found if a.startswith("http") and not urlsplit(a).hostname] == []


def test_an_id_stands_once_on_its_page(site: Site) -> None:
    found = ((page, same) for page in site.pages.values() for same in page.by_id.values())

    assert [[page.at(element) for element in same] for page, same in found if len(same) > 1] == []


def test_an_id_that_is_named_by_its_own_page_is_there(site: Site) -> None:
    faults = [
        f"{page.at(element)}: {name} names {ident!r}"
        for page in site.pages.values()
        for element in page.elements
        for name, idents in element.attributes.items()
        if name in NAMING
        for ident in idents.split()
        if ident not in page.by_id
    ]

    assert faults == []


def test_what_a_stylesheet_loads_exists(site: Site) -> None:
    sheets = [path for path in site.files if path.endswith(".css")]
    found = [(path, address) for path in sheets for address in IN_STYLE.findall(site.read(path))]
    places = [(path, place_of(address, path)) for path, address in found if not address.startswith(EMBEDDED)]

    assert sheets
    assert [(path, place) for path, place in places if place is None or place[0] not in site.files] == []


def test_every_page_can_be_reached_from_the_start(site: Site) -> None:
    reached, new = set[str](), {START}
    while new:
        reached |= new
        found = (place_of(address, path) for path in new for element, address in inward(site.pages[path]))
        new = {place[0] for place in found if place and place[0] in site.pages} - reached
    # A server shows that page by itself.
    meant = {page.path for page in site.readable} - {NOT_FOUND}

    assert meant - reached == set()


def test_every_page_of_the_atlas_stands_at_its_map_and_id(site: Site) -> None:
    atlas = checked(site.content, site.audience).atlas
    addresses = {f"{FOLDERS[entity.kind]}/{entity.id}.html" for entity in atlas.entities.values()}

    assert addresses
    assert addresses - {page.path for page in site.readable} == set()


def test_every_former_id_leads_to_the_present_page(site: Site) -> None:
    atlas = checked(site.content, site.audience).atlas
    present = {old: atlas.entities[ident] for old, ident in atlas.former.items()}
    expected = {f"{FOLDERS[e.kind]}/{old}.html": f"{FOLDERS[e.kind]}/{e.id}.html" for old, e in present.items()}
    redirects = {page.path: page.leads_to for page in site.pages.values() if page.leads_to is not None}
    found = {path: place_of(address, path) for path, address in redirects.items()}

    assert found == {old: (new, "") for old, new in expected.items()}


def test_an_atlas_without_pages_has_no_broken_link(tmp_path: Path) -> None:
    content = make_folder(tmp_path / "content", SETTINGS)
    assert build(content, tmp_path / "site", on=ON).written
    site = Site(tmp_path / "site", content, "openbaar")

    assert [fault for page in site.pages.values() for fault in broken(site, page)] == []
