"""A page as data: a shell of facts with holes for texts and days, and a bar of at most six sections."""

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from atlas.builder import check
from atlas.insights.registry import read_insights
from atlas.site.components.frame import plain_page
from atlas.site.diagrams.figures import drawings
from atlas.site.diagrams.numbers import numbers_of
from atlas.site.html.render import PLACEHOLDERS, fill_placeholders
from atlas.site.i18n.words import Words
from atlas.site.model import Beside, Filling, Placeholder, Section, marker
from atlas.site.model.page import Lead, Page
from atlas.site.plan import SiteEdition, plan
from atlas.texts import texts
from tests.sites import ON, make_site


def edition(tmp_path: Path, body: str = "Een tekst.") -> SiteEdition:
    content = make_site(
        tmp_path, {"opgaven/wonen": f"---\n{body}", "coalities/tafel": "", "coalities/raad": "einde: 2020"}
    )
    checked = check(content, audience="openbaar", on=ON)
    landscape, words = checked.landscape, Words(texts("nl"))
    return SiteEdition(
        landscape=landscape,
        words=words,
        audience="openbaar",
        drawings=drawings(landscape, words, None),
        insights=read_insights(landscape),
    )


def pages(made: SiteEdition) -> list[Page]:
    laid_out = (p.make(made.context(p.path, shows=p.shows, all_days=p.all_days)) for p in plan(made))
    return [page for page in laid_out if isinstance(page, Page)]


def test_a_changed_text_changes_no_shell(tmp_path: Path) -> None:
    one, other = (pages(edition(tmp_path / name, body)) for name, body in (("a", "Een."), ("b", "Iets anders.")))

    assert one != other
    assert [replace(page, fillings=()) for page in one] == [replace(page, fillings=()) for page in other]


def test_every_hole_is_filled_with_its_own_text() -> None:
    shell = f"<p>{marker(Placeholder('a'))}</p>{marker(Placeholder('b-2'))}"
    fillings = (Filling(Placeholder("b-2"), Markup("<!--hole a-->")), Filling(Placeholder("a"), Markup("één")))

    assert fill_placeholders(shell, fillings) == "<p>één</p><!--hole a-->"
    with pytest.raises(KeyError):
        fill_placeholders(shell, fillings[:1])


def test_a_hole_is_known_by_its_mark() -> None:
    assert PLACEHOLDERS.findall(str(marker(Placeholder("tekst-wonen-2")))) == ["tekst-wonen-2"]


def test_the_bar_holds_the_sections_that_have_a_word_for_it_and_at_most_six(tmp_path: Path) -> None:
    context = edition(tmp_path).context("vragen/index.html")
    sections = tuple(Section(id=f"s{n}", title=f"Kop {n}", parts=(), bar=f"K{n}") for n in range(7))
    page = plain_page(
        context,
        "",
        Lead(kicker="", title="Titel"),
        sections[0],
        Beside((sections[1], Section(id="z", title="Zonder", parts=()))),
    )

    assert [(anchor.href, anchor.text) for anchor in page.contents] == [("#s0", "K0"), ("#s1", "K1")]
    with pytest.raises(ValueError, match="s6"):
        plain_page(context, "", Lead(kicker="", title="Titel"), *sections)


def test_what_is_past_has_the_last_numbers_on_the_map(tmp_path: Path) -> None:
    coalitions = edition(tmp_path).landscape.coalitions

    assert numbers_of(coalitions.values()) == {"tafel": 1, "raad": 2}
