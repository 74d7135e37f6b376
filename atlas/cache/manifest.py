"""The record of each task in the previous build, and whether the task would give the same result now.

Every task has a key: a digest of everything that it is made from. That is the program and the theme, the settings, the
fields of every page and the links in its text (the facts), and the running text and date of change of the pages that
the task shows. A `PageContext` gives a page nothing else to read, so the same key means the same files. If the key
differs, the page is made as data; if the data are the same as before, they are not rendered to HTML again.
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
    """What a task made: the fingerprints of its files, and whether each of its drawings succeeded.

    `look` is a digest of the page as data and of everything that renders it; empty for a file that is not a page.
    """

    key: bytes
    files: Mapping[str, Fingerprint]
    pictures: Mapping[str, bool] = field(default_factory=dict)
    look: bytes = b""

    def is_current(self, key: bytes, output: Path) -> bool:
        """Whether a task with this key would make the same files, and the files in `output` are unchanged."""
        return self.key == key and all(self.pictures.values()) and self.is_whole(output)

    def is_whole(self, output: Path) -> bool:
        """Whether every file in `output` is still as it was written."""
        return all(fingerprint_of(f"{output}/{name}") == fingerprint for name, fingerprint in self.files.items())


class BuildManifest:
    """The record of each task in the previous build, and the key that the task has now."""

    def __init__(self, edition: SiteEdition, made_with: bytes, facts: bytes, before: Mapping[str, TaskRecord]) -> None:
        """The manifest of an edition with these facts; `made_with` is the digest of the program and the theme."""
        self._edition, self._before, self._made_with = edition, before, made_with
        history = edition.history
        self._facts = digest(made_with, facts, history.folder, bool(history.changed), edition.has_feed)
        self._days = digest(sorted(history.changed.items()))
        entities = edition.landscape.atlas.entities.values()
        self._texts = {entity.id: sha256(entity.body.text.encode()).digest() for entity in entities}

    def key(self, task: BuildTask) -> bytes:
        """The key of a task: a digest of everything that it is made from."""
        days = self._days if task.all_days else digest(sorted(self._edition.days(task.shows)))
        return digest(self._facts, task.under, days, *(self._texts[ident] for ident in task.shows))

    def current_record(self, task: BuildTask, output: Path) -> TaskRecord | None:
        """The previous record of a task, if the task would now make the same files and those are unchanged."""
        before = None if task.anew else self._before.get(task.under)
        return before if before and before.is_current(self.key(task), output) else None

    def look(self, shown: Shown) -> bytes:
        """A digest of a page as data and of what renders it; empty for a file that is not a page."""
        return b"" if shown is None else digest(self._made_with, shown)

    def record_with_look(self, task: BuildTask, look: bytes, output: Path) -> TaskRecord | None:
        """The previous record of a page, if its data are the same now and its files are unchanged."""
        before = self._before.get(task.under)
        return before if look and before and before.look == look and before.is_whole(output) else None


def toolchain_digest(themes: Sequence[Path], engine: str) -> bytes:
    """A digest of what renders a site: the program, the files of the theme, and Graphviz."""
    return digest(program_digest(), engine, [sorted(fingerprints_in(folder)) for folder in themes])


def program_digest() -> bytes:
    """A digest of atlas and of the libraries that it uses."""
    libraries = Path(sysconfig.get_path("purelib"))
    return digest(sys.version, libraries, libraries.stat().st_mtime_ns, sorted(fingerprints_in(PACKAGE)))


def load_records(cache: Cache | None, request: BuildRequest) -> Mapping[str, TaskRecord]:
    """The records of the previous build by task; empty if there are none."""
    records = unpack(cache.load(_name(request))) if cache else None
    return cast("Mapping[str, TaskRecord]", records or {})


def save_records(cache: Cache | None, request: BuildRequest, done: Mapping[str, TaskRecord]) -> None:
    """Store the record of each task for the next build."""
    if cache:
        cache.save(_name(request), pack(dict(done)))


def _name(request: BuildRequest) -> str:
    return f"werk-{request.place}"
