"""The form for proposals: what it shows, checks, keeps and sends, by keyboard and on a phone; and what comes of it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.builder import load
from atlas.content.kinds import KINDS
from atlas.content.parsing.nodes import Scalar
from atlas.content.proposals import TEXT, open_to_proposals
from atlas.content.read import read_content
from atlas.content.types import Date, Field, FieldType, Line, Many, Number, Web, Whole
from atlas.content.validate import read_value
from atlas.diagnostics import Span, errors
from atlas.editing.commands.verify import verify
from atlas.editing.proposals.new_page import outcome_of
from atlas.editing.proposals.read import Pair, Proposal, read_proposal
from atlas.site.contribute.proposal_data import facts_by_field
from atlas.texts import texts
from tests.site.axe import SCHEMES, judge
from tests.site.sites import ATLASES, AUDIENCES, ON, Site, checked
from tests.site.small import small_site

MOST_BYTES, MOST_BYTES_A_PAGE = 40_000, 1_500
TABLE = "voorstel/coalitie.html?pagina=mobiliteitskring-oeverdam"
PAGE = "mobiliteitskring-oeverdam"
CONTACT = "contact: atlas@example.org\nresponstermijn: binnen een week\n"
GITHUB = "repository: https://github.com/voorbeeld/atlas\n"
GITLAB = "repository: https://gitlab.com/groep/atlas\n"
PAGES = {
    "coalities/tafel": (
        'titel: "Tafel <1> & *2*"\nstatus: actief\ndeelnemers: [ede]\nlabels: [a]\n---\nEerste.\n\nTweede.'
    ),
    "organisaties/ede": "titel: Gemeente Ede",
    "organisaties/soest": "titel: Gemeente Soest",
}


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        # What axe asks for itself, a page from disk is refused.
        page.on(
            "console",
            lambda said: (
                faults.append(said.text)
                if said.type == "error" and "ERR_FAILED" not in said.text and "XMLHttp" not in said.text
                else None
            ),
        )
        yield page
        assert faults == []


def opened(tab: Page, site: Site, path: str) -> Page:
    tab.goto(site.url(path.partition("?")[0]) + "?" + path.partition("?")[2])
    tab.wait_for_selector("form.ready")
    return tab


def change(tab: Page, path: str, value: str) -> None:
    """Fill in a field, as a reader does."""
    field = tab.locator(f"[data-path={path}]")
    if field.get_attribute("open") is None:
        field.locator("> summary").click()
    box = field.locator("[data-box]").first
    if box.evaluate("box => box.tagName") == "SELECT":
        box.select_option(value)
    else:
        box.fill(value)
        box.blur()


def ready_to_send(tab: Page) -> None:
    tab.fill("#v-waarom", "De website.")
    tab.click(".proposal-look")
    expect(tab.locator(".proposal-ways")).to_be_visible()


def composed(tab: Page) -> str:
    """The text that goes to the editors, as it is saved."""
    with tab.expect_download() as saved:
        tab.click(".proposal-save")
    return Path(saved.value.path()).read_text(encoding="utf-8")


def lines_of(text: str, content: Path) -> list[str]:
    """The lines that a proposal brings on its page."""
    outcome = outcome_of(content, read_content(content), read_proposal(text.encode()))
    assert outcome.left == ()
    [file] = outcome.change.files
    before = file.before.splitlines()
    return [line for line in file.after.splitlines() if line not in before]


# What it is made from --------------------------------------------------------------------------------------------


def test_a_form_is_small_and_so_is_what_it_is_filled_in_with(real: Site, example: Site) -> None:
    for site in (real, example):
        forms = [path for path in site.files if re.fullmatch(r"voorstel/\w+\.html", path)]
        data = [path for path in site.files if path.startswith("voorstel/data/") and not path.endswith("namen.js")]
        number = len(checked(site.content, site.audience).atlas.entities)

        assert len(forms) == len(KINDS)
        assert max((site.folder / path).stat().st_size for path in forms) <= MOST_BYTES
        assert sum((site.folder / path).stat().st_size for path in data) <= number * MOST_BYTES_A_PAGE


def test_a_form_speaks_of_no_ids(example: Site) -> None:
    forms = [example.pages[f"voorstel/{kind.name}.html"] for kind in KINDS]
    helps = [element.text for form in forms for element in form.find("p")]

    assert len(helps) > 200
    assert [text for text in helps if re.search(r"\bids?\b", text)] == []


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("atlas", ATLASES)
def test_what_a_form_shows_is_what_applying_finds(atlas: str, audience: str) -> None:
    known, content = load(ATLASES[atlas], audience=audience, on=ON), read_content(ATLASES[atlas])
    left = []
    for entity in known.entities.values():
        said = json.loads(json.dumps(facts_by_field(known, entity)))
        fields, rows = zip_of(said)
        # The public edition says of a list that lost an internal item that it is not complete.
        fields = [pair for pair in fields if pair.name != "deelnemers-volledig"]
        proposal = Proposal(kind=entity.kind, page=entity.id, title="", fields=tuple(fields), rows=tuple(rows), why="")
        outcome = outcome_of(ATLASES[atlas], content, proposal)
        left += [f"{entity.id}: {texts().word(one)}" for one in outcome.left]
        assert outcome.change.files == ()

    assert left == []


def zip_of(said: dict[str, Any]) -> tuple[list[Pair], list[Pair]]:
    """Pairs that change nothing: of every field and row what it says, twice."""
    fields, rows = [], []
    for name, value in said.items():
        if isinstance(value, list):
            rows += [Pair(name, one, one) for one in value]
        else:
            fields += list(leaves(name, value))
    return fields, rows


def leaves(name: str, value: Any) -> Iterator[Pair]:  # noqa: ANN401 - as JSON has it
    if isinstance(value, dict):
        for part, inner in value.items():
            yield from leaves(f"{name}.{part}", inner)
    else:
        yield Pair(name, value, value)


# What it checks ---------------------------------------------------------------------------------------------------


class Rule(NamedTuple):
    sort: str
    type: FieldType


RULES = (
    Rule("date", Date()),
    Rule("number", Number()),
    Rule("whole", Whole()),
    Rule("web", Web()),
    Rule("line", Line()),
)
TRIED = (
    "2026", "2026-05", "2026-05-12", "2026-13", "2026-00", "2026-02-29", "2024-02-29", "2100-02-29", "2000-02-29",
    "2026-5", "26", "0999", "3000", "12-05-2026", "mei 2026", "2026-05-", "2026-05-12x", "2026-04-31", "1000-01-01",
    "0,4", "0.4", "1-2", "1 – 2", "2-1", "1.000", "1,000", "0,125", "12.345", "1000", "1-", "-1", "1e3", "1,1234567",
    "0", "007", "1234567890", "4.0", "½", "٣",
    "https://a.nl", "http://a.nl/x?y=z#1", "HTTPS://A.NL", "https://a", "https:///x", "https://", "ftp://a.nl", "a.nl",
    "https://a.nl:80/x", "https://a.nl:99999", "https://a.nl:x", "https://a.nl:", "https://u@a.nl", "https://u:p@a.nl",
    "https://a b.nl", "https://a.nl/<b>", "https://[::1]/x", "https://[::1]:8", "https://-a.nl", "https://a-.nl",
    "https://a_b.nl", "https://_a.nl", "https://één.nl", "https://a..nl", "https://a.nl.", "https://.a.nl",
    "https://a.nl/" + "x" * 1_990, "javascript:alert(1)", "https:/a.nl", "//a.nl", "https://a.nl\\x", "https://a.nl|",
    "onbekend", "geen", "onbekend ", "Onbekend", "tekst", "een\ntwee", "'", "<b>vet</b>", "&", "x" * 400,
)  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.sort)
def test_the_browser_takes_exactly_what_atlas_takes(rule: Rule, tab: Page, example: Site) -> None:
    opened(tab, example, TABLE)
    field = Field(name="veld", type=rule.type, label="Veld", help="hulp")

    told = tab.evaluate(
        "([sort, tried]) => tried.map(text => !AtlasModules['proposal/rules.js'].wrong(sort, text.trim(), true, ''))",
        [rule.sort, list(TRIED)],
    )
    known = [not any(errors(read_value(Scalar(text.strip(), Span("")), field)[1])) for text in TRIED]

    assert [text for text, one, other in zip(TRIED, told, known, strict=True) if one != other] == []
    assert True in known
    assert False in known or rule.sort == "line"


def test_every_pattern_of_the_table_means_the_same_in_the_browser(tab: Page, example: Site) -> None:
    opened(tab, example, TABLE)
    patterns = sorted({line.pattern for kind in KINDS for line in lines_in(kind.fields) if line.pattern})
    address = "https://identifier.overheid.nl/tooi/id/gemeente/gm0344"
    tried = ["12345678", "123456789", "Q1", "Q01", "Q", "0" * 20, address, "x", "A-1"]
    rules = "AtlasModules['proposal/rules.js']"
    judge_all = f"([pattern, tried]) => tried.map(text => !{rules}.wrong('line', text, false, pattern))"

    for pattern in patterns:
        told = tab.evaluate(judge_all, [pattern, tried])
        assert told == [re.fullmatch(pattern, text, re.ASCII) is not None for text in tried]
    assert len(patterns) > 3


def lines_in(fields: tuple[Field, ...]) -> Iterator[Line]:
    for field in fields:
        kind = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(kind, Line):
            yield kind
        yield from lines_in(getattr(kind, "fields", ()))


# What it does -----------------------------------------------------------------------------------------------------


def one_of_each_kind(site: Site) -> list[str]:
    """The address of the form for the page of each kind that says most."""
    known = checked(site.content, site.audience).atlas
    pages = (max(known.of_kind(kind.name), key=lambda e: len(e.fields.values), default=None) for kind in KINDS)
    return [f"voorstel/{page.kind}.html?pagina={page.id}" for page in pages if page]


@pytest.mark.parametrize("atlas", [pytest.param("real", marks=pytest.mark.slow), "example"])
def test_opening_a_page_and_changing_nothing_proposes_nothing(
    tab: Page, atlas: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(atlas)
    for path in one_of_each_kind(site):
        opened(tab, site, path).fill("#v-waarom", "x")
        tab.click(".proposal-look")

        assert (path, tab.locator(".proposal-changes li").all_inner_texts()) == (path, [])
        expect(tab.locator(".proposal-ways")).to_be_hidden()


@pytest.mark.slow
@pytest.mark.parametrize("atlas", ["real", "example"])
def test_opening_any_page_and_changing_nothing_proposes_nothing(
    tab: Page, atlas: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(atlas)
    for entity in checked(site.content, site.audience).atlas.entities.values():
        opened(tab, site, f"voorstel/{entity.kind}.html?pagina={entity.id}")

        assert (entity.id, tab.locator(".proposal-changes li").all_inner_texts()) == (entity.id, [])


def test_a_proposal_is_made_by_keyboard_alone_on_a_page_from_disk_and_changes_only_its_lines(
    tab: Page, example: Site
) -> None:
    opened(tab, example, TABLE)
    keys = tab.keyboard

    def tab_to(selector: str) -> None:
        for _ in range(200):
            keys.press("Tab")
            if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        pytest.fail(f"cannot be reached: {selector}")

    tab_to("[data-path=deelnemers] > summary")
    keys.press("Enter")
    tab_to("[data-path=deelnemers] .proposal-gone")
    keys.press("Enter")
    tab_to("[data-path=deelnemers] .proposal-add")
    keys.press("Enter")
    assert tab.evaluate("document.activeElement.labels[0].textContent").startswith("Partij")
    keys.type("oever gem")
    keys.press("ArrowDown")
    expect(tab.locator("[role=option][aria-selected=true]")).to_contain_text("Gemeente Oeverdam")
    keys.press("Enter")
    tab_to("[data-path=status] > summary")
    keys.press("Enter")
    tab_to("[data-path=status] select")
    keys.type("afgerond")
    tab_to("[data-path=einde] > summary")
    keys.press("Enter")
    tab_to("[data-path=einde] input")
    keys.type("2026-13")
    tab_to("#v-waarom")
    keys.type("De website.")
    tab_to(".proposal-look")
    keys.press("Enter")

    expect(tab.locator(".proposal-faults")).to_be_focused()
    expect(tab.locator(".proposal-faults a")).to_have_text(re.compile("Einde: schrijf een jaar, maand of dag"))
    keys.press("Tab")
    keys.press("Enter")
    expect(tab.locator("[data-path=einde] input")).to_be_focused()
    keys.press("Control+A")
    keys.type("2026-10")
    tab_to(".proposal-look")
    keys.press("Enter")
    expect(tab.locator(".proposal-mail a")).to_be_focused()

    href = tab.locator(".proposal-mail a").get_attribute("href") or ""
    mail = parse_qs(urlsplit(href).query)
    assert mail["subject"] == ["Voorstel: Mobiliteitskring Oeverdam"]
    outcome = outcome_of(example.content, read_content(example.content), read_proposal(mail["body"][0].encode()))
    [file] = outcome.change.files
    before, after = file.before.splitlines(), file.after.splitlines()
    assert outcome.left == ()
    assert [line for line in after if line not in before] == [
        "  - gemeente-oeverdam",
        "status: afgerond",
        "einde: 2026-10",
    ]
    assert "status: actief" in [line for line in before if line not in after]
    assert verify(example.content, outcome.change, on=ON).errors == ()


@pytest.mark.slow
def test_on_a_phone_it_fits_and_axe_finds_nothing_in_either_scheme(tab: Page, example: Site) -> None:
    address = f"{example.url('voorstel/coalitie.html')}?pagina={PAGE}"
    assert [str(finding) for finding in judge(tab, address).findings] == []
    tab.wait_for_selector("form.ready")
    tab.evaluate("document.querySelectorAll('form details').forEach(one => { one.open = true; })")
    change(tab, "einde", "x")
    tab.click("[data-path=deelnemers] .proposal-add")
    tab.keyboard.type("oever")
    tab.keyboard.press("ArrowDown")
    for scheme in SCHEMES:
        tab.emulate_media(color_scheme=scheme)
        assert axe(tab) == []
    tab.keyboard.press("Escape")
    tab.click(".proposal-look")
    assert axe(tab) == []
    change(tab, "einde", "2026")
    tab.locator("[data-path=deelnemers] .proposal-gone").last.click()
    ready_to_send(tab)
    assert axe(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    low = "[...document.querySelectorAll('form :is(button, select, input, textarea, summary)')]"
    assert tab.evaluate(f"{low}.filter(e => e.offsetParent && e.getBoundingClientRect().height < 24).length") == 0


def axe(tab: Page) -> list[str]:
    result = tab.evaluate('axe.run(document, {resultTypes: ["violations"], iframes: false})')
    return [f"{found['id']}: {found['nodes'][0]['html'][:90]}" for found in result["violations"]]


def test_a_draft_stays_until_it_is_sent(tab: Page, example: Site) -> None:
    opened(tab, example, TABLE)
    change(tab, "samenvatting", "Korter.")
    tab.locator("[data-path=deelnemers] > summary").click()
    tab.locator("[data-path=deelnemers] .proposal-gone").first.click()
    tab.fill("#v-waarom", "Ik zit erbij.")
    proposed = tab.locator(".proposal-changes li").all_inner_texts()

    opened(tab, example, "voorstel/coalitie.html?pagina=woonakkoord")
    assert tab.locator(".proposal-changes li").all_inner_texts() == []
    opened(tab, example, TABLE)
    assert tab.locator(".proposal-changes li").all_inner_texts() == proposed
    expect(tab.locator(".proposal-draft")).to_be_visible()
    expect(tab.locator("#v-waarom")).to_have_value("Ik zit erbij.")
    tab.click(".proposal-look")
    tab.click(".proposal-sent")

    opened(tab, example, TABLE)
    assert tab.locator(".proposal-changes li").all_inner_texts() == []
    expect(tab.locator(".proposal-draft")).to_be_hidden()


def test_to_begin_again_brings_back_what_the_page_says(tab: Page, example: Site) -> None:
    opened(tab, example, TABLE)
    before = tab.locator("[data-path] > summary").all_inner_texts()
    change(tab, "samenvatting", "Korter.")
    tab.reload()
    tab.wait_for_selector("form.ready")
    tab.click(".proposal-restart")

    assert tab.locator(".proposal-changes li").all_inner_texts() == []
    assert tab.locator("[data-path] > summary").all_inner_texts() == before


@pytest.mark.parametrize(
    ("settings", "address", "title", "body"),
    [
        (GITHUB, "https://github.com/voorbeeld/atlas/issues/new", "title", "body"),
        (GITLAB, "https://gitlab.com/groep/atlas/-/issues/new", "issue[title]", "issue[description]"),
    ],
)
def test_an_issue_is_filled_in_with_the_proposal(
    settings: str, address: str, title: str, body: str, tab: Page, tmp_path: Path
) -> None:
    site = small_site(tmp_path, PAGES, settings + CONTACT)
    opened(tab, site, "voorstel/coalitie.html?pagina=tafel")
    change(tab, "status", "afgerond")
    change(tab, "samenvatting", 'Een *zin* met <b>, &amp;, [[x]] en\neen  tweede: "regel" 100% + €.')
    ready_to_send(tab)
    parts = urlsplit(tab.locator(".proposal-issue a").get_attribute("href") or "")
    asked = parse_qs(parts.query)

    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == address
    assert asked[title] == ["Voorstel: Tafel <1> & *2*"]
    assert "\\*zin\\*" in asked[body][0]
    assert lines_of(asked[body][0], site.content) == [
        "samenvatting: |-",
        "  Een *zin* met <b>, &amp;, [[x]] en",
        '  een  tweede: "regel" 100% + €.',
        "status: afgerond",
    ]
    expect(tab.locator(".proposal-after")).to_contain_text("binnen een week")


def test_what_is_too_long_for_a_link_is_never_cut(tab: Page, tmp_path: Path) -> None:
    site = small_site(tmp_path, PAGES, GITHUB + CONTACT)
    opened(tab, site, "voorstel/coalitie.html?pagina=tafel")
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for length, in_issue, in_mail in ((100, True, True), (600, True, False), (4_000, False, False)):
        text = "woord " * (length // 6)
        change(tab, "samenvatting", text)
        ready_to_send(tab)
        issue, mail = (tab.locator(f".proposal-{way} a").get_attribute("href") or "" for way in ("issue", "mail"))

        assert (len(issue) <= 6_000, len(mail) <= 1_500) == (True, True)
        assert ("body=" in issue, "body=" in mail) == (in_issue, in_mail)
        assert tab.locator(".proposal-long").is_visible() is not (in_issue and in_mail)
        assert lines_of(composed(tab), site.content) == [f"samenvatting: {text.strip()}"]
        assert json.loads(composed(tab))["zet"]["samenvatting"] == [None, text.strip()]
        tab.click(".proposal-copy")
        expect(tab.locator(".proposal-said")).to_have_text("Gekopieerd.")


def test_without_anywhere_to_send_it_one_can_copy_and_save(tab: Page, tmp_path: Path) -> None:
    site = small_site(tmp_path, PAGES)
    opened(tab, site, "voorstel/coalitie.html?pagina=tafel")
    change(tab, "status", "afgerond")
    ready_to_send(tab)

    assert tab.locator(".proposal-ways li:visible > :is(a, button)").all_inner_texts() == [
        "Kopieer de tekst",
        "Bewaar als bestand",
    ]


def test_lists_texts_and_paragraphs_change_one_by_one(tab: Page, tmp_path: Path) -> None:
    site = small_site(tmp_path, PAGES)
    opened(tab, site, "voorstel/coalitie.html?pagina=tafel")
    tab.locator("[data-path=labels] > summary").click()
    tab.locator("[data-path=labels] .proposal-add").click()
    tab.keyboard.type("b")
    tab.locator("[data-path=tekst] > summary").click()
    tab.locator("[data-path=tekst] textarea").first.fill("Anders.")
    tab.locator("[data-path=deelnemers] > summary").click()
    tab.locator("[data-path=deelnemers] li summary").first.click()
    tab.locator("[data-path=deelnemers] [data-box=rol]").fill("trekker")
    tab.locator("[data-path=deelnemers] .proposal-add").click()
    tab.keyboard.type("Stichting Nergens")
    tab.keyboard.press("Tab")
    ready_to_send(tab)

    assert tab.locator(".proposal-changes li").all_inner_texts() == [
        "Deelnemers, Gemeente Ede, Rol: (niet ingevuld) → trekker",
        "Deelnemers: erbij: Stichting Nergens",
        "Labels: erbij: b",
        "Tekst: Eerste. → Anders.",
    ]
    assert json.loads(composed(tab))["rijen"] == {
        "deelnemers": [
            [{"partij": "ede"}, {"partij": "ede", "rol": "trekker"}],
            [None, {"partij": "? Stichting Nergens"}],
        ],
        "labels": [[None, "b"]],
        TEXT: [["Eerste.", "Anders."]],
    }


def test_a_new_page_comes_from_the_same_form_and_is_valid(tab: Page, example: Site) -> None:
    opened(tab, example, "voorstel/minipraktijk.html?opgaven=zorg")
    tab.click(".proposal-look")
    expect(tab.locator(".proposal-faults")).to_contain_text("Titel: vul dit in")
    change(tab, "titel", "Zo deden wij het")
    change(tab, "praktijk", "tussenin")
    tab.locator("[data-path=tekst] > summary").click()
    tab.locator("[data-path=tekst] .proposal-add").click()
    tab.keyboard.type("Wij belden elkaar elke week.")
    ready_to_send(tab)
    outcome = outcome_of(example.content, read_content(example.content), read_proposal(composed(tab).encode()))
    [file] = outcome.change.files

    assert (file.old, file.new) == (None, "minipraktijken/zo-deden-wij-het.md")
    assert file.after.endswith("---\n\nWij belden elkaar elke week.\n")
    assert verify(example.content, outcome.change, on=ON).errors == ()


def test_a_new_page_with_a_name_that_is_taken_is_told_so(tab: Page, example: Site) -> None:
    opened(tab, example, "voorstel/coalitie.html")
    change(tab, "titel", "mobiliteitskring  oeverdam")
    tab.fill("#v-waarom", "x")
    tab.click(".proposal-look")

    expect(tab.locator(".proposal-faults")).to_contain_text("er is al een pagina met deze naam")


def test_without_scripts_a_form_says_what_to_do_instead(browser: Browser, example: Site) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(example.url("voorstel/coalitie.html"))

        expect(page.locator("form.proposal")).to_be_hidden()
        expect(page.get_by_text("heeft JavaScript nodig")).to_be_visible()


def test_no_field_that_is_not_open_to_proposals_is_on_a_form(example: Site) -> None:
    for kind in KINDS:
        markup = example.read(f"voorstel/{kind.name}.html")
        shown = set(re.findall(r'data-path="([^"]+)"', markup)) - {TEXT}
        assert {field.name for field in open_to_proposals(kind).fields} <= shown
        assert not shown & {"vroeger", "zichtbaarheid", "naam", "grondslag", "redactioneel", "niet-signaleren"}
        assert 'data-box="zichtbaarheid"' not in markup
        assert 'data-box="spanning-intern"' not in markup
