"""What git says of a folder. Nothing here writes, fetches, or takes an argument from an author."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

TIMEOUT = 20.0
# A clone without all texts would fetch them when they are asked for.
NO_FETCHING = ("-c", "protocol.allow=never")


def git_output(folder: Path, *arguments: str) -> str:
    """What git prints in a folder, or an empty text if it fails, is not there, or takes too long."""
    return _printed(folder, arguments).decode("utf-8", "replace")


def git_objects(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The bytes of files as git keeps them, by the name that git gives them; one that it does not have is left out."""
    wanted = "".join(f"{name}\n" for name in names).encode()
    return dict(_objects(_printed(folder, ("cat-file", "--batch"), wanted))) if wanted else {}


def _printed(folder: Path, arguments: Iterable[str], asked: bytes = b"") -> bytes:
    command = ("git", "--no-pager", "--no-optional-locks", *NO_FETCHING, *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, and no argument of an author
            command, cwd=folder, env=git_environment(), input=asked, capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def _objects(printed: bytes) -> Iterator[tuple[str, bytes]]:
    """Each object of a batch: a line with its name, sort and size, its bytes, and the end of a line."""
    at = 0
    while (end := printed.find(b"\n", at)) >= 0:
        name, _, rest = printed[at:end].decode("ascii", "replace").partition(" ")
        at = end + 1
        size = rest.rpartition(" ")[2]
        if size.isdecimal():
            yield name, printed[at : at + int(size)]
            at += int(size) + 1


def git_environment() -> dict[str, str]:
    """The environment without what points git at another repository, as within a hook."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or "CONFIG" in name}


def git_state(folder: Path) -> str:
    """The commit that a folder stands at and whether its history is whole; empty where git does not say.

    It differs after a commit, a checkout, or a fetch of older commits: whatever changes the dates of pages.
    """
    return git_output(folder, "rev-parse", "HEAD", "--is-shallow-repository", "--show-prefix")
