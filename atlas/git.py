"""Read-only git commands in a folder. Nothing here writes, fetches, or passes on an argument from an author."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

TIMEOUT = 20.0
# A partial clone would otherwise fetch missing objects on demand.
NO_FETCHING = ("-c", "protocol.allow=never")


def git_output(folder: Path, *arguments: str) -> str:
    """The output of a git command in a folder; empty if git fails, is not installed, or takes too long."""
    return _printed(folder, arguments).decode("utf-8", "replace")


def git_objects(folder: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The contents of git objects by object name; missing objects are left out."""
    wanted = "".join(f"{name}\n" for name in names).encode()
    return dict(_objects(_printed(folder, ("cat-file", "--batch"), wanted))) if wanted else {}


def _printed(folder: Path, arguments: Iterable[str], stdin: bytes = b"") -> bytes:
    command = ("git", "--no-pager", "--no-optional-locks", *NO_FETCHING, *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, and no argument of an author
            command, cwd=folder, env=git_environment(), input=stdin, capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def _objects(printed: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and contents of each object in `cat-file --batch` output: a header line, the contents, a newline."""
    at = 0
    while (end := printed.find(b"\n", at)) >= 0:
        name, _, rest = printed[at:end].decode("ascii", "replace").partition(" ")
        at = end + 1
        size = rest.rpartition(" ")[2]
        if size.isdecimal():
            yield name, printed[at : at + int(size)]
            at += int(size) + 1


def git_environment() -> dict[str, str]:
    """The environment without variables that point git at another repository, as git hooks set them."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or "CONFIG" in name}


def git_state(folder: Path) -> str:
    """The current commit of a folder and whether its history is complete; empty if git does not say.

    Changes with every commit, checkout, or fetch of older commits: with whatever changes the dates of pages.
    """
    return git_output(folder, "rev-parse", "HEAD", "--is-shallow-repository", "--show-prefix")
