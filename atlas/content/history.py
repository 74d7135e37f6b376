"""The date of the last change of each page, from git. Reads dates, paths and texts, never messages or authors.

There are no dates where git cannot know them: outside a work tree, without git, or in a shallow clone, whose oldest
commit seems to add every file. For a restricted reader, the last change is the last one that reader could see.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from atlas.content.decode import decode
from atlas.git import git_objects, git_output
from atlas.texts import Message, message

QUESTIONS = ("--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
# A marker tells dates from paths; `-z` leaves paths unquoted.
MARK = "\x01"
LOG = ("log", "-z", "--format=%x01%as", "--raw", "--no-abbrev", "--no-renames", "--no-show-signature", "--relative")
NOTHING, PAGE = "0", ".md"


@dataclass(frozen=True, slots=True)
class History:
    """The date of the last change of each page by path, and the path of the content folder in its repository.

    `folder` is empty or ends in `/`; `None` if git does not say. The date of a path that is missing from `changed` is
    unknown.
    """

    changed: Mapping[str, date] = field(default_factory=dict)
    folder: str | None = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRevision:
    """One change of a file: its path, date, and the object names of its text before and after (empty for none)."""

    path: str
    day: date
    before: str
    after: str


# Whether a reader sees a change, given the path and the text before and after (`None` if the page did not exist).
Differ = Callable[[str, str | None, str | None], bool]


@dataclass(frozen=True, slots=True)
class RestrictedReader:
    """A reader who may not see everything. `differ` takes the last text of every page that was deleted.

    Readers with the same `key` see the same.
    """

    key: bytes
    differ: Callable[[Mapping[str, str]], Differ]


def commit_of(content: Path) -> str:
    """The current commit of a content folder and whether its history is complete; empty if git does not say."""
    return git_output(content, "rev-parse", "HEAD", *QUESTIONS)


def read_history(content: Path, reader: RestrictedReader | None = None) -> History:
    """The history of a content folder; empty if git does not know it.

    With a `reader`, only changes that the reader sees count.
    """
    inside, shallow, folder, *_ = (*git_output(content, "rev-parse", *QUESTIONS).split("\n"), "", "", "")
    if inside != "true":
        return History(folder=None if _in_a_repository(content) else "")
    if shallow != "false":
        return History(folder=folder)
    changes = tuple(_changes(git_output(content, *LOG, "--", ".").split("\0")))
    newest = _newest(changes) if reader is None else _visible_changes(changes, content, reader)
    return History(dict(newest), folder)


def explain_missing_history(history: History) -> Message | None:
    """A remark if the folder is in a repository that git cannot read, because it refuses or is not installed."""
    if history.folder is not None:
        return None
    return message("Git zegt niets over deze map. Er komen geen datums van pagina's en geen links om te bewerken.")


def _in_a_repository(content: Path) -> bool:
    whole = content.resolve()
    return any((folder / ".git").exists() for folder in (whole, *whole.parents))


def _newest(changes: Iterable[FileRevision]) -> Iterator[tuple[str, date]]:
    """Each path with the date of its newest change; the log is newest first."""
    seen: set[str] = set()
    for change in changes:
        if change.path not in seen:
            seen.add(change.path)
            yield change.path, change.day


def _visible_changes(
    changes: Iterable[FileRevision], content: Path, reader: RestrictedReader
) -> Iterator[tuple[str, date]]:
    """Each path with the date of the newest change that a reader could see.

    That is nearly always the newest change; for the remaining pages, the one before it is tried, and so on.
    """
    of_page: dict[str, list[FileRevision]] = {}
    for change in changes:
        if change.path.endswith(PAGE):
            of_page.setdefault(change.path, []).append(change)
    last = {path: revisions[0] for path, revisions in of_page.items() if not revisions[0].after}
    objects = git_objects(content, {change.before for change in last.values()})
    differ = reader.differ({path: _text(change.before, objects) or "" for path, change in last.items()})
    waiting = [revisions for path, revisions in of_page.items() if path not in last]
    depth = 0
    while candidates := [revisions[depth] for revisions in waiting if depth < len(revisions)]:
        objects = git_objects(
            content, {name for change in candidates for name in (change.before, change.after) if name}
        )
        differs = {change.path for change in candidates if _differs(change, objects, differ)}
        yield from ((change.path, change.day) for change in candidates if change.path in differs)
        waiting = [revisions for revisions in waiting if revisions[0].path not in differs]
        depth += 1


def _differs(change: FileRevision, objects: Mapping[str, bytes], differ: Differ) -> bool:
    """Whether a reader sees a change; false if git lacks one of its texts."""
    lacks = any(name and name not in objects for name in (change.before, change.after))
    return not lacks and differ(change.path, _text(change.before, objects), _text(change.after, objects))


def _text(name: str, objects: Mapping[str, bytes]) -> str | None:
    return decode(objects[name], "")[0] if name in objects else None


def _changes(tokens: Iterable[str]) -> Iterator[FileRevision]:
    """The changes in a log: a date, then the status and path of each file."""
    day: date | None = None
    rest = iter(tokens)
    for token in rest:
        if token.startswith(MARK):
            day = _day(token[len(MARK) :])
        elif status := token.removeprefix("\n"):  # git puts a newline between the date and the first file
            _, _, before, after, _ = status.split(" ")
            path = next(rest)
            if day:
                yield FileRevision(
                    path=path, day=day, before=before.strip(NOTHING) and before, after=after.strip(NOTHING) and after
                )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # a commit can have a year that `date` cannot hold
