"""What a reader can do with a map: point, choose, go back in time, and take it away. With mouse and keyboard."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations, product
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from atlas.builder import build
from atlas.maps.landscape.layout import MOST_LINES
from atlas.site.html.contrast import contrast
from tests.folders import SETTINGS, make_folder
from tests.folders import page as written
from tests.maps.figures import seen
from tests.site.sites import ON, Site

SVG = "{http://www.w3.org/2000/svg}"
MAP = "opgaven/gezond.html"
WIDE, NARROW = "#kaart svg.wide", "#kaart svg.phone"
SHOWN = f"{WIDE} .node:not(.off, .grenswerker)"
# The most crowded pages of the real atlas: many coalities, many tables, many members, few known of many.
CROWDED = (
    MAP,
    "organisaties/gemeente-utrecht.html",
    "coalities/city-deal-klimaatadaptatie.html",
    "coalities/green-deal-zes.html",
    "index.html",
)
# Of each word in a picture: its text, its box, that of the shape around it, and the full name and address of its node.
MEASURED = """
svgs => svgs.flatMap(svg => [...svg.querySelectorAll('.node, .label')].map(part => {
  const box = element => { const {x, y, width, height} = element.getBBox(); return [x, y, x + width, y + height]; };
  const shape = part.querySelector('rect, path, polygon');
  const words = part.matches('text') ? [part] : [...part.querySelectorAll('text:not(.no, .nb)')];
  const title = part.querySelector('title'), link = part.querySelector('a');
  return {
    svg: svg.id, words: words.map(word => word.textContent), boxes: words.map(box), shape: shape && box(shape),
    title: title ? title.textContent : '', href: link ? link.getAttribute('href') : '',
    frame: [0, 0, svg.viewBox.baseVal.width, svg.viewBox.baseVal.height],
  };
}))
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is given
        """Nothing: the tests look at the page."""


