"""A proposal as received: found in the text of an issue, a mail or a file, and checked to be complete.

It has not been compared with the atlas yet. Every change is a pair: the value when the form was opened, and the
proposed one; `None` means 'not filled in'. An incomplete proposal is refused as a whole.
"""

import email
import email.policy
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas.content.proposals import FORM, LONGEST_VALUE, MOST_BYTES, MOST_CHANGES
from atlas.editing.yaml_edit.file_text import Refused
from atlas.texts import message

Said = str | list["Said"] | dict[str, "Said"] | None

_KEYS = frozenset(("voorstel", "soort", "pagina", "titel", "zet", "rijen", "waarom"))
_DEEPEST = 6
_BEGIN = re.compile(r'\{\s*"voorstel"\s*:')
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_LINE_END = re.compile(r"[ \t]*\r?\n[ \t]*")
_AS_SENT = re.compile(rb"^content-transfer-encoding:", re.IGNORECASE | re.MULTILINE)
# Characters that a reviewer cannot see are refused: controls, and marks that hide or reorder characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\ufff9-\uffff\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One change: the field (`status`, `vormkenmerken.sturing`) or list, the old value and the proposed one."""

    name: str
    was: Said
    will: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal for the page `page`, or for a new page titled `title`; `why` is the proposer's reason.

    `fields` are values of fields and parts of groups, `rows` are items of lists and paragraphs of running text.
    """

    kind: str
    page: str
    title: str
    fields: tuple[Pair, ...]
    rows: tuple[Pair, ...]
    why: str


def read_proposal(raw: bytes) -> Proposal:
    """The one proposal in the text of an issue, a mail or a file; raises `Refused` unless there is exactly one."""
    if len(raw) > MOST_BYTES:
        raise Refused(message("het voorstel is te groot: hoogstens {limit} bytes", limit=MOST_BYTES))
    block = _single_block(_blocks(_text(raw)))
    if block.get("voorstel") != str(FORM):
        raise Refused(message("dit voorstel is van een andere vorm; maak het opnieuw met het formulier van deze atlas"))
    strange = sorted(set(block) - _KEYS)
    if strange:
        raise Refused(message("in het voorstel staat iets onbekends: {name}", name=_shorten(strange[0])))
    fields, rows = tuple(_fields(block.get("zet"))), tuple(_rows(block.get("rijen")))
    number = len(fields) + len(rows)
    if number == 0:
        raise Refused(message("in het voorstel staat niets om te veranderen"))
    if number > MOST_CHANGES:
        raise Refused(
            message("te veel in één voorstel: {n} wijzigingen, hoogstens {limit}", n=number, limit=MOST_CHANGES)
        )
    kind, page, title, why = (_line(block, name) for name in ("soort", "pagina", "titel", "waarom"))
    return Proposal(kind=kind, page=page, title=title, fields=fields, rows=rows, why=why)


def _text(raw: bytes) -> str:
    """The text of what was received; of a raw mail the readable part."""
    if _AS_SENT.search(raw):
        parts = email.message_from_bytes(raw, policy=email.policy.default).walk()
        readable = (part.get_payload(decode=True) for part in parts if part.get_content_type() == "text/plain")
        raw = b"\n".join(part for part in readable if isinstance(part, bytes))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(message("het voorstel is niet te lezen: het is geen UTF-8")) from None
    # A mail program marks quoted lines, wraps lines at spaces, and may make spaces non-breaking.
    return _LINE_END.sub(" ", _QUOTED.sub("", text.replace("\u00a0", " ")))


def _blocks(text: str) -> Iterator[dict[str, Said]]:
    """Every block in a text, even if lines were broken in transit."""
    decoder = json.JSONDecoder(
        object_pairs_hook=_named_once, parse_int=str, parse_float=_no_text, parse_constant=_no_text
    )
    end = 0
    for start in _BEGIN.finditer(text):
        if start.start() < end:
            continue
        try:
            block, end = decoder.raw_decode(text, start.start())
        except (json.JSONDecodeError, RecursionError):
            raise Refused(message("het voorstel is niet te lezen: het is onderweg afgebroken of veranderd")) from None
        _refuse_if_odd(block, 0)
        yield block


def _single_block(blocks: Iterator[dict[str, Said]]) -> dict[str, Said]:
    """The only block; the same block twice, as in a reply to a mail, counts once."""
    different: list[dict[str, Said]] = []
    for block in blocks:
        if block not in different:
            different.append(block)
    if not different:
        raise Refused(message("hier staat geen voorstel in; verwacht wordt de tekst die het formulier maakte"))
    if len(different) > 1:
        raise Refused(message("er staan {n} voorstellen in; geef ze een voor een", n=len(different)))
    return different[0]


def _named_once(pairs: list[tuple[str, Said]]) -> dict[str, Said]:
    if len({name for name, _ in pairs}) < len(pairs):
        raise Refused(message("in het voorstel staat een naam twee keer"))
    return dict(pairs)


def _no_text(word: str) -> Said:
    raise Refused(message("'{word}' kan niet in een voorstel: elke waarde is een tekst", word=_shorten(word)))


def _refuse_if_odd(value: object, depth: int) -> None:
    if depth > _DEEPEST:
        raise Refused(message("het voorstel is te diep genest"))
    if isinstance(value, str):
        _refuse_text(value)
    elif isinstance(value, dict):
        for name, part in value.items():
            _refuse_text(name)
            _refuse_if_odd(part, depth + 1)
    elif isinstance(value, list):
        for part in value:
            _refuse_if_odd(part, depth + 1)
    elif value is not None:
        _no_text(json.dumps(value))


def _refuse_text(text: str) -> None:
    if len(text) > LONGEST_VALUE:
        raise Refused(message("een tekst is te lang: {n} tekens, hoogstens {limit}", n=len(text), limit=LONGEST_VALUE))
    if _UNSEEN.search(text):
        raise Refused(message("er staan onzichtbare tekens in een tekst van het voorstel"))


def _line(block: Mapping[str, Said], name: str) -> str:
    text = block.get(name) or ""
    if not isinstance(text, str):
        raise Refused(message("'{name}' in het voorstel is geen tekst", name=name))
    return " ".join(text.split())


def _fields(said: Said) -> Iterator[Pair]:
    for name, pair in _group(said, "zet").items():
        yield _pair(name, pair)


def _rows(said: Said) -> Iterator[Pair]:
    for name, pairs in _group(said, "rijen").items():
        if not isinstance(pairs, list):
            raise Refused(message("'{name}' in het voorstel heeft niet de goede vorm", name=_shorten(name)))
        for pair in pairs:
            yield _pair(name, pair)


def _group(said: Said, name: str) -> Mapping[str, Said]:
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise Refused(message("'{name}' in het voorstel heeft niet de goede vorm", name=name))
    return said


def _pair(name: str, said: Said) -> Pair:
    if not isinstance(said, list) or len(said) != 2 or said == [None, None]:  # noqa: PLR2004 - old and new
        raise Refused(message("bij '{name}' horen een oude en een nieuwe waarde", name=_shorten(name)))
    return Pair(name, *said)


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004
