import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.sites import Site

LIST = "coalities/index.html"
SHOWN = "main tbody tr[data-choices]:not([hidden])"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def choose(page: Page, facet: str, value: str) -> None:
    box = page.locator(f".facet[data-facet={facet}]")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.locator(f"input[value='{value}']").check()


def counts(page: Page, facet: str) -> dict[str, int]:
    rows = page.locator(f".facet[data-facet={facet}] li:not([hidden])").all()
    return {row.locator("input").input_value(): int(row.locator(".count").text_content() or "0") for row in rows}


def names(site: Site, path: str) -> set[str]:
    return set(re.findall(r'data-facet="([^"]+)"', site.read(path)))


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("coalities", {"niveau", "vorm", "wereld", "status", "opgaven", "gebied", "rechtsvorm", "open-voor-deelname"}),
        ("organisaties", {"wereld", "type", "gebied", "opgaven", "oever"}),
        ("grenswerkers", {"niveaus", "opgaven", "organisatie"}),
        ("opgaven", {"sectoren", "schaal"}),
    ],
)
def test_a_list_has_its_facets_and_those_of_the_owner(example: Site, path: str, wanted: set[str]) -> None:
    assert wanted - names(example, f"{path}/index.html") == set()


def test_a_facet_without_values_is_not_shown(real: Site) -> None:
    assert "open-voor-deelname" not in names(real, LIST)
    assert "sectoren" not in names(real, LIST)


@pytest.mark.parametrize("name", ["real", "example"])
def test_no_facet_has_an_option_twice(name: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(name)
    lists = [site.read(f"{folder}/index.html") for folder in ("opgaven", "coalities", "organisaties", "grenswerkers")]
    facets = [part for markup in lists for part in re.findall(r'data-facet="[^"]+">(.*?)</details>', markup, re.DOTALL)]
    values = [re.findall(r'value="([^"]*)"', facet) for facet in facets]
    labels = [re.findall(r"<span>(.*?)</span>", facet) for facet in facets]

    assert sum(map(len, values)) > len(facets) > 0
    assert all(len(set(shown)) == len(shown) for shown in (*values, *labels))


def test_each_count_is_the_number_of_rows_that_have_it(real: Site) -> None:
    markup = real.read(LIST)
    rows = [set(row.split()) for row in re.findall(r'<tr[^>]*data-choices="([^"]*)"', markup)]
    options = re.findall(r'data-choice="(\d+)">.*?<span class="count">(\d+)</span>', markup)

    assert options
    assert {number: int(count) for number, count in options} == {
        number: sum(number in row for row in rows) for number, _ in options
    }


def test_within_a_facet_any_choice_fits_and_across_facets_all(page: Page, real: Site) -> None:
    page.goto(real.url(LIST))
    level, form = counts(page, "niveau"), counts(page, "vorm")
    choose(page, "vorm", "informeel")
    choose(page, "vorm", "formeel")
    expect(page.locator(SHOWN)).to_have_count(form["informeel"] + form["formeel"])
    left = counts(page, "niveau")

    choose(page, "niveau", "supra")

    expect(page.locator(SHOWN)).to_have_count(left["supra"])
    assert left["supra"] < level["supra"]


def test_a_choice_that_would_give_nothing_is_hidden(page: Page, real: Site) -> None:
    page.goto(real.url(LIST))
    before = counts(page, "rechtsvorm")
    choose(page, "vorm", "informeel")
    after = counts(page, "rechtsvorm")

    assert 0 not in after.values()
    assert set(after) < set(before)


def test_the_address_holds_the_choice_and_brings_it_back(page: Page, real: Site) -> None:
    page.goto(real.url(LIST))
    choose(page, "niveau", "inter")
    choose(page, "vorm", "formeel")
    page.locator(".facets select").select_option("partijen")
    address, shown = page.url, page.locator(SHOWN + " th").all_inner_texts()

    page.goto(real.url("index.html"))
    page.goto(address)

    assert address.endswith("?niveau=inter&vorm=formeel&volgorde=partijen")
    assert page.locator(SHOWN + " th").all_inner_texts() == shown


def test_chips_take_a_choice_away_and_keep_the_focus(page: Page, real: Site) -> None:
    page.goto(real.url(LIST) + "?niveau=inter&vorm=formeel")
    every = page.locator("main tbody tr[data-choices]").count()

    page.get_by_role("button", name="Verwijder Niveau: inter").click()
    expect(page.get_by_role("button", name="Verwijder Vorm: formeel")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator(SHOWN)).to_have_count(every)
    page.wait_for_url(lambda url: "?" not in url)


def test_a_list_can_be_narrowed_down_with_the_keyboard_alone(page: Page, real: Site) -> None:
    page.goto(real.url(LIST))
    page.locator(".facet[data-facet=vorm] summary").focus()
    for key in ("Enter", "Tab", "Space", "Escape"):
        page.keyboard.press(key)

    expect(page.locator(".facet[data-facet=vorm] summary")).to_be_focused()
    expect(page.locator(".facet-chips button")).to_have_count(1)
    expect(page.locator(".facet[open]")).to_have_count(0)


def test_the_order_by_size_puts_the_largest_first(page: Page, real: Site) -> None:
    page.goto(real.url("organisaties/index.html") + "?volgorde=tafels")
    cells = page.locator(SHOWN + " td:last-child").all_inner_texts()
    numbers = [int(text.split()[0]) for text in cells if text[:1].isdigit()]

    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > 1


def test_an_own_field_narrows_down_like_the_built_in_ones(page: Page, example: Site) -> None:
    page.goto(example.url("organisaties/index.html"))
    (value, number), *_ = counts(page, "oever").items()
    choose(page, "oever", value)

    expect(page.locator(SHOWN)).to_have_count(number)


def test_cards_narrow_down_too(page: Page, example: Site) -> None:
    page.goto(example.url("opgaven/index.html"))
    (value, number), *_ = counts(page, "schaal").items()
    choose(page, "schaal", value)

    expect(page.locator("li.card[data-choices]:visible")).to_have_count(number)


def test_on_a_phone_the_list_comes_first_and_one_button_unfolds_the_facets(browser: Browser, real: Site) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(real.url(LIST) + "?niveau=inter&vorm=formeel")
    fold, facet = page.locator(".facet-fold"), page.locator(".facet[data-facet=vorm]")

    expect(page.locator(SHOWN).first).to_be_in_viewport()
    expect(page.get_by_role("button", name="Filter (2)")).to_have_attribute("aria-expanded", "false")
    expect(facet).to_be_hidden()
    fold.focus()
    for key in ("Enter", "Tab", "Tab", "Enter", "Tab", "Space"):  # the second facet, its first and chosen option
        page.keyboard.press(key)

    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(fold).to_have_text("Filter (1)")
    page.wait_for_url(lambda url: url.endswith("?niveau=inter"))
    fold.click()
    expect(facet).to_be_hidden()
    page.get_by_role("button", name="Verwijder Niveau: inter").click()
    expect(fold).to_be_focused()
    context.close()


def test_on_a_wide_screen_the_facets_stand_open_without_a_button(page: Page, real: Site) -> None:
    page.goto(real.url(LIST))

    expect(page.locator(".facet-fold")).to_be_hidden()
    expect(page.locator(".facet[data-facet=vorm]")).to_be_visible()


def test_without_javascript_the_list_is_whole(browser: Browser, real: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(real.url(LIST) + "?niveau=supra")

        expect(page.locator(".facets")).to_be_hidden()
        assert page.locator("main tbody tr:visible").count() == page.locator("main tbody tr").count()
