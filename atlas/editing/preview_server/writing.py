"""Writing proposals from a live preview, for an editor on this computer, with the same code as `atlas apply`.

A request must have the key, which is only in the address shown in the terminal, and come from a page of this preview:
same origin, as JSON, of limited size.
"""

import json
import secrets
from dataclasses import dataclass, field
from datetime import date
from email.message import Message as Headers
from http import HTTPStatus
from pathlib import Path
from threading import Lock

from atlas.content.proposals import MOST_BYTES
from atlas.content.read import read_content
from atlas.diagnostics import Obstacle
from atlas.editing.commands.carry_out import carry_out
from atlas.editing.commands.verify import verify
from atlas.editing.proposals.new_page import outcome_of
from atlas.editing.proposals.plan import Outcome
from atlas.editing.proposals.read import read_proposal
from atlas.machine import describe_os_error
from atlas.texts import Message, Texts, message, texts

WRITE = "/_atlas/voorstel"
KEY_HEADER, KEY_IN_ADDRESS = "X-Atlas-Sleutel", "sleutel"
JSON_TYPE = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteResult:
    """The result of a proposal: whether it was written or already present, the message, and the page."""

    written: bool
    left: bool
    text: str
    address: str = ""

    @property
    def as_json(self) -> bytes:
        """The answer for the browser."""
        values = {"written": self.written, "left": self.left, "text": self.text, "address": self.address}
        return json.dumps(values, ensure_ascii=False).encode()


@dataclass(kw_only=True)
class Writer:
    """Writes proposals to a content folder, one at a time, for requests with the key."""

    folder: Path
    on: date
    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    one_at_a_time: Lock = field(default_factory=Lock)

    def refuses(self, headers: Headers, port: int) -> HTTPStatus | None:
        """The status with which a request is refused; `None` if it may write."""
        names = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}
        host, origin = headers.get("Host", ""), headers.get("Origin", "")
        if host not in names or origin != f"http://{host}":
            return HTTPStatus.FORBIDDEN
        if headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return HTTPStatus.FORBIDDEN
        if not secrets.compare_digest(headers.get(KEY_HEADER, "").encode(), self.key.encode()):
            return HTTPStatus.FORBIDDEN
        if headers.get("Content-Type", "") != JSON_TYPE:
            return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
        size = headers.get("Content-Length", "")
        if "Transfer-Encoding" in headers or not (size.isascii() and size.isdecimal()):
            return HTTPStatus.LENGTH_REQUIRED
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE if int(size[:9]) > MOST_BYTES else None

    def write(self, raw: bytes) -> WriteResult:
        """Apply a proposal, unless that would introduce an error."""
        with self.one_at_a_time:
            try:
                return self._write(raw)
            except Obstacle as problem:
                return WriteResult(written=False, left=False, text=texts().word(problem.message))
            except OSError as problem:
                return WriteResult(written=False, left=False, text=texts().word(describe_os_error(problem)))

    def _write(self, raw: bytes) -> WriteResult:
        proposal, content = read_proposal(raw), read_content(self.folder)
        outcome, words = outcome_of(self.folder, content, proposal), texts(content.settings.language)
        if outcome.change.files:
            verdict = verify(self.folder, outcome.change, on=self.on)
            if verdict.errors:
                why = [message(problem.rule.text, **problem.args) for problem in verdict.errors]
                return WriteResult(written=False, left=True, text=_reasons_text(message("Niet geschreven"), why, words))
            carry_out(self.folder, outcome.change)
        return WriteResult(
            written=True,
            left=bool(outcome.left),
            text=_reasons_text(message("Niet overgenomen"), outcome.left, words)
            or words.word(_success_message(outcome)),
            address=outcome.path.removesuffix(".md") + ".html",
        )


def _success_message(outcome: Outcome) -> Message:
    return (
        message("Geschreven in {path}.", path=outcome.path) if outcome.change.files else message("Het stond er al zo.")
    )


def _reasons_text(head: Message, why: list[Message] | tuple[Message, ...], words: Texts) -> str:
    return f"{words.word(head)}: {'; '.join(map(words.word, why))}" if why else ""
