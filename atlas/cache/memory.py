"""Earlier results that are still valid: checked pages, and the insights and history of the same facts.

The check of a page depends only on its own text and the table of kinds, so it is valid until one of these changes. The
analyses read facts and no running text. Checked pages are stored in parts, so that a change of one page rewrites only
one of them.
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
    """One part of the checked pages, by digest: those of the previous reading and those of this one."""

    before: Mapping[bytes, CheckedPage] = field(default_factory=dict)
    now: dict[bytes, CheckedPage] = field(default_factory=dict)


class Memory:
    """Results remembered from one reading to the next; with `cache`, also from one command to the next."""

    def __init__(self, cache: Cache | None = None) -> None:
        """A memory that starts with what the cache holds."""
        self._cache = cache
        self._pages = [_Part(cast("Mapping[bytes, CheckedPage]", self._load(_name(n)) or {})) for n in range(PARTS)]
        self._insights: tuple[bytes, Insights] | None = None
        self._kinds: tuple[Mapping[str, Kind] | None, bytes] = (None, b"")

    def read(self, folder: Path) -> Content:
        """The content of a folder, checking only pages that changed; raises `OSError` as `read_content` does."""
        for part in self._pages:
            part.now = {}
        content = read_content(folder, self._check)
        for number, part in enumerate(self._pages):
            if part.now.keys() != part.before.keys():
                self._save(_name(number), part.now)
            part.before = part.now
        return content

    def insights(self, landscape: Landscape, facts: bytes) -> Insights:
        """The insights of a landscape; remembered as long as the facts are the same."""
        if self._insights is None or self._insights[0] != facts:
            self._insights = (facts, self._load_or_analyse(landscape, facts))
        return self._insights[1]

    def history(self, folder: Path, reader: RestrictedReader | None) -> History:
        """The history of a folder for a reader; remembered until the commit or the reader's view changes."""
        commit = commit_of(folder)
        if reader is None or not commit:
            return read_history(folder, reader)
        before = cast("tuple[str, bytes, History] | None", self._load(DAYS))
        if before and before[:2] == (commit, reader.key):
            return before[2]
        history = read_history(folder, reader)
        self._save(DAYS, (commit, reader.key, history))
        return history

    def _load_or_analyse(self, landscape: Landscape, facts: bytes) -> Insights:
        before = cast("tuple[bytes, bytes] | None", self._load(FOUND))
        if before and before[0] == facts:
            return unpack_insights(before[1], landscape)
        insights = read_insights(landscape)
        if self._cache:
            self._save(FOUND, (facts, pack_insights(insights, landscape)))
        return insights

    def _check(self, source: Source, kinds: Mapping[str, Kind]) -> CheckedPage:
        part = self._pages[sha256(source.path.encode()).digest()[0] % PARTS]
        key = digest(self._digest_of(kinds), source)
        part.now[key] = part.before.get(key) or check_page(source, kinds)
        return part.now[key]

    def _digest_of(self, kinds: Mapping[str, Kind]) -> bytes:
        if self._kinds[0] is not kinds:
            self._kinds = (kinds, digest(sorted(kinds.items())))
        return self._kinds[1]

    def _load(self, name: str) -> object:
        return unpack(self._cache.load(name)) if self._cache else None

    def _save(self, name: str, what: object) -> None:
        if self._cache:
            self._cache.save(name, pack(what))
