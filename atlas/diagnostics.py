"""What can be wrong, as values: a place, a rule, and a diagnostic that joins the two.

Owns the shapes only. The rules themselves are in `rules`, and how a diagnostic is shown is up to `report`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from atlas.texts import Argument, Message


class Severity(Enum):
    """How serious a problem is, most serious first."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    NOTE = "opmerking"


class Span(NamedTuple):
    """A place in a content file: path relative to the content folder, then line and column counted from 1.

    `length` is the number of characters that are meant, all on that line; `line` 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Something that can be wrong. `text` and `help` are message ids with `{named}` fields; codes are never reused.

    `why` says in one or two sentences what the rule is for; `atlas explain` shows it.
    """

    code: str
    severity: Severity
    text: str
    help: str
    why: str

    def at(self, span: Span, /, **args: Argument) -> "Diagnostic":
        """This rule, broken at a place."""
        return Diagnostic(self, span, args)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake, at one place."""

    rule: Rule
    span: Span
    args: Mapping[str, Argument] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How serious this is."""
        return self.rule.severity


class Obstacle(Exception):  # noqa: N818 - named for what it is
    """The call or the machine prevents a command; not an editor's mistake. `message` says what to do."""

    def __init__(self, message: Message) -> None:
        # The message itself, so that it survives pickling between processes.
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.text


Diagnostics = tuple[Diagnostic, ...]


def sorted_diagnostics(diagnostics: Iterable[Diagnostic]) -> Diagnostics:
    """The diagnostics sorted by place, then code, without duplicates."""
    seen = {(d.span, d.rule.code, repr(sorted(d.args.items(), key=str))): d for d in diagnostics}
    return tuple(seen[key] for key in sorted(seen))


def errors(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those that stop a build."""
    return (d for d in diagnostics if d.severity is Severity.ERROR)
