"""Maps of gemeenten: the numbers on tiles are those of the tables, and a keyboard goes from tile to tile row by row."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, expect

from atlas.builder import build
from atlas.insights.analyses.coalitions.joining import reasons_to_join
from atlas.insights.base import current
from atlas.insights.measures.where import could_join, map_area, neighbours_there, tables_by_place, unreached
from atlas.insights.report_places import where_lines, where_values
from atlas.site.components.tile_maps import class_of, classes_of, legend_of
from atlas.texts import texts
from tests.site.axe import judge
from tests.site.sites import Site
from tests.sites import ON, make_site, see

TOOI = "identificatie:\n  tooi: https://identifier.overheid.nl/tooi/id/gemeente/"
GEMEENTEN = {"zeist": "gm0355", "bilt": "gm0310", "bunnik": "gm0312", "houten": "gm0321", "soest": "gm0342"}
SETTINGS = "plaatsen: plaatsen.csv\n"
TABLE = "naam,kolom,rij,afgebroken\nEik,2,0,\nBeuk,4,0,\nEs,3,1,\nLinde,5,1,\n"
NAMES = ("eik", "beuk", "es", "linde")
WITH_A_MAP = ("index", "opgaven/wonen", "coalities/een", "organisaties/eik", "eerst-zoeken")
PLACE = "(({x, y}) => [Math.round(y + scrollY), Math.round(x)])(document.activeElement.getBoundingClientRect())"
TOO_WIDE = "[...document.querySelectorAll('.tiles li > *')].filter(t => t.scrollWidth > t.clientWidth + 1).length"
SIZES = "[...document.querySelectorAll('.tiles li > * > *')].map(t => parseFloat(getComputedStyle(t).fontSize))"
PAGES = {
    **{f"organisaties/{name}": f"titel: {name.capitalize()}\nbestuurslaag: gemeente" for name in NAMES},
    "coalities/een": "deelnemers: [eik, beuk]\ndeelnemers-volledig: volledig",
    "coalities/twee": "deelnemers: [eik, es]",
    "coalities/voorbij": "deelnemers: [eik, linde]\neinde: 2020",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("waar")
    content = make_site(folder, PAGES, SETTINGS)
    (content / "plaatsen.csv").write_text(TABLE, encoding="utf-8")
    built = build(content, folder / "site", on=ON)
    assert built.written, built.diagnostics
    return folder / "site"


def tiles(page: Path) -> dict[str, tuple[str, str, str]]:
    """By name of the place: its number, its state, and the page that it leads to."""
    found = {}
    for tile in html.parse(page).getroot().xpath("//ul[starts-with(@class, 'tiles')]/li"):
        number = "".join(tile.xpath(".//b/text()"))
        name = tile.xpath(".//span/text()")[0].replace("\u00ad", "")
        found[name] = (number, tile.get("class").split()[2], "".join(tile.xpath("a/@href")))
    return found


def test_start_has_a_link_for_each_gemeente_with_the_number_of_its_running_tables(site: Path) -> None:
    assert tiles(site / "index.html") == {
        "Eik": ("2", "d5", "organisaties/eik.html"),
        "Beuk": ("1", "d1", "organisaties/beuk.html"),
        "Es": ("1", "d1", "organisaties/es.html"),
        "Linde": ("", "unknown", "organisaties/linde.html"),
    }


@pytest.mark.parametrize("page", ["index.html", "opgaven/wonen.html", "organisaties/eik.html"])
def test_the_numbers_on_tiles_are_those_of_the_table_beside_them(site: Path, page: str) -> None:
    root = html.parse(site / page).getroot()
    (table,) = (t for t in root.iter("table") if "Tafels per gemeente" in "".join(t.xpath("caption//text()")))
    rows = {row.xpath("string(th)").strip(): row.xpath("string(td[1])").strip() for row in table.xpath("tbody/tr")}

    assert rows
    assert {name: number for name, (number, _, _) in tiles(site / page).items() if number} == rows


def test_who_is_not_on_a_complete_list_takes_no_part_and_else_nobody_knows(site: Path) -> None:
    assert {name: state for name, (_, state, _) in tiles(site / "coalities/een.html").items()} == {
        "Eik": "in",
        "Beuk": "in",
        "Es": "no",
        "Linde": "no",
    }
    assert tiles(site / "coalities/twee.html")["Linde"][1] == "unknown"


def test_a_page_says_which_neighbours_sit_elsewhere_and_who_borders_on_those_that_take_part(site: Path) -> None:
    table = {
        name: html.parse(site / name).getroot().xpath("string(//table[contains(caption, $c)]/tbody)", c=caption)
        for name, caption in (("organisaties/linde.html", "Welke buren"), ("coalities/een.html", "Wie grenst"))
    }

    assert "Beuk" in table["organisaties/linde.html"]
    assert "Es" in table["coalities/een.html"]


def test_without_places_there_is_no_map_and_nothing_looks_broken(tmp_path: Path) -> None:
    build(make_site(tmp_path, PAGES, "plaatsen: geen\n"), tmp_path / "site", on=ON)

    for page in WITH_A_MAP:
        assert 'class="tiles' not in (tmp_path / "site" / f"{page}.html").read_text(encoding="utf-8")


def test_a_keyboard_goes_from_tile_to_tile_row_by_row(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    page.locator(".tiles a").first.focus()
    boxes = []
    for _ in NAMES:
        boxes.append(page.evaluate(PLACE))
        page.keyboard.press("Tab")
    page.close()

    assert boxes == sorted(boxes)
    assert len({tuple(box) for box in boxes}) == len(NAMES)


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_a_map_and_no_word_leaves_its_tile(site: Path, browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    verdict = judge(page, (site / "index.html").as_uri())
    too_wide, sizes = page.evaluate(TOO_WIDE), page.evaluate(SIZES)
    page.close()

    assert [str(finding) for finding in verdict.findings] == []
    assert (too_wide, min(sizes) >= 12) == (0, True)


def test_pointing_at_a_tile_chooses_where_to_look(site: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((site / "eerst-zoeken.html").as_uri() + "?opgave=wonen")
    page.locator(".tiles a", has_text="Es").click()

    expect(page.locator("select[name=gebied]")).to_have_value("Es")
    expect(page.locator(".finder-found li li").filter(has_text="Es")).to_have_count(1)
    page.close()


def test_a_list_is_narrowed_down_by_ticking_tiles(example: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(example.url("coalities/index.html"))
    page.locator("[data-facet=gemeente] summary").click()
    tile = page.locator("[data-facet=gemeente] label", has_text="Riet")
    number = tile.locator(".count").text_content() or ""
    tile.click()

    expect(page.locator(".facet-state")).to_contain_text(f"{number} van ")
    page.close()


def test_the_area_of_an_atlas_is_where_most_gemeenten_take_part_and_who_borders_on_it(tmp_path: Path) -> None:
    organisations = {f"organisaties/{name}": f"{TOOI}{code}" for name, code in GEMEENTEN.items()}
    land = see(tmp_path, {**organisations, "coalities/t": "deelnemers: [zeist, bilt, bunnik]"}).landscape
    area = map_area(land)

    assert area.home == {"gm0355", "gm0310", "gm0312"}
    assert tables_by_place(land, current(land)) == {code: {"t"} for code in sorted(area.home)}
    assert could_join(land, land.coalitions["t"]) == (("houten", 1), ("soest", 1))
    assert [(one.table, set(one.neighbours)) for one in neighbours_there(land, "houten")] == [("t", {"bunnik"})]
    assert unreached(land, "wonen", area) == ()


def test_the_command_line_tells_which_neighbours_sit_elsewhere_and_whom_no_table_reaches(tmp_path: Path) -> None:
    organisations = {f"organisaties/{name}": f"{TOOI}{code}" for name, code in GEMEENTEN.items()}
    pages = {**organisations, "coalities/t": "deelnemers: [zeist, bilt]", "opgaven/leeg": "titel: Leeg"}
    land = see(tmp_path, pages).landscape
    neighbour = where_values(land, "", "bunnik")
    text = "\n".join(where_lines(land, "wonen", "bunnik", texts()))

    assert neighbour == {"neighbours": [{"table": "t", "neighbours": neighbours_there(land, "bunnik")[0].neighbours}]}
    assert where_values(land, "leeg", "") == {"unreached": ["bilt", "zeist"], "could_join": []}
    assert where_values(land, "leeg", "bunnik")["neighbours"] == []
    assert where_values(land, "wonen", "")["could_join"] == [
        {"table": "t", "organisations": dict(could_join(land, land.coalitions["t"]))}
    ]
    assert "bunnik voor zover bekend niet" in text
    assert "  - t: " in "\n".join(where_lines(land, "wonen", "", texts()))
    assert "Elke gemeente" in text
    assert list(where_lines(land, "", "", texts())) == []


def test_two_coalities_share_an_area_by_its_gemeenten_not_by_the_name_of_a_provincie(tmp_path: Path) -> None:
    organisations = {f"organisaties/{name}": f"{TOOI}{code}" for name, code in GEMEENTEN.items()}
    near, far = "deelnemers: [zeist, bilt]", "deelnemers: [soest]"
    pages = {
        **organisations,
        "coalities/nieuw": "gebied: [gemeente Zeist]",
        "coalities/bij": near,
        "coalities/ver": far,
    }
    land = see(tmp_path, pages).landscape
    found = {
        key: [
            one
            for one in reasons_to_join(land, land.coalitions["nieuw"], land.coalitions[key])
            if "gebied" in str(one.text)
        ]
        for key in ("bij", "ver")
    }

    assert [one.pages for one in found["bij"]] == [("zeist",)]
    assert found["ver"] == []


def test_classes_hold_every_number_and_the_highest_is_darkest() -> None:
    numbers = [11, 11, 12, 13, 14, 15, 15, 16, 16, 17, 22]
    classes = classes_of(numbers)

    assert all(any(low <= number <= high for low, high in classes) for number in numbers)
    assert len(classes) <= 5
    assert class_of(22, classes) == legend_of(numbers, classes)[-1][0] == "d5"
    assert [state for state, _ in legend_of([1, 2, 3], ((1, 1), (2, 2), (3, 3)))] == ["d1", "d3", "d5"]
    assert legend_of([1, 30, *numbers], classes)[0][1].startswith("1–")
    assert classes_of([1, 2, 2]) == ((1, 1), (2, 2))
