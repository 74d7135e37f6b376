"""How a reader takes part: links that are right whatever stands in a title, and none that is not configured."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from atlas.site.contribute.forge import LONGEST, find_forge, mail
from tests.repositories import commit_all, repository
from tests.site.markup import Element
from tests.site.sites import Page, Site
from tests.site.small import site_of, small_site
from tests.sites import make_site

GITHUB = "repository: https://github.com/voorbeeld/atlas\n"
GITLAB = "repository: https://gitlab.com/groep/sub/atlas\ntak: werk/nu\n"
CONTACT = "contact: atlas@example.org\n"
HOSTILE = (
    "R&D = 100% #1? [ja] 'nee'",
    'Met "aanhalingstekens" en \\ streep',
    "Pad/../../etc + spaties",
    "Één ïdee, naïef – ’t Gooi 🌍",
    "javascript:alert(1)",
    "@SOM(A1) | tabel",
)


def links(page: Page) -> Mapping[str, str]:
    """The links at the foot of a page, by their text."""
    [foot] = [element for element in page.find("aside") if "about-page" in element.classes]
    return {a.text: a.get("href") for a in foot.find("a")}


def asked(address: str) -> dict[str, str]:
    """The fields that an address fills in."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query, strict_parsing=True).items()}


def in_repository(tmp_path: Path, pages: Mapping[str, str], settings: str) -> Site:
    """A site of which the content lies in the folder `content` of a repository."""
    content = make_site(tmp_path / "repo", pages, settings)
    commit_all(repository(tmp_path / "repo"), "2024-03-01")
    return site_of(content, tmp_path / "site")


# What is offered ----------------------------------------------------------------------------------------------


