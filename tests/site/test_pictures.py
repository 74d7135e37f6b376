"""The pictures without Graphviz: matrix, heat table, lights, ladder and window board."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise, takewhile
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as BrowserPage

from atlas.builder import build
from atlas.site.pages.analysis import matrix, questions
from atlas.site.pages.analysis.matrix import role_signs
from tests.folders import SETTINGS, make_folder, page
from tests.site.markup import Element, read_markup
from tests.site.sites import Page, Site

ON = date(2026, 11, 24)
MANY = 60


def coalition(ident: str, members: Sequence[str], more: str = "") -> tuple[str, str]:
    listed = ", ".join(members)
    return f"coalities/{ident}.md", page(f"titel: Coalitie {ident}\nopgaven: [wonen]\ndeelnemers: [{listed}]\n{more}")


def organisation(ident: str) -> tuple[str, str]:
    return f"organisaties/{ident}.md", page(f"titel: Partij {ident}\nwereld: publiek\n")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one opgave that has sixty coalitions, each with three of forty organisations."""
    parties = [f"p{number}" for number in range(40)]
    folder = tmp_path_factory.mktemp("veel")
    coalitions = (
        coalition(
            f"c{n}", [parties[(n + step) % 40] for step in (0, 7, 19)], f"begin: {1990 + n % 30}\nstatus: actief\n"
        )
        for n in range(1, MANY + 1)
    )
    opgave = {"opgaven/wonen.md": page("titel: Wonen\n")}
    make_folder(folder / "in", {**SETTINGS, **opgave, **dict(map(organisation, parties)), **dict(coalitions)})
    assert build(folder / "in", folder / "out", on=ON).written
    return folder / "out"


def markup(folder: Path, path: str) -> Element:
    return read_markup((folder / path).read_text(encoding="utf-8"))


def with_class(root: Element, name: str) -> list[Element]:
    return [element for element in root.walk() if name in element.classes]


def test_a_role_has_as_few_letters_as_set_it_apart() -> None:
    assert role_signs({"deelnemer", "", "partner", "penvoerder", "regie"}) == {
        "deelnemer": "•",
        "": "•",
        "partner": "P",
        "penvoerder": "Pe",
        "regie": "R",
    }


