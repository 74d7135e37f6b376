"""What was made the last time, and which of it would come out the same now: that is left as it stands.

Every piece of work has a key, of all that it is made from: the program and the theme, the settings, the fields of every
page and the links in its text (the facts), and the running text and day of change of the pages that it shows. A guide
gives a page nothing else to read, so that with the same key the same files come out. With another key a page is made as
data; if that is the same as before, what lays it out as HTML need not be asked.
"""

import sys
import sysconfig
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import cast

from atlas.cache.digest import digest
from atlas.cache.fingerprint import Fingerprint, fingerprint_of
from atlas.cache.freshness import PACKAGE, BuildRequest, fingerprints_in, pack, unpack
from atlas.cache.store import Cache
from atlas.site.plan import SiteEdition
from atlas.site.tasks import BuildTask, Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRecord:
    """What a piece of work made: its files as they then looked, and its pictures with whether they could be drawn.

    `look` is a digest of the page as data, with all that lays it out; empty for what is no page.
    """

    key: bytes
    files: Mapping[str, Fingerprint]
    pictures: Mapping[str, bool] = field(default_factory=dict)
    look: bytes = b""

    def stands(self, key: bytes, output: Path) -> bool:
        """Whether the same would be made with this key, and what was made still stands in a folder as it was left."""
        return self.key == key and all(self.pictures.values()) and self.is_whole(output)

    def is_whole(self, output: Path) -> bool:
        """Whether every file still stands in a folder as it was left."""
        return all(fingerprint_of(f"{output}/{name}") == seen for name, seen in self.files.items())


class BuildManifest:
    """What each piece of work made the last time, and the key that it has now."""

    def __init__(self, edition: SiteEdition, made_with: bytes, facts: bytes, before: Mapping[str, TaskRecord]) -> None:
        """The ledger of an edition with these facts, with what `made_with` tells of the program."""
        self._edition, self._before, self._made_with = edition, before, made_with
        history = edition.history
        self._facts = digest(made_with, facts, history.folder, bool(history.changed), edition.has_feed)
        self._days = digest(sorted(history.changed.items()))
        entities = edition.landscape.atlas.entities.values()
        self._texts = {entity.id: sha256(entity.body.text.encode()).digest() for entity in entities}

    def key(self, task: BuildTask) -> bytes:
        """The key of a piece of work."""
        days = self._days if task.all_days else digest(sorted(self._edition.days(task.shows)))
        return digest(self._facts, task.under, days, *(self._texts[ident] for ident in task.shows))

    def standing(self, task: BuildTask, output: Path) -> TaskRecord | None:
        """What a piece of work made before, if the same would be made now and it still stands in a folder."""
        before = None if task.anew else self._before.get(task.under)
        return before if before and before.stands(self.key(task), output) else None

    def look(self, shown: Shown) -> bytes:
        """A digest of a page as data, and of what lays it out; nothing for what is no page."""
        return b"" if shown is None else digest(self._made_with, shown)

    def looking_the_same(self, task: BuildTask, look: bytes, output: Path) -> TaskRecord | None:
        """What a page looked like before, if it looks the same now and still stands in a folder."""
        before = self._before.get(task.under)
        return before if look and before and before.look == look and before.is_whole(output) else None


def toolchain_digest(themes: Sequence[Path], engine: str) -> bytes:
    """A digest of all that makes a site: the program, the files of the theme, and Graphviz."""
    return digest(program_digest(), engine, [sorted(fingerprints_in(folder)) for folder in themes])


def program_digest() -> bytes:
    """A digest of atlas itself and of the libraries that it uses."""
    libraries = Path(sysconfig.get_path("purelib"))
    return digest(sys.version, libraries, libraries.stat().st_mtime_ns, sorted(fingerprints_in(PACKAGE)))


def load_records(cache: Cache | None, request: BuildRequest) -> Mapping[str, TaskRecord]:
    """What each piece of work made the last time, by what it is under; nothing if that is not known."""
    found = unpack(cache.load(_name(request))) if cache else None
    return cast("Mapping[str, TaskRecord]", found or {})


def save_records(cache: Cache | None, request: BuildRequest, done: Mapping[str, TaskRecord]) -> None:
    """Keep what each piece of work made."""
    if cache:
        cache.save(_name(request), pack(dict(done)))


def _name(request: BuildRequest) -> str:
    return f"werk-{request.place}"