@pytest.fixture(scope="module")
def served(real: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real atlas below a sub-path of a server on this machine."""
    root = tmp_path_factory.mktemp("kaarten")
    (root / "atlas").symlink_to(real.folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root))) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/atlas/"
        running.shutdown()


@pytest.fixture(params=["from disk, light", "from a server, dark"])
def page(request: pytest.FixtureRequest, browser: Browser, real: Site) -> Iterator[Page]:
    """The page of an opgave with nineteen coalities, from a disk by day and from a server at night."""
    dark = "dark" in request.param
    base = request.getfixturevalue("served") if dark else f"{real.folder.as_uri()}/"
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(base + MAP)
    yield opened
    context.close()
    assert faults == []


def node(page: Page, name: str) -> Locator:
    return page.locator(f"{WIDE} .node", has_text=re.compile(name)).first


def box(page: Page, name: str, value: str) -> Locator:
    return page.locator(f"#kaart fieldset[data-name={name}] input[value={value}]")


def open_choices(page: Page) -> None:
    page.locator("#kaart .controls summary").click()


# Pointing ------------------------------------------------------------------------------------------------------


def neighbours(page: Page, ident: str) -> set[str]:
    """The boxes at the other end of the lines of a box."""
    ends = page.locator(f"{WIDE} .edge").evaluate_all("edges => edges.map(edge => edge.dataset.ends)")
    return {end for pair in ends if ident in pair.split() for end in pair.split()} - {ident}


def ids(page: Page, which: str) -> set[str]:
    found: list[str] = page.locator(f"{WIDE} {which}").evaluate_all("nodes => nodes.map(node => node.dataset.id)")
    return set(found)


def counts(page: Page) -> dict[str, str]:
    """The numbers of shared parties that stand on other boxes."""
    found: list[list[str]] = page.locator(f"{WIDE} .node:has(.count)").evaluate_all(
        "nodes => nodes.map(node => [node.dataset.id, node.querySelector('.count').textContent])"
    )
    return dict(found)


def shares(target: Locator) -> dict[str, str]:
    return dict(pair.split(":") for pair in (target.get_attribute("data-shares") or "").split())


def test_the_mouse_on_a_box_lights_its_lines_and_numbers_those_it_shares_parties_with(page: Page) -> None:
    target = node(page, "Vitale Wijken II")
    ident = target.get_attribute("data-id") or ""
    target.hover()

    assert neighbours(page, ident)
    assert ids(page, ".node.lit") == {ident, *neighbours(page, ident)}
    assert counts(page) == shares(target) != {}
    for other in shares(target):
        expect(page.locator(f"{WIDE} .node[data-id={other}]")).to_have_css("opacity", "1")
    far = ids(page, ".node") - {ident, *neighbours(page, ident), *shares(target)}
    expect(page.locator(f"{WIDE} .node[data-id={min(far)}]")).to_have_css("opacity", "0.22")
    page.locator("h1").hover()
    assert ids(page, ".node.lit") == set()
    assert counts(page) == {}


def test_the_keyboard_lights_the_same_and_escape_puts_it_out(page: Page) -> None:
    target = node(page, "Vitale Wijken II")
    ident = target.get_attribute("data-id") or ""
    target.locator("a").focus()

    assert ids(page, ".node.lit") == {ident, *neighbours(page, ident)}
    page.keyboard.press("Escape")
    assert ids(page, ".node.lit") == set()


def test_choosing_a_box_tells_of_it_beside_the_map_and_the_address_keeps_it(page: Page) -> None:
    target = node(page, "Vitale Wijken II")
    ident = target.get_attribute("data-id") or ""
    target.locator("a").focus()
    top = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    detail = page.locator(f"#bij-{ident}")

    expect(detail).to_be_visible()
    expect(page.locator("#kaart .map-panel .rest")).to_be_hidden()
    page.wait_for_url(lambda url: url.endswith(f"#bij-{ident}"))
    assert page.evaluate("scrollY") == top
    assert len(detail.locator(".shared li").all()) == len(shares(target))
    page.reload()
    expect(detail).to_be_visible()
    assert ids(page, ".node.at") == {ident}
    detail.get_by_role("link", name="Sluiten").click()
    expect(detail).to_be_hidden()
    page.wait_for_url(lambda url: "#" not in url)


def test_an_address_that_names_what_is_gone_shows_the_whole_map(page: Page) -> None:
    page.goto(f"{page.url}?niveau=weg&jaar=zes&band=organisation#bij-niemand")
    page.reload()

    assert page.locator(SHOWN).count() == page.locator(f"{WIDE} .node:not(.grenswerker)").count()
    expect(page.locator("#kaart .map-panel .rest")).to_be_visible()
    assert page.locator(f"{WIDE} .edge.off").count() == 0


def test_the_map_zooms_moves_and_fills_the_screen_in_place(page: Page) -> None:
    svg = page.locator(WIDE)
    whole = svg.get_attribute("viewBox")
    page.get_by_role("button", name="Vergroot").click()
    zoomed = svg.get_attribute("viewBox")
    box = svg.bounding_box()
    assert box
    page.mouse.move(box["x"] + 30, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, box["y"] + 180, steps=4)
    page.mouse.up()
    moved = svg.get_attribute("viewBox")
    page.get_by_role("button", name="Hele kaart").click()

    assert len({whole, zoomed, moved}) == 3
    assert svg.get_attribute("viewBox") == whole
    full = page.get_by_role("button", name="Volledig scherm")
    full.press("Enter")
    expect(page.locator("#kaart figure.full")).to_have_count(1)
    page.get_by_role("button", name="Sluit volledig scherm").press("Enter")
    expect(page.locator("#kaart figure.full")).to_have_count(0)


# Choosing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"), [("niveau", "supra"), ("vorm", "formeel"), ("wereld", "onbekend"), ("stand", "voorbij")]
)
def test_a_box_takes_away_just_what_it_names(page: Page, name: str, value: str) -> None:
    open_choices(page)
    whole = page.locator(SHOWN).count()
    named = page.locator(f"{SHOWN}[data-{name}={value}]").count()
    box(page, name, value).uncheck()

    assert named > 0
    assert page.locator(SHOWN).count() == whole - named
    expect(page.locator("#kaart [role=status]")).to_have_text(f"{whole - named} van {whole} getoond")


def test_a_kind_of_line_is_taken_away_with_the_keyboard_and_the_address_keeps_it(page: Page) -> None:
    page.locator("#kaart .controls summary").focus()
    page.keyboard.press("Enter")
    expect(box(page, "band", "part")).to_be_visible()
    box(page, "band", "part").focus()
    page.keyboard.press("Space")

    expect(page).to_have_url(re.compile("band=after"))
    expect(page.locator("#kaart .edge.part:not(.off)")).to_have_count(0)
    assert page.locator(f"{WIDE} .edge.after:not(.off)").count() > 0
    page.reload()
    expect(page.locator("#kaart .edge.part:not(.off)")).to_have_count(0)
    expect(box(page, "band", "part")).to_be_visible()
    expect(box(page, "band", "part")).not_to_be_checked()


def test_another_year_shows_what_ran_then_and_what_nobody_knows(page: Page) -> None:
    open_choices(page)
    year = page.locator("#kaart input[type=range]")
    now = int(year.get_attribute("data-now") or "")
    unsure_now = page.locator("#kaart .node.unsure").count()
    year.focus()
    for _ in range(now - 2018):
        page.keyboard.press("ArrowLeft")

    page.wait_for_url(lambda url: "jaar=2018" in url)
    assert (year.get_attribute("aria-valuetext") or "").startswith("in 2018")
    then: dict[str, set[str]] = {}
    for node in page.locator("#kaart .node[data-jaren]").all():
        turns = [turn.split(":") for turn in (node.get_attribute("data-jaren") or "").split()]
        stood = [phase for first, phase in turns if int(first) <= 2018][-1]
        then.setdefault(stood, set()).update((node.get_attribute("class") or "").split())
    assert "off" in then["aangekondigd"]
    assert "unsure" in then["onbekend"]
    assert not {"off", "unsure", "past"} & then["nu"]
    page.get_by_role("button", name="Toon alles").press("Enter")
    page.wait_for_url(lambda url: "?" not in url)
    assert page.locator("#kaart .node.unsure, #kaart .node.off").count() == unsure_now


def test_without_scripts_a_map_is_whole_and_offers_nothing_that_does_not_work(browser: Browser, real: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real.url(MAP))

    assert page.locator(f"{WIDE} .node a").count() >= 19
    node(page, "Vitale Wijken II").locator("a").click()
    expect(page.locator("#kaart .detail:visible")).to_have_count(1)
    expect(page.locator("#kaart .map-panel .rest")).to_be_hidden()
    expect(page.locator("#kaart .controls")).to_be_hidden()
    assert page.locator("#kaart .tools button").count() == 0
    context.close()


# Taking it away ------------------------------------------------------------------------------------------------


def download(page: Page, kind: str) -> Path:
    with page.expect_download() as found:
        page.locator("#kaart .tools button", has_text=kind).click()
    saved: Download = found.value
    assert saved.suggested_filename == f"gezond.{kind.lower()}"
    return Path(saved.path())


def test_the_svg_stands_alone_and_is_light_whatever_the_screen_is(page: Page) -> None:
    root = ET.parse(download(page, "SVG")).getroot()  # noqa: S314 - made by our own page
    used = {name for element in root.iter() for name in element.attrib}
    links = [link.get("href", "") for link in root.iter(f"{SVG}a")]

    assert not used & {"class", "style", "data-ends", "onclick"}
    assert all(not href or href.startswith("http://127.0.0.1") for href in links)
    assert root.findall(f"{SVG}rect")[0].get("fill") == "rgb(255, 253, 248)"
    said = [text.text or "" for text in root.iter(f"{SVG}text") if len(text.text or "") > 1]
    assert "Gezien op 24 november 2026" in str(said[-1])
    legend = page.locator("#kaart .legend li").all_inner_texts()
    assert legend
    assert said[-1 - len(legend) : -1] == legend
    shapes = [shape for shape in root.iter(f"{SVG}rect") if shape.get("stroke-dasharray") is None]
    assert {"rgb(36, 82, 124)", "rgb(31, 102, 83)"} <= {path.get("stroke") for path in shapes}


def test_what_is_saved_of_a_map_that_is_zoomed_is_the_whole_map(page: Page) -> None:
    whole = page.locator(WIDE).get_attribute("viewBox") or ""
    for _ in range(3):
        page.get_by_role("button", name="Vergroot").click()
    left, top, width, height = map(float, whole.split())
    saved = ET.parse(download(page, "SVG")).getroot().get("viewBox", "")  # noqa: S314 - made by our own page

    assert page.locator(WIDE).get_attribute("viewBox") != whole
    assert list(map(float, saved.split()))[:3] == [left, top, width]
    assert float(saved.split()[3]) > height


def test_the_png_is_drawn_in_the_browser(page: Page) -> None:
    png = download(page, "PNG").read_bytes()

    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 2 * 920


# Words in their boxes ------------------------------------------------------------------------------------------


def measured(page: Page, address: str) -> list[dict[str, object]]:
    page.goto(address)
    page.locator("details").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")
    found: list[dict[str, object]] = page.locator("svg.map").evaluate_all(MEASURED)
    return found


def inside(inner: list[float], outer: list[float]) -> bool:
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def over(one: list[float], two: list[float]) -> bool:
    """Whether two boxes lie over each other. Of a line of text a fifth is room for accents and tails."""
    return min(one[2], two[2]) - max(one[0], two[0]) > 0.5 and min(one[3], two[3]) - max(one[1], two[1]) > 2.5


def faults(page: Page, address: str) -> list[str]:
    """Every word that leaves its box, lies over another, or is cut without its name in a title and a row."""
    parts = measured(page, address)
    rows = set(page.locator("main table a").evaluate_all("links => links.map(link => link.getAttribute('href'))"))
    wrong = []
    for part in parts:
        words, boxes = part["words"], part["boxes"]
        assert isinstance(words, list)
        assert isinstance(boxes, list)
        room = part["shape"] or part["frame"]
        assert isinstance(room, list)
        wrong += [f"{word} leaves its box" for word, at in zip(words, boxes, strict=True) if not inside(at, room)]
        if words and str(words[-1]).endswith("…"):
            whole = "".join(words)[:-1].replace(" ", "")
            if not str(part["title"]).replace(" ", "").startswith(whole.lstrip("●■▲")) or part["href"] not in rows:
                wrong.append(f"{words} is cut")
    for one, two in combinations(parts, 2):
        if one["svg"] == two["svg"]:
            wrong += [
                f"{word} lies over {other}"
                for (word, at), (other, there) in product(_words(one), _words(two))
                if over(at, there)
            ]
    return wrong


def _words(part: dict[str, object]) -> Iterator[tuple[str, list[float]]]:
    words, boxes = part["words"], part["boxes"]
    assert isinstance(words, list)
    assert isinstance(boxes, list)
    yield from zip(words, boxes, strict=True)


@pytest.mark.parametrize("path", CROWDED)
def test_no_word_leaves_its_box_or_lies_over_another(browser: Browser, real: Site, path: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    try:
        assert faults(page, real.url(path)) == []
    finally:
        page.close()


@pytest.fixture(scope="module")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up atlas: one opgave with sixty coalities, most of one form, and more lines than can be shown."""
    content = tmp_path_factory.mktemp("zestig")
    files = dict(SETTINGS) | {
        "opgaven/druk.md": written("titel: Een drukke opgave"),
        "organisaties/een.md": written("titel: Gemeente Eenvoud\nwereld: publiek"),
        "organisaties/twee.md": written("titel: Stichting Tweespalt\nwereld: particulier"),
    }
    for number in range(60):
        form = "formeel" if number < 50 else "informeel"
        title = f"titel: Samenwerkingsverband energiebesparing en verduurzaming nummer {number}"
        members = "deelnemers: [een, twee]" if number < 57 else "deelnemers: onbekend"
        kind = ("sluit-aan-bij", "volgt-op", "stemt-af-met")[number % 3]
        tied = "".join(f"\n  - met: c{(number * step + 1) % 60}\n    soort: {kind}" for step in (7, 11))
        text = f"{title}\nopgaven: [druk]\nvorm: {form}\n{members}\nrelaties:{tied}"
        files[f"coalities/c{number}.md"] = written(text)
    site = tmp_path_factory.mktemp("uit") / "site"
    assert build(make_folder(content, files), site, on=ON).written
    return site


def test_sixty_coalities_stay_legible_and_the_list_has_them_all(browser: Browser, sixty: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    try:
        assert faults(page, (sixty / "opgaven/druk.html").as_uri()) == []
        assert page.locator(f"{WIDE} .node").count() == 60
        assert page.locator(f"{NARROW} .node").count() == 60
        expect(page.locator("#tabel-landschap th[scope=row]")).to_have_count(60)
        expect(page.locator("#kaart")).to_contain_text("lijnen")
        assert page.locator(f"{WIDE} .edge:visible").count() == 0
        node(page, "nummer 30").locator("a").press("Enter")
        assert 0 < page.locator(f"{WIDE} .edge:visible").count() <= page.locator(f"{WIDE} .edge").count() / 4
        assert page.locator("#kaart .detail:visible").count() == 1
    finally:
        page.close()


@pytest.mark.parametrize("name", ["real", "example", "sixty"])
def test_on_a_built_site_no_line_runs_behind_a_box_or_on_another_line(
    name: str, request: pytest.FixtureRequest
) -> None:
    found = request.getfixturevalue(name)
    folder = found if isinstance(found, Path) else found.folder
    drawn = {
        (path.name, picture[1]): seen(picture[0])
        for path in folder.glob("opgaven/*.html")
        for picture in re.finditer(r'<svg [^>]*class="map (wide|phone).*?</svg>', path.read_text("utf-8"), re.DOTALL)
    }

    assert len(drawn) >= 2
    assert {name: picture.behind for name, picture in drawn.items() if picture.behind} == {}
    few = {name: picture for name, picture in drawn.items() if len(picture.lines) <= MOST_LINES}
    assert {name: picture.on_each_other for name, picture in few.items() if picture.on_each_other} == {}


# Room ------------------------------------------------------------------------------------------------------------

# Of each picture that is shown: how far it is wider than its frame, its smallest letter, where its first level ends.
ROOM = """
svgs => svgs.filter(svg => svg.checkVisibility()).map(svg => {
  const at = svg.getBoundingClientRect(), frame = svg.closest('figure').getBoundingClientRect();
  const scale = at.width / svg.viewBox.baseVal.width, top = svg.closest('figure').getBoundingClientRect().top;
  const size = text => parseFloat(getComputedStyle(text).fontSize) * scale;
  return {
    kind: svg.getAttribute('class'), out: Math.max(0, at.right - frame.right, frame.left - at.left),
    letter: Math.min(...[...svg.querySelectorAll('text, tspan')].map(size)),
    first: svg.querySelector('.band').getBoundingClientRect().bottom - top,
    tall: at.height,
  };
})
"""


def rooms(page: Page, address: str) -> list[dict[str, float]]:
    page.goto(address)
    found: list[dict[str, float]] = page.locator("#kaart svg.map").evaluate_all(ROOM)
    assert len(found) == 1
    return found


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1920])
@pytest.mark.parametrize("name", ["real", "example"])
def test_every_map_fits_its_frame_in_letters_that_can_be_read(
    browser: Browser, name: str, width: int, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    page = browser.new_page(viewport={"width": width, "height": 800})
    least = 10.0 if width == 320 else 11.5
    wrong = []
    for path, written_page in site.pages.items():
        if not re.fullmatch(r"opgaven/(?!index)[^.]+\.html", path) or written_page.leads_to is not None:
            continue
        for room in rooms(page, site.url(path)):
            wrong += [f"{path}: {room}"] * (room["out"] > 0 or room["letter"] < least)
            wrong += [f"{path}: {room}"] * (width == 1280 and room["first"] > 800 - 400)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        wrong += [f"{path} is {wide} too wide"] * (wide > 0)
    page.close()

    assert wrong == []


def test_on_paper_a_map_is_whole_on_one_sheet(browser: Browser, real: Site) -> None:
    page = browser.new_page(viewport={"width": 680, "height": 1000})
    page.emulate_media(media="print")
    found = [rooms(page, real.url(f"opgaven/{name}.html"))[0] for name in ("wonen", "gezond", "energie")]
    page.close()

    assert all("wide" in str(seen["kind"]) for seen in found)
    assert all(seen["out"] == 0 and seen["tall"] <= 720 for seen in found)


# A page with each other drawing: opgaven, gemeenten, lights, routes, and every one of them on the style page.
DRAWN = {
    "real": (
        "index.html",
        "eerst-zoeken.html",
        "organisaties/gemeente-utrecht.html",
        "coalities/u-ned.html",
        "opgaven/wonen.html",
        "stijl.html",
    ),
    "example": (
        "index.html",
        "venster.html",
        "oplossingen/deelautostrook.html",
        "oplossingen/bouwen-boven-winkels.html",
        "opgaven/deelmobiliteit.html",
    ),
}
# Of each drawing that is shown: how far it is wider than its frame or than what it scrolls in, and its smallest letter.
SIZES = """
() => [...document.querySelectorAll('figure svg, ul.tiles, .heat table')].filter(one => one.checkVisibility())
.map(one => {
  const at = one.getBoundingClientRect(), frame = (one.closest('figure') || one.parentElement).getBoundingClientRect();
  const scale = one.viewBox ? at.width / one.viewBox.baseVal.width : 1;
  const words = [...one.querySelectorAll(one.viewBox ? 'text, tspan' : 'b, span, td a')]
    .filter(word => word.checkVisibility() && !word.closest('.unseen') && word.textContent.trim());
  return {
    name: one.getAttribute('class') || one.tagName,
    out: Math.max(0, at.right - frame.right, frame.left - at.left),
    letter: Math.min(99, ...words.map(word => parseFloat(getComputedStyle(word).fontSize) * scale)),
  };
}).filter(one => one.letter < 99)
"""


@pytest.mark.parametrize("width", [360, 768, 1280, 1920, "print"])
@pytest.mark.parametrize("name", DRAWN)
def test_no_drawing_is_wider_than_its_frame_or_has_letters_too_small_to_read(
    browser: Browser, name: str, width: int | str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    page = browser.new_page(viewport={"width": width if isinstance(width, int) else 680, "height": 900})
    page.emulate_media(media="screen" if isinstance(width, int) else "print")
    least, wrong, kinds = 11.5 if isinstance(width, int) else 7.5, [], set()
    for path in DRAWN[name]:
        page.goto(site.url(path))
        page.locator("details:not(.facet)").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")
        for drawing in page.evaluate(SIZES):
            kinds.add(drawing["name"])
            wrong += [f"{path}: {drawing}"] * (drawing["out"] > 0.5 or drawing["letter"] < least)
    page.close()

    assert wrong == []
    assert len(kinds) > 3


def test_with_colours_of_the_readers_own_lines_and_words_stay(browser: Browser, real: Site) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(real.url(MAP))
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        ground, words, lines = (
            page.locator(f"{WIDE} {which}").first.evaluate(f"part => getComputedStyle(part).{paint}")
            for which, paint in ((".node rect", "fill"), (".node .t", "fill"), (".edge path:not(.under)", "stroke"))
        )
        assert ground not in {words, lines}
    context.close()


# Of each word in a box: its colour, and that of the last shape drawn under it.
INKS = """
() => [...document.querySelectorAll('figure svg .node')].filter(node => node.checkVisibility()).flatMap(node => {
  const shapes = [...node.querySelectorAll('rect, path, polygon, ellipse')];
  return [...node.querySelectorAll('text')].filter(word => word.checkVisibility()).map(word => {
    const at = word.getBoundingClientRect(), x = at.x + at.width / 2, y = at.y + at.height / 2;
    const under = shapes.filter(shape => {
      const box = shape.getBoundingClientRect();
      const isBefore = shape.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isBefore && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom
        && getComputedStyle(shape).fill.startsWith('rgb(');
    }).at(-1);
    return [word.textContent, getComputedStyle(word).fill, under ? getComputedStyle(under).fill : ''];
  });
}).filter(([text, , under]) => text.trim() && under)
"""


def as_hex(colour: str) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", DRAWN)
def test_each_word_in_a_box_stands_out_from_the_box(
    browser: Browser, name: str, scheme: Literal["light", "dark"], request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    page = browser.new_page(color_scheme=scheme)
    seen, faint = 0, []
    for path in DRAWN[name]:
        page.goto(site.url(path))
        words = page.evaluate(INKS)
        seen += len(words)
        faint += [f"{path}: {text}" for text, ink, under in words if contrast(as_hex(ink), as_hex(under)) < 4.5]
    page.close()

    assert seen > 50
    assert faint == []