def test_an_empty_cell_of_an_incomplete_list_is_unknown_and_of_a_complete_one_is_not(tmp_path: Path) -> None:
    files = dict(
        [
            organisation("a"),
            organisation("b"),
            coalition("heel", ["a"], "deelnemers-volledig: volledig\n"),
            coalition("half", ["b"], "deelnemers-volledig: deels\n"),
        ]
    )
    make_folder(tmp_path / "in", {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen\n"), **files})
    build(tmp_path / "in", tmp_path / "out", on=ON)
    root = markup(tmp_path / "out", "opgaven/wonen.matrix.html")
    unsure = with_class(root, "unsure")

    assert [cell.text for cell in unsure if cell.tag == "td"] == ["onbekend"]
    assert len([cell for cell in with_class(root, "no") if cell.tag == "td"]) == 1


def test_sixty_coalitions_are_a_whole_matrix(crowded: Path) -> None:
    whole = markup(crowded, "opgaven/wonen.matrix.html")
    rows = [row for row in whole.find("tr") if row.find("td") and row.inside("tbody")]

    assert len(with_class(whole, "names")[0].find("a")) == MANY
    assert len(rows) == 40
    assert sum(len(with_class(row, "in")) for row in rows) == MANY * 3


def test_of_a_great_many_those_with_most_seats_are_shown_and_the_rest_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parties = ["b", "d", "a", "c"]
    tables = {"x": ["b", "d", "a"], "y": ["a", "c"], "z": ["d", "a", "b"]}
    files = dict([*map(organisation, parties), *(coalition(name, found) for name, found in tables.items())])
    make_folder(tmp_path / "in", {**SETTINGS, "opgaven/wonen.md": page("titel: Wonen\n"), **files})
    monkeypatch.setattr(matrix, "MOST_COLUMNS", 2)
    monkeypatch.setattr(matrix, "MOST_ROWS", 2)
    monkeypatch.setattr(questions, "MOST_ROWS", 2)
    build(tmp_path / "in", tmp_path / "out", on=ON)
    whole = markup(tmp_path / "out", "opgaven/wonen.matrix.html")
    body = with_class(whole, "matrix")[0]
    rows = [
        Path(row.find("a")[0].get("href")).stem
        for row in body.find("tr")
        if row.find("td") and row.find("a") and "/organisaties/" in row.find("a")[0].get("href")
    ]

    assert [Path(head.get("href")).stem for head in with_class(body, "names")[0].find("a")] == ["x", "z"]
    assert rows[-2:] == ["a", "b"]
    assert "Hier staan 2 van 3 coalities en 2 van 4 partijen." in whole.text

    coverage = markup(tmp_path / "out", "vragen.html")
    assert [table.get("id") for table in coverage.find("table") if table.get("id") == "tabel-tafels"] == []
    assert questions.ELSEWHERE in coverage.text


def test_every_count_on_a_page_opens_a_list_with_as_many_coalitions(real: Site, example: Site) -> None:
    for site in (real, example):
        counts = [
            (path, link) for path in ("index.html", "opgaven/index.html") for link in counts_of_levels(site.pages[path])
        ]

        assert len(counts) > 20
        for path, link in counts:
            to, _, anchor = link.get("href").partition("#")
            page = site.pages[f"opgaven/{Path(to).name}"]
            [rows] = [b.find("tr") for b in page.find("tbody") if any(r.get("id") == anchor for r in b.find("tr"))]
            head = next(row for row in rows if row.get("id") == anchor)
            later = list(takewhile(lambda row: "group" not in row.classes, rows[rows.index(head) + 1 :]))
            running = [row for row in later if not {"past", "ahead", "unsure"} & set(row.classes)]
            assert len(running) == int(with_class(link, "tally")[0].text if link.find("span") else link.text), path


def counts_of_levels(page: Page) -> list[Element]:
    return [link for link in page.find("a") if "tally" in link.classes and "#niveau-" in link.get("href")]


def test_an_unknown_level_is_never_a_zero(real: Site) -> None:
    heat = with_class(real.pages["index.html"].root, "heat")[0]

    assert [cell.text for cell in heat.find("td") if cell.text.startswith("0")] == []
    assert with_class(heat, "unknown")


def test_an_expired_light_reads_unknown_on_the_board_with_when_it_expired(example: Site) -> None:
    board = next(table for table in example.pages["venster.html"].find("table") if table.get("id") == "vensterbord")
    (row,) = [row for row in board.find("tr") if "Boeren met de natte bodem mee" in row.text]
    inter = row.find("td")[1]

    assert with_class(inter, "licht-onbekend")
    assert "verlopen op 14 april 2026, was groen" in inter.text


def test_the_board_shows_when_the_window_is_open(example: Site) -> None:
    root = example.pages["venster.html"].root

    assert "van 15 september 2026 tot en met 31 december 2026" in root.text
    assert [len(with_class(picture, "window")) for picture in with_class(root, "intervals")[:2]] == [1, 1]


def test_the_ladder_runs_from_supra_to_intra_with_broken_rungs_in_sight(example: Site) -> None:
    ladder = with_class(example.pages["opgaven/deelmobiliteit.html"].root, "ladder")[0]
    steps = [step.classes[1] for step in with_class(ladder, "step")]

    assert steps == [level for level in ("supra", "inter", "intra") if level in steps]
    assert with_class(ladder, "broken")


def test_every_coalition_stands_in_time_and_what_is_known_of_it_is_drawn(example: Site) -> None:
    [table] = [found for found in example.pages["opgaven/wonen.html"].find("table") if "spells" in found.classes]
    rows = [row for row in table.find("tr") if row.inside("tbody") and "group" not in row.classes]
    drawn = [row for row in rows if with_class(row, "track")]

    assert len(rows) == len(table.find("th")) - 3 - len(with_class(table, "group"))
    assert len(drawn) >= 6
    assert all("onbekend" in row.text for row in rows if row not in drawn)


@pytest.fixture
def matrix_page(browser: Browser, real: Site) -> Iterator[BrowserPage]:
    shown = browser.new_page(viewport={"width": 1280, "height": 900})
    shown.goto(real.url("opgaven/gezond.matrix.html"))
    yield shown
    shown.close()


def first_names(shown: BrowserPage) -> list[str]:
    return shown.locator(".matrix tbody:first-of-type th[scope=row] a").all_inner_texts()


@pytest.mark.browser
def test_the_matrix_sorts_by_name_and_goes_back_to_blocks(matrix_page: BrowserPage) -> None:
    blocks = first_names(matrix_page)
    matrix_page.get_by_role("button", name="Op naam").focus()
    matrix_page.keyboard.press("Enter")
    by_name = first_names(matrix_page)
    matrix_page.get_by_role("button", name="In blokken").click()

    assert by_name == sorted(by_name, key=str.casefold)
    assert by_name != blocks
    assert first_names(matrix_page) == blocks


@pytest.mark.browser
def test_the_heads_of_the_matrix_stay_in_sight(matrix_page: BrowserPage) -> None:
    scroller = matrix_page.locator(".matrix .scroll")
    scroller.evaluate("box => { box.scrollTop = 600; }")
    box, head = scroller.bounding_box(), matrix_page.locator(".matrix .names").bounding_box()

    assert box
    assert head
    assert box["y"] <= head["y"] < box["y"] + 120


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_no_words_of_lights_run_out_of_the_picture_or_over_others(browser: Browser, example: Site, width: int) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.goto(example.url("venster.html"))
    pictures = shown.evaluate(
        """[...document.querySelectorAll("svg.intervals")].filter(svg => svg.checkVisibility()).map(svg =>
            [svg.viewBox.baseVal.width, [...svg.querySelectorAll(".row text:not(.sign)")]
            .map(text => text.getBBox()).map(box => [box.x, box.y, box.width, box.height])])"""
    )
    shown.close()

    assert len(pictures) > 2
    for room, boxes in pictures:
        assert boxes
        assert all(x >= 0 and x + width <= room for x, _, width, _ in boxes)
        assert all(one[1] + one[3] <= two[1] + 3 for one, two in pairwise(boxes))
