"""Links and pictures in a Markdown text: `[words](address)`, `[words][name]` and `![words](file)`.

More lenient than CommonMark: an address may contain spaces, as editors type them. Linear in the length of the text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from atlas.content.text.code import without_code, without_remarks

_TOKEN = re.compile(r"\\.|(?P<gap>\n[ \t]*\n)|(?P<open>!?\[)|(?P<close>\])", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)(?P<name>[^\[\]\n]+)\]:[ \t]*\n?[ \t]*(?P<to><[^<>\n]*>|\S+)", re.MULTILINE)
_TITLE = r"(?P<title>\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*"
_POINTED = re.compile(rf"\(\s*<(?P<to>[^<>\n]*)>{_TITLE}\)", re.DOTALL)
_CLOSING = re.compile(rf"{_TITLE}\)", re.DOTALL)
_NAMED = re.compile(r"[ \n]?\[(?P<name>[^\[\]\n]*)\]")
# GitLab allows the size of a picture after its address.
_SIZE = re.compile(r"\s+=\d*x\d*$")
_GAP = re.compile(r"\n[ \t]*\n")
_SIGN = re.compile(r"\\[()]|(?P<open>\()|(?P<close>\))|(?P<space>[^\S\n]+|\n)")
_LONGEST = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLink:
    """A link or picture from `start` to `end`, with its text from `opens` to `closes`.

    `to` is its address as typed, which starts at `at`; `title` is without its quotes.
    """

    start: int
    end: int
    opens: int
    closes: int
    to: str
    at: int
    title: str
    picture: bool


def links_in(text: str) -> tuple[TypedLink, ...]:
    """The links and pictures in a text, in order, outside code and comments. A link may contain a picture."""
    return _links(text) if "[" in text else ()


def definitions_in(text: str) -> Iterator[tuple[str, int]]:
    """The address and position of every link definition (`[name]: address`)."""
    plain = _plain_text(text)
    for definition in _DEFINITION.finditer(plain):
        yield definition["to"].strip("<>"), definition.start("to")


def words_of_link(piece: str) -> str | None:
    """The words of a text that consists of a single link; `None` for any other text."""
    whole = next((link for link in links_in(piece) if link.start == 0 and link.end == len(piece)), None)
    plain = whole is not None and not set(piece[whole.opens : whole.closes]) & set("[]|\n")
    return piece[whole.opens : whole.closes].strip() if whole and plain else None


@lru_cache(maxsize=256)
def _links(text: str) -> tuple[TypedLink, ...]:
    plain = _plain_text(text)
    named = {
        _key(definition["name"]): (definition["to"].strip("<>"), definition.start("to"))
        for definition in _DEFINITION.finditer(plain)
    }
    links: list[TypedLink] = []
    opened: list[re.Match[str]] = []
    done = last_link = -1
    for token in _TOKEN.finditer(plain):
        if token.start() < done:
            continue
        if token["gap"]:
            opened.clear()
        elif token["open"]:
            opened.append(token)
        elif token["close"] and opened:
            opening = opened.pop()
            link = _closed(plain, opening, token.start(), named)
            # Links cannot be nested; the inner one counts.
            if link is None or (not link.picture and last_link > link.start):
                continue
            links.append(link)
            done = link.end
            last_link = last_link if link.picture else link.start
    return tuple(sorted(links, key=lambda link: link.start))


def _plain_text(text: str) -> str:
    return without_remarks(without_code(text))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _closed(plain: str, opening: re.Match[str], closes: int, named: Mapping[str, tuple[str, int]]) -> TypedLink | None:
    """The link whose text has just ended, if an address follows."""
    if plain.startswith("(", closes + 1):
        return _with_address(plain, opening, closes)
    words = plain[opening.end() : closes]
    if not named or words.startswith("^") or plain.startswith(":", closes + 1):
        return None
    behind = _NAMED.match(plain, closes + 1)
    definition = named.get(_key((behind["name"] if behind else "") or words))
    if definition is None:
        return None
    end = behind.end() if behind else closes + 1
    return _link(opening, closes, end, to=definition[0], at=definition[1])


def _with_address(plain: str, opening: re.Match[str], closes: int) -> TypedLink | None:
    pointed = _POINTED.match(plain, closes + 1)
    if pointed:
        return _link(opening, closes, pointed.end(), to=pointed["to"], at=pointed.start("to"), title=pointed["title"])
    depth = 1
    if plain.find(")", closes + 2, closes + _LONGEST) < 0:
        return None
    for sign in _SIGN.finditer(plain, closes + 2, closes + _LONGEST):
        place = sign.start()
        if _GAP.match(plain, place):
            return None
        ending = _CLOSING.match(plain, place) if depth == 1 and (sign["space"] or sign["close"]) else None
        if ending:
            typed = _SIZE.sub("", plain[closes + 2 : place])
            at = closes + 2 + len(typed) - len(typed.lstrip())
            return _link(opening, closes, ending.end(), to=typed.strip(), at=at, title=ending["title"])
        depth += bool(sign["open"]) - bool(sign["close"])
    return None


def _link(opening: re.Match[str], closes: int, end: int, *, to: str, at: int, title: str | None = None) -> TypedLink:
    picture = opening.group().startswith("!")
    start = opening.start()
    words = (title or "").strip()[1:-1]
    return TypedLink(
        start=start, end=end, opens=opening.end(), closes=closes, to=to, at=at, title=words, picture=picture
    )
