"""What docs/beheer.md tells a web server, tried on real servers: nginx and Apache, with the site under a sub-path."""

import re
import shutil
import socket
import ssl
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.client import HTTPConnection, HTTPSConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser

from atlas.builder import build
from tests.conftest import ROOT
from tests.site.sites import ON, Site

GUIDE = (ROOT / "docs" / "beheer.md").read_text(encoding="utf-8")
HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# What IIS 10 knows by itself of what a site holds; another type it does not give out at all.
IIS_KNOWS = {".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".xlsx", ".png", ".jpg"}
PATIENCE = 20.0


def shown(language: str) -> str:
    """The one block of the guide in a language."""
    [block] = re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    return str(block)


def test_iis_gives_the_same_headers_and_every_file(example: Site) -> None:
    settings = ET.fromstring(shown("xml"))  # noqa: S314 - from our own guide
    headers = {added.get("name"): added.get("value") for added in settings.iter("add")}
    types = {known.get("fileExtension", "") for known in settings.iter("mimeMap")}
    made = {path.suffix for path in example.folder.rglob("*") if path.is_file() and not path.name.startswith(".")}

    assert headers == {**HEADERS, "Cache-Control": "no-cache"}
    assert made - IIS_KNOWS - types == set()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine that no one trusts, and its key."""
    openssl = shutil.which("openssl") or pytest.skip("openssl is not there, and only this test needs it")
    made, key = folder / "atlas.crt", folder / "atlas.key"
    options = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    command = [openssl, "req", *options, "-keyout", str(key), "-out", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return made, key


def program(name: str) -> str:
    """A server, which may stand where only root looks."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    return found or pytest.skip(f"{name} is not there, and nothing else needs it: apt-get install {name}")


def nginx(folder: Path, port: int, plain: int) -> list[str]:
    """The snippet with the addresses of this test, in a file that stands by itself; the command that runs it."""
    made, key = certificate(folder)
    server = shown("nginx")
    for old, new in {
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;",
        "/etc/ssl/atlas.crt": str(made),
        "/etc/ssl/atlas.key": str(key),
        "/srv/atlas;": f"{folder / 'www'};",
        "404 /404.html": "404 /wonen/404.html",
    }.items():
        assert old in server
        server = server.replace(old, new)
    kept = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    log = f"{folder}/error.log"
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {log}; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; access_log off; {kept}\n{server}}}\n",
        encoding="utf-8",
    )
    return [program("nginx"), "-e", log, "-c", str(folder / "nginx.conf")]


def apache(folder: Path, port: int, _plain: int) -> list[str]:
    """The snippet as `.htaccess`, and as little else as Apache can do with; the command that runs it."""
    made, key = certificate(folder)
    command = program("apache2")
    rules = shown("apache")
    assert "404 /404.html" in rules
    (folder / "www" / ".htaccess").write_text(rules.replace("404 /404.html", "404 /wonen/404.html"), encoding="utf-8")
    modules = Path("/usr/lib/apache2/modules")
    loaded = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "headers", "alias", "mime", "dir", "ssl")
    )
    (folder / "httpd.conf").write_text(
        f"{loaded}ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\nServerName 127.0.0.1\n"
        f"User nobody\nGroup nogroup\nListen 127.0.0.1:{port}\nTypesConfig /etc/mime.types\nDirectoryIndex index.html\n"
        f"SSLEngine on\nSSLCertificateFile {made}\nSSLCertificateKeyFile {key}\n"
        f"DocumentRoot {folder}/www\n<Directory {folder}/www>\n"
        "Require all granted\nAllowOverride FileInfo\n</Directory>\n",
        encoding="utf-8",
    )
    return [command, "-D", "FOREGROUND", "-f", str(folder / "httpd.conf")]


@contextmanager
def served(command: list[str], port: int) -> Iterator[None]:
    """The server, from when it answers."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8") as process:
        try:
            end = monotonic() + PATIENCE
            while not answers(port):
                assert process.poll() is None, process.stdout and process.stdout.read()
                assert monotonic() < end
                sleep(0.05)
            yield
        finally:
            process.terminate()


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def head(connection: HTTPConnection, path: str) -> tuple[int, dict[str, str]]:
    """The status of an address and its headers."""
    with closing(connection):
        connection.request("HEAD", path)
        with connection.getresponse() as response:
            return response.status, dict(response.getheaders())


def safe(port: int) -> HTTPSConnection:
    context = ssl._create_unverified_context()  # noqa: S323 - our own certificate
    return HTTPSConnection("127.0.0.1", port, timeout=PATIENCE, context=context)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that another user may look into, as a server may be one; those of pytest are closed."""
    with TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.mark.slow
