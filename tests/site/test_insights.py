"""Questions on pages, the five questions, the finder and the comparison: complete as they stand, and with a script."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.insights.base import current, current_of
from atlas.insights.measures.balance import balance
from atlas.insights.measures.connection import by_organisation, connections, sole_links
from atlas.insights.measures.network import network_on
from atlas.insights.measures.overlap import overlaps
from atlas.insights.measures.profile import profile
from atlas.insights.registry import read_insights
from atlas.landscape.derived.coalitions import Coalition
from atlas.landscape.landscape import Landscape
from atlas.site.i18n.words import sort_key
from atlas.site.pages.analysis import brokers, questions
from atlas.site.urls import FOLDERS
from tests.site.sites import Site, checked
from tests.site.small import small_site

QUESTIONS = ("tafels", "rollen", "capaciteit", "afbouwen", "kansrijk")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def part(site: Site, name: str) -> str:
    """The part of the page of the five questions that is about one of them."""
    markup = site.read("vragen.html")
    found = markup[markup.index(f'<section id="{name}"') :]
    return found[: found.index("</section>")]


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_start_leads_to_each_question_on_the_one_page_of_all_five(real: Site, name: str) -> None:
    assert f'href="vragen.html#{name}"' in real.read("index.html")
    assert 'class="own-part"' in part(real, name)


def answers(site: Site) -> dict[str, dict[str, str]]:
    """What each organisation is answered on each question, from the scripts that the page of the questions loads."""
    told: dict[str, dict[str, str]] = {}
    for script in sorted((site.folder / "assets/data").glob("answers-*.js")):
        told |= json.loads(script.read_text("utf-8").partition("||{},")[2].rstrip(");\n"))
    return told


def test_whether_it_sits_at_the_right_tables_is_answered_for_who_sits_at_one(real: Site) -> None:
    everyone = read_insights(checked(real.content).landscape).seatings

    assert set(answers(real)) == set(everyone)
    assert {key for key, told in answers(real).items() if "tafels" in told} == {
        key for key, here in everyone.items() if here.tables
    }


def test_a_question_with_an_answer_for_many_leads_to_their_pages(real: Site) -> None:
    assert "<tbody" not in part(real, "tafels")
    assert 'href="organisaties/index.html"' in part(real, "tafels")


def test_of_who_has_nothing_to_say_only_the_number_stands(real: Site) -> None:
    organisations = checked(real.content).landscape.atlas.of_kind("organisatie")
    told = part(real, "rollen").count('<th scope="row"><a href="organisaties/')

    assert 0 < told < len(organisations)
    assert "De andere organisaties kennen wij alleen als deelnemer." in part(real, "rollen")


def test_winding_down_asks_only_about_winding_down(real: Site) -> None:
    insights = read_insights(checked(real.content).landscape)
    [question] = (question for question in questions.QUESTIONS if question.name == "afbouwen")
    asked = {(signal.name, signal.variant) for signal in insights.signals if question.signals(signal)}

    assert asked <= {("tafels", "ending"), ("aansluiten", "alike"), ("opvolging", ""), ("loopt-nog", "")}
    assert len(asked) > 1


def test_missing_worlds_stand_among_what_is_promising(real: Site) -> None:
    assert "nog niemand bekend: privaat" in part(real, "kansrijk")


def test_the_board_is_only_there_where_somebody_set_a_light(real: Site, example: Site) -> None:
    assert "venster.html" not in {page.path for page in real.readable}
    assert "venster.html" not in real.read("index.html")
    assert 'href="venster.html"' in example.read("index.html")


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_organisation_has_all_five_answers(real: Site, name: str) -> None:
    assert f'id="vraag-{name}"' in real.read("organisaties/gemeente-utrecht.html")


def tables_of(site: Site, organisation: str) -> list[Coalition]:
    """The running tables at which an organisation sits."""
    return [table for table in current(shown(site)) if organisation in table.organisations]


def shown(site: Site) -> Landscape:
    """The landscape that a site shows."""
    return checked(site.content).landscape


@pytest.mark.parametrize("size", [(1280, 900), (360, 780)])
def test_the_first_screen_of_an_organisation_says_where_it_sits(
    real: Site, browser: Browser, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(real.url("organisaties/gemeente-utrecht.html"))
    tables = tables_of(real, "gemeente-utrecht")
    first = page.locator(".panel").first
    mobility = sum("mobiliteit" in table.opgaven for table in tables)

    expect(page.locator(".intro")).to_contain_text(f"Zit aan {len(tables)} tafels")
    expect(first.locator("h2")).to_have_text("Bereikbaarheid en mobiliteit")
    expect(first.locator(".panel-number")).to_have_text(str(mobility))
    expect(first).to_be_in_viewport(ratio=1)
    page.close()


def test_the_five_answers_stand_in_short_with_what_is_behind_them_folded(real: Site, plain: Page) -> None:
    plain.goto(real.url("organisaties/gemeente-utrecht.html"))
    answers = plain.locator("#vijf-vragen details.fold")

    expect(answers).to_have_count(len(QUESTIONS))
    expect(answers.nth(0).locator("summary")).to_contain_text("tafels; rond 8 opgaven; van 1 opgave is dat niet bekend")
    expect(answers.nth(2).locator("summary")).to_contain_text("Niet genoemd bij")
    expect(answers.nth(0).locator("dl")).to_be_hidden()
    answers.nth(0).locator("summary").click()
    expect(answers.nth(0).locator("dl")).to_contain_text("Landelijk gebied")


def test_at_most_three_questions_are_open_on_a_page_and_the_rest_is_behind_one_click(real: Site, plain: Page) -> None:
    plain.goto(real.url("opgaven/wonen.html"))
    section = plain.locator("#vragen-hier")

    assert 1 <= section.locator("> .signal").count() <= 3
    assert section.locator("> details.fold .signal").count() >= 1


def test_every_question_gives_its_rule_and_what_is_not_known(example: Site, plain: Page) -> None:
    plain.goto(example.url("opgaven/zorg.html"))

    for signal in plain.locator(".signal").all():
        assert signal.locator("h3").text_content().endswith("?")  # type: ignore[union-attr]
        assert signal.locator(".rule").count() == 1


def test_a_weighed_question_shows_the_reason_instead(example: Site, plain: Page) -> None:
    plain.goto(example.url("coalities/verhalenkring-wolkenrust.html"))

    expect(plain.locator(".signal:not(.weighed)", has_text="formele tafel")).to_have_count(0)
    expect(plain.locator("main")).to_contain_text("De kring is er om te luisteren.")


def test_a_mini_praktijk_that_fits_stands_with_the_question(example: Site, plain: Page) -> None:
    plain.goto(example.url("opgaven/zorg.html"))

    assert plain.locator(".signal .helps a[href*=minipraktijken]").count() >= 1


def test_every_page_says_what_it_knows(example: Site) -> None:
    pages = [page.path for page in example.readable if "/" in page.path and not page.path.endswith("index.html")]
    of_entities = [path for path in pages if path.partition("/")[0] in FOLDERS.values()]

    assert len(of_entities) > 40
    assert [path for path in of_entities if 'class="known"' not in example.read(path)] == []


def test_none_known_and_not_known_never_look_alike(real: Site) -> None:
    told = "".join(answer.get("tafels", "") for answer in answers(real).values())

    assert re.search(r"<dt>Zeker niet</dt><dd>[A-Z]", told)
    assert re.search(r'<dt>Niet bekend</dt><dd><span class="tally"><b>\d+<', told)


def test_the_chosen_organisation_is_in_the_address_and_kept(real: Site, page: Page) -> None:
    page.goto(real.url("vragen.html"))
    page.locator(".own-answer select").select_option("gemeente-utrecht")

    expect(page.locator("#tafels .own-part dl")).to_contain_text("Energietransitie")
    expect(page.locator("#capaciteit .own-part")).to_have_text(
        "Voor deze organisatie is hier niets bekend dat iets zegt."
    )
    page.wait_for_url(lambda url: url.endswith("?organisatie=gemeente-utrecht"))
    page.goto(real.url("vragen.html"))
    expect(page.locator(".own-answer select")).to_have_value("gemeente-utrecht")
    expect(page.locator("#tafels .own-part dl")).to_contain_text("Energietransitie")


def test_an_address_names_the_organisation_also_where_nothing_is_kept(real: Site, page: Page) -> None:
    page.goto(real.url("vragen.html") + "?organisatie=provincie-utrecht#rollen")

    expect(page.locator("#rollen .own-part dl")).to_contain_text("deelnemer")
    expect(page.locator(".own-answer-more a")).to_have_attribute(
        "href", "organisaties/provincie-utrecht.html#vijf-vragen"
    )


def test_without_javascript_no_empty_choice_is_in_the_way(real: Site, plain: Page) -> None:
    for path in ("vragen.html", "eerst-zoeken.html", "vergelijken.html"):
        plain.goto(real.url(path))
        expect(plain.locator(".own-answer, .tool").first).to_be_hidden()


def test_the_finder_gives_reasons_and_then_what_is_missing(example: Site, page: Page) -> None:
    page.goto(example.url("eerst-zoeken.html") + "?opgave=zorg&gebied=Oeverdam")
    result = page.locator(".tool-result")

    expect(result.locator(".finder-found > li").first).to_contain_text("zelfde opgave")
    page.locator("select[name=vorm]").select_option("formeel")
    page.wait_for_url(lambda url: "vorm=formeel" in url)


def test_what_was_chosen_in_the_finder_is_filled_in_on_the_form(example: Site, page: Page) -> None:
    page.goto(example.url("eerst-zoeken.html") + "?opgave=zorg&partij=zorggroep-wolkenrust&vorm=informeel")
    page.locator(".tool-result a", has_text="Stel een nieuwe coalitie voor").click()

    expect(page.locator("[data-path=opgaven] > summary")).to_contain_text("Zorg")
    expect(page.locator("[data-path=vorm] select")).to_have_value("informeel")
    expect(page.locator("[data-path=deelnemers] > summary")).to_contain_text("Zorggroep Wolkenrust")


def test_two_are_compared_and_the_pair_is_in_the_address(real: Site, page: Page) -> None:
    page.goto(real.url("vergelijken.html"))
    first = page.locator(".tool-compare").first
    first.locator("select[name=a]").select_option("res-u16")
    first.locator("select[name=b]").select_option("regio-u10")

    expect(first.locator("table")).to_contain_text("Gemeente Zeist")
    page.wait_for_url(lambda url: url.endswith("?a=res-u16&b=regio-u10"))


def test_a_pair_that_shares_nobody_says_so_in_words_and_leads_to_both(real: Site) -> None:
    markup = real.read("vergelijken/arbeidsmarktregio-midden-utrecht--midden-utrecht-werkt-door.html")

    assert "Voor zover bekend zit niemand in allebei." in markup
    assert "0,00" not in markup
    assert markup.count('href="../coalities/arbeidsmarktregio-midden-utrecht.html"') == 1


def test_each_pair_with_a_stated_relation_has_a_page_that_names_who_is_in_both(real: Site) -> None:
    markup = real.read("vergelijken/woondeal-u10-2023--woondeal-utrecht-2019.html")

    assert "volgt op" in markup
    assert "Gemeente Utrecht" in markup[markup.index('id="samen"') :]


# Measures ---------------------------------------------------------------------------------------------------


def figures(plain: Page, label: str) -> str:
    """The value of a measure and what it rests on, as the page says it."""
    row = plain.locator(":is(#cijfers, #verdieping) tr", has=plain.locator("th", has_text=label))
    return " ".join(" ".join(row.locator("td").all_text_contents()).split())


def test_the_measures_of_an_opgave_are_those_of_the_model_and_lead_to_the_lists(real: Site, plain: Page) -> None:
    landscape = shown(real)
    running = current_of(landscape, "mobiliteit")
    pairs = connections(landscape, running)
    sharing = list(overlaps(network_on(landscape), [c.id for c in running]))
    plain.goto(real.url("opgaven/mobiliteit.html"))
    lists = plain.locator("#cijfers > details.fold")

    assert f"{balance(running).value:.2f}".replace(".", ",") in figures(plain, "Balans van vormen")
    assert f"{sum(p.connected for p in pairs)} van {len(pairs)} paren" in figures(plain, "Verbonden")
    assert figures(plain, "Aan één draad").startswith(f"{sum(bool(p.single_thread) for p in pairs)} paren")
    assert "Onvolledig: " in (plain.locator("#cijfers").text_content() or "")
    assert lists.nth(1).locator("tbody tr:not(.more)").count() == sum(p.connected for p in pairs)
    assert lists.nth(2).locator("tbody tr:not(.more)").count() == len(sharing)


def test_diversity_stands_as_separate_facts_with_how_many_they_rest_on(real: Site, plain: Page) -> None:
    landscape = shown(real)
    coalition = landscape.coalitions["city-deal-elektrische-deelmobiliteit"]
    found = profile(landscape.atlas, (coalition,))
    plain.goto(real.url(f"coalities/{coalition.id}.html"))

    assert f"{found.diversity:.2f}".replace(".", ",") in figures(plain, "Diversiteit van werelden")
    assert f"Over {found.known} organisaties" in figures(plain, "Diversiteit van werelden")
    assert figures(plain, "Werelden").startswith("3 van 3")


def test_below_two_organisations_nothing_is_computed(tmp_path: Path, plain: Page) -> None:
    site = small_site(tmp_path, {"organisaties/a": "", "coalities/c": "deelnemers: [a]"})
    plain.goto(site.url("coalities/c.html"))

    assert figures(plain, "Diversiteit van werelden").startswith("niet te berekenen")
    assert figures(plain, "Gewicht van samen").startswith("niet te berekenen")


def test_the_only_link_of_an_organisation_leads_to_every_pair(real: Site, plain: Page) -> None:
    links = by_organisation(sole_links(network_on(shown(real))))["gemeente-utrecht"]
    plain.goto(real.url("organisaties/gemeente-utrecht.html"))
    rows = plain.locator("#verdieping > details.fold").nth(1).locator("tbody tr")
    cells = [row.locator("td").all_text_contents() for row in rows.all()]
    across, within = (sum(len(cell[n].split(",")) for cell in cells if cell[n]) for n in (0, 1))

    assert figures(plain, "Enige schakel").startswith(f"{len(links)} paren")
    assert across == 2 * sum(link.across for link in links), "each pair stands with both of its tables"
    assert within == 2 * sum(not link.across for link in links)


def test_brokerage_by_layer_leaves_out_who_has_none_and_says_so(real: Site, plain: Page) -> None:
    plain.goto(real.url("makelaars.html"))
    worlds, layers = (plain.locator(f"#tabel-rollen-{n} tbody tr:not(.more)").count() for n in (0, 1))

    assert layers < worlds
    expect(plain.locator("#rollen")).to_contain_text(
        "Organisaties zonder bestuurslaag, of waarvan die onbekend is, staan hier niet."
    )


def test_brokerage_stands_by_name_and_warns_first(real: Site) -> None:
    markup = real.read("makelaars.html")
    table = markup[markup.index('id="tabel-makelaars"') :]
    names = re.findall(r'<th scope="row"><a[^>]*>([^<]+)', table[: table.index("</table>")])

    assert markup.index('id="vooraf"') < markup.index('id="tabel-makelaars"')
    assert len(names) > 50
    assert names == sorted(names, key=sort_key)


def test_of_more_parties_than_memory_holds_brokerage_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brokers, "MOST_PARTIES", 2)
    tables = {f"coalities/{name}": "deelnemers: ['? A', '? B', '? C']" for name in "xy"}
    markup = small_site(tmp_path, tables).read("makelaars.html")

    assert "Niet berekend: er zijn 3 partijen, en dit kan voor hoogstens 2." in markup
    assert "tabel-makelaars" not in markup


def test_the_data_of_the_tools_hold_nothing_internal(real: Site) -> None:
    script = real.read("assets/data/landscape.js")
    values = json.loads(script.removeprefix("window.ATLAS_LANDSCAPE=").rstrip(";\n"))

    assert set(values) == {"opgaven", "parties", "coalities", "places", "declared", "former"}
    assert set(values["former"].values()) <= {
        key for kind in ("opgaven", "parties", "coalities") for key in values[kind]
    }
    assert len(values["coalities"]) == 90
