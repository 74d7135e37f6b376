"""Without Graphviz on a machine every page is there: a landscape map has no lines, another picture is its table."""

import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from atlas.builder import BuildResult, build
from tests.site.markup import Element
from tests.site.sites import ATLASES, ON, Page, Site, built
from tests.site.test_links import broken
from tests.sites import make_site

SAID = "Deze kaart kon hier niet getekend worden. De tabel hieronder toont hetzelfde."
NO_LINES = "De lijnen konden hier niet getekend worden; wat zij zeggen staat bij elk vak."
# On the page of styles a component stands by itself, without the table that a page has with it.
STYLES = "stijl.html"


@pytest.fixture
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with git and with no program that draws, also not beside Python."""
    programs = tmp_path / "programs"
    programs.mkdir()
    git = shutil.which("git") or pytest.skip("git is not there")
    (programs / "git").symlink_to(git)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(sys, "executable", str(programs / "python"))


def without(content: Path, folder: Path) -> tuple[BuildResult, Site]:
    made = build(content, folder, on=ON)
    return made, Site(folder, content, "openbaar")


def empty_plates(page: Page) -> list[Element]:
    """The frames in which a map should have been."""
    return [one for one in page.find("figure") if any(part.text.strip() == SAID for part in one.find("p"))]


def open_table_after(page: Page, plate: Element) -> bool:
    """Whether a table that needs no click comes after a frame, before the next one."""
    later = page.elements
    for one in later:
        if one is plate:
            break
    for one in later:
        if one.tag == "figure" and not one.inside("figure"):
            return False
        if one.tag == "table" and not one.inside("details"):
            return True
    return False


@pytest.mark.usefixtures("bare_machine")
def test_without_graphviz_a_map_is_a_grid_of_boxes_and_the_command_says_what_to_install(
    tmp_path: Path, browser: Browser
) -> None:
    tables = {
        "coalities/tafel": "deelnemers: ['? A', '? B']\nrelaties: [{soort: volgt-op, met: bank}]",
        "coalities/bank": "deelnemers: ['? A', '? C']",
        "coalities/kring": "deelnemers: ['? D']",
        "grenswerkers/aanjager": "verbindt: [tafel, bank]",
    }
    made, site = without(make_site(tmp_path, tables), tmp_path / "site")

    assert made.written
    assert [remark.text.partition(",")[0] for remark in made.remarks] == ["er is geen Graphviz gevonden"]
    page = site.pages["opgaven/wonen.html"]
    wide = next(svg for svg in page.find("svg") if "wide" in svg.classes)
    assert {box.get("data-id") for box in wide.find("g") if "node" in box.classes} == {
        "tafel",
        "bank",
        "kring",
        "aanjager",
    }
    assert [line for line in wide.find("g") if "edge" in line.classes] == []
    assert NO_LINES in [part.text.strip() for part in page.find("p")]
    assert "tabel-landschap" in page.by_id
    shown = browser.new_page(viewport={"width": 1280, "height": 900})
    shown.goto(site.url("opgaven/wonen.html"))
    assert shown.locator("#kaart svg.wide .node:visible").count() == 4
    shown.close()


@pytest.mark.slow
@pytest.mark.usefixtures("bare_machine")
def test_without_graphviz_every_page_is_there_and_every_link_holds(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, site = without(ATLASES["example"], tmp_path / "site")
    monkeypatch.undo()
    drawn = built(shared, "example", "openbaar")
    empty = [(page, plate) for page in site.pages.values() for plate in empty_plates(page)]

    assert site.files == drawn.files
    assert [fault for page in site.pages.values() for fault in broken(site, page)] == []
    assert empty
    assert [page.path for page, plate in empty if page.path != STYLES and not open_table_after(page, plate)] == []
