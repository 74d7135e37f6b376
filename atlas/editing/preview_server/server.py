"""The server of a live preview, on this machine only unless another address is given.

It keeps nothing: every page is made from memory, and browsers may not cache it. It writes nothing either, unless it is
given a writer.
"""

import errno
import mimetypes
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import BoundedSemaphore, Event, Thread
from urllib.parse import unquote, urlsplit

from watchfiles import watch

from atlas.diagnostics import Obstacle
from atlas.editing.preview_server.page import EVENTS, OWN, ROOM, SCRIPT, STYLE
from atlas.editing.preview_server.site import LiveSite
from atlas.editing.preview_server.writing import JSON_TYPE, WRITE, Writer
from atlas.site.urls import START
from atlas.texts import message

LOCAL_NAMES = frozenset(("localhost", "127.0.0.1", "[::1]"))
# Seconds between keep-alives to a waiting browser, and between attempts to find a missing folder.
HEARTBEAT, PATIENCE = 10.0, 0.5
# Seconds that a request may take, and the most simultaneous connections.
SLOWEST, MOST_CONNECTIONS = 10.0, 64
# Seconds between checks whether to stop.
POLL = 0.05
# Milliseconds: how long to wait for a second file that is saved at once, and how often to look anyway.
TOGETHER, ANYWAY = 30, 1_000
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json"}
TEXT = frozenset(("text/html", "text/css", "text/javascript", "text/csv", "text/plain"))


class PreviewServer(ThreadingHTTPServer):
    """A server with the preview that it shows."""

    daemon_threads = True
    # On Windows this would allow two programs on one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, address: tuple[str, int], site: LiveSite, writer: Writer | None = None) -> None:
        """The server at an address; raises `OSError` if it is not available. Without a `writer` it is read-only."""
        self.site, self.writer, self.stopped = site, writer, Event()
        self.is_local, self.host = _is_local(address[0]), address[0].lower()
        self._room = BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__(address, _Request)

    def process_request(self, request: object, client_address: object) -> None:
        """Answer in a thread; a connection beyond the maximum is closed at once."""
        if self._room.acquire(blocking=False):
            super().process_request(request, client_address)  # type: ignore[arg-type]
        else:
            self.shutdown_request(request)  # type: ignore[arg-type]

    def process_request_thread(self, request: object, client_address: object) -> None:
        """Answer, then allow another connection."""
        try:
            super().process_request_thread(request, client_address)  # type: ignore[arg-type]
        finally:
            self._room.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore browsers that disconnect or time out; any other exception is a bug of ours."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(site: LiveSite, host: str, port: int, writer: Writer | None = None) -> Iterator[PreviewServer]:
    """A running server in a thread, until the block ends; with a `writer` it accepts proposals."""
    server = _server(site, host, port, writer)
    Thread(target=server.serve_forever, args=(POLL,), daemon=True).start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()


def watch_folders(site: LiveSite, stopped: Event) -> None:
    """Refresh the preview when its folders change, until stopped; they may disappear and come back."""
    while not stopped.is_set():
        site.look()
        try:
            inodes = [folder.stat().st_ino for folder in site.folders]
            for _ in watch(
                *site.folders,
                watch_filter=None,
                step=TOGETHER,
                rust_timeout=ANYWAY,
                yield_on_timeout=True,
                stop_event=stopped,
                raise_interrupt=True,
            ):
                # Without notifications, as on a network drive, polling once a second still finds changes.
                site.look()
                if [folder.stat().st_ino for folder in site.folders] != inodes:
                    break
        except OSError:
            site.look()
            stopped.wait(PATIENCE)


