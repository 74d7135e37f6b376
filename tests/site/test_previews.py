import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.site.search.previews import _scripts
from atlas.site.shards import part_of
from tests.site.sites import Site

PAGE = "coalities/u-ned.html"
LINK = "#deelnemers a.to-organisatie:visible"
BOX = ".preview"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def previews(site: Site, folder: str) -> dict[str, list[object]]:
    script = site.read(f"assets/data/previews-{folder}.js")
    read: dict[str, list[object]] = json.loads(script.partition("]=")[2].rstrip().removesuffix(";"))
    return read


def test_every_page_has_a_preview_with_its_kind(real: Site) -> None:
    folders = {path.partition("/")[0] for path in real.files if path.endswith("/index.html")}
    for folder in folders:
        pages = {path.rpartition("/")[2].removesuffix(".html") for path in real.files if path.startswith(f"{folder}/")}
        found = previews(real, folder)

        assert set(found) <= pages
        assert all(kind and title for kind, title, *_ in found.values())


def test_a_page_is_always_in_the_same_part() -> None:
    assert [part_of(ident, 3) for ident in ("u-ned", "res-u16", "a")] == [2, 1, 1]


def test_a_large_kind_is_cut_in_parts_that_the_browser_finds(page: Page, real: Site, tmp_path: Path) -> None:
    copy = shutil.copytree(real.folder, tmp_path / "site")
    files = list(_scripts("organisaties", previews(real, "organisaties"), 9_000))
    for file in files:
        (copy / file.path).write_bytes(file.content)
    page.goto((copy / PAGE).as_uri())
    page.locator(LINK).first.hover()

    assert len(files) > 2
    expect(page.locator(f"{BOX} .preview-title")).to_have_text(page.locator(LINK).first.inner_text())


def test_hover_shows_kind_title_and_facts_and_leaving_hides_them(page: Page, real: Site) -> None:
    page.goto(real.url(PAGE))
    page.locator(LINK).first.hover()

    expect(page.locator(BOX)).to_contain_text("Organisatie")
    expect(page.locator(f"{BOX} dd").first).to_have_text("publiek")
    page.mouse.move(2, 2)
    expect(page.locator(BOX)).to_be_hidden()


def test_the_pointer_may_move_onto_the_preview(page: Page, real: Site) -> None:
    page.goto(real.url(PAGE))
    page.locator(LINK).first.hover()
    expect(page.locator(BOX)).to_be_visible()
    page.locator(f"{BOX} .preview-title").hover()
    page.wait_for_timeout(600)

    expect(page.locator(BOX)).to_be_visible()


def test_escape_dismisses_the_preview_and_leaves_the_focus(page: Page, real: Site) -> None:
    page.goto(real.url(PAGE))
    link = page.locator(LINK).first
    page.keyboard.press("Tab")
    link.focus()
    expect(page.locator(BOX)).to_be_visible()
    assert link.get_attribute("aria-describedby") == page.locator(BOX).get_attribute("id")

    page.keyboard.press("Escape")

    expect(page.locator(BOX)).to_be_hidden()
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None


def test_a_node_of_a_map_has_a_preview_and_no_second_tooltip(page: Page, real: Site) -> None:
    page.goto(real.url("index.html"))
    node = page.locator("svg.map .nodes a").first
    name = node.locator("title").text_content()
    node.hover()

    expect(page.locator(f"{BOX} .kicker")).to_contain_text("Opgave")
    assert node.locator("title").count() == 0
    assert node.get_attribute("aria-label") == name


def test_a_term_shows_its_meaning(page: Page, real: Site) -> None:
    page.goto(real.url("paginas/meedoen.html"))
    page.locator("a.term").first.hover()

    expect(page.locator(f"{BOX} .kicker")).to_have_text("Begrip")
    expect(page.locator(f"{BOX} .preview-text")).not_to_be_empty()


def test_the_own_organisation_is_said_remembered_and_leads_the_menu(page: Page, real: Site) -> None:
    page.goto(real.url("organisaties/gemeente-zeist.html"))
    page.get_by_role("button", name="Dit is mijn organisatie").click()
    expect(page.locator(".mine-said[role=status]")).to_contain_text("Gemeente Zeist is nu uw organisatie")
    page.goto(real.url(PAGE))
    expect(page.locator("a.ours").first).to_have_text("Gemeente Zeist")
    page.locator(".menu summary").click()
    page.get_by_role("link", name="Mijn organisatie").click()

    expect(page).to_have_url(real.url("organisaties/gemeente-zeist.html"))
    assert set(page.evaluate("Object.keys(localStorage)")) == {"samenwerkingsatlas-regio-utrecht.organisatie"}


def test_an_organisation_remembered_by_a_former_id_is_found_under_the_present_one(page: Page, real: Site) -> None:
    former = page_of_former(real)
    page.goto(real.url(PAGE))
    page.evaluate("old => AtlasModules['shared/storage.js'].keep('organisatie', old)", former[0])
    page.reload()
    page.locator(".menu summary").click()
    page.get_by_role("link", name="Mijn organisatie").click()

    expect(page).to_have_url(real.url(f"organisaties/{former[1]}.html"))


def page_of_former(site: Site) -> tuple[str, str]:
    """A former id of an organisation, with the present one."""
    moved = json.loads(site.read("assets/site.js").partition(" = ")[2].partition(";\n")[0])
    old, present = next(iter(moved.items()))
    return str(old), str(present)


@pytest.mark.parametrize("value", ["%E0%A4%A", "bestaat-niet", ""])
def test_an_address_with_a_broken_choice_shows_the_question_all_the_same(page: Page, real: Site, value: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.goto(f"{real.url('vragen.html')}?organisatie={value}")

    expect(page.locator(".own-answer select")).to_have_value("")
    expect(page.locator("html.narrowed")).to_have_count(0)
    assert errors == []


def test_whom_a_party_meets_is_named_once_with_the_number_of_shared_tables(real: Site) -> None:
    markup = real.read("organisaties/gemeente-zeist.html")
    section = markup[markup.index('id="met-wie"') :]
    section = section[: section.index("<table")]

    assert section.count('href="provincie-utrecht.html"') == 1
    counts = [int(number) for number in re.findall(r"<dt>(\d+) tafels?</dt>", section)]
    assert counts == sorted(set(counts), reverse=True)
    assert len(counts) > 1
    assert "woondeal-u10-2023.html" not in section, "a table stands there as its number"
