"""When each page was last changed, as git tells it. Reads dates and paths: never a message, a name or an author.

Where git cannot know, nothing is said: outside a work tree, without git, or in a shallow clone, whose oldest commit
would seem to have made every file.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from atlas.git import git_says
from atlas.texts import Message, message

QUESTIONS = ("--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
# A date is marked, so that it cannot be taken for a path; `-z` leaves every path as it is.
MARK = "\x01"
LOG = ("log", "-z", "--format=%x01%as", "--name-only", "--no-renames", "--no-show-signature", "--relative", "--", ".")


@dataclass(frozen=True, slots=True)
class History:
    """The day of the last change by the path of a page, and where the content folder lies in its repository.

    `folder` is empty or ends in `/`; none where git does not say. A path that is not in `changed` has a date that is not
    known.
    """

    changed: Mapping[str, date] = field(default_factory=dict)
    folder: str | None = ""


def read_history(content: Path) -> History:
    """What git knows about a content folder; nothing if it cannot say. Two calls of git, whatever the size."""
    inside, shallow, folder, *_ = (*git_says(content, "rev-parse", *QUESTIONS).split("\n"), "", "", "")
    if inside != "true":
        return History(folder=None if _in_a_repository(content) else "")
    if shallow != "false":
        return History(folder=folder)
    return History(dict(_newest(_dated(git_says(content, *LOG).split("\0")))), folder)


def git_is_silent(history: History) -> Message | None:
    """A remark where a folder lies in a repository of which git says nothing: it refuses, or is not there."""
    if history.folder is not None:
        return None
    return message("Git zegt niets over deze map. Er komen geen datums van pagina's en geen links om te bewerken.")


def _in_a_repository(content: Path) -> bool:
    whole = content.resolve()
    return any((folder / ".git").exists() for folder in (whole, *whole.parents))


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
