"""When each page was last changed, as git tells it. Reads dates and paths: never a message, a name or an author.

Where git cannot know, nothing is said: outside a work tree, without git, or in a shallow clone, whose oldest commit
would seem to have made every file.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

TIMEOUT = 20.0
QUESTIONS = ("--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
# A date is marked, so that it cannot be taken for a path; `-z` leaves every path as it is.
MARK = "\x01"
LOG = ("log", "-z", "--format=%x01%as", "--name-only", "--no-renames", "--no-show-signature", "--relative", "--", ".")


@dataclass(frozen=True, slots=True)
class History:
    """The day of the last change by the path of a page, and where the content folder lies in its repository.

    `folder` is empty or ends in `/`. A path that is not in `changed` has a date that is not known.
    """

    changed: Mapping[str, date] = field(default_factory=dict)
    folder: str = ""


def read_history(content: Path) -> History:
    """What git knows about a content folder; nothing if it cannot say. Two calls of git, whatever the size."""
    inside, shallow, folder, *_ = (*git_says(content, "rev-parse", *QUESTIONS).split("\n"), "", "", "")
    if inside != "true":
        return History()
    if shallow != "false":
        return History(folder=folder)
    return History(dict(_newest(_dated(git_says(content, *LOG).split("\0")))), folder)


def _newest(pairs: Iterable[tuple[str, date]]) -> Iterator[tuple[str, date]]:
    """Each path with the day of its newest change: the log begins with what is newest."""
    seen: set[str] = set()
    for path, day in pairs:
        if path not in seen:
            seen.add(path)
            yield path, day


def _dated(tokens: Iterable[str]) -> Iterator[tuple[str, date]]:
    """The paths of a log with the day of their commit."""
    day: date | None = None
    for token in tokens:
        if token.startswith(MARK):
            day = _day(token[len(MARK) :])
        elif day and token:
            # Between the date and the first path git writes the end of a line.
            yield token.removeprefix("\n"), day


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # a commit can claim a year that no calendar has


def git_says(folder: Path, *arguments: str) -> str:
    """What git prints in a folder, or an empty text if it fails, is not there, or takes too long."""
    command = ("git", "--no-pager", "--no-optional-locks", *arguments)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, and no argument of an author
            command, cwd=folder, env=git_environment(), capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def git_environment() -> dict[str, str]:
    """The environment without what points git at another repository, as within a hook."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or "CONFIG" in name}
