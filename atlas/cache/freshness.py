"""Whether the existing site is up to date: what it was built from, and whether a new build would be the same.

Checked before anything else is imported, so that a build with nothing to do only compares file times. A file counts
as unchanged if its size and times are the same. If it was changed too shortly before the previous check for its times
to tell, its contents are compared.
"""

import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import cast

from atlas.cache.fingerprint import fingerprint_of
from atlas.cache.store import Cache
from atlas.diagnostics import Diagnostics
from atlas.git import git_state
from atlas.texts import Message

# File systems round times: a file that changed within this many nanoseconds may keep the same time.
TOO_RECENT = 2_000_000_000
PACKAGE = Path(__file__).parents[1]

# Size, mtime, ctime and inode, and a digest of the contents or an empty text.
FullFingerprint = tuple[int, int, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """The parameters of a build: a site of this content, in this folder, for this audience, on this date.

    Pages describe the situation on `today`; by default the same date as `on`.
    """

    content: Path
    output: Path
    audience: str
    on: date
    strict: bool = False
    overrides: Path | None = None
    today: date | None = None

    @property
    def place(self) -> str:
        """A short name for this content, output folder and audience, so that their caches stay apart."""
        identity = f"{self.content.absolute()}\n{self.output.absolute()}\n{self.audience}"
        return sha256(identity.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build made, or why it made nothing: `written` is false if errors stopped it and the old site remains.

    `texts` are the sources that diagnostics are about, by path; `fresh` is false if nothing was built because the
    site was up to date.
    """

    language: str
    diagnostics: Diagnostics
    texts: Mapping[str, str]
    pages: int
    pictures: int
    engine: str
    index: Path
    remarks: tuple[Message, ...]
    written: bool
    fresh: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildInputs:
    """Everything a site depends on: the request, the programs found, and the fingerprint of every file by path."""

    request: BuildRequest
    programs: tuple[str | None, ...]
    files: Mapping[str, FullFingerprint]
    commit: str


# What is stored: the inputs of a site, the fingerprint of each file in it, and the result that was reported.
Standing = tuple[BuildInputs, Mapping[str, tuple[int, int] | None], BuildResult]


def inputs_of(request: BuildRequest, theme: Path, programs: Iterable[str | None], now: int) -> BuildInputs:
    """The inputs of a site, taken at `now` (nanoseconds since the epoch), before anything is read."""
    return BuildInputs(
        request=request,
        programs=tuple(programs),
        files={path: _fingerprint(Path(path), now) for path in _paths(request, theme)},
        commit=git_state(request.content),
    )


def fresh_result(
    request: BuildRequest, theme: Path, programs: Iterable[str | None], cache: Cache
) -> BuildResult | None:
    """The previous result, if a build would now give the same and the site is still as it was written."""
    stored = cast("Standing | None", unpack(cache.load(_name(request))))
    if stored is None:
        return None
    before, made, built = stored
    same = (
        (before.request, before.programs) == (request, tuple(programs))
        and before.commit == git_state(request.content)
        and before.files.keys() == set(_paths(request, theme))
        and all(_unchanged(path, fingerprint) for path, fingerprint in before.files.items())
        and all(fingerprint_of(path) == fingerprint for path, fingerprint in made.items())
    )
    return replace(built, fresh=False) if same else None


def save_result(inputs: BuildInputs, cache: Cache, built: BuildResult, made: Iterable[Path]) -> None:
    """Store the inputs and the result of a build, with the fingerprint of each file that it wrote."""
    fingerprints = {str(path): fingerprint_of(path) for path in made}
    about = {diagnostic.span.path for diagnostic in built.diagnostics}
    small = replace(built, texts={path: text for path, text in built.texts.items() if path in about})
    cache.save(_name(inputs.request), pack((inputs, fingerprints, small)))


def pack(value: object) -> bytes:
    """A value pickled for the cache, marked with the version of the program."""
    return _program() + pickle.dumps(value)


def unpack(sealed: bytes | None) -> object:
    """The value that `pack` stored; `None` if another version of the program did, since its classes may differ."""
    if sealed is None or not sealed.startswith(_program()):
        return None
    return pickle.loads(sealed[len(_program()) :])  # noqa: S301 - sealed with the key of this machine


@cache
def _program() -> bytes:
    """A digest of atlas and of the Python that runs it."""
    return sha256(repr((sys.version, sorted(fingerprints_in(PACKAGE)))).encode()).digest()


def _name(request: BuildRequest) -> str:
    return f"site-{request.place}"


def _paths(request: BuildRequest, theme: Path) -> Iterator[str]:
    """The path of every file that a site depends on."""
    for root in (request.content, theme, PACKAGE, *filter(None, (request.overrides,))):
        yield from _walk(str(root))


def fingerprints_in(folder: Path) -> Iterator[tuple[str, int, int]]:
    """The path, size and time of every file below a folder, in any order."""
    for path in _walk(str(folder)):
        yield path, *(fingerprint_of(path, followed=True) or (0, 0))


def _walk(folder: str) -> Iterator[str]:
    """Every file below a folder, in any order; caches of Python aside."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield entry.path
            elif entry.name != "__pycache__":
                yield from _walk(entry.path)


def _fingerprint(path: Path, now: int) -> FullFingerprint:
    """The fingerprint of a file, with a digest of its contents if its times are too recent to rely on."""
    status = path.stat()
    recent = now - max(status.st_mtime_ns, status.st_ctime_ns) < TOO_RECENT
    return (*_metadata(status), _digest(path) if recent else "")


def _metadata(status: os.stat_result) -> tuple[int, int, int, int]:
    """What changes when a file is rewritten or replaced, even if its size and modification time are restored."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _unchanged(path: str, before: FullFingerprint) -> bool:
    *outside, digest = before
    try:
        if digest:
            return _digest(Path(path)) == digest
        # Ten thousand times, in a build that has nothing to do: `Path.stat` is slower.
        return _metadata(os.stat(path)) == tuple(outside)  # noqa: PTH116
    except OSError:
        return False


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
