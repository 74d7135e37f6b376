"""`atlas serve --write`: the form writes its page at once, and whoever is not a page of this preview is turned away."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from atlas.content.proposals import MOST_BYTES
from atlas.diagnostics import Obstacle
from atlas.editing.preview_server.server import serving, watch_folders
from atlas.editing.preview_server.site import LiveSite
from atlas.editing.preview_server.writing import WRITE, Writer
from tests.editing.desks import texts_in
from tests.sites import ON, make_site

PAGES = {
    "coalities/tafel": "titel: Tafel\nstatus: actief # nagevraagd\ndeelnemers: [ede]",
    "organisaties/ede": "titel: Gemeente Ede",
}
ENDED = json.dumps({"voorstel": 1, "soort": "coalitie", "pagina": "tafel", "zet": {"einde": [None, "2025"]}})


Headers = dict[str, str | None]


class Desk:
    """A preview that runs and can write, and the folder that it shows."""

    def __init__(self, folder: Path, port: int, writer: Writer) -> None:
        self.folder, self.port, self.writer = folder, port, writer

    def ask(self, body: str = ENDED, path: str = WRITE, other: Headers | None = None) -> tuple[int, bytes]:
        """The answer to a request that is right but for `other` headers; none leaves a header out."""
        right: Headers = {
            "Host": f"127.0.0.1:{self.port}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content-Type": "application/json",
            "X-Atlas-Sleutel": self.writer.key,
            "Content-Length": str(len(body)),
        }
        headers = {**right, **(other or {})}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest("POST", path, skip_host=True)
        for name, value in headers.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(body.encode())
        with connection.getresponse() as response:
            answer = response.status, response.read()
        connection.close()
        return answer


@contextmanager
def running(folder: Path, *, writes: bool = True) -> Iterator[Desk]:
    site = LiveSite(folder, audience="intern", on=ON, on_change=lambda _news, _seen: None)
    writer = Writer(folder=folder, on=ON)
    with serving(site, "127.0.0.1", 0, writer if writes else None) as server:
        site.look()
        watching = Thread(target=watch_folders, args=(site, server.stopped))
        watching.start()
        try:
            yield Desk(folder, server.server_port, writer)
        finally:
            server.stopped.set()
            watching.join()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with running(make_site(tmp_path, PAGES)) as found:
        yield found


def test_a_proposal_is_written_on_its_lines_and_seen_at_once(desk: Desk) -> None:
    before = texts_in(desk.folder)

    status, answer = desk.ask()

    assert (status, json.loads(answer)["written"], json.loads(answer)["left"]) == (200, True, False)
    assert json.loads(answer)["address"] == "coalities/tafel.html"
    after = texts_in(desk.folder)
    assert [path for path in after if after[path] != before.get(path)] == ["coalities/tafel.md"]
    assert after["coalities/tafel.md"].replace(b"einde: 2025\n", b"") == before["coalities/tafel.md"]


REFUSED: dict[str, tuple[Headers, int]] = {
    "no key": ({"X-Atlas-Sleutel": None}, 403),
    "another key": ({"X-Atlas-Sleutel": "x" * 32}, 403),
    "a key with signs of another alphabet": ({"X-Atlas-Sleutel": "\xff"}, 403),
    "another origin": ({"Origin": "https://kwaad.example"}, 403),
    "no origin": ({"Origin": None}, 403),
    "an origin of a page from disk": ({"Origin": "null"}, 403),
    "another port of this machine": ({"Origin": "http://127.0.0.1:1"}, 403),
    "a name that leads here": ({"Host": "kwaad.example", "Origin": "http://kwaad.example"}, 403),
    "a name that leads here, with our port": ({"Host": "kwaad.example:8000"}, 403),
    "from another site": ({"Sec-Fetch-Site": "cross-site"}, 403),
    "from another port, as a browser says": ({"Sec-Fetch-Site": "same-site"}, 403),
    "as a form": ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    "as text": ({"Content-Type": "text/plain"}, 415),
    "no type": ({"Content-Type": None}, 415),
    "too large": ({"Content-Length": str(MOST_BYTES + 1)}, 413),
    "far too large": ({"Content-Length": "9" * 30}, 413),
    "a size below nothing": ({"Content-Length": "-1"}, 411),
    "no size": ({"Content-Length": None}, 411),
    "in pieces": ({"Transfer-Encoding": "chunked"}, 411),
}


@pytest.mark.parametrize("name", REFUSED)
def test_whoever_is_not_a_page_of_this_preview_writes_nothing(name: str, desk: Desk) -> None:
    headers, expected = REFUSED[name]
    before = texts_in(desk.folder)

    status, answer = desk.ask(other=headers)

    assert (status, answer) == (expected, b"")
    assert texts_in(desk.folder) == before


@pytest.mark.parametrize(
    "path", ["/", "/_atlas/voorstel/", "/_atlas/voorstel?x", "/_atlas/../_atlas/voorstel", "/coalities/tafel.html"]
)
def test_only_one_address_takes_a_proposal(path: str, desk: Desk) -> None:
    assert desk.ask(path=path)[0] == 404


def test_without_being_asked_to_a_preview_writes_nothing(tmp_path: Path) -> None:
    with running(make_site(tmp_path, PAGES), writes=False) as desk:
        assert desk.ask()[0] == 404


def test_what_would_bring_a_mistake_is_told_and_not_written(desk: Desk) -> None:
    before = texts_in(desk.folder)
    said = json.dumps(
        {
            "voorstel": 1,
            "soort": "coalitie",
            "pagina": "tafel",
            "zet": {"begin": [None, "2030"], "einde": [None, "2025"]},
        }
    )

    status, answer = desk.ask(said)

    assert (status, json.loads(answer)["written"]) == (200, False)
    assert json.loads(answer)["text"].startswith("Niet geschreven: ")
    assert texts_in(desk.folder) == before


def test_a_preview_that_others_can_reach_cannot_write(tmp_path: Path) -> None:
    site = LiveSite(tmp_path, audience="intern", on=ON, on_change=lambda _news, _seen: None)

    with pytest.raises(Obstacle), serving(site, "192.0.2.1", 0, Writer(folder=tmp_path, on=ON)):
        pass


def test_no_page_holds_the_key(desk: Desk) -> None:
    for path in ("/", "/voorstel/coalitie.html", "/_atlas/live.js", "/assets/proposal.js"):
        connection = HTTPConnection("127.0.0.1", desk.port, timeout=30)
        connection.request("GET", path, headers={"Connection": "close"})
        with connection.getresponse() as response:
            assert desk.writer.key.encode() not in response.read()
        connection.close()


def test_an_editor_changes_a_page_in_the_browser_and_sees_it(desk: Desk, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{desk.port}/?sleutel={desk.writer.key}")
        page.wait_for_url(f"http://127.0.0.1:{desk.port}/")
        page.goto(f"http://127.0.0.1:{desk.port}/coalities/tafel.html")
        page.get_by_role("link", name="Stel een wijziging voor").click()
        page.locator("[data-path=status] > summary").click()
        page.locator("[data-path=status] select").select_option("afgerond")
        page.fill("#v-waarom", "De site.")
        page.click(".proposal-look")
        page.click(".proposal-write button")
        page.wait_for_url("**/coalities/tafel.html")

        expect(page.locator("main")).to_contain_text("afgerond")
        assert b"status: afgerond # nagevraagd" in texts_in(desk.folder)["coalities/tafel.md"]
        page.get_by_role("link", name="Stel een wijziging voor").click()
        expect(page.locator("[data-path=status] > summary")).to_contain_text("afgerond")
        expect(page.locator(".proposal-draft")).to_be_hidden()


def test_who_does_not_know_the_key_is_offered_no_writing(desk: Desk, browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{desk.port}/voorstel/coalitie.html?pagina=tafel")
        page.locator("[data-path=status] > summary").click()
        page.locator("[data-path=status] select").select_option("afgerond")
        page.fill("#v-waarom", "De site.")
        page.click(".proposal-look")

        expect(page.locator(".proposal-ways")).to_be_visible()
        expect(page.locator(".proposal-write")).to_be_hidden()
