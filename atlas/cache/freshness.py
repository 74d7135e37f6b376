"""The site that stands: what it was made from, and whether making it again would give the same.

Asked before anything else is imported, so that a build with nothing to do is little more than looking at dates of
files. A file counts as unchanged if its size and time are, unless it was changed so shortly before it was looked at
that the time cannot tell; then its bytes are compared.
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

# File systems round times: what changed within this many nanoseconds may have the time that it had before.
TOO_RECENT = 2_000_000_000
PACKAGE = Path(__file__).parents[1]

# Size, time of the last write, time of the last change of any sort, number on disk, and a digest or nothing.
FullFingerprint = tuple[int, int, int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What is asked for: a site of this content, in this folder, for this audience, on this date, in this look.

    `today` is the day on which the pages say what they say; the same date, if left out.
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
        """A short name for this content, output folder and audience, so that one does not push out the other."""
        asked = f"{self.content.absolute()}\n{self.output.absolute()}\n{self.audience}"
        return sha256(asked.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build made, or why it did not: `written` is false if mistakes stopped it and the old site stands.

    `texts` are the sources that a diagnostic is about, by path; `fresh` is false if nothing was made because the site
    stood already.
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
    """All that a site depends on: the wish, the programs found, and every file by path with what it looked like."""

    request: BuildRequest
    programs: tuple[str | None, ...]
    files: Mapping[str, FullFingerprint]
    commit: str


# What is kept: what a site was made from, how each of its files looked, and what was told of it.
Standing = tuple[BuildInputs, Mapping[str, tuple[int, int] | None], BuildResult]


def inputs_of(request: BuildRequest, theme: Path, programs: Iterable[str | None], now: int) -> BuildInputs:
    """What a site is made from, looked at `now` (nanoseconds since the epoch), before anything is read."""
    return BuildInputs(
        request=request,
        programs=tuple(programs),
        files={path: _print(Path(path), now) for path in _paths(request, theme)},
        commit=git_state(request.content),
    )


def fresh_result(
    request: BuildRequest, theme: Path, programs: Iterable[str | None], cache: Cache
) -> BuildResult | None:
    """What was built the last time, if the same would be built now and the site still stands as it was written."""
    found = cast("Standing | None", unpack(cache.load(_name(request))))
    if found is None:
        return None
    before, made, built = found
    same = (
        (before.request, before.programs) == (request, tuple(programs))
        and before.commit == git_state(request.content)
        and before.files.keys() == set(_paths(request, theme))
        and all(_unchanged(path, seen) for path, seen in before.files.items())
        and all(fingerprint_of(path) == seen for path, seen in made.items())
    )
    return replace(built, fresh=False) if same else None


def save_result(inputs: BuildInputs, cache: Cache, built: BuildResult, made: Iterable[Path]) -> None:
    """Keep what a site was made from, and how each of its files looked when it was written."""
    seen = {str(path): fingerprint_of(path) for path in made}
    about = {diagnostic.span.path for diagnostic in built.diagnostics}
    small = replace(built, texts={path: text for path, text in built.texts.items() if path in about})
    cache.save(_name(inputs.request), pack((inputs, seen, small)))


def pack(value: object) -> bytes:
    """A value as bytes to keep, marked with the program that kept it."""
    return _program() + pickle.dumps(value)


def unpack(sealed: bytes | None) -> object:
    """What `packed` made, if this very program did; what another version kept may not fit what we know."""
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


def _print(path: Path, now: int) -> FullFingerprint:
    """The fingerprint of a file: size, times and number on disk, and its bytes where the time is too recent to tell."""
    status = path.stat()
    recent = now - max(status.st_mtime_ns, status.st_ctime_ns) < TOO_RECENT
    return (*_outside(status), _digest(path) if recent else "")


def _outside(status: os.stat_result) -> tuple[int, int, int, int]:
    """What tells of a file that it was written or put in place anew, even if its size and time were set back."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _unchanged(path: str, before: FullFingerprint) -> bool:
    *outside, digest = before
    try:
        if digest:
            return _digest(Path(path)) == digest
        # Ten thousand times, in a build that has nothing to do: `Path.stat` is slower.
        return _outside(os.stat(path)) == tuple(outside)  # noqa: PTH116
    except OSError:
        return False


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
