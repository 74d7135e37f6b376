"""The live preview: what is saved is seen, what is wrong is said, and nothing that an editor does stops it."""

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from time import process_time, sleep
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, expect

from atlas.builder import build
from atlas.diagnostics import Obstacle
from atlas.editing.preview_server.page import PreviewStatus
from atlas.editing.preview_server.server import MOST_CONNECTIONS, _names_this_machine, serving, watch_folders
from atlas.editing.preview_server.site import LiveSite
from atlas.site.output.write import made_in
from tests.big import big_atlas
from tests.conftest import ROOT
from tests.folders import make_folder
from tests.sites import ON, make_site

PAGES = {
    "coalities/tafel": "titel: Woontafel Eem\ndeelnemers:\n  - ede\n  - soest\n---\nWij zitten aan tafel.",
    "organisaties/ede": "titel: Gemeente Ede",
    "organisaties/soest": "titel: Gemeente Soest",
    "organisaties/nieuw": "titel: Nog niet klaar\nzichtbaarheid: concept",
}
PATIENCE = 20.0


class Answer(NamedTuple):
    status: int
    remembered: str
    content: bytes


@dataclass
class Desk:
    """A preview that runs, and the folder that it shows."""

    folder: Path
    site: LiveSite
    port: int

    def ask(self, path: str, **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Connection": "close", **headers})
        with connection.getresponse() as response:
            answer = Answer(response.status, response.headers["Cache-Control"], response.read())
        connection.close()
        return answer

    def see(self, path: str) -> str:
        return self.ask(path).content.decode()

    def save(self, path: str, text: str | bytes) -> None:
        """Save a file, and wait until the preview has seen it."""
        before = self.site.news.number
        (self.folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        assert self.site.wait(before, PATIENCE) > before

    def until(self, holds: Callable[[PreviewStatus], bool], after: int = -1) -> None:
        """Wait until something holds of the preview."""
        number = self.site.wait(after, PATIENCE)
        while not holds(self.site.news):
            newest = self.site.wait(number, PATIENCE)
            assert newest != number, self.site.news
            number = newest

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.save(path, text.replace(old, new))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def running(folder: Path, audience: str = "intern", overrides: Path | None = None) -> Iterator[Desk]:
    site = LiveSite(folder, audience=audience, on=ON, on_change=lambda _news, _seen: None, overrides=overrides)
    with serving(site, "127.0.0.1", 0) as server:
        site.look()
        watching = Thread(target=watch_folders, args=(site, server.stopped))
        watching.start()
        try:
            yield Desk(folder, site, server.server_port)
        finally:
            server.stopped.set()
            watching.join()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with running(make_site(tmp_path, PAGES)) as found:
        yield found


def test_a_saved_page_is_seen(desk: Desk) -> None:
    desk.change("coalities/tafel.md", "Wij zitten aan tafel.", "Wij staan op straat.")

    assert "Wij staan op straat." in desk.see("/coalities/tafel.html")


def test_a_page_that_is_not_ready_is_shown_to_its_editors(desk: Desk) -> None:
    assert "Nog niet klaar" in desk.see("/organisaties/nieuw.html")


def test_the_public_edition_shows_what_everyone_will_see(tmp_path: Path) -> None:
    with running(make_site(tmp_path, PAGES), "openbaar") as desk:
        assert desk.ask("/organisaties/nieuw.html").status == 404


def test_an_own_template_is_seen_at_once_and_a_mistake_in_it_is_told(tmp_path: Path) -> None:
    own = make_folder(tmp_path / "eigen", {"footer.html": "<p>Van Eemdorp</p>"})
    with running(make_site(tmp_path, PAGES), overrides=own) as desk:
        assert "Van Eemdorp" in desk.see("/index.html")

        desk.save("../eigen/footer.html", "<p>{{ page.titel }}</p>")
        wrong = desk.ask("/index.html")
        assert (wrong.status, "footer.html:1" in wrong.content.decode()) == (500, True)

        desk.save("../eigen/footer.html", "<p>{% if %}</p>")
        assert "dit sjabloon is niet te lezen" in desk.see("/index.html")

        desk.save("../eigen/footer.html", "<p>Van Soest</p>")
        assert "Van Soest" in desk.see("/index.html")


def test_with_a_mistake_the_last_good_site_stays_and_a_panel_says_what_is_wrong(desk: Desk) -> None:
    desk.change("coalities/tafel.md", "- ede", "- edde")

    shown = desk.see("/coalities/tafel.html")
    assert "Gemeente Ede" in shown
    assert "1 fout" in shown
    assert "coalities/tafel.md:4" in shown
    assert "bedoelde u &#x27;ede&#x27;?" in shown


def test_a_mistake_that_is_mended_leaves_no_panel(desk: Desk) -> None:
    desk.change("coalities/tafel.md", "- ede", "- edde")
    desk.change("coalities/tafel.md", "- edde", "- ede")

    assert 'atlas-live"' not in desk.see("/coalities/tafel.html")


@pytest.mark.parametrize(
    "broken",
    [
        b"\xff\xfe\x00",
        b"",
        b"---\n",
        b"---\ntitel: [\n---\n",
        b"---\ntitel: &a [*a]\n---\n",
        b"\x00" * 99,
        b"---\n- a\n---",
    ],
)
def test_nothing_that_is_saved_stops_it(desk: Desk, broken: bytes) -> None:
    desk.save("coalities/tafel.md", broken)

    assert "Gemeente Ede" in desk.see("/coalities/tafel.html")
    assert "coalities/tafel.md" in desk.see("/")


def test_settings_that_go_are_reported_and_come_back(desk: Desk) -> None:
    settings = (desk.folder / "atlas.yml").read_bytes()
    before = desk.site.news.number
    (desk.folder / "atlas.yml").unlink()
    desk.site.wait(before, PATIENCE)
    assert "atlas.yml" in desk.see("/")

    desk.save("atlas.yml", settings)
    assert 'atlas-live"' not in desk.see("/")


def test_a_folder_that_goes_may_come_back(desk: Desk, tmp_path: Path) -> None:
    shutil.copytree(desk.folder, tmp_path / "copy")
    before = desk.site.news.number
    shutil.rmtree(desk.folder)
    desk.until(lambda news: news.obstacle is not None, after=before)
    assert "is er niet meer" in desk.see("/")

    (tmp_path / "copy").rename(desk.folder)
    desk.until(lambda news: news.obstacle is None and not news.serious)
    assert desk.ask("/coalities/tafel.html").status == 200


def test_an_atlas_that_never_was_good_says_why(tmp_path: Path) -> None:
    with running(make_site(tmp_path, {"coalities/tafel": "deelnemers: [niemand]"})) as desk:
        answer = desk.ask("/")
        assert answer.status == 503
        assert "coalities/tafel.md" in answer.content.decode()


def test_every_file_of_the_built_site_is_there_and_pages_are_the_same(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    build(folder, tmp_path / "output", audience="openbaar", on=ON)
    made = [path.relative_to(tmp_path / "output").as_posix() for path in made_in(tmp_path / "output")]

    with running(folder, "openbaar") as desk:
        missing = [path for path in made if desk.ask(f"/{path}").status != 200]
        script = desk.ask("/assets/data/search-0.js").content
        table = json.loads(desk.ask("/downloads/atlas.json").content)

    assert set(missing) <= {".atlas-gemaakt"}
    assert script == (tmp_path / "output/assets/data/search-0.js").read_bytes()
    assert table["coalities"][0]["id"] == "tafel"


def test_no_browser_may_remember_anything(desk: Desk) -> None:
    for path in ("/", "/assets/page.css", "/nergens.html", "/_atlas/live.js"):
        assert desk.ask(path).remembered == "no-store"


@pytest.mark.parametrize("path", ["/../atlas.yml", "/%2e%2e/atlas.yml", "/assets/../../pyproject.toml", "//etc/passwd"])
def test_nothing_outside_the_site_is_given(desk: Desk, path: str) -> None:
    assert desk.ask(path).status == 404


def test_a_strange_site_cannot_read_it_through_a_name_of_its_own(desk: Desk) -> None:
    assert desk.ask("/", Host="elders.example").status == 403
    assert desk.ask("/", Host=f"localhost:{desk.port}").status == 200


def test_a_port_in_use_is_said_with_the_cure(tmp_path: Path) -> None:
    site = LiveSite(make_site(tmp_path, {}), audience="intern", on=ON, on_change=lambda _news, _seen: None)
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        pytest.raises(Obstacle) as refused,
        serving(site, "127.0.0.1", other.getsockname()[1]),
    ):
        pass

    assert "al in gebruik" in refused.value.message.text


def test_the_command_listens_on_this_machine_only(tmp_path: Path) -> None:
    folder = make_site(tmp_path, PAGES)
    command = [sys.executable, "-u", "-m", "atlas", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        said = [process.stdout.readline(), process.stdout.readline()]
        process.terminate()

    assert said[0] == "Bijgewerkt: geen fouten.\n"
    assert said[1].startswith("Open http://127.0.0.1:")


@pytest.mark.slow
def test_a_thousand_pages_are_read_again_within_a_second(tmp_path: Path) -> None:
    folder = big_atlas(tmp_path / "content", 1000)
    with running(folder) as desk:
        desk.see("/coalities/coalities-1.html")
        times = []
        for number in range(3):
            begin = process_time()
            text = (folder / "coalities/coalities-1.md").read_text(encoding="utf-8")
            desk.save("coalities/coalities-1.md", f"{text}\nRegel nummer {number}.\n")
            assert f"Regel nummer {number}." in desk.see("/coalities/coalities-1.html")
            times.append(process_time() - begin)

    # Seconds of the processor: the machine of a test may have other work.
    assert min(times) < 0.7


def test_a_browser_shows_a_change_and_a_mistake_by_itself(desk: Desk, browser: Browser) -> None:
    tab = browser.new_page()
    errors: list[str] = []
    tab.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    tab.goto(f"{desk.address}/coalities/tafel.html")

    desk.change("coalities/tafel.md", "Wij zitten aan tafel.", "Wij staan op straat.")
    expect(tab.get_by_text("Wij staan op straat.")).to_be_visible()
    desk.change("coalities/tafel.md", "- ede", "- edde")
    expect(tab.locator(".atlas-live")).to_contain_text("coalities/tafel.md:4")
    expect(tab.locator(".atlas-live")).to_have_css("position", "fixed")
    desk.change("coalities/tafel.md", "- edde", "- ede")
    expect(tab.locator(".atlas-live")).to_have_count(0)
    tab.close()
    assert errors == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "script"}, 403),
        ({"Host": "boos.example"}, 403),
    ],
)
def test_a_strange_site_cannot_read_the_preview(desk: Desk, headers: dict[str, str], status: int) -> None:
    assert desk.ask("/index.html", **headers).status == status


