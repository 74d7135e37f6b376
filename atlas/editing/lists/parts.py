"""The names in a cell, and the parts that are no names: counts, pointers to elsewhere, remarks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from atlas.editing.lists.names import PageNames

_NUMBERS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tientallen|enkele|diverse|verschillende"
_REMARK = re.compile(
    rf"^\d+\s|^(?:{_NUMBERS})\s|\(\d+\)$|\b(?:en anderen|e\.a\.|o\.a\.|onder andere|onder meer|bij de start)|^zie\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:in|sinds|vanaf|per) (\d{4})(?: ook)? ", re.IGNORECASE)
_REST = re.compile(r",?\s+(?:en anderen|e\.a\.)$", re.IGNORECASE)
_NAMES_IN_BRACKETS = re.compile(r"\(([^)\d]+)\)")
_PLURAL = re.compile(r"^(gemeenten|provincies|waterschappen|ministeries)\s+(?:van\s+)?", re.IGNORECASE)
_SINGLE = {
    "gemeenten": "gemeente",
    "provincies": "provincie",
    "waterschappen": "waterschap",
    "ministeries": "ministerie",
}
# The full stop of a sentence, but not that of *e.a.*
_STOP = re.compile(r"(?<!\.\w)\.$")
_COMMA = re.compile(r",\s+(?![^(]*\))")
# The most commas in a name, such as that of a waterschap.
_LONGEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A name in a cell with a preceding type of body; or with `doubt`, something that may be no name.

    `reading` is the possible interpretation of a doubt: names separated by `; `. `since` is the year that it mentions.
    """

    text: str
    sort: str = ""
    doubt: bool = False
    reading: str = ""
    since: str = ""

    @property
    def whole(self) -> str:
        """The name with the type of body before it."""
        return f"{self.sort} {self.text}".strip()


def names_in(text: str, names: PageNames) -> Iterator[Part]:
    """The parts of a cell, separated by lines or semicolons, or by commas if the whole is not a name."""
    sort = ""
    for piece in re.split(r"[;\n\r]+", text):
        whole = _STOP.sub("", piece.strip())
        lead = _LEAD.match(whole)
        if lead:
            inside = "; ".join(part.whole for part in _between_commas(whole[lead.end() :], names, sort))
            yield Part(text=whole, doubt=True, reading=inside, since=lead[1])
        elif whole:
            parts = tuple(_between_commas(whole, names))
            sort = parts[-1].sort if parts else ""
            yield from _join_doubts(parts)


def _between_commas(whole: str, names: PageNames, sort: str = "") -> Iterator[Part]:
    """The names in a text; `sort` is the type of body before the previous one."""
    if names.find(whole).sure:
        yield Part(text=whole)
        return
    items = [item.strip() for item in _COMMA.split(whole) if item.strip()]
    at = 0
    while at < len(items):
        plural = _PLURAL.match(items[at])
        if plural and not _REMARK.search(items[at]):
            sort, items[at] = _SINGLE[plural[1].lower()], items[at][plural.end() :]
        text, used = _longest_name(items[at:], names, sort)
        at += used
        if _REMARK.search(text) and not names.find(text, sort).sure:
            sort = ""
            yield Part(text=text, doubt=True, reading=_reading(text))
        else:
            parts = tuple(_split_at_and(text, sort, names))
            # The first name that is not of this type ends the enumeration.
            sort = sort if all(names.is_sort(part.text, sort) for part in parts) else ""
            yield from (replace(part, sort=sort) for part in parts)


def _longest_name(items: Sequence[str], names: PageNames, sort: str) -> tuple[str, int]:
    """The first name, and the number of items that it spans, since a name may contain commas."""
    for count in range(min(_LONGEST, len(items)), 1, -1):
        text = ", ".join(items[:count])
        if names.find(text, sort).sure:
            return text, count
    return items[0], 1


def _split_at_and(text: str, sort: str, names: PageNames) -> Iterator[Part]:
    """One name, or the two around *en* if both are known and the whole is not."""
    halves = text.split(" en ")
    if len(halves) == 2 and not names.find(text, sort).sure and all(names.find(half, sort).sure for half in halves):  # noqa: PLR2004
        yield from (Part(text=half, sort=sort) for half in halves)
    else:
        yield Part(text=text, sort=sort)


def _join_doubts(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, with consecutive doubts joined into one question."""
    doubts: list[Part] = []
    for part in parts:
        if part.doubt:
            doubts.append(part)
            continue
        yield from _one_doubt(doubts)
        doubts = []
        yield part
    yield from _one_doubt(doubts)


def _one_doubt(doubts: Sequence[Part]) -> Iterator[Part]:
    if doubts:
        reading = "; ".join(part.reading for part in doubts if part.reading)
        yield Part(text=", ".join(part.text for part in doubts), doubt=True, reading=reading)


def _reading(text: str) -> str:
    """The names that a remark may contain: without *en anderen*, or those in brackets."""
    rest = _REST.search(text)
    if rest:
        return text[: rest.start()]
    inside = _NAMES_IN_BRACKETS.search(text)
    return "; ".join(name.strip() for name in inside[1].split(",")) if inside else ""