def _server(site: LiveSite, host: str, port: int, writer: Writer | None) -> PreviewServer:
    if writer and not _is_local(host):
        raise Obstacle(message("schrijven kan alleen op deze computer; laat --host of --write weg"))
    try:
        return PreviewServer((host, port), site, writer)
    except OverflowError:
        raise Obstacle(message("poort {port} bestaat niet; kies een getal tot 65535", port=port)) from None
    except OSError as problem:
        if problem.errno == errno.EADDRINUSE:
            raise Obstacle(message("poort {port} is al in gebruik; kies een andere met --port", port=port)) from None
        if isinstance(problem, socket.gaierror) or problem.errno == errno.EADDRNOTAVAIL:
            unknown = message("{host} is geen adres van deze computer; laat --host weg, of noem er een", host=host)
            raise Obstacle(unknown) from None
        reason = problem.strerror or str(problem)
        raise Obstacle(
            message("{host}:{port} is niet te gebruiken: {reason}", host=host, port=port, reason=reason)
        ) from None


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class _Request(BaseHTTPRequestHandler):
    """One request of a browser."""

    server: PreviewServer
    server_version, sys_version = "atlas", ""
    protocol_version = "HTTP/1.1"
    timeout = SLOWEST

    def do_GET(self) -> None:
        """Answer with a page, a file, or the stream of changes."""
        path = _path_of(self.path)
        if path is None:
            self._answer(HTTPStatus.BAD_REQUEST, b"", "text/plain")
        elif not self._is_meant_for_us():
            self._answer(HTTPStatus.FORBIDDEN, b"", "text/plain")
        elif f"/{path}" == EVENTS:
            self._stream()
        elif f"/{path}" in {SCRIPT, STYLE}:
            name = path.removeprefix(OWN.lstrip("/"))
            self._answer(HTTPStatus.OK, (ROOM / name).read_bytes(), _type_of(name))
        else:
            path = f"{path}{START}" if path.endswith("/") or not path else path
            status, content = self.server.site.page(path)
            exists = status == HTTPStatus.OK
            self._answer(HTTPStatus(status), content, _type_of(path) if exists else "text/html")

    def do_POST(self) -> None:
        """Write a proposal, if that is enabled and the request has the key; then refresh the page."""
        self.close_connection = True
        writer = self.server.writer
        if writer is None or self.path != WRITE:
            self._answer(HTTPStatus.NOT_FOUND, b"", "text/plain")
        elif (status := writer.refuses(self.headers, self.server.server_port)) is not None:
            self._answer(status, b"", "text/plain")
        else:
            done = writer.write(self.rfile.read(int(self.headers["Content-Length"])))
            self._answer(HTTPStatus.OK, done.as_json, JSON_TYPE)
            self.wfile.flush()
            self.server.site.look()

    def do_HEAD(self) -> None:
        """Answer as to `GET`, without the content."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server gives it
        """Log nothing: the terminal is for diagnostics of the content."""

    def _is_meant_for_us(self) -> bool:
        """Whether the request is meant for us, from one of our pages or from a person.

        Another site must not read a preview, neither through a host name of its own that resolves here, nor by a script
        tag.
        """
        name = self.headers.get("Host", "").rpartition(":")
        host = (name[0] if name[2].isdecimal() else "".join(name)).lower()
        ours = host in LOCAL_NAMES or (not self.server.is_local and _names_this_machine(host, self.server.host))
        return ours and self.headers.get("Sec-Fetch-Site", "") != "cross-site"

    def _answer(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind in TEXT else kind)
        self.send_header("Content-Length", str(len(content)))
        self._send_policy()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _send_policy(self) -> None:
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
        self.send_header("X-Frame-Options", "DENY")
        self.end_headers()

    def _stream(self) -> None:
        """Send the number of every new state, as long as the browser listens."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self._send_policy()
        self.close_connection = True
        number = -1
        with suppress(ConnectionError):
            while not self.server.stopped.is_set() and self.command != "HEAD":
                newest = self.server.site.wait(number, HEARTBEAT)
                self.wfile.write(f"data: {newest}\n\n".encode() if newest != number else b": hier\n\n")
                self.wfile.flush()
                number = newest


def _path_of(target: str) -> str | None:
    """The requested path, without its leading slash; `None` if the request is malformed."""
    try:
        return unquote(urlsplit(target).path).lstrip("/")
    except ValueError:
        return None


def _names_this_machine(host: str, given: str) -> bool:
    """Whether a host name in a request is that of this machine: its address, its own name, or that of `--host`.

    A stranger can let a name of his own resolve here, but not an address.
    """
    bare = host.strip("[]")
    try:
        ip_address(bare)
    except ValueError:
        return host in {given, socket.gethostname().lower(), socket.getfqdn().lower()}
    return True


def _type_of(path: str) -> str:
    """The media type of a file; not from the system alone, since Windows may have any type for scripts."""
    suffix = Path(path).suffix
    return TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