def test_an_answer_may_not_be_framed_or_used_by_another_site(desk: Desk) -> None:
    connection = HTTPConnection("127.0.0.1", desk.port, timeout=PATIENCE)
    connection.request("GET", "/index.html", headers={"Connection": "close"})
    with connection.getresponse() as response:
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    connection.close()


@pytest.mark.parametrize("target", ["//[", "/%ff%00", "/..%2f..%2fetc/passwd", "/" + "a" * 5_000])
def test_nonsense_gets_an_answer_and_no_traceback(desk: Desk, target: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_connection(("127.0.0.1", desk.port), timeout=PATIENCE) as connection:
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        first = connection.makefile("rb").readline()

    assert first.split()[1] in {b"400", b"404"}
    assert "Traceback" not in capsys.readouterr().err


def test_one_connection_too_many_is_closed_and_the_others_go_on(desk: Desk) -> None:
    waiting = [socket.create_connection(("127.0.0.1", desk.port), timeout=PATIENCE) for _ in range(MOST_CONNECTIONS)]
    with socket.create_connection(("127.0.0.1", desk.port), timeout=PATIENCE) as late:
        assert late.recv(1) == b""
    for connection in waiting:
        connection.close()

    for _ in range(200):
        with suppress(OSError):
            if desk.ask("/index.html").status == 200:
                return
        sleep(0.05)
    pytest.fail("the preview does not answer any more")


@pytest.mark.parametrize(("host", "known"), [("boos.example", False), ("192.0.2.7", True), ("[2001:db8::1]", True)])
def test_of_a_preview_for_a_network_only_an_address_or_its_own_name_is_asked(host: str, known: bool) -> None:  # noqa: FBT001
    assert _names_this_machine(host, "0.0.0.0") is known  # noqa: S104 - what is given on the command line