@pytest.mark.parametrize("server", [nginx, apache])
def test_a_server_gives_what_the_guide_says(
    server: Callable[[Path, int, int], list[str]], place: Path, browser: Browser
) -> None:
    port, plain = free_port(), free_port()
    content = place / "content"
    shutil.copytree(ROOT / "atlas" / "example", content)
    with (content / "atlas.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"adres: https://127.0.0.1:{port}/wonen/\n")
    assert build(content, place / "www" / "wonen", audience="openbaar", on=ON).written

    with served(server(place, port, plain), port):
        found = {
            path: head(safe(port), f"/wonen/{path}")
            for path in (
                "",
                "opgaven/wonen.html",
                "assets/site.css",
                "downloads/atlas.jsonld",
                "downloads/coalities.csv",
                ".well-known/security.txt",
                "opgaven/nergens.html",
                ".atlas-gemaakt",
            )
        }
        if server is nginx:
            _, onward = head(HTTPConnection("127.0.0.1", plain, timeout=PATIENCE), "/wonen/")
            assert onward["Location"] == "https://127.0.0.1/wonen/"
        context = browser.new_context(ignore_https_errors=True)
        tab = context.new_page()
        said: list[str] = []
        tab.on("console", lambda message: said.append(message.text))
        titles = []
        for path in ("", "opgaven/wonen.html", "coalities/index.html", "downloads.html", "opgaven/nergens.html"):
            tab.goto(f"https://127.0.0.1:{port}/wonen/{path}", wait_until="networkidle")
            titles.append((tab.title(), tab.evaluate("document.styleSheets.length") > 0))
        tab.locator("a.brand").click()
        tab.wait_for_url(f"https://127.0.0.1:{port}/wonen/index.html")
        context.close()

    assert [{name: headers.get(name) for name in HEADERS} for _, headers in found.values()] == [HEADERS] * len(found)
    assert [status for status, _ in found.values()] == [200] * 6 + [404, 403 if server is nginx else 404]
    assert {found[path][1]["Cache-Control"] for path in ("", "assets/site.css")} == {"no-cache"}
    assert found[""][1]["Content-Type"] == "text/html; charset=utf-8"
    assert found["downloads/atlas.jsonld"][1]["Content-Type"].startswith("application/ld+json")
    assert found["downloads/coalities.csv"][1]["Content-Type"].startswith("text/csv")
    # Only the address that is not there is said to fail; no rule of the policy is broken.
    assert [text for text in said if "404" not in text] == []
    assert [styled for _, styled in titles] == [True] * 5


# A map on another site -----------------------------------------------------------------------------------------------


@contextmanager
def given_out(folder: Path, policy: str) -> Iterator[str]:
    """The address of a server that gives out a folder, with this policy for frames."""

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.slow
@pytest.mark.parametrize(("loosened", "there"), [(False, 0), (True, 1)], ids=["as it is", "with another site named"])
def test_a_map_stands_on_another_site_only_where_the_guide_has_let_it(
    example: Site, tmp_path: Path, browser: Browser, *, loosened: bool, there: int
) -> None:
    [named] = re.findall(r"^(frame-ancestors 'self') https://\S+$", GUIDE, re.MULTILINE)
    (tmp_path / "elders").mkdir()
    with given_out(tmp_path / "elders", "") as elsewhere:
        policy = f"{named} {elsewhere}" if loosened else HEADERS["Content-Security-Policy"]
        with given_out(example.folder, policy) as site:
            frame = f'<!doctype html><iframe src="{site}/opgaven/wonen.html#kaart" width="900" height="900"></iframe>'
            (tmp_path / "elders" / "index.html").write_text(frame, encoding="utf-8")
            tab = browser.new_page()
            tab.goto(f"{elsewhere}/index.html", wait_until="load")
            maps = tab.frames[1].locator("figure svg, main svg").count()
            tab.close()

    assert min(maps, 1) == there
