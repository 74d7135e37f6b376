"""What was worked out before and holds: a page that was judged, and what the analyses found in the same facts.

A page is judged by its own text and the table of kinds alone, so what was found of it holds until one of those
changes. The analyses read facts and no running text. What is kept on disk lies in parts, so that a change of one page
writes one of them anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import cast

from atlas.cache.digest import digest
from atlas.cache.findings import pack_insights, unpack_insights
from atlas.cache.freshness import pack, unpack
from atlas.cache.store import Cache
from atlas.content.history import History, RestrictedReader, commit_of, read_history
from atlas.content.read import CheckedPage, Content, check_page, read_content
from atlas.content.source import Source
from atlas.content.types import Kind
from atlas.insights.registry import Insights, read_insights
from atlas.landscape.landscape import Landscape

PARTS = 32
FOUND, DAYS = "gevonden", "dagen"


def _name(part: int) -> str:
    return f"pagina-{part:02}"


@dataclass(slots=True)
class _Part:
    """Some of the pages: what was known of them before this reading, and what is known now."""

    before: Mapping[bytes, CheckedPage] = field(default_factory=dict)
    now: dict[bytes, CheckedPage] = field(default_factory=dict)


class Memory:
    """What is remembered from one reading to the next; with `cache` also from one command to the next."""

    def __init__(self, cache: Cache | None = None) -> None:
        """A memory that holds what was kept."""
        self._kept = cache
        self._pages = [_Part(cast("Mapping[bytes, CheckedPage]", self._load(_name(n)) or {})) for n in range(PARTS)]
        self._found: tuple[bytes, Insights] | None = None
        self._kinds: tuple[Mapping[str, Kind] | None, bytes] = (None, b"")

    def read(self, folder: Path) -> Content:
        """The content of a folder, of which only what changed is judged; raises `OSError` as `content.read` does."""
        for part in self._pages:
            part.now = {}
        content = read_content(folder, self._judged)
        for number, part in enumerate(self._pages):
            if part.now.keys() != part.before.keys():
                self._save(_name(number), part.now)
            part.before = part.now
        return content

    def insights(self, landscape: Landscape, facts: bytes) -> Insights:
        """What the analyses find in a landscape; the same as before if the facts are."""
        if self._found is None or self._found[0] != facts:
            self._found = (facts, self._found_again(landscape, facts))
        return self._found[1]

    def history(self, folder: Path, reader: RestrictedReader | None) -> History:
        """What git tells a reader of a folder; the same as before if the commit is, and what he may see."""
        commit = commit_of(folder)
        if reader is None or not commit:
            return read_history(folder, reader)
        before = cast("tuple[str, bytes, History] | None", self._load(DAYS))
        if before and before[:2] == (commit, reader.key):
            return before[2]
        history = read_history(folder, reader)
        self._save(DAYS, (commit, reader.key, history))
        return history

    def _found_again(self, landscape: Landscape, facts: bytes) -> Insights:
        before = cast("tuple[bytes, bytes] | None", self._load(FOUND))
        if before and before[0] == facts:
            return unpack_insights(before[1], landscape)
        found = read_insights(landscape)
        if self._kept:
            self._save(FOUND, (facts, pack_insights(found, landscape)))
        return found

    def _judged(self, source: Source, kinds: Mapping[str, Kind]) -> CheckedPage:
        part = self._pages[sha256(source.path.encode()).digest()[0] % PARTS]
        key = digest(self._digest_of(kinds), source)
        part.now[key] = part.before.get(key) or check_page(source, kinds)
        return part.now[key]

    def _digest_of(self, kinds: Mapping[str, Kind]) -> bytes:
        if self._kinds[0] is not kinds:
            self._kinds = (kinds, digest(sorted(kinds.items())))
        return self._kinds[1]

    def _load(self, name: str) -> object:
        return unpack(self._kept.load(name)) if self._kept else None

    def _save(self, name: str, what: object) -> None:
        if self._kept:
            self._kept.save(name, pack(what))
