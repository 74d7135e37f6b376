"""The two dates of a page, what changed of late, and the feed of it."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from atlas.builder import check
from atlas.content.history import read_history
from atlas.content.values import Day, Fields
from atlas.diagnostics import Span
from atlas.landscape.confirmation import read_confirmation
from atlas.site.urls import address_of
from tests.repositories import commit_all, git, repository
from tests.site.sites import Page, Site, checked, differing
from tests.site.small import site_of, small_site
from tests.sites import ON, make_site

ADDRESS = "adres: https://atlas.example.org/utrecht\n"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
PAGES = {
    "coalities/oud": "samenvatting: Een oude tafel",
    "coalities/nieuw": "",
    "coalities/geheim": "titel: Geheime tafel\nzichtbaarheid: intern",
}


def foot(page: Page) -> str:
    return " ".join(element.text for element in page.find("aside") if "about-page" in element.classes)


def warning(page: Page) -> str:
    return " ".join(element.text for element in page.elements if "overdue" in element.classes)


def with_history(tmp_path: Path, settings: str = "", *, audience: str = "openbaar") -> Site:
    """A site whose pages were changed on different days."""
    content = make_site(tmp_path, {"coalities/oud": PAGES["coalities/oud"]}, settings)
    repository(content)
    commit_all(content, "2024-03-01")
    make_site(tmp_path, {key: text for key, text in PAGES.items() if key != "coalities/oud"}, settings)
    commit_all(content, "2026-05-06")
    return site_of(content, tmp_path / "site", audience=audience)


# Changed ------------------------------------------------------------------------------------------------------


def test_a_page_tells_when_it_was_changed_and_that_nobody_confirmed_it(tmp_path: Path) -> None:
    site = with_history(tmp_path)

    assert "Laatst veranderd: 1 maart 2024" in foot(site.pages["coalities/oud.html"])
    assert "Laatst veranderd: 6 mei 2026" in foot(site.pages["coalities/nieuw.html"])
    assert "Nog niemand heeft bevestigd dat dit klopt." in site.pages["coalities/oud.html"].root.text
    assert "bevestigd" not in foot(site.pages["coalities/oud.html"]).casefold()
    assert warning(site.pages["coalities/oud.html"]) == ""


def test_outside_git_the_date_of_change_is_unknown_and_no_page_promises_changes(tmp_path: Path) -> None:
    site = small_site(tmp_path, PAGES, ADDRESS)

    assert "Laatst veranderd: onbekend" in foot(site.pages["coalities/oud.html"])
    assert site.files & {"veranderd.html", "feed.xml"} == set()
    assert "veranderd.html" not in site.read("index.html")


def test_a_shallow_clone_does_not_make_up_dates(tmp_path: Path) -> None:
    whole = with_history(tmp_path)
    git(tmp_path, "clone", "-q", "--depth=1", whole.content.as_uri(), "ondiep")
    site = site_of(tmp_path / "ondiep", tmp_path / "site-ondiep")

    assert "Laatst veranderd: onbekend" in foot(site.pages["coalities/oud.html"])
    assert "veranderd.html" not in site.files


def test_every_page_of_the_atlas_has_its_two_dates(real: Site) -> None:
    addresses = {address_of(entity) for entity in checked(real.content).atlas.entities.values()}
    entities = [page for page in real.readable if page.path in addresses]

    assert entities
    assert [p.path for p in entities if "Laatst veranderd" not in foot(p) or "evestigd" not in foot(p)] == []


TABLE = "titel: Tafel\nopgaven: [wonen]\ndeelnemers:\n  - oever\n  - {partij: zand, zichtbaarheid: intern}"
TABLE_TEXT = "Een tafel.\n\n::: intern\nOver geld.\n:::\n\nEn meer."
EDITS = {
    "an internal item": ("partij: zand", "partij: klei"),
    "an internal block": ("Over geld.", "Over veel geld."),
    "an internal block that goes": ("::: intern\nOver geld.\n:::\n", ""),
    "a remark in the fields": ("titel: Tafel", "titel: Tafel  # nog navragen"),
    "the order of fields": ("titel: Tafel\nopgaven: [wonen]", "opgaven: [wonen]\ntitel: Tafel"),
    "a field that names an internal page": ("titel: Tafel", "titel: Tafel\ninitiatiefnemer: stil"),
}


@pytest.fixture
def dated_content(tmp_path: Path) -> Path:
    pages = {
        "coalities/tafel": f"{TABLE}\n---\n{TABLE_TEXT}",
        "organisaties/oever": "titel: Oever",
        "organisaties/zand": "titel: Zand",
        "organisaties/klei": "titel: Klei",
        "organisaties/stil": "titel: Stil\nzichtbaarheid: intern",
    }
    content = make_site(tmp_path, pages, ADDRESS)
    repository(content)
    commit_all(content, "2024-03-01")
    return content


def edited(content: Path, name: str, old: str, new: str, day: str) -> None:
    text = (content / name).read_text(encoding="utf-8")
    assert old in text
    (content / name).write_text(text.replace(old, new), encoding="utf-8")
    commit_all(content, day)


def days_of(content: Path, audience: str = "openbaar") -> dict[str, date]:
    return dict(read_history(content, check(content, audience=audience, on=ON).reader).changed)


@pytest.mark.parametrize(("old", "new"), EDITS.values(), ids=EDITS.keys())
def test_a_change_that_only_insiders_see_has_no_day_for_others(old: str, new: str, dated_content: Path) -> None:
    edited(dated_content, "coalities/tafel.md", old, new, "2026-05-06")
    edited(dated_content, "organisaties/stil.md", "Stil", "Stiller", "2026-05-07")

    assert days_of(dated_content)["coalities/tafel.md"] == date(2024, 3, 1)
    assert days_of(dated_content, "intern")["coalities/tafel.md"] == date(2026, 5, 6)


def test_a_change_that_all_see_has_its_day_behind_one_that_only_insiders_see(dated_content: Path) -> None:
    edited(dated_content, "coalities/tafel.md", "En meer.", "En nog meer.", "2025-04-05")
    edited(dated_content, "coalities/tafel.md", "Over geld.", "Over veel geld.", "2026-05-06")

    assert days_of(dated_content)["coalities/tafel.md"] == date(2025, 4, 5)


def test_a_page_that_became_public_changed_on_that_day(dated_content: Path) -> None:
    edited(dated_content, "organisaties/stil.md", "Stil", "Stiller", "2025-04-05")
    edited(dated_content, "organisaties/stil.md", "zichtbaarheid: intern", "zichtbaarheid: openbaar", "2026-05-06")
    edited(dated_content, "organisaties/stil.md", "titel:", "# bijna af\ntitel:", "2026-06-07")

    assert days_of(dated_content)["organisaties/stil.md"] == date(2026, 5, 6)


def test_what_named_an_internal_page_that_is_removed_since_has_no_day_for_others(dated_content: Path) -> None:
    edited(dated_content, "coalities/tafel.md", "  - oever", "  - oever\n  - stil", "2025-04-05")
    (dated_content / "organisaties/stil.md").unlink()
    edited(dated_content, "coalities/tafel.md", "  - stil\n", "", "2026-05-06")

    assert days_of(dated_content)["coalities/tafel.md"] == date(2024, 3, 1)


def test_a_clone_without_the_old_texts_makes_up_no_dates_and_fetches_none(dated_content: Path, tmp_path: Path) -> None:
    edited(dated_content, "coalities/tafel.md", "Over geld.", "Over veel geld.", "2026-05-06")
    git(dated_content, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", dated_content.as_uri(), "licht")
    held = sorted((tmp_path / "licht" / ".git" / "objects").rglob("*"))

    assert days_of(tmp_path / "licht").get("coalities/tafel.md") is None
    assert sorted((tmp_path / "licht" / ".git" / "objects").rglob("*")) == held


# Confirmed ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "until"),
    [
        (Day(2025, 11, 24), date(2026, 11, 24)),
        (Day(2025, 11), date(2026, 11, 30)),
        (Day(2025), date(2026, 12, 31)),
    ],
)
def test_a_confirmation_counts_for_its_months_from_the_end_of_the_day_it_names(said: Day, until: date) -> None:
    nowhere = Span("x.md")
    fields = Fields({"bevestigd": Fields({"op": said}, nowhere)}, nowhere)
    found = read_confirmation(fields, 12)

    assert found is not None
    assert found.until == until
    assert [found.is_overdue(date.fromordinal(until.toordinal() + days)) for days in (0, 1)] == [False, True]


def test_who_confirmed_in_what_function_and_how_long_it_counts(tmp_path: Path) -> None:
    said = "bevestigd: {op: 2026-11-02, door: opgavemanager wonen, maanden: 6}"
    site = small_site(tmp_path, {"coalities/tafel": said})
    page = site.pages["coalities/tafel.html"]

    assert "Bevestigd: 2 november 2026 door opgavemanager wonen, geldig tot en met 2 mei 2027" in foot(page)
    assert warning(page) == ""


def test_an_overdue_confirmation_is_a_banner_with_three_questions(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": "bevestigd: 2025-11-23"}, "contact: atlas@example.org\n")
    [banner] = [e for e in site.pages["coalities/tafel.html"].elements if "overdue" in e.classes]

    assert "tot en met 23 november 2026" in banner.text
    assert [item.text for item in banner.find("li")][:3] == [
        "Wat ziet u dat anders is?",
        "Wat wilt u toevoegen?",
        "Hoe kijkt u hier zelf naar?",
    ]
    assert [a for a in banner.find("a") if a.get("href").startswith("mailto:atlas@example.org?")]


def test_the_months_of_the_atlas_hold_where_a_page_names_none(tmp_path: Path) -> None:
    settings = "drempels: {bevestiging-maanden: 24}\n"
    site = small_site(tmp_path, {"coalities/tafel": "bevestigd: 2025-11-23"}, settings)

    assert warning(site.pages["coalities/tafel.html"]) == ""


# What changed -------------------------------------------------------------------------------------------------


def test_what_changed_is_listed_by_day_and_newest_first(tmp_path: Path) -> None:
    page = with_history(tmp_path).pages["veranderd.html"]
    [table] = page.find("table")

    assert [row.text for row in table.find("tr")][1:] == [
        "6 mei 2026",
        "nieuw Coalitie",
        "1 maart 2024",
        "wonen Opgave",
        "oud Coalitie",
    ]


@pytest.mark.parametrize("audience", ["openbaar", "intern"])
def test_an_internal_page_and_words_of_git_are_not_among_the_changes(audience: str, tmp_path: Path) -> None:
    site = with_history(tmp_path, ADDRESS, audience=audience)
    told = [site.read(path) for path in ("veranderd.html", "index.html", "feed.xml") if path in site.files]

    assert [text for text in told if "boodschap" in text or "NAME" in text] == []
    assert "Geheime tafel" not in site.pages["veranderd.html"].find("table")[0].text
    assert ("feed.xml" in site.files) == (audience == "openbaar")


def test_the_start_page_shows_the_newest_changes(tmp_path: Path) -> None:
    page = with_history(tmp_path).pages["index.html"]
    [section] = [e for e in page.find("section") if e.get("id") == "veranderd"]

    assert next(item.text for item in section.find("li")) == "nieuw coalitie, 6 mei 2026"
    assert "veranderd.html" in [a.get("href") for a in section.find("a")]


def test_the_feed_names_each_change_with_its_day_and_full_address(tmp_path: Path) -> None:
    site = with_history(tmp_path, ADDRESS)
    feed = ET.fromstring(site.read("feed.xml"))  # noqa: S314 - our own file
    entries = [
        (e.findtext("a:title", "", ATOM), e.findtext("a:updated", "", ATOM)) for e in feed.findall("a:entry", ATOM)
    ]

    assert entries[0] == ("nieuw", "2026-05-06T00:00:00Z")
    assert feed.findtext("a:updated", "", ATOM) == "2026-05-06T00:00:00Z"
    assert [e.get("href") for e in feed.findall("a:entry/a:link", ATOM)] == [
        f"https://atlas.example.org/utrecht/{path}"
        for path in ("coalities/nieuw.html", "opgaven/wonen.html", "coalities/oud.html")
    ]
    assert feed.findtext("a:author/a:name", "", ATOM) == "Proefatlas"
    assert 'type="application/atom+xml" href="../feed.xml"' in site.read("coalities/oud.html")


def test_without_an_address_there_is_no_feed(tmp_path: Path) -> None:
    site = with_history(tmp_path)

    assert "feed.xml" not in site.files
    assert "atom" not in site.read("index.html")


def test_the_same_commit_gives_the_same_bytes_wherever_it_is_cloned(tmp_path: Path) -> None:
    site = with_history(tmp_path, ADDRESS)
    git(tmp_path, "clone", "-q", site.content.as_uri(), "kloon")
    other = site_of(tmp_path / "kloon", tmp_path / "site-kloon")

    assert differing(site.folder, other.folder) == set()