def test_without_repository_and_contact_only_the_form_is_offered(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": 'deelnemers: ["? Stichting De Linde"]'})

    assert links(site.pages["coalities/tafel.html"]) == {
        "Stel een wijziging voor": "../voorstel/coalitie.html?pagina=tafel",
        "Deel een mini-praktijk": "../voorstel/minipraktijk.html?naar=tafel",
        "Link naar deze pagina": "tafel.html",
        "Deze pagina als tekst": "tafel.md",
    }
    assert "mailto:" not in site.read("coalities/tafel.html")


def test_a_repository_offers_changing_history_and_questions(tmp_path: Path) -> None:
    site = in_repository(tmp_path, {"coalities/tafel": ""}, GITHUB)
    found = links(site.pages["coalities/tafel.html"])
    root = "https://github.com/voorbeeld/atlas"

    assert found["Bewerk het bestand zelf"] == f"{root}/edit/main/content/coalities/tafel.md"
    assert found["Geschiedenis"] == f"{root}/commits/main/content/coalities/tafel.md"
    assert found["Klopt dit niet? Meld het"].startswith(f"{root}/issues/new?")
    assert "tafel" in asked(found["Klopt dit niet? Meld het"])["title"]
    assert "coalities/tafel.html" in asked(found["Klopt dit niet? Meld het"])["body"]


def test_gitlab_has_its_own_addresses(tmp_path: Path) -> None:
    site = in_repository(tmp_path, {"coalities/tafel": ""}, GITLAB)
    found = links(site.pages["coalities/tafel.html"])
    root = "https://gitlab.com/groep/sub/atlas/-"

    assert found["Bewerk het bestand zelf"] == f"{root}/edit/werk/nu/content/coalities/tafel.md"
    assert found["Geschiedenis"] == f"{root}/commits/werk/nu/content/coalities/tafel.md"
    assert "(tafel)" in asked(found["Klopt dit niet? Meld het"])["issue[description]"]


def test_a_contact_offers_a_message_with_the_three_questions_and_the_id_of_the_page(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": "titel: De ronde tafel"}, CONTACT)
    message = links(site.pages["coalities/tafel.html"])["Klopt dit niet? Mail ons"]
    fields = asked(message)

    assert message.startswith("mailto:atlas@example.org?subject=")
    assert "+" not in message
    assert "De ronde tafel (tafel)" in fields["body"]
    assert [line[:2] for line in fields["body"].split("\r\n") if line[:1].isdigit()] == ["1.", "2.", "3."]


@pytest.mark.parametrize("contact", ["030 123 45 67", "het loket"])
def test_a_contact_that_is_no_address_is_no_link(contact: str, tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": ""}, f"contact: {contact}\n")

    assert not [href for href in links(site.pages["coalities/tafel.html"]).values() if href.startswith("mailto:")]


def test_an_unknown_host_offers_no_links_to_it(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": ""}, "repository: https://voorbeeld.nl/atlas\n")

    assert "voorbeeld.nl" not in site.read("coalities/tafel.html")


@pytest.mark.parametrize(
    ("repository_", "edit"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/edit/main/map/x.md"),
        ("https://github.com/a/b.git", "https://github.com/a/b/edit/main/map/x.md"),
        ("https://github.com/a/b/", "https://github.com/a/b/edit/main/map/x.md"),
        ("https://github.com/a/b/tree/dev/inhoud", "https://github.com/a/b/edit/dev/inhoud/x.md"),
        ("https://git.utrecht.nl/g/b/-/tree/dev/inhoud", "https://git.utrecht.nl/g/b/-/edit/dev/inhoud/x.md"),
        ("https://git.utrecht.nl/g/b/-/", "https://git.utrecht.nl/g/b/-/edit/main/map/x.md"),
        ("https://github.com/a/b/tree/main", "https://github.com/a/b/edit/main/x.md"),
    ],
)
def test_the_address_of_a_repository_may_be_written_in_several_ways(repository_: str, edit: str) -> None:
    forge = find_forge(repository_, "main", "map/")

    assert forge is not None
    assert forge.edit("x.md") == edit


# Whatever is in a title ---------------------------------------------------------------------------------------


def hostile_pages() -> dict[str, str]:
    titles = {f"coalities/tafel-{number}": title for number, title in enumerate(HOSTILE)}
    quoted = {path: title.replace("\\", "\\\\").replace('"', '\\"') for path, title in titles.items()}
    return {path: f'titel: "{title}"\ndeelnemers: [{{partij: "? {title}"}}]' for path, title in quoted.items()}


@pytest.mark.parametrize("settings", [GITHUB, GITLAB, CONTACT], ids=["github", "gitlab", "mail"])
def test_a_title_comes_out_of_every_link_as_it_went_in(settings: str, tmp_path: Path) -> None:
    site = small_site(tmp_path, hostile_pages(), settings)
    for number, title in enumerate(HOSTILE):
        found = links(site.pages[f"coalities/tafel-{number}.html"])
        [question] = [href for text, href in found.items() if text.startswith("Klopt dit niet?")]
        values = asked(question).values()

        assert any(title in value for value in values)
        assert urlsplit(question).scheme in {"https", "mailto"}
        assert question.isascii()


@pytest.mark.parametrize("settings", [GITHUB, GITLAB, CONTACT], ids=["github", "gitlab", "mail"])
def test_a_party_without_a_page_can_be_made_into_one(settings: str, tmp_path: Path) -> None:
    site = small_site(tmp_path, hostile_pages(), settings)
    rows = [row for row in site.pages["wat-weten-we-niet.html"].find("tr") if row.get("id").startswith("partij-")]
    made = {row.find("th")[0].text: row.find("a")[-1].get("href") for row in rows}

    assert set(made) == {" ".join(title.split()) for title in HOSTILE}
    assert [
        name for name, href in made.items() if name not in unquote(href).replace('\\"', '"').replace("\\\\", "\\")
    ] == []


def test_an_address_stays_within_what_servers_take() -> None:
    forge = find_forge("https://github.com/a/b", "main", "")

    assert forge is not None
    assert len(forge.issue("x" * 9_000, "é\n" * 9_000)) <= LONGEST


def test_a_message_has_one_line_as_its_subject() -> None:
    assert asked(mail("a@b.nl", "een & twee", "regel\nregel"))["body"] == "regel\r\nregel"


# The page that is made ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "field"),
    [("opgaven/wonen", "opgaven=wonen"), ("coalities/tafel", "naar=tafel"), ("teams/ploeg", "van=ploeg")],
)
def test_a_minipraktijk_names_the_page_from_which_it_is_told(page: str, field: str, tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": "", "teams/ploeg": ""})

    assert links(site.pages[f"{page}.html"])["Deel een mini-praktijk"] == f"../voorstel/minipraktijk.html?{field}"


def test_the_kind_of_a_new_page_follows_from_where_the_party_is_named(tmp_path: Path) -> None:
    pages = {
        "organisaties/gemeente": "",
        "coalities/tafel": 'deelnemers: [{partij: gemeente, team: "? Team Wonen", vertegenwoordiger: "? Regisseur"}]',
    }

    assert sorted(a.get("href") for a in made_from(small_site(tmp_path, pages))) == [
        "voorstel/grenswerker.html?titel=Regisseur",
        "voorstel/team.html?titel=Team%20Wonen&organisatie=gemeente",
    ]


def made_from(site: Site) -> list[Element]:
    return [a for a in site.pages["wat-weten-we-niet.html"].find("a") if a.text == "Maak deze pagina"]


# Taking it along ----------------------------------------------------------------------------------------------


def test_the_link_to_a_page_is_its_full_address_if_the_atlas_has_one(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"coalities/tafel": ""}, "adres: https://atlas.example.org/x/\n")

    assert links(site.pages["coalities/tafel.html"])["Link naar deze pagina"] == (
        "https://atlas.example.org/x/coalities/tafel.html"
    )


def test_a_map_can_be_shown_on_another_site_if_the_atlas_has_an_address(tmp_path: Path) -> None:
    title = 'titel: "Wonen <&> \\"werken\\""'
    pages = {"opgaven/wonen": title.replace("<&>", "& zo"), "coalities/tafel": ""}
    site = small_site(tmp_path, pages, "adres: https://atlas.example.org/\n")
    [code] = [e for e in site.pages["opgaven/wonen.html"].find("code") if e.get("id") == "insluiten"]

    assert '<iframe src="https://atlas.example.org/opgaven/wonen.html#kaart"' in code.text
    assert 'title="Landschapskaart: Wonen &amp; zo &quot;werken&quot;"' in code.text
    assert "insluiten" not in site.read("coalities/tafel.html")


def test_without_an_address_no_map_is_offered_to_other_sites(tmp_path: Path) -> None:
    assert "iframe" not in small_site(tmp_path, {"coalities/tafel": ""}).read("opgaven/wonen.html")


def test_the_link_is_copied_from_disk_and_said_to_be(example: Site, browser: Browser) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(example.url("opgaven/wonen.html"))
    button = page.get_by_role("button", name="Kopieer de link")
    button.press("Enter")
    page.get_by_role("button", name="Gekopieerd").wait_for()
    copied_ = page.evaluate("navigator.clipboard.readText()")
    context.close()

    assert copied_ == example.url("opgaven/wonen.html")


def test_without_javascript_the_link_is_there_and_no_dead_button(example: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(example.url("opgaven/wonen.html"))
    shown = (
        page.get_by_role("link", name="Link naar deze pagina").is_visible(),
        any(button.is_visible() for button in page.locator("button.copy").all()),
    )
    context.close()

    assert shown == (True, False)
